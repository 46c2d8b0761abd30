use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::*;

const DMY: Option<DateOrder> = Some(DateOrder::Dmy);
const MDY: Option<DateOrder> = Some(DateOrder::Mdy);

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

fn in_order(text: &str, order: Option<DateOrder>) -> Option<Moment> {
    let found = read(text, DateStyle { order, ..DateStyle::default() })?;
    Some((found.day, found.minute))
}

#[test]
fn a_date_reads_the_same_however_it_is_written() {
    for text in [
        "2025-12-31",
        "2025/12/31",
        "2025.12.31",
        "31.12.2025",
        "31.12.25",
        "31/12/2025",
        "31-12-25",
        "20251231",
        "31 дек. 2025",
        "31 декабря 2025 г.",
        "31 Декабря 2025 года",
        "31 декабрь 2025",
        "31.дек.25",
        "31-Dec-25",
        "31-DEC-2025",
        "Dec 31, 2025",
        "December 31, 2025",
        "2025 Dec 31",
        "31.12.2025 г.",
    ] {
        assert_eq!(in_order(text, DMY), Some((day("2025-12-31"), None)), "{text}");
        assert_eq!(in_order(text, None), Some((day("2025-12-31"), None)), "{text}");
    }
    assert_eq!(parse("5 мая 2026".as_bytes()), Some((day("2026-05-05"), None)));
    assert_eq!(parse("5 Май 26".as_bytes()), Some((day("2026-05-05"), None)));
    assert_eq!(parse("5 марта 26".as_bytes()), Some((day("2026-03-05"), None)));
    assert_eq!(parse(b"2025-1-5"), Some((day("2025-01-05"), None)));
    assert_eq!(in_order("25-12-31", Some(DateOrder::Ymd)), Some((day("2025-12-31"), None)));
}

#[test]
fn a_time_may_stand_behind_a_date() {
    for text in [
        "2025-12-31 23:59",
        "2025-12-31T23:59:58",
        "2025-12-31T23:59:58Z",
        "2025-12-31 23:59:58.123456",
        "2025-12-31T23:59:58+03:00",
        "2025-12-31 23:59:58 UTC",
        "2025-12-31T23:59:58.000-0500",
        "31.12.2025 23:59",
        "31.12.2025 23:59:58",
        "31.12.25 23:59",
        "31.12.2025, 23:59",
        "31.12.2025  23:59",
        "2025-12-31 23:59:58+03",
        "31/12/2025 11:59 PM",
        "20251231235958",
        "202512312359",
        "20251231235958123",
        "20251231T235958",
        "20251231 23:59:58",
        "31 декабря 2025 г., 23:59",
        "31 декабря 2025 г. в 23:59",
        "31 Dec 2025 11:59 PM",
        "Dec 31, 2025, 11:59:58 p.m.",
        "Dec 31, 2025 at 11:59 PM",
        "31 Dec 2025 23:59:58 +0300",
    ] {
        assert_eq!(in_order(text, DMY), Some((day("2025-12-31"), Some(1439))), "{text}");
    }
    assert_eq!(parse(b"1.2.2025 9:05"), Some((day("2025-02-01"), Some(545))));
    let zone = |text| read(text, DateStyle::default()).unwrap().zone;
    assert_eq!(zone("2025-12-31T23:59:58Z"), Some(0));
    assert_eq!(zone("2025-12-31T23:59:58+05:30"), Some(330));
    assert_eq!(zone("2025-12-31T23:59:58"), None);
}

#[test]
fn what_is_no_date_is_not_read() {
    for text in [
        "",
        "31.02.2025",
        "2025-13-01",
        "13/13/2025",
        "20251331",
        "2025123",
        "123456789012",
        "2025-12-31x",
        "2025-12-31 25:00",
        "2025-12-31 12:60",
        "2025-12-31 12",
        "31.12.202",
        "45000",
        "31.12",
        "0000-00-00",
        "1.1.20255",
        "1/2-2025",
        "12 foo 2025",
        "Dec 2025",
        "31 дек",
        "12 Decimals 2025",
        "Jan Feb 12 2025",
        "12 12 Jan 2025",
        "32 Jan 2025",
        "12 January 123",
        "2025-12-31 13:00 PM",
        "12345678",
        "30/02/2025",
    ] {
        assert_eq!(parse(text.as_bytes()), None, "{text}");
    }
    assert_eq!(in_order("12/31/2025", DMY), None);
    assert_eq!(in_order("31/12/2025", MDY), None);
}

#[test]
fn values_say_which_order_they_allow() {
    for (text, reading, iso) in [
        ("31/12/2025", Reading::Dmy, "2025-12-31"),
        ("12/31/2025", Reading::Mdy, "2025-12-31"),
        ("01/02/2025", Reading::Either, "2025-02-01"),
        ("02/02/2025", Reading::Fixed, "2025-02-02"),
        ("2025-02-01", Reading::Fixed, "2025-02-01"),
        ("1 Feb 2025", Reading::Fixed, "2025-02-01"),
    ] {
        let found = read(text, DateStyle::default()).unwrap();
        assert_eq!((found.reading, found.day), (reading, day(iso)), "{text}");
    }
    assert_eq!(swapped(day("2025-02-01")), day("2025-01-02"));
    assert_eq!(swapped(swapped(day("2025-12-07"))), day("2025-12-07"));
}

