//! A mean over receipts, of members against anonymous buyers.

use crate::facts::{Group, HUGE_QUANTITY, Slice, Weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::within;
use crate::kpi::{Context, Figure, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// A ratio of two quantities of receipts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mean {
    /// Weights of the numerator, see [`crate::facts::column`]. Whole numbers, here
    /// and below, that bring kopecks and grams to one unit without a rounding.
    pub(super) over: Weights,
    /// Weights of the denominator.
    pub(super) under: Weights,
    /// The field that it needs besides date and amount.
    pub(super) needs: Option<Field>,
    /// Names of numerator and denominator in the formula with figures.
    pub(super) names: [&'static str; 2],
    /// The two of a group, as arguments of that formula.
    pub(super) figures: fn(&Group) -> [Arg; 2],
}

/// The parts of a KPI made of such a mean.
pub(super) const fn parts(unit: Unit) -> [(&'static str, Unit); 4] {
    [("members", unit), ("anonymous", unit), ("all", unit), ("gap", Unit::Gap)]
}

/// The members' mean; parts members, anonymous, all, and the gap between the first two.
pub(super) fn read(context: &Context<'_>, mean: &Mean) -> Reading {
    if let Some(Err(why)) = mean.needs.map(|field| context.need(&[receipts(field)])) {
        return Reading::none(why, parts(Unit::Money).len());
    }
    let Slice { members, anonymous, .. } = context.slice;
    let all = members.and(anonymous);
    if mean.needs == Some(Field::Quantity) && all.huge() * 2 > all.receipts() {
        return Reading::none(
            Message::new("why-huge-quantity").with("limit", limit()),
            parts(Unit::Money).len(),
        );
    }
    let whole = of(&all, mean, "why-no-receipts");
    let (of_members, of_anonymous) = match context.need(&[receipts(Field::Member)]) {
        Ok(()) => {
            (of(members, mean, "why-no-member-receipts"), of(anonymous, mean, "why-no-anonymous-receipts"))
        }
        Err(why) => (Err(why.clone()), Err(why)),
    };
    let gap = gap(&of_members, &of_anonymous);
    let [over, under] = (mean.figures)(members);
    Reading {
        value: of_members.clone(),
        parts: vec![of_members, of_anonymous, whole, gap],
        figures: args([(mean.names[0], over), (mean.names[1], under)]),
        notes: notes(context, mean, &all),
        tables: Vec::new(),
    }
}

/// So many receipts are left out for their quantity.
pub(super) fn huge(receipts: u64) -> Message {
    Message::new("note-huge-quantity").with("receipts", receipts).with("limit", limit())
}

/// The mean of a group; `why` if there is nothing to divide by.
fn of(group: &Group, mean: &Mean, why: &'static str) -> Figure {
    let left_out = if mean.needs == Some(Field::Quantity) { group.huge() } else { 0 };
    let estimate = within(group, mean.over, mean.under, why)?;
    Ok(Estimate { n: group.receipts() - left_out, ..estimate })
}

fn limit() -> u64 {
    HUGE_QUANTITY.to_f64() as u64
}

fn gap(members: &Figure, anonymous: &Figure) -> Figure {
    let (members, anonymous): (&Estimate, &Estimate) = match (members, anonymous) {
        (Ok(members), Ok(anonymous)) => (members, anonymous),
        (Err(why), _) | (_, Err(why)) => return Err(why.clone()),
    };
    members.gap(anonymous).or_why("why-zero-mean")
}

fn notes(context: &Context<'_>, mean: &Mean, all: &Group) -> Vec<Message> {
    let mut notes = Vec::new();
    if context.slice.members.receipts() > 0 && context.slice.anonymous.receipts() > 0 {
        notes.push(Message::new("note-self-selection"));
    }
    // One receipt in a hundred without a quantity moves the mean by about 1 %.
    if mean.needs == Some(Field::Quantity) && all.without_quantity * 100 > all.receipts() {
        let share = all.without_quantity as f64 / all.receipts() as f64;
        notes.push(Message::new("note-without-quantity").with("share", Arg::Share(share)));
    }
    if mean.needs == Some(Field::Quantity) {
        if all.weighed > 0 {
            notes.push(Message::new("note-weighed-lines").with("lines", all.weighed));
        }
        if all.fractional > 0 {
            notes.push(Message::new("note-fractional-quantity").with("receipts", all.fractional));
        }
        if all.huge() > 0 {
            notes.push(huge(all.huge()));
        }
    }
    notes
}
