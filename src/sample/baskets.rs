//! What is in a receipt.
//!
//! Sizes and products are drawn; what the receipts so far fall short of their
//! goals tips the next draws, so that sums over the data come out as planned
//! but for a few receipts, whatever the seed.

use super::plan::{Goal, Market, MonthPlan};
use super::random::Random;
use super::trade::{Product, Trade};

/// A receipt line.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) product: u16,
    /// Thousandths.
    pub(super) quantity: i64,
    /// Kopecks, as are the next three.
    pub(super) price: i64,
    pub(super) discount: i64,
    /// What the goods were bought for.
    pub(super) cost: i64,
    /// After discount and points.
    pub(super) paid: i64,
    /// Whole points, each worth a rouble, as are the next.
    pub(super) redeemed: i64,
    pub(super) issued: i64,
}

/// Who fills a basket.
pub(super) struct Buyer {
    /// Size of the receipts, relative to others.
    pub(super) appetite: f64,
    /// Discount on what is not on promotion, per cent.
    pub(super) discount: u32,
    /// Comes for the discount alone: takes the cheaper of two products.
    pub(super) cheap: bool,
}

/// Fills baskets, and remembers what they fell short of the goals.
pub(super) struct Baskets {
    trade: &'static Trade,
    owed: [Owed; 2],
}

#[derive(Default)]
struct Owed {
    items: f64,
    money: f64,
}

/// A shortfall of so many mean receipts moves the next draw by all that it can.
const PATIENCE: f64 = 20.0;

impl Baskets {
    pub(super) fn new(trade: &'static Trade) -> Self {
        Self { trade, owed: Default::default() }
    }

    /// The lines of a receipt of a group, before points.
    pub(super) fn fill(
        &mut self,
        month: &MonthPlan,
        group: usize,
        buyer: &Buyer,
        random: &mut Random,
    ) -> Vec<Line> {
        const MOST_LINES: f64 = 60.0;
        let goal = &month.goals[group];
        let owed = &mut self.owed[group];
        let fuller = (1.0 + owed.items / goal.items / PATIENCE).clamp(0.4, 2.0);
        let tilt = (goal.tilt + owed.money / goal.money / PATIENCE).clamp(-1.0, 1.0);
        let tilt = if buyer.cheap { -1.0 } else { tilt };
        let size =
            goal.lines * fuller * buyer.appetite * random.around_one(self.trade.spread) + random.unit();
        let count = size.clamp(1.0, MOST_LINES) as usize;
        let lines: Vec<Line> =
            (0..count).map(|_| line(self.trade, &month.market, tilt, buyer.discount, random)).collect();
        owed.items += goal.items - lines.iter().map(|line| line.quantity).sum::<i64>() as f64 / 1000.0;
        lines
    }

    /// Says what was paid in the end for the basket filled last.
    pub(super) fn paid(&mut self, goal: &Goal, group: usize, kopecks: i64) {
        self.owed[group].money += goal.money - kopecks as f64;
    }
}

fn line(trade: &Trade, market: &Market, tilt: f64, discount: u32, random: &mut Random) -> Line {
    let product = product(trade, market, tilt, random);
    let price = market.prices[product];
    let quantity = quantity(trade, &trade.products[product], random);
    let gross = (price * quantity + 500) / 1000;
    let on_sale = random.chance(trade.on_sale);
    let percent = if on_sale {
        random.one_of(&[market.discount - 5, market.discount, market.discount + 5]).max(discount)
    } else {
        discount
    };
    let discount = gross * i64::from(percent) / 100;
    Line {
        product: product as u16,
        quantity,
        price,
        discount,
        cost: 0,
        paid: gross - discount,
        redeemed: 0,
        issued: 0,
    }
}

/// Of two products by popularity, the dearer one the more often the greater the tilt.
fn product(trade: &Trade, market: &Market, tilt: f64, random: &mut Random) -> usize {
    let mut draw = || market.choice.draw(random).unwrap_or(0);
    let (one, other) = (draw(), draw());
    let money = |at: usize| super::plan::line_quantity(trade, &trade.products[at]) * market.prices[at] as f64;
    let (cheap, dear) = if money(one) <= money(other) { (one, other) } else { (other, one) };
    if random.chance((1.0 + tilt) / 2.0) { dear } else { cheap }
}

fn quantity(trade: &Trade, product: &Product, random: &mut Random) -> i64 {
    const MOST_PIECES: i64 = 12;
    if product.grams > 0 {
        return (f64::from(product.grams) * random.around_one(0.4)) as i64 + 1;
    }
    let mut pieces = 1;
    while pieces < MOST_PIECES && random.chance(trade.one_more) {
        pieces += 1;
    }
    pieces * 1000
}
