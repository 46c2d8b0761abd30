//! Members who enrolled and never came.

use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Need, Reading};
use crate::ledger::Role;
use crate::message::{Message, args};
use crate::units::Unit;

/// members enrolled at least W days before the last day of the period, without a sale
/// receipt up to it ÷ all enrolled so long ago; W is 90 days or as set. Part: the same
/// of those who enrolled within the data, whose purchases can't lie before it.
/// Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "enrolled-never-bought",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[Need::Table(Role::Members)],
    sources: &["rarus-p"],
    parts: &[("enrolledWithin", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let base = context.slice.base;
    let days = u64::from(context.settings.maturity_days());
    let reading = Reading {
        parts: vec![share_of_members(base.never_bought_seen, base.mature_seen, "why-nobody-enrolled-within")],
        ..Reading::plain(
            share_of_members(base.never_bought, base.mature, "why-nobody-mature"),
            args([("never", base.never_bought.into()), ("members", base.mature.into())]),
        )
    }
    .note(Message::new("note-maturity").with("days", days));
    if base.mature > base.mature_seen {
        return reading.note(
            Message::new("note-enrolled-before-data")
                .with("members", base.mature - base.mature_seen)
                .with("from", context.known.span.from),
        );
    }
    reading
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::FILES;
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let reading = read_files("enrolled-never-bought", &FILES, &Settings::default());
        // Up to 2025-10-02: O, P, A, B, C; P and C never bought. Within the data: A, B, C.
        near(value_of(&reading), 0.4);
        near(part_of("enrolled-never-bought", &reading, "enrolledWithin"), 1.0 / 3.0);
    }
}
