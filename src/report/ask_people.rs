//! Questions about some of the members, of their receipts or of goods, answered as JSON or as a file.

use serde::Deserialize;

use super::cohort_model::CohortsQuestion;
use super::cohorts::cohorts;
use super::dynamics::dynamics;
use super::facets::facets;
use super::goods::{GoodsQuery, goods, goods_csv};
use super::movement::{MovementQuestion, movement_answer};
use super::portrait::portrait;
use super::receipts::{ReceiptQuery, receipts, receipts_csv};
use super::to_json;
use crate::ledger::Ledger;
use crate::message::Message;
use crate::segment::{ListQuery, People, Rule, Style, csv, page};
use crate::settings::Settings;

/// What is asked: one of its fields, a list perhaps with a style beside it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PeopleQuestion {
    /// A page of a list: the answer is a [`crate::segment::List`].
    pub list: Option<ListQuery>,
    /// A page of receipts: the answer is a [`super::ReceiptList`].
    pub receipts: Option<ReceiptQuery>,
    /// A page of products or categories: the answer is a [`super::GoodsList`].
    pub goods: Option<GoodsQuery>,
    /// The whole of one of these lists as CSV, written so.
    pub style: Option<Style>,
    /// How these members differ from the rest: the answer is a [`super::Portrait`].
    #[cfg_attr(test, ts(as = "Option<crate::segment::RuleDocument>"))]
    pub portrait: Option<Rule>,
    /// Id of a scheme: how its classes did month by month; the answer is [`super::Dynamics`].
    pub dynamics: Option<String>,
    /// Who moved from which class to which: the answer is a [`super::MovementAnswer`].
    pub movement: Option<MovementQuestion>,
    /// Members who began together or are alike: the answer is a [`super::CohortsView`].
    pub cohorts: Option<CohortsQuestion>,
    /// What the report can be narrowed to, where these are a whole ledger and its people: the
    /// answer is a list of [`super::Facet`].
    pub facets: bool,
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
    let PeopleQuestion {
        list,
        receipts: bought,
        goods: sold,
        style,
        portrait: of,
        dynamics: scheme,
        movement,
        cohorts: by,
        facets: wanted,
    } = question;
    let one_of = [
        list.is_some(),
        bought.is_some(),
        sold.is_some(),
        of.is_some(),
        scheme.is_some(),
        movement.is_some(),
        by.is_some(),
        *wanted,
    ];
    let styled = style.is_none() || list.is_some() || bought.is_some() || sold.is_some();
    if one_of.into_iter().filter(|asked| *asked).count() != 1 || !styled {
        return Err(Message::new("ask-unknown").with(
            "what",
            "one of list, receipts or goods (perhaps with style), portrait, dynamics, movement, cohorts, facets",
        ));
    }
    let rule = list.as_ref().and_then(|query| query.rule.as_ref()).or(of.as_ref());
    if let Some(rule) = rule {
        rule.prepare(ledger, settings, people);
    }
    Ok(if let Some(query) = list {
        match style {
            None => to_json(&page(ledger, people, query)?),
            Some(style) => csv(ledger, people, query, style)?,
        }
    } else if let Some(query) = bought {
        match style {
            None => to_json(&receipts(ledger, settings, query)?),
            Some(style) => receipts_csv(ledger, settings, query, style)?,
        }
    } else if let Some(query) = sold {
        match style {
            None => to_json(&goods(ledger, settings, people, query)?),
            Some(style) => goods_csv(ledger, settings, people, query, style)?,
        }
    } else if let Some(rule) = of {
        to_json(&portrait(ledger, settings, people, &rule.members(people)?))
    } else if let Some(scheme) = scheme {
        to_json(&dynamics(ledger, settings, people, scheme)?)
    } else if let Some(movement) = movement {
        to_json(&movement_answer(ledger, settings, people, movement)?)
    } else if let Some(question) = by {
        to_json(&cohorts(ledger, settings, people, question)?)
    } else {
        to_json(&facets(ledger, settings, people))
    })
}
