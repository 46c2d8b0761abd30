//! Which categories of goods stand on the same receipts.

use super::counted::Counted;
use crate::ledger::{Id, Ledger, Lines};
use crate::list::Listed;
use crate::units::Period;

/// So many categories with the most money are held against each other: 435 pairs. One more bit
/// of a receipt's mask says that it holds any category.
pub const MOST_CATEGORIES: usize = 30;
const ALL: usize = MOST_CATEGORIES;
const SIDE: usize = MOST_CATEGORIES + 1;

/// Two categories, by the sale receipts of the period that hold any category, members' and
/// anonymous.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The one with more money.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// Receipts with both.
    pub both: u64,
    /// Receipts with the one, with the other, and all.
    pub of: [u64; 3],
    /// Standard error of the logarithm of the lift, linearised by member, each anonymous receipt
    /// for itself; `None` where it can't be told.
    pub error: Option<f64>,
}

impl Pair {
    /// How many times more often both stand on a receipt than if they had nothing to do with
    /// each other: `both × all ÷ (one × other)`.
    #[must_use]
    pub fn lift(&self) -> f64 {
        let [one, other, all] = self.of.map(|count| count as f64);
        self.both as f64 * all / (one * other)
    }
}

/// The pairs of these categories that stand on a receipt together.
pub(super) fn pairs(counted: &Counted<'_>, period: Period, categories: &[Id]) -> Vec<Pair> {
    let told = categories.get(..MOST_CATEGORIES).unwrap_or(categories);
    let bits = bits(told);
    let lines = counted.ledger.lines();
    let mask = |row: u32| mask(counted.ledger, lines, period, &bits, row);
    let mut sums = Sums::new();
    for mask in counted.rows(0).map(mask).filter(|mask| *mask != 0) {
        sums.count(mask);
    }
    sums.each_its_own();
    let mut own = Sums::new();
    for member in counted.members() {
        own.clear();
        for mask in counted.rows(member).map(mask).filter(|mask| *mask != 0) {
            own.count(mask);
        }
        sums.add(&own);
    }
    let places = (0..told.len()).flat_map(|one| (one + 1..told.len()).map(move |other| [one, other]));
    places.filter_map(|[one, other]| sums.pair(one, other, told)).listed()
}

/// By category: its bit, or none.
fn bits(categories: &[Id]) -> Vec<u32> {
    let most = categories.iter().copied().max().unwrap_or(0) as usize;
    let mut bits = vec![0_u32; most + 1];
    for (place, category) in categories.iter().enumerate() {
        bits[*category as usize] = 1 << place;
    }
    bits
}

/// Of a sale receipt of the period: the bits of the categories on it, and one for having any.
fn mask(ledger: &Ledger, lines: Lines<'_>, period: Period, bits: &[u32], row: u32) -> u32 {
    if !ledger.is_sale(row) || !period.contains(ledger.day_of(row)) {
        return 0;
    }
    let categories = lines.categories(ledger.lines_of(row));
    let bit = |category: Id| bits.get(category as usize).copied().unwrap_or_default() | 1 << ALL;
    categories.filter(|category| *category != 0).map(bit).fold(0, |mask, bit| mask | bit)
}

/// Whole numbers, so that the order of receipts and members changes nothing.
struct Sums {
    clusters: u64,
    /// Receipts by category and, last, all of them.
    counts: [u64; SIDE],
    /// Receipts by two places.
    both: Vec<u64>,
    /// Sums over clusters of the products of their counts, by two places.
    products: Vec<u64>,
    /// By two places: the same of their common receipts with these, with either, with all.
    common: Vec<[u64; 4]>,
}

const fn at(one: usize, other: usize) -> usize {
    one * SIDE + other
}

impl Sums {
    fn new() -> Self {
        const PLACES: usize = SIDE * SIDE;
        Self {
            clusters: 0,
            counts: [0; SIDE],
            both: vec![0; PLACES],
            products: vec![0; PLACES],
            common: vec![[0; 4]; PLACES],
        }
    }

    fn clear(&mut self) {
        // Most members have bought of a few categories.
        let met = self.counts.iter_mut().zip(self.both.chunks_mut(SIDE)).filter(|(count, _)| **count > 0);
        met.for_each(|(count, both)| {
            *count = 0;
            both.fill(0);
        });
    }

    /// One more receipt.
    fn count(&mut self, mask: u32) {
        let mut ones = mask;
        while ones != 0 {
            let one = ones.trailing_zeros() as usize;
            ones &= ones - 1;
            self.counts[one] += 1;
            let mut others = ones;
            while others != 0 {
                self.both[at(one, others.trailing_zeros() as usize)] += 1;
                others &= others - 1;
            }
        }
    }

    /// All receipts so far are clusters of one: counts are nought or one, and so are products.
    fn each_its_own(&mut self) {
        self.clusters = self.counts[ALL];
        self.products.clone_from(&self.both);
        for (place, count) in self.counts.iter().enumerate() {
            self.products[at(place, place)] = *count;
        }
        self.common = self.both.iter().map(|both| [*both; 4]).listed();
    }

