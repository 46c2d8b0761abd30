//! What is worked out of a ledger once and serves many questions.

use std::cell::RefCell;
use std::rc::Rc;

use super::assortment::Assortment;
use super::baskets::Prices;
use super::clusters::Clusters;
use super::counted::Counted;
use super::detail::Detail;
use super::gather::Facts;
use super::goods::GoodsDetail;
use super::histories::Purchases;
use super::under::Under;
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
    goods: Last<Period, GoodsDetail>,
    /// Of the last report, and what they hang on.
    facts: RefCell<Option<(Under, Rc<Facts>)>>,
}

/// Facts of more members and contacts than this are not kept: they would take megabytes.
const MOST_FOR_FACTS: u64 = 100_000;

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
            goods: Last::default(),
            facts: RefCell::default(),
        })
    }

    /// The same under other settings, made of this where that fits: the same, or with other
    /// purchases. `None` where other rows are counted.
    #[must_use]
    pub fn under(self: &Rc<Self>, ledger: &Ledger, settings: &Settings) -> Option<Rc<Self>> {
        if self.fits(settings) {
            return Some(Rc::clone(self));
        }
        let basis = settings.definitions.purchases;
        self.counts_the_same(settings).then(|| {
            Rc::new(Self {
                exclude_members: settings.exclude_members.clone(),
                keep_duplicates: settings.keep_duplicates,
                basis,
                span: self.span,
                purchases: Purchases::of(&Counted::new(ledger, settings), basis),
                clusters: self.clusters.clone(),
                prices: self.prices.clone(),
                assortment: self.assortment.clone(),
                goods: self.goods.clone(),
                facts: RefCell::default(),
            })
        })
    }

    /// Whether the same rows are counted under these settings.
    fn counts_the_same(&self, settings: &Settings) -> bool {
        self.exclude_members == settings.exclude_members && self.keep_duplicates == settings.keep_duplicates
    }

    /// Whether the same is counted under these settings.
    #[must_use]
    pub fn fits(&self, settings: &Settings) -> bool {
        self.counts_the_same(settings) && self.basis == settings.definitions.purchases
    }

    /// What is sold in the period that the settings choose.
    #[must_use]
    pub fn assortment(&self, ledger: &Ledger, settings: &Settings) -> Rc<Assortment> {
        let whole = settings.period(ledger.span()).overlap(ledger.span());
        self.assortment.get(whole, || Assortment::gather(ledger, settings))
    }

    /// What a list tells of these goods, and the goods.
    #[must_use]
    pub fn goods(&self, ledger: &Ledger, settings: &Settings) -> (Rc<Assortment>, Rc<GoodsDetail>) {
        let whole = settings.period(ledger.span()).overlap(ledger.span());
        let goods = self.assortment(ledger, settings);
        let detail = self.goods.get(whole, || GoodsDetail::gather(ledger, settings, whole, &goods));
        (goods, detail)
    }

    /// The facts under these settings: the last ones, if they are the same; else `gather` makes
    /// them, of the detail of the last ones if that differs by the active days alone.
    pub(super) fn facts(&self, under: Under, gather: impl FnOnce(Option<Detail>) -> Facts) -> Rc<Facts> {
        let last = self.facts.take();
        let facts = match last {
            Some((known, facts)) if known == under => facts,
            Some((known, facts)) if known.is_but_for_active_days(under) => {
                Rc::new(gather(Some(Rc::unwrap_or_clone(facts).detail)))
            }
            _ => Rc::new(gather(None)),
        };
        let per_member = facts.known.members + facts.detail.campaigns.contacts.len() as u64;
        if per_member <= MOST_FOR_FACTS {
            self.facts.replace(Some((under, Rc::clone(&facts))));
        }
        facts
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

impl<K: Copy, T> Clone for Last<K, T> {
    fn clone(&self) -> Self {
        Self(RefCell::new(self.0.borrow().as_ref().map(|(of, made)| (*of, Rc::clone(made)))))
    }
}

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
