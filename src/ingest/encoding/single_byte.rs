//! Encodings of one byte a character. What stands in order is computed, the rest
//! is in tables; the tests hold every byte against the WHATWG Encoding Standard.

use super::Encoding;

/// Windows-1251 from 0x80 on; 0x98 stands for nothing.
const WINDOWS_1251: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', //
    'ђ', '‘', '’', '“', '”', '•', '–', '—', '\u{FFFD}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', //
    '\u{A0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{AD}', '®', 'Ї', //
    '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// KOI8-R from 0x80 on.
const KOI8_R: [char; 64] = [
    '─', '│', '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼', '▀', '▄', '█', '▌', '▐', //
    '░', '▒', '▓', '⌠', '■', '∙', '√', '≈', '≤', '≥', '\u{A0}', '⌡', '°', '²', '·', '÷', //
    '═', '║', '╒', 'ё', '╓', '╔', '╕', '╖', '╗', '╘', '╙', '╚', '╛', '╜', '╝', '╞', //
    '╟', '╠', '╡', 'Ё', '╢', '╣', '╤', '╥', '╦', '╧', '╨', '╩', '╪', '╫', '╬', '©',
];

/// The small letters of KOI8-R from 0xC0 on, as places in the alphabet without
/// `ё`: each stands where the Latin letter of its sound does. The great ones follow.
const KOI8_LETTERS: [u8; 32] = *b"\x1E\0\x01\x16\x04\x05\x14\x03\x15\x08\x09\x0A\x0B\x0C\x0D\x0E\
    \x0F\x1F\x10\x11\x12\x13\x06\x02\x1C\x1B\x07\x18\x1D\x19\x17\x1A";

/// IBM866 from 0xB0 on.
const IBM866: [char; 48] = [
    '░', '▒', '▓', '│', '┤', '╡', '╢', '╖', '╕', '╣', '║', '╗', '╝', '╜', '╛', '┐', //
    '└', '┴', '┬', '├', '─', '┼', '╞', '╟', '╚', '╔', '╩', '╦', '╠', '═', '╬', '╧', //
    '╨', '╤', '╥', '╙', '╘', '╒', '╓', '╫', '╪', '┘', '┌', '█', '▄', '▌', '▐', '▀',
];

/// IBM866 from 0xF0 on.
const IBM866_LAST: [char; 16] =
    ['Ё', 'ё', 'Є', 'є', 'Ї', 'ї', 'Ў', 'ў', '°', '∙', '·', '√', '№', '¤', '■', '\u{A0}'];

/// Windows-1252 from 0x80 on; five bytes stand for nothing.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž',
    '\u{FFFD}', //
    '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

impl Encoding {
    /// The character of a byte, if the encoding has one byte a character;
    /// U+FFFD if it stands for nothing.
    pub(super) fn sign(self, byte: u8) -> char {
        let (table, from): (&[char], u8) = match (self, byte) {
            (_, 0..0x80) => return char::from(byte),
            (Self::Windows1251, 0x80..0xC0) => (&WINDOWS_1251, 0x80),
            (Self::Windows1251, _) => return cyrillic(byte - 0xC0),
            (Self::Koi8R, 0x80..0xC0) => (&KOI8_R, 0x80),
            (Self::Koi8R, _) => {
                let letter = KOI8_LETTERS[usize::from(byte % 32)];
                return cyrillic(if byte < 0xE0 { letter + 32 } else { letter });
            }
            (Self::Ibm866, 0x80..0xB0) => return cyrillic(byte - 0x80),
            (Self::Ibm866, 0xB0..0xE0) => (&IBM866, 0xB0),
            (Self::Ibm866, 0xE0..0xF0) => return cyrillic(byte - 0xE0 + 48),
            (Self::Ibm866, _) => (&IBM866_LAST, 0xF0),
            (_, 0x80..0xA0) => (&WINDOWS_1252, 0x80),
            _ => return char::from(byte),
        };
        table.get(usize::from(byte - from)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// `А`…`я` stand in a row.
fn cyrillic(place: u8) -> char {
    char::from_u32('А' as u32 + u32::from(place)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The standard gives the bytes that stand for nothing as control characters.
    #[test]
    fn every_byte_is_the_one_of_the_encoding_standard() {
        let pairs = [
            (Encoding::Windows1251, encoding_rs::WINDOWS_1251, 1),
            (Encoding::Windows1252, encoding_rs::WINDOWS_1252, 5),
            (Encoding::Koi8R, encoding_rs::KOI8_R, 0),
            (Encoding::Ibm866, encoding_rs::IBM866, 0),
        ];
        for (encoding, standard, nothing) in pairs {
            assert_eq!(encoding.name(), standard.name());
            let mut unassigned = 0;
            for byte in 0..=u8::MAX {
                let (text, _, _) = standard.decode(std::slice::from_ref(&byte));
                let expected = text.chars().next().unwrap();
                if byte >= 0x80 && expected.is_control() {
                    unassigned += 1;
                    assert_eq!(encoding.sign(byte), char::REPLACEMENT_CHARACTER, "{encoding:?} {byte:x}");
                } else {
                    assert_eq!(encoding.sign(byte), expected, "{encoding:?} {byte:x}");
                }
            }
            assert_eq!(unassigned, nothing, "{encoding:?}");
        }
    }
}
