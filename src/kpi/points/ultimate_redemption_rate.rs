//! How many of the points issued will ever be used.

use super::shared::{ISSUED, REDEEMED};
use super::ultimate::{ladder_notes, redemption, table, vintages};
use crate::facts::{PointsSums, Vintages, moved};
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::message::{Message, args};
use crate::units::{Points, Unit};

/// Σ points that will be redeemed in the end ÷ Σ points issued, over all months of issue
/// of the files up to the last whole month of the chosen period (not those of the period
/// alone). Redemptions go to months of issue first in, first out, as in points-to-purchase, and
/// are cumulated by calendar months since the month of issue; factors from age to age are
/// weighted by volume; there is no tail. What a month comes to is cut at what is redeemed and
/// what still stands of it: expired points can't be redeemed. Points that came in by adjustments
/// open lots but belong to no month of issue.
///
/// Table by month of issue. What it shows as redeemed so far is not points-redeemed: it lacks
/// what members redeemed of points that they had before the files begin or that came in by
/// adjustments, and what they redeemed after the last whole month; and it is of all the months
/// of the files, where points-redeemed is of the period.
///
/// There must be five whole months from the first issue on, points issued in four of them or
/// more before the last, and points redeemed to work each factor from. The interval is of Mack's
/// standard error of the sum, before that cut, ÷ points issued; `n` is members with points issued
/// in the period. Source: Mack 1993.
pub(super) static KPI: Kpi = Kpi {
    id: "ultimate-redemption-rate",
    unit: Unit::Share,
    better: Better::Higher,
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
    let value = redemption(vintages, sums.issued_to()).or_why("why-no-points-issued");
    let ultimate = Points(vintages.ultimate().unwrap_or(0.0) as i64);
    let figures = args([("redeemed", ultimate.into()), ("issued", vintages.issued().into())]);
    let mut notes = ladder_notes(vintages, sums);
    notes.extend(of_no_month(vintages, sums));
    Reading { notes, tables: vec![table(vintages)], ..Reading::plain(value, figures) }
}

/// Why the table does not add up to the points redeemed in the period, if it does not.
fn of_no_month(vintages: &Vintages, sums: &PointsSums) -> Option<Message> {
    let in_table: Points = vintages.rows.iter().map(|vintage| vintage.redeemed).sum();
    let all = Points(sums.moved.sums[moved::REDEEMED]);
    let note = Message::new("note-redeemed-of-no-month").with("inTable", in_table).with("redeemed", all);
    (in_table != all).then_some(note)
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{LADDER, LADDER_RECEIPTS, near, notes, reading};
    use crate::settings::Settings;

    /// Each month from January to May 100 points are issued to a new member.
    ///
    /// ```text
    ///           age 0  1  2  3  4    cumulated
    /// January      10 20  0  0  0    10 30 30 30 30
    /// February     10 30  0  0       10 40 40 40
    /// March        10 20  0          10 30 30
    /// April        20 20             20 40
    /// May          10                10
    /// ```
    /// Factors 140 ÷ 50 = 2.8, then 1. In the end 30 + 40 + 30 + 40 + 28 = 168 of 500.
    ///
    /// Only the first factor varies: σ² = Σ(next − 2.8·now)² ÷ now ÷ 3
    /// = (4 ÷ 10 + 144 ÷ 10 + 4 ÷ 10 + 256 ÷ 20) ÷ 3 = 28 ÷ 3. May alone is still to come:
    /// its square of error is 10·28/3 + 10²·28/3 ÷ 50 = 112.
    #[test]
    fn worked_by_hand() {
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", LADDER)];
        let found = reading(&files, &Settings::default(), "ultimate-redemption-rate");
        let value = found.value.as_ref().unwrap();
        near(value.value, 168.0 / 500.0);
        near(value.error.unwrap(), 112f64.sqrt() / 500.0);
        assert_eq!((value.n, notes(&found)), (5, vec!["note-ladder", "note-ladder-open-end"]));
        let rows = &found.tables[0].rows;
        assert_eq!(rows.len(), 5);
        // All that was redeemed is of these months.
        let all: f64 = rows.iter().map(|row| row.values[1].unwrap()).sum();
        assert_eq!(all, reading(&files, &Settings::default(), "points-redeemed").value.unwrap().value);
        assert_eq!(rows[4].values[..2], [Some(100.0), Some(10.0)]);
        near(rows[4].values[2].unwrap(), 28.0);
    }

    #[test]
    fn expired_points_will_not_be_redeemed() {
        // All that is left of May's points but 5 expires at once: at most 10 + 5 will be used.
        let points = format!("{LADDER}31.05.2025;9999990000005;Сгорание;85\n");
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", &points[..])];
        let found = reading(&files, &Settings::default(), "ultimate-redemption-rate");
        near(found.value.unwrap().value, 155.0 / 500.0);
    }

    #[test]
    fn what_was_redeemed_of_points_from_before_is_told() {
        let points = format!("{LADDER}31.05.2025;9999990000006;Списание;25\n");
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", &points[..])];
        let found = reading(&files, &Settings::default(), "ultimate-redemption-rate");
        let note = found.notes.iter().find(|note| note.id == "note-redeemed-of-no-month").unwrap();
        let told = ["inTable", "redeemed"].map(|name| note.args[name].clone());
        assert_eq!(told, [150.0, 175.0].map(crate::message::Arg::Number));
    }

    #[test]
    fn an_unfinished_month_is_left_out_and_three_are_too_few() {
        let receipts = format!("{LADDER_RECEIPTS}15.06.2025;9999990000001;5,00\n");
        let points = format!("{LADDER}10.06.2025;9999990000006;Начисление;100\n");
        let files = [("r.csv", &receipts[..]), ("p.csv", &points[..])];
        let found = reading(&files, &Settings::default(), "ultimate-redemption-rate");
        near(found.value.unwrap().value, 168.0 / 500.0);
        let april = Settings { to: crate::units::Day::from_iso("2025-05-30"), ..Settings::default() };
        let why = reading(&files, &april, "ultimate-redemption-rate").value.unwrap_err();
        assert_eq!((why.id, &why.args["months"]), ("why-few-vintages", &3.into()));
    }
}
