//! Records cut at the marks of a bite, as the scanner would cut them.

use super::Records;
use crate::ingest::cell::Cell;
use crate::ingest::scan::{Dialect, MAX_QUOTED, MAX_RECORD, Scan};

impl Records {
    /// The record cut at its marks, if it has as many as the table is wide and all are those of a
    /// line without quotes. Most are. Gives where it ends and where the next one begins.
    pub(super) fn plain_record(&mut self) -> Option<(usize, usize)> {
        let (start, width) = (self.start, self.shape.width);
        let marks = self.marks.get(self.mark..self.mark + width)?;
        let last = *marks.last()? as usize;
        if self.dialect.spaced || self.buffer.get(last) != Some(&b'\n') || last - start >= MAX_RECORD {
            return None;
        }
        let windows = last > start && self.buffer.get(last - 1) == Some(&b'\r');
        // Those of the record above are there already.
        self.alike = if self.is_plain { self.alike_above(last - start) } else { 0 };
        let Self { buffer, dialect, mark, cells, alike, .. } = self;
        cells.resize(width, Cell::plain(0..0));
        let passed = alike.checked_sub(1).and_then(|passed| marks.get(passed));
        let mut begin = passed.map_or(start, |passed| *passed as usize + 1);
        for (cell, at) in cells.iter_mut().zip(marks).skip(*alike) {
            let at = *at as usize;
            if *buffer.get(at)? != dialect.delimiter {
                if at < last {
                    return None;
                }
                let end = (at - usize::from(windows)).max(begin);
                *cell = Cell::plain(begin - start..end - start);
                break;
            }
            *cell = Cell::plain(begin - start..at - start);
            begin = at + 1;
        }
        *mark += width;
        let end = (last - usize::from(windows)).max(begin) - start;
        Some((end, last + 1 - start))
    }

    /// How many of its first cells are those of the record above: both are cut at their marks, from
    /// the first to the last, and these are among the bytes with which both begin.
    pub(super) fn alike_above(&self, bytes: usize) -> usize {
        let starts = self.above.and_then(|above| self.buffer.get(above..self.start));
        let (Some(above), Some(record)) = (starts, self.buffer.get(self.start..self.start + bytes)) else {
            return 0;
        };
        let same = same_start(above, record);
        let ends_before = |cell: &&Cell| cell.closes_at() < same;
        self.cells.iter().take_while(ends_before).count()
    }

    /// The record cut at its marks, if it is of one line, as wide as the table and its quotes are
    /// where they should be; else the scanner says what it is. So it gives what the scanner would.
    pub(super) fn marked_record(&mut self) -> Option<Scan> {
        let Self { buffer, start, dialect, marks, mark, cells, .. } = self;
        let (start, Dialect { delimiter, spaced, quote, backslash, .. }) = (*start, *dialect);
        let all = marks.get(*mark..)?;
        let mut marks = all.iter().map(|mark| *mark as usize);
        let mut cell = start;
        let at = loop {
            let at = marks.next()?;
            let sign = *buffer.get(at)?;
            if sign == delimiter {
                cells.push(Cell::plain(cell - start..at - start));
                cell = at + 1;
            } else if sign == b'\n' {
                break at;
            } else if spaced || backslash || quote == 0 {
                return None;
            } else if at == cell {
                // A quote elsewhere than at the start of a cell is text.
                let close = loop {
                    let here = marks.next()?;
                    let sign = *buffer.get(here)?;
                    if sign == b'\n' || here >= at + MAX_QUOTED {
                        return None;
                    }
                    if sign == quote {
                        match (buffer.get(here + 1)?, buffer.get(here + 2)) {
                            (next, _) if *next == quote => _ = marks.next(),
                            (next, _) if *next == delimiter || *next == b'\n' => break here,
                            (b'\r', Some(b'\n')) => break here,
                            _ => return None,
                        }
                    }
                };
                cells.push(Cell::quoted(at + 1 - start..close - start, quote, backslash));
                let behind = marks.next()?;
                cell = behind + 1;
                if buffer.get(behind) == Some(&b'\n') {
                    break behind;
                }
            }
        };
        let windows = at > start && buffer.get(at - 1) == Some(&b'\r');
        let mut end = at - usize::from(windows);
        // Else the last cell stood in quotes.
        if cell <= at {
            end = end.max(cell);
            cells.push(Cell::plain(cell - start..end - start));
        }
        let end = end - start;
        let width = self.shape.width;
        if spaced {
            let record = buffer.get(start..start + end)?;
            cells.iter_mut().skip(1).for_each(|cell| cell.without_blank(record));
        }
        let good = end < MAX_RECORD && (width <= 1 || cells.len() == width || end == 0);
        if good {
            *mark += all.len() - marks.len();
        }
        let next = at + 1 - start;
        good.then_some(Scan::Done { end, next, lines: 1, text_quotes: false })
    }
}

/// With how many bytes both begin, those of the last incomplete word left out.
fn same_start(one: &[u8], other: &[u8]) -> usize {
    let mut same = 0;
    for (one, other) in one.as_chunks().0.iter().zip(other.as_chunks().0) {
        let differ = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if differ != 0 {
            return same + (differ.trailing_zeros() / 8) as usize;
        }
        same += 8;
    }
    same
}
