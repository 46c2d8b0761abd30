//! A file read by several readers.

use loyalty_calculator::ingest::{Ingest, Part, Samples, sniff};

/// Bytes fed at once.
const SLICE: usize = 1_000;

fn slice(bytes: &[u8], at: u64) -> &[u8] {
    let rest = &bytes[bytes.len().min(at as usize)..];
    &rest[..rest.len().min(SLICE)]
}

/// How the parts come to the one who joins them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// As they are.
    Memory,
    /// As bytes.
    Bytes,
    /// As bytes, but that every other one does not come at all.
    BytesAndSelf,
}

impl By {
    /// Each of them.
    pub(crate) const ALL: [Self; 3] = [Self::Memory, Self::Bytes, Self::BytesAndSelf];
}

/// Reads a file with a reader for each of the parts that begin there, and one before; gives how
/// many of the parts had not to be read again.
pub(crate) fn read(ingest: &mut Ingest, name: &str, bytes: &[u8], begins: &[u64], by: By) -> usize {
    let size = bytes.len() as u64;
    let plan = match sniff(name, size, &Samples::of(bytes), None) {
        Ok(plan) => plan,
        Err(problem) => {
            ingest.refuse(name, size, problem);
            return 0;
        }
    };
    let ends = begins.iter().skip(1).copied().chain([u64::MAX]);
    let part = |(from, to): (&u64, u64)| {
        let mut part = Part::new(&plan, *from, to);
        while let Some(at) = part.wants() {
            match slice(bytes, at) {
                [] => {
                    part.end_of_file();
                    break;
                }
                slice => part.feed(slice),
            }
        }
        part
    };
    let ranges = begins.iter().zip(ends);
    ingest.begin(name, size, plan.clone());
    if let Some(first) = begins.first() {
        ingest.read_to(*first);
    }
    let read_on = |ingest: &mut Ingest| {
        while let Some(at) = ingest.wants()
            && let slice @ [_, ..] = slice(bytes, at)
        {
            ingest.feed(slice);
        }
    };
    read_on(ingest);
    let mut joined = 0;
    for (at, range) in ranges.enumerate() {
        let to = range.1;
        match by {
            By::BytesAndSelf if at % 2 == 1 => ingest.read_to(to),
            By::Memory => joined += usize::from(ingest.join(part(range))),
            By::Bytes | By::BytesAndSelf => {
                let part = ingest.unpack(part(range).pack()).unwrap();
                joined += usize::from(ingest.join(part));
            }
        }
        read_on(ingest);
    }
    ingest.end_file();
    joined
}

/// Where lines begin.
pub(crate) fn lines(bytes: &[u8]) -> Vec<u64> {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'\n' | b'\r'));
    ends.map(|(at, _)| at as u64 + 1).collect()
}
