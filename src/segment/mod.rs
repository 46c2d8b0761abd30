//! Who the members are: segments, lists of them, and what to do with them.
//!
//! A [`Scheme`] divides members into classes, each member into one at most; [`People`] holds
//! what is known of each member with all divisions; a [`Rule`] chooses some of them.

mod cohort_rule;
mod column;
mod control;
mod division;
mod export;
mod grouping;
mod kept_people;
mod list;
mod movement;
mod people;
mod rfm;
mod rfm_limits;
mod rule;
mod scenario;
mod scheme;
mod schemes;
mod share_class;
mod summary;

pub use cohort_rule::{BoughtKind, CohortRule, StartKind};
pub use column::{COLUMNS, Column, Kind};
pub use control::{ControlSplit, split};
pub use division::{Class, Division};
pub use export::{Sheet, Style};
pub use grouping::{FIRST_CATEGORY, grouping, groupings};
pub use kept_people::KeptPeople;
pub use list::{Cell, List, ListQuery, ListRow, csv, page};
pub use movement::{Movement, Moves, earlier, earliest, movement};
pub use people::{People, SCORES};
pub use rfm::{Rfm, rfm_segment};
pub use rule::{MarkRule, Rule, RuleDocument};
pub use scenario::{JOINING_DAYS, SCENARIOS, Scenario, ScenarioFound};
pub use scheme::{Allowed, Given, SCHEMES, Scheme};
pub use schemes::column::scheme_name;
pub use share_class::{ShareClass, by_evenness, by_share, by_variation};
pub use summary::{ClassSummary, summary};
