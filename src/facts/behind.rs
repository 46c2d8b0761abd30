//! What figures count a member by, beside what lists show.

use super::conversion::{begins, birth};
use super::gather::{Gathering, revenue};
use super::histories::History;
use super::member_facts::MemberRow;
use super::points::{expiring_weeks, moved, sums};
use super::profiles::filled;
use super::retention::Retention;
use crate::ledger::{Id, Kind, Ledger};
use crate::list::Listed;
use crate::math::{sort_by, sort_whole};
use crate::settings::Settings;
use crate::units::{Day, Period, Points};

/// The traits by which a figure counts one member.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Behind {
    /// Sale receipts from the first day of the data to the last of the period, given back
    /// or not.
    pub receipts_ever: u32,
    /// Points issued in the period.
    pub issued: Points,
    /// Points redeemed in the period.
    pub redeemed: Points,
    /// Points expired in the period.
    pub expired: Points,
    /// What is so or not.
    pub traits: Traits,
    /// The day on which a life that lies wholly in the data begins, see `one-purchase-only`.
    pub born: Option<Day>,
    /// Days from the last purchase up to the start of the period to that start, see
    /// [`Retention::start`].
    pub days_at_start: Option<u32>,
    /// How many of both limits of the own pauses the time without a purchase is longer than,
    /// see [`super::Silence`].
    pub pauses: u8,
    /// By week ahead, from the lowest bit, whether points expire in it.
    pub expiring_weeks: u8,
    /// By field of a profile, from the lowest bit, whether it is filled in, see
    /// [`super::PROFILE_FIELDS`].
    pub filled: u8,
    /// Kopecks paid less given back in the period.
    pub paid: i64,
    /// Share of the members with a sale receipt in the period who come before by this money, the
    /// most first; of equal ones by their ids. `None` without a receipt.
    pub above: Option<f64>,
}

/// What is so of a member or not, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traits(u8);

impl Traits {
    /// Had points issued, redeemed, expired or put right in the period.
    pub const MOVED: Self = Self(1);
    /// The same up to the last day of the period.
    pub const STOOD: Self = Self(1 << 1);
    /// Has points left on that day, past their last day or not.
    pub const LEFT: Self = Self(1 << 2);
    /// Had points issued in the period of which it is told what became of them.
    pub const TURNED: Self = Self(1 << 3);
    /// Is under observation in the period, see `purchase-frequency`.
    pub const OBSERVED: Self = Self(1 << 4);
    /// Bought for the first time in the period, see `second-purchase-conversion`.
    pub const BEGUN: Self = Self(1 << 5);
    /// Has a receipt in the period, a sale or a return.
    pub const SPENT: Self = Self(1 << 6);
    /// Has bought, in a life that begins within the data, see `lifetime-value`.
    pub const LIVED: Self = Self(1 << 7);

    fn of(all: [(Self, bool); 8]) -> Self {
        Self(all.iter().filter(|(_, so)| *so).fold(0, |bits, (one, _)| bits | one.0))
    }

    /// Whether all of these are so.
    #[must_use]
    pub const fn has(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }
}

impl Behind {
    /// Of a member; who comes before is not known yet, see [`Self::rank`].
    pub(super) fn of(gathering: &Gathering<'_>, member: Id, history: &History<'_>, period: Period) -> Self {
        let span = gathering.known.span;
        let start = Self::start(period, span, gathering.settings);
        let ever = history.receipts_in(Period { from: span.from, to: period.to });
        let account = gathering.accounts.account(member);
        let enrolled = gathering.counted.ledger.enrolled(member);
        let (up_to, within) = account.moves_in(period);
        let points = sums(within);
        let lots = || account.lots.iter();
        let lives = birth(&gathering.known, enrolled, history.purchases).is_some();
        let receipts = history.receipts_in(period);
        let traits = Traits::of([
            (Traits::MOVED, !within.is_empty()),
            (Traits::STOOD, !up_to.is_empty()),
            (Traits::LEFT, lots().any(|lot| lot.left() > 0)),
            (Traits::TURNED, lots().any(|lot| lot.issued && period.contains(lot.day))),
            (Traits::OBSERVED, history.observed(period).is_some()),
            (Traits::BEGUN, begins(&gathering.known, enrolled, history.purchases_by(span.to), period)),
            (Traits::SPENT, !receipts.is_empty()),
            (Traits::LIVED, lives && !history.purchases.is_empty()),
        ]);
        Self {
            receipts_ever: ever.iter().filter(|receipt| receipt.kind == Kind::Sale).count() as u32,
            issued: Points(points[moved::ISSUED]),
            redeemed: Points(points[moved::REDEEMED]),
            expired: Points(points[moved::EXPIRED]),
            traits,
            born: birth(&gathering.known, enrolled, history.purchases_by(period.to)),
            days_at_start: history.days_since_last(start),
            pauses: 0,
            expiring_weeks: expiring_weeks(account.lots, period.to),
            filled: filled(&gathering.counted.ledger.profile(member))
                .iter()
                .rev()
                .fold(0, |bits, filled| bits << 1 | u8::from(*filled)),
            paid: revenue(receipts),
            above: None,
        }
    }

    /// The day that [`Self::days_at_start`] is counted up to.
    pub(super) fn start(period: Period, span: Period, settings: &Settings) -> Day {
        Retention::empty(period, span.from, settings.active_days()).start
    }

    /// Ranks members with a sale receipt, and gives all their pauses.
    pub(super) fn rank(ledger: &Ledger, rows: &mut [MemberRow]) {
        let paid = |row: &MemberRow| (row.receipts > 0).then(|| row.behind.paid.max(0));
        let mut sorted = rows.iter().filter_map(paid).listed();
        sort_whole(&mut sorted);
        // Each goes straight to where the equal ones begin, and names decide among these alone:
        // a comparison of all with all would take seconds for a million.
        let mut met = vec![0_u32; sorted.len()];
        let mut order = vec![0_u32; sorted.len()];
        for (at, row) in (0..).zip(rows.iter_mut()) {
            row.behind.pauses =
                row.silence.map_or(0, |it| u8::from(it.is_slipping()) + u8::from(it.is_gone()));
            let Some(money) = paid(row) else { continue };
            let first = sorted.len() - sorted.partition_point(|other| *other <= money);
            if let Some(before) = met.get_mut(first) {
                if let Some(place) = order.get_mut(first + *before as usize) {
                    *place = at;
                }
                *before += 1;
            }
        }
        let name = |at: u32| rows.get(at as usize).map_or("", |row| ledger.member_name(row.member));
        for (first, count) in met.iter().enumerate().filter(|(_, count)| **count > 1) {
            let equal = order.get_mut(first..first + *count as usize).unwrap_or_default();
            sort_by(equal, |one, other| name(*one).cmp(name(*other)));
        }
        let buyers = order.len() as f64;
        for (before, at) in order.into_iter().enumerate() {
            if let Some(row) = rows.get_mut(at as usize) {
                row.behind.above = Some(before as f64 / buyers);
            }
        }
    }
}
