//! What a list of goods tells of each beside its money: asked for, not in every report.

use super::assortment::{Assortment, Goods};
use super::baskets::{Buyer, each_receipt};
use super::counted::Counted;
use crate::ledger::{Id, Ledger};
use crate::list::Listed;
use crate::math::sort_by;
use crate::settings::Settings;
use crate::units::{Day, Money, Period, Quantity};

/// Products and categories one by one, each in the order of [`Assortment`].
#[derive(Debug, Clone, Default)]
pub struct GoodsDetail {
    /// Products.
    pub products: Vec<Sold>,
    /// Categories.
    pub categories: Vec<Sold>,
    /// Places of products, then of categories: those with the most money first, then by name.
    pub ranks: [Vec<u32>; 2],
}

/// What was sold of a product or of a category, less what was given back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sold {
    /// Sale receipts that it stands on.
    pub receipts: u64,
    /// Quantity, as the files count it: pieces or kilograms.
    pub quantity: Quantity,
    /// Money of members' lines.
    pub by_members: Money,
    /// Money of lines whose cost the files give.
    pub costed: Money,
    /// That cost.
    pub cost: Money,
    /// Of a product the category of its last day; of several on that day the first by name. 0 if
    /// none is given.
    pub category: Id,
    last: Option<Day>,
    /// The last row that counted among its receipts, plus one.
    counted: u32,
}

impl GoodsDetail {
    /// Of the goods of that period.
    #[must_use]
    pub fn gather(ledger: &Ledger, settings: &Settings, period: Period, goods: &Assortment) -> Self {
        let places = [&goods.products, &goods.categories].map(|goods| places(goods));
        let mut sold = [&goods.products, &goods.categories].map(|goods| vec![Sold::default(); goods.len()]);
        let all = ledger.lines();
        each_receipt(&Counted::new(ledger, settings), period, |row, lines, buyer| {
            let (is_sale, day) = (ledger.is_sale(row), ledger.day_of(row));
            // Below nought for a return, whatever sign the file gives to what was taken back.
            let signed = |value: i64| if is_sale { value } else { -value.abs() };
            for line in lines.map(|line| all.get(line)) {
                let [money, quantity, cost] = [line.amount.0, line.quantity.0, line.cost.0].map(signed);
                for (side, id) in [line.product, line.category].into_iter().enumerate() {
                    let sold = at(&places[side], id).and_then(|place| sold[side].get_mut(place));
                    let Some(sold) = sold else { continue };
                    if is_sale && sold.counted != row + 1 {
                        sold.counted = row + 1;
                        sold.receipts += 1;
                    }
                    sold.quantity.0 += quantity;
                    if matches!(buyer, Buyer::Member(_)) {
                        sold.by_members.0 += money;
                    }
                    if cost != 0 {
                        sold.costed.0 += money;
                        sold.cost.0 += cost;
                    }
                    if side == 0 {
                        sold.stands_in(ledger, line.category, day);
                    }
                }
            }
        });
        let ranks = [&goods.products, &goods.categories].map(|goods| ranks(ledger, goods));
        let [products, categories] = sold;
        Self { products, categories, ranks }
    }
}

impl Sold {
    fn stands_in(&mut self, ledger: &Ledger, category: Id, day: Day) {
        if category == 0 || self.last.is_some_and(|last| day < last) {
            return;
        }
        let is_later = self.last.is_none_or(|last| last < day);
        if is_later || ledger.label(category) < ledger.label(self.category) {
            self.category = category;
        }
        self.last = Some(day);
    }
}

/// By id: the place plus one, 0 for none.
fn places(goods: &[Goods]) -> Vec<u32> {
    let most = goods.iter().map(|one| one.id).max().unwrap_or(0) as usize;
    let mut places = vec![0; most + 1];
    for (place, one) in (1..).zip(goods) {
        places[one.id as usize] = place;
    }
    places
}

fn at(places: &[u32], id: Id) -> Option<usize> {
    places.get(id as usize)?.checked_sub(1).map(|place| place as usize)
}

fn ranks(ledger: &Ledger, goods: &[Goods]) -> Vec<u32> {
    let mut ranked = (0..).zip(goods).listed();
    sort_by(&mut ranked, |(_, one), (_, other)| {
        other.money.cmp(&one.money).then_with(|| ledger.label(one.id).cmp(ledger.label(other.id)))
    });
    ranked.into_iter().map(|(place, _)| place).listed()
}
