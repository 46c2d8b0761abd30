//! Which members are meant: conditions joined with and, or and not.

use serde::{Deserialize, Serialize};

use super::cohort_rule::CohortRule;
use super::column::Column;
use super::grouping::{FIRST_CATEGORY, grouping};
use super::people::People;
use crate::facts::{Mark, MemberSet};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::Message;
use crate::settings::Settings;

/// Deeper than this nobody builds by hand, and a hostile document would exhaust the stack.
const DEEPEST: usize = 8;

/// A condition on a member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RuleDocument", into = "RuleDocument")]
pub enum Rule {
    /// All of these hold; of none, every member.
    All(Vec<Self>),
    /// At least one of these holds; of none, nobody.
    Any(Vec<Self>),
    /// This does not hold.
    Not(Box<Self>),
    /// In one of these classes of a scheme.
    In {
        /// Id of the scheme.
        scheme: String,
        /// Keys of the classes.
        classes: Vec<String>,
    },
    /// A figure of the member lies between these edges, both included; who has no such
    /// figure is not meant.
    Between {
        /// Id of the figure, see [`Column`].
        column: String,
        /// Lower edge.
        from: Option<f64>,
        /// Upper edge.
        to: Option<f64>,
    },
    /// Of these cohorts.
    Cohort(CohortRule),
    /// The files note this of the member.
    Marked(MarkRule),
    /// This held [`super::JOINING_DAYS`] earlier; an error where the data do not reach back so
    /// far.
    Earlier(Box<Self>),
}

/// What the files note of a member, and the name under which they do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct MarkRule {
    /// What.
    pub by: Mark,
    /// The name as it stands in the files; empty for those of whom they note none.
    pub name: String,
}

/// A rule as documents have it: `{"all": […]}`, `{"any": […]}`, `{"not": …}`, `{"earlier": …}`,
/// `{"scheme": "rfm", "classes": ["loyal"]}`, `{"column": "days-since", "from": 61, "to": 90}`,
/// `{"cohort": {"start": "enrolment", "since": "2025-01-01", "until": "2025-01-31"}}` or
/// `{"marked": {"by": "promo", "name": "SPRING"}}`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts", rename = "Rule"))]
pub struct RuleDocument {
    /// All of these hold.
    pub all: Option<Vec<Self>>,
    /// At least one of these holds.
    pub any: Option<Vec<Self>>,
    /// This does not hold.
    pub not: Option<Box<Self>>,
    /// This held 30 days before the last day of the period.
    pub earlier: Option<Box<Self>>,
    /// Id of the scheme that the classes are of.
    pub scheme: Option<String>,
    /// Keys of classes.
    pub classes: Option<Vec<String>>,
    /// Id of a figure of a member.
    pub column: Option<String>,
    /// Lower edge of the figure.
    pub from: Option<f64>,
    /// Upper edge of the figure.
    pub to: Option<f64>,
    /// Of these cohorts.
    pub cohort: Option<CohortRule>,
    /// The files note this.
    pub marked: Option<MarkRule>,
}

impl TryFrom<RuleDocument> for Rule {
    type Error = &'static str;

    fn try_from(document: RuleDocument) -> Result<Self, Self::Error> {
        let rules = |list: Vec<RuleDocument>| {
            let mut rules = Vec::new();
            for one in list {
                rules.push(Self::try_from(one)?);
            }
            Ok::<_, Self::Error>(rules)
        };
        let RuleDocument { all, any, not, earlier, scheme, classes, column, from, to, cohort, marked } =
            document;
        let figure_edges = from.is_some() || to.is_some();
        match (all, any, not, earlier, scheme, classes, column, cohort, marked) {
            (Some(all), None, None, None, None, None, None, None, None) if !figure_edges => {
                Ok(Self::All(rules(all)?))
            }
            (None, Some(any), None, None, None, None, None, None, None) if !figure_edges => {
                Ok(Self::Any(rules(any)?))
            }
            (None, None, Some(not), None, None, None, None, None, None) if !figure_edges => {
                Ok(Self::Not(Box::new(Self::try_from(*not)?)))
            }
            (None, None, None, Some(earlier), None, None, None, None, None) if !figure_edges => {
                Ok(Self::Earlier(Box::new(Self::try_from(*earlier)?)))
            }
            (None, None, None, None, Some(scheme), Some(classes), None, None, None) if !figure_edges => {
                Ok(Self::In { scheme, classes })
            }
            (None, None, None, None, None, None, Some(column), None, None) => {
                Ok(Self::Between { column, from, to })
            }
            (None, None, None, None, None, None, None, Some(cohort), None) if !figure_edges => {
                Ok(Self::Cohort(cohort))
            }
            (None, None, None, None, None, None, None, None, Some(marked)) if !figure_edges => {
                Ok(Self::Marked(marked))
            }
            _ => Err(
                "one of: all; any; not; earlier; scheme with classes; column with from and to; cohort; marked",
            ),
        }
    }
}

