//! Members who buy for the discount.

use crate::ledger::{Kind, Receipt};
use crate::math::{Moments, binomial_tail};

/// A receipt is deeply discounted from this many per cent of its price on: cards and points
/// take less from every receipt, promotions take more from some.
pub const DEEP_PERCENT: i64 = 10;
/// Members with fewer sale receipts are not looked at: of three, two may well be chance.
pub const FEWEST_TO_PICK: u64 = 5;
/// Who spends so many per cent or more at a deep discount comes for it mostly.
pub const MOSTLY_PERCENT: i64 = 60;
/// So rare it is by chance in one member: of a thousand who buy like all, one is taken for a
/// cherry picker.
const BY_CHANCE: f64 = 0.001;

/// Members of the whole period, by how much they spend on deeply discounted receipts.
///
/// The price of a receipt is what it would cost without discount and points: money paid +
/// discount + points redeemed × point value. Discounts alone make it deep, not points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CherryPickers {
    /// By member with a sale receipt: price of the deeply discounted ones, and of all; kopecks.
    pub deep: Moments<2>,
    /// Members with [`FEWEST_TO_PICK`] sale receipts or more.
    pub watched: u64,
    /// Of them, those who spend [`MOSTLY_PERCENT`] or more at a deep discount, and on more
    /// receipts than chance makes of the share of all members' receipts.
    pub found: u64,
    /// Discounts and price of those found, kopecks.
    pub theirs: [i64; 2],
    /// Discounts and price of all other members, kopecks.
    pub others: [i64; 2],
}

/// Sale receipts of a member.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spent {
    pub(super) receipts: u64,
    deep_receipts: u64,
    price: i64,
    deep_price: i64,
    discount: i64,
}

impl CherryPickers {
    /// What each member with a sale receipt spent.
    pub(super) fn of(all: &[Spent]) -> Self {
        let rate = Spent::rate(all);
        let mut found = Self::default();
        for spent in all {
            found.deep.add(&[spent.deep_price, spent.price]);
            found.watched += u64::from(spent.receipts >= FEWEST_TO_PICK);
            let side = if spent.picks(rate) {
                found.found += 1;
                &mut found.theirs
            } else {
                &mut found.others
            };
            side[0] += spent.discount;
            side[1] += spent.price;
        }
        found
    }
}

impl Spent {
    pub(super) fn of(receipts: &[Receipt], point: f64) -> Self {
        let sales = receipts.iter().filter(|receipt| receipt.kind == Kind::Sale);
        sales.fold(Self::default(), |spent, receipt| spent.and(receipt, point))
    }

    /// Share of the receipts of all that are deeply discounted.
    pub(super) fn rate(all: &[Self]) -> f64 {
        let sum = |of: fn(&Self) -> u64| all.iter().map(of).sum::<u64>() as f64;
        sum(|spent| spent.deep_receipts) / sum(|spent| spent.receipts)
    }

    /// Share of the price that is of deeply discounted receipts.
    pub(super) fn deep_share(&self) -> Option<f64> {
        (self.price > 0).then(|| self.deep_price as f64 / self.price as f64)
    }

    fn and(self, receipt: &Receipt, point: f64) -> Self {
        let points = libm::round(receipt.redeemed.0 as f64 * point) as i64;
        let (discount, price) = (receipt.discount.0, receipt.amount.0 + receipt.discount.0 + points);
        let deep = price > 0 && discount * 100 >= price * DEEP_PERCENT;
        Self {
            receipts: self.receipts + 1,
            deep_receipts: self.deep_receipts + u64::from(deep),
            price: self.price + price,
            deep_price: self.deep_price + if deep { price } else { 0 },
            discount: self.discount + discount,
        }
    }

    /// Whether the member buys mostly at a deep discount, beyond chance.
    pub(super) fn picks(&self, rate: f64) -> bool {
        self.receipts >= FEWEST_TO_PICK
            && self.price > 0
            && self.deep_price * 100 >= self.price * MOSTLY_PERCENT
            && binomial_tail(self.deep_receipts, self.receipts, rate) < BY_CHANCE
    }
}
