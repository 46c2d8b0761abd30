//! The base of members at the end of a period: enrolled, buying, never seen.

use super::conversion::birth;
use super::counted::Counted;
use super::gather::Gathering;
use super::histories::History;
use crate::ledger::Id;
use crate::units::Period;

/// Members of the list, and customers that the receipts name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Base {
    /// Members of the list, enrolled by the last day of the period as far as it is known.
    pub enrolled: u64,
    /// Of them, those enrolled before its first day.
    pub enrolled_before: u64,
    /// Members enrolled within it, by their day of enrolment.
    pub new: u64,
    /// Members of the list with a sale receipt in the period.
    pub listed_buyers: u64,
    /// Enrolled long enough ago to have bought, see [`crate::settings::Settings::maturity_days`].
    pub mature: u64,
    /// Of them, those without a single sale receipt up to the last day of the period.
    pub never_bought: u64,
    /// Mature ones who enrolled within the data: their first purchase can't lie before it.
    pub mature_seen: u64,
    /// Of them, those who never bought.
    pub never_bought_seen: u64,
    /// Mature members whose whole life lies within the data.
    pub whole_lives: u64,
    /// Of them, those with exactly one purchase up to the last day of the period.
    pub once_only: u64,
}

impl Base {
    /// Adds a member.
    pub(super) fn add(
        &mut self,
        gathering: &Gathering<'_>,
        member: Id,
        history: &History<'_>,
        period: Period,
    ) {
        let Counted { ledger, .. } = gathering.counted;
        let known = &gathering.known;
        let mature_by = period.to.plus(-(gathering.settings.maturity_days() as i32));
        let purchases = history.purchases_by(period.to);
        let enrolled = ledger.enrolled(member);
        let born = birth(known, enrolled, purchases);
        if born.is_some_and(|day| day <= mature_by) {
            self.whole_lives += 1;
            self.once_only += u64::from(purchases.len() == 1);
        }
        if !gathering.counted.listed_by(member, period.to) {
            return;
        }
        self.enrolled += 1;
        self.enrolled_before += u64::from(enrolled.is_none_or(|day| day < period.from));
        self.new += u64::from(enrolled.is_some_and(|day| period.contains(day)));
        let bought = history.has_sale_in(period);
        self.listed_buyers += u64::from(bought);
        if enrolled.is_none_or(|day| day <= mature_by) {
            let never = !bought && !history.has_sale_in(Period { from: known.span.from, to: period.to });
            self.mature += 1;
            self.never_bought += u64::from(never);
            if enrolled.is_some_and(|day| day >= known.span.from) {
                self.mature_seen += 1;
                self.never_bought_seen += u64::from(never);
            }
        }
    }
}
