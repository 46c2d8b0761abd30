//! How often those who use points use them.

use super::shared::{REDEEMED, notes, sums};
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::math::{Estimate, Part, ratio};
use crate::message::{Arg, args};
use crate::units::{Month, Unit};

/// Redemptions ÷ redeemer-months. Redeemers are members with a redemption in the period;
/// their months run from their first issue or redemption in the files, or the first day of
/// the period if that is later, to its last day, in months of 30.436875 days. Movements of
/// one member, day and receipt number are one redemption, those of a day without a number
/// too; where receipts tell the points, each receipt is one. Clustered by member.
/// Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "redemption-frequency",
    unit: Unit::PerMonth,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[REDEEMED],
    sources: &["rarus-p"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let sums = match sums(context, KPI.needs) {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let group = &sums.redeemers;
    let part = Part { group, over: [Month::MEAN_DAYS, 0.0, 0.0], under: [0.0, 1.0, 0.0] };
    let value = ratio(&[part]).or_why("why-no-redemptions");
    let [redemptions, days, _] = group.sums;
    let figures = args([
        ("redemptions", redemptions.unsigned_abs().into()),
        ("months", Arg::Number(days as f64 / Month::MEAN_DAYS)),
        ("members", group.clusters.into()),
    ]);
    let value = value.map(|estimate| Estimate { n: group.clusters, ..estimate });
    Reading { notes: notes(sums), ..Reading::plain(value, figures) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, POINTS, RECEIPTS, near, reading, value};
    use crate::settings::Settings;
    use crate::units::{Day, Month};

    /// A once from 1 January to 30 April (120 days), B once from 10 February (80 days):
    /// 2 redemptions in 200 days.
    #[test]
    fn worked_by_hand() {
        near(value(&FILES, "redemption-frequency"), 2.0 * Month::MEAN_DAYS / 200.0);
        // From 1 March B alone redeems: once in 61 days.
        let spring = Settings { from: Day::from_iso("2025-03-01"), ..Settings::default() };
        near(reading(&FILES, &spring, "redemption-frequency").value.unwrap().value, Month::MEAN_DAYS / 61.0);
    }

    #[test]
    fn movements_of_one_receipt_are_one_redemption() {
        let points = format!(
            "{POINTS}20.01.2025;2000000012345;Списание;1;;2\n21.01.2025;2000000012345;Списание;1;;2\n"
        );
        let files = [("r.csv", RECEIPTS), ("p.csv", &points[..])];
        near(value(&files, "redemption-frequency"), 3.0 * Month::MEAN_DAYS / 200.0);
    }

    #[test]
    fn without_redemptions_there_is_none() {
        let april = Settings { from: Day::from_iso("2025-04-01"), ..Settings::default() };
        assert_eq!(
            reading(&FILES, &april, "redemption-frequency").value.unwrap_err().id,
            "why-no-redemptions"
        );
    }
}
