//! Dates with a time or without, in whatever order their parts stand.

use serde::Serialize;

use super::clock::{clock, digit_run, fraction, number, zone};
use super::fold::fold;
use crate::units::Day;

/// A day, and the minute of it if the cell has one.
pub(in crate::ingest) type Moment = (Day, Option<u16>);

/// Which part of a date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// The order called `dmy`, `mdy` or `ymd`.
    pub(in crate::ingest) fn named(name: &str) -> Option<Self> {
        [Self::Dmy, Self::Mdy, Self::Ymd].into_iter().find(|order| order.id() == name)
    }

    /// Its name in column maps; its words are the message `date-order-<id>`.
    pub(in crate::ingest) const fn id(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }
}

/// How a column writes dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DateStyle {
    /// Which part comes first where the year does not stand there in four
    /// digits; `None` until the whole column settles it.
    pub order: Option<DateOrder>,
    /// Whether the order was said, by values of the column or by the visitor.
    pub evident: bool,
    /// Whether dates are numbers: days as spreadsheets count them.
    pub serial: bool,
    /// Whether every value says that it is in UTC.
    pub utc: bool,
    /// Minutes by which the shops' time is ahead of UTC, if the visitor said
    /// that the file is in UTC.
    pub offset: Option<i16>,
}

/// What a value says of the order of its parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ingest) enum Reading {
    /// Nothing: it reads one way only whatever the order.
    #[default]
    Fixed,
    /// Nothing: it reads both ways; the day is the one of day first.
    Either,
    /// The day comes first.
    Dmy,
    /// The month comes first.
    Mdy,
}

/// A date found in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct Found {
    pub(in crate::ingest) day: Day,
    pub(in crate::ingest) minute: Option<u16>,
    /// Minutes ahead of UTC, where the value says so.
    pub(in crate::ingest) zone: Option<i16>,
    pub(in crate::ingest) reading: Reading,
}

/// A date in any of the forms but a spreadsheet's number, whichever part comes first.
pub(in crate::ingest) fn parse(text: &[u8]) -> Option<Moment> {
    let found = read(str::from_utf8(text).ok()?, DateStyle::default())?;
    Some((found.day, found.minute))
}

/// The fast path: `2025-12-31`, `31.12.2025`, `31/12/25`, each perhaps with a
/// time behind a space, a comma or a `T`.
pub(in crate::ingest) fn plain(text: &[u8], order: Option<DateOrder>) -> Option<Found> {
    let (date, rest) = year_first(text).or_else(|| numeric(text, order))?;
    if rest.is_empty() {
        return Some(date.at(None));
    }
    let time = rest.strip_prefix(b"T").or_else(|| {
        let spaced = rest.strip_prefix(b",").unwrap_or(rest);
        spaced.starts_with(b" ").then(|| spaced.trim_ascii_start())
    })?;
    Some(date.at(Some(clock(time, true)?)))
}

/// Any form: those of [`plain`], `20251231235900`, names of months in Russian
/// and English (`12 января 2026 г.`, `Jan 12, 2026 9:05 PM`), and in a column
/// of such, days as spreadsheets count them (`45291,75`).
pub(in crate::ingest) fn read(text: &str, style: DateStyle) -> Option<Found> {
    if let Some(found) = plain(text.as_bytes(), style.order) {
        return Some(found);
    }
    if style.serial {
        return serial(text);
    }
    let bytes = text.as_bytes();
    let (date, rest) =
        match year_first(bytes).or_else(|| numeric(bytes, style.order)).or_else(|| compact(bytes)) {
            // What was read is ASCII.
            Some((date, rest)) => (date, &text[text.len() - rest.len()..]),
            None => named(text)?,
        };
    let apart = rest.starts_with(is_between);
    let mut rest = rest.trim_start_matches(is_between);
    for word in ["года", "г.", "г", ",", "в ", "at ", "T"] {
        rest = rest.strip_prefix(word).unwrap_or(rest).trim_start_matches(is_between);
    }
    if rest.is_empty() {
        return Some(date.at(None));
    }
    // A day with a zone and no time: `2025-11-01+03:00`.
    if rest.starts_with('+') && zone(rest.as_bytes()).is_some() {
        return Some(date.at(None));
    }
    // «12 янв 2026 2105» is anything but a time.
    let bare = apart && digit_run(rest.as_bytes()) > 2;
    if bare { None } else { Some(date.at(Some(clock(rest.as_bytes(), true)?))) }
}

/// Days since the last but one of 1899, from 1990 to 2100, with a fraction for the time.
pub(in crate::ingest) fn serial(text: &str) -> Option<Found> {
    const EPOCH: i32 = 25_569;
    let whole = digit_run(text.as_bytes());
    let days = number(text.as_bytes().get(..whole)?).filter(|days| (32_874..73_415).contains(days))?;
    let minute = match text.as_bytes().get(whole..)? {
        [] => None,
        rest => Some(fraction(rest)?),
    };
    Some(
        Date { day: Day(days as i32 - EPOCH), reading: Reading::Fixed }
            .at(minute.map(|minute| (minute, None))),
    )
}

/// First and last number of a date whose year has two digits.
pub(in crate::ingest) fn short_ends(text: &str) -> Option<(u32, u32)> {
    let (first, second, third, _) = parts(text.as_bytes())?;
    (first.1 <= 2 && second.1 <= 2 && third.1 == 2).then_some((first.0, third.0))
}

/// The day whose day and month have changed places; the same one if that is none.
pub(in crate::ingest) fn swapped(day: Day) -> Day {
    let month = day.month();
    let (year, number) = (month.0.div_euclid(12), month.0.rem_euclid(12) as u32 + 1);
    Day::from_ymd(year, day.since(month.first()) as u32 + 1, number).unwrap_or(day)
}

