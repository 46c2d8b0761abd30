//! What figures are compared with: the period before, or the same days a year earlier.

use std::fmt::Write as _;

use crate::common::{entry, near, part, report_of, value};
use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{self, Comparison, FigureView, Report};
use loyalty_calculator::sample;
use loyalty_calculator::settings::{Compare, Industry, Settings};
use loyalty_calculator::text::{Language, Texts, markdown};
use loyalty_calculator::units::Day;

fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

fn under(compare: Compare) -> Settings {
    Settings { compare, ..Settings::default() }
}

/// One receipt in the middle of each month from January 2024 on; how much, and of how many goods.
fn months(amounts: &[u32]) -> String {
    let mut text = "date;receipt;member;product;quantity;amount\n".to_owned();
    for (place, amount) in amounts.iter().enumerate() {
        let (year, month) = (2024 + place / 12, 1 + place % 12);
        writeln!(text, "{year}-{month:02}-15;{place};M1;Tea;{};{amount}", 1 + place % 3).unwrap();
    }
    // So that the first month and the last are whole.
    text + "2024-01-01;first;;Tea;1;1\n2025-02-28;last;;Tea;1;1\n"
}

/// January 2024 to February 2025.
const AMOUNTS: [u32; 14] = [500, 800, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 900, 600];

fn of_months(compare: Compare) -> Report {
    report_of(&[("receipts.csv", months(&AMOUNTS).as_bytes())], &under(compare))
}

#[test]
fn a_change_is_that_of_the_months_by_hand() {
    // February 2025: 600 + 1; January 2025: 900; February 2024: 800.
    for compare in [Compare::Previous, Compare::YearAgo] {
        let report = of_months(compare);
        let revenue = &entry(&report, "revenue").figure;
        let month = revenue.previous.as_ref().unwrap();
        near(month.relative.unwrap(), (601.0 - 900.0) / 900.0);
        assert_eq!(month.period, [day("2025-01-01"), day("2025-01-31")]);
        let year = revenue.year_ago.as_ref().unwrap();
        near(year.relative.unwrap(), (601.0 - 800.0) / 800.0);
        assert_eq!(year.period, [day("2024-02-01"), day("2024-02-29")]);
        assert_eq!(year.current_period, [day("2025-02-01"), day("2025-02-28")]);
    }
}

#[test]
fn the_split_of_the_average_receipt_is_against_what_is_chosen() {
    // Lines of February 2025: 600 of 2 items, and 1 of 1; of January: 900 of 1; of February
    // 2024: 800 of 2.
    let split = |compare| {
        let report = of_months(compare);
        let factors = ["price", "mix", "items"].map(|name| part(&report, "receipt-growth-factors", name));
        near(factors.iter().sum(), part(&report, "receipt-growth-factors", "change"));
        let note = entry(&report, "receipt-growth-factors").notes[0].clone();
        (value(&report, "receipt-growth-factors"), note.args["earlierFrom"].clone())
    };
    let now = 601.0 / 2.0;
    let (change, from) = split(Compare::Previous);
    near(change, now / 900.0 - 1.0);
    assert_eq!(from, Arg::Date(day("2025-01-01")));
    let (change, from) = split(Compare::YearAgo);
    near(change, now / 800.0 - 1.0);
    assert_eq!(from, Arg::Date(day("2024-02-01")));
}

/// A chosen period is compared with its own days a year earlier.
#[test]
fn a_chosen_period_has_its_days_a_year_earlier() {
    let settings =
        Settings { from: Some(day("2025-01-01")), to: Some(day("2025-02-28")), ..under(Compare::YearAgo) };
    let report = report_of(&[("receipts.csv", months(&AMOUNTS).as_bytes())], &settings);
    let year = entry(&report, "revenue").figure.year_ago.clone().unwrap();
    // The first row of the data is an anonymous one of 1.
    near(year.relative.unwrap(), 1501.0 / 1301.0 - 1.0);
    assert_eq!(year.period, [day("2024-01-01"), day("2024-02-28")]);
    near(value(&report, "receipt-growth-factors"), 1501.0 / 3.0 / (1301.0 / 3.0) - 1.0);
}

