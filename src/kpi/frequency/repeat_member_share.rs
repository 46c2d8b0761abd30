//! Share of members who came back.

use crate::facts::{AROUND_ENROLMENT, Kept};
use crate::kpi::need::{members, receipts};
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Figure, Kpi, Reading};
use crate::ledger::Field;
use crate::message::{Message, args};
use crate::units::Unit;

/// members with two purchases or more in the period ÷ members with one or more;
/// what was wholly given back is no purchase. Parts: the same of members enrolled in the
/// period who bought in the 90 days before enrolment, in these days and in the 90 from
/// enrolment on (both within the data). Intervals: Wilson. Source: Set-V1, Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "repeat-member-share",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["set-v1", "rarus-d"],
    parts: &[("beforeEnrolment", Unit::Share), ("afterEnrolment", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let kept = context.slice.kept;
    // The longer the period, the more members find the time for a second purchase.
    let days = u64::from(context.slice.period.days().unsigned_abs());
    let mut notes = vec![Message::new("note-grows-with-period").with("days", days)];
    let parts = around_enrolment(context, &mut notes);
    Reading {
        value: share(kept),
        parts: parts.unwrap_or_else(|why| vec![Err(why); KPI.parts.len()]),
        figures: args([("repeat", kept.twice.into()), ("members", kept.once.into())]),
        notes,
        tables: Vec::new(),
    }
}

fn share(kept: Kept) -> Figure {
    share_of_members(kept.twice, kept.once, "why-no-member-purchases")
}

fn around_enrolment(context: &Context<'_>, notes: &mut Vec<Message>) -> Result<Vec<Figure>, Message> {
    context.need(&[members(Field::Enrolled)])?;
    let around = &context.detail()?.around_enrolment;
    let days = u64::from(AROUND_ENROLMENT.unsigned_abs());
    if around.before.once == 0 {
        return Err(Message::new("why-not-seen-before-enrolment").with("days", days));
    }
    let note = Message::new("note-around-enrolment").with("members", around.before.once);
    notes.push(note.with("days", days));
    Ok(vec![share(around.before), share(around.after)])
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;receipt;amount;card\n2025-01-01;1;10;A\n2025-01-02;2;10;A\n\
            2025-01-03;3;10;B\n2025-01-04;4;10;C\n";
        let reading = read_csv("repeat-member-share", csv, &Settings::default());
        // A of A, B and C.
        near(value_of(&reading), 1.0 / 3.0);
        assert_eq!(reading.parts[0].as_ref().unwrap_err().id, "why-no-column-of");
    }

    #[test]
    fn before_and_after_enrolment_of_those_who_bought_before() {
        // Both windows of A and B lie in the data, that of C begins before it; D never bought before.
        let members = "card;enrolled\nA;2025-04-10\nB;2025-04-10\nC;2025-03-01\nD;2025-04-10\n";
        let receipts = "date;receipt;amount;card\n2025-01-01;1;10;\n2025-01-10;2;10;A\n2025-04-09;3;10;A\n\
            2025-04-10;4;10;A\n2025-03-01;5;10;B\n2025-05-01;6;10;B\n2025-07-08;7;10;B\n2025-02-01;8;10;C\n\
            2025-05-01;9;10;D\n2025-12-31;10;10;\n";
        let files = [("receipts.csv", receipts), ("members.csv", members)];
        let reading = read_files("repeat-member-share", &files, &Settings::default());
        let part = |name| part_of("repeat-member-share", &reading, name);
        // Before: A twice (days −90 and −1), B once; from then on: A once, B twice (days 21 and 89).
        assert_eq!((part("beforeEnrolment"), part("afterEnrolment")), (0.5, 0.5));
        assert_eq!(reading.notes[1].id, "note-around-enrolment");
        let after = reading.parts[1].as_ref().unwrap();
        assert_eq!(after.n, 2);
    }
}