    /// Adds a cluster.
    fn add(&mut self, own: &Self) {
        self.clusters += u64::from(own.counts[ALL] > 0);
        let met = |from: usize| (from..SIDE).filter(|place| own.counts[*place] > 0);
        for one in met(0) {
            self.counts[one] += own.counts[one];
            for other in met(one) {
                let (place, both) = (at(one, other), own.both[at(one, other)]);
                self.products[place] += own.counts[one] * own.counts[other];
                self.both[place] += both;
                let beside = [both, own.counts[one], own.counts[other], own.counts[ALL]];
                for (sum, count) in self.common[place].iter_mut().zip(beside) {
                    *sum += both * count;
                }
            }
        }
    }

    fn pair(&self, one: usize, other: usize, categories: &[Id]) -> Option<Pair> {
        let both = self.both[at(one, other)];
        let of = [one, other, ALL].map(|place| self.counts[place]);
        let (first, second) = (*categories.get(one)?, *categories.get(other)?);
        (both > 0).then(|| Pair { one: first, other: second, both, of, error: self.error(one, other) })
    }

    /// The logarithm of the lift is ln both − ln one − ln other + ln all: a cluster moves it by
    /// both' ÷ both − one' ÷ one − other' ÷ other + all' ÷ all. The variance is the sum of the
    /// squares, times k ÷ (k − 1) of k clusters.
    fn error(&self, one: usize, other: usize) -> Option<f64> {
        let weight = |place: usize, sign: f64| (place, sign / self.counts[place] as f64);
        let weights = [weight(one, -1.0), weight(other, -1.0), weight(ALL, 1.0)];
        let [with_both, beside @ ..] = self.common[at(one, other)].map(|sum| sum as f64);
        let of_both = 1.0 / self.both[at(one, other)] as f64;
        let mut squares = of_both * of_both * with_both;
        for (place, (of, weight)) in weights.iter().enumerate() {
            squares += 2.0 * of_both * weight * beside[place];
            squares += weight * weight * self.products[at(*of, *of)] as f64;
            for (further, other_weight) in weights.iter().skip(place + 1) {
                squares += 2.0 * weight * other_weight * self.products[at(*of, *further)] as f64;
            }
        }
        let clusters = self.clusters as f64;
        let variance = squares * clusters / (clusters - 1.0);
        (self.clusters > 1 && variance > 0.0).then(|| libm::sqrt(variance))
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::Assortment;
    use crate::ingest::{Maps, read_bytes};
    use crate::settings::Settings;

    fn pair_of(file: &str) -> super::Pair {
        let ledger = read_bytes(&[("r.csv", file.as_bytes())], &Maps::default()).ledger.unwrap();
        let found = Assortment::gather(&ledger, &Settings::default());
        assert_eq!(found.pairs.len(), 1);
        found.pairs[0].clone()
    }

    /// Eight receipts: tea on five, jam on four, both on three; lift 3 · 8 ÷ (5 · 4) = 1.2.
    #[test]
    fn by_hand() {
        let mut file = "date;receipt;card;category;amount\n".to_owned();
        for (receipt, categories) in ["tj", "tj", "tj", "t", "t", "j", "o", "o"].iter().enumerate() {
            for category in categories.chars() {
                let name = match category {
                    't' => "tea",
                    'j' => "jam",
                    _ => continue,
                };
                file += &format!("2025-01-01;{receipt};;{name};10\n");
            }
            if *categories == "o" {
                file += &format!("2025-01-01;{receipt};;;10\n");
            }
        }
        // Receipts without any category are not among all: six are left, lift 3 · 6 ÷ (5 · 4).
        let pair = pair_of(&file);
        assert_eq!((pair.both, pair.of), (3, [5, 4, 6]));
        assert!((pair.lift() - 0.9).abs() < 1e-12);
        // Each receipt its own: (1/both − 1/one − 1/other + (2 · lift − 1)/all) · 6/5.
        let expected: f64 = (1.0 / 3.0 - 1.0 / 5.0 - 1.0 / 4.0 + 0.8 / 6.0) * 6.0 / 5.0;
        assert!((pair.error.unwrap() - expected.sqrt()).abs() < 1e-12);
    }

    /// Receipts of one member are not independent: d of A is 2/3 − 3/4 − 2/3 + 3/5, of B
    /// 1/3 − 1/4 − 1/3 + 2/5, which is the same with the other sign.
    #[test]
    fn receipts_of_a_member_are_one_cluster() {
        let mut file = "date;receipt;card;category;amount\n".to_owned();
        let receipts = [("A", "tj"), ("A", "tj"), ("A", "t"), ("B", "tj"), ("B", "o")];
        for (receipt, (card, categories)) in receipts.iter().enumerate() {
            for category in categories.chars() {
                let name = match category {
                    't' => "tea;20",
                    'j' => "jam;10",
                    _ => "oil;1",
                };
                file += &format!("2025-01-01;{receipt};{card};{name}\n");
            }
        }
        let pair = pair_of(&file);
        assert_eq!((pair.both, pair.of), (3, [4, 3, 5]));
        let d: f64 = 2.0 / 3.0 - 3.0 / 4.0 - 2.0 / 3.0 + 3.0 / 5.0;
        assert!((pair.error.unwrap() - (2.0 * d * d * 2.0).sqrt()).abs() < 1e-12);
    }
}
