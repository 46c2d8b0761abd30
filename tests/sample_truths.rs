//! Are the planted figures of the samples really in the files? Worked out here
//! from the CSV text alone, not by the engine.

use std::collections::BTreeMap;
use std::ops::Index;
use std::rc::Rc;

use loyalty_calculator::sample::{self, Sample, Truth};
use loyalty_calculator::settings::Industry;
use loyalty_calculator::units::{Day, Month, Period};

const TRADES: [Industry; 3] = [Industry::Grocery, Industry::Fashion, Industry::Electronics];

#[test]
fn planted_figures_are_found() {
    for (receipts, seed) in [(30_000, 1), (30_000, 2), (5_000, 3), (500, 4)] {
        for industry in TRADES {
            let sample = sample::generate(industry, receipts, seed);
            let tables = Tables::read(&sample);
            for truth in &sample.truths.truths {
                let found = tables.find(truth);
                let off = (found - truth.value).abs();
                let place =
                    format!("{} of {} with {receipts} receipts and seed {seed}", truth.id, industry.id());
                assert!(
                    off <= truth.tolerance + 1e-6,
                    "{place}: found {found}, planted {} ± {}",
                    truth.value,
                    truth.tolerance
                );
            }
        }
    }
}

#[test]
fn lines_add_up_to_the_kopeck() {
    for industry in TRADES {
        let sample = sample::generate(industry, 3_000, 1);
        for row in rows(&sample, "receipts.csv") {
            let (price, quantity) = (parts(&row["Цена"], 2), parts(&row["Количество"], 3));
            let gross = (price * quantity.abs() + 500) / 1000 * quantity.signum();
            let less = parts(&row["Скидка"], 2) + parts(&row["Списано баллов"], 2);
            assert_eq!(gross - less, parts(&row["Сумма"], 2), "{row:?}");
        }
    }
}

#[test]
fn dates_lie_within_the_data_and_the_last_day_sells() {
    for industry in TRADES {
        for receipts in [500, 5_000] {
            let sample = sample::generate(industry, receipts, 7);
            let days: Vec<Day> = rows(&sample, "receipts.csv").iter().map(|row| day(&row["Дата"])).collect();
            assert!(days.is_sorted());
            assert!(days.iter().all(|day| sample.truths.period.contains(*day)));
            assert_eq!(days.last(), Some(&sample.truths.period.to));
            assert_eq!(sample.truths.period.to.to_string(), "2026-09-30");
            assert!(rows(&sample, "points.csv").iter().all(|row| day(&row["Дата"]) >= sample.truths.launch));
            assert!(
                rows(&sample, "members.csv")
                    .iter()
                    .all(|row| day(&row["Дата регистрации"]) <= sample.truths.period.to)
            );
        }
    }
}

#[test]
fn files_refer_to_one_another() {
    for industry in TRADES {
        let sample = sample::generate(industry, 5_000, 11);
        let enrolled: BTreeMap<String, Day> = rows(&sample, "members.csv")
            .iter()
            .map(|row| (row["Карта"].to_owned(), day(&row["Дата регистрации"])))
            .collect();
        let mut sold: BTreeMap<String, (String, String, Day)> = BTreeMap::new();
        for row in rows(&sample, "receipts.csv") {
            let (card, date) = (row["Карта"].to_owned(), day(&row["Дата"]));
            assert!(card.is_empty() || enrolled[&card] <= date, "{row:?}");
            match &row["Вид операции"] {
                "Продажа" => {
                    let receipt = (card, row["Магазин"].to_owned(), date);
                    let known = sold.entry(row["Номер чека"].to_owned()).or_insert_with(|| receipt.clone());
                    assert_eq!(*known, receipt, "a number stands for one receipt");
                }
                _ => {
                    let (of, store, on) = &sold[&row["Номер чека продажи"]];
                    assert!(*of == card && *store == row["Магазин"] && *on < date, "{row:?}");
                }
            }
        }
        assert!(rows(&sample, "points.csv").iter().all(|row| enrolled.contains_key(&row["Карта"])));
    }
}

