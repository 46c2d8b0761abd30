//! Dates with a time or without, and times on their own.

use crate::units::Day;

/// A day, and the minute of it if the cell has one.
pub(in crate::ingest) type Moment = (Day, Option<u16>);

/// A date: `2025-12-31`, `2025/12/31`, `31.12.2025`, `31.12.25`, each perhaps
/// with a time behind a space, a comma or a `T`.
///
/// An offset from UTC is dropped: receipts count on the day as the shop wrote it.
pub(in crate::ingest) fn parse(text: &[u8]) -> Option<Moment> {
    let (day, rest) = year_first(text).or_else(|| day_first(text))?;
    if rest.is_empty() {
        return Some((day, None));
    }
    let time = rest.strip_prefix(b"T").or_else(|| {
        let spaced = rest.strip_prefix(b",").unwrap_or(rest);
        spaced.starts_with(b" ").then(|| spaced.trim_ascii_start())
    })?;
    minute(time, true).map(|minute| (day, Some(minute)))
}

/// A time of day: `9:05`, `09:05:59`, `09:05:59.999`. Seconds are dropped.
pub(in crate::ingest) fn parse_time(text: &[u8]) -> Option<u16> {
    minute(text, false)
}

fn year_first(text: &[u8]) -> Option<(Day, &[u8])> {
    let (date, rest) = text.split_at_checked(10)?;
    let separator = date[4];
    if !matches!(separator, b'-' | b'/' | b'.') || date[7] != separator {
        return None;
    }
    let day = Day::from_ymd(number(&date[..4])? as i32, number(&date[5..7])?, number(&date[8..])?)?;
    Some((day, rest))
}

fn day_first(text: &[u8]) -> Option<(Day, &[u8])> {
    let (day, rest) = one_or_two(text)?;
    let (month, rest) = one_or_two(rest.strip_prefix(b".")?)?;
    let rest = rest.strip_prefix(b".")?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (year, rest) = rest.split_at(digits);
    let year = match (digits, number(year)?) {
        (4, year) => year,
        (2, year @ 0..=68) => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    Some((Day::from_ymd(year as i32, month, day)?, rest))
}

/// `H:MM[:SS[.fff]]`, behind it perhaps a zone.
fn minute(text: &[u8], zone_allowed: bool) -> Option<u16> {
    let (hour, rest) = one_or_two(text)?;
    let (minute, mut rest) = rest.strip_prefix(b":")?.split_at_checked(2)?;
    let minute = number(minute)?;
    if let Some(behind) = rest.strip_prefix(b":") {
        let (second, behind) = behind.split_at_checked(2)?;
        if number(second)? > 60 {
            return None;
        }
        rest = behind;
        if let Some(fraction) = rest.strip_prefix(b".").or_else(|| rest.strip_prefix(b",")) {
            let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            rest = &fraction[digits..];
        }
    }
    let ended = rest.is_empty() || (zone_allowed && is_zone(rest.trim_ascii_start()));
    (hour < 24 && minute < 60 && ended).then_some((hour * 60 + minute) as u16)
}

/// `Z`, `UTC`, `+03`, `+0300`, `+03:00`.
fn is_zone(text: &[u8]) -> bool {
    match text {
        b"Z" | b"UTC" => true,
        [b'+' | b'-', offset @ ..] => {
            let shape = matches!(offset.len(), 2 | 4) || (offset.len() == 5 && offset[2] == b':');
            shape && offset.iter().all(|byte| byte.is_ascii_digit() || *byte == b':')
        }
        _ => false,
    }
}

fn one_or_two(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take(2).take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(digits);
    Some((number(digits)?, rest))
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate, Timelike};

    use super::*;

    fn day(text: &str) -> Day {
        Day::from_iso(text).unwrap()
    }

    #[test]
    fn a_date_reads_the_same_however_it_is_written() {
        for text in ["2025-12-31", "2025/12/31", "2025.12.31", "31.12.2025", "31.12.25"] {
            assert_eq!(parse(text.as_bytes()), Some((day("2025-12-31"), None)), "{text}");
        }
        for text in [
            "2025-12-31 23:59",
            "2025-12-31T23:59:58",
            "2025-12-31T23:59:58Z",
            "2025-12-31 23:59:58.123456",
            "2025-12-31T23:59:58+03:00",
            "2025-12-31 23:59:58 UTC",
            "2025-12-31T23:59:58.000-0500",
            "31.12.2025 23:59",
            "31.12.2025 23:59:58",
            "31.12.25 23:59",
            "31.12.2025, 23:59",
            "31.12.2025  23:59",
            "2025-12-31 23:59:58+03",
        ] {
            assert_eq!(parse(text.as_bytes()), Some((day("2025-12-31"), Some(1439))), "{text}");
        }
        assert_eq!(parse(b"1.2.2025 9:05"), Some((day("2025-02-01"), Some(545))));
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in [
            "",
            "31.02.2025",
            "2025-13-01",
            "31/12/2025",
            "12/31/2025",
            "20251231",
            "2025-12-31x",
            "2025-12-31 25:00",
            "2025-12-31 12:60",
            "2025-12-31 12",
            "31.12.202",
            "45000",
            "31.12",
            "0000-00-00",
            "2025-12-31T",
            "1.1.20255",
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn times_on_their_own() {
        assert_eq!(parse_time(b"9:05"), Some(545));
        assert_eq!(parse_time(b"09:05:59"), Some(545));
        assert_eq!(parse_time(b"00:00"), Some(0));
        for text in ["24:00", "9", "9:5", "9:05 ", "9:05Z", "09-05"] {
            assert_eq!(parse_time(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn dates_agree_with_chrono() {
        let mut at = NaiveDate::from_ymd_opt(1999, 12, 31).unwrap().and_hms_opt(0, 0, 7).unwrap();
        for _ in 0..5_000 {
            let (year, month, date) = (at.year(), at.month(), at.day());
            let (hour, minute, second) = (at.hour(), at.minute(), at.second());
            let expected =
                Some((Day::from_ymd(year, month, date).unwrap(), Some((hour * 60 + minute) as u16)));
            for text in [
                format!("{year:04}-{month:02}-{date:02} {hour:02}:{minute:02}:{second:02}"),
                format!("{date:02}.{month:02}.{year:04} {hour}:{minute:02}"),
                format!("{date}.{month}.{:02}  {hour:02}:{minute:02}", year % 100),
            ] {
                assert_eq!(parse(text.as_bytes()), expected, "{text}");
            }
            at += chrono::TimeDelta::minutes(3_607);
        }
    }
}
