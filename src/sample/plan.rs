//! What every month is to bring, so that the planted truths come out.
//!
//! Truths that rest on sums over the whole data are set here for the pooled
//! figures: members' receipts grow over the months, so a gap held in every
//! month would be another one in the pool.

use super::calendar::{self, LAUNCH_MONTH, MONTHS};
use super::random::Choice;
use super::trade::{Product, Trade};

/// Whose receipts: an index into [`MonthPlan::goals`].
pub(super) const ANONYMOUS: usize = 0;
/// See [`ANONYMOUS`].
pub(super) const MEMBERS: usize = 1;

/// A month's receipts and goals.
pub(super) struct MonthPlan {
    /// Sale receipts.
    pub(super) receipts: f64,
    /// Sale receipts of members.
    pub(super) member_receipts: f64,
    pub(super) market: Market,
    pub(super) goals: [Goal; 2],
}

/// What a mean receipt is to be.
#[derive(Default)]
pub(super) struct Goal {
    /// Quantity.
    pub(super) items: f64,
    /// Money paid, kopecks.
    pub(super) money: f64,
    /// Lines that bring the quantity.
    pub(super) lines: f64,
    /// From −1, always the cheaper of two products, to 1, always the dearer.
    pub(super) tilt: f64,
}

/// Products and prices of a month.
pub(super) struct Market {
    /// Kopecks, of a piece or a kilogram.
    pub(super) prices: Vec<i64>,
    pub(super) choice: Choice,
    /// Mean discount on promotion, per cent.
    pub(super) discount: u32,
    /// Mean quantity of a line.
    quantity: f64,
    /// Mean money of a line before discount.
    pub(super) money: f64,
    /// Half the mean difference between two lines.
    spread: f64,
    /// Share of the money left after promotions.
    pub(super) after_discount: f64,
}

/// The months, given the days that members were enrolled in each.
pub(super) fn plan(trade: &Trade, receipts: u32, member_days: &[f64]) -> Vec<MonthPlan> {
    let demand = |number: usize| {
        let days = f64::from(calendar::days(number).days());
        days * season(trade, number) * (1.0 + trade.growth * number as f64 / 12.0)
    };
    let visits = |number: usize| {
        let launched = if number < LAUNCH_MONTH { 1.0 } else { 1.0 + trade.launch_effect };
        member_days[number] * season(trade, number) * launched * twist(trade, number).0
    };
    let mut months: Vec<MonthPlan> = (0..MONTHS)
        .map(|number| MonthPlan {
            receipts: demand(number),
            member_receipts: visits(number),
            market: Market::new(trade, number),
            goals: Default::default(),
        })
        .collect();
    let sum = |part: fn(&MonthPlan) -> f64| months.iter().map(part).sum::<f64>();
    let receipts = f64::from(receipts);
    let to_receipts = receipts / sum(|month| month.receipts);
    let to_visits = receipts * trade.member_share / sum(|month| month.member_receipts);
    for month in &mut months {
        month.receipts *= to_receipts;
        month.member_receipts *= to_visits;
    }
    set_goals(trade, &mut months);
    months
}

fn season(trade: &Trade, number: usize) -> f64 {
    trade.season[calendar::month_of_year(number)]
}

/// Members' receipts, items and item price are multiplied by these in the month.
fn twist(trade: &Trade, number: usize) -> (f64, f64, f64) {
    let twist = &trade.twist;
    if number < MONTHS - twist.months { (1.0, 1.0, 1.0) } else { (twist.receipts, twist.items, twist.price) }
}

fn set_goals(trade: &Trade, months: &mut [MonthPlan]) {
    // Half of the price gap lies above what the shelf offers by chance, half below.
    let anonymous_price = 1.0 / (1.0 + trade.price_gap).sqrt();
    for (number, month) in months.iter_mut().enumerate() {
        const DECEMBER: usize = 11;
        let fuller = if calendar::month_of_year(number) == DECEMBER { 1.12 } else { 1.0 };
        let market = &month.market;
        let items = trade.items * fuller;
        let money = items * anonymous_price * market.money * market.after_discount / market.quantity;
        let (_, twisted_items, twisted_price) = twist(trade, number);
        month.goals[ANONYMOUS] = Goal { items, money, ..Goal::default() };
        month.goals[MEMBERS] = Goal {
            items: items * twisted_items,
            money: money * twisted_items * twisted_price,
            ..Goal::default()
        };
    }
    let items_times = (1.0 + trade.items_gap) / gap(months, |goal| goal.items);
    let money_times = (1.0 + trade.items_gap) * (1.0 + trade.price_gap) / gap(months, |goal| goal.money);
    for month in months {
        month.goals[MEMBERS].items *= items_times;
        month.goals[MEMBERS].money *= money_times;
        for (group, goal) in month.goals.iter_mut().enumerate() {
            // Before the launch the discount card takes this much, after it the points.
            let after_card = if group == MEMBERS { 0.97 } else { 1.0 };
            let market = &month.market;
            goal.lines = goal.items / market.quantity;
            goal.tilt =
                (goal.money / goal.lines / market.after_discount / after_card - market.money) / market.spread;
        }
    }
}

/// Members' mean over all months ÷ the anonymous one.
pub(super) fn gap(months: &[MonthPlan], part: fn(&Goal) -> f64) -> f64 {
    mean(months, MEMBERS, part) / mean(months, ANONYMOUS, part)
}

/// The mean of a group over the months.
pub(super) fn mean(months: &[MonthPlan], group: usize, part: fn(&Goal) -> f64) -> f64 {
    let receipts = |month: &MonthPlan| match group {
        MEMBERS => month.member_receipts,
        _ => month.receipts - month.member_receipts,
    };
    let sum: f64 = months.iter().map(|month| part(&month.goals[group]) * receipts(month)).sum();
    sum / months.iter().map(receipts).sum::<f64>()
}

impl Market {
    fn new(trade: &Trade, number: usize) -> Self {
        // Price lists change with the quarter, by 2 %.
        let level = 1.0 + 0.02 * (number / 3) as f64;
        let prices: Vec<i64> = trade.products.iter().map(|product| price(trade, product, level)).collect();
        let season = calendar::month_of_year(number);
        let weights: Vec<f64> = trade.products.iter().map(|product| product.popularity_in(season)).collect();
        let total: f64 = weights.iter().sum();
        let mean = |value: &dyn Fn(usize) -> f64| -> f64 {
            weights.iter().enumerate().map(|(at, weight)| weight * value(at)).sum::<f64>() / total
        };
        let money = |at: usize| line_quantity(trade, &trade.products[at]) * prices[at] as f64;
        let discount = u32::from(trade.discount[season]);
        Self {
            quantity: mean(&|at| line_quantity(trade, &trade.products[at])),
            money: mean(&money),
            spread: mean(&|at| mean(&|other| (money(at) - money(other)).abs() / 2.0)),
            after_discount: 1.0 - trade.on_sale * f64::from(discount) / 100.0,
            choice: Choice::new(weights.into_iter()),
            prices,
            discount,
        }
    }
}

fn price(trade: &Trade, product: &Product, level: f64) -> i64 {
    let kopecks = f64::from(product.roubles) * 100.0 * level;
    (kopecks / trade.price_step as f64 + 0.5) as i64 * trade.price_step - trade.price_ending
}

/// Mean quantity of a line of the product.
pub(super) fn line_quantity(trade: &Trade, product: &Product) -> f64 {
    match product.grams {
        0 => 1.0 / (1.0 - trade.one_more),
        grams => f64::from(grams) / 1000.0,
    }
}
