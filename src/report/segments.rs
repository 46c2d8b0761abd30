//! Segments, ready lists and movements, as the page and the command line show them.

use serde::Serialize;

use super::assortment::{AssortmentView, assortment};
use super::behind::CellsBehind;
use super::cells::{crossing_cells, grid_cells, moved_cells};
use super::movement::{LIFE_CYCLE, MovementView};
use crate::kpi::{Table, TableColumn, TableRow};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::segment::{
    Allowed, Class, ClassSummary, Division, JOINING_DAYS, People, RuleDocument, SCENARIOS, Scenario,
    earliest, summary,
};
use crate::settings::{RfmLimits, Settings};
use crate::units::{Day, Money, Unit};

/// Who the members are.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct SegmentsView {
    /// The ways of dividing members that the files allow.
    pub schemes: Vec<SchemeView>,
    /// Members, and their money, by the scores of recency and of the number of purchases.
    pub grids: Vec<Table>,
    /// Lists to act on, with somebody in them.
    pub scenarios: Vec<ScenarioView>,
    /// Who moved where in the life cycle; `null` where the data do not reach back so far.
    pub movement: Option<MovementView>,
    /// The first day that movements can be asked from, and the last day of the period; `null`
    /// where the data or the period are too short.
    #[cfg_attr(test, ts(type = "[string, string] | null"))]
    pub movement_days: Option<[Day; 2]>,
    /// Limits that give the scores of RFM that are in force, to start from when they are set by
    /// hand; `null` if nobody bought.
    pub rfm_limits: Option<RfmLimits>,
    /// Members by their share of revenue, and by their segment or how even their months are; without
    /// those of which either is missing.
    pub crossings: Vec<Table>,
    /// The members in the cells of grids, movement and crossings.
    pub cells_behind: Vec<CellsBehind>,
    /// Products and categories; empty without lines.
    pub assortment: Vec<AssortmentView>,
}

/// A way of dividing members.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct SchemeView {
    /// Its id; its name is the message `scheme-<id>`, or of `column:…` what follows.
    pub id: String,
    /// By what members are, not by what they bought.
    pub of_profile: bool,
    /// Why members can't be divided so.
    pub why: Option<Message>,
    /// What is to be said of it.
    pub notes: Vec<Message>,
    /// Its classes that have somebody in them.
    pub classes: Vec<ClassView>,
}

/// A class of members.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ClassView {
    /// Its id within the scheme; empty for those in no class.
    pub key: String,
    /// What it is called.
    pub label: Arg,
    /// Members in it.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// Share of all members of the scheme.
    pub share: f64,
    /// Of them, those with a purchase in the period.
    #[cfg_attr(test, ts(type = "number"))]
    pub buyers: u64,
    /// Their revenue in the period.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: Money,
    /// Share of the revenue of all members; `null` where that is not above nought.
    pub revenue_share: Option<f64>,
    /// Purchases in the period by buyer.
    pub purchases: Option<f64>,
    /// Money of a sale receipt in the period.
    pub average_receipt: Option<f64>,
    /// Median of the days since the last purchase.
    pub days_since: Option<u32>,
}

/// A list to act on.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ScenarioView {
    /// Its id; its name is the message `scenario-<id>`, with attributes `about` and `idea`.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// Members in it.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// Of them, those who joined it in a day, on average of the last 30.
    pub joined_a_day: Option<f64>,
    /// Of them, those who can be written to.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub reachable: Option<u64>,
    /// Who is in it.
    pub rule: RuleDocument,
    /// The column that sorts it.
    #[cfg_attr(test, ts(type = "string"))]
    pub sort: &'static str,
}

impl SegmentsView {
    /// Of figures typed by hand, which tell of no member.
    pub(super) const fn empty() -> Self {
        Self {
            schemes: Vec::new(),
            grids: Vec::new(),
            scenarios: Vec::new(),
            movement: None,
            movement_days: None,
            rfm_limits: None,
            crossings: Vec::new(),
            cells_behind: Vec::new(),
            assortment: Vec::new(),
        }
    }

    /// All of them.
    pub(super) fn of(ledger: &Ledger, settings: &Settings, people: &People) -> Self {
        if people.facts.rows.is_empty() {
            return Self::empty();
        }
        let now = people.facts.period;
        let then = people.then.as_deref();
        let scenario = |scenario: &Scenario| scenario_view(scenario, ledger, people, then);
        let mut cells_behind = grid_cells(people);
        let movement = then.and_then(|then| {
            cells_behind.extend(moved_cells(then, people, LIFE_CYCLE));
            MovementView::of(then, people, LIFE_CYCLE)
        });
        let mut crossings = Vec::new();
        for (id, [rows, columns]) in CROSSED {
            if let Some(table) = crossing(people, id, rows, columns) {
                crossings.push(table);
                cells_behind.push(crossing_cells(people, id, rows, columns));
            }
        }
        Self {
            schemes: people
                .divisions
                .iter()
                .map(|(scheme, division)| scheme_view(people, scheme, division))
                .listed(),
            grids: grids(people),
            scenarios: SCENARIOS.iter().filter_map(scenario).listed(),
            movement,
            movement_days: earliest(ledger, now).map(|first| [first, now.to]),
            rfm_limits: people.rfm_limits(settings),
            crossings,
            cells_behind,
            assortment: assortment(ledger, &people.prepared.assortment(ledger, settings)),
        }
    }
}

