//! How fast are questions about members answered? On lines made here, or on the files that
//! `LC_FILES` names, with commas between them.

use std::fmt::Write as _;
use std::hint::black_box;
use std::rc::Rc;

use divan::Bencher;
use loyalty_calculator::facts;
use loyalty_calculator::ingest::{Ingested, Maps, read_bytes};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::report::{self, PeopleQuestion};
use loyalty_calculator::segment::{People, Rfm};
use loyalty_calculator::settings::Settings;

fn main() {
    divan::main();
}

/// Baskets of nine lines, of 2,500 members; or three receipts of one line for each of as many
/// members as `LC_MEMBERS` says.
fn lines() -> Vec<u8> {
    let asked = std::env::var("LC_MEMBERS").ok().map(|members| members.parse().unwrap());
    let (members, rows, of_basket) =
        asked.map_or((2_500, 200_000, 9), |members: u64| (members, 3 * members, 1));
    let baskets = rows / of_basket;
    let mut text = "member,receipt,product,category,quantity,amount,date\n".to_owned();
    for row in 0..rows {
        let (basket, mixed) = (row / of_basket, row.wrapping_mul(2_654_435_761) % 100_000);
        let day = basket * 336 / baskets;
        let _ = writeln!(
            text,
            "{},{basket},{},{},{},{}.{:02},2025-{:02}-{:02}",
            basket.wrapping_mul(40_503) % members + 1,
            mixed,
            mixed % 40,
            mixed % 3 + 1,
            mixed % 30 + 1,
            mixed % 100,
            day / 28 + 1,
            day % 28 + 1,
        );
    }
    text.into_bytes()
}

fn ledger() -> Ledger {
    let Ingested { ledger, .. } = match std::env::var("LC_FILES") {
        Ok(names) => {
            let files: Vec<_> = names.split(',').map(|name| (name, std::fs::read(name).unwrap())).collect();
            let files: Vec<_> = files.iter().map(|(name, bytes)| (*name, &bytes[..])).collect();
            read_bytes(&files, &Maps::default())
        }
        Err(_) => read_bytes(&[("lines", &lines())], &Maps::default()),
    };
    ledger.unwrap()
}

fn asked(question: &str) -> PeopleQuestion {
    serde_json::from_str(question).unwrap()
}

#[divan::bench(sample_count = 5)]
fn facts_of_a_report(bencher: Bencher<'_, '_>) {
    let (ledger, settings) = (ledger(), Settings::default());
    bencher.bench_local(|| facts::gather(black_box(&ledger), &settings));
}

#[divan::bench(sample_count = 5)]
fn a_whole_report(bencher: Bencher<'_, '_>) {
    let (ledger, settings) = (ledger(), Settings::default());
    bencher.bench_local(|| report::json(&report::build(black_box(&ledger), Default::default(), &settings)));
}

#[divan::bench(sample_count = 5)]
fn all_members(bencher: Bencher<'_, '_>) {
    let (ledger, settings) = (ledger(), Settings::default());
    bencher.bench_local(|| People::gather(black_box(&ledger), &settings));
}

#[divan::bench(sample_count = 5)]
fn scores(bencher: Bencher<'_, '_>) {
    let (ledger, settings) = (ledger(), Settings::default());
    let people = People::gather(&ledger, &settings);
    bencher.bench_local(|| Rfm::of(black_box(&people.facts), &settings));
}

#[divan::bench(sample_count = 5)]
fn a_report_under_other_settings(bencher: Bencher<'_, '_>) {
    let (ledger, settings) = (ledger(), Settings::default());
    let people = People::gather(&ledger, &settings);
    let settings = Settings { active_days: Some(45), ..settings };
    bencher.bench_local(|| {
        let people = People::prepared(black_box(&ledger), &settings, Rc::clone(&people.prepared));
        report::json(&report::build_of_people(&ledger, Default::default(), &settings, &people))
    });
}

const QUESTIONS: [&str; 4] = [
    r#"{"list": {"sort": "revenue", "descending": true, "count": 50}}"#,
    r#"{"list": {"sort": "rfm", "from": 1000, "count": 50}}"#,
    r#"{"portrait": {"column": "days-since", "from": 31}}"#,
    r#"{"portrait": {"scheme": "life-cycle", "classes": ["active"]}}"#,
];

#[divan::bench(args = QUESTIONS, sample_count = 5)]
fn an_answer(bencher: Bencher<'_, '_>, question: &str) {
    let (ledger, settings) = (ledger(), Settings::default());
    let people = People::gather(&ledger, &settings);
    let question = asked(question);
    bencher.bench_local(|| report::ask_people(black_box(&ledger), &settings, &people, &question));
}
