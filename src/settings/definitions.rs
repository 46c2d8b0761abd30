//! Definitions that the trade does not agree on, each with its ways.

use crate::list::Listed;
use crate::settings::Settings;
use serde::{Deserialize, Serialize};

/// Definitions that the trade does not agree on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Definitions {
    /// What counts as revenue.
    pub revenue: RevenueBasis,
    /// What counts as a purchase in frequencies.
    pub purchases: PurchaseBasis,
    /// What redeemed points are held against.
    pub redemption: RedemptionBasis,
    /// What enrolled customers are held against.
    pub enrolment: EnrolmentBasis,
    /// How long a member stays.
    pub lifetime: LifetimeBasis,
    /// When points become a cost.
    pub points_cost: PointsCostBasis,
}

macro_rules! definition {
    ($(#[$doc:meta])* $name:ident { $(#[$usual:meta])* $first:ident, $($(#[$other_doc:meta])* $other:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
        pub enum $name {
            $(#[$usual])*
            #[default]
            $first,
            $($(#[$other_doc])* $other,)+
        }

        impl $name {
            /// The ways, the usual one first; message `definition-<definition>-<way>`.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$other,)+];
        }
    };
}

definition! {
    /// What counts as revenue.
    RevenueBasis {
        /// Money paid less money given back.
        Net,
        /// The same before discounts.
        BeforeDiscount,
        /// Money paid, and what points paid for.
        WithPoints,
    }
}

definition! {
    /// What counts as a purchase in frequencies.
    PurchaseBasis {
        /// Every receipt.
        Receipts,
        /// Every day with a receipt.
        Days,
    }
}

definition! {
    /// What redeemed points are held against.
    RedemptionBasis {
        /// Points issued in the same period.
        Period,
        /// The points issued in the period: how many of these are redeemed by now.
        Vintage,
    }
}

definition! {
    /// What enrolled customers are held against.
    EnrolmentBasis {
        /// All identified customers with a receipt.
        Customers,
        /// Receipts without a card: how many of them turned into an enrolment.
        Receipts,
    }
}

definition! {
    /// How long a member stays.
    LifetimeBasis {
        /// As long as members have been seen to stay.
        Observed,
        /// One divided by the churn a month.
        Churn,
    }
}

definition! {
    /// When points become a cost.
    PointsCostBasis {
        /// When they are redeemed.
        Redeemed,
        /// When they are issued, as far as they will be redeemed.
        Issued,
    }
}

/// One of the definitions that can be switched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Definition {
    /// See [`RevenueBasis`].
    Revenue,
    /// See [`PurchaseBasis`].
    Purchases,
    /// See [`RedemptionBasis`].
    Redemption,
    /// See [`EnrolmentBasis`].
    Enrolment,
    /// See [`LifetimeBasis`].
    Lifetime,
    /// See [`PointsCostBasis`].
    PointsCost,
    /// Within how many days a purchase makes a member active: [`Settings::active_days`].
    ActiveDays,
}

/// What the settings say under one way of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// The definitions that are words.
    pub definitions: Definitions,
    /// The one that is a number of days; `None` for what is usual in the trade.
    pub active_days: Option<u32>,
}

/// The windows that the trade reckons with: a month for food, a year for what is bought
/// seldom (Set-V1), and what lies between.
const WINDOWS: [u32; 5] = [30, 60, 90, 180, 365];

impl Definition {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Revenue,
        Self::Purchases,
        Self::Redemption,
        Self::Enrolment,
        Self::Lifetime,
        Self::PointsCost,
        Self::ActiveDays,
    ];

    /// The settings' definitions with each way of this one, the others as they are.
    #[must_use]
    pub fn ways(self, settings: &Settings) -> Vec<Way> {
        let Settings { definitions, active_days, .. } = *settings;
        macro_rules! ways {
            ($field:ident: $type:ident) => {
                $type::ALL
                    .iter()
                    .map(|way| Way { definitions: Definitions { $field: *way, ..definitions }, active_days })
                    .listed()
            };
        }
        match self {
            Self::Revenue => ways!(revenue: RevenueBasis),
            Self::Purchases => ways!(purchases: PurchaseBasis),
            Self::Redemption => ways!(redemption: RedemptionBasis),
            Self::Enrolment => ways!(enrolment: EnrolmentBasis),
            Self::Lifetime => ways!(lifetime: LifetimeBasis),
            Self::PointsCost => ways!(points_cost: PointsCostBasis),
            Self::ActiveDays => {
                let usual = settings.industry.active_days();
                let way = |days: u32| Way { definitions, active_days: (days != usual).then_some(days) };
                windows(settings).into_iter().map(way).listed()
            }
        }
    }

    /// KPIs, by id, that it changes.
    #[must_use]
    pub const fn changes(self) -> &'static [&'static str] {
        match self {
            Self::Revenue => &["revenue", "member-revenue-share", "revenue-per-member"],
            Self::Purchases => &[
                "purchase-frequency",
                "repeat-member-share",
                "one-purchase-only",
                "lifetime-value",
                "launch-effect",
            ],
            Self::Redemption => &["redemption-rate"],
            Self::Enrolment => &["enrolment-rate"],
            Self::Lifetime => &["lifetime-value"],
            Self::PointsCost => &["programme-cost-share", "programme-roi", "break-even-uplift"],
            Self::ActiveDays => &[
                "active-members",
                "customer-retention-rate",
                "churn-rate",
                "base-structure",
                "lifetime-value",
            ],
        }
    }
}

/// The usual windows, and the one in force if it is another.
fn windows(settings: &Settings) -> Vec<u32> {
    let mut windows = WINDOWS.into_iter().listed();
    if let Err(at) = windows.binary_search(&settings.active_days()) {
        windows.insert(at, settings.active_days());
    }
    windows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Industry;

    fn windows_of(settings: &Settings) -> Vec<Option<u32>> {
        Definition::ActiveDays.ways(settings).iter().map(|way| way.active_days).collect()
    }

    #[test]
    fn the_window_that_is_usual_needs_no_setting() {
        let [two, three, six, year] = [60, 90, 180, 365].map(Some);
        assert_eq!(windows_of(&Settings::default()), [None, two, three, six, year]);
        let fashion = Settings { industry: Industry::Fashion, ..Settings::default() };
        assert_eq!(windows_of(&fashion), [Some(30), two, three, six, None]);
    }

    #[test]
    fn a_window_set_by_hand_stands_among_them() {
        let own = Settings { active_days: Some(45), ..Settings::default() };
        assert_eq!(windows_of(&own), [None, Some(45), Some(60), Some(90), Some(180), Some(365)]);
    }
}
