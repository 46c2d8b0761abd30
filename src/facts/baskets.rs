//! What is in the receipts: categories, products and their prices.

use std::ops::Range;

use super::counted::Counted;
use super::gather::{Asked, Gathering};
use super::periods::Periods;
use super::receipts::HUGE_QUANTITY;
use crate::ledger::{Id, Kind, Ledger, Role};
use crate::list::Listed;
use crate::math::{Moments, sort_by};
use crate::units::{Money, Period, Quantity};

/// Money by category, of members and of anonymous buyers.
#[derive(Debug, Clone, Default)]
pub struct Structure {
    /// Categories, those with the most money of all first.
    pub categories: Vec<Category>,
    /// Money of lines without a category.
    pub without: Money,
    /// Of members: kopecks of lines, each with the sign of the difference between the
    /// two shares of its category, and kopecks of all lines; by member.
    pub members: Moments<2>,
    /// The same of anonymous buyers, by receipt.
    pub anonymous: Moments<2>,
}

/// A category of goods.
#[derive(Debug, Clone, Default)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// Money of its lines less what was given back: of members and of anonymous buyers.
    pub money: [Money; 2],
}

/// Sale lines of a period: by product, and the receipts that they stand on.
#[derive(Debug, Clone, Default)]
pub struct Prices {
    /// The days.
    pub period: Option<Period>,
    /// Sale receipts with lines.
    pub receipts: u64,
    /// Sale receipts with lines that are left out, for they hold more than [`HUGE_QUANTITY`].
    pub huge: u64,
    /// Items on these lines: their quantity, and one for a line by weight.
    pub items: Quantity,
    /// Money and quantity by product, by its id.
    pub products: Vec<(Id, Money, Quantity)>,
}

/// What the lines of receipts tell.
#[derive(Debug, Clone, Default)]
pub struct Baskets {
    /// Money by category.
    pub structure: Structure,
    /// Prices now and before, of the two periods that are compared.
    pub prices: Option<[Prices; 2]>,
}

const MEMBERS: usize = 0;
const ANONYMOUS: usize = 1;

impl Baskets {
    pub(super) fn gather(gathering: &Gathering<'_>, periods: &Periods) -> Self {
        let without = gathering.asked == Asked::WithoutLines;
        if without || gathering.counted.ledger.table(Role::Receipts).rows() == 0 {
            return Self::default();
        }
        let priced = periods.priced.filter(|_| gathering.asked == Asked::All);
        Self {
            structure: Structure::gather(gathering, periods.whole),
            prices: priced.map(|pair| gathering.prices(pair)),
        }
    }
}

impl Structure {
    fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let counted = gathering.counted;
        let clusters = gathering.clusters(period);
        let mut structure = Self::default();
        let mut money: Vec<[i64; 2]> = Vec::new();
        clusters.each(counted, |buyer, entries| {
            for (category, kopecks) in entries {
                if *category == 0 {
                    structure.without.0 += kopecks;
                    continue;
                }
                let at = *category as usize;
                if money.len() <= at {
                    money.resize(at + 1, [0; 2]);
                }
                money[at][buyer.side()] += kopecks;
            }
        });
        structure.categories = categories(counted.ledger, &money);
        let all = [MEMBERS, ANONYMOUS].map(|side| money.iter().map(|both| both[side]).sum::<i64>());
        if all.iter().any(|sum| *sum <= 0) {
            return structure;
        }
        // Whole numbers: m ÷ all(m) against a ÷ all(a) as m · all(a) against a · all(m).
        let sign = |both: &[i64; 2]| {
            let [members, anonymous] = [0, 1].map(|side| i128::from(both[side]) * i128::from(all[1 - side]));
            (members - anonymous).signum() as i64
        };
        let signs: Vec<i64> = money.iter().map(sign).listed();
        clusters.each(counted, |buyer, entries| {
            let (mut cluster, mut any) = ([0; 2], false);
            for (category, kopecks) in entries.iter().filter(|(category, _)| *category != 0) {
                let sign = signs.get(*category as usize).copied().unwrap_or(0);
                cluster = [cluster[0] + sign * kopecks, cluster[1] + kopecks];
                any = true;
            }
            // Who gave back all that was bought brought nothing, and is a cluster all the same.
            if any {
                match buyer {
                    Buyer::Member(_) => structure.members.add(&cluster),
                    Buyer::Anonymous(_) => structure.anonymous.add(&cluster),
                }
            }
        });
        structure
    }
}

