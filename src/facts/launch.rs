//! The time before and after the launch of the programme.

use super::gather::{Gathering, revenue};
use crate::ledger::{Kind, Receipt};
use crate::math::Moments;
use crate::units::{Day, Money, Period};

/// The longest time before and after that is compared, in days.
const LONGEST: i32 = 365;

/// Places in the [`Moments`] of [`Launch`] of what was before the launch; the same
/// after it stands [`AFTER`] places further on.
pub mod launch_column {
    /// Money of sale receipts.
    pub const SALES: usize = 0;
    /// Sale receipts.
    pub const RECEIPTS: usize = 1;
    /// Sales less returns.
    pub const REVENUE: usize = 2;
    /// Purchases of members that stayed bought.
    pub const PURCHASES: usize = 3;
    /// Members with a purchase.
    pub const ONCE: usize = 4;
    /// Members with two or more.
    pub const TWICE: usize = 5;
    /// Members with a purchase in the first half of the window.
    pub const START: usize = 6;
    /// Of them, those without one in the second half.
    pub const LOST: usize = 7;
    /// From before to after.
    pub const AFTER: usize = 8;
}

use launch_column::{AFTER, LOST, ONCE, PURCHASES, RECEIPTS, REVENUE, SALES, START, TWICE};

/// Two windows of equal length, by cluster: a member, or an anonymous receipt.
pub type Windows = Moments<16>;

/// Before and after the launch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    /// Days before.
    pub before: Period,
    /// Days after, the launch included.
    pub after: Period,
    /// What happened in them.
    pub windows: Windows,
    /// The same of the members with a purchase in either alone: what is said of members
    /// is no more certain for the receipts of others.
    pub members: Windows,
    /// The same windows a year earlier, where the data reaches.
    pub year_earlier: Option<Windows>,
}

impl Launch {
    /// `None` without a launch date, or if the data does not reach to both sides of it.
    pub(super) fn gather(gathering: &Gathering<'_>) -> Option<Self> {
        let (launch, span) = (gathering.settings.launch?, gathering.known.span);
        let days = launch.since(span.from).min(span.to.since(launch) + 1).min(LONGEST);
        if days < 1 {
            return None;
        }
        let [before, after] = around(launch, days);
        let earlier = around(year_before(launch), days);
        let reaches = span.from <= earlier[0].from;
        let (windows, members) = gather([before, after], gathering);
        let year_earlier = reaches.then(|| gather(earlier, gathering).0);
        Some(Self { before, after, windows, members, year_earlier })
    }
}

fn around(launch: Day, days: i32) -> [Period; 2] {
    [
        Period { from: launch.plus(-days), to: launch.plus(-1) },
        Period { from: launch, to: launch.plus(days - 1) },
    ]
}

/// The same day of the calendar; of 29 February, the 28th.
fn year_before(day: Day) -> Day {
    let month = day.month();
    let earlier = month.plus(-12).period();
    earlier.from.plus(day.since(month.first()).min(earlier.days() - 1))
}

/// What happened in the windows, and that of the members with a purchase in either.
fn gather(windows: [Period; 2], gathering: &Gathering<'_>) -> (Windows, Windows) {
    let mut found = Windows::default();
    let mut members = Windows::default();
    for receipt in gathering.counted.receipts(0) {
        let mut sums = [0; 16];
        for (window, side) in windows.iter().zip(sums.chunks_exact_mut(AFTER)) {
            if window.contains(receipt.day) {
                money(side, std::slice::from_ref(&receipt));
            }
        }
        add(&mut found, &sums);
    }
    let mut buffer = Vec::new();
    for member in gathering.counted.members() {
        let history = gathering.histories.member(member, &mut buffer);
        let mut sums = [0; 16];
        for (window, side) in windows.iter().zip(sums.chunks_exact_mut(AFTER)) {
            money(side, history.receipts_in(*window));
            let purchases = |period: Period| history.purchases_in(period) as i64;
            side[PURCHASES] = purchases(*window);
            side[ONCE] = purchases(*window).min(1);
            side[TWICE] = i64::from(purchases(*window) >= 2);
            let half = window.days() / 2;
            let [first, second] = [
                Period { from: window.from, to: window.from.plus(half - 1) },
                Period { from: window.to.plus(1 - half), to: window.to },
            ];
            if half > 0 {
                side[START] = purchases(first).min(1);
                side[LOST] = i64::from(side[START] > 0 && purchases(second) == 0);
            }
        }
        if sums[ONCE] + sums[AFTER + ONCE] > 0 {
            members.add(&sums);
        }
        add(&mut found, &sums);
    }
    (found, members)
}

fn money(side: &mut [i64], receipts: &[Receipt]) {
    let sales = || receipts.iter().filter(|receipt| receipt.kind == Kind::Sale);
    side[SALES] = sales().map(|receipt| receipt.amount).sum::<Money>().0;
    side[RECEIPTS] = sales().count() as i64;
    side[REVENUE] = revenue(receipts);
}

fn add(windows: &mut Windows, sums: &[i64; 16]) {
    if sums.iter().any(|sum| *sum != 0) {
        windows.add(sums);
    }
}
