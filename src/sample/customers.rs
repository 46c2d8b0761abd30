//! Members: when they enrolled, how often they come and where.

use std::collections::VecDeque;

use super::calendar::{self, LAUNCH_MONTH, MONTHS};
use super::random::{Choice, Random};
use super::trade::Trade;
use crate::units::{Day, Month, Period};

/// The members, in the order in which they enrolled.
pub(super) struct Customers {
    members: Vec<Member>,
    homes: Vec<Home>,
    /// By size: where a member goes who does not go to the home store.
    away: Choice,
    /// Members enrolled by the day that the sample has reached.
    enrolled: usize,
}

struct Member {
    enrolled: Day,
    /// From this day on the member does not come any more.
    left: Day,
    home: u8,
    at_till: bool,
    /// Purchase rate, relative to the other members.
    rate: f64,
    /// Size of the receipts, relative to the other members.
    appetite: f64,
    redeems: bool,
}

/// The members of a store.
struct Home {
    members: Vec<u32>,
    rates: Choice,
    /// Those just enrolled at the till, for whom the first receipt is due.
    newcomers: VecDeque<u32>,
}

impl Customers {
    pub(super) fn new(trade: &Trade, receipts: u32, random: &mut Random) -> Self {
        // About so much of the sale receipts is wholly given back.
        let whole_returns = 0.85 * trade.return_share;
        let member_months =
            f64::from(receipts) * trade.member_share * (1.0 - whole_returns) / trade.frequency;
        let count = (member_months / mean_exposure(trade) + 0.5).max(1.0) as u32;
        let mut owed = vec![0.0; trade.stores.len()];
        let discipline = trade.discipline();
        let members = (0..count)
            .map(|number| {
                let enrolled = enrolment_day(trade, (f64::from(number) + random.unit()) / f64::from(count));
                let months = random.exponential() / trade.lost_a_month;
                for (at, store) in trade.stores.iter().enumerate() {
                    owed[at] += store.size / trade.size() * discipline[at];
                }
                let home = (0..owed.len()).max_by(|&a, &b| owed[a].total_cmp(&owed[b])).unwrap_or(0);
                owed[home] -= 1.0;
                Member {
                    enrolled,
                    left: enrolled.plus(1 + (months * Month::MEAN_DAYS) as i32),
                    home: home as u8,
                    at_till: random.chance(0.7),
                    rate: random.gamma(trade.rate_halves),
                    appetite: random.around_one(0.3),
                    redeems: random.chance(0.65),
                }
            })
            .collect();
        let home = |_| Home {
            members: Vec::new(),
            rates: Choice::new(std::iter::empty()),
            newcomers: VecDeque::new(),
        };
        Self {
            members,
            homes: trade.stores.iter().map(home).collect(),
            away: Choice::new(trade.stores.iter().map(|store| store.size)),
            enrolled: 0,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.members.len()
    }

    /// Days that members were enrolled, by month of the data.
    pub(super) fn days_by_month(&self) -> Vec<f64> {
        let in_month = |number| {
            let days = calendar::days(number);
            let enrolled = |member: &Member| (days.to.since(member.enrolled) + 1).clamp(0, days.days());
            self.members.iter().map(enrolled).map(f64::from).sum()
        };
        (0..MONTHS).map(in_month).collect()
    }

    /// Lets in those enrolled up to the day.
    pub(super) fn enrol(&mut self, day: Day) {
        while let Some(member) = self.members.get(self.enrolled).filter(|member| member.enrolled <= day) {
            let home = &mut self.homes[usize::from(member.home)];
            home.members.push(self.enrolled as u32);
            home.rates.push(member.rate);
            if member.at_till && member.enrolled >= calendar::span().from {
                home.newcomers.push_back(self.enrolled as u32);
            }
            self.enrolled += 1;
        }
    }

    /// The member who buys at the store.
    pub(super) fn come(&mut self, store: usize, day: Day, random: &mut Random) -> u32 {
        const STAYS: f64 = 0.92;
        const TRIES: usize = 64;
        if let Some(member) = self.homes[store].newcomers.pop_front() {
            return member;
        }
        // The first member enrolled long before the data: if all tries fail, there is always this one.
        let mut came = 0;
        for _ in 0..TRIES {
            let at = if random.chance(STAYS) { store } else { self.away.draw(random).unwrap_or(store) };
            let home = &self.homes[at];
            if let Some(drawn) = home.rates.draw(random) {
                came = home.members[drawn];
                if self.members[came as usize].left > day {
                    break;
                }
            }
        }
        came
    }

    pub(super) fn appetite(&self, member: u32) -> f64 {
        self.members[member as usize].appetite
    }

    pub(super) fn redeems(&self, member: u32) -> bool {
        self.members[member as usize].redeems
    }

    /// Days of enrolment, in their order.
    pub(super) fn enrolment_days(&self) -> impl Iterator<Item = Day> {
        self.members.iter().map(|member| member.enrolled)
    }

    /// Members enrolled from one day to another.
    pub(super) fn enrolled_in(&self, period: Period) -> usize {
        // They stand in the order in which they enrolled.
        let upto = |day: Day| self.members.partition_point(|member| member.enrolled < day);
        upto(period.to.plus(1)) - upto(period.from)
    }

    /// The home store, and whether the member enrolled at its till.
    pub(super) fn enrolled_at(&self, member: u32) -> (usize, bool) {
        let member = &self.members[member as usize];
        (usize::from(member.home), member.at_till)
    }

    /// The level in the programme.
    pub(super) fn tier(&self, member: u32, trade: &Trade) -> &'static str {
        let usual = f64::from(trade.rate_halves);
        match self.members[member as usize].rate {
            rate if rate > 2.5 * usual => "Золотой",
            rate if rate > 1.2 * usual => "Серебряный",
            _ => "Базовый",
        }
    }

