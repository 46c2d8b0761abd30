//! Sums over receipts, of members and of anonymous buyers.

use crate::ledger::{Kind, Receipt};
use crate::math::Moments;
use crate::units::{Money, Points, Quantity};

/// Places of the quantities in the [`Moments`] of a [`Group`].
pub mod column {
    /// Money of sale receipts, kopecks.
    pub const SALES: usize = 0;
    /// Money given back, kopecks.
    pub const RETURNED: usize = 1;
    /// Sale receipts.
    pub const RECEIPTS: usize = 2;
    /// Items sold, thousandths, but for those of receipts with a huge quantity.
    pub const QUANTITY: usize = 3;
    /// Discounts of sale receipts, kopecks.
    pub const DISCOUNT: usize = 4;
    /// Points redeemed in sale receipts, hundredths.
    pub const REDEEMED: usize = 5;
    /// Discounts of return receipts.
    pub const DISCOUNT_BACK: usize = 6;
    /// Points given back by return receipts.
    pub const REDEEMED_BACK: usize = 7;
    /// Money of receipts with a known cost of goods, sales less returns.
    pub const COSTED: usize = 8;
    /// That cost of goods, sales less returns.
    pub const COST: usize = 9;
    /// Money of sale receipts with a huge quantity, kopecks.
    pub const HUGE_SALES: usize = 10;
    /// Sale receipts with a huge quantity.
    pub const HUGE_RECEIPTS: usize = 11;

    /// Number of quantities.
    pub const ALL: usize = 12;
}

/// Sums of one cluster: a member, or one anonymous receipt.
pub type Sums = [i64; column::ALL];

/// A weight for each quantity.
pub type Weights = [f64; column::ALL];

/// Weights that are nought but for these columns.
#[must_use]
pub const fn weights<const N: usize>(of: [(usize, f64); N]) -> Weights {
    let mut all = [0.0; column::ALL];
    let mut at = 0;
    while at < N {
        all[of[at].0] = of[at].1;
        at += 1;
    }
    all
}

/// Receipts of members or of anonymous buyers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Group {
    /// By cluster; see [`mod@column`].
    pub moments: Moments<{ column::ALL }>,
    /// Return receipts.
    pub returns: u64,
    /// Points issued in sale receipts less those taken back by returns.
    pub issued: Points,
    /// Sale receipts without a quantity, where the files have one at all.
    pub without_quantity: u64,
    /// Sale receipts with a quantity that is not whole, of which lines don't tell why.
    pub fractional: u64,
    /// Lines of goods by weight in sale receipts: each counts as one item.
    pub weighed: u64,
    /// Sale receipts without a cost of goods, where the files have one at all.
    pub without_cost: u64,
    /// Receipts with a cost of goods, sales and returns.
    pub with_cost: u64,
}

/// No basket holds a thousand items: a quantity above it is grams, millilitres
/// or fuel counted in tiny units. Such receipts are left out of what is counted in items.
pub const HUGE_QUANTITY: Quantity = Quantity(1000 * Quantity::PER_ONE);

impl Group {
    /// Adds the receipts of one cluster.
    pub(super) fn add(&mut self, receipts: &[Receipt]) {
        if receipts.is_empty() {
            return;
        }
        let mut sums: Sums = [0; column::ALL];
        for receipt in receipts {
            match receipt.kind {
                Kind::Sale => {
                    sums[column::SALES] += receipt.amount.0;
                    sums[column::RECEIPTS] += 1;
                    if receipt.quantity > HUGE_QUANTITY {
                        sums[column::HUGE_SALES] += receipt.amount.0;
                        sums[column::HUGE_RECEIPTS] += 1;
                    } else {
                        sums[column::QUANTITY] += receipt.quantity.0;
                        self.weighed += u64::from(receipt.weighed);
                        self.fractional += u64::from(!receipt.quantity.is_whole());
                    }
                    sums[column::DISCOUNT] += receipt.discount.0;
                    sums[column::REDEEMED] += receipt.redeemed.0;
                    self.issued += receipt.issued;
                    self.without_quantity += u64::from(receipt.quantity.0 == 0);
                    self.without_cost += u64::from(receipt.cost.0 == 0);
                }
                Kind::Return => {
                    sums[column::RETURNED] += receipt.amount.0;
                    sums[column::DISCOUNT_BACK] += receipt.discount.0;
                    sums[column::REDEEMED_BACK] += receipt.redeemed.0;
                    self.issued -= receipt.issued;
                    self.returns += 1;
                }
            }
            if receipt.cost.0 != 0 {
                self.with_cost += 1;
                let sign = if receipt.kind == Kind::Sale { 1 } else { -1 };
                sums[column::COSTED] += sign * receipt.amount.0;
                sums[column::COST] += sign * receipt.cost.0;
            }
        }
        self.moments.add(&sums);
    }

    /// This group and another of other clusters.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut moments = self.moments;
        moments.merge(&other.moments);
        Self {
            moments,
            returns: self.returns + other.returns,
            issued: self.issued + other.issued,
            without_quantity: self.without_quantity + other.without_quantity,
            fractional: self.fractional + other.fractional,
            weighed: self.weighed + other.weighed,
            without_cost: self.without_cost + other.without_cost,
            with_cost: self.with_cost + other.with_cost,
        }
    }

    /// The sum of a column, see [`mod@column`].
    #[must_use]
    pub fn sum(&self, column: usize) -> i64 {
        self.moments.sums[column]
    }

    /// Money of sale receipts.
    #[must_use]
    pub fn sales(&self) -> Money {
        Money(self.sum(column::SALES))
    }

    /// Money given back.
    #[must_use]
    pub fn returned(&self) -> Money {
        Money(self.sum(column::RETURNED))
    }

    /// Sales less returns.
    #[must_use]
    pub fn revenue(&self) -> Money {
        self.sales() - self.returned()
    }

    /// Sale receipts.
    #[must_use]
    pub fn receipts(&self) -> u64 {
        self.sum(column::RECEIPTS).unsigned_abs()
    }

    /// Sale receipts with a huge quantity.
    #[must_use]
    pub fn huge(&self) -> u64 {
        self.sum(column::HUGE_RECEIPTS).unsigned_abs()
    }

    /// Items sold, but for those of receipts with a huge quantity.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        Quantity(self.sum(column::QUANTITY))
    }
}
