//! Where delimiters, quotes and line ends stand, found in one pass: sixteen bytes at a
//! time, by the processor's own vectors in wasm and by arithmetic on words elsewhere.

/// The three bytes that are looked for.
pub(super) type Signs = [u8; 3];

/// Bytes looked at together.
const BLOCK: usize = 16;

/// Adds the place of each sign from the byte `from` on.
pub(super) fn find(bytes: &[u8], from: usize, signs: Signs, marks: &mut Vec<u32>) {
    let (blocks, rest) = bytes.get(from..).unwrap_or_default().as_chunks::<BLOCK>();
    let mut start = from as u32;
    for block in blocks {
        let mut found = mask(block, signs);
        while found != 0 {
            marks.push(start + found.trailing_zeros());
            found &= found - 1;
        }
        start += BLOCK as u32;
    }
    let rest = (start..).zip(rest).filter(|(_, byte)| signs.contains(byte));
    rest.for_each(|(at, _)| marks.push(at));
}

/// A bit for each byte of the block that is a sign, the first one lowest.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn mask(block: &[u8; BLOCK], signs: Signs) -> u32 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
    let [low, high] = halves(block);
    let block = u64x2(low, high);
    let [a, b, c] = signs.map(|sign| u8x16_eq(block, u8x16_splat(sign)));
    u32::from(u8x16_bitmask(v128_or(v128_or(a, b), c)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn mask(block: &[u8; BLOCK], signs: Signs) -> u32 {
    let [low, high] = halves(block).map(|half| mask_of_half(half, signs));
    low | high << 8
}

#[inline]
fn halves(block: &[u8; BLOCK]) -> [u64; 2] {
    // The lower bytes come first.
    let both = u128::from_le_bytes(*block);
    [both as u64, (both >> 64) as u64]
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn mask_of_half(half: u64, signs: Signs) -> u32 {
    const EACH: u64 = u64::MAX / 255;
    const LOW: u64 = 0x7F * EACH;
    // The highest bit of each byte that is the sign; no carry leaves a byte.
    let is = |sign: u8| {
        let other = half ^ (u64::from(sign) * EACH);
        !(((other & LOW) + LOW) | other | LOW)
    };
    let [a, b, c] = signs.map(is);
    // One product brings these bits together in the uppermost byte.
    (((a | b | c) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same, byte by byte.
    fn plain(bytes: &[u8], signs: Signs) -> Vec<u32> {
        (0..).zip(bytes).filter(|(_, byte)| signs.contains(byte)).map(|(at, _)| at).collect()
    }

    proptest! {
        #[test]
        fn marks_are_those_found_byte_by_byte(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), Just(b','), Just(b'\n'), Just(b'"')], 0..200),
            signs in prop_oneof![Just([b',', b'\n', b'"']), any::<Signs>()],
            cuts in proptest::collection::vec(0_usize..200, 0..5),
        ) {
            let mut marks = Vec::new();
            let mut ends: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
            ends.push(bytes.len());
            ends.sort_unstable();
            let mut from = 0;
            for end in ends {
                find(&bytes[..end], from, signs, &mut marks);
                from = end;
            }
            prop_assert_eq!(marks, plain(&bytes, signs));
        }
    }

    #[test]
    fn every_byte_is_told_from_every_other() {
        for byte in 0..=u8::MAX {
            for other in 0..=u8::MAX {
                let mut block = [other; BLOCK];
                block[usize::from(byte % 16)] = byte;
                let mut marks = Vec::new();
                find(&block, 0, [byte; 3], &mut marks);
                assert_eq!(marks, plain(&block, [byte; 3]));
            }
        }
    }
}
