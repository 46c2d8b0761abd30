//! What looks wrong in data that reads well: quantities no basket holds, numbers
//! that are missing, days without receipts, shops that fall silent.
//!
//! Each speaks only where it is striking: small files and ordinary trade give none.

use super::notices::{Found, share, signed};
use super::quality::Quality;
use crate::ledger::{Kind, Ledger};
use crate::message::Message;
use crate::units::Quantity;

/// No basket holds a thousand items: a quantity above it is grams, millilitres
/// or fuel counted in tiny units.
const HUGE: Quantity = Quantity(1000 * Quantity::PER_ONE);

/// Fewer receipts than this say little of a shop or a till.
const FEW: i64 = 100;

/// Receipts on a usual day, from which a day without any is odd.
const BUSY: i64 = 5;

/// Days without receipts in a row: fewer may be a holiday.
const CLOSED: usize = 3;

/// Days of silence after which a shop has stopped, or before which it had not begun.
const SILENT: usize = 14;

/// Cells of a table of shops by days, or of shops by tills; beyond it nothing is said.
const MOST_CELLS: usize = 1 << 24;

/// Tells of what is suspect in a closed ledger.
pub(super) fn tell(ledger: &Ledger, quality: &mut Quality) {
    let span = ledger.span();
    let stores = ledger.stores() as usize + 1;
    let (days, tills) = (span.days() as usize, ledger.registers() as usize + 1);
    let fits = |width: usize| stores.checked_mul(width).is_some_and(|cells| cells <= MOST_CELLS);
    if !fits(days) || !fits(tills) {
        return;
    }
    let mut trade =
        Trade { days, open: vec![false; stores * days], stores: vec![Numbers::default(); stores] };
    let mut numbers = vec![Numbers::default(); stores * tills];
    let (mut huge, mut quantities) = (Found::default(), 0);
    for row in 0..ledger.receipts() {
        let Some(receipt) = ledger.receipt_once(row) else { continue };
        let (store, money) = (receipt.store as usize, signed(&receipt));
        if span.contains(receipt.day) {
            trade.add(store, receipt.day.since(span.from) as usize, money);
        }
        let till = store * tills + ledger.register_of(row) as usize;
        if let (Some(number), Some(numbers)) = (serial(ledger.number(row)), numbers.get_mut(till)) {
            numbers.add(number, number, 1, money);
        }
        if receipt.kind == Kind::Sale && receipt.quantity > Quantity::ZERO {
            quantities += 1;
            if receipt.quantity > HUGE {
                huge.add(money);
                huge.show_receipt(ledger, row, receipt.day);
            }
        }
    }
    let part = share(huge.count as i64, quantities);
    huge.tell(Message::new("notice-huge-quantity").with("share", part), None, quality);
    missing_numbers(ledger, &numbers, tills, quality);
    trade.tell_missing_days(ledger, quality);
    trade.tell_silent_stores(ledger, quality);
}

/// Receipt numbers of a till, a shop, or of all.
#[derive(Debug, Clone, Copy, Default)]
struct Numbers {
    first: i64,
    last: i64,
    receipts: i64,
    money: i64,
}

impl Numbers {
    fn add(&mut self, first: i64, last: i64, receipts: i64, money: i64) {
        self.first = if self.receipts == 0 { first } else { self.first.min(first) };
        self.last = self.last.max(last);
        self.receipts += receipts;
        self.money += money;
    }

    fn sum(all: &[Self]) -> Self {
        let mut sum = Self::default();
        for one in all.iter().filter(|one| one.receipts > 0) {
            sum.add(one.first, one.last, one.receipts, one.money);
        }
        sum
    }

    /// Numbers that are missing, if the receipts are numbered one after another:
    /// none twice and most of them there.
    fn missing(&self) -> Option<i64> {
        let numbers = self.last - self.first + 1;
        let missing = numbers - self.receipts;
        (self.receipts >= FEW && missing >= 0 && missing <= numbers / 5).then_some(missing)
    }
}

