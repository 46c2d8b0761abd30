//! Set-aside rows counted by reason and column, the first few kept as examples.

use super::quality::{Example, Reason, RowReason};
use crate::list::Listed;
use crate::math::sort_by_key;
use crate::parcel::Parcel;

/// Examples kept a reason and column.
const EXAMPLES: usize = 5;

/// Characters of a value shown.
const SHOWN: usize = 60;

/// What is wrong with a row, and in which column if it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) reason: RowReason,
    pub(super) column: Option<usize>,
}

impl Fault {
    pub(super) fn at(reason: RowReason, column: usize) -> Self {
        Self { reason, column: Some(column) }
    }

    pub(super) fn of_row(reason: RowReason) -> Self {
        Self { reason, column: None }
    }
}

/// The counts of one file.
#[derive(Debug, Default)]
pub(super) struct Tally {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    fault: Fault,
    count: u64,
    examples: Vec<Example>,
}

impl Tally {
    pub(super) fn add(&mut self, fault: Fault, line: u64, value: impl FnOnce() -> String) {
        let entry = self.entry(fault);
        entry.count += 1;
        if entry.examples.len() < EXAMPLES {
            entry.examples.push(Example { line, value: shown(&value()) });
        }
    }

    fn entry(&mut self, fault: Fault) -> &mut Entry {
        let known = self.entries.iter().position(|entry| entry.fault == fault);
        let at = known.unwrap_or_else(|| {
            self.entries.push(Entry { fault, count: 0, examples: Vec::new() });
            self.entries.len() - 1
        });
        &mut self.entries[at]
    }

    /// Adds the counts of the rows behind, whose lines are counted from behind `lines`.
    pub(super) fn join(&mut self, behind: Self, lines: u64) {
        for Entry { fault, count, examples } in behind.entries {
            let own = self.entry(fault);
            own.count += count;
            let room = EXAMPLES - own.examples.len();
            own.examples.extend(examples.into_iter().take(room).map(|example| example.moved(lines)));
        }
    }

    /// All of them, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        let nothing = || Entry { fault: Fault::of_row(RowReason::TooLong), count: 0, examples: Vec::new() };
        parcel.list(&mut self.entries, nothing, |parcel, Entry { fault, count, examples }| {
            parcel.choice(RowReason::ALL, &mut fault.reason);
            parcel.option(&mut fault.column, Default::default, Parcel::number);
            parcel.number(count);
            parcel.list(examples, Example::nothing, Example::parcel_one);
        });
    }

    /// Most frequent first, then by id and column.
    pub(super) fn reasons(mut self, headers: &[String]) -> Vec<Reason> {
        sort_by_key(&mut self.entries, |entry| {
            (std::cmp::Reverse(entry.count), entry.fault.reason.id(), entry.fault.column)
        });
        let header =
            |column: Option<usize>| column.and_then(|at| headers.get(at)).cloned().unwrap_or_default();
        let reason = |entry: Entry| Reason {
            id: entry.fault.reason.id(),
            column: header(entry.fault.column),
            count: entry.count,
            examples: entry.examples,
        };
        self.entries.into_iter().map(reason).listed()
    }
}

impl Example {
    /// The same where `lines` more stand above.
    fn moved(self, lines: u64) -> Self {
        Self { line: self.line + lines, ..self }
    }

    /// The first of two, the other of rows behind whose lines are counted from behind `lines`.
    pub(super) fn keep_first(first: &mut Option<Self>, behind: Option<Self>, lines: u64) {
        *first = first.take().or(behind.map(|example| example.moved(lines)));
    }
}

/// The beginning of a value, on one line.
pub(super) fn shown(value: &str) -> String {
    let mut signs = value.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut start: String = signs.by_ref().take(SHOWN).collect();
    if signs.next().is_some() {
        start.pop();
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_come_by_count_then_id_with_their_first_examples() {
        let mut tally = Tally::default();
        tally.add(Fault::at(RowReason::BadDate, 0), 2, || "x".to_owned());
        tally.add(Fault::of_row(RowReason::TooShort), 3, || "y".to_owned());
        for line in 4..20 {
            tally.add(Fault::at(RowReason::BadAmount, 1), line, || line.to_string());
        }
        let reasons = tally.reasons(&["Дата".to_owned(), "Сумма".to_owned()]);
        let brief: Vec<_> =
            reasons.iter().map(|r| (r.id, r.column.as_str(), r.count, r.examples.len())).collect();
        assert_eq!(
            brief,
            [("row-bad-amount", "Сумма", 16, 5), ("row-bad-date", "Дата", 1, 1), ("row-too-short", "", 1, 1)]
        );
        assert_eq!(reasons[0].examples[0], Example { line: 4, value: "4".to_owned() });
    }

    #[test]
    fn a_long_value_is_cut() {
        assert_eq!(shown(&"ж".repeat(61)).chars().count(), 60);
        assert_eq!(shown(&"ж".repeat(60)), "ж".repeat(60));
        assert_eq!(shown("a\nb"), "a b");
    }
}
