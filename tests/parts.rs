//! A report narrowed to a part is the report of files that hold the part alone.

use std::collections::BTreeSet;

use loyalty_calculator::facts::By;
use loyalty_calculator::finding::Kind;
use loyalty_calculator::flat_map::FlatMap;
use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::kpi::{Kpi, catalogue};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Message;
use loyalty_calculator::report::{
    Cut, Facet, KpiView, Report, breakdowns, build, facets, narrowed, rule_behind,
};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{KeptPeople, People, Rule};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::{Day, Money};
use serde_json::Value;

type Files = Vec<(&'static str, Vec<u8>)>;

fn files(industry: Industry) -> Files {
    sample::generate(industry, 6_000, 3).files.into_iter().map(|file| (file.name, file.bytes)).collect()
}

fn read(files: &Files) -> Ledger {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    read_bytes(&files, &Maps::default()).ledger.unwrap()
}

fn only(settings: &Settings, parts: &[(&str, &str)]) -> Settings {
    let only = parts.iter().map(|(by, part)| ((*by).to_owned(), (*part).to_owned())).collect();
    Settings { only, ..settings.clone() }
}

fn part(ledger: &Ledger, settings: &Settings) -> Ledger {
    narrowed(ledger, settings, &mut KeptPeople::default()).unwrap().unwrap()
}

fn report(ledger: &Ledger, settings: &Settings) -> Report {
    build(ledger, Quality::default(), settings)
}

fn offered(ledger: &Ledger, settings: &Settings) -> Vec<Facet> {
    facets(ledger, settings, &People::gather(ledger, settings))
}

/// Rows of a CSV for which it holds; fields of the samples have no line breaks.
fn rows_with(file: &[u8], column: &str, holds: impl Fn(&str) -> bool) -> Vec<u8> {
    let text = std::str::from_utf8(file).unwrap();
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let at = header.trim_start_matches('\u{feff}').split(';').position(|name| name == column).unwrap();
    let kept = lines.filter(|line| holds(line.split(';').nth(at).unwrap().trim_matches('"')));
    std::iter::once(header).chain(kept).flat_map(|line| [line, "\n"]).collect::<String>().into_bytes()
}

fn values(file: &[u8], column: &str) -> BTreeSet<String> {
    let values = std::cell::RefCell::new(BTreeSet::new());
    rows_with(file, column, |value| values.borrow_mut().insert(value.to_owned()));
    values.into_inner()
}

/// The figure of a view, its interval, parts, months and tables.
fn told(view: &KpiView) -> Value {
    serde_json::to_value((&view.figure, &view.parts, &view.tables)).unwrap()
}

/// Whether two documents say the same: fractions to the twelfth digit, for texts have other ids in
/// another file, and what is added up in their order differs in the last.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            (one - other).abs() <= 1e-12 * one.abs().max(other.abs()).max(1.0)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, one)| other.get(key).is_some_and(|other| same(one, other)))
        }
        _ => one == other,
    }
}

fn assert_same(one: &Value, other: &Value, what: &str) {
    assert!(same(one, other), "{what}:\n{one}\n{other}");
}

