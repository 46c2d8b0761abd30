//! Which dialect a file is written in, scored over many rows.

use super::rows::each;
use crate::ingest::encoding::{BOM, Encoding};
use crate::ingest::header;
use crate::ingest::mend::{DELIMITERS, RowShape, begins_with_digit};
use crate::ingest::plan::ColumnMap;
use crate::ingest::row::Row;
use crate::ingest::scan::Dialect;
use crate::math::sort_by_key;

/// How far down known names of columns are looked for.
const NAMES_WITHIN: usize = 30;

/// The dialect that explains the sample best. What the map or a line `sep=;` says is taken as said.
pub(super) fn find(sample: &[u8], encoding: Encoding, map: Option<&ColumnMap>, whole: bool) -> Dialect {
    let text = sample.strip_prefix(BOM).unwrap_or(sample);
    let sign = |sign: Option<char>| sign.and_then(|sign| u8::try_from(sign).ok());
    let delimiter = sign(map.and_then(|map| map.delimiter)).or_else(|| said_by_file(text).map(|said| said.0));
    let quote = sign(map.and_then(|map| map.quote));
    let mut best: Option<(f64, Dialect)> = None;
    candidates(text, delimiter, quote, &mut |dialect| {
        let score = score(sample, dialect, encoding, whole);
        // Of equals the first stays.
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, dialect));
        }
    });
    best.map_or(Dialect::new(delimiter.unwrap_or(b','), b'\n'), |(_, dialect)| dialect)
}

/// Gives each dialect that can explain more than a simpler one before it.
fn candidates(text: &[u8], delimiter: Option<u8>, quote: Option<u8>, take: &mut dyn FnMut(Dialect)) {
    let count =
        |sign: &[u8]| memchr::memchr_iter(sign[0], text).filter(|at| text[*at..].starts_with(sign)).count();
    let (lines, returns) = (count(b"\n"), count(b"\r"));
    let has_bare_return = returns > count(b"\r\n") + usize::from(text.last() == Some(&b'\r'));
    let ends = [(b'\n', lines > 0 || returns == 0), (b'\r', has_bare_return || (lines == 0 && returns > 0))];
    for sign in DELIMITERS {
        let sign = delimiter.unwrap_or(sign);
        let often = count(&[sign]);
        // Without any delimiter one try tells what there is to tell.
        if often == 0 && sign != DELIMITERS[0] && delimiter.is_none() {
            continue;
        }
        // A blank after most delimiters may belong to them.
        let is_spaced = sign != b' ' && count(&[sign, b' ']) * 2 > often;
        for (line_end, _) in ends.into_iter().filter(|(_, possible)| *possible) {
            for mark in [b'"', b'\''] {
                let mark = quote.unwrap_or(mark);
                let opens = |before: u8| count(&[before, mark]) > 0;
                let used =
                    mark == b'"' || quote.is_some() || [sign, line_end, b'\n', b' '].into_iter().any(opens);
                let has_backslash = count(&[b'\\', mark]) > 0;
                for (spaced, backslash) in [(false, false), (true, false), (false, true), (true, true)] {
                    if used && (is_spaced || !spaced) && (has_backslash || !backslash) {
                        take(Dialect { delimiter: sign, spaced, quote: mark, backslash, line_end });
                    }
                }
                if quote.is_some() {
                    break;
                }
            }
        }
        if delimiter.is_some() {
            break;
        }
    }
}

/// The delimiter that a first line `sep=;` names, and the length of that line.
pub(super) fn said_by_file(text: &[u8]) -> Option<(u8, usize)> {
    let said = text.get(..4).filter(|start| start.eq_ignore_ascii_case(b"sep="))?;
    let delimiter = *text.get(said.len())?;
    let end = text[5..].iter().position(|byte| !matches!(byte, b'\r' | b'\n'))?;
    (end > 0).then_some((delimiter, 5 + end))
}

/// Steadiness of the width × plausibility of the cells × quotes in place × known names.
fn score(sample: &[u8], dialect: Dialect, encoding: Encoding, whole: bool) -> f64 {
    let (mut widths, mut all, mut known, mut broken) = (Vec::new(), Look::default(), 0, 0);
    each(sample, dialect, RowShape::default(), encoding, whole, |row, found| {
        let filled = (0..row.cells.len()).filter(|at| !row.raw(*at).is_empty()).count();
        if filled == 0 {
            return;
        }
        let digits = all.digits;
        all.add(row, dialect);
        if widths.len() < NAMES_WITHIN && all.digits == digits && filled > 1 {
            known = known.max(header::recognised(row.texts().iter().map(String::as_str)));
        }
        widths.push(row.cells.len());
        broken += usize::from(found.text_quotes);
    });
    let rows = widths.len();
    sort_by_key(&mut widths, |width| *width);
    let usual = widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).max();
    let Some((times, width)) = usual.filter(|_| rows > 0) else { return 0.0 };
    let cells = all.inner + rows;
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let pattern = if width == 1 { 0.05 } else { 1.0 - 1.0 / width as f64 };
    let mut score = share(times, rows) * pattern * share(all.plain, cells);
    score *= 1.0 - share(broken, rows) / 2.0;
    if known >= 2 {
        score *= 1.0 + share(known, known + 2);
    }
    if dialect.spaced {
        // All delimiters, or it is the text of a column.
        score *= if share(all.spaced, all.inner) > 0.95 { 1.02 } else { 0.0 };
    }
    if dialect.delimiter == b' ' {
        // Prose has blanks too.
        score *= if all.quoted > 0 || all.digits * 5 > cells { 0.8 } else { 0.0 };
    }
    score
}

/// How well a dialect explains the cells.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    /// Cells that hold no sign which would rather stand between cells or around them.
    plain: usize,
    /// Cells after the first, and those of them with a blank before them.
    inner: usize,
    spaced: usize,
    /// Cells in quotes, and cells that begin with a digit.
    quoted: usize,
    digits: usize,
}

impl Look {
    /// Adds the cells of a row.
    fn add(&mut self, row: &Row<'_>, dialect: Dialect) {
        let look = self;
        for (at, cell) in row.cells.iter().enumerate() {
            let bytes = cell.bytes(row.bytes);
            look.plain += usize::from(cell.is_quoted() || is_plain(bytes));
            look.quoted += usize::from(cell.is_quoted());
            look.digits += usize::from(begins_with_digit(bytes));
            if at > 0 {
                look.inner += 1;
                let before = cell.opens_at().checked_sub(1).and_then(|before| row.bytes.get(before));
                look.spaced += usize::from(dialect.spaced && before == Some(&b' '));
            }
        }
    }
}

/// Whether nothing in a cell without quotes looks like a delimiter or a quote around it.
fn is_plain(cell: &[u8]) -> bool {
    let digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    let comma = |at: usize| {
        let between = digit(at.checked_sub(1).and_then(|at| cell.get(at))) && digit(cell.get(at + 1));
        !between && cell.get(at + 1) != Some(&b' ')
    };
    let around = |quote: u8| cell.first() == Some(&quote) || (cell.last() == Some(&quote) && cell.len() > 1);
    let delimited = memchr::memchr3(b';', b'\t', b'|', cell).is_some();
    let quoted = around(b'"') || (around(b'\'') && cell.last() == Some(&b'\''));
    !(delimited || quoted || memchr::memchr_iter(b',', cell).any(comma))
}
