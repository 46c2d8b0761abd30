//! What looks wrong in data that reads well: quantities no basket holds, numbers
//! that are missing, days without receipts, shops that fall silent.
//!
//! Each speaks only where it is striking: small files and ordinary trade give none.

use super::notices::{CASES, case, signed};
use super::quality::{Case, Problem};
use crate::ledger::{Kind, Ledger};
use crate::message::{Arg, Message};
use crate::units::{Day, Money, Quantity};

/// No basket holds a thousand items: a quantity above it is grams, millilitres
/// or fuel counted in tiny units.
const HUGE: Quantity = Quantity(1000 * Quantity::PER_ONE);

/// Fewer receipts than this say little of a shop or a till.
const FEW: u64 = 100;

/// Receipts on a usual day, from which a day without any is odd.
const BUSY: u64 = 5;

/// Days without receipts in a row: fewer may be a holiday.
const CLOSED: i32 = 3;

/// Days of silence after which a shop has stopped, or before which it had not begun.
const SILENT: i32 = 14;

/// Cells of a table of shops by days, or of shops by tills; beyond it nothing is said.
const MOST_CELLS: usize = 1 << 24;

/// The suspicions of a closed ledger.
pub(super) fn of(ledger: &Ledger) -> Vec<Problem> {
    let mut problems: Vec<Problem> = huge_quantities(ledger).into_iter().collect();
    problems.extend(missing_numbers(ledger));
    if let Some(days) = Days::of(ledger) {
        problems.extend(days.missing());
        problems.extend(days.silent(ledger));
    }
    problems
}

fn huge_quantities(ledger: &Ledger) -> Option<Problem> {
    let (mut all, mut count, mut revenue, mut cases) = (0_u64, 0_u64, 0, Vec::new());
    for row in 0..ledger.receipts() {
        let Some(receipt) = ledger.receipt_once(row).filter(|receipt| receipt.kind == Kind::Sale) else {
            continue;
        };
        all += u64::from(receipt.quantity > Quantity::ZERO);
        if receipt.quantity > HUGE {
            count += 1;
            revenue += receipt.amount.0;
            if cases.len() < CASES {
                cases.push(case(ledger, row, receipt.day));
            }
        }
    }
    (count > 0).then(|| {
        let message = Message::new("notice-huge-quantity")
            .with("count", count)
            .with("money", Money(revenue))
            .with("share", Arg::Share(count as f64 / all as f64));
        Problem::from(message).seen_in(cases)
    })
}

/// Receipt numbers of a till, a shop, or of all.
#[derive(Debug, Clone, Copy, Default)]
struct Numbers {
    first: u64,
    last: u64,
    receipts: u64,
    revenue: i64,
}

impl Numbers {
    fn add(&mut self, other: &Self) {
        if other.receipts == 0 {
            return;
        }
        self.first = if self.receipts == 0 { other.first } else { self.first.min(other.first) };
        self.last = self.last.max(other.last);
        self.receipts += other.receipts;
        self.revenue += other.revenue;
    }

    /// Numbers that are missing, if the receipts are numbered one after another:
    /// none twice and most of them there.
    fn missing(&self) -> Option<u64> {
        let numbers = self.last.checked_sub(self.first)?.checked_add(1)?;
        let missing = numbers.checked_sub(self.receipts)?;
        (self.receipts >= FEW && missing <= numbers / 5).then_some(missing)
    }
}

/// Where receipts are numbered one after another, by the chain, the shop or the
/// till, numbers that are missing are receipts that were not exported.
fn missing_numbers(ledger: &Ledger) -> Option<Problem> {
    let width = ledger.registers() as usize + 1;
    let cells = (ledger.stores() as usize + 1).checked_mul(width).filter(|cells| *cells <= MOST_CELLS)?;
    let mut tills = vec![Numbers::default(); cells];
    for row in 0..ledger.receipts() {
        let receipt = ledger.receipt(row);
        let at = receipt.store as usize * width + ledger.register_of(row) as usize;
        if let (Some(number), Some(till)) = (serial(ledger.number(row)), tills.get_mut(at)) {
            till.add(&Numbers { first: number, last: number, receipts: 1, revenue: signed(&receipt) });
        }
    }
    let sum = |tills: &[Numbers]| {
        let mut sum = Numbers::default();
        tills.iter().for_each(|till| sum.add(till));
        sum
    };
    let mut found = Gaps::default();
    let all = sum(&tills);
    if all.missing().is_some() {
        found.add(&all, "", "");
    } else {
        for (store, tills) in (0..).zip(tills.chunks(width)) {
            let (name, all) = (ledger.store_name(store), sum(tills));
            if all.missing().is_some() {
                found.add(&all, name, "");
            } else {
                for (register, till) in (0..).zip(tills) {
                    found.add(till, name, ledger.register_name(register));
                }
            }
        }
    }
    found.problem()
}

/// The number at the end of a receipt's number.
fn serial(number: &str) -> Option<u64> {
    const MOST_DIGITS: usize = 15;
    let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits > MOST_DIGITS { None } else { number.get(number.len() - digits..)?.parse().ok() }
}

#[derive(Default)]
struct Gaps {
    missing: u64,
    numbers: u64,
    /// What the missing receipts would hold if they were like the others.
    revenue: f64,
    cases: Vec<Case>,
}

