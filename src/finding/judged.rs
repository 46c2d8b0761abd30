//! How much could be judged at all: silence says something only where there was something to say.

use super::assess::{assess, comparison_of};
use super::figures::Figures;
use super::rule::When;
use super::rules::RULES;
use crate::kpi::{Evaluated, Rating};

/// Figures that could be held against a norm, or, where a rule watches them, against their own
/// past. What several figures tell together is not counted: it needs most of these.
#[must_use]
pub fn judged(figures: &Figures<'_>) -> usize {
    figures.evaluated.iter().filter(|one| is_judged(one, figures)).count()
}

fn is_judged(evaluated: &Evaluated, figures: &Figures<'_>) -> bool {
    let assessment = assess(evaluated, figures.settings);
    if assessment.rating != Rating::Unknown {
        return true;
    }
    let part = assessment.norm.and_then(|norm| norm.part);
    let mut rules = RULES.iter().flat_map(|family| family.iter());
    rules.any(|rule| rule.kpi == evaluated.kpi.id && matches!(rule.when, When::Falling))
        && evaluated
            .compared(figures.settings.compare)
            .any(|pair| comparison_of(evaluated, pair, part).is_some())
}
