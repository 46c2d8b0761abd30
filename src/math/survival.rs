//! How long it takes until something happens, of which part has not happened yet.

use super::estimate::Z95;
use super::{Estimate, sort_by_key, wilson};
use crate::list::Listed;

/// How many are still without the event after a time: the product-limit estimate
/// (Kaplan & Meier, "Nonparametric Estimation from Incomplete Observations",
/// JASA 53, 1958).
///
/// Those of whom the event was seen count with their time, those watched without
/// it (censored) with the time for which they were watched: they are at risk up
/// to and at that time, so of an event and an end of watching at the same time
/// the event comes first.
#[derive(Debug, Clone, PartialEq)]
pub struct Survival {
    /// Times at which events were seen, rising.
    steps: Vec<Step>,
    /// All that were watched.
    watched: u64,
    /// All events.
    events: u64,
    /// The longest time of all, event or not.
    longest: u32,
}

/// A time at which events were seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The time.
    pub time: u32,
    /// Watched for at least so long, without the event before.
    pub at_risk: u64,
    /// Events at the time.
    pub events: u64,
    /// Share without the event after it.
    pub survival: f64,
    /// Greenwood's sum up to it, Σ d ÷ (n·(n − d)); infinite once nobody is left.
    sum: f64,
}

/// Products of shares are equal to a level within rounding: 3/4 · 2/3 is a half.
const ROUNDING: f64 = 1e-12;

impl Survival {
    /// Of pairs: the time of the event (`true`), or for how long one was watched
    /// without it (`false`). In any order. `None` of nobody.
    #[must_use]
    pub fn of(observed: impl IntoIterator<Item = (u32, bool)>) -> Option<Self> {
        Self::of_all(observed.into_iter().listed())
    }

    fn of_all(mut observed: Vec<(u32, bool)>) -> Option<Self> {
        sort_by_key(&mut observed, |one| one.0);
        let longest = observed.last()?.0;
        let watched = observed.len() as u64;
        let mut steps: Vec<Step> = Vec::new();
        let (mut left, mut survival, mut sum) = (watched, 1.0, 0.0);
        for same in observed.chunk_by(|one, other| one.0 == other.0) {
            let events = same.iter().filter(|one| one.1).count() as u64;
            if events > 0 {
                let (n, rest) = (left as f64, (left - events) as f64);
                survival *= rest / n;
                sum += events as f64 / (n * rest);
                let time = same.first().map_or(longest, |one| one.0);
                steps.push(Step { time, at_risk: left, events, survival, sum });
            }
            left -= same.len() as u64;
        }
        let events = steps.iter().map(|step| step.events).sum();
        Some(Self { steps, watched, events, longest })
    }

    /// All that were watched.
    #[must_use]
    pub const fn watched(&self) -> u64 {
        self.watched
    }

    /// Events seen.
    #[must_use]
    pub const fn events(&self) -> u64 {
        self.events
    }

    /// The longest time for which anybody was watched; the curve ends there.
    #[must_use]
    pub const fn longest(&self) -> u32 {
        self.longest
    }

    /// The curve: each time with events, rising.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The share S(t) without the event after time `time`, events at it included.
    /// `None` beyond the longest time, unless nobody was left by then: what was
    /// not watched is not known.
    ///
    /// The error is Greenwood's (*The Natural Duration of Cancer*, 1926); the
    /// interval is that of log(−log S), which stays within 0 and 1 (Kalbfleisch &
    /// Prentice 1980; Collett, *Modelling Survival Data in Medical Research*,
    /// §2.1.4). Where S is 1 or 0 it has none: there it is Wilson's of all (or
    /// none) of those of whom it is known. `n` is all that were watched.
    #[must_use]
    pub fn at(&self, time: u32) -> Option<Estimate> {
        let step = self.steps[..self.steps.partition_point(|step| step.time <= time)].last();
        if time > self.longest && step.is_none_or(|step| step.survival > 0.0) {
            return None;
        }
        match step {
            None => self.edge(1.0, self.watched),
            Some(step) if step.survival <= 0.0 => self.edge(0.0, self.events),
            Some(step) => Some(self.estimate(step)),
        }
    }

