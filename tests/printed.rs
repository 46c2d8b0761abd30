//! Does a ledger read back the same however it is printed?

use crate::common::{Encoding, report_of};
use loyalty_calculator::settings::Settings;
use loyalty_calculator::units::Day;
use proptest::prelude::*;

/// Day of the first half of 2025, minute, member (0: none), receipt, kopecks, thousandths of goods.
type Row = (i32, u32, u32, u32, i64, u32);

fn row() -> impl Strategy<Value = Row> {
    (0..180_i32, 0..1440_u32, 0..6_u32, 1..60_u32, -90_000..9_000_000_i64, 1..9_000_u32)
}

/// Prints a day and a minute.
type Date = fn(Day, u32) -> String;

/// How a program prints.
#[derive(Debug, Clone)]
struct Style {
    encoding: Encoding,
    delimiter: u8,
    always_quoted: bool,
    line_end: csv::Terminator,
    decimal: char,
    grouping: &'static str,
    date: Date,
    /// Whether its dates have times.
    timed: bool,
}

impl Style {
    /// What all others are held to.
    fn plain(timed: bool) -> Self {
        Self {
            encoding: Encoding::Utf8,
            delimiter: b',',
            always_quoted: false,
            line_end: csv::Terminator::Any(b'\n'),
            decimal: '.',
            grouping: "",
            date: if timed {
                |day, minute| format!("{day} {}", hm(minute))
            } else {
                |day, _| day.to_string()
            },
            timed,
        }
    }
}

fn hm(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn am_pm(minute: u32) -> String {
    let (hour, half) = (minute / 60, if minute < 720 { "AM" } else { "PM" });
    format!("{}:{:02} {half}", (hour + 11) % 12 + 1, minute % 60)
}

/// Year, month and day.
fn parts(day: Day) -> [String; 3] {
    let iso = day.to_string();
    [&iso[..4], &iso[5..7], &iso[8..]].map(str::to_owned)
}

fn month(day: Day, names: &str) -> String {
    let at: usize = parts(day)[1].parse().unwrap();
    names.split(' ').nth(at - 1).unwrap().to_owned()
}

/// Styles of dates, with whether they have times.
const DATES: [(Date, bool); 9] = [
    (|day, minute| format!("{day} {}:59", hm(minute)), true),
    (|day, minute| format!("{day}T{}:00.123", hm(minute)), true),
    (|day, minute| dotted(day) + " " + &hm(minute), true),
    (|day, minute| dotted(day).replace('.', "/") + " " + &hm(minute), true),
    (
        |day, minute| {
            let [year, month, date] = parts(day);
            format!("{month}/{date}/{year} {}", am_pm(minute))
        },
        true,
    ),
    (|day, _| parts(day).concat(), false),
    (|day, _| dotted(day), false),
    (
        |day, _| {
            let [year, _, date] = parts(day);
            let name = month(day, "января февраля марта апреля мая июня");
            format!("{date} {name} {year}")
        },
        false,
    ),
    (
        |day, _| {
            let [year, _, date] = parts(day);
            format!("{} {date}, {year}", month(day, "Jan Feb Mar Apr May Jun"))
        },
        false,
    ),
];

fn dotted(day: Day) -> String {
    let [year, month, date] = parts(day);
    format!("{date}.{month}.{year}")
}

fn style() -> impl Strategy<Value = Style> {
    let numbers = [('.', ""), ('.', ","), ('.', " "), (',', ""), (',', " "), (',', "\u{a0}"), (',', ".")];
    let line_ends = [csv::Terminator::Any(b'\n'), csv::Terminator::CRLF, csv::Terminator::Any(b'\r')];
    (
        prop::sample::select(Encoding::RUSSIAN.to_vec()),
        prop::sample::select(b",;\t|".to_vec()),
        any::<bool>(),
        0..line_ends.len(),
        prop::sample::select(numbers.to_vec()),
        0..DATES.len(),
    )
        .prop_map(move |(encoding, delimiter, always_quoted, line_end, (decimal, grouping), date)| {
            let ((date, timed), line_end) = (DATES[date], line_ends[line_end]);
            Style { encoding, delimiter, always_quoted, line_end, decimal, grouping, date, timed }
        })
}

/// Parts of a whole, with thousands apart.
fn number(parts: i64, places: u32, style: &Style) -> String {
    let (whole, rest) = (parts.abs() / 10_i64.pow(places), parts.abs() % 10_i64.pow(places));
    let mut text = String::new();
    for (at, digit) in whole.to_string().chars().enumerate() {
        if at > 0 && (whole.to_string().len() - at).is_multiple_of(3) {
            text += style.grouping;
        }
        text.push(digit);
    }
    let sign = if parts < 0 { "-" } else { "" };
    format!("{sign}{text}{}{rest:0width$}", style.decimal, width = places as usize)
}

fn printed(rows: &[Row], style: &Style) -> Vec<u8> {
    let quotes = if style.always_quoted { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(style.delimiter)
        .quote_style(quotes)
        .terminator(style.line_end)
        .from_writer(Vec::new());
    writer.write_record(["Дата", "Номер чека", "Карта", "Товар", "Количество", "Сумма"]).unwrap();
    let first = Day::from_iso("2025-01-01").unwrap();
    for (at, (day, minute, member, receipt, kopecks, quantity)) in rows.iter().enumerate() {
        writer
            .write_record([
                (style.date)(first.plus(*day), *minute),
                format!("R-{receipt}"),
                if *member == 0 { String::new() } else { format!("M-{member}") },
                ["Чай «Утро»; 100 г", "Milk, 1 l", "Сыр | 45 %"][at % 3].to_owned(),
                number(i64::from(*quantity), 3, style),
                number(*kopecks, 2, style),
            ])
            .unwrap();
    }
    style.encoding.encode(&String::from_utf8(writer.into_inner().unwrap()).unwrap())
}

fn figures(bytes: &[u8]) -> String {
    let report = report_of(&[("чеки.csv", bytes)], &Settings::default());
    serde_json::to_string(&(&report.totals, &report.kpis)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_ledger_reads_back_the_same_in_any_print(
        mut rows in prop::collection::vec(row(), 4..60), style in style(),
    ) {
        // Nothing tells day from month if no day lies beyond the twelfth.
        rows.push((30, 600, 1, 99, 123_450, 2_000));
        let plain = printed(&rows, &Style::plain(style.timed));
        prop_assert_eq!(figures(&printed(&rows, &style)), figures(&plain));
    }
}
