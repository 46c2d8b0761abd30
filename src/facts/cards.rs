//! A card that turns up at one cashier more often than the shop's days explain.

use super::cashiers::{Cases, Entry};
use crate::ledger::Id;
use crate::list::Listed;
use crate::math::{binomial_tail, sort_by_key};
use crate::units::{Day, Period};

/// With fewer receipts of a card at a cashier nothing is looked for.
const FEWEST: usize = 10;

/// The card that is least likely to come to a cashier so often by chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct OwnCard {
    pub(super) cashier: Id,
    /// Its receipts at the cashier, of those in the cashier's shop.
    pub(super) cases: Cases,
    /// Receipts that would fall to the cashier by the days in the shop.
    pub(super) expected: f64,
    /// How likely so many are, times the cards of the cashier that were looked at.
    pub(super) tail: f64,
}

/// With fewer receipts of others on a day, the month tells who was at work.
const FEWEST_A_DAY: u64 = 5;

/// Shop, day and cashier of a sale receipt, a member's or not.
pub(super) type AtWork = (Id, Day, Id);

/// For each cashier with a card of ten receipts or more in a shop: the most unlikely one.
///
/// A receipt of the card falls to the cashier with the share that the cashier has of all
/// other sale receipts in the shop on that day; of those in the calendar month if the day
/// has fewer than five; 1 if there are none. With the mean of these shares, the binomial
/// tail is not below the exact one so far above the mean (Hoeffding, *Annals of
/// Mathematical Statistics* 27, 1956).
pub(super) fn own_cards(entries: &[Entry], mut at_work: Vec<AtWork>) -> Vec<OwnCard> {
    sort_by_key(&mut at_work, |one| *one);
    let mut sorted = entries.to_vec();
    sort_by_key(&mut sorted, |entry| (entry.store, entry.member, entry.day, entry.cashier));
    let mut found: Vec<(OwnCard, f64)> = Vec::new();
    for card in sorted.chunk_by(|one, other| (one.store, one.member) == (other.store, other.member)) {
        let mut cashiers: Vec<Id> = card.iter().map(|entry| entry.cashier).listed();
        sort_by_key(&mut cashiers, |one| *one);
        for cashier in cashiers.chunk_by(|one, other| one == other).filter(|same| same.len() >= FEWEST) {
            let (Some(&id), count) = (cashier.first(), cashier.len() as u64) else { continue };
            let of = card.len() as u64;
            let expected = expected(card, id, &at_work);
            let above = count as f64 > expected;
            let tail = if above { binomial_tail(count, of, expected / of as f64) } else { 1.0 };
            add(&mut found, OwnCard { cashier: id, cases: Cases { count, of }, expected, tail });
        }
    }
    found.into_iter().map(|(own, cards)| OwnCard { tail: (own.tail * cards).min(1.0), ..own }).listed()
}

fn add(found: &mut Vec<(OwnCard, f64)>, own: OwnCard) {
    match found.iter_mut().find(|(known, _)| known.cashier == own.cashier) {
        Some((known, cards)) => {
            *cards += 1.0;
            // Of two as unlikely, the one with more receipts.
            if (own.tail, known.cases.count) < (known.tail, own.cases.count) {
                *known = own;
            }
        }
        None => found.push((own, 1.0)),
    }
}

/// Receipts of the card that would fall to the cashier, by the days in the shop.
fn expected(card: &[Entry], cashier: Id, at_work: &[AtWork]) -> f64 {
    let days = card.chunk_by(|one, other| one.day == other.day);
    let of_day = |same: &[Entry]| {
        let Some(&Entry { store, day, .. }) = same.first() else { return 0.0 };
        let month = day.month().period();
        let (own, all) = others(card, cashier, at_work, store, Period { from: day, to: day });
        let (own, all) =
            if all < FEWEST_A_DAY { others(card, cashier, at_work, store, month) } else { (own, all) };
        let share = if all == 0 { 1.0 } else { own as f64 / all as f64 };
        share * same.len() as f64
    };
    days.map(of_day).sum()
}

/// Receipts in the shop that are not the card's: the cashier's and all.
fn others(card: &[Entry], cashier: Id, at_work: &[AtWork], store: Id, period: Period) -> (u64, u64) {
    let from = at_work.partition_point(|work| (work.0, work.1) < (store, period.from));
    let to = at_work.partition_point(|work| (work.0, work.1) <= (store, period.to));
    let (mut own, mut all) = (0, 0);
    for work in &at_work[from.min(to)..to] {
        own += u64::from(work.2 == cashier);
        all += 1;
    }
    for mine in card.iter().filter(|entry| period.contains(entry.day)) {
        own -= u64::from(mine.cashier == cashier);
        all -= 1;
    }
    (own, all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(day: i32, member: Id, cashier: Id) -> Entry {
        Entry { cashier, member, day: Day(day), minute: None, issued: false, redeemed: false, store: 1 }
    }

    fn own(entries: &[Entry]) -> Vec<OwnCard> {
        own_cards(entries, entries.iter().map(|entry| (1, entry.day, entry.cashier)).collect())
    }

    #[test]
    fn a_card_is_held_against_the_days_of_its_shop() {
        // On each of ten days the card comes to cashier 1; of six other receipts, each
        // of a card of its own, the half are theirs: (1/2)¹⁰.
        let others =
            |day: i32| (0..6).map(move |at| entry(day, (100 + 6 * day + at) as Id, 1 + at as Id % 2));
        let mut entries: Vec<Entry> = (0..10).flat_map(others).collect();
        entries.extend((0..10).map(|day| entry(day, 1, 1)));
        let found = own(&entries);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].cases, found[0].expected), (Cases { count: 10, of: 10 }, 5.0));
        assert!((found[0].tail - 1.0 / 1024.0).abs() < 1e-12, "{found:?}");
    }

    #[test]
    fn on_days_with_few_receipts_the_month_tells() {
        // Twenty receipts of others in January 1970, five of them at cashier 1.
        let mut entries: Vec<Entry> =
            (0..20).map(|day| entry(day, (100 + day) as Id, if day < 5 { 1 } else { 2 })).collect();
        entries.extend((0..10).map(|day| entry(day, 1, 1)));
        let found = own(&entries);
        assert!((found[0].tail - 0.25f64.powi(10)).abs() < 1e-15, "{found:?}");
    }

    #[test]
    fn a_cashier_alone_in_the_shop_has_no_card_of_the_own() {
        let entries: Vec<Entry> = (0..30).flat_map(|day| [entry(day, 1, 1), entry(day, 2, 1)]).collect();
        assert!(own(&entries).iter().all(|own| own.tail >= 1.0));
    }
}
