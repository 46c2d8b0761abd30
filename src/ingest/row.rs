//! A record with its cells, decoded when asked for.

use super::encoding::Encoding;
use super::scan::Cell;

/// One record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) cells: &'a [Cell],
    pub(super) encoding: Encoding,
}

impl<'a> Row<'a> {
    /// The bytes of a cell without blanks around them; empty if the row has no such cell.
    pub(super) fn raw(&self, at: usize) -> &'a [u8] {
        self.cells.get(at).map_or(&[][..], |cell| cell.bytes(self.bytes).0.trim_ascii())
    }

    /// A cell as it stands, decoded, behind what `text` already holds.
    pub(super) fn read(&self, at: usize, text: &mut String) {
        let Some(cell) = self.cells.get(at) else { return };
        let (bytes, quoted) = cell.bytes(self.bytes);
        if quoted && memchr::memchr(b'"', bytes).is_some() {
            let mut rest = bytes;
            while let Some(quote) = memchr::memchr(b'"', rest) {
                self.encoding.decode(&rest[..=quote], text);
                rest = rest.get(quote + 2..).unwrap_or_default();
            }
            self.encoding.decode(rest, text);
        } else {
            self.encoding.decode(bytes, text);
        }
    }

    /// A cell decoded and trimmed. Uses `scratch` only where the bytes are not already text.
    pub(super) fn text<'b>(&self, at: usize, scratch: &'b mut String) -> &'b str
    where
        'a: 'b,
    {
        let raw = self.raw(at);
        let quotes = memchr::memchr(b'"', raw).is_some();
        let whole = self.encoding == Encoding::Utf8 || raw.is_ascii();
        if let (false, true, Ok(text)) = (quotes, whole, str::from_utf8(raw)) {
            return text.trim();
        }
        scratch.clear();
        self.read(at, scratch);
        scratch.trim()
    }

    /// All cells, decoded and trimmed.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut scratch = String::new();
        (0..self.cells.len()).map(|at| self.text(at, &mut scratch).to_owned()).collect()
    }

    /// Whether no cell holds anything.
    pub(super) fn is_blank(&self) -> bool {
        let mut scratch = String::new();
        (0..self.cells.len()).all(|at| self.text(at, &mut scratch).is_empty())
    }
}
