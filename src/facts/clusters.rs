//! Money of lines by buyer and category: what all figures of categories are made of.

use super::baskets::{Buyer, each_line};
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

/// Money of a category on the lines of a receipt that stand together.
struct Entry {
    buyer: u32,
    category: Id,
    kopecks: i64,
}

impl Clusters {
    /// Of the receipts that are counted.
    pub(super) fn of(counted: &Counted<'_>, period: Period) -> Self {
        let members = counted.ledger.members();
        let all = entries(counted, period);
        let order = by_buyer(&all, members + counted.ledger.receipts());
        let mut clusters = Self::default();
        let mut places = Places::default();
        let mut at = 0;
        while let Some(first) = order.get(at).and_then(|entry| all.get(*entry as usize)) {
            let start = clusters.entries.len();
            let own = order.iter().skip(at).filter_map(|entry| all.get(*entry as usize));
            for entry in own.take_while(|entry| entry.buyer == first.buyer) {
                places.add(&mut clusters.entries, start, entry.category, entry.kopecks);
                at += 1;
            }
            let buyer = match first.buyer.checked_sub(members + 1) {
                None => Buyer::Member(first.buyer),
                Some(receipt) => Buyer::Anonymous(receipt),
            };
            clusters.buyers.push((buyer, clusters.entries.len() as u32));
        }
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

/// A member is the buyer of that number, the receipt in row `r` the buyer `members + 1 + r`.
fn entries(counted: &Counted<'_>, period: Period) -> Vec<Entry> {
    let members = counted.ledger.members();
    let mut all: Vec<Entry> = Vec::new();
    let mut places = Places::default();
    let (mut open, mut own): (Option<(u32, u32)>, _) = (None, Vec::new());
    let mut end = |own: &mut Vec<(Id, i64)>, buyer: u32| {
        all.extend(own.drain(..).map(|(category, kopecks)| Entry { buyer, category, kopecks }));
    };
    each_line(counted, period, |line, _, buyer| {
        let buyer = match buyer {
            Buyer::Member(member) => member,
            Buyer::Anonymous(row) => members + 1 + row,
        };
        if let Some((_, of)) = open.filter(|(receipt, _)| *receipt != line.receipt) {
            end(&mut own, of);
        }
        open = Some((line.receipt, buyer));
        places.add(&mut own, 0, line.category, line.amount.0);
    });
    if let Some((_, of)) = open {
        end(&mut own, of);
    }
    all
}

/// Places of the entries by their buyers: one counting sort.
fn by_buyer(all: &[Entry], buyers: u32) -> Vec<u32> {
    let mut ends = vec![0_u32; buyers as usize + 2];
    for entry in all {
        ends[entry.buyer as usize + 1] += 1;
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    let mut order = vec![0; all.len()];
    for (place, entry) in (0..).zip(all) {
        let next = &mut ends[entry.buyer as usize];
        order[*next as usize] = place;
        *next += 1;
    }
    order
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
