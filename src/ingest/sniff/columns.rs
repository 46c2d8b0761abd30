//! What a table holds and which column is which.

use super::Samples;
use super::finder::{Column, Columns, Finder};
use super::formats;
use super::rows::{SampleRow, rows};
use crate::ingest::attributes::{candidates, is_ignored};
use crate::ingest::evidence::{Confidence, Doubt, Evidence, Found};
use crate::ingest::header::{numbered, says};
use crate::ingest::plan::{ColumnMap, Plan, PlanColumn, Table};
use crate::ingest::shape::Shape;
use crate::ingest::tally::shown;
use crate::ingest::values::number::Decimal;
use crate::ingest::values::word;
use crate::ledger::{Field, Holds, Kind, Role};
use crate::list::Listed;
use crate::message::{Arg, Message};

/// The plan for a table, or why there is none.
pub(in crate::ingest) fn plan(
    name: &str,
    table: Table,
    samples: &Samples<'_>,
    map: Option<&ColumnMap>,
) -> Result<Plan, Message> {
    let values = values(&table, samples);
    let headers = headers(&table);
    let shape = Shape::of(&table, &headers);
    let finder = Finder { headers: &headers, values: &values, map, shape };
    let (role, role_found, columns, mut doubts) = match map.and_then(|map| map.role) {
        Some(role) => (role, Found::SAID, finder.columns(role)?, Vec::new()),
        None => role(name, &finder)?,
    };
    if let Some(problem) = problem(&table, role, &columns, &finder) {
        return Err(problem);
    }
    let by_values = columns.found.iter().filter(|column| column.found == Found::BY_VALUES);
    doubts.extend(by_values.map(|column| Doubt::Column { field: column.field, at: column.at }));
    let bare = [Field::Date, Field::Member, Field::Amount];
    let is_bare = table.width == 3 && bare.iter().all(|field| columns.at(*field).is_some());
    let shape = shape.or_else(|| (role == Role::Receipts && is_bare).then_some(Shape::BareThree));
    let whole_amount = role == Role::Receipts && finder.has_whole_amount(&columns);
    let file_mark = file_mark(&table, &columns, &values);
    let groups = formats::columns_of_groups(&values);
    let day_is_of_groups = role == Role::Receipts && columns.at(Field::Date).is_some_and(|at| at < groups);
    let columns = columns.found.iter().map(|found| PlanColumn {
        at: found.at,
        field: found.field,
        decimal: match found.field.holds() {
            Holds::Number(_) => column_mark(&values, found.at).unwrap_or(file_mark),
            _ => file_mark,
        },
        dates: formats::of_dates(found.field, column(&values, found.at)),
        decimals: formats::has_idle_decimals(column(&values, found.at)),
        signs: found.field == Field::Kind && formats::is_of_signs(column(&values, found.at)),
        other_kinds: map.and_then(|map| map.other_kinds),
        parts: found.field == Field::Kind
            && column(&values, found.at)
                .any(|cell| word::kind(cell) == Some(Kind::Sale) && !word::is_part(cell)),
        // Without a member a row is anonymous.
        down: found.at < groups
            && match found.field {
                Field::Store => true,
                Field::Date | Field::Receipt => day_is_of_groups,
                _ => false,
            },
        found: found.found,
    });
    let mut columns: Vec<PlanColumn> = columns.listed();
    formats::agree(&mut columns, map)?;
    // The receipt's own, not that of its payment or delivery, where there are several.
    let status = |header: &String| says(header, "статус/состояни/status/state");
    let own = |header: &String| says(header, "=статус/=status чек/заказ/receipt/sale/order");
    let status = headers.iter().position(own).or_else(|| headers.iter().position(status));
    let mut attributes =
        candidates(role, table.header.as_ref().map_or(&[], |header| &header.cells), &columns);
    attributes.retain(|at| !is_ignored(map, &called(&headers, *at)));
    Ok(Plan { attributes, columns, table, role, role_found, shape, whole_amount, status, doubts })
}

type Chosen = (Role, Found, Columns, Vec<Doubt>);