    /// The share 1 − S(t) with the event by time `time`; see [`Survival::at`].
    #[must_use]
    pub fn reached(&self, time: u32) -> Option<Estimate> {
        let survival = self.at(time)?;
        Some(Estimate {
            value: 1.0 - survival.value,
            bounds: survival.bounds.map(|[low, high]| [1.0 - high, 1.0 - low]),
            ..survival
        })
    }

    /// The time by which half have had the event; see [`Survival::quantile`].
    #[must_use]
    pub fn median(&self) -> Option<Estimate> {
        self.quantile(0.5)
    }

    /// The first time by which a share `p` (0 to 1) have had the event: the least
    /// t with S(t) ≤ 1 − p. `None` if the curve does not come down so far.
    ///
    /// The interval are the times at which the interval of S(t) holds 1 − p
    /// (Brookmeyer & Crowley, *Biometrics* 38, 1982); none where its upper end is
    /// not reached. There is no standard error.
    #[must_use]
    pub fn quantile(&self, p: f64) -> Option<Estimate> {
        let level = 1.0 - p + ROUNDING;
        let first = |edge: &dyn Fn(&Step) -> f64| {
            let step = self.steps.iter().find(|step| edge(step) <= level)?;
            Some(f64::from(step.time))
        };
        let bound = |step: &Step, which: usize| {
            self.at(step.time).and_then(|found| found.bounds).map_or(step.survival, |edges| edges[which])
        };
        let value = first(&|step| step.survival)?;
        let low = first(&|step| bound(step, 0));
        let high = first(&|step| bound(step, 1));
        let bounds = low.zip(high).map(|(low, high)| [low, high]);
        Some(Estimate { value, error: None, n: self.watched, bounds })
    }

    /// The mean time up to the longest time watched: the area under the curve. Its
    /// variance is Σ A²·d ÷ (n·(n − d)), A the area behind each event (Klein &
    /// Moeschberger, *Survival Analysis*, 2nd ed. 2003, §4.5). A mean of all times only
    /// where the curve comes down to 0; else what lies beyond is left out.
    #[must_use]
    pub fn restricted_mean(&self) -> Estimate {
        let end = f64::from(self.longest);
        let (mut mean, mut from, mut level) = (0.0, 0.0, 1.0);
        for step in &self.steps {
            let time = f64::from(step.time);
            mean += level * (time - from);
            (from, level) = (time, step.survival);
        }
        mean += level * (end - from);
        let (mut behind, mut until, mut variance) = (0.0, end, 0.0);
        for step in self.steps.iter().rev() {
            let time = f64::from(step.time);
            behind += step.survival * (until - time);
            until = time;
            let (n, d) = (step.at_risk as f64, step.events as f64);
            if n > d {
                variance += behind * behind * d / (n * (n - d));
            }
        }
        Estimate { value: mean, error: Some(libm::sqrt(variance)), n: self.watched, bounds: None }
    }

    fn estimate(&self, step: &Step) -> Estimate {
        let survival = step.survival;
        let log = libm::log(survival);
        let reach = Z95 * libm::sqrt(step.sum) / libm::fabs(log);
        let edge = |reach: f64| libm::exp(log * libm::exp(reach));
        Estimate {
            value: survival,
            error: Some(survival * libm::sqrt(step.sum)),
            n: self.watched,
            bounds: Some([edge(reach), edge(-reach)]),
        }
    }

