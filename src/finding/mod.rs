//! From figures to what to do: norms in force, ratings, rules, the verdict.

mod assess;
mod rules;
mod verdict;

pub use assess::{Assessment, assess, comparison_of, figure_arg, norm_in_force};
pub use rules::{Finding, Kind, RULES, Rule, find};
pub use verdict::{cautions, verdict};
