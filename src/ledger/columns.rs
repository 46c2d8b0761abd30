//! The columns of the receipts table.

use super::{Column, Id, Numbers, flag};

/// One place a receipt; a column that no file has costs nothing.
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
    pub(in crate::ledger) promo: Column<Id>,
    pub(in crate::ledger) flags: Column<u8>,
    pub(in crate::ledger) amount: Numbers,
    pub(in crate::ledger) quantity: Numbers,
    pub(in crate::ledger) discount: Numbers,
    pub(in crate::ledger) issued: Numbers,
    pub(in crate::ledger) redeemed: Numbers,
    pub(in crate::ledger) cost: Numbers,
    /// Rows of the receipt less one.
    pub(in crate::ledger) more: Column<u32>,
    /// Lines of goods by weight; counted when the reading is over.
    pub(in crate::ledger) weighed: Column<u16>,
    /// The same receipt in an earlier file: its row plus one. Only while reading.
    pub(in crate::ledger) earlier: Column<u32>,
    /// Where the lines of a receipt that goes belong: row plus one, 0 for nowhere. Only while reading.
    pub(in crate::ledger) into: Column<u32>,
    /// Day of enrolment plus 1<<30, by member; 0 if unknown.
    pub(in crate::ledger) enrolled: Column<i32>,
    /// 1 for a member who is in the members table, by member.
    pub(in crate::ledger) listed: Column<u8>,
}

impl Columns {
    /// Takes out the rows marked [`flag::GONE`]; gives how many stay.
    pub(in crate::ledger) fn without_gone(&mut self, rows: u32) -> u32 {
        self.earlier = Column::default();
        let flags = std::mem::take(&mut self.flags);
        let mut stay = 0;
        for row in 0..rows {
            if flags.get(row) & flag::GONE == 0 {
                self.flags.set(stay, flags.get(row));
                stay += 1;
            }
        }
        if stay < rows {
            for column in self.ids() {
                column.take_out(rows, &flags);
            }
            for column in self.figures() {
                column.take_out(rows, &flags);
            }
            self.more.take_out(rows, &flags);
            self.day.take_out(rows, &flags);
            self.minute.take_out(rows, &flags);
        }
        stay
    }

    /// The receipts in these rows, in this order; what is known of members stays.
    pub(in crate::ledger) fn picked(&self, rows: &[u32]) -> Self {
        Self {
            day: self.day.picked(rows),
            minute: self.minute.picked(rows),
            number: self.number.picked(rows),
            member: self.member.picked(rows),
            store: self.store.picked(rows),
            register: self.register.picked(rows),
            shift: self.shift.picked(rows),
            cashier: self.cashier.picked(rows),
            refers_to: self.refers_to.picked(rows),
            promo: self.promo.picked(rows),
            flags: self.flags.picked(rows),
            amount: self.amount.picked(rows),
            quantity: self.quantity.picked(rows),
            discount: self.discount.picked(rows),
            issued: self.issued.picked(rows),
            redeemed: self.redeemed.picked(rows),
            cost: self.cost.picked(rows),
            more: self.more.picked(rows),
            weighed: self.weighed.picked(rows),
            earlier: Column::default(),
            into: Column::default(),
            enrolled: self.enrolled.clone(),
            listed: self.listed.clone(),
        }
    }

    /// Money of a receipt, rows that say the same counted as one.
    pub(in crate::ledger) fn once(&self, at: u32) -> i64 {
        let alike = self.flags.get(at) & flag::ALIKE != 0;
        self.amount.get(at) / if alike { i64::from(self.more.get(at)) + 1 } else { 1 }
    }

    /// What a receipt names.
    pub(in crate::ledger) fn ids(&mut self) -> [&mut Column<Id>; 8] {
        let Self { number, member, store, register, shift, cashier, refers_to, promo, .. } = self;
        [number, member, store, register, shift, cashier, refers_to, promo]
    }

    /// What a receipt is counted in.
    pub(in crate::ledger) fn figures(&mut self) -> [&mut Numbers; 6] {
        let Self { amount, quantity, discount, issued, redeemed, cost, .. } = self;
        [amount, quantity, discount, issued, redeemed, cost]
    }
}
