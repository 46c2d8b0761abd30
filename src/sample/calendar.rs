//! The days of the sample: when it begins and ends, and what each day sells.

use super::random::{Choice, Random};
use super::trade::Trade;
use crate::units::{Day, Month, Period};

/// Whole months from April 2025 to September 2026.
pub(super) const MONTHS: usize = 18;

/// Month of the data in which points replaced the discount card. April to August lie
/// before it and, a year later, after it: their comparison is free of the season.
pub(super) const LAUNCH_MONTH: usize = 6;

/// The months from April to August before the launch; the same a year later lie after it.
pub(super) const COMPARED: std::ops::Range<usize> = 0..5;

/// The month of this number, from 0.
pub(super) const fn month(number: usize) -> Month {
    Month(2025 * 12 + 3 + number as i32)
}

/// The number of the month of a day of the data, from 0.
pub(super) fn month_number(day: Day) -> usize {
    (day.month().0 - month(0).0) as usize
}

/// Month of the year, 0 for January.
pub(super) const fn month_of_year(number: usize) -> usize {
    (number + 3) % 12
}

/// First to last day of the data.
#[inline(never)]
pub(super) fn span() -> Period {
    Period { from: month(0).first(), to: month(MONTHS - 1).last() }
}

/// The day on which points replaced the discount card.
pub(super) fn launch() -> Day {
    month(LAUNCH_MONTH).first()
}

/// From the launch to the last day of the data.
pub(super) fn since_launch() -> Period {
    Period { from: launch(), to: span().to }
}

/// First to last day of the month of this number.
#[inline(never)]
pub(super) fn days(number: usize) -> Period {
    month(number).period()
}

/// 0 for Monday.
pub(super) const fn weekday(day: Day) -> usize {
    (day.0 + 3).rem_euclid(7) as usize
}

/// Spreads each month's receipts over its days; the sum is `receipts`, and the last day has one.
pub(super) fn receipts_by_day(
    trade: &Trade,
    by_month: &[f64],
    receipts: u32,
    random: &mut Random,
) -> Vec<u32> {
    let mut upto = 0.0;
    let mut given = 0;
    let mut by_day = Vec::new();
    for (number, month_receipts) in by_month.iter().enumerate() {
        let days = days(number);
        let weights: Vec<f64> = (0..days.days())
            .map(|n| weight(trade, days.from.plus(n), n + 1) * random.around_one(0.08))
            .collect();
        let total: f64 = weights.iter().sum();
        for weight in weights {
            upto += month_receipts * weight / total;
            let by_now = (upto as u32).min(receipts - 1);
            by_day.push(by_now - given);
            given = by_now;
        }
    }
    if let Some(last) = by_day.last_mut() {
        *last += receipts - given;
    }
    by_day
}

fn weight(trade: &Trade, day: Day, day_of_month: i32) -> f64 {
    let month = day.month().0.rem_euclid(12) + 1;
    let peak =
        trade.peaks.iter().find(|peak| i32::from(peak.month) == month && peak.days.contains(&day_of_month));
    trade.weekdays[weekday(day)] * peak.map_or(1.0, |peak| peak.times)
}

/// The minutes at which receipts are rung up, on working days and at weekends.
pub(super) struct Hours([Choice; 2]);

impl Hours {
    pub(super) fn new(trade: &Trade) -> Self {
        Self(trade.hours.map(|hours| Choice::new(hours.into_iter().map(f64::from))))
    }

    /// A minute of the day.
    pub(super) fn minute(&self, day: Day, random: &mut Random) -> u16 {
        const OPENS: u32 = 8;
        let weekend = usize::from(weekday(day) >= 5);
        let hour = OPENS + self.0[weekend].draw(random).unwrap_or(0) as u32;
        (hour * 60 + random.below(60)) as u16
    }
}
