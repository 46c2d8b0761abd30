//! Receipts that several files have: counted once, or added up where a file was
//! cut in the middle of them. See `docs/decisions/0011-the-same-receipt-in-two-files.md`.

use super::builder::FileRows;
use super::said::prefer;
use super::{Columns, Names, flag};
use crate::units::Money;

/// Receipts shown as examples.
const EXAMPLES: usize = 3;

/// So many receipts that all differ are not one overlap but two shops with the same numbers.
const CHANCE: u32 = 20;

/// Minutes by which two exports of one receipt may differ.
const MINUTES: u16 = 5;

/// What several files have in common.
#[derive(Debug, Clone, Default)]
pub struct Overlaps {
    /// Rows not counted again, by the number of their file.
    pub rows: Vec<u64>,
    /// Receipts that an other file has too, not counted again.
    pub receipts: u64,
    /// Their money, sales less returns.
    pub amount: Money,
    /// Those of them whose money differs from file to file.
    pub differing: u64,
    /// By how much in all.
    pub difference: Money,
    /// Numbers of the first receipts that differ; of all if none does.
    pub examples: Vec<String>,
}

/// How two files stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// They hold the same receipts: one of the two counts.
    Same,
    /// One continues the other: lines add up.
    Parts,
    /// The numbers are the same by chance: two receipts.
    Apart,
}

/// What the receipts with the same key in two files say.
#[derive(Debug, Default)]
struct Pair {
    files: (usize, usize),
    /// The same money.
    same: u32,
    /// Other money.
    differ: u32,
    /// Other money, and another member or time.
    clash: u32,
}

/// A receipt as one file has it.
#[derive(Debug, Clone, Copy)]
struct Version {
    row: u32,
    file: usize,
}

/// Marks what is not to be counted again as [`flag::GONE`].
pub(super) fn merge(c: &mut Columns, names: &Names, files: &[FileRows], rows: u32) -> Overlaps {
    let last = files.iter().filter_map(|file| file.of).max();
    let mut found = Overlaps { rows: vec![0; last.map_or(0, |last| last + 1)], ..Overlaps::default() };
    if c.earlier.bytes() == 0 {
        return found;
    }
    let pairs = pairs(c, files, rows);
    let mut versions = Vec::new();
    for last in (0..rows).rev() {
        versions.clear();
        let mut next = last + 1;
        while let Some(row) = next.checked_sub(1) {
            if !is_gone(c, row) {
                versions.push(Version { row, file: file_of(files, row) });
            }
            next = c.earlier.get(row);
            c.earlier.set(row, 0);
        }
        versions.reverse();
        for relation in [Relation::Same, Relation::Parts] {
            for (at, later) in versions.iter().enumerate() {
                for earlier in versions.iter().take(at) {
                    let between = (earlier.file, later.file);
                    if is_gone(c, earlier.row)
                        || is_gone(c, later.row)
                        || relation_of(&pairs, files, between) != relation
                    {
                        continue;
                    }
                    match relation {
                        Relation::Same => found.count_once(c, names, files, *earlier, *later),
                        _ => add_up(c, names, earlier.row, later.row),
                    }
                }
            }
        }
    }
    found
}

fn is_gone(c: &Columns, row: u32) -> bool {
    c.flags.get(row) & flag::GONE != 0
}

fn file_of(files: &[FileRows], row: u32) -> usize {
    files.partition_point(|file| file.start <= row).saturating_sub(1)
}

/// What every two files have in common, over all their receipts.
fn pairs(c: &Columns, files: &[FileRows], rows: u32) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for later in 0..rows {
        let mut next = c.earlier.get(later);
        while let Some(row) = next.checked_sub(1) {
            next = c.earlier.get(row);
            if is_gone(c, row) || is_gone(c, later) {
                continue;
            }
            let between = (file_of(files, row), file_of(files, later));
            let at = pairs.iter().position(|pair| pair.files == between).unwrap_or_else(|| {
                pairs.push(Pair { files: between, ..Pair::default() });
                pairs.len() - 1
            });
            if let Some(pair) = pairs.get_mut(at) {
                pair.compare(c, row, later, both(files, between));
            }
        }
    }
    pairs
}

/// Whether both files are of lines.
fn both(files: &[FileRows], (a, b): (usize, usize)) -> bool {
    [a, b].iter().all(|file| files.get(*file).is_some_and(FileRows::is_of_lines))
}

