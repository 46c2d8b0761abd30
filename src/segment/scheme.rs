//! The ways of dividing members: one scheme, one file, one line here.

use super::division::Division;
use super::rfm::Rfm;
use super::schemes::{growth, life_cycle, profile, promotion, rfm, value};
use crate::facts::{Known, MemberFacts};
use crate::ledger::Ledger;
use crate::message::Message;
use crate::settings::Settings;

/// A way of dividing members.
#[derive(Debug)]
pub struct Scheme {
    /// Its id; its name is the message `scheme-<id>`, with an attribute `about`.
    pub id: &'static str,
    /// Whether the files have what it needs.
    pub is_known: fn(&Known) -> bool,
    /// The division, or why there is none.
    pub divide: fn(&Given<'_>) -> Result<Division, Message>,
    /// By what members are, not by what they bought.
    pub of_profile: bool,
}

/// A way of dividing members that the files allow: one of [`SCHEMES`], or by a column of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// Its id; of a column, `column:` and the header.
    pub id: String,
    /// By what members are, not by what they bought.
    pub of_profile: bool,
}

/// What a scheme divides by.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The rows behind it.
    pub ledger: &'a Ledger,
    /// One row a member.
    pub facts: &'a MemberFacts,
    /// Thresholds.
    pub settings: &'a Settings,
    /// Scores, where there are enough members.
    pub rfm: &'a Result<Rfm, Message>,
}

/// All of them, in the order in which they are shown.
pub static SCHEMES: &[Scheme] = &[
    rfm::SCHEME,
    life_cycle::SCHEME,
    value::SCHEME,
    growth::FREQUENCY,
    growth::RECEIPT,
    promotion::SCHEME,
    profile::TIER,
    profile::SEX,
    profile::AGE,
    profile::CITY,
    profile::SOURCE,
    profile::MARITAL_STATUS,
    profile::STORE,
    profile::CHANNEL,
];

impl From<&Scheme> for Allowed {
    fn from(scheme: &Scheme) -> Self {
        Self { id: scheme.id.to_owned(), of_profile: scheme.of_profile }
    }
}

impl Scheme {
    /// The scheme with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        SCHEMES.iter().find(|scheme| scheme.id == id)
    }
}
