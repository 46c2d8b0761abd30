//! What happened at the tills: what the tables written after the receipts rest on.

use super::baskets::Line;
use super::calendar::{self, MONTHS};
use super::plan::MEMBERS;
use crate::units::{Day, Period};

/// Sums by month, and who bought when.
pub(super) struct History {
    pub(super) months: [MonthSums; MONTHS],
    /// Days of the sale receipts of each member, in their order.
    visits: Vec<Vec<Day>>,
}

/// A month. Of two: anonymous buyers and members; money in kopecks.
#[derive(Default)]
pub(super) struct MonthSums {
    /// Sale receipts.
    pub(super) sales: [u32; 2],
    /// Money of sale receipts.
    pub(super) sold: [i64; 2],
    /// Money of sale receipts less that of return receipts…
    pub(super) net: [i64; 2],
    /// … and the cost of these goods.
    pub(super) cost: [i64; 2],
    /// Whole points redeemed.
    pub(super) redeemed: i64,
}

impl History {
    pub(super) fn new(members: usize) -> Self {
        Self { months: Default::default(), visits: vec![Vec::new(); members] }
    }

    pub(super) fn sale(&mut self, day: Day, group: usize, member: Option<u32>, lines: &[Line]) {
        let month = &mut self.months[calendar::month_number(day)];
        month.sales[group] += 1;
        for line in lines {
            month.sold[group] += line.paid;
            month.net[group] += line.paid;
            month.cost[group] += line.cost;
            month.redeemed += line.redeemed;
        }
        if let Some(member) = member {
            self.visits[member as usize].push(day);
        }
    }

    pub(super) fn give_back(&mut self, day: Day, group: usize, lines: &[Line]) {
        let month = &mut self.months[calendar::month_number(day)];
        for line in lines {
            month.net[group] -= line.paid;
            month.cost[group] -= line.cost;
        }
    }

    /// Whether the member has a sale receipt on one of these days.
    pub(super) fn bought(&self, member: u32, days: Period) -> bool {
        let visits = &self.visits[member as usize];
        visits.get(visits.partition_point(|day| *day < days.from)).is_some_and(|day| days.contains(*day))
    }

    /// Whether the member has any sale receipt.
    pub(super) fn ever_bought(&self, member: u32) -> bool {
        !self.visits[member as usize].is_empty()
    }

    /// Net revenue and cost of goods of a group over all months, kopecks.
    pub(super) fn net(&self, group: usize) -> (i64, i64) {
        self.months
            .iter()
            .fold((0, 0), |(net, cost), month| (net + month.net[group], cost + month.cost[group]))
    }

    /// Net revenue of members from a month on, kopecks.
    pub(super) fn member_revenue(&self, from: usize) -> i64 {
        self.months[from..].iter().map(|month| month.net[MEMBERS]).sum()
    }
}