    fn edge(&self, survival: f64, at_risk: u64) -> Option<Estimate> {
        let count = if survival > 0.0 { at_risk } else { 0 };
        Some(Estimate { n: self.watched, ..wilson(count, at_risk)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Weeks of remission of the 21 patients given 6-MP; Freireich et al., *Blood*
    /// 21, 1963, as in Collett and in Kleinbaum & Klein, *Survival Analysis*.
    fn remission() -> Survival {
        let relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
        let watched = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        let events = relapsed.map(|week| (week, true));
        Survival::of(watched.map(|week| (week, false)).into_iter().chain(events)).unwrap()
    }

    #[test]
    fn remissions_are_the_published_ones() {
        let curve = remission();
        let published = [
            (6, 0.857, 0.0764),
            (7, 0.807, 0.0869),
            (10, 0.753, 0.0963),
            (13, 0.690, 0.1068),
            (16, 0.627, 0.1141),
            (22, 0.538, 0.1282),
            (23, 0.448, 0.1346),
        ];
        for (week, survival, error) in published {
            let found = curve.at(week).unwrap();
            assert!((found.value - survival).abs() < 5e-4, "{week}: {found:?}");
            assert!((found.error.unwrap() - error).abs() < 5.1e-5, "{week}: {found:?}");
        }
        assert_eq!((curve.watched(), curve.events(), curve.longest()), (21, 9, 35));
    }

    #[test]
    fn a_remission_by_hand() {
        // At 10: (18/21)·(16/17)·(14/15); Greenwood 3/(21·18) + 1/(17·16) + 1/(15·14).
        let found = remission().at(12).unwrap();
        let survival = 18.0 / 21.0 * (16.0 / 17.0) * (14.0 / 15.0);
        assert!((found.value - survival).abs() < 1e-12);
        let sum: f64 = 3.0 / 378.0 + 1.0 / 272.0 + 1.0 / 210.0;
        assert!((found.error.unwrap() - survival * sum.sqrt()).abs() < 1e-12);
        // S^exp(±1.96·√sum ÷ |ln S|), the interval of log(−log S).
        let [low, high] = found.interval().unwrap();
        assert!((low - 0.503).abs() < 5e-4 && (high - 0.889).abs() < 5e-4, "{low} {high}");
    }

    #[test]
    fn the_restricted_mean_is_the_published_one() {
        // R's survfit on the same data: rmean 23.29, se 2.83, restricted to 35 weeks.
        let mean = remission().restricted_mean();
        assert!((mean.value - 23.29).abs() < 5e-3, "{mean:?}");
        assert!((mean.error.unwrap() - 2.83).abs() < 5e-3, "{mean:?}");
    }

    #[test]
    fn half_relapsed_by_week_23() {
        let curve = remission();
        let median = curve.median().unwrap();
        // The upper edge of the interval of S never comes down to a half.
        assert_eq!((median.value, median.bounds), (23.0, None));
        // 0.538 after week 22 has the edges 0.268 and 0.747, below three quarters.
        let quarter = curve.quantile(0.25).unwrap();
        assert_eq!((quarter.value, quarter.bounds), (13.0, Some([6.0, 22.0])));
        assert!(curve.quantile(0.6).is_none());
    }

    #[test]
    fn what_was_not_watched_is_not_known() {
        let curve = remission();
        assert_eq!(curve.at(35).unwrap().value, curve.at(23).unwrap().value);
        assert!(curve.at(36).is_none());
        assert!(Survival::of([]).is_none());
        let all = Survival::of([(2, true), (4, true)]).unwrap();
        assert_eq!(all.at(100).unwrap().value, 0.0);
    }

    #[test]
    fn before_the_first_event_all_are_left() {
        let found = remission().at(5).unwrap();
        assert_eq!((found.value, found.n), (1.0, 21));
        let [low, high] = found.interval().unwrap();
        assert!(low > 0.8 && low < 0.9 && high == 1.0);
    }

    #[test]
    fn a_level_met_exactly_is_reached() {
        // 3/4 · 2/3 = 1/2
        let curve = Survival::of([(1, true), (2, true), (3, false), (3, false)]).unwrap();
        assert_eq!(curve.median().unwrap().value, 2.0);
    }

    proptest! {
        #[test]
        fn with_all_events_seen_it_is_the_share_above(times in prop::collection::vec(0u32..20, 1..60), at in 0u32..20) {
            let curve = Survival::of(times.iter().map(|time| (*time, true))).unwrap();
            let above = times.iter().filter(|time| **time > at).count() as f64 / times.len() as f64;
            let found = curve.at(at).unwrap();
            prop_assert!((found.value - above).abs() < 1e-12);
            let [low, high] = found.interval().unwrap();
            prop_assert!(low <= found.value + 1e-12 && found.value <= high + 1e-12);
        }

        #[test]
        fn the_order_changes_nothing(observed in prop::collection::vec((0u32..9, any::<bool>()), 1..40)) {
            let reversed = Survival::of(observed.iter().rev().copied());
            prop_assert_eq!(Survival::of(observed.iter().copied()), reversed);
        }
    }
}
