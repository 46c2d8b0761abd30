//! Reach of the programme and growth of its base.

mod enrolled_never_bought;
mod enrolment_rate;
mod member_receipt_share;
mod member_revenue_share;
mod members_enrolled;
mod members_with_purchase;
mod new_members;
mod one_purchase_only;
mod profile_completeness;
mod source_quality;

use crate::kpi::Family;

pub(super) static FAMILY: Family = Family {
    id: "penetration",
    kpis: &[
        &member_revenue_share::KPI,
        &member_receipt_share::KPI,
        &members_enrolled::KPI,
        &new_members::KPI,
        &members_with_purchase::KPI,
        &enrolment_rate::KPI,
        &enrolled_never_bought::KPI,
        &one_purchase_only::KPI,
        &source_quality::KPI,
        &profile_completeness::KPI,
    ],
};

#[cfg(test)]
mod testing {
    /// Data of 2025-01-01 to 2025-12-31. Enrolled before the data: O, who buys; P, who
    /// does not. Enrolled within: A on 02-01 buys twice, B on 03-01 once, C on 04-01
    /// never, D on 12-20 never. X buys with a card that the list lacks.
    pub(super) const RECEIPTS: &str = "date;amount;card\n2025-01-01;100;O\n2025-02-10;100;A\n\
        2025-03-02;300;B\n2025-05-01;500;A\n2025-06-01;50;\n2025-07-01;40;\n2025-12-31;10;X\n";
    pub(super) const MEMBERS: &str = "card;enrolled on;source\nO;2024-06-01;site\nP;2024-07-01;till\n\
        A;2025-02-01;site\nB;2025-03-01;till\nC;2025-04-01;till\nD;2025-12-20;site\n";
    pub(super) const FILES: [(&str, &str); 2] = [("receipts.csv", RECEIPTS), ("members.csv", MEMBERS)];
}
