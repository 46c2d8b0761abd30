//! What the figures about points have in common.

use crate::facts::{Expiry, PointsSource, PointsSums};
use crate::kpi::need::receipts;
use crate::kpi::{Context, Figure, Need, Reading};
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
    if sums.standing.clusters == 0 {
        return Err(Message::new("why-no-points-moved"));
    }
    Ok(sums)
}

/// The same where the files tell that points expire at all.
pub(super) fn expiring_sums<'a>(context: &Context<'a>, needs: &[Need]) -> Result<&'a PointsSums, Message> {
    let sums = sums(context, needs)?;
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
    let estimate = ratio(&[part]).ok_or_else(|| Message::new(why))?;
    Ok(Estimate { n: group.clusters, ..estimate })
}

/// Weights that are nought but for one.
pub(super) fn unit<const N: usize>(place: usize) -> [f64; N] {
    std::array::from_fn(|at| if at == place { 1.0 } else { 0.0 })
}
