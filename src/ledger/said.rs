//! What a row says of its receipt.

use super::{Channel, Id, Interner, LedgerBuilder, RowOfIds, flag};

/// Texts and times that a row gives to its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    at: u32,
    day: i32,
    minute: Option<u16>,
    member: Id,
    cashier: Id,
    refers_to: Id,
    promo: Id,
    channel: Channel,
}

impl Said {
    /// Of the row of the receipt in row `at` of the ledger.
    pub(super) fn of(at: u32, row: &RowOfIds) -> Self {
        let RowOfIds { minute, member, cashier, refers_to, promo, channel, .. } = *row;
        Self { at, day: row.day.0, minute, member, cashier, refers_to, promo, channel }
    }
}

impl LedgerBuilder {
    /// Texts and times of a receipt: lines may leave them out; where two lines
    /// differ, the choice does not depend on their order.
    pub(super) fn label(&mut self, at: u32, row: &RowOfIds) {
        let c = &mut self.columns;
        let names = &self.names;
        let texts = [
            (&mut c.member, row.member, &names.members),
            (&mut c.cashier, row.cashier, &names.cashiers),
            (&mut c.refers_to, row.refers_to, &names.numbers),
            (&mut c.promo, row.promo, &names.labels),
        ];
        for (column, id, names) in texts {
            if id != 0 {
                column.set(at, prefer(column.get(at), id, names));
            }
        }
        if let Some(minute) = row.minute.filter(|_| row.day.0 == c.day.get(at)) {
            let known = c.minute.get(at);
            let earliest = if known == 0 { minute + 1 } else { known.min(minute + 1) };
            c.minute.set(at, earliest);
        }
        let channel = match row.channel {
            Channel::Unknown => 0,
            Channel::Store => flag::STORE,
            Channel::Online => flag::ONLINE,
        };
        if channel != 0 {
            c.flags.set(at, c.flags.get(at) | channel);
        }
    }
}

/// The one that is given; of two, the one whose text sorts first.
pub(super) fn prefer(known: Id, new: Id, names: &Interner) -> Id {
    match (known, new) {
        (0, id) | (id, 0) => id,
        (a, b) if a == b || names.text(a) <= names.text(b) => a,
        (_, b) => b,
    }
}
