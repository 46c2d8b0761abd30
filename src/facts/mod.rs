//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`] of a period and, of the
//! whole period alone, the [`Detail`].

mod base;
mod baskets;
mod campaigns;
mod cards;
mod cashiers;
mod cohorts;
mod concentration;
mod conversion;
mod counted;
mod detail;
mod gaps;
mod gather;
mod heat;
mod histories;
mod known;
mod launch;
mod lifetime;
mod mechanics;
mod periods;
mod plan;
mod planned;
mod profiles;
mod receipts;
mod retention;
mod slice;
mod sources;
mod surveys;

pub use base::Base;
pub use baskets::{Baskets, Category, Prices, Structure};
pub use campaigns::{Campaigns, Followed, RESPONSE_DAYS, Sent};
pub use cashiers::{CHANCE, Cases, Cashier, Cashiers, FEWEST_CASHIERS, FEWEST_RECEIPTS, SIGNALS};
pub use cohorts::Cohort;
pub use concentration::Concentration;
pub use conversion::Conversion;
pub use detail::Detail;
pub use gaps::{GAP_QUANTILES, Gaps};
pub use gather::{Facts, gather};
pub use heat::Heat;
pub use known::Known;
pub use launch::{Launch, Windows, launch_column};
pub use lifetime::{AGES, GroupKind, Lifetime, LifetimeGroup};
pub use mechanics::{Mechanics, Promo};
pub use periods::{Compared, MonthSlice};
pub use plan::{Made, Plans, Target};
pub use planned::Planned;
pub use profiles::{PROFILE_FIELDS, Profiles};
pub use receipts::{Group, HUGE_QUANTITY, Sums, Weights, column, weights};
pub use retention::Retention;
pub use slice::{INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending};
pub use sources::{SOURCE_DAYS, Source};
pub use surveys::{Criterion, Spend, SurveyDetail, Surveys};