#[derive(Clone, Copy)]
struct Date {
    day: Day,
    reading: Reading,
}

impl Date {
    fn at(self, time: Option<(u16, Option<i16>)>) -> Found {
        let zone = time.and_then(|(_, zone)| zone);
        Found { day: self.day, minute: time.map(|(minute, _)| minute), zone, reading: self.reading }
    }
}

/// `2025-12-31`.
fn year_first(text: &[u8]) -> Option<(Date, &[u8])> {
    let (date, rest) = text.split_at_checked(10)?;
    let separator = date[4];
    if !matches!(separator, b'-' | b'/' | b'.') || date[7] != separator {
        return None;
    }
    let day = Day::from_ymd(number(&date[..4])? as i32, number(&date[5..7])?, number(&date[8..])?)?;
    Some((Date { day, reading: Reading::Fixed }, rest))
}

/// Three numbers between points, slashes or hyphens.
fn numeric(text: &[u8], order: Option<DateOrder>) -> Option<(Date, &[u8])> {
    let (first, second, third, rest) = parts(text)?;
    let of = |year, month: (u32, usize), day: (u32, usize)| {
        if month.1 > 2 || day.1 > 2 { None } else { Day::from_ymd(self::year(year)?, month.0, day.0) }
    };
    let fixed = |day: Option<Day>| day.map(|day| (Date { day, reading: Reading::Fixed }, rest));
    if first.1 == 4 {
        return fixed(of(first, second, third));
    }
    let (dmy, mdy) = (|| of(third, second, first), || of(third, first, second));
    match order {
        Some(DateOrder::Dmy) => fixed(dmy()),
        Some(DateOrder::Mdy) => fixed(mdy()),
        Some(DateOrder::Ymd) => fixed(of(first, second, third)),
        None => {
            let (day, reading) = match (dmy(), mdy()) {
                (Some(day), Some(other)) if day == other => (day, Reading::Fixed),
                (Some(day), Some(_)) => (day, Reading::Either),
                (Some(day), None) => (day, Reading::Dmy),
                (None, day) => (day?, Reading::Mdy),
            };
            Some((Date { day, reading }, rest))
        }
    }
}

/// A number and how many digits it has.
type Part = (u32, usize);

fn parts(text: &[u8]) -> Option<(Part, Part, Part, &[u8])> {
    let (first, rest) = part(text)?;
    let (separator, rest) = rest.split_first()?;
    if !matches!(separator, b'.' | b'/' | b'-') {
        return None;
    }
    let (second, rest) = part(rest)?;
    let (third, rest) = part(rest.strip_prefix(&[*separator])?)?;
    Some((first, second, third, rest))
}

/// Up to four digits.
fn part(text: &[u8]) -> Option<(Part, &[u8])> {
    let digits = digit_run(&text[..text.len().min(4)]);
    let (part, rest) = text.split_at(digits);
    Some(((number(part)?, digits), rest))
}

/// Two digits stand for 1969 to 2068.
fn year(part: Part) -> Option<i32> {
    match part {
        (year, 4) => Some(year as i32),
        (year @ 0..=68, 2) => Some(year as i32 + 2000),
        (year, 2) => Some(year as i32 + 1900),
        _ => None,
    }
}

/// `20251231`, perhaps with the time at once behind it.
fn compact(text: &[u8]) -> Option<(Date, &[u8])> {
    let (date, rest) = text.split_at_checked(8)?;
    let part = |from: usize, to: usize| number(&date[from..to]);
    let year = part(0, 4).filter(|year| (1990..2100).contains(year))?;
    let day = Day::from_ymd(year as i32, part(4, 6)?, part(6, 8)?)?;
    // Twelve or fourteen digits in one run; seventeen with thousandths.
    matches!(digit_run(rest), 0 | 4 | 6 | 9).then_some((Date { day, reading: Reading::Fixed }, rest))
}

const MONTHS: &str = "january february march april may june july august september october november december \
                      января февраля марта апреля мая июня июля августа сентября октября ноября декабря";

/// A date with the name of its month.
fn named(text: &str) -> Option<(Date, &str)> {
    let mut rest = text;
    let (mut first, mut second, mut month) = (None, None, None);
    while second.is_none() || month.is_none() {
        rest = rest.trim_start_matches(is_between);
        let digits = digit_run(rest.as_bytes());
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(digits.max(letters));
        rest = behind;
        if digits > 0 {
            let (part, []) = part(word.as_bytes())? else { return None };
            let place = if first.is_none() { &mut first } else { &mut second };
            if place.replace(part).is_some() {
                return None;
            }
        } else if month.replace(month_of(word)?).is_some() {
            return None;
        }
    }
    let (first, second) = (first?, second?);
    let (of_year, day) = if first.1 == 4 { (first, second) } else { (second, first) };
    let day = Day::from_ymd(year(of_year)?, month?, if day.1 > 2 { return None } else { day.0 })?;
    Some((Date { day, reading: Reading::Fixed }, rest))
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | ',' | '.' | '-' | '/')
}

/// `Jan`, `янв`, «январь», «января».
fn month_of(word: &str) -> Option<u32> {
    let at = MONTHS.split(' ').position(|month| {
        let mut letters = month.chars();
        let same = |c: char| {
            // «январь» and «май» end otherwise than «января» and «мая».
            letters.next().is_some_and(|letter| letter == c || (letter == 'я' && matches!(c, 'ь' | 'й')))
        };
        word.chars().count() > 2 && word.chars().map(fold).all(same)
    })?;
    Some(at as u32 % 12 + 1)
}

#[cfg(test)]
mod tests;
