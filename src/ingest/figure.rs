//! Columns of a row reader: a text, and a number that may be missing.

use super::plan::{Plan, PlanColumn};
use super::quality::Example;
use super::row::Row;
use super::tally::shown;
use super::values::id::{self, Id};
use super::values::number::{self, Number};
use super::values::placeholder::is_anonymous;
use super::values::word::Memo;
use crate::ledger::{Field, Holds, Id as TextId, LedgerBuilder};
use crate::message::{Arg, Message};
use crate::parcel::Parcel;

/// A column of text: names and ids.
#[derive(Debug)]
pub(super) struct TextColumn {
    column: Option<PlanColumn>,
    scratch: String,
    joined: String,
    /// What stands above the empty cells of a group.
    kept: String,
    /// The last cell whose id was asked for, if it has one or is empty: whether it stood in quotes,
    /// and its id.
    memo: Memo<(bool, TextId)>,
    /// Line of the row that was counted last: a row may be asked twice.
    line: u64,
    filled: u64,
    lost: u64,
    first_lost: Option<Example>,
}

impl TextColumn {
    pub(super) fn new(plan: &Plan, field: Field) -> Self {
        Self {
            column: plan.column(field),
            scratch: String::new(),
            joined: String::new(),
            kept: String::new(),
            memo: Memo::default(),
            line: 0,
            filled: 0,
            lost: 0,
            first_lost: None,
        }
    }

    /// The text of the row in the form that joins tables; empty if there is no
    /// such column, and for an id of which a spreadsheet has left `8,9E+10`.
    pub(super) fn read<'a>(&'a mut self, row: &Row<'a>) -> &'a str {
        let Some(column) = self.column else { return "" };
        let text = row.text(column.at, &mut self.scratch);
        if text.is_empty() {
            return &self.kept;
        }
        let first = u64::from(self.line != row.line);
        self.line = row.line;
        self.filled += first;
        match id::canonical(text, column.decimals, &mut self.joined) {
            Id::Is(id) => {
                if column.down {
                    id.clone_into(&mut self.kept);
                }
                id
            }
            Id::Lost => {
                self.lost += first;
                self.first_lost.get_or_insert_with(|| Example { line: row.line, value: shown(text) });
                ""
            }
        }
    }

    /// The id of what [`Self::read`] gives, 0 for an anonymous member. A cell that
    /// repeats the one above costs no more than to see that.
    #[inline]
    pub(super) fn id(&mut self, row: &Row<'_>, ledger: &mut LedgerBuilder) -> TextId {
        if self.column.is_none() { 0 } else { self.id_in(row, ledger) }
    }

    #[inline(never)]
    fn id_in(&mut self, row: &Row<'_>, ledger: &mut LedgerBuilder) -> TextId {
        let Some(PlanColumn { at, field, down, .. }) = self.column else { return 0 };
        let (raw, quoted) = (row.raw(at), row.is_quoted(at));
        let known = match self.memo.get(raw) {
            Some((alike, id)) if alike == quoted => Some(id),
            _ if down => None,
            _ if raw.is_empty() => {
                self.memo.put(raw, (quoted, 0));
                Some(0)
            }
            // A cell in its form already that the ledger has: no anonymous member is there.
            _ if row.is_text(at, raw) && id::is_canonical(raw) => {
                let known = ledger.known_id(field, raw);
                // Nothing is bought twice in a row.
                if let Some(id) = known.filter(|_| field != Field::Product) {
                    self.memo.put(raw, (quoted, id));
                }
                known
            }
            _ => None,
        };
        if let Some(id) = known {
            if !raw.is_empty() {
                self.filled += u64::from(self.line != row.line);
                self.line = row.line;
            }
            return id;
        }
        let text = self.read(row);
        let said = !text.is_empty();
        let anonymous = field == Field::Member && is_anonymous(text);
        let id = if anonymous { 0 } else { ledger.id(field, text) };
        // What a group leaves out, and ids that were lost, are read again each time.
        if said && !down {
            self.memo.put(raw, (quoted, id));
        } else {
            self.memo.forget();
        }
        id
    }

    /// Whether the cell would give the id of the last one; so it does where there is no such column.
    pub(super) fn repeats(&self, row: &Row<'_>) -> bool {
        self.column.is_none_or(|PlanColumn { at, .. }| {
            at < row.alike
                || self.memo.get(row.raw(at)).is_some_and(|(quoted, _)| quoted == row.is_quoted(at))
        })
    }

    /// Whether the last cell is remembered; where there is no column, nothing has to be.
    pub(super) fn is_known(&self) -> bool {
        self.column.is_none() || self.memo.is_known()
    }

    /// Its place in the row.
    pub(super) fn place(&self) -> Option<usize> {
        self.column.map(|column| column.at)
    }

