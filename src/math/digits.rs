//! Runs of digits, eight at a time: in wasm a loop over bytes is dear.

/// Whether all bytes are digits.
#[must_use]
pub fn all_digits(text: &[u8]) -> bool {
    let (eights, rest) = text.as_chunks();
    eights.iter().all(|eight| eight_digits(eight).is_some()) && rest.iter().all(u8::is_ascii_digit)
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
        value = value * 100_000_000 + eight_digits(eight)?;
        rest = behind;
    }
    rest.iter().try_fold(value, |value, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit < 10).then(|| value * 10 + u64::from(digit))
    })
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

/// The value of eight digits: neighbours are joined to pairs, these to fours, these to eight.
#[inline]
fn eight_digits(eight: &[u8; 8]) -> Option<u64> {
    const EACH: u64 = u64::MAX / 255;
    let word = u64::from_le_bytes(*eight);
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

        #[test]
        fn a_word_is_its_bytes_with_the_first_one_lowest(text in prop::collection::vec(any::<u8>(), 0..=8)) {
            let mut bytes = [0; 8];
            bytes[..text.len()].copy_from_slice(&text);
            prop_assert_eq!(word_of(&text), u64::from_le_bytes(bytes));
        }
    }
}
