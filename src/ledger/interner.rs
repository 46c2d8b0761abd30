//! Text ids as small numbers, in the order in which they first came.

use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// Number of an interned text; `0` is the empty text.
pub type Id = u32;

/// Texts, each held once.
#[derive(Debug, Clone)]
pub struct Interner {
    texts: Vec<u8>,
    /// Where each text ends in `texts`; the first is the empty one.
    ends: Vec<usize>,
    table: HashTable<Id>,
    /// The last one asked for: columns repeat themselves.
    last: Id,
}

impl Default for Interner {
    fn default() -> Self {
        Self { texts: Vec::new(), ends: vec![0], table: HashTable::new(), last: 0 }
    }
}

impl Interner {
    /// The number of a text; a new one if it has not been seen. The empty text is 0.
    pub fn intern(&mut self, text: &str) -> Id {
        if text.is_empty() {
            return 0;
        }
        let Self { texts, ends, table, last } = self;
        if bytes_of(texts, ends, *last) == text.as_bytes() {
            return *last;
        }
        let known = |id: &Id| bytes_of(texts, ends, *id) == text.as_bytes();
        if let Some(id) = table.find(hash(text.as_bytes()), known) {
            *last = *id;
            return *id;
        }
        let id = ends.len() as Id;
        *last = id;
        texts.extend_from_slice(text.as_bytes());
        ends.push(texts.len());
        table.insert_unique(hash(text.as_bytes()), id, |id| hash(bytes_of(texts, ends, *id)));
        id
    }

    /// The number of a text that may not be there.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Id> {
        if text.is_empty() {
            return Some(0);
        }
        let known = |id: &Id| bytes_of(&self.texts, &self.ends, *id) == text.as_bytes();
        self.table.find(hash(text.as_bytes()), known).copied()
    }

    /// The text of a number that this interner gave out; empty for any other.
    #[must_use]
    pub fn text(&self, id: Id) -> &str {
        if (id as usize) < self.ends.len() {
            std::str::from_utf8(bytes_of(&self.texts, &self.ends, id)).unwrap_or_default()
        } else {
            ""
        }
    }

    /// How many different texts, the empty one not counted.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.ends.len() as u32 - 1
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.texts.capacity() + self.ends.capacity() * size_of::<usize>() + self.table.allocation_size()
    }
}

fn bytes_of<'a>(texts: &'a [u8], ends: &[usize], id: Id) -> &'a [u8] {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    &texts[start..ends[id]]
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
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
            assert_eq!(ids.find(&n.to_string()), Some(n + 1));
            assert_eq!(ids.text(n + 1), n.to_string());
        }
    }
}
