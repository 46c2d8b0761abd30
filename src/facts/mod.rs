//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`] of a period and, of the
//! whole period alone, the [`Detail`].

mod base;
mod baskets;
mod cohorts;
mod concentration;
mod conversion;
mod costs;
mod counted;
mod detail;
mod gaps;
mod gather;
mod heat;
mod histories;
mod known;
mod lifetime;
mod part;
mod periods;
mod points;
mod profiles;
mod receipts;
mod retention;
mod slice;
mod sources;

pub use base::Base;
pub use baskets::{Baskets, Category, Prices, Structure};
pub use cohorts::Cohort;
pub use concentration::Concentration;
pub use conversion::Conversion;
pub use costs::{COST_KINDS, Costs, cost_place};
pub use detail::Detail;
pub use gaps::{GAP_QUANTILES, Gaps};
pub use gather::{Facts, gather, gather_part, gather_periods};
pub use heat::Heat;
pub use known::Known;
pub use lifetime::{AGES, GroupKind, Lifetime, LifetimeGroup};
pub use part::{By, Part, parts};
pub use periods::{Compared, MonthSlice};
pub use points::{
    Expiring, Expiry, PointsDetail, PointsSource, PointsSums, Standing, Vintage, Vintages, moved, spent,
    turned,
};
pub use profiles::{PROFILE_FIELDS, Profiles};
pub use receipts::{Group, HUGE_QUANTITY, Sums, Weights, column, weights};
pub use retention::Retention;
pub use slice::{INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending};
pub use sources::{SOURCE_DAYS, Source};