/// What can be told of a table that is not understood as a whole: what it most
/// likely is, if the header of a column that it needs speaks for it, and the columns found so far.
pub(in crate::ingest) fn found(
    name: &str,
    table: &Table,
    values: &[SampleRow],
    map: Option<&ColumnMap>,
) -> (Option<Role>, Vec<(Field, usize)>) {
    let headers = headers(table);
    let shape = Shape::of(table, &headers);
    let finder = Finder { headers: &headers, values, map, shape };
    let chosen = match map.and_then(|map| map.role) {
        Some(role) => finder.columns(role).map(|columns| (role, columns)),
        None => role(name, &finder).map(|(role, _, columns, _)| (role, columns)),
    };
    let said = map.and_then(|map| map.role);
    let Ok((role, columns)) = chosen else { return (said, Vec::new()) };
    // A word that many tables have, or values alone, would be a guess.
    let by_header = |column: &Column| {
        role.required().contains(&column.field) && !matches!(column.found.evidence, Evidence::ByValues)
    };
    let speaks = columns.found.iter().any(by_header) || finder.missing(role, &columns).is_empty();
    if said.is_none() && !speaks {
        return (None, Vec::new());
    }
    (Some(role), columns.found.iter().map(|column| (column.field, column.at)).listed())
}

/// What a map calls a column: its header, or `#3` where that is empty or stands twice.
pub(in crate::ingest) fn called(headers: &[String], at: usize) -> String {
    let header = headers.get(at).map_or("", String::as_str);
    let repeated = headers.iter().filter(|other| *other == header).count() > 1;
    if header.is_empty() || repeated { numbered(at) } else { header.to_owned() }
}

/// The headers, empty where the table has none.
fn headers(table: &Table) -> Vec<String> {
    table.header.as_ref().map_or_else(|| vec![String::new(); table.width], |header| header.cells.clone())
}

/// What the name of the file weighs: more than a header of one word.
const NAMED: usize = 5;

/// What words in the name of a file say about the table, by role.
const FILE_NAMES: [&str; Role::ALL.len()] = [
    "чек/receipt/продаж/sale/order/заказ/transaction",
    "участник/клиент/покупател/member/customer/client",
    "балл/бонус/point/bonus",
    "кампани/рассыл/campaign/mailing/contact",
    "опрос/survey/=nps/=csi",
    "расход/затрат/cost/expense",
    "план/plan/target/budget",
];

/// The table whose fields explain the headers best.
fn role(name: &str, finder: &Finder<'_>) -> Result<Chosen, Message> {
    let mut tries = Vec::new();
    for role in Role::ALL {
        let columns = finder.columns(role)?;
        tries.push((role, columns));
    }
    if tries.iter().all(|(role, columns)| !finder.missing(*role, columns).is_empty()) {
        for (role, columns) in &mut tries {
            finder.add_by_values(*role, columns);
        }
    }
    // How much of the headers each explains, and whether it can be read.
    let mut scores = Vec::new();
    for ((role, columns), words) in tries.iter().zip(FILE_NAMES) {
        let score = columns.score();
        let named = if score > 0 && says(name, words) { NAMED } else { 0 };
        scores.push((score + named, finder.missing(*role, columns).is_empty()));
    }
    // A table that lacks a column is no reason to take the file for another that
    // explains much less of it.
    let most = scores.iter().map(|(score, _)| *score).max().unwrap_or(0);
    let mut best: Option<usize> = None;
    for (at, (score, complete)) in scores.iter().enumerate() {
        let rank = |complete: bool, score: usize| (complete && score * 5 >= most * 4, score);
        let better = |best: usize| rank(*complete, *score) > rank(scores[best].1, scores[best].0);
        if best.is_none_or(better) {
            best = Some(at);
        }
    }
    let best = best.unwrap_or(0);
    let near = scores.iter().enumerate().find(|(at, (score, complete))| {
        let others = &tries[*at].1;
        *at != best && *complete && score * 10 >= scores[best].0 * 9 && !others.is_part_of(&tries[best].1)
    });
    let doubts: Vec<Doubt> = near.map(|(at, _)| Doubt::Role(tries[at].0)).into_iter().listed();
    let (role, columns) = tries.swap_remove(best);
    let surest = columns.found.iter().map(|column| column.found.evidence).min_by_key(|by| *by as u8);
    let confidence = match surest {
        _ if !doubts.is_empty() => Confidence::Weak,
        Some(Evidence::ByValues) | None => Confidence::Weak,
        Some(Evidence::BySimilarHeader) => Confidence::Likely,
        _ => Confidence::Certain,
    };
    Ok((role, Found { evidence: surest.unwrap_or(Evidence::ByValues), confidence }, columns, doubts))
}

