//! All members with all divisions, worked out once for a ledger and its settings.

use super::division::Division;
use super::rfm::Rfm;
use super::scheme::{Allowed, Given, SCHEMES};
use super::schemes::column;
use crate::facts::{MemberFacts, MemberSet};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::Message;
use crate::settings::Settings;
use crate::units::Period;

/// Members, and which class of each scheme they are in.
#[derive(Debug, Clone)]
pub struct People {
    /// One row a member.
    pub facts: MemberFacts,
    /// Scores, or why there are none.
    pub rfm: Result<Rfm, Message>,
    /// A division for each of [`SCHEMES`] whose columns the files have, or why there is none,
    /// then for each attribute of the members table.
    pub divisions: Vec<(Allowed, Result<Division, Message>)>,
}

impl People {
    /// Of the period that the settings choose.
    #[must_use]
    pub fn gather(ledger: &Ledger, settings: &Settings) -> Self {
        Self::of_facts(ledger, settings, MemberFacts::gather(ledger, settings))
    }

    /// Of a period of one's own.
    #[must_use]
    pub fn of(ledger: &Ledger, settings: &Settings, period: Period) -> Self {
        Self::of_facts(ledger, settings, MemberFacts::of(ledger, settings, period))
    }

    fn of_facts(ledger: &Ledger, settings: &Settings, facts: MemberFacts) -> Self {
        let rfm = Rfm::of(&facts, settings);
        let given = Given { ledger, facts: &facts, settings, rfm: &rfm };
        let known = SCHEMES.iter().filter(|scheme| (scheme.is_known)(&facts.known));
        let own = known.map(|scheme| (Allowed::from(scheme), (scheme.divide)(&given)));
        let columns = column::schemes(&given).map(|(scheme, division)| (scheme, Ok(division)));
        let divisions = own.chain(columns).listed();
        Self { facts, rfm, divisions }
    }

    /// The division of a scheme.
    #[must_use]
    pub fn division(&self, scheme: &str) -> Option<&Division> {
        self.divisions.iter().find(|(one, _)| one.id == scheme)?.1.as_ref().ok()
    }

    /// Nobody yet of these members.
    #[must_use]
    pub(super) fn nobody(&self) -> MemberSet {
        MemberSet::none(self.facts.rows.last().map_or(0, |row| row.member))
    }

    /// Members whose row it holds for.
    #[must_use]
    pub fn filter(&self, holds: impl Fn(usize) -> bool) -> MemberSet {
        let mut set = self.nobody();
        for (row, facts) in self.facts.rows.iter().enumerate() {
            if holds(row) {
                set.insert(facts.member);
            }
        }
        set
    }
}
