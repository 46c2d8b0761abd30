//! Who moved from which class to which between two days.

use super::people::People;

/// Members by class then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// Members in class `then` (the row; the last is of those in none, who were no members
    /// yet) who are in class `now` (the column; the last likewise).
    pub counts: Vec<Vec<u64>>,
}

/// The movements of a scheme with ids of our own, so that the classes are the same at both
/// times. `None` where it can't divide at one of them.
#[must_use]
pub fn movement(then: &People, now: &People, scheme: &str) -> Option<Movement> {
    let (before, after) = (then.division(scheme)?, now.division(scheme)?);
    let none = [before, after].map(|division| division.classes.len());
    let mut counts = vec![vec![0; none[1] + 1]; none[0] + 1];
    // Both have the same members in the same order: those that the files know.
    for row in 0..now.facts.rows.len() {
        let place = |at: Option<u16>, none| at.map_or(none, usize::from);
        counts[place(before.of(row), none[0])][place(after.of(row), none[1])] += 1;
    }
    Some(Movement { counts })
}
