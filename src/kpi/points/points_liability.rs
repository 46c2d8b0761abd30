//! What the points that members hold will cost.

use super::shared::{HUNDREDTHS, ISSUED, REDEEMED};
use super::ultimate::{ladder_notes, vintages};
use crate::facts::{Standing, Vintages};
use crate::kpi::{Better, Context, Kpi, Reading, Table};
use crate::math::Estimate;
use crate::message::{Arg, Message, args};
use crate::units::{Points, Unit};

/// Points that stand on the last day of the chosen period × cost per point × the share of
/// them that will be redeemed. What stands is what is left of all lots, first in, first out as
/// in points-to-purchase: of points issued and of adjustments upwards, also past their last day
/// where no movement has taken them off (where the files have no movements of expiry at all,
/// they go on the day after it). It is no less than points-outstanding, which is lower by what
/// members redeemed of points they had before the files begin. The share is that of the ladder
/// of ultimate-redemption-rate: (redeemed in the end − redeemed so far) ÷ left, of all months of
/// issue at the end of the last whole month, within 0 and 1; that rate itself where nothing is
/// left of them. The interval is of the ladder's standard error ÷ left, and takes what stands as
/// known; `n` is members with points. Part `allRedeemed`: as if all were redeemed, without an
/// interval. Table by the month of the last day of use, at the same share for every month: the
/// ladder knows the age of points and not the days that they have left, so what expires soon is
/// shown too dear and what expires late too cheap, and the sum is that of the value.
/// Source: Mack 1993.
pub(super) static KPI: Kpi = Kpi {
    id: "points-liability",
    unit: Unit::Money,
    better: Better::Lower,
    additive: true,
    everyone: false,
    needs: &[ISSUED, REDEEMED],
    sources: &["method", "mack-1993"],
    parts: &[("allRedeemed", Unit::Money)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let found =
        vintages(context, KPI.needs).and_then(|found| Ok((found, &context.detail()?.points.standing)));
    let ((vintages, sums), standing) = match found {
        Ok(found) => found,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let cost = context.settings.cost_per_point();
    let left = standing.left.sums[0] as f64 / HUNDREDTHS;
    let (share, error) = still_to_come(vintages);
    let money = |share: f64, error| Estimate {
        value: left * cost * share,
        error,
        n: standing.left.clusters,
        bounds: None,
    };
    let mut notes = ladder_notes(vintages, sums);
    if standing.months.len() > 1 {
        notes.push(Message::new("note-one-share-for-all-months").with("share", Arg::Share(share)));
    }
    notes.push(Message::new("note-no-accounting-advice"));
    Reading {
        value: Ok(money(share, error.map(|error| left * cost * error))),
        parts: vec![Ok(money(1.0, None))],
        figures: args([
            ("points", Points(standing.left.sums[0]).into()),
            ("cost", Arg::Money(cost)),
            ("share", Arg::Share(share)),
        ]),
        notes,
        tables: vec![table(standing, cost * share)],
    }
}

/// The share of what stands that will be redeemed, and its error.
fn still_to_come(vintages: &Vintages) -> (f64, Option<f64>) {
    let left = vintages.left().0 as f64;
    if left == 0.0 {
        // All that stands was issued in the unfinished month: it is like what is new.
        return (vintages.redemption().unwrap_or(1.0).clamp(0.0, 1.0), None);
    }
    let share = vintages.to_come().unwrap_or(left) / left;
    (share.clamp(0.0, 1.0), vintages.error.map(|error| error / left))
}

fn table(standing: &Standing, money_a_point: f64) -> Table {
    let columns = [("points-standing", Unit::Points), ("points-money", Unit::Money)];
    let mut table = Table::new("points-by-expiry", &columns);
    for (month, points) in &standing.months {
        let label = month.map_or_else(|| Arg::Name("row-no-expiry".to_owned()), Arg::Month);
        table.row(label, vec![Some(points.to_f64()), Some(points.to_f64() * money_a_point)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{LADDER, LADDER_RECEIPTS, near, notes, reading};
    use crate::message::Arg;
    use crate::settings::Settings;
    use crate::units::Day;

    /// Left 70 + 60 + 70 + 60 + 90 = 350 points; 168 − 150 = 18 are still to come. At 0.50 a
    /// point: 350 × 0.50 × 18 ÷ 350 = 9; error 350 × 0.50 × √112 ÷ 350.
    #[test]
    fn worked_by_hand() {
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", LADDER)];
        let settings = Settings { cost_per_point: Some(0.5), ..Settings::default() };
        let found = reading(&files, &settings, "points-liability");
        let value = found.value.as_ref().unwrap();
        near(value.value, 9.0);
        near(value.error.unwrap(), 0.5 * 112f64.sqrt());
        near(found.parts[0].clone().unwrap().value, 175.0);
        assert!(notes(&found).contains(&"note-no-accounting-advice"));
        let row = &found.tables[0].rows[0];
        assert_eq!((&row.label, row.values[0]), (&Arg::Name("row-no-expiry".to_owned()), Some(350.0)));
    }

    #[test]
    fn what_stands_is_told_by_the_month_in_which_it_expires() {
        let points = LADDER
            .replace("type;points\n", "type;points;expires on\n")
            .replace(";100\n", ";100;15.09.2025\n");
        let points = format!("{points}31.05.2025;9999990000006;Начисление;40;02.08.2025\n");
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", &points[..])];
        let mut found = reading(&files, &Settings::default(), "points-liability");
        assert!(notes(&found).contains(&"note-one-share-for-all-months"));
        let table = found.tables.remove(0);
        let rows: Vec<_> = table.rows.iter().map(|row| (row.label.clone(), row.values[0])).collect();
        let month = |day| Arg::Month(Day::from_iso(day).unwrap().month());
        assert_eq!(rows, [(month("2025-08-02"), Some(40.0)), (month("2025-09-15"), Some(350.0))]);
    }
}
