//! Are the planted figures of the samples really in the files? Worked out here
//! from the CSV text alone, not by the engine.

mod programme;
mod rows;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use loyalty_calculator::sample;
use loyalty_calculator::settings::Industry;
use loyalty_calculator::units::Day;

use programme::Programme;
use rows::{day, parts, rows};
use tables::Tables;

const TRADES: [Industry; 3] = [Industry::Grocery, Industry::Fashion, Industry::Electronics];

#[test]
fn planted_figures_are_found() {
    for (receipts, seed) in [(30_000, 1), (30_000, 2), (5_000, 3), (500, 4)] {
        for industry in TRADES {
            let sample = sample::generate(industry, receipts, seed);
            let (tables, programme) = (Tables::read(&sample), Programme::read(&sample));
            for truth in &sample.truths.truths {
                let found = tables.find(truth).unwrap_or_else(|| programme.find(truth));
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
            for (file, column) in [("campaigns.csv", "Дата отправки"), ("surveys.csv", "Дата")]
            {
                let within = |row: &rows::Row| {
                    let day = day(&row[column]);
                    day >= sample.truths.launch && day <= sample.truths.period.to
                };
                assert!(rows(&sample, file).iter().all(within), "{file}");
            }
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
        for (file, column) in [("campaigns.csv", "Дата отправки"), ("surveys.csv", "Дата")] {
            for row in rows(&sample, file).iter().filter(|row| !row["Карта"].is_empty()) {
                assert!(enrolled[&row["Карта"]] <= day(&row[column]), "{row:?}");
            }
        }
    }
}

#[test]
fn campaigns_write_only_to_those_who_may_be_written_to_and_leave_the_control_group_alone() {
    for industry in TRADES {
        let sample = sample::generate(industry, 20_000, 5);
        let of = |column: &str| -> BTreeSet<String> {
            let yes = rows(&sample, "members.csv").into_iter().filter(|row| &row[column] == "да");
            yes.map(|row| row["Карта"].to_owned()).collect()
        };
        let (consent, email, phone) = (of("Согласие на рассылку"), of("E-mail"), of("Телефон"));
        let mut told = BTreeSet::new();
        for row in rows(&sample, "campaigns.csv") {
            let card = &row["Карта"];
            assert!(told.insert((row["Кампания"].to_owned(), card.to_owned())), "once each: {row:?}");
            assert!(consent.contains(card), "{row:?}");
            match (&row["Группа"], &row["Канал"]) {
                ("Целевая", "E-mail") => assert!(email.contains(card), "{row:?}"),
                ("Целевая", "SMS" | "Push") => assert!(phone.contains(card), "{row:?}"),
                ("Контрольная", "") => {
                    let nothing = ["Открыто", "Клик", "Предложение использовано"];
                    assert!(nothing.iter().all(|column| row[column].is_empty()), "{row:?}");
                    assert_eq!(&row["Стоимость"], "0,00");
                }
                _ => panic!("{row:?}"),
            }
        }
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
const PINNED: [u64; 3] = [14_947_385_618_477_285_769, 3_148_746_944_089_615_074, 1_664_261_599_075_083_535];

#[test]
fn too_few_receipts_are_rounded_up() {
    assert_eq!(sample::generate(Industry::Grocery, 0, 1).truths.receipts, sample::LEAST_RECEIPTS);
}
