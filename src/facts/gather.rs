//! The pass over the ledger.

use std::rc::Rc;

use super::baskets::Prices;
use super::clusters::Clusters;
use super::costs::Costs;
use super::counted::{Counted, Only};
use super::detail::{Detail, Walked};
use super::histories::{Histories, History, Purchases};
use super::known::Known;
use super::lifetime::Lifetime;
use super::member_set::MemberSet;
use super::part::Part;
use super::periods::{Compared, MonthSlice, Periods};
use super::points::{Accounts, PointsSums};
use super::prepared::Prepared;
use super::slice::{INACTIVE_DAYS, LastPurchase, Slice};
use super::under::Under;
use super::{campaigns, surveys};
use crate::ledger::{Fields, Id, Kind, Ledger, Receipt};
use crate::list::Listed;
use crate::settings::{RevenueBasis, Settings};
use crate::units::{Day, Period};

/// All facts of an analysis.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What the files have at all.
    pub known: Known,
    /// The chosen period, or the whole file.
    pub whole: Slice,
    /// What is found for the whole period alone.
    pub detail: Detail,
    /// Its months in order.
    pub months: Vec<MonthSlice>,
    /// Now against before.
    pub previous: Option<Compared>,
    /// Now against a year earlier.
    pub year_ago: Option<Compared>,
    /// The last three whole months against the three before them.
    pub recent: Option<Compared>,
    /// The same against those months a year earlier, where the settings compare with it.
    pub recent_year_ago: Option<Compared>,
}

impl Facts {
    /// The facts of files without a row.
    #[must_use]
    pub fn empty(span: Period) -> Self {
        Self {
            known: Known { span, fields: Fields::default(), members: 0, list: false, anonymous: false },
            whole: Slice::empty(span, span.from, 30),
            detail: Detail::empty(span),
            months: Vec::new(),
            previous: None,
            year_ago: None,
            recent: None,
            recent_year_ago: None,
        }
    }
}

impl Facts {
    fn of(
        gathering: &Gathering<'_>,
        periods: &Periods,
        slices: Vec<Slice>,
        detail: impl FnOnce(&[MonthSlice]) -> Detail,
    ) -> Self {
        let months = periods.months(&slices);
        Self {
            known: gathering.known,
            detail: detail(&months),
            months,
            previous: periods.previous(&slices),
            year_ago: periods.year_ago(&slices),
            recent: periods.recent(&slices),
            recent_year_ago: periods.recent_year_ago(&slices),
            whole: slices.into_iter().next().unwrap_or_else(|| gathering.empty(periods.whole)),
        }
    }
}

/// What the facts are gathered from.
#[derive(Debug)]
pub(super) struct Gathering<'a> {
    pub(super) counted: &'a Counted<'a>,
    pub(super) histories: Histories<'a>,
    pub(super) accounts: &'a Accounts,
    pub(super) settings: &'a Settings,
    pub(super) known: Known,
    pub(super) asked: Asked,
    /// What is worked out already, where these are not the receipts of a part.
    prepared: Option<&'a Prepared>,
}

/// What of the [`Detail`] is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// All of it.
    All,
    /// Not what lines of receipts tell: there are many, and parts are many too.
    WithoutLines,
    /// What figures that can be told of some members read.
    OfMembers,
}

/// Gathers the facts of the period that the settings choose.
#[must_use]
pub fn gather(ledger: &Ledger, settings: &Settings) -> Facts {
    Rc::unwrap_or_clone(gather_prepared(ledger, settings, &Prepared::of(ledger, settings)))
}

/// The same, from what is worked out already: all of it, where the settings changed nothing that
/// facts hang on.
#[must_use]
pub fn gather_prepared(ledger: &Ledger, settings: &Settings, prepared: &Prepared) -> Rc<Facts> {
    prepared.facts(Under::of(settings), |detail| {
        let periods = Periods::of(ledger.span(), settings);
        let counted = Counted::new(ledger, settings);
        let asked = Asked::All;
        match detail {
            None => of_counted(&counted, settings, &periods, asked, Some(prepared)),
            Some(detail) => {
                gathering(&counted, settings, periods.whole.to, asked, Some(prepared), |gathering| {
                    let mut lifetime = Lifetime::default();
                    let slices = gathering.slices(&periods.all(), |member, history| {
                        lifetime.add(gathering, member, history);
                    });
                    Facts::of(gathering, &periods, slices, |months| {
                        detail.again(gathering, months, lifetime.finish())
                    })
                })
            }
        }
    })
}

