//! What a KPI reads and what it gives.

use crate::facts::{Group, Slice};
use crate::ledger::{Field, FieldSet};
use crate::math::{Estimate, Part, ratio, wilson};
use crate::message::{Arg, Args, Message};
use crate::units::{Day, Period};

/// The facts of a period, and what the files have.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The facts.
    pub slice: &'a Slice,
    /// Fields that the files have.
    pub fields: FieldSet,
    /// Whether dates of enrolment are known.
    pub enrolment_known: bool,
    /// Whether the files have receipts without a member at all.
    pub anonymous_known: bool,
    /// Whether the files have a list of members.
    pub list_known: bool,
    /// First day of the data.
    pub first_day: Day,
    /// Days within which a purchase makes a member active.
    pub active_days: u32,
}

/// A value or the reason why there is none.
pub type Figure = Result<Estimate, Message>;

/// What a KPI gives for a period.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The figure itself.
    pub value: Figure,
    /// Its parts, in the order of [`super::Kpi::parts`].
    pub parts: Vec<Figure>,
    /// The numbers that fill the formula.
    pub figures: Args,
    /// What to know when reading it.
    pub notes: Vec<Message>,
}

impl Reading {
    /// No value, and the reason; the same for all parts.
    pub(super) fn none(why: Message, parts: usize) -> Self {
        Self {
            value: Err(why.clone()),
            parts: vec![Err(why); parts],
            figures: Args::new(),
            notes: Vec::new(),
        }
    }
}

impl Context<'_> {
    /// Fails where members can't be told from the rest, or there is no rest.
    pub(super) fn need_both_groups(&self) -> Result<(), Message> {
        self.need(Field::Member)?;
        if self.anonymous_known || self.slice.receipts() == 0 {
            Ok(())
        } else {
            Err(Message::new("why-only-members"))
        }
    }

    /// Fails where the data up to the end of the period covers fewer days than asked for.
    pub(super) fn need_days(&self, days: u32) -> Result<(), Message> {
        let covered = Period { from: self.first_day, to: self.slice.period.to }.days().unsigned_abs();
        if covered >= days {
            return Ok(());
        }
        Err(Message::new("why-few-days").with("days", u64::from(days)).with("covered", u64::from(covered)))
    }

    /// Fails with the message that names the missing field.
    pub(super) fn need(&self, field: Field) -> Result<(), Message> {
        if self.fields.contains(field) {
            Ok(())
        } else {
            Err(Message::new("why-no-field").with("field", Arg::Name(format!("field-{}", field.id()))))
        }
    }
}

/// `over ÷ under` within one group, `n` its sale receipts; `why` if there is nothing to divide by.
pub(super) fn within(group: &Group, over: [f64; 4], under: [f64; 4], why: &'static str) -> Figure {
    let part = Part { group: &group.moments, over, under };
    let estimate = ratio(&[part]).ok_or_else(|| Message::new(why))?;
    Ok(Estimate { n: group.receipts(), ..estimate })
}

/// The members' share of a quantity of all receipts.
pub(super) fn member_share(slice: &Slice, quantity: [f64; 4], n: u64, why: &'static str) -> Figure {
    let members = Part { group: &slice.members.moments, over: quantity, under: quantity };
    let anonymous = Part { group: &slice.anonymous.moments, over: [0.0; 4], under: quantity };
    let estimate = ratio(&[members, anonymous]).ok_or_else(|| Message::new(why))?;
    Ok(Estimate { n, ..estimate })
}

/// `count` of `of` members; `why` if there are none.
pub(super) fn share_of_members(count: u64, of: u64, why: &'static str) -> Figure {
    wilson(count, of).ok_or_else(|| Message::new(why))
}
