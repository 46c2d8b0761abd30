//! How something was found, how sure it is, and what is left to doubt.

use serde::Serialize;

use crate::ledger::{Field, Role};

/// By what a column or a table was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Evidence {
    /// The visitor said so.
    Said,
    /// The file has a known shape.
    ByShape,
    /// Its header says so.
    ByHeader,
    /// Its header says something like it: misspelt, or with words beside.
    BySimilarHeader,
    /// Its values alone.
    ByValues,
}

/// How sure something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Confidence {
    /// A guess: to be asked.
    Weak,
    /// Header and values go together, though not word by word.
    Likely,
    /// Nothing speaks against it.
    Certain,
}

/// How something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Found {
    /// By what.
    pub evidence: Evidence,
    /// How surely.
    pub confidence: Confidence,
}

impl Found {
    pub(super) const SAID: Self = Self { evidence: Evidence::Said, confidence: Confidence::Certain };
    pub(super) const BY_VALUES: Self = Self { evidence: Evidence::ByValues, confidence: Confidence::Weak };
}

/// What was assumed and should be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The column `at` was taken for the field by its values alone.
    Column {
        /// The field.
        field: Field,
        /// Place of the column, from 0.
        at: usize,
    },
    /// The table could as well be another one.
    Role(Role),
}
