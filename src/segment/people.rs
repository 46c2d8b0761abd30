//! All members with all divisions, worked out once for a ledger and its settings.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::division::Division;
use super::grouping::FIRST_CATEGORY;
use super::kept_people::KeptPeople;
use super::list::LastOrder;
use super::movement::earlier;
use super::rfm::Rfm;
use super::rule::Rule;
use super::scenario::JOINING_DAYS;
use super::scheme::{Allowed, Given, SCHEMES};
use super::schemes::column;
use super::schemes::profile::MOST;
use crate::facts::{MemberFacts, MemberSet, Prepared, first_categories};
use crate::ledger::{Id, Ledger};
use crate::list::Listed;
use crate::math::Estimate;
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
    /// Divisions that rules alone know: the scores of recency and of the number of purchases,
    /// under [`SCORES`].
    scores: Vec<(&'static str, Division)>,
    /// The same members [`JOINING_DAYS`] earlier, if the data reach back so far.
    pub then: Option<Box<Self>>,
    /// What the members were worked out from.
    pub prepared: Rc<Prepared>,
    /// Figures of all of them by the id of the KPI, once they were told.
    whole: OnceCell<Vec<(&'static str, Estimate)>>,
    /// By the first category, once it was asked for.
    first_category: OnceCell<Division>,
    /// What was asked for and takes more than their rows to know, the latest last: places of the
    /// rows for which it holds.
    learnt: RefCell<Vec<(Rule, Places)>>,
    pub(super) order: LastOrder,
}

/// Places of rows, or why they can't be known.
type Places = Result<Vec<u32>, Message>;

/// So much is kept of what was asked for: more than one rule has.
const MOST_LEARNT: usize = 64;

/// Ids under which a rule asks for the scores; the classes are `1` to `5`.
pub const SCORES: [&str; 2] = ["recency-score", "frequency-score"];

impl People {
    /// Of the period that the settings choose.
    #[must_use]
    pub fn gather(ledger: &Ledger, settings: &Settings) -> Self {
        Self::prepared(ledger, settings, Prepared::of(ledger, settings))
    }

    /// The same members under other settings, of the rows that are worked out already where the
    /// settings do not change them.
    #[must_use]
    pub fn under(self, ledger: &Ledger, settings: &Settings) -> Self {
        let Self { facts, then, prepared, .. } = self;
        if prepared.fits(settings) {
            let then = then.map(|then| then.facts);
            return Self::of_rows(ledger, settings, prepared, [Some(facts), then]);
        }
        // The old rows go before the new ones come.
        drop((facts, then));
        *KeptPeople::Prepared(prepared).under(ledger, settings)
    }

    /// The same, from what is worked out already.
    #[must_use]
    pub fn prepared(ledger: &Ledger, settings: &Settings, prepared: Rc<Prepared>) -> Self {
        Self::of_rows(ledger, settings, prepared, [None, None])
    }

    /// Of the rows, now and then, that are there under other settings, where they are the same.
    fn of_rows(
        ledger: &Ledger,
        settings: &Settings,
        prepared: Rc<Prepared>,
        [now, then]: [Option<MemberFacts>; 2],
    ) -> Self {
        let span = ledger.span();
        let rows = |known: Option<MemberFacts>, period: Period, prepared: &Prepared| {
            let known = known.and_then(|facts| facts.under(settings, period, prepared));
            known.unwrap_or_else(|| MemberFacts::of(ledger, settings, period, prepared))
        };
        let now = rows(now, settings.period(span).overlap(span), &prepared);
        let people = Self::of_facts(ledger, settings, now, prepared);
        let some = !people.facts.rows.is_empty();
        let earlier = earlier(span, people.facts.period, JOINING_DAYS).filter(|_| some);
        let then = earlier.map(|period| {
            let then = rows(then, period, &people.prepared);
            Box::new(Self::of_facts(ledger, settings, then, Rc::clone(&people.prepared)))
        });
        Self { then, ..people }
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
        let own = known.map(|scheme| (Allowed::from(scheme), (scheme.divide)(&given)));
        let columns = column::schemes(&given).map(|(scheme, division)| (scheme, Ok(division)));
        let divisions = own.chain(columns).listed();
        let scores = SCORES.iter().enumerate().map(|(at, id)| (*id, by_score(id, &rfm, at))).listed();
        Self {
            facts,
            rfm,
            divisions,
            scores,
            then: None,
            prepared,
            whole: OnceCell::new(),
            first_category: OnceCell::new(),
            learnt: RefCell::default(),
            order: LastOrder::default(),
        }
    }

    /// The figures of all members, by the id of the KPI, which those of some are held against: as
    /// they were told first, by the report or when they were first asked for.
    pub fn whole(&self, tell: impl FnOnce() -> Vec<(&'static str, Estimate)>) -> &[(&'static str, Estimate)] {
        self.whole.get_or_init(tell)
    }

    /// By the category with the most money on the day of the first purchase, whatever the period;
    /// worked out when it is first asked for, from all lines.
    pub(super) fn by_first_category(&self, ledger: &Ledger, settings: &Settings) -> &Division {
        self.first_category.get_or_init(|| {
            let first = first_categories(ledger, settings);
            let of = |member: Id| first.get(member as usize).copied().unwrap_or_default();
            let categories = self.facts.rows.iter().map(|row| of(row.member)).listed();
            Division::by_value(&categories, MOST, |category| ledger.label(category))
        })
    }

    /// Works out for which rows this holds, if that is not known yet.
    pub(super) fn learn(&self, asked: &Rule, find: impl FnOnce() -> Places) {
        if self.learnt(asked).is_none() {
            let found = find();
            let mut learnt = self.learnt.borrow_mut();
            if learnt.len() == MOST_LEARNT {
                drop(learnt.remove(0));
            }
            learnt.push((asked.clone(), found));
        }
    }

    /// Whether this holds, by row; `None` until it is worked out.
    pub(super) fn learnt(&self, asked: &Rule) -> Option<Result<Vec<bool>, Message>> {
        let learnt = self.learnt.borrow();
        let (_, found) = learnt.iter().find(|(known, _)| known == asked)?;
        Some(found.as_ref().map_err(Message::clone).map(|places| {
            let mut holds = vec![false; self.facts.rows.len()];
            for place in places {
                if let Some(holds) = holds.get_mut(*place as usize) {
                    *holds = true;
                }
            }
            holds
        }))
    }

    /// The division of a scheme.
    #[must_use]
    pub fn division(&self, scheme: &str) -> Option<&Division> {
        if scheme == FIRST_CATEGORY {
            return self.first_category.get();
        }
        match self.divisions.iter().find(|(one, _)| one.id == scheme) {
            Some((_, division)) => division.as_ref().ok(),
            None => self.scores.iter().find(|(id, _)| *id == scheme).map(|(_, division)| division),
        }
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

/// By one of the scores; without scores nobody is in a class.
fn by_score(id: &str, rfm: &Result<Rfm, Message>, at: usize) -> Division {
    let scores = rfm.as_ref().map_or(&[][..], |rfm| &rfm.scores);
    let class = |scores: &Option<[u8; 3]>| Some(u16::from(scores.as_ref()?.get(at)?.checked_sub(1)?));
    Division::named(id, &["1", "2", "3", "4", "5"], scores.iter().map(class).listed())
}
