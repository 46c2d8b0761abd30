//! Movements of members between two days, as the page and the command line show them.

use serde::{Deserialize, Serialize};

use super::behind::CellsBehind;
use super::cells::moved_cells;
use crate::kpi::{Table, TableColumn, TableRow};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::segment::{People, earlier, earliest, movement};
use crate::settings::Settings;
use crate::units::{Day, Unit};

/// Who moved from which class to which.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct MovementView {
    /// Id of the way of dividing members.
    #[cfg_attr(test, ts(type = "string"))]
    pub scheme: &'static str,
    /// The earlier day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: Day,
    /// The later day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: Day,
    /// Days of the period that ends with the earlier day, and with the later.
    pub days: [i32; 2],
    /// Members now in a better class.
    #[cfg_attr(test, ts(type = "number"))]
    pub better: u64,
    /// Members now in a worse class, or in none.
    #[cfg_attr(test, ts(type = "number"))]
    pub worse: u64,
    /// Members now in a class, then in none.
    #[cfg_attr(test, ts(type = "number"))]
    pub came: u64,
    /// Members who bought then and are sleeping or lost now; `null` but in the life cycle.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub stopped: Option<u64>,
    /// Members who were sleeping or lost then and buy now; `null` but in the life cycle.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub returned: Option<u64>,
    /// How good the class of each column is: the greater the better.
    pub standings: Vec<u8>,
    /// Members: a row for the class then, a column for the class now.
    pub table: Table,
}

/// Which movements are asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct MovementQuestion {
    /// Id of the way of dividing members: `life-cycle`, `rfm` or `value`.
    pub scheme: String,
    /// How many days before the last day of the period the earlier day lies.
    pub days: i32,
}

/// The answer.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct MovementAnswer {
    /// The movements; `null` if there are none.
    pub movement: Option<MovementView>,
    /// Why there are none.
    pub why: Option<Message>,
    /// The members in the cells of their table.
    pub cells_behind: Vec<CellsBehind>,
}

impl MovementView {
    /// Between the people then and now. `None` where they can't be divided so at one of the
    /// times, or the classes are not better and worse.
    pub(super) fn of(then: &People, now: &People, scheme: &str) -> Option<Self> {
        let id = TABLES.iter().find(|(id, _)| *id == scheme)?;
        let moved = movement(then, now, scheme)?;
        let classes = &now.division(scheme)?.classes;
        let of_life_cycle = scheme == LIFE_CYCLE;
        let nobody = if of_life_cycle { "segment-not-yet" } else { "segment-no-purchase" };
        let label = |place: usize, none: &str| {
            classes.get(place).map_or_else(|| Arg::Name(none.to_owned()), |class| class.label.clone())
        };
        let columns = classes.len() + usize::from(moved.some_left());
        let moves = moved.moves(of_life_cycle);
        let mut standings = moved.standings.clone();
        standings.resize(columns, 0);
        Some(Self {
            scheme: id.0,
            from: then.facts.period.to,
            to: now.facts.period.to,
            days: [then.facts.period.days(), now.facts.period.days()],
            better: moves.better,
            worse: moves.worse,
            came: moves.came,
            stopped: of_life_cycle.then_some(moves.stopped),
            returned: of_life_cycle.then_some(moves.returned),
            standings,
            table: Table {
                id: id.1,
                columns: (0..columns)
                    .map(|place| TableColumn {
                        head: label(place, "segment-no-purchase"),
                        unit: Unit::Members,
                    })
                    .listed(),
                rows: moved
                    .rows()
                    .iter()
                    .map(|row| TableRow {
                        label: label(*row, nobody),
                        // Who is in no class both times did not move.
                        values: (0..columns)
                            .map(|column| {
                                let stayed_out = *row == classes.len() && column == *row;
                                (!stayed_out).then(|| moved.counts[*row][column] as f64)
                            })
                            .listed(),
                    })
                    .listed(),
            },
        })
    }
}

/// Movements of a scheme since so many days ago.
///
/// # Errors
///
/// Members can't be divided so, or not into better and worse classes.
pub(super) fn movement_answer(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    question: &MovementQuestion,
) -> Result<MovementAnswer, Message> {
    let scheme = question.scheme.as_str();
    if !TABLES.iter().any(|(id, _)| *id == scheme) {
        return Err(Message::new("ask-unknown").with("what", scheme));
    }
    let none = |why| Ok(MovementAnswer { movement: None, why: Some(why), cells_behind: Vec::new() });
    let now = people.facts.period;
    let Some(then) = earlier(ledger.span(), now, question.days) else {
        return none(match earliest(ledger, now) {
            Some(first) => Message::new("movement-too-early").with("first", first),
            None => Message::new("movement-too-short"),
        });
    };
    let then = people.of(ledger, settings, then);
    let why_not = |people: &People| {
        people.divisions.iter().find(|(one, _)| one.id == scheme).and_then(|(_, found)| found.clone().err())
    };
    if let Some(why) = why_not(people).or_else(|| why_not(&then)) {
        return none(why);
    }
    let mut cells_behind = Vec::new();
    cells_behind.extend(moved_cells(&then, people, scheme));
    Ok(MovementAnswer { movement: MovementView::of(&then, people, scheme), why: None, cells_behind })
}

/// Id of the table of movements of a scheme; `None` where its classes are not better and worse.
pub(super) fn movement_table(scheme: &str) -> Option<&'static str> {
    TABLES.iter().find(|(id, _)| *id == scheme).map(|(_, table)| *table)
}

pub(super) const LIFE_CYCLE: &str = "life-cycle";

/// Ways of dividing with better and worse classes, and the table of their movements.
const TABLES: [(&str, &str); 3] =
    [("rfm", "rfm-movement"), (LIFE_CYCLE, "life-cycle-movement"), ("value", "value-movement")];
