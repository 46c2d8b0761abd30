//! A part of a file, read by itself while others read the rest.

use std::io;

use super::bounds::Bounds;
use super::plan::Plan;
use super::reader::{FileReader, Target};
use super::records::Records;
use super::row::Row;
use super::set_aside::SetAside;
use crate::ledger::{Field, LedgerBuilder, Role};

/// Bytes looked at to find where a part may begin.
const WINDOW: usize = 64 << 10;

/// Reads the records that begin in a range of a file, for [`Ingest::join`](super::Ingest::join).
#[derive(Debug)]
pub struct Part {
    pub(super) from: u64,
    pub(super) ledger: LedgerBuilder,
    pub(super) set_aside: SetAside,
    pub(super) reader: FileReader,
    pub(super) ended: bool,
}

impl Part {
    /// The records that begin at `from`, up to the one that begins at `to` or behind;
    /// `u64::MAX` for the last part.
    #[must_use]
    pub fn new(plan: &Plan, from: u64, to: u64) -> Self {
        let mut set_aside = SetAside::default();
        set_aside.open(None);
        let reader = FileReader::of_range(plan, from, to);
        Self { from, ledger: LedgerBuilder::part(), set_aside, reader, ended: false }
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, slice: &[u8]) {
        self.reader.feed(slice, &mut Target { ledger: &mut self.ledger, set_aside: &mut self.set_aside });
    }

    /// Says that the file ends here.
    pub fn end_of_file(&mut self) {
        self.reader.end_of_file(&mut Target { ledger: &mut self.ledger, set_aside: &mut self.set_aside });
        self.ended = true;
    }

    /// Where the bytes stand that are to be fed next; `None` once the part is read.
    #[must_use]
    pub fn wants(&self) -> Option<u64> {
        self.reader.wants()
    }

    /// Rows so far, of any kind.
    #[must_use]
    pub fn rows_read(&self) -> u64 {
        self.reader.rows_read()
    }

    pub(super) fn is_whole(&self) -> bool {
        self.ended || self.wants().is_none()
    }
}

/// Whether several readers may read parts of such a file. Not where what a row means may hang on
/// rows far above: on the name of a group, or on dates that tell the order of day and month.
/// Text in UTF-16 is not cut, for places in it are those of its text as UTF-8.
pub(super) fn is_divisible(plan: &Plan) -> bool {
    let table = &plan.table;
    let idle = super::encoding::Transcoder::new(table.encoding).is_idle();
    idle && plan.unsettled().is_none() && plan.columns.iter().all(|column| !column.down)
}

/// Where the parts of a file begin that is read by so many readers, but for the first; fewer
/// where there is no good place.
///
/// `read` gives bytes of the file from an offset on; fewer than asked for at its end.
///
/// # Errors
/// Those of `read`.
pub fn parts(
    plan: &Plan,
    bytes: u64,
    readers: u64,
    read: &mut dyn FnMut(u64, usize) -> io::Result<Vec<u8>>,
) -> io::Result<Vec<u64>> {
    let mut found = Vec::new();
    for reader in 1..if is_divisible(plan) { readers } else { 0 } {
        let place = (u128::from(bytes) * u128::from(reader) / u128::from(readers)) as u64;
        let begin = begin(plan, place, &read(place, WINDOW)?);
        found.extend(begin.filter(|begin| found.last().is_none_or(|last| last < begin)));
    }
    Ok(found)
}

/// The first record behind a place that can begin a part: one like most of the table, which says
/// by itself what it means, and of another receipt than the one before it. Whether a record
/// really begins there is seen when all before it is read.
fn begin(plan: &Plan, place: u64, bytes: &[u8]) -> Option<u64> {
    let table = &plan.table;
    let end = bytes.iter().position(|byte| *byte == table.dialect.line_end)?;
    let start = end + 1 + usize::from(table.dialect.line_end == b'\r' && bytes.get(end + 1) == Some(&b'\n'));
    let mut records = Records::new(table.dialect, table.shape).at(place + start as u64, 1);
    records.push(&bytes[start..]);
    let bounds = Bounds::new(table);
    let at = |field| plan.column(field).map(|column| column.at);
    let number = at(Field::Receipt).filter(|_| plan.role == Role::Receipts);
    let needed = if plan.role == Role::Receipts {
        [at(Field::Date), at(Field::Amount), plan.status]
    } else {
        [None; 3]
    };
    // The number in the record before, if that was one like most too.
    let mut before: Option<Vec<u8>> = None;
    while let Some(found) = records.next(false) {
        let row = Row::new(records.record(), records.cells(), table.encoding);
        let own = number.map_or(&[][..], |at| row.raw(at));
        let other = before.is_some_and(|before| number.is_none() || !own.is_empty() && before != own);
        let says = needed.into_iter().flatten().all(|at| !row.raw(at).is_empty());
        let usual = bounds.is_usual(&row);
        if other && says && usual {
            return Some(found.offset);
        }
        before = usual.then(|| own.to_vec());
    }
    None
}
