//! How many of the points issued will never be used.

use super::shared::{ISSUED, REDEEMED};
use super::ultimate::{ladder_notes, redemption, vintages};
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::math::Estimate;
use crate::message::args;
use crate::units::{Points, Unit};

/// 1 − ultimate-redemption-rate, its interval mirrored: an estimate of what will not be
/// redeemed, whether it has expired already, will, or lies unused. Lower is rated better, for
/// unused points bring nobody back. Source: Mack 1993.
pub(super) static KPI: Kpi = Kpi {
    id: "expected-breakage",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[ISSUED, REDEEMED],
    sources: &["mack-1993"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let (vintages, sums) = match vintages(context, KPI.needs) {
        Ok(found) => found,
        Err(why) => return Reading::none(why, 0),
    };
    let rate = redemption(vintages, sums.issued_to()).or_why("why-no-points-issued");
    let value = rate.map(|rate| Estimate { value: 1.0 - rate.value, ..rate });
    let ultimate = Points(vintages.ultimate().unwrap_or(0.0) as i64);
    let figures = args([("redeemed", ultimate.into()), ("issued", vintages.issued().into())]);
    Reading { notes: ladder_notes(vintages, sums), ..Reading::plain(value, figures) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{LADDER, LADDER_RECEIPTS, near, reading};
    use crate::settings::Settings;

    /// 1 − 168 ÷ 500; the band is as wide as that of the ultimate redemption rate.
    #[test]
    fn worked_by_hand() {
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", LADDER)];
        let found = reading(&files, &Settings::default(), "expected-breakage").value.unwrap();
        near(found.value, 332.0 / 500.0);
        near(found.error.unwrap(), 112f64.sqrt() / 500.0);
    }
}
