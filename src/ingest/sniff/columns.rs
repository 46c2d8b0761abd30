//! Which column is which, from the headers and the values below them.

use super::Samples;
use super::formats;
use super::rows::{SampleRow, rows};
use crate::ingest::header::{key, meaning};
use crate::ingest::plan::{ColumnMap, Plan, PlanColumn, Table};
use crate::ingest::synonyms::whole_receipt;
use crate::ingest::tally::shown;
use crate::ingest::values::number::Decimal;
use crate::ingest::values::{clock, date, number, word};
use crate::ledger::{Channel, Field, Role};
use crate::math::sort_by_key;
use crate::message::Message;

/// The plan for a table, or why there is none.
pub(super) fn plan(table: Table, samples: &Samples<'_>, map: Option<&ColumnMap>) -> Result<Plan, Message> {
    let Some(header) = &table.header else {
        return Err(Message::new("file-no-header"));
    };
    let values = values(&table, samples);
    let finder = Finder { headers: &header.cells, values: &values, map };
    let said = map.and_then(|map| map.role);
    let (role, columns) = match said {
        Some(role) => (role, finder.columns(role)?),
        None => {
            let mut tries = Vec::new();
            for role in Role::ALL {
                tries.push((role, finder.columns(role)?));
            }
            // Receipts come first: they may carry a day of enrolment too.
            let fit = tries.iter().position(|(role, columns)| missing(*role, columns).is_empty());
            tries.swap_remove(fit.unwrap_or_else(|| fullest(&tries)))
        }
    };
    if let Some(field) = missing(role, &columns).first() {
        return Err(no_column(&table, role, *field, columns.is_empty()));
    }
    let file_mark = file_mark(&table, &columns, &values);
    let column = |(field, at): (Field, usize)| PlanColumn {
        at,
        field,
        decimal: column_mark(&values, at).unwrap_or(file_mark),
        dates: formats::of_dates(field, column(&values, at)),
        decimals: formats::has_idle_decimals(column(&values, at)),
        signs: formats::is_of_signs(column(&values, at)),
    };
    let mut columns: Vec<PlanColumn> = columns.into_iter().map(column).collect();
    formats::agree(&mut columns, map)?;
    Ok(Plan { table, role, columns })
}

type Columns = Vec<(Field, usize)>;

fn missing(role: Role, columns: &Columns) -> Vec<Field> {
    let has = |field: &&Field| columns.iter().any(|(found, _)| found == *field);
    role.required().iter().filter(|field| !has(field)).copied().collect()
}

fn fullest(tries: &[(Role, Columns)]) -> usize {
    let score = |at: &usize| (tries[*at].1.len(), std::cmp::Reverse(*at));
    (0..tries.len()).max_by_key(score).unwrap_or(0)
}

fn no_column(table: &Table, role: Role, field: Field, nothing_known: bool) -> Message {
    let headers = table.header.as_ref().map_or(&[][..], |header| &header.cells);
    let id = match (role, field) {
        _ if table.width < 2 || nothing_known => "file-no-table",
        (Role::Receipts, Field::Date) => "file-no-date",
        (Role::Receipts, _) => "file-no-amount",
        (Role::Members, Field::Member) => "file-no-member",
        (Role::Members, _) => "file-no-enrolled",
    };
    Message::new(id).with("headers", listed(headers))
}

/// Headers for a sentence: not more than one reads.
fn listed(headers: &[String]) -> String {
    const MOST: usize = 30;
    let mut list: Vec<String> = headers.iter().take(MOST).map(|header| shown(header)).collect();
    if headers.len() > MOST {
        list.push("…".to_owned());
    }
    list.join(", ")
}

/// The cells below the header, from all three samples.
fn values(table: &Table, samples: &Samples<'_>) -> Vec<SampleRow> {
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

struct Finder<'a> {
    headers: &'a [String],
    values: &'a [SampleRow],
    map: Option<&'a ColumnMap>,
}

