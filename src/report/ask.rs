//! One question about one figure, answered as JSON.

use serde::Deserialize;

use super::breakdown::{Step, breakdown, steps};
use super::cut::Cut;
use super::{alternatives, to_json};
use crate::kpi::Kpi;
use crate::ledger::Ledger;
use crate::message::Message;
use crate::segment::People;
use crate::settings::Settings;

/// What is asked of a figure: its breakdown, its steps, or, with neither, what other
/// definitions would make of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Question {
    /// Id of the KPI.
    pub kpi: String,
    /// Id of what it is broken down by, see [`Cut`].
    #[serde(default)]
    pub by: Option<String>,
    /// Id of the length of a step, see [`Step`].
    #[serde(default)]
    pub step: Option<String>,
}

/// The answer, `people` being those under the same settings: a [`super::Breakdown`], [`super::Steps`], or lists of [`super::Alternative`].
///
/// # Errors
///
/// There is no such KPI, or it can't be broken down so.
pub fn ask(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    question: &Question,
) -> Result<Vec<u8>, Message> {
    let unknown = |what: &str| Message::new("ask-unknown").with("what", what);
    let kpi = Kpi::find(&question.kpi).ok_or_else(|| unknown(&question.kpi))?;
    if let Some(by) = &question.by {
        let cut = Cut::of(by);
        let is_there = match &cut {
            Cut::Part(_) => true,
            Cut::Scheme(scheme) => people.division(scheme).is_some(),
        };
        if !is_there || !cut.tells(kpi) {
            return Err(unknown(by));
        }
        return Ok(to_json(&breakdown(ledger, settings, people, kpi, &cut)));
    }
    if let Some(step) = &question.step {
        let step = Step::ALL.into_iter().find(|one| one.id() == step).ok_or_else(|| unknown(step))?;
        return Ok(to_json(&steps(ledger, settings, kpi, step)));
    }
    Ok(to_json(&alternatives(ledger, settings, kpi)))
}
