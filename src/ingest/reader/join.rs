//! A file that several readers read at once, each a range of it.
//!
//! Where a record begins can't be told for certain in the middle of a file: a reader of a range
//! guesses. The one before reads to the end of its last record; if that is not where the next
//! one began, or if what stood before would have changed what the next one read, the range is
//! read again.

use super::{Count, FileReader, Rows, Target};
use crate::ingest::digest::Digest;
use crate::ingest::part::is_divisible;
use crate::ingest::plan::Plan;
use crate::ingest::quality::{FileQuality, NotData};
use crate::ingest::records::Records;

impl FileReader {
    /// Reads the records that begin in a range of the file.
    pub(in crate::ingest) fn of_range(plan: &Plan, from: u64, to: u64) -> Self {
        let whole = Self::new("", 0, plan.clone());
        Self {
            at: from,
            to,
            digest: Digest::within(from, to),
            records: Records::new(plan.table.dialect, plan.table.shape).at(from, 1),
            bounds: whole.bounds.inside(),
            ..whole
        }
    }

    /// Reads no record that begins behind `to`.
    pub(in crate::ingest) fn read_to(&mut self, to: u64) {
        self.to = to;
        self.digest.stop_at(to);
    }

    /// How far it has come, and how far it is to come.
    pub(in crate::ingest) fn range(&self) -> (u64, u64) {
        (self.at, self.to)
    }

    /// Where the next bytes stand in the file; `None` once it has all of its range.
    pub(in crate::ingest) fn wants(&self) -> Option<u64> {
        (!self.records.has_reached(self.to) || !self.digest.is_done()).then_some(self.at)
    }

    /// Takes what waits at the end of the file.
    pub(in crate::ingest) fn end_of_file(&mut self, target: &mut Target<'_>) {
        self.records.push(self.transcoder.pass(&[], true));
        self.drain(true, target);
    }

    /// How many lines stand before the next record.
    pub(in crate::ingest) fn lines(&self) -> u64 {
        self.records.next_line() - 1
    }

    /// Whether the rows of the range behind are what this reader would have read.
    pub(in crate::ingest) fn is_followed_by(&self, range: &Self, from: u64) -> bool {
        let meets = self.records.has_reached(self.to) && self.records.next_offset() == from;
        let alone = match &range.rows {
            Rows::Receipts(reader) => reader.stands_alone(),
            Rows::Table(_) | Rows::None => true,
        };
        meets && is_divisible(&self.plan) && self.unsettled.is_none() && self.bounds.is_inside() && alone
    }

    /// Leaves the bytes of a range to whoever had them, and reads its records itself.
    pub(in crate::ingest) fn read_again(&mut self, range: &Self, target: &mut Target<'_>) {
        self.digest.join(&range.digest);
        self.to = range.to;
        self.drain(false, target);
    }

    /// Adds what was read of the range behind.
    pub(in crate::ingest) fn join(&mut self, range: Self) {
        let lines = self.lines();
        self.digest.join(&range.digest);
        let next = range.records.next_offset();
        self.records = Records::new(self.plan.table.dialect, self.plan.table.shape)
            .at(next, lines + range.records.next_line());
        (self.to, self.bounds) = (range.to, range.bounds);
        // The last record of the range may reach far behind it, where the digest has not been.
        self.at = self.digest.next().min(next);
        self.taken = next - self.at;
        self.quality.join(&range.quality);
        self.tally.join(range.tally, lines);
        self.text_quotes.join(&range.text_quotes, lines);
        self.other_tables.join(&range.other_tables, lines);
        self.undecodable.join(&range.undecodable, lines);
        match (&mut self.rows, range.rows) {
            (Rows::Receipts(own), Rows::Receipts(behind)) => own.join(*behind, lines),
            (Rows::Table(own), Rows::Table(behind)) => own.join(behind, lines),
            _ => {}
        }
    }
}

impl Count {
    fn join(&mut self, behind: &Self, lines: u64) {
        if self.rows == 0 && behind.rows > 0 {
            self.first = behind.first + lines;
        }
        self.rows += behind.rows;
    }
}

impl FileQuality {
    fn join(&mut self, behind: &Self) {
        self.rows_read += behind.rows_read;
        self.rows_used += behind.rows_used;
        self.rows_set_aside += behind.rows_set_aside;
        let NotData { titles, headers, totals, blank, other_tables } = &mut self.not_data;
        let others = &behind.not_data;
        *titles += others.titles;
        *headers += others.headers;
        *totals += others.totals;
        *blank += others.blank;
        *other_tables += others.other_tables;
    }
}
