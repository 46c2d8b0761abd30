//! Given the plan, does every slicing of the bytes give the same ledger, account and places?

mod common;

use std::collections::BTreeMap;

use common::{Encoding, Format};
use loyalty_calculator::ingest::{Ingest, Ingested, Samples, sniff};
use loyalty_calculator::ledger::Receipt;
use proptest::prelude::*;

/// Files with everything that a slice may cut apart.
fn files() -> BTreeMap<&'static str, Vec<u8>> {
    let hand = include_str!("data/hand.csv");
    let windows =
        Format { encoding: Encoding::Windows1251, grouping: "\u{a0}", line_end: "\r\n", ..Format::default() };
    let wide = Format { encoding: Encoding::Utf16LeBom, line_end: "\r\n", ..Format::default() };
    let swapped = Format { encoding: Encoding::Utf16Be, delimiter: '\t', ..Format::default() };
    let dos = Format { encoding: Encoding::Ibm866, line_end: "\r\n", ..Format::default() };
    let unix = Format { encoding: Encoding::Koi8R, delimiter: ',', decimal: '.', ..Format::default() };
    // Two halves of no pair, a pair that slices cut, and half a unit at the end.
    let mut halves = Encoding::Utf16Le.encode("date;amount;store\n2025-01-01;1;🛒\n2025-01-02;2;\n");
    halves.splice(halves.len() - 2..halves.len() - 2, [0x3D, 0xD8, 0xD2, 0xDE, 0x01, 0xDC, 0x3D, 0xD8]);
    halves.extend(Encoding::Utf16Le.encode("2025-01-03;x;🛒\n2025-01-04;4;"));
    halves.push(b'y');
    let western = "Date;Amount;Größe\n2025-01-01;1;Übergröße\n2025-01-02;2;\n2025-01-03;fünf;groß\n";
    let marked = Format { encoding: Encoding::Utf8Bom, delimiter: '\t', iso: true, ..Format::default() };
    let quotes = "date,receipt,card,amount,item\r\n\
        2025-01-01,1,\"A\",\"1,234.50\",\"two\r\nlines, \"\"quoted\"\"\"\r\n\
        2025-01-01,2,B,5,a 5\" disk\r\n\
        2025-01-02,3,\"C,7,never closed\r\n\
        2025-01-02,4,D,8,\"closed\"\r\n\
        2025-01-03,5,\"E,9,opened here\r\n2025-01-03,6,F,10,and closed here\",\r\n\
        2025-01-03,7,G,eleven,\r\n,,,,\r\nTotal,,,30,\r\n2025-01-04,8,\"H\",\"12\",\"";
    let mut broken =
        b"date;amount;store\n2025-01-01;1;\xD0\xBC\xD0\n2025-01-02;2;\xFF\xD1\x8F\n2025-01-03;x;".to_vec();
    broken.extend_from_slice("я".repeat(300).as_bytes());
    let mut long = b"date,amount,note\n2025-01-01,1,a\n2025-01-02,2,".to_vec();
    long.resize(long.len() + (1 << 20) + 5, b'n');
    long.extend_from_slice(b"\n2025-01-03,3,b\n\"2025-01-04\",4,\"");
    long.resize(long.len() + (70 << 10), b'n');
    long.extend_from_slice(b"\"\n2025-01-05,5,c");
    // The order of day and month: told by the last row alone, by none, by both.
    let dates = |dates: &[&str]| {
        let rows = dates.iter().enumerate().map(|(n, date)| format!("{date},{},{n},C{}\n", n / 2, n % 7));
        format!("date,receipt,amount,card\n{}", rows.collect::<String>()).into_bytes()
    };
    let either = ["01/02/2025", "02/02/2025", "03/02/2025", "2025-02-04", "x"].repeat(8);
    BTreeMap::from([
        ("told-last.csv", dates(&[&either[..], &["02/13/2025"]].concat())),
        ("never-told.csv", dates(&either)),
        (
            "told-twice.csv",
            dates(&[&either[..], &["13/02/2025"], &["02/14/2025 9:05 PM"; 3], &either].concat()),
        ),
        ("told-early.csv", dates(&[&either[..], &["13/02/2025"; 30], &["02/14/2025"; 3], &either].concat())),
        ("hand.csv", hand.as_bytes().to_vec()),
        ("windows.csv", windows.apply(hand)),
        ("marked.csv", marked.apply(hand)),
        ("wide.csv", wide.apply(hand)),
        ("swapped.csv", swapped.apply(hand)),
        ("dos.csv", dos.apply(hand)),
        ("unix.csv", unix.apply(hand)),
        ("halves.csv", halves),
        ("western.csv", Encoding::Windows1252.encode(western)),
        ("quotes.csv", quotes.as_bytes().to_vec()),
        ("broken.csv", broken),
        ("long.csv", long),
        ("members.csv", "Номер карты;Дата регистрации\nA;01.02.2024\nB;\n;03.04.2024\nC;x\n".into()),
    ])
}

