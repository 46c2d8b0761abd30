//! A file whose dates may be read day first or month first: its rows wait in a
//! ledger of their own until a value, the other files or the calendar tells.

use super::dates::settled;
use super::records::Found;
use super::values::date::{DateOrder, Reading};
use crate::ledger::LedgerBuilder;
use crate::message::{Arg, Message};
use crate::units::Day;

/// Values that tell: one order leads by so many…
const LEAD: usize = 20;

/// …or there are so many of both that more will not make it clearer.
const ENOUGH: usize = 1_000;

/// The rows of such a file.
#[derive(Debug)]
pub(super) struct Unsettled {
    /// Its days are those of `dates::settled`.
    pub(super) ledger: LedgerBuilder,
    /// The column of dates, for what is said of it.
    pub(super) column: usize,
    pub(super) lines: bool,
    day_first: Vec<Lone>,
    month_first: Vec<Lone>,
}

/// A row that reads in one order only, with its date.
#[derive(Debug)]
pub(super) struct Lone {
    pub(super) found: Found,
    pub(super) value: String,
}

impl Unsettled {
    /// `lines`: the file has columns that only lines of receipts have.
    pub(super) fn new(column: usize, lines: bool) -> Self {
        let ledger = LedgerBuilder::default();
        Self { ledger, column, lines, day_first: Vec::new(), month_first: Vec::new() }
    }

    /// Notes a row that tells; gives the order once that is plain.
    pub(super) fn weigh(&mut self, reading: Reading, row: Lone) -> Option<DateOrder> {
        match reading {
            Reading::Fixed | Reading::Either => return None,
            Reading::Dmy => self.day_first.push(row),
            Reading::Mdy => self.month_first.push(row),
        }
        let (days, months) = (self.day_first.len(), self.month_first.len());
        (days.abs_diff(months) >= LEAD || days + months >= ENOUGH).then(|| self.told()).flatten()
    }

    /// What most of the values that tell say; `None` if none tells.
    pub(super) fn told(&self) -> Option<DateOrder> {
        let (days, months) = (self.day_first.len(), self.month_first.len());
        match days + months {
            0 => None,
            _ if months > days => Some(DateOrder::Mdy),
            _ => Some(DateOrder::Dmy),
        }
    }

    /// Hands the rows to the ledger of all files; gives those that are no dates in this order.
    pub(super) fn settle(self, order: DateOrder, ledger: &mut LedgerBuilder) -> Vec<Lone> {
        ledger.absorb(&self.ledger, |day| settled(day, order));
        if order == DateOrder::Mdy { self.day_first } else { self.month_first }
    }

    /// Where no value tells: the order of the other files, if they agree, else
    /// the one with fewer and shorter holes between the days; and what is to be
    /// said of the choice.
    pub(super) fn choose(
        &self,
        others: Option<DateOrder>,
        file: &str,
        header: &str,
    ) -> (DateOrder, Option<Message>) {
        let (day_first, month_first) = (self.span(DateOrder::Dmy), self.span(DateOrder::Mdy));
        let (Some(days), Some(months)) = (day_first, month_first) else { return (DateOrder::Dmy, None) };
        // As many days either way: the shorter stretch has fewer of them missing.
        let shorter =
            if months.1.since(months.0) < days.1.since(days.0) { DateOrder::Mdy } else { DateOrder::Dmy };
        let order = others.unwrap_or(shorter);
        let (read, other) = if order == DateOrder::Mdy { (months, days) } else { (days, months) };
        let notice = Message::new("notice-date-order")
            .with("file", file)
            .with("column", header)
            .with("order", Arg::Name(["date-order-", order.id()].concat()))
            .with("from", read.0)
            .with("to", read.1)
            .with("otherFrom", other.0)
            .with("otherTo", other.1);
        (order, Some(notice))
    }

    /// First and last day in an order.
    fn span(&self, order: DateOrder) -> Option<(Day, Day)> {
        let mut span: Option<(Day, Day)> = None;
        self.ledger.each_day(|day| {
            if let Some(day) = settled(day, order) {
                let (from, to) = span.unwrap_or((day, day));
                span = Some((from.min(day), to.max(day)));
            }
        });
        span
    }
}
