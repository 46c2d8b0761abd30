//! Estimates with intervals, from sums that are exact in any order.

mod estimate;
mod moments;
mod order;
mod share;
mod survival;

pub use estimate::{Estimate, Z95};
pub use moments::{Moments, Part, ratio};
pub use order::sort_by_key;
pub use share::{counted, wilson};
pub use survival::{Step, Survival};
