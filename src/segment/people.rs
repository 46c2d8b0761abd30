//! All members with all divisions, worked out once for a ledger and its settings.

use std::cell::OnceCell;
use std::rc::Rc;

use super::division::Division;
use super::list::LastOrder;
use super::rfm::Rfm;
use super::scheme::{Given, SCHEMES, Scheme};
use crate::facts::{Facts, MemberFacts, MemberSet, Prepared, gather_members};
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
    /// A division for each of [`SCHEMES`] whose columns the files have, or why there is none.
    pub divisions: Vec<(&'static Scheme, Result<Division, Message>)>,
    /// What the members were worked out from.
    pub prepared: Rc<Prepared>,
    whole: OnceCell<Rc<Facts>>,
    pub(super) order: LastOrder,
}

impl People {
    /// Of the period that the settings choose.
    #[must_use]
    pub fn gather(ledger: &Ledger, settings: &Settings) -> Self {
        Self::prepared(ledger, settings, Prepared::of(ledger, settings))
    }

    /// The same, from what is worked out already.
    #[must_use]
    pub fn prepared(ledger: &Ledger, settings: &Settings, prepared: Rc<Prepared>) -> Self {
        Self::of_facts(ledger, settings, MemberFacts::gather(ledger, settings, &prepared), prepared)
    }

    /// The same members in a period of one's own.
    #[must_use]
    pub fn of(&self, ledger: &Ledger, settings: &Settings, period: Period) -> Self {
        let facts = MemberFacts::of(ledger, settings, period, &self.prepared);
        Self::of_facts(ledger, settings, facts, Rc::clone(&self.prepared))
    }

    fn of_facts(ledger: &Ledger, settings: &Settings, facts: MemberFacts, prepared: Rc<Prepared>) -> Self {
        let rfm = Rfm::of(&facts, settings);
        let given = Given { ledger, facts: &facts, settings, rfm: &rfm };
        let known = SCHEMES.iter().filter(|scheme| (scheme.is_known)(&facts.known));
        let divisions = known.map(|scheme| (scheme, (scheme.divide)(&given))).listed();
        Self { facts, rfm, divisions, prepared, whole: OnceCell::new(), order: LastOrder::default() }
    }

    /// The facts of all members, which those of some are held against; gathered when they are
    /// first asked for.
    #[must_use]
    pub fn whole(&self, ledger: &Ledger, settings: &Settings) -> &Facts {
        let all = || Rc::new(gather_members(ledger, settings, &self.filter(|_| true), &self.prepared));
        self.whole.get_or_init(all)
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
