//! A shape: a file as a program writes it, and what must come of it.

use loyalty_calculator::units::Day;

use crate::print::{Row, Sheet};
use crate::shop::Receipt;

/// A file and its golden result.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) id: &'static str,
    pub(crate) sheet: Sheet,
    pub(crate) role: &'static str,
    /// Header of a column, its field. Without a header row: the number of the column from 0.
    pub(crate) columns: Vec<(&'static str, &'static str)>,
    pub(crate) sums: Option<Sums>,
    /// Members with the day of their enrolment, if the file gives it.
    pub(crate) enrolled: Vec<(String, Option<Day>)>,
}

impl Shape {
    /// Fields and headers in one text: `date Дата | amount Сумма`.
    pub(crate) fn new(id: &'static str, role: &'static str, sheet: Sheet, columns: &'static str) -> Self {
        let pairs = columns.split(" | ").filter_map(|pair| pair.split_once(' '));
        let columns = pairs.map(|(field, header)| (header, field)).collect();
        Self { id, sheet, role, columns, sums: None, enrolled: Vec::new() }
    }

    pub(crate) fn receipts(id: &'static str, sheet: Sheet, columns: &'static str, sums: Sums) -> Self {
        Self { sums: Some(sums), ..Self::new(id, "receipts", sheet, columns) }
    }

    /// Line of the first header row, from 1: no cell of a shape holds a line end.
    pub(crate) fn header_line(&self) -> Option<u64> {
        let at = self.sheet.rows.iter().position(|(kind, _)| *kind == Row::Header)?;
        Some(at as u64 + 1)
    }
}

/// The money of a file, from the truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sums {
    /// Sales less returns, in kopecks.
    pub(crate) revenue: i64,
    /// Sale receipts.
    pub(crate) sales: u64,
    /// Return receipts.
    pub(crate) returns: u64,
    /// Sale receipts of members.
    pub(crate) member_receipts: u64,
    /// Members with a sale receipt.
    pub(crate) members: u64,
    /// Goods sold, in thousandths, 0 where the shape has none.
    pub(crate) quantity: i64,
    /// The same where the shape tells of lines: one by weight is one item.
    pub(crate) items: i64,
    pub(crate) first: Day,
    pub(crate) last: Day,
}

impl Sums {
    pub(crate) fn of<'a>(receipts: impl Iterator<Item = &'a Receipt>) -> Self {
        let receipts: Vec<&Receipt> = receipts.collect();
        let sales = || receipts.iter().filter(|receipt| !receipt.is_return());
        let mut members: Vec<usize> = sales().filter_map(|receipt| receipt.member).collect();
        let member_receipts = members.len() as u64;
        members.sort_unstable();
        members.dedup();
        Self {
            revenue: receipts.iter().map(|receipt| receipt.sign() * receipt.paid()).sum(),
            sales: sales().count() as u64,
            returns: receipts.iter().filter(|receipt| receipt.is_return()).count() as u64,
            member_receipts,
            members: members.len() as u64,
            quantity: sales().map(|receipt| receipt.quantity()).sum(),
            items: sales().map(|receipt| receipt.items()).sum(),
            first: receipts.iter().map(|receipt| receipt.day).min().unwrap(),
            last: receipts.iter().map(|receipt| receipt.day).max().unwrap(),
        }
    }

    pub(crate) fn without_members(self) -> Self {
        Self { member_receipts: 0, members: 0, ..self }
    }

    pub(crate) fn without_quantity(self) -> Self {
        Self { quantity: 0, items: 0, ..self }
    }
}
