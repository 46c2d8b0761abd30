//! Is the reading of records that of the `csv` crate, wherever the file keeps the rules?

use std::io::Cursor;

use loyalty_calculator::ingest::normalize;
use proptest::prelude::*;

fn normalized(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    normalize("a.csv", Cursor::new(text), None, &mut out).unwrap();
    out
}

/// The rows that the `csv` crate sees; it passes over empty lines, as `normalize` does over blank rows.
fn rows(text: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text);
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.records().map(|record| cells(record.unwrap())).collect()
}

/// Cells with everything that needs quotes, and letters of several bytes.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zа-я0-9 .-]{0,8}",
        1 => "[a-z0-9,;\"\n\té€]{0,4}",
    ]
    .prop_map(|cell| cell.trim().to_owned())
}

proptest! {
    #[test]
    fn a_file_that_keeps_the_rules_reads_as_with_the_csv_crate(
        table in prop::collection::vec(prop::collection::vec(cell(), 5), 1..12),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        always in any::<bool>(),
        windows in any::<bool>(),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .quote_style(if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary })
            .terminator(if windows { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
            .from_writer(Vec::new());
        writer.write_record(["date", "amount", "card", "store", "note"]).unwrap();
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let text = writer.into_inner().unwrap();
        let mut expected = rows(&text, delimiter);
        expected.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        let once = normalized(&text);
        let kept = rows(&once, b',');
        prop_assert_eq!(&kept[..], &expected[..kept.len().min(expected.len())]);
        // A row of words below rows of numbers begins another table, of which the crate knows nothing.
        if let Some(first) = expected.get(kept.len()) {
            let filled: Vec<&String> = first.iter().take_while(|cell| !cell.is_empty()).collect();
            let words = filled.iter().all(|cell| !cell.starts_with(|sign: char| sign.is_ascii_digit()));
            prop_assert!(filled.len() > 1 && words, "{:?} is no header", first);
        }
        prop_assert_eq!(normalized(&once), once, "normalising twice is normalising once");
    }

    #[test]
    fn whatever_the_bytes_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let with_header = [b"date;amount;kind\n", &bytes[..]].concat();
        for file in [&bytes[..], &with_header[..]] {
            let read = loyalty_calculator::ingest::read_bytes(&[("a.csv", file)], &Default::default());
            let file = &read.quality.files[0];
            prop_assert_eq!(file.rows_read, file.rows_used + file.rows_set_aside + file.not_data.sum());
        }
    }

    #[test]
    fn cells_of_any_kind_keep_the_account(
        rows in prop::collection::vec("([0-9]{1,2}[.][0-9]{1,2}[.]20[0-9]{2}|\"|x|)[;,]?(\"?[0-9 ,.-]{0,9}\"?)?[;,\"]?(\r?\n)?", 0..30)
    ) {
        let text = format!("date;amount\n01.01.2025;1\n{}", rows.concat());
        let read = loyalty_calculator::ingest::read_bytes(&[("a.csv", text.as_bytes())], &Default::default());
        let file = &read.quality.files[0];
        prop_assert_eq!(file.rows_read, file.rows_used + file.rows_set_aside + file.not_data.sum());
    }
}
