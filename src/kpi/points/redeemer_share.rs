//! How many members use their points.

use super::shared::{REDEEMED, notes, sums};
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::message::args;
use crate::units::Unit;

/// Members with a redemption in the period and a sale receipt in it ÷ members with a sale
/// receipt in the period. Who redeems without a receipt of the files counts in neither.
/// Interval of Wilson. Source: Rarus-A, ROI.
pub(super) static KPI: Kpi = Kpi {
    id: "redeemer-share",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member), REDEEMED],
    sources: &["rarus-a", "roi"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let sums = match sums(context, KPI.needs) {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let (redeemers, buyers) = (sums.redeeming_buyers, context.slice.buyers);
    let figures = args([("redeemers", redeemers.into()), ("members", buyers.into())]);
    let value = share_of_members(redeemers, buyers, "why-no-member-receipts");
    Reading { notes: notes(sums), ..Reading::plain(value, figures) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, POINTS, RECEIPTS, reading, value};
    use crate::settings::Settings;
    use crate::units::Day;

    /// Both members bought and both redeemed; in April A bought and redeemed nothing.
    #[test]
    fn worked_by_hand() {
        assert_eq!(value(&FILES, "redeemer-share"), 1.0);
        let april = Settings { from: Day::from_iso("2025-04-01"), ..Settings::default() };
        let found = reading(&FILES, &april, "redeemer-share").value.unwrap();
        assert_eq!((found.value, found.n), (0.0, 1));
    }

    #[test]
    fn who_did_not_buy_counts_in_neither() {
        let points = format!("{POINTS}05.01.2025;2000000099999;Списание;10;;\n");
        let found =
            reading(&[("r.csv", RECEIPTS), ("p.csv", &points)], &Settings::default(), "redeemer-share");
        let found = found.value.unwrap();
        assert_eq!((found.value, found.n), (1.0, 2));
    }
}
