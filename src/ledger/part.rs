//! A ledger of some receipts and members of another.

use std::sync::Arc;

use super::arrange::Ends;
use super::{Id, Ledger, Role};
use crate::list::Listed;
use crate::message::Message;

/// Which receipts and members stay, and what is said of them.
#[expect(missing_debug_implementations, reason = "what decides can't be shown")]
#[derive(Default)]
pub struct Kept<'a> {
    /// Rows of receipts that stay, if some go for where they were bought. Members without
    /// one of them go too: they are none of that place.
    pub receipts: Option<&'a dyn Fn(u32) -> bool>,
    /// Members that stay, if some go. Anonymous receipts stay: members are compared with them.
    pub members: Option<&'a dyn Fn(Id) -> bool>,
    /// What a reader has to know of the part.
    pub said: Vec<Message>,
}

/// What makes a ledger a part.
#[derive(Debug)]
pub(in crate::ledger) struct Part {
    /// Members of it, by id.
    members: Vec<bool>,
    of_receipts: bool,
    of_members: bool,
    /// Whether the whole has a receipt without a member.
    anonymous: bool,
    said: Vec<Message>,
}

impl Ledger {
    /// The ledger without the rest, over the same days; it shares texts and the tables beside
    /// receipts with this one. `None` if no receipt stays.
    #[must_use]
    pub fn part(&self, kept: Kept<'_>) -> Option<Self> {
        let Kept { receipts, members, said } = kept;
        let stays = |row: u32| {
            let member = self.member_of(row);
            receipts.is_none_or(|stays| stays(row))
                && (member == 0 || members.is_none_or(|stays| stays(member)))
        };
        let rows = (0..self.receipts).filter(|row| stays(*row)).listed();
        if rows.is_empty() {
            return None;
        }
        let mut is_member = vec![false; self.members() as usize + 1];
        if receipts.is_none() {
            for (id, is_member) in (0..).zip(&mut is_member).skip(1) {
                *is_member = members.is_none_or(|stays| stays(id));
            }
        }
        let mut ends = Ends { receipts: vec![0; is_member.len()], lines: Vec::new() };
        for row in &rows {
            let member = self.member_of(*row) as usize;
            ends.receipts[member] += 1;
            is_member[member] = member != 0;
        }
        let mut end = 0;
        for count in &mut ends.receipts {
            end += *count;
            *count = end;
        }
        let mut tables = self.tables.clone();
        if let Some(lines) = tables.get_mut(Role::Receipts as usize).filter(|_| !self.ends.lines.is_empty()) {
            let mut order = Vec::new();
            for row in &rows {
                order.extend(self.lines_of(*row));
                ends.lines.push(order.len() as u32);
            }
            *lines = Arc::new(lines.picked(&order));
        }
        let part = Part {
            members: is_member,
            of_receipts: receipts.is_some() || self.is_part_by_receipts(),
            of_members: members.is_some() || self.is_part_by_members(),
            anonymous: self.has_anonymous(),
            said,
        };
        Some(Self {
            receipts: rows.len() as u32,
            columns: self.columns.picked(&rows),
            ends,
            names: Arc::clone(&self.names),
            fields: self.fields,
            span: self.span,
            beyond: self.beyond,
            tables,
            overlaps: self.overlaps.clone(),
            attributes: Arc::clone(&self.attributes),
            part: Some(part),
        })
    }

