//! What must hold for any bytes: each function panics if it does not.
//!
//! The fuzzers find inputs; `tests/fuzz_corpus.rs` runs those that were kept.

#[path = "../../tests/common/in_parts.rs"]
#[allow(clippy::duplicate_mod, reason = "a crate of its own here, and a part of all tests there")]
mod in_parts;

use std::io::Cursor;

use loyalty_calculator::ingest::{
    ColumnMap, Ingest, Ingested, Maps, Plan, Samples, normalize as write_normalized, read_bytes, sniff,
};
use loyalty_calculator::message::Message;
use loyalty_calculator::report;
use loyalty_calculator::settings::Settings;

/// Any file reads without a panic, in any slicing and by any number of readers the same, with
/// every row accounted for.
pub(crate) fn read(bytes: &[u8]) {
    let lengths = [bytes.first().map_or(1, |first| usize::from(first % 31) + 1), 1, 64];
    let plan = sniff("a.csv", bytes.len() as u64, &Samples::of(bytes), None);
    let (whole, sliced) = (told(bytes, &plan, &[bytes.len().max(1)]), told(bytes, &plan, &lengths));
    assert!(whole == sliced, "{}\n{}", String::from_utf8_lossy(&whole), String::from_utf8_lossy(&sliced));
    let lines = in_parts::lines(bytes);
    let begins: Vec<u64> = lines.iter().copied().skip(lengths[0]).step_by(lengths[0]).take(8).collect();
    for by in in_parts::By::ALL {
        let mut several = Ingest::default();
        in_parts::read(&mut several, "a.csv", bytes, &begins, by);
        let parts = account(several);
        assert!(whole == parts, "{}\n{}", String::from_utf8_lossy(&whole), String::from_utf8_lossy(&parts));
    }
}

/// What is told of a file that comes in slices of these lengths, in turn.
fn told(bytes: &[u8], plan: &Result<Plan, Message>, lengths: &[usize]) -> Vec<u8> {
    let size = bytes.len() as u64;
    let mut ingest = Ingest::default();
    match plan {
        Ok(plan) => ingest.begin("a.csv", size, plan.clone()),
        Err(problem) => ingest.refuse("a.csv", size, problem.clone()),
    }
    let mut rest = bytes;
    for length in lengths.iter().cycle() {
        let (slice, left) = rest.split_at(rest.len().min(*length));
        ingest.feed(slice);
        rest = left;
        if rest.is_empty() {
            break;
        }
    }
    account(ingest)
}

fn account(ingest: Ingest) -> Vec<u8> {
    let Ingested { ledger, quality, .. } = ingest.finish();
    for file in &quality.files {
        let rows = file.rows_used + file.rows_repeated + file.rows_set_aside + file.not_data.sum();
        assert_eq!(file.rows_read, rows, "rows unaccounted for");
    }
    match ledger {
        Some(ledger) => report::json(&report::build(&ledger, quality, &Settings::default())),
        None => report::problems_json(&quality),
    }
}

/// Records cut on the fast path are those cut on the exact one, which the first
/// quote in a record takes, and those of the `csv` crate.
pub(crate) fn records(bytes: &[u8]) {
    const WIDTH: usize = 5;
    let Some((first, bytes)) = bytes.split_first() else { return };
    let delimiter = [b',', b';', b'\t', b'|'][usize::from(first % 4)];
    let text = String::from_utf8_lossy(bytes);
    let cells: Vec<&str> = text.split('\u{1}').map(str::trim).collect();
    let header = ["date", "amount", "card", "store", "note"];
    let rows: Vec<&[&str]> = cells.chunks_exact(WIDTH).collect();
    // Lines of one cell that each look like a row are rows, and a cell of very many lines is none.
    let looks_like_rows = |row: &&[&str]| {
        let count = |sign: char| row.iter().map(|cell| cell.matches(sign).count()).sum::<usize>();
        count('\n') + count('\r') > 0 && count(char::from(delimiter)) >= WIDTH - 1
    };
    if rows.iter().any(looks_like_rows) || text.matches(['\n', '\r']).count() > 50 {
        return;
    }
    let printed = |style: csv::QuoteStyle| {
        let end = if first & 4 == 0 { csv::Terminator::Any(b'\n') } else { csv::Terminator::CRLF };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .quote_style(style)
            .terminator(end)
            .from_writer(Vec::new());
        writer.write_record(header).unwrap();
        rows.iter().for_each(|row| writer.write_record(*row).unwrap());
        writer.into_inner().unwrap()
    };
    let map = told_dialect(char::from(delimiter));
    let fast = normalized(&printed(csv::QuoteStyle::Necessary), Some(&map)).unwrap_or_default();
    let exact = normalized(&printed(csv::QuoteStyle::Always), Some(&map)).unwrap_or_default();
    // Quotes may make a text of what looked like no text at all.
    if fast.is_empty() || exact.is_empty() {
        return;
    }
    assert!(fast == exact, "{}\n{}", String::from_utf8_lossy(&fast), String::from_utf8_lossy(&exact));
    // Blank rows, headers that come again and what looks like another table are left out.
    let mut oracle = rows.iter();
    for row in parsed(&fast).iter().skip(1) {
        assert!(oracle.any(|known| row == known), "{row:?}");
    }
}

