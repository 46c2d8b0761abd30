//! When people buy: receipts and money by weekday and hour.

use super::gather::Gathering;
use super::histories::History;
use crate::ledger::{Id, Kind};
use crate::list::Listed;
use crate::math::{Moments, sort_by_key};
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
    /// Sale receipts in the [`BUSIEST`] hours of the week, and in all; by member, and
    /// each anonymous receipt by itself.
    pub busiest: [Moments<2>; 2],
}

/// Hours of the week that are called the busiest.
pub const BUSIEST: usize = 10;

impl Default for Heat {
    fn default() -> Self {
        Self {
            receipts: [[0; 24]; 7],
            sales: [[Money::ZERO; 24]; 7],
            members: [[0; 24]; 7],
            without_time: 0,
            busiest: Default::default(),
        }
    }
}

impl Heat {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let mut heat = Self::default();
        let counted = gathering.counted;
        let ledger = counted.ledger;
        let hour_of = |row: u32| hour_of(ledger.day_of(row), ledger.minute_of(row));
        each_sale(gathering, period, |row, member| {
            let Some((day, hour)) = hour_of(row) else {
                heat.without_time += 1;
                return;
            };
            heat.receipts[day][hour] += 1;
            heat.sales[day][hour] += counted.amount(row);
            heat.members[day][hour] += u64::from(member != 0);
        });
        let busy = heat.busiest_hours();
        let mut of_members = vec![[0i64; 2]; ledger.members() as usize + 1];
        each_sale(gathering, period, |row, member| {
            let Some((day, hour)) = hour_of(row) else { return };
            let one = [i64::from(busy[day][hour]), 1];
            match of_members.get_mut(member as usize).filter(|_| member != 0) {
                Some(sums) => *sums = [sums[0] + one[0], sums[1] + one[1]],
                None => heat.busiest[1].add(&one),
            }
        });
        for sums in of_members.iter().filter(|sums| sums[1] > 0) {
            heat.busiest[0].add(sums);
        }
        heat
    }

    /// Adds a member, of whom nothing but [`Self::members`] is asked.
    pub(super) fn add(&mut self, history: &History<'_>, period: Period) {
        let sales = history.receipts_in(period).iter().filter(|receipt| receipt.kind == Kind::Sale);
        for (day, hour) in sales.filter_map(|receipt| hour_of(receipt.day, receipt.minute)) {
            self.members[day][hour] += 1;
        }
    }

    /// The [`BUSIEST`] hours of the week by receipts, as weekday and hour, the busiest
    /// first; of equally busy ones the earlier of the week.
    #[must_use]
    pub fn peaks(&self) -> Vec<(usize, usize)> {
        let mut hours: Vec<(usize, u64)> = self.receipts.as_flattened().iter().copied().enumerate().listed();
        sort_by_key(&mut hours, |(at, receipts)| (std::cmp::Reverse(*receipts), *at));
        hours.iter().take(BUSIEST).map(|(at, _)| (at / 24, at % 24)).listed()
    }

    fn busiest_hours(&self) -> [[bool; 24]; 7] {
        let mut busy = [[false; 24]; 7];
        for (day, hour) in self.peaks() {
            busy[day][hour] = true;
        }
        busy
    }
}

/// Rows of sale receipts of the period that are counted, each with its member.
pub(super) fn each_sale(gathering: &Gathering<'_>, period: Period, mut each: impl FnMut(u32, Id)) {
    let counted = gathering.counted;
    let ledger = counted.ledger;
    for row in 0..ledger.receipts() {
        if ledger.is_sale(row) && period.contains(ledger.day_of(row)) && counted.has(row) {
            each(row, counted.member_of(row));
        }
    }
}

fn hour_of(day: Day, minute: Option<u16>) -> Option<(usize, usize)> {
    Some((day.weekday(), usize::from(minute? / 60).min(23)))
}
