//! One file: its bytes → rows in the ledger, and the account of them.

mod join;
mod parcel;

use super::bounds::{Bounds, is_subtotal, is_total};
use super::digest::Digest;
use super::encoding::{BOM, Transcoder};
use super::hours;
use super::plan::Plan;
use super::quality::{ColumnFound, FileQuality, NotData, RowReason};
use super::receipts::ReceiptReader;
use super::records::{Found, Records};
use super::row::Row;
use super::set_aside::SetAside;
use super::tables::TableReader;
use super::tally::{Fault, Tally};
use super::unsettled::{Lone, Unsettled};
use super::values::date::{DateOrder, Reading};
use crate::ledger::{LedgerBuilder, Role, SoFar};
use crate::list::Listed;
use crate::message::Message;

/// Bytes taken into the buffer at a time: few enough to stay in the processor's cache.
const BITE: usize = 128 << 10;

/// Where an opened file's rows go.
pub(super) struct Target<'a> {
    pub(super) ledger: &'a mut LedgerBuilder,
    pub(super) set_aside: &'a mut SetAside,
}

/// What a file gave.
pub(super) struct Ended {
    pub(super) quality: FileQuality,
    pub(super) digest: Digest,
    pub(super) notices: Vec<Message>,
    /// The order of its dates, if it told.
    pub(super) order: Option<DateOrder>,
    /// Its rows and the header of the dates, if nothing in it told.
    pub(super) unsettled: Option<(Box<Unsettled>, String)>,
}

/// Reads one file.
#[derive(Debug)]
pub(super) struct FileReader {
    plan: Plan,
    /// Where the next bytes stand in the file.
    at: u64,
    /// How many of the next bytes stand in records that another reader has taken.
    taken: u64,
    /// The records that begin before it are its own.
    to: u64,
    digest: Digest,
    transcoder: Transcoder,
    records: Records,
    rows: Rows,
    quality: FileQuality,
    tally: Tally,
    bounds: Bounds,
    /// Which row was the last that [`Rows`] were given.
    last_given: u64,
    text_quotes: Count,
    other_tables: Count,
    undecodable: Count,
    /// The rows, as long as the order of day and month is open.
    unsettled: Option<Box<Unsettled>>,
    /// The order that values of this file or the visitor gave.
    order: Option<DateOrder>,
}

/// How many rows, and the line of the first.
#[derive(Debug, Default)]
struct Count {
    rows: u64,
    first: u64,
}

impl Count {
    fn add(&mut self, line: u64) {
        self.rows += 1;
        if self.rows == 1 {
            self.first = line;
        }
    }

    fn notice(&self, id: &'static str, file: &str) -> Option<Message> {
        let notice = || Message::new(id).with("file", file).with("count", self.rows).with("line", self.first);
        (self.rows > 0).then(notice)
    }
}

#[derive(Debug)]
enum Rows {
    Receipts(Box<ReceiptReader>),
    Table(TableReader),
    /// The plan lacks a column that the role needs.
    None,
}

