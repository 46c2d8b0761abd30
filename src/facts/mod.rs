//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`] of a period and, of the
//! whole period alone, the [`Detail`].

mod campaigns;
mod cashiers;
mod counted;
mod detail;
mod gather;
mod histories;
mod known;
mod launch;
mod mechanics;
mod periods;
mod plan;
mod planned;
mod receipts;
mod slice;
mod surveys;

pub use campaigns::{Campaigns, Followed, RESPONSE_DAYS, Sent};
pub use cashiers::{CHANCE, Cases, Cashier, Cashiers, FEWEST_CASHIERS, FEWEST_RECEIPTS, SIGNALS};
pub use detail::Detail;
pub use gather::{Facts, gather};
pub use known::Known;
pub use launch::{Launch, Windows, launch_column};
pub use mechanics::{Mechanics, Promo};
pub use periods::{Compared, MonthSlice};
pub use plan::{Made, Plans, Target};
pub use planned::Planned;
pub use receipts::{Group, HUGE_QUANTITY, Sums, Weights, column, weights};
pub use slice::{INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending};
pub use surveys::{Criterion, Spend, SurveyDetail, Surveys};