pub(super) fn scheme_view(
    people: &People,
    scheme: &Allowed,
    division: &Result<Division, Message>,
) -> SchemeView {
    let view = SchemeView {
        id: scheme.id.clone(),
        of_profile: scheme.of_profile,
        why: None,
        notes: Vec::new(),
        classes: Vec::new(),
    };
    match division {
        Err(why) => SchemeView { why: Some(why.clone()), ..view },
        Ok(division) => {
            SchemeView { notes: division.notes.clone(), classes: classes(people, scheme, division), ..view }
        }
    }
}

fn classes(people: &People, scheme: &Allowed, division: &Division) -> Vec<ClassView> {
    let mut summaries = summary(&people.facts, division);
    let nobody = Class::none();
    // Of a profile, those of whom nothing is known are a class; by purchases, those without one
    // are not what is divided.
    if !scheme.of_profile {
        summaries.truncate(division.classes.len());
    }
    let members: u64 = summaries.iter().map(|class| class.members).sum();
    let revenue: Money = summaries.iter().map(|class| class.revenue).sum();
    let named = division.classes.iter().chain(std::iter::once(&nobody)).zip(&summaries);
    let some = named.filter(|(_, summary)| summary.members > 0);
    some.map(|(class, summary)| class_view(class, summary, members, revenue)).listed()
}

fn class_view(class: &Class, of: &ClassSummary, members: u64, revenue: Money) -> ClassView {
    let by = |over: f64, under: u64| (under > 0).then(|| over / under as f64);
    ClassView {
        key: class.key.clone(),
        label: class.label.clone(),
        members: of.members,
        share: of.members as f64 / members as f64,
        buyers: of.buyers,
        revenue: of.revenue,
        revenue_share: (revenue > Money::ZERO).then(|| of.revenue.to_f64() / revenue.to_f64()),
        purchases: by(of.purchases as f64, of.buyers),
        average_receipt: by(of.sales.to_f64(), of.receipts),
        days_since: of.days_since,
    }
}

fn scenario_view(
    scenario: &Scenario,
    ledger: &Ledger,
    people: &People,
    then: Option<&People>,
) -> Option<ScenarioView> {
    let found = scenario.find(ledger, people, then)?;
    Some(ScenarioView {
        id: scenario.id,
        members: found.members,
        joined_a_day: found.joined.map(|joined| joined as f64 / f64::from(JOINING_DAYS)),
        reachable: found.reachable,
        rule: (scenario.rule)().into(),
        sort: scenario.sort,
    })
}

/// From the best recency down, from the fewest purchases on.
fn grids(people: &People) -> Vec<Table> {
    let Ok(rfm) = &people.rfm else { return Vec::new() };
    let mut cells = [[(0_u64, Money::ZERO); 5]; 5];
    for (row, scores) in people.facts.rows.iter().zip(&rfm.scores) {
        let Some([recency, frequency, _]) = *scores else { continue };
        let cell =
            cells.get_mut(usize::from(5 - recency)).and_then(|row| row.get_mut(usize::from(frequency - 1)));
        if let Some((members, revenue)) = cell {
            *members += 1;
            *revenue += row.revenue;
        }
    }
    let grid = |id, unit, of: fn(&(u64, Money)) -> f64| Table {
        id,
        columns: (1..=5)
            .map(|score| TableColumn { head: Arg::Text(["F", &score_text(score)].concat()), unit })
            .listed(),
        rows: cells
            .iter()
            .zip((1..=5).rev())
            .map(|(row, score)| TableRow {
                label: Arg::Text(["R", &score_text(score)].concat()),
                values: row.iter().map(|cell| Some(of(cell))).listed(),
            })
            .listed(),
    };
    vec![
        grid("rfm-members", Unit::Members, |(members, _)| *members as f64),
        grid("rfm-revenue", Unit::Money, |(_, revenue)| revenue.to_f64()),
    ]
}

fn score_text(score: u8) -> String {
    char::from(b'0' + score).to_string()
}

/// Members by the classes of two schemes.
fn crossing(people: &People, id: &'static str, rows: &str, columns: &str) -> Option<Table> {
    let (down, across) = (people.division(rows)?, people.division(columns)?);
    let mut counts = vec![vec![0_u64; across.classes.len()]; down.classes.len()];
    for row in 0..people.facts.rows.len() {
        if let Some((down, across)) = down.of(row).zip(across.of(row)) {
            counts[usize::from(down)][usize::from(across)] += 1;
        }
    }
    let head = |class: &Class| TableColumn { head: class.label.clone(), unit: Unit::Members };
    let row = |(class, counts): (&Class, &Vec<u64>)| TableRow {
        label: class.label.clone(),
        values: counts.iter().map(|count| Some(*count as f64)).listed(),
    };
    Some(Table {
        id,
        columns: across.classes.iter().map(head).listed(),
        rows: down.classes.iter().zip(&counts).map(row).listed(),
    })
}

/// Tables of two schemes, by their ids: rows, then columns.
const CROSSED: [(&str, [&str; 2]); 2] =
    [("abc-rfm", ["value", "rfm"]), ("abc-evenness", ["value", "evenness"])];
