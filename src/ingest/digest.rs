//! The content of a file in 64 bits, to know the same file by another name.

use crate::parcel::Parcel;

/// Takes bytes in slices of any length; the slicing does not show, and neither does who of several
/// readers has taken which part of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digest {
    /// Of all words: a sum, so that the parts of a file can be taken at once.
    sum: u64,
    /// Bytes that do not fill a word yet.
    word: [u8; 8],
    /// The first byte of the file that is its own.
    from: u64,
    /// The next one.
    at: u64,
    /// The one behind its last.
    until: u64,
}

impl Digest {
    /// Of the words that begin between two places of the file.
    pub(super) fn within(from: u64, to: u64) -> Self {
        let word = |place: u64| place.checked_next_multiple_of(8).unwrap_or(u64::MAX);
        Self { sum: 0, word: [0; 8], from: word(from), at: word(from), until: word(to) }
    }

    /// Of bytes that are all at hand, in one number.
    pub(super) fn of(bytes: &[u8]) -> u64 {
        let mut digest = Self::within(0, u64::MAX);
        digest.add(0, bytes);
        let (word, length) = (u64::from_le_bytes(digest.word), digest.at);
        digest.mix(word.wrapping_add(length).to_le_bytes());
        digest.sum
    }

    /// All of it, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        let mut word = u64::from_le_bytes(self.word);
        for number in [&mut self.sum, &mut word, &mut self.from, &mut self.at, &mut self.until] {
            parcel.number(number);
        }
        self.word = word.to_le_bytes();
    }

    /// Leaves what stands behind to others.
    pub(super) fn stop_at(&mut self, to: u64) {
        self.until = Self::within(0, to).until;
    }

    /// Whether it has all its bytes.
    pub(super) fn is_done(&self) -> bool {
        self.at >= self.until
    }

    /// Where the bytes stand that it takes next.
    pub(super) fn next(&self) -> u64 {
        self.at
    }

    /// Takes bytes that stand at a place of the file, as far as they are its own and new.
    pub(super) fn add(&mut self, place: u64, bytes: &[u8]) {
        if self.is_done() {
            return;
        }
        if place > self.at {
            // A part could not be read: the file is like no other.
            self.at = place.next_multiple_of(8);
        }
        let within = |end: u64| {
            usize::try_from(end.saturating_sub(place)).map_or(bytes.len(), |at| at.min(bytes.len()))
        };
        let (from, to) = (within(self.at), within(self.until));
        let mut bytes = bytes.get(from..to).unwrap_or_default();
        while !self.at.is_multiple_of(8)
            && let Some((first, rest)) = bytes.split_first()
        {
            self.push(*first);
            bytes = rest;
        }
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(*word);
            self.at += 8;
        }
        for byte in rest {
            self.push(*byte);
        }
    }

    /// Takes in that of the part of the file behind.
    pub(super) fn join(&mut self, part: &Self) {
        self.sum = self.sum.wrapping_add(part.sum);
        if part.at > part.from {
            (self.word, self.at) = (part.word, part.at);
        }
        self.until = part.until;
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.word.get_mut((self.at % 8) as usize) {
            *place = byte;
        }
        self.at += 1;
        if self.at.is_multiple_of(8) {
            self.at -= 8;
            self.mix(self.word);
            self.at += 8;
            self.word = [0; 8];
        }
    }

    /// One word with its place, twice multiplied by the golden ratio.
    fn mix(&mut self, word: [u8; 8]) {
        const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
        let mixed = (u64::from_le_bytes(word) ^ self.at.wrapping_mul(GOLDEN)).wrapping_mul(GOLDEN);
        self.sum = self.sum.wrapping_add((mixed ^ mixed >> 29).wrapping_mul(GOLDEN));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(slices: &[&[u8]]) -> Digest {
        let mut digest = Digest::within(0, u64::MAX);
        let mut place = 0;
        for slice in slices {
            digest.add(place, slice);
            place += slice.len() as u64;
        }
        digest
    }

    #[test]
    fn the_slicing_does_not_show_and_every_byte_does() {
        let bytes = b"2025-01-01;1;1234,50\n2025-01-02;2;99,00";
        let whole = of(&[bytes]);
        for cut in 0..=bytes.len() {
            assert_eq!(of(&[&bytes[..cut], &bytes[cut..]]), whole);
        }
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(of(&single), whole);
        for at in 0..bytes.len() {
            let mut other = bytes.to_vec();
            other[at] ^= 1;
            assert_ne!(of(&[&other]), whole);
        }
        assert_ne!(of(&[b"a\0"]), of(&[b"a"]));
    }

    #[test]
    fn parts_give_what_the_whole_does_and_the_order_shows() {
        let bytes: Vec<u8> = (0..100).collect();
        for one in 0..=bytes.len() {
            for two in one..=bytes.len() {
                let mut whole = Digest::within(0, one as u64);
                // Each may be given more than its own, and the same bytes twice.
                whole.add(0, &bytes);
                whole.add(0, &bytes);
                for (from, to) in [(one as u64, two as u64), (two as u64, u64::MAX)] {
                    let mut part = Digest::within(from, to);
                    part.add(from, &bytes[from as usize..]);
                    whole.join(&part);
                }
                assert_eq!(whole, of(&[&bytes]));
            }
        }
        let mut swapped = bytes.clone();
        swapped.rotate_left(8);
        assert_ne!(of(&[&swapped]), of(&[&bytes]));
    }
}
