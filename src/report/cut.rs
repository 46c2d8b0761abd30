//! What figures can be told by: columns of the files, and segments of members.

use crate::facts::{By, Known};
use crate::kpi::Kpi;
use crate::list::Listed;
use crate::segment::{SCHEMES, Scheme};

/// What a figure is broken down by.
#[derive(Debug, Clone, Copy)]
pub enum Cut {
    /// Parts of the ledger.
    Part(By),
    /// Classes of members.
    Scheme(&'static Scheme),
}

impl Cut {
    /// All of them, in the order in which they are offered. What receipts and members have
    /// comes first: a scheme of the same id says nothing more.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let parts = By::ALL.into_iter().map(Self::Part);
        let own = |scheme: &&'static Scheme| !By::ALL.iter().any(|by| by.id() == scheme.id);
        parts.chain(SCHEMES.iter().filter(own).map(Self::Scheme)).listed()
    }

    /// Its id; its name is the message `by-<id>` or, of a scheme without one, `scheme-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Part(by) => by.id(),
            Self::Scheme(scheme) => scheme.id,
        }
    }

    /// Whether the files have what it takes.
    #[must_use]
    pub fn is_known(self, known: &Known) -> bool {
        match self {
            Self::Part(by) => by.is_known(known),
            Self::Scheme(scheme) => (scheme.is_known)(known),
        }
    }

    /// Whether the KPI can be told so.
    #[must_use]
    pub fn tells(self, kpi: &Kpi) -> bool {
        match self {
            Self::Part(by) => kpi.breakdowns().contains(&by),
            Self::Scheme(_) => kpi.is_of_members(),
        }
    }
}

impl From<By> for Cut {
    fn from(by: By) -> Self {
        Self::Part(by)
    }
}
