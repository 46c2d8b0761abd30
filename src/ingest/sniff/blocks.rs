//! Which rows of a sample are the first table: what stands above it and below it left out.

use std::ops::Range;

use super::HEADER_WITHIN;
use super::head::names_in;
use super::rows::SampleRow;
use crate::list::Listed;
use crate::math::sort_by_key;

/// Rows of a block above the table at most.
const PREAMBLE_ROWS: usize = 12;

/// The rows of the first table: what stands above it, set off by a blank row,
/// left out, and what comes after a blank row with another width.
pub(super) fn first_table(rows: &[SampleRow]) -> Range<usize> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (at, _) in rows.iter().enumerate().filter(|(_, row)| !row.is_blank()) {
        match blocks.last_mut() {
            Some(block) if block.end == at => block.end += 1,
            _ => blocks.push(at..at + 1),
        }
    }
    // «Период: 2025» is a title, in however many cells.
    let breadth = |block: &Range<usize>| {
        let is_said = |row: &SampleRow| row.cells.first().is_some_and(|cell| cell.ends_with(':'));
        let filled = |row: &SampleRow| if is_said(row) { 1 } else { row.filled() };
        rows[block.clone()].iter().map(filled).max().unwrap_or(0)
    };
    let is_preamble = |at: usize| {
        let block = &blocks[at];
        let (wide, width) = (breadth(block), usual_width(&rows[block.clone()]));
        let small = wide <= 1 || (block.len() <= PREAMBLE_ROWS && names_in(&rows[block.clone()]) < 2);
        let mut later = blocks[at + 1..].iter().filter(|block| block.start <= HEADER_WITHIN);
        small
            && later.any(|later| {
                let padded = usual_width(&rows[later.clone()]) == width && wide * 2 > breadth(later);
                breadth(later) > wide && !padded && (wide <= 1 || block.len() < later.len())
            })
    };
    let Some(first) = (0..blocks.len()).find(|at| !is_preamble(*at)) else { return 0..rows.len() };
    let width = usual_width(&rows[blocks[first].clone()]);
    let same = blocks[first..].iter().take_while(|block| usual_width(&rows[(*block).clone()]) == width);
    blocks[first].start..same.last().map_or(rows.len(), |block| block.end)
}

/// The width that most rows have; of equally frequent ones the greatest.
pub(super) fn usual_width(rows: &[SampleRow]) -> usize {
    let mut widths: Vec<usize> =
        rows.iter().filter(|row| !row.is_blank()).map(|row| row.cells.len()).listed();
    sort_by_key(&mut widths, |width| *width);
    let runs = widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0]));
    runs.max().map_or(0, |(_, width)| width)
}