impl Pair {
    fn compare(&mut self, c: &Columns, a: u32, b: u32, lines: bool) {
        let (one, other) = (Weight::of(c, a), Weight::of(c, b));
        // Two halves of a receipt may weigh the same in money alone.
        let rows = !lines || one.rows == other.rows;
        let (members, minutes) = ((c.member.get(a), c.member.get(b)), (c.minute.get(a), c.minute.get(b)));
        if one.amount == other.amount && rows {
            self.same += 1;
            return;
        }
        self.differ += 1;
        let known = |(a, b): (u32, u32)| a != 0 && b != 0;
        let late = known((minutes.0.into(), minutes.1.into())) && minutes.0.abs_diff(minutes.1) > MINUTES;
        self.clash += u32::from(late || (known(members) && members.0 != members.1));
    }

    fn relation(&self, lines: bool) -> Relation {
        let clash = 2 * self.clash > self.differ;
        if self.same > 0 && self.same >= self.differ || !lines && !clash && self.differ < CHANCE {
            Relation::Same
        } else if lines {
            Relation::Parts
        } else {
            Relation::Apart
        }
    }
}

fn relation_of(pairs: &[Pair], files: &[FileRows], between: (usize, usize)) -> Relation {
    let pair = pairs.iter().find(|pair| pair.files == between);
    pair.map_or(Relation::Apart, |pair| pair.relation(both(files, between)))
}

/// What a version holds: the fullest is kept, in whatever order the files come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    rows: u32,
    amount: i64,
    quantity: i64,
}

impl Weight {
    /// Rows that say the same count as one.
    fn of(c: &Columns, at: u32) -> Self {
        let rows = c.more.get(at) + 1;
        let alike = if c.flags.get(at) & flag::ALIKE != 0 { rows } else { 1 };
        let part = i64::from(alike);
        Self { rows: rows / alike, amount: c.amount.get(at) / part, quantity: c.quantity.get(at) / part }
    }
}

impl Overlaps {
    /// Keeps the fuller of two versions; what it lacks it takes from the other.
    fn count_once(
        &mut self,
        c: &mut Columns,
        names: &Names,
        files: &[FileRows],
        earlier: Version,
        later: Version,
    ) {
        let weights = (Weight::of(c, earlier.row), Weight::of(c, later.row));
        let (kept, other) = if weights.1 > weights.0 { (later, earlier) } else { (earlier, later) };
        for figure in c.figures() {
            if figure.get(kept.row) == 0 {
                figure.set(kept.row, figure.get(other.row));
            }
        }
        let amount = weights.0.min(weights.1).amount;
        let difference = (weights.0.amount - weights.1.amount).abs();
        self.receipts += 1;
        self.amount.0 += if c.flags.get(other.row) & flag::RETURN != 0 { -amount } else { amount };
        let file = files.get(other.file).and_then(|file| file.of);
        // Money given back that the row of its sale tells has no row of its own.
        let own = c.refers_to.get(other.row) != c.number.get(other.row);
        if let Some(rows) = file.and_then(|file| self.rows.get_mut(file)).filter(|_| own) {
            *rows += u64::from(c.more.get(other.row)) + 1;
        }
        // A file of whole receipts has no lines: those of the other file are not told twice.
        let has_lines = |version: Version| files.get(version.file).is_some_and(|file| file.lines);
        if has_lines(other) && !has_lines(kept) {
            c.into.set(other.row, kept.row + 1);
        }
        if difference > 0 && self.differing == 0 {
            self.examples.clear();
        }
        if self.examples.len() < EXAMPLES && (difference > 0 || self.differing == 0) {
            self.examples.push(names.numbers.text(c.number.get(other.row)).to_owned());
        }
        self.differing += u64::from(difference > 0);
        self.difference.0 += difference;
        take_labels(c, names, kept.row, other.row);
    }
}

/// Adds a part of a receipt that was cut between files to its first part.
fn add_up(c: &mut Columns, names: &Names, whole: u32, part: u32) {
    for figure in c.figures() {
        figure.set(whole, figure.get(whole) + figure.get(part));
    }
    c.more.set(whole, c.more.get(whole) + c.more.get(part) + 1);
    c.into.set(part, whole + 1);
    take_labels(c, names, whole, part);
}

/// Gives `to` what `from` knows of the receipt beside its figures, and takes `from` out.
fn take_labels(c: &mut Columns, names: &Names, to: u32, from: u32) {
    let texts = [
        (&mut c.member, &names.members),
        (&mut c.cashier, &names.cashiers),
        (&mut c.refers_to, &names.numbers),
        (&mut c.promo, &names.labels),
    ];
    for (column, names) in texts {
        column.set(to, prefer(column.get(to), column.get(from), names));
    }
    let (known, new) = (c.minute.get(to), c.minute.get(from));
    if known == 0 || (new != 0 && new < known) {
        c.minute.set(to, new);
    }
    let channel = c.flags.get(from) & (flag::STORE | flag::ONLINE);
    c.flags.set(to, c.flags.get(to) | channel);
    c.flags.set(from, c.flags.get(from) | flag::GONE);
}
