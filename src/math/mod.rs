//! Estimates with intervals, from sums that are exact in any order.

mod chain_ladder;
mod decompose;
mod digits;
mod discovery;
mod estimate;
mod inequality;
mod moments;
mod order;
mod paired;
mod quantile;
mod ranks;
mod share;
mod survival;
mod tail;
mod variation;

pub use chain_ladder::{ChainLadder, LEAST_VINTAGES, chain_ladder};
pub use decompose::factor_effects;
pub use digits::{all_digits, value_of_digits, word_of};
pub use discovery::beyond_chance;
pub use estimate::{Estimate, Z95};
pub use inequality::{gini, top_share};
pub use moments::{Moments, Part, ratio, total};
pub use order::{sort_by, sort_by_key, sort_few, sort_whole};
pub use paired::{Ratios, paired_gap};
pub use quantile::{quantile, quantile_by_share, quantile_estimate, sorted_median};
pub use ranks::{rank_sum, scores};
pub use share::{counted, difference, wilson};
pub use survival::{Step, Survival};
pub use tail::binomial_tail;
pub use variation::variation;
