//! Products or categories one by one: those of a class, sorted, searched, a page at a time, or
//! whole as CSV.

use serde::{Deserialize, Serialize};

use crate::facts::{Assortment, Goods, GoodsDetail, Sold};
use crate::fold::fold;
use crate::ledger::{Field, Ledger, Role};
use crate::list::Listed;
use crate::math::sort_by;
use crate::message::{Arg, Message};
use crate::segment::{Cell, People, ShareClass, Sheet, Style, by_share, by_variation};
use crate::settings::Settings;
use crate::units::{Money, Unit};

/// What is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum GoodsKind {
    /// Products.
    #[default]
    Products,
    /// Categories.
    Categories,
}

/// A class by share of revenue, see [`by_share`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Abc {
    /// The first 80 %.
    A,
    /// Up to 95 %.
    B,
    /// The rest.
    C,
}

/// A class by evenness of sales, see [`by_variation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Xyz {
    /// At most 10 % of the mean.
    X,
    /// At most 25 %.
    Y,
    /// More.
    Z,
    /// Fewer than three whole months, or nothing sold in them.
    Unknown,
}

/// Which goods: of both classes, where both are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct GoodsFilter {
    /// Products or categories.
    pub kind: GoodsKind,
    /// Of this class by share of revenue; of any if absent.
    pub abc: Option<Abc>,
    /// Of this class by evenness; of any if absent.
    pub xyz: Option<Xyz>,
}

/// Which goods, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct GoodsQuery {
    /// Which.
    pub filter: GoodsFilter,
    /// Part of the name, or of that of the category, in either case.
    pub search: String,
    /// Id of the column that sorts, see [`GoodsList::columns`]; by revenue if empty.
    pub sort: String,
    /// The greatest first; those without the figure are last either way.
    pub descending: bool,
    /// First row of the page, from 0.
    pub from: u32,
    /// Rows of the page.
    pub count: u32,
}

/// A page of goods.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct GoodsList {
    /// Goods that were found.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// Their revenue: money of their lines, less what was given back.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: Money,
    /// The share of that in the revenue of all goods that brought any; `null` without revenue.
    pub share: Option<f64>,
    /// Ids of the columns that the files have; their names are messages `goods-<id>`.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub columns: Vec<&'static str>,
    /// The rows of the page, a cell a column: texts as the files have them, money as a figure,
    /// shares as fractions.
    pub rows: Vec<Vec<Cell>>,
}

/// Goods in the cells of a table.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct GoodsBehind {
    /// Id of the table.
    #[cfg_attr(test, ts(type = "string"))]
    pub table: &'static str,
    /// By row and column of the table: which goods the cell counts, `null` where it counts none.
    pub cells: Vec<Vec<Option<GoodsFilter>>>,
}

/// A page of the list.
///
/// # Errors
///
/// The query names a column that the files do not have.
pub fn goods(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    query: &GoodsQuery,
) -> Result<GoodsList, Message> {
    let (all, detail) = people.prepared.goods(ledger, settings);
    let found = Found::of(ledger, &all, &detail, query)?;
    let rows = found.rows.iter().skip(query.from as usize).take(query.count as usize);
    let revenue = found.rows.iter().map(|row| row.goods.money).sum();
    Ok(GoodsList {
        total: found.rows.len() as u64,
        revenue,
        share: share(revenue, found.whole),
        columns: found.columns.iter().map(|column| column.id()).listed(),
        rows: rows.map(|row| found.columns.iter().map(|column| row.cell(ledger, *column)).listed()).listed(),
    })
}

/// The whole list as CSV in the given style.
///
/// # Errors
///
/// The query names a column that the files do not have.
pub fn goods_csv(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    query: &GoodsQuery,
    style: &Style,
) -> Result<Vec<u8>, Message> {
    let (all, detail) = people.prepared.goods(ledger, settings);
    let found = Found::of(ledger, &all, &detail, query)?;
    let mut sheet = Sheet::new(style);
    sheet.heads(found.columns.iter().map(|column| Arg::Name(["goods-", column.id()].concat())));
    let names = found.columns.iter().filter(|column| column.is_id()).count();
    let (ids, others) = found.columns.split_at_checked(names).unwrap_or_default();
    for row in &found.rows {
        // What a product is called may be a number with zeros before it.
        let ids = ids.iter().map(|column| row.text(ledger, *column)).listed();
        sheet.row(&ids, others.iter().map(|column| row.cell(ledger, *column)));
    }
    Ok(sheet.into_bytes())
}

