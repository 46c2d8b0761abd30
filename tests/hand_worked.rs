//! A small file worked out by hand: returns, placeholders, lines, two months.
//!
//! `tests/data/hand.csv` has three title rows, twelve receipts in fourteen lines, a
//! blank row, a total, a date that does not exist and an amount in words.
//!
//! ```text
//!                   January              February             both
//! member sales      A 300.99 + 200.01    A 400.00             2635.56
//!                   B 500.00             C 1234.56 + 0.00
//! member returns                         B 500.00              500.00
//! other sales       60 + 150 + 75.25     80.00                 365.25
//! other returns                          30.00                  30.00
//! ```

use crate::common::{Encoding, Format, entry, near, part, report_of, value};
use loyalty_calculator::kpi::{Position, Rating};
use loyalty_calculator::report::Report;
use loyalty_calculator::settings::{Industry, Settings};

fn report(format: &Format) -> Report {
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    report_of(&[("hand.csv", &format.apply(include_str!("data/hand.csv")))], &settings)
}

#[test]
fn totals_are_exact_to_the_kopeck_in_every_format() {
    for format in Format::all() {
        let report = report(&format);
        let totals = &report.totals;
        assert_eq!(totals.sales.0, 300_081, "{format:?}");
        assert_eq!(totals.returned.0, 53_000, "{format:?}");
        assert_eq!(totals.revenue.0, 247_081, "{format:?}");
        assert_eq!((totals.receipts, totals.anonymous_receipts, totals.returns), (10, 4, 2), "{format:?}");
        assert_eq!((totals.members, totals.members_with_purchase), (3, 3), "{format:?}");
        assert_eq!(totals.quantity.0, 21_000, "{format:?}");
    }
}

#[test]
fn the_encoding_is_recognised_in_every_format() {
    for format in Format::all() {
        let found = report(&format).quality.files[0].encoding;
        assert_eq!(found, Some(format.encoding.name()), "{format:?}");
    }
}

/// The same file from a shop that writes German.
#[test]
fn western_letters_change_no_kopeck() {
    let words = [
        ("Отчёт по чекам", "Bericht für März"),
        ("Магазин «Ромашка»", "Geschäft «Gänseblümchen»"),
        ("Период", "Zeitraum"),
        ("Дата", "Date"),
        ("Номер чека", "Receipt number"),
        ("Карта", "Card"),
        ("Вид операции", "Kind"),
        ("Чек продажи", "Original receipt"),
        ("Товар", "Product"),
        ("Количество", "Quantity"),
        ("Сумма", "Amount"),
        ("Продажа", "sale"),
        ("Возврат", "return"),
        ("Розничный покупатель", "guest"),
        ("Набор", "Präsent"),
        ("Весна", "Frühling"),
        ("большой", "groß"),
        ("Кофе", "Café"),
        ("Сахар", "Süßstoff"),
        ("Хлеб", "Brötchen"),
        ("Молоко", "Milch"),
        ("Сыр", "Käse"),
        ("Чай", "Tee"),
        ("Мёд", "Honig"),
        ("Пакет", "Tüte"),
        ("десять", "zwölf"),
        ("Итого", "Total"),
    ];
    let table = words
        .iter()
        .fold(include_str!("data/hand.csv").to_owned(), |table, (word, other)| table.replace(word, other));
    for encoding in [Encoding::Windows1252, Encoding::Utf8, Encoding::Utf16LeBom, Encoding::Utf16Be] {
        let format = Format { encoding, grouping: "\u{a0}", ..Format::default() };
        let report = report_of(&[("hand.csv", &format.apply(&table))], &Settings::default());
        assert_eq!(report.quality.files[0].encoding, Some(encoding.name()));
        let totals = &report.totals;
        assert_eq!((totals.sales.0, totals.returned.0, totals.members), (300_081, 53_000, 3), "{format:?}");
        assert_eq!(report.quality.files[0].rows_set_aside, 2, "{format:?}");
    }
}

