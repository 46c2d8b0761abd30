//! What is worked out of a ledger once and serves many questions.

use std::cell::RefCell;
use std::rc::Rc;

use super::assortment::Assortment;
use super::baskets::Prices;
use super::clusters::Clusters;
use super::counted::Counted;
use super::histories::Purchases;
use crate::ledger::Ledger;
use crate::settings::{PurchaseBasis, Settings};
use crate::units::Period;

/// The days of all purchases, and what was asked of lines of receipts last. It hangs on the ledger, and on the few settings that say what is counted; a figure of some
/// members alone takes from it what is theirs.
#[derive(Debug)]
pub struct Prepared {
    exclude_members: Vec<String>,
    keep_duplicates: bool,
    basis: PurchaseBasis,
    /// First and last day of the data.
    pub(super) span: Period,
    pub(super) purchases: Purchases,
    clusters: Last<Period, Clusters>,
    prices: Last<[Period; 2], [Prices; 2]>,
    assortment: Last<Period, Assortment>,
}

impl Prepared {
    /// Of this ledger; every question that it serves must be about the same.
    #[must_use]
    pub fn of(ledger: &Ledger, settings: &Settings) -> Rc<Self> {
        let basis = settings.definitions.purchases;
        Rc::new(Self {
            exclude_members: settings.exclude_members.clone(),
            keep_duplicates: settings.keep_duplicates,
            basis,
            span: ledger.span(),
            purchases: Purchases::of(&Counted::new(ledger, settings), basis),
            clusters: Last::default(),
            prices: Last::default(),
            assortment: Last::default(),
        })
    }

    /// Whether the same is counted under these settings.
    #[must_use]
    pub fn fits(&self, settings: &Settings) -> bool {
        self.exclude_members == settings.exclude_members
            && self.keep_duplicates == settings.keep_duplicates
            && self.basis == settings.definitions.purchases
    }

    /// What is sold in the period that the settings choose.
    #[must_use]
    pub fn assortment(&self, ledger: &Ledger, settings: &Settings) -> Rc<Assortment> {
        let whole = settings.period(ledger.span()).overlap(ledger.span());
        self.assortment.get(whole, || Assortment::gather(ledger, settings))
    }

    pub(super) fn clusters(&self, counted: &Counted<'_>, period: Period) -> Rc<Clusters> {
        self.clusters.get(period, || Clusters::of(&counted.whole(), period))
    }

    pub(super) fn prices(&self, counted: &Counted<'_>, pair: [Period; 2]) -> Rc<[Prices; 2]> {
        self.prices.get(pair, || pair.map(|period| Prices::gather(counted, period)))
    }
}

/// The last one, and what it is of.
#[derive(Debug)]
struct Last<K, T>(RefCell<Option<(K, Rc<T>)>>);

impl<K, T> Default for Last<K, T> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: Copy + PartialEq, T> Last<K, T> {
    fn get(&self, of: K, make: impl FnOnce() -> T) -> Rc<T> {
        let mut last = self.0.borrow_mut();
        if let Some((_, known)) = last.as_ref().filter(|(known, _)| *known == of) {
            return Rc::clone(known);
        }
        // The old one goes first: both at once would take twice the memory.
        *last = None;
        let made = Rc::new(make());
        *last = Some((of, Rc::clone(&made)));
        made
    }
}
