//! Rows of the tables beside receipts → rows of the ledger.

use super::attributes::Attributes;
use super::dates::DateColumn;
use super::figure::{self, Figure, TextColumn};
use super::plan::{Plan, PlanColumn};
use super::quality::{Example, RowReason};
use super::row::Row;
use super::tally::{Fault, shown};
use super::values::clock::parse_time;
use super::values::date::{DateOrder, Reading};
use super::values::word::Memo;
use super::values::{number, placeholder};
use super::{period, words};
use crate::ledger::{Field, Holds, LedgerBuilder, Role, Value, pack_day, pack_minute};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::parcel::Parcel;
use crate::units::Day;

/// Reads the rows of one file that holds another table than receipts.
///
/// A value that the table needs and that is missing or can't be read sets the
/// row aside. Any other unreadable value is missing, and told.
#[derive(Debug)]
pub(super) struct TableReader {
    role: Role,
    columns: Vec<Column>,
    attributes: Attributes,
}

/// A column and what the row at hand holds in it.
#[derive(Debug)]
struct Column {
    plan: PlanColumn,
    needed: bool,
    text: TextColumn,
    figure: Option<Figure>,
    dates: Option<DateColumn>,
    memo: Memo<Option<i64>>,
    scratch: String,
    value: i64,
    /// Minute of the day of a date.
    minute: Option<u16>,
    unread: u64,
    first_unread: Option<Example>,
}

/// Numbers of the words of [`Field::Movement`].
const ISSUE: i64 = 1;
const REDEEM: i64 = 2;
const ADJUST: i64 = 4;

/// Scores of NPS go from 0 to 10, those of CSI from 1 to 5 or to 10.
const HIGHEST_SCORE: i64 = 10_00;

