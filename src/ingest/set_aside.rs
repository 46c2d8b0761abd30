//! Set-aside rows: where they stand, and their text again when asked for.

use std::io;

use super::encoding::{Encoding, Transcoder};
use super::mend::RowShape;
use super::plan::Plan;
use super::quality::RowReason;
use super::records::{Found, Records};
use super::row::Row;
use super::scan::Dialect;
use super::tally::Fault;
use crate::list::Listed;
use crate::message::Message;
use crate::parcel::Parcel;
use crate::sheet::{harmless, write_row};

/// Places kept; rows beyond are only counted.
const MAX_PLACES: usize = 1_000_000;

/// Bytes of a row written out: more than a spreadsheet's cell can hold.
const MAX_WRITTEN: usize = 32 << 10;

/// Bytes read from the file at a time.
const BLOCK: usize = 256 << 10;

/// The rows set aside, by file.
#[derive(Debug, Default)]
pub struct SetAside {
    files: Vec<File>,
    kept: usize,
    is_full: bool,
}

#[derive(Debug, Default)]
struct File {
    table: Option<(Encoding, Dialect, RowShape)>,
    headers: Vec<String>,
    places: Vec<Place>,
}

/// Where a set-aside row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line of the file, from 1.
    pub line: u64,
    /// First byte of the row in the file; of a file in UTF-16, in its text as UTF-8.
    pub offset: u64,
    /// Length there in bytes, line end not counted.
    pub bytes: u32,
    /// Index of the column at fault, if it is one.
    pub column: Option<u16>,
    /// What is wrong.
    pub reason: RowReason,
}

impl SetAside {
    /// Whether no row of any file was set aside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.iter().all(|file| file.places.is_empty())
    }

    /// Whether rows of this file were set aside.
    #[must_use]
    pub fn has(&self, file: usize) -> bool {
        !self.places(file).is_empty()
    }

    /// The places of a file's rows, in file order.
    #[must_use]
    pub fn places(&self, file: usize) -> &[Place] {
        self.files.get(file).map_or(&[], |file| &file.places)
    }

    /// What is to be said if places beyond the limit were not kept.
    pub(super) fn notice(&self) -> Option<Message> {
        self.is_full.then(|| Message::new("notice-places-full").with("kept", MAX_PLACES as u64))
    }

    pub(super) fn open(&mut self, plan: Option<&Plan>) {
        self.files.push(plan.map_or_else(File::default, |plan| File {
            table: Some((plan.table.encoding, plan.table.dialect, plan.table.shape)),
            headers: plan.headers().to_vec(),
            places: Vec::new(),
        }));
    }

    /// Forgets the rows of the last file: they are those of an earlier one.
    pub(super) fn forget_file(&mut self) {
        if let Some(file) = self.files.last_mut() {
            self.kept -= file.places.len();
            file.places.clear();
        }
    }

    /// Adds the rows of a part of the last file, which stands behind `lines`.
    pub(super) fn join(&mut self, part: Self, lines: u64) {
        self.is_full |= part.is_full;
        let Some(file) = self.files.last_mut() else { return };
        for place in part.files.into_iter().flat_map(|file| file.places) {
            self.is_full |= self.kept == MAX_PLACES;
            if self.kept < MAX_PLACES {
                file.places.push(Place { line: place.line + lines, ..place });
                self.kept += 1;
            }
        }
    }

    /// The places of a part of a file, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.flag(&mut self.is_full);
        let nothing = || Place { line: 0, offset: 0, bytes: 0, column: None, reason: RowReason::TooLong };
        for file in &mut self.files {
            parcel.list(&mut file.places, nothing, |parcel, place| {
                let Place { line, offset, bytes, column, reason } = place;
                [line, offset].into_iter().for_each(|place| parcel.number(place));
                parcel.number(bytes);
                parcel.option(column, Default::default, Parcel::number);
                parcel.choice(RowReason::ALL, reason);
            });
        }
    }

    pub(super) fn add(&mut self, found: &Found, fault: Fault) {
        if self.kept == MAX_PLACES {
            self.is_full = true;
            return;
        }
        let Some(file) = self.files.last_mut() else { return };
        // A row may turn out to be no data long after it was read.
        let before = file.places.iter().rposition(|place| place.offset < found.offset);
        let place = Place {
            line: found.line,
            offset: found.offset,
            bytes: u32::try_from(found.bytes).unwrap_or(u32::MAX),
            column: fault.column.and_then(|at| u16::try_from(at).ok()),
            reason: fault.reason,
        };
        file.places.insert(before.map_or(0, |at| at + 1), place);
        self.kept += 1;
    }

    /// The rows of a file set aside as a CSV of their own: its header, the rows
    /// as they stand, and two columns more, `line` and `reason`. In UTF-8 with
    /// the file's delimiter, so that it opens in the same program and, mended,
    /// can be read like the file itself.
    ///
    /// `read` gives bytes of the file from an offset on; fewer than asked for at its end.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn csv(
        &self,
        file: usize,
        read: &mut dyn FnMut(u64, usize) -> io::Result<Vec<u8>>,
    ) -> io::Result<Vec<u8>> {
        let Some(File { table: Some((encoding, dialect, shape)), headers, places }) = self.files.get(file)
        else {
            return Ok(Vec::new());
        };
        let mut out = b"\xEF\xBB\xBF".to_vec();
        let header = headers.iter().map(|header| harmless(header));
        write_row(&mut out, header.chain(["line".to_owned(), "reason".to_owned()]), dialect.delimiter);
        let mut text = Text::new(*encoding);
        let mut read = |offset, length| text.read(offset, length, read);
        let mut block = Block::default();
        for place in places {
            let bytes = block.get(place.offset, (place.bytes as usize).min(MAX_WRITTEN), &mut read)?;
            let mut cells = cells(bytes, *encoding, *dialect, *shape);
            cells.resize(cells.len().max(headers.len()), String::new());
            cells.push(place.line.to_string());
            cells.push(place.reason.id().to_owned());
            write_row(&mut out, cells.iter().map(|cell| harmless(cell)), dialect.delimiter);
        }
        Ok(out)
    }
}

