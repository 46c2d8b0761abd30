//! What the visitor can set: one versioned document, the same for the command
//! line's `--settings`, the page's saved settings and the shared link.

use serde::{Deserialize, Serialize};

pub use definitions::{
    Definition, Definitions, EnrolmentBasis, LifetimeBasis, PointsCostBasis, PurchaseBasis, RedemptionBasis,
    RevenueBasis, Way,
};

pub use segments::{RfmLimits, SegmentLimits};

mod definitions;
mod segments;

use crate::flat_map::FlatMap;
use crate::message::Message;
use crate::units::{Day, Period};

/// The document. Unknown keys are refused, so that a typing error is not silently ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Settings {
    /// Version of this document.
    pub version: u32,
    /// Trade, for norms and the active window.
    pub industry: Industry,
    /// ISO 4217 code of the money in the files; only shown, never converted.
    pub currency: String,
    /// Day on which the programme started.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub launch: Option<Day>,
    /// First day of the period; the first day of the data if absent.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub from: Option<Day>,
    /// Last day of the period; the as-of day if absent.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub to: Option<Day>,
    /// What figures are compared with.
    pub compare: Compare,
    /// A member with a receipt within so many days is active; by industry if absent.
    pub active_days: Option<u32>,
    /// Days after enrolment within which a member is given time for a purchase:
    /// who enrolled later is not asked about yet. 90 if absent.
    pub maturity_days: Option<u32>,
    /// Gross margin as a share of revenue, where the files have no cost of goods.
    pub margin: Option<f64>,
    /// Money that a point saves the member; 1 if absent.
    pub point_value: Option<f64>,
    /// Money that a redeemed point costs the programme; the point value if absent.
    pub cost_per_point: Option<f64>,
    /// Fixed cost of the programme a month, where the files have no costs.
    pub fixed_cost: Option<f64>,
    /// Cost of rewards as a share of member sales, where the files have no points or discounts.
    pub reward_cost: Option<f64>,
    /// Share of member revenue that would not be there without the programme:
    /// an assumption of the visitor's, never a finding.
    pub incremental_share: Option<f64>,
    /// Where the trade disagrees on a definition, which one is used.
    pub definitions: Definitions,
    /// Thresholds of segments set by hand.
    pub segments: SegmentLimits,
    /// Count what a file has twice every time, rather than once.
    pub keep_duplicates: bool,
    /// Members whose receipts count as anonymous: cards of the till, cards lent to everybody.
    pub exclude_members: Vec<String>,
    /// Parts that the report is of, by what they are parts of: `store`, `channel` (`store` or
    /// `online`), `tier` and `source` as the files name them, or a class of a segmentation. Of
    /// several, what is in all of them; of none, the whole.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, String>"))]
    pub only: FlatMap<String, String>,
    /// Norms that replace the published ones, by KPI id, in the KPI's unit.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, OwnNorm>"))]
    pub norms: FlatMap<String, OwnNorm>,
}

/// A norm of the visitor's own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct OwnNorm {
    /// Lower edge.
    pub low: f64,
    /// Upper edge.
    pub high: f64,
}

/// What figures are compared with: the change on a card, findings of what got worse, and what
/// a change is made of. Where the data does not reach back so far, they are compared with nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Compare {
    /// The period before: of the last whole month the month before, of a chosen period the one
    /// of equal length before it.
    #[default]
    Previous,
    /// The same days a year earlier.
    YearAgo,
}

/// Trade of the retailer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Industry {
    /// Food and everyday goods.
    #[default]
    Grocery,
    /// Clothes and shoes.
    Fashion,
    /// Electronics and goods for the home.
    Electronics,
    /// Anything else: no published norms.
    Other,
}

impl Industry {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Grocery, Self::Fashion, Self::Electronics, Self::Other];

    /// Its id in options, file names and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Grocery => "grocery",
            Self::Fashion => "fashion",
            Self::Electronics => "electronics",
            Self::Other => "other",
        }
    }

    /// Days within which a purchase makes a member active (Set-V1: 30 for
    /// grocery, 365 for fashion and electronics; 90 days where nothing is published).
    #[must_use]
    pub const fn active_days(self) -> u32 {
        match self {
            Self::Grocery => 30,
            Self::Fashion | Self::Electronics => 365,
            Self::Other => 90,
        }
    }
}

impl Settings {
    /// The version written and read today.
    pub const VERSION: u32 = 1;

    /// Days within which a purchase makes a member active, set or by industry.
    #[must_use]
    pub fn active_days(&self) -> u32 {
        self.active_days.unwrap_or(self.industry.active_days())
    }

    /// Days that a new member is given for a purchase.
    #[must_use]
    pub fn maturity_days(&self) -> u32 {
        self.maturity_days.unwrap_or(90)
    }

    /// Money that a point saves the member: one, as most programmes have it.
    #[must_use]
    pub fn point_value(&self) -> f64 {
        self.point_value.unwrap_or(1.0)
    }

    /// Money that a redeemed point costs the programme.
    #[must_use]
    pub fn cost_per_point(&self) -> f64 {
        self.cost_per_point.unwrap_or(self.point_value())
    }

    /// The period chosen within the days that the data covers.
    #[must_use]
    pub fn period(&self, data: Period) -> Period {
        Period { from: self.from.unwrap_or(data.from), to: self.to.unwrap_or(data.to) }
    }

    /// Whether the document holds together: a version that is known, a period that
    /// does not end before it begins, norms in their order.
    ///
    /// # Errors
    /// The message of the first thing that does not.
    pub fn check(&self) -> Result<(), Message> {
        if self.version != Self::VERSION {
            return Err(Message::new("settings-version")
                .with("found", u64::from(self.version))
                .with("expected", u64::from(Self::VERSION)));
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Message::new("settings-period").with("from", from).with("to", to));
        }
        let amounts = [
            ("margin", self.margin, 1.0),
            ("pointValue", self.point_value, f64::MAX),
            ("costPerPoint", self.cost_per_point, f64::MAX),
            ("fixedCost", self.fixed_cost, f64::MAX),
            ("rewardCost", self.reward_cost, 1.0),
            ("incrementalShare", self.incremental_share, 1.0),
        ];
        for (name, amount, most) in amounts {
            if amount.is_some_and(|amount| !(0.0..=most).contains(&amount)) {
                return Err(Message::new("settings-amount").with("setting", name));
            }
        }
        self.segments.check()?;
        for (id, norm) in self.norms.iter() {
            if !(norm.low.is_finite() && norm.high.is_finite() && norm.low <= norm.high) {
                return Err(Message::new("settings-norm").with("kpi", id.as_str()));
            }
        }
        Ok(())
    }

    /// Whether a period was chosen, rather than the whole file.
    #[must_use]
    pub const fn has_period(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            industry: Industry::default(),
            currency: "RUB".to_owned(),
            launch: None,
            from: None,
            to: None,
            compare: Compare::default(),
            active_days: None,
            maturity_days: None,
            margin: None,
            point_value: None,
            cost_per_point: None,
            fixed_cost: None,
            reward_cost: None,
            incremental_share: None,
            definitions: Definitions::default(),
            segments: SegmentLimits::default(),
            keep_duplicates: false,
            exclude_members: Vec::new(),
            only: FlatMap::new(),
            norms: FlatMap::new(),
        }
    }
}
