//! Text ids as small numbers, in the order in which they first came.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::math::{value_of_digits, word_of};
use crate::parcel::Parcel;

/// Number of an interned text; `0` is the empty text.
pub type Id = u32;

/// Texts, each held once.
#[derive(Debug, Clone)]
pub struct Interner {
    texts: Vec<u8>,
    /// Where each text ends in `texts`; the first is the empty one.
    ends: Vec<u32>,
    table: Table,
    /// The last one asked for: columns repeat themselves.
    last: Entry,
}

/// A text in the table, told by its code.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    code: Code,
    id: Id,
}

/// What tells texts apart without looking at them, which would be a walk through memory for each:
/// of a number up to 18 digits its value, of a text up to 7 bytes these, of any other its hash.
/// The halves are apart so that an entry takes 12 bytes, not 16.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Code([u32; 2]);

/// The uppermost bits of codes. A short text has its length there, in the byte above its own.
const NUMBER: u64 = 0xF << 60;
const HASHED: u64 = 0x8 << 60;

impl Code {
    fn of(text: &[u8]) -> Self {
        let code = match text.len() {
            0..=7 => (text.len() as u64) << 56 | word_of(text),
            _ => number(text).map_or_else(|| hash(text) & !NUMBER | HASHED, |value| value | NUMBER),
        };
        Self([code as u32, (code >> 32) as u32])
    }

    /// Whether no other text has the same.
    fn is_exact(self) -> bool {
        u64::from(self.0[1]) << 32 & NUMBER != HASHED
    }

    /// A number whose upper bits hang on all bits of the code.
    fn hash(self) -> u64 {
        const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
        let code = u64::from(self.0[1]) << 32 | u64::from(self.0[0] ^ self.0[1]);
        code.wrapping_mul(GOLDEN)
    }
}

/// Finds entries: each stands in the first place that was free, from the one on to which its code
/// points. So nearly all are found by one look into memory.
#[derive(Debug, Clone, Default)]
struct Table {
    /// As many as a power of two; those whose id is 0 are free.
    places: Vec<Entry>,
    taken: usize,
}

impl Table {
    /// The entry with this code of which `is` is true, or the place where it would stand.
    fn look(&self, code: Code, is: impl Fn(Id) -> bool) -> Result<Entry, usize> {
        let Some(last) = self.places.len().checked_sub(1) else { return Err(0) };
        let mut at = (code.hash() >> (self.places.len() as u64).leading_zeros()) as usize;
        loop {
            at &= last;
            match self.places.get(at) {
                Some(entry) if entry.id != 0 => {
                    if entry.code == code && is(entry.id) {
                        return Ok(*entry);
                    }
                }
                _ => return Err(at),
            }
            at += 1;
        }
    }

    /// Adds an entry that is not there.
    fn add(&mut self, entry: Entry) {
        if self.taken * 4 >= self.places.len() * 3 {
            let more = vec![Entry::default(); (self.places.len() * 2).max(16)];
            let known = std::mem::replace(&mut self.places, more);
            known.into_iter().filter(|entry| entry.id != 0).for_each(|entry| self.put(entry));
        }
        self.put(entry);
        self.taken += 1;
    }

