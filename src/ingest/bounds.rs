//! Where the first table of a file ends, if another one stands below it.

use super::mend::{RowShape, begins_with_digit};
use super::plan::{Plan, Table};
use super::row::Row;
use super::values::number::{self, Decimal};
use super::values::placeholder::same_letters;
use crate::ledger::{Field, Holds, Role};
use crate::parcel::Parcel;

/// Rows that tell what a usual one looks like.
const ENOUGH_ROWS: u32 = 5;

/// Watches the rows below the header for the first one of another table.
#[derive(Debug)]
pub(super) struct Bounds {
    shape: RowShape,
    /// A column whose values begin with a digit.
    digit: usize,
    /// Usual rows so far.
    seen: u32,
    after_blank: bool,
    beyond: bool,
}

impl Bounds {
    pub(super) fn new(table: &Table) -> Self {
        let digit = table.shape.digit_columns().next().unwrap_or(usize::MAX);
        Self { shape: table.shape, digit, seen: 0, after_blank: false, beyond: false }
    }

    /// For rows that stand in the middle of the table.
    pub(super) fn inside(self) -> Self {
        Self { seen: ENOUGH_ROWS, ..self }
    }

    /// What was seen, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.number(&mut self.seen);
        parcel.flag(&mut self.after_blank);
        parcel.flag(&mut self.beyond);
    }

    /// Whether the rows behind stand in the middle of the table.
    pub(super) fn is_inside(&self) -> bool {
        self.seen >= ENOUGH_ROWS && !self.after_blank && !self.beyond
    }

    /// Whether the row is like most of the table.
    pub(super) fn is_usual(&self, row: &Row<'_>) -> bool {
        row.cells.len() == self.shape.width && begins_with_digit(row.raw(self.digit))
    }

    /// Whether the row belongs to another table. To be asked of each row below
    /// the header, in order.
    #[inline]
    pub(super) fn is_beyond(&mut self, row: &Row<'_>, table: &Table) -> bool {
        if self.is_usual(row) && !self.beyond {
            self.seen = self.seen.saturating_add(1);
            self.after_blank = false;
            return false;
        }
        self.look(row, table)
    }

    #[cold]
    fn look(&mut self, row: &Row<'_>, table: &Table) -> bool {
        let repeats = || table.header.as_ref().is_some_and(|header| header.is_repeated_by(row));
        if self.beyond {
            // The header again: the table goes on.
            self.beyond = !repeats();
        } else if row.is_blank() {
            self.after_blank = true;
        } else {
            self.beyond = self.starts_another(row) && !repeats() && !is_total(row);
            self.after_blank = false;
        }
        self.beyond
    }

    /// Whether the row can be the first of another table: filled without a gap,
    /// and unlike the rows above.
    fn starts_another(&self, row: &Row<'_>) -> bool {
        let RowShape { width, digits } = self.shape;
        let cells = row.cells.len();
        let used = (0..cells).rev().find(|at| !row.raw(*at).is_empty()).map_or(0, |at| at + 1);
        if used < 2 || (0..used).any(|at| row.raw(at).is_empty()) {
            return false;
        }
        let names = !(0..used).any(|at| begins_with_digit(row.raw(at)));
        let known = |at: usize| at >= used || begins_with_digit(row.raw(at));
        match (self.after_blank, cells == width) {
            (true, true) => names && digits != 0,
            (true, false) => names || !self.shape.digit_columns().all(known),
            (false, _) if self.seen < ENOUGH_ROWS || !names => false,
            (false, true) => digits.count_ones() > 2,
            (false, false) => digits.count_ones() > 1 && used > 2 && used * 2 > width.min(8),
        }
    }
}

/// Whether the first words of the row are those of a total.
pub(super) fn is_total(row: &Row<'_>) -> bool {
    const WORDS: &str =
        "итого, всего, общий итог, подытог, промежуточный итог, total, grand total, subtotal, sum total";
    let mut scratch = String::new();
    let first = (0..row.cells.len()).find(|at| !row.raw(*at).is_empty());
    let Some(first) = first else { return false };
    let text = row.text(first, &mut scratch);
    WORDS.split(", ").any(|word| {
        let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
        let word_ends = !text[end..].starts_with(char::is_alphanumeric);
        word_ends && same_letters(&text[..end], word)
    })
}

/// Whether the row names a group of receipts and gives its figures: a text, then
/// numbers, and nothing of a receipt's own; where a column names groups for
/// certain, the name is enough. The name of a member or of a product
/// is none: such a row may be one that lacks its date.
pub(super) fn is_subtotal(row: &Row<'_>, plan: &Plan) -> bool {
    let own = [Field::Receipt, Field::Member, Field::Product];
    if plan.role != Role::Receipts || own.iter().all(|field| plan.column(*field).is_none()) {
        return false;
    }
    let mut scratch = String::new();
    let (mut named, mut figures) = (false, false);
    for at in (0..row.cells.len()).filter(|at| !row.raw(*at).is_empty()) {
        let column = plan.columns.iter().find(|column| column.at == at);
        if column.is_some_and(|column| column.down && column.field != Field::Receipt) {
            (named, figures) = (true, true);
            continue;
        }
        let field = column.map(|column| column.field);
        let number = number::parse(row.text(at, &mut scratch), Decimal::Point, 2).is_some();
        match field.map(Field::holds) {
            None | Some(Holds::Text) if !named && !number && !field.is_some_and(|it| own.contains(&it)) => {
                named = true;
            }
            None | Some(Holds::Number(_)) if named && number => figures = true,
            _ => return false,
        }
    }
    figures
}
