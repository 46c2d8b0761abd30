//! How long members stay, and what they bring by age.

use super::conversion::birth;
use super::gather::{Gathering, revenue};
use super::histories::History;
use crate::ledger::Id;
use crate::math::{Moments, sort_by};
use crate::units::Period;

/// Ages in days at which the money of a member is summed up.
pub const AGES: [i32; 4] = [90, 180, 365, 730];

/// Lives and money of members whose life begins within the data: enrolled within it, or,
/// where the files have no days of enrolment, first seen behind its first 90 days (its
/// first quarter, if that is shorter).
#[derive(Debug, Clone, Default)]
pub struct Lifetime {
    /// Days from the beginning to the last purchase, and whether the member has lapsed
    /// (else the days up to the end of the data).
    pub lives: Vec<(u32, bool)>,
    /// Purchases, and days of life up to the last purchase or the end of the data; by member.
    pub pace: Moments<2>,
    /// Money of members by age: kopecks of so many of the first days as each of [`AGES`],
    /// that of the beginning among them, and 1 for each member whose days these are over.
    pub money: [Moments<2>; 4],
    /// The same by what the members have in common.
    pub groups: Vec<LifetimeGroup>,
}

/// Money by age of members who have something in common.
#[derive(Debug, Clone)]
pub struct LifetimeGroup {
    /// What they have in common.
    pub kind: GroupKind,
    /// Of which kind: an id of a label, or the number of a quarter.
    pub which: i32,
    /// Its name; empty for a quarter.
    pub name: String,
    /// Members, however young.
    pub members: u64,
    /// As in [`Lifetime::money`].
    pub money: [Moments<2>; 4],
}

/// What members of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKind {
    /// The quarter in which they began: 4 × year + quarter from 0.
    Quarter,
    /// The level in the programme.
    Tier,
    /// The source of enrolment.
    Source,
}

impl Lifetime {
    /// Adds a member.
    pub(super) fn add(&mut self, gathering: &Gathering<'_>, member: Id, history: &History<'_>) {
        let as_of = gathering.known.span.to;
        let Some(born) =
            birth(&gathering.known, gathering.counted.ledger.enrolled(member), history.purchases)
        else {
            return;
        };
        if let Some(last) = history.purchases.last() {
            let lapsed = !history.is_active(as_of, gathering.settings.active_days());
            let end = if lapsed { *last } else { as_of };
            let days = end.since(born).max(0);
            self.lives.push((days.unsigned_abs(), lapsed));
            self.pace.add(&[history.purchases.len() as i64, i64::from(days)]);
        }
        let brought = AGES.map(|age| {
            let until = Period { from: born, to: born.plus(age - 1) };
            (until.to <= as_of).then(|| revenue(history.receipts_in(until)))
        });
        add(&mut self.money, brought);
        let profile = gathering.counted.ledger.profile(member);
        let quarter = born.month().0.div_euclid(3);
        for (kind, which) in [
            (GroupKind::Quarter, quarter),
            (GroupKind::Tier, profile.tier as i32),
            (GroupKind::Source, profile.source as i32),
        ] {
            if kind == GroupKind::Quarter || which != 0 {
                let group = self.group(kind, which);
                if group.members == 0 && kind != GroupKind::Quarter {
                    group.name = gathering.counted.ledger.label(which as Id).to_owned();
                }
                group.members += 1;
                add(&mut group.money, brought);
            }
        }
    }

    /// When all are added.
    pub(super) fn finish(mut self) -> Self {
        sort_by(&mut self.groups, |one, other| {
            (one.kind, &one.name, one.which).cmp(&(other.kind, &other.name, other.which))
        });
        self
    }

    fn group(&mut self, kind: GroupKind, which: i32) -> &mut LifetimeGroup {
        let known = self.groups.iter().position(|group| group.kind == kind && group.which == which);
        let at = known.unwrap_or_else(|| {
            self.groups.push(LifetimeGroup {
                kind,
                which,
                name: String::new(),
                members: 0,
                money: Default::default(),
            });
            self.groups.len() - 1
        });
        &mut self.groups[at]
    }
}

fn add(money: &mut [Moments<2>; 4], brought: [Option<i64>; 4]) {
    for (moments, brought) in money.iter_mut().zip(brought) {
        if let Some(brought) = brought {
            moments.add(&[brought, 1]);
        }
    }
}
