//! What a file is, from samples of its beginning, middle and end.

mod columns;
mod kind;
mod table;

pub(super) use columns::{found, plan, values};
pub(super) use table::{SampleRow, rows_of};

use crate::ingest::encoding::Encoding;
use crate::ingest::plan::{ColumnMap, Plan, Table};
use crate::message::Message;

/// How much of a file each sample takes.
pub const SAMPLE_BYTES: usize = 64 << 10;

/// Parts of a file: [`SAMPLE_BYTES`] each, or less if the file is shorter. They may overlap.
#[derive(Debug, Clone, Copy)]
pub struct Samples<'a> {
    /// From the first byte on.
    pub head: &'a [u8],
    /// From somewhere in the middle.
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
    let table = sniff_table(name, bytes, samples, map)?;
    columns::plan(table, samples, map)
}

/// Recognises a table, whatever it holds.
pub(super) fn sniff_table(
    name: &str,
    bytes: u64,
    samples: &Samples<'_>,
    map: Option<&ColumnMap>,
) -> Result<Table, Message> {
    kind::check(name, bytes, samples)?;
    let encoding = match map.and_then(|map| map.encoding.as_deref()) {
        Some(name) => Encoding::named(name)
            .ok_or_else(|| Message::new("file-unknown-encoding").with("encoding", name))?,
        None => Encoding::detect(&[samples.head, samples.middle, samples.tail]),
    };
    Ok(table::find(bytes, samples, encoding, map))
}
