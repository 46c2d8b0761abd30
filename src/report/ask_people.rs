//! Questions about some of the members, answered as JSON or as a file.

use serde::Deserialize;

use super::dynamics::dynamics;
use super::movement::{MovementQuestion, movement_answer};
use super::portrait::portrait;
use super::to_json;
use crate::ledger::Ledger;
use crate::message::Message;
use crate::segment::{ListQuery, People, Rule, Style, csv, page};
use crate::settings::Settings;

/// What is asked: one of its fields, a list with a style beside it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PeopleQuestion {
    /// A page of a list: the answer is a [`crate::segment::List`].
    pub list: Option<ListQuery>,
    /// The whole of the list as CSV, written so.
    pub style: Option<Style>,
    /// How these members differ from the rest: the answer is a [`super::Portrait`].
    #[cfg_attr(test, ts(as = "Option<crate::segment::RuleDocument>"))]
    pub portrait: Option<Rule>,
    /// Id of a scheme: how its classes did month by month; the answer is [`super::Dynamics`].
    pub dynamics: Option<String>,
    /// Who moved from which class to which: the answer is a [`super::MovementAnswer`].
    pub movement: Option<MovementQuestion>,
}

/// The answer.
///
/// # Errors
///
/// The question names what these people do not have, or does not ask one thing.
pub fn ask_people(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    question: &PeopleQuestion,
) -> Result<Vec<u8>, Message> {
    let PeopleQuestion { list, style, portrait: of, dynamics: scheme, movement } = question;
    let asked = [list.is_some(), of.is_some(), scheme.is_some(), movement.is_some()];
    let one = asked.into_iter().filter(|asked| *asked).count() == 1 && (style.is_none() || list.is_some());
    Ok(match (list, style, of, scheme, movement) {
        (Some(query), None, ..) if one => to_json(&page(ledger, people, query)?),
        (Some(query), Some(style), ..) if one => csv(ledger, people, query, style)?,
        (_, _, Some(rule), ..) if one => to_json(&portrait(ledger, settings, people, &rule.members(people)?)),
        (_, _, _, Some(scheme), _) if one => to_json(&dynamics(ledger, settings, people, scheme)?),
        (.., Some(movement)) if one => to_json(&movement_answer(ledger, settings, people, movement)?),
        _ => {
            return Err(Message::new("ask-unknown")
                .with("what", "one of list (perhaps with style), portrait, dynamics, movement"));
        }
    })
}
