//! Receipts that several files have: counted once, or added up where a file was
//! cut in the middle of them. See `docs/decisions/0009-the-same-receipt-in-two-files.md`.

use super::builder::{FileRows, prefer};
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
    /// Rows not counted again, by file in the order of
    /// [`begin_file`](super::LedgerBuilder::begin_file).
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
    /// Versions of the same class are the same receipt.
    class: u32,
}

/// Marks what is not to be counted again as [`flag::GONE`].
pub(super) fn merge(c: &mut Columns, names: &Names, files: &[FileRows], rows: u32) -> Overlaps {
    let mut found = Overlaps { rows: vec![0; files.len().saturating_sub(1)], ..Overlaps::default() };
    if c.earlier.bytes() == 0 {
        return found;
    }
    let pairs = pairs(c, files, rows);
    let mut all_examples = Vec::new();
    let mut versions = Vec::new();
    for last in (0..rows).rev() {
        versions.clear();
        let mut row = last;
        loop {
            versions.push(Version { row, file: file_of(files, row), class: row });
            match c.earlier.get(row) {
                0 => break,
                earlier => {
                    c.earlier.set(row, 0);
                    row = earlier - 1;
                }
            }
        }
        if versions.len() > 1 {
            versions.reverse();
            classify(&mut versions, &pairs, files);
            count_once(c, names, &versions, &mut found, &mut all_examples);
            add_up(c, names, &versions, &pairs, files);
        }
    }
    if found.differing == 0 {
        found.examples = all_examples;
    }
    found
}

fn file_of(files: &[FileRows], row: u32) -> usize {
    files.partition_point(|file| file.start <= row).saturating_sub(1)
}

/// What every two files have in common, over all their receipts.
fn pairs(c: &Columns, files: &[FileRows], rows: u32) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for later in 0..rows {
        let mut earlier = c.earlier.get(later);
        while earlier != 0 {
            let row = earlier - 1;
            let between = (file_of(files, row), file_of(files, later));
            let at = pairs.iter().position(|pair| pair.files == between).unwrap_or_else(|| {
                pairs.push(Pair { files: between, ..Pair::default() });
                pairs.len() - 1
            });
            if let Some(pair) = pairs.get_mut(at) {
                pair.compare(c, row, later, both(files, between));
            }
            earlier = c.earlier.get(row);
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

fn relation(pairs: &[Pair], files: &[FileRows], a: &Version, b: &Version) -> Relation {
    let between = (a.file.min(b.file), a.file.max(b.file));
    let pair = pairs.iter().find(|pair| pair.files == between);
    pair.map_or(Relation::Apart, |pair| pair.relation(both(files, between)))
}

/// Gives versions of one receipt the same class.
fn classify(versions: &mut [Version], pairs: &[Pair], files: &[FileRows]) {
    for at in 1..versions.len() {
        for before in 0..at {
            let (Some(one), Some(two)) = (versions.get(before).copied(), versions.get(at).copied()) else {
                continue;
            };
            if one.class != two.class && relation(pairs, files, &one, &two) == Relation::Same {
                versions
                    .iter_mut()
                    .filter(|one| one.class == two.class)
                    .for_each(|other| other.class = one.class);
            }
        }
    }
}

/// What a version holds: the fullest is kept, in whatever order the files come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    rows: u32,
    amount: i64,
    quantity: i64,
    points: i64,
    plain: bool,
}

impl Weight {
    /// Rows that say the same count as one.
    fn of(c: &Columns, at: u32) -> Self {
        let alike = c.flags.get(at) & flag::ALIKE != 0;
        let rows = c.more.get(at) + 1;
        let times = if alike { i64::from(rows) } else { 1 };
        Self {
            rows: if alike { 1 } else { rows },
            amount: c.amount.get(at) / times,
            quantity: c.quantity.get(at) / times,
            points: c.issued.get(at) / times + c.redeemed.get(at) / times,
            plain: !alike,
        }
    }
}

/// Keeps one version of each class; what it lacks it takes from the others.
fn count_once(
    c: &mut Columns,
    names: &Names,
    versions: &[Version],
    found: &mut Overlaps,
    all_examples: &mut Vec<String>,
) {
    for first in versions.iter().filter(|version| version.class == version.row) {
        let mut class = versions.iter().filter(|version| version.class == first.class);
        let kept = class.clone().fold(*first, |kept, next| {
            if Weight::of(c, next.row) > Weight::of(c, kept.row) { *next } else { kept }
        });
        for figure in c.figures() {
            if figure.get(kept.row) == 0 {
                let most = class.clone().map(|version| figure.get(version.row)).max();
                figure.set(kept.row, most.unwrap_or_default());
            }
        }
        while let Some(version) = class.next() {
            if version.row == kept.row {
                continue;
            }
            let (one, other) = (Weight::of(c, kept.row).amount, Weight::of(c, version.row).amount);
            let returned = c.flags.get(version.row) & flag::RETURN != 0;
            found.receipts += 1;
            found.amount.0 += if returned { -other } else { other };
            if let Some(rows) = version.file.checked_sub(1).and_then(|file| found.rows.get_mut(file)) {
                *rows += u64::from(c.more.get(version.row)) + 1;
            }
            let examples = if one == other { &mut *all_examples } else { &mut found.examples };
            if examples.len() < EXAMPLES {
                examples.push(names.numbers.text(c.number.get(version.row)).to_owned());
            }
            if one != other {
                found.differing += 1;
                found.difference.0 += (one - other).abs();
            }
            take_labels(c, names, kept.row, version.row);
        }
    }
}

/// Adds the parts of a receipt that was cut between files to its first part.
fn add_up(c: &mut Columns, names: &Names, versions: &[Version], pairs: &[Pair], files: &[FileRows]) {
    let stays = |c: &Columns, version: &Version| c.flags.get(version.row) & flag::GONE == 0;
    for (at, part) in versions.iter().enumerate() {
        let before = versions
            .iter()
            .take(at)
            .find(|before| stays(c, before) && relation(pairs, files, before, part) == Relation::Parts);
        let (Some(whole), true) = (before, stays(c, part)) else { continue };
        for figure in c.figures() {
            figure.set(whole.row, figure.get(whole.row) + figure.get(part.row));
        }
        c.more.set(whole.row, c.more.get(whole.row) + c.more.get(part.row) + 1);
        take_labels(c, names, whole.row, part.row);
    }
}

/// Gives `to` what `from` knows of the receipt beside its figures, and takes `from` out.
fn take_labels(c: &mut Columns, names: &Names, to: u32, from: u32) {
    let texts = [
        (&mut c.member, &names.members),
        (&mut c.cashier, &names.cashiers),
        (&mut c.refers_to, &names.numbers),
    ];
    for (column, names) in texts {
        column.set(to, prefer(column.get(to), column.get(from), |id| names.text(id)));
    }
    let (known, new) = (c.minute.get(to), c.minute.get(from));
    if known == 0 || (new != 0 && new < known) {
        c.minute.set(to, new);
    }
    let channel = c.flags.get(from) & (flag::STORE | flag::ONLINE);
    c.flags.set(to, c.flags.get(to) | channel);
    c.flags.set(from, c.flags.get(from) | flag::GONE);
}
