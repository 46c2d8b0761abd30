//! Days between the purchases of a member.

use super::gather::{Gathering, count};
use super::histories::History;
use crate::math::{Moments, quantile, sort_few};
use crate::units::{Day, Period};

/// The share of gaps that the quantiles of [`Gaps`] stand for: median, slipping, gone.
pub const GAP_QUANTILES: [f64; 3] = [0.5, 0.8, 0.95];

/// How many gaps of the pool a member's own are weighed against.
const POOL_WEIGHT: usize = 5;

/// Gaps between purchase days that end within the period. Several receipts of a day
/// are one purchase day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps {
    /// All gaps together, by their days.
    pub pooled: Vec<u64>,
    /// Each member's own median gap.
    pub medians: Vec<u64>,
    /// For each of [`GAP_QUANTILES`] of the pool: gaps at or below it, and gaps; by member.
    pub below: [Moments<2>; 3],
    /// Members with a purchase by the end of the period.
    pub members: u64,
    /// Of them, those whose open gap is longer than their own 80th percentile, shrunk to the pool.
    pub slipping: u64,
    /// Of them, those beyond the 95th.
    pub gone: u64,
}

impl Gaps {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let mut gaps = Self::pooled(gathering, period);
        let Some(pool) = gaps.pool() else { return gaps };
        let mut own = Vec::new();
        for member in gathering.members() {
            let history = gathering.histories.purchases_of(member);
            let silence = Silence::of(&history, period, pool, &mut own);
            if let Some(median) = own.get(own.len().saturating_sub(1) / 2) {
                count(&mut gaps.medians, *median);
                for (below, edge) in gaps.below.iter_mut().zip(pool) {
                    let at = own.partition_point(|gap| *gap <= edge);
                    below.add(&[at as i64, own.len() as i64]);
                }
            }
            if let Some(silence) = silence {
                gaps.members += 1;
                gaps.slipping += u64::from(silence.is_slipping());
                gaps.gone += u64::from(silence.is_gone());
            }
        }
        gaps
    }

    /// All gaps together, and no more as yet.
    pub(super) fn pooled(gathering: &Gathering<'_>, period: Period) -> Self {
        let (mut gaps, mut own) = (Self::default(), Vec::new());
        for member in gathering.members() {
            own_gaps(&gathering.histories.purchases_of(member), period, &mut own);
            own.iter().for_each(|gap| count(&mut gaps.pooled, *gap));
        }
        gaps
    }

    /// The pool's [`GAP_QUANTILES`]; `None` if nobody bought twice.
    #[must_use]
    pub fn pool(&self) -> Option<[u32; 3]> {
        let [median, slipping, gone] = GAP_QUANTILES.map(|p| quantile(&self.pooled, p));
        Some([median?, slipping?, gone?])
    }
}

/// How long a member has bought nothing, against the member's own pauses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Silence {
    /// Days since the last purchase.
    pub days: u32,
    /// The 80th and 95th percentile of the own gaps, the open one taken as censored, shrunk
    /// to the pool.
    pub limits: [f64; 2],
}

impl Silence {
    /// Of a member with a purchase; the own gaps, sorted, are left in `own`.
    pub(super) fn of(
        history: &History<'_>,
        period: Period,
        pool: [u32; 3],
        own: &mut Vec<u32>,
    ) -> Option<Self> {
        own_gaps(history, period, own);
        sort_few(own);
        let days = history.days_since_last(period.to)?;
        let [_, slipping, gone] = pool;
        Some(Self { days, limits: [shrunk(own, days, 0.8, slipping), shrunk(own, days, 0.95, gone)] })
    }

    /// Longer than four of five of the own pauses.
    #[must_use]
    pub fn is_slipping(&self) -> bool {
        f64::from(self.days) > self.limits[0]
    }

    /// Longer than nineteen of twenty.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        f64::from(self.days) > self.limits[1]
    }
}

/// The gaps of a member that end within the period.
fn own_gaps(history: &History<'_>, period: Period, into: &mut Vec<u32>) {
    into.clear();
    let mut last: Option<Day> = None;
    for day in history.purchases_by(period.to) {
        if let Some(last) = last.filter(|last| last < day && period.contains(*day)) {
            into.push(day.since(last).unsigned_abs());
        }
        last = Some(*day);
    }
}

/// A member's own quantile, the open gap taken as censored (Kaplan–Meier), drawn to
/// that of the pool as if the member had [`POOL_WEIGHT`] gaps of the pool besides.
fn shrunk(sorted: &[u32], open: u32, p: f64, pool: u32) -> f64 {
    let own = censored_quantile(sorted, open, p).unwrap_or_else(|| pool.max(open));
    let (weight, gaps) = (POOL_WEIGHT as f64, sorted.len() as f64);
    (gaps * f64::from(own) + weight * f64::from(pool)) / (gaps + weight)
}

/// The smallest gap by which the share `p` of gaps has ended; `None` if it is not reached.
fn censored_quantile(sorted: &[u32], open: u32, p: f64) -> Option<u32> {
    let mut surviving = 1.0;
    for (place, gap) in sorted.iter().enumerate() {
        let at_risk = sorted.len() - place + usize::from(open >= *gap);
        surviving *= 1.0 - 1.0 / at_risk as f64;
        if 1.0 - surviving >= p - 1e-9 {
            return Some(*gap);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_gap_is_censored() {
        // Gaps 10, 20, 30, 40, open since 5 days: at risk 4, 3, 2, 1: median 20.
        assert_eq!(censored_quantile(&[10, 20, 30, 40], 5, 0.5), Some(20));
        // Open since 50 days: at risk 5, 4, 3, 2: ended 0.2, 0.4, 0.6, 0.8.
        assert_eq!(censored_quantile(&[10, 20, 30, 40], 50, 0.5), Some(30));
        assert_eq!(censored_quantile(&[10, 20, 30, 40], 50, 0.95), None);
    }

    #[test]
    fn few_gaps_are_drawn_to_the_pool() {
        // One own gap of 10 against five of 40: (10 + 5 · 40) ÷ 6 = 35.
        assert!((shrunk(&[10], 5, 0.8, 40) - 35.0).abs() < 1e-12);
    }
}