#[test]
fn days_as_spreadsheets_count_them() {
    let style = DateStyle { serial: true, ..DateStyle::default() };
    for (text, iso, minute) in [
        ("45291", "2023-12-31", None),
        ("45291,75", "2023-12-31", Some(1080)),
        ("45291.378472222", "2023-12-31", Some(545)),
        ("32874", "1990-01-01", None),
        ("73414", "2100-12-30", None),
    ] {
        let found = read(text, style).unwrap();
        assert_eq!((found.day, found.minute), (day(iso), minute), "{text}");
    }
    for text in ["32873", "73415", "45291,", "45291x", "452910", "4529"] {
        assert_eq!(read(text, style), None, "{text}");
    }
}

const MONTHS_OF: [(&str, &str, &str); 12] = [
    ("января", "янв.", "Jan"),
    ("февраля", "февр.", "Feb"),
    ("марта", "мар.", "Mar"),
    ("апреля", "апр.", "Apr"),
    ("мая", "май", "May"),
    ("июня", "июн.", "Jun"),
    ("июля", "июл.", "Jul"),
    ("августа", "авг.", "Aug"),
    ("сентября", "сент.", "Sept"),
    ("октября", "окт.", "Oct"),
    ("ноября", "нояб.", "Nov"),
    ("декабря", "дек.", "Dec"),
];

/// A moment in every form, each with the order of the column that it stands in.
fn printed(at: NaiveDateTime) -> Vec<(String, Option<DateOrder>)> {
    let (y, m, d) = (at.year(), at.month(), at.day());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    let (genitive, brief, english) = MONTHS_OF[m as usize - 1];
    let short = y.rem_euclid(100);
    let half = if hour < 12 { "AM" } else { "PM" };
    let twelve = (hour + 11) % 12 + 1;
    let mut all = vec![
        (format!("{y:04}-{m:02}-{d:02} {hour:02}:{minute:02}:{second:02}"), DMY),
        (format!("{y:04}-{m:02}-{d:02}T{hour:02}:{minute:02}:{second:02}.125+03:00"), MDY),
        (format!("{y}/{m}/{d} {hour}:{minute:02}"), None),
        (format!("{d:02}.{m:02}.{y:04} {hour}:{minute:02}"), DMY),
        (format!("{d}.{m}.{short:02}  {hour:02}:{minute:02}"), DMY),
        (format!("{d:02}/{m:02}/{y:04}, {hour:02}:{minute:02}"), DMY),
        (format!("{d:02}-{m:02}-{y:04} {twelve}:{minute:02} {half}"), DMY),
        (format!("{m}/{d}/{y} {twelve}:{minute:02}:{second:02} {half}"), MDY),
        (format!("{m:02}-{d:02}-{short:02} {hour:02}:{minute:02}"), MDY),
        (format!("{m:02}.{d:02}.{y} {hour:02}:{minute:02}"), MDY),
        (format!("{short:02}-{m:02}-{d:02} {hour:02}:{minute:02}"), Some(DateOrder::Ymd)),
        (format!("{d} {genitive} {y} г. {hour}:{minute:02}"), None),
        (format!("{d} {brief} {y} {hour}:{minute:02}"), None),
        (format!("{d:02}-{english}-{short:02} {hour:02}:{minute:02}"), MDY),
        (format!("{english} {d}, {y} {twelve}:{minute:02} {half}"), None),
        (format!("{d} {english} {y} {twelve}:{minute:02}{half}"), DMY),
    ];
    if y >= 1990 {
        all.push((format!("{y}{m:02}{d:02}{hour:02}{minute:02}{second:02}"), DMY));
        all.push((format!("{y}{m:02}{d:02}T{hour:02}{minute:02}"), None));
    }
    all
}

#[test]
fn what_is_printed_in_any_form_reads_back_as_chrono_counts_it() {
    let mut at = NaiveDate::from_ymd_opt(1969, 12, 31).unwrap().and_hms_opt(0, 0, 7).unwrap();
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    let spreadsheet = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    for _ in 0..8_000 {
        let expected = Day(at.date().signed_duration_since(epoch).num_days() as i32);
        let minute = (at.hour() * 60 + at.minute()) as u16;
        for (text, order) in printed(at) {
            assert_eq!(in_order(&text, order), Some((expected, Some(minute))), "{text} {order:?}");
        }
        if at.year() >= 1990 {
            let days = at.date().signed_duration_since(spreadsheet).num_days();
            let text =
                format!("{days},{:09}", u64::from(at.num_seconds_from_midnight()) * 1_000_000_000 / 86_400);
            let found = read(&text, DateStyle { serial: true, ..DateStyle::default() }).unwrap();
            assert_eq!((found.day, found.minute), (expected, Some(minute)), "{text}");
        }
        at += chrono::TimeDelta::minutes(6_131);
    }
}

proptest::proptest! {
    #[test]
    fn whatever_the_text_nothing_panics(text: String, digits in "[0-9 ./:,TZАянв-]{0,24}") {
        for text in [&text, &digits] {
            for order in [None, DMY, MDY, Some(DateOrder::Ymd)] {
                let _ = read(text, DateStyle { order, ..DateStyle::default() });
                let _ = read(text, DateStyle { order, serial: true, ..DateStyle::default() });
            }
            let _ = crate::ingest::values::clock::parse_time(text.as_bytes());
        }
    }
}
