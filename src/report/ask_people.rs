//! Questions about some of the members, answered as JSON or as a file.

use serde::Deserialize;

use super::movement::{MovementQuestion, movement_answer};
use super::portrait::portrait;
use super::to_json;
use crate::ledger::Ledger;
use crate::message::Message;
use crate::segment::{ListQuery, People, Rule, Style, csv, page};
use crate::settings::Settings;

/// What is asked: a page of a list, with a style the whole of it as a file, a
/// portrait, or movements.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PeopleQuestion {
    /// A page of a list: the answer is a [`crate::segment::List`].
    pub list: Option<ListQuery>,
    /// How the whole of the list is written as CSV.
    pub style: Option<Style>,
    /// How these members differ from the rest: the answer is a [`super::Portrait`].
    #[cfg_attr(test, ts(as = "Option<crate::segment::RuleDocument>"))]
    pub portrait: Option<Rule>,
    /// Who moved from which class to which: the answer is a [`super::MovementAnswer`].
    pub movement: Option<MovementQuestion>,
}

/// The answer.
///
/// # Errors
///
/// The question names what these people do not have, or asks nothing.
pub fn ask_people(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    question: &PeopleQuestion,
) -> Result<Vec<u8>, Message> {
    let PeopleQuestion { list, style, portrait: of, movement } = question;
    match (list, style, of, movement) {
        (Some(query), None, None, None) => Ok(to_json(&page(ledger, people, query)?)),
        (Some(query), Some(style), None, None) => csv(ledger, people, query, style),
        (None, None, Some(rule), None) => {
            Ok(to_json(&portrait(ledger, settings, people, &rule.members(people)?)))
        }
        (None, None, None, Some(question)) => {
            Ok(to_json(&movement_answer(ledger, settings, people, question)?))
        }
        _ => Err(Message::new("ask-unknown").with("what", "list, list and style, portrait, or movement")),
    }
}