    /// Whether this is a part of what was read.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.part.is_some()
    }

    /// Whether receipts were left out for where they were bought.
    #[must_use]
    pub fn is_part_by_receipts(&self) -> bool {
        self.part.as_ref().is_some_and(|part| part.of_receipts)
    }

    /// Whether members were left out, with their receipts.
    #[must_use]
    pub fn is_part_by_members(&self) -> bool {
        self.part.as_ref().is_some_and(|part| part.of_members)
    }

    /// Whether the member is of this part; of a whole, everybody is.
    #[must_use]
    pub fn has_member(&self, member: Id) -> bool {
        let has = |part: &Part| part.members.get(member as usize).copied().unwrap_or(false);
        self.part.as_ref().is_none_or(has)
    }

    /// Whether what was read has a receipt without a member, in this part or not.
    #[must_use]
    pub fn has_anonymous(&self) -> bool {
        let here = self.ends.receipts.first().is_some_and(|end| *end > 0);
        here || self.part.as_ref().is_some_and(|part| part.anonymous)
    }

    /// What a reader has to know of this part.
    #[must_use]
    pub fn said_of_part(&self) -> &[Message] {
        self.part.as_ref().map_or(&[], |part| &part.said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::testing::{ledger, row};
    use crate::ledger::{Field, LedgerBuilder, ReceiptRow};

    fn lines() -> Ledger {
        let mut builder = LedgerBuilder::default();
        builder.declare(Role::Receipts, Field::Product);
        let line = |receipt, store, member, product| ReceiptRow {
            product,
            store,
            ..row("2025-01-03", receipt, member, 100)
        };
        for row in [
            line("1", "North", "A", "tea"),
            line("2", "South", "B", "milk"),
            line("2", "South", "B", "jam"),
            line("3", "South", "", "oil"),
            line("4", "North", "B", "rice"),
        ] {
            builder.receipt_row(&row);
        }
        builder.finish().unwrap()
    }

    fn told(book: &Ledger) -> Vec<(&str, Vec<&str>)> {
        let products = |row| book.lines_of(row).map(|line| book.label(book.lines().get(line).product));
        (0..book.receipts()).map(|row| (book.number(row), products(row).collect())).collect()
    }

    #[test]
    fn receipts_of_a_shop_stay_with_their_lines_and_buyers() {
        let whole = lines();
        let is_south = |row| whole.store_name(whole.store_of(row)) == "South";
        let south = whole.part(Kept { receipts: Some(&is_south), ..Kept::default() }).unwrap();
        assert_eq!(told(&south), [("3", vec!["oil"]), ("2", vec!["milk", "jam"])]);
        assert_eq!([0, 1, 2].map(|member| south.rows_of(member)), [0..1, 1..1, 1..2]);
        assert_eq!([1, 2].map(|member| south.has_member(member)), [false, true]);
        assert!(south.is_part_by_receipts() && !south.is_part_by_members());
        assert_eq!(south.span(), whole.span());
    }

    #[test]
    fn of_members_anonymous_receipts_stay() {
        let whole = lines();
        let is_a = |member| whole.member_name(member) == "A";
        let of_a = whole.part(Kept { members: Some(&is_a), ..Kept::default() }).unwrap();
        assert_eq!(told(&of_a), [("3", vec!["oil"]), ("1", vec!["tea"])]);
        assert_eq!([1, 2].map(|member| of_a.has_member(member)), [true, false]);
        assert!(of_a.is_part_by_members() && whole.has_member(2));
    }

    #[test]
    fn a_part_of_a_part_is_both_and_nothing_is_no_ledger() {
        let whole = lines();
        let is_north = |row| whole.store_name(whole.store_of(row)) == "North";
        let north = whole.part(Kept { receipts: Some(&is_north), ..Kept::default() }).unwrap();
        let is_b = |member| whole.member_name(member) == "B";
        let both = north.part(Kept { members: Some(&is_b), ..Kept::default() }).unwrap();
        assert_eq!(told(&both), [("4", vec!["rice"])]);
        assert!(both.is_part_by_receipts() && both.is_part_by_members() && both.has_anonymous());
        assert!(both.part(Kept { receipts: Some(&|_| false), ..Kept::default() }).is_none());
    }

    #[test]
    fn whole_ledgers_say_nothing_of_parts() {
        let whole = ledger(&[row("2025-01-01", "1", "A", 1)]);
        assert!(!whole.is_part() && !whole.has_anonymous() && whole.said_of_part().is_empty());
    }
}
