//! UTF-16 → UTF-8, in slices of any length.

use super::Encoding;

/// What stands for half a pair or half a unit: no byte of UTF-8, so that it is
/// counted and shown like any other byte that is no character.
const BROKEN: u8 = 0xFF;

/// Takes a file's bytes to the records: UTF-16 as UTF-8, all else as it is.
#[derive(Debug)]
pub(in crate::ingest) struct Transcoder {
    encoding: Encoding,
    /// First byte of a unit that the slice cut.
    byte: Option<u8>,
    /// First half of a surrogate pair.
    high: Option<u16>,
    text: Vec<u8>,
}

impl Transcoder {
    pub(in crate::ingest) fn new(encoding: Encoding) -> Self {
        Self { encoding, byte: None, high: None, text: Vec::new() }
    }

    /// Whether all passes as it is.
    pub(in crate::ingest) fn is_idle(&self) -> bool {
        self.encoding == Encoding::Utf8 || !self.encoding.is_unicode()
    }

    /// The next bytes of the stream; `last` says that no more follow.
    pub(in crate::ingest) fn pass<'a>(&'a mut self, bytes: &'a [u8], last: bool) -> &'a [u8] {
        if self.is_idle() {
            return bytes;
        }
        self.text.clear();
        for byte in bytes {
            match self.byte.take() {
                None => self.byte = Some(*byte),
                Some(first) if self.encoding == Encoding::Utf16Le => {
                    self.unit(u16::from_le_bytes([first, *byte]));
                }
                Some(first) => self.unit(u16::from_be_bytes([first, *byte])),
            }
        }
        if last {
            // One sign for both: what is cut is one character.
            let cut = self.high.take().is_some() | self.byte.take().is_some();
            if cut {
                self.text.push(BROKEN);
            }
        }
        &self.text
    }

    fn unit(&mut self, unit: u16) {
        let half = u32::from(unit & 0x3FF);
        let sign = match (unit, self.high.take()) {
            (0xDC00..0xE000, Some(high)) => 0x1_0000 + (u32::from(high & 0x3FF) << 10) + half,
            (_, before) => {
                if before.is_some() {
                    self.text.push(BROKEN);
                }
                if (0xD800..0xDC00).contains(&unit) {
                    self.high = Some(unit);
                    return;
                }
                u32::from(unit)
            }
        };
        match char::from_u32(sign) {
            Some(sign) => self.text.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes()),
            None => self.text.push(BROKEN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(units: &[u16], encoding: Encoding) -> Vec<u8> {
        let swap = |unit: &u16| if encoding == Encoding::Utf16Le { *unit } else { unit.swap_bytes() };
        units.iter().flat_map(|unit| swap(unit).to_le_bytes()).collect()
    }

    fn transcoded(bytes: &[u8], encoding: Encoding, slice: usize) -> Vec<u8> {
        let mut transcoder = Transcoder::new(encoding);
        let mut all = Vec::new();
        for part in bytes.chunks(slice) {
            all.extend_from_slice(transcoder.pass(part, false));
        }
        all.extend_from_slice(transcoder.pass(&[], true));
        all
    }

    #[test]
    fn every_character_comes_out_whatever_the_slices() {
        let text: String = ('\0'..=char::MAX).step_by(7).chain("Дата;№ 🛒\r\n".chars()).collect();
        let units: Vec<u16> = text.encode_utf16().collect();
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            let bytes = bytes(&units, encoding);
            for slice in [1, 2, 3, 5, 4096, bytes.len()] {
                assert_eq!(transcoded(&bytes, encoding, slice), text.as_bytes(), "{encoding:?} {slice}");
            }
        }
    }

    #[test]
    fn halves_of_pairs_and_units_are_broken_bytes() {
        let cases: [(&[u16], &[u8]); 5] = [
            (&[0xD83D, 0x61], b"\xFFa"),
            (&[0xDE00, 0x61], b"\xFFa"),
            (&[0xD83D, 0xD83D, 0xDED2], "\u{1F6D2}".as_bytes()),
            (&[0x61, 0xD83D], b"a\xFF"),
            (&[0xDC00, 0xDC00], b"\xFF\xFF"),
        ];
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            for (units, expected) in cases {
                let bytes = bytes(units, encoding);
                for slice in 1..=bytes.len() {
                    let found = transcoded(&bytes, encoding, slice);
                    let broken = if units.len() == 3 { &[BROKEN][..] } else { &[] };
                    assert_eq!(found, [broken, expected].concat(), "{units:x?} {slice}");
                }
            }
        }
        assert_eq!(transcoded(b"a\0b", Encoding::Utf16Le, 2), b"a\xFF");
        assert_eq!(transcoded(b"a\0\x3D\xD8\x01", Encoding::Utf16Le, 3), b"a\xFF");
    }

    #[test]
    fn others_pass_as_they_are() {
        for encoding in [Encoding::Utf8, Encoding::Koi8R] {
            assert_eq!(transcoded(b"\xFF\xFEa", encoding, 2), b"\xFF\xFEa");
        }
    }
}
