//! Share of members who have not bought for a while.

use crate::facts::INACTIVE_DAYS;
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Figure, Kpi, Reading};
use crate::ledger::Field;
use crate::message::{Message, args};
use crate::settings::Industry;
use crate::units::Unit;

/// members whose last purchase up to the end of the period lies more than 30 days before that
/// end ÷ members with a purchase by then; parts by 60, 90 and 180 days. Each only where the
/// end of the period lies more than so many days after the first day of the data. Interval:
/// Wilson. Source: Rarus-A.
pub(super) static KPI: Kpi = Kpi {
    id: "inactive-share-30d",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["rarus-a"],
    parts: &[("days60", Unit::Share), ("days90", Unit::Share), ("days180", Unit::Share)],
    norm: |_| None,
    read,
};

/// Days without a purchase after which Rarus-A wins a member back.
const REACTIVATION_DAYS: u64 = 60;

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let last = context.slice.last;
    let [value, parts @ ..]: [Figure; INACTIVE_DAYS.len()] = std::array::from_fn(|place| {
        // A purchase longer ago than the data reaches could not be seen: no day of
        // "more than 30 days ago" is there before the data's 32nd day.
        context.need_days(INACTIVE_DAYS[place] + 2)?;
        share_of_members(last.inactive[place], last.members, "why-nobody-bought-yet")
    });
    Reading {
        value,
        parts: parts.into(),
        figures: args([("inactive", last.inactive[0].into()), ("members", last.members.into())]),
        notes: notes(context),
        tables: Vec::new(),
    }
}

/// Rarus-A has no norm of this share, but a day to act on, for grocery.
fn notes(context: &Context<'_>) -> Vec<Message> {
    let mut notes = vec![Message::new("note-state-since").with("from", context.known.span.from)];
    if context.settings.industry == Industry::Grocery {
        notes.push(Message::new("note-reactivation").with("days", REACTIVATION_DAYS));
    }
    notes
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // On 1 March, the 60th day, A bought last 0 days ago, B 30, C 31.
        let csv = "date;amount;card\n2025-01-01;1;\n2025-01-02;1;A\n2025-03-01;1;A\n2025-01-30;1;B\n\
            2025-01-29;1;C\n";
        let reading = read_csv("inactive-share-30d", csv, &Settings::default());
        near(value_of(&reading), 1.0 / 3.0);
        assert_eq!(reading.value.as_ref().unwrap().n, 3);
        // More than 60 days ago nothing can be seen yet.
        assert_eq!(reading.parts[0].as_ref().unwrap_err().id, "why-few-days");
    }
}
