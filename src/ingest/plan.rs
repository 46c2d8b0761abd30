//! How a file is read: what sniffing found, or the visitor said.

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::evidence::{Doubt, Found};
use super::mend::RowShape;
use super::row::Row;
use super::scan::Dialect;
use super::shape::Shape;
use super::values::date::DateStyle;
use super::values::number::Decimal;
use crate::flat_map::FlatMap;
use crate::ledger::{Field, Kind, Role};

/// A table in a file, whatever it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Character encoding.
    pub encoding: Encoding,
    /// Delimiter and line end.
    pub dialect: Dialect,
    /// Its first byte in the file, that of its header if it has one; what stands above is no part of it.
    pub start: u64,
    /// The header; `None` if the first row is already data.
    pub header: Option<Header>,
    /// Cells in a row: as many as the header has, or without a header as most rows have.
    pub width: usize,
    /// How the rows below the header look.
    pub shape: RowShape,
}

/// The header: one row or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// First byte of its last row in the file; of a file in UTF-16, in its text as UTF-8.
    pub offset: u64,
    /// Line of its first row in the file, from 1.
    pub line: u64,
    /// One name a column: of several rows those below each other, joined by a blank.
    pub cells: Vec<String>,
    /// The cells of each of its rows, trimmed.
    pub rows: Vec<Vec<String>>,
}

impl Header {
    /// Whether the row says again what one of the header's rows says.
    pub(super) fn is_repeated_by(&self, row: &Row<'_>) -> bool {
        let mut scratch = String::new();
        self.rows.iter().any(|header| {
            row.cells.len() >= header.len()
                && header.iter().enumerate().all(|(at, name)| row.text(at, &mut scratch) == name)
                && header.iter().any(|name| !name.is_empty())
        })
    }
}

/// How a file is read into the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The table.
    pub table: Table,
    /// What the table holds.
    pub role: Role,
    /// How that was found.
    pub role_found: Found,
    /// The known export that it is.
    pub shape: Option<Shape>,
    /// The columns that are read, in the order of the fields.
    pub columns: Vec<PlanColumn>,
    /// The amount is that of the whole receipt, on each of its lines or on one of them.
    pub whole_amount: bool,
    /// The column that says whether a receipt was cancelled.
    pub status: Option<usize>,
    /// Places of the columns of members that are no field and may be attributes.
    pub attributes: Vec<usize>,
    /// What was assumed and should be asked; nothing if all is certain.
    pub doubts: Vec<Doubt>,
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
    /// How it was found.
    pub found: Found,
    /// Whether it says sale and return by plus and minus.
    pub signs: bool,
    /// What its unknown words mean, by the visitor.
    pub other_kinds: Option<Kind>,
    /// Whether it tells rows of sales from those of their lines and payments.
    pub parts: bool,
    /// Whether it stands on the first row of each group only and holds for the rows below.
    pub down: bool,
}

impl Plan {
    /// The column of dates that may be read day first or month first: the samples
    /// do not tell which. Of several, the one that the table needs most.
    #[must_use]
    pub fn unsettled(&self) -> Option<PlanColumn> {
        let open = || self.columns.iter().copied().filter(|column| column.dates.order.is_none());
        open().find(|column| self.role.required().contains(&column.field)).or_else(|| open().next())
    }

    /// Whether it has columns that only lines of receipts have.
    #[must_use]
    pub fn is_of_lines(&self) -> bool {
        [Field::Product, Field::Category, Field::Price].iter().any(|field| self.column(*field).is_some())
    }

    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<PlanColumn> {
        self.columns.iter().copied().find(|column| column.field == field)
    }

    /// The header of a column; `#2` for the second column of a table without headers.
    #[must_use]
    pub fn label(&self, at: usize) -> String {
        self.headers().get(at).cloned().unwrap_or_else(|| super::header::numbered(at))
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
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<Field, String>"))]
    pub columns: FlatMap<Field, String>,
    /// Name of the encoding.
    pub encoding: Option<String>,
    /// Delimiter.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub delimiter: Option<char>,
    /// Which part of its dates comes first: `dmy`, `mdy` or `ymd`.
    pub date_order: Option<String>,
    /// The time of the shops, if the file's times are in UTC: `+03:00`.
    pub utc_offset: Option<String>,
    /// Sign around cells.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub quote: Option<char>,
    /// What rows are whose kind is none of the known words; without it they are set aside.
    pub other_kinds: Option<Kind>,
    /// Line of the header, from 1; 0 says that there is none.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub header_line: Option<u64>,
    /// Columns that are not to be kept as attributes of members, called as in `columns`.
    pub ignored: Vec<String>,
    /// The header row of the files that this is for, whatever their name.
    pub headers: Vec<String>,
}

/// Column maps by file name; `*` is for every file not named. One with
/// `headers` is a recipe: it is for the files whose header row is the same.
pub type Maps = FlatMap<String, ColumnMap>;
