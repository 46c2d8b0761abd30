//! The receipts behind a figure: sorted, searched, a page at a time, or whole as CSV.

use serde::{Deserialize, Serialize};

use crate::facts::{HUGE_QUANTITY, LeftOut, ReceiptRows};
use crate::ledger::{Field, Kind, Ledger, Receipt, Role};
use crate::list::Listed;
use crate::math::sort_by;
use crate::message::{Arg, Message};
use crate::segment::{Cell, Sheet, Style};
use crate::settings::Settings;
use crate::units::{Money, Points, Quantity, Unit};

/// Whose receipts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Buyers {
    /// Of all.
    #[default]
    All,
    /// Of members.
    Members,
    /// Without a member.
    Anonymous,
}

/// Receipts of which kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Kinds {
    /// Sales and returns.
    #[default]
    All,
    /// Sales.
    Sales,
    /// Returns.
    Returns,
}

/// Receipts that tell of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Telling {
    /// Whatever they tell.
    #[default]
    Anything,
    /// The cost of the goods.
    Cost,
    /// As many goods as a basket holds, or none, see `items-per-receipt`.
    Items,
    /// The time of day.
    Time,
    /// Points redeemed.
    Redemption,
}

/// Which receipts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ReceiptFilter {
    /// Whose.
    pub buyers: Buyers,
    /// Of which kind.
    pub kinds: Kinds,
    /// Telling of what.
    pub telling: Telling,
}

/// Which receipts, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ReceiptQuery {
    /// Which.
    pub filter: ReceiptFilter,
    /// Part of the number of the receipt, of the member's id or of the shop's name.
    pub search: String,
    /// Id of the column that sorts, see [`ReceiptList::columns`]; by the day if empty.
    pub sort: String,
    /// The greatest first.
    pub descending: bool,
    /// First row of the page, from 0.
    pub from: u32,
    /// Rows of the page.
    pub count: u32,
}

/// A page of receipts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ReceiptList {
    /// Receipts that were found.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// What was paid by them, less what was given back.
    #[cfg_attr(test, ts(type = "number"))]
    pub paid: Money,
    /// Their revenue as the settings count it.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: Money,
    /// Ids of the columns that the files have; their names are messages `receipt-<id>`.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub columns: Vec<&'static str>,
    /// The rows of the page, a cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// Receipts of the files outside the period.
    #[cfg_attr(test, ts(type = "number"))]
    pub outside: u64,
    /// Receipts that the files say twice, counted once.
    #[cfg_attr(test, ts(type = "number"))]
    pub repeated: u64,
    /// Receipts of cards that the settings leave out, counted as anonymous.
    #[cfg_attr(test, ts(type = "number"))]
    pub excluded: u64,
}

/// Columns of a list of receipts, and the field without which there is none; the first two are
/// ids. A file of lines has no column of its own for what was paid.
const COLUMNS: [(&str, Field); 11] = [
    ("number", Field::Receipt),
    ("member", Field::Member),
    ("day", Field::Date),
    ("kind", Field::Date),
    ("store", Field::Store),
    ("amount", Field::Date),
    ("items", Field::Quantity),
    ("cost", Field::Cost),
    ("discount", Field::Discount),
    ("issued", Field::PointsIssued),
    ("redeemed", Field::PointsRedeemed),
];

/// A page of the list.
///
/// # Errors
///
/// The query names a column that the files do not have.
pub fn receipts(ledger: &Ledger, settings: &Settings, query: &ReceiptQuery) -> Result<ReceiptList, Message> {
    let found = Found::of(ledger, settings, query)?;
    let rows = found.rows.iter().skip(query.from as usize).take(query.count as usize);
    let read = || found.rows.iter().filter_map(|row| found.of.get(*row));
    let LeftOut { outside, repeated, excluded } = found.of.left_out();
    Ok(ReceiptList {
        total: found.rows.len() as u64,
        paid: read().map(|receipt| signed(&receipt)).sum(),
        revenue: read().map(|receipt| found.of.revenue(&receipt)).sum(),
        rows: rows.map(|row| found.columns.iter().map(|id| found.cell(*row, id)).listed()).listed(),
        columns: found.columns,
        outside,
        repeated,
        excluded,
    })
}

/// The whole list as CSV in the given style.
///
/// # Errors
///
/// The query names a column that the files do not have.
pub fn receipts_csv(
    ledger: &Ledger,
    settings: &Settings,
    query: &ReceiptQuery,
    style: &Style,
) -> Result<Vec<u8>, Message> {
    let found = Found::of(ledger, settings, query)?;
    let mut sheet = Sheet::new(style);
    sheet.heads(found.columns.iter().map(|id| Arg::Name(["receipt-", id].concat())));
    for row in &found.rows {
        let ids = found.columns.iter().filter(|id| is_id(id)).map(|id| found.id(*row, id)).listed();
        sheet.row(&ids, found.columns.iter().filter(|id| !is_id(id)).map(|id| found.cell(*row, id)));
    }
    Ok(sheet.into_bytes())
}

fn is_id(column: &str) -> bool {
    matches!(column, "number" | "member")
}

fn signed(receipt: &Receipt) -> Money {
    Money(as_told(receipt, receipt.amount.0))
}

/// What a return takes back is below nought.
fn as_told(receipt: &Receipt, amount: i64) -> i64 {
    if receipt.kind == Kind::Sale { amount } else { -amount }
}

