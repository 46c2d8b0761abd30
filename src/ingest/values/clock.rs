//! Times of day and the zones behind them.

/// A time of day on its own: `9:05`, `09:05:59.999`, `9:05 PM`, `905`, `090559`,
/// or a part of the day as spreadsheets have it, `0,378472`. Seconds are dropped.
pub(in crate::ingest) fn parse_time(text: &[u8]) -> Option<u16> {
    let part = text.strip_prefix(b"0").and_then(fraction);
    part.or_else(|| clock(text, false).map(|(minute, _)| minute))
}

/// The minute of the day, and by how many minutes it is ahead of UTC if a zone
/// behind it says so.
pub(super) fn clock(text: &[u8], zone_allowed: bool) -> Option<(u16, Option<i16>)> {
    let run = digit_run(text);
    let (first, behind) = text.split_at(run);
    let (mut hour, minute, rest, whole) = match (run, behind) {
        (1 | 2, [b':', behind @ ..]) => {
            let (minute, rest) = behind.split_at_checked(2)?;
            (number(first)?, number(minute)?, seconds(rest)?, true)
        }
        // Thousandths may follow: 235959123.
        (3..=6 | 9, rest) => {
            let (hours, minutes) = first.split_at(if run == 9 { 2 } else { 2 - run % 2 });
            (number(hours)?, number(&minutes[..2])?, rest, true)
        }
        (1 | 2, rest) => (number(first)?, 0, rest, false),
        _ => return None,
    };
    let (half, rest) = if rest.is_empty() { (None, rest) } else { half_of_day(rest.trim_ascii_start()) };
    match half {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(after_noon) => hour = hour % 12 + if after_noon { 12 } else { 0 },
        None if !whole => return None,
        None => {}
    }
    let zone = match rest.trim_ascii_start() {
        [] => None,
        text if zone_allowed => Some(zone(text)?),
        _ => return None,
    };
    (hour < 24 && minute < 60).then_some(((hour * 60 + minute) as u16, zone))
}

/// What stands behind `:SS[.fff]`, if that is there.
fn seconds(text: &[u8]) -> Option<&[u8]> {
    let Some(behind) = text.strip_prefix(b":") else { return Some(text) };
    let (second, rest) = behind.split_at_checked(2)?;
    if number(second)? > 60 {
        return None;
    }
    Some(match rest.strip_prefix(b".").or_else(|| rest.strip_prefix(b",")) {
        Some(fraction) => &fraction[digit_run(fraction)..],
        None => rest,
    })
}

/// `AM`, `p.m.`: whether after noon.
fn half_of_day(text: &[u8]) -> (Option<bool>, &[u8]) {
    let [half @ (b'a' | b'A' | b'p' | b'P'), rest @ ..] = text else { return (None, text) };
    let rest = rest.strip_prefix(b".").unwrap_or(rest);
    let [b'm' | b'M', rest @ ..] = rest else { return (None, text) };
    (Some(half.eq_ignore_ascii_case(&b'p')), rest.strip_prefix(b".").unwrap_or(rest))
}

/// Minutes ahead of UTC: `Z`, `UTC`, `+03`, `+0300`, `+03:00`, `GMT+3`.
pub(in crate::ingest) fn zone(text: &[u8]) -> Option<i16> {
    const FURTHEST: u32 = 14 * 60;
    let names = [&b"UTC"[..], b"GMT", b"Z"];
    let named = names.iter().find_map(|name| text.strip_prefix(*name));
    let (sign, digits) = match named.unwrap_or(text) {
        [] if named.is_some() => return Some(0),
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return None,
    };
    let run = digit_run(digits);
    let (hours, minutes) = match (run, digits.len()) {
        (1 | 2, length) if length == run => (digits, &b"0"[..]),
        (4, 4) => digits.split_at(2),
        (2, 5) if digits[2] == b':' => (&digits[..2], &digits[3..]),
        _ => return None,
    };
    let ahead = number(hours)? * 60 + number(minutes)?;
    (ahead <= FURTHEST).then_some(sign * ahead as i16)
}

/// The minute of the day of `,75`: a part of it, to the nearest second.
pub(super) fn fraction(text: &[u8]) -> Option<u16> {
    const DIGITS: usize = 9;
    let [b'.' | b',', digits @ ..] = text else { return None };
    if digits.is_empty() || digit_run(digits) < digits.len() {
        return None;
    }
    let kept = &digits[..digits.len().min(DIGITS)];
    let part = u64::from(number(kept)?) * 10_u64.pow((DIGITS - kept.len()) as u32);
    let whole = 10_u64.pow(DIGITS as u32);
    let second = (part * 86_400 + whole / 2) / whole;
    Some((second / 60).min(1439) as u16)
}

/// How many digits a text begins with.
pub(super) fn digit_run(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Up to nine digits.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_on_their_own() {
        let forms =
            "9:05 09:05 09:05:59 9:05:59.999 9:05:59,1 905 0905 090559 90559 0.378472222 0,378472222222";
        for text in forms.split(' ').chain(["9:05 AM", "9:05am", "9:05:00 a.m."]) {
            assert_eq!(parse_time(text.as_bytes()), Some(545), "{text}");
        }
        for (text, minute) in [
            ("00:00", 0),
            ("0.0", 0),
            ("0,75", 1080),
            ("0.999999999", 1439),
            ("12:00 AM", 0),
            ("12:30 PM", 750),
            ("9 PM", 1260),
            ("11:59pm", 1439),
            ("2359", 1439),
        ] {
            assert_eq!(parse_time(text.as_bytes()), Some(minute), "{text}");
        }
        for text in [
            "24:00", "9", "9:5", "9:05Z", "09-05", "13:00 PM", "0:30 AM", "9:05 XM", "0,", "0,5x", "9:05:61",
            "2460",
        ] {
            assert_eq!(parse_time(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn zones_in_minutes() {
        for (text, minutes) in [
            ("Z", 0),
            ("UTC", 0),
            ("+03", 180),
            ("+0300", 180),
            ("-05:30", -330),
            ("GMT+3", 180),
            ("+14:00", 840),
        ] {
            assert_eq!(zone(text.as_bytes()), Some(minutes), "{text}");
        }
        for text in ["", "+", "3", "+3:0", "+15:00", "+123", "MSK", "+0x"] {
            assert_eq!(zone(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn every_minute_comes_back_from_its_part_of_the_day() {
        for minute in 0..1440_u16 {
            let text = format!("{:.9}", f64::from(minute) / 1440.0);
            assert_eq!(parse_time(text.as_bytes()), Some(minute), "{text}");
        }
    }
}