/// Where receipts are numbered one after another, by the chain, the shop or the
/// till, numbers that are missing are receipts that were not exported.
fn missing_numbers(ledger: &Ledger, numbers: &[Numbers], tills: usize, quality: &mut Quality) {
    /// Fewer are receipts that were set aside or cancelled.
    const STRIKING: i64 = 5;
    const ONE_IN: i64 = 200;
    let (mut found, mut all) = (Found::default(), 0);
    let mut take = |numbers: &Numbers, store: &str, register: &str| {
        let Some(missing) = numbers.missing() else { return false };
        let there = numbers.receipts + missing;
        if missing >= STRIKING && missing * ONE_IN >= there {
            all += there;
            found.count += missing as u64;
            // What they would hold if they were like the others.
            found.money += (numbers.money as f64 / numbers.receipts as f64 * missing as f64) as i64;
            let between = if store.is_empty() || register.is_empty() { "" } else { ", " };
            found.show(&[store, between, register].concat(), None);
        }
        true
    };
    if !take(&Numbers::sum(numbers), "", "") {
        for (store, numbers) in (0..).zip(numbers.chunks(tills)) {
            let name = ledger.store_name(store);
            if !take(&Numbers::sum(numbers), name, "") {
                for (register, numbers) in (0..).zip(numbers) {
                    take(numbers, name, ledger.register_name(register));
                }
            }
        }
    }
    let part = share(found.count as i64, all);
    found.tell(Message::new("notice-missing-numbers").with("share", part), None, quality);
}

/// The number at the end of a receipt's number.
fn serial(number: &str) -> Option<i64> {
    const MOST_DIGITS: u32 = 15;
    let (mut serial, mut digits) = (0, 0);
    for digit in number.bytes().rev().take_while(u8::is_ascii_digit) {
        if digits == MOST_DIGITS {
            return None;
        }
        serial += i64::from(digit - b'0') * 10_i64.pow(digits);
        digits += 1;
    }
    (digits > 0).then_some(serial)
}

/// On which days which shop has receipts.
struct Trade {
    days: usize,
    /// By shop, a row of days each; shop 0 is the one without a name.
    open: Vec<bool>,
    /// First and last day, receipts and money of each shop.
    stores: Vec<Numbers>,
}

impl Trade {
    fn add(&mut self, store: usize, day: usize, money: i64) {
        if let (Some(open), Some(sums)) =
            (self.open.get_mut(store * self.days + day), self.stores.get_mut(store))
        {
            *open = true;
            sums.add(day as i64, day as i64, 1, money);
        }
    }

    fn is_open(&self, store: usize, day: usize) -> bool {
        self.open.get(store * self.days + day) == Some(&true)
    }

    /// Days in a row on which a chain that trades most days has no receipt at all.
    fn tell_missing_days(&self, ledger: &Ledger, quality: &mut Quality) {
        let (mut found, mut traded, mut run) = (Found::default(), 0, 0);
        let mut first = None;
        for day in 0..self.days {
            if (0..self.stores.len()).any(|store| self.is_open(store, day)) {
                traded += 1;
                run = 0;
                continue;
            }
            run += 1;
            if run >= CLOSED {
                found.count += if run == CLOSED { CLOSED as u64 } else { 1 };
            }
            if run == CLOSED {
                let day = Some(ledger.span().from.plus((day + 1 - CLOSED) as i32));
                found.show("", day);
                first = first.or(day);
            }
        }
        let all = Numbers::sum(&self.stores);
        let busy = all.receipts >= FEW && all.receipts >= BUSY * traded && traded * 5 >= self.days as i64 * 3;
        if let (Some(first), true) = (first, busy) {
            found.money = all.money / traded * found.count as i64;
            found.tell(Message::new("notice-missing-days").with("day", first), None, quality);
        }
    }

    /// Shops that stop before the data does, and shops that begin after it.
    fn tell_silent_stores(&self, ledger: &Ledger, quality: &mut Quality) {
        let mut silent = [Found::default(), Found::default()];
        for (store, sums) in self.stores.iter().enumerate() {
            let (first, last) = (sums.first as usize, sums.last as usize);
            let days = last - first + 1;
            let traded = (first..=last).filter(|day| self.is_open(store, *day)).count();
            if sums.receipts < FEW || traded * 2 < days {
                continue;
            }
            let ends = [(self.days - 1 - last, last), (first, first)];
            for ((silence, day), found) in ends.into_iter().zip(&mut silent) {
                if silence >= SILENT {
                    // What the silent days would hold if they were like the others.
                    found.add(sums.money / days as i64 * silence as i64);
                    let day = ledger.span().from.plus(day as i32);
                    found.show(ledger.store_name(store as u32), Some(day));
                }
            }
        }
        if self.stores.iter().filter(|sums| sums.receipts > 0).count() > 1 {
            let [stops, starts] = silent;
            stops.tell(Message::new("notice-store-stops"), None, quality);
            starts.tell(Message::new("notice-store-starts"), None, quality);
        }
    }
}
