//! What a KPI reads and what it gives.

use super::need::receipts;
use super::{Need, Table};
use crate::facts::{Detail, Group, Known, Slice, Weights, column};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio, wilson};
use crate::message::{Args, Message};
use crate::settings::Settings;
use crate::units::Period;

/// The facts of a period, and what the files have.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The facts.
    pub slice: &'a Slice,
    /// What is found for the whole period alone; `None` for a month or an earlier period.
    pub detail: Option<&'a Detail>,
    /// What the files have at all.
    pub known: &'a Known,
    /// The settings in force.
    pub settings: &'a Settings,
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
    /// What the figure is made of, row by row; only for the whole period.
    pub tables: Vec<Table>,
}

impl Reading {
    /// A figure without parts.
    pub(super) const fn plain(value: Figure, figures: Args) -> Self {
        Self { value, parts: Vec::new(), figures, notes: Vec::new(), tables: Vec::new() }
    }

    /// The same with something to know when reading it.
    pub(super) fn note(mut self, note: Message) -> Self {
        self.notes.push(note);
        self
    }

    /// No value, and the reason; the same for all parts.
    pub(super) fn none(why: Message, parts: usize) -> Self {
        Self {
            value: Err(why.clone()),
            parts: vec![Err(why); parts],
            figures: Args::new(),
            notes: Vec::new(),
            tables: Vec::new(),
        }
    }
}

impl<'a> Context<'a> {
    /// Fails with the first of these that is missing.
    pub(super) fn need(&self, needs: &[Need]) -> Result<(), Message> {
        let missing = needs.iter().find(|need| !need.is_met(self.known, self.settings));
        missing.map_or(Ok(()), |need| Err(need.why()))
    }

    /// The facts of the whole period; fails for a month or an earlier period.
    pub(super) fn detail(&self) -> Result<&'a Detail, Message> {
        self.detail.ok_or_else(|| Message::new("why-whole-period-only"))
    }

    /// Fails where members can't be told from the rest, or there is no rest.
    pub(super) fn need_both_groups(&self) -> Result<(), Message> {
        self.need(&[receipts(Field::Member)])?;
        if self.known.anonymous || self.slice.receipts() == 0 {
            Ok(())
        } else {
            Err(Message::new("why-only-members"))
        }
    }

    /// Fails where the data up to the end of the period covers fewer days than asked for.
    pub(super) fn need_days(&self, days: u32) -> Result<(), Message> {
        let covered = Period { from: self.known.span.from, to: self.slice.period.to }.days().unsigned_abs();
        if covered >= days {
            return Ok(());
        }
        Err(Message::new("why-few-days").with("days", u64::from(days)).with("covered", u64::from(covered)))
    }
}

/// `over ÷ under` within one group, `n` its sale receipts; `why` if there is nothing to divide by.
pub(super) fn within(group: &Group, over: Weights, under: Weights, why: &'static str) -> Figure {
    let part = Part { group: &group.moments, over, under };
    let estimate = ratio(&[part]).ok_or_else(|| Message::new(why))?;
    Ok(Estimate { n: group.receipts(), ..estimate })
}

/// The members' share of a quantity of all receipts.
pub(super) fn member_share(slice: &Slice, quantity: Weights, n: u64, why: &'static str) -> Figure {
    let members = Part { group: &slice.members.moments, over: quantity, under: quantity };
    let anonymous = Part { group: &slice.anonymous.moments, over: [0.0; column::ALL], under: quantity };
    let estimate = ratio(&[members, anonymous]).ok_or_else(|| Message::new(why))?;
    Ok(Estimate { n, ..estimate })
}

/// `count` of `of` members; `why` if there are none.
pub(super) fn share_of_members(count: u64, of: u64, why: &'static str) -> Figure {
    wilson(count, of).ok_or_else(|| Message::new(why))
}