impl FileReader {
    pub(super) fn new(name: &str, bytes: u64, plan: Plan) -> Self {
        let field_at =
            |at: usize| plan.columns.iter().find(|column| column.at == at).map(|column| column.field);
        let width = plan.table.header.as_ref().map_or(plan.table.width, |header| header.cells.len());
        let columns = (0..width)
            .map(|at| ColumnFound {
                header: plan.label(at),
                field: field_at(at),
                kept: plan.attributes.contains(&at),
            })
            .listed();
        let quality = FileQuality {
            name: name.to_owned(),
            bytes,
            role: Some(plan.role),
            shape: plan.shape,
            encoding: Some(plan.table.encoding.name()),
            delimiter: Some(char::from(plan.table.dialect.delimiter)),
            header_line: plan.table.header.as_ref().map(|header| header.line),
            columns,
            ..FileQuality::default()
        };
        let rows = match plan.role {
            Role::Receipts => {
                ReceiptReader::new(&plan).map_or(Rows::None, |reader| Rows::Receipts(Box::new(reader)))
            }
            _ => TableReader::new(&plan).map_or(Rows::None, Rows::Table),
        };
        let evident = plan.columns.iter().find(|column| column.dates.evident);
        Self {
            at: 0,
            taken: 0,
            to: u64::MAX,
            digest: Digest::within(0, u64::MAX),
            transcoder: Transcoder::new(plan.table.encoding),
            records: Records::new(plan.table.dialect, plan.table.shape),
            bounds: Bounds::new(&plan.table),
            unsettled: plan.unsettled().map(|column| Box::new(Unsettled::new(column.at, plan.is_of_lines()))),
            order: evident.and_then(|column| column.dates.order),
            plan,
            rows,
            quality,
            tally: Tally::default(),
            last_given: 0,
            text_quotes: Count::default(),
            other_tables: Count::default(),
            undecodable: Count::default(),
        }
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(super) fn rows_read(&self) -> u64 {
        self.quality.rows_read
    }

    /// What waits for the order of its dates.
    pub(super) fn waiting(&self) -> SoFar {
        self.unsettled.as_ref().map_or_else(SoFar::default, |waiting| waiting.ledger.so_far())
    }

    /// Takes the next bytes of the file.
    pub(super) fn feed(&mut self, slice: &[u8], target: &mut Target<'_>) {
        self.digest.add(self.at, slice);
        self.at += slice.len() as u64;
        let taken = self.taken.min(slice.len() as u64);
        self.taken -= taken;
        for bite in slice.get(taken as usize..).unwrap_or_default().chunks(BITE) {
            self.records.push(self.transcoder.pass(bite, false));
            self.drain(false, target);
        }
    }

    /// Takes what waits at the end of the file; gives the account and what is to be said.
    pub(super) fn end(mut self, target: &mut Target<'_>) -> Ended {
        self.end_of_file(target);
        if let Some(order) = self.unsettled.as_ref().and_then(|waiting| waiting.told()) {
            self.settle(order, target);
        }
        let mut quality = self.quality;
        quality.reasons = self.tally.reasons(self.plan.headers());
        if quality.rows_used == 0 {
            quality.problem = Some(match quality.rows_set_aside {
                0 => Message::new("file-header-only"),
                count => Message::new("file-all-bad").with("count", count),
            });
        }
        let mut notices = Vec::new();
        notices.extend(self.other_tables.notice("notice-other-tables", &quality.name));
        notices.extend(self.text_quotes.notice("notice-text-quote", &quality.name));
        let undecodable = self.undecodable.notice("notice-undecodable", &quality.name);
        notices.extend(undecodable.map(|notice| notice.with("encoding", self.plan.table.encoding.name())));
        notices.extend(super::notices::assumed(&quality.name, &self.plan));
        match &self.rows {
            Rows::Receipts(reader) => {
                notices.extend(reader.notices(&quality.name, &self.plan));
                let dates = reader.date.style();
                let hours = if dates.offset.is_none() { reader.hours_ahead(dates.utc) } else { None };
                notices.extend(hours.map(|hours| {
                    Message::new("notice-utc")
                        .with("file", quality.name.as_str())
                        .with("offset", hours::written(hours))
                }));
            }
            Rows::Table(reader) => notices.extend(reader.notices(&quality.name, &self.plan)),
            Rows::None => {}
        }
        let unsettled = self.unsettled.map(|waiting| {
            let header = self.plan.label(waiting.column);
            (waiting, header)
        });
        Ended { quality, digest: self.digest, notices, order: self.order, unsettled }
    }

    /// The order is known: what waits goes to the ledger of all files, and what
    /// is no date in this order is set aside.
    fn settle(&mut self, order: DateOrder, target: &mut Target<'_>) {
        let Some(waiting) = self.unsettled.take() else { return };
        self.order = Some(order);
        let fault = self.rows.settle(order, waiting.column);
        for Lone { found, value } in waiting.settle(order, target.ledger) {
            self.quality.rows_used -= 1;
            self.quality.rows_set_aside += 1;
            self.tally.add(fault, found.line, || value);
            target.set_aside.add(&found, fault);
        }
    }

    fn drain(&mut self, last: bool, target: &mut Target<'_>) {
        if self.plan.table.encoding.is_unicode() {
            let waiting = self.records.waiting();
            let mark_may_follow = waiting.len() < BOM.len() && BOM.starts_with(waiting);
            if mark_may_follow && !last && self.quality.rows_read == 0 {
                return;
            }
            self.records.pass_over(BOM);
        }
        while !self.records.has_reached(self.to)
            && let Some(found) = self.records.next(last)
        {
            self.row(found, target);
        }
    }

    fn row(&mut self, found: Found, target: &mut Target<'_>) {
        self.quality.rows_read += 1;
        let new = if self.records.is_ascii() { Row::of_ascii } else { Row::new };
        let mut row = new(self.records.record(), self.records.cells(), self.plan.table.encoding);
        row.line = found.line;
        if found.text_quotes {
            self.text_quotes.add(found.line);
        }
        if !row.is_decodable() {
            self.undecodable.add(found.line);
        }
        let table = &self.plan.table;
        let counts = &mut self.quality.not_data;
        if found.offset < table.start {
            let blank = row.is_blank() && !found.too_long;
            *(if blank { &mut counts.blank } else { &mut counts.titles }) += 1;
            return;
        }
        if table.header.as_ref().is_some_and(|header| found.offset <= header.offset) {
            counts.headers += 1;
            return;
        }
        if self.bounds.is_beyond(&row, table) {
            *(if row.is_blank() { &mut counts.blank } else { &mut counts.other_tables }) += 1;
            if !row.is_blank() {
                self.other_tables.add(found.line);
            }
            return;
        }
        let outcome = if found.too_long {
            Err(Fault::of_row(RowReason::TooLong))
        } else if row.cells.len() > self.plan.table.width && has_text_from(&row, self.plan.table.width) {
            Err(Fault::of_row(RowReason::TooManyCells))
        } else {
            let row_before = std::mem::replace(&mut self.last_given, self.quality.rows_read) + 1;
            row.alike = if row_before == self.quality.rows_read { self.records.alike() } else { 0 };
            let ledger = self.unsettled.as_mut().map_or(&mut *target.ledger, |waiting| &mut waiting.ledger);
            self.rows.read(&row, found.line, ledger)
        };
        let Err(fault) = outcome else {
            self.quality.rows_used += 1;
            if let Some(waiting) = &mut self.unsettled
                && let reading @ (Reading::Dmy | Reading::Mdy) = self.rows.reading(waiting.column)
            {
                let mut value = String::new();
                row.read(waiting.column, &mut value);
                let told = waiting.weigh(reading, Lone { found, value });
                if let Some(order) = told {
                    self.settle(order, target);
                }
            }
            return;
        };
        if let Some(count) = count_if_not_data(&row, found.too_long, &self.plan, counts) {
            *count += 1;
            return;
        }
        self.quality.rows_set_aside += 1;
        self.tally.add(fault, found.line, || value_at_fault(&row, fault));
        target.set_aside.add(&found, fault);
    }
}

impl Rows {
    fn read(&mut self, row: &Row<'_>, line: u64, ledger: &mut LedgerBuilder) -> Result<(), Fault> {
        match self {
            Self::Receipts(reader) => reader.read(row, line, ledger),
            Self::Table(reader) => reader.read(row, line, ledger),
            Self::None => Err(Fault::of_row(RowReason::TooShort)),
        }
    }

