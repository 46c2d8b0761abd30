//! Which sales come back.

use super::baskets::Line;
use super::random::Random;
use super::trade::Trade;

/// Goods to be given back for a sale.
pub(super) struct Return {
    pub(super) store: usize,
    /// Number of the sale.
    pub(super) serial: u32,
    pub(super) member: Option<u32>,
    pub(super) lines: Vec<Line>,
}

/// Returns to come, by day of the data.
pub(super) struct Returns {
    days: Vec<Vec<Return>>,
    /// Money, in kopecks, that each group has still to bring back.
    owed: [f64; 2],
}

impl Returns {
    pub(super) fn new(days: usize) -> Self {
        Self { days: (0..days).map(|_| Vec::new()).collect(), owed: [0.0; 2] }
    }

    /// Those of the day.
    pub(super) fn of_day(&mut self, day: usize) -> Vec<Return> {
        std::mem::take(&mut self.days[day])
    }

    /// Lets a sale of the day come back, whole or in part, or not.
    pub(super) fn consider(
        &mut self,
        trade: &Trade,
        day: usize,
        group: usize,
        mut sale: Return,
        random: &mut Random,
    ) {
        let owed = &mut self.owed[group];
        *owed += money(&sale.lines) * trade.return_share;
        let back_on = day + 1 + random.below(trade.return_days) as usize;
        if !random.chance(trade.return_share * 2.5) || back_on >= self.days.len() {
            return;
        }
        // Asking what is owed before looking at the sale keeps dear sales as likely as cheap ones.
        if *owed <= 0.0 {
            return;
        }
        let lines = sale.lines.len() as u32;
        if lines > 1 && random.chance(0.6) {
            sale.lines.truncate(1 + random.below(lines - 1) as usize);
        }
        *owed -= money(&sale.lines);
        self.days[back_on].push(sale);
    }
}

fn money(lines: &[Line]) -> f64 {
    lines.iter().map(|line| line.paid).sum::<i64>() as f64
}
