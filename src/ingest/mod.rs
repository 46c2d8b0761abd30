//! Bytes → ([`Ledger`](crate::ledger::Ledger), [`Quality`]): any export that a retailer has.
//!
//! [`sniff()`] says from samples how a file is to be read; [`Ingest`] reads it in
//! slices of any size. Given the plan, every slicing gives the same ledger.
//! Rows read = rows used + rows repeated + rows set aside + rows that are not data, always.

mod attributes;
mod bounds;
mod cell;
mod dates;
mod digest;
mod document;
mod encoding;
mod evidence;
mod figure;
mod header;
mod hours;
mod marks;
mod mend;
mod normalize;
mod notices;
mod parcel;
mod part;
mod period;
mod plan;
mod preview;
mod quality;
mod reader;
mod receipts;
mod recipe;
mod records;
mod row;
mod scan;
mod session;
mod set_aside;
mod shape;
mod sniff;
mod suspicions;
mod synonyms;
mod tables;
mod tally;
mod unsettled;
mod values;
mod words;

pub use encoding::Encoding;
pub use evidence::{Confidence, Doubt, Evidence, Found};
pub use mend::RowShape;
pub use normalize::{NormalizeError, normalize, normalize_table};
pub use parcel::Torn;
pub use part::{Part, parts};
pub use plan::{ColumnMap, Header, Maps, Plan, PlanColumn, Table};
pub use preview::{ColumnKind, Preview, PreviewColumn, PreviewRow, preview};
pub use quality::{
    Case, Choice, ColumnFound, Example, FileQuality, Level, NotData, Problem, Quality, Reason, RowReason,
};
pub use recipe::map_for;
pub use scan::Dialect;
pub use session::{Ingest, Ingested};
pub use set_aside::{Place, SetAside};
pub use shape::Shape;
pub use sniff::{SAMPLE_BYTES, Samples, sniff};
pub use values::date::{DateOrder, DateStyle};
pub use values::number::Decimal;

/// Reads files that are in memory whole.
#[must_use]
pub fn read_bytes(files: &[(&str, &[u8])], maps: &Maps) -> Ingested {
    let mut ingest = Ingest::default();
    for (name, bytes) in files {
        let size = bytes.len() as u64;
        let samples = Samples::of(bytes);
        let map = map_for(name, size, &samples, maps);
        match sniff(name, size, &samples, map.as_ref()) {
            Ok(plan) => {
                ingest.begin(name, size, plan);
                ingest.feed(bytes);
                ingest.end_file();
            }
            Err(problem) => ingest.refuse(name, size, problem),
        }
    }
    ingest.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_as_1c_gives_it() {
        let text = "Отчёт о продажах;;;\r\nПериод: 2025;;;\r\n;;;\r\nДата;№ чека;Номер карты;Сумма, руб.\r\n\
            31.12.2025 23:59;1;2000001;\"1 234,50\"\r\n31.12.2025 23:59;1;2000001;10\r\n01.01.2026;2;;-5,00\r\n\
            xx;3;;1\r\nИтого;;;1 239,50\r\n";
        let read = read_bytes(&[("чеки.csv", text.as_bytes())], &Maps::default());
        let file = &read.quality.files[0];
        assert_eq!(file.problem, None);
        assert_eq!((file.rows_read, file.rows_used, file.rows_set_aside), (9, 3, 1));
        assert_eq!(file.not_data, NotData { titles: 2, headers: 1, totals: 1, blank: 1, other_tables: 0 });
        let ledger = read.ledger.unwrap();
        assert_eq!(ledger.receipts(), 2);
        // The anonymous one stands first.
        assert_eq!(ledger.receipt(1).amount.0, 124_450);
    }
}
