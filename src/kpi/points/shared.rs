//! What the figures about points have in common.

use crate::facts::{Expiry, PointsSource, PointsSums};
use crate::kpi::need::receipts;
use crate::kpi::{Context, Figure, Need, OrWhy, Reading};
use crate::ledger::{Field, Role};
use crate::math::{Estimate, Moments, Part, ratio};
use crate::message::{Message, args};
use crate::units::Points;

/// Points issued are known.
pub(super) const ISSUED: Need = Need::Any(&[Need::Table(Role::Points), receipts(Field::PointsIssued)]);

/// Points redeemed are known.
pub(super) const REDEEMED: Need = Need::Any(&[Need::Table(Role::Points), receipts(Field::PointsRedeemed)]);

/// A point has a hundred hundredths.
pub(super) const HUNDREDTHS: f64 = Points::PER_ONE as f64;

/// The sums of the period; fails where they are not known, or where no member has had a
/// movement up to its end.
pub(super) fn sums<'a>(context: &Context<'a>, needs: &[Need]) -> Result<&'a PointsSums, Message> {
    context.need(needs)?;
    let sums = &context.slice.points;
    if sums.of_place && sums.source.is_none() {
        return Err(Message::new("why-points-not-of-place"));
    }
    if sums.standing.clusters == 0 {
        return Err(Message::new("why-no-points-moved"));
    }
    Ok(sums)
}

/// The same of what members have: it can't be told for a shop or a cashier.
pub(super) fn standing_sums<'a>(context: &Context<'a>, needs: &[Need]) -> Result<&'a PointsSums, Message> {
    if context.slice.points.of_place {
        return Err(Message::new("why-points-not-of-place"));
    }
    sums(context, needs)
}

/// The same where the files tell that points expire at all.
pub(super) fn expiring_sums<'a>(context: &Context<'a>, needs: &[Need]) -> Result<&'a PointsSums, Message> {
    let sums = standing_sums(context, needs)?;
    if sums.expiry == Expiry::Unknown {
        return Err(Message::new("why-no-expiry"));
    }
    Ok(sums)
}

/// What is to be said of where the movements come from.
pub(super) fn notes(sums: &PointsSums) -> Vec<Message> {
    let mut notes = Vec::new();
    if sums.source == Some(PointsSource::Receipts) {
        notes.push(Message::new("note-points-from-receipts"));
    }
    if sums.expiry == Expiry::Dates {
        notes.push(Message::new("note-expired-by-date"));
    }
    notes
}

/// Points moved in the period, in points, with the error of a compound Poisson sum over
/// members; `n` is the members who had such a movement.
pub(super) fn total(context: &Context<'_>, needs: &[Need], place: usize) -> Reading {
    read(sums(context, needs), place)
}

/// The same of points expired.
pub(super) fn total_expired(context: &Context<'_>, needs: &[Need], place: usize) -> Reading {
    read(expiring_sums(context, needs), place)
}

fn read(sums: Result<&PointsSums, Message>, place: usize) -> Reading {
    let sums = match sums {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let members = sums.members[place];
    let value = Estimate { n: members, ..in_points(sums.moved.total(&unit(place))) };
    let figures = args([("points", Points(sums.moved.sums[place]).into()), ("members", members.into())]);
    Reading { notes: notes(sums), ..Reading::plain(Ok(value), figures) }
}

/// Hundredths as points; divided, so that whole points come out whole.
pub(super) fn in_points(hundredths: Estimate) -> Estimate {
    Estimate {
        value: hundredths.value / HUNDREDTHS,
        error: hundredths.error.map(|error| error / HUNDREDTHS),
        ..hundredths
    }
}

/// A ratio of two quantities of the same clusters; `n` is the clusters.
pub(super) fn share<const N: usize>(
    group: &Moments<N>,
    over: usize,
    under: usize,
    why: &'static str,
) -> Figure {
    let part = Part { group, over: unit(over), under: unit(under) };
    let estimate = ratio(&[part]).or_why(why)?;
    Ok(Estimate { n: group.clusters, ..estimate })
}

/// Weights that are nought but for one.
pub(super) fn unit<const N: usize>(place: usize) -> [f64; N] {
    std::array::from_fn(|at| if at == place { 1.0 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use crate::facts::{self, By};
    use crate::ingest::{Maps, read_bytes};
    use crate::kpi::points::testing::POINTS;
    use crate::kpi::{Context, Kpi, Reading};
    use crate::ledger::Ledger;
    use crate::settings::Settings;

    const RECEIPTS: &str = "date;receipt;store;member;amount;points issued;points redeemed\n\
        01.01.2025;1;North;2000000012345;1000,00;100;0\n20.01.2025;2;South;2000000012345;400,00;0;50\n\
        30.04.2025;3;North;2000000012346;500,00;50;0\n";

    fn ledger(receipts: &str) -> Ledger {
        let files = [("r.csv", receipts.as_bytes()), ("p.csv", POINTS.as_bytes())];
        read_bytes(&files, &Maps::default()).ledger.unwrap()
    }

    /// The KPI in the shop.
    fn of_store(ledger: &Ledger, store: &str, kpi: &str) -> Reading {
        let settings = Settings::default();
        let parts = facts::parts(ledger, &settings, By::Store);
        let part = parts.into_iter().find(|part| part.name(ledger) == store).unwrap();
        let facts = facts::gather_part(ledger, &settings, part, true);
        let context = Context {
            slice: &facts.whole,
            detail: Some(&facts.detail),
            months: &facts.months,
            known: &facts.known,
            settings: &settings,
        };
        (Kpi::find(kpi).unwrap().read)(&context)
    }

    #[test]
    fn a_shop_has_the_points_of_its_own_receipts() {
        let ledger = ledger(RECEIPTS);
        assert_eq!(of_store(&ledger, "North", "points-issued").value.unwrap().value, 150.0);
        assert_eq!(of_store(&ledger, "South", "points-redeemed").value.unwrap().value, 50.0);
        assert_eq!(of_store(&ledger, "South", "redeemer-share").value.unwrap().value, 1.0);
    }

    #[test]
    fn what_members_have_is_of_no_shop() {
        let with_columns = ledger(RECEIPTS);
        for kpi in [
            "points-outstanding",
            "points-expired",
            "points-to-purchase",
            "points-liability",
            "points-expiring",
        ] {
            assert_eq!(
                of_store(&with_columns, "North", kpi).value.unwrap_err().id,
                "why-points-not-of-place"
            );
        }
        // Without the columns the points table can't tell where.
        let without = ledger(&RECEIPTS.replace("points issued", "left").replace("points redeemed", "right"));
        for kpi in ["points-issued", "redemption-rate", "programme-cost-share"] {
            assert_eq!(
                of_store(&without, "North", kpi).value.unwrap_err().id,
                "why-points-not-of-place",
                "{kpi}"
            );
        }
    }
}
