//! Definitions that the trade does not agree on, each with its ways.

use crate::list::Listed;
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
}

impl Definition {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Revenue, Self::Purchases, Self::Redemption, Self::Enrolment, Self::Lifetime, Self::PointsCost];

    /// The definitions with each way of this one, the others as they are.
    #[must_use]
    pub fn ways(self, definitions: Definitions) -> Vec<Definitions> {
        macro_rules! ways {
            ($field:ident: $type:ident) => {
                $type::ALL.iter().map(|way| Definitions { $field: *way, ..definitions }).listed()
            };
        }
        match self {
            Self::Revenue => ways!(revenue: RevenueBasis),
            Self::Purchases => ways!(purchases: PurchaseBasis),
            Self::Redemption => ways!(redemption: RedemptionBasis),
            Self::Enrolment => ways!(enrolment: EnrolmentBasis),
            Self::Lifetime => ways!(lifetime: LifetimeBasis),
            Self::PointsCost => ways!(points_cost: PointsCostBasis),
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
        }
    }
}