impl Gaps {
    fn add(&mut self, numbers: &Numbers, store: &str, register: &str) {
        /// Fewer are receipts that were set aside or cancelled.
        const STRIKING: u64 = 5;
        const ONE_IN: u64 = 200;
        let Some(missing) = numbers.missing() else { return };
        let all = numbers.receipts + missing;
        if missing < STRIKING || missing * ONE_IN < all {
            return;
        }
        self.missing += missing;
        self.numbers += all;
        self.revenue += numbers.revenue as f64 / numbers.receipts as f64 * missing as f64;
        let between = if store.is_empty() || register.is_empty() { "" } else { ", " };
        let place = [store, between, register].concat();
        if self.cases.len() < CASES && !place.is_empty() {
            self.cases.push(Case { value: Some(place), ..Case::default() });
        }
    }

    fn problem(self) -> Option<Problem> {
        (self.missing > 0).then(|| {
            let message = Message::new("notice-missing-numbers")
                .with("count", self.missing)
                .with("money", Money(self.revenue as i64))
                .with("share", Arg::Share(self.missing as f64 / self.numbers as f64));
            Problem::from(message).seen_in(self.cases)
        })
    }
}

/// On which days which shop has receipts.
struct Days {
    from: Day,
    days: usize,
    /// By shop, a row of days each; shop 0 is the one without a name.
    open: Vec<bool>,
    /// Receipts and revenue of each shop.
    stores: Vec<(u64, i64)>,
}

impl Days {
    fn of(ledger: &Ledger) -> Option<Self> {
        let span = ledger.span();
        let (days, stores) = (span.days() as usize, ledger.stores() as usize + 1);
        let cells = days.checked_mul(stores).filter(|cells| *cells <= MOST_CELLS)?;
        let mut found =
            Self { from: span.from, days, open: vec![false; cells], stores: vec![(0, 0); stores] };
        for row in 0..ledger.receipts() {
            let receipt = ledger.receipt(row);
            let store = receipt.store as usize;
            if span.contains(receipt.day)
                && let Some((receipts, revenue)) = found.stores.get_mut(store)
                && let Some(open) = found.open.get_mut(store * days + receipt.day.since(span.from) as usize)
            {
                *open = true;
                *receipts += 1;
                *revenue += signed(&receipt);
            }
        }
        Some(found)
    }

    /// Days in a row on which a chain that trades most days has no receipt at all.
    fn missing(&self) -> Option<Problem> {
        let open = |day: usize| self.open.iter().skip(day).step_by(self.days).any(|open| *open);
        let (mut missing, mut traded, mut run) = (0, 0, 0);
        let mut cases = Vec::new();
        for day in 0..self.days {
            if open(day) {
                traded += 1;
                run = 0;
                continue;
            }
            run += 1;
            if run == CLOSED {
                missing += CLOSED;
                let day = self.from.plus(day as i32 + 1 - CLOSED);
                cases.push(Case { day: Some(day), ..Case::default() });
            } else if run > CLOSED {
                missing += 1;
            }
        }
        let (receipts, revenue) =
            self.stores.iter().fold((0, 0), |sum, store| (sum.0 + store.0, sum.1 + store.1));
        let busy = receipts >= FEW && receipts >= BUSY * traded && traded as usize * 5 >= self.days * 3;
        let first = cases.first().and_then(|case| case.day)?;
        busy.then(|| {
            let message = Message::new("notice-missing-days")
                .with("count", missing as u64)
                .with("day", first)
                .with("money", Money(revenue / traded.max(1) as i64 * i64::from(missing)));
            cases.truncate(CASES);
            Problem::from(message).seen_in(cases)
        })
    }

    /// Shops that stop before the data does, and shops that begin after it.
    fn silent(&self, ledger: &Ledger) -> impl Iterator<Item = Problem> {
        let mut stops = Silent::default();
        let mut starts = Silent::default();
        let shops = self.open.chunks(self.days.max(1)).zip(&self.stores).zip(0..);
        for ((open, (_, revenue)), store) in shops.filter(|((_, (receipts, _)), _)| *receipts >= FEW) {
            let Some((first, last)) =
                open.iter().position(|open| *open).zip(open.iter().rposition(|open| *open))
            else {
                continue;
            };
            let days = (last - first + 1) as i64;
            let traded = open.iter().filter(|open| **open).count() as i64;
            let note = |silent: &mut Silent, silence: usize, day: usize| {
                if silence as i32 >= SILENT && traded * 2 >= days {
                    silent.count += 1;
                    silent.revenue += revenue / days * silence as i64;
                    let value = Some(ledger.store_name(store).to_owned());
                    let day = Some(self.from.plus(day as i32));
                    silent.cases.push(Case { day, value, ..Case::default() });
                }
            };
            note(&mut stops, self.days - 1 - last, last);
            note(&mut starts, first, first);
        }
        let several = self.stores.iter().filter(|(receipts, _)| *receipts > 0).count() > 1;
        let all = [stops.problem("notice-store-stops"), starts.problem("notice-store-starts")];
        all.into_iter().flatten().filter(move |_| several)
    }
}

#[derive(Default)]
struct Silent {
    count: u64,
    /// What the silent days would hold if they were like the others.
    revenue: i64,
    cases: Vec<Case>,
}

impl Silent {
    fn problem(mut self, id: &'static str) -> Option<Problem> {
        self.cases.truncate(CASES);
        let message = Message::new(id).with("count", self.count).with("money", Money(self.revenue));
        (self.count > 0).then(|| Problem::from(message).seen_in(self.cases))
    }
}
