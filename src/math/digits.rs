//! Runs of digits, eight at a time: in wasm a loop over bytes is dear.

/// One in each byte of a word.
const EACH: u64 = u64::MAX / 255;

/// Ten to the power of up to eight.
const POWERS: [u32; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// Whether all bytes are digits.
#[must_use]
pub fn all_digits(text: &[u8]) -> bool {
    match text.last_chunk() {
        // The first ones of these may be looked at twice.
        Some(last) => {
            eight_digits(u64::from_le_bytes(*last)).is_some()
                && text.as_chunks().0.iter().all(|eight| eight_digits(u64::from_le_bytes(*eight)).is_some())
        }
        None => eight_digits(aligned(text)).is_some(),
    }
}

/// The value of up to nineteen digits; `None` if there are more, or anything else among them.
#[must_use]
pub fn value_of_digits(text: &[u8]) -> Option<u64> {
    const MOST: usize = 19;
    if text.len() > MOST {
        return None;
    }
    let (mut value, mut rest) = (0, text);
    while let Some((eight, behind)) = rest.split_first_chunk() {
        value = value * 100_000_000 + eight_digits(u64::from_le_bytes(*eight))?;
        rest = behind;
    }
    let power = POWERS.get(rest.len())?;
    Some(value * u64::from(*power) + eight_digits(aligned(rest))?)
}

/// The value of up to eight digits, among which a mark may stand once, in parts of 10⁻ᵖ where p is
/// `places`. `None` for anything else, for a mark at either end, and for more digits behind it.
#[must_use]
#[inline]
pub fn value_of_short(text: &[u8], mark: u8, places: usize) -> Option<u64> {
    let length = text.len();
    if !(1..=8).contains(&length) {
        return None;
    }
    let mut word = aligned(text);
    let mut behind = 0;
    let marked = bytes_that_are(word, mark);
    if marked != 0 {
        // The digits before the mark move up to its place.
        let before = (marked & marked.wrapping_neg()) - 1;
        let below = before >> 7;
        behind = (below.leading_zeros() / 8) as usize - 1;
        word = word & !(below << 8 | 0xFF) | (word & below) << 8 | u64::from(b'0');
        if behind == 0 || behind > places || behind + 1 >= length {
            return None;
        }
    }
    let power = POWERS.get(places - behind)?;
    Some(eight_digits(word)? * u64::from(*power))
}

/// The word of up to eight bytes, the last one uppermost and noughts below the first: so that it has the
/// value of its digits.
#[inline]
fn aligned(text: &[u8]) -> u64 {
    const NOUGHTS: u64 = b'0' as u64 * EACH;
    let bits = 8 * text.len() as u32;
    let noughts = NOUGHTS.checked_shr(bits).unwrap_or(0);
    word_of(text).checked_shl(64 - bits).unwrap_or(0) | noughts
}

/// Up to eight bytes as a word, the first one lowest.
#[must_use]
#[inline]
pub fn word_of(text: &[u8]) -> u64 {
    let word = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
    match (text.first_chunk(), text.last_chunk()) {
        // Where the halves meet they say the same.
        (Some(first), Some(last)) => word(first) | word(last) << (8 * text.len() - 32),
        _ => text.iter().rev().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte)),
    }
}

/// The highest bit of each byte of the word that is this one; no carry leaves a byte.
#[must_use]
#[inline]
pub fn bytes_that_are(word: u64, byte: u8) -> u64 {
    const LOW: u64 = 0x7F * EACH;
    let other = word ^ (u64::from(byte) * EACH);
    !(((other & LOW) + LOW) | other | LOW)
}

/// The value of eight digits: neighbours are joined to pairs, these to fours, these to eight.
#[inline]
fn eight_digits(word: u64) -> Option<u64> {
    let digits = word ^ (0x30 * EACH);
    // No digit's upper half is set, nor is it when six is added; no carry leaves a byte.
    let beyond_nine = (digits & (0x7F * EACH)) + 0x06 * EACH;
    if (digits | beyond_nine) & (0xF0 * EACH) != 0 {
        return None;
    }
    let pairs = (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    Some((fours * 10_000 + (fours >> 32)) & 0xFFFF_FFFF)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_value_is_that_of_its_digits() {
        for (text, value) in [
            ("", Some(0)),
            ("7", Some(7)),
            ("12345678", Some(12_345_678)),
            ("31198570044", Some(31_198_570_044)),
            ("9999999999999999999", Some(9_999_999_999_999_999_999)),
            ("00000000000000000001", None),
            ("1234567a", None),
            ("12345678 ", None),
            ("1234/678", None),
            ("1234:678", None),
            ("1234\u{b0}67", None),
        ] {
            assert_eq!(value_of_digits(text.as_bytes()), value, "{text}");
        }
    }

    proptest! {
        #[test]
        fn eight_at_a_time_is_one_at_a_time(text in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..20),
            prop::collection::vec(0x2E_u8..0x3C, 0..20),
            prop::collection::vec(b'0'..=b'9', 0..20),
        ]) {
            let digits = text.iter().all(u8::is_ascii_digit);
            prop_assert_eq!(all_digits(&text), digits);
            let value = str::from_utf8(&text).ok().and_then(|text| text.parse::<u64>().ok());
            let expected = if text.is_empty() { Some(0) } else { value.filter(|_| digits) };
            prop_assert_eq!(value_of_digits(&text), expected);
        }

        /// Against the standard library, which reads the digits without the mark.
        #[test]
        fn a_short_number_is_its_digits_without_the_mark(
            text in prop_oneof![
                prop::collection::vec(any::<u8>(), 0..10),
                prop::collection::vec(prop_oneof![4 => b'0'..=b'9', 1 => Just(b'.')], 0..10),
            ],
            places in 0_usize..5,
        ) {
            let (whole, behind) = match text.iter().position(|byte| *byte == b'.') {
                Some(at) => (&text[..at], Some(&text[at + 1..])),
                None => (&text[..], None),
            };
            let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
            let fits = text.len() <= 8
                && digits(whole)
                && behind.is_none_or(|behind| digits(behind) && behind.len() <= places);
            let all = [whole, behind.unwrap_or_default()].concat();
            let noughts = "0".repeat(places - behind.map_or(0, <[u8]>::len).min(places));
            let expected = fits.then(|| format!("{}{noughts}", String::from_utf8_lossy(&all)).parse().unwrap());
            prop_assert_eq!(value_of_short(&text, b'.', places), expected);
        }

        #[test]
        fn a_word_is_its_bytes_with_the_first_one_lowest(text in prop::collection::vec(any::<u8>(), 0..=8)) {
            let mut bytes = [0; 8];
            bytes[..text.len()].copy_from_slice(&text);
            prop_assert_eq!(word_of(&text), u64::from_le_bytes(bytes));
        }
    }
}
