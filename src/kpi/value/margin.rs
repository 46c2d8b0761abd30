//! The gross margin of what members buy.

use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::within;
use crate::kpi::{Asked, Context, Figure, Need};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Arg, Message};

/// Either way to know it.
pub(super) const KNOWN: Need = Need::Any(&[receipts(Field::Cost), Need::Setting(Asked::Margin)]);

/// (revenue − cost of goods) ÷ revenue, of member receipts of the period with a cost of
/// goods, sales less returns; `None` where the files give none.
pub(super) fn of_files(members: &Group) -> Option<Estimate> {
    let costed = weights([(column::COSTED, 1.0)]);
    let left = weights([(column::COSTED, 1.0), (column::COST, -1.0)]);
    if members.sum(column::COSTED) <= 0 {
        return None;
    }
    within(members, left, costed, "").ok()
}

/// The same; where the files have none, the margin that the visitor entered, taken as exact.
pub(super) fn margin(context: &Context<'_>, notes: &mut Vec<Message>) -> Figure {
    let members = &context.slice.members;
    if let Some(margin) = of_files(members) {
        if members.without_cost * 100 > members.receipts() {
            let share = members.without_cost as f64 / members.receipts() as f64;
            notes.push(Message::new("note-margin-of-some").with("share", Arg::Share(share)));
        }
        return Ok(margin);
    }
    let entered = context.settings.margin.ok_or_else(|| Need::Setting(Asked::Margin).why())?;
    Ok(Estimate { value: entered, error: Some(0.0), n: 0, bounds: None })
}
