//! How many come back after the first purchase, and how soon.

use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::Survival;
use crate::message::{Message, args};
use crate::units::Unit;

/// Of the members whose first purchase lies in the period, the share with another
/// purchase day within 90 days of it: 1 − S(90), S by Kaplan–Meier, those not yet
/// watched so long censored on the last day of the data; parts: within 30, 60, 180, 365
/// days, and the days after which half have come back. What is seen as the first
/// purchase must be one: of members enrolled within the data, or, where enrolment is
/// unknown, not in the first 90 days of the data (a quarter of it, if that is less).
/// Source: Rarus-A.
pub(super) static KPI: Kpi = Kpi {
    id: "second-purchase-conversion",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["rarus-a", "kaplan-meier"],
    parts: &[
        ("within30", Unit::Share),
        ("within60", Unit::Share),
        ("within180", Unit::Share),
        ("within365", Unit::Share),
        ("medianDays", Unit::Days),
    ],
    norm: |_| None,
    read,
};

const DAYS: u32 = 90;

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let conversion = &context.slice.conversion;
    let Some(curve) = Survival::of(conversion.times.iter().copied()) else {
        return Reading::none(Message::new("why-no-first-purchases"), KPI.parts.len());
    };
    let within = |days: u32| -> Figure {
        let why = || Message::new("why-not-watched-long-enough").with("days", u64::from(days));
        curve.reached(days).ok_or_else(why)
    };
    let median = curve.median().or_why("why-half-not-back");
    let reading = Reading {
        parts: vec![within(30), within(60), within(180), within(365), median],
        ..Reading::plain(
            within(DAYS),
            args([("members", curve.watched().into()), ("again", curve.events().into())]),
        )
    }
    .note(Message::new("note-kaplan-meier"));
    match conversion.uncertain {
        0 => reading,
        members => reading.note(Message::new("note-first-purchase-uncertain").with("members", members)),
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // From first to second: A 20 days, B 50, C watched for 100 without one, D for
        // 30; O enrolled before the data: the first seen is not trusted.
        let receipts = "date;amount;card\n2025-01-01;1;O\n2025-01-02;1;A\n2025-01-22;1;A\n2025-01-02;1;B\n\
            2025-02-21;1;B\n2025-01-12;1;C\n2025-03-23;1;D\n2025-04-22;1;O\n";
        let members =
            "card;enrolled on\nO;2024-01-01\nA;2025-01-02\nB;2025-01-02\nC;2025-01-12\nD;2025-03-23\n";
        let files = [("receipts.csv", receipts), ("members.csv", members)];
        let reading = read_files("second-purchase-conversion", &files, &Settings::default());
        // At risk: 4 at 20, 2 at 50 (D left at 30): S = 3/4 · 1/2.
        near(value_of(&reading), 1.0 - 0.375);
        near(part_of("second-purchase-conversion", &reading, "within30"), 0.25);
        assert_eq!(part_of("second-purchase-conversion", &reading, "medianDays"), 50.0);
        assert_eq!(reading.parts[2].as_ref().unwrap_err().id, "why-not-watched-long-enough");
        assert_eq!(reading.notes[1].id, "note-first-purchase-uncertain");
    }
}
