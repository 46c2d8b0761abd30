//! What a file is, from samples of its beginning, middle and end.

mod blocks;
mod columns;
mod dialect;
mod finder;
mod formats;
mod head;
mod kind;
mod rows;
mod table;

pub(super) use columns::{called, found, plan, values};
pub(super) use rows::{SampleRow, rows_of};

use crate::ingest::encoding::{Encoding, Transcoder};
use crate::ingest::plan::{ColumnMap, Plan, Table};
use crate::message::Message;

/// How much of a file each sample takes.
pub const SAMPLE_BYTES: usize = 64 << 10;

/// How far down a header is looked for.
const HEADER_WITHIN: usize = 30;

/// Parts of a file: [`SAMPLE_BYTES`] each, or less if the file is shorter. They may overlap.
#[derive(Debug, Clone, Copy)]
pub struct Samples<'a> {
    /// From the first byte on.
    pub head: &'a [u8],
    /// From the byte `bytes / 2` on.
    pub middle: &'a [u8],
    /// The last bytes.
    pub tail: &'a [u8],
}

impl<'a> Samples<'a> {
    /// The samples of a file that is in memory.
    #[must_use]
    pub fn of(bytes: &'a [u8]) -> Self {
        let middle = bytes.len() / 2;
        Self {
            head: &bytes[..bytes.len().min(SAMPLE_BYTES)],
            middle: &bytes[middle..bytes.len().min(middle + SAMPLE_BYTES)],
            tail: &bytes[bytes.len().saturating_sub(SAMPLE_BYTES)..],
        }
    }
}

/// Recognises a file: encoding, delimiter, header, what the table holds, which
/// column is which. What the map says is taken as said.
///
/// # Errors
/// A sentence for the visitor: what was expected, what was found, what to do.
pub fn sniff(
    name: &str,
    bytes: u64,
    samples: &Samples<'_>,
    map: Option<&ColumnMap>,
) -> Result<Plan, Message> {
    let text = Text::of(name, bytes, samples, map)?;
    columns::plan(name, text.table(map), &text.samples(), map)
}

/// Recognises a table, whatever it holds.
pub(super) fn sniff_table(
    name: &str,
    bytes: u64,
    samples: &Samples<'_>,
    map: Option<&ColumnMap>,
) -> Result<Table, Message> {
    Ok(Text::of(name, bytes, samples, map)?.table(map))
}

/// The samples as the records will see the file: UTF-16 is UTF-8.
pub(super) struct Text {
    encoding: Encoding,
    /// Length of the text, where the first sample holds it all; else more than that.
    pub(super) bytes: u64,
    head: Vec<u8>,
    middle: Vec<u8>,
    tail: Vec<u8>,
}

impl Text {
    pub(super) fn of(
        name: &str,
        bytes: u64,
        samples: &Samples<'_>,
        map: Option<&ColumnMap>,
    ) -> Result<Self, Message> {
        kind::check(name, samples)?;
        let encoding = match map.and_then(|map| map.encoding.as_deref()) {
            Some(name) => Encoding::named(name)
                .ok_or_else(|| Message::new("file-unknown-encoding").with("encoding", name))?,
            None => Encoding::detect(&[samples.head, samples.middle, samples.tail]),
        };
        let head = passed(encoding, 0, samples.head);
        let middle = passed(encoding, bytes / 2, samples.middle);
        let tail = passed(encoding, bytes.saturating_sub(samples.tail.len() as u64), samples.tail);
        let whole = bytes <= samples.head.len() as u64;
        let length = head.len() as u64;
        let text =
            Self { encoding, bytes: if whole { length } else { bytes.max(length + 1) }, head, middle, tail };
        kind::check_text(bytes, whole, &text.samples())?;
        Ok(text)
    }

    pub(super) fn samples(&self) -> Samples<'_> {
        Samples { head: &self.head, middle: &self.middle, tail: &self.tail }
    }

    pub(super) fn table(&self, map: Option<&ColumnMap>) -> Table {
        table::find(self.bytes, &self.samples(), self.encoding, map)
    }
}

/// A sample that starts at `offset`, as the records will see it.
fn passed(encoding: Encoding, offset: u64, sample: &[u8]) -> Vec<u8> {
    let mut transcoder = Transcoder::new(encoding);
    // At an odd place it starts inside a unit of UTF-16.
    let cut = if transcoder.is_idle() { 0 } else { (offset % 2) as usize };
    transcoder.pass(sample.get(cut..).unwrap_or_default(), false).to_vec()
}
