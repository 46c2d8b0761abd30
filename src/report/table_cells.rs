//! The members in the cells of the tables of figures.

use super::behind::{CellsBehind, all, at_least, both, counted, enrolled_in};
use crate::facts::{Among, Facts, GroupKind, LifetimeGroup, Mark};
use crate::kpi::{RECENCY_BANDS, Table};
use crate::ledger::Field;
use crate::list::Listed;
use crate::message::Arg;
use crate::segment::{CohortRule, MarkRule, Rule, StartKind};
use crate::settings::Settings;
use crate::units::{Day, Month};

/// Members in the cells of the tables of a figure. A table may come twice: then each has the
/// members of other columns.
pub(super) fn cells_behind(tables: &[Table], facts: &Facts, settings: &Settings) -> Vec<CellsBehind> {
    let mut cells = Vec::new();
    for table in tables {
        let mut column = |at: usize, of_column: Rule, rows: Vec<Rule>| {
            let columns =
                (0..table.columns.len()).map(|column| (column == at).then(|| of_column.clone().into()));
            let rows = rows.into_iter().map(Into::into).listed();
            cells.push(CellsBehind { table: table.id, rows, columns: columns.listed(), within: false });
        };
        match table.id {
            "recency" => column(0, all(), recency()),
            "cohorts" | "cohort-revenue" | "cohort-margin" => column(0, all(), rows(table, began_in)),
            "nps-spend" => column(0, all(), by_score()),
            "points-expiring-weeks" => column(1, all(), (1..=8).map(expiring_in).listed()),
            "profile-fields" => {
                let has = rows(table, has_field);
                let lacks = has.iter().map(|rule| Rule::Not(Box::new(rule.clone()))).listed();
                column(1, at_least("listed", 1.0), has);
                column(2, at_least("listed", 1.0), lacks);
            }
            "ltv-by-quarter" => column(0, all(), of_lifetime(facts, GroupKind::Quarter)),
            "ltv-by-tier" => column(0, all(), of_lifetime(facts, GroupKind::Tier)),
            "ltv-by-source" => column(0, all(), of_lifetime(facts, GroupKind::Source)),
            "sources" => column(0, enrolled_in(facts), rows(table, |label| marked(Mark::Source, label))),
            "promos" => column(1, all(), rows(table, |label| marked(Mark::Promo, label))),
            "campaigns" | "campaign-money" => {
                column(0, all(), rows(table, |label| marked(Mark::CampaignOver, label)));
            }
            "reaction-campaigns" => column(0, all(), rows(table, |label| marked(Mark::Campaign, label))),
            "contact-channels" => column(0, all(), rows(table, |label| marked(Mark::ContactChannel, label))),
            "contact-variants" => column(0, all(), rows(table, |label| marked(Mark::ContactGroup, label))),
            "contact-hours" => column(0, all(), rows(table, |label| marked(Mark::ContactHour, label))),
            "base" => cells.push(base(table, facts, settings)),
            _ => {}
        }
    }
    cells
}

fn rows(table: &Table, rule: fn(&Arg) -> Rule) -> Vec<Rule> {
    table.rows.iter().map(|row| rule(&row.label)).listed()
}

/// What the figure of the whole period has in its parts, in each month.
fn base(table: &Table, facts: &Facts, settings: &Settings) -> CellsBehind {
    let parts = counted("base-structure", facts, settings);
    let of = |part: &&str| {
        let (_, rule) = parts.iter().find(|(name, _)| name == part)?;
        Some(rule.clone().into())
    };
    CellsBehind {
        table: table.id,
        rows: rows(table, |label| match label {
            Arg::Month(month) => Rule::during(month.period(), all()),
            _ => all(),
        })
        .into_iter()
        .map(Into::into)
        .listed(),
        columns: ["start", "lapsed", "reactivated", "newActive", ""].iter().map(of).listed(),
        within: true,
    }
}

fn recency() -> Vec<Rule> {
    let mut from = 0;
    let mut rows = Vec::new();
    for to in RECENCY_BANDS {
        rows.push(Rule::between("days-since", Some(f64::from(from)), Some(f64::from(to))));
        from = to + 1;
    }
    rows.push(at_least("days-since", f64::from(from)));
    rows
}

/// Between 6 and 9 an answer is passive.
fn by_score() -> Vec<Rule> {
    let promoters = at_least("nps-score", 9.0);
    let detractors = Rule::between("nps-score", None, Some(6.0));
    let either = Rule::Any(vec![promoters.clone(), detractors.clone()]);
    let passives = both(Rule::between("nps-score", None, None), Rule::Not(Box::new(either)));
    vec![promoters, passives, detractors]
}

fn expiring_in(week: u32) -> Rule {
    at_least(&["expiring-week-", &week.to_string()].concat(), 1.0)
}

/// The label is the name of a field; an age stands for the date of birth.
fn has_field(label: &Arg) -> Rule {
    let Arg::Name(name) = label else { return all() };
    let id = name.trim_start_matches("field-");
    let id = if id == Field::Age.id() { Field::BirthDate.id() } else { id };
    at_least(&["filled-", id].concat(), 1.0)
}

/// A name of the files, or that there is none.
fn marked(by: Mark, label: &Arg) -> Rule {
    let name = if let Arg::Text(name) = label { name.clone() } else { String::new() };
    Rule::Marked(MarkRule { by, name })
}

/// Of a cohort by month.
fn began_in(label: &Arg) -> Rule {
    let within =
        if let Arg::Month(month) = label { [month.first(), month.last()].map(Some) } else { [None; 2] };
    cohort(Among::Followed, within)
}

fn cohort(among: Among, [since, until]: [Option<Day>; 2]) -> Rule {
    Rule::Cohort(CohortRule { among, since, until, ..CohortRule::all(StartKind::Enrolment) })
}

/// Members whose life begins within the data, however young.
fn of_lifetime(facts: &Facts, kind: GroupKind) -> Vec<Rule> {
    let rule = |group: &LifetimeGroup| {
        let by = match kind {
            GroupKind::Quarter => {
                let first = Month(group.which * 3);
                return cohort(Among::Begun, [Some(first.first()), Some(first.plus(2).last())]);
            }
            GroupKind::Tier => Mark::Tier,
            GroupKind::Source => Mark::Source,
        };
        both(cohort(Among::Begun, [None; 2]), Rule::Marked(MarkRule { by, name: group.name.clone() }))
    };
    facts.detail.lifetime.groups.iter().filter(|group| group.kind == kind).map(rule).listed()
}