impl TableReader {
    /// `None` if the plan has no column at all.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        let column = |column: &PlanColumn| Column {
            plan: *column,
            needed: plan.role.required().contains(&column.field),
            text: TextColumn::new(plan, column.field),
            figure: matches!(column.field.holds(), Holds::Number(_)).then(|| Figure::new(*column)),
            dates: (column.field.holds() == Holds::Day).then(|| DateColumn::new(*column, plan)),
            memo: Memo::default(),
            scratch: String::new(),
            value: 0,
            minute: None,
            unread: 0,
            first_unread: None,
        };
        let columns: Vec<Column> = plan.columns.iter().map(column).listed();
        (!columns.is_empty()).then(|| Self { role: plan.role, columns, attributes: Attributes::new(plan) })
    }

    /// Hands the row to the ledger.
    pub(super) fn read(&mut self, row: &Row<'_>, line: u64, ledger: &mut LedgerBuilder) -> Result<(), Fault> {
        self.attributes.see(row, ledger);
        if self.columns.iter().any(|column| column.needed && row.cells.len() <= column.plan.at) {
            return Err(Fault::of_row(RowReason::TooShort));
        }
        let role = self.role;
        for column in &mut self.columns {
            let at = column.plan.at;
            match column.read(row, role) {
                Ok(value) => column.value = value,
                Err(reason) if column.needed || column.plan.field == Field::Enrolled => {
                    return Err(Fault::at(reason, at));
                }
                Err(_) => {
                    column.value = 0;
                    column.note(row, line);
                }
            }
        }
        if role == Role::Points {
            self.points(row, ledger);
        } else {
            self.put(row, ledger, &[]);
        }
        Ok(())
    }

    /// What the date of the last row says of the order of day and month.
    pub(super) fn reading(&self, column: usize) -> Reading {
        let column = self.columns.iter().find(|known| known.plan.at == column);
        column.and_then(|column| column.dates.as_ref()).map_or(Reading::Fixed, DateColumn::reading)
    }

    /// Reads dates in this order from now on; gives what is wrong with a row
    /// whose date is none in it.
    pub(super) fn settle(&mut self, order: DateOrder) -> RowReason {
        for column in &mut self.columns {
            if let Some(dates) = &mut column.dates {
                dates.settle(order);
            }
        }
        if self.role == Role::Members { RowReason::BadEnrolled } else { RowReason::BadDate }
    }

    /// A row may issue points in one column and redeem some in another.
    fn points(&mut self, row: &Row<'_>, ledger: &mut LedgerBuilder) {
        let value = |field: Field| {
            self.columns.iter().find(|column| column.plan.field == field).map(|column| column.value)
        };
        let moved = |kind: i64, points: i64| {
            let points = if kind == ADJUST { points } else { points.abs() };
            [(Field::Movement, kind), (Field::Points, points)]
        };
        let movements = match value(Field::Points) {
            Some(points) => {
                let by_sign = if points < 0 { REDEEM } else { ISSUE };
                [
                    Some(moved(value(Field::Movement).filter(|kind| *kind > 0).unwrap_or(by_sign), points)),
                    None,
                ]
            }
            None => [(Field::PointsIssued, ISSUE), (Field::PointsRedeemed, REDEEM)].map(|(field, kind)| {
                value(field).filter(|points| *points != 0).map(|points| moved(kind, points))
            }),
        };
        for movement in movements.into_iter().flatten() {
            self.put(row, ledger, &movement);
        }
    }

    /// Adds one row to the ledger: the values read, but for those given here.
    fn put(&mut self, row: &Row<'_>, ledger: &mut LedgerBuilder, instead: &[(Field, i64)]) {
        let member = self.columns.iter_mut().find(|column| column.plan.field == Field::Member);
        let member = member.map_or("", |column| column.text.read(row));
        let at = ledger.table_row(self.role, if placeholder::is_anonymous(member) { "" } else { member });
        self.attributes.put(ledger, at);
        for (field, value) in instead {
            ledger.table_value(self.role, at, *field, Value::Number(*value));
        }
        for column in &mut self.columns {
            let field = column.plan.field;
            let replaced = !instead.is_empty()
                && matches!(
                    field,
                    Field::Movement | Field::Points | Field::PointsIssued | Field::PointsRedeemed
                );
            if field == Field::Member || replaced {
                continue;
            }
            let value = match field.holds() {
                Holds::Text => Value::Text(column.text.read(row)),
                _ => Value::Number(column.value),
            };
            ledger.table_value(self.role, at, field, value);
        }
        if let Some(minute) = self.minute_of_sending() {
            ledger.table_value(self.role, at, Field::SentTime, Value::Number(pack_minute(minute)));
        }
    }

    /// The time behind the date of sending, unless it has a column of its own.
    fn minute_of_sending(&self) -> Option<u16> {
        let column = |field: Field| self.columns.iter().find(|column| column.plan.field == field);
        column(Field::SentOn).filter(|_| column(Field::SentTime).is_none())?.minute
    }

    /// Adds what was seen in the rows behind, whose lines are counted from behind `lines`.
    pub(super) fn join(&mut self, behind: Self, lines: u64) {
        for (own, mut behind) in self.columns.iter_mut().zip(behind.columns) {
            own.text.join(&mut behind.text, lines);
            if let (Some(own), Some(behind)) = (&mut own.figure, &mut behind.figure) {
                own.join(behind, lines);
            }
            own.unread += behind.unread;
            Example::keep_first(&mut own.first_unread, behind.first_unread, lines);
        }
    }

    /// Packs all that [`join`](Self::join) looks at, or unpacks it.
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        for Column { text, figure, unread, first_unread, .. } in &mut self.columns {
            text.parcel(parcel);
            if let Some(figure) = figure {
                figure.parcel(parcel);
            }
            parcel.number(unread);
            Example::parcel(first_unread, parcel);
        }
    }

    /// What is to be said of values that were missing or not kept whole.
    pub(super) fn notices(&self, file: &str, plan: &Plan) -> Vec<Message> {
        let mut notices = Vec::new();
        for column in &self.columns {
            let header = plan.label(column.plan.at);
            if let Some(figure) = &column.figure {
                notices.extend(figure.notices(file, &header));
            }
            notices.extend(column.text.notice(file, plan));
            if let Some(first) = &column.first_unread {
                let notice = Message::new("notice-unread-cell")
                    .with("file", file)
                    .with("column", header)
                    .with("field", Arg::Name(["field-", column.plan.field.id()].concat()))
                    .with("count", column.unread)
                    .with("line", first.line)
                    .with("value", first.value.as_str());
                notices.push(notice);
            }
        }
        notices
    }
}