impl Finder<'_> {
    fn columns(&self, role: Role) -> Result<Columns, Message> {
        let mut columns = Columns::new();
        for field in Field::ALL.iter().copied().filter(|field| field.is_in(role)) {
            match self.map.and_then(|map| map.columns.get(&field)) {
                Some(header) if header.is_empty() => {}
                Some(header) => columns.push((field, self.named(header)?)),
                None => columns.extend(self.best(field, role).map(|at| (field, at))),
            }
        }
        // A column that the visitor gave to one field is not found for another.
        let said = |field| self.map.is_some_and(|map| map.columns.contains_key(&field));
        let taken: Vec<usize> = columns.iter().filter(|(field, _)| said(*field)).map(|(_, at)| *at).collect();
        columns.retain(|(field, at)| said(*field) || !taken.contains(at));
        Ok(columns)
    }

    fn named(&self, header: &str) -> Result<usize, Message> {
        let same = |found: &String| found == header.trim();
        let alike = |found: &String| key(found) == key(header);
        let at = self.headers.iter().position(same).or_else(|| self.headers.iter().position(alike));
        at.ok_or_else(|| {
            Message::new("file-map-column").with("column", header).with("headers", listed(self.headers))
        })
    }

    /// The column whose header names the field most specifically and whose
    /// values fit. What the role needs is taken on the word of its header:
    /// the rows then tell what is wrong.
    fn best(&self, field: Field, role: Role) -> Option<usize> {
        let mut candidates: Vec<(bool, usize, usize)> = Vec::new();
        for (at, header) in self.headers.iter().enumerate() {
            if let Some((_, rank)) = meaning(header, role).filter(|(named, _)| *named == field) {
                let repeats = field == Field::Amount
                    && self.is_of_lines()
                    && whole_receipt().any(|name| key(name) == key(header));
                candidates.push((repeats, rank, at));
            }
        }
        sort_by_key(&mut candidates, |candidate| *candidate);
        let mut places = candidates.into_iter().map(|(_, _, at)| at);
        let fitting = places.clone().find(|at| self.fits(field, *at));
        fitting.or_else(|| places.next().filter(|_| role.required().contains(&field)))
    }

    /// Whether a row is a line of a receipt: it names a product or its price.
    fn is_of_lines(&self) -> bool {
        let of_line = |header: &String| {
            matches!(meaning(header, Role::Receipts), Some((Field::Product | Field::Price, _)))
        };
        self.headers.iter().any(of_line)
    }

    /// Whether what stands in the column can be the field's values.
    fn fits(&self, field: Field, at: usize) -> bool {
        let cells = || column(self.values, at);
        let (all, good) = (cells().count(), cells().filter(|cell| can_be(field, cell)).count());
        match field {
            Field::Channel => all == 0 || good > 0,
            // For the kind too: «Тип» and «Вид» may say anything.
            _ => good * 2 >= all,
        }
    }
}

fn column(rows: &[SampleRow], at: usize) -> impl Iterator<Item = &str> {
    rows.iter().filter_map(move |row| row.cells.get(at)).map(String::as_str).filter(|cell| !cell.is_empty())
}

fn can_be(field: Field, cell: &str) -> bool {
    match field {
        Field::Date | Field::Enrolled => {
            date::parse(cell.as_bytes()).is_some() || date::serial(cell).is_some()
        }
        Field::Time => clock::parse_time(cell.as_bytes()).is_some(),
        Field::Amount
        | Field::Quantity
        | Field::Discount
        | Field::PointsIssued
        | Field::PointsRedeemed
        | Field::Cost
        | Field::Price => number::parse(cell, Decimal::Point, 2).is_some(),
        Field::Kind => word::kind(cell).is_some() || cell == "+",
        Field::Channel => word::channel(cell) != Channel::Unknown,
        _ => true,
    }
}

/// The decimal mark of a column: what most of its values say, if any says it.
fn column_mark(rows: &[SampleRow], at: usize) -> Option<Decimal> {
    let hints = || column(rows, at).filter_map(Decimal::hint);
    let (points, all) = (hints().filter(|hint| *hint == Decimal::Point).count(), hints().count());
    match points * 2 {
        _ if all == 0 => None,
        twice if twice < all => Some(Decimal::Comma),
        _ => Some(Decimal::Point),
    }
}

/// The decimal mark where a column's own values do not tell: that of the
/// columns that do, else the one that goes with the delimiter.
fn file_mark(table: &Table, columns: &Columns, rows: &[SampleRow]) -> Decimal {
    let numeric = |field: Field| (Field::Quantity as u8..=Field::Cost as u8).contains(&(field as u8));
    let money = columns.iter().filter(|(field, _)| *field == Field::Amount || numeric(*field));
    money.filter_map(|(_, at)| column_mark(rows, *at)).next().unwrap_or(match table.dialect.delimiter {
        b';' | b'\t' => Decimal::Comma,
        _ => Decimal::Point,
    })
}
