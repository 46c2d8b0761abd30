//! The columnar store of receipts, members and the tables beside them.
//!
//! [`LedgerBuilder`] takes rows in any order; [`LedgerBuilder::finish`] groups,
//! links and checks once, and the [`Ledger`] it gives never changes again.

mod absorb;
mod arrange;
mod attributes;
mod builder;
mod column;
mod columns;
mod fields;
mod finish;
mod flag;
mod held;
mod interner;
mod key;
mod numbers;
mod overlaps;
mod parcel;
mod part;
mod row;
mod said;
mod seam;
mod so_far;
mod tables;

#[cfg(test)]
mod testing;

pub use attributes::{Attribute, MOST_ATTRIBUTES, MOST_VALUES, MOST_WATCHED};
pub use builder::{LedgerBuilder, RowFate};
pub use column::Column;
pub use fields::{Field, FieldSet, Fields, Holds, Role};
pub use held::Held;
pub use interner::{Id, Interner};
pub use numbers::Numbers;
pub use overlaps::Overlaps;
pub use part::Kept;
pub use row::{Channel, Kind, ReceiptRow, RowOf, RowOfIds, Value};
pub use so_far::SoFar;
pub use tables::{
    Answer, Contact, CostKind, Expense, Line, Lines, Movement, MovementKind, Profile, Sex, SurveyKind, Table,
    Target, pack_day, pack_minute,
};

use std::ops::Range;
use std::sync::Arc;

use columns::Columns;

use crate::units::{Day, Money, Period, Points, Quantity};

/// Receipts and members of one analysis.
#[derive(Debug)]
pub struct Ledger {
    pub(in crate::ledger) receipts: u32,
    pub(in crate::ledger) columns: Columns,
    pub(in crate::ledger) ends: arrange::Ends,
    pub(in crate::ledger) names: Arc<Names>,
    pub(in crate::ledger) fields: Fields,
    pub(in crate::ledger) span: Period,
    pub(in crate::ledger) beyond: Beyond,
    /// By role; the lines of receipts stand under receipts.
    pub(in crate::ledger) tables: [Arc<Table>; Role::ALL.len()],
    pub(in crate::ledger) overlaps: Overlaps,
    pub(in crate::ledger) attributes: Arc<Vec<Attribute>>,
    /// What makes it a part of another.
    pub(in crate::ledger) part: Option<part::Part>,
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
    /// Promotions, products and the texts of the tables beside receipts.
    pub(in crate::ledger) labels: Interner,
}

/// How many sets of texts there are.
const SETS: usize = 7;

impl Names {
    /// The set that texts of a field belong to, in [`Self::all`].
    fn set_of(field: Field) -> usize {
        match field {
            Field::Member => 0,
            Field::Receipt | Field::RefersTo => 1,
            Field::Store => 2,
            Field::Register => 3,
            Field::Shift => 4,
            Field::Cashier | Field::EnrolledBy => 5,
            _ => 6,
        }
    }

    fn all(&self) -> [&Interner; SETS] {
        let Self { members, numbers, stores, registers, shifts, cashiers, labels } = self;
        [members, numbers, stores, registers, shifts, cashiers, labels]
    }

    fn all_mut(&mut self) -> [&mut Interner; SETS] {
        let Self { members, numbers, stores, registers, shifts, cashiers, labels } = self;
        [members, numbers, stores, registers, shifts, cashiers, labels]
    }

    /// No more texts come, and none but members are looked up: what finds them goes.
    fn close(&mut self) {
        let Self { members, numbers, stores, registers, shifts, cashiers, labels } = self;
        [numbers, stores, registers, shifts, cashiers, labels].into_iter().for_each(Interner::close);
        members.fit();
    }
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
    /// Goods sold or taken back, never negative; a line by weight counts as one.
    pub quantity: Quantity,
    /// Lines whose quantity is not whole: goods by weight, where the files have lines.
    pub weighed: u16,
    /// Discount.
    pub discount: Money,
    /// Points issued.
    pub issued: Points,
    /// Points redeemed.
    pub redeemed: Points,
    /// Cost of the goods.
    pub cost: Money,
    /// Promotion or coupon, see [`Ledger::label`]; 0 if not given.
    pub promo: Id,
    /// Shop or online.
    pub channel: Channel,
}

impl Ledger {
    /// Number of receipts, sales and returns together.
    #[must_use]
    pub fn receipts(&self) -> u32 {
        self.receipts
    }

    /// The rows of a member's receipts, by day; for 0 those of anonymous buyers.
    #[must_use]
    pub fn rows_of(&self, member: Id) -> Range<u32> {
        between(&self.ends.receipts, member)
    }

    /// The rows of the lines of the receipt in row `row`, in the order of the files.
    #[must_use]
    pub fn lines_of(&self, row: u32) -> Range<u32> {
        between(&self.ends.lines, row)
    }