/// Nothing else takes the place of a year that is not there.
#[test]
fn data_that_does_not_reach_back_has_no_change() {
    let receipts = months(&AMOUNTS).replace("2024-", "2025-").replace("2025-02-28;last", "2025-12-31;last");
    let report = |compare| report_of(&[("receipts.csv", receipts.as_bytes())], &under(compare));
    let year = report(Compare::YearAgo);
    assert!(entry(&year, "revenue").figure.year_ago.is_none());
    let why = entry(&year, "receipt-growth-factors").figure.why.as_ref().unwrap();
    assert_eq!(why.id, "why-no-year-ago");
    let said = markdown(&year, &Texts::new(Language::Russian, "RUB"));
    assert!(said.contains("Сравнивать не с чем: тех же дней годом раньше в данных нет."), "{said}");
    let month = report(Compare::Previous);
    assert!(entry(&month, "receipt-growth-factors").figure.value.is_some());
    assert!(!year.findings.iter().any(|finding| finding.args.contains_key("earlier")));
}

fn sample_ledger() -> loyalty_calculator::ledger::Ledger {
    let made = sample::generate(Industry::Grocery, 8_000, 3);
    let files: Vec<_> = made.files.iter().map(|file| (file.name, &file.bytes[..])).collect();
    read_bytes(&files, &Maps::default()).ledger.unwrap()
}

/// The figures of each of the two months, by reports of that month alone. What is worked out of a
/// whole period beyond its sums (points by their age, what is known only as of the last day of
/// the data) has no comparison, or is the same.
#[test]
fn the_two_sides_are_the_figures_of_reports_of_each_month() {
    let ledger = sample_ledger();
    let of = |settings: &Settings| report::build(&ledger, Quality::default(), settings);
    let year = of(&under(Compare::YearAgo));
    let [now, earlier] = {
        let year = entry(&year, "revenue").figure.year_ago.as_ref().unwrap();
        let month = |[from, to]: [Day; 2]| {
            assert_eq!(from.month().period().to, to);
            of(&Settings { from: Some(from), to: Some(to), ..Settings::default() })
        };
        [year.current_period, year.period].map(month)
    };
    let mut compared = 0;
    for kpi in &year.kpis {
        let (now, earlier) = (entry(&now, kpi.id), entry(&earlier, kpi.id));
        let mut check = |name: &str, figure: &FigureView, sides: [&FigureView; 2]| {
            let Some(Comparison { current, value, difference, .. }) = figure.year_ago else { return };
            let [Some(of_now), Some(of_earlier)] = sides.map(|side| side.value) else {
                panic!("{} {name}: a change of what has no figure", kpi.id);
            };
            for (found, expected) in
                [(current, of_now), (value, of_earlier), (difference, of_now - of_earlier)]
            {
                let off = (found - expected).abs();
                assert!(off <= 1e-9 * expected.abs().max(1.0), "{} {name}: {found}, {expected}", kpi.id);
            }
            compared += 1;
        };
        check("", &kpi.figure, [&now.figure, &earlier.figure]);
        for (name, figure) in kpi.parts.iter() {
            check(name, figure, [&now.parts[*name], &earlier.parts[*name]]);
        }
    }
    assert!(compared > 60, "only {compared}");
}