fn cells(bytes: &[u8], encoding: Encoding, dialect: Dialect, shape: RowShape) -> Vec<String> {
    let mut records = Records::new(dialect, shape);
    records.push(bytes);
    if records.next(true).is_none() {
        return Vec::new();
    }
    let row = Row::new(records.record(), records.cells(), encoding);
    let read = |at| {
        let mut text = String::new();
        row.read(at, &mut text);
        text
    };
    (0..row.cells.len()).map(read).listed()
}

/// The file as the records see it. Where that is not how it lies on disk, it is
/// read through from the start: the places asked for must ascend.
struct Text {
    transcoder: Option<Transcoder>,
    /// How much of the file is read.
    done: u64,
    at_end: bool,
    /// Place in the text of the first byte kept.
    offset: u64,
    bytes: Vec<u8>,
}

impl Text {
    fn new(encoding: Encoding) -> Self {
        let transcoder = Transcoder::new(encoding);
        let transcoder = (!transcoder.is_idle()).then_some(transcoder);
        Self { transcoder, done: 0, at_end: false, offset: 0, bytes: Vec::new() }
    }

    fn read(
        &mut self,
        offset: u64,
        length: usize,
        read: &mut dyn FnMut(u64, usize) -> io::Result<Vec<u8>>,
    ) -> io::Result<Vec<u8>> {
        let Some(transcoder) = &mut self.transcoder else {
            return read(offset, length);
        };
        loop {
            let passed = usize::try_from(offset.saturating_sub(self.offset)).unwrap_or(usize::MAX);
            let passed = passed.min(self.bytes.len());
            self.bytes.drain(..passed);
            self.offset += passed as u64;
            if self.bytes.len() >= length || self.at_end {
                return Ok(self.bytes[..length.min(self.bytes.len())].to_vec());
            }
            let raw = read(self.done, BLOCK)?;
            self.done += raw.len() as u64;
            self.at_end = raw.is_empty();
            self.bytes.extend_from_slice(transcoder.pass(&raw, self.at_end));
        }
    }
}

/// A part of the file, read at once for the many small rows in it.
#[derive(Default)]
struct Block {
    offset: u64,
    bytes: Vec<u8>,
}

impl Block {
    fn get(
        &mut self,
        offset: u64,
        length: usize,
        read: &mut dyn FnMut(u64, usize) -> io::Result<Vec<u8>>,
    ) -> io::Result<&[u8]> {
        let end = self.offset + self.bytes.len() as u64;
        if offset < self.offset || offset + length as u64 > end {
            self.bytes = read(offset, length.max(BLOCK))?;
            self.offset = offset;
        }
        let from = usize::try_from(offset - self.offset).unwrap_or(usize::MAX).min(self.bytes.len());
        let to = from.saturating_add(length).min(self.bytes.len());
        Ok(&self.bytes[from..to])
    }
}
