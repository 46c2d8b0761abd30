//! How columns write their values, from samples of them.

use super::rows::SampleRow;
use crate::ingest::plan::{ColumnMap, PlanColumn};
use crate::ingest::values::clock;
use crate::ingest::values::date::{self, DateOrder, DateStyle, Reading};
use crate::ingest::values::{id, word};
use crate::ledger::{Field, Holds, Role};
use crate::message::Message;

/// How a column writes dates; settled for a field that holds none.
pub(super) fn of_dates<'a>(field: Field, cells: impl Iterator<Item = &'a str>) -> DateStyle {
    let mut seen = Seen::default();
    if field.holds() == Holds::Day {
        for cell in cells {
            seen.add(cell);
        }
    }
    seen.style()
}

/// Whether every id of the column ends in `.0`: a program took them for numbers.
pub(super) fn has_idle_decimals<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut cells = cells.peekable();
    cells.peek().is_some() && cells.all(|cell| id::without_decimals(cell).is_some())
}

/// Whether the column holds nothing but plus and minus.
pub(super) fn is_of_signs<'a>(mut cells: impl Iterator<Item = &'a str>) -> bool {
    let mut plus = false;
    cells.all(|cell| {
        plus |= cell == "+";
        word::sign(cell).is_some()
    }) && plus
}

/// How many columns at the start name groups of rows: filled on the first row of
/// a group only, so that most cells are empty and none says what the one before it says.
pub(super) fn columns_of_groups(rows: &[SampleRow]) -> usize {
    let names_groups = |at: &usize| {
        let (mut groups, mut below, mut last) = (0, 0, "");
        for row in rows.iter().filter(|row| !row.is_blank()) {
            match row.cells.get(*at).map_or("", String::as_str) {
                "" if groups == 0 => return false,
                "" => below += 1,
                // A moment is that of its row.
                cell if cell.contains(':') => return false,
                // The same day again, but of the next shop.
                cell if cell == last && row.cells.iter().take(*at).all(String::is_empty) => return false,
                cell => {
                    groups += 1;
                    last = cell;
                }
            }
        }
        groups > 0 && below >= groups
    };
    (0..).take_while(names_groups).count()
}

/// What holds for all columns of a file: what the visitor said, and the order of
/// dates that one column shows and another leaves open.
///
/// # Errors
/// If what the visitor said is no offset from UTC or no order.
pub(super) fn agree(columns: &mut [PlanColumn], map: Option<&ColumnMap>) -> Result<(), Message> {
    let unknown = |id, name, said: &str| Message::new(id).with(name, said);
    let (mut offset, mut said) = (None, None);
    if let Some(text) = map.and_then(|map| map.utc_offset.as_deref()) {
        let zone = clock::zone(text.as_bytes());
        offset = Some(zone.ok_or_else(|| unknown("file-unknown-offset", "offset", text))?);
    }
    if let Some(text) = map.and_then(|map| map.date_order.as_deref()) {
        said = Some(DateOrder::named(text).ok_or_else(|| unknown("file-unknown-order", "order", text))?);
    }
    let shown = columns.iter().find(|column| column.dates.evident).and_then(|column| column.dates.order);
    for column in &mut *columns {
        let dates = &mut column.dates;
        dates.offset = offset;
        dates.evident |= said.is_some();
        dates.order = said.or(dates.order).or(shown);
    }
    // A date that a row can do without waits for one that it needs, never alone.
    if !columns.iter().any(|column| column.dates.order.is_none() && needed(column.field)) {
        columns
            .iter_mut()
            .for_each(|column| column.dates.order = column.dates.order.or(Some(DateOrder::Dmy)));
    }
    Ok(())
}

fn needed(field: Field) -> bool {
    field == Field::Enrolled || Role::ALL.into_iter().any(|role| role.required().contains(&field))
}

/// Dates of a sample, counted.
#[derive(Default)]
struct Seen {
    cells: u32,
    serial: u32,
    utc: u32,
    dotted: u32,
    dmy: u32,
    mdy: u32,
    either: u32,
    /// Different first and last parts of dates with a short year, a bit each.
    firsts: u128,
    lasts: u128,
}

