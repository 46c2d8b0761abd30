//! The rules as data, by family: adding one is its line, and its texts in
//! `texts/*/finding-<family>.ftl`.

mod frequency;
mod penetration;
mod points;
mod receipt;
mod retention;
mod value;

use crate::finding::rule::Rule;

/// Every rule, by family; within a family in the order in which equals are shown.
pub static RULES: &[&[Rule]] =
    &[penetration::RULES, receipt::RULES, frequency::RULES, points::RULES, retention::RULES, value::RULES];
