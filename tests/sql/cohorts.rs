//! Cohorts of the engine, under the names that SQL gives their figures.

use std::collections::BTreeMap;

use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::report::{self, CohortRow, CohortsQuestion};
use loyalty_calculator::segment::{People, StartKind};
use loyalty_calculator::settings::Settings;

use super::{Edges, said};

type Found = BTreeMap<(String, String), Edges>;

/// Figures by `cohorts-<start>` and `<group>|<row>|<age>|<figure>`.
pub(crate) fn found(ledger: &Ledger, settings: &Settings) -> Found {
    let people = People::gather(ledger, settings);
    let mut found = Found::new();
    for (start, id) in [(StartKind::Enrolment, "enrolment"), (StartKind::FirstPurchase, "firstPurchase")] {
        for group in [None, Some("first-category"), Some("tier"), Some("source")] {
            let question = CohortsQuestion { start, group: group.map(str::to_owned) };
            let view = report::cohorts(ledger, settings, &people, &question).unwrap();
            for row in &view.rows {
                tell(&mut found, id, group.unwrap_or("time"), row);
            }
            tell(&mut found, id, "all", &view.whole);
        }
    }
    found
}

fn tell(found: &mut Found, start: &str, group: &str, row: &CohortRow) {
    let label = said(&row.label);
    let mut put = |age: usize, what: String, edges| {
        found.insert((format!("cohorts-{start}"), format!("{group}|{label}|{age}|{what}")), edges);
    };
    for (age, n) in row.n.iter().enumerate() {
        put(age, "n".to_owned(), [Some(*n as f64), None, None]);
    }
    for figure in &row.figures {
        for (age, value) in figure.values.iter().enumerate() {
            let [low, high] = figure.intervals.get(age).map_or([None; 2], |edges| edges.map(Some));
            put(age, figure.id.to_owned(), [Some(*value), low, high]);
        }
        for (age, value) in figure.cumulative.iter().enumerate() {
            put(age, format!("{}.total", figure.id), [Some(*value), None, None]);
        }
    }
    for mark in row.again.iter().flat_map(|again| &again.marks) {
        let [low, high] = mark.interval.map_or([None; 2], |edges| edges.map(Some));
        let name = format!("{group}|{label}|{}", mark.day);
        found.insert(("cohorts-again".to_owned(), name), [Some(mark.share), low, high]);
    }
}
