//! Share of members who came back.

use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::message::{Message, args};
use crate::units::Unit;

/// members with two purchases or more in the period ÷ members with one or more;
/// what was wholly given back is no purchase. Source: Set-V1, Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "repeat-member-share",
    unit: Unit::Share,
    better: Better::Higher,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["set-v1", "rarus-d"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let kept = context.slice.kept;
    Reading {
        value: share_of_members(kept.twice, kept.once, "why-no-member-purchases"),
        parts: Vec::new(),
        figures: args([("repeat", kept.twice.into()), ("members", kept.once.into())]),
        // The longer the period, the more members find the time for a second purchase.
        notes: vec![
            Message::new("note-grows-with-period")
                .with("days", u64::from(context.slice.period.days().unsigned_abs())),
        ],
        tables: Vec::new(),
    }
}
