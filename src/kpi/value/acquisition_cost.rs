//! What a new member costs.

use super::cost::covered;
use crate::kpi::need::members;
use crate::kpi::{Better, Context, Figure, Kpi, Need, Reading};
use crate::ledger::{CostKind, Field, Role};
use crate::math::{Estimate, counted};
use crate::message::{Message, args};
use crate::units::Unit;

/// Expenses of the kind acquisition in the period ÷ members enrolled in it, both of the part
/// of the period that the costs table tells of (a note says so). An expense counts on its
/// own day, one given by the month on the first of it. The interval takes the
/// expenses as known and the number of members as a Poisson count. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "acquisition-cost",
    unit: Unit::Money,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[Need::Column(Role::Costs, Field::CostKind), members(Field::Enrolled)],
    sources: &["set-v1"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let mut notes = Vec::new();
    let context = match context.need(KPI.needs).and_then(|()| covered(context, &mut notes)) {
        Ok(context) => context,
        Err(why) => return Reading::none(why, 0),
    };
    let costs = &context.slice.costs;
    let figures =
        args([("cost", costs.of(CostKind::Acquisition).into()), ("members", costs.enrolled.into())]);
    match cost(&context) {
        Ok(value) => Reading { notes, ..Reading::plain(Ok(value), figures) },
        Err(why) => Reading::none(why, 0),
    }
}

fn cost(context: &Context<'_>) -> Figure {
    let costs = &context.slice.costs;
    if !costs.knows(CostKind::Acquisition) {
        return Err(Message::new("why-no-cost-of-kind"));
    }
    if costs.enrolled == 0 {
        return Err(Message::new("why-nobody-enrolled-in-period"));
    }
    let (money, members) = (costs.of(CostKind::Acquisition).to_f64(), counted(costs.enrolled));
    let value = money / members.value;
    let bounds = members.interval().map(|[low, high]| [money / high, money / low]);
    let error = members.error.map(|error| value * error / members.value);
    Ok(Estimate { value, error, n: costs.enrolled, bounds })
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{RECEIPTS, near, notes, reading};
    use crate::settings::Settings;
    use crate::units::Day;

    const COSTS: &str = "month;expense type;amount\n2025-01;Привлечение;300,00\n2025-02;SMS;50,00\n";
    const MEMBERS: &str = "member id;enrolled on\n2000000012345;05.01.2025\n2000000012346;10.02.2025\n\
        2000000012347;01.12.2024\n";

    /// 300 ÷ 2, January and February; in January 300 ÷ 1; a member enrolled before counts nowhere.
    #[test]
    fn worked_by_hand() {
        let files = [("r.csv", RECEIPTS), ("m.csv", MEMBERS), ("c.csv", COSTS)];
        let found = reading(&files, &Settings::default(), "acquisition-cost");
        assert_eq!(notes(&found), ["note-costs-cover"]);
        let found = found.value.unwrap();
        assert_eq!((found.value, found.n), (150.0, 2));
        // Two, with chance, may stand for 0.55 to 7.29 (Wilson's limit for rare events).
        let [low, high] = found.interval().unwrap();
        let edges = crate::math::counted(2).interval().unwrap();
        near(low, 300.0 / edges[1]);
        near(high, 300.0 / edges[0]);
        let january = Settings { to: Day::from_iso("2025-01-31"), ..Settings::default() };
        assert_eq!(reading(&files, &january, "acquisition-cost").value.unwrap().value, 300.0);
        let early = Settings { to: Day::from_iso("2025-01-04"), ..Settings::default() };
        assert_eq!(
            reading(&files, &early, "acquisition-cost").value.unwrap_err().id,
            "why-nobody-enrolled-in-period"
        );
    }

    #[test]
    fn an_expense_nobody_wrote_down_is_not_nought() {
        let costs = COSTS.replace("Привлечение", "Подарки");
        let files = [("r.csv", RECEIPTS), ("m.csv", MEMBERS), ("c.csv", &costs[..])];
        let found = reading(&files, &Settings::default(), "acquisition-cost");
        assert_eq!(found.value.unwrap_err().id, "why-no-cost-of-kind");
    }
}
