//! The tables beside receipts: a column a field, found by its field.

mod put;
mod rows;

pub use rows::{
    Answer, Contact, CostKind, Expense, Line, Lines, Movement, MovementKind, Profile, Sex, SurveyKind, Target,
};

use crate::ledger::{Column, Field, Holds, Numbers};
use crate::list::Listed;
use crate::parcel::Parcel;
use crate::units::Day;

/// A table; a column that no file fills costs nothing. 0 stands for "not given".
#[derive(Debug, Default)]
pub struct Table {
    rows: u32,
    columns: Vec<(Field, Values)>,
}

/// Ids, days and words are small; numbers may be large.
#[derive(Debug)]
enum Values {
    Small(Column<u32>),
    Large(Numbers),
}

impl Values {
    #[inline]
    fn set(&mut self, row: u32, value: i64) {
        match self {
            Self::Small(values) => values.set(row, value as u32),
            Self::Large(values) => values.set(row, value),
        }
    }
}

impl Table {
    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// A new row, empty as yet.
    pub(in crate::ledger) fn add_row(&mut self) -> u32 {
        self.rows += 1;
        self.rows - 1
    }

    /// The value of a field in a row: an id, a packed day, the number of a word, or parts.
    #[must_use]
    pub fn get(&self, field: Field, row: u32) -> i64 {
        let column = self.columns.iter().find(|(named, _)| *named == field);
        column.map_or(0, |(_, values)| match values {
            Values::Small(values) => i64::from(values.get(row)),
            Values::Large(values) => values.get(row),
        })
    }

    pub(in crate::ledger) fn small(&self, field: Field) -> Option<&Column<u32>> {
        self.columns.iter().find_map(|(named, values)| match values {
            Values::Small(values) if *named == field => Some(values),
            _ => None,
        })
    }

    pub(in crate::ledger) fn large(&self, field: Field) -> Option<&Numbers> {
        self.columns.iter().find_map(|(named, values)| match values {
            Values::Large(values) if *named == field => Some(values),
            _ => None,
        })
    }

    /// Takes in the values of another table: `to` has for each of its rows the one here, or
    /// [`NOWHERE`](Self::NOWHERE), and `mapped` gives what a value there is here.
    pub(in crate::ledger) fn take_in(
        &mut self,
        other: &Self,
        to: &[u32],
        mut mapped: impl FnMut(Field, i64) -> i64,
    ) {
        for (field, values) in &other.columns {
            let at = self.place_of(*field);
            for (row, to) in (0..).zip(to).filter(|(_, to)| **to != Self::NOWHERE) {
                let value = match values {
                    Values::Small(values) => i64::from(values.get(row)),
                    Values::Large(values) => values.get(row),
                };
                self.put_at(at, *to, mapped(*field, value));
            }
        }
    }

    /// Stands for a row that is left out.
    pub(in crate::ledger) const NOWHERE: u32 = u32::MAX;

    /// Forgets the rows from this one on.
    pub(in crate::ledger) fn truncate(&mut self, rows: u32) {
        for row in rows..self.rows {
            for (_, values) in &mut self.columns {
                values.set(row, 0);
            }
        }
        self.rows = rows;
    }

    /// Forgets a field.
    pub(in crate::ledger) fn forget(&mut self, field: Field) {
        self.columns.retain(|(named, _)| *named != field);
    }

    /// A table of these rows, in this order.
    pub(in crate::ledger) fn picked(&self, rows: &[u32]) -> Self {
        let values = |values: &Values| match values {
            Values::Small(values) => Values::Small(values.picked(rows)),
            Values::Large(values) => Values::Large(values.picked(rows)),
        };
        let columns = self.columns.iter().map(|(field, column)| (*field, values(column))).listed();
        Self { rows: rows.len() as u32, columns }
    }

    /// Each row takes the values of the one that the order names in its place.
    pub(in crate::ledger) fn arrange(&mut self, order: &[u32]) {
        for (_, values) in &mut self.columns {
            match values {
                Values::Small(values) => values.arrange(order),
                Values::Large(values) => values.arrange(order),
            }
        }
    }

    /// The fields that any row has.
    pub(in crate::ledger) fn fields(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().map(|(field, _)| *field)
    }

