//! What cashiers do with cards, against their peers.

use super::cards::{AtWork, own_cards};
use super::gather::Gathering;
use crate::ledger::{Field, Id, Kind, Role};
use crate::list::Listed;
use crate::math::{binomial_tail, sort_by, sort_by_key};
use crate::units::{Day, Period};

/// A cashier with fewer member receipts is not looked at.
pub const FEWEST_RECEIPTS: u64 = 30;

/// With fewer cashiers there are no peers.
pub const FEWEST_CASHIERS: usize = 3;

/// How likely a signal may be by chance anywhere: over all cashiers and signals.
pub const CHANCE: f64 = 0.001;

/// Signals of a cashier.
pub const SIGNALS: usize = 4;

/// The signal that is held against the days of the shop, not against a common rate.
const ONE_CARD: usize = 1;

/// Receipts of a card a day that need no explanation.
const RECEIPTS_A_DAY: usize = 3;

/// Minutes between issue and redemption that look like one hand.
const RIGHT_AFTER: u16 = 60;

/// Cases of a signal among so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cases {
    /// Cases.
    pub count: u64,
    /// Among so many.
    pub of: u64,
}

/// A cashier with enough member receipts.
#[derive(Debug, Clone, PartialEq)]
pub struct Cashier {
    /// Name or number in the files.
    pub name: String,
    /// Sale receipts of members.
    pub receipts: u64,
    /// 0: days of a card at the cashier with more than three receipts, of all such
    /// days; 1: receipts at the cashier of the card that is the least likely to come
    /// there so often, of all its receipts in the shop; 2: receipts that redeem
    /// points within an hour of a receipt of the same card that issued some, of all
    /// receipts; 3: cards enrolled by the cashier with one receipt ever, of those
    /// with any.
    pub cases: [Cases; SIGNALS],
    /// As many cases as peers would have among so many.
    pub expected: [f64; SIGNALS],
    /// How likely the second is by chance, among all cards of the cashier.
    card: f64,
    /// Receipts of the most used card.
    pub one_card: u64,
    /// Whether each is beyond chance.
    pub signals: [bool; SIGNALS],
}

impl Cashier {
    /// Signals beyond chance.
    #[must_use]
    pub fn count(&self) -> usize {
        self.signals.iter().filter(|signal| **signal).count()
    }
}

/// Cashiers of the whole period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cashiers {
    /// Those with [`FEWEST_RECEIPTS`] or more: most signals first, then most
    /// receipts, then by name.
    pub examined: Vec<Cashier>,
    /// Cashiers with member receipts, but fewer.
    pub others: u64,
    /// Signals that the files allow to look for.
    pub watched: [bool; SIGNALS],
}

/// A member's sale receipt; fields in the order in which they are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub(super) cashier: Id,
    pub(super) member: Id,
    pub(super) day: Day,
    pub(super) minute: Option<u16>,
    pub(super) issued: bool,
    pub(super) redeemed: bool,
    pub(super) store: Id,
}

impl Cashiers {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let fields = gathering.known.fields;
        if !fields.contains(Role::Receipts, Field::Cashier) {
            return Self::default();
        }
        let in_receipts = |field| fields.contains(Role::Receipts, field);
        let mut entries = entries(gathering, period);
        sort_by_key(&mut entries, |one| *one);
        let timed = entries.iter().any(|entry| entry.minute.is_some());
        let points = in_receipts(Field::PointsIssued) && in_receipts(Field::PointsRedeemed);
        let stores = in_receipts(Field::Store);
        let watched = [true, stores, timed && points, fields.contains(Role::Members, Field::EnrolledBy)];
        let never_again = never_again(gathering);
        let cards = if stores { own_cards(&entries, at_work(gathering, period)) } else { Vec::new() };
        let mut found = Self { examined: Vec::new(), others: 0, watched };
        for own in entries.chunk_by(|one, other| one.cashier == other.cashier) {
            let Some(cashier) = own.first().map(|entry| entry.cashier) else { continue };
            if (own.len() as u64) < FEWEST_RECEIPTS {
                found.others += 1;
                continue;
            }
            let enrolled = never_again.get(cashier as usize).copied().unwrap_or_default();
            let card = cards.iter().find(|card| card.cashier == cashier);
            let [days, one_card, redeemed] = of_receipts(own);
            found.examined.push(Cashier {
                name: gathering.counted.ledger.cashier_name(cashier).to_owned(),
                receipts: own.len() as u64,
                cases: [days, card.map_or(Cases::default(), |card| card.cases), redeemed, enrolled],
                expected: [0.0, card.map_or(0.0, |card| card.expected), 0.0, 0.0],
                card: card.map_or(1.0, |card| card.tail),
                one_card: one_card.count,
                signals: [false; SIGNALS],
            });
        }
        found.judge();
        sort_by(&mut found.examined, |one, other| {
            let order = other.count().cmp(&one.count()).then(other.receipts.cmp(&one.receipts));
            order.then_with(|| one.name.cmp(&other.name))
        });
        found
    }

    /// Marks what is beyond chance against the rate of all together.
    fn judge(&mut self) {
        let tests = self.examined.len() * self.watched.iter().filter(|watched| **watched).count();
        let limit = CHANCE / tests.max(1) as f64;
        for cashier in &mut self.examined {
            cashier.signals[ONE_CARD] = cashier.card < limit;
        }
        for signal in (0..SIGNALS).filter(|signal| self.watched[*signal] && *signal != ONE_CARD) {
            let all = self.examined.iter().map(|cashier| cashier.cases[signal]);
            let pooled = all.fold(Cases::default(), |sum, own| Cases {
                count: sum.count + own.count,
                of: sum.of + own.of,
            });
            if pooled.of == 0 {
                continue;
            }
            let rate = pooled.count as f64 / pooled.of as f64;
            for cashier in &mut self.examined {
                let Cases { count, of } = cashier.cases[signal];
                cashier.expected[signal] = rate * of as f64;
                // Fewer than the rate would have are no signal, and their tail is long.
                let above = of > 0 && count as f64 > cashier.expected[signal];
                cashier.signals[signal] = above && binomial_tail(count, of, rate) < limit;
            }
        }
    }

    /// Cashiers with a signal.
    #[must_use]
    pub fn to_check(&self) -> usize {
        self.examined.iter().filter(|cashier| cashier.count() > 0).count()
    }
}

