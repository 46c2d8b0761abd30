//! Vintages: points by the month in which they were issued, and when they were redeemed.

use super::lots::{Lot, Taken};
use super::movements::Move;
use crate::ledger::MovementKind;
use crate::list::Listed;
use crate::math::{ChainLadder, chain_ladder};
use crate::units::{Day, Month, Points};

/// Points issued in a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vintage {
    /// The month.
    pub month: Month,
    /// Issued in it.
    pub issued: Points,
    /// Redeemed of them up to the end of the last whole month.
    pub redeemed: Points,
    /// Still standing at that day.
    pub left: Points,
    /// Hundredths that will be redeemed in the end; never more than `redeemed + left`.
    /// `None` where the chain ladder can't be worked.
    pub ultimate: Option<f64>,
}

/// All vintages of the files, whatever the period: whole months alone, up to the as-of day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vintages {
    /// By month, oldest first, without a gap.
    pub rows: Vec<Vintage>,
    /// The standard error of what is still to be redeemed, hundredths (Mack).
    pub error: Option<f64>,
    /// Points of the oldest vintage still stand: some may be redeemed at an age that
    /// has not been seen yet, and the ladder knows nothing of it.
    pub open_end: bool,
}

impl Vintages {
    /// Points issued in all of them.
    #[must_use]
    pub fn issued(&self) -> Points {
        self.rows.iter().map(|vintage| vintage.issued).sum()
    }

    /// Points of them that still stand at the end of the last whole month.
    #[must_use]
    pub fn left(&self) -> Points {
        self.rows.iter().map(|vintage| vintage.left).sum()
    }

    /// Hundredths that will be redeemed in the end; `None` without a ladder.
    #[must_use]
    pub fn ultimate(&self) -> Option<f64> {
        (!self.rows.is_empty()).then(|| self.rows.iter().map(|vintage| vintage.ultimate).sum())?
    }

    /// Hundredths that are still to be redeemed of what stands; `None` without a ladder.
    #[must_use]
    pub fn to_come(&self) -> Option<f64> {
        let redeemed: Points = self.rows.iter().map(|vintage| vintage.redeemed).sum();
        Some((self.ultimate()? - redeemed.0 as f64).max(0.0))
    }

    /// The share of points issued that will be redeemed; `None` without a ladder.
    #[must_use]
    pub fn redemption(&self) -> Option<f64> {
        let issued = self.issued().0;
        (issued > 0).then_some(self.ultimate()? / issued as f64)
    }
}

/// Points redeemed by month of issue and months since.
#[derive(Debug)]
pub(super) struct Triangle {
    first: Month,
    /// The last day of the last whole month.
    end: Day,
    issued: Vec<i64>,
    left: Vec<i64>,
    /// By vintage, by age; not yet cumulated.
    redeemed: Vec<Vec<i64>>,
}

impl Triangle {
    /// Room for the vintages of these movements. A month that the as-of day cuts short
    /// would make every vintage's last age look weak: it is left out.
    pub(super) fn new<'m>(as_of: Day, moves: impl Iterator<Item = &'m Move>) -> Self {
        let month = as_of.month();
        let last = if month.last() == as_of { month } else { month.plus(-1) };
        let end = last.last();
        let issues = moves.filter(|moved| moved.kind == MovementKind::Issue && moved.day <= end);
        let first = issues.map(|moved| moved.day).min().map_or(last.plus(1), Day::month);
        let size = usize::try_from(last.0 - first.0 + 1).unwrap_or(0);
        let redeemed = (0..size).map(|row| vec![0; size - row]).listed();
        Self { first, end, issued: vec![0; size], left: vec![0; size], redeemed }
    }

    /// A lot as it stands on the as-of day.
    pub(super) fn open(&mut self, lot: &Lot) {
        let Some(row) = self.row(lot) else { return };
        self.issued[row] += lot.opened;
        self.left[row] += lot.left();
    }

    /// What is taken out of a lot.
    pub(super) fn take(&mut self, taken: &Taken) {
        let Some(row) = self.row(&taken.lot) else { return };
        if taken.day > self.end {
            // On the last day of the ladder it still stood.
            self.left[row] += taken.points;
        } else if taken.kind == MovementKind::Redeem {
            let age = usize::try_from(taken.day.month().0 - taken.lot.day.month().0).unwrap_or(0);
            if let Some(cell) = self.redeemed[row].get_mut(age) {
                *cell += taken.points;
            }
        }
    }

    fn row(&self, lot: &Lot) -> Option<usize> {
        let known = lot.issued && lot.day <= self.end;
        let row = usize::try_from(lot.day.month().0 - self.first.0).ok()?;
        (known && row < self.issued.len()).then_some(row)
    }

    pub(super) fn into_vintages(self) -> Vintages {
        let cumulated = |ages: &Vec<i64>| {
            let mut sum = 0;
            let up_to = ages.iter().map(|redeemed| {
                sum += redeemed;
                sum as f64
            });
            up_to.listed()
        };
        let rows: Vec<Vec<f64>> = self.redeemed.iter().map(cumulated).listed();
        let with_age = self.issued.iter().rev().skip(1).filter(|issued| **issued > 0).count();
        let ladder = chain_ladder(&rows).filter(|_| with_age >= crate::math::LEAST_VINTAGES);
        Vintages {
            error: ladder.as_ref().map(|ladder| ladder.error),
            open_end: self.left.first().is_some_and(|left| *left > 0),
            rows: (0..rows.len()).map(|row| self.vintage(row, ladder.as_ref())).listed(),
        }
    }

    fn vintage(&self, row: usize, ladder: Option<&ChainLadder>) -> Vintage {
        let redeemed: i64 = self.redeemed[row].iter().sum();
        let most = (redeemed + self.left[row]) as f64;
        let ultimate = ladder.and_then(|ladder| ladder.ultimate.get(row));
        Vintage {
            month: self.first.plus(row as i32),
            issued: Points(self.issued[row]),
            redeemed: Points(redeemed),
            left: Points(self.left[row]),
            // What has expired can't be redeemed, whatever older vintages did.
            ultimate: ultimate.map(|ultimate| ultimate.min(most)),
        }
    }
}
