//! First in, first out: which points issued are the ones redeemed.

use super::movements::Move;
use crate::ledger::MovementKind;
use crate::units::Day;

/// Days within which points issued are looked for in purchases.
pub(super) const SOON_DAYS: i32 = 90;

/// Points that came in on one day with one day of expiry. Hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) struct Lot {
    pub(in crate::facts) day: Day,
    /// Last day on which they can be used; `None` if not told.
    pub(in crate::facts) expires: Option<Day>,
    /// Issued, rather than given back or put right.
    pub(in crate::facts) issued: bool,
    /// As many as came in.
    pub(in crate::facts) opened: i64,
    pub(in crate::facts) redeemed: i64,
    /// Of them, within [`SOON_DAYS`] of the day on which they came in.
    pub(in crate::facts) redeemed_soon: i64,
    pub(in crate::facts) expired: i64,
    /// Taken back.
    pub(in crate::facts) adjusted: i64,
}

impl Lot {
    /// What is left.
    pub(in crate::facts) const fn left(&self) -> i64 {
        self.opened - self.redeemed - self.expired - self.adjusted
    }

    /// Whether their last day lies before `day`.
    fn is_past(&self, day: Day) -> bool {
        self.expires.is_some_and(|last| last < day)
    }
}

/// Points that go out of a lot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    /// The lot as it is behind that.
    pub(super) lot: Lot,
    pub(super) day: Day,
    pub(super) kind: MovementKind,
    pub(super) points: i64,
}

/// The lots of a member, worked from movements in their order.
///
/// Issues and adjustments upwards open lots, one a day and day of expiry; lots stand in
/// the order of their days, those of a day in the order of [`Move::order`]. Redemptions
/// and adjustments downwards take the oldest lot that can still be used; behind those
/// without any, lots past their day that nobody has taken off. An expiry takes lots past
/// their day first, then those whose last day it is, then the oldest. What finds no lot
/// left was there before the files begin: it is counted apart.
pub(super) struct Fifo<'t> {
    pub(super) lots: Vec<Lot>,
    /// Points that no lot had: redeemed, expired, taken back.
    pub(super) beyond: [i64; 3],
    /// Lots before this one are empty.
    first: usize,
    tell: &'t mut dyn FnMut(&Taken),
}

impl<'t> Fifo<'t> {
    /// No lots; `tell` hears of all that is taken out of one.
    pub(super) fn new(tell: &'t mut dyn FnMut(&Taken)) -> Self {
        Self { lots: Vec::new(), beyond: [0; 3], first: 0, tell }
    }

    /// The next movement.
    pub(super) fn apply(&mut self, moved: &Move) {
        match moved.kind {
            MovementKind::Issue => self.open(moved),
            MovementKind::Adjust if moved.points > 0 => self.open(moved),
            MovementKind::Adjust => self.take(moved.day, moved.kind, -moved.points),
            MovementKind::Redeem | MovementKind::Expire => self.take(moved.day, moved.kind, moved.points),
        }
    }

    /// What is past its last day goes on the day after it; told as movements. For files
    /// that give days of expiry and no movements of it.
    pub(super) fn expire_by_date(&mut self, today: Day, told: &mut Vec<Move>) {
        for at in self.first..self.lots.len() {
            let Some((lot, last)) = self.lots.get(at).and_then(|lot| Some((*lot, lot.expires?))) else {
                continue;
            };
            if lot.left() > 0 && last < today {
                // Points may come in past their day: then they go at once.
                let gone = Move::new(last.plus(1).max(lot.day), MovementKind::Expire, lot.left());
                told.push(gone);
                self.take_from(at, gone.day, gone.kind, gone.points);
            }
        }
    }

    fn open(&mut self, moved: &Move) {
        let issued = moved.kind == MovementKind::Issue;
        let lot = Lot {
            day: moved.day,
            expires: moved.expires,
            issued,
            opened: moved.points,
            redeemed: 0,
            redeemed_soon: 0,
            expired: 0,
            adjusted: 0,
        };
        match self.lots.last_mut() {
            Some(last) if (last.day, last.expires, last.issued) == (lot.day, lot.expires, issued) => {
                last.opened += lot.opened;
            }
            _ => self.lots.push(lot),
        }
    }

    fn take(&mut self, day: Day, kind: MovementKind, points: i64) {
        let first_choice: &[fn(&Lot, Day) -> bool] = if kind == MovementKind::Expire {
            &[Lot::is_past, |lot, day| lot.expires == Some(day)]
        } else {
            &[|lot, day| !lot.is_past(day)]
        };
        let any: fn(&Lot, Day) -> bool = |_, _| true;
        let mut wanted = points;
        for choice in first_choice.iter().chain([&any]) {
            for at in self.first..self.lots.len() {
                if wanted == 0 {
                    break;
                }
                let Some(lot) = self.lots.get(at).filter(|lot| lot.left() > 0 && choice(lot, day)) else {
                    continue;
                };
                let taken = wanted.min(lot.left());
                wanted -= taken;
                self.take_from(at, day, kind, taken);
            }
        }
        self.beyond[place(kind)] += wanted;
        while self.lots.get(self.first).is_some_and(|lot| lot.left() == 0) {
            self.first += 1;
        }
    }

