//! Laws of cohorts.

use loyalty_calculator::facts::{Among, CohortStart, Cohorts, Together, gather_cohorts};
use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{self, CohortRow, CohortsQuestion, CohortsView};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{BoughtKind, CohortRule, People, Rule, RuleDocument, StartKind};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::Day;

const STARTS: [StartKind; 2] = [StartKind::Enrolment, StartKind::FirstPurchase];

fn read(files: &[(&str, &[u8])]) -> Ledger {
    read_bytes(files, &Maps::default()).ledger.unwrap()
}

fn sampled() -> sample::Sample {
    sample::generate(Industry::Grocery, 4_000, 3)
}

fn bytes(sample: &sample::Sample) -> Vec<(&str, &[u8])> {
    sample.files.iter().map(|file| (file.name, file.bytes.as_slice())).collect()
}

fn ask(ledger: &Ledger, start: StartKind, group: Option<&str>) -> CohortsView {
    let settings = Settings::default();
    let people = People::gather(ledger, &settings);
    let question = CohortsQuestion { start, group: group.map(str::to_owned) };
    report::cohorts(ledger, &settings, &people, &question).unwrap()
}

fn every(ledger: &Ledger, mut each: impl FnMut(CohortsView)) {
    for start in STARTS {
        for group in [None, Some("first-category"), Some("source"), Some("tier")] {
            each(ask(ledger, start, group));
        }
    }
}

fn values<'a>(row: &'a CohortRow, id: &str, cumulative: bool) -> &'a [f64] {
    let figure = row.figures.iter().find(|figure| figure.id == id).unwrap();
    if cumulative { &figure.cumulative } else { &figure.values }
}

#[test]
fn every_rouble_and_every_member_is_in_a_cohort_or_left_out() {
    let sample = sampled();
    let ledger = read(&bytes(&sample));
    let settings = Settings::default();
    let people = People::gather(&ledger, &settings);
    let revenue: i64 = people.facts.rows.iter().map(|row| row.revenue.0).sum();
    for start in [CohortStart::Enrolment, CohortStart::FirstPurchase] {
        for together in [Together::Month, Together::Quarter, Together::Group(&[])] {
            let Cohorts { cohorts, left_out, .. } = gather_cohorts(&ledger, &settings, start, together);
            let ages = || cohorts.iter().flat_map(|cohort| &cohort.ages);
            assert_eq!(ages().map(|age| age.brought.revenue).sum::<i64>() + left_out.revenue, revenue);
            assert!(left_out.revenue > 0 && left_out.revenue < revenue);
            let followed: u64 = cohorts.iter().map(|cohort| cohort.members).sum();
            let left = left_out.before + left_out.unfinished + left_out.never;
            assert_eq!(followed + left, people.facts.rows.len() as u64);
            // Each comes for the first time at one age at most, and waits until then.
            assert!(ages().map(|age| age.came).sum::<u64>() <= followed);
            assert!(ages().all(|age| age.came <= age.waiting && age.waiting <= age.members));
        }
    }
}

#[test]
fn cohorts_are_parts_of_the_whole_and_sums_never_fall() {
    let sample = sampled();
    let ledger = read(&bytes(&sample));
    every(&ledger, |view| {
        assert_eq!(view.rows.iter().map(|row| row.members).sum::<u64>(), view.whole.members);
        assert!(view.rows.len() > 1 && view.margin.is_some());
        for age in 0..view.whole.n.len() {
            let of = |row: &CohortRow| row.n.get(age).copied().unwrap_or(0);
            assert_eq!(view.rows.iter().map(of).sum::<u64>(), view.whole.n[age]);
            let money = |row: &CohortRow| {
                row.n.get(age).map_or(0.0, |n| values(row, "revenue", false)[age] * *n as f64)
            };
            let parts: f64 = view.rows.iter().map(money).sum();
            assert!((parts - money(&view.whole)).abs() < 1e-6);
        }
        for row in view.rows.iter().chain([&view.whole]) {
            assert!(row.n.is_sorted_by(|one, next| one >= next) && row.n[0] == row.members);
            assert!(values(row, "receipts", true).is_sorted() && values(row, "retention", true).is_sorted());
            let retention = row.figures.iter().find(|figure| figure.id == "retention").unwrap();
            for (share, [low, high]) in retention.values.iter().zip(&retention.intervals) {
                assert!(low <= share && share <= high && (0.0..=1.0).contains(share));
            }
            assert_eq!(retention.intervals.len(), row.n.len());
            for point in row.again.iter().flat_map(|again| &again.points) {
                assert!(point.interval.is_none_or(|[low, high]| low <= point.share && point.share <= high));
            }
        }
    });
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let sample = sampled();
    let turned: Vec<(&str, Vec<u8>)> = sample
        .files
        .iter()
        .map(|file| {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let (head, rows) = text.split_once('\n').unwrap();
            let rows: Vec<&str> = rows.lines().rev().collect();
            (file.name, format!("{head}\n{}\n", rows.join("\n")).into_bytes())
        })
        .collect();
    let turned: Vec<(&str, &[u8])> = turned.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let [mut plain, mut other] = [Vec::new(), Vec::new()];
    every(&read(&bytes(&sample)), |view| plain.push(serde_json::to_string(&view).unwrap()));
    every(&read(&turned), |view| other.push(serde_json::to_string(&view).unwrap()));
    assert_eq!(plain, other);
}