    /// What the date of the last row in this column says of the order.
    fn reading(&self, column: usize) -> Reading {
        match self {
            Self::Receipts(reader) => reader.date.reading(),
            Self::Table(reader) => reader.reading(column),
            Self::None => Reading::Fixed,
        }
    }

    /// Reads in this order from now on; gives the fault of a row whose date in
    /// the column that told is none in it.
    fn settle(&mut self, order: DateOrder, column: usize) -> Fault {
        let reason = match self {
            Self::Receipts(reader) => {
                reader.settle(order);
                RowReason::BadDate
            }
            Self::Table(reader) => reader.settle(order),
            Self::None => RowReason::TooShort,
        };
        Fault::at(reason, column)
    }
}

/// The count that a row belongs to if it can't be read because it is no data.
fn count_if_not_data<'a>(
    row: &Row<'_>,
    too_long: bool,
    plan: &Plan,
    counts: &'a mut NotData,
) -> Option<&'a mut u64> {
    if too_long {
        None
    } else if row.is_blank() {
        Some(&mut counts.blank)
    } else if plan.table.header.as_ref().is_some_and(|header| header.is_repeated_by(row)) {
        Some(&mut counts.headers)
    } else if is_total(row) || is_subtotal(row, plan) {
        Some(&mut counts.totals)
    } else {
        None
    }
}

/// Rows are set aside rarely: nothing here is in the hot loop.
fn value_at_fault(row: &Row<'_>, fault: Fault) -> String {
    let mut text = String::new();
    match fault.column {
        Some(at) => row.text(at, &mut text).to_owned(),
        None => {
            row.encoding.decode(&row.bytes[..row.bytes.len().min(400)], &mut text);
            text
        }
    }
}

fn has_text_from(row: &Row<'_>, at: usize) -> bool {
    (at..row.cells.len()).any(|at| !row.raw(at).is_empty())
}