/// A column of a list of goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Product,
    Category,
    Revenue,
    RevenueShare,
    SoFar,
    Abc,
    Variation,
    Xyz,
    Receipts,
    Quantity,
    Margin,
    MemberShare,
}

/// Every column, those with names first, and the field without which there is none.
static COLUMNS: [(Shown, &str, Field); 12] = [
    (Shown::Product, "product", Field::Product),
    (Shown::Category, "category", Field::Category),
    (Shown::Revenue, "revenue", Field::Date),
    (Shown::RevenueShare, "revenue-share", Field::Date),
    (Shown::SoFar, "so-far", Field::Date),
    (Shown::Abc, "abc", Field::Date),
    (Shown::Variation, "variation", Field::Date),
    (Shown::Xyz, "xyz", Field::Date),
    (Shown::Receipts, "receipts", Field::Date),
    (Shown::Quantity, "quantity", Field::Quantity),
    (Shown::Margin, "margin", Field::Cost),
    (Shown::MemberShare, "member-share", Field::Member),
];

/// Ids of all columns that a list of goods may have.
pub fn goods_columns() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(_, id, _)| *id)
}

impl Shown {
    /// What the files know of goods of this kind.
    fn known(ledger: &Ledger, kind: GoodsKind) -> Vec<Self> {
        let fields = ledger.fields();
        let mut known = Vec::new();
        for (column, _, field) in &COLUMNS {
            let is_of_kind = *column != Self::Product || kind == GoodsKind::Products;
            if is_of_kind && fields.contains(Role::Receipts, *field) {
                known.push(*column);
            }
        }
        known
    }

    fn id(self) -> &'static str {
        COLUMNS[self as usize].1
    }

    const fn is_id(self) -> bool {
        matches!(self, Self::Product | Self::Category)
    }
}

/// One of the goods with all that is told of it.
struct Row<'a> {
    goods: &'a Goods,
    sold: &'a Sold,
    kind: GoodsKind,
    /// From the most money down.
    rank: u32,
    class: ShareClass,
    variation: Option<(ShareClass, f64)>,
    share: Option<f64>,
    so_far: Option<f64>,
}

/// The goods of a list in their order.
struct Found<'a> {
    /// Money of all goods that brought any.
    whole: Money,
    rows: Vec<Row<'a>>,
    columns: Vec<Shown>,
}

impl<'a> Found<'a> {
    /// Not inlined: a page and a file both ask for it.
    #[inline(never)]
    fn of(
        ledger: &Ledger,
        all: &'a Assortment,
        detail: &'a GoodsDetail,
        query: &GoodsQuery,
    ) -> Result<Self, Message> {
        let kind = query.filter.kind;
        let columns = Shown::known(ledger, kind);
        let sort = match query.sort.as_str() {
            "" => Shown::Revenue,
            id => columns
                .iter()
                .find(|one| one.id() == id)
                .copied()
                .ok_or_else(|| Message::new("ask-unknown").with("what", id))?,
        };
        let (whole, ranked) = ranked(all, detail, kind);
        let wanted = folded(&query.search);
        let is_named = |row: &Row<'_>| {
            wanted.is_empty()
                || [Shown::Product, Shown::Category]
                    .iter()
                    .any(|column| folded(row.text(ledger, *column)).contains(&wanted))
        };
        let asked = ranked.into_iter().filter(|row| query.filter.holds(row) && is_named(row));
        let mut keyed = asked.map(|row| (row.key(ledger, sort), row)).listed();
        sort_by(&mut keyed, |(one, of_one), (other, of_other)| {
            let by_column = match (one, other) {
                (Some(a), Some(b)) => {
                    let texts = || of_one.text(ledger, sort).cmp(of_other.text(ledger, sort));
                    let way = a.total_cmp(b).then_with(texts);
                    if query.descending { way.reverse() } else { way }
                }
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
            by_column.then_with(|| of_one.rank.cmp(&of_other.rank))
        });
        Ok(Self { whole, rows: keyed.into_iter().map(|(_, row)| row).listed(), columns })
    }
}

