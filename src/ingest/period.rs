//! Months as costs and plans write them: `2025-01`, `01.2025`, «январь 2025», `Jan 2025`.

use super::values::date;
use super::values::fold::fold;
use crate::units::Day;

const NAMES: &str =
    "янв фев мар апр май июн июл авг сен окт ноя дек jan feb mar apr may jun jul aug sep oct nov dec";

/// The day of a date, or the first day of a month.
pub(super) fn day(text: &str) -> Option<Day> {
    date::parse(text.as_bytes()).map(|(day, _)| day).or_else(|| month_in(text))
}

/// The first day of a month.
pub(super) fn month_in(text: &str) -> Option<Day> {
    let mut parts = text.split(['-', '.', '/', ' ', '_', ',']).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    // «январь 2025 г.»
    if parts.next().is_some_and(|rest| !rest.starts_with(['г', 'y'])) {
        return None;
    }
    let year = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() == 4);
    match (year(first), year(second)) {
        (Some(year), None) => Day::from_ymd(year as i32, month(second)?, 1),
        (None, Some(year)) => Day::from_ymd(year as i32, month(first)?, 1),
        _ => None,
    }
}

fn month(part: &str) -> Option<u32> {
    if part.len() <= 2 {
        return part.parse().ok();
    }
    let folded: String = part.chars().map(fold).take(3).collect();
    // «мая» as of the month.
    let folded = if folded == "мая" { "май" } else { &folded };
    NAMES.split(' ').position(|name| name == folded).map(|at| at as u32 % 12 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_its_first_day() {
        for text in
            ["2025-02", "02.2025", "2/2025", "Февраль 2025", "февраль 2025 г.", "Feb 2025", "February-2025"]
        {
            assert_eq!(day(text), Day::from_iso("2025-02-01"), "{text}");
        }
        assert_eq!(day("15.02.2025"), Day::from_iso("2025-02-15"));
        assert_eq!(day("Май 2025"), Day::from_iso("2025-05-01"));
        for text in ["", "2025", "13.2025", "февраль", "12", "2025 2026", "1 2 3"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