#[test]
fn the_points_ledger_balances() {
    for industry in TRADES {
        let sample = sample::generate(industry, 10_000, 13);
        let mut batches: BTreeMap<String, Vec<(Day, i64)>> = BTreeMap::new();
        let mut moved: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows(&sample, "points.csv") {
            let (points, today) = (parts(&row["Баллы"], 0), day(&row["Дата"]));
            let account = batches.entry(row["Карта"].to_owned()).or_default();
            *moved.entry(row["Номер чека"].to_owned()).or_default() += points;
            if points > 0 {
                account.push((day(&row["Срок действия"]), points));
                continue;
            }
            assert!(
                account.iter().all(|(expires, _)| *expires >= today) || &row["Операция"] == "Сгорание",
                "{row:?}"
            );
            if &row["Операция"] == "Сгорание" {
                assert_eq!(account[0].0.plus(1), today);
            }
            let mut left = -points;
            while left > 0 {
                assert!(!account.is_empty(), "more points than there were: {row:?}");
                let used = left.min(account[0].1);
                account[0].1 -= used;
                left -= used;
                if account[0].1 == 0 {
                    account.remove(0);
                }
            }
        }
        moved.remove("");
        let mut on_receipts: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows(&sample, "receipts.csv") {
            let points = parts(&row["Начислено баллов"], 0) - parts(&row["Списано баллов"], 0);
            *on_receipts.entry(row["Номер чека"].to_owned()).or_default() += points;
        }
        moved.retain(|_, points| *points != 0);
        on_receipts.retain(|_, points| *points != 0);
        assert_eq!(moved, on_receipts);
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    for (industry, pinned) in TRADES.into_iter().zip(PINNED) {
        let fingerprint = |seed| {
            let sample = sample::generate(industry, 1_000, seed);
            sample.files.iter().flat_map(|file| &file.bytes).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
            })
        };
        assert_eq!(fingerprint(1), pinned, "the sample of {} changed", industry.id());
        assert_ne!(fingerprint(1), fingerprint(2));
    }
}

/// FNV-1a of the files of a thousand receipts with seed 1, the same in WebAssembly.
const PINNED: [u64; 3] = [17_349_542_846_443_970_190, 6_706_495_115_273_907_125, 11_873_369_137_144_509_064];

#[test]
fn too_few_receipts_are_rounded_up() {
    assert_eq!(sample::generate(Industry::Grocery, 0, 1).truths.receipts, sample::LEAST_RECEIPTS);
}

/// A row whose cells are called by their header.
#[derive(Debug)]
struct Row {
    header: Rc<csv::StringRecord>,
    cells: csv::StringRecord,
}

impl Index<&str> for Row {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        &self.cells[self.header.iter().position(|header| header == name).unwrap()]
    }
}

fn rows(sample: &Sample, name: &str) -> Vec<Row> {
    let file = sample.files.iter().find(|file| file.name == name).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&*file.bytes);
    let header = Rc::new(reader.headers().unwrap().clone());
    reader.records().map(|cells| Row { header: header.clone(), cells: cells.unwrap() }).collect()
}

/// A decimal as whole parts of `10^-places`.
fn parts(text: &str, places: usize) -> i64 {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    assert!(decimals.len() <= places, "{text}");
    format!("{whole}{decimals:0<places$}").parse().unwrap()
}

fn day(text: &str) -> Day {
    let number = |range: std::ops::Range<usize>| text.get(range).unwrap().parse::<u32>().unwrap();
    Day::from_ymd(number(6..10) as i32, number(3..5), number(0..2)).unwrap()
}

struct Tables {
    receipts: Vec<Receipt>,
    enrolled: Vec<Day>,
    /// Operation and points.
    movements: Vec<(String, i64)>,
    span: Period,
}

/// A sale or, with all signs turned, a return.
struct Receipt {
    day: Day,
    store: String,
    member: bool,
    sale: bool,
    kopecks: i64,
    thousandths: i64,
    points: [i64; 2],
    whole_return: bool,
}

impl Tables {
    fn read(sample: &Sample) -> Self {
        let mut receipts: BTreeMap<String, Receipt> = BTreeMap::new();
        let mut given_back: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows(sample, "receipts.csv") {
            let kopecks = parts(&row["Сумма"], 2);
            if &row["Вид операции"] == "Возврат" {
                *given_back.entry(row["Номер чека продажи"].to_owned()).or_default() -= kopecks;
            }
            let receipt = receipts.entry(row["Номер чека"].to_owned()).or_insert_with(|| Receipt {
                day: day(&row["Дата"]),
                store: row["Магазин"].to_owned(),
                member: !row["Карта"].is_empty(),
                sale: &row["Вид операции"] == "Продажа",
                kopecks: 0,
                thousandths: 0,
                points: [0; 2],
                whole_return: false,
            });
            receipt.kopecks += kopecks;
            receipt.thousandths += parts(&row["Количество"], 3);
            receipt.points[0] += parts(&row["Начислено баллов"], 0);
            receipt.points[1] += parts(&row["Списано баллов"], 0);
        }
        for (number, kopecks) in given_back {
            let sale = receipts.get_mut(&number).unwrap();
            sale.whole_return = kopecks >= sale.kopecks;
        }
        let movement = |row: &Row| (row["Операция"].to_owned(), parts(&row["Баллы"], 0));
        Self {
            receipts: receipts.into_values().collect(),
            enrolled: rows(sample, "members.csv").iter().map(|row| day(&row["Дата регистрации"])).collect(),
            movements: rows(sample, "points.csv").iter().map(movement).collect(),
            span: sample.truths.period,
        }
    }

