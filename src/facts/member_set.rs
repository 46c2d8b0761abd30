//! Some of the members.

use crate::ledger::Id;
use crate::list::Listed;

/// Members by their ids, for questions about some of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberSet {
    /// By id; a place for 0, who is nobody.
    has: Vec<bool>,
}

impl MemberSet {
    /// Nobody of so many members.
    #[must_use]
    pub fn none(members: u32) -> Self {
        Self { has: vec![false; members as usize + 1] }
    }

    /// Adds a member; one beyond the number given is nobody.
    pub fn insert(&mut self, member: Id) {
        if let Some(has) = self.has.get_mut(member as usize).filter(|_| member != 0) {
            *has = true;
        }
    }

    /// Whether the member is one of them.
    #[must_use]
    pub fn contains(&self, member: Id) -> bool {
        self.has.get(member as usize).copied().unwrap_or(false)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.has.iter().filter(|has| **has).count() as u64
    }

    /// Their ids, from the smallest.
    pub fn iter(&self) -> impl Iterator<Item = Id> {
        self.has.iter().enumerate().filter(|(_, has)| **has).map(|(member, _)| member as Id)
    }

    /// Those of these members for whom it holds.
    #[must_use]
    pub fn filter(&self, holds: impl Fn(Id) -> bool) -> Self {
        let has = self.has.iter().enumerate();
        Self { has: has.map(|(member, has)| *has && holds(member as Id)).listed() }
    }
}
