//! Do dates, numbers and ids mean the same however a program writes them?

use std::fmt::Write as _;

use crate::common::notices;
use loyalty_calculator::ingest::{Ingest, Ingested, Maps, Samples, read_bytes, sniff};
use loyalty_calculator::ledger::{Kind, Receipt};
use loyalty_calculator::message::{Arg, Message};
use loyalty_calculator::text::{Language, Texts};
use loyalty_calculator::units::{Day, Money};

fn read(files: &[(&str, &str)]) -> Ingested {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    read_bytes(&files, &Maps::default())
}

fn read_with(map: &str, text: &str) -> Ingested {
    let maps: Maps = serde_json::from_str(&format!(r#"{{"*": {map}}}"#)).unwrap();
    read_bytes(&[("a.csv", text.as_bytes())], &maps)
}

fn receipts(read: &Ingested) -> Vec<Receipt> {
    let ledger = read.ledger.as_ref().unwrap();
    (0..ledger.receipts()).map(|row| ledger.receipt(row)).collect()
}

fn days(read: &Ingested) -> Vec<String> {
    receipts(read).iter().map(|receipt| receipt.day.to_string()).collect()
}

/// A column of dates with amounts 1, 2, 3…
fn table(dates: &[&str]) -> String {
    let mut text = "date;amount\n".to_owned();
    for (at, date) in dates.iter().enumerate() {
        let _ = writeln!(text, "{date};{}", at + 1);
    }
    text
}

fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

fn notice(read: &Ingested, id: &str) -> Option<Message> {
    notices(&read.quality).into_iter().find(|notice| notice.id == id)
}

#[track_caller]
fn assert_said(message: &Message) {
    for language in [Language::English, Language::Russian] {
        let sentence = Texts::new(language, "RUB").message(message);
        let whole = !sentence.contains(message.id) && !sentence.contains('$') && !sentence.contains('{');
        assert!(whole && !sentence.contains("date-order"), "{sentence}");
    }
}

#[test]
fn a_column_reads_the_same_in_every_style_of_dates() {
    let moments: Vec<(Day, u16)> =
        (0..400).map(|n| (day("2024-11-28").plus(n), ((n * 37 + 61) % 1440) as u16)).collect();
    let english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    let russian = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";
    type Style = fn(&str, &str, &str, &str, u16) -> String;
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let twelve: fn(u16) -> String = |minute| {
        let half = if minute < 720 { "AM" } else { "PM" };
        format!("{}:{:02} {half}", (minute / 60 + 11) % 12 + 1, minute % 60)
    };
    let styles: [(&str, Style); 14] = [
        ("iso", |y, m, d, _, _| format!("{y}-{m}-{d}")),
        ("points", |y, m, d, _, _| format!("{d}.{m}.{y}")),
        ("points, short year", |y, m, d, _, _| format!("{d}.{m}.{}", &y[2..])),
        ("points, month first", |y, m, d, _, _| format!("{m}.{d}.{y}")),
        ("slashes, day first", |y, m, d, _, _| format!("{d}/{m}/{y}")),
        ("slashes, month first", |y, m, d, _, _| format!("{m}/{d}/{y}")),
        ("slashes, month first, short year", |y, m, d, _, _| format!("{m}/{d}/{}", &y[2..])),
        ("hyphens, day first", |y, m, d, _, _| format!("{d}-{m}-{y}")),
        ("hyphens, month first", |y, m, d, _, _| format!("{m}-{d}-{}", &y[2..])),
        ("short year first", |y, m, d, _, _| format!("{}-{m}-{d}", &y[2..])),
        ("compact", |y, m, d, _, _| format!("{y}{m}{d}")),
        ("English", |y, _, d, name, _| format!("{d}-{name}-{}", &y[2..])),
        ("American", |y, _, d, name, _| format!("\"{name} {d}, {y}\"")),
        ("Russian", |y, m, d, _, _| format!("{d} {} {y} г.", MONTHS_RU[m.parse::<usize>().unwrap() - 1])),
    ];
    assert_eq!(russian.split(' ').collect::<Vec<_>>(), MONTHS_RU);
    for (name, style) in styles {
        for with_time in [None, Some(clock as fn(u16) -> String), Some(twelve)] {
            let mut text = "Дата\tСумма\n".to_owned();
            for (day, minute) in &moments {
                let iso = day.to_string();
                let (y, m, d) = (&iso[..4], &iso[5..7], &iso[8..]);
                let month = english.split(' ').nth(m.parse::<usize>().unwrap() - 1).unwrap();
                let time = with_time.map_or(String::new(), |clock| format!(" {}", clock(*minute)));
                let date = style(y, m, d, month, *minute);
                let cell = match date.strip_suffix('"') {
                    Some(open) => format!("{open}{time}\""),
                    None => format!("{date}{time}"),
                };
                let _ = writeln!(text, "{cell}\t1");
            }
            let read = read(&[("a.csv", &text)]);
            let found: Vec<_> = receipts(&read).iter().map(|receipt| (receipt.day, receipt.minute)).collect();
            let expected: Vec<_> =
                moments.iter().map(|(day, minute)| (*day, with_time.map(|_| *minute))).collect();
            assert_eq!(found, expected, "{name}, time: {}", with_time.is_some());
            assert_eq!(notice(&read, "notice-date-order"), None, "{name}");
        }
    }
}

const MONTHS_RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

#[test]
fn days_of_a_spreadsheet_are_read_if_the_whole_column_is_so() {
    let read_days = days(&read(&[("a.csv", "Дата;Сумма\n45291;10\n45292,75;20\n")]));
    assert_eq!(read_days, ["2023-12-31", "2024-01-01"]);
    let mixed = read(&[("a.csv", "Дата;Сумма\n45291;10\n31.12.2023;20\n")]);
    assert_eq!((days(&mixed).len(), mixed.quality.files[0].rows_set_aside), (1, 1));
}

#[test]
fn the_first_value_that_tells_settles_the_whole_column() {
    // Beyond the samples too: 20,000 rows that tell nothing, then one.
    let mut text = "date;receipt;amount\n".to_owned();
    for row in 0..20_000 {
        let _ = writeln!(text, "{:02}/{:02}/2025;{row};1", row % 12 + 1, row / 2_000 + 1);
    }
    for (last, first_day, last_day) in
        [("31/10/2025", "2025-01-01", "2025-10-31"), ("10/31/2025", "2025-01-01", "2025-12-10")]
    {
        let read = read(&[("a.csv", &format!("{text}{last};x;1\n"))]);
        let ledger = read.ledger.as_ref().unwrap();
        assert_eq!((ledger.receipts(), read.quality.files[0].rows_set_aside), (20_001, 0));
        assert_eq!((ledger.span().from, ledger.span().to), (day(first_day), day(last_day)), "{last}");
        assert_eq!(notice(&read, "notice-date-order"), None);
    }
}

#[test]
fn where_values_contradict_each_other_the_majority_holds() {
    let either = ["01/02/2025"; 400];
    for (told, day_first) in [
        (&["13/02/2025", "14/02/2025", "02/15/2025"][..], true),
        (&["13/02/2025", "02/14/2025", "02/15/2025"][..], false),
    ] {
        let rows = [&either[..], told, &either[..]].concat();
        let read = read(&[("a.csv", &table(&rows))]);
        let file = &read.quality.files[0];
        assert_eq!((file.rows_used, file.rows_set_aside), (802, 1));
        let wrong = if day_first { (404, "02/15/2025") } else { (402, "13/02/2025") };
        let example = &file.reasons[0].examples[0];
        assert_eq!(
            (file.reasons[0].id, example.line, example.value.as_str()),
            ("row-bad-date", wrong.0, wrong.1)
        );
        assert_eq!(read.set_aside.places(0)[0].line, wrong.0);
        assert_eq!(days(&read)[0], if day_first { "2025-02-01" } else { "2025-01-02" });
        assert_eq!(read.ledger.unwrap().receipts(), 802);
    }
}

#[test]
fn where_nothing_tells_the_shorter_stretch_of_days_is_taken_and_said() {
    let january: Vec<String> = (1..=12).map(|n| format!("{n:02}/01/2025")).collect();
    let january: Vec<&str> = january.iter().map(String::as_str).collect();
    let read_month = read(&[("a.csv", &table(&january))]);
    assert_eq!(days(&read_month)[11], "2025-01-12");
    let expected = Message::new("notice-date-order")
        .with("file", "a.csv")
        .with("column", "date")
        .with("order", Arg::Name("date-order-dmy".to_owned()))
        .with("from", day("2025-01-01"))
        .with("to", day("2025-01-12"))
        .with("otherFrom", day("2025-01-01"))
        .with("otherTo", day("2025-12-01"));
    assert_eq!(notice(&read_month, "notice-date-order"), Some(expected.clone()));
    assert_said(&expected);
    let bytes = table(&january).into_bytes();
    let plan = sniff("a.csv", bytes.len() as u64, &Samples::of(&bytes), None).unwrap();
    assert_eq!(plan.unsettled().map(|column| column.at), Some(0));

    let american: Vec<String> = (1..=12).map(|n| format!("01/{n:02}/2025")).collect();
    let american: Vec<&str> = american.iter().map(String::as_str).collect();
    assert_eq!(days(&read(&[("a.csv", &table(&american))]))[11], "2025-01-12");

    // Points: the day comes first, and no more is said of it.
    let points = read(&[("a.csv", &table(&["01.02.2025", "02.03.2025"]))]);
    assert_eq!(
        (days(&points), notice(&points, "notice-date-order")),
        (vec!["2025-02-01".to_owned(), "2025-03-02".to_owned()], None)
    );
}

#[test]
fn files_that_tell_lend_their_order_to_one_that_does_not_whichever_comes_first() {
    let open = table(&["01/02/2025", "01/03/2025", "01/04/2025"]);
    let day_first = table(&["31/12/2024"]);
    for files in [
        [("open.csv", open.as_str()), ("told.csv", &day_first)],
        [("told.csv", &day_first), ("open.csv", &open)],
    ] {
        let read = read(&files);
        assert_eq!(read.ledger.as_ref().unwrap().span().to, day("2025-04-01"));
        assert!(notice(&read, "notice-date-order").is_some());
    }
    // Alone it would have been three days of January.
    assert_eq!(days(&read(&[("open.csv", &open)])), ["2025-01-02", "2025-01-03", "2025-01-04"]);
}

#[test]
fn two_files_one_settled_and_one_not_read_the_same_in_any_slices() {
    let files = [
        ("one.csv", table(&["01/02/2025", "02/02/2025", "x", "31/12/2025"])),
        ("two.csv", table(&["03/04/2025", "05/04/2025", "04/04/2025"])),
        ("members.csv", "card;enrolled\nA;02/03/2024\nB;03/03/2024\n".to_owned()),
    ];
    let sliced = |length: usize| {
        let mut ingest = Ingest::default();
        for (name, text) in &files {
            let bytes = text.as_bytes();
            let plan = sniff(name, bytes.len() as u64, &Samples::of(bytes), None).unwrap();
            ingest.begin(name, bytes.len() as u64, plan);
            bytes.chunks(length).for_each(|slice| ingest.feed(slice));
        }
        assert_eq!(ingest.so_far().receipts, 6);
        ingest.finish()
    };
    let whole = sliced(10_000);
    assert_eq!(
        days(&whole),
        ["2025-02-01", "2025-02-02", "2025-12-31", "2025-04-03", "2025-04-05", "2025-04-04"]
    );
    assert_eq!(whole.ledger.as_ref().unwrap().enrolled(2), Some(day("2024-03-03")));
    for length in 1..50 {
        let read = sliced(length);
        assert_eq!(days(&read), days(&whole), "slices of {length}");
        let json = |read: &Ingested| serde_json::to_string(&read.quality).unwrap();
        assert_eq!(json(&read), json(&whole), "slices of {length}");
    }
}

#[test]
fn the_visitor_settles_the_order() {
    let text = table(&["01/02/2025", "03/04/2025"]);
    for (order, expected) in [("dmy", ["2025-02-01", "2025-04-03"]), ("mdy", ["2025-01-02", "2025-03-04"])] {
        let read = read_with(&format!(r#"{{"dateOrder": "{order}"}}"#), &text);
        assert_eq!(days(&read), expected);
        assert_eq!(notice(&read, "notice-date-order"), None);
    }
    let text = table(&["01-02-03", "05-06-07"]);
    assert_eq!(days(&read_with(r#"{"dateOrder": "ymd"}"#, &text)), ["2001-02-03", "2005-06-07"]);
}

/// Receipts of shops open from 8 to 22, by a clock that is `behind` theirs.
fn by_the_clock(behind: i32, zone: &str) -> String {
    let mut text = "date,receipt,amount\n".to_owned();
    for n in 0..600 {
        let minutes = (n % 10) * 1440 + 8 * 60 + (n * 7) % 840 + 1 - behind * 60;
        let at = day("2025-03-11").plus(minutes.div_euclid(1440));
        let minute = minutes.rem_euclid(1440);
        let _ = writeln!(text, "{at}T{:02}:{:02}:00{zone},{n},1", minute / 60, minute % 60);
    }
    text
}

#[test]
fn times_in_utc_are_noticed_and_moved_if_the_visitor_says_so() {
    for (zone, behind, offset) in [("", 7, "+07:00"), ("Z", 7, "+07:00"), ("", -5, "-05:00")] {
        let text = by_the_clock(behind, zone);
        let found = read(&[("a.csv", &text)]);
        let expected = Message::new("notice-utc").with("file", "a.csv").with("offset", offset);
        assert_eq!(notice(&found, "notice-utc"), Some(expected.clone()));
        assert_said(&expected);
        let moved = read_with(&format!(r#"{{"utcOffset": "{offset}"}}"#), &text);
        assert_eq!(notice(&moved, "notice-utc"), None);
        let moments = |read: &Ingested| -> Vec<_> {
            receipts(read).iter().map(|receipt| (receipt.day, receipt.minute)).collect()
        };
        assert!(moments(&moved) == moments(&read(&[("a.csv", &by_the_clock(0, ""))])), "{offset}");
        let last = |read: &Ingested| read.ledger.as_ref().unwrap().span().to.to_string();
        assert_eq!(last(&moved), "2025-03-20");
        assert_eq!(last(&found), if behind > 0 { "2025-03-20" } else { "2025-03-21" });
    }
    assert_eq!(notice(&read(&[("a.csv", &by_the_clock(0, ""))]), "notice-utc"), None);
    assert_eq!(notice(&read(&[("a.csv", &by_the_clock(0, "+03:00"))]), "notice-utc"), None);
}

#[test]
fn an_unsettled_date_is_moved_between_zones_too() {
    let text = "date;time;amount\n01/02/2025;23:30;1\n02/02/2025;10:00;2\n13/02/2025;22:00;3\n";
    let read = read_with(r#"{"utcOffset": "+03:00"}"#, text);
    let found: Vec<_> = receipts(&read).iter().map(|r| (r.day.to_string(), r.minute)).collect();
    let at = |day: &str, minute| (day.to_owned(), Some(minute));
    assert_eq!(found, [at("2025-02-02", 150), at("2025-02-02", 780), at("2025-02-14", 60)]);
    let text = "date;time;amount\n01/02/2025;23:30;1\n02/02/2025;10:00;2\n03/02/2025;22:00;3\n";
    let read = read_with(r#"{"utcOffset": "+03:00"}"#, text);
    assert_eq!(days(&read), ["2025-02-02", "2025-02-02", "2025-02-04"]);
}

#[test]
fn an_offset_or_an_order_that_is_none_is_told() {
    for (map, expected) in [
        (r#"{"utcOffset": "Moscow"}"#, Message::new("file-unknown-offset").with("offset", "Moscow")),
        (r#"{"dateOrder": "ddmm"}"#, Message::new("file-unknown-order").with("order", "ddmm")),
    ] {
        let read = read_with(map, "date;amount\n2025-01-01;1\n");
        assert_eq!(read.quality.files[0].problem, Some(expected.clone()));
        assert_said(&expected);
    }
}

#[test]
fn one_card_in_many_writings_is_one_member() {
    let cards =
        ["2000001", "2 000 001", "2\u{a0}000\u{a0}001", "'2000001", "\"=\"\"2000001\"\"\"", "02000001"];
    let mut text = "date;card;amount\n".to_owned();
    for card in cards {
        let _ = writeln!(text, "2025-01-01;{card};1");
    }
    let floats = "date;card;amount\n2025-01-01;2000001.0;1\n2025-01-01;;1\n2025-01-02;2000001.0;1\n";
    let read = read(&[("a.csv", &text), ("b.csv", floats)]);
    let book = read.ledger.as_ref().unwrap();
    let own = |card: &str| book.rows_of(book.find_member(card).unwrap()).len();
    assert_eq!((own("2000001"), own("02000001"), book.rows_of(0).len(), book.members()), (7, 1, 1, 2));
}

#[test]
fn a_card_that_a_spreadsheet_has_spoilt_is_no_member() {
    let rows = |spoilt: usize| {
        let mut text = "date;card;amount\n".to_owned();
        for n in 0..10 {
            let card = if n < spoilt { "8,9E+10".to_owned() } else { format!("8900000000{n}") };
            let _ = writeln!(text, "2025-01-01;{card};{n}");
        }
        text
    };
    for (spoilt, id) in [(2, "notice-lost-ids"), (8, "notice-lost-column")] {
        let read = read(&[("a.csv", &rows(spoilt))]);
        let expected = Message::new(id)
            .with("file", "a.csv")
            .with("column", "card")
            .with("field", Arg::Name("field-member".to_owned()))
            .with("count", spoilt as u64)
            .with("line", 2)
            .with("value", "8,9E+10");
        assert_eq!(notices(&read.quality), std::slice::from_ref(&expected));
        assert_said(&expected);
        let ledger = read.ledger.unwrap();
        assert_eq!((ledger.receipts(), ledger.members()), (10, 10 - spoilt as u32));
    }
    let members = read(&[
        ("r.csv", "date;card;amount\n2025-01-01;A;1\n"),
        ("m.csv", "card;enrolled\n8.9E+10;2025-01-01\nA;2025-01-01\nB;2025-01-01\n"),
    ]);
    assert!(notice(&members, "notice-lost-ids").is_some());
    assert_eq!((members.quality.files[1].rows_set_aside, members.ledger.unwrap().members()), (1, 2));
}

#[test]
fn a_percentage_is_no_money() {
    let read =
        read(&[("a.csv", "Дата;Сумма;Скидка\n01.01.2025;10;5\n01.01.2025;20;5 %\n01.01.2025;5 %;1\n")]);
    let file = &read.quality.files[0];
    assert_eq!((file.rows_used, file.reasons[0].id), (2, "row-bad-amount"));
    assert!(notice(&read, "notice-unread").is_some());
    assert_eq!(receipts(&read)[0].discount, Money(500));
}

#[test]
fn plus_and_minus_say_sale_and_return_where_nothing_else_does() {
    let kinds = |text: &str| -> Vec<_> {
        receipts(&read(&[("a.csv", text)])).iter().map(|receipt| (receipt.kind, receipt.amount)).collect()
    };
    let (sale, back) = ((Kind::Sale, Money(1_000)), (Kind::Return, Money(300)));
    assert_eq!(kinds("Дата;Операция;Сумма\n01.01.2025;+;10\n02.01.2025;-;3\n"), [sale, back]);
    assert_eq!(kinds("Дата;Сумма\n01.01.2025;10\n02.01.2025;-3\n"), [sale, back]);
    assert_eq!(
        kinds("Дата;Операция;Сумма\n01.01.2025;Приход;10\n02.01.2025;Возврат прихода;-3\n"),
        [sale, back]
    );
    // A hyphen among words says nothing: the row is set aside.
    assert_eq!(kinds("Дата;Операция;Сумма\n01.01.2025;Продажа;10\n02.01.2025;-;3\n"), [sale]);
}
