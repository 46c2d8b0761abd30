//! Where members stand in their life with the programme.

use super::growth::trends;
use crate::facts::MemberRow;
use crate::list::Listed;
use crate::message::Message;
use crate::segment::division::Division;
use crate::segment::scheme::{Given, Scheme};

/// By the as-of day, the first that holds:
///
/// - `never-bought`: in the list of members, no purchase in the data that stayed bought;
/// - `lost`, `sleeping`: the last purchase lies further back than the 95th, the 80th
///   percentile of the member's own pauses (see [`crate::facts::Silence`]), or than the days
///   that the settings give;
/// - `new`: the first purchase in the data, or the enrolment where that is known, lies no
///   further back than the 80th percentile of all pauses;
/// - `reactivated`: a pause beyond the own 95th percentile ended no further back than that;
/// - `declining`, `growing`: purchases are fewer or more than before beyond chance, or, where
///   these are steady, the money of receipts is less or more;
/// - `active`: all others.
pub(in crate::segment) const SCHEME: Scheme =
    Scheme { id: "life-cycle", is_known: |_| true, divide, of_profile: false };

const CLASSES: [&str; 8] =
    ["new", "growing", "active", "declining", "reactivated", "sleeping", "lost", "never-bought"];

fn divide(given: &Given<'_>) -> Result<Division, Message> {
    let facts = given.facts;
    let limits = &given.settings.segments;
    let by_hand = [limits.sleeping_days, limits.lost_days].map(|days| days.map(f64::from));
    let recent = facts.pool.map(|[_, slipping, _]| slipping).or(limits.sleeping_days);
    let Some(recent) = recent else { return Err(Message::new("why-no-pauses")) };
    let frequency = trends(&facts.rows, |row| row.frequency);
    let receipt = trends(&facts.rows, |row| row.receipt);
    let ago = |day| facts.period.to.since(day).unsigned_abs();
    let class = |place: usize, row: &MemberRow| {
        let Some(days) = row.days_since(facts.period.to) else {
            return row.listed.then_some("never-bought");
        };
        let own = |at: usize| row.silence.map(|silence| silence.limits[at]);
        let beyond = |at: usize| by_hand[at].or(own(at)).is_some_and(|limit| f64::from(days) > limit);
        let trend = frequency[place].or(receipt[place]);
        let began = row.enrolled.filter(|enrolled| Some(*enrolled) <= row.first).or(row.first);
        Some(match trend {
            _ if beyond(1) => "lost",
            _ if beyond(0) => "sleeping",
            _ if began.is_some_and(|day| ago(day) <= recent) => "new",
            _ if row.returned.is_some_and(|day| ago(day) <= recent) => "reactivated",
            Some(false) => "declining",
            Some(true) => "growing",
            None => "active",
        })
    };
    let place = |key| CLASSES.iter().position(|one| *one == key).map(|place| place as u16);
    let of = facts.rows.iter().enumerate().map(|(at, row)| class(at, row).and_then(place));
    let division = Division::named(SCHEME.id, &CLASSES, of.listed());
    let note = facts.pool.filter(|_| by_hand[0].is_none()).map(|[_, slipping, gone]| {
        Message::new("note-life-cycle").with("sleeping", u64::from(slipping)).with("lost", u64::from(gone))
    });
    Ok(division.note(note))
}
