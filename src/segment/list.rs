//! Lists of members: sorted, searched, a page at a time, or whole as CSV.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::column::{Column, Kind};
use super::control::{ControlSplit, split};
use super::export::{Sheet, Style};
use super::people::People;
use super::rule::Rule;
use super::schemes::column::scheme_name;
use crate::facts::MemberSet;
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::math::sort_by;
use crate::message::{Arg, Message};
use crate::units::Day;

/// Which members, in which order, and which of their figures.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ListQuery {
    /// Who; every member if absent.
    #[cfg_attr(test, ts(as = "Option<super::rule::RuleDocument>"))]
    pub rule: Option<Rule>,
    /// Part of the member id.
    pub search: String,
    /// Id of the column that sorts; by the ids if empty.
    pub sort: String,
    /// The greatest first; those without the figure are last either way.
    pub descending: bool,
    /// Ids of the columns, see [`super::COLUMNS`], or of schemes; the usual ones if empty.
    pub columns: Vec<String>,
    /// First row of the page, from 0.
    pub from: u32,
    /// Rows of the page.
    pub count: u32,
    /// Who is left alone: the list says of each whether to write to, and of the control group
    /// not to.
    pub control: Option<ControlSplit>,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct List {
    /// Members of the whole list.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// Of them, those left alone.
    #[cfg_attr(test, ts(type = "number"))]
    pub control: u64,
    /// Ids of the columns.
    pub columns: Vec<String>,
    /// The rows of the page.
    pub rows: Vec<ListRow>,
}

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ListRow {
    /// The id as it stands in the files.
    pub member: String,
    /// Whether the member is left alone; `null` without a control group.
    pub control: Option<bool>,
    /// One a column.
    pub cells: Vec<Cell>,
}

/// What stands in a cell; `null` where there is nothing to tell.
pub type Cell = Option<Arg>;

/// The usual columns.
const USUAL: [&str; 5] = ["days-since", "purchases", "revenue", "average-receipt", "points"];

/// A page of the list.
///
/// # Errors
///
/// The query names what these people do not have.
pub fn page(ledger: &Ledger, people: &People, query: &ListQuery) -> Result<List, Message> {
    let chosen = Chosen::of(ledger, people, query)?;
    let rows = chosen.order.rows.iter().skip(query.from as usize).take(query.count as usize);
    Ok(List {
        total: chosen.order.rows.len() as u64,
        control: chosen.order.control.as_ref().map_or(0, MemberSet::count),
        columns: chosen.columns.iter().map(|column| column.id(people).to_owned()).listed(),
        rows: rows.map(|row| chosen.row(ledger, people, *row)).listed(),
    })
}

/// The whole list as CSV in the given style: a byte order mark, a row of heads, a row a member.
///
/// # Errors
///
/// The query names what these people do not have.
pub fn csv(ledger: &Ledger, people: &People, query: &ListQuery, style: &Style) -> Result<Vec<u8>, Message> {
    let chosen = Chosen::of(ledger, people, query)?;
    let mut sheet = Sheet::new(style);
    let own = |id: &str| Arg::Name(id.to_owned());
    let control = query.control.map(|_| own("list-group"));
    let columns = chosen.columns.iter().map(|column| column.name(people));
    sheet.heads(std::iter::once(own("member-id")).chain(control).chain(columns));
    for row in &chosen.order.rows {
        let row = chosen.row(ledger, people, *row);
        let group = row.control.map(|control| if control { "list-control" } else { "list-target" });
        let group = group.map(|group| Some(Arg::Name(group.to_owned())));
        sheet.row(&[&row.member], group.into_iter().chain(row.cells));
    }
    Ok(sheet.into_bytes())
}

/// A column of a list.
#[derive(Debug, Clone, Copy)]
enum Shown {
    Figure(&'static Column),
    /// Place among the divisions.
    Class(usize),
}

impl Shown {
    fn find(people: &People, id: &str) -> Result<Self, Message> {
        if let Some(column) = Column::find(id) {
            return Ok(Self::Figure(column));
        }
        let place = people.divisions.iter().position(|(scheme, _)| scheme.id == id);
        let place = place.ok_or_else(|| Message::new("ask-unknown").with("what", id))?;
        Ok(Self::Class(place))
    }

    fn id(self, people: &People) -> &str {
        match self {
            Self::Figure(column) => column.id,
            Self::Class(place) => people.divisions.get(place).map_or("", |(scheme, _)| &scheme.id),
        }
    }

