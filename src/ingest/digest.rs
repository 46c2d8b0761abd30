//! The content of a file in 64 bits, to know the same file by another name.

/// Takes bytes in slices of any length; the slicing does not show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Digest {
    hash: u64,
    /// Bytes that do not fill a word yet.
    word: [u8; 8],
    bytes: u64,
}

impl Digest {
    pub(super) fn add(&mut self, mut bytes: &[u8]) {
        while !self.bytes.is_multiple_of(8)
            && let Some((first, rest)) = bytes.split_first()
        {
            self.push(*first);
            bytes = rest;
        }
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(*word);
        }
        self.bytes += 8 * words.len() as u64;
        for byte in rest {
            self.push(*byte);
        }
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.word.get_mut((self.bytes % 8) as usize) {
            *place = byte;
        }
        self.bytes += 1;
        if self.bytes.is_multiple_of(8) {
            self.mix(self.word);
        }
    }

    /// One word at a time, as in Firefox' hash, with the golden ratio as the factor.
    fn mix(&mut self, word: [u8; 8]) {
        self.hash =
            (self.hash.rotate_left(23) ^ u64::from_le_bytes(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.word = [0; 8];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(slices: &[&[u8]]) -> Digest {
        let mut digest = Digest::default();
        slices.iter().for_each(|slice| digest.add(slice));
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
}
