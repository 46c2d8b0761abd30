//! What is sold: money of products and of categories by month.

use super::affinities::{Pair, pairs};
use super::baskets::each_receipt;
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
            [0, 1].map(|_| Sums { months: months.len(), sums: Vec::new(), any: Vec::new() });
        let first = months.first().map_or(0, |month| month.0);
        each_receipt(&counted, periods.whole, |receipt, lines, _| {
            let month = usize::try_from(receipt.day.month().0 - first).unwrap_or(usize::MAX);
            for line in lines {
                products.add(line.product, line.amount.0, month);
                categories.add(line.category, line.amount.0, month);
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
    sums: Vec<i64>,
    /// Whether there is a line.
    any: Vec<bool>,
}

impl Sums {
    fn add(&mut self, id: Id, amount: i64, month: usize) {
        if id == 0 {
            return;
        }
        let (id, width) = (id as usize, self.months + 1);
        if self.any.len() <= id {
            self.any.resize(id + 1, false);
            self.sums.resize((id + 1) * width, 0);
        }
        self.any[id] = true;
        self.sums[id * width + month.min(self.months)] += amount;
    }

    fn goods(&self) -> Vec<Goods> {
        let rows = self.sums.chunks(self.months + 1).zip(0..).zip(&self.any).filter(|(_, any)| **any);
        let goods = |((sums, id), _): ((&[i64], Id), _)| Goods {
            id,
            money: Money(sums.iter().sum()),
            by_month: sums[..self.months].to_vec(),
        };
        rows.map(goods).listed()
    }
}
