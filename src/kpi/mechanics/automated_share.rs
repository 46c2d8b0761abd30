//! Share of contacts that go out by themselves.

use crate::kpi::{Better, Context, Kpi, Need, Reading};
use crate::ledger::{Field, Role};
use crate::math::wilson;
use crate::message::{Message, args};
use crate::units::Unit;

/// automatic contacts ÷ contacts of which it is known whether they were automatic,
/// sent in the period. Repeated contacts count; control groups (as in `campaign-conversion`)
/// are sent nothing and don't, nor do contacts of members left out. Interval: Wilson.
/// Source: Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "automated-share",
    unit: Unit::Share,
    better: Better::Higher,
    needs: &[Need::Column(Role::Campaigns, Field::Automatic)],
    sources: &["rarus-d"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let sent = context.slice.sent;
    let known = sent.automatic + sent.manual;
    let value = wilson(sent.automatic, known).ok_or_else(|| Message::new("why-no-contacts"));
    Reading::plain(value, args([("automatic", sent.automatic.into()), ("contacts", known.into())]))
}
