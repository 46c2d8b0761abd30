//! How much memory a ledger takes.

use super::{Ledger, Role};

/// Bytes held, room not used yet included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// For receipts: their columns and numbers.
    pub receipts: usize,
    /// For lines of receipts.
    pub lines: usize,
    /// For members: their ids and what is known of them.
    pub members: usize,
    /// For the rest: names of shops and products, and the tables beside.
    pub others: usize,
}

impl Ledger {
    /// The memory that it takes.
    #[must_use]
    pub fn held(&self) -> Held {
        let (c, names) = (&self.columns, &self.names);
        let ids = [&c.number, &c.member, &c.store, &c.register, &c.shift, &c.cashier, &c.refers_to, &c.promo];
        let ids = ids.into_iter().chain([&c.more, &c.earlier, &c.into]).map(|column| column.bytes());
        let figures = [&c.amount, &c.quantity, &c.discount, &c.issued, &c.redeemed, &c.cost];
        let figures = figures.into_iter().map(|column| column.bytes());
        let small = c.day.bytes() + c.minute.bytes() + c.flags.bytes() + c.weighed.bytes();
        let ends = |ends: &Vec<u32>| ends.capacity() * size_of::<u32>();
        let table = |role: Role| self.tables.get(role as usize).map_or(0, |table| table.bytes());
        let beside = Role::ALL.into_iter().filter(|role| !matches!(role, Role::Receipts | Role::Members));
        let others = [&names.stores, &names.registers, &names.shifts, &names.cashiers, &names.labels];
        Held {
            receipts: ids.chain(figures).sum::<usize>()
                + small
                + names.numbers.bytes()
                + ends(&self.ends.lines),
            lines: table(Role::Receipts),
            members: table(Role::Members)
                + names.members.bytes()
                + ends(&self.ends.receipts)
                + c.enrolled.bytes()
                + c.listed.bytes(),
            others: beside.map(table).sum::<usize>()
                + others.into_iter().map(|names| names.bytes()).sum::<usize>(),
        }
    }
}
