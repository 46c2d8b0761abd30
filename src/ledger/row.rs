//! Rows as ingest hands them over: typed, still with their texts.

use serde::{Deserialize, Serialize};

use super::{Field, Id};
use crate::units::{Day, Money, Points, Quantity};

/// Sale or return.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReceiptKind", export_to = "report.ts"))]
pub enum Kind {
    /// Goods sold.
    #[default]
    Sale,
    /// Goods taken back.
    Return,
}

/// Where a receipt was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Not said.
    #[default]
    Unknown,
    /// In a shop.
    Store,
    /// On a site or in an application.
    Online,
}

/// A row of a receipts file: a whole receipt, or one line of it.
///
/// Empty text, and the id 0, mean "not given".
#[derive(Debug, Clone, Copy)]
pub struct RowOf<T> {
    /// Day of the receipt.
    pub day: Day,
    /// Minute of the day, 0–1439, if the file has times.
    pub minute: Option<u16>,
    /// Money paid. Negative money is money given back.
    pub amount: Money,
    /// Sale or return, if the file says so; else the sign of the amount decides.
    pub kind: Option<Kind>,
    /// Number of the receipt. Without one, every row is a receipt of its own.
    pub receipt: T,
    /// Member id, placeholders for anonymous buyers already emptied.
    pub member: T,
    /// Shop.
    pub store: T,
    /// Register (till).
    pub register: T,
    /// Shift of the register.
    pub shift: T,
    /// Cashier.
    pub cashier: T,
    /// Shop or online.
    pub channel: Channel,
    /// Number of the receipt that a return refers to.
    pub refers_to: T,
    /// Quantity of goods.
    pub quantity: Quantity,
    /// Discount given, positive.
    pub discount: Money,
    /// Points issued.
    pub points_issued: Points,
    /// Points redeemed.
    pub points_redeemed: Points,
    /// Cost of the goods.
    pub cost: Money,
    /// Promotion or coupon.
    pub promo: T,
    /// Product, on lines.
    pub product: T,
    /// Category of the product, on lines.
    pub category: T,
    /// Money of this line, where `amount` is that of the whole receipt.
    pub line_amount: Option<Money>,
    /// The money of this row is that of the whole receipt and stands on each of
    /// its rows or on one of them: it counts once.
    pub whole: bool,
    /// The row says no date of its own: it goes on with the receipt of the row before it.
    pub continues: bool,
}

/// A row with its texts.
pub type ReceiptRow<'a> = RowOf<&'a str>;

/// A row whose texts the ledger knows already, see [`LedgerBuilder::id`](super::LedgerBuilder::id).
pub type RowOfIds = RowOf<Id>;

impl<T: Copy + Default> RowOf<T> {
    /// A row of the day with nothing else known.
    #[must_use]
    pub fn on(day: Day) -> Self {
        let none = T::default();
        Self {
            day,
            minute: None,
            amount: Money::ZERO,
            kind: None,
            receipt: none,
            member: none,
            store: none,
            register: none,
            shift: none,
            cashier: none,
            channel: Channel::Unknown,
            refers_to: none,
            quantity: Quantity::ZERO,
            discount: Money::ZERO,
            points_issued: Points::ZERO,
            points_redeemed: Points::ZERO,
            cost: Money::ZERO,
            promo: none,
            product: none,
            category: none,
            line_amount: None,
            whole: false,
            continues: false,
        }
    }
}

impl ReceiptRow<'_> {
    /// The row with the ids that its texts have in their columns.
    pub(super) fn with_ids(&self, mut id: impl FnMut(Field, &str) -> Id) -> RowOfIds {
        RowOfIds {
            day: self.day,
            minute: self.minute,
            amount: self.amount,
            kind: self.kind,
            member: id(Field::Member, self.member),
            receipt: id(Field::Receipt, self.receipt),
            store: id(Field::Store, self.store),
            register: id(Field::Register, self.register),
            shift: id(Field::Shift, self.shift),
            cashier: id(Field::Cashier, self.cashier),
            channel: self.channel,
            refers_to: id(Field::RefersTo, self.refers_to),
            quantity: self.quantity,
            discount: self.discount,
            points_issued: self.points_issued,
            points_redeemed: self.points_redeemed,
            cost: self.cost,
            promo: id(Field::Promo, self.promo),
            product: id(Field::Product, self.product),
            category: id(Field::Category, self.category),
            line_amount: self.line_amount,
            whole: self.whole,
            continues: self.continues,
        }
    }
}

/// A value for a table beside receipts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, to be interned.
    Text(&'a str),
    /// Parts, a packed day or the number of a word.
    Number(i64),
}
