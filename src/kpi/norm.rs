//! Published norms, and how a figure stands against one.

use serde::Serialize;

use crate::math::Estimate;
use crate::settings::Industry;

use super::{Better, Kpi};

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

    /// A norm from the article "Как эффективно оценить эффективность" (Set Loyalty).
    const fn set_v1(low: f64, high: f64) -> Self {
        Self { source: "set-v1", ..Self::set(low, high) }
    }

    /// What Magnit has reported of itself: one figure, so both edges are it.
    const fn magnit(value: f64) -> Self {
        Self { source: "magnit", grade: Grade::PublishedFigure, ..Self::set(value, value) }
    }

    /// The same norm, about a part.
    pub(super) const fn of(self, part: &'static str) -> Self {
        Self { part: Some(part), ..self }
    }
}

/// A norm of a KPI that is published beside the one that rates.
struct Further {
    kpi: &'static str,
    industries: &'static [Industry],
    norm: Norm,
}

/// Every trade that the articles have norms for.
const TRADES: &[Industry] = &[Industry::Grocery, Industry::Fashion, Industry::Electronics];
const GROCERY: &[Industry] = &[Industry::Grocery];

/// Norms that do not rate: one figure has one norm that it is held against, and what other
/// sources publish is shown beside it.
static FURTHER: &[Further] = &[
    // Magnit, second quarter of 2022: 65 % of sales and 50 % of tickets by card.
    Further { kpi: "member-revenue-share", industries: GROCERY, norm: Norm::magnit(0.65) },
    Further { kpi: "member-receipt-share", industries: GROCERY, norm: Norm::magnit(0.50) },
    // Set-V1: 1.5 to 2 times the receipt without a card.
    Further { kpi: "average-receipt", industries: TRADES, norm: Norm::set_v1(0.5, 1.0).of("gap") },
    // Set-V1: 2 to 5 purchases a week, of which a month has 4.35.
    Further { kpi: "purchase-frequency", industries: GROCERY, norm: Norm::set_v1(8.7, 21.7) },
];

impl Kpi {
    /// What else is published for an industry, besides [`Kpi::norm`]: it never rates.
    pub fn further_norms(&self, industry: Industry) -> impl Iterator<Item = Norm> {
        let own = FURTHER.iter().filter(|further| further.kpi == self.id);
        own.filter(move |further| further.industries.contains(&industry)).map(|further| further.norm)
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
    fn what_else_is_published_is_about_the_same_part() {
        for further in FURTHER {
            let kpi = Kpi::find(further.kpi).unwrap();
            for industry in further.industries {
                let rating = (kpi.norm)(*industry).unwrap();
                assert_eq!(rating.part, further.norm.part, "{}", kpi.id);
                assert_ne!(rating.source, further.norm.source, "{}", kpi.id);
            }
        }
        let frequency = Kpi::find("purchase-frequency").unwrap();
        for norm in frequency.further_norms(Industry::Grocery) {
            let weeks = crate::units::Month::MEAN_DAYS / 7.0;
            assert!((norm.low - 2.0 * weeks).abs() < 0.05 && (norm.high - 5.0 * weeks).abs() < 0.05);
        }
        assert_eq!(frequency.further_norms(Industry::Fashion).count(), 0);
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
