//! Money of lines by buyer and category: what all figures of categories are made of.

use super::baskets::{Buyer, amounts, each_receipt};
use super::counted::Counted;
use crate::ledger::Id;
use crate::units::Period;

/// Lines of a period, one entry for each buyer and category: each member is a buyer, and each
/// anonymous receipt.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    /// Buyers, and where the entries of each end.
    buyers: Vec<(Buyer, u32)>,
    /// Category, 0 for none, and kopecks less what was given back.
    entries: Vec<(Id, i64)>,
}

impl Clusters {
    /// Of the receipts that are counted.
    pub(super) fn of(counted: &Counted<'_>, period: Period) -> Self {
        let mut clusters = Self::default();
        let mut places = Places::default();
        // The receipts of a buyer stand together.
        let mut start = 0;
        let ledger = counted.ledger;
        let all = ledger.lines();
        each_receipt(counted, period, |row, lines, buyer| {
            if clusters.buyers.last().is_none_or(|(last, _)| *last != buyer) {
                start = clusters.entries.len();
                clusters.buyers.push((buyer, 0));
            }
            for (category, amount) in
                all.categories(lines.clone()).zip(amounts(ledger, row, all.amounts(lines)))
            {
                places.add(&mut clusters.entries, start, category, amount);
            }
            if let Some((_, end)) = clusters.buyers.last_mut() {
                *end = clusters.entries.len() as u32;
            }
        });
        clusters.buyers.shrink_to_fit();
        clusters.entries.shrink_to_fit();
        clusters
    }

    /// Each buyer who counts, with money by category.
    pub(super) fn each(&self, counted: &Counted<'_>, mut each: impl FnMut(Buyer, &[(Id, i64)])) {
        let mut start = 0;
        for (buyer, end) in &self.buyers {
            let counts = match *buyer {
                Buyer::Member(member) => counted.counts(member),
                Buyer::Anonymous(row) => counted.has(row),
            };
            if counts {
                each(*buyer, self.entries.get(start..*end as usize).unwrap_or_default());
            }
            start = *end as usize;
        }
    }
}

/// Where the entry of each category stands; what is behind it is another buyer's.
#[derive(Default)]
struct Places(Vec<u32>);

impl Places {
    fn add(&mut self, entries: &mut Vec<(Id, i64)>, start: usize, category: Id, kopecks: i64) {
        if self.0.len() <= category as usize {
            self.0.resize(category as usize + 1, 0);
        }
        let place = &mut self.0[category as usize];
        let own = entries.get_mut(start..).unwrap_or_default();
        let known = (*place as usize).checked_sub(start).and_then(|at| own.get_mut(at));
        match known.filter(|(of, _)| *of == category) {
            Some((_, sum)) => *sum += kopecks,
            None => {
                *place = entries.len() as u32;
                entries.push((category, kopecks));
            }
        }
    }
}
