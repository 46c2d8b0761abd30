//! What each member did, in the order of the days, and when a member is under observation.

use super::counted::Counted;
use crate::ledger::{Id, Kind, Receipt};
use crate::math::sort_by;
use crate::settings::PurchaseBasis;
use crate::units::{Day, Period};

/// Receipts and purchases by member. Member 0 is the anonymous one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Histories<'a> {
    pub(super) counted: &'a Counted<'a>,
    /// Of these receipts, or of more: what does not count is passed over.
    pub(super) ordered: &'a Ordered,
}

/// The order of receipts and purchases, kept apart from the receipts themselves.
#[derive(Debug)]
pub(super) struct Ordered {
    /// Rows of the ledger by member, then by day.
    rows: Vec<u32>,
    row_ends: Vec<u32>,
    /// Days of purchases that stayed bought, by member; a day with several
    /// stands there as often as the settings count it.
    purchases: Vec<Day>,
    purchase_ends: Vec<u32>,
}

impl Ordered {
    pub(super) fn of(counted: &Counted<'_>, basis: PurchaseBasis) -> Self {
        let (ledger, (rows, row_ends)) = (counted.ledger, by_member(counted));
        let mut all = Self { rows, row_ends, purchases: Vec::new(), purchase_ends: Vec::new() };
        for member in 0..=ledger.members() {
            let start = all.purchases.len();
            if member > 0 {
                let rows = span(&all.rows, &all.row_ends, member);
                let kept = rows.iter().filter(|row| ledger.is_kept_sale(**row));
                all.purchases.extend(kept.map(|row| ledger.day_of(*row)));
            }
            if basis == PurchaseBasis::Days {
                let days = all.purchases.split_off(start);
                let first = days.iter().enumerate().filter(|(at, day)| *at == 0 || days[at - 1] != **day);
                all.purchases.extend(first.map(|(_, day)| *day));
            }
            all.purchase_ends.push(all.purchases.len() as u32);
        }
        all
    }
}

impl<'a> Histories<'a> {
    /// Rows of a member by day; of the anonymous buyers for 0.
    pub(super) fn rows(&self, member: Id) -> &'a [u32] {
        span(&self.ordered.rows, &self.ordered.row_ends, member)
    }

    /// A member's history; the receipts go into `buffer`, which is emptied first.
    pub(super) fn member<'h>(&'h self, member: Id, buffer: &'h mut Vec<Receipt>) -> History<'h> {
        buffer.clear();
        buffer.extend(self.rows(member).iter().filter_map(|row| self.counted.receipt(*row)));
        History { receipts: buffer, ..self.purchases_of(member) }
    }

    /// A member's history without the receipts.
    pub(super) fn purchases_of(&self, member: Id) -> History<'a> {
        let ledger = self.counted.ledger;
        let purchases = span(&self.ordered.purchases, &self.ordered.purchase_ends, member);
        // Without a date of enrolment the first purchase is how the member came
        // into view: counting it would make everyone look frequent.
        let start = match ledger.enrolled(member) {
            Some(enrolled) => Some(enrolled.max(ledger.span().from)),
            None => purchases.first().map(|first| first.plus(1)),
        };
        History { receipts: &[], purchases, start }
    }
}

/// Whether the receipt is a purchase that stayed bought.
pub(super) fn is_purchase(receipt: &Receipt) -> bool {
    receipt.kind == Kind::Sale && !receipt.given_back
}

fn span<'a, T>(all: &'a [T], ends: &[u32], member: Id) -> &'a [T] {
    let member = member as usize;
    let start = if member == 0 { 0 } else { ends[member - 1] };
    &all[start as usize..ends[member] as usize]
}

/// Rows by member: one counting sort, then each member's by day.
fn by_member(counted: &Counted<'_>) -> (Vec<u32>, Vec<u32>) {
    let ledger = counted.ledger;
    let mut ends = vec![0u32; ledger.members() as usize + 1];
    let rows_counted = || (0..ledger.receipts()).filter(|row| counted.has(*row));
    for row in rows_counted() {
        ends[counted.member_of(row) as usize] += 1;
    }
    let mut start = 0;
    for end in &mut ends {
        start += std::mem::replace(end, start);
    }
    let mut rows = vec![0u32; start as usize];
    for row in rows_counted() {
        let next = &mut ends[counted.member_of(row) as usize];
        rows[*next as usize] = row;
        *next += 1;
    }
    let mut start = ends[0] as usize;
    for end in ends.iter().skip(1) {
        // By what the receipts say, never by their place in the file: the order of rows is
        // to change nothing.
        let within_day = |row: u32| {
            let receipt = ledger.receipt(row);
            (receipt.minute, receipt.kind == Kind::Return, receipt.amount, row)
        };
        // The day alone decides for nearly all: whole receipts are read for ties only.
        sort_by(&mut rows[start..*end as usize], |one, other| {
            let days = ledger.day_of(*one).cmp(&ledger.day_of(*other));
            days.then_with(|| within_day(*one).cmp(&within_day(*other)))
        });
        start = *end as usize;
    }
    (rows, ends)
}

/// One member's receipts and purchases by day.
#[derive(Debug, Clone, Copy)]
pub(super) struct History<'a> {
    pub(super) receipts: &'a [Receipt],
    /// Days of the purchases that stayed bought.
    pub(super) purchases: &'a [Day],
    /// First day on which a purchase would count.
    start: Option<Day>,
}

impl<'a> History<'a> {
    /// Receipts within the period.
    pub(super) fn receipts_in(&self, period: Period) -> &'a [Receipt] {
        let from = self.receipts.partition_point(|receipt| receipt.day < period.from);
        let to = self.receipts.partition_point(|receipt| receipt.day <= period.to);
        &self.receipts[from.min(to)..to]
    }

    /// Purchases counted and days of exposure within the period; `None` if the
    /// member is not yet under observation.
    pub(super) fn exposure(&self, period: Period) -> Option<[i64; 2]> {
        let observed = self.observed(period)?;
        Some([self.purchases_in(observed) as i64, i64::from(observed.days())])
    }

    /// The days of the period on which a purchase would count; `None` if there are none.
    pub(super) fn observed(&self, period: Period) -> Option<Period> {
        let observed = period.overlap(Period { from: self.start?, to: period.to });
        (observed.days() > 0).then_some(observed)
    }

    /// Whether a purchase on that day would count.
    pub(super) fn is_observed_by(&self, day: Day) -> bool {
        self.start.is_some_and(|start| start <= day)
    }

    /// Whether there is a sale receipt within the period, given back or not.
    pub(super) fn has_sale_in(&self, period: Period) -> bool {
        self.receipts_in(period).iter().any(|receipt| receipt.kind == Kind::Sale)
    }

    /// Number of purchases within the period that stayed bought.
    pub(super) fn purchases_in(&self, period: Period) -> usize {
        let from = self.purchases.partition_point(|day| *day < period.from);
        self.purchases_by(period.to).len().saturating_sub(from)
    }

    /// Purchases up to and with a day.
    pub(super) fn purchases_by(&self, day: Day) -> &'a [Day] {
        &self.purchases[..self.purchases.partition_point(|purchase| *purchase <= day)]
    }

    /// Whether the last purchase up to `day` lies at most `window` days back.
    pub(super) fn is_active(&self, day: Day, window: u32) -> bool {
        self.days_since_last(day).is_some_and(|days| days <= window)
    }

    /// Days from the last purchase up to `day`; `None` if there was none.
    pub(super) fn days_since_last(&self, day: Day) -> Option<u32> {
        self.purchases_by(day).last().map(|last| day.since(*last).unsigned_abs())
    }
}
