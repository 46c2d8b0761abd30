//! A table as read, written as RFC 4180 CSV in UTF-8.

use std::fmt;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;

use super::bounds::Bounds;
use super::encoding::{BOM, Encoding, Transcoder};
use super::plan::{ColumnMap, Header, Table};
use super::records::Records;
use super::row::Row;
use super::sniff::{SAMPLE_BYTES, Samples, sniff_table};
use crate::list::Listed;
use crate::message::Message;

/// Bytes read at a time.
const SLICE: usize = 256 << 10;

/// Why a table could not be written.
#[derive(Debug)]
pub enum NormalizeError {
    /// The file holds no table.
    Unreadable(Message),
    /// The file has fewer tables than were asked for.
    NoSuchTable {
        /// How many it has.
        tables: usize,
    },
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
            Self::NoSuchTable { tables } => write!(f, "{tables} tables in the file"),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NormalizeError {}

/// Writes the first table of a file, as [`normalize_table`] does.
///
/// # Errors
/// If the file holds no table, or reading or writing fails.
pub fn normalize(
    name: &str,
    file: impl Read + Seek,
    map: Option<&ColumnMap>,
    out: impl Write,
) -> Result<(), NormalizeError> {
    normalize_table(name, file, map, 1, out).map(|_| ())
}

/// Writes a table of a file, from 1: its header first, several header rows joined,
/// then its rows, each cell as it stands, short and long rows with the cells they
/// have. Left out are what stands above the header, repeated headers and blank
/// rows. It does not matter what the table holds. Gives how many tables the file has.
///
/// # Errors
/// If the file holds no such table, or reading or writing fails.
pub fn normalize_table(
    name: &str,
    mut file: impl Read + Seek,
    map: Option<&ColumnMap>,
    wanted: usize,
    out: impl Write,
) -> Result<usize, NormalizeError> {
    let bytes = file.seek(SeekFrom::End(0))?;
    if let Some(text) = unicode_text(&mut file, bytes, map)? {
        let map = ColumnMap { encoding: Some("UTF-8".to_owned()), ..map.cloned().unwrap_or_default() };
        return normalize_table(name, io::Cursor::new(text), Some(&map), wanted, out);
    }
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(out);
    let (mut start, mut tables) = (0, 0);
    loop {
        let table = match sniff(name, &mut file, start..bytes, map.filter(|_| tables == 0))? {
            Err(problem) if tables == 0 => return Err(NormalizeError::Unreadable(problem)),
            Err(_) => break,
            Ok(table) => table,
        };
        tables += 1;
        file.seek(SeekFrom::Start(start))?;
        let mut write = |cells: Vec<String>| match tables == wanted {
            true => out.write_record(cells),
            false => Ok(()),
        };
        match scan(&mut file, &table, &mut write)? {
            Some(next) if next > 0 => start += next,
            _ => break,
        }
    }
    out.flush()?;
    match wanted {
        wanted if (1..=tables).contains(&wanted) => Ok(tables),
        _ => Err(NormalizeError::NoSuchTable { tables }),
    }
}

/// A file in UTF-16 as UTF-8, whole: places in it would not be places in the file.
fn unicode_text(
    file: &mut (impl Read + Seek),
    bytes: u64,
    map: Option<&ColumnMap>,
) -> io::Result<Option<Vec<u8>>> {
    let said = map.and_then(|map| map.encoding.as_deref()).and_then(Encoding::named);
    file.rewind()?;
    let mut head = Vec::new();
    file.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut head)?;
    let mut transcoder = Transcoder::new(said.unwrap_or_else(|| Encoding::detect(&[&head])));
    if transcoder.is_idle() || bytes == 0 {
        return Ok(None);
    }
    file.read_to_end(&mut head)?;
    Ok(Some(transcoder.pass(&head, true).to_vec()))
}

/// The table that stands in a part of the file.
fn sniff(
    name: &str,
    file: &mut (impl Read + Seek),
    part: Range<u64>,
    map: Option<&ColumnMap>,
) -> io::Result<Result<Table, Message>> {
    let bytes = part.end - part.start;
    let mut sample = |offset: u64| -> io::Result<Vec<u8>> {
        file.seek(SeekFrom::Start(part.start + offset))?;
        let mut sample = Vec::new();
        file.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut sample)?;
        Ok(sample)
    };
    let (head, middle) = (sample(0)?, sample(bytes / 2)?);
    let tail = sample(bytes.saturating_sub(SAMPLE_BYTES as u64))?;
    let samples = Samples { head: &head, middle: &middle, tail: &tail };
    Ok(sniff_table(name, bytes, &samples, map))
}

/// Gives the rows of a table to `write`; the place of the next table, if there is one.
fn scan(
    file: &mut impl Read,
    table: &Table,
    write: &mut dyn FnMut(Vec<String>) -> csv::Result<()>,
) -> Result<Option<u64>, NormalizeError> {
    let mut records = Records::new(table.dialect, table.shape);
    let mut bounds = Bounds::new(table);
    let mut slice = vec![0; SLICE];
    loop {
        let read = file.read(&mut slice)?;
        records.push(&slice[..read]);
        if read > 0 && records.waiting().len() < BOM.len() {
            continue;
        }
        if table.encoding.is_unicode() {
            records.pass_over(BOM);
        }
        while let Some(found) = records.next(read == 0) {
            if found.offset < table.start {
                continue;
            }
            let row = Row::new(records.record(), records.cells(), table.encoding);
            if let Some(header) = &table.header
                && found.offset <= header.offset
            {
                if found.offset == header.offset {
                    write(names(header, &row))?;
                }
                continue;
            }
            if bounds.is_beyond(&row, table) {
                return Ok(Some(found.offset));
            }
            let repeated = table.header.as_ref().is_some_and(|header| header.is_repeated_by(&row));
            if !found.too_long && !row.is_blank() && !repeated {
                write(cells(&row))?;
            }
        }
        if read == 0 {
            return Ok(None);
        }
    }
}

/// A header of one row as it stands; of several, their names joined.
fn names(header: &Header, row: &Row<'_>) -> Vec<String> {
    let as_read = header.rows.len() == 1 && row.texts() == header.cells;
    if as_read { cells(row) } else { header.cells.clone() }
}

fn cells(row: &Row<'_>) -> Vec<String> {
    let read = |at| {
        let mut text = String::new();
        row.read(at, &mut text);
        text
    };
    (0..row.cells.len()).map(read).listed()
}
