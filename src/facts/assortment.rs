//! What is sold: money of products and of categories by month.

use super::affinities::{Pair, pairs};
use super::baskets::{amounts, each_receipt};
use super::counted::Counted;
use super::periods::{Periods, whole_months};
use crate::ledger::{Id, Ledger};
use crate::list::Listed;
use crate::math::sort_by;
use crate::settings::Settings;
use crate::units::{Money, Month};

/// Goods of the lines of all receipts, members' and anonymous.
#[derive(Debug, Clone, Default)]
pub struct Assortment {
    /// Months that the period and the data cover whole.
    pub months: Vec<Month>,
    /// Products, in the order of their ids.
    pub products: Vec<Goods>,
    /// Categories, likewise.
    pub categories: Vec<Goods>,
    /// Categories that stand on the same sale receipts, of those with the most money.
    pub pairs: Vec<Pair>,
}

/// A product or a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goods {
    /// See [`Ledger::label`].
    pub id: Id,
    /// Money of its lines in the period, less what was given back.
    pub money: Money,
    /// The same by month of [`Assortment::months`], in kopecks.
    pub by_month: Vec<i64>,
}

impl Assortment {
    /// Of the period that the settings choose; empty without lines.
    #[must_use]
    pub fn gather(ledger: &Ledger, settings: &Settings) -> Self {
        let counted = Counted::new(ledger, settings);
        let periods = Periods::of(ledger.span(), settings);
        let months = whole_months(periods.whole);
        let [mut products, mut categories] =
            [0, 1].map(|_| Sums { months: months.len(), places: Vec::new(), sums: Vec::new() });
        let first = months.first().map_or(0, |month| month.0);
        let all = ledger.lines();
        each_receipt(&counted, periods.whole, |row, lines, _| {
            let month = usize::try_from(ledger.day_of(row).month().0 - first).unwrap_or(usize::MAX);
            for (product, amount) in
                all.products(lines.clone()).zip(amounts(ledger, row, all.amounts(lines.clone())))
            {
                products.add(product, amount, month);
            }
            for (category, amount) in
                all.categories(lines.clone()).zip(amounts(ledger, row, all.amounts(lines)))
            {
                categories.add(category, amount, month);
            }
        });
        let categories = categories.goods();
        let pairs = pairs(&counted, periods.whole, &by_money(ledger, &categories));
        Self { months, products: products.goods(), categories, pairs }
    }
}

/// Ids of those that brought money, the most first, then by name.
fn by_money(ledger: &Ledger, goods: &[Goods]) -> Vec<Id> {
    let earned = goods.iter().filter(|one| one.money > Money::ZERO);
    let mut earned = earned.map(|one| (one.money, one.id)).listed();
    sort_by(&mut earned, |one, other| {
        other.0.cmp(&one.0).then_with(|| ledger.label(one.1).cmp(ledger.label(other.1)))
    });
    earned.into_iter().map(|(_, id)| id).listed()
}

/// Kopecks by id: of each month, then of the days that are in no whole month.
struct Sums {
    months: usize,
    /// By id: the place in the sums plus one, 0 without a line. A part has few of many goods.
    places: Vec<u32>,
    sums: Vec<i64>,
}

impl Sums {
    fn add(&mut self, id: Id, amount: i64, month: usize) {
        if id == 0 {
            return;
        }
        let (id, width) = (id as usize, self.months + 1);
        if self.places.len() <= id {
            self.places.resize(id + 1, 0);
        }
        let place = &mut self.places[id];
        if *place == 0 {
            self.sums.resize(self.sums.len() + width, 0);
            *place = (self.sums.len() / width) as u32;
        }
        self.sums[(*place as usize - 1) * width + month.min(self.months)] += amount;
    }

    fn goods(&self) -> Vec<Goods> {
        let width = self.months + 1;
        let some = self.places.iter().zip(0..).filter(|(place, _)| **place > 0);
        let goods = |(place, id): (&u32, Id)| {
            let sums = self.sums.get((*place as usize - 1) * width..).unwrap_or_default();
            Goods {
                id,
                money: Money(sums.iter().take(width).sum()),
                by_month: sums.iter().take(self.months).copied().collect(),
            }
        };
        some.map(goods).listed()
    }
}
