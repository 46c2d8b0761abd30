//! Movements of points by member, in an order that does not depend on the files'.

use crate::facts::counted::Counted;
use crate::ledger::{Field, Id, Kind, MovementKind, Receipt, Role};
use crate::list::Listed;
use crate::units::Day;

/// Where movements of points are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointsSource {
    /// The points table.
    Table,
    /// Points issued and redeemed in receipts of members, where there is no points table.
    Receipts,
}

/// A movement of a member's points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) struct Move {
    pub(in crate::facts) day: Day,
    pub(in crate::facts) kind: MovementKind,
    /// Hundredths: a magnitude, but for an adjustment, which has its sign.
    pub(in crate::facts) points: i64,
    /// Last day on which points that come in can be used.
    pub(in crate::facts) expires: Option<Day>,
    /// Tells receipts of a day apart; 0 if not known.
    pub(in crate::facts) receipt: u32,
    /// Balance of the member behind this movement, from the beginning of the files.
    pub(in crate::facts) balance: i64,
    /// The lowest balance up to and with this movement, nought at the beginning.
    pub(in crate::facts) lowest: i64,
}

impl Move {
    pub(super) fn new(day: Day, kind: MovementKind, points: i64) -> Self {
        let points = if kind == MovementKind::Adjust { points } else { points.saturating_abs() };
        Self { day, kind, points, expires: None, receipt: 0, balance: 0, lowest: 0 }
    }

    /// What the movement adds to the balance.
    pub(in crate::facts) fn signed(&self) -> i64 {
        match self.kind {
            MovementKind::Issue | MovementKind::Adjust => self.points,
            MovementKind::Redeem | MovementKind::Expire => -self.points,
        }
    }

    /// Files rarely tell the order within a day, and rows may be shuffled: what comes in
    /// goes before what goes out, so that a day never seems overdrawn that is not.
    pub(super) fn order(&self) -> (Day, u8, i32, u32, i64) {
        let rank = match self.kind {
            MovementKind::Issue => 0,
            MovementKind::Adjust if self.points > 0 => 1,
            MovementKind::Redeem => 2,
            MovementKind::Adjust => 3,
            MovementKind::Expire => 4,
        };
        (self.day, rank, self.expires.map_or(i32::MAX, |day| day.0), self.receipt, self.points)
    }
}

/// Where the movements of these files come from; `None` if they have none. In a shop or
/// with a cashier only receipts can tell: the points table does not know where.
pub(super) fn source(counted: &Counted<'_>) -> Option<PointsSource> {
    let fields = counted.ledger.fields();
    let in_receipts = |field| fields.contains(Role::Receipts, field);
    if counted.ledger.table(Role::Points).rows() > 0 && !counted.has_receipts_of_a_part_alone() {
        Some(PointsSource::Table)
    } else if in_receipts(Field::PointsIssued) || in_receipts(Field::PointsRedeemed) {
        Some(PointsSource::Receipts)
    } else {
        None
    }
}

/// All movements of members. Movements of nothing are none.
pub(super) fn movements(counted: &Counted<'_>, source: PointsSource) -> Vec<(Id, Move)> {
    let mut all = match source {
        PointsSource::Table => of_table(counted),
        PointsSource::Receipts => of_receipts(counted),
    };
    all.retain(|(member, moved)| *member != 0 && moved.points != 0);
    all
}

fn of_table(counted: &Counted<'_>) -> Vec<(Id, Move)> {
    let rows = 0..counted.ledger.table(Role::Points).rows();
    let movements = rows.map(|row| counted.ledger.movement(row));
    let counts = movements.filter(|movement| counted.counts(movement.member));
    let moved = counts.map(|movement| {
        let plain = Move::new(movement.day, movement.kind, movement.points.0);
        // Of what goes out, a day of expiry says nothing that would be needed.
        let expires = movement.expires.filter(|_| plain.signed() > 0);
        (movement.member, Move { expires, receipt: movement.receipt, ..plain })
    });
    moved.listed()
}

/// A return takes back points issued and gives back points redeemed: adjustments.
fn of_receipts(counted: &Counted<'_>) -> Vec<(Id, Move)> {
    let mut all = Vec::new();
    for row in 0..counted.ledger.receipts() {
        let member = counted.member_of(row);
        let Some(receipt) = counted.receipt(row).filter(|_| member != 0) else { continue };
        // Every receipt is one redemption, whatever its number.
        let own = |moved: Move| (member, Move { receipt: row + 1, ..moved });
        all.extend(of_receipt(&receipt).map(own));
    }
    all
}

fn of_receipt(receipt: &Receipt) -> [Move; 2] {
    let (day, issued, redeemed) = (receipt.day, receipt.issued.0, receipt.redeemed.0);
    match receipt.kind {
        Kind::Sale => {
            [Move::new(day, MovementKind::Issue, issued), Move::new(day, MovementKind::Redeem, redeemed)]
        }
        Kind::Return => {
            [Move::new(day, MovementKind::Adjust, -issued), Move::new(day, MovementKind::Adjust, redeemed)]
        }
    }
}
