//! What is marked on a receipt.

use super::Channel;

pub(in crate::ledger) const RETURN: u8 = 1;
pub(in crate::ledger) const GIVEN_BACK: u8 = 2;
pub(in crate::ledger) const STORE: u8 = 4;
pub(in crate::ledger) const ONLINE: u8 = 8;
/// All rows of the receipt say the same, and the file is not one of lines.
pub(in crate::ledger) const ALIKE: u8 = 16;
/// A row without a number that says the same as one before it.
pub(in crate::ledger) const AGAIN: u8 = 32;
/// To be taken out when the reading is over.
pub(in crate::ledger) const GONE: u8 = 64;

/// Shop or online, by the flags of a receipt.
pub(in crate::ledger) fn channel(flags: u8) -> Channel {
    match flags & (STORE | ONLINE) {
        STORE => Channel::Store,
        ONLINE => Channel::Online,
        _ => Channel::Unknown,
    }
}
