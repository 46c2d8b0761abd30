//! Products and categories by share of revenue (ABC) and by evenness of sales (XYZ).

use serde::Serialize;

use super::affinities::affinities;
use super::goods::{Abc, GoodsBehind, GoodsFilter, GoodsKind, Xyz};
use crate::facts::{Assortment, Goods};
use crate::kpi::{Table, TableColumn, TableRow};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::math::{sort_by, sort_whole};
use crate::message::Arg;
use crate::segment::{ShareClass, by_share, by_variation};
use crate::units::{Money, Unit};

/// So many of the goods with the most revenue are told one by one.
const TOLD: usize = 50;

/// Products or categories.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct AssortmentView {
    /// Which of the two.
    pub kind: GoodsKind,
    /// Goods with a line in the period.
    #[cfg_attr(test, ts(type = "number"))]
    pub goods: u64,
    /// Id of the table of those with the most revenue; it has fifty of them at most.
    #[cfg_attr(test, ts(type = "string"))]
    pub top: &'static str,
    /// By class of revenue, by class of revenue and of evenness, those with the most revenue one
    /// by one, and, of categories, those that are bought together, where there are any.
    pub tables: Vec<Table>,
    /// The goods in the cells of these tables.
    pub cells_behind: Vec<GoodsBehind>,
}

/// A product or a category with its classes.
struct Classed<'a> {
    goods: &'a Goods,
    class: ShareClass,
    /// Class and coefficient of variation; `None` with fewer than three whole months.
    variation: Option<(ShareClass, f64)>,
}

impl<'a> Classed<'a> {
    fn of(goods: &'a Goods, class: ShareClass) -> Self {
        Self { goods, class, variation: by_variation(&goods.by_month) }
    }
}

/// Products, then categories; nothing of what the files have no lines of.
pub(super) fn assortment(ledger: &Ledger, found: &Assortment) -> Vec<AssortmentView> {
    let both = [
        (GoodsKind::Products, ["abc-products", "abc-xyz-products", "top-products"], &found.products),
        (
            GoodsKind::Categories,
            ["abc-categories", "abc-xyz-categories", "top-categories"],
            &found.categories,
        ),
    ];
    let some = both.into_iter().filter(|(.., goods)| !goods.is_empty());
    let mut views = some.map(|(kind, ids, goods)| view(ledger, kind, ids, goods)).listed();
    if let Some(categories) = views.iter_mut().find(|view| view.kind == GoodsKind::Categories) {
        categories.tables.extend(affinities(ledger, &found.pairs));
    }
    views
}

