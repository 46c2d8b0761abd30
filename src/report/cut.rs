//! What figures can be told by: columns of the files, and segments of members.

use crate::facts::{By, Known};
use crate::kpi::Kpi;
use crate::list::Listed;
use crate::segment::SCHEMES;

/// What a figure is broken down by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cut {
    /// Parts of the ledger.
    Part(By),
    /// Classes of members: the id of one of [`SCHEMES`], or of a column of the members table.
    Scheme(String),
}

impl Cut {
    /// All that do not hang on the headers of files, in the order in which they are offered.
    /// What receipts and members have comes first: a scheme of the same id says nothing more.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let parts = By::ALL.into_iter().map(Self::Part);
        parts.chain(SCHEMES.iter().filter_map(|scheme| Self::of_scheme(scheme.id))).listed()
    }

    /// Those that the files allow, with these divisions of the members.
    pub(super) fn known<'a>(known: &Known, divisions: impl Iterator<Item = &'a str>) -> Vec<Self> {
        let parts = By::ALL.into_iter().filter(|by| by.is_known(known)).map(Self::Part);
        parts.chain(divisions.filter_map(Self::of_scheme)).listed()
    }

    fn of_scheme(id: &str) -> Option<Self> {
        (!By::ALL.iter().any(|by| by.id() == id)).then(|| Self::Scheme(id.to_owned()))
    }

    /// What an id stands for; a scheme that there is not has no members to tell of.
    #[must_use]
    pub fn of(id: &str) -> Self {
        let part = By::ALL.into_iter().find(|by| by.id() == id).map(Self::Part);
        part.unwrap_or_else(|| Self::Scheme(id.to_owned()))
    }

    /// Its id; its name is the message `by-<id>` or, of a scheme without one, `scheme-<id>`, and of
    /// a column its header.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Part(by) => by.id(),
            Self::Scheme(id) => id,
        }
    }

    /// Whether the KPI can be told so.
    #[must_use]
    pub fn tells(&self, kpi: &Kpi) -> bool {
        kpi.is_told_by(self.id())
    }
}

impl From<By> for Cut {
    fn from(by: By) -> Self {
        Self::Part(by)
    }
}
