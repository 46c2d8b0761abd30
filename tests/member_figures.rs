//! The figures about members, worked out a second time from the CSV text of the
//! samples alone: plain loops, and intervals by their definition.

use std::collections::BTreeMap;

use crate::common::near;
use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::report::{self, FigureView, KpiView, Report};
use loyalty_calculator::sample::{self, Sample};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::{Day, Period};

const Z95: f64 = 1.959_963_984_540_054;

#[test]
fn members_who_bought_again() {
    each(|table, report, period| {
        let times = table.purchases_in(period);
        let again = times.values().filter(|times| **times >= 2).count();
        is_share(&kpi(report, "repeat-member-share").figure, again, times.len());
    });
}

#[test]
fn members_without_a_purchase_for_a_while() {
    each(|table, report, period| {
        let kpi = kpi(report, "inactive-share-30d");
        let ago = table.days_since_last(period.to);
        let parts = ["days60", "days90", "days180"].map(|part| &kpi.parts[part]);
        for (days, figure) in [30, 60, 90, 180].into_iter().zip([&kpi.figure].into_iter().chain(parts)) {
            if period.to.since(table.first) > days {
                is_share(figure, ago.values().filter(|ago| **ago > days).count(), ago.len());
            } else {
                assert_eq!(figure.why.as_ref().unwrap().id, "why-few-days");
            }
        }
    });
}

#[test]
fn members_who_bought_lately() {
    each(|table, report, period| {
        let window = report.settings.active_days() as i32;
        let kpi = kpi(report, "active-members");
        if period.to.since(table.first) + 1 < window {
            assert_eq!(kpi.figure.why.as_ref().unwrap().id, "why-few-days");
            return;
        }
        let mut active = table.days_since_last(period.to);
        active.retain(|_, ago| *ago <= window);
        near(kpi.figure.value.unwrap(), active.len() as f64);
        // Poisson: the true numbers m that lie just within reach, `(found − m)² = z² · m`.
        for edge in kpi.figure.interval.unwrap() {
            near((active.len() as f64 - edge).powi(2) / (Z95 * Z95), edge);
        }
        let enrolled = table.enrolled.iter().filter(|(_, day)| **day <= period.to).count();
        is_share(&kpi.parts["share"], active.len(), enrolled);
    });
}

#[test]
fn money_of_a_member() {
    each(|table, report, period| {
        let mut members: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
        for receipt in table.receipts.iter().filter(|receipt| period.contains(receipt.day)) {
            let (money, bought) = members.entry(&receipt.card).or_default();
            *money += receipt.kopecks as f64 / 100.0;
            *bought = if receipt.sale { 1.0 } else { *bought };
        }
        let (money, buyers) = members.values().fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let figure = &kpi(report, "revenue-per-member").figure;
        let mean = money / buyers;
        assert!((figure.value.unwrap() / mean - 1.0).abs() < 1e-9);
        let squares: f64 = members.values().map(|(money, bought)| (money - mean * bought).powi(2)).sum();
        let all = members.len() as f64;
        let reach = Z95 * (all / (all - 1.0) * squares).sqrt() / buyers;
        assert!(((figure.interval.unwrap()[1] - mean) / reach - 1.0).abs() < 1e-9);
    });
}

/// Calls the check for every trade and several periods.
fn each(check: impl Fn(&Table, &Report, Period)) {
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        let sample = sample::generate(industry, 5_000, 17);
        let table = Table::read(&sample);
        let files: Vec<_> = ["receipts.csv", "members.csv"].map(|name| (name, bytes(&sample, name))).into();
        let read = read_bytes(&files, &Maps::default());
        let ledger = read.ledger.unwrap();
        let span = sample.truths.period;
        for (from, to) in [(0, 0), (100, 0), (200, 60), (span.days() - 20, 0), (0, span.days() - 45)] {
            let period = Period { from: span.from.plus(from), to: span.to.plus(-to) };
            let settings =
                Settings { industry, from: Some(period.from), to: Some(period.to), ..Settings::default() };
            check(&table, &report::build(&ledger, read.quality.clone(), &settings), period);
        }
    }
}