/// Money of all that brought any, and all goods from the most money down.
fn ranked<'a>(all: &'a Assortment, detail: &'a GoodsDetail, kind: GoodsKind) -> (Money, Vec<Row<'a>>) {
    let (goods, sold) = match kind {
        GoodsKind::Products => (&all.products, &detail.products),
        GoodsKind::Categories => (&all.categories, &detail.categories),
    };
    let money = goods.iter().map(|one| one.money.0).listed();
    let classes = by_share(&money);
    let earned = |money: Money| money.max(Money::ZERO);
    let whole = goods.iter().map(|one| earned(one.money)).sum();
    let mut so_far = Money::ZERO;
    let mut rows = Vec::new();
    for (rank, place) in (0..).zip(&detail.ranks[kind as usize]) {
        let place = *place as usize;
        let Some(((goods, sold), class)) = goods.get(place).zip(sold.get(place)).zip(classes.get(place))
        else {
            continue;
        };
        so_far += earned(goods.money);
        rows.push(Row {
            goods,
            sold,
            kind,
            rank,
            class: *class,
            variation: by_variation(&goods.by_month),
            share: share(goods.money, whole),
            so_far: share(so_far, whole),
        });
    }
    (whole, rows)
}

fn share(money: Money, whole: Money) -> Option<f64> {
    (whole > Money::ZERO).then(|| money.to_f64() / whole.to_f64())
}

#[inline(never)]
fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

impl GoodsFilter {
    fn holds(self, row: &Row<'_>) -> bool {
        let is_even = |xyz: Xyz| match (xyz, row.variation) {
            (Xyz::Unknown, None) => true,
            (xyz, Some((class, _))) => xyz as usize == class as usize,
            _ => false,
        };
        self.abc.is_none_or(|abc| abc as usize == row.class as usize) && self.xyz.is_none_or(is_even)
    }
}

impl Row<'_> {
    fn text<'a>(&self, ledger: &'a Ledger, column: Shown) -> &'a str {
        match (column, self.kind) {
            (Shown::Product, GoodsKind::Products) | (Shown::Category, GoodsKind::Categories) => {
                ledger.label(self.goods.id)
            }
            (Shown::Category, GoodsKind::Products) => ledger.label(self.sold.category),
            _ => "",
        }
    }

    /// A figure by which a column sorts, but for texts, which are all the same; `None` for what is
    /// not known.
    #[inline(never)]
    fn key(&self, ledger: &Ledger, column: Shown) -> Option<f64> {
        Some(match column {
            Shown::Product | Shown::Category => {
                return (!self.text(ledger, column).is_empty()).then_some(0.0);
            }
            Shown::Receipts => self.sold.receipts as f64,
            Shown::Quantity => self.sold.quantity.to_f64(),
            Shown::Revenue => self.goods.money.to_f64(),
            Shown::RevenueShare => self.share?,
            Shown::SoFar => self.so_far?,
            Shown::Abc => f64::from(self.class as u8),
            Shown::Variation => self.variation?.1,
            Shown::Xyz => f64::from(self.variation?.0 as u8),
            Shown::Margin => share(self.sold.costed - self.sold.cost, self.sold.costed)?,
            Shown::MemberShare => share(self.sold.by_members, self.goods.money)?,
        })
    }

    #[inline(never)]
    fn cell(&self, ledger: &Ledger, column: Shown) -> Cell {
        let key = self.key(ledger, column)?;
        Some(match column {
            Shown::Product | Shown::Category => Arg::from(self.text(ledger, column)),
            Shown::Receipts => Arg::Figure { unit: Unit::Receipts, value: key },
            Shown::Quantity => Arg::Number(key),
            Shown::Revenue => Arg::Figure { unit: Unit::Money, value: key },
            Shown::Abc => Arg::from(["A", "B", "C"][self.class as usize]),
            Shown::Xyz => Arg::from(["X", "Y", "Z"][self.variation?.0 as usize]),
            _ => Arg::Share(key),
        })
    }
}
