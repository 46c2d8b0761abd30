//! Identifiers: texts, in one form for all files, so that tables join.

use crate::math::all_digits;

/// What an identifier is after the accidents of its export are taken off.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::ingest) enum Id<'a> {
    /// The identifier.
    Is(&'a str),
    /// A spreadsheet showed it as `8,9E+10`: the digits behind are gone.
    Lost,
}

/// The canonical form of an identifier: without the apostrophe or `="…"` by
/// which spreadsheets keep a number as text, without spaces between digits
/// alone, and without `.0` at its end if the column is of such. Leading zeros
/// stay. `joined` holds the text where that differs from the cell's.
pub(in crate::ingest) fn canonical<'a>(text: &'a str, decimals: bool, joined: &'a mut String) -> Id<'a> {
    let text = match text.as_bytes().first() {
        Some(b'\'') => &text[1..],
        Some(b'=') => text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text),
        _ => text,
    };
    if all_digits(text.as_bytes()) || !text.starts_with(|first: char| first.is_ascii_digit()) {
        return Id::Is(text);
    }
    if is_lost(text) {
        return Id::Lost;
    }
    let text = if decimals { without_decimals(text).unwrap_or(text) } else { text };
    if text.chars().any(|c| !c.is_ascii_digit() && !is_space(c)) {
        return Id::Is(text);
    }
    joined.clear();
    joined.extend(text.chars().filter(char::is_ascii_digit));
    Id::Is(joined)
}

/// `2000001.0` without its end, if there is one.
pub(in crate::ingest) fn without_decimals(text: &str) -> Option<&str> {
    text.strip_suffix(".0").or_else(|| text.strip_suffix(",0"))
}

/// Whether [`canonical`] surely leaves a text as it is, and there are no blanks around it that only
/// Unicode knows.
pub(in crate::ingest) fn is_canonical(text: &[u8]) -> bool {
    match (text.first(), text.last()) {
        (Some(b'0'..=b'9'), _) => all_digits(text),
        (Some(b'\'' | b'='), _) => false,
        (Some(b'!'..=b'~'), Some(b'!'..=b'~')) => true,
        _ => false,
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}')
}

/// `8,9E+10`, `8.90123E+10`, `9E+15`.
fn is_lost(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    // Without its plus it may be a code: 12E5.
    whole.len() == 1 && digits(fraction) && exponent.strip_prefix('+').is_some_and(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, decimals: bool) -> Option<String> {
        match canonical(text, decimals, &mut String::new()) {
            Id::Is(id) => Some(id.to_owned()),
            Id::Lost => None,
        }
    }

    #[test]
    fn ids_are_kept_but_for_the_accidents_of_their_export() {
        for (text, id) in [
            ("2000001", "2000001"),
            ("0002000001", "0002000001"),
            ("2 000 001", "2000001"),
            ("2\u{a0}000\u{a0}001", "2000001"),
            ("'0012", "0012"),
            ("=\"0012\"", "0012"),
            ("'2 000", "2000"),
            ("A 15", "A 15"),
            ("15 A", "15 A"),
            ("12E5", "12E5"),
            ("12E+5", "12E+5"),
            ("8,9E10", "8,9E10"),
            ("7.0", "7.0"),
            ("7.5", "7.5"),
            ("=1+1", "=1+1"),
            ("", ""),
            ("Ё", "Ё"),
        ] {
            assert_eq!(read(text, false).as_deref(), Some(id), "{text}");
        }
        for (text, id) in
            [("7.0", "7"), ("2 000,0", "2000"), ("7.5", "7.5"), ("A.0", "A.0"), ("10", "10"), (".0", ".0")]
        {
            assert_eq!(read(text, true).as_deref(), Some(id), "{text}");
        }
    }

    #[test]
    fn a_canonical_text_is_its_own_form() {
        for text in ["7", "0012", "12345678901234567890", "A 15", "A.0", "ТД-7x", "<>", "-"] {
            let plain = is_canonical(text.as_bytes());
            assert_eq!(plain, text.is_ascii(), "{text}");
            for decimals in [false, true] {
                assert_eq!(read(text, decimals).as_deref(), Some(text), "{text}");
            }
        }
        let others =
            ["", "'0012", "=\"0012\"", "2 000", "7.0", "12E5", "8,9E+10", "\u{a0}A", "A\u{a0}", " A", "A "];
        for text in others {
            assert!(!is_canonical(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn digits_that_a_spreadsheet_has_hidden_are_lost() {
        for text in ["8,9E+10", "8.9E+10", "9E+15", "8.90123e+10", "'8,9E+10"] {
            assert_eq!(read(text, false), None, "{text}");
        }
    }
}