/// Gathers the facts of a part of the ledger, for the whole period alone; what lines of
/// receipts tell only if it is asked for.
#[must_use]
pub fn gather_part(ledger: &Ledger, settings: &Settings, part: Part, lines: bool) -> Facts {
    let periods = Periods::of(ledger.span(), settings).whole_alone();
    let counted = Counted::new(ledger, settings).only(Only::Part(part));
    of_counted(&counted, settings, &periods, if lines { Asked::All } else { Asked::WithoutLines }, None)
}

/// Gathers the facts of some members and of all anonymous receipts, for the whole period
/// alone: those that figures of members read.
#[must_use]
pub fn gather_members(
    ledger: &Ledger,
    settings: &Settings,
    members: &MemberSet,
    prepared: &Prepared,
) -> Facts {
    let periods = Periods::of(ledger.span(), settings).whole_alone();
    let counted = Counted::new(ledger, settings).only(Only::Members(members));
    of_counted(&counted, settings, &periods, Asked::OfMembers, Some(prepared))
}

/// The same without what is worked out already, and with all that is told of a whole ledger.
#[cfg(test)]
pub(crate) fn gather_members_plainly(ledger: &Ledger, settings: &Settings, members: &MemberSet) -> Facts {
    let periods = Periods::of(ledger.span(), settings).whole_alone();
    let counted = Counted::new(ledger, settings).only(Only::Members(members));
    of_counted(&counted, settings, &periods, Asked::All, None)
}

/// Gathers the facts of these periods, with what is known of the files.
#[must_use]
pub fn gather_periods(ledger: &Ledger, settings: &Settings, periods: &[Period]) -> (Known, Vec<Slice>) {
    let counted = Counted::new(ledger, settings);
    let as_of = Periods::of(ledger.span(), settings).whole.to;
    gathering(&counted, settings, as_of, Asked::WithoutLines, None, |gathering| {
        (gathering.known, gathering.slices(periods, |_, _| ()))
    })
}

