//! A shop with 200 receipts and 40 cards.

use std::fmt::Write as _;

use super::report_of;
use loyalty_calculator::report::Report;
use loyalty_calculator::settings::Settings;
use loyalty_calculator::units::Day;

const RECEIPTS: i32 = 200;
const CARDS: u32 = 40;
const FIRST_CARD: u64 = 2_900_000_000_011;

/// Numbers without an order to be seen, the same every time: a linear congruential
/// sequence with the multiplier and increment of the C standard's example.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
        (self.0 >> 8) % limit
    }
}

/// First day of the data.
pub(crate) fn first_day() -> Day {
    Day::from_iso("2026-01-01").unwrap()
}

/// Three months that do not change: nothing grows or falls but by chance.
fn receipts() -> String {
    let mut numbers = Numbers(7);
    let mut table = "date;receipt;card;amount;quantity\n".to_owned();
    for number in 0..RECEIPTS {
        let day = first_day().plus(number * 90 / RECEIPTS);
        let member = numbers.below(100) < 55;
        let card =
            if member { (FIRST_CARD + u64::from(numbers.below(CARDS))).to_string() } else { String::new() };
        let items = 1 + numbers.below(5) + u32::from(member && numbers.below(2) == 0);
        let amount = items * (90 + numbers.below(120));
        writeln!(table, "{day};{};{card};{amount}.00;{items}", number + 1).unwrap();
    }
    table
}

/// Half of the cards are older than the data.
fn members() -> String {
    let mut table = "card;enrolled\n".to_owned();
    for card in 0..CARDS {
        let enrolled = first_day().plus(card as i32 * 3 - 60);
        writeln!(table, "{};{enrolled}", FIRST_CARD + u64::from(card)).unwrap();
    }
    table
}

/// Its report.
pub(crate) fn report(settings: &Settings) -> Report {
    let (receipts, members) = (receipts(), members());
    report_of(&[("receipts.csv", receipts.as_bytes()), ("members.csv", members.as_bytes())], settings)
}
