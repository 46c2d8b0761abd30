//! Random numbers that are the same on every target and in every release.

// rand_pcg: a dozen instructions a number, tested against reference vectors, its stream
// promised not to change, and no `getrandom` behind it. The distributions are written out
// here because those of rand_distr may change with a release, and its ziggurat tables
// would weigh more than all of this room's code.
use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// The one source of chance of a sample.
pub(super) struct Random(Pcg32);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(Pcg32::seed_from_u64(seed))
    }

    /// Between 0 and 1, never either.
    pub(super) fn unit(&mut self) -> f64 {
        const STEPS: f64 = 4_294_967_296.0;
        (f64::from(self.0.next_u32()) + 0.5) / STEPS
    }

    /// 0 up to, not including, `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(end)) >> 32) as u32
    }

    pub(super) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// One of the values.
    pub(super) fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len() as u32) as usize]
    }

    /// Standard normal (Marsaglia's polar method, 1964: `cos` would weigh 5 KB).
    #[inline(never)]
    pub(super) fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let square = x * x + y * y;
            if square < 1.0 && square > 0.0 {
                return x * (-2.0 * libm::log(square) / square).sqrt();
            }
        }
    }

    /// Lognormal with mean 1.
    #[inline(never)]
    pub(super) fn around_one(&mut self, sigma: f64) -> f64 {
        libm::exp(sigma * self.normal() - sigma * sigma / 2.0)
    }

    /// Exponential with mean 1.
    pub(super) fn exponential(&mut self) -> f64 {
        -libm::log(self.unit())
    }

    /// Gamma of shape `halves` ÷ 2 and scale 2: a sum of squared normals.
    pub(super) fn gamma(&mut self, halves: u32) -> f64 {
        (0..halves).map(|_| self.normal()).map(|z| z * z).sum()
    }
}

/// A choice among indices by weight.
pub(super) struct Choice(Vec<f64>);

impl Choice {
    pub(super) fn new(weights: impl Iterator<Item = f64>) -> Self {
        let mut total = 0.0;
        Self(
            weights
                .map(|weight| {
                    total += weight;
                    total
                })
                .collect(),
        )
    }

    /// Adds an index at the end.
    pub(super) fn push(&mut self, weight: f64) {
        self.0.push(self.total() + weight);
    }

    pub(super) fn total(&self) -> f64 {
        self.0.last().copied().unwrap_or(0.0)
    }

    /// An index; `None` if there is nothing to choose from.
    #[inline(never)]
    pub(super) fn draw(&self, random: &mut Random) -> Option<usize> {
        let at = random.unit() * self.total();
        let index = self.0.partition_point(|&upto| upto < at);
        (index < self.0.len()).then_some(index)
    }
}

/// A coin that owes: looks random from near, and over any stretch comes up
/// as often as it was asked to, but for two.
#[derive(Clone, Default)]
pub(super) struct Quota {
    owed: f64,
}

impl Quota {
    #[inline(never)]
    pub(super) fn draw(&mut self, random: &mut Random, probability: f64) -> bool {
        self.owed += probability;
        let chance = random.chance(probability);
        let drawn = self.owed >= 1.5 || (chance && self.owed > -0.5);
        self.owed -= f64::from(u8::from(drawn));
        drawn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distributions_have_their_means() {
        let mut random = Random::new(1);
        let mut mean =
            |draw: fn(&mut Random) -> f64| (0..200_000).map(|_| draw(&mut random)).sum::<f64>() / 200_000.0;
        assert!((mean(Random::unit) - 0.5).abs() < 0.005);
        assert!(mean(Random::normal).abs() < 0.01);
        assert!((mean(Random::exponential) - 1.0).abs() < 0.01);
        assert!((mean(|random| random.around_one(0.6)) - 1.0).abs() < 0.01);
        assert!((mean(|random| random.gamma(3)) - 3.0).abs() < 0.03);
        assert!((mean(|random| f64::from(random.below(7))) - 3.0).abs() < 0.02);
    }

    #[test]
    fn a_quota_is_kept_over_any_stretch() {
        let mut random = Random::new(2);
        let mut quota = Quota::default();
        let mut drawn = 0;
        for n in 1..=10_000 {
            drawn += i32::from(quota.draw(&mut random, 0.37));
            assert!((f64::from(drawn) - 0.37 * f64::from(n)).abs() <= 2.0);
        }
    }

    #[test]
    fn a_choice_follows_its_weights() {
        let mut random = Random::new(3);
        let mut choice = Choice::new([1.0, 0.0].into_iter());
        choice.push(3.0);
        let mut counts = [0; 3];
        for _ in 0..40_000 {
            counts[choice.draw(&mut random).unwrap()] += 1;
        }
        assert_eq!(counts[1], 0);
        assert!((9_500..10_500).contains(&counts[0]));
        assert_eq!(Choice::new(std::iter::empty()).draw(&mut random), None);
    }
}
