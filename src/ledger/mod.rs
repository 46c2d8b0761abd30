//! The columnar store of receipts and members.
//!
//! [`LedgerBuilder`] takes rows in any order; [`LedgerBuilder::finish`] groups,
//! links and checks once, and the [`Ledger`] it gives never changes again.

mod absorb;
mod builder;
mod column;
mod fields;
mod interner;
mod row;

pub use builder::{LedgerBuilder, RowFate};
pub use column::Column;
pub use fields::{Field, FieldSet, Role};
pub use interner::{Id, Interner};
pub use row::{Channel, Kind, MemberRow, ReceiptRow};

use crate::units::{Day, Money, Period, Points, Quantity};

/// Receipts and members of one analysis.
#[derive(Debug)]
pub struct Ledger {
    pub(in crate::ledger) receipts: u32,
    pub(in crate::ledger) columns: Columns,
    pub(in crate::ledger) names: Names,
    pub(in crate::ledger) fields: FieldSet,
    pub(in crate::ledger) span: Period,
    pub(in crate::ledger) beyond: Beyond,
}

/// The columns of the receipts table; a column that no file has costs nothing.
#[derive(Debug, Default)]
pub(in crate::ledger) struct Columns {
    pub(in crate::ledger) day: Column<i32>,
    /// Minute of the day plus one; 0 if the file has no times.
    pub(in crate::ledger) minute: Column<u16>,
    pub(in crate::ledger) number: Column<Id>,
    pub(in crate::ledger) member: Column<Id>,
    pub(in crate::ledger) store: Column<Id>,
    pub(in crate::ledger) register: Column<Id>,
    pub(in crate::ledger) shift: Column<Id>,
    pub(in crate::ledger) cashier: Column<Id>,
    pub(in crate::ledger) refers_to: Column<Id>,
    pub(in crate::ledger) flags: Column<u8>,
    pub(in crate::ledger) amount: Column<i64>,
    pub(in crate::ledger) quantity: Column<i64>,
    pub(in crate::ledger) discount: Column<i64>,
    pub(in crate::ledger) issued: Column<i64>,
    pub(in crate::ledger) redeemed: Column<i64>,
    pub(in crate::ledger) cost: Column<i64>,
    /// Day of enrolment plus 1<<30, by member; 0 if unknown.
    pub(in crate::ledger) enrolled: Column<i32>,
    /// 1 for a member who is in the members table, by member.
    pub(in crate::ledger) listed: Column<u8>,
}

/// The texts behind the ids.
#[derive(Debug, Default)]
pub(in crate::ledger) struct Names {
    pub(in crate::ledger) members: Interner,
    pub(in crate::ledger) numbers: Interner,
    pub(in crate::ledger) stores: Interner,
    pub(in crate::ledger) registers: Interner,
    pub(in crate::ledger) shifts: Interner,
    pub(in crate::ledger) cashiers: Interner,
}

/// Receipts on isolated days long before or after all the rest, left out of the span.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beyond {
    /// How many receipts.
    pub receipts: u32,
    /// The first day before the span.
    pub first: Option<Day>,
    /// The last day after the span.
    pub last: Option<Day>,
}

/// One receipt, read from the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// Day of the receipt.
    pub day: Day,
    /// Minute of the day, if known.
    pub minute: Option<u16>,
    /// Member, 0 for an anonymous receipt.
    pub member: Id,
    /// Shop, 0 if not given.
    pub store: Id,
    /// Cashier, 0 if not given.
    pub cashier: Id,
    /// Sale or return.
    pub kind: Kind,
    /// A sale that was wholly given back later: no purchase for frequency and recency.
    pub given_back: bool,
    /// Money paid (sale) or given back (return), never negative.
    pub amount: Money,
    /// Goods sold or taken back, never negative.
    pub quantity: Quantity,
    /// Discount.
    pub discount: Money,
    /// Points issued.
    pub issued: Points,
    /// Points redeemed.
    pub redeemed: Points,
}

pub(in crate::ledger) mod flag {
    pub(in crate::ledger) const RETURN: u8 = 1;
    pub(in crate::ledger) const GIVEN_BACK: u8 = 2;
    pub(in crate::ledger) const STORE: u8 = 4;
    pub(in crate::ledger) const ONLINE: u8 = 8;
}

impl Ledger {
    /// Number of receipts, sales and returns together.
    #[must_use]
    pub fn receipts(&self) -> u32 {
        self.receipts
    }

    /// The receipt in row `row` (`0..receipts()`).
    #[must_use]
    pub fn receipt(&self, row: u32) -> Receipt {
        let c = &self.columns;
        let flags = c.flags.get(row);
        Receipt {
            day: Day(c.day.get(row)),
            minute: c.minute.get(row).checked_sub(1),
            member: c.member.get(row),
            store: c.store.get(row),
            cashier: c.cashier.get(row),
            kind: if flags & flag::RETURN == 0 { Kind::Sale } else { Kind::Return },
            given_back: flags & flag::GIVEN_BACK != 0,
            amount: Money(c.amount.get(row)),
            quantity: Quantity(c.quantity.get(row)),
            discount: Money(c.discount.get(row)),
            issued: Points(c.issued.get(row)),
            redeemed: Points(c.redeemed.get(row)),
        }
    }

    /// The member of the receipt in row `row`, 0 for an anonymous one.
    #[must_use]
    pub fn member_of(&self, row: u32) -> Id {
        self.columns.member.get(row)
    }

    /// Number of members known from any table; their ids are `1..=members()`.
    #[must_use]
    pub fn members(&self) -> u32 {
        self.names.members.count()
    }

    /// The member id as it stands in the files.
    #[must_use]
    pub fn member_name(&self, member: Id) -> &str {
        self.names.members.text(member)
    }

    /// Day of enrolment, if the members table gives it.
    #[must_use]
    pub fn enrolled(&self, member: Id) -> Option<Day> {
        builder::unpack_enrolled(self.columns.enrolled.get(member))
    }

    /// Whether the member stands in the members table.
    #[must_use]
    pub fn is_listed(&self, member: Id) -> bool {
        self.columns.listed.get(member) != 0
    }

    /// Fields that at least one file has.
    #[must_use]
    pub fn fields(&self) -> FieldSet {
        self.fields
    }

    /// First day of the data to the as-of day.
    #[must_use]
    pub fn span(&self) -> Period {
        self.span
    }

    /// What lies outside the span.
    #[must_use]
    pub fn beyond(&self) -> Beyond {
        self.beyond
    }
}
