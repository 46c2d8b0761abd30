//! Sums over movements of points, of one period.

use super::accounts::{Account, Accounts};
use super::lots::SOON_DAYS;
use super::movements::{Move, PointsSource};
use crate::facts::gather::revenue;
use crate::facts::histories::History;
use crate::ledger::{Kind, MovementKind, Receipt};
use crate::math::Moments;
use crate::units::{Day, Period};

/// How the files tell that points expire.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Expiry {
    /// Not at all.
    #[default]
    Unknown,
    /// By movements.
    Movements,
    /// By days of expiry alone: what has not been used expires on the day after.
    Dates,
}

/// Places in [`PointsSums::moved`]; hundredths of points.
pub mod moved {
    /// Issued.
    pub const ISSUED: usize = 0;
    /// Redeemed.
    pub const REDEEMED: usize = 1;
    /// Expired.
    pub const EXPIRED: usize = 2;
    /// Put right, up less down.
    pub const ADJUSTED: usize = 3;
    /// Number of quantities.
    pub const ALL: usize = 4;
}

/// Places in [`PointsSums::turned`]; hundredths of points.
pub mod turned {
    /// Issued in the period.
    pub const ISSUED: usize = 0;
    /// Of them, redeemed up to the last day of the chosen period.
    pub const REDEEMED: usize = 1;
    /// Issued in the period and at least 90 days before that day.
    pub const RIPE: usize = 2;
    /// Of these, redeemed within 90 days of their issue.
    pub const SOON: usize = 3;
    /// Number of quantities.
    pub const ALL: usize = 4;
}

/// Places in [`PointsSums::spent`].
pub mod spent {
    /// Money paid less money given back, kopecks.
    pub const REVENUE: usize = 0;
    /// Points redeemed, hundredths.
    pub const REDEEMED: usize = 1;
    /// Points issued, hundredths.
    pub const ISSUED: usize = 2;
    /// Number of quantities.
    pub const ALL: usize = 3;
}

/// Points of a period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PointsSums {
    /// Where they are told; `None` if nowhere.
    pub source: Option<PointsSource>,
    /// How their expiry is told.
    pub expiry: Expiry,
    /// These are the points of a shop or a cashier alone, known from receipts: members get
    /// and use points elsewhere too, so that nothing can be said of what they have.
    pub of_place: bool,
    /// Points moved in the period, see [`mod@moved`]. A cluster is a member with a movement.
    pub moved: Moments<{ moved::ALL }>,
    /// Members with points issued, redeemed, expired and adjusted.
    pub members: [u64; moved::ALL],
    /// Balances at the end of the period, counted from the beginning of the files. A
    /// cluster is a member with a movement up to then.
    pub standing: Moments<1>,
    /// All movements from the beginning of the files to the end of the period, see [`mod@moved`].
    pub so_far: [i64; moved::ALL],
    /// Members whose balance was below nought at the end of some day up to then: they had
    /// points before the files begin.
    pub overdrawn: u64,
    /// Redemptions, days under observation and points redeemed of members with a
    /// redemption in the period; a cluster is such a member.
    pub redeemers: Moments<3>,
    /// Of them, those with a sale receipt in the period.
    pub redeeming_buyers: u64,
    /// Money paid and points redeemed in sale receipts of members with redeemed points in
    /// the columns of receipts; a cluster is a member with such a receipt.
    pub paid: Moments<2>,
    /// Receipts of these.
    pub paid_receipts: u64,
    /// What became of points issued in the period, see [`mod@turned`].
    pub turned: Moments<{ turned::ALL }>,
    /// Revenue and points together, see [`mod@spent`]. A cluster is a member with a
    /// receipt or a movement in the period.
    pub spent: Moments<{ spent::ALL }>,
    /// The share of points issued that will be redeemed, by the chain ladder over the
    /// whole file; `None` where it can't be worked, or not for a place.
    pub redemption: Option<f64>,
    /// The day as of which [`Self::turned`] is counted.
    pub as_of: Option<Day>,
}

impl PointsSums {
    /// Nothing summed yet.
    pub(in crate::facts) fn of(accounts: &Accounts) -> Self {
        Self {
            source: accounts.source,
            expiry: accounts.expiry,
            of_place: accounts.of_place,
            redemption: accounts.vintages.redemption().filter(|_| !accounts.of_place),
            as_of: Some(accounts.as_of),
            ..Self::default()
        }
    }

