//! The category of goods that each member spends most on, and whether that is a preference.

use super::gather::Gathering;
use crate::ledger::{Field, Id, Ledger};
use crate::list::Listed;
use crate::math::binomial_tail;
use crate::units::Period;

/// Of members with fewer sale receipts a preference is not told from chance.
pub const FEWEST_TO_PREFER: u32 = 5;

/// The category with the most money of a member's sale receipts; of several the one whose
/// name comes first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Favourite {
    /// See [`Ledger::label`].
    pub category: Id,
    /// Share of the money of the member's sale lines with a category.
    pub share: f64,
    /// Probability that so many of the member's receipts or more hold the category, if each
    /// does as often as a receipt of any member; 1 where the share of the money is no greater
    /// than that of all members. `None` with fewer than [`FEWEST_TO_PREFER`] receipts.
    pub chance: Option<f64>,
}

/// What was bought: kopecks, and sale receipts that hold it.
#[derive(Debug, Clone, Copy, Default)]
struct Bought {
    money: i64,
    receipts: u32,
}

/// The category with the most money of a member, and all categories of the member.
struct Most {
    category: Id,
    of_it: Bought,
    of_all: Bought,
}

/// By member, from 0: of the sale receipts of the period; empty without categories.
pub(super) fn favourites(gathering: &Gathering<'_>, period: Period) -> Vec<Option<Favourite>> {
    let ledger = gathering.counted.ledger;
    if !gathering.known.in_receipts(Field::Category) {
        return Vec::new();
    }
    let lines = ledger.lines();
    let mut tally = Tally::default();
    let mut found: Vec<Option<Most>> = Vec::new();
    found.resize_with(ledger.members() as usize + 1, || None);
    for member in gathering.members() {
        for row in gathering.counted.rows(member) {
            if ledger.is_sale(row) && period.contains(ledger.day_of(row)) {
                let of_receipt = ledger.lines_of(row);
                let of_receipt = lines.categories(of_receipt.clone()).zip(lines.amounts(of_receipt));
                tally.receipt(row, of_receipt);
            }
        }
        if let Some(of_member) = found.get_mut(member as usize) {
            *of_member = tally.take(ledger);
        }
    }
    found.iter().map(|most| most.as_ref().map(|most| tally.favourite(most))).listed()
}

/// Sums by category: of the member at hand, and of all so far.
#[derive(Default)]
struct Tally {
    own: Vec<Bought>,
    /// Categories of the member at hand.
    met: Vec<Id>,
    /// The last receipt that a category was met on, plus one: it counts once.
    last: Vec<u32>,
    own_receipts: u32,
    all: Vec<[i64; 2]>,
    whole: [i64; 2],
}

impl Tally {
    fn receipt(&mut self, row: u32, lines: impl Iterator<Item = (Id, i64)>) {
        let mut any = false;
        for (category, amount) in lines.filter(|(category, _)| *category != 0) {
            let at = category as usize;
            if self.own.len() <= at {
                self.own.resize(at + 1, Bought::default());
                self.last.resize(at + 1, 0);
                self.all.resize(at + 1, [0; 2]);
            }
            if self.own[at].receipts == 0 {
                self.met.push(category);
            }
            if std::mem::replace(&mut self.last[at], row + 1) != row + 1 {
                self.own[at].receipts += 1;
            }
            self.own[at].money += amount;
            any = true;
        }
        self.own_receipts += u32::from(any);
    }

    /// The member's sums into those of all; the next member begins with nothing. `None` where
    /// no category brought money.
    fn take(&mut self, ledger: &Ledger) -> Option<Most> {
        let mut most: Option<(Id, Bought)> = None;
        let mut of_all = Bought { money: 0, receipts: std::mem::take(&mut self.own_receipts) };
        self.whole[1] += i64::from(of_all.receipts);
        for category in std::mem::take(&mut self.met) {
            let own = std::mem::take(&mut self.own[category as usize]);
            let all = &mut self.all[category as usize];
            *all = [all[0] + own.money, all[1] + i64::from(own.receipts)];
            self.whole[0] += own.money;
            of_all.money += own.money;
            let before = |other: Id| ledger.label(category) < ledger.label(other);
            let more = most.is_none_or(|(other, of_other)| {
                own.money > of_other.money || own.money == of_other.money && before(other)
            });
            if more {
                most = Some((category, own));
            }
        }
        let (category, of_it) = most.filter(|(_, own)| own.money > 0 && of_all.money > 0)?;
        Some(Most { category, of_it, of_all })
    }

    fn favourite(&self, most: &Most) -> Favourite {
        let Most { category, of_it, of_all } = *most;
        let [money, receipts] = self.all.get(category as usize).copied().unwrap_or_default();
        let product = |one: i64, other: i64| i128::from(one) * i128::from(other);
        let more = product(of_it.money, self.whole[0]) > product(money, of_all.money);
        let rate = receipts as f64 / self.whole[1] as f64;
        let chance = || {
            if more { binomial_tail(of_it.receipts.into(), of_all.receipts.into(), rate) } else { 1.0 }
        };
        Favourite {
            category,
            share: of_it.money as f64 / of_all.money as f64,
            chance: (of_all.receipts >= FEWEST_TO_PREFER).then(chance),
        }
    }
}