fn entries(gathering: &Gathering<'_>, period: Period) -> Vec<Entry> {
    let counted = gathering.counted;
    let rows = 0..counted.ledger.receipts();
    let of_members = rows.filter_map(|row| Some((counted.member_of(row), counted.receipt(row)?)));
    of_members
        .filter(|(member, receipt)| {
            let sale = receipt.kind == Kind::Sale && period.contains(receipt.day);
            *member != 0 && receipt.cashier != 0 && sale
        })
        .map(|(member, receipt)| Entry {
            cashier: receipt.cashier,
            member,
            day: receipt.day,
            minute: receipt.minute,
            issued: receipt.issued.0 > 0,
            redeemed: receipt.redeemed.0 > 0,
            store: receipt.store,
        })
        .listed()
}

/// Shop, day and cashier of every sale receipt.
fn at_work(gathering: &Gathering<'_>, period: Period) -> Vec<AtWork> {
    let counted = gathering.counted;
    let all = (0..counted.ledger.receipts()).filter_map(|row| counted.receipt(row));
    let sales = all.filter(|receipt| receipt.kind == Kind::Sale && period.contains(receipt.day));
    sales
        .filter(|receipt| receipt.cashier != 0)
        .map(|receipt| (receipt.store, receipt.day, receipt.cashier))
        .listed()
}

/// Of one cashier's receipts, sorted by card, day and time: days of a card, the most
/// used card, points redeemed at once.
fn of_receipts(own: &[Entry]) -> [Cases; 3] {
    let all = own.len() as u64;
    let mut days = Cases::default();
    let mut card = Cases { count: 0, of: all };
    let mut redeemed = Cases { count: 0, of: all };
    for of_card in own.chunk_by(|one, other| one.member == other.member) {
        card.count = card.count.max(of_card.len() as u64);
        for of_day in of_card.chunk_by(|one, other| one.day == other.day) {
            days.of += 1;
            days.count += u64::from(of_day.len() > RECEIPTS_A_DAY);
            redeemed.count += redeemed_right_after(of_day);
        }
    }
    [days, card, redeemed]
}

/// Receipts of a card and a day that redeem points, an earlier one within the hour having issued some.
fn redeemed_right_after(of_day: &[Entry]) -> u64 {
    let mut issued: Option<u16> = None;
    let mut count = 0;
    for entry in of_day {
        let Some(minute) = entry.minute else { continue };
        let after = issued.is_some_and(|earlier| minute - earlier <= RIGHT_AFTER);
        count += u64::from(entry.redeemed && after);
        if entry.issued {
            issued = Some(minute);
        }
    }
    count
}

/// By cashier: cards enrolled by the cashier within the data, long enough ago to be
/// seen again, with one sale receipt in all the data, of those with any.
fn never_again(gathering: &Gathering<'_>) -> Vec<Cases> {
    let (counted, span) = (gathering.counted, gathering.known.span);
    let mature = span.to.plus(-(gathering.settings.maturity_days().min(100_000) as i32));
    let mut found: Vec<Cases> = Vec::new();
    let mut buffer = Vec::new();
    for member in counted.members() {
        let by = counted.ledger.profile(member).enrolled_by as usize;
        let within = |day: Day| span.from <= day && day <= mature;
        if by == 0 || !counted.ledger.enrolled(member).is_some_and(within) {
            continue;
        }
        let history = gathering.histories.member(member, &mut buffer);
        let sales = history.receipts.iter().filter(|receipt| receipt.kind == Kind::Sale).count();
        if found.len() <= by {
            found.resize(by + 1, Cases::default());
        }
        found[by].of += u64::from(sales > 0);
        found[by].count += u64::from(sales == 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redeemed_within_the_hour_of_an_issue_is_counted() {
        let at = |minute: u16, issued: bool, redeemed: bool| Entry {
            cashier: 1,
            member: 1,
            day: Day(0),
            minute: Some(minute),
            issued,
            redeemed,
            store: 0,
        };
        // Issued at 10:00: redeemed at 11:00 counts, at 11:01 it does not; the receipt that
        // redeems and issues does not answer itself, but the next one does.
        assert_eq!(redeemed_right_after(&[at(600, true, false), at(660, false, true)]), 1);
        assert_eq!(redeemed_right_after(&[at(600, true, false), at(661, false, true)]), 0);
        assert_eq!(redeemed_right_after(&[at(700, true, true), at(750, false, true)]), 1);
        assert_eq!(redeemed_right_after(&[at(600, false, true), at(601, true, false)]), 0);
    }
}
