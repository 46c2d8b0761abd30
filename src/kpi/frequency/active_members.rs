//! Members who bought lately.

use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, counted};
use crate::message::{Message, args};
use crate::units::Unit;

/// members whose last purchase up to the end of the period lies at most W days before that
/// end; part `share`: of the list of members, less those enrolled later, those so active. W
/// is 30 days for grocery, 365 for fashion and electronics, or as set. Only where first day of the data to
/// the end of the period are W days or more. Intervals: the count's is Poisson's, the share's
/// Wilson's; `n` is members with a purchase by then. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "active-members",
    unit: Unit::Members,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["set-v1"],
    parts: &[("share", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    // With fewer days of data those who bought before them would be missing, and
    // the first months would seem to grow.
    let ready = context.need(KPI.needs).and_then(|()| context.need_days(context.settings.active_days()));
    if let Err(why) = ready {
        return Reading::none(why, KPI.parts.len());
    }
    let last = context.slice.last;
    let value = match last.members {
        0 => Err(Message::new("why-nobody-bought-yet")),
        members => Ok(Estimate { n: members, ..counted(last.active) }),
    };
    let share = if context.known.list {
        share_of_members(last.listed_active, last.listed, "why-nobody-enrolled-yet")
    } else {
        Err(Message::new("why-no-member-list"))
    };
    let days = u64::from(context.settings.active_days());
    Reading {
        value,
        parts: vec![share],
        figures: args([("members", last.members.into()), ("inactive", (last.members - last.active).into())]),
        notes: vec![Message::new("note-active-days").with("days", days)],
        tables: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_files};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // On 1 March A bought last 0 days ago, B 20, C 21.
        let receipts = "date;amount;card\n2025-01-01;1;A\n2025-03-01;1;A\n2025-02-09;1;B\n2025-02-08;1;C\n";
        // N has not bought yet, L enrolled later.
        let members = "card;enrolled on\nA;2025-01-01\nC;2025-01-01\nN;2025-02-20\nL;2025-03-02\n";
        let files = [("receipts.csv", receipts), ("members.csv", members)];
        let settings = Settings { active_days: Some(20), ..Settings::default() };
        let reading = read_files("active-members", &files, &settings);
        let active = reading.value.as_ref().unwrap();
        assert_eq!((active.value, active.n), (2.0, 3));
        // Of A, C and N of the list, A.
        near(part_of("active-members", &reading, "share"), 1.0 / 3.0);
    }
}