    /// The receipt in row `row` (`0..receipts()`): anonymous ones first, then member by member.
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
            weighed: c.weighed.get(row),
            discount: Money(c.discount.get(row)),
            issued: Points(c.issued.get(row)),
            redeemed: Points(c.redeemed.get(row)),
            cost: Money(c.cost.get(row)),
            promo: c.promo.get(row),
            channel: flag::channel(flags),
        }
    }

    /// The receipt in row `row` with what is exported twice counted once: its one
    /// row of several that say the same, and `None` for a row without a number
    /// that repeats another.
    #[must_use]
    pub fn receipt_once(&self, row: u32) -> Option<Receipt> {
        let flags = self.columns.flags.get(row);
        if self.repeats_another(row) {
            return None;
        }
        let mut receipt = self.receipt(row);
        if flags & flag::ALIKE != 0 {
            let rows = i64::from(self.columns.more.get(row)) + 1;
            receipt.amount.0 /= rows;
            receipt.quantity.0 /= rows;
            receipt.weighed = (i64::from(receipt.weighed) / rows) as u16;
            receipt.discount.0 /= rows;
            receipt.issued.0 /= rows;
            receipt.redeemed.0 /= rows;
            receipt.cost.0 /= rows;
        }
        Some(receipt)
    }

    /// Whether the row has no number and says the same as one before it: it is counted once.
    #[must_use]
    pub fn repeats_another(&self, row: u32) -> bool {
        self.columns.flags.get(row) & flag::AGAIN != 0
    }

    /// Whether the receipt in row `row` is a sale, given back or not.
    #[must_use]
    pub fn is_sale(&self, row: u32) -> bool {
        self.columns.flags.get(row) & flag::RETURN == 0
    }

    /// Whether the receipt in row `row` is a sale that was not wholly given back.
    #[must_use]
    pub fn is_kept_sale(&self, row: u32) -> bool {
        self.columns.flags.get(row) & (flag::RETURN | flag::GIVEN_BACK) == 0
    }

    /// Whether the row stands for more than [`receipt_once`](Self::receipt_once) counts.
    #[must_use]
    pub fn is_repeated(&self, row: u32) -> bool {
        self.columns.flags.get(row) & (flag::ALIKE | flag::AGAIN) != 0
    }

    /// Number of the receipt, empty if not given.
    #[must_use]
    pub fn number(&self, row: u32) -> &str {
        self.names.numbers.text(self.columns.number.get(row))
    }

    /// Shop of the receipt in row `row`.
    #[must_use]
    pub fn store_of(&self, row: u32) -> Id {
        self.columns.store.get(row)
    }

    /// Cashier of the receipt in row `row`.
    #[must_use]
    pub fn cashier_of(&self, row: u32) -> Id {
        self.columns.cashier.get(row)
    }

    /// Channel of the receipt in row `row`.
    #[must_use]
    pub fn channel_of(&self, row: u32) -> Channel {
        flag::channel(self.columns.flags.get(row))
    }

    /// Register of the receipt, 0 if not given.
    #[must_use]
    pub fn register_of(&self, row: u32) -> Id {
        self.columns.register.get(row)
    }

    /// Name of a register.
    #[must_use]
    pub fn register_name(&self, register: Id) -> &str {
        self.names.registers.text(register)
    }

    /// Number of registers' names; their ids are `1..=registers()`.
    #[must_use]
    pub fn registers(&self) -> u32 {
        self.names.registers.count()
    }

    /// Name of a shop.
    #[must_use]
    pub fn store_name(&self, store: Id) -> &str {
        self.names.stores.text(store)
    }

    /// Number of shops; their ids are `1..=stores()`.
    #[must_use]
    pub fn stores(&self) -> u32 {
        self.names.stores.count()
    }

    /// What several files had in common.
    #[must_use]
    pub fn overlaps(&self) -> &Overlaps {
        &self.overlaps
    }

    /// The day of the receipt in row `row`.
    #[must_use]
    pub fn day_of(&self, row: u32) -> Day {
        Day(self.columns.day.get(row))
    }

    /// The minute of the day of the receipt in row `row`, if known.
    #[must_use]
    pub fn minute_of(&self, row: u32) -> Option<u16> {
        self.columns.minute.get(row).checked_sub(1)
    }

    /// Money of the receipt in row `row`, as [`Self::receipt`] or as [`Self::receipt_once`] has it.
    #[must_use]
    pub fn amount_of(&self, row: u32, once: bool) -> Money {
        Money(if once { self.columns.once(row) } else { self.columns.amount.get(row) })
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

    /// The member with this id, if the files have it.
    #[must_use]
    pub fn find_member(&self, name: &str) -> Option<Id> {
        self.names.members.find(name).filter(|member| *member != 0)
    }

    /// Day of enrolment, if the members table gives it.
    #[must_use]
    pub fn enrolled(&self, member: Id) -> Option<Day> {
        tables::unpack_day(i64::from(self.columns.enrolled.get(member)))
    }

    /// Whether the member stands in the members table.
    #[must_use]
    pub fn is_listed(&self, member: Id) -> bool {
        self.columns.listed.get(member) != 0
    }

    /// Fields that at least one file has, by table.
    #[must_use]
    pub fn fields(&self) -> Fields {
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

/// From the end of the group before to its own; behind the last there is nothing.
fn between(ends: &[u32], group: u32) -> Range<u32> {
    let end = |at: usize| ends.get(at).or(ends.last()).copied().unwrap_or(0);
    let at = group as usize;
    at.checked_sub(1).map_or(0, end)..end(at)
}
