//! Rows as ingest hands them over: typed, still with their texts.

use serde::{Deserialize, Serialize};

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
/// Empty text means "not given".
#[derive(Debug, Clone, Copy)]
pub struct ReceiptRow<'a> {
    /// Day of the receipt.
    pub day: Day,
    /// Minute of the day, 0–1439, if the file has times.
    pub minute: Option<u16>,
    /// Money paid. Negative money is money given back.
    pub amount: Money,
    /// Sale or return, if the file says so; else the sign of the amount decides.
    pub kind: Option<Kind>,
    /// Number of the receipt. Without one, every row is a receipt of its own.
    pub receipt: &'a str,
    /// Member id, placeholders for anonymous buyers already emptied.
    pub member: &'a str,
    /// Shop.
    pub store: &'a str,
    /// Register (till).
    pub register: &'a str,
    /// Shift of the register.
    pub shift: &'a str,
    /// Cashier.
    pub cashier: &'a str,
    /// Shop or online.
    pub channel: Channel,
    /// Number of the receipt that a return refers to.
    pub refers_to: &'a str,
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
    pub promo: &'a str,
    /// Product, on lines.
    pub product: &'a str,
    /// Category of the product, on lines.
    pub category: &'a str,
    /// Money of this line, where `amount` is that of the whole receipt.
    pub line_amount: Option<Money>,
    /// The money of this row is that of the whole receipt and stands on each of
    /// its rows or on one of them: it counts once.
    pub whole: bool,
    /// The row says no date of its own: it goes on with the receipt of the row before it.
    pub continues: bool,
}

impl ReceiptRow<'_> {
    /// A row of the day with nothing else known.
    #[must_use]
    pub const fn on(day: Day) -> Self {
        Self {
            day,
            minute: None,
            amount: Money::ZERO,
            kind: None,
            receipt: "",
            member: "",
            store: "",
            register: "",
            shift: "",
            cashier: "",
            channel: Channel::Unknown,
            refers_to: "",
            quantity: Quantity::ZERO,
            discount: Money::ZERO,
            points_issued: Points::ZERO,
            points_redeemed: Points::ZERO,
            cost: Money::ZERO,
            promo: "",
            product: "",
            category: "",
            line_amount: None,
            whole: false,
            continues: false,
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
