//! The ledger as the settings count it.

use super::member_set::MemberSet;
use super::part::Part;
use crate::ledger::{Id, Ledger, Receipt};
use crate::settings::Settings;
use crate::units::{Day, Money};

/// Receipts without what is exported twice, and without the members left out:
/// their receipts are anonymous, for the money was paid by somebody.
#[derive(Debug)]
pub(super) struct Counted<'a> {
    pub(super) ledger: &'a Ledger,
    excluded: Vec<Id>,
    all: bool,
    only: Option<Only<'a>>,
}

/// A part of the ledger.
#[derive(Debug, Clone, Copy)]
pub(super) enum Only<'a> {
    /// A shop, a level.
    Part(Part),
    /// These members, and all anonymous receipts: members are compared with them.
    Members(&'a MemberSet),
}

impl Only<'_> {
    fn has_receipt(self, ledger: &Ledger, row: u32) -> bool {
        match self {
            Self::Part(part) => part.has_receipt(ledger, row),
            Self::Members(set) => {
                let member = ledger.member_of(row);
                member == 0 || set.contains(member)
            }
        }
    }

    fn has_member(self, ledger: &Ledger, member: Id) -> bool {
        match self {
            Self::Part(part) => part.has_member(ledger, member),
            Self::Members(set) => set.contains(member),
        }
    }

    fn parts_receipts(self) -> bool {
        matches!(self, Self::Part(part) if part.by.of_members().is_none())
    }
}

impl<'a> Counted<'a> {
    pub(super) fn new(ledger: &'a Ledger, settings: &Settings) -> Self {
        let mut excluded = Vec::new();
        for member in settings.exclude_members.iter().filter_map(|name| ledger.find_member(name)) {
            if !excluded.contains(&member) {
                excluded.push(member);
            }
        }
        Self { ledger, excluded, all: settings.keep_duplicates, only: None }
    }

    /// The same of a part of the ledger alone.
    pub(super) fn only(self, part: Only<'a>) -> Self {
        Self { only: Some(part), ..self }
    }

    /// The whole of which these may be a part.
    pub(super) fn whole(&self) -> Self {
        Self { excluded: self.excluded.clone(), only: None, ..*self }
    }

    /// The receipt in a row; `None` if it is not counted.
    pub(super) fn receipt(&self, row: u32) -> Option<Receipt> {
        if !self.is_of_part(row) {
            return None;
        }
        if self.all { Some(self.ledger.receipt(row)) } else { self.ledger.receipt_once(row) }
    }

    /// Money of the receipt in a row that is counted.
    pub(super) fn amount(&self, row: u32) -> Money {
        self.ledger.amount_of(row, !self.all)
    }

    /// Whether the receipt in a row is counted.
    pub(super) fn has(&self, row: u32) -> bool {
        self.is_of_part(row) && (self.all || !self.ledger.repeats_another(row))
    }

    /// Whether the receipt in a row is of the part that is asked about. Where members are parted,
    /// a card left out counts as an anonymous buyer, who is in every part.
    fn is_of_part(&self, row: u32) -> bool {
        let Some(part) = self.only else { return true };
        let is_anonymous = || !part.parts_receipts() && self.is_left_out(self.ledger.member_of(row));
        part.has_receipt(self.ledger, row) || (!self.excluded.is_empty() && is_anonymous())
    }

    /// Rows that are counted: a member's by day, for 0 those of anonymous buyers and of members
    /// left out.
    pub(super) fn rows(&self, member: Id) -> impl Iterator<Item = u32> + '_ {
        let left_out: &[Id] = if member == 0 { &self.excluded } else { &[] };
        let own = if self.is_left_out(member) { 0..0 } else { self.ledger.rows_of(member) };
        let others = left_out.iter().flat_map(|member| self.ledger.rows_of(*member));
        own.chain(others).filter(|row| self.has(*row))
    }

    /// The receipts of [`Self::rows`].
    pub(super) fn receipts(&self, member: Id) -> impl Iterator<Item = Receipt> + '_ {
        self.rows(member).filter_map(|row| self.receipt(row))
    }

    /// The member of the receipt in a row, 0 for an anonymous one.
    pub(super) fn member_of(&self, row: u32) -> Id {
        let member = self.ledger.member_of(row);
        if self.is_left_out(member) { 0 } else { member }
    }

    /// Whether the settings leave the member out: what the member did is anonymous.
    pub(super) fn is_left_out(&self, member: Id) -> bool {
        !self.excluded.is_empty() && self.excluded.contains(&member)
    }

    /// Whether the member counts: not left out, and one of those that are asked about. Of
    /// others the tables beside receipts say nothing.
    pub(super) fn counts(&self, member: Id) -> bool {
        let is_of_part = self.ledger.has_member(member) && !self.excluded.contains(&member);
        is_of_part && self.only.is_none_or(|part| part.has_member(self.ledger, member))
    }

    /// Whether these are some of the members alone.
    pub(super) fn is_of_some_members(&self) -> bool {
        self.ledger.is_part_by_members() || self.only.is_some_and(|part| !part.parts_receipts())
    }

    /// Whether the member stands in the list of members and, as far as is known,
    /// was enrolled by that day.
    pub(super) fn listed_by(&self, member: Id, day: Day) -> bool {
        self.ledger.is_listed(member) && self.ledger.enrolled(member).is_none_or(|enrolled| enrolled <= day)
    }

    /// Whether these are the receipts of a shop, a channel, a cashier.
    pub(super) fn has_receipts_of_a_part_alone(&self) -> bool {
        self.ledger.is_part_by_receipts() || self.only.is_some_and(Only::parts_receipts)
    }

    /// Whether these are all receipts and members of the files: of others the tables of
    /// expenses and of plans say nothing.
    pub(super) fn is_all_that_was_read(&self) -> bool {
        self.only.is_none() && !self.ledger.is_part()
    }

    /// Whether these are not all receipts and members of the ledger, but a part of them.
    pub(super) fn is_part(&self) -> bool {
        self.only.is_some()
    }

    /// Members that count, by their ids.
    pub(super) fn members(&self) -> impl Iterator<Item = Id> {
        (1..=self.ledger.members()).filter(|member| self.counts(*member))
    }
}
