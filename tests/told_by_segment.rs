//! Figures by segment, month by month and in pairs: what holds for all of them.

use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::kpi::{Kpi, catalogue};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{Cut, GoodsKind, Question, ask, breakdowns, build, dynamics, json};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{People, SCHEMES};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::Money;

fn files(industry: Industry) -> Vec<(&'static str, Vec<u8>)> {
    sample::generate(industry, 3_000, 3).files.into_iter().map(|file| (file.name, file.bytes)).collect()
}

fn read(files: &[(&'static str, Vec<u8>)]) -> Ledger {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    read_bytes(&files, &Maps::default()).ledger.unwrap()
}

fn sampled() -> (Ledger, Settings) {
    let settings = Settings { industry: Industry::Fashion, ..Settings::default() };
    (read(&files(Industry::Fashion)), settings)
}

/// Each member is in one class or in none: sums and numbers of things add up to the whole. The
/// liability is an estimate by the habits of each class, and does not.
#[test]
fn classes_and_those_in_none_are_the_whole() {
    let (ledger, settings) = sampled();
    let kpis: Vec<&'static Kpi> = catalogue()
        .filter(|kpi| kpi.additive && kpi.is_of_members() && kpi.id != "points-liability")
        .collect();
    assert!(kpis.len() >= 5, "{}", kpis.len());
    let people = People::gather(&ledger, &settings);
    let mut told = 0;
    for cut in Cut::all() {
        let Cut::Scheme(scheme) = &cut else { continue };
        for breakdown in breakdowns(&ledger, &settings, &people, &kpis, &cut) {
            let Some(whole) = breakdown.whole else { continue };
            if breakdown.rows.is_empty() || breakdown.rows.iter().any(|row| row.value.is_none()) {
                // Channel and marital status are in no sample; a class may be too young to tell.
                continue;
            }
            let sum: f64 = breakdown.rows.iter().filter_map(|row| row.value).sum();
            assert!(
                (sum - whole).abs() < 1e-6 * whole.abs().max(1.0),
                "{} by {}: {sum} of {whole}",
                breakdown.kpi,
                scheme
            );
            told += 1;
        }
    }
    assert!(told > 50, "{told}");
}

/// What is offered in the report can be asked, and nothing else.
#[test]
fn what_is_offered_is_answered() {
    let (ledger, settings) = sampled();
    let report = build(&ledger, loyalty_calculator::ingest::Quality::default(), &settings);
    let offered = |id: &str| &report.kpis.iter().find(|kpi| kpi.id == id).unwrap().breakdowns;
    for scheme in ["rfm", "life-cycle", "value", "evenness", "campaign-response", "sex"] {
        assert!(offered("purchase-frequency").iter().any(|one| one == scheme), "{scheme}");
    }
    assert!(!offered("purchase-frequency").iter().any(|one| one == "marital-status"));
    assert!(!offered("revenue").iter().any(|one| one == "rfm"), "anonymous receipts are in no segment");
    let people = People::gather(&ledger, &settings);
    let asked = |kpi: &str, by: &str| {
        let question = Question { kpi: kpi.to_owned(), by: Some(by.to_owned()), step: None };
        ask(&ledger, &settings, &people, &question)
    };
    let answer: serde_json::Value =
        serde_json::from_slice(&asked("members-with-purchase", "value").unwrap()).unwrap();
    let labels: Vec<&str> = answer["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["label"]["value"].as_str().unwrap())
        .collect();
    assert_eq!(labels, ["segment-value-a", "segment-value-b", "segment-value-c", "segment-none"]);
    assert_eq!(asked("revenue", "rfm").unwrap_err().id, "ask-unknown");
    assert_eq!(asked("purchase-frequency", "sign").unwrap_err().id, "ask-unknown");
    // A segment that is told of by the rows of its members: those of class A buy the most.
    let by_value = asked("revenue-per-member", "value").unwrap();
    let by_value: serde_json::Value = serde_json::from_slice(&by_value).unwrap();
    let value = |row: usize| by_value["rows"][row]["value"].as_f64().unwrap();
    assert!(value(0) > value(1) && value(1) > value(2));
}

/// Month by month the classes are all members, whatever divides them.
#[test]
fn months_of_classes_add_up() {
    let (ledger, settings) = sampled();
    let people = People::gather(&ledger, &settings);
    let report = build(&ledger, loyalty_calculator::ingest::Quality::default(), &settings);
    let kpi = report.kpis.iter().find(|kpi| kpi.id == "members-with-purchase").unwrap();
    let revenue: Money = people.facts.rows.iter().map(|row| row.revenue).sum();
    for scheme in SCHEMES.iter().filter(|scheme| people.division(scheme.id).is_some()) {
        let found = dynamics(&ledger, &settings, &people, scheme.id).unwrap();
        assert_eq!(found.months.len(), kpi.figure.series.len());
        for (at, (month, point)) in found.months.iter().zip(&kpi.figure.series).enumerate() {
            assert_eq!((month.month, month.partial), (point.month, point.partial));
            let buyers: u64 = found.classes.iter().map(|class| class.buyers[at]).sum();
            assert_eq!(Some(buyers as f64), point.value, "{} {}", scheme.id, point.month);
        }
        let sum: Money = found.classes.iter().flat_map(|class| &class.revenue).copied().sum();
        assert_eq!(sum, revenue, "{}", scheme.id);
    }
    assert_eq!(dynamics(&ledger, &settings, &people, "sign").unwrap_err().id, "ask-unknown");
}

/// Lines of one receipt far from each other, and receipts in another order, are the same.
#[test]
fn the_order_of_rows_changes_no_segment() {
    let plain = files(Industry::Grocery);
    let turned: Vec<(&'static str, Vec<u8>)> = plain
        .iter()
        .map(|(name, bytes)| {
            let text = std::str::from_utf8(bytes).unwrap();
            let (head, rows) = text.split_once('\n').unwrap();
            let rows: Vec<&str> = rows.lines().collect();
            // Every seventh row first, then the next of each seven.
            let mixed: Vec<&str> =
                (0..7).flat_map(|from| rows.iter().skip(from).step_by(7).copied()).collect();
            (*name, format!("{head}\n{}\n", mixed.join("\n")).into_bytes())
        })
        .collect();
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let written = |files: &[(&'static str, Vec<u8>)]| {
        let report = build(&read(files), loyalty_calculator::ingest::Quality::default(), &settings);
        String::from_utf8(json(&report)).unwrap()
    };
    let (one, other) = (written(&plain), written(&turned));
    let segments = |text: &str| {
        let report: serde_json::Value = serde_json::from_str(text).unwrap();
        report["segments"].to_string()
    };
    assert_eq!(segments(&one), segments(&other));
    assert!(one.contains("\"affinities\""), "no pair of categories is bought together");
}

/// By the plain definition, over the lines as they stand in the file.
#[test]
fn pairs_are_counted_as_they_stand() {
    use std::collections::{BTreeMap, BTreeSet};
    let files = files(Industry::Fashion);
    let ledger = read(&files);
    let settings = Settings { industry: Industry::Fashion, ..Settings::default() };
    let report = build(&ledger, loyalty_calculator::ingest::Quality::default(), &settings);
    let (_, bytes) = files.iter().find(|(name, _)| *name == "receipts.csv").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|one| one == name).unwrap();
    let (number, kind, category) = (at("Номер чека"), at("Вид операции"), at("Категория"));
    let mut held: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in reader
        .records()
        .map(Result::unwrap)
        .filter(|row| &row[kind] == "Продажа" && !row[category].is_empty())
    {
        held.entry(row[number].to_owned()).or_default().insert(row[category].to_owned());
    }
    let with = |names: &[&str]| {
        held.values().filter(|on| names.iter().all(|name| on.contains(*name))).count() as f64
    };
    let categories = report.segments.assortment.iter().find(|one| one.kind == GoodsKind::Categories).unwrap();
    let Some(table) = categories.tables.iter().find(|table| table.id == "affinities") else { return };
    for row in &table.rows {
        let Arg::Message(pair) = &row.label else { panic!("{:?}", row.label) };
        let names: Vec<&str> = pair
            .args
            .iter()
            .map(|(_, name)| if let Arg::Text(name) = name { name.as_str() } else { panic!() })
            .collect();
        let [both, one, other, all] = [with(&names), with(&names[..1]), with(&names[1..]), held.len() as f64];
        let expected = [both, both / all, both / one, both / other, both * all / (one * other) - 1.0];
        for (value, expected) in row.values.iter().zip(expected) {
            assert!((value.unwrap() - expected).abs() < 1e-12, "{names:?}");
        }
        let (least, most) = (row.values[5].unwrap(), row.values[6].unwrap());
        assert!(least < row.values[4].unwrap() && row.values[4].unwrap() < most);
    }
}