    /// A member enrolled before the data, not the very first, whose home is the store.
    /// From now on the member does not come: someone else shows the card.
    pub(super) fn lend_card(&mut self, store: usize) -> Option<u32> {
        let from = calendar::span().from;
        let lent = |member: &Member| usize::from(member.home) == store && member.enrolled < from;
        let at = 1 + self.members.iter().skip(1).position(lent)?;
        self.members[at].rate = 0.0;
        Some(at as u32)
    }
}

/// The number on a member's card: EAN-13 of the kind that shops give out themselves.
pub(super) const fn card(member: u32) -> u64 {
    let number = 270_000_000_000 + 17 * (member as u64 + 104);
    let (mut rest, mut sum, mut weight) = (number, 0, 3);
    while rest > 0 {
        sum += rest % 10 * weight;
        weight = 4 - weight;
        rest /= 10;
    }
    number * 10 + (10 - sum % 10) % 10
}

/// The day by which this share of the members has enrolled.
fn enrolment_day(trade: &Trade, share: f64) -> Day {
    const YEARS_BEFORE: f64 = 3.0 * 365.0;
    let span = calendar::span();
    let before = trade.enrolled_before;
    if share < before {
        return span.from.plus(-1 - ((1.0 - share / before) * YEARS_BEFORE) as i32);
    }
    // The month of the launch enrols twice as many a day.
    let launch = f64::from(calendar::launch().since(span.from));
    let extra = f64::from(calendar::days(LAUNCH_MONTH).days());
    let at = (share - before) / (1.0 - before) * (f64::from(span.days()) + extra);
    let day = if at < launch {
        at
    } else {
        launch.max(at - extra).max(launch + (at - launch).min(2.0 * extra) / 2.0)
    };
    span.from.plus(day as i32)
}

/// Months of the data in which a member is enrolled, on average.
fn mean_exposure(trade: &Trade) -> f64 {
    const STEPS: i32 = 1000;
    let span = calendar::span();
    let days = |n: i32| {
        let enrolled = enrolment_day(trade, (f64::from(n) + 0.5) / f64::from(STEPS));
        f64::from(span.to.since(enrolled.max(span.from)) + 1)
    };
    (0..STEPS).map(days).sum::<f64>() / f64::from(STEPS) / Month::MEAN_DAYS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_end_in_their_check_digit() {
        for member in [0, 1, 99, 5_000_000] {
            let digits = card(member).to_string();
            assert_eq!(digits.len(), 13);
            let sum: u32 =
                digits.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * [1, 3][at % 2]).sum();
            assert_eq!(sum % 10, 0);
        }
    }

    #[test]
    fn enrolment_days_rise_and_end_with_the_data() {
        let trade = Trade::of(crate::settings::Industry::Grocery);
        let days: Vec<Day> = (0..1000).map(|n| enrolment_day(trade, f64::from(n) / 1000.0)).collect();
        assert!(days.is_sorted());
        assert_eq!(enrolment_day(trade, 0.99999), calendar::span().to);
        assert_eq!(enrolment_day(trade, trade.enrolled_before), calendar::span().from);
    }
}