/// Why the table can't be read, if so.
fn problem(table: &Table, role: Role, columns: &Columns, finder: &Finder<'_>) -> Option<Message> {
    let missing = finder.missing(role, columns);
    let field = *missing.first()?;
    if let Some((field, first, second)) = columns.unsure {
        let label = |at: usize| finder.label(at);
        let unsure = Message::new("file-unsure").with("field", name_of(field));
        return Some(unsure.with("first", label(first)).with("second", label(second)));
    }
    if table.header.is_none() {
        return Some(Message::new("file-no-header"));
    }
    let headers = listed(finder.headers);
    if columns.found.is_empty() {
        return Some(Message::new("file-no-table").with("headers", headers));
    }
    let lacks = Message::new(if missing.len() > 1 { "file-lacks-two" } else { "file-lacks" })
        .with("role", Arg::Name(["role-", role.id()].concat()))
        .with("field", name_of(field))
        .with("headers", headers);
    Some(match missing.get(1) {
        Some(other) => lacks.with("other", name_of(*other)),
        None => lacks,
    })
}

fn name_of(field: Field) -> Arg {
    Arg::Name(["field-", field.id()].concat())
}

/// Headers for a sentence: not more than one reads.
pub(super) fn listed(headers: &[String]) -> String {
    const MOST: usize = 30;
    let mut list: Vec<String> = headers.iter().take(MOST).map(|header| shown(header)).listed();
    if headers.len() > MOST {
        list.push("…".to_owned());
    }
    list.join(", ")
}

/// The cells below the header, from all three samples.
pub(in crate::ingest) fn values(table: &Table, samples: &Samples<'_>) -> Vec<SampleRow> {
    let Table { dialect, encoding, .. } = *table;
    let from = table.header.as_ref().map_or(table.start, |header| header.offset + 1);
    let whole = samples.head.len() == samples.tail.len() && samples.head == samples.tail;
    let mut all = rows(samples.head, dialect, encoding, whole);
    all.retain(|row| row.offset >= from);
    if whole {
        return all;
    }
    for (sample, last) in [(samples.middle, false), (samples.tail, true)] {
        // The first line of a sample is cut.
        if let Some(end) = memchr::memchr(dialect.line_end, sample) {
            all.extend(rows(&sample[end + 1..], dialect, encoding, last));
        }
    }
    all
}

/// The values of a column that has any.
pub(super) fn column(rows: &[SampleRow], at: usize) -> impl Iterator<Item = &str> {
    rows.iter().filter_map(move |row| row.cells.get(at)).map(String::as_str).filter(|cell| !cell.is_empty())
}

/// The decimal mark of a column: what most of its values say, if any says it.
fn column_mark(rows: &[SampleRow], at: usize) -> Option<Decimal> {
    let (mut points, mut all) = (0, 0);
    for hint in column(rows, at).filter_map(Decimal::hint) {
        points += usize::from(hint == Decimal::Point);
        all += 1;
    }
    match points * 2 {
        _ if all == 0 => None,
        twice if twice < all => Some(Decimal::Comma),
        _ => Some(Decimal::Point),
    }
}

/// The decimal mark where a column's own values do not tell: that of the
/// columns that do, else the one that goes with the delimiter.
fn file_mark(table: &Table, columns: &Columns, rows: &[SampleRow]) -> Decimal {
    let numbers = columns.found.iter().filter(|column| matches!(column.field.holds(), Holds::Number(_)));
    numbers.filter_map(|column| column_mark(rows, column.at)).next().unwrap_or(
        match table.dialect.delimiter {
            b';' | b'\t' => Decimal::Comma,
            _ => Decimal::Point,
        },
    )
}
