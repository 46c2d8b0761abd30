//! Limits that give the scores by rank, to start from when limits are set by hand.

use super::people::People;
use super::rfm::fifths;
use crate::facts::MemberRow;
use crate::list::Listed;
use crate::settings::{RfmLimits, Settings};
use crate::units::Money;

impl People {
    /// The limits in force; where scores go by rank, the limits that give the same scores, or
    /// with too few members those by fifths. `None` if nobody bought.
    ///
    /// One case has no such limits: if so many bought on the last day that the best score of
    /// recency is nobody's, these have it by limits.
    #[must_use]
    pub fn rfm_limits(&self, settings: &Settings) -> Option<RfmLimits> {
        if let Some(limits) = settings.segments.rfm {
            return Some(limits);
        }
        let buyers: Vec<&MemberRow> = self.facts.rows.iter().filter(|row| row.purchases > 0).listed();
        let as_of = self.facts.period.to;
        let scores = match &self.rfm {
            Ok(rfm) => rfm.scores.iter().copied().flatten().listed(),
            Err(_) => fifths(&buyers, &self.facts),
        };
        let mut limits = RfmLimits { days: [0; 4], purchases: [0; 4], revenue: [0.0; 4] };
        for at in 0..4 {
            // Of those with the score or a better one, the value that is worst.
            let worst = |measure: usize, least: u8, value: &dyn Fn(&MemberRow) -> i64| {
                let scored = buyers.iter().zip(&scores).filter(|(_, scores)| scores[measure] >= least);
                let reached = scored.map(|(row, _)| value(row)).min();
                // A limit that nobody reaches.
                reached.or_else(|| Some(buyers.iter().map(|row| value(row)).max()? + 1))
            };
            let days = worst(0, 5 - at as u8, &|row| -i64::from(row.days_since(as_of).unwrap_or(0)))?;
            limits.days[at] = (-days).max(0) as u32;
            limits.purchases[at] = worst(1, at as u8 + 2, &|row| i64::from(row.purchases))? as u32;
            limits.revenue[at] = Money(worst(2, at as u8 + 2, &|row| row.revenue.0)?).to_f64();
        }
        Some(limits)
    }
}