impl From<Rule> for RuleDocument {
    fn from(rule: Rule) -> Self {
        let documents = |rules: Vec<Rule>| Some(rules.into_iter().map(Self::from).listed());
        let empty = Self::default();
        match rule {
            Rule::All(rules) => Self { all: documents(rules), ..empty },
            Rule::Any(rules) => Self { any: documents(rules), ..empty },
            Rule::Not(rule) => Self { not: Some(Box::new(Self::from(*rule))), ..empty },
            Rule::Earlier(rule) => Self { earlier: Some(Box::new(Self::from(*rule))), ..empty },
            Rule::In { scheme, classes } => Self { scheme: Some(scheme), classes: Some(classes), ..empty },
            Rule::Between { column, from, to } => Self { column: Some(column), from, to, ..empty },
            Rule::Cohort(cohort) => Self { cohort: Some(cohort), ..empty },
            Rule::Marked(marked) => Self { marked: Some(marked), ..empty },
        }
    }
}

impl Rule {
    /// In one class.
    #[must_use]
    pub fn class(scheme: &str, class: &str) -> Self {
        Self::In { scheme: scheme.to_owned(), classes: vec![class.to_owned()] }
    }

    /// A figure between edges.
    #[must_use]
    pub fn between(column: &str, from: Option<f64>, to: Option<f64>) -> Self {
        Self::Between { column: column.to_owned(), from, to }
    }

    /// The members for whom it holds.
    ///
    /// # Errors
    ///
    /// A scheme, a class or a figure that these people do not have, or too many conditions
    /// within each other.
    pub fn members(&self, people: &People) -> Result<MemberSet, Message> {
        let holds = self.rows(people, DEEPEST)?;
        Ok(people.filter(|row| holds.get(row).copied().unwrap_or(false)))
    }

    /// Has these people work out what it asks for and they do not know yet: by the first
    /// category, or what the files note of members.
    pub fn prepare(&self, ledger: &Ledger, settings: &Settings, people: &People) {
        match self {
            Self::All(rules) | Self::Any(rules) => {
                rules.iter().for_each(|rule| rule.prepare(ledger, settings, people));
            }
            Self::Not(rule) => rule.prepare(ledger, settings, people),
            Self::Earlier(rule) => {
                if let Some(then) = &people.then {
                    rule.prepare(ledger, settings, then);
                }
            }
            Self::In { scheme, .. } => {
                if scheme == FIRST_CATEGORY {
                    let _ = grouping(ledger, settings, people, scheme);
                }
            }
            Self::Marked(marked) => people.mark(ledger, settings, marked),
            Self::Between { .. } | Self::Cohort(_) => {}
        }
    }

    /// Whether it holds, by row.
    fn rows(&self, people: &People, depth: usize) -> Result<Vec<bool>, Message> {
        let depth = depth.checked_sub(1).ok_or_else(|| Message::new("rule-too-deep"))?;
        let rows = people.facts.rows.len();
        match self {
            Self::All(rules) => joined(rules, people, depth, vec![true; rows], |all, one| all && one),
            Self::Any(rules) => joined(rules, people, depth, vec![false; rows], |any, one| any || one),
            Self::Not(rule) => Ok(rule.rows(people, depth)?.iter().map(|holds| !holds).listed()),
            Self::Earlier(rule) => {
                // The same members in the same order: those that the files know.
                let then = people.then.as_deref().ok_or_else(|| Message::new("rule-no-earlier"))?;
                rule.rows(then, depth)
            }
            Self::In { scheme, classes } => in_classes(people, scheme, classes),
            Self::Between { column, from, to } => between(people, column, *from, *to),
            Self::Cohort(cohort) => Ok(cohort.rows(people)),
            Self::Marked(marked) => people.marked(marked).ok_or_else(|| unknown(&marked.name)),
        }
    }
}

fn joined(
    rules: &[Rule],
    people: &People,
    depth: usize,
    mut holds: Vec<bool>,
    join: fn(bool, bool) -> bool,
) -> Result<Vec<bool>, Message> {
    for rule in rules {
        for (all, one) in holds.iter_mut().zip(rule.rows(people, depth)?) {
            *all = join(*all, one);
        }
    }
    Ok(holds)
}

fn in_classes(people: &People, scheme: &str, classes: &[String]) -> Result<Vec<bool>, Message> {
    let division = people.division(scheme).ok_or_else(|| unknown(scheme))?;
    let mut meant = vec![false; division.classes.len()];
    for class in classes {
        let place = division.place(class).ok_or_else(|| unknown(class))?;
        meant[usize::from(place)] = true;
    }
    let holds = |row| division.of(row).is_some_and(|place| meant[usize::from(place)]);
    Ok((0..people.facts.rows.len()).map(holds).listed())
}

fn between(people: &People, column: &str, from: Option<f64>, to: Option<f64>) -> Result<Vec<bool>, Message> {
    let column = Column::of_rule(column).ok_or_else(|| unknown(column))?;
    let within = |value: f64| from.is_none_or(|from| value >= from) && to.is_none_or(|to| value <= to);
    let as_of = people.facts.period.to;
    Ok(people.facts.rows.iter().map(|row| (column.of)(row, as_of).is_some_and(within)).listed())
}

fn unknown(what: &str) -> Message {
    Message::new("ask-unknown").with("what", what)
}
