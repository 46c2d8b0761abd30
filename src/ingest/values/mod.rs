//! What stands in a cell: numbers, dates, kinds of receipts, buyers without a name.

pub(super) mod clock;
pub(super) mod date;
pub(super) mod fold;
pub(super) mod id;
pub(super) mod number;
pub(super) mod placeholder;
pub(super) mod word;
