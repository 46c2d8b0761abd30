//! Receipts by member, and when a member is under observation.

use super::counted::Counted;
use crate::ledger::{Id, Kind, Receipt};
use crate::math::sort_by_key;
use crate::units::{Day, Period};

/// Rows of the ledger by member: one counting sort, no copy of the receipts.
#[derive(Debug)]
pub(super) struct ByMember {
    rows: Vec<u32>,
    /// Where the rows of each member end; member 0 is the anonymous one.
    ends: Vec<u32>,
}

impl ByMember {
    pub(super) fn of(counted: &Counted<'_>) -> Self {
        let ledger = counted.ledger;
        let mut ends = vec![0u32; ledger.members() as usize + 1];
        for row in 0..ledger.receipts() {
            ends[counted.member_of(row) as usize] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        let mut rows = vec![0u32; ledger.receipts() as usize];
        for row in 0..ledger.receipts() {
            let next = &mut ends[counted.member_of(row) as usize];
            rows[*next as usize] = row;
            *next += 1;
        }
        Self { rows, ends }
    }

    /// Rows of a member in ledger order; of the anonymous buyers for 0.
    pub(super) fn rows(&self, member: Id) -> &[u32] {
        let member = member as usize;
        let start = if member == 0 { 0 } else { self.ends[member - 1] };
        &self.rows[start as usize..self.ends[member] as usize]
    }
}

/// One member's receipts by day, and the days of purchases that stayed bought.
#[derive(Debug, Default)]
pub(super) struct MemberHistory {
    pub(super) receipts: Vec<Receipt>,
    purchases: Vec<Day>,
    /// First day on which a purchase would count.
    start: Option<Day>,
}

impl MemberHistory {
    /// Takes up the next member, keeping the buffers.
    pub(super) fn load(&mut self, counted: &Counted<'_>, by_member: &ByMember, member: Id) {
        let ledger = counted.ledger;
        self.receipts.clear();
        self.receipts.extend(by_member.rows(member).iter().filter_map(|row| counted.receipt(*row)));
        sort_by_key(&mut self.receipts, |receipt| receipt.day);
        self.purchases.clear();
        let kept = self.receipts.iter().filter(|receipt| receipt.kind == Kind::Sale && !receipt.given_back);
        self.purchases.extend(kept.map(|receipt| receipt.day));
        // Without a date of enrolment the first purchase is how the member came
        // into view: counting it would make everyone look frequent.
        self.start = match ledger.enrolled(member) {
            Some(enrolled) => Some(enrolled.max(ledger.span().from)),
            None => self.purchases.first().map(|first| first.plus(1)),
        };
    }

    /// Receipts within the period.
    pub(super) fn receipts_in(&self, period: Period) -> &[Receipt] {
        let from = self.receipts.partition_point(|receipt| receipt.day < period.from);
        let to = self.receipts.partition_point(|receipt| receipt.day <= period.to);
        &self.receipts[from.min(to)..to]
    }

    /// Purchases counted and days of exposure within the period; `None` if the
    /// member is not yet under observation.
    pub(super) fn exposure(&self, period: Period) -> Option<[i64; 2]> {
        let observed = period.overlap(Period { from: self.start?, to: period.to });
        let days = observed.days();
        if days == 0 {
            return None;
        }
        Some([self.purchases_in(observed) as i64, i64::from(days)])
    }

    /// Number of purchases within the period that stayed bought.
    pub(super) fn purchases_in(&self, period: Period) -> usize {
        let from = self.purchases.partition_point(|day| *day < period.from);
        let to = self.purchases.partition_point(|day| *day <= period.to);
        to.saturating_sub(from)
    }

    /// Whether the last purchase up to `day` lies at most `window` days back.
    pub(super) fn is_active(&self, day: Day, window: u32) -> bool {
        self.days_since_last(day).is_some_and(|days| days <= window)
    }

    /// Days from the last purchase up to `day`; `None` if there was none.
    pub(super) fn days_since_last(&self, day: Day) -> Option<u32> {
        let bought = self.purchases.partition_point(|purchase| *purchase <= day);
        self.purchases[..bought].last().map(|last| day.since(*last).unsigned_abs())
    }
}
