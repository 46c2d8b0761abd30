//! The accounts of all members: movements, lots, and the vintages of what was issued.

use super::ladder::{Triangle, Vintages};
use super::lots::{Fifo, Lot, Taken};
use super::movements::{Move, PointsSource, movements, source};
use super::sums::Expiry;
use crate::facts::counted::Counted;
use crate::ledger::{Id, MovementKind};
use crate::math::sort_by_key;
use crate::units::{Day, Period};

/// Movements and lots by member, up to the as-of day.
#[derive(Debug)]
pub(in crate::facts) struct Accounts {
    pub(in crate::facts) source: Option<PointsSource>,
    pub(in crate::facts) expiry: Expiry,
    /// These are receipts of a shop or a cashier: points come and go elsewhere too.
    pub(in crate::facts) of_place: bool,
    /// The last day of the chosen period: the day as of which lots are looked at.
    pub(in crate::facts) as_of: Day,
    pub(in crate::facts) vintages: Vintages,
    moves: Vec<Move>,
    move_ends: Vec<usize>,
    lots: Vec<Lot>,
    lot_ends: Vec<usize>,
}

/// One member's.
#[derive(Debug, Clone, Copy)]
pub(in crate::facts) struct Account<'a> {
    pub(in crate::facts) moves: &'a [Move],
    pub(in crate::facts) lots: &'a [Lot],
}

impl<'a> Account<'a> {
    /// Movements up to the last day of a period, and of these the ones within it.
    pub(in crate::facts) fn moves_in(&self, period: Period) -> (&'a [Move], &'a [Move]) {
        let up_to = &self.moves[..self.moves.partition_point(|moved| moved.day <= period.to)];
        (up_to, &up_to[up_to.partition_point(|moved| moved.day < period.from)..])
    }
}

impl Accounts {
    pub(in crate::facts) fn of(counted: &Counted<'_>, as_of: Day) -> Self {
        let source = source(counted);
        let mut all = source.map_or_else(Vec::new, |source| movements(counted, source));
        // Of the whole files: how expiry is told does not hang on the period.
        let expiry = expiry(&all);
        all.retain(|(_, moved)| moved.day <= as_of);
        sort_by_key(&mut all, |(member, moved)| (*member, moved.order()));
        let mut triangle = Triangle::new(as_of, all.iter().map(|(_, moved)| moved));
        let mut accounts = Self {
            source,
            expiry,
            of_place: counted.has_receipts_of_a_part_alone(),
            as_of,
            vintages: Vintages::default(),
            moves: Vec::with_capacity(all.len()),
            move_ends: vec![0],
            lots: Vec::new(),
            lot_ends: vec![0],
        };
        let mut rest = &all[..];
        for member in 1..=counted.ledger.members() {
            let (own, others) = rest.split_at(rest.partition_point(|(of, _)| *of <= member));
            rest = others;
            accounts.add(own, &mut triangle);
        }
        accounts.vintages = triangle.into_vintages();
        accounts
    }

    /// Adds the next member.
    fn add(&mut self, moves: &[(Id, Move)], triangle: &mut Triangle) {
        let start = self.moves.len();
        let by_date = self.expiry == Expiry::Dates;
        let mut tell = |taken: &Taken| triangle.take(taken);
        let mut fifo = Fifo::new(&mut tell);
        for (_, moved) in moves {
            if by_date {
                fifo.expire_by_date(moved.day, &mut self.moves);
            }
            fifo.apply(moved);
            self.moves.push(*moved);
        }
        if by_date {
            fifo.expire_by_date(self.as_of, &mut self.moves);
        }
        self.lots.append(&mut fifo.lots);
        let lots = self.lots.get(self.lot_ends.last().copied().unwrap_or(0)..).unwrap_or_default();
        lots.iter().for_each(|lot| triangle.open(lot));
        self.lot_ends.push(self.lots.len());
        let own = self.moves.get_mut(start..).unwrap_or_default();
        sort_by_key(own, Move::order);
        balance(own);
        self.move_ends.push(self.moves.len());
    }

    /// A member's account.
    pub(in crate::facts) fn account(&self, member: Id) -> Account<'_> {
        Account {
            moves: span(&self.moves, &self.move_ends, member),
            lots: span(&self.lots, &self.lot_ends, member),
        }
    }
}

/// Writes the balances into movements that stand in their order.
fn balance(moves: &mut [Move]) {
    let (mut balance, mut lowest) = (0, 0);
    for moved in moves {
        balance += moved.signed();
        lowest = balance.min(lowest);
        (moved.balance, moved.lowest) = (balance, lowest);
    }
}

fn expiry(all: &[(Id, Move)]) -> Expiry {
    if all.iter().any(|(_, moved)| moved.kind == MovementKind::Expire) {
        Expiry::Movements
    } else if all.iter().any(|(_, moved)| moved.expires.is_some()) {
        Expiry::Dates
    } else {
        Expiry::Unknown
    }
}

/// Ends begin with a nought, and there is no member 0.
fn span<'a, T>(all: &'a [T], ends: &[usize], member: Id) -> &'a [T] {
    let member = member as usize;
    match (member.checked_sub(1).and_then(|before| ends.get(before)), ends.get(member)) {
        (Some(from), Some(to)) => all.get(*from..*to).unwrap_or_default(),
        _ => &[],
    }
}