fn kpi<'a>(report: &'a Report, id: &str) -> &'a KpiView {
    report.kpis.iter().find(|kpi| kpi.id == id).unwrap()
}

/// A share and the edges of its interval: the true shares p that lie just within
/// reach of the one found, `(found − p)² = z² · p · (1 − p) ÷ n`.
#[track_caller]
fn is_share(figure: &FigureView, count: usize, of: usize) {
    let (count, n) = (count as f64, of as f64);
    assert_eq!(figure.n, of as u64);
    near(figure.value.unwrap(), count / n);
    for edge in figure.interval.unwrap() {
        near((count / n - edge).powi(2) * n, Z95 * Z95 * edge * (1.0 - edge));
    }
}

/// The receipts of members.
struct Table {
    receipts: Vec<Receipt>,
    enrolled: BTreeMap<String, Day>,
    /// First day of the data.
    first: Day,
}

struct Receipt {
    card: String,
    day: Day,
    sale: bool,
    kopecks: i64,
    whole_return: bool,
}

impl Table {
    fn read(sample: &Sample) -> Self {
        let mut receipts: BTreeMap<String, Receipt> = BTreeMap::new();
        let mut given_back: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows(sample, "receipts.csv") {
            let kopecks: i64 = row["Сумма"].replace(',', "").parse().unwrap();
            let receipt = receipts.entry(row["Номер чека"].clone()).or_insert_with(|| Receipt {
                card: row["Карта"].clone(),
                day: day(&row["Дата"]),
                sale: row["Вид операции"] == "Продажа",
                kopecks: 0,
                whole_return: false,
            });
            receipt.kopecks += kopecks;
            if !receipt.sale {
                *given_back.entry(row["Номер чека продажи"].clone()).or_default() -= kopecks;
            }
        }
        for (number, kopecks) in given_back {
            let sale = receipts.get_mut(&number).unwrap();
            sale.whole_return = kopecks >= sale.kopecks;
        }
        Self {
            receipts: receipts.into_values().filter(|receipt| !receipt.card.is_empty()).collect(),
            enrolled: rows(sample, "members.csv")
                .into_iter()
                .map(|row| (row["Карта"].clone(), day(&row["Дата регистрации"])))
                .collect(),
            first: sample.truths.period.from,
        }
    }

    /// Purchases that stayed bought, by member.
    fn purchases_in(&self, period: Period) -> BTreeMap<&str, u32> {
        let mut times = BTreeMap::new();
        for receipt in self.kept().filter(|receipt| period.contains(receipt.day)) {
            *times.entry(&*receipt.card).or_default() += 1;
        }
        times
    }

    /// Days from the last purchase that stayed bought, by member.
    fn days_since_last(&self, day: Day) -> BTreeMap<&str, i32> {
        let mut ago = BTreeMap::new();
        for receipt in self.kept().filter(|receipt| receipt.day <= day) {
            let least = ago.entry(&*receipt.card).or_insert(i32::MAX);
            *least = day.since(receipt.day).min(*least);
        }
        ago
    }

    fn kept(&self) -> impl Iterator<Item = &Receipt> {
        self.receipts.iter().filter(|receipt| receipt.sale && !receipt.whole_return)
    }
}

fn bytes<'a>(sample: &'a Sample, name: &str) -> &'a [u8] {
    &sample.files.iter().find(|file| file.name == name).unwrap().bytes
}

/// Rows with their cells by header.
fn rows(sample: &Sample, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes(sample, name));
    reader.deserialize().map(Result::unwrap).collect()
}

fn day(text: &str) -> Day {
    let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap();
    Day::from_ymd(number(6..10) as i32, number(3..5), number(0..2)).unwrap()
}
