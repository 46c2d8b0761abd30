//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`] of a period and, of the
//! whole period alone, the [`Detail`].

mod costs;
mod counted;
mod detail;
mod gather;
mod histories;
mod known;
mod periods;
mod points;
mod receipts;
mod slice;

pub use costs::{COST_KINDS, Costs, cost_place};
pub use detail::Detail;
pub use gather::{Facts, gather};
pub use known::Known;
pub use periods::{Compared, MonthSlice};
pub use points::{
    Expiring, Expiry, PointsDetail, PointsSource, PointsSums, Standing, Vintage, Vintages, moved, spent,
    turned,
};
pub use receipts::{Group, HUGE_QUANTITY, Sums, Weights, column, weights};
pub use slice::{INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending};
