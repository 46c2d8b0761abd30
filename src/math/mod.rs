//! Estimates with intervals, from sums that are exact in any order.

mod chain_ladder;
mod estimate;
mod moments;
mod order;
mod share;

pub use chain_ladder::{ChainLadder, LEAST_VINTAGES, chain_ladder};
pub use estimate::{Estimate, Z95};
pub use moments::{Moments, Part, ratio};
pub use order::sort_by_key;
pub use share::{counted, wilson};
