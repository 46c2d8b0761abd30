//! What becomes of members by the source of their enrolment.

use super::gather::{Gathering, revenue};
use crate::ledger::Id;
use crate::math::{Moments, sort_by};
use crate::units::Period;

/// Members enrolled within the period, by source.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The source, see [`crate::ledger::Ledger::label`]; 0 where it is not given.
    pub source: Id,
    /// Its name; empty where it is not given.
    pub name: String,
    /// Members.
    pub members: u64,
    /// Days from enrolment to the first purchase, 0 for one before it, and whether it came.
    pub first: Vec<(u32, bool)>,
    /// Days from the first purchase seen, be it before the enrolment, to the next purchase
    /// day, and whether it came.
    pub second: Vec<(u32, bool)>,
    /// Kopecks of the day of the enrolment and the 89 after it, and 1 for a member whose 90
    /// days the data covers.
    pub money: Moments<2>,
}

/// Days from the enrolment on: within so many a first purchase counts, and in so many, that
/// of the enrolment among them, the money.
pub const SOURCE_DAYS: i32 = 90;

/// All sources, by their names; members whose day of enrolment is unknown are left out.
pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Vec<Source> {
    let ledger = gathering.counted.ledger;
    let as_of = gathering.known.span.to;
    let mut sources: Vec<Source> = Vec::new();
    let mut buffer = Vec::new();
    for member in gathering.counted.members().filter(|member| ledger.is_listed(*member)) {
        let Some(enrolled) = ledger.enrolled(member).filter(|day| period.contains(*day)) else { continue };
        let source = ledger.profile(member).source;
        let at = sources.iter().position(|known| known.source == source).unwrap_or_else(|| {
            let name = ledger.label(source).to_owned();
            sources.push(Source { source, name, ..Source::default() });
            sources.len() - 1
        });
        let into = &mut sources[at];
        let history = gathering.histories.member(member, &mut buffer);
        into.members += 1;
        // A purchase before the enrolment was the reason for it: it came at once.
        let first = history.purchases_by(as_of).first().copied();
        let since = first.unwrap_or(as_of).since(enrolled).max(0).unsigned_abs();
        into.first.push((since, first.is_some()));
        if let Some(first) = first {
            let second = history.purchases_by(as_of).iter().copied().find(|day| *day > first);
            into.second.push((second.unwrap_or(as_of).since(first).unsigned_abs(), second.is_some()));
        }
        let until = Period { from: enrolled, to: enrolled.plus(SOURCE_DAYS - 1) };
        if until.to <= as_of {
            into.money.add(&[revenue(history.receipts_in(until)), 1]);
        }
    }
    sort_by(&mut sources, |one, other| one.name.cmp(&other.name));
    sources
}
