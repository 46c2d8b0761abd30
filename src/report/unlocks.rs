//! What would show more: tables, columns and figures that the visitor could add.

use serde::Serialize;

use crate::facts::Known;
use crate::kpi::{Evaluated, Need};
use crate::ledger::{Field, Role};
use crate::math::sort_by_key;
use crate::settings::Settings;

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
}

/// What is missing, what unlocks most first. A figure that wants several things stands
/// under the first that is missing.
#[must_use]
pub(super) fn unlocks(evaluated: &[Evaluated], known: &Known, settings: &Settings) -> Vec<Unlock> {
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
    // Stable: of things that unlock as much, the order of the catalogue.
    sort_by_key(&mut unlocks, |unlock| std::cmp::Reverse(unlock.kpis.len()));
    unlocks
}

fn of(need: Need, known: &Known) -> Option<Unlock> {
    let nothing = Unlock { table: None, field: None, setting: None, kpis: Vec::new() };
    Some(match need.best() {
        Need::Table(role) => Unlock { table: Some(role), ..nothing },
        // A table that is not there at all: its columns come with it.
        Need::Column(role, _) if !known.fields.has(role) => Unlock { table: Some(role), ..nothing },
        Need::Column(role, field) => Unlock { table: Some(role), field: Some(field), ..nothing },
        Need::Setting(asked) => Unlock { setting: Some(asked.id()), ..nothing },
        Need::Any(_) => return None,
    })
}