/// Each breakdown is worked out from the whole, with the rest passed over; the narrowed report
/// from a ledger without the rest.
#[test]
fn a_part_says_what_the_breakdown_says_of_it() {
    for (industry, from) in [(Industry::Grocery, None), (Industry::Fashion, Day::from_iso("2025-06-01"))] {
        let ledger = read(&files(industry));
        // In the one a card that counts as an anonymous buyer.
        let exclude_members = from.iter().map(|_| ledger.member_name(3).to_owned()).collect();
        let settings = Settings { industry, from, exclude_members, ..Settings::default() };
        let people = People::gather(&ledger, &settings);
        let mut compared = 0;
        for facet in offered(&ledger, &settings) {
            let cut = Cut::of(&facet.by);
            let kpis: Vec<&'static Kpi> = catalogue().filter(|kpi| cut.tells(kpi)).collect();
            let told = breakdowns(&ledger, &settings, &people, &kpis, &cut);
            // The first and the last of many are enough.
            let last = facet.options.len() - 1;
            for at in [0, last] {
                let option = &facet.options[at];
                let settings = only(&settings, &[(&facet.by, &option.key)]);
                let report = report(&part(&ledger, &settings), &settings);
                for breakdown in &told {
                    let row = breakdown.rows.iter().find(|row| row.label == option.label).unwrap();
                    assert_eq!(row.key, option.key, "{} of {}", breakdown.kpi, facet.by);
                    // Breakdowns have no earlier days to compare with; a narrowed report has.
                    if row.value.is_none() {
                        continue;
                    }
                    let view = report.kpis.iter().find(|kpi| kpi.id == breakdown.kpi).unwrap();
                    let what = format!("{} of {} {}", breakdown.kpi, facet.by, option.key);
                    assert_eq!(view.figure.value, row.value, "{what}: {:?}", view.figure.why);
                    assert_eq!((view.figure.interval, view.figure.n), (row.interval, row.n), "{what}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 500, "{compared}");
    }
}

#[test]
fn a_shop_is_what_a_file_of_its_receipts_alone_is() {
    let mut files = files(Industry::Grocery);
    files.retain(|(name, _)| ["receipts.csv", "members.csv"].contains(name));
    let whole = read(&files);
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let receipts = |files: &Files| files.iter().position(|(name, _)| *name == "receipts.csv").unwrap();
    let at = receipts(&files);
    let shops = values(&files[at].1, "Магазин");
    assert!(shops.len() > 2);
    for shop in shops {
        let mut own = files.clone();
        own[at].1 = rows_with(&own[at].1, "Магазин", |value| value == shop);
        let buyers = values(&own[at].1, "Карта");
        let members = 1 - at;
        own[members].1 = rows_with(&own[members].1, "Карта", |card| buyers.contains(card));
        let of_file = read(&own);
        if of_file.span() != whole.span() {
            continue;
        }
        let narrowed = only(&settings, &[("store", &shop)]);
        let (part, alone) = (report(&part(&whole, &narrowed), &narrowed), report(&of_file, &settings));
        let mut equal = 0;
        for (view, other) in part.kpis.iter().zip(&alone.kpis) {
            let kpi = Kpi::find(view.id).unwrap();
            if kpi.breakdowns().contains(&By::Store) {
                assert_same(&told(view), &told(other), view.id);
                equal += usize::from(view.figure.value.is_some());
            } else {
                assert_eq!(view.figure.why, Some(Message::new("why-of-part")), "{}", view.id);
                assert!(view.tables.is_empty() && view.breakdowns.is_empty());
            }
        }
        assert!(equal > 15, "{equal}");
        let totals = |report: &Report| serde_json::to_string(&report.totals).unwrap();
        assert_eq!(totals(&part), totals(&alone));
        assert_eq!(part.segments.grids, alone.segments.grids);
    }
}

/// Who was chosen by how they buy would not be among the chosen else; in a shop a part of what its
/// members buy is missing.
#[test]
fn money_at_stake_is_told_only_of_parts_that_can_be_held_against_something() {
    let ledger = read(&files(Industry::Grocery));
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let whole = report(&ledger, &settings);
    assert!(whole.findings.iter().any(|finding| finding.stake.is_some()));
    for facet in offered(&ledger, &settings) {
        let by = By::ALL.iter().find(|by| by.id() == facet.by);
        for option in &facet.options {
            let settings = only(&settings, &[(&facet.by, &option.key)]);
            let part = report(&part(&ledger, &settings), &settings);
            let a_year = 365.2425 / f64::from(part.period.days);
            for finding in &part.findings {
                let Some(stake) = &finding.stake else { continue };
                let what = format!("{} of {} {}", finding.id, facet.by, option.key);
                assert!(stake.money <= part.totals.revenue.to_f64() * a_year, "{what}");
                assert!(by.is_some(), "{what}");
                let of_members = matches!(by, Some(By::Tier | By::Source | By::EnrolledBy));
                assert!(of_members || finding.kind == Kind::Falling, "{what}");
            }
        }
    }
}

#[test]
fn a_level_is_what_files_without_the_other_members_are() {
    let files = files(Industry::Fashion);
    let whole = read(&files);
    let settings = Settings { industry: Industry::Fashion, ..Settings::default() };
    let level = offered(&whole, &settings).into_iter().find(|facet| facet.by == "tier").unwrap();
    let of_members =
        |name: &str| files.iter().find(|(file, _)| *file == name).map(|(_, bytes)| bytes).unwrap();
    for option in level.options {
        let members = rows_with(of_members("members.csv"), "Уровень", |tier| tier == option.key);
        let cards = values(&members, "Карта");
        let theirs = |card: &str| card.is_empty() || cards.contains(card);
        let own: Files = files
            .iter()
            .map(|(name, bytes)| match *name {
                "members.csv" => (*name, members.clone()),
                "receipts.csv" | "campaigns.csv" | "surveys.csv" => {
                    (*name, rows_with(bytes, "Карта", theirs))
                }
                "points.csv" => (*name, rows_with(bytes, "Карта", |card| cards.contains(card))),
                _ => (*name, bytes.clone()),
            })
            .collect();
        let of_file = read(&own);
        if of_file.span() != whole.span() {
            continue;
        }
        let narrowed = only(&settings, &[("tier", &option.key)]);
        let (part, alone) = (report(&part(&whole, &narrowed), &narrowed), report(&of_file, &settings));
        let mut equal = 0;
        for (view, other) in part.kpis.iter().zip(&alone.kpis) {
            let kpi = Kpi::find(view.id).unwrap();
            // Answers without a card are nobody's, and campaigns tell their contacts of all.
            if kpi.is_of_members() && view.family != "satisfaction" {
                assert_same(&told(view), &told(other), &format!("{} of {}", view.id, option.key));
                equal += usize::from(view.figure.value.is_some());
            }
        }
        assert!(equal > 25, "{equal}");
        let segments = |report: &Report| serde_json::to_value(&report.segments).unwrap();
        assert_same(&segments(&part), &segments(&alone), "segments");
    }
}

/// The members behind a figure of a part are as many as it says, and of that part.
#[test]
fn lists_behind_figures_of_a_part_are_of_that_part() {
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let whole = read(&files(Industry::Grocery));
    let all = People::gather(&whole, &settings);
    let loyal = Rule::class("rfm", "loyal").members(&all).unwrap();
    let settings = only(&settings, &[("rfm", "loyal")]);
    let ledger = part(&whole, &settings);
    let people = People::gather(&ledger, &settings);
    assert_eq!(people.facts.rows.len() as u64, loyal.count());
    assert!(people.facts.rows.iter().all(|row| loyal.contains(row.member)));
    let report = report(&ledger, &settings);
    let view = report.kpis.iter().find(|kpi| kpi.id == "active-members").unwrap();
    let found = rule_behind(&ledger, &settings, "active-members", "").unwrap().members(&people).unwrap();
    assert_eq!(found.count() as f64, view.figure.value.unwrap());
    let revenue: Money = people.facts.rows.iter().map(|row| row.revenue).sum();
    assert_eq!((report.totals.revenue, report.totals.anonymous_receipts), (revenue, 0));
}

#[test]
fn several_conditions_hold_together_and_classes_are_those_of_all() {
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let whole = read(&files(Industry::Grocery));
    let all = offered(&whole, &settings);
    let shop = &all.iter().find(|facet| facet.by == "store").unwrap().options[0];
    let champions = Rule::class("rfm", "champions").members(&People::gather(&whole, &settings)).unwrap();
    let both = only(&settings, &[("store", &shop.key), ("rfm", "champions")]);
    let ledger = part(&whole, &both);
    for row in 0..ledger.receipts() {
        let member = ledger.member_of(row);
        assert!(member == 0 || champions.contains(member));
        assert_eq!(ledger.store_name(ledger.store_of(row)), shop.key);
    }
    let people = People::gather(&ledger, &both);
    assert!(people.facts.rows.iter().all(|row| !ledger.rows_of(row.member).is_empty()));
    let said: Vec<&str> = report(&ledger, &both).cautions.iter().map(|caution| caution.id).collect();
    assert_eq!(said[..3], ["caution-part", "caution-part", "caution-part-members"]);
}

/// Together the shops are the whole, receipt by receipt.
#[test]
fn the_parts_of_all_are_all() {
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let whole = read(&files(Industry::Grocery));
    let totals = report(&whole, &settings).totals;
    let shops = offered(&whole, &settings).into_iter().find(|facet| facet.by == "store").unwrap();
    let (mut revenue, mut receipts) = (Money::ZERO, 0);
    for shop in shops.options {
        let settings = only(&settings, &[("store", &shop.key)]);
        let part = report(&part(&whole, &settings), &settings).totals;
        revenue += part.revenue;
        receipts += part.receipts;
    }
    assert_eq!((revenue, receipts), (totals.revenue, totals.receipts));
}

#[test]
fn what_there_is_not_is_said() {
    let whole = read(&files(Industry::Grocery));
    let problem = |parts: &[(&str, &str)]| {
        narrowed(&whole, &only(&Settings::default(), parts), &mut KeptPeople::default()).unwrap_err().id
    };
    assert_eq!(problem(&[("store", "Nowhere")]), "no-such-part");
    assert_eq!(problem(&[("channel", "online")]), "no-such-part");
    assert_eq!(problem(&[("rfm", "nobody")]), "no-such-part");
    assert_eq!(problem(&[("no-scheme", "x")]), "no-such-part");
    assert!(
        narrowed(
            &whole,
            &Settings { only: FlatMap::new(), ..Settings::default() },
            &mut KeptPeople::default()
        )
        .unwrap()
        .is_none()
    );
}
