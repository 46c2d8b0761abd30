//! A shop with 200 receipts and 40 cards: does the report say as much as so little data can carry?
//!
//! `UPDATE=1 cargo test --test all small_merchant` writes tests/golden/small-merchant.*.md anew.

use std::fs;
use std::path::Path;

use crate::common::merchant::{first_day, report};
use loyalty_calculator::finding::Kind;
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::text::{Language, Texts, markdown};
use loyalty_calculator::units::Unit;

fn grocery() -> Settings {
    Settings { industry: Industry::Grocery, ..Settings::default() }
}

#[test]
fn the_report_reads_as_reviewed() {
    let report = report(&grocery());
    for language in Language::ALL {
        let written = markdown(&report, &Texts::new(language, "RUB"));
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/golden/small-merchant.{}.md", language.id()));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &written).unwrap();
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        assert!(written == reviewed, "{}: UPDATE=1 writes it anew, then read the diff", path.display());
    }
}

#[test]
fn noise_is_no_finding() {
    let report = report(&grocery());
    let falling: Vec<&str> =
        report.findings.iter().filter(|found| found.kind == Kind::Falling).map(|found| found.id).collect();
    assert!(falling.is_empty(), "nothing changes in these months, and yet: {falling:?}");
    // A share of 59 % ± 11 % neither misses nor holds a norm of 60 %.
    for kpi in &report.kpis {
        for figure in std::iter::once(&kpi.figure).chain(kpi.parts.iter().map(|(_, part)| part)) {
            let Some(norm) =
                figure.norm.as_ref().filter(|norm| norm.part.is_none() || figure.unit == Unit::Gap)
            else {
                continue;
            };
            let Some([low, high]) = figure.interval else { continue };
            let told = |kind| report.findings.iter().any(|found| found.kpi == kpi.id && found.kind == kind);
            let open = low < norm.low && norm.low <= high;
            assert!(!open || !told(Kind::Low) && !told(Kind::Good), "{} is told of: {low}–{high}", kpi.id);
        }
    }
    assert!(report.cautions.iter().any(|caution| caution.id == "caution-early"), "{:?}", report.cautions);
}

#[test]
fn three_weeks_are_not_stretched_to_a_year() {
    let settings = Settings { to: Some(first_day().plus(20)), ..grocery() };
    let report = report(&settings);
    let with_money: Vec<&str> =
        report.findings.iter().filter(|found| found.stake.is_some()).map(|found| found.id).collect();
    assert!(with_money.is_empty(), "money a year from three weeks: {with_money:?}");
}

/// 1 purchase a month against a norm of 4 to 8 would be more than the shop sells in a year.
#[test]
fn no_finding_costs_more_than_the_shop_sells() {
    let report = report(&grocery());
    let a_year = report.totals.revenue.to_f64() * 365.2425 / 90.0;
    assert!(report.findings.iter().any(|found| found.id == "purchase-frequency-low"));
    assert!(report.findings.iter().any(|found| found.stake.is_some()));
    for (found, stake) in report.findings.iter().filter_map(|found| Some((found, found.stake.as_ref()?))) {
        assert!(stake.money <= a_year, "{} costs {} of {a_year}", found.id, stake.money);
    }
}

#[test]
fn small_samples_are_marked() {
    let settings = Settings { to: Some(first_day().plus(20)), ..grocery() };
    for kpi in report(&settings).kpis.iter().filter(|kpi| kpi.figure.value.is_some() && kpi.figure.n < 30) {
        let marked = kpi.notes.iter().any(|note| note.id == "note-small-sample");
        assert!(marked, "{} stands on {} rows unmarked", kpi.id, kpi.figure.n);
    }
}
