//! When people buy: receipts and money by weekday and hour.

use super::gather::Gathering;
use crate::ledger::Kind;
use crate::units::{Day, Money, Period};

/// Sale receipts by weekday (from Monday) and hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heat {
    /// Sale receipts, of all.
    pub receipts: [[u64; 24]; 7],
    /// Money of them.
    pub sales: [[Money; 24]; 7],
    /// Of them, receipts of members.
    pub members: [[u64; 24]; 7],
    /// Sale receipts without a time of day.
    pub without_time: u64,
}

impl Default for Heat {
    fn default() -> Self {
        Self { receipts: [[0; 24]; 7], sales: [[Money::ZERO; 24]; 7], members: [[0; 24]; 7], without_time: 0 }
    }
}

impl Heat {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let mut heat = Self::default();
        let counted = gathering.counted;
        for row in 0..counted.ledger.receipts() {
            let Some(receipt) = counted.receipt(row) else { continue };
            if receipt.kind != Kind::Sale || !period.contains(receipt.day) {
                continue;
            }
            let Some(minute) = receipt.minute else {
                heat.without_time += 1;
                continue;
            };
            let (day, hour) = (weekday(receipt.day), usize::from(minute / 60).min(23));
            heat.receipts[day][hour] += 1;
            heat.sales[day][hour] += receipt.amount;
            heat.members[day][hour] += u64::from(counted.member_of(row) != 0);
        }
        heat
    }
}

/// 0 for Monday: 1970-01-01 was a Thursday.
fn weekday(day: Day) -> usize {
    (day.0 + 3).rem_euclid(7) as usize
}