    /// What it is called.
    fn name(self, people: &People) -> Arg {
        match self {
            Self::Figure(column) => Arg::Name(["member-", column.id].concat()),
            Self::Class(_) => scheme_name(self.id(people)),
        }
    }

    fn cell(self, people: &People, row: usize) -> Cell {
        match self {
            Self::Figure(column) => {
                let value = (column.of)(people.facts.rows.get(row)?, people.facts.period.to)?;
                Some(match column.kind {
                    Kind::Figure(unit) => Arg::Figure { unit, value },
                    Kind::Date => Arg::Date(Day(value as i32)),
                })
            }
            Self::Class(place) => {
                let division = people.divisions.get(place)?.1.as_ref().ok()?;
                let class = division.of(row)?;
                division.classes.get(usize::from(class)).map(|class| class.label.clone())
            }
        }
    }

    /// What sorts: the figure, or the place of the class.
    fn key(self, people: &People, row: usize) -> Option<f64> {
        match self {
            Self::Figure(column) => (column.of)(people.facts.rows.get(row)?, people.facts.period.to),
            Self::Class(place) => people.divisions.get(place)?.1.as_ref().ok()?.of(row).map(f64::from),
        }
    }
}

/// The members of a list in their order, with the question that asked for them: its next page
/// is asked next.
#[derive(Debug, Clone, Default)]
pub(super) struct LastOrder(RefCell<Option<(ListQuery, Rc<Order>)>>);

#[derive(Debug)]
struct Order {
    rows: Vec<u32>,
    control: Option<MemberSet>,
}

impl LastOrder {
    fn of(&self, ledger: &Ledger, people: &People, query: &ListQuery) -> Result<Rc<Order>, Message> {
        // Which columns and which page are shown changes nothing in the order.
        let asked = ListQuery { columns: Vec::new(), from: 0, count: 0, ..query.clone() };
        if let Some((_, order)) = self.0.borrow().as_ref().filter(|(last, _)| *last == asked) {
            return Ok(Rc::clone(order));
        }
        let order = Rc::new(Order::of(ledger, people, query)?);
        self.0.replace(Some((asked, Rc::clone(&order))));
        Ok(order)
    }
}

/// A list: its members and what is shown of them.
struct Chosen {
    order: Rc<Order>,
    columns: Vec<Shown>,
}

impl Order {
    fn of(ledger: &Ledger, people: &People, query: &ListQuery) -> Result<Self, Message> {
        let set = match &query.rule {
            Some(rule) => rule.members(people)?,
            None => people.filter(|_| true),
        };
        let sort = match query.sort.as_str() {
            "" => None,
            id => Some(Shown::find(people, id)?),
        };
        let control = query.control.map(|control| split(ledger, people, &set, control));
        let name =
            |row: u32| people.facts.rows.get(row as usize).map_or("", |row| ledger.member_name(row.member));
        let wanted = query.search.to_lowercase();
        let found = |row: u32| wanted.is_empty() || name(row).to_lowercase().contains(&wanted);
        let all = (0..).zip(&people.facts.rows).filter(|(_, row)| set.contains(row.member));
        let all = all.map(|(row, _)| row).filter(|row| found(*row));
        let key = |row: u32| sort.and_then(|sort| sort.key(people, row as usize));
        let mut keyed: Vec<(Option<f64>, u32)> = all.map(|row| (key(row), row)).listed();
        sort_by(&mut keyed, |one, other| {
            let by_figure = match (one.0, other.0) {
                (Some(a), Some(b)) if query.descending => b.total_cmp(&a),
                (Some(a), Some(b)) => a.total_cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
            by_figure.then_with(|| name(one.1).cmp(name(other.1)))
        });
        Ok(Self { rows: keyed.iter().map(|(_, row)| *row).listed(), control })
    }
}

impl Chosen {
    fn of(ledger: &Ledger, people: &People, query: &ListQuery) -> Result<Self, Message> {
        let order = people.order.of(ledger, people, query)?;
        let mut columns = Vec::new();
        for id in &query.columns {
            columns.push(Shown::find(people, id)?);
        }
        if columns.is_empty() {
            columns.extend(USUAL.iter().filter_map(|id| Column::find(id)).map(Shown::Figure));
        }
        Ok(Self { order, columns })
    }

    fn row(&self, ledger: &Ledger, people: &People, row: u32) -> ListRow {
        let row = row as usize;
        let member = people.facts.rows.get(row).map_or(0, |row| row.member);
        ListRow {
            member: ledger.member_name(member).to_owned(),
            control: self.order.control.as_ref().map(|control| control.contains(member)),
            cells: self.columns.iter().map(|column| column.cell(people, row)).listed(),
        }
    }
}
