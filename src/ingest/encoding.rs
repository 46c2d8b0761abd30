//! Character encodings: which one a file is in, and its cells as text.

/// An encoding that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-1251, the Cyrillic code page of Windows.
    Windows1251,
}

/// The byte order mark of UTF-8.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Windows-1251 from 0x80 to 0xBF; from 0xC0 on it is `А`…`я` in order.
/// 0x98 stands for nothing.
const HIGH: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', //
    'ђ', '‘', '’', '“', '”', '•', '–', '—', '\u{FFFD}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', //
    '\u{A0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{AD}', '®', 'Ї', //
    '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

impl Encoding {
    /// Every encoding that is read.
    pub const ALL: [Self; 2] = [Self::Utf8, Self::Windows1251];

    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1251 => "windows-1251",
        }
    }

    /// The encoding of this name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "windows-1251" | "cp1251" | "1251" => Some(Self::Windows1251),
            _ => None,
        }
    }

    /// The encoding that explains the samples: UTF-8 unless its rules are
    /// broken more than now and then.
    pub(super) fn detect(samples: &[&[u8]]) -> Self {
        let (mut whole, mut broken) = (0, 0);
        for sample in samples {
            // A sample cut out of the file may start or end inside a character.
            let start = sample.iter().take(3).take_while(|byte| **byte & 0xC0 == 0x80).count();
            let mut chunks = sample[start..].utf8_chunks().peekable();
            while let Some(chunk) = chunks.next() {
                whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
                let last = chunks.peek().is_none();
                broken += usize::from(!chunk.invalid().is_empty() && !last);
            }
        }
        if broken * 20 > whole { Self::Windows1251 } else { Self::Utf8 }
    }

    /// Whether every byte belongs to a character.
    pub(super) fn fits(self, bytes: &[u8]) -> bool {
        match self {
            Self::Utf8 => str::from_utf8(bytes).is_ok(),
            Self::Windows1251 => memchr::memchr(0x98, bytes).is_none(),
        }
    }

    /// The bytes as text, put behind what `text` already holds. Bytes that are
    /// no character become U+FFFD.
    pub(super) fn decode(self, bytes: &[u8], text: &mut String) {
        match self {
            Self::Utf8 => {
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    if !chunk.invalid().is_empty() {
                        text.push(char::REPLACEMENT_CHARACTER);
                    }
                }
            }
            Self::Windows1251 => text.extend(bytes.iter().map(|byte| windows_1251(*byte))),
        }
    }
}

fn windows_1251(byte: u8) -> char {
    match byte {
        0..0x80 => char::from(byte),
        0x80..0xC0 => HIGH[usize::from(byte - 0x80)],
        0xC0.. => char::from_u32(0x0410 + u32::from(byte - 0xC0)).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CYRILLIC: &[u8] = b"\xC4\xE0\xF2\xE0;\xD1\xF3\xEC\xEC\xE0;\xB9 \xF7\xE5\xEA\xE0\xA0\xB8\xA8";

    #[test]
    fn windows_1251_is_read_letter_by_letter() {
        let mut text = String::new();
        Encoding::Windows1251.decode(CYRILLIC, &mut text);
        assert_eq!(text, "Дата;Сумма;№ чека\u{A0}ёЁ");
    }

    #[test]
    fn utf_8_is_told_from_windows_1251() {
        assert_eq!(Encoding::detect(&["Дата;Сумма".as_bytes()]), Encoding::Utf8);
        assert_eq!(Encoding::detect(&[b"date;amount"]), Encoding::Utf8);
        assert_eq!(Encoding::detect(&[CYRILLIC]), Encoding::Windows1251);
    }

    #[test]
    fn a_sample_cut_inside_a_character_is_still_utf_8() {
        let text = "Розничный покупатель".as_bytes();
        assert_eq!(Encoding::detect(&[&text[1..], &text[..text.len() - 1]]), Encoding::Utf8);
    }

    #[test]
    fn utf_8_with_a_broken_byte_now_and_then_stays_utf_8() {
        let mut bytes = "Розничный покупатель ".repeat(3).into_bytes();
        bytes.push(0xFF);
        bytes.extend_from_slice(b" x");
        assert_eq!(Encoding::detect(&[&bytes]), Encoding::Utf8);
        let mut text = String::new();
        Encoding::Utf8.decode(b"a\xFFb", &mut text);
        assert_eq!(text, "a\u{FFFD}b");
    }
}
