//! Who moved from which class to which between two days.

use super::people::People;
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::units::{Day, Period};

/// Fewer days before the earlier day tell too little of who the members were then.
const LEAST_DAYS: i32 = 60;

/// Members by class then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// Members in class `then` (the row; the last is of those in none, who were no members
    /// yet or did not buy) who are in class `now` (the column; the last likewise).
    pub counts: Vec<Vec<u64>>,
    /// How good each class is, the greater the better; of equally good ones the moves are
    /// neither to the better nor to the worse.
    pub standings: Vec<u8>,
}

/// The movements in a few counts of members.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moves {
    /// To a better class.
    pub better: u64,
    /// To a worse class, or to none.
    pub worse: u64,
    /// In a class now, in none then.
    pub came: u64,
    /// Bought then, sleeping or lost now; of the life cycle alone.
    pub stopped: u64,
    /// The other way round.
    pub returned: u64,
}

/// The period that ended so many days before this one does, its beginning as much earlier as
/// the data allow. `None` where too few days are left of it.
#[must_use]
pub fn earlier(span: Period, now: Period, days: i32) -> Option<Period> {
    // Further back than the data nothing is worth counting, and days do not overflow.
    let days = (days > 0 && days < span.days()).then_some(days)?;
    let then = Period { from: span.from.max(now.from.plus(-days)), to: now.to.plus(-days) };
    (then.days() >= LEAST_DAYS).then_some(then)
}

/// The first day that movements can start from.
#[must_use]
pub fn earliest(ledger: &Ledger, now: Period) -> Option<Day> {
    let first = ledger.span().from.plus(LEAST_DAYS - 1);
    (now.days() >= LEAST_DAYS && first < now.to).then_some(first)
}

/// The movements of a scheme with ids of our own, so that the classes are the same at both
/// times. `None` where it can't divide at one of them, or its classes are not better and worse.
#[must_use]
pub fn movement(then: &People, now: &People, scheme: &str) -> Option<Movement> {
    let (before, after) = (then.division(scheme)?, now.division(scheme)?);
    let none = after.classes.len();
    let mut standings = Vec::new();
    for (place, class) in after.classes.iter().enumerate() {
        standings.push(standing(scheme, &class.key, none - place)?);
    }
    let mut counts = vec![vec![0; none + 1]; none + 1];
    // Both have the same members in the same order: those that the files know.
    for row in 0..now.facts.rows.len() {
        let place = |at: Option<u16>| at.map_or(none, usize::from);
        counts[place(before.of(row))][place(after.of(row))] += 1;
    }
    Some(Movement { counts, standings })
}

/// Classes by value and by RFM stand from the best to the worst; `from_last` is the place of
/// the class counted so. In the life cycle all who buy in their rhythm are equal.
fn standing(scheme: &str, class: &str, from_last: usize) -> Option<u8> {
    match scheme {
        "rfm" | "value" => Some(from_last as u8),
        "life-cycle" => Some(match class {
            "never-bought" => 0,
            "lost" => LOST,
            "sleeping" => SLEEPING,
            "declining" => DECLINING,
            _ => DECLINING + 1,
        }),
        _ => None,
    }
}

const LOST: u8 = 1;
const SLEEPING: u8 = 2;
const DECLINING: u8 = 3;

impl Movement {
    /// In a few counts.
    #[must_use]
    pub fn moves(&self, of_life_cycle: bool) -> Moves {
        let none = self.standings.len();
        let mut moves = Moves::default();
        for (row, counts) in self.counts.iter().enumerate() {
            let before = self.standings.get(row).copied();
            for (column, count) in counts.iter().enumerate() {
                let after = self.standings.get(column).copied();
                match (before, after) {
                    (None, Some(_)) => moves.came += count,
                    (before, after) if before < after => moves.better += count,
                    (before, after) if before > after => moves.worse += count,
                    _ => {}
                }
                let silent = |at: Option<u8>| (LOST..=SLEEPING).contains(&at.unwrap_or(DECLINING));
                if of_life_cycle && row < none && column < none {
                    match (silent(before), silent(after)) {
                        (false, true) if before >= Some(DECLINING) => moves.stopped += count,
                        (true, false) if after >= Some(DECLINING) => moves.returned += count,
                        _ => {}
                    }
                }
            }
        }
        moves
    }

    /// The classes that somebody was in then, by their place, and `none` for those in none.
    #[must_use]
    pub fn rows(&self) -> Vec<usize> {
        let last = self.standings.len();
        let some =
            |row: &usize| self.counts[*row].iter().take(last + usize::from(*row < last)).any(|n| *n > 0);
        (0..=last).filter(some).listed()
    }

    /// Whether somebody who was in a class is in none now.
    #[must_use]
    pub fn some_left(&self) -> bool {
        let last = self.standings.len();
        self.counts.iter().take(last).any(|row| row[last] > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_as_much_earlier_as_the_data_allow() {
        let period = |from, to| Period { from: Day(from), to: Day(to) };
        // All of the data: it begins with them, and is shorter.
        assert_eq!(earlier(period(0, 99), period(0, 99), 30), Some(period(0, 69)));
        assert_eq!(earlier(period(0, 99), period(0, 99), 40), Some(period(0, 59)));
        assert_eq!(earlier(period(0, 99), period(0, 99), 41), None);
        // A chosen period is moved as a whole while there are data before it.
        assert_eq!(earlier(period(0, 399), period(200, 299), 30), Some(period(170, 269)));
        assert_eq!(earlier(period(0, 399), period(370, 399), 30), None);
        for days in [0, -1, 400, i32::MAX, i32::MIN] {
            assert_eq!(earlier(period(0, 399), period(0, 399), days), None);
        }
    }

    #[test]
    fn moves_by_hand() {
        // Classes: buying (4), declining (3), sleeping (2), lost (1), never bought (0), none.
        let counts = vec![
            vec![10, 2, 3, 0, 0, 1],
            vec![4, 5, 0, 6, 0, 0],
            vec![7, 0, 8, 9, 0, 0],
            vec![1, 1, 0, 20, 0, 0],
            vec![2, 0, 0, 0, 30, 0],
            vec![5, 0, 0, 0, 6, 99],
        ];
        let movement = Movement { counts, standings: vec![4, 3, 2, 1, 0] };
        let moves = movement.moves(true);
        // Up: 4 + 7 + 1 + 1 + 2. Down: 2 + 3 + 6 + 9, and 1 to none. Came: 5 + 6.
        assert_eq!((moves.better, moves.worse, moves.came), (15, 21, 11));
        // Stopped: 3 + 6. Returned: 7 + 1 + 1; who never bought does not return.
        assert_eq!((moves.stopped, moves.returned), (9, 9));
        assert_eq!(movement.moves(false).stopped, 0);
        assert!(movement.some_left());
        assert_eq!(movement.rows(), [0, 1, 2, 3, 4, 5]);
    }
}
