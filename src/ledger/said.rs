//! What a row says of its receipt.

use super::{Channel, Id, RowOfIds};

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
