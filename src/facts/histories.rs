//! What each member did, in the order of the days, and when a member is under observation.

use super::counted::Counted;
use crate::ledger::{Id, Kind, Receipt};
use crate::settings::PurchaseBasis;
use crate::units::{Day, Period};

/// What each member did. Member 0 is the anonymous one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Histories<'a> {
    pub(super) counted: &'a Counted<'a>,
    /// Of these receipts, or of more members.
    pub(super) purchases: &'a Purchases,
}

/// Days of purchases that stayed bought, by member; a day with several stands there as often as
/// the settings count it.
#[derive(Debug)]
pub(super) struct Purchases {
    days: Vec<Day>,
    /// Where those of each member end, from member 0 on.
    ends: Vec<u32>,
}

impl Purchases {
    pub(super) fn of(counted: &Counted<'_>, basis: PurchaseBasis) -> Self {
        let ledger = counted.ledger;
        let mut all = Self { days: Vec::new(), ends: vec![0] };
        for member in 1..=ledger.members() {
            let start = all.days.len();
            for row in counted.rows(member).filter(|row| ledger.is_kept_sale(*row)) {
                let day = ledger.day_of(row);
                let again = basis == PurchaseBasis::Days && all.days[start..].last() == Some(&day);
                if !again {
                    all.days.push(day);
                }
            }
            all.ends.push(all.days.len() as u32);
        }
        all.days.shrink_to_fit();
        all
    }

    /// Days from a member's last purchase up to `day`; `None` if there was none.
    pub(super) fn days_since_last(&self, member: Id, day: Day) -> Option<u32> {
        History { receipts: &[], purchases: self.of_member(member), start: None }.days_since_last(day)
    }

    pub(super) fn of_member(&self, member: Id) -> &[Day] {
        let member = member as usize;
        let start = if member == 0 { 0 } else { self.ends[member - 1] };
        &self.days[start as usize..self.ends[member] as usize]
    }
}

impl<'a> Histories<'a> {
    /// A member's history; the receipts go into `buffer`, which is emptied first.
    pub(super) fn member<'h>(&'h self, member: Id, buffer: &'h mut Vec<Receipt>) -> History<'h> {
        buffer.clear();
        buffer.extend(self.counted.receipts(member));
        History { receipts: buffer, ..self.purchases_of(member) }
    }

    /// A member's history without the receipts.
    pub(super) fn purchases_of(&self, member: Id) -> History<'a> {
        let ledger = self.counted.ledger;
        let purchases = self.purchases.of_member(member);
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
