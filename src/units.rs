//! Units as types: sums that mean nothing do not compile.
//!
//! Everything additive is a whole number, so sums are exact and the same in
//! any order, in any slicing of the input and on any number of workers.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use chrono::{Datelike, Days, NaiveDate};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! whole_unit {
    ($(#[$doc:meta])* $name:ident, $per_one:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// How many of the smallest parts make one.
            pub const PER_ONE: i64 = $per_one;

            /// The value in whole units, as shown to people; exact up to 2⁵³ parts.
            #[must_use]
            pub fn to_f64(self) -> f64 {
                self.0 as f64 / Self::PER_ONE as f64
            }

            /// Whether it is so many whole units.
            #[must_use]
            pub const fn is_whole(self) -> bool {
                self.0 % Self::PER_ONE == 0
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
                parts.fold(Self::ZERO, Add::add)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_f64(self.to_f64())
            }
        }
    };
}

whole_unit!(
    /// Money in minor units (kopecks, cents). Written out in major units.
    Money,
    100
);
whole_unit!(
    /// Bonus points in hundredths of a point.
    Points,
    100
);
whole_unit!(
    /// Quantity of goods in thousandths (a gram of a kilogram).
    Quantity,
    1000
);

/// What a value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Unit {
    /// Money in major units.
    Money,
    /// A fraction of a whole.
    Share,
    /// A relative difference: 0.62 is +62 %.
    Gap,
    /// Times a month.
    PerMonth,
    /// Times a year.
    PerYear,
    /// Items, pieces.
    Items,
    /// Members, a whole number.
    Members,
    /// Receipts, a whole number.
    Receipts,
    /// Points.
    Points,
    /// Days.
    Days,
    /// Any other whole number of things.
    Count,
    /// The net promoter score: −100 to 100.
    NpsPoints,
    /// The difference of two fractions: 0.02 is +2 percentage points.
    SharePoints,
}

/// A calendar day, counted from 1970-01-01 (negative before it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string", export_to = "report.ts"))]
pub struct Day(pub i32);

impl Day {
    const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();

    /// The day of a date of the Gregorian calendar; `None` if there is no such
    /// date or its year lies outside 1900–2200 (no receipt does).
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1900..=2200).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        // Days from civil, after Hinnant, "chrono-Compatible Low-Level Date Algorithms":
        // the hot path of reading, checked against chrono in the tests below.
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if day > length {
            return None;
        }
        let shifted = year - i32::from(month <= 2);
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// The day of an ISO date `YYYY-MM-DD`.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        // By hand: chrono's reader of formats would be a twentieth of the wasm.
        let (Some((year, rest)), 10) = (text.split_once('-'), text.len()) else { return None };
        let (month, day) = rest.split_once('-')?;
        let number = |digits: &str, length| {
            let plain = digits.len() == length && digits.bytes().all(|digit| digit.is_ascii_digit());
            plain.then(|| digits.parse::<u32>().ok()).flatten()
        };
        Self::from_ymd(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?, number(day, 2)?)
    }

    fn date(self) -> NaiveDate {
        let count = u64::from(self.0.unsigned_abs());
        if self.0 >= 0 {
            Self::EPOCH.checked_add_days(Days::new(count))
        } else {
            Self::EPOCH.checked_sub_days(Days::new(count))
        }
        .unwrap_or(Self::EPOCH)
    }

    /// The month this day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let date = self.date();
        Month(date.year() * 12 + date.month0() as i32)
    }

    /// The day of the week, 0 for Monday: 1970-01-01 was a Thursday.
    #[must_use]
    pub const fn weekday(self) -> usize {
        (self.0 + 3).rem_euclid(7) as usize
    }

    /// The day `days` later (earlier if negative).
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this day.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_iso(&text)
            .ok_or_else(|| D::Error::custom(format!("expected a date such as 2025-12-31, found \"{text}\"")))
    }
}

/// A calendar month: `12 × year + month − 1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string", export_to = "report.ts"))]
pub struct Month(pub i32);

impl Month {
    /// Mean length of a month in days (Gregorian year ÷ 12), for rates "per month".
    pub const MEAN_DAYS: f64 = 365.2425 / 12.0;

    /// The first day of the month.
    #[must_use]
    pub fn first(self) -> Day {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12) as u32 + 1);
        Day::from_ymd(year, month, 1).unwrap_or(Day(0))
    }

    /// The last day of the month.
    #[must_use]
    pub fn last(self) -> Day {
        self.plus(1).first().plus(-1)
    }

    /// The month `months` later (earlier if negative).
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// First to last day.
    #[must_use]
    pub fn period(self) -> Period {
        Period { from: self.first(), to: self.last() }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Days from `from` to `to`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Period {
    /// Number of days; 0 if `to` lies before `from`.
    #[must_use]
    pub fn days(self) -> i32 {
        (self.to.since(self.from) + 1).max(0)
    }

    /// Whether the day lies within.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The days common to both; its length is 0 if there are none.
    #[must_use]
    pub fn overlap(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    /// The period of equal length that ends the day before this one.
    #[must_use]
    pub fn before(self) -> Self {
        Self { from: self.from.plus(-self.days()), to: self.from.plus(-1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_agree_with_chrono_over_three_centuries() {
        let mut date = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
        while date.year() <= 2200 {
            let day = Day::from_ymd(date.year(), date.month(), date.day()).unwrap();
            assert_eq!(day.date(), date);
            date = date.succ_opt().unwrap();
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_no_days() {
        for (y, m, d) in
            [(2025, 2, 29), (2024, 2, 30), (2025, 13, 1), (2025, 4, 31), (2025, 1, 0), (1899, 12, 31)]
        {
            assert_eq!(Day::from_ymd(y, m, d), None);
        }
        assert_eq!(Day::from_ymd(2024, 2, 29).unwrap().to_string(), "2024-02-29");
    }

    #[test]
    fn a_month_knows_its_days() {
        let february = Day::from_iso("2024-02-10").unwrap().month();
        assert_eq!(february.to_string(), "2024-02");
        assert_eq!(february.period().days(), 29);
        assert_eq!(february.plus(-2).to_string(), "2023-12");
    }

    #[test]
    fn money_is_written_exactly() {
        assert_eq!(serde_json::to_string(&Money(123_456_789)).unwrap(), "1234567.89");
        assert_eq!(serde_json::to_string(&Money(-5)).unwrap(), "-0.05");
    }

    #[test]
    fn the_period_before_is_as_long() {
        let day = |text| Day::from_iso(text).unwrap();
        let period = Period { from: day("2025-03-01"), to: day("2025-03-31") };
        assert_eq!(period.before(), Period { from: day("2025-01-29"), to: day("2025-02-28") });
    }
}
