//! Members kept from one question to the next.

use std::rc::Rc;

use super::people::People;
use crate::facts::Prepared;
use crate::ledger::Ledger;
use crate::settings::Settings;

/// Members with more rows than this are not kept beside those of a part: they would take tens of
/// megabytes, and can be worked out again.
const MOST_BESIDE: usize = 20_000;

/// Members of a ledger as the last question left them.
#[derive(Debug, Default)]
pub enum KeptPeople {
    /// None yet.
    #[default]
    Nobody,
    /// The members, and the settings that they are under.
    People(Box<Settings>, Box<People>),
    /// What they were worked out from alone.
    Prepared(Rc<Prepared>),
}

impl KeptPeople {
    /// The members under these settings, of what is kept as far as that fits; `self` must be of
    /// the same ledger.
    #[must_use]
    pub fn under(self, ledger: &Ledger, settings: &Settings) -> Box<People> {
        match self {
            Self::People(under, people) if *under == *settings => people,
            Self::People(_, people) => Box::new(people.under(ledger, settings)),
            Self::Prepared(prepared) => match prepared.under(ledger, settings) {
                Some(prepared) => Box::new(People::prepared(ledger, settings, prepared)),
                None => {
                    // What is prepared for other rows goes before that for these comes.
                    drop(prepared);
                    Box::new(People::gather(ledger, settings))
                }
            },
            Self::Nobody => Box::new(People::gather(ledger, settings)),
        }
    }

    /// The same, to be kept while the members asked about are others.
    #[must_use]
    pub fn beside(self) -> Self {
        match self {
            Self::People(_, people) if people.facts.rows.len() > MOST_BESIDE => {
                Self::Prepared(people.prepared)
            }
            kept => kept,
        }
    }
}
