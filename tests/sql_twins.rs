//! The engine against the results of `tests/sql`, where every KPI of the samples is worked
//! out a second time, in SQL and from the definitions alone.

#[path = "sql/cohorts.rs"]
mod cohorts;
#[path = "sql/own_columns.rs"]
mod own_columns;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::kpi::{Kpi, Table, catalogue};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{self, FigureView, GoodsKind, KpiView, Report};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{People, earlier, movement};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::{Day, Unit};
use serde::Deserialize;

/// KPIs that SQL has no twin of, and why: none so far.
const WITHOUT_TWIN: &[(&str, &str)] = &[];

/// Value and the edges of the interval, by part, by KPI, by period. A part `#table|row|column`
/// is a cell of a table.
type Expected = BTreeMap<String, BTreeMap<String, BTreeMap<String, Edges>>>;
type Edges = [Option<f64>; 3];

/// `tests/sql/sample.json`.
#[derive(Deserialize)]
struct Plan {
    receipts: u32,
    seed: u64,
    settings: serde_json::Value,
    period: [String; 2],
    months: Vec<String>,
}

#[test]
fn grocery() {
    holds(Industry::Grocery);
}

#[test]
fn fashion() {
    holds(Industry::Fashion);
}

#[test]
fn electronics() {
    holds(Industry::Electronics);
}

#[test]
fn every_kpi_has_a_twin() {
    let mut twins = BTreeSet::new();
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        twins.extend(expected(industry).into_values().flat_map(BTreeMap::into_keys));
    }
    let excused: BTreeSet<&str> = WITHOUT_TWIN.iter().map(|(id, _)| *id).collect();
    for kpi in catalogue() {
        let (twin, excused) = (twins.contains(kpi.id), excused.contains(kpi.id));
        assert!(twin || excused, "{} has no twin in tests/sql", kpi.id);
        assert!(!(twin && excused), "{} has a twin: it needs no excuse", kpi.id);
    }
    twins.retain(|id| !is_of_people(id));
    for id in twins.iter().map(String::as_str).chain(excused) {
        assert!(Kpi::find(id).is_some(), "{id} is no KPI");
    }
}

/// Every figure and every interval of the engine is that of SQL, and neither has one more.
fn holds(industry: Industry) {
    let plan: Plan = parse("sample.json");
    let expected = expected(industry);
    let sample = sample::generate(industry, plan.receipts, plan.seed);
    let files = own_columns::with_columns_of_ones_own(&sample);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let read = read_bytes(&files, &Maps::default());
    let ledger = read.ledger.unwrap();
    let mut settings: Settings = serde_json::from_value(plan.settings).unwrap();
    settings.industry = industry;
    let mut faults = Faults::default();

    let whole = report::build(&ledger, read.quality.clone(), &settings);
    faults.compare(&whole, &expected["all"], "all", Figure::of);
    faults.compare_people(people(&whole, moved(&ledger, &settings)), &expected["all"], "all");
    faults.compare_cohorts(&cohorts::found(&ledger, &settings), &expected["all"]);
    for month in &plan.months {
        let of_month = |view: &FigureView| Figure::of_month(view, month);
        faults.compare(&whole, &expected[month], month, of_month);
    }
    [settings.from, settings.to] = plan.period.map(|day| Day::from_iso(&day));
    let chosen = report::build(&ledger, read.quality, &settings);
    faults.compare(&chosen, &expected["period"], "period", Figure::of);
    faults.compare_people(people(&chosen, moved(&ledger, &settings)), &expected["period"], "period");
    assert!(faults.0.is_empty(), "{}: {} differ\n{}", industry.id(), faults.0.len(), faults.0.join("\n"));
}

/// A figure of the engine: value and interval.
struct Figure {
    edges: Option<Edges>,
    unit: Unit,
}

impl Figure {
    fn of(view: &FigureView) -> Self {
        Self { edges: edges(view.value, view.interval), unit: view.unit }
    }

    fn of_month(view: &FigureView, month: &str) -> Self {
        let point = view.series.iter().find(|point| point.month.to_string() == month);
        Self { edges: point.and_then(|point| edges(point.value, point.interval)), unit: view.unit }
    }
}

