//! Figures typed by hand: everything that they allow, through the same catalogue.

use crate::common::{near, part, value};
use loyalty_calculator::facts::TypedFigures;
use loyalty_calculator::report::{self, Report};
use loyalty_calculator::settings::{Industry, Settings};

/// A month of a grocer: 10,000 receipts of 6,000,000, of them 5,000 with a card of 3,600,000.
const FIGURES: TypedFigures = TypedFigures {
    days: 30,
    receipts: Some(10_000),
    member_receipts: Some(5_000),
    revenue: Some(6_000_000.0),
    member_revenue: Some(3_600_000.0),
    members: Some(4_000),
    active_members: Some(1_500),
    points_issued: Some(108_000.0),
    points_redeemed: Some(54_000.0),
    costs: Some(36_000.0),
};

fn report(figures: &TypedFigures) -> Report {
    let settings = Settings { industry: Industry::Grocery, margin: Some(0.25), ..Settings::default() };
    report::build_typed(figures, &settings).unwrap()
}

#[test]
fn figures_by_hand() {
    let report = report(&FIGURES);
    near(value(&report, "revenue"), 6_000_000.0);
    near(value(&report, "member-revenue-share"), 0.6);
    near(value(&report, "member-receipt-share"), 0.5);
    // 3,600,000 ÷ 5,000 = 720 against 2,400,000 ÷ 5,000 = 480.
    near(value(&report, "average-receipt"), 720.0);
    near(part(&report, "average-receipt", "gap"), 0.5);
    near(value(&report, "active-members"), 1500.0);
    near(part(&report, "active-members", "share"), 0.375);
    near(value(&report, "members-enrolled"), 4000.0);
    // 5,000 receipts in 4,000 · 30 member-days, a month of 30.436875.
    near(value(&report, "purchase-frequency"), 5_000.0 / 120_000.0 * 30.436875);
    near(value(&report, "redemption-rate"), 0.5);
    // (54,000 points of a rouble + 36,000) ÷ 3,600,000.
    near(value(&report, "programme-cost-share"), 0.025);
    // c = 1.5 %, F = 36,000: (54,000 + 36,000) ÷ (0.25 · 3,600,000 − 54,000).
    near(value(&report, "break-even-uplift"), 90_000.0 / 846_000.0);
}

#[test]
fn no_interval_is_made_up() {
    for kpi in &report(&FIGURES).kpis {
        let counted = ["active-members", "members-enrolled"].contains(&kpi.id);
        // A share of members is one of independent members, whoever counted them.
        if !counted {
            assert!(kpi.figure.interval.is_none(), "{}: {:?}", kpi.id, kpi.figure.interval);
        }
    }
}

#[test]
fn the_same_findings_speak() {
    let report = report(&FIGURES);
    let low = report.findings.iter().find(|finding| finding.id == "purchase-frequency-low").unwrap();
    // To the norm 11,000 purchases are missing a month: more than the shop sells, so no money is told.
    assert!(low.stake.is_none());
    let gap = report.findings.iter().find(|finding| finding.id == "average-receipt-good").unwrap();
    assert_eq!(gap.kpi, "average-receipt");
    let calculator = report.calculator.unwrap();
    assert_eq!(calculator.margin.value, Some(0.25));
    near(calculator.reward_cost.value.unwrap(), 0.015);
}

#[test]
fn what_is_not_typed_is_asked_for_and_never_nought() {
    let few = TypedFigures { receipts: Some(100), member_receipts: Some(60), ..TypedFigures::default() };
    let report = report(&few);
    near(value(&report, "member-receipt-share"), 0.6);
    let with_value: Vec<_> =
        report.kpis.iter().filter(|kpi| kpi.figure.value.is_some()).map(|kpi| kpi.id).collect();
    assert_eq!(with_value, ["receipts", "member-receipt-share"]);
    assert!(!report.unlocks.is_empty());
}

#[test]
fn what_cannot_be_true_is_refused() {
    let refused = |figures: TypedFigures, why: &str| {
        let problem = report::build_typed(&figures, &Settings::default()).unwrap_err();
        assert_eq!(problem.id, why);
    };
    refused(TypedFigures { member_receipts: Some(10_001), ..FIGURES }, "typed-member-receipts");
    refused(TypedFigures { member_revenue: Some(6e6 + 1.0), ..FIGURES }, "typed-member-revenue");
    refused(TypedFigures { active_members: Some(4_001), ..FIGURES }, "typed-active-members");
    refused(TypedFigures { revenue: Some(f64::NAN), ..FIGURES }, "typed-range");
    refused(TypedFigures { days: 0, ..FIGURES }, "typed-days");
}