fn view(ledger: &Ledger, kind: GoodsKind, ids: [&'static str; 3], goods: &[Goods]) -> AssortmentView {
    let money: Vec<i64> = goods.iter().map(|one| one.money.0).listed();
    let classed = goods.iter().zip(by_share(&money));
    let all = classed.map(|(goods, class)| Classed::of(goods, class)).listed();
    let tables = vec![by_class(ids[0], &all), crossed(ids[1], &all), top(ids[2], ledger, &all)];
    let cells_behind = vec![behind(kind, ids[0], &[None]), behind(kind, ids[1], &EVEN.map(Some))];
    AssortmentView { kind, goods: goods.len() as u64, top: ids[2], tables, cells_behind }
}

const ABC: [Abc; 3] = [Abc::A, Abc::B, Abc::C];
const EVEN: [Xyz; 4] = [Xyz::X, Xyz::Y, Xyz::Z, Xyz::Unknown];

/// Of a table by class: its first column counts all of the class, those of a crossing a part each.
fn behind(kind: GoodsKind, table: &'static str, columns: &[Option<Xyz>]) -> GoodsBehind {
    let cell =
        |abc: Abc| columns.iter().map(|xyz| Some(GoodsFilter { kind, abc: Some(abc), xyz: *xyz })).listed();
    GoodsBehind { table, cells: ABC.map(cell).into() }
}

const CLASSES: [ShareClass; 3] = [ShareClass::A, ShareClass::B, ShareClass::C];

fn label(class: ShareClass) -> Arg {
    Arg::Name(["segment-value-", ["a", "b", "c"][class as usize]].concat())
}

fn columns(columns: &[(&str, Unit)]) -> Vec<TableColumn> {
    let column =
        |(id, unit): &(&str, Unit)| TableColumn { head: Arg::Name(["column-", id].concat()), unit: *unit };
    columns.iter().map(column).listed()
}

/// Money of goods that brought any: what was given back more than sold is no part of it.
fn earned(all: &[Classed<'_>]) -> f64 {
    all.iter().map(|one| one.goods.money.max(Money::ZERO)).sum::<Money>().to_f64()
}

fn by_class(id: &'static str, all: &[Classed<'_>]) -> Table {
    let whole = earned(all);
    let row = |class: ShareClass| {
        let of_class = || all.iter().filter(move |one| one.class == class);
        let (count, money) =
            (of_class().count() as f64, of_class().map(|one| one.goods.money).sum::<Money>().to_f64());
        let share = (whole > 0.0).then(|| money / whole);
        TableRow {
            label: label(class),
            values: vec![Some(count), Some(count / all.len() as f64), Some(money), share],
        }
    };
    let heads = [
        ("goods", Unit::Count),
        ("goods-share", Unit::Share),
        ("revenue", Unit::Money),
        ("revenue-share", Unit::Share),
    ];
    Table { id, columns: columns(&heads), rows: CLASSES.map(row).into() }
}

fn crossed(id: &'static str, all: &[Classed<'_>]) -> Table {
    let row = |class: ShareClass| {
        let count = |even: Option<ShareClass>| {
            let is = |one: &&Classed<'_>| one.class == class && one.variation.map(|(even, _)| even) == even;
            Some(all.iter().filter(is).count() as f64)
        };
        let values = CLASSES.iter().map(|even| count(Some(*even))).chain(std::iter::once(count(None)));
        TableRow { label: label(class), values: values.listed() }
    };
    let heads = ["x", "y", "z", "no-xyz"].map(|id| (id, Unit::Count));
    Table { id, columns: columns(&heads), rows: CLASSES.map(row).into() }
}

fn top(id: &'static str, ledger: &Ledger, all: &[Classed<'_>]) -> Table {
    let whole = earned(all);
    let mut so_far = Money::ZERO;
    let row = |one: &&Classed<'_>| {
        so_far += one.goods.money.max(Money::ZERO);
        let share = |money: Money| (whole > 0.0).then(|| money.to_f64() / whole);
        TableRow {
            label: Arg::Text(ledger.label(one.goods.id).to_owned()),
            values: vec![
                Some(one.goods.money.to_f64()),
                share(one.goods.money),
                share(so_far),
                one.variation.map(|(_, variation)| variation),
            ],
        }
    };
    let heads = [
        ("revenue", Unit::Money),
        ("revenue-share", Unit::Share),
        ("revenue-so-far", Unit::Share),
        ("variation", Unit::Share),
    ];
    Table { id, columns: columns(&heads), rows: most(ledger, all).iter().map(row).listed() }
}

/// Those told one by one, in their order: all goods would take long to sort.
fn most<'a>(ledger: &Ledger, all: &'a [Classed<'a>]) -> Vec<&'a Classed<'a>> {
    let mut money = all.iter().map(|one| one.goods.money.0.max(0)).listed();
    sort_whole(&mut money);
    let least = money.len().checked_sub(TOLD).and_then(|at| money.get(at)).copied().unwrap_or(0);
    let mut most = all.iter().filter(|one| least == 0 || one.goods.money.0 >= least).listed();
    sort_by(&mut most, |one, other| {
        let name = |of: &Classed<'_>| ledger.label(of.goods.id);
        other.goods.money.cmp(&one.goods.money).then_with(|| name(one).cmp(name(other)))
    });
    most.truncate(TOLD);
    most
}
