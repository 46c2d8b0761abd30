//! Lists behind the months of segments, behind movements since any day, and behind the rows of breakdowns.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::behind::OF_ALL;

use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::kpi::{Kpi, catalogue};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::report::{
    CellsBehind, Cut, PeopleQuestion, ReceiptQuery, ask_people, breakdown, build, dynamics, narrowed,
    receipts, rule_behind,
};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{KeptPeople, People, Rule};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::{Day, Unit};

fn sampled(industry: Industry) -> Ledger {
    let sample = sample::generate(industry, 6_000, 2);
    let files: Vec<(&str, &[u8])> =
        sample.files.iter().map(|file| (file.name, file.bytes.as_slice())).collect();
    read_bytes(&files, &Maps::default()).ledger.unwrap()
}

fn count(rule: &Rule, ledger: &Ledger, settings: &Settings, people: &People) -> u64 {
    rule.prepare(ledger, settings, people);
    rule.members(people).unwrap().count()
}

fn ways() -> [Settings; 2] {
    let usual = Settings { industry: Industry::Grocery, ..Settings::default() };
    // Its first and its last month are not whole.
    let chosen =
        Settings { from: Day::from_iso("2025-08-11"), to: Day::from_iso("2025-12-20"), ..usual.clone() };
    [usual, chosen]
}

#[test]
fn who_bought_in_a_month_of_a_segment() {
    let ledger = sampled(Industry::Grocery);
    for settings in ways() {
        let people = People::gather(&ledger, &settings);
        for scheme in ["rfm", "life-cycle", "tier"] {
            let found = dynamics(&ledger, &settings, &people, scheme).unwrap();
            let cells: &CellsBehind = &found.buyers_behind;
            assert_eq!((cells.rows.len(), cells.columns.len()), (found.months.len(), found.classes.len()));
            for (column, class) in found.classes.iter().enumerate() {
                for (row, buyers) in class.buyers.iter().enumerate() {
                    let rule = cells.rule(row, column).unwrap();
                    let members = count(&rule, &ledger, &settings, &people);
                    assert_eq!(members, *buyers, "{scheme} {} {:?}", class.key, found.months[row].month);
                }
            }
        }
    }
}

#[test]
fn who_moved_since_any_day() {
    let ledger = sampled(Industry::Grocery);
    for settings in ways() {
        let people = People::gather(&ledger, &settings);
        for days in [1, 45, 70] {
            let asked = format!(r#"{{"movement":{{"scheme":"rfm","days":{days}}}}}"#);
            let question: PeopleQuestion = serde_json::from_str(&asked).unwrap();
            let answer = ask_people(&ledger, &settings, &people, &question).unwrap();
            let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap();
            let cells = &answer["cellsBehind"][0];
            assert_eq!(cells["table"], "rfm-movement");
            for (row, values) in answer["movement"]["table"]["rows"].as_array().unwrap().iter().enumerate() {
                for (column, value) in values["values"].as_array().unwrap().iter().enumerate() {
                    let Some(value) = value.as_f64() else { continue };
                    let rule = |part: &str, at: usize| -> Rule {
                        serde_json::from_value(cells[part][at].clone()).unwrap()
                    };
                    let both = Rule::All(vec![rule("rows", row), rule("columns", column)]);
                    assert_eq!(
                        count(&both, &ledger, &settings, &people) as f64,
                        value,
                        "{days} {row} {column}"
                    );
                }
            }
        }
    }
}

/// Every figure with a list, by everything it can be told by: the list of a row is that of the report
/// narrowed to it, by the rule that the whole has.
#[test]
fn who_stands_behind_the_rows_of_a_breakdown() {
    let ledger = sampled(Industry::Grocery);
    let [settings, _] = ways();
    let people = People::gather(&ledger, &settings);
    let whole = build(&ledger, Quality::default(), &settings);
    let (mut of_members, mut of_receipts) = (0, 0);
    for by in ["store", "channel", "tier", "source", "rfm", "value", "life-cycle"] {
        let cut = Cut::of(by);
        let mut parts = BTreeMap::new();
        for kpi in catalogue().filter(|kpi| cut.tells(kpi)) {
            let view = whole.kpis.iter().find(|view| view.id == kpi.id).unwrap();
            let members = view.members_behind.iter().find(|behind| behind.part.is_empty());
            let bought = view.receipts_behind.iter().find(|behind| behind.part.is_empty());
            if members.is_none() && bought.is_none() {
                continue;
            }
            let told = breakdown(&ledger, &settings, &people, kpi, &cut);
            for row in told.rows.first().into_iter().chain(told.rows.last()) {
                let Some(value) = row.value else { continue };
                let only = [(by.to_owned(), row.key.clone())].into_iter().collect();
                let settings = Settings { only, ..settings.clone() };
                let (part, members_of_part) = parts.entry(row.key.clone()).or_insert_with(|| {
                    let mut kept = KeptPeople::Prepared(Rc::clone(&people.prepared));
                    let part = narrowed(&ledger, &settings, &mut kept).unwrap().unwrap();
                    let members = People::gather(&part, &settings);
                    (part, members)
                });
                let what = format!("{} by {by}: {:?}", kpi.id, row.label);
                if let Some(behind) = members {
                    let rule = Rule::try_from(behind.rule.clone()).unwrap();
                    assert_eq!(rule_behind(part, &settings, kpi.id, ""), Some(rule.clone()), "{what}");
                    let found = count(&rule, part, &settings, members_of_part);
                    assert_eq!(found, counted(kpi, value, row.n), "{what}");
                    of_members += 1;
                }
                if let Some(behind) = bought {
                    let query = ReceiptQuery { filter: behind.filter, ..ReceiptQuery::default() };
                    assert_eq!(receipts(part, &settings, &query).unwrap().total, row.n, "{what}");
                    of_receipts += 1;
                }
            }
        }
    }
    assert!(of_members > 100 && of_receipts > 3, "{of_members}, {of_receipts}");
}

/// Members that a figure says it counts.
fn counted(kpi: &Kpi, value: f64, n: u64) -> u64 {
    match kpi.unit {
        Unit::Members => value as u64,
        _ if OF_ALL.contains(&kpi.id) => n,
        // Of the best tenth, all who are in it in whole or in part.
        Unit::Share if kpi.id == "revenue-concentration" => (0.1 * n as f64 - 1e-9).ceil() as u64,
        Unit::Share => (value * n as f64).round() as u64,
        unit => panic!("{} counts no members but {unit:?}", kpi.id),
    }
}