#[test]
fn cohorts_say_what_the_figures_of_the_catalogue_say() {
    let sample = sampled();
    let read = read_bytes(&bytes(&sample), &Maps::default());
    let ledger = read.ledger.unwrap();
    let report = report::build(&ledger, read.quality, &Settings::default());
    let kpi = |id: &str| report.kpis.iter().find(|kpi| kpi.id == id).unwrap();
    let view = ask(&ledger, StartKind::Enrolment, None);
    let tables = &kpi("cohort-retention").tables;
    for (id, cumulative) in [("retention", false), ("revenue", true), ("margin", true)] {
        let name = if cumulative { format!("cohort-{id}") } else { "cohorts".to_owned() };
        let table = tables.iter().find(|table| table.id == name).unwrap();
        assert_eq!(table.rows.len(), view.rows.len());
        for (row, cohort) in table.rows.iter().zip(&view.rows) {
            assert_eq!((&row.label, row.values[0]), (&cohort.label, Some(cohort.members as f64)));
            for (told, own) in row.values[1..].iter().zip(values(cohort, id, cumulative)) {
                assert!((told.unwrap() - own).abs() < 1e-9, "{id}");
            }
        }
    }
    let again = ask(&ledger, StartKind::FirstPurchase, None).whole.again.unwrap();
    let at = |days: u32| again.marks.iter().find(|mark| mark.day == days).unwrap().share;
    let conversion = kpi("second-purchase-conversion");
    assert_eq!(conversion.figure.value, Some(at(90)));
    assert_eq!(conversion.parts["within30"].value, Some(at(30)));
}

#[test]
fn of_more_than_two_years_a_cohort_is_a_quarter() {
    let mut receipts = "date;amount;card\n".to_owned();
    for month in 0..30 {
        let (year, month) = (2023 + month / 12, month % 12 + 1);
        receipts += &format!("{year}-{month:02}-01;10;\n{year}-{month:02}-28;10;M{year}{month}\n");
    }
    let view = ask(&read(&[("receipts.csv", receipts.as_bytes())]), StartKind::FirstPurchase, None);
    // The first 90 days tell nobody's first purchase; the last month is not whole.
    let Arg::Message(label) = &view.rows[0].label else { panic!("{:?}", view.rows[0].label) };
    assert_eq!((label.id, view.rows[0].members), ("step-quarter-of", 3));
    assert_eq!((view.rows.len(), view.before, view.unfinished), (9, 3, 1));
    // The youngest of the second quarter of 2023 is followed for two months less than the oldest.
    assert_eq!(view.rows[0].n[..3], [3, 3, 3]);
    assert_eq!(view.rows[8].n, [2, 1]);
}

#[test]
fn behind_every_count_of_the_left_out_are_they() {
    let sample = sampled();
    for settings in [None, Day::from_ymd(2025, 3, 15)].map(|to| Settings { to, ..Settings::default() }) {
        for files in [&bytes(&sample)[..], &bytes(&sample)[..1]] {
            let ledger = read(files);
            let people = People::gather(&ledger, &settings);
            for start in STARTS {
                let question = CohortsQuestion { start, group: None };
                let view = report::cohorts(&ledger, &settings, &people, &question).unwrap();
                let count = |among| {
                    let rule = Rule::Cohort(CohortRule { among, ..CohortRule::all(start) });
                    rule.members(&people).unwrap().count()
                };
                let left = [Among::Before, Among::Unfinished, Among::Never].map(count);
                assert_eq!(left, [view.before, view.unfinished, view.never], "{start:?}");
                assert_eq!(count(Among::Followed), view.whole.members);
                assert_eq!(count(Among::Begun), view.whole.members + view.unfinished);
            }
        }
    }
}

/// The rule of a row, of members at an age.
fn at(rule: &RuleDocument, age: u32, bought: Option<BoughtKind>) -> RuleDocument {
    let all = rule.all.as_ref().map(|rules| rules.iter().map(|rule| at(rule, age, bought)).collect());
    let cohort = rule.cohort.map(|cohort| CohortRule { age, bought, ..cohort });
    RuleDocument { all, cohort, ..rule.clone() }
}

#[test]
fn behind_every_cell_are_the_members_that_it_counts() {
    let sample = sampled();
    let ledger = read(&bytes(&sample));
    // Cohorts are of all data whatever the period; so are their members.
    for to in [None, Day::from_ymd(2025, 3, 15)] {
        let settings = Settings { to, ..Settings::default() };
        let people = People::gather(&ledger, &settings);
        let count = |rule: RuleDocument| Rule::try_from(rule).unwrap().members(&people).unwrap().count();
        for start in STARTS {
            for group in [None, Some("first-category"), Some("source"), Some("tier")] {
                let question = CohortsQuestion { start, group: group.map(str::to_owned) };
                let view = report::cohorts(&ledger, &settings, &people, &question).unwrap();
                for row in view.rows.iter().chain([&view.whole]) {
                    assert_eq!(count(row.rule.clone()), row.members, "{start:?} {group:?} {:?}", row.label);
                    let shares = values(row, "retention", false);
                    for (age, (n, share)) in (0..).zip(row.n.iter().zip(shares)) {
                        assert_eq!(count(at(&row.rule, age, None)), *n);
                        let bought = count(at(&row.rule, age, Some(BoughtKind::In)));
                        assert_eq!(bought, (share * *n as f64).round() as u64);
                    }
                }
                // Followed to the same age all of them, nobody is left out of the share.
                let first = &view.rows[0];
                if group.is_none() {
                    let age = first.n.iter().take_while(|n| **n == first.members).count() - 1;
                    let by = count(at(&first.rule, age as u32, Some(BoughtKind::By)));
                    let share = values(first, "retention", true)[age];
                    assert_eq!(by, (share * first.members as f64).round() as u64);
                }
            }
        }
    }
}
