//! The figures as rules read them.

use crate::facts::Facts;
use crate::kpi::Evaluated;
use crate::math::Estimate;
use crate::settings::Settings;

/// Days of a Gregorian year.
const YEAR: f64 = 365.2425;

/// All figures of a report, and the facts behind them.
#[derive(Debug, Clone, Copy)]
pub struct Figures<'a> {
    /// By the order of the catalogue.
    pub evaluated: &'a [Evaluated],
    /// What they were read from.
    pub facts: &'a Facts,
    /// The settings in force.
    pub settings: &'a Settings,
}

impl<'a> Figures<'a> {
    /// A KPI with its figures.
    #[must_use]
    pub fn kpi(&self, id: &str) -> Option<&'a Evaluated> {
        self.evaluated.iter().find(|evaluated| evaluated.kpi.id == id)
    }

    /// The value of a KPI over the whole period, or of one of its parts.
    #[must_use]
    pub fn estimate(&self, id: &str, part: Option<&str>) -> Option<Estimate> {
        let evaluated = self.kpi(id)?;
        let place = evaluated.kpi.parts.iter().position(|(name, _)| Some(*name) == part);
        let figure = match (part, place) {
            (None, _) => &evaluated.whole.value,
            (Some(_), Some(place)) => evaluated.whole.parts.get(place)?,
            (Some(_), None) => return None,
        };
        figure.as_ref().ok().copied()
    }

    /// The value alone.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<f64> {
        self.estimate(id, None).map(|estimate| estimate.value)
    }

    /// The value of a part alone.
    #[must_use]
    pub fn part(&self, id: &str, part: &str) -> Option<f64> {
        self.estimate(id, Some(part)).map(|estimate| estimate.value)
    }

    /// How many times the period goes into a year: what a sum of the period is multiplied
    /// by. Of fewer than 28 days no year is made.
    #[must_use]
    pub fn a_year(&self) -> Option<f64> {
        let days = self.facts.whole.period.days();
        (days >= 28).then(|| YEAR / f64::from(days))
    }

    /// Revenue of members a year, money.
    #[must_use]
    pub fn member_revenue_a_year(&self) -> Option<f64> {
        Some(self.facts.whole.members.revenue().to_f64() * self.a_year()?)
    }

    /// Sale receipts of members a year.
    #[must_use]
    pub fn member_receipts_a_year(&self) -> Option<f64> {
        Some(self.facts.whole.members.receipts() as f64 * self.a_year()?)
    }

    /// The same, of those whose items are counted.
    #[must_use]
    pub fn member_baskets_a_year(&self) -> Option<f64> {
        let members = &self.facts.whole.members;
        Some((members.receipts() - members.huge()) as f64 * self.a_year()?)
    }
}
