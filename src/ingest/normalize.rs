//! A table as read, written as RFC 4180 CSV in UTF-8.

use std::fmt;
use std::io::{self, Read, Seek, SeekFrom, Write};

use super::encoding::{BOM, Transcoder};
use super::plan::ColumnMap;
use super::records::Records;
use super::row::Row;
use super::sniff::{SAMPLE_BYTES, Samples, sniff_table};
use crate::message::Message;

/// Bytes read at a time.
const SLICE: usize = 256 << 10;

/// Why a table could not be written.
#[derive(Debug)]
pub enum NormalizeError {
    /// The file holds no table.
    Unreadable(Message),
    /// Reading or writing failed.
    Io(io::Error),
}

impl From<io::Error> for NormalizeError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<csv::Error> for NormalizeError {
    fn from(error: csv::Error) -> Self {
        Self::Io(error.into())
    }
}

impl fmt::Display for NormalizeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(problem) => f.write_str(problem.id),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NormalizeError {}

/// Writes the first table of a file: header first, then its rows, each cell as
/// it stands, short and long rows with the cells they have. Left out are what
/// stands above the header, repeated headers and blank rows. It does not
/// matter what the table holds.
///
/// # Errors
/// If the file holds no table, or reading or writing fails.
pub fn normalize(
    name: &str,
    mut file: impl Read + Seek,
    map: Option<&ColumnMap>,
    out: impl Write,
) -> Result<(), NormalizeError> {
    let bytes = file.seek(SeekFrom::End(0))?;
    let mut sample = |offset: u64| -> io::Result<Vec<u8>> {
        file.seek(SeekFrom::Start(offset))?;
        let mut part = Vec::new();
        file.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut part)?;
        Ok(part)
    };
    let (head, middle) = (sample(0)?, sample(bytes / 2)?);
    let tail = sample(bytes.saturating_sub(SAMPLE_BYTES as u64))?;
    let samples = Samples { head: &head, middle: &middle, tail: &tail };
    let table = sniff_table(name, bytes, &samples, map).map_err(NormalizeError::Unreadable)?;
    file.rewind()?;

    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(out);
    let header = table.header.as_ref();
    let mut records = Records::new(table.dialect, Some(table.width));
    let mut transcoder = Transcoder::new(table.encoding);
    let mut slice = vec![0; SLICE];
    loop {
        let read = file.read(&mut slice)?;
        records.push(transcoder.pass(&slice[..read], read == 0));
        if read > 0 && records.waiting().len() < BOM.len() {
            continue;
        }
        if table.encoding.is_unicode() {
            records.pass_over(BOM);
        }
        while let Some(found) = records.next(read == 0) {
            let row = Row::new(records.record(), records.cells(), table.encoding);
            let above = header.is_some_and(|header| found.offset < header.offset);
            if above || found.too_long || row.is_blank() {
                continue;
            }
            let repeated =
                header.is_some_and(|header| found.offset > header.offset && row.texts() == header.cells);
            if !repeated {
                out.write_record(cells(&row))?;
            }
        }
        if read == 0 {
            out.flush()?;
            return Ok(());
        }
    }
}

fn cells(row: &Row<'_>) -> Vec<String> {
    let read = |at| {
        let mut text = String::new();
        row.read(at, &mut text);
        text
    };
    (0..row.cells.len()).map(read).collect()
}
