//! How many points lead to another purchase.

use super::shared::{ISSUED, REDEEMED, notes, share, standing_sums};
use crate::facts::turned;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::message::{Message, args};
use crate::units::{Points, Unit};

/// Of the points issued in the period, those redeemed within 90 days of their issue (the 90th
/// day counts) ÷ all of them. Points issued fewer than 90 days before the last day of the
/// chosen period are too young and in neither; redemptions are seen up to that day.
///
/// Which points are redeemed is told first in, first out. Movements of a member go by day, and
/// within one: issues, adjustments upwards, redemptions, adjustments downwards, expiries. Issues
/// and adjustments upwards open lots, which stand by day, issues first, then by last day of use,
/// those without one last. A redemption takes from the first lot that can still be used on
/// its day, and from those past their last day only when there is no other; what finds no lot
/// is left out. Points adjusted upwards are not issued. Interval: linearised, clustered by
/// member; `n` is members with points issued in the period. Source: Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "points-to-purchase",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[ISSUED, REDEEMED],
    sources: &["rarus-d"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let sums = match standing_sums(context, KPI.needs) {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let turned = &sums.turned;
    let [issued, _, ripe, soon] = turned.sums;
    let why = if issued == 0 { "why-no-points-issued" } else { "why-no-ripe-points" };
    let value = share(turned, turned::SOON, turned::RIPE, why);
    let figures = args([("redeemed", Points(soon).into()), ("issued", Points(ripe).into())]);
    let mut notes = notes(sums);
    if issued > ripe && ripe > 0 {
        notes.push(Message::new("note-young-points").with("points", Points(issued - ripe)));
    }
    Reading { notes, ..Reading::plain(value, figures) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, near, notes, reading};
    use crate::settings::Settings;
    use crate::units::Day;

    /// As of 30 April: A's 100 of 1 January are 119 days old, and 50 were redeemed on the
    /// 19th; B's 60 of 10 February are 79 days old and A's 50 of 30 April new: too young.
    #[test]
    fn worked_by_hand() {
        let found = reading(&FILES, &Settings::default(), "points-to-purchase");
        near(found.value.as_ref().unwrap().value, 0.5);
        assert_eq!(notes(&found), ["note-young-points"]);
        assert_eq!(found.notes[0].args["points"], crate::message::Arg::Number(110.0));
    }

    #[test]
    fn the_ninetieth_day_is_old_enough_and_one_less_is_not() {
        let to = |day| Settings { to: Day::from_iso(day), ..Settings::default() };
        assert!(reading(&FILES, &to("2025-04-01"), "points-to-purchase").value.is_ok());
        let young = reading(&FILES, &to("2025-03-31"), "points-to-purchase");
        assert_eq!(young.value.unwrap_err().id, "why-no-ripe-points");
    }
}
