//! Growth of the base.

use crate::kpi::need::members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, counted};
use crate::message::{Message, args};
use crate::units::Unit;

/// members enrolled within the period; part: their number ÷ members enrolled before it, with
/// the interval of the number (Poisson).
/// By source and by who enrolled them in its breakdowns. Source: Rarus-P, ROI.
pub(super) static KPI: Kpi = Kpi {
    id: "new-members",
    unit: Unit::Members,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[members(Field::Enrolled)],
    sources: &["rarus-p", "roi"],
    parts: &[("growth", Unit::Gap)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let base = context.slice.base;
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    if base.enrolled == 0 {
        return Reading::none(Message::new("why-nobody-enrolled-yet"), KPI.parts.len());
    }
    // No share, as the new are none of the earlier: the chance is in how many come.
    let growth = match base.enrolled_before {
        0 => Err(Message::new("why-nobody-enrolled-before")),
        before => Ok(Estimate { n: before, ..counted(base.new).times(1.0 / before as f64) }),
    };
    Reading {
        parts: vec![growth],
        ..Reading::plain(
            Ok(counted(base.new)),
            args([("new", base.new.into()), ("before", base.enrolled_before.into())]),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::FILES;
    use crate::kpi::testing::{part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let reading = read_files("new-members", &FILES, &Settings::default());
        // A, B, C and D; the base had O and P before: it trebled.
        assert_eq!(value_of(&reading), 4.0);
        assert_eq!(part_of("new-members", &reading, "growth"), 2.0);
    }
}