    fn put(&mut self, entry: Entry) {
        if let Err(at) = self.look(entry.code, |_| false)
            && let Some(place) = self.places.get_mut(at)
        {
            *place = entry;
        }
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// The value of a text of 8 to 18 digits that does not begin with a nought: below 2⁶⁰.
fn number(text: &[u8]) -> Option<u64> {
    if !(8..=18).contains(&text.len()) || text.first() == Some(&b'0') {
        return None;
    }
    value_of_digits(text)
}

impl Default for Interner {
    fn default() -> Self {
        Self { texts: Vec::new(), ends: vec![0], table: Table::default(), last: Entry::default() }
    }
}

impl Interner {
    /// The number of a text; a new one if it has not been seen. The empty text is 0.
    pub fn intern(&mut self, text: &str) -> Id {
        if text.is_empty() {
            return 0;
        }
        let code = Code::of(text.as_bytes());
        let Self { texts, ends, table, last } = self;
        let is = |id: Id| code.is_exact() || bytes_of(texts, ends, id) == text.as_bytes();
        if last.code == code && is(last.id) {
            return last.id;
        }
        if let Ok(entry) = table.look(code, is) {
            *last = entry;
            return entry.id;
        }
        let id = ends.len() as Id;
        *last = Entry { code, id };
        texts.extend_from_slice(text.as_bytes());
        ends.push(texts.len() as u32);
        table.add(*last);
        id
    }

    /// The number of a text that may not be there.
    #[must_use]
    pub fn find(&self, text: impl AsRef<[u8]>) -> Option<Id> {
        let text = text.as_ref();
        if text.is_empty() {
            return Some(0);
        }
        let Self { texts, ends, table, .. } = self;
        let code = Code::of(text);
        let is = |id: Id| code.is_exact() || bytes_of(texts, ends, id) == text;
        table.look(code, is).ok().map(|entry| entry.id)
    }

    /// Lets go of what finds texts: from now on there are only texts of numbers.
    pub(in crate::ledger) fn close(&mut self) {
        self.table = Table::default();
        self.last = Entry::default();
        self.fit();
    }

    /// Lets go of the room that was kept for more texts.
    pub(in crate::ledger) fn fit(&mut self) {
        self.texts.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Its texts, for [`Parcel`]; they are not found again where they are unpacked.
    pub(in crate::ledger) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.values(&mut self.texts);
        parcel.values(&mut self.ends);
    }

    /// The text of a number that this interner gave out; empty for any other.
    #[must_use]
    pub fn text(&self, id: Id) -> &str {
        std::str::from_utf8(bytes_of(&self.texts, &self.ends, id)).unwrap_or_default()
    }

    /// How many different texts, the empty one not counted.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.ends.len() as u32 - 1
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.texts.capacity()
            + self.ends.capacity() * size_of::<u32>()
            + self.table.places.capacity() * size_of::<Entry>()
    }
}

fn bytes_of<'a>(texts: &'a [u8], ends: &[u32], id: Id) -> &'a [u8] {
    let end = |id: Id| ends.get(id as usize).map_or(0, |end| *end as usize);
    texts.get(end(id.wrapping_sub(1))..end(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_has_the_same_number() {
        let mut ids = Interner::default();
        let numbers: Vec<Id> = ["a", "b", "a", "", "кофе", "b"].iter().map(|text| ids.intern(text)).collect();
        assert_eq!(numbers, [1, 2, 1, 0, 3, 2]);
        assert_eq!(ids.text(3), "кофе");
        assert_eq!(ids.find("c"), None);
        assert_eq!(ids.count(), 3);
    }

    #[test]
    fn many_texts_keep_their_numbers() {
        let mut ids = Interner::default();
        for n in 0..20_000 {
            ids.intern(&n.to_string());
        }
        for n in 0..20_000 {
            assert_eq!(ids.find(n.to_string()), Some(n + 1));
            assert_eq!(ids.text(n + 1), n.to_string());
        }
    }

    #[test]
    fn texts_that_look_alike_have_codes_of_their_own() {
        let alike = [
            "1",
            "01",
            "001",
            "0",
            "00",
            "1234567",
            "01234567",
            "12345678",
            "012345678",
            "123456789012345678",
            "1234567890123456789",
            "0123456789012345678",
            "a",
            "a\0",
            "\0a",
            "\0",
            "\0\0",
            "\u{ff}",
            "1234567a",
            "12345678a",
            "999999999999999999",
            "100000000000000000",
            "кофе",
            "кофе с молоком",
        ];
        let mut ids = Interner::default();
        for (at, text) in alike.iter().enumerate() {
            assert_eq!(ids.intern(text), at as Id + 1, "{text:?}");
        }
        for (at, text) in alike.iter().enumerate().rev() {
            assert_eq!((ids.intern(text), ids.find(text)), (at as Id + 1, Some(at as Id + 1)), "{text:?}");
            assert_eq!(ids.text(at as Id + 1), *text);
        }
    }
}
