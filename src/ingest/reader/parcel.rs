//! What a reader of a range hands to the one before it, as bytes.

use super::{Count, FileReader, Rows};
use crate::ingest::quality::{FileQuality, NotData};
use crate::ingest::records::Records;
use crate::parcel::Parcel;

impl FileReader {
    /// Packs all that [`join`](Self::join) looks at, or unpacks it into a reader by the same plan.
    pub(in crate::ingest) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.number(&mut self.to);
        self.digest.parcel(parcel);
        let (mut offset, mut line) = (self.records.next_offset(), self.records.next_line());
        parcel.number(&mut offset);
        parcel.number(&mut line);
        self.records = Records::new(self.plan.table.dialect, self.plan.table.shape).at(offset, line);
        self.bounds.parcel(parcel);
        self.quality.parcel(parcel);
        self.tally.parcel(parcel);
        for Count { rows, first } in [&mut self.text_quotes, &mut self.other_tables, &mut self.undecodable] {
            parcel.number(rows);
            parcel.number(first);
        }
        match &mut self.rows {
            Rows::Receipts(reader) => reader.parcel(parcel),
            Rows::Table(reader) => reader.parcel(parcel),
            Rows::None => {}
        }
    }
}

impl FileQuality {
    fn parcel(&mut self, parcel: &mut Parcel) {
        let Self { rows_read, rows_used, rows_set_aside, not_data, .. } = self;
        let NotData { titles, headers, totals, blank, other_tables } = not_data;
        for count in [rows_read, rows_used, rows_set_aside, titles, headers, totals, blank, other_tables] {
            parcel.number(count);
        }
    }
}