fn categories(ledger: &Ledger, money: &[[i64; 2]]) -> Vec<Category> {
    let some = money.iter().enumerate().filter(|(_, both)| **both != [0, 0]);
    let mut categories: Vec<Category> = some
        .map(|(id, both)| Category { name: ledger.label(id as Id).to_owned(), money: both.map(Money) })
        .listed();
    sort_by(&mut categories, |one, other| {
        let all = |category: &Category| category.money[MEMBERS] + category.money[ANONYMOUS];
        all(other).cmp(&all(one)).then_with(|| one.name.cmp(&other.name))
    });
    categories
}

impl Prices {
    pub(super) fn gather(counted: &Counted<'_>, period: Period) -> Self {
        let mut sums: Vec<[i64; 2]> = Vec::new();
        let (mut receipts, mut huge, mut items) = (0, 0, 0);
        let all = counted.ledger.lines();
        each_receipt(counted, period, |row, lines, _| {
            // What a return takes back is no sale.
            let sale = counted.receipt(row).filter(|receipt| receipt.kind == Kind::Sale);
            let Some(receipt) = sale else { return };
            let is_huge = receipt.quantity > HUGE_QUANTITY;
            let mut any = false;
            let amounts = all.amounts(lines.clone()).zip(all.quantities(lines.clone()));
            for ((amount, quantity), product) in amounts.zip(all.products(lines)) {
                if amount < 0 || quantity <= 0 {
                    continue;
                }
                any = true;
                if is_huge {
                    break;
                }
                let at = product as usize;
                if sums.len() <= at {
                    sums.resize(at + 1, [0; 2]);
                }
                sums[at] = [sums[at][0] + amount, sums[at][1] + quantity];
                items += if Quantity(quantity).is_whole() { quantity } else { Quantity::PER_ONE };
            }
            *(if is_huge { &mut huge } else { &mut receipts }) += u64::from(any);
        });
        let sold = sums.iter().enumerate().filter(|(_, [_, quantity])| *quantity > 0);
        let products = sold.map(|(id, [money, quantity])| (id as Id, Money(*money), Quantity(*quantity)));
        Self { period: Some(period), receipts, huge, items: Quantity(items), products: products.listed() }
    }
}

/// Whose receipt a line stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Buyer {
    Member(Id),
    /// Nobody's that is known: the receipt in this row.
    Anonymous(u32),
}

impl Buyer {
    const fn side(self) -> usize {
        match self {
            Self::Member(_) => MEMBERS,
            Self::Anonymous(_) => ANONYMOUS,
        }
    }
}

/// Rows of receipts of the period that are counted and have lines, with the rows of these; those
/// of a member one after another.
pub(super) fn each_receipt(
    counted: &Counted<'_>,
    period: Period,
    mut each: impl FnMut(u32, Range<u32>, Buyer),
) {
    let ledger = counted.ledger;
    for row in 0..ledger.receipts() {
        let lines = ledger.lines_of(row);
        if lines.is_empty() || !period.contains(ledger.day_of(row)) || !counted.has(row) {
            continue;
        }
        let buyer = match counted.member_of(row) {
            0 => Buyer::Anonymous(row),
            member => Buyer::Member(member),
        };
        each(row, lines, buyer);
    }
}

/// Money of the lines of a receipt, below nought for a return, whatever sign the file gives to
/// what was taken back.
pub(super) fn amounts(
    ledger: &Ledger,
    row: u32,
    amounts: impl Iterator<Item = i64>,
) -> impl Iterator<Item = i64> {
    let is_sale = ledger.is_sale(row);
    amounts.map(move |amount| if is_sale { amount } else { -amount.abs() })
}
