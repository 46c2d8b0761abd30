//! One pass over the ledger: all that the KPIs need, by period and group.
//!
//! A KPI never loops over receipts; it reads a [`Slice`] of a period and, of the
//! whole period alone, the [`Detail`].

mod affinities;
mod answers;
mod assortment;
mod base;
mod baskets;
mod behind;
mod campaigns;
mod cards;
mod cashiers;
mod cherry_pickers;
mod class_months;
mod clusters;
mod cohort_members;
mod cohorts;
mod concentration;
mod conversion;
mod costs;
mod counted;
mod detail;
mod enrolment;
mod favourites;
mod first_category;
mod gaps;
mod gather;
mod goods;
mod heat;
mod histories;
mod known;
mod launch;
mod lifetime;
mod marked;
mod mechanics;
mod member_facts;
mod member_set;
mod part;
mod periods;
mod plan;
mod planned;
mod points;
mod prepared;
mod profiles;
mod receipt_rows;
mod receipts;
mod retention;
mod rewards;
mod shift;
mod sizes;
mod slice;
mod sources;
mod surveys;
mod tills;
mod typed;
mod under;

pub use affinities::{MOST_CATEGORIES, Pair};
pub use answers::Answers;
pub use assortment::{Assortment, Goods};
pub use base::Base;
pub use baskets::{Baskets, Category, Prices, Structure};
pub use behind::{Behind, Traits};
pub use campaigns::{Campaigns, Followed, RESPONSE_DAYS, Sent};
pub use cashiers::{CHANCE, Cases, Cashier, Cashiers, FEWEST_CASHIERS, FEWEST_RECEIPTS, SIGNALS};
pub use cherry_pickers::{CherryPickers, DEEP_PERCENT, FEWEST_TO_PICK, MOSTLY_PERCENT};
pub use class_months::{ClassMonth, Months, class_months};
pub use cohort_members::{Among, Bought, CohortMembers};
pub use cohorts::{
    Brought, Cohort, CohortAge, CohortStart, Cohorts, NotFollowed, Together, gather_cohorts, whole_months,
};
pub use concentration::Concentration;
pub use conversion::Conversion;
pub use costs::{COST_KINDS, Costs, cost_place};
pub use detail::Detail;
pub use enrolment::{AROUND_ENROLMENT, AroundEnrolment};
pub use favourites::{FEWEST_TO_PREFER, Favourite};
pub use first_category::first_categories;
pub use gaps::{GAP_QUANTILES, Gaps, Silence};
#[cfg(test)]
pub(crate) use gather::gather_members_plainly;
pub use gather::{Facts, gather, gather_members, gather_part, gather_periods, gather_prepared};
pub use goods::{GoodsDetail, Sold};
pub use heat::{BUSIEST, Heat};
pub use known::Known;
pub use launch::{Launch, Windows, launch_column};
pub use lifetime::{AGES, GroupKind, Lifetime, LifetimeGroup};
pub use marked::{Mark, hour_name};
pub use mechanics::{Mechanics, Promo};
pub use member_facts::{Buys, MemberFacts, MemberRow};
pub use member_set::MemberSet;
pub use part::{By, Part, parts};
pub use periods::{Compared, MonthSlice};
pub use plan::{Made, Plans, Target};
pub use planned::Planned;
pub use points::{
    Expiring, Expiry, PointsDetail, PointsSource, PointsSums, Standing, Vintage, Vintages, moved, spent,
    turned,
};
pub use prepared::Prepared;
pub use profiles::{PROFILE_FIELDS, Profiles};
pub use receipt_rows::{LeftOut, ReceiptRows};
pub use receipts::{Group, HUGE_QUANTITY, Sums, Weights, column, weights};
pub use retention::Retention;
pub use rewards::Rewards;
pub use shift::Shift;
pub use sizes::{SizeBand, Sizes};
pub use slice::{INACTIVE_DAYS, Kept, LastPurchase, Purchases, Slice, Spending};
pub use sources::{SOURCE_DAYS, Source};
pub use surveys::{Criterion, Spend, SurveyDetail, Surveys};
pub use tills::{Till, Tills};
pub use typed::{TypedFigures, from_typed};
