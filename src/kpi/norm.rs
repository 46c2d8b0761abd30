//! Published norms, and how a figure stands against one.

use serde::Serialize;

use crate::math::Estimate;

use super::Better;

/// A norm of a KPI, or of one of its parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Norm {
    /// Lower edge, in the figure's unit.
    pub low: f64,
    /// Upper edge.
    pub high: f64,
    /// Where it is published; message `source-<id>`.
    pub source: &'static str,
    /// How strong that source is.
    pub grade: Grade,
    /// The part that it is about; `None` for the KPI's own value.
    pub part: Option<&'static str>,
}

impl Norm {
    /// A norm from the article "Основные метрики программы лояльности" (Set Loyalty).
    pub(super) const fn set(low: f64, high: f64) -> Self {
        Self { low, high, source: "set", grade: Grade::VendorArticle, part: None }
    }

    /// The same norm, about a part.
    pub(super) const fn of(self, part: &'static str) -> Self {
        Self { part: Some(part), ..self }
    }
}

/// What a norm stands on, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Grade {
    /// A figure that a company has reported of itself.
    PublishedFigure,
    /// A rule of thumb from an article of a vendor, who shows no data.
    VendorArticle,
    /// Entered by the visitor.
    Own,
}

impl Grade {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::PublishedFigure, Self::VendorArticle, Self::Own];

    /// Its id; its name is the message `grade-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::PublishedFigure => "publishedFigure",
            Self::VendorArticle => "vendorArticle",
            Self::Own => "own",
        }
    }
}

/// Against the norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Position {
    /// Below the lower edge.
    Below,
    /// Between the edges.
    Within,
    /// Above the upper edge.
    Above,
    /// No norm or no value.
    None,
}

/// How a figure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Rating {
    /// Well.
    Good,
    /// Near the edge.
    Watch,
    /// Not well.
    Bad,
    /// Not known.
    Unknown,
}

/// Where the value lies.
#[must_use]
pub fn position(value: f64, norm: &Norm) -> Position {
    if value < norm.low {
        Position::Below
    } else if value > norm.high {
        Position::Above
    } else {
        Position::Within
    }
}

/// How the value stands: good within the norm and on its better side; on the
/// worse side "watch" while the interval reaches the norm or less than a tenth
/// of the edge is missing, else bad.
#[must_use]
pub fn rate(estimate: &Estimate, norm: &Norm, better: Better) -> Rating {
    const NEAR: f64 = 0.1;
    let (edge, missing) = match better {
        Better::Higher => (norm.low, norm.low - estimate.value),
        Better::Lower => (norm.high, estimate.value - norm.high),
    };
    if missing <= 0.0 {
        return Rating::Good;
    }
    let reach = estimate.interval().map_or(0.0, |[low, high]| (high - low) / 2.0);
    if missing <= reach.max(libm::fabs(edge) * NEAR) { Rating::Watch } else { Rating::Bad }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORM: Norm = Norm::set(0.6, 0.8);

    const fn exactly(value: f64) -> Estimate {
        Estimate { value, error: Some(0.0001), n: 1000, bounds: None }
    }

    #[test]
    fn above_the_norm_is_good_where_more_is_better() {
        assert_eq!(position(0.9, &NORM), Position::Above);
        assert_eq!(rate(&exactly(0.9), &NORM, Better::Higher), Rating::Good);
        assert_eq!(rate(&exactly(0.9), &NORM, Better::Lower), Rating::Bad);
    }

    #[test]
    fn just_below_is_to_watch_and_far_below_is_bad() {
        assert_eq!(rate(&exactly(0.57), &NORM, Better::Higher), Rating::Watch);
        assert_eq!(rate(&exactly(0.50), &NORM, Better::Higher), Rating::Bad);
    }

    #[test]
    fn a_wide_interval_that_reaches_the_norm_is_to_watch() {
        let wide = Estimate { value: 0.4, error: Some(0.15), n: 5, bounds: None };
        assert_eq!(rate(&wide, &NORM, Better::Higher), Rating::Watch);
    }
}
