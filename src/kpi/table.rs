//! A table behind a figure: by category, by month, by age of a cohort.

use serde::Serialize;

use crate::list::Listed;
use crate::message::Arg;
use crate::units::Unit;

/// Rows of figures under one head.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Table {
    /// Its caption is the message `table-<id>`.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// What stands in the columns.
    pub columns: Vec<TableColumn>,
    /// The rows, in the order in which they are read.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct TableColumn {
    /// Its head: a name (message `column-<id>`), or a number or month as it is.
    pub head: Arg,
    /// What its values are counted in.
    pub unit: Unit,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct TableRow {
    /// What the row is about.
    pub label: Arg,
    /// One a column; `null` where there is nothing to tell or nothing has happened yet.
    pub values: Vec<Option<f64>>,
}

impl Table {
    /// An empty table with named columns.
    pub(super) fn new(id: &'static str, columns: &[(&'static str, Unit)]) -> Self {
        let named = |(id, unit): &(&'static str, Unit)| TableColumn {
            head: Arg::Name(["column-", id].concat()),
            unit: *unit,
        };
        Self { id, columns: columns.iter().map(named).listed(), rows: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, label: impl Into<Arg>, values: Vec<Option<f64>>) {
        self.rows.push(TableRow { label: label.into(), values });
    }
}