#[test]
fn every_row_is_accounted_for() {
    for format in Format::all() {
        let report = report(&format);
        let file = &report.quality.files[0];
        assert_eq!((file.rows_used, file.rows_set_aside), (14, 2), "{format:?}");
        let other = file.not_data;
        assert_eq!((other.titles, other.headers, other.totals, other.blank), (3, 1, 1, 1), "{format:?}");
        assert_eq!(file.rows_read, 22, "{format:?}");
        let reasons: Vec<_> = file
            .reasons
            .iter()
            .map(|reason| (reason.id, reason.column.as_str(), reason.examples[0].line))
            .collect();
        assert_eq!(reasons, [("row-bad-amount", "Сумма", 21), ("row-bad-date", "Дата", 20)], "{format:?}");
    }
}

#[test]
fn the_metrics_come_out_as_worked_by_hand() {
    for format in Format::all() {
        let report = report(&format);
        near(value(&report, "member-revenue-share"), 2135.56 / 2470.81);
        near(value(&report, "member-receipt-share"), 6.0 / 10.0);
        near(value(&report, "average-receipt"), 439.26);
        near(part(&report, "average-receipt", "anonymous"), 91.3125);
        near(part(&report, "average-receipt", "all"), 300.081);
        near(part(&report, "average-receipt", "gap"), 439.26 / 91.3125 - 1.0);
        near(value(&report, "items-per-receipt"), 16.0 / 6.0);
        near(part(&report, "items-per-receipt", "anonymous"), 5.0 / 4.0);
        near(part(&report, "items-per-receipt", "gap"), 16.0 / 6.0 / 1.25 - 1.0);
        near(value(&report, "average-item-price"), 164.7225);
        near(part(&report, "average-item-price", "anonymous"), 73.05);
        // A: under observation from 11 January, 49 days, 2 purchases. C: from 15
        // February, 14 days, 1 purchase of zero roubles. B's only purchase was given back.
        near(value(&report, "purchase-frequency"), 3.0 / 63.0 * 30.436875);
        near(part(&report, "purchase-frequency", "active"), 3.0 / 63.0 * 30.436875);
        near(part(&report, "purchase-frequency", "enrolledYear"), 3.0 / 63.0 * 365.2425);
        // A came three times, C twice; B's only purchase was given back.
        near(value(&report, "repeat-member-share"), 2.0 / 2.0);
        // On 28 February A's last purchase lies 18 days back, C's none; B has none left.
        near(value(&report, "active-members"), 2.0);
        near(value(&report, "inactive-share-30d"), 0.0 / 2.0);
        // A 901.00, C 1234.56, and B, who gave all back: three buyers.
        near(value(&report, "revenue-per-member"), (901.0 + 0.0 + 1234.56) / 3.0);
    }
}

#[test]
fn items_times_price_is_the_receipt() {
    let report = report(&Format::default());
    for group in ["members", "anonymous", "all"] {
        let product = part(&report, "items-per-receipt", group) * part(&report, "average-item-price", group);
        near(product, part(&report, "average-receipt", group));
    }
}

#[test]
fn months_are_whole_and_compared() {
    let report = report(&Format::default());
    let share = &entry(&report, "member-revenue-share").figure;
    let months: Vec<_> = share.series.iter().map(|point| (point.month.to_string(), point.partial)).collect();
    assert_eq!(months, [("2025-01".to_owned(), false), ("2025-02".to_owned(), false)]);
    near(share.series[0].value.unwrap(), 1001.0 / 1286.25);
    near(share.series[1].value.unwrap(), 1134.56 / 1184.56);
    let previous = share.previous.as_ref().unwrap();
    near(previous.current, 1134.56 / 1184.56);
    near(previous.value, 1001.0 / 1286.25);
    assert!(share.year_ago.is_none());
}

#[test]
fn the_interval_is_the_clustered_one() {
    // Receipts with a card by cluster: A 3 of 3, B 1 of 1, C 2 of 2, four anonymous 0 of 1 each.
    // R = 0.6; residuals 3·0.4, 1·0.4, 2·0.4 and four times −0.6:
    // Σe² = 1.44 + 0.16 + 0.64 + 4·0.36 = 3.68. An anonymous return is a cluster of
    // its own with no sale receipt: k = 8, error = √(8/7 · 3.68) ÷ 10.
    let report = report(&Format::default());
    let figure = &entry(&report, "member-receipt-share").figure;
    let [low, high] = figure.interval.unwrap();
    let error = (8.0_f64 / 7.0 * 3.68).sqrt() / 10.0;
    // A share ends at 1, though 0.6 + 1.96 · error lies above.
    near(high, 1.0);
    near(low, 0.6 - 1.959_963_984_540_054 * error);
}