/// Slice lengths are taken in turn, again and again.
fn read(name: &str, bytes: &[u8], lengths: &[usize]) -> Ingested {
    let plan = sniff(name, bytes.len() as u64, &Samples::of(bytes), None)
        .unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
    let mut ingest = Ingest::default();
    ingest.begin(name, bytes.len() as u64, plan);
    let mut rest = bytes;
    for length in lengths.iter().cycle() {
        let (slice, behind) = rest.split_at((*length).min(rest.len()));
        ingest.feed(slice);
        rest = behind;
        if rest.is_empty() {
            break;
        }
    }
    ingest.finish()
}

#[track_caller]
fn same(name: &str, bytes: &[u8], lengths: &[usize]) {
    let (whole, sliced) = (read(name, bytes, &[bytes.len()]), read(name, bytes, lengths));
    let json = |read: &Ingested| serde_json::to_string_pretty(&read.quality).unwrap();
    assert_eq!(json(&whole), json(&sliced), "{name}");
    assert_eq!(whole.set_aside.places(0), sliced.set_aside.places(0), "{name}");
    let receipts = |read: &Ingested| -> Vec<(Receipt, String)> {
        let ledger = read.ledger.as_ref();
        let named = |row| {
            let receipt = ledger.unwrap().receipt(row);
            (receipt, ledger.unwrap().member_name(receipt.member).to_owned())
        };
        (0..ledger.map_or(0, |ledger| ledger.receipts())).map(named).collect()
    };
    assert_eq!(receipts(&whole), receipts(&sliced), "{name}");
}

#[test]
fn one_byte_a_slice() {
    for (name, bytes) in files().iter().filter(|(_, bytes)| bytes.len() < 100_000) {
        same(name, bytes, &[1]);
    }
}

#[test]
fn slices_of_every_small_length() {
    for (name, bytes) in files().iter().filter(|(_, bytes)| bytes.len() < 100_000) {
        for length in 2..70 {
            same(name, bytes, &[length]);
        }
    }
}

#[test]
fn rows_are_accounted_for_to_the_last() {
    for (name, bytes) in &files() {
        let read = read(name, bytes, &[1 << 16]);
        let file = &read.quality.files[0];
        assert!(file.rows_set_aside > 0, "{name}");
        assert_eq!(file.rows_read, file.rows_used + file.rows_set_aside + file.not_data.sum(), "{name}");
        assert_eq!(
            file.reasons.iter().map(|reason| reason.count).sum::<u64>(),
            file.rows_set_aside,
            "{name}"
        );
        assert_eq!(read.set_aside.places(0).len() as u64, file.rows_set_aside, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn random_slices(lengths in prop::collection::vec(0_usize..200, 1..20)) {
        let lengths: Vec<usize> = lengths.into_iter().chain([1]).collect();
        for (name, bytes) in files().iter().filter(|(_, bytes)| bytes.len() < 100_000) {
            same(name, bytes, &lengths);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn random_slices_of_long_rows(large in 1_000_usize..100_000, small in 0_usize..3) {
        let files = files();
        same("long.csv", &files["long.csv"], &[large, small]);
    }
}
