//! Thresholds of segments that the visitor sets by hand.

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// Where these are absent, the data decide.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct SegmentLimits {
    /// A member without a purchase for more days is sleeping; the member's own pauses decide
    /// if absent.
    pub sleeping_days: Option<u32>,
    /// A member without a purchase for more days is lost.
    pub lost_days: Option<u32>,
    /// Limits of the scores of the last purchase, of the number of purchases and of their
    /// money; by rank if absent.
    pub rfm: Option<RfmLimits>,
}

/// Limits of the scores 1 to 5, four each.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct RfmLimits {
    /// Days since the last purchase, rising: up to the first scores 5, beyond the last 1.
    pub days: [u32; 4],
    /// Purchases in the period, rising: from the last on scores 5, below the first 1.
    pub purchases: [u32; 4],
    /// Revenue of the period in major units, rising: as for purchases.
    pub revenue: [f64; 4],
}

impl SegmentLimits {
    /// # Errors
    ///
    /// Limits that do not rise.
    pub(super) fn check(&self) -> Result<(), Message> {
        let of_days = self.sleeping_days.zip(self.lost_days).is_none_or(|(sleeping, lost)| sleeping <= lost);
        let of_scores = self.rfm.is_none_or(|limits| {
            limits.days.is_sorted() && limits.purchases.is_sorted() && limits.revenue.is_sorted()
        });
        if of_days && of_scores { Ok(()) } else { Err(Message::new("settings-segment-limits")) }
    }
}