    fn find(&self, truth: &Truth) -> f64 {
        let sum = |value: &dyn Fn(&Receipt) -> i64| -> f64 {
            self.within(truth.period).map(value).sum::<i64>() as f64
        };
        let sales = |member: bool| sum(&|receipt| i64::from(receipt.sale && receipt.member == member));
        let money = |member: bool| {
            sum(&|receipt| if receipt.sale && receipt.member == member { receipt.kopecks } else { 0 })
        };
        let items = |member: bool| {
            sum(&|receipt| if receipt.sale && receipt.member == member { receipt.thousandths } else { 0 })
        };
        let net = |member: bool| sum(&|receipt| if receipt.member == member { receipt.kopecks } else { 0 });
        let average = |member: bool| money(member) / 100.0 / sales(member);
        let points = |kind: &str| {
            self.movements
                .iter()
                .filter(|(operation, _)| operation == kind)
                .map(|(_, points)| points.abs())
                .sum::<i64>() as f64
        };
        match truth.id {
            "revenue" => (net(true) + net(false)) / 100.0,
            "receipts" => sales(true) + sales(false),
            "returns" => sum(&|receipt| i64::from(!receipt.sale)),
            "members-enrolled" => self.enrolled.len() as f64,
            "points-issued" => {
                assert_eq!(
                    points("Начисление"),
                    sum(&|receipt| if receipt.sale { receipt.points[0] } else { 0 })
                );
                points("Начисление")
            }
            "points-redeemed" => {
                assert_eq!(
                    points("Списание"),
                    sum(&|receipt| if receipt.sale { receipt.points[1] } else { 0 })
                );
                points("Списание")
            }
            "points-expired" => points("Сгорание"),
            "points-outstanding" => self.movements.iter().map(|(_, points)| points).sum::<i64>() as f64,
            "member-receipt-share" | "member-receipt-share.end" => sales(true) / (sales(true) + sales(false)),
            "member-revenue-share" => net(true) / (net(true) + net(false)),
            "average-receipt.members" => average(true),
            "average-receipt.anonymous" => average(false),
            "average-receipt.gap" => average(true) / average(false) - 1.0,
            "items-per-receipt.gap" | "items-per-receipt.gap-end" => {
                items(true) / sales(true) / (items(false) / sales(false)) - 1.0
            }
            "average-item-price.gap" | "average-item-price.gap-end" => {
                money(true) / items(true) / (money(false) / items(false)) - 1.0
            }
            "purchase-frequency" => self.frequency(truth.period),
            "purchase-frequency.launch-effect" => {
                let year_earlier = Period {
                    from: truth.period.from.month().plus(-12).first(),
                    to: truth.period.to.month().plus(-12).last(),
                };
                self.frequency(truth.period) / self.frequency(year_earlier) - 1.0
            }
            "returns.share" => {
                sum(&|receipt| if receipt.sale { 0 } else { -receipt.kopecks }) / (money(true) + money(false))
            }
            "member-receipt-share.poor-store" => {
                let share = |here: bool| {
                    let at =
                        |receipt: &Receipt| receipt.sale && (Some(&*receipt.store) == truth.store) == here;
                    sum(&|receipt| i64::from(at(receipt) && receipt.member))
                        / sum(&|receipt| i64::from(at(receipt)))
                };
                share(true) / share(false)
            }
            other => panic!("no one checks {other}"),
        }
    }

    fn within(&self, period: Period) -> impl Iterator<Item = &Receipt> {
        self.receipts.iter().filter(move |receipt| period.contains(receipt.day))
    }

    fn frequency(&self, period: Period) -> f64 {
        let receipts = self
            .within(period)
            .filter(|receipt| receipt.sale && receipt.member && !receipt.whole_return)
            .count();
        let exposed = |enrolled: &Day| {
            Period { from: (*enrolled).max(self.span.from), to: self.span.to }.overlap(period).days()
        };
        let days: i32 = self.enrolled.iter().map(exposed).sum();
        receipts as f64 / (f64::from(days) / Month::MEAN_DAYS)
    }
}