fn parsed(text: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn told_dialect(delimiter: char) -> ColumnMap {
    ColumnMap {
        encoding: Some("UTF-8".to_owned()),
        delimiter: Some(delimiter),
        quote: Some('"'),
        header_line: Some(1),
        ..ColumnMap::default()
    }
}

fn normalized(bytes: &[u8], map: Option<&ColumnMap>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    write_normalized("a.csv", Cursor::new(bytes), map, &mut out).ok()?;
    Some(out)
}

/// What was written as the rules have it reads as it was written.
pub(crate) fn normalize(bytes: &[u8]) {
    let Some(once) = normalized(bytes, None) else { return };
    let rows = parsed(&once);
    // A header that comes again is left out; here the first row counts for one, even if it was
    // none. A row that is not as wide as the rest may have been written with another delimiter.
    let header = rows.first().map_or(&[][..], Vec::as_slice);
    if rows.iter().skip(1).any(|row| row.starts_with(header) || row.len() != header.len()) {
        return;
    }
    // In another encoding there may be too many control characters for a text.
    let Some(twice) = normalized(&once, Some(&told_dialect(','))) else { return };
    assert!(once == twice, "{}\n{}", String::from_utf8_lossy(&once), String::from_utf8_lossy(&twice));
}

/// Whatever a date, a time and a sum are written like: what was read of them
/// reads the same when it is printed.
pub(crate) fn values(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines().map(|line| line.replace(['\t', '"'], ""));
    let mut next = || lines.next().unwrap_or_default();
    let Some((day, minute, sum)) = value(&next(), &next(), &next()) else { return };
    let time = minute.map_or(String::new(), |minute| format!("{:02}:{:02}", minute / 60, minute % 60));
    let [year, month, date] = [0..4, 5..7, 8..10].map(|part| &day[part]);
    let (whole, parts) = (sum / 100, sum % 100);
    for (day, sum) in [
        (day.clone(), format!("{whole}.{parts:02}")),
        (format!("{date}.{month}.{year}"), format!("{whole},{parts:02}")),
        (format!("{year}{month}{date}"), format!("{whole}.{parts:02}")),
    ] {
        let again = value(&day, &time, &sum);
        let read = Some((format!("{year}-{month}-{date}"), minute, whole * 100 + parts));
        assert_eq!(again, read, "{day} {time} {sum}");
    }
}

/// Day, minute and money of a receipt whose cells are written so.
fn value(date: &str, time: &str, sum: &str) -> Option<(String, Option<u16>, i64)> {
    let text = format!("date\ttime\tamount\n{date}\t{time}\t{sum}\n");
    let said = r#"{"*": {"role": "receipts", "delimiter": "\t", "encoding": "UTF-8", "headerLine": 1}}"#;
    let maps: Maps = serde_json::from_str(said).unwrap();
    let ledger = read_bytes(&[("a.csv", text.as_bytes())], &maps).ledger?;
    let receipt = ledger.receipt(0);
    Some((receipt.day.to_string(), receipt.minute, receipt.amount.0))
}