    /// Adds a line of a receipt; the receipt is its row, the rest as [`Line`] has it.
    pub(in crate::ledger) fn push_line(&mut self, line: [i64; 5]) {
        let [receipt, product, quantity, amount, category] = line;
        let row = self.add_row();
        if let [
            (Field::Receipt, Values::Small(receipts)),
            (Field::Product, Values::Small(products)),
            (Field::Quantity, Values::Large(quantities)),
            (Field::Amount, Values::Large(amounts)),
            rest @ ..,
        ] = self.columns.as_mut_slice()
            && (category == 0 || matches!(rest, [(Field::Category, _), ..]))
        {
            // As the columns stand once there was a line with all of them.
            receipts.set(row, receipt as u32);
            products.set(row, product as u32);
            quantities.set(row, quantity);
            amounts.set(row, amount);
            if let [(_, categories), ..] = rest {
                categories.set(row, category);
            }
            return;
        }
        const FIELDS: [Field; 5] =
            [Field::Receipt, Field::Product, Field::Quantity, Field::Amount, Field::Category];
        for (field, value) in FIELDS.into_iter().zip(line) {
            // A field that no row had yet needs no column for nothing; but the first receipt is 0,
            // and all that follow have their column first.
            if value != 0 || field == Field::Receipt {
                let at = self.place_of(field);
                self.put_at(at, row, value);
            }
        }
    }

    pub(in crate::ledger) fn set(&mut self, field: Field, row: u32, value: i64) {
        if value == 0 && self.get(field, row) == 0 {
            return;
        }
        let at = self.place_of(field);
        self.put_at(at, row, value);
    }

    /// Where the column of a field stands, a new one if it is not there yet.
    fn place_of(&mut self, field: Field) -> usize {
        let known = self.columns.iter().position(|(named, _)| *named == field);
        known.unwrap_or_else(|| {
            let values = match field.holds() {
                Holds::Number(_) => Values::Large(Numbers::default()),
                _ => Values::Small(Column::default()),
            };
            self.columns.push((field, values));
            self.columns.len() - 1
        })
    }

    fn put_at(&mut self, column: usize, row: u32, value: i64) {
        if let Some((_, values)) = self.columns.get_mut(column) {
            values.set(row, value);
        }
    }

    /// All of it, for [`Parcel`].
    pub(in crate::ledger) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.number(&mut self.rows);
        let mut fields = self.fields().listed();
        parcel.list(&mut fields, || Field::Date, |parcel, field| parcel.choice(Field::ALL, field));
        for field in fields {
            let at = self.place_of(field);
            match self.columns.get_mut(at) {
                Some((_, Values::Small(values))) => values.parcel(parcel),
                Some((_, Values::Large(values))) => values.parcel(parcel),
                None => {}
            }
        }
    }

    /// Bytes held.
    pub(in crate::ledger) fn bytes(&self) -> usize {
        let each = self.columns.iter().map(|(_, values)| match values {
            Values::Small(values) => values.bytes(),
            Values::Large(values) => values.bytes(),
        });
        each.sum()
    }

    fn day(&self, field: Field, row: u32) -> Option<Day> {
        unpack_day(self.get(field, row))
    }

    fn flag(&self, field: Field, row: u32) -> Option<bool> {
        match self.get(field, row) {
            0 => None,
            said => Some(said == 1),
        }
    }

    fn id(&self, field: Field, row: u32) -> u32 {
        self.get(field, row) as u32
    }
}

/// Day 0 is a real day, and 0 is to stand for "not given".
const DAY_SHIFT: i32 = 1 << 30;

/// A day as a value of a [`Table`].
#[must_use]
pub fn pack_day(day: Day) -> i64 {
    i64::from(day.0 + DAY_SHIFT)
}

/// A minute of the day as a value of a [`Table`]: 0 is to stand for "not given".
#[must_use]
pub fn pack_minute(minute: u16) -> i64 {
    i64::from(minute) + 1
}

pub(in crate::ledger) fn unpack_minute(packed: i64) -> Option<u16> {
    u16::try_from(packed - 1).ok()
}

pub(in crate::ledger) fn unpack_day(packed: i64) -> Option<Day> {
    (packed != 0).then(|| Day(packed as i32 - DAY_SHIFT))
}
