//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`].

mod counted;
mod gather;
mod members;
mod slice;

pub use gather::{Compared, Facts, MonthSlice, gather};
pub use slice::{
    Group, HUGE_QUANTITY, INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending, Sums, column,
};