    fn take_from(&mut self, at: usize, day: Day, kind: MovementKind, points: i64) {
        let Some(lot) = self.lots.get_mut(at) else { return };
        match kind {
            MovementKind::Redeem => {
                lot.redeemed += points;
                lot.redeemed_soon += if day.since(lot.day) <= SOON_DAYS { points } else { 0 };
            }
            MovementKind::Expire => lot.expired += points,
            MovementKind::Issue | MovementKind::Adjust => lot.adjusted += points,
        }
        (self.tell)(&Taken { lot: *lot, day, kind, points });
    }
}

const fn place(kind: MovementKind) -> usize {
    match kind {
        MovementKind::Redeem => 0,
        MovementKind::Expire => 1,
        MovementKind::Issue | MovementKind::Adjust => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MovementKind::{Adjust, Expire, Issue, Redeem};
    use proptest::prelude::*;

    fn issue(day: i32, points: i64, expires: i32) -> Move {
        Move { expires: Some(Day(expires)), ..Move::new(Day(day), Issue, points) }
    }

    fn run(moves: &[Move]) -> (Vec<Lot>, [i64; 3]) {
        let mut nobody = |_: &Taken| ();
        let mut fifo = Fifo::new(&mut nobody);
        moves.iter().for_each(|moved| fifo.apply(moved));
        (fifo.lots, fifo.beyond)
    }

    #[test]
    fn the_oldest_that_can_be_used_goes_first() {
        // 100 until day 9, 200 until day 40. On day 10 the first can't be used any more:
        // 50 come out of the second. On day 11 the first expires.
        let moves = [
            issue(0, 100, 9),
            issue(1, 200, 40),
            Move::new(Day(10), Redeem, 50),
            Move::new(Day(11), Expire, 100),
        ];
        let (lots, beyond) = run(&moves);
        assert_eq!((lots[0].expired, lots[0].redeemed, lots[0].left()), (100, 0, 0));
        assert_eq!((lots[1].redeemed, lots[1].left(), beyond), (50, 150, [0; 3]));
    }

    #[test]
    fn an_expiry_takes_what_is_past_its_day_before_what_is_older() {
        // The second lot, issued later, lasts shorter.
        let moves = [issue(0, 100, 300), issue(1, 70, 20), Move::new(Day(21), Expire, 70)];
        let (lots, _) = run(&moves);
        assert_eq!((lots[0].left(), lots[1].left()), (100, 0));
    }

    #[test]
    fn what_no_lot_has_is_counted_apart() {
        let moves = [
            Move::new(Day(0), Redeem, 30),
            Move::new(Day(1), Issue, 10),
            Move::new(Day(2), Adjust, -15),
            Move::new(Day(3), Expire, 1),
        ];
        let (lots, beyond) = run(&moves);
        assert_eq!((lots[0].adjusted, lots[0].left(), beyond), (10, 0, [30, 1, 5]));
    }

    #[test]
    fn soon_is_within_ninety_days() {
        let moves =
            [Move::new(Day(0), Issue, 100), Move::new(Day(90), Redeem, 40), Move::new(Day(91), Redeem, 25)];
        let (lots, _) = run(&moves);
        assert_eq!((lots[0].redeemed, lots[0].redeemed_soon), (65, 40));
    }

    #[test]
    fn without_movements_of_it_points_expire_on_the_day_after_their_last() {
        let mut nobody = |_: &Taken| ();
        let mut fifo = Fifo::new(&mut nobody);
        let mut told = Vec::new();
        fifo.apply(&issue(0, 100, 9));
        fifo.expire_by_date(Day(9), &mut told);
        assert!(told.is_empty());
        fifo.expire_by_date(Day(10), &mut told);
        assert_eq!(told, [Move::new(Day(10), Expire, 100)]);
        assert_eq!(fifo.lots[0].left(), 0);
    }

    fn any_move() -> impl Strategy<Value = Move> {
        let kind = prop::sample::select(vec![Issue, Redeem, Expire, Adjust]);
        (kind, 0..60_i32, -40..40_i64, prop::option::of(0..90_i32)).prop_map(
            |(kind, day, points, expires)| {
                let plain = Move::new(Day(day), kind, points);
                Move { expires: expires.map(Day).filter(|_| plain.signed() > 0), ..plain }
            },
        )
    }

    proptest! {
        #[test]
        fn lots_hold_what_the_ledger_holds(mut moves in prop::collection::vec(any_move(), 0..40)) {
            moves.retain(|moved| moved.points != 0);
            moves.sort_unstable_by_key(Move::order);
            let (lots, beyond) = run(&moves);
            let sum = |kind: MovementKind, up: bool| -> i64 {
                let of = moves.iter().filter(|moved| moved.kind == kind && (moved.signed() > 0) == up);
                of.map(|moved| moved.points.abs()).sum()
            };
            let of_lots = |part: fn(&Lot) -> i64| lots.iter().map(part).sum::<i64>();
            prop_assert_eq!(of_lots(|lot| lot.opened), sum(Issue, true) + sum(Adjust, true));
            prop_assert_eq!(of_lots(|lot| lot.redeemed) + beyond[0], sum(Redeem, false));
            prop_assert_eq!(of_lots(|lot| lot.expired) + beyond[1], sum(Expire, false));
            prop_assert_eq!(of_lots(|lot| lot.adjusted) + beyond[2], sum(Adjust, false));
            prop_assert!(lots.iter().all(|lot| lot.left() >= 0 && lot.redeemed_soon <= lot.redeemed));
        }
    }
}
