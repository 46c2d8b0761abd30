//! What stands on the as-of day, and when it expires.

use super::accounts::Accounts;
use super::ladder::Vintages;
use super::lots::Lot;
use super::sums::{moved, place};
use crate::ledger::Id;
use crate::list::Listed;
use crate::math::{Moments, sort_by_key};
use crate::units::{Day, Month, Period, Points};

/// Days ahead that count as "about to expire".
pub(super) const EXPIRING_DAYS: i32 = 30;

/// Weeks ahead that are told one by one.
pub(super) const WEEKS: usize = 8;

/// Points of the whole period that have no series by month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PointsDetail {
    /// Points issued by month, and what becomes of them.
    pub vintages: Vintages,
    /// What stands on the as-of day.
    pub standing: Standing,
    /// Movements of each month of the period in which there is one, see
    /// [`moved`](mod@crate::facts::moved).
    pub months: Vec<(Month, [i64; moved::ALL])>,
}

/// What stands on the last day of the chosen period: what is left of all lots, those of
/// adjustments upwards and those past their last day among them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standing {
    /// Hundredths left; a cluster is a member with any.
    pub left: Moments<1>,
    /// By the month of their last day, earliest first; `None`, the last, without one.
    pub months: Vec<(Option<Month>, Points)>,
    /// Hundredths whose last day is the as-of day or one of the 30 days after it; a
    /// cluster is a member with any.
    pub expiring: Moments<1>,
    /// By week ahead; those whose last day is the as-of day are in the first.
    pub weeks: Vec<Expiring>,
}

/// Points whose last day lies in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiring {
    /// The last day of the week.
    pub to: Day,
    /// The points.
    pub points: Points,
    /// Members who have any.
    pub members: u64,
}

impl PointsDetail {
    pub(in crate::facts) fn gather(
        accounts: &Accounts,
        members: impl Iterator<Item = Id>,
        period: Period,
    ) -> Self {
        let mut standing = Standing {
            weeks: (1..=WEEKS as i32)
                .map(|week| Expiring { to: accounts.as_of.plus(7 * week), points: Points::ZERO, members: 0 })
                .listed(),
            ..Standing::default()
        };
        let mut by_month: Vec<(Option<Month>, i64)> = Vec::new();
        let first = period.from.month();
        let mut moved = vec![None; usize::try_from(period.to.month().0 - first.0 + 1).unwrap_or(0)];
        for member in members {
            standing.add(accounts, member, &mut by_month);
            for one in accounts.account(member).moves.iter().filter(|one| period.contains(one.day)) {
                if let Some(sums) = moved.get_mut((one.day.month().0 - first.0) as usize) {
                    sums.get_or_insert([0; moved::ALL])[place(one.kind)] += one.points;
                }
            }
        }
        standing.months = joined(by_month);
        let months = (first.0..).map(Month).zip(moved).filter_map(|(month, sums)| Some((month, sums?)));
        Self { vintages: accounts.vintages.clone(), standing, months: months.listed() }
    }
}

/// The place of the week in which so many days ahead lie; those of today are in the first.
fn week(ahead: i32) -> usize {
    usize::try_from((ahead - 1).max(0) / 7).unwrap_or(WEEKS)
}

/// By week ahead of the day, from the lowest bit, whether any of what is left of the lots
/// expires in it.
pub(in crate::facts) fn expiring_weeks(lots: &[Lot], as_of: Day) -> u8 {
    let left = lots.iter().filter(|lot| lot.left() > 0);
    let ahead = left.filter_map(|lot| lot.expires.map(|last| last.since(as_of)));
    let within = ahead.filter(|days| *days >= 0).map(week).filter(|week| *week < WEEKS);
    within.fold(0, |weeks, week| weeks | 1 << week)
}

impl Standing {
    fn add(&mut self, accounts: &Accounts, member: Id, by_month: &mut Vec<(Option<Month>, i64)>) {
        let (mut left, mut expiring, mut weeks) = (0, 0, [0; WEEKS]);
        for lot in accounts.account(member).lots.iter().filter(|lot| lot.left() > 0) {
            left += lot.left();
            by_month.push((lot.expires.map(Day::month), lot.left()));
            // What is past its day and still stands is the ledger's business.
            let Some(ahead) = lot.expires.map(|last| last.since(accounts.as_of)).filter(|days| *days >= 0)
            else {
                continue;
            };
            expiring += if ahead <= EXPIRING_DAYS { lot.left() } else { 0 };
            if let Some(points) = weeks.get_mut(week(ahead)) {
                *points += lot.left();
            }
        }
        if by_month.len() > MANY {
            *by_month = joined(std::mem::take(by_month))
                .into_iter()
                .map(|(month, points)| (month, points.0))
                .listed();
        }
        if left > 0 {
            self.left.add(&[left]);
        }
        if expiring > 0 {
            self.expiring.add(&[expiring]);
        }
        for (week, points) in self.weeks.iter_mut().zip(weeks).filter(|(_, points)| *points > 0) {
            week.points += Points(points);
            week.members += 1;
        }
    }
}

/// So many are joined before more are gathered.
const MANY: usize = 1 << 14;

/// One entry a month, in their order, those without a day at the end.
fn joined(mut months: Vec<(Option<Month>, i64)>) -> Vec<(Option<Month>, Points)> {
    sort_by_key(&mut months, |(month, _)| (month.is_none(), *month));
    let mut joined: Vec<(Option<Month>, Points)> = Vec::new();
    for (month, points) in months {
        match joined.last_mut() {
            Some((last, sum)) if *last == month => *sum += Points(points),
            _ => joined.push((month, Points(points))),
        }
    }
    joined
}
