//! Is every encoding read like UTF-8, wherever a file is opened, and is the visitor's word law?

use std::io::Cursor;

use crate::common::{Encoding, notices};
use loyalty_calculator::ingest::{self, Ingested, Maps, normalize, read_bytes};
use loyalty_calculator::message::Message;

/// Receipts of 300 kB in UTF-8, with rows to be set aside near the start, in the middle and at the end.
fn large() -> String {
    let mut text = "Дата;Номер чека;Карта;Магазин;Сумма\r\n".to_owned();
    for n in 0..4_000 {
        let amount = if n % 1_500 == 40 || n == 3_999 { "сто" } else { "10,50" };
        text.push_str(&format!("01.02.2025 10:00;{n};7700{};Магазин «Ёлка» {};{amount}\r\n", n % 90, n % 7));
    }
    text
}

fn read(bytes: &[u8], map: &str) -> Ingested {
    let maps: Maps = serde_json::from_str(map).unwrap();
    read_bytes(&[("a.csv", bytes)], &maps)
}

fn set_aside(read: &Ingested, bytes: &[u8]) -> String {
    let mut part = |offset: u64, length: usize| {
        let rest = bytes.get(offset as usize..).unwrap_or_default();
        Ok(rest[..rest.len().min(length)].to_vec())
    };
    String::from_utf8(read.set_aside.csv(0, &mut part).unwrap()).unwrap()
}

#[test]
fn rows_set_aside_are_found_again_in_every_encoding() {
    // Without the quotes that KOI8-R and IBM866 lack.
    let text = large().replace(['«', '»'], "");
    let expected = set_aside(&read(text.as_bytes(), "{}"), text.as_bytes());
    assert_eq!(expected.lines().count(), 5, "{expected}");
    assert!(expected.ends_with("01.02.2025 10:00;3999;770039;Магазин Ёлка 2;сто;4001;row-bad-amount\r\n"));
    for encoding in Encoding::RUSSIAN {
        let bytes = encoding.encode(&text);
        let read = read(&bytes, "{}");
        assert_eq!(read.quality.files[0].encoding, Some(encoding.name()));
        assert_eq!(set_aside(&read, &bytes), expected, "{encoding:?}");
    }
}

#[test]
fn the_normalised_table_is_the_same_from_every_encoding() {
    let text = large().replace(['«', '»'], "");
    let normalised = |bytes: &[u8]| {
        let mut out = Vec::new();
        normalize("a.csv", Cursor::new(bytes), None, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let expected = normalised(text.as_bytes());
    assert_eq!(expected.lines().count(), 4_001);
    for encoding in Encoding::RUSSIAN {
        assert!(normalised(&encoding.encode(&text)) == expected, "{encoding:?}");
    }
}

#[test]
fn utf_16_of_an_odd_number_of_characters_is_sampled_at_whole_ones() {
    for mark in ["", "\u{feff}"] {
        for end in ["", "x", "xx", "xxx"] {
            for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
                let bytes = encoding.encode(&format!("{mark}{}{end}", large()));
                let file = &read(&bytes, "{}").quality.files[0];
                assert_eq!(file.encoding, Some(encoding.name()));
                assert_eq!(file.rows_used, 3_996, "{encoding:?}");
            }
        }
    }
}

#[test]
fn the_encoding_that_the_visitor_names_is_obeyed() {
    let text = "Дата;Сумма;Магазин\n01.02.2025;1;Ёлка\n";
    for encoding in Encoding::RUSSIAN {
        let bytes = encoding.encode(text);
        let map = format!(r#"{{"a.csv": {{"encoding": "{}"}}}}"#, encoding.name());
        let file = &read(&bytes, &map).quality.files[0];
        assert_eq!((file.encoding, file.rows_used), (Some(encoding.name()), 1), "{encoding:?}");
    }
    // Wrong ones too: the table is then what the bytes say in them.
    let bytes = Encoding::Koi8R.encode(text);
    let headers = |map: &str| {
        let problem = read(&bytes, map).quality.files[0].problem.clone().unwrap();
        let Message { id, args } = problem;
        (id, serde_json::to_value(&args).unwrap()["headers"]["value"].clone())
    };
    for (name, found) in [
        ("cp1251", "дБФБ, уХННБ, нБЗБЪЙО"),
        ("CP866", "ф┴╘┴, є╒══┴, э┴╟┴┌╔╬"),
        ("windows-1252", "äÁÔÁ, óÕÍÍÁ, íÁÇÁÚÉÎ"),
    ] {
        let (id, headers) = headers(&format!(r#"{{"*": {{"encoding": "{name}"}}}}"#));
        assert_eq!((id, headers.as_str().unwrap_or_default()), ("file-no-table", found), "{name}");
    }
    // Windows-1252 that nobody would guess.
    let read = read(b"date;amount;card\n2025-01-01;1;\xC4\xE0\xF2\xE0\n", r#"{"*": {"encoding": "latin1"}}"#);
    assert_eq!(read.quality.files[0].encoding, Some("windows-1252"));
    let ledger = read.ledger.unwrap();
    assert_eq!(ledger.member_name(ledger.receipt(0).member), "Äàòà");
}

#[test]
fn halves_of_pairs_are_counted_as_undecodable() {
    let mut bytes = Encoding::Utf16LeBom.encode("date;amount;store\n2025-01-01;1;a\n2025-01-02;2;");
    bytes.extend_from_slice(b"\x3D\xD8\n\x002");
    let read = read(&bytes, "{}");
    let expected = Message::new("notice-undecodable")
        .with("file", "a.csv")
        .with("count", 2)
        .with("line", 3)
        .with("encoding", "UTF-16LE");
    assert_eq!(notices(&read.quality), [expected]);
    assert_eq!(read.quality.files[0].rows_used, 2);
    assert_eq!(read.quality.files[0].reasons[0].examples[0].value, "\u{FFFD}");
}

#[test]
fn every_encoding_on_offer_can_be_named() {
    for encoding in ingest::Encoding::ALL {
        assert_eq!(ingest::Encoding::named(encoding.name()), Some(encoding));
    }
}
