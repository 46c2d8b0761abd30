//! Questions about some of the members, answered as JSON or as a file.

use serde::Deserialize;

use super::cohort_model::CohortsQuestion;
use super::cohorts::cohorts;
use super::portrait::portrait;
use super::to_json;
use crate::ledger::Ledger;
use crate::message::Message;
use crate::segment::{ListQuery, People, Rule, Style, csv, page};
use crate::settings::Settings;

/// What is asked: a page of a list, with a style the whole of it as a file, a portrait, or
/// cohorts.
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
    /// Members who began together or are alike: the answer is a [`super::CohortsView`].
    pub cohorts: Option<CohortsQuestion>,
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
    match question {
        PeopleQuestion { list: Some(query), style: None, portrait: None, cohorts: None } => {
            Ok(to_json(&page(ledger, people, query)?))
        }
        PeopleQuestion { list: Some(query), style: Some(style), portrait: None, cohorts: None } => {
            csv(ledger, people, query, style)
        }
        PeopleQuestion { list: None, style: None, portrait: Some(rule), cohorts: None } => {
            Ok(to_json(&portrait(ledger, settings, people, &rule.members(people)?)))
        }
        PeopleQuestion { list: None, style: None, portrait: None, cohorts: Some(question) } => {
            Ok(to_json(&cohorts(ledger, settings, people, question)?))
        }
        _ => Err(Message::new("ask-unknown").with("what", "list, list and style, portrait, or cohorts")),
    }
}
