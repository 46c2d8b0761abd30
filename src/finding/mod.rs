//! From figures to what to do: norms in force, ratings, rules, the verdict.

mod assess;
mod conflicts;
mod figures;
mod find;
mod judged;
mod rank;
mod rule;
mod rules;
mod verdict;

pub use assess::{Assessment, assess, comparison_of, figure_arg, further_norms, norm_in_force};
pub use conflicts::norm_conflicts;
pub use figures::Figures;
pub use find::{Checked, Finding, find};
pub use judged::judged;
pub use rule::{Kind, Rule, Stake, Told, When, Worth};
pub use rules::RULES;
pub use verdict::{cautions, verdict};