    /// Members with points issued in the period.
    #[must_use]
    pub const fn issued_to(&self) -> u64 {
        self.members[moved::ISSUED]
    }

    /// Adds a member.
    pub(in crate::facts) fn add(&mut self, account: &Account<'_>, history: &History<'_>, period: Period) {
        let receipts = history.receipts_in(period);
        let (up_to, within) = account.moves_in(period);
        if let Some(last) = up_to.last() {
            self.standing.add(&[last.balance]);
            self.overdrawn += u64::from(last.lowest < 0);
            for (so_far, sum) in self.so_far.iter_mut().zip(sums(up_to)) {
                *so_far += sum;
            }
        }
        let sums = sums(within);
        if !within.is_empty() {
            self.moved.add(&sums);
            for (members, sum) in self.members.iter_mut().zip(sums) {
                *members += u64::from(sum != 0);
            }
        }
        if !within.is_empty() || !receipts.is_empty() {
            self.spent.add(&[revenue(receipts), sums[moved::REDEEMED], sums[moved::ISSUED]]);
        }
        self.use_of(account, within, receipts, period);
        self.add_paid(receipts);
        self.add_turned(account, period);
    }

    fn use_of(&mut self, account: &Account<'_>, within: &[Move], receipts: &[Receipt], period: Period) {
        let redemptions = redemptions(within);
        if redemptions == 0 {
            return;
        }
        let counts = |moved: &&Move| matches!(moved.kind, MovementKind::Issue | MovementKind::Redeem);
        let first = account.moves.iter().find(counts).map_or(period.from, |moved| moved.day);
        let observed = Period { from: first.max(period.from), to: period.to };
        let redeemed = sums(within)[moved::REDEEMED];
        self.redeemers.add(&[redemptions, i64::from(observed.days()), redeemed]);
        self.redeeming_buyers += u64::from(receipts.iter().any(|receipt| receipt.kind == Kind::Sale));
    }

    fn add_paid(&mut self, receipts: &[Receipt]) {
        let with_points =
            receipts.iter().filter(|receipt| receipt.kind == Kind::Sale && receipt.redeemed.0 > 0);
        let (mut count, mut paid) = (0, [0, 0]);
        for receipt in with_points {
            count += 1;
            paid = [paid[0] + receipt.amount.0, paid[1] + receipt.redeemed.0];
        }
        if count > 0 {
            self.paid_receipts += count;
            self.paid.add(&paid);
        }
    }

    fn add_turned(&mut self, account: &Account<'_>, period: Period) {
        let Some(as_of) = self.as_of else { return };
        let lots = account.lots;
        let from = lots.partition_point(|lot| lot.day < period.from);
        let mut sums = [0; turned::ALL];
        let mut any = false;
        for lot in lots.iter().skip(from).take_while(|lot| lot.day <= period.to).filter(|lot| lot.issued) {
            any = true;
            sums[turned::ISSUED] += lot.opened;
            sums[turned::REDEEMED] += lot.redeemed;
            if as_of.since(lot.day) >= SOON_DAYS {
                sums[turned::RIPE] += lot.opened;
                sums[turned::SOON] += lot.redeemed_soon;
            }
        }
        if any {
            self.turned.add(&sums);
        }
    }
}

/// Movements summed up, see [`mod@moved`].
pub(in crate::facts) fn sums(moves: &[Move]) -> [i64; moved::ALL] {
    let mut sums = [0; moved::ALL];
    for moved in moves {
        sums[place(moved.kind)] += moved.points;
    }
    sums
}

/// The place of a kind of movement, see [`mod@moved`].
pub(super) const fn place(kind: MovementKind) -> usize {
    match kind {
        MovementKind::Issue => moved::ISSUED,
        MovementKind::Redeem => moved::REDEEMED,
        MovementKind::Expire => moved::EXPIRED,
        MovementKind::Adjust => moved::ADJUSTED,
    }
}

/// Movements of one day and one receipt are one redemption; so are those of a day
/// without a number. Movements stand in their order, so equal ones stand together.
fn redemptions(moves: &[Move]) -> i64 {
    let mut last = None;
    let mut count = 0;
    for moved in moves.iter().filter(|moved| moved.kind == MovementKind::Redeem) {
        let this = Some((moved.day, moved.receipt));
        count += i64::from(this != last);
        last = this;
    }
    count
}
