//! What the goods cost the chain.

use super::baskets::Line;
use super::plan::Market;
use super::trade::Trade;

/// Purchase prices: a product's own margin, the same in every month; what the lines
/// so far are dearer than planned makes the next delivery cheaper.
pub(super) struct Purchasing {
    trade: &'static Trade,
    /// Kopecks that the goods sold so far should have cost more.
    owed: f64,
}

/// A shortfall of so many mean lines moves the price of a delivery by all that it can.
const PATIENCE: f64 = 40.0;

/// The most by which a delivery is dearer or cheaper than usual.
const DELIVERY: f64 = 0.08;

impl Purchasing {
    pub(super) const fn new(trade: &'static Trade) -> Self {
        Self { trade, owed: 0.0 }
    }

    /// Sets the cost of the lines of a sale, which are paid by now.
    pub(super) fn cost(&mut self, lines: &mut [Line], market: &Market) {
        let share = 1.0 - self.trade.margin;
        for line in lines {
            let delivery = (self.owed / (market.money * share * PATIENCE)).clamp(-1.0, 1.0) * DELIVERY + 1.0;
            let list = (line.price * line.quantity) as f64 / 1000.0;
            let usual = list * share * market.after_discount * dearness(line.product);
            line.cost = (usual * delivery + 0.5) as i64;
            self.owed += line.paid as f64 * share - line.cost as f64;
        }
    }
}

/// Cost of a product against others of the same price: from 0.88 to 1.12.
fn dearness(product: u16) -> f64 {
    0.88 + 0.024 * f64::from(product * 7 % 11)
}
