//! What would show more: tables, columns and figures that the visitor could add.

use serde::Serialize;

use crate::facts::{Costs, Facts, Known, cost_place};
use crate::kpi::{Asked, Evaluated, Need};
use crate::ledger::{CostKind, Field, Role};
use crate::math::sort_by_key;
use crate::message::Message;
use crate::settings::Settings;
use crate::units::Money;

/// Something missing, and what it would unlock.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Unlock {
    /// The table; `null` for a setting.
    pub table: Option<Role>,
    /// The column; `null` where the whole table is missing, or for a setting.
    pub field: Option<Field>,
    /// The setting, message `setting-<id>`; `null` for a table or column.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub setting: Option<&'static str>,
    /// Ids of figures that have no value for want of it.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub kpis: Vec<&'static str>,
    /// What the files tell of it: a suggestion, never taken for granted.
    pub hint: Option<Message>,
}

/// What is missing, what unlocks most first. A figure that wants several things stands
/// under the first that is missing.
#[must_use]
pub(super) fn unlocks(evaluated: &[Evaluated], facts: &Facts, settings: &Settings) -> Vec<Unlock> {
    let known = &facts.known;
    let mut unlocks: Vec<Unlock> = Vec::new();
    for one in evaluated.iter().filter(|one| one.whole.value.is_err()) {
        let missing = one.kpi.needs.iter().find(|need| !need.is_met(known, settings));
        let Some(unlock) = missing.and_then(|need| of(*need, known)) else { continue };
        let same = |other: &&mut Unlock| {
            (other.table, other.field, other.setting) == (unlock.table, unlock.field, unlock.setting)
        };
        match unlocks.iter_mut().find(same) {
            Some(known) => known.kpis.push(one.kpi.id),
            None => unlocks.push(Unlock { kpis: vec![one.kpi.id], ..unlock }),
        }
    }
    for unlock in unlocks.iter_mut().filter(|unlock| unlock.setting == Some(Asked::Launch.id())) {
        unlock.hint = launch_costs(&facts.whole.costs);
    }
    // Stable: of things that unlock as much, the order of the catalogue.
    sort_by_key(&mut unlocks, |unlock| std::cmp::Reverse(unlock.kpis.len()));
    unlocks
}

/// When launching was paid for: the launch may be near.
fn launch_costs(costs: &Costs) -> Option<Message> {
    let place = cost_place(CostKind::Launch);
    let mut months = costs.months.iter().filter(|(_, spent)| spent[place] > Money::ZERO);
    let first = months.next()?.0;
    let last = months.next_back().map_or(first, |(month, _)| *month);
    let id = if first == last { "hint-launch-month" } else { "hint-launch-months" };
    Some(Message::new(id).with("from", first).with("to", last))
}

fn of(need: Need, known: &Known) -> Option<Unlock> {
    let nothing = Unlock { table: None, field: None, setting: None, kpis: Vec::new(), hint: None };
    Some(match need.best() {
        Need::Table(role) => Unlock { table: Some(role), ..nothing },
        // A table that is not there at all: its columns come with it.
        Need::Column(role, _) if !known.fields.has(role) => Unlock { table: Some(role), ..nothing },
        Need::Column(role, field) => Unlock { table: Some(role), field: Some(field), ..nothing },
        Need::Setting(asked) => Unlock { setting: Some(asked.id()), ..nothing },
        Need::Any(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::COST_KINDS;
    use crate::units::Month;

    #[test]
    fn the_months_in_which_launching_was_paid_for_are_told() {
        let month = |number: i32, kind: CostKind| {
            let mut spent = [Money::ZERO; COST_KINDS.len()];
            spent[cost_place(kind)] = Money(100);
            (Month(number), spent)
        };
        let costs = |months: &[i32]| {
            let launch = months.iter().map(|number| month(*number, CostKind::Launch));
            let months = [month(1, CostKind::Staff)].into_iter().chain(launch).collect();
            launch_costs(&Costs { months, ..Costs::default() })
        };
        let said = |id, from, to| Some(Message::new(id).with("from", Month(from)).with("to", Month(to)));
        assert_eq!(costs(&[]), None);
        assert_eq!(costs(&[3]), said("hint-launch-month", 3, 3));
        assert_eq!(costs(&[3, 4, 7]), said("hint-launch-months", 3, 7));
    }
}