fn edges(value: Option<f64>, interval: Option<[f64; 2]>) -> Option<Edges> {
    let edge = |at: usize| interval.map(|interval| interval[at]);
    Some([Some(value?), edge(0), edge(1)])
}

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn compare(
        &mut self,
        report: &Report,
        expected: &BTreeMap<String, BTreeMap<String, Edges>>,
        period: &str,
        figure: impl Fn(&FigureView) -> Figure,
    ) {
        let none = BTreeMap::new();
        let without_twin = |kpi: &&KpiView| WITHOUT_TWIN.iter().any(|(id, _)| *id == kpi.id);
        for kpi in report.kpis.iter().filter(|kpi| !without_twin(kpi)) {
            let expected = expected.get(kpi.id).unwrap_or(&none);
            let parts = kpi.parts.iter().map(|(name, view)| (*name, view));
            for (part, view) in std::iter::once(("", &kpi.figure)).chain(parts) {
                let found = figure(view);
                let expected = expected.get(part);
                let equal = match (&found.edges, expected) {
                    (None, None) => true,
                    (Some(found_edges), Some(expected)) => {
                        is_value(found_edges[0], expected[0], found.unit)
                            && (1..3).all(|at| is_near(found_edges[at], expected[at]))
                    }
                    _ => false,
                };
                if !equal {
                    let why = view.why.as_ref().map_or("", |why| why.id);
                    let found = found.edges;
                    self.0.push(format!("{period} {} {part}: {found:?} {why}, SQL {expected:?}", kpi.id));
                }
            }
            for (name, expected) in expected.iter().filter(|(name, _)| name.starts_with('#')) {
                let found = kpi.tables.iter().find_map(|table| cell(table, name));
                if !is_near(found, expected[0]) {
                    self.0.push(format!("{period} {} {name}: {found:?}, SQL {:?}", kpi.id, expected[0]));
                }
            }
        }
    }
}

/// Segments, lists and cohorts, which are no KPIs.
fn is_of_people(id: &str) -> bool {
    id == "scenario" || id.starts_with("scheme-") || id.starts_with("cohorts-")
}

/// Members and money by class and list, under the names that SQL gives them.
fn people(report: &Report, moved: BTreeMap<(String, String), f64>) -> BTreeMap<(String, String), f64> {
    let mut found = moved;
    for scheme in &report.segments.schemes {
        for class in &scheme.classes {
            let mut tell = |what: &str, value| {
                found.insert((format!("scheme-{}", scheme.id), format!("{}.{what}", class.key)), value);
            };
            tell("members", class.members as f64);
            tell("revenue", class.revenue.to_f64());
        }
    }
    for assortment in &report.segments.assortment {
        let [by_class, crossed, _, ..] = assortment.tables.as_slice() else { panic!("three tables") };
        for table in assortment.tables.iter().filter(|table| table.id == "affinities") {
            for row in &table.rows {
                let Arg::Message(pair) = &row.label else { panic!("a pair") };
                let names: Vec<String> = pair.args.iter().map(|(_, name)| said(name)).collect();
                for (column, value) in table.columns.iter().zip(&row.values) {
                    let name = format!("{}.{}", names.join(" + "), said(&column.head));
                    found.insert(("scheme-affinities".to_owned(), name), value.unwrap());
                }
            }
        }
        let kind = if assortment.kind == GoodsKind::Products { "products" } else { "categories" };
        let mut tell = |class: &Arg, what: &str, value: Option<f64>| {
            let class = said(class).trim_start_matches("segment-value-").to_owned();
            found.insert((format!("scheme-{kind}"), format!("{class}.{what}")), value.unwrap());
        };
        for row in &by_class.rows {
            tell(&row.label, "revenue", row.values[2]);
        }
        for row in &crossed.rows {
            for (column, value) in crossed.columns.iter().zip(&row.values) {
                tell(&row.label, &said(&column.head), *value);
            }
        }
    }
    for scenario in &report.segments.scenarios {
        found.insert(("scenario".to_owned(), scenario.id.to_owned()), scenario.members as f64);
    }
    found
}

/// Members by class thirty days earlier and now, `<then>.<now>`.
fn moved(ledger: &Ledger, settings: &Settings) -> BTreeMap<(String, String), f64> {
    let now = People::gather(ledger, settings);
    let mut found = BTreeMap::new();
    let Some(then) = earlier(ledger.span(), now.facts.period, 30) else { return found };
    let then = now.of(ledger, settings, then);
    for scheme in ["rfm", "value", "life-cycle"] {
        let Some(moved) = movement(&then, &now, scheme) else { continue };
        let classes = &now.division(scheme).unwrap().classes;
        // SQL tells those who buy in their rhythm from the rest, and not from each other.
        let key = |place: usize| match classes.get(place).map_or("none", |class| class.key.as_str()) {
            "active" | "growing" | "declining" if scheme == "life-cycle" => "buys",
            key => key,
        };
        for (row, counts) in moved.counts.iter().enumerate() {
            for (column, count) in counts.iter().enumerate() {
                if *count > 0 && row.min(column) < classes.len() {
                    let part = format!("{}.{}", key(row), key(column));
                    *found.entry((format!("scheme-{scheme}-moved"), part)).or_default() += *count as f64;
                }
            }
        }
    }
    found
}

