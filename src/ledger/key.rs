//! What makes two rows lines of one receipt.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::{Columns, Id, Kind, ReceiptRow, flag};

/// The number alone does not tell a receipt: tills start again every day, shift
/// or year. A mixed receipt is two, its sale and its return.
///
/// A row without a number has a key if its member and minute are known: it is a
/// receipt of its own, but one that comes twice is suspect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) number: Id,
    pub(super) store: Id,
    /// The member, where there is no number.
    pub(super) register: Id,
    /// The minute of the day plus one, where there is no number.
    pub(super) shift: Id,
    pub(super) day: i32,
    pub(super) kind: Kind,
}

impl Key {
    /// Whether a row of this key can be told from any other.
    pub(super) fn is_known(&self) -> bool {
        self.number != 0 || (self.register != 0 && self.shift != 0)
    }

    /// The key of a row without a number.
    pub(super) fn without_number(mut self, member: Id, row: &ReceiptRow<'_>) -> Self {
        self.register = member;
        self.shift = row.minute.map_or(0, |minute| Id::from(minute) + 1);
        self
    }

    /// The key of a receipt in the ledger.
    pub(super) fn of(c: &Columns, at: u32) -> Self {
        let number = c.number.get(at);
        let (register, shift) = match number {
            0 => (c.member.get(at), Id::from(c.minute.get(at))),
            _ => (c.register.get(at), c.shift.get(at)),
        };
        Self {
            number,
            store: c.store.get(at),
            register,
            shift,
            day: c.day.get(at),
            kind: if c.flags.get(at) & flag::RETURN == 0 { Kind::Sale } else { Kind::Return },
        }
    }

    pub(super) fn hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        for part in [self.number, self.store, self.register, self.shift, self.day as u32, self.kind as u32] {
            hasher.write_u32(part);
        }
        hasher.finish()
    }
}
