//! Promo codes: three that pay and one that does not.

use super::calendar;
use super::random::{Quota, Random};
use super::trade::Trade;
use super::truths::List;
use crate::units::{Day, Money, Period};

/// A code, and when it is valid.
struct Code {
    name: &'static str,
    month: usize,
    /// From the tenth of the month on.
    days: i32,
    /// Whether it takes more than the goods bring.
    bad: bool,
}

/// Away from the last months: these hold planted figures of their own.
static CODES: [Code; 4] = [
    Code { name: "ЛЕТО", month: 3, days: 14, bad: false },
    Code { name: "НОЯБРЬ", month: 7, days: 10, bad: false },
    Code { name: "СУПЕРЦЕНА", month: 10, days: 14, bad: true },
    Code { name: "МАЙ", month: 13, days: 14, bad: false },
];

/// Share of members' receipts with the code while it is valid.
const USED: f64 = 0.25;

/// The codes and what was sold with them.
#[derive(Default)]
pub(super) struct Promo {
    sold: [Sold; CODES.len()],
    quota: Quota,
}

#[derive(Default)]
struct Sold {
    receipts: u32,
    paid: i64,
    cost: i64,
}

/// A code shown at the till.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    code: usize,
    /// Per cent.
    pub(super) discount: u32,
    /// Size of the receipt, relative to others.
    pub(super) appetite: f64,
    /// Draws those who come for the discount alone.
    pub(super) cheap: bool,
}

impl Promo {
    /// The code that a member shows on the day, or none.
    pub(super) fn shown(&mut self, trade: &Trade, day: Day, random: &mut Random) -> Option<Shown> {
        let code = CODES.iter().position(|code| code.period().contains(day))?;
        if !self.quota.draw(random, USED) {
            return None;
        }
        let cheap = CODES[code].bad;
        let (discount, appetite) =
            (trade.programme.promo[usize::from(cheap)], if cheap { 0.3 } else { 1.15 });
        Some(Shown { code, discount, appetite, cheap })
    }

    pub(super) fn sold(&mut self, shown: Shown, paid: i64, cost: i64) {
        let sold = &mut self.sold[shown.code];
        sold.receipts += 1;
        sold.paid += paid;
        sold.cost += cost;
    }

    pub(super) fn truths(&self, list: &mut List) {
        for (code, sold) in CODES.iter().zip(&self.sold).filter(|(_, sold)| sold.paid > 0) {
            let mut of = |id, what, value| list.exactly(id, what, value).name = Some(code.name);
            let (paid, cost) = (Money(sold.paid).to_f64(), Money(sold.cost).to_f64());
            of(
                "mechanic-performance.receipts",
                "sale receipts with the promo code",
                f64::from(sold.receipts),
            );
            of("mechanic-performance.revenue", "money of sale receipts with the promo code", paid);
            of(
                "mechanic-performance.margin",
                "(money − cost of goods) ÷ money of sale receipts with the promo code",
                (paid - cost) / paid,
            );
        }
    }
}

impl Shown {
    pub(super) fn name(self) -> &'static str {
        CODES[self.code].name
    }
}

impl Code {
    fn period(&self) -> Period {
        const TENTH: i32 = 9;
        let from = calendar::month(self.month).first().plus(TENTH);
        Period { from, to: from.plus(self.days - 1) }
    }
}
