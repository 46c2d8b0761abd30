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
use crate::units::{Day, Period};

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
    /// This held in other days.
    During(DuringRule),
}

/// What held in a period of one's own: its last day is the as-of day, and what was bought is
/// what was bought within it.
#[derive(Debug, Clone, PartialEq)]
pub struct DuringRule {
    /// Its days; an error where the data have none of them.
    pub period: Period,
    /// What held.
    pub rule: Box<Rule>,
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

/// A rule as documents have it: `{"all": […]}`, `{"any": […]}`, `{"not": …}`,
/// `{"during": {"from": "2025-01-01", "to": "2025-01-31", "rule": …}}`,
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
    /// This held in other days.
    pub during: Option<DuringDocument>,
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

/// Days, and what held in them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts", rename = "During"))]
pub struct DuringDocument {
    /// The first of them.
    #[cfg_attr(test, ts(type = "string"), schemars(with = "String"))]
    pub from: Day,
    /// The last.
    #[cfg_attr(test, ts(type = "string"), schemars(with = "String"))]
    pub to: Day,
    /// What held.
    pub rule: Box<RuleDocument>,
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
        let RuleDocument { all, any, not, during, scheme, classes, column, from, to, cohort, marked } =
            document;
        let figure_edges = from.is_some() || to.is_some();
        match (all, any, not, during, scheme, classes, column, cohort, marked) {
            (Some(all), None, None, None, None, None, None, None, None) if !figure_edges => {
                Ok(Self::All(rules(all)?))
            }
            (None, Some(any), None, None, None, None, None, None, None) if !figure_edges => {
                Ok(Self::Any(rules(any)?))
            }
            (None, None, Some(not), None, None, None, None, None, None) if !figure_edges => {
                Ok(Self::Not(Box::new(Self::try_from(*not)?)))
            }
            (None, None, None, Some(during), None, None, None, None, None) if !figure_edges => {
                let period = Period { from: during.from, to: during.to };
                Ok(Self::during(period, Self::try_from(*during.rule)?))
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
                "one of: all; any; not; during; scheme with classes; column with from and to; cohort; marked",
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
            Rule::During(DuringRule { period: Period { from, to }, rule }) => {
                let rule = Box::new(Self::from(*rule));
                Self { during: Some(DuringDocument { from, to, rule }), ..empty }
            }
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

    /// What held in other days.
    #[must_use]
    pub fn during(period: Period, rule: Self) -> Self {
        Self::During(DuringRule { period, rule: Box::new(rule) })
    }

    /// The members for whom it holds, once it is [prepared](Self::prepare).
    ///
    /// # Errors
    ///
    /// A scheme, a class, a figure or days that these people do not have, or too many
    /// conditions within each other.
    pub fn members(&self, people: &People) -> Result<MemberSet, Message> {
        let holds = self.rows(people, DEEPEST)?;
        Ok(people.filter(|row| holds.get(row).copied().unwrap_or(false)))
    }

    /// Has these people work out what it asks for and they do not know yet: by the first
    /// category, what the files note of members, what held in other days.
    pub fn prepare(&self, ledger: &Ledger, settings: &Settings, people: &People) {
        match self {
            Self::All(rules) | Self::Any(rules) => {
                rules.iter().for_each(|rule| rule.prepare(ledger, settings, people));
            }
            Self::Not(rule) => rule.prepare(ledger, settings, people),
            Self::In { scheme, .. } => {
                if scheme == FIRST_CATEGORY {
                    let _ = grouping(ledger, settings, people, scheme);
                }
            }
            Self::Marked(MarkRule { by, name }) => {
                people.learn(self, || Ok(people.facts.marked(ledger, settings, &people.prepared, *by, name)))
            }
            Self::During(during) => people.learn(self, || during.places(ledger, settings, people)),
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
            Self::In { scheme, classes } => in_classes(people, scheme, classes),
            Self::Between { column, from, to } => between(people, column, *from, *to),
            Self::Cohort(cohort) => Ok(cohort.rows(people)),
            Self::Marked(MarkRule { name, .. }) => people.learnt(self).unwrap_or_else(|| Err(unknown(name))),
            Self::During(_) => people.learnt(self).unwrap_or_else(|| Err(unknown("during"))),
        }
    }
}

impl DuringRule {
    /// Places of the rows for which it holds.
    fn places(&self, ledger: &Ledger, settings: &Settings, people: &People) -> Result<Vec<u32>, Message> {
        let Period { from, to } = self.period;
        let period = self.period.overlap(ledger.span());
        if period.days() < 1 {
            return Err(Message::new("rule-no-days").with("from", from).with("to", to));
        }
        let gathered;
        // The same members in the same order: those that the files know.
        let then = match people.then.as_deref().filter(|then| then.facts.period == period) {
            Some(then) => then,
            None => {
                gathered = people.of(ledger, settings, period);
                &gathered
            }
        };
        self.rule.prepare(ledger, settings, then);
        let holds = self.rule.rows(then, DEEPEST)?;
        Ok((0..).zip(holds).filter(|(_, holds)| *holds).map(|(place, _)| place).listed())
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
