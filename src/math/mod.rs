//! Estimates with intervals, from sums that are exact in any order.

mod estimate;
mod inequality;
mod moments;
mod order;
mod quantile;
mod share;
mod survival;

pub use estimate::{Estimate, Z95};
pub use inequality::{gini, top_share};
pub use moments::{Moments, Part, ratio, total};
pub use order::sort_by_key;
pub use quantile::{quantile, quantile_by_share, quantile_estimate};
pub use share::{counted, wilson};
pub use survival::{Step, Survival};