impl ReceiptFilter {
    fn holds(self, receipt: &Receipt) -> bool {
        let whose = match self.buyers {
            Buyers::All => true,
            Buyers::Members => receipt.member != 0,
            Buyers::Anonymous => receipt.member == 0,
        };
        let of_kind = match self.kinds {
            Kinds::All => true,
            Kinds::Sales => receipt.kind == Kind::Sale,
            Kinds::Returns => receipt.kind == Kind::Return,
        };
        let tells = match self.telling {
            Telling::Anything => true,
            Telling::Cost => receipt.cost != Money::ZERO,
            Telling::Items => receipt.quantity <= HUGE_QUANTITY,
            Telling::Time => receipt.minute.is_some(),
            Telling::Redemption => receipt.redeemed > Points::ZERO,
        };
        whose && of_kind && tells
    }
}

/// The receipts of a list in their order.
struct Found<'a> {
    ledger: &'a Ledger,
    of: ReceiptRows<'a>,
    rows: Vec<u32>,
    columns: Vec<&'static str>,
}

impl<'a> Found<'a> {
    fn of(ledger: &'a Ledger, settings: &'a Settings, query: &ReceiptQuery) -> Result<Self, Message> {
        let fields = ledger.fields();
        let known = COLUMNS.iter().filter(|(_, field)| fields.contains(Role::Receipts, *field));
        let columns = known.map(|(id, _)| *id).listed();
        let sort = match query.sort.as_str() {
            "" => "day",
            id => columns
                .iter()
                .find(|one| **one == id)
                .copied()
                .ok_or_else(|| Message::new("ask-unknown").with("what", id))?,
        };
        let mut found = Self { ledger, of: ReceiptRows::of(ledger, settings), rows: Vec::new(), columns };
        let wanted = query.search.to_lowercase();
        let texts = ["number", "member", "store"];
        let named = |row| texts.iter().any(|id| found.id(row, id).to_lowercase().contains(&wanted));
        let rows =
            found.of.rows(|row, receipt| query.filter.holds(receipt) && (wanted.is_empty() || named(row)));
        let mut keyed = rows.into_iter().filter_map(|row| Some((found.key(row, sort)?, row))).listed();
        sort_by(&mut keyed, |one, other| {
            let by_column = if query.descending { other.0.cmp(&one.0) } else { one.0.cmp(&other.0) };
            let by_text = || match sort {
                "number" | "member" | "store" => {
                    let texts = found.id(one.1, sort).cmp(found.id(other.1, sort));
                    if query.descending { texts.reverse() } else { texts }
                }
                _ => std::cmp::Ordering::Equal,
            };
            by_column.then_with(by_text).then_with(|| found.said(one.1).cmp(&found.said(other.1)))
        });
        found.rows.extend(keyed.iter().map(|(_, row)| *row));
        Ok(found)
    }

    /// What orders receipts that are alike in the column: the rest of what they say, so that
    /// the order of rows in the files changes nothing.
    fn said(&self, row: u32) -> impl Ord {
        let receipt = self.of.get(row);
        let time = receipt.map(|it| (it.day, it.minute, it.kind == Kind::Return));
        let figures = receipt.map(|it| (it.amount, it.discount, it.issued, it.redeemed));
        (time, self.ledger.number(row), figures, self.id(row, "member"), self.id(row, "store"))
    }

    /// What sorts by a column of figures; of texts it is all the same, but for those without.
    fn key(&self, row: u32, column: &str) -> Option<i64> {
        let receipt = self.of.get(row)?;
        Some(match column {
            "day" => i64::from(receipt.day.0) * 1440 + i64::from(receipt.minute.unwrap_or(0)),
            "kind" => i64::from(receipt.kind == Kind::Return),
            "amount" => signed(&receipt).0,
            "items" => as_told(&receipt, receipt.quantity.0),
            "cost" => as_told(&receipt, receipt.cost.0),
            "discount" => receipt.discount.0,
            "issued" => receipt.issued.0,
            "redeemed" => receipt.redeemed.0,
            _ => 0,
        })
    }

    /// A text of the receipt as it stands in the files.
    fn id(&self, row: u32, column: &str) -> &str {
        let receipt = self.of.get(row);
        match (column, receipt) {
            ("number", _) => self.ledger.number(row),
            ("member", Some(receipt)) if receipt.member != 0 => self.ledger.member_name(receipt.member),
            ("store", Some(receipt)) if receipt.store != 0 => self.ledger.store_name(receipt.store),
            _ => "",
        }
    }

    fn cell(&self, row: u32, column: &str) -> Cell {
        let receipt = self.of.get(row)?;
        let figure = |unit, value| Some(Arg::Figure { unit, value });
        match column {
            "day" => Some(Arg::Date(receipt.day)),
            "kind" => {
                let id = if receipt.kind == Kind::Sale { "receipt-sale" } else { "receipt-return" };
                Some(Arg::Name(id.to_owned()))
            }
            "amount" => figure(Unit::Money, signed(&receipt).to_f64()),
            "items" if receipt.quantity.0 > 0 => {
                figure(Unit::Items, Quantity(as_told(&receipt, receipt.quantity.0)).to_f64())
            }
            "cost" if receipt.cost != Money::ZERO => {
                figure(Unit::Money, Money(as_told(&receipt, receipt.cost.0)).to_f64())
            }
            "items" | "cost" => None,
            "discount" => figure(Unit::Money, receipt.discount.to_f64()),
            "issued" => figure(Unit::Points, receipt.issued.to_f64()),
            "redeemed" => figure(Unit::Points, receipt.redeemed.to_f64()),
            text => Some(Arg::from(self.id(row, text))).filter(|_| !self.id(row, text).is_empty()),
        }
    }
}