/// What is gathered from these receipts and members, with points as of a day.
pub(super) fn gathering<Of>(
    counted: &Counted<'_>,
    settings: &Settings,
    as_of: Day,
    asked: Asked,
    prepared: Option<&Prepared>,
    gather: impl FnOnce(&Gathering<'_>) -> Of,
) -> Of {
    let own;
    let purchases = match prepared {
        Some(prepared) => &prepared.purchases,
        None => {
            own = Purchases::of(counted, settings.definitions.purchases);
            &own
        }
    };
    let histories = Histories { counted, purchases };
    let accounts = Accounts::of(counted, as_of);
    let known = Known::of(counted);
    gather(&Gathering { counted, histories, accounts: &accounts, settings, known, asked, prepared })
}

fn of_counted(
    counted: &Counted<'_>,
    settings: &Settings,
    periods: &Periods,
    asked: Asked,
    prepared: Option<&Prepared>,
) -> Facts {
    gathering(counted, settings, periods.whole.to, asked, prepared, |gathering| {
        // Receipts of a member are read once for all of it.
        let mut walked = Walked::new(gathering, periods.whole);
        let slices = gathering.slices(&periods.all(), |member, history| walked.member(member, history));
        Facts::of(gathering, periods, slices, |months| Detail::gather(gathering, periods, months, walked))
    })
}

impl Gathering<'_> {
    /// Money of lines by buyer and category, of these receipts at least.
    pub(super) fn clusters(&self, period: Period) -> Rc<Clusters> {
        match self.prepared {
            Some(prepared) => prepared.clusters(self.counted, period),
            None => Rc::new(Clusters::of(self.counted, period)),
        }
    }

    /// Prices of two periods.
    pub(super) fn prices(&self, pair: [Period; 2]) -> [Prices; 2] {
        match self.prepared.filter(|_| !self.counted.is_part()) {
            Some(prepared) => (*prepared.prices(self.counted, pair)).clone(),
            None => pair.map(|period| Prices::gather(self.counted, period)),
        }
    }

    fn empty(&self, period: Period) -> Slice {
        Slice::empty(period, self.known.span.from, self.settings.active_days())
    }

    /// Members that count. In a shop, or with a cashier, those who have been there: the
    /// others are no members of it.
    pub(super) fn members(&self) -> impl Iterator<Item = Id> {
        let all = !self.counted.has_receipts_of_a_part_alone();
        self.counted.members().filter(move |member| all || self.counted.rows(*member).next().is_some())
    }

    /// Kopecks of revenue as the settings count it, see [`RevenueBasis`].
    pub(super) fn money(&self, receipts: &[Receipt]) -> i64 {
        let signed = |receipt: &Receipt| match receipt.kind {
            Kind::Sale => beside_paid(receipt, self.settings),
            Kind::Return => -beside_paid(receipt, self.settings),
        };
        revenue(receipts) + receipts.iter().map(signed).sum::<i64>()
    }

    /// The facts of the part of the period that the costs table tells of, if it is a part alone.
    pub(super) fn costed(&self, period: Period) -> Option<Slice> {
        let part = period.overlap(Costs::gather(self.counted, period).covered?);
        let only_part = part != period && part.days() > 0 && self.counted.is_all_that_was_read();
        only_part.then(|| self.slices(&[part], |_, _| ()))?.into_iter().next()
    }

    /// The facts of each period; what each member did is told besides.
    pub(super) fn slices(&self, periods: &[Period], mut also: impl FnMut(Id, &History<'_>)) -> Vec<Slice> {
        let mut slices: Vec<Slice> = periods.iter().map(|period| self.empty(*period)).listed();
        for slice in &mut slices {
            slice.points = PointsSums::of(self.accounts);
            slice.costs = Costs::gather(self.counted, slice.period);
        }
        for receipt in self.counted.receipts(0) {
            for slice in slices.iter_mut().filter(|slice| slice.period.contains(receipt.day)) {
                slice.anonymous.add(std::slice::from_ref(&receipt));
            }
        }
        let mut buffer = Vec::new();
        for member in self.members() {
            let history = self.histories.member(member, &mut buffer);
            for slice in &mut slices {
                slice.add(self, member, &history);
                slice.points.add(&self.accounts.account(member), &history, slice.period);
            }
            also(member, &history);
        }
        surveys::gather(self, &mut slices);
        campaigns::gather_sent(self, &mut slices);
        slices
    }
}

impl Slice {
    /// Adds a member.
    fn add(&mut self, gathering: &Gathering<'_>, member: Id, history: &History<'_>) {
        let (period, active_days) = (self.period, gathering.settings.active_days());
        let receipts = history.receipts_in(period);
        self.members.add(receipts);
        let bought = history.has_sale_in(period);
        self.buyers += u64::from(bought);
        if !receipts.is_empty() {
            let revenue = revenue(receipts);
            self.spending.add(&[gathering.money(receipts), i64::from(bought)]);
            self.repeat.add(&[repeat_revenue(receipts), revenue]);
        }
        self.kept.add(history.purchases_in(period));
        let ago = history.days_since_last(period.to);
        self.last.add(ago, active_days, gathering.counted.listed_by(member, period.to));
        if let Some(ago) = ago {
            count(&mut self.ago, ago);
        }
        if let Some(exposure) = history.exposure(period) {
            self.enrolled.add(&exposure);
            if history.is_active(period.to, active_days) {
                self.active.add(&exposure);
            }
        }
        self.base.add(gathering, member, history, period);
        self.retention.add(gathering, member, history);
        self.conversion.add(gathering, member, history, period);
    }
}

/// Kopecks of the receipts behind the first sale, less what was given back behind it.
fn repeat_revenue(receipts: &[Receipt]) -> i64 {
    let first = receipts.iter().position(|receipt| receipt.kind == Kind::Sale);
    first.map_or(0, |first| revenue(&receipts[first + 1..]))
}

/// One more at a place of a histogram.
pub(super) fn count(histogram: &mut Vec<u64>, at: u32) {
    let at = at as usize;
    if histogram.len() <= at {
        histogram.resize(at + 1, 0);
    }
    histogram[at] += 1;
}

impl LastPurchase {
    /// Adds a member who last bought so many days before, if at all.
    fn add(&mut self, days: Option<u32>, active_days: u32, listed: bool) {
        let active = days.is_some_and(|days| days <= active_days);
        self.active += u64::from(active);
        self.listed += u64::from(listed);
        self.listed_active += u64::from(listed && active);
        if let Some(days) = days {
            self.members += 1;
            for (inactive, window) in self.inactive.iter_mut().zip(INACTIVE_DAYS) {
                *inactive += u64::from(days > window);
            }
        }
    }
}

/// Kopecks of a receipt that the settings count in its revenue beside what was paid.
pub(super) fn beside_paid(receipt: &Receipt, settings: &Settings) -> i64 {
    match settings.definitions.revenue {
        RevenueBasis::Net => 0,
        RevenueBasis::BeforeDiscount => receipt.discount.0,
        RevenueBasis::WithPoints => libm::round(receipt.redeemed.0 as f64 * settings.point_value()) as i64,
    }
}

/// Kopecks paid less kopecks given back.
pub(super) fn revenue(receipts: &[Receipt]) -> i64 {
    let signed = |receipt: &Receipt| match receipt.kind {
        Kind::Sale => receipt.amount.0,
        Kind::Return => -receipt.amount.0,
    };
    receipts.iter().map(signed).sum()
}
