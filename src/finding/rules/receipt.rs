//! Do members buy more at a time? The three figures are about the same money.

use crate::finding::figures::Figures;
use crate::finding::rule::{Rule, When, Worth};
use crate::message::Arg;

const RECEIPT: &str = "receipt";

pub(super) static RULES: &[Rule] = &[
    Rule::new("average-receipt-low", "average-receipt", When::Low).worth(RECEIPT, receipts).checks(&[
        ("items-per-receipt", "gap"),
        ("average-item-price", "gap"),
        ("effective-discount", "members"),
    ]),
    Rule::new("average-receipt-falling", "average-receipt", When::Falling)
        .worth(RECEIPT, receipts)
        .checks(&[("items-per-receipt", "gap"), ("average-item-price", "gap")]),
    Rule::new("average-receipt-good", "average-receipt", When::Good),
    Rule::new("items-per-receipt-low", "items-per-receipt", When::Low)
        .worth(RECEIPT, items)
        .checks(&[("receipt-structure", "")]),
    Rule::new("items-per-receipt-falling", "items-per-receipt", When::Falling)
        .worth(RECEIPT, items)
        .checks(&[("receipt-structure", ""), ("receipt-growth-factors", "items")]),
    Rule::new("items-per-receipt-good", "items-per-receipt", When::Good),
    Rule::new("average-item-price-low", "average-item-price", When::Low)
        .worth(RECEIPT, prices)
        .checks(&[("effective-discount", "members"), ("effective-discount", "anonymous")]),
    Rule::new("average-item-price-falling", "average-item-price", When::Falling)
        .worth(RECEIPT, prices)
        .checks(&[("effective-discount", "members"), ("receipt-growth-factors", "mix")]),
    Rule::new("average-item-price-good", "average-item-price", When::Good),
];

/// A point of the gap is so much of the anonymous receipt, on every member receipt.
fn receipts(figures: &Figures<'_>) -> Option<Worth> {
    let (anonymous, number) =
        (figures.part("average-receipt", "anonymous")?, figures.member_receipts_a_year()?);
    Worth::of(anonymous * number, [("each", Arg::Money(anonymous)), ("receipts", Arg::Count(number as u64))])
}

/// The missing items, at the price of those that members buy.
fn items(figures: &Figures<'_>) -> Option<Worth> {
    let items = figures.part("items-per-receipt", "anonymous")?;
    let price = figures.part("average-item-price", "members")?;
    let number = figures.member_baskets_a_year()?;
    Worth::of(
        items * price * number,
        [("each", Arg::Money(items * price)), ("receipts", Arg::Count(number as u64))],
    )
}

/// The missing price, on every item that members buy.
fn prices(figures: &Figures<'_>) -> Option<Worth> {
    let price = figures.part("average-item-price", "anonymous")?;
    let items = figures.part("items-per-receipt", "members")?;
    let number = figures.member_baskets_a_year()?;
    Worth::of(
        items * price * number,
        [("each", Arg::Money(items * price)), ("receipts", Arg::Count(number as u64))],
    )
}
