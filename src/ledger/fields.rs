//! The columns that the product understands, by table.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::parcel::Parcel;

/// A table that a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(
    test,
    derive(schemars::JsonSchema, ts_rs::TS),
    ts(export_to = "report.ts", rename_all = "lowercase"),
    schemars(rename_all = "lowercase")
)]
#[repr(u8)]
pub enum Role {
    /// Receipts or their lines.
    Receipts,
    /// Members.
    Members,
    /// Movements of points.
    Points,
    /// Contacts of campaigns.
    Campaigns,
    /// Answers to surveys.
    Surveys,
    /// Expenses of the programme.
    Costs,
    /// Targets of figures.
    Plan,
}

impl Role {
    /// Every table that is read.
    pub const ALL: [Self; 7] = [
        Self::Receipts,
        Self::Members,
        Self::Points,
        Self::Campaigns,
        Self::Surveys,
        Self::Costs,
        Self::Plan,
    ];

    /// Its id in options and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Receipts => "receipts",
            Self::Members => "members",
            Self::Points => "points",
            Self::Campaigns => "campaigns",
            Self::Surveys => "surveys",
            Self::Costs => "costs",
            Self::Plan => "plan",
        }
    }

    /// The fields without which the table can't be read. Points may also stand
    /// in two columns, those issued and those redeemed: then these are enough.
    #[must_use]
    pub const fn required(self) -> &'static [Field] {
        match self {
            Self::Receipts => &[Field::Date, Field::Amount],
            Self::Members => &[Field::Member],
            Self::Points => &[Field::Member, Field::Date, Field::Movement, Field::Points],
            Self::Campaigns => &[Field::Campaign, Field::Member, Field::SentOn],
            Self::Surveys => &[Field::Date, Field::Score],
            Self::Costs => &[Field::Date, Field::Amount],
            Self::Plan => &[Field::Date, Field::Kpi, Field::Planned],
        }
    }
}

/// What the cells of a field hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A day, perhaps with a time; in costs and plan perhaps a month.
    Day,
    /// A time of day.
    Time,
    /// A number in parts of 10⁻ᵖ; p is given.
    Number(u8),
    /// A text or an id.
    Text,
    /// One of a few words.
    Word,
    /// Yes or no, or when it happened.
    Flag,
    /// Something private of which only counts that it is there.
    Presence,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident: $holds:ident$(($places:literal))? = $id:literal in $($role:ident)|+;)+) => {
        /// A column of one of the tables.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts", rename_all = "camelCase"), schemars(rename_all = "camelCase"))]
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
                const IDS: &[&str] = &[$($id,)+];
                IDS[self as usize]
            }

            /// What its cells hold.
            #[must_use]
            pub const fn holds(self) -> Holds {
                const HOLDS: &[Holds] = &[$(Holds::$holds$(($places))?,)+];
                HOLDS[self as usize]
            }

            /// Whether the table has this field.
            #[must_use]
            pub const fn is_in(self, role: Role) -> bool {
                // Tables: a match of this length is ten times the code.
                const ROLES: &[u8] = &[$($(1 << Role::$role as u8)|+,)+];
                ROLES[self as usize] & (1 << role as u8) != 0
            }
        }
    };
}

