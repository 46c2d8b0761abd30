//! The gross margin of what members buy.

use crate::facts::column;
use crate::kpi::need::receipts;
use crate::kpi::{Asked, Context, Need};
use crate::ledger::Field;
use crate::message::{Arg, Message};

/// Either way to know it.
pub(super) const KNOWN: Need = Need::Any(&[receipts(Field::Cost), Need::Setting(Asked::Margin)]);

/// (revenue − cost of goods) ÷ revenue, of member receipts of the period with a cost of
/// goods, sales less returns; where the files have none, the margin that the visitor entered.
pub(super) fn margin(context: &Context<'_>, notes: &mut Vec<Message>) -> Result<f64, Message> {
    let members = &context.slice.members;
    let (revenue, goods) = (members.sum(column::COSTED), members.sum(column::COST));
    if context.known.in_receipts(Field::Cost) && revenue > 0 {
        if members.without_cost * 100 > members.receipts() {
            let share = members.without_cost as f64 / members.receipts() as f64;
            notes.push(Message::new("note-margin-of-some").with("share", Arg::Share(share)));
        }
        return Ok((revenue - goods) as f64 / revenue as f64);
    }
    context.settings.margin.ok_or_else(|| Need::Setting(Asked::Margin).why())
}
