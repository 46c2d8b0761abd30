//! Numbers as people and programs write them, exact in whole parts.

use super::fold::fold;

/// What stands between whole and fraction in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimal {
    /// `12.50`
    Point,
    /// `12,50`
    Comma,
}

/// A number in parts of 10⁻ᵖ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) struct Number {
    pub(in crate::ingest) parts: i64,
    /// Whether digits that matter were lost to rounding.
    pub(in crate::ingest) rounded: bool,
    /// Whether it is written as a percentage: 5 of `5 %`.
    pub(in crate::ingest) percent: bool,
}

/// Most digits before the decimal mark: a sum of a hundred thousand such
/// values still fits.
const MAX_WHOLE_DIGITS: usize = 12;

/// As many digits as `i64` has room for.
const MAX_PLAIN: usize = 18;

/// Written before or after a number, the longer of two that begin alike first.
const UNITS: &str = "рублей руб. руб rub rur р. р ₽ usd $ eur € шт. шт pcs \
    тенге тнг тг. тг kzt ₸ byn byr br грн. грн uah ₴ сўм сум uzs сом kgs ₾ gel ֏ amd ₼ azn lei mdl \
    £ gbp ¥ cny кг kg";

/// The number in a cell, in parts of 10⁻ᵖ where p is `places`.
///
/// Understands spaces of all widths, commas and points between thousands,
/// a minus before or after, `(123)`, an apostrophe in front, a currency,
/// `1.5E+05`. A percentage is none: it is no money.
pub(in crate::ingest) fn parse(text: &str, decimal: Decimal, places: usize) -> Option<Number> {
    parse_or_percent(text, decimal, places).filter(|number| !number.percent)
}

/// The same where a percentage may stand too: a planned value, a score.
pub(in crate::ingest) fn parse_or_percent(text: &str, decimal: Decimal, places: usize) -> Option<Number> {
    plain(text.as_bytes(), decimal, places)
        .map(|parts| Number { parts, rounded: false, percent: false })
        .or_else(|| written(text, decimal, places))
        .or_else(|| written(&without_exponent(text)?, Decimal::Point, places))
}

/// `1.5e-03` as `0.0015`: programs write tiny and huge numbers so.
fn without_exponent(text: &str) -> Option<String> {
    const LARGEST: i32 = 30;
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok().filter(|exponent: &i32| exponent.abs() <= LARGEST)?;
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let zeros = "0".repeat(LARGEST as usize);
    let digits = format!("{zeros}{whole}{fraction}{zeros}");
    let point = (LARGEST + whole.len() as i32 + exponent) as usize;
    let (whole, fraction) = digits.split_at_checked(point)?;
    let whole = whole.trim_start_matches('0');
    Some(format!("{sign}{}.{}", if whole.is_empty() { "0" } else { whole }, fraction.trim_end_matches('0')))
}

/// The fast path: ASCII digits, perhaps a minus, perhaps the column's decimal
/// mark with no more digits than are kept. Anything else is `None`.
#[inline]
pub(in crate::ingest) fn plain(text: &[u8], decimal: Decimal, places: usize) -> Option<i64> {
    let (negative, digits) = match text.split_first()? {
        (b'-', rest) => (true, rest),
        _ => (false, text),
    };
    if digits.len() > MAX_PLAIN {
        return None;
    }
    let mark = decimal.mark();
    // Digits behind the mark and the mark itself.
    let (mut parts, mut behind) = (0, 0);
    for byte in digits {
        if byte.is_ascii_digit() {
            parts = push(parts, byte);
            behind += usize::from(behind > 0);
        } else if *byte == mark && behind == 0 {
            behind = 1;
        } else {
            return None;
        }
    }
    let whole = digits.len() - behind;
    if whole == 0 || whole > MAX_WHOLE_DIGITS || behind == 1 || behind > places + 1 {
        return None;
    }
    for _ in behind.max(1)..places + 1 {
        parts *= 10;
    }
    Some(if negative { -parts } else { parts })
}

fn push(number: i64, digit: &u8) -> i64 {
    number * 10 + i64::from(digit - b'0')
}

