//! Questions about some of the members or of their receipts, answered as JSON or as a file.

use serde::Deserialize;

use super::portrait::portrait;
use super::receipts::{ReceiptQuery, receipts, receipts_csv};
use super::to_json;
use crate::ledger::Ledger;
use crate::message::Message;
use crate::segment::{ListQuery, People, Rule, Style, csv, page};
use crate::settings::Settings;

/// What is asked: a page of a list of members or of receipts, with a style the whole of it as a
/// file, or a portrait.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PeopleQuestion {
    /// A page of a list: the answer is a [`crate::segment::List`].
    pub list: Option<ListQuery>,
    /// A page of receipts: the answer is a [`super::ReceiptList`].
    pub receipts: Option<ReceiptQuery>,
    /// How the whole of the list is written as CSV.
    pub style: Option<Style>,
    /// How these members differ from the rest: the answer is a [`super::Portrait`].
    #[cfg_attr(test, ts(as = "Option<crate::segment::RuleDocument>"))]
    pub portrait: Option<Rule>,
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
    let PeopleQuestion { list, receipts: of_receipts, style, portrait: of_members } = question;
    match (list, of_receipts, style, of_members) {
        (Some(query), None, None, None) => Ok(to_json(&page(ledger, people, query)?)),
        (Some(query), None, Some(style), None) => csv(ledger, people, query, style),
        (None, Some(query), None, None) => Ok(to_json(&receipts(ledger, settings, query)?)),
        (None, Some(query), Some(style), None) => receipts_csv(ledger, settings, query, style),
        (None, None, None, Some(rule)) => {
            Ok(to_json(&portrait(ledger, settings, people, &rule.members(people)?)))
        }
        _ => {
            Err(Message::new("ask-unknown")
                .with("what", "list or receipts, with or without style, or portrait"))
        }
    }
}