/// The figures themselves are no other for being compared with something else: only what speaks
/// of a change is.
#[test]
fn nothing_but_what_speaks_of_a_change_differs() {
    let ledger = sample_ledger();
    let of = |compare| report::build(&ledger, Quality::default(), &under(compare));
    let (month, year) = (of(Compare::Previous), of(Compare::YearAgo));
    let changed = ["receipt-growth-factors", "plan-fact"];
    for (one, other) in month.kpis.iter().zip(&year.kpis) {
        let (one_is, other_is) = [one, other].map(|kpi| serde_json::to_string(kpi).unwrap()).into();
        assert_eq!(one_is == other_is, !changed.contains(&one.id), "{}", one.id);
    }
    let json = |report: &Report| String::from_utf8(report::json(report)).unwrap();
    let plain = report::build(&ledger, Quality::default(), &Settings::default());
    assert_eq!(json(&plain), json(&month));
    // Of what the page reads in its place.
    let read: Settings = serde_json::from_str(r#"{ "compare": "yearAgo" }"#).unwrap();
    assert_eq!(read, under(Compare::YearAgo));
}

/// The change of revenue in a month is split against the month that is chosen, also where that
/// lies outside the period.
#[test]
fn what_a_change_of_revenue_is_made_of_follows() {
    let plan = "month;kpi;planned value\n2025-01;revenue;850\n2025-02;revenue;700\n";
    let rows = |settings: &Settings| {
        let receipts = months(&AMOUNTS);
        let files = [("receipts.csv", receipts.as_bytes()), ("plan.csv", plan.as_bytes())];
        let report = report_of(&files, settings);
        let tables = &entry(&report, "plan-fact").tables;
        let split = tables.iter().find(|table| table.id.starts_with("deviation-")).unwrap();
        let rows = split.rows.iter().map(|row| {
            let values: Vec<f64> = row.values.iter().map(|value| value.unwrap()).collect();
            near(values[1..].iter().sum(), values[0]);
            (row.label.clone(), values[0])
        });
        (split.id, rows.collect::<Vec<_>>())
    };
    let [january, february] = ["2025-01-01", "2025-02-01"].map(|first| Arg::Month(day(first).month()));
    let (id, split) = rows(&under(Compare::Previous));
    assert_eq!(id, "deviation-previous");
    assert_eq!(split, [(january.clone(), 899.0), (february.clone(), -299.0)]);
    for from in [None, Some(day("2025-01-01"))] {
        let (id, split) = rows(&Settings { from, ..under(Compare::YearAgo) });
        assert_eq!(id, "deviation-year-ago");
        assert_eq!(split, [(january.clone(), 399.0), (february.clone(), -199.0)]);
    }
}

/// Three hundred receipts a month for two years; of ten so many have a card, year by year.
fn two_years(with_card: [u32; 2]) -> String {
    let mut text = "date;receipt;member;amount\n".to_owned();
    for (year, with_card) in (2024..).zip(with_card) {
        for number in 0..3_600_u32 {
            let month = day(&format!("{year}-01-01")).month().plus((number / 300) as i32);
            let sold = month.first().plus((number % 300 / 10) as i32).min(month.last());
            let card = if number % 10 < with_card { format!("M{}", number % 97) } else { String::new() };
            writeln!(text, "{sold};{year}-{number};{card};100").unwrap();
        }
    }
    text + "2025-12-31;last;;100\n"
}

/// What fell from one year to the next and no longer falls is found against the year alone, and
/// says against which days.
#[test]
fn a_finding_names_the_days_that_it_compares() {
    let receipts = two_years([7, 5]);
    let found = |compare| report_of(&[("receipts.csv", receipts.as_bytes())], &under(compare));
    let of_cards = |report: &Report| {
        report.findings.iter().find(|one| one.id == "member-receipt-share-falling").cloned()
    };
    assert!(of_cards(&found(Compare::Previous)).is_none());
    let report = found(Compare::YearAgo);
    let finding = of_cards(&report).unwrap();
    assert_eq!(finding.args["from"], Arg::Date(day("2025-10-01")));
    assert_eq!(finding.args["earlierFrom"], Arg::Date(day("2024-10-01")));
    assert_eq!(finding.args["earlierTo"], Arg::Date(day("2024-12-31")));
    assert_eq!(finding.args["earlier"], Arg::Share(0.7));
    let said = |language| markdown(&report, &Texts::new(language, "RUB")).replace('\u{a0}', " ");
    let russian = said(Language::Russian);
    for words in [
        "С 1 окт. 2025 по 31 дек. 2025 покупок без карты было больше, чем с 1 окт. 2024 по 31 дек. 2024,",
        "хотя с 1 окт. 2024 по 31 дек. 2024 это было видно",
    ] {
        assert!(russian.contains(words), "{words}\n{russian}");
    }
    let english = said(Language::English);
    let words = "more purchases went without a card than from 1 Oct 2024 to 31 Dec 2024";
    assert!(english.contains(words), "{english}");
    for page in [russian, english] {
        assert!(!page.contains("предыдущие месяцы") && !page.contains("in the months before"), "{page}");
    }
}
