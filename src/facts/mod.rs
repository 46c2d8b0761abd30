//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`] of a period and, of the
//! whole period alone, the [`Detail`].

mod counted;
mod detail;
mod gather;
mod histories;
mod known;
mod periods;
mod receipts;
mod slice;

pub use detail::Detail;
pub use gather::{Facts, gather};
pub use known::Known;
pub use periods::{Compared, MonthSlice};
pub use receipts::{Group, HUGE_QUANTITY, Sums, Weights, column, weights};
pub use slice::{INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending};