#[test]
fn members_who_came_back_are_counted_by_month() {
    let report = report(&Format::default());
    let kpi = report.kpis.iter().find(|kpi| kpi.id == "repeat-member-share").unwrap();
    // January: A twice. February: A once, C twice.
    let months: Vec<_> = kpi.figure.series.iter().map(|point| (point.value.unwrap(), point.n)).collect();
    assert_eq!(months, [(1.0, 1), (0.5, 2)]);
    // Wilson's interval of 1 of 2, by its formula: (1 + z²/2 ± z·√(1/2 + z²/4)) ÷ (2 + z²).
    let z: f64 = 1.959_963_984_540_054;
    let [low, high] = kpi.figure.series[1].interval.unwrap();
    near(low, (1.0 + z * z / 2.0 - z * (0.5 + z * z / 4.0).sqrt()) / (2.0 + z * z));
    near(high, (1.0 + z * z / 2.0 + z * (0.5 + z * z / 4.0).sqrt()) / (2.0 + z * z));
    assert!(kpi.notes.iter().any(|note| note.id == "note-grows-with-period"));
}

#[test]
fn what_the_data_is_too_short_for_has_a_reason() {
    let report = report(&Format::default());
    let kpi = |id: &str| report.kpis.iter().find(|kpi| kpi.id == id).unwrap();
    // 59 days: the last day from which a purchase would lie more than 60 days back is not there.
    for part in ["days60", "days90", "days180"] {
        let figure = &kpi("inactive-share-30d").parts[part];
        assert_eq!(figure.why.as_ref().unwrap().id, "why-few-days", "{part}");
    }
    // January has 31 days: 30 days without a purchase can't be seen in it yet.
    assert_eq!(kpi("inactive-share-30d").figure.series[0].value, None);
    // On 31 January A alone had bought what stayed bought.
    assert_eq!(kpi("active-members").figure.series[0].value, Some(1.0));
    assert_eq!(kpi("active-members").parts["share"].why.as_ref().unwrap().id, "why-no-member-list");
}

#[test]
fn revenue_per_member_is_spread_by_member() {
    // February: A 400.00, B −500.00 and no purchase, C 1234.56. R = 1134.56 ÷ 2; residuals
    // 400 − R, −500, 1234.56 − R; error √(3/2 · Σe²) ÷ 2.
    let report = report(&Format::default());
    let kpi = report.kpis.iter().find(|kpi| kpi.id == "revenue-per-member").unwrap();
    let february = &kpi.figure.series[1];
    let mean = 1134.56 / 2.0;
    near(february.value.unwrap(), mean);
    let squares = (400.0_f64 - mean).powi(2) + 500.0_f64.powi(2) + (1234.56 - mean).powi(2);
    near(february.interval.unwrap()[1], mean + 1.959_963_984_540_054 * (1.5 * squares).sqrt() / 2.0);
    assert_eq!(february.n, 2);
}

#[test]
fn norms_give_position_and_rating() {
    let report = report(&Format::default());
    let figure = |id| &entry(&report, id).figure;
    let share = figure("member-revenue-share");
    assert_eq!((share.position, share.rating), (Position::Above, Rating::Good));
    let share = figure("member-receipt-share");
    assert_eq!((share.position, share.rating), (Position::Below, Rating::Watch));
    // Four anonymous receipts are too few to rate a difference.
    let gap = &entry(&report, "average-receipt").parts["gap"];
    assert_eq!((gap.position, gap.rating), (Position::Above, Rating::Unknown));
}

#[test]
fn a_chosen_period_counts_only_its_days() {
    let day = |text| loyalty_calculator::units::Day::from_iso(text);
    let settings = Settings { from: day("2025-02-01"), to: day("2025-02-28"), ..Settings::default() };
    let report = report_of(&[("hand.csv", include_bytes!("data/hand.csv"))], &settings);
    near(value(&report, "member-revenue-share"), 1134.56 / 1184.56);
    // The period before, of equal length, is 4–31 January: without the receipt of 1 January.
    near(entry(&report, "member-revenue-share").figure.previous.as_ref().unwrap().value, 1001.0 / 1226.25);
}
