//! Who stays and who goes.

mod base_structure;
mod churn_rate;
mod cohort_retention;
mod customer_retention_rate;

use crate::kpi::{Context, Family};
use crate::math::Estimate;
use crate::message::Message;

/// The mean churn of a month, see `churn_rate`.
pub(super) fn monthly_churn(context: &Context<'_>) -> Result<Estimate, Message> {
    churn_rate::monthly(context, |_| true)
}

pub(super) static FAMILY: Family = Family {
    id: "retention",
    kpis: &[&customer_retention_rate::KPI, &churn_rate::KPI, &base_structure::KPI, &cohort_retention::KPI],
};

#[cfg(test)]
mod testing {
    use crate::settings::{Industry, Settings};

    /// Days of 2025-01-01 to 2025-03-31, active within 30 days. On 01-31: A, B, C
    /// and D are active; on 03-31: A, E (new) and O (bought on 01-01 alone before).
    /// B went, C and D went; F came in February and went.
    pub(in crate::kpi::retention) const CSV: &str = "date;amount;card\n2025-01-01;1;O\n2025-01-20;1;A\n\
        2025-01-21;1;B\n2025-01-22;1;C\n2025-01-23;1;D\n2025-02-10;1;F\n2025-03-20;1;A\n2025-03-21;1;E\n\
        2025-03-22;1;O\n2025-03-31;1;\n";

    pub(in crate::kpi::retention) fn february_and_march() -> Settings {
        let day = |text| crate::units::Day::from_iso(text);
        Settings {
            industry: Industry::Grocery,
            from: day("2025-02-01"),
            to: day("2025-03-31"),
            active_days: Some(29),
            ..Settings::default()
        }
    }
}
