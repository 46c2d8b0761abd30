//! How much of what is issued is used.

use super::shared::{ISSUED, REDEEMED, notes, share, standing_sums, sums};
use crate::facts::{PointsSums, moved, turned};
use crate::kpi::{Better, Context, Figure, Kpi, Reading};
use crate::message::{Message, args};
use crate::settings::RedemptionBasis;
use crate::units::{Points, Unit};

/// Points redeemed ÷ points issued in the same period, clustered by member; may exceed 1,
/// since points issued earlier are redeemed too. With the definition "vintage": of the
/// points issued in the period, those redeemed up to the last day of the chosen period
/// (first in, first out), for months and earlier periods as well: later points have had
/// less time. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "redemption-rate",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[ISSUED, REDEEMED],
    sources: &["set-v1"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let vintages = context.settings.definitions.redemption == RedemptionBasis::Vintage;
    let found = if vintages { standing_sums(context, KPI.needs) } else { sums(context, KPI.needs) };
    let sums = match found {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let mut notes = notes(sums);
    let (value, [redeemed, issued]) = match (context.settings.definitions.redemption, sums.as_of) {
        (RedemptionBasis::Vintage, Some(day)) => {
            notes.push(Message::new("note-redemption-vintage").with("day", day));
            vintage(sums)
        }
        _ => period(sums),
    };
    if value.as_ref().is_ok_and(|rate| rate.value > 1.0) {
        notes.push(Message::new("note-redemption-above-one"));
    }
    let figures = args([("redeemed", Points(redeemed).into()), ("issued", Points(issued).into())]);
    Reading { notes, ..Reading::plain(value, figures) }
}

fn period(sums: &PointsSums) -> (Figure, [i64; 2]) {
    let value = share(&sums.moved, moved::REDEEMED, moved::ISSUED, "why-no-points-issued");
    (value, [sums.moved.sums[moved::REDEEMED], sums.moved.sums[moved::ISSUED]])
}

fn vintage(sums: &PointsSums) -> (Figure, [i64; 2]) {
    let value = share(&sums.turned, turned::REDEEMED, turned::ISSUED, "why-no-points-issued");
    (value, [sums.turned.sums[turned::REDEEMED], sums.turned.sums[turned::ISSUED]])
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, near, notes, reading};
    use crate::settings::{Definitions, RedemptionBasis, Settings};
    use crate::units::Day;

    fn settings(redemption: RedemptionBasis, from: &str) -> Settings {
        let definitions = Definitions { redemption, ..Definitions::default() };
        Settings { definitions, from: Day::from_iso(from), ..Settings::default() }
    }

    /// 80 ÷ 210. R = 8/21; residuals A 50 − 150R, B 30 − 60R; error √(2·Σe²) ÷ 210.
    #[test]
    fn worked_by_hand() {
        let found = reading(&FILES, &Settings::default(), "redemption-rate").value.unwrap();
        let rate = 80.0 / 210.0;
        near(found.value, rate);
        let squares = (50.0 - 150.0 * rate).powi(2) + (30.0 - 60.0 * rate).powi(2);
        near(found.error.unwrap(), (2.0 * squares).sqrt() / 210.0);
    }

    #[test]
    fn the_two_definitions_differ() {
        // From 1 February: issued B 60, A 50; redeemed in the period B 30, all of the 60.
        for basis in [RedemptionBasis::Period, RedemptionBasis::Vintage] {
            let found = reading(&FILES, &settings(basis, "2025-02-01"), "redemption-rate");
            near(found.value.unwrap().value, 30.0 / 110.0);
        }
        // From 15 February: issued A 50, redeemed 30, none of the 50.
        let found = reading(&FILES, &settings(RedemptionBasis::Period, "2025-02-15"), "redemption-rate");
        near(found.value.unwrap().value, 30.0 / 50.0);
        let found = reading(&FILES, &settings(RedemptionBasis::Vintage, "2025-02-15"), "redemption-rate");
        assert_eq!(
            (found.value.as_ref().unwrap().value, notes(&found)),
            (0.0, vec!["note-redemption-vintage"])
        );
    }

    #[test]
    fn a_period_without_points_issued_has_none_and_more_than_all_is_told() {
        let to =
            |from, to| Settings { from: Day::from_iso(from), to: Day::from_iso(to), ..Settings::default() };
        let found = reading(&FILES, &to("2025-03-01", "2025-03-31"), "redemption-rate");
        assert_eq!(found.value.unwrap_err().id, "why-no-points-issued");
        // Only the points of 30 April are issued, and nothing redeemed; with 1 March, 30 ÷ 50.
        let files = FILES.map(|(name, text)| (name, text.replace("Начисление;50;", "Начисление;20;")));
        let files = [(files[0].0, &files[0].1[..]), (files[1].0, &files[1].1[..])];
        let found = reading(&files, &to("2025-03-01", "2025-04-30"), "redemption-rate");
        assert_eq!(
            (found.value.as_ref().unwrap().value, notes(&found)),
            (1.5, vec!["note-redemption-above-one"])
        );
    }
}
