//! How a file is read: what sniffing found, or the visitor said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::scan::Dialect;
use super::values::date::{DateOrder, DateStyle};
use super::values::number::Decimal;
use crate::ledger::{Field, Role};

/// A table in a file, whatever it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Character encoding.
    pub encoding: Encoding,
    /// Delimiter and line end.
    pub dialect: Dialect,
    /// The header row; `None` if the first row is already data.
    pub header: Option<Header>,
    /// Cells in a row: as many as the header has, or without a header as most rows have.
    pub width: usize,
}

/// The header row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its first byte in the file; of a file in UTF-16, in its text as UTF-8.
    pub offset: u64,
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// How a file is read into the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The table.
    pub table: Table,
    /// What the table holds.
    pub role: Role,
    /// The columns that are read, in the order of the fields.
    pub columns: Vec<PlanColumn>,
}

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanColumn {
    /// Its place in the row, from 0.
    pub at: usize,
    /// What it holds.
    pub field: Field,
    /// Its decimal mark, if it holds numbers.
    pub decimal: Decimal,
    /// How it writes dates, if it holds dates.
    pub dates: DateStyle,
    /// Whether its ids are numbers with an idle `.0` at the end.
    pub decimals: bool,
}

impl Plan {
    /// The first column of dates that may be read day first or month first: the
    /// samples do not tell which.
    #[must_use]
    pub fn unsettled(&self) -> Option<PlanColumn> {
        self.columns.iter().copied().find(|column| column.dates.order.is_none())
    }

    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<PlanColumn> {
        self.columns.iter().copied().find(|column| column.field == field)
    }

    /// The headers; none if the table has no header row.
    #[must_use]
    pub fn headers(&self) -> &[String] {
        self.table.header.as_ref().map_or(&[], |header| &header.cells)
    }
}

/// What the visitor says about a file; whatever is left out is found by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ColumnMap {
    /// What the table holds.
    pub role: Option<Role>,
    /// The header of each field's column; `#3` is the third column, for headers
    /// that are empty or stand twice; the empty text says that the file does not
    /// have the field.
    pub columns: BTreeMap<Field, String>,
    /// Name of the encoding.
    pub encoding: Option<String>,
    /// Delimiter.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub delimiter: Option<char>,
    /// Which part of its dates comes first.
    pub date_order: Option<DateOrder>,
    /// The time of the shops, if the file's times are in UTC: `+03:00`.
    pub utc_offset: Option<String>,
    /// Line of the header, from 1; 0 says that there is none.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub header_line: Option<u64>,
    /// The header row of the files that this is for, whatever their name.
    pub headers: Vec<String>,
}

/// Column maps by file name; `*` is for every file not named. One with
/// `headers` is a recipe: it is for the files whose header row is the same.
pub type Maps = BTreeMap<String, ColumnMap>;