impl Seen {
    fn add(&mut self, cell: &str) {
        self.cells += 1;
        if date::serial(cell).is_some() {
            self.serial += 1;
            return;
        }
        if let Some((first, last)) = date::short_ends(cell) {
            self.firsts |= 1 << first;
            self.lasts |= 1 << last;
        }
        let Some(found) = date::read(cell, DateStyle::default()) else { return };
        self.utc += u32::from(found.zone == Some(0));
        let count = match found.reading {
            Reading::Fixed => return,
            Reading::Either => &mut self.either,
            Reading::Dmy => &mut self.dmy,
            Reading::Mdy => &mut self.mdy,
        };
        *count += 1;
        self.dotted += u32::from(cell.contains('.'));
    }

    fn style(&self) -> DateStyle {
        let all = self.dmy + self.mdy + self.either;
        // `25-12-31`: hardly a shop opens on one day of each month, and never before the 13th.
        let years_first = self.lasts.count_ones() > 3.max(2 * self.firsts.count_ones())
            && self.firsts.is_multiple_of(1 << 13);
        // Between points the day comes first but where the whole column says otherwise.
        let few_for_points = self.dotted * 2 > all && self.mdy * 5 < all;
        let order = if years_first {
            Some(DateOrder::Ymd)
        } else if all == 0 || few_for_points || self.dmy > self.mdy {
            Some(DateOrder::Dmy)
        } else {
            (self.mdy > self.dmy).then_some(DateOrder::Mdy)
        };
        DateStyle {
            order,
            evident: years_first || self.dmy != self.mdy && !(few_for_points && self.dmy == 0),
            serial: self.cells > 0 && self.serial == self.cells,
            utc: self.cells > 0 && self.utc == self.cells,
            offset: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(cells: &str) -> DateStyle {
        of_dates(Field::Date, cells.split(", "))
    }

    #[test]
    fn the_order_of_a_column_is_what_its_values_say() {
        for (cells, order, evident) in [
            ("31/12/2025, 01/02/2025", Some(DateOrder::Dmy), true),
            ("12/31/2025, 01/02/2025", Some(DateOrder::Mdy), true),
            ("12-31-25, 01-02-25", Some(DateOrder::Mdy), true),
            ("12.31.2025, 01.02.2025", Some(DateOrder::Mdy), true),
            ("31/12/2025, 30/12/2025, 12/31/2025", Some(DateOrder::Dmy), true),
            ("01/02/2025, 02/03/2025", None, false),
            ("31/12/2025, 12/31/2025", None, false),
            ("01.02.2025, 02.03.2025", Some(DateOrder::Dmy), false),
            (
                "01.02.2025, 02.03.2025, 03.04.2025, 04.05.2025, 05.06.2025, 01.13.2025",
                Some(DateOrder::Dmy),
                false,
            ),
            ("2025-01-02, 2025-02-03", Some(DateOrder::Dmy), false),
            ("01/01/2025, 02/02/2025", Some(DateOrder::Dmy), false),
            ("25-12-01, 25-12-04, 25-12-28, 25-12-31", Some(DateOrder::Ymd), true),
            ("xx", Some(DateOrder::Dmy), false),
        ] {
            let found = style(cells);
            assert_eq!((found.order, found.evident), (order, evident), "{cells}");
        }
    }

    #[test]
    fn spreadsheet_days_and_utc_are_of_the_whole_column() {
        assert!(style("45291, 45292,75").serial);
        assert!(!style("45291, 2025-01-02").serial);
        assert!(style("2025-01-02T10:00:00Z, 2025-01-02 10:00 UTC").utc);
        assert!(!style("2025-01-02T10:00:00Z, 2025-01-02T10:00:00+03:00").utc);
    }

    #[test]
    fn ids_have_an_idle_end_if_all_of_them_do() {
        assert!(has_idle_decimals(["1.0", "22.0"].into_iter()));
        assert!(!has_idle_decimals(["1.0", "22"].into_iter()));
        assert!(!has_idle_decimals([].into_iter()));
    }

    #[test]
    fn signs_are_of_a_column_that_has_nothing_else() {
        assert!(is_of_signs(["+", "-", "−"].into_iter()));
        assert!(!is_of_signs(["-", "-"].into_iter()), "a hyphen for what is not known");
        assert!(!is_of_signs(["+", "Возврат"].into_iter()));
    }
}
