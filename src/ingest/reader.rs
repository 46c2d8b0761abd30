//! One file: its bytes → rows in the ledger, and the account of them.

use super::encoding::{BOM, Encoding};
use super::members::MemberReader;
use super::plan::Plan;
use super::quality::{ColumnFound, FileQuality, RowReason};
use super::receipts::ReceiptReader;
use super::records::{Found, Records};
use super::row::Row;
use super::set_aside::SetAside;
use super::tally::{Fault, Tally};
use super::values::placeholder::same_letters;
use crate::ledger::{LedgerBuilder, Role};
use crate::message::Message;

/// Bytes taken into the buffer at a time: few enough to stay in the processor's cache.
const BITE: usize = 128 << 10;

/// Where an opened file's rows go.
pub(super) struct Target<'a> {
    pub(super) ledger: &'a mut LedgerBuilder,
    pub(super) set_aside: &'a mut SetAside,
}

/// Reads one file.
#[derive(Debug)]
pub(super) struct FileReader {
    plan: Plan,
    records: Records,
    rows: Rows,
    quality: FileQuality,
    tally: Tally,
    text_quotes: u64,
    first_text_quote: u64,
}

#[derive(Debug)]
enum Rows {
    Receipts(Box<ReceiptReader>),
    Members(MemberReader),
    /// The plan lacks a column that the role needs.
    None,
}

impl FileReader {
    pub(super) fn new(name: &str, bytes: u64, plan: Plan) -> Self {
        let field_at =
            |at: usize| plan.columns.iter().find(|column| column.at == at).map(|column| column.field);
        let columns = plan.headers().iter().enumerate();
        let columns =
            columns.map(|(at, header)| ColumnFound { header: header.clone(), field: field_at(at) }).collect();
        let quality = FileQuality {
            name: name.to_owned(),
            bytes,
            role: Some(plan.role),
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
            Role::Members => MemberReader::new(&plan).map_or(Rows::None, Rows::Members),
        };
        Self {
            records: Records::new(plan.table.dialect),
            plan,
            rows,
            quality,
            tally: Tally::default(),
            text_quotes: 0,
            first_text_quote: 0,
        }
    }

    pub(super) fn rows_read(&self) -> u64 {
        self.quality.rows_read
    }

    /// Takes the next bytes of the file.
    pub(super) fn feed(&mut self, slice: &[u8], target: &mut Target<'_>) {
        for bite in slice.chunks(BITE) {
            self.records.push(bite);
            self.drain(false, target);
        }
    }

    /// Takes what waits at the end of the file; gives the account and what is to be said.
    pub(super) fn end(mut self, target: &mut Target<'_>) -> (FileQuality, Vec<Message>) {
        self.drain(true, target);
        let mut quality = self.quality;
        quality.reasons = self.tally.reasons(self.plan.headers());
        if quality.rows_used == 0 {
            quality.problem = Some(match quality.rows_set_aside {
                0 => Message::new("file-header-only"),
                count => Message::new("file-all-bad").with("count", count),
            });
        }
        let mut notices = Vec::new();
        if self.text_quotes > 0 {
            let notice = Message::new("notice-text-quote")
                .with("file", quality.name.as_str())
                .with("count", self.text_quotes)
                .with("line", self.first_text_quote);
            notices.push(notice);
        }
        if let Rows::Receipts(reader) = &self.rows {
            notices.extend(reader.notices(&quality.name, self.plan.headers()));
        }
        (quality, notices)
    }

    fn drain(&mut self, last: bool, target: &mut Target<'_>) {
        if self.plan.table.encoding == Encoding::Utf8 {
            let waiting = self.records.waiting();
            let mark_may_follow = waiting.len() < BOM.len() && BOM.starts_with(waiting);
            if mark_may_follow && !last && self.quality.rows_read == 0 {
                return;
            }
            self.records.pass_over(BOM);
        }
        while let Some(found) = self.records.next(last) {
            self.row(found, target);
        }
    }

    fn row(&mut self, found: Found, target: &mut Target<'_>) {
        self.quality.rows_read += 1;
        if found.text_quotes > 0 {
            if self.text_quotes == 0 {
                self.first_text_quote = found.line;
            }
            self.text_quotes += u64::from(found.text_quotes);
        }
        let row = Row {
            bytes: self.records.record(),
            cells: self.records.cells(),
            encoding: self.plan.table.encoding,
        };
        let not_data = &mut self.quality.not_data;
        let header_at = self.plan.table.header.as_ref().map_or(0, |header| header.offset);
        if found.offset <= header_at {
            let count = match found.offset == header_at {
                true => &mut not_data.headers,
                false if row.is_blank() && !found.too_long => &mut not_data.blank,
                false => &mut not_data.titles,
            };
            *count += 1;
            return;
        }
        let outcome = if found.too_long {
            Err(Fault::of_row(RowReason::TooLong))
        } else if row.cells.len() > self.plan.table.width && has_text_from(&row, self.plan.table.width) {
            Err(Fault::of_row(RowReason::TooManyCells))
        } else {
            match &mut self.rows {
                Rows::Receipts(reader) => reader.read(&row, found.line, target.ledger),
                Rows::Members(reader) => reader.read(&row, target.ledger),
                Rows::None => Err(Fault::of_row(RowReason::TooShort)),
            }
        };
        let Err(fault) = outcome else {
            self.quality.rows_used += 1;
            return;
        };
        if found.too_long {
        } else if row.is_blank() {
            not_data.blank += 1;
            return;
        } else if is_header(&row, self.plan.headers()) {
            not_data.headers += 1;
            return;
        } else if is_total(&row) {
            not_data.totals += 1;
            return;
        }
        self.quality.rows_set_aside += 1;
        self.tally.add(fault, found.line, || value_at_fault(&row, fault));
        target.set_aside.add(&found, fault);
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

/// Whether the row says again what the header says.
fn is_header(row: &Row<'_>, headers: &[String]) -> bool {
    let mut scratch = String::new();
    row.cells.len() >= headers.len()
        && headers.iter().enumerate().all(|(at, header)| row.text(at, &mut scratch) == header)
}

/// Whether the first words of the row are those of a total.
fn is_total(row: &Row<'_>) -> bool {
    const WORDS: [&str; 9] = [
        "итого",
        "всего",
        "общий итог",
        "подытог",
        "промежуточный итог",
        "total",
        "grand total",
        "subtotal",
        "sum total",
    ];
    let mut scratch = String::new();
    let first = (0..row.cells.len()).find(|at| !row.raw(*at).is_empty());
    let Some(first) = first else { return false };
    let text = row.text(first, &mut scratch);
    WORDS.iter().any(|word| {
        let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
        let word_ends = !text[end..].starts_with(char::is_alphanumeric);
        word_ends && same_letters(&text[..end], word)
    })
}