/// The general path.
fn written(text: &str, decimal: Decimal, places: usize) -> Option<Number> {
    let Bare { body, negative, percent } = bare(text);
    if !body.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let mark = decimal_mark(body, decimal);
    let (whole, fraction) = mark.map_or((body, ""), |at| (&body[..at], &body[at + 1..]));
    let (mut digits, mut group, mut groups, mut parts) = (0, 0, 0, 0);
    for c in whole.chars() {
        if let Some(digit) = c.to_digit(10) {
            parts = parts * 10 + i64::from(digit);
            digits += 1;
            group += 1;
        } else if is_group_mark(c) {
            if group == 0 || group > 3 || (groups > 0 && group != 3) {
                return None;
            }
            groups += 1;
            group = 0;
        } else {
            return None;
        }
        if digits > MAX_WHOLE_DIGITS {
            return None;
        }
    }
    let well_grouped = groups == 0 || group == 3;
    let has_digits = digits + fraction.len() > 0 && fraction.bytes().all(|b| b.is_ascii_digit());
    if !well_grouped || !has_digits {
        return None;
    }
    let fraction = fraction.as_bytes();
    let kept = fraction.len().min(places);
    parts = fraction[..kept].iter().fold(parts, push);
    for _ in kept..places {
        parts *= 10;
    }
    let lost = &fraction[kept..];
    parts += i64::from(lost.first().is_some_and(|digit| *digit >= b'5'));
    Some(Number { parts: if negative { -parts } else { parts }, rounded: matters(lost), percent })
}

/// Whether digits cut off say something: the tail of a number that went
/// through floating point (12.340000000000001, 12.339999999999998) does not.
fn matters(lost: &[u8]) -> bool {
    let all = |tail: u8| lost.iter().take(4).all(|digit| *digit == tail);
    !(all(b'0') || (all(b'9') && lost.len() >= 4))
}

/// A number without what surrounds it.
struct Bare<'a> {
    body: &'a str,
    negative: bool,
    percent: bool,
}

fn bare(text: &str) -> Bare<'_> {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    if digit(text.as_bytes().first()) && digit(text.as_bytes().last()) {
        return Bare { body: text, negative: false, percent: false };
    }
    let mut body = text.trim_start_matches('\'');
    let (mut sign, mut percent) = (None, false);
    loop {
        let before = body.len();
        body = body.trim();
        // No unit has a digit.
        for unit in UNITS.split(' ') {
            if !digit(body.as_bytes().last()) {
                body = strip_suffix(body, unit).unwrap_or(body);
            }
            if !digit(body.as_bytes().first()) {
                body = strip_prefix(body, unit).unwrap_or(body);
            }
        }
        if let Some(share) = body.strip_suffix('%').filter(|_| !percent) {
            (body, percent) = (share, true);
        }
        if sign.is_none() {
            const MINUS: [char; 4] = ['-', '−', '–', '—'];
            let in_brackets = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            let minus = body.strip_prefix(MINUS).or_else(|| body.strip_suffix(MINUS));
            if let Some(inner) = in_brackets.or(minus) {
                (body, sign) = (inner, Some('-'));
            } else if let Some(inner) = body.strip_prefix('+') {
                (body, sign) = (inner, Some('+'));
            }
        }
        if body.len() == before {
            return Bare { body, negative: sign == Some('-'), percent };
        }
    }
}

fn strip_suffix<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in unit.chars().rev() {
        if fold(rest.next_back()?) != expected {
            return None;
        }
    }
    Some(rest.as_str())
}

fn strip_prefix<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in unit.chars() {
        if fold(rest.next()?) != expected {
            return None;
        }
    }
    Some(rest.as_str())
}

fn is_group_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}' | '.' | ',' | '\'' | '’')
}

/// Where the decimal mark stands: of two kinds of mark the last; a mark that
/// comes twice groups thousands; for a lone one the column decides.
fn decimal_mark(body: &str, decimal: Decimal) -> Option<usize> {
    let count = |mark| body.bytes().filter(|byte| *byte == mark).count();
    let last = body.rfind(['.', ','])?;
    match (count(b'.'), count(b',')) {
        (1, 1) => Some(last),
        (0, 1) | (1, 0) => {
            let own = body.as_bytes()[last] == decimal.mark();
            (own || !may_group(body, last)).then_some(last)
        }
        (points, commas) => {
            let once = if body.as_bytes()[last] == b'.' { points == 1 } else { commas == 1 };
            (once && points > 0 && commas > 0).then_some(last)
        }
    }
}

/// Whether a lone mark could stand between thousands: `1,234` but not `0,123`, `12,5`.
fn may_group(body: &str, at: usize) -> bool {
    let (whole, rest) = (&body[..at], &body[at + 1..]);
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && rest.len() == 3
}

impl Decimal {
    pub(in crate::ingest) const fn mark(self) -> u8 {
        match self {
            Self::Point => b'.',
            Self::Comma => b',',
        }
    }

    /// What this value says about its column, if anything.
    pub(in crate::ingest) fn hint(text: &str) -> Option<Self> {
        let body = bare(text).body;
        let at = decimal_mark(body, Self::Point)?;
        let mark = body.as_bytes()[at];
        let other = if mark == b'.' { "," } else { "." };
        let certain = body.contains(other) || !may_group(body, at);
        match mark {
            b',' if certain => Some(Self::Comma),
            b'.' if certain => Some(Self::Point),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