impl Faults {
    /// What SQL works out is the same here, and of what it works out whole nothing is missing there.
    fn compare_people(
        &mut self,
        found: BTreeMap<(String, String), f64>,
        expected: &BTreeMap<String, BTreeMap<String, Edges>>,
        period: &str,
    ) {
        let expected: BTreeMap<(String, String), Option<f64>> = expected
            .iter()
            .filter(|(id, _)| is_of_people(id) && !id.starts_with("cohorts-"))
            .flat_map(|(id, parts)| {
                parts.iter().map(move |(part, edges)| ((id.clone(), part.clone()), edges[0]))
            })
            .collect();
        for (name, expected) in &expected {
            let near = name.0 == "scheme-affinities" && is_near(found.get(name).copied(), *expected);
            if !near && found.get(name).copied() != *expected {
                self.0.push(format!("{period} {name:?}: {:?}, SQL {expected:?}", found.get(name)));
            }
        }
        let whole = |id: &str| {
            [
                "scheme-rfm",
                "scheme-value",
                "scheme-favourite-category",
                "scheme-campaign-response",
                "scheme-evenness",
                "scheme-affinities",
                "scheme-rfm-moved",
                "scheme-value-moved",
                "scheme-life-cycle-moved",
            ]
            .contains(&id)
                || id.starts_with("scheme-column:")
        };
        for name in found.keys().filter(|name| whole(&name.0) && !expected.contains_key(*name)) {
            self.0.push(format!("{period} {name:?} is not worked out in SQL"));
        }
    }
}

impl Faults {
    /// What SQL works out of cohorts is the same here.
    fn compare_cohorts(
        &mut self,
        found: &BTreeMap<(String, String), Edges>,
        expected: &BTreeMap<String, BTreeMap<String, Edges>>,
    ) {
        let of_cohorts = expected.iter().filter(|(id, _)| id.starts_with("cohorts-"));
        let parts =
            of_cohorts.flat_map(|(id, parts)| parts.iter().map(move |(part, edges)| (id, part, edges)));
        let mut compared = 0;
        for (id, part, edges) in parts {
            compared += 1;
            let own = found.get(&(id.clone(), part.clone()));
            if !own.is_some_and(|own| own.iter().zip(edges).all(|(own, edge)| is_near(*own, *edge))) {
                self.0.push(format!("{id} {part}: {own:?}, SQL {edges:?}"));
            }
        }
        assert!(compared > 300, "only {compared} figures of cohorts in SQL");
    }
}

/// The value of a cell, `#table|row|column`.
fn cell(table: &Table, name: &str) -> Option<f64> {
    let [id, row, column] = name.strip_prefix('#')?.split('|').collect::<Vec<_>>()[..] else { return None };
    let place = table.columns.iter().position(|one| said(&one.head) == column)?;
    let row = table.rows.iter().find(|one| said(&one.label) == row).filter(|_| table.id == id)?;
    row.values[place]
}

/// A head or a label without words.
fn said(arg: &Arg) -> String {
    match arg {
        Arg::Name(name) => name.trim_start_matches("column-").to_owned(),
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Month(month) => month.to_string(),
        Arg::Money(money) => format!("{money:.2}"),
        Arg::Range { low, high, .. } => format!("{low:.2}..{high:.2}"),
        Arg::Message(message) => message.args.iter().map(|(_, arg)| said(arg)).collect::<Vec<_>>().join(".."),
        other => format!("{other:?}"),
    }
}

/// Money, counts and points that are told to the hundredth are exactly the same; rates and
/// means are but for the rounding of a few float operations.
fn is_value(found: Option<f64>, expected: Option<f64>, unit: Unit) -> bool {
    let (Some(found), Some(expected)) = (found, expected) else { return false };
    let sum = !matches!(unit, Unit::Share | Unit::Gap | Unit::PerMonth | Unit::PerYear);
    if sum && (expected * 100.0).round() / 100.0 == expected {
        return found == expected;
    }
    is_near(Some(found), Some(expected))
}

fn is_near(found: Option<f64>, expected: Option<f64>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        (found, expected) => found == expected,
    }
}

fn expected(industry: Industry) -> Expected {
    parse(&format!("expected/{}.json", industry.id()))
}

fn parse<T: for<'a> Deserialize<'a>>(file: &str) -> T {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sql").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no {}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
