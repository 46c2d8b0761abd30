//! What the other definition would make of a figure: asked for one KPI at a time.

use serde::Serialize;

use crate::facts;
use crate::kpi::{Kpi, evaluate_one};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::Message;
use crate::settings::{Definition, Definitions, Settings, Way};

/// A KPI under one way of defining it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Alternative {
    /// The settings' definitions that lead to it.
    pub definitions: Definitions,
    /// The settings' active days that lead to it; `null` for what is usual in the trade.
    pub active_days: Option<u32>,
    /// The value; `null` if it can't be had.
    pub value: Option<f64>,
    /// Why there is no value.
    pub why: Option<Message>,
}

/// The KPI under every way of the definitions that change it, a list for each of
/// these; the way in force is among them. Empty where the trade agrees.
#[must_use]
pub fn alternatives(ledger: &Ledger, settings: &Settings, kpi: &'static Kpi) -> Vec<Vec<Alternative>> {
    let changing = Definition::ALL.into_iter().filter(|definition| definition.changes().contains(&kpi.id));
    changing
        .map(|definition| {
            let ways = definition.ways(settings);
            ways.into_iter().map(|way| alternative(ledger, settings, kpi, way)).listed()
        })
        .listed()
}

fn alternative(ledger: &Ledger, settings: &Settings, kpi: &'static Kpi, way: Way) -> Alternative {
    let Way { definitions, active_days } = way;
    let settings = Settings { definitions, active_days, ..settings.clone() };
    let facts = facts::gather(ledger, &settings);
    let value = evaluate_one(kpi, &facts, &settings).whole.value;
    let (value, why) = match value {
        Ok(estimate) => (Some(estimate.value), None),
        Err(why) => (None, Some(why)),
    };
    Alternative { definitions, active_days, value, why }
}
