//! Is each message about a broken file exact, and said in both languages?

use crate::common::notices;
use loyalty_calculator::ingest::{Choice, Maps, RowReason, Samples, Shape, read_bytes, sniff};
use loyalty_calculator::ledger::{Field, Role};
use loyalty_calculator::message::{Arg, Message};
use loyalty_calculator::text::{Language, Texts};
use loyalty_calculator::units::{Day, Money};

fn problem(name: &str, bytes: &[u8]) -> Message {
    let read = read_bytes(&[(name, bytes)], &Maps::default());
    assert!(read.ledger.is_none());
    let file = &read.quality.files[0];
    assert_eq!((file.name.as_str(), file.bytes), (name, bytes.len() as u64));
    file.problem.clone().unwrap_or_else(|| panic!("{name} was read"))
}

fn problem_with(map: &str, text: &str) -> Message {
    let maps: Maps = serde_json::from_str(map).unwrap();
    read_bytes(&[("a.csv", text.as_bytes())], &maps).quality.files[0].problem.clone().unwrap()
}

/// Every problem that a file can have, made by such a file.
fn problems() -> Vec<(Message, Message)> {
    let headers = |id, headers: &str| Message::new(id).with("headers", headers);
    let lacks = |role: &str, field: &str, found: &str| {
        headers("file-lacks", found)
            .with("role", Arg::Name(format!("role-{role}")))
            .with("field", Arg::Name(format!("field-{field}")))
    };
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.resize(5_000, 7);
    let rows = "2025-01-01;1\n".repeat(20);
    vec![
        (problem("empty.csv", b""), Message::new("file-empty")),
        (problem("blank.csv", b"\xEF\xBB\xBF \r\n\r\n"), Message::new("file-empty")),
        (problem("image.csv", &png), Message::new("file-not-text").with("found", "PNG")),
        (problem("paper.csv", b"%PDF-1.7 ..."), Message::new("file-not-text").with("found", "PDF")),
        (problem("sales.xlsx", b"PK\x03\x04 ... "), Message::new("file-spreadsheet")),
        (
            problem("sales.csv", b"PK\x03\x04..[Content_Types].xml xl/workbook"),
            Message::new("file-spreadsheet"),
        ),
        (problem("sales.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Message::new("file-spreadsheet")),
        (problem("sales.zip", b"PK\x03\x04....sales.csv"), Message::new("file-zip")),
        (problem("sales.csv.gz", b"\x1F\x8B\x08\0"), Message::new("file-gzip")),
        (problem("utf16.csv", b"\xFF\xFE \0\n\0"), Message::new("file-empty")),
        (problem("utf16.csv", b"\xFF\xFEd\0\0\0;\0"), Message::new("file-binary")),
        (problem("utf16.csv", b"r\0e\0d\0;\0b\0l\0u\0e\0"), headers("file-no-table", "red, blue")),
        (problem("core.csv", b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\x03\0>\0"), Message::new("file-binary")),
        (problem("head.csv", "Дата;Сумма\n".as_bytes()), Message::new("file-header-only")),
        (problem("head.csv", "Отчёт;\n\nДата;Сумма\n\n;\n".as_bytes()), Message::new("file-header-only")),
        (problem("bare.csv", rows.as_bytes()), Message::new("file-no-header")),
        (problem("words.csv", b"hello\nworld\n"), headers("file-no-table", "hello")),
        (problem("other.csv", b"red;green\na;b\nc;d\n"), headers("file-no-table", "red, green")),
        (
            problem("no-date.csv", "№ чека;Сумма\n1;2\n3;4\n".as_bytes()),
            lacks("receipts", "date", "№ чека, Сумма"),
        ),
        (
            problem("no-sum.csv", "Дата;№ чека;Цена\n01.01.2025;2;3\n".as_bytes()),
            lacks("receipts", "amount", "Дата, № чека, Цена"),
        ),
        (
            problem_with(r#"{"*": {"role": "members"}}"#, "Дата регистрации;Имя\n01.01.2025;a\n"),
            lacks("members", "member", "Дата регистрации, Имя"),
        ),
        (
            problem("points.csv", "Дата;Карта;Баланс\n01.01.2025;7;5\n".as_bytes()),
            Message {
                id: "file-lacks-two", ..lacks("points", "movement", "Дата, Карта, Баланс")
            }
            .with("other", Arg::Name("field-points".to_owned())),
        ),
        (
            problem(
                "two.csv",
                "a;b;c\n01.01.2025;10,50;3,20\n02.01.2025;1,50;2,00\n03.01.2025;7,10;4,00\n".as_bytes(),
            ),
            Message::new("file-unsure")
                .with("field", Arg::Name("field-amount".to_owned()))
                .with("first", "b")
                .with("second", "c"),
        ),
        (
            problem_with(r#"{"a.csv": {"columns": {"amount": "Sum"}}}"#, "date;paid\n2025-01-01;1\n"),
            headers("file-map-column", "date, paid").with("column", "Sum"),
        ),
        (
            problem_with(r#"{"*": {"encoding": "mac-cyrillic"}}"#, "date;amount\n2025-01-01;1\n"),
            Message::new("file-unknown-encoding").with("encoding", "mac-cyrillic"),
        ),
        (
            problem("bad.csv", "Дата;Сумма\nx;1\n01.01.2025;y\n".as_bytes()),
            Message::new("file-all-bad").with("count", 2),
        ),
        (one_line(), Message::new("file-one-line").with("bytes", Arg::Bytes(300 << 20))),
    ]
}

/// 300 MB without a line end: told from the samples alone.
fn one_line() -> Message {
    let part = "2025-01-01;1;".repeat(5_000).into_bytes();
    sniff("line.csv", 300 << 20, &Samples { head: &part, middle: &part, tail: &part }, None).unwrap_err()
}

fn texts() -> Vec<Texts> {
    [Language::English, Language::Russian].map(|language| Texts::new(language, "RUB")).into()
}

#[test]
fn each_broken_file_gives_its_message() {
    for (found, expected) in problems() {
        assert_eq!(found, expected);
    }
}

#[test]
fn each_message_has_its_sentence_in_both_languages() {
    for texts in texts() {
        for (problem, _) in problems() {
            assert_said(&texts.message(&problem), problem.id);
        }
    }
}

#[test]
fn each_reason_each_field_and_each_table_has_its_words() {
    for texts in texts() {
        for reason in RowReason::ALL {
            let message = Message::new(reason.id()).with("count", 2).with("column", "X");
            assert_said(&texts.message(&message), reason.id());
        }
        let names = Field::ALL.iter().map(|field| format!("field-{}", field.id()));
        let names = names.chain(Shape::ALL.iter().map(|shape| format!("shape-{}", shape.id())));
        for name in names.chain(Role::ALL.iter().map(|role| format!("role-{}", role.id()))) {
            assert_said(&texts.name(&name), &name);
        }
    }
}

/// The sentence is there, and every argument in it.
#[track_caller]
fn assert_said(sentence: &str, id: &str) {
    assert!(!sentence.contains(id) && !sentence.contains('$') && sentence.len() > 2, "{id}: {sentence}");
}

#[test]
fn a_row_set_aside_is_told_with_line_column_and_value() {
    let text = "Дата;№ чека;Карта;Вид операции;Сумма\n\
        01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n\
        01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n\
        01.01.2025;1;A;Продажа;1\n01.01.2025;1;A;Продажа;1\n\
        ;2;A;Продажа;1\n32.01.2025;3;A;Продажа;1\n01.01.2025;4;A;Продажа;\n01.01.2025;5;A;Продажа;сто\n\
        01.01.2025;6;A;Внесение;1\n01.01.2025;7\n01.01.2025;8;A;Продажа;12;50\n";
    let read = read_bytes(&[("чеки.csv", text.as_bytes())], &Maps::default());
    let file = &read.quality.files[0];
    let found: Vec<_> = file
        .reasons
        .iter()
        .map(|reason| {
            let example = &reason.examples[0];
            (reason.id, reason.column.as_str(), example.line, example.value.as_str())
        })
        .collect();
    let expected = [
        ("row-bad-amount", "Сумма", 15, "сто"),
        ("row-bad-date", "Дата", 13, "32.01.2025"),
        ("row-bad-kind", "Вид операции", 16, "Внесение"),
        ("row-no-amount", "Сумма", 14, ""),
        ("row-no-date", "Дата", 12, ""),
        ("row-too-many-cells", "", 18, "01.01.2025;8;A;Продажа;12;50"),
        ("row-too-short", "", 17, "01.01.2025;7"),
    ];
    assert_eq!(found, expected);
    assert_eq!((file.rows_used, file.rows_set_aside), (10, 7));
}

/// Notices of rows and of members, made by such data.
#[test]
fn notices_are_exact() {
    let receipts = "Дата;Чек;Карта;Количество;Время;Сумма;Товар\n\
        01.01.2025;1;A;1;10:00;1,005;\"Сок\n\
        02.01.2025;2;B;много;25:00;2;Сок\n\
        03.01.2025;3;C;1;10:00;3;Сок\n03.01.2025;4;C;1;10:00;3;Сок\n";
    let mut bytes = receipts.as_bytes().to_vec();
    bytes.extend_from_slice("03.01.2025;5;C;1;10:00;3;".as_bytes());
    bytes.extend_from_slice(b"\xFF\n");
    let members = "Номер карты;Дата регистрации\nA;01.01.2024\n";
    let read = read_bytes(&[("r.csv", &bytes), ("m.csv", members.as_bytes())], &Maps::default());
    let about = |id| Message::new(id).with("file", "r.csv").with("count", 1);
    let column = |id, header: &str, field: &str| {
        about(id).with("column", header).with("field", Arg::Name(format!("field-{field}")))
    };
    let expected = [
        about("notice-text-quote").with("line", 2),
        about("notice-undecodable").with("line", 6).with("encoding", "UTF-8"),
        column("notice-unread", "Количество", "quantity").with("line", 3).with("value", "много"),
        column("notice-unread", "Время", "time").with("line", 3).with("value", "25:00"),
        column("notice-rounded", "Сумма", "amount"),
        Message::new("notice-not-listed")
            .with("count", 2)
            .with("money", Money(1_100))
            .with("share", Arg::Share(2.0 / 3.0)),
    ];
    assert_eq!(notices(&read.quality), expected);
}

#[test]
fn a_second_table_is_told() {
    let text = "Дата;Чек;Сумма\n01.01.2025;1;5\n\nМагазин;Город;Открыт\n1;Тверь;2020\n2;Казань;2021\n";
    let read = read_bytes(&[("r.csv", text.as_bytes())], &Maps::default());
    let notice = Message::new("notice-other-tables").with("file", "r.csv").with("count", 3).with("line", 4);
    assert_eq!(notices(&read.quality), [notice]);
}

#[test]
fn days_apart_from_the_rest_are_told_with_their_money() {
    let mut text = "date;amount\n1990-01-01;1\n2099-01-01;2\n".to_owned();
    text.push_str(&"2025-01-31;5\n".repeat(800));
    let read = read_bytes(&[("r.csv", text.as_bytes())], &Maps::default());
    let day = |text| Day::from_iso(text).unwrap();
    let about = |id, kopecks| Message::new(id).with("count", 1).with("money", Money(kopecks));
    let expected = [
        about("notice-early-days", 100).with("day", day("1990-01-01")).with("from", day("2025-01-31")),
        about("notice-late-days", 200).with("day", day("2099-01-01")).with("asOf", day("2025-01-31")),
    ];
    assert_eq!(notices(&read.quality), expected);
}

#[test]
fn a_card_that_holds_too_many_receipts_is_named() {
    let mut text = "date;card;amount\n".to_owned();
    for n in 0..1_000 {
        let card = if n % 10 == 0 { "KASSA".to_owned() } else { format!("C{}", n % 97) };
        text.push_str(&format!("2025-01-01;{card};1\n"));
    }
    let read = read_bytes(&[("r.csv", text.as_bytes())], &Maps::default());
    let expected = Message::new("notice-shared-card")
        .with("member", "KASSA")
        .with("count", 100)
        .with("money", Money(10_000))
        .with("share", Arg::Share(0.1));
    assert_eq!(notices(&read.quality), [expected]);
    assert_eq!(read.quality.problems[0].choice, Some(Choice::ExcludeMember));
}