impl Column {
    /// The value of the row as the ledger keeps it; 0 if there is none. A text
    /// is only looked at here.
    fn read(&mut self, row: &Row<'_>, role: Role) -> Result<i64, RowReason> {
        let field = self.plan.field;
        let nothing = |reason: RowReason, needed: bool| if needed { Err(reason) } else { Ok(0) };
        match field.holds() {
            Holds::Text => {
                let text = self.text.read(row);
                match field {
                    Field::Member if placeholder::is_anonymous(text) => {
                        nothing(RowReason::NoMember, self.needed)
                    }
                    _ if text.is_empty() => nothing(RowReason::NoValue, self.needed),
                    _ => Ok(0),
                }
            }
            Holds::Number(_) => self.number(row),
            Holds::Time => {
                let text = row.text(self.plan.at, &mut self.scratch);
                match parse_time(text.as_bytes()) {
                    Some(minute) => Ok(pack_minute(minute)),
                    None if text.is_empty() => Ok(0),
                    None => Err(RowReason::BadValue),
                }
            }
            Holds::Day => match self.day(row, role) {
                Some(day) => Ok(pack_day(day)),
                None if row.text(self.plan.at, &mut self.scratch).is_empty() => {
                    nothing(RowReason::NoDate, self.needed)
                }
                None if field == Field::Enrolled => Err(RowReason::BadEnrolled),
                None => Err(RowReason::BadDate),
            },
            Holds::Word | Holds::Flag => {
                let (at, scratch) = (self.plan.at, &mut self.scratch);
                if row.raw(at).is_empty() {
                    return nothing(RowReason::NoValue, self.needed);
                }
                let word = self.memo.of(row.raw(at), || match field.holds() {
                    Holds::Flag => words::flag(row.text(at, scratch)),
                    _ => words::number(field, row.text(at, scratch)),
                });
                match word {
                    Some(number) => Ok(number),
                    // The programme spends money on things of many names.
                    None if field == Field::CostKind => Ok(0),
                    None => Err(RowReason::BadValue),
                }
            }
            Holds::Presence => Ok(i64::from(!placeholder::is_anonymous(self.text.read(row)))),
        }
    }

    /// The day in the time of the shops; costs and plans may be by month.
    fn day(&mut self, row: &Row<'_>, role: Role) -> Option<Day> {
        self.minute = None;
        let dates = self.dates.as_mut()?;
        if let Some(found) = dates.read(row) {
            let (day, minute) = dates.local(found, found.minute);
            self.minute = minute;
            return Some(day);
        }
        let by_month = matches!(role, Role::Costs | Role::Plan);
        let month = period::month_in(row.text(self.plan.at, &mut self.scratch)).filter(|_| by_month)?;
        Some(dates.fixed((month, None)).day)
    }

    fn number(&mut self, row: &Row<'_>) -> Result<i64, RowReason> {
        let (field, decimal) = (self.plan.field, self.plan.decimal);
        if field == Field::Planned {
            let text = row.text(self.plan.at, &mut self.scratch);
            let (text, parts) = text.strip_suffix('%').map_or((text, 1), |number| (number.trim_end(), 100));
            return match number::parse(text, decimal, figure::places(field)) {
                Some(number) => Ok(number.parts / parts),
                None if text.is_empty() => Err(RowReason::NoAmount),
                None => Err(RowReason::BadAmount),
            };
        }
        let Some(figure) = &mut self.figure else { return Ok(0) };
        match figure.read(row) {
            figure::Cell::Parts(score) if field == Field::Score && !(0..=HIGHEST_SCORE).contains(&score) => {
                Err(RowReason::BadScore)
            }
            figure::Cell::Parts(parts) => Ok(parts),
            figure::Cell::Empty if self.needed => Err(RowReason::NoAmount),
            figure::Cell::Empty => Ok(0),
            figure::Cell::Unreadable => Err(RowReason::BadAmount),
        }
    }

    fn note(&mut self, row: &Row<'_>, line: u64) {
        self.unread += 1;
        if self.first_unread.is_none() {
            let value = shown(row.text(self.plan.at, &mut self.scratch));
            self.first_unread = Some(Example { line, value });
        }
    }
}
