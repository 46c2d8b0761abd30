//! What the generator must know of a trade.

use super::{electronics, fashion, grocery};
use crate::settings::Industry;

/// A trade. Months of the year run from January; weekdays from Monday.
pub(super) struct Trade {
    pub(super) products: &'static [Product],
    pub(super) stores: &'static [Store],
    /// The store that forgets to ask for the card.
    pub(super) poor_store: usize,

    /// Demand by month of the year.
    pub(super) season: [f64; 12],
    /// Days that sell more than their neighbours.
    pub(super) peaks: &'static [Peak],
    pub(super) weekdays: [f64; 7],
    /// Weights of the hours from 8 to 21, on working days and at weekends.
    pub(super) hours: [[u8; 14]; 2],
    /// Growth of demand a year.
    pub(super) growth: f64,

    /// Sale receipts of members ÷ sale receipts.
    pub(super) member_share: f64,
    /// Sale receipts a member-month, not wholly returned.
    pub(super) frequency: f64,
    /// By how much frequency rises with the launch.
    pub(super) launch_effect: f64,
    /// Share of members enrolled before the data begins.
    pub(super) enrolled_before: f64,
    /// Shape, in halves, of the gamma distribution of members' purchase rates.
    pub(super) rate_halves: u32,
    /// Share of members lost a month.
    pub(super) lost_a_month: f64,

    /// Quantity an anonymous receipt.
    pub(super) items: f64,
    /// Spread of the number of lines, as the sigma of a lognormal.
    pub(super) spread: f64,
    /// Chance of one more piece on a line.
    pub(super) one_more: f64,
    /// Members' quantity a receipt above the anonymous.
    pub(super) items_gap: f64,
    /// Members' average item price above the anonymous.
    pub(super) price_gap: f64,
    /// Prices are rounded to so many kopecks…
    pub(super) price_step: i64,
    /// … less so many.
    pub(super) price_ending: i64,
    /// Share of lines on promotion.
    pub(super) on_sale: f64,
    /// Mean discount of these, per cent, by month of the year.
    pub(super) discount: [u8; 12],

    /// Money given back ÷ money of sale receipts.
    pub(super) return_share: f64,
    /// The longest time until a return, days.
    pub(super) return_days: u32,
    /// Points issued for a hundred roubles paid.
    pub(super) points_rate: i64,
    /// Days that a point lives.
    pub(super) points_days: i32,

    /// Money paid that is left after the cost of the goods.
    pub(super) margin: f64,
    pub(super) programme: Programme,

    pub(super) twist: Twist,
}

/// What the tables beside receipts and members are to tell.
pub(super) struct Programme {
    /// A member is active who bought in so many days; whoever enrolled later may still come.
    pub(super) active_days: i32,
    /// Discount of the promo codes that pay, and of the one that does not, per cent.
    pub(super) promo: [u32; 2],
    /// By how much the campaign that works raises the share of contacts that buy.
    pub(super) lift: f64,
    /// Shares of answers 9–10 and 0–6.
    pub(super) nps: [f64; 2],
    /// Mean score, of five, by criterion; see `surveys`.
    pub(super) csi: [f64; 4],
    /// What the programme costs ÷ member revenue, from the launch on.
    pub(super) cost_share: f64,
    /// Spent on a new member, roubles.
    pub(super) acquisition: i64,
    /// By how much revenue of the last month misses its plan.
    pub(super) missed: f64,
}

/// What goes wrong at the end of the data, for members alone.
pub(super) struct Twist {
    /// In the last so many months.
    pub(super) months: usize,
    /// Their receipts are multiplied by this…
    pub(super) receipts: f64,
    /// … their items a receipt by this…
    pub(super) items: f64,
    /// … and their item price by this.
    pub(super) price: f64,
}

/// A product.
pub(super) struct Product {
    pub(super) category: &'static str,
    pub(super) name: &'static str,
    /// Price at the beginning: of a piece, or of a kilogram.
    pub(super) roubles: u32,
    pub(super) popularity: u8,
    /// Usual weight of a purchase; 0 if sold by the piece.
    pub(super) grams: u16,
    pub(super) season: Season,
}

/// When a product sells.
#[derive(PartialEq)]
pub(super) enum Season {
    AllYear,
    Winter,
    Summer,
}

impl Product {
    pub(super) const fn piece(
        category: &'static str,
        name: &'static str,
        roubles: u32,
        popularity: u8,
    ) -> Self {
        Self { category, name, roubles, popularity, grams: 0, season: Season::AllYear }
    }

    pub(super) const fn weighed(self, grams: u16) -> Self {
        Self { grams, ..self }
    }

    pub(super) const fn winter(self) -> Self {
        Self { season: Season::Winter, ..self }
    }

    pub(super) const fn summer(self) -> Self {
        Self { season: Season::Summer, ..self }
    }

    /// Its popularity in a month of the year, 0 for January.
    pub(super) fn popularity_in(&self, month: usize) -> f64 {
        const OUT_OF_SEASON: f64 = 0.12;
        let in_season = match self.season {
            Season::AllYear => true,
            Season::Winter => !(2..=8).contains(&month),
            Season::Summer => (3..=7).contains(&month),
        };
        f64::from(self.popularity) * if in_season { 1.0 } else { OUT_OF_SEASON }
    }
}

/// A store; the city stands before the comma.
pub(super) struct Store {
    pub(super) name: &'static str,
    pub(super) size: f64,
}

impl Store {
    pub(super) const fn new(name: &'static str, size: f64) -> Self {
        Self { name, size }
    }

    pub(super) fn city(&self) -> &'static str {
        self.name.split_once(',').map_or(self.name, |(city, _)| city)
    }
}

/// Days of a month of the year (1 for January) that sell so many times the usual.
pub(super) struct Peak {
    pub(super) month: u8,
    pub(super) days: std::ops::RangeInclusive<i32>,
    pub(super) times: f64,
}

impl Trade {
    /// The trade of an industry; any other industry is shown groceries.
    pub(super) const fn of(industry: Industry) -> &'static Self {
        match industry {
            Industry::Grocery | Industry::Other => &grocery::TRADE,
            Industry::Fashion => &fashion::TRADE,
            Industry::Electronics => &electronics::TRADE,
        }
    }

    /// How well each store asks for the card; weighted by size, the mean is 1.
    /// The poor store's share of member receipts is half that of the others.
    pub(super) fn discipline(&self) -> Vec<f64> {
        const USUAL: [f64; 5] = [1.0, 0.97, 1.04, 1.01, 0.98];
        let mut asked: Vec<f64> = USUAL.into_iter().cycle().take(self.stores.len()).collect();
        asked[self.poor_store] = 0.0;
        let asking = |asked: &[f64]| -> f64 {
            asked.iter().zip(self.stores).map(|(asked, store)| asked * store.size).sum()
        };
        let others = self.size() - self.stores[self.poor_store].size;
        asked[self.poor_store] = 0.5 * asking(&asked) / others;
        let mean = asking(&asked) / self.size();
        asked.iter().map(|asked| asked / mean).collect()
    }

    /// Size of all stores together.
    pub(super) fn size(&self) -> f64 {
        self.stores.iter().map(|store| store.size).sum()
    }
}
