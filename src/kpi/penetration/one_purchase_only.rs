//! Members who came once.

use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::message::{Message, args};
use crate::units::Unit;

/// members with exactly one purchase up to the last day of the period ÷ members, of
/// those in the programme for at least W days (90, or as set) whose whole life lies in
/// the data: enrolled within it; where enrolment is unknown, first seen after its first
/// 90 days (a quarter of it, if that is less). What was wholly given back is no
/// purchase; members without any count in the denominator. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "one-purchase-only",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member)],
    sources: &["rarus-p"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let base = context.slice.base;
    Reading::plain(
        share_of_members(base.once_only, base.whole_lives, "why-no-whole-lives"),
        args([("once", base.once_only.into()), ("members", base.whole_lives.into())]),
    )
    .note(Message::new("note-maturity").with("days", u64::from(context.settings.maturity_days())))
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::{FILES, RECEIPTS};
    use crate::kpi::testing::{near, read_csv, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // A, B and C enrolled within the data and long enough ago; B bought once.
        let reading = read_files("one-purchase-only", &FILES, &Settings::default());
        near(value_of(&reading), 1.0 / 3.0);
    }

    #[test]
    fn without_a_list_the_first_purchases_seen_are_not_trusted() {
        // The data has 365 days: those first seen before 2025-04-01 may have bought
        // before; X came in the last 90 days.
        let reading = read_csv("one-purchase-only", RECEIPTS, &Settings::default());
        assert_eq!(reading.value.unwrap_err().id, "why-no-whole-lives");
    }
}
