//! Character encodings: which one a file is in, and its cells as text.
//!
//! UTF-16 becomes UTF-8 in front of the records (see [`transcoder`]); the others
//! stay as they are until a cell is asked for.

mod detect;
mod single_byte;
mod transcoder;

pub(super) use transcoder::Transcoder;

/// An encoding that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: what Excel calls "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1251, the Cyrillic code page of Windows.
    Windows1251,
    /// KOI8-R, the Cyrillic encoding of older Unix programs.
    Koi8R,
    /// IBM866, the Cyrillic code page of DOS; most call it CP866.
    Ibm866,
    /// Windows-1252, the Western code page of Windows.
    Windows1252,
}

/// The byte order mark of UTF-8.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// All, those that are most frequent first.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Windows1251,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1252,
        Self::Ibm866,
        Self::Koi8R,
    ];

    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1251 => "windows-1251",
            Self::Koi8R => "KOI8-R",
            Self::Ibm866 => "IBM866",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding of this name or of another usual one (`cp1251`, `latin1`), in
    /// any case. `UTF-16` alone means low byte first.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let is_name = |known: &str| known.eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(|known| is_name(known.name()) || known.others().split(", ").any(is_name))
    }

    /// Its other names.
    const fn others(self) -> &'static str {
        match self {
            Self::Utf8 => "utf8",
            Self::Utf16Le => "utf-16, utf16, utf16le, unicode",
            Self::Utf16Be => "utf16be",
            Self::Windows1251 => "cp1251, win1251, 1251",
            Self::Koi8R => "koi8r, koi8",
            Self::Ibm866 => "cp866, dos866, 866",
            Self::Windows1252 => "cp1252, win1252, 1252, latin1, iso-8859-1",
        }
    }

    /// Whether the records see it as UTF-8: by itself or transcoded.
    pub(super) const fn is_unicode(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf16Le | Self::Utf16Be)
    }

    /// Whether every byte of a record belongs to a character.
    pub(super) fn fits(self, bytes: &[u8]) -> bool {
        match self {
            Self::Windows1251 => memchr::memchr(0x98, bytes).is_none(),
            Self::Windows1252 => !bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)),
            Self::Koi8R | Self::Ibm866 => true,
            _ => str::from_utf8(bytes).is_ok(),
        }
    }

    /// Bytes of a record as text, put behind what `text` already holds. Bytes
    /// that are no character become U+FFFD.
    pub(super) fn decode(self, bytes: &[u8], text: &mut String) {
        if !self.is_unicode() {
            for byte in bytes {
                text.push(self.sign(*byte));
            }
            return;
        }
        if let Ok(valid) = str::from_utf8(bytes) {
            text.push_str(valid);
            return;
        }
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_leads_to_its_encoding() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::named(encoding.name()), Some(encoding));
        }
        let others = [
            ("UTF8", Encoding::Utf8),
            ("utf-16", Encoding::Utf16Le),
            ("CP1251", Encoding::Windows1251),
            ("koi8", Encoding::Koi8R),
            ("cp866", Encoding::Ibm866),
            ("CP1252", Encoding::Windows1252),
            ("ISO-8859-1", Encoding::Windows1252),
        ];
        for (name, encoding) in others {
            assert_eq!(Encoding::named(name), Some(encoding), "{name}");
        }
        for name in ["", "-", "utf", "mac-cyrillic", "utf-7"] {
            assert_eq!(Encoding::named(name), None, "{name}");
        }
    }

    #[test]
    fn a_byte_that_is_no_character_is_seen_and_told() {
        let mut text = String::new();
        Encoding::Utf8.decode(b"a\xFFb", &mut text);
        Encoding::Windows1252.decode(b"a\x81b", &mut text);
        assert_eq!(text, "a\u{FFFD}ba\u{FFFD}b");
        assert!(!Encoding::Utf8.fits(b"a\xFFb") && !Encoding::Windows1252.fits(b"a\x81b"));
        assert!(!Encoding::Windows1251.fits(b"\x98") && Encoding::Ibm866.fits(b"\x98"));
    }
}
