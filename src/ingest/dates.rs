//! Columns of dates, and the days of a column whose order is not settled yet.

use super::plan::{Plan, PlanColumn};
use super::row::Row;
use super::values::date::{self, DateOrder, DateStyle, Found, Moment, Reading};
use super::values::word::Memo;
use crate::units::Day;

/// A column of dates.
#[derive(Debug)]
pub(super) struct DateColumn {
    pub(super) at: usize,
    style: DateStyle,
    /// Whether the rows wait for the order of a column of the file, this or another.
    waits: bool,
    scratch: String,
    /// Lines of a receipt all have its date.
    memo: Memo<Option<Found>>,
    reading: Reading,
}

impl DateColumn {
    pub(super) fn new(column: PlanColumn, plan: &Plan) -> Self {
        Self {
            at: column.at,
            style: column.dates,
            waits: plan.unsettled().is_some(),
            scratch: String::new(),
            memo: Memo::default(),
            reading: Reading::Fixed,
        }
    }

    /// The date of the row; `None` if the cell holds none. While the rows wait
    /// for an order, the day is one that [`settled`] understands.
    pub(super) fn read(&mut self, row: &Row<'_>) -> Option<Found> {
        self.reading = Reading::Fixed;
        let (raw, style) = (row.raw(self.at), self.style);
        let found = self.memo.of(raw, || {
            date::plain(raw, style.order).or_else(|| date::read(row.text(self.at, &mut self.scratch), style))
        })?;
        if !self.waits {
            return Some(found);
        }
        self.reading = if self.style.order.is_none() { found.reading } else { Reading::Fixed };
        Some(Found { day: unsettled(found.day, self.reading), ..found })
    }

    /// Whether the cell is the last one that was read.
    pub(super) fn repeats(&self, row: &Row<'_>) -> bool {
        self.at < row.alike || self.memo.is(row.raw(self.at))
    }

    /// A moment that reads one way only, as [`Self::read`] gives it.
    pub(super) fn fixed(&self, (day, minute): Moment) -> Found {
        let day = if self.waits { unsettled(day, Reading::Fixed) } else { day };
        Found { day, minute, zone: None, reading: Reading::Fixed }
    }

    pub(super) fn style(&self) -> DateStyle {
        self.style
    }

    /// The cell as it stands.
    pub(super) fn text<'a>(&'a mut self, row: &Row<'a>) -> &'a str {
        row.text(self.at, &mut self.scratch)
    }

    /// The moment in the time of the shops; `minute` stands in the cell or in a column of its own.
    pub(super) fn local(&self, found: Found, minute: Option<u16>) -> Moment {
        const DAY: i32 = 24 * 60;
        let (Some(offset), Some(minute)) = (self.style.offset, minute) else { return (found.day, minute) };
        let minutes = i32::from(minute) + i32::from(offset) - i32::from(found.zone.unwrap_or(0));
        (found.day.plus(minutes.div_euclid(DAY)), Some(minutes.rem_euclid(DAY) as u16))
    }

    /// What the last value read says of the order; nothing once it is settled.
    pub(super) fn reading(&self) -> Reading {
        self.reading
    }

    /// Reads in this order from now on.
    pub(super) fn settle(&mut self, order: DateOrder) {
        self.style.order.get_or_insert(order);
        self.memo = Memo::default();
        self.waits = false;
        self.reading = Reading::Fixed;
    }
}

/// An unsettled day holds its reading, the day, and room for a shift by a day or two.
const SHIFTS: i32 = 8;
const DAYS: i32 = 1 << 18;

fn unsettled(day: Day, reading: Reading) -> Day {
    Day((reading as i32 * DAYS + day.0) * SHIFTS + SHIFTS / 2)
}

/// The day of an unsettled day, once the order is known; `None` if the value
/// it was read from is no date in that order.
pub(super) fn settled(day: Day, order: DateOrder) -> Option<Day> {
    let shift = day.0.rem_euclid(SHIFTS) - SHIFTS / 2;
    let rest = day.0.div_euclid(SHIFTS) + DAYS / 2;
    let (reading, read) = (rest.div_euclid(DAYS), Day(rest.rem_euclid(DAYS) - DAYS / 2));
    let month_first = order == DateOrder::Mdy;
    let day = match reading {
        0 => read,
        1 if month_first => date::swapped(read),
        1 => read,
        // Read in one order only.
        _ if month_first == (reading == Reading::Mdy as i32) => read,
        _ => return None,
    };
    Some(day.plus(shift))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unsettled_day_becomes_the_day_of_either_order() {
        for iso in ["1900-01-01", "1969-12-31", "1970-01-01", "2025-02-01", "2200-12-12"] {
            let day = Day::from_iso(iso).unwrap();
            for shift in [-2, -1, 0, 1, 2] {
                let kept = |reading, order| settled(unsettled(day, reading).plus(shift), order);
                let same = Some(day.plus(shift));
                for order in [DateOrder::Dmy, DateOrder::Mdy] {
                    assert_eq!(kept(Reading::Fixed, order), same, "{iso}");
                }
                assert_eq!(kept(Reading::Either, DateOrder::Dmy), same, "{iso}");
                assert_eq!(
                    kept(Reading::Either, DateOrder::Mdy),
                    Some(date::swapped(day).plus(shift)),
                    "{iso}"
                );
                assert_eq!(kept(Reading::Dmy, DateOrder::Dmy), same, "{iso}");
                assert_eq!(kept(Reading::Dmy, DateOrder::Mdy), None, "{iso}");
                assert_eq!(kept(Reading::Mdy, DateOrder::Mdy), same, "{iso}");
                assert_eq!(kept(Reading::Mdy, DateOrder::Dmy), None, "{iso}");
            }
        }
    }
}
