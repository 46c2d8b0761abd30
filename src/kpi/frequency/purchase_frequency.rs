//! Purchases of a member in a month.

use crate::facts::Purchases;
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Norm, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::settings::Industry;
use crate::units::Month;
use crate::units::Unit;

/// member receipts ÷ member-months of exposure, per enrolled and per active
/// member. Exposure starts at enrolment; where that is unknown, on the day after
/// the first receipt, which is then not counted. Source: Set, Set-V1, Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "purchase-frequency",
    unit: Unit::PerMonth,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["set", "set-v1", "rarus-p"],
    parts: &[
        ("enrolled", Unit::PerMonth),
        ("active", Unit::PerMonth),
        ("enrolledYear", Unit::PerYear),
        ("activeYear", Unit::PerYear),
    ],
    norm,
    read,
};

const MONTHS_A_YEAR: f64 = 12.0;

/// Set publishes the norms of fashion and electronics by the year.
fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Grocery => Some(Norm::set(4.0, 8.0)),
        Industry::Fashion => Some(Norm::set(2.0 / MONTHS_A_YEAR, 4.0 / MONTHS_A_YEAR)),
        Industry::Electronics => Some(Norm::set(1.0 / MONTHS_A_YEAR, 2.0 / MONTHS_A_YEAR)),
        Industry::Other => None,
    }
}

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let slice = context.slice;
    let enrolled = rate(&slice.enrolled, "why-no-exposure");
    let active = rate(&slice.active, "why-no-active-members");
    let yearly = |monthly: &Figure| monthly.clone().map(|estimate| estimate.times(MONTHS_A_YEAR));
    let [purchases, days] = slice.enrolled.sums;
    let notes =
        if context.known.enrolment() { Vec::new() } else { vec![Message::new("note-enrolment-unknown")] };
    Reading {
        value: enrolled.clone(),
        parts: vec![enrolled.clone(), active.clone(), yearly(&enrolled), yearly(&active)],
        figures: args([
            ("purchases", purchases.unsigned_abs().into()),
            ("memberMonths", Arg::Number(days as f64 / Month::MEAN_DAYS)),
            ("members", slice.enrolled.clusters.into()),
        ]),
        notes,
        tables: Vec::new(),
    }
}

/// Purchases a month of exposure; `n` is the members.
fn rate(members: &Purchases, why: &'static str) -> Figure {
    let part = Part { group: members, over: [Month::MEAN_DAYS, 0.0], under: [0.0, 1.0] };
    let estimate = ratio(&[part]).or_why(why)?;
    Ok(Estimate { n: members.clusters, ..estimate })
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, read_files, value_of};
    use crate::settings::Settings;

    /// From 1 January to 1 March: 60 days.
    const RECEIPTS: &str =
        "date;amount;card\n2025-01-01;1;A\n2025-01-15;1;A\n2025-03-01;1;A\n2025-02-05;1;B\n";

    #[test]
    fn by_hand() {
        let members = "card;enrolled on\nA;2024-06-01\nB;2025-01-31\n";
        let files = [("receipts.csv", RECEIPTS), ("members.csv", members)];
        let settings = Settings { active_days: Some(20), ..Settings::default() };
        let reading = read_files("purchase-frequency", &files, &settings);
        let part = |name| part_of("purchase-frequency", &reading, name);
        // A: 3 purchases in the 60 days of the data; B: 1 in the 30 since 31 January.
        near(value_of(&reading), 4.0 / 90.0 * 30.436875);
        near(part("enrolledYear"), 4.0 / 90.0 * 365.2425);
        // B bought last 24 days before the end.
        near(part("active"), 3.0 / 60.0 * 30.436875);
    }

    #[test]
    fn where_enrolment_is_unknown_the_first_purchase_is_how_a_member_is_known() {
        let reading = read_csv("purchase-frequency", RECEIPTS, &Settings::default());
        // A: 2 in the 59 days from 2 January; B: none in the 24 from 6 February.
        near(value_of(&reading), 2.0 / 83.0 * 30.436875);
        assert_eq!(reading.notes[0].id, "note-enrolment-unknown");
    }
}
