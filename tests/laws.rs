//! What holds for all data.

use crate::common::report_of;
use loyalty_calculator::report::{Report, json};
use loyalty_calculator::settings::{Industry, Settings};
use proptest::prelude::*;

/// A row of a file: day of 2025, member (0: none), receipt number (0: none), kopecks, quantity.
type Row = (u32, u32, u32, i64, u32);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0..180_u32, 0..6_u32, 0..40_u32, -90_000..900_000_i64, 1..9_u32), 1..120)
}

fn file(rows: &[Row]) -> Vec<u8> {
    let mut text = "Дата;Номер чека;Карта;Товар;Количество;Сумма\n".to_owned();
    for (day, member, receipt, kopecks, quantity) in rows {
        let (month, day) = (1 + day / 28, 1 + day % 28);
        let sign = if *kopecks < 0 { "-" } else { "" };
        let (roubles, kopecks) = (kopecks.abs() / 100, kopecks.abs() % 100);
        let text_of = |prefix: &str, id: u32| if id == 0 { String::new() } else { format!("{prefix}{id}") };
        text += &format!(
            "{day:02}.{month:02}.2025;{};{};Чай;{quantity};{sign}{roubles},{kopecks:02}\n",
            text_of("R-", *receipt),
            text_of("M-", *member),
        );
    }
    text.into_bytes()
}

fn report(rows: &[Row]) -> Report {
    let settings = Settings { industry: Industry::Fashion, ..Settings::default() };
    report_of(&[("rows.csv", &file(rows))], &settings)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_changes_nothing((rows, shuffled) in rows().prop_flat_map(|rows| {
        (Just(rows.clone()), Just(rows).prop_shuffle())
    })) {
        prop_assert_eq!(json(&report(&rows)), json(&report(&shuffled)));
    }

    /// Lines add up wherever the cut goes, for the halves of a receipt differ line
    /// by line. A file of whole receipts has no such law: the same receipt in a
    /// later file is the same receipt (docs/decisions/0009).
    #[test]
    fn two_files_are_one((rows, cut) in rows().prop_flat_map(|rows| {
        let cut = 0..=rows.len();
        (Just(rows), cut)
    })) {
        let whole = report(&rows);
        let (first, second) = rows.split_at(cut);
        let settings = whole.settings.clone();
        let halves = report_of(&[("1.csv", &file(first)), ("2.csv", &file(second))], &settings);
        prop_assert_eq!(
            serde_json::to_string(&whole.kpis).unwrap(),
            serde_json::to_string(&halves.kpis).unwrap(),
        );
    }

    #[test]
    fn parts_add_up(rows in rows()) {
        let report = report(&rows);
        let totals = &report.totals;
        prop_assert_eq!(totals.revenue, totals.sales - totals.returned);
        let kopecks = |sign: i64| rows.iter().map(|row| (row.3 * sign).max(0)).sum::<i64>();
        prop_assert_eq!(totals.sales.0, kopecks(1));
        prop_assert_eq!(totals.returned.0, kopecks(-1));
        let all = report.kpis.iter().find_map(|kpi| kpi.parts.get("all")).unwrap();
        prop_assert_eq!(all.series.iter().map(|point| point.n).sum::<u64>(), totals.receipts);
        prop_assert!(totals.anonymous_receipts <= totals.receipts);
        for kpi in &report.kpis {
            for figure in std::iter::once(&kpi.figure).chain(kpi.parts.values()) {
                prop_assert!(figure.value.is_some() != figure.why.is_some());
                prop_assert!(figure.value.is_none_or(f64::is_finite));
                if let (Some(value), Some([low, high])) = (figure.value, figure.interval) {
                    prop_assert!(low <= value && value <= high, "{} {low} {value} {high}", kpi.id);
                }
            }
        }
    }
}
