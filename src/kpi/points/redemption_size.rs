//! How many points are used at a time.

use super::shared::{HUNDREDTHS, REDEEMED, notes, sums};
use crate::facts::PointsSums;
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::args;
use crate::units::{Points, Unit};

/// Points redeemed ÷ redemptions in the period; what is one redemption stands at
/// redemption-frequency. Part receiptShare: points × point value ÷ (money paid + points ×
/// point value) over sale receipts of members with redeemed points in the columns of
/// receipts. Both clustered by member. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "redemption-size",
    unit: Unit::Points,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[REDEEMED],
    sources: &["rarus-p"],
    parts: &[("receiptShare", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let sums = match sums(context, KPI.needs) {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let group = &sums.redeemers;
    let part = Part { group, over: [0.0, 0.0, 1.0], under: [HUNDREDTHS, 0.0, 0.0] };
    let value = ratio(&[part]).or_why("why-no-redemptions");
    let [redemptions, _, redeemed] = group.sums;
    Reading {
        value: value.map(|estimate| Estimate { n: redemptions.unsigned_abs(), ..estimate }),
        parts: vec![
            context.need(&[receipts(Field::PointsRedeemed)]).and_then(|()| receipt_share(context, sums)),
        ],
        figures: args([
            ("redeemed", Points(redeemed).into()),
            ("redemptions", redemptions.unsigned_abs().into()),
        ]),
        notes: notes(sums),
        tables: Vec::new(),
    }
}

fn receipt_share(context: &Context<'_>, sums: &PointsSums) -> Figure {
    // Hundredths of points times money a point are hundredths of money: kopecks.
    let value = context.settings.point_value();
    let part = Part { group: &sums.paid, over: [0.0, value], under: [1.0, value] };
    let estimate = ratio(&[part]).or_why("why-no-redemptions")?;
    Ok(Estimate { n: sums.paid_receipts, ..estimate })
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, POINTS, near, reading};
    use crate::settings::Settings;

    /// (50 + 30) ÷ 2 = 40 points. Receipts with points: 400 paid and 50, 270 and 30:
    /// 80 ÷ (670 + 80); with a point of 0.50, 40 ÷ (670 + 40).
    #[test]
    fn worked_by_hand() {
        let found = reading(&FILES, &Settings::default(), "redemption-size");
        assert_eq!(found.value.unwrap().value, 40.0);
        near(found.parts[0].clone().unwrap().value, 80.0 / 750.0);
        let halves = Settings { point_value: Some(0.5), ..Settings::default() };
        near(reading(&FILES, &halves, "redemption-size").parts[0].clone().unwrap().value, 40.0 / 710.0);
    }

    #[test]
    fn without_the_column_the_share_is_unknown() {
        let receipts =
            "date;member;amount\n01.01.2025;2000000012345;1000,00\n30.04.2025;2000000012346;5,00\n";
        let found =
            reading(&[("r.csv", receipts), ("p.csv", POINTS)], &Settings::default(), "redemption-size");
        assert_eq!(found.value.unwrap().value, 40.0);
        assert_eq!(found.parts[0].clone().unwrap_err().id, "why-no-field");
    }
}