    /// Counts a row whose cell is the last one.
    pub(super) fn count(&mut self) {
        self.filled += u64::from(!self.memo.is_of_nothing());
    }

    /// Adds what was seen in the rows behind, whose lines are counted from behind `lines`.
    pub(super) fn join(&mut self, behind: &mut Self, lines: u64) {
        self.filled += behind.filled;
        self.lost += behind.lost;
        Example::keep_first(&mut self.first_lost, behind.first_lost.take(), lines);
    }

    /// What was seen, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.number(&mut self.filled);
        parcel.number(&mut self.lost);
        Example::parcel(&mut self.first_lost, parcel);
    }

    /// Forgets ids: those of another ledger follow.
    pub(super) fn forget_ids(&mut self) {
        self.memo.forget();
    }

    /// Takes the name of a group from a row that may be no data.
    pub(super) fn keep(&mut self, row: &Row<'_>) {
        if self.column.is_some_and(|column| column.down) {
            self.read(row);
        }
    }

    /// The cell of the row itself.
    pub(super) fn raw<'a>(&self, row: &Row<'a>) -> &'a [u8] {
        self.column.map_or(&[], |column| row.raw(column.at))
    }

    /// What is to be said of lost ids.
    pub(super) fn notice(&self, file: &str, plan: &Plan) -> Option<Message> {
        let (column, first) = self.column.zip(self.first_lost.as_ref())?;
        let id = if self.lost * 2 > self.filled { "notice-lost-column" } else { "notice-lost-ids" };
        let message = about(id, file, &plan.label(column.at), column.field, self.lost);
        Some(message.with("line", first.line).with("value", first.value.as_str()))
    }
}

fn about(id: &'static str, file: &str, header: &str, field: Field, count: u64) -> Message {
    Message::new(id)
        .with("file", file)
        .with("column", header)
        .with("field", Arg::Name(format!("field-{}", field.id())))
        .with("count", count)
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Unreadable,
    Parts(i64),
}

/// The digits kept behind the decimal mark.
pub(super) fn places(field: Field) -> usize {
    match field.holds() {
        Holds::Number(places) => usize::from(places),
        _ => 2,
    }
}

/// A column of numbers, in parts of 10⁻ᵖ.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) at: usize,
    field: Field,
    column: PlanColumn,
    places: usize,
    scratch: String,
    rounded: u64,
    unread: u64,
    first_unread: Option<Example>,
}

impl Figure {
    pub(super) fn new(column: PlanColumn) -> Self {
        Self {
            at: column.at,
            field: column.field,
            column,
            places: places(column.field),
            scratch: String::new(),
            rounded: 0,
            unread: 0,
            first_unread: None,
        }
    }

    pub(super) fn read(&mut self, row: &Row<'_>) -> Cell {
        let decimal = self.column.decimal;
        if let Some(parts) = number::plain(row.raw(self.at), decimal, self.places) {
            return Cell::Parts(parts);
        }
        let text = row.text(self.at, &mut self.scratch);
        if text.is_empty() {
            return Cell::Empty;
        }
        let Some(Number { parts, rounded, .. }) = number::parse(text, decimal, self.places) else {
            return Cell::Unreadable;
        };
        self.rounded += u64::from(rounded);
        Cell::Parts(parts)
    }

    /// Adds what was seen in the rows behind, whose lines are counted from behind `lines`.
    pub(super) fn join(&mut self, behind: &mut Self, lines: u64) {
        self.rounded += behind.rounded;
        self.unread += behind.unread;
        Example::keep_first(&mut self.first_unread, behind.first_unread.take(), lines);
    }

    /// What was seen, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.number(&mut self.rounded);
        parcel.number(&mut self.unread);
        Example::parcel(&mut self.first_unread, parcel);
    }

    /// The number, 0 if it is missing or can't be read: the row's money counts
    /// all the same, and a notice tells.
    pub(super) fn read_if_there(&mut self, row: &Row<'_>, line: u64) -> i64 {
        match self.read(row) {
            Cell::Parts(parts) => parts,
            Cell::Empty => 0,
            Cell::Unreadable => {
                self.unread += 1;
                if self.first_unread.is_none() {
                    let value = shown(row.text(self.at, &mut self.scratch));
                    self.first_unread = Some(Example { line, value });
                }
                0
            }
        }
    }

    /// What is to be said of the column.
    pub(super) fn notices(&self, file: &str, header: &str) -> impl Iterator<Item = Message> {
        let about =
            |id: &'static str, count: u64| (count > 0).then(|| about(id, file, header, self.field, count));
        let unread = about("notice-unread", self.unread)
            .zip(self.first_unread.as_ref())
            .map(|(message, first)| message.with("line", first.line).with("value", first.value.as_str()));
        [about("notice-rounded", self.rounded), unread].into_iter().flatten()
    }
}