fields! {
    /// Date, with the time of day if there.
    Date: Day = "date" in Receipts | Points | Surveys | Costs | Plan;
    /// Time of day, where it stands in a column of its own.
    Time: Time = "time" in Receipts;
    /// Money paid, or spent on the programme.
    Amount: Number(2) = "amount" in Receipts | Costs;
    /// Number of the receipt.
    Receipt: Text = "receipt" in Receipts | Points;
    /// Member id.
    Member: Text = "member" in Receipts | Members | Points | Campaigns | Surveys;
    /// Shop.
    Store: Text = "store" in Receipts;
    /// Register (till).
    Register: Text = "register" in Receipts;
    /// Shift of the register.
    Shift: Text = "shift" in Receipts;
    /// Cashier.
    Cashier: Text = "cashier" in Receipts;
    /// Shop or online.
    Channel: Word = "channel" in Receipts;
    /// Sale or return.
    Kind: Word = "kind" in Receipts;
    /// Number of the receipt that a return refers to.
    RefersTo: Text = "refersTo" in Receipts;
    /// Quantity of goods.
    Quantity: Number(3) = "quantity" in Receipts;
    /// Discount.
    Discount: Number(2) = "discount" in Receipts;
    /// Money of the sale given back, told in its own row.
    Refunded: Number(2) = "refunded" in Receipts;
    /// Points issued.
    PointsIssued: Number(2) = "pointsIssued" in Receipts | Points;
    /// Points redeemed.
    PointsRedeemed: Number(2) = "pointsRedeemed" in Receipts | Points;
    /// Promotion or coupon.
    Promo: Text = "promo" in Receipts;
    /// Cost of the goods.
    Cost: Number(2) = "cost" in Receipts;
    /// Product, on lines.
    Product: Text = "product" in Receipts;
    /// Category of the product, on lines.
    Category: Text = "category" in Receipts;
    /// Price of one item, on lines.
    Price: Number(2) = "price" in Receipts;
    /// Day of enrolment.
    Enrolled: Day = "enrolled" in Members;
    /// Where the member came from.
    Source: Text = "source" in Members;
    /// Who enrolled the member.
    EnrolledBy: Text = "enrolledBy" in Members;
    /// Date of birth.
    BirthDate: Day = "birthDate" in Members;
    /// Age, in years or as a range.
    Age: Text = "age" in Members;
    /// Sex.
    Sex: Word = "sex" in Members;
    /// City.
    City: Text = "city" in Members;
    /// Marital status.
    MaritalStatus: Text = "maritalStatus" in Members;
    /// Whether a telephone is known.
    Phone: Presence = "phone" in Members;
    /// Whether an e-mail address is known.
    Email: Presence = "email" in Members;
    /// Consent to be written to.
    Consent: Flag = "consent" in Members;
    /// Level in the programme.
    Tier: Text = "tier" in Members;
    /// Whether the first name is known.
    FirstName: Presence = "firstName" in Members;
    /// Whether points were issued, redeemed, expired or adjusted.
    Movement: Word = "movement" in Points;
    /// Points moved.
    Points: Number(2) = "points" in Points;
    /// Day on which the points expire.
    ExpiresOn: Day = "expiresOn" in Points;
    /// Campaign.
    Campaign: Text = "campaign" in Campaigns;
    /// Day on which it was sent.
    SentOn: Day = "sentOn" in Campaigns;
    /// Time of day at which it was sent, where it stands in a column of its own.
    SentTime: Time = "sentTime" in Campaigns;
    /// E-mail, SMS, push, till.
    ContactChannel: Text = "contactChannel" in Campaigns;
    /// Control group, target group or variant.
    Group: Text = "group" in Campaigns;
    /// Sent automatically or by hand.
    Automatic: Word = "automatic" in Campaigns;
    /// Personal or to all alike.
    Personal: Word = "personal" in Campaigns;
    /// Whether it was opened.
    Opened: Flag = "opened" in Campaigns;
    /// Whether it was clicked.
    Clicked: Flag = "clicked" in Campaigns;
    /// Whether the offer was used.
    OfferUsed: Flag = "offerUsed" in Campaigns;
    /// Cost of the contact.
    ContactCost: Number(2) = "contactCost" in Campaigns;
    /// Score given.
    Score: Number(2) = "score" in Surveys;
    /// NPS or CSI.
    SurveyKind: Word = "surveyKind" in Surveys;
    /// What was scored.
    Criterion: Text = "criterion" in Surveys;
    /// Weight of what was scored.
    Weight: Number(2) = "weight" in Surveys;
    /// Kind of expense.
    CostKind: Word = "costKind" in Costs;
    /// Figure that is planned.
    Kpi: Text = "kpi" in Plan;
    /// Planned value.
    Planned: Number(6) = "planned" in Plan;
}

/// A set of fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FieldSet(u64);

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

/// The fields of each table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fields([FieldSet; Role::ALL.len()]);

impl Fields {
    /// Adds a field of a table.
    pub fn insert(&mut self, role: Role, field: Field) {
        self.0[role as usize].insert(field);
    }

    /// All of them, for [`Parcel`].
    pub(in crate::ledger) fn parcel(&mut self, parcel: &mut Parcel) {
        self.0.iter_mut().for_each(|set| parcel.number(&mut set.0));
    }

    /// Adds the fields of others.
    pub fn join(&mut self, other: Self) {
        for (own, others) in self.0.iter_mut().zip(other.0) {
            own.join(others);
        }
    }

    /// Whether a file has this table with this field.
    #[must_use]
    pub const fn contains(&self, role: Role, field: Field) -> bool {
        self.0[role as usize].contains(field)
    }

    /// Whether a file has this table at all.
    #[must_use]
    pub const fn has(&self, role: Role) -> bool {
        self.0[role as usize].0 != 0
    }
}

// By id and by hand: what serde derives for so many names would be a hundredth of the wasm.

macro_rules! by_id {
    ($type:ident, $what:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let id = String::deserialize(deserializer)?;
                let found = Self::ALL.iter().copied().find(|one| one.id() == id);
                found.ok_or_else(|| D::Error::custom([concat!("unknown ", $what, " "), &id].concat()))
            }
        }
    };
}

by_id!(Role, "table");
by_id!(Field, "field");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_back_and_are_named_as_in_the_code() {
        for field in Field::ALL.iter().copied() {
            let json = serde_json::to_string(&field).unwrap();
            assert_eq!(serde_json::from_str::<Field>(&json).unwrap(), field);
            assert!(format!("{field:?}").eq_ignore_ascii_case(field.id()), "{field:?}");
        }
        for role in Role::ALL {
            assert_eq!(serde_json::from_str::<Role>(&format!("\"{}\"", role.id())).unwrap(), role);
            assert!(role.required().iter().all(|field| field.is_in(role)));
        }
        assert!(serde_json::from_str::<Field>("\"sum\"").is_err());
        assert!(Field::ALL.len() <= u64::BITS as usize);
    }
}
