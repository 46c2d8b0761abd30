//! The columns that the product understands, by table.

use serde::{Deserialize, Serialize};

/// A table that a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Role {
    /// Receipts or their lines.
    Receipts,
    /// Members.
    Members,
}

impl Role {
    /// Every table that is read.
    pub const ALL: [Self; 2] = [Self::Receipts, Self::Members];

    /// Its id in options and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Receipts => "receipts",
            Self::Members => "members",
        }
    }

    /// The fields without which the table can't be read.
    #[must_use]
    pub const fn required(self) -> &'static [Field] {
        match self {
            Self::Receipts => &[Field::Date, Field::Amount],
            Self::Members => &[Field::Member, Field::Enrolled],
        }
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $id:literal in $($role:ident)|+;)+) => {
        /// A column of one of the tables.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
        #[repr(u8)]
        pub enum Field {
            $($(#[$doc])* $name,)+
        }

        impl Field {
            /// Every field, in the order of the product's tables.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its id in column maps; its name is the message `field-<id>`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// Whether the table has this field.
            #[must_use]
            pub const fn is_in(self, role: Role) -> bool {
                match self {
                    $(Self::$name => matches!(role, $(Role::$role)|+),)+
                }
            }
        }
    };
}

fields! {
    /// Date, with the time of day if there.
    Date = "date" in Receipts;
    /// Time of day, where it stands in a column of its own.
    Time = "time" in Receipts;
    /// Money paid.
    Amount = "amount" in Receipts;
    /// Number of the receipt.
    Receipt = "receipt" in Receipts;
    /// Member id.
    Member = "member" in Receipts | Members;
    /// Shop.
    Store = "store" in Receipts;
    /// Register (till).
    Register = "register" in Receipts;
    /// Shift of the register.
    Shift = "shift" in Receipts;
    /// Cashier.
    Cashier = "cashier" in Receipts;
    /// Shop or online.
    Channel = "channel" in Receipts;
    /// Sale or return.
    Kind = "kind" in Receipts;
    /// Number of the receipt that a return refers to.
    RefersTo = "refersTo" in Receipts;
    /// Quantity of goods.
    Quantity = "quantity" in Receipts;
    /// Discount.
    Discount = "discount" in Receipts;
    /// Points issued.
    PointsIssued = "pointsIssued" in Receipts;
    /// Points redeemed.
    PointsRedeemed = "pointsRedeemed" in Receipts;
    /// Cost of the goods.
    Cost = "cost" in Receipts;
    /// Product, on lines.
    Product = "product" in Receipts;
    /// Category of the product, on lines.
    Category = "category" in Receipts;
    /// Price of one item, on lines.
    Price = "price" in Receipts;
    /// Day of enrolment.
    Enrolled = "enrolled" in Members;
}

/// A set of fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FieldSet(u32);

impl FieldSet {
    /// Adds a field.
    pub fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u8;
    }

    /// Adds the fields of another set.
    pub fn join(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether the field is in the set.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u8) != 0
    }
}
