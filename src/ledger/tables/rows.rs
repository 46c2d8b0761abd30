//! Rows of the tables beside receipts, as the figures read them.

use std::ops::Range;

use super::{Table, unpack_minute};
use crate::ledger::{Column, Field, Id, Ledger, Numbers, Role};
use crate::units::{Day, Money, Points, Quantity};

/// A line of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Product, see [`Ledger::label`]; 0 if not given.
    pub product: Id,
    /// Category of the product; 0 if not given.
    pub category: Id,
    /// Quantity, negative if taken back.
    pub quantity: Quantity,
    /// Money of the line, negative if given back; the price by the quantity
    /// where the file gives the sum of whole receipts only.
    pub amount: Money,
    /// Cost of the goods on it; 0 if not given.
    pub cost: Money,
}

/// All lines of receipts, by row: the columns are found once for many of them.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'a> {
    product: Option<&'a Column<u32>>,
    category: Option<&'a Column<u32>>,
    quantity: Option<&'a Numbers>,
    amount: Option<&'a Numbers>,
    cost: Option<&'a Numbers>,
}

impl Lines<'_> {
    /// The line in a row, see [`Ledger::lines_of`].
    #[must_use]
    pub fn get(self, row: u32) -> Line {
        Line {
            product: self.product.map_or(0, |ids| ids.get(row)),
            category: self.category.map_or(0, |ids| ids.get(row)),
            quantity: Quantity(self.quantity.map_or(0, |numbers| numbers.get(row))),
            amount: Money(self.amount.map_or(0, |numbers| numbers.get(row))),
            cost: Money(self.cost.map_or(0, |numbers| numbers.get(row))),
        }
    }

    /// The products of the lines in these rows.
    pub fn products(self, rows: Range<u32>) -> impl Iterator<Item = Id> {
        Column::values(self.product, rows)
    }

    /// Their categories.
    pub fn categories(self, rows: Range<u32>) -> impl Iterator<Item = Id> {
        Column::values(self.category, rows)
    }

    /// Their quantities, thousandths.
    pub fn quantities(self, rows: Range<u32>) -> impl Iterator<Item = i64> {
        Numbers::values(self.quantity, rows)
    }

    /// Their money, kopecks.
    pub fn amounts(self, rows: Range<u32>) -> impl Iterator<Item = i64> {
        Numbers::values(self.amount, rows)
    }
}

/// What is known of a member beside the enrolment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Where the member came from.
    pub source: Id,
    /// Who enrolled the member: a cashier, see [`Ledger::cashier_name`].
    pub enrolled_by: Id,
    /// Date of birth.
    pub birth: Option<Day>,
    /// Age as the file has it, in years or as a range; 0 if not given.
    pub age: Id,
    /// Sex.
    pub sex: Option<Sex>,
    /// City.
    pub city: Id,
    /// Marital status.
    pub marital_status: Id,
    /// Whether a telephone is known.
    pub has_phone: bool,
    /// Whether an e-mail address is known.
    pub has_email: bool,
    /// Whether the first name is known.
    pub has_first_name: bool,
    /// Consent to be written to.
    pub consent: Option<bool>,
    /// Level in the programme.
    pub tier: Id,
}

/// Sex as members tables give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

/// A movement of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Movement {
    /// Whose points.
    pub member: Id,
    /// When.
    pub day: Day,
    /// What happened.
    pub kind: MovementKind,
    /// How many: never negative, but for an adjustment, which has its sign.
    pub points: Points,
    /// Day on which points issued expire.
    pub expires: Option<Day>,
    /// Number of the receipt, of the same numbers as [`Ledger::number_of`]; 0 if not given.
    pub receipt: Id,
}

/// What happens to points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MovementKind {
    /// Given to the member.
    Issue,
    /// Used by the member.
    Redeem,
    /// Lost by the passing of time.
    Expire,
    /// Put right, up or down.
    Adjust,
}

/// A contact of a campaign with a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// Campaign, see [`Ledger::label`].
    pub campaign: Id,
    /// Member.
    pub member: Id,
    /// Day on which it was sent; `None` for a row that says no more than that an offer was used.
    pub sent: Option<Day>,
    /// Minute of that day.
    pub minute: Option<u16>,
    /// E-mail, SMS, push, till, as the file has it; 0 if not given.
    pub channel: Id,
    /// Control, target or variant, as the file has it; 0 if not given.
    pub group: Id,
    /// Sent automatically.
    pub automatic: Option<bool>,
    /// Personal, not the same to all.
    pub personal: Option<bool>,
    /// Opened.
    pub opened: Option<bool>,
    /// Clicked.
    pub clicked: Option<bool>,
    /// Offer used.
    pub offer_used: Option<bool>,
    /// Cost of the contact.
    pub cost: Money,
}

/// An answer to a survey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// When it was given.
    pub day: Day,
    /// The score.
    pub score: f64,
    /// NPS or CSI, where the file says so.
    pub kind: Option<SurveyKind>,
    /// What was scored; 0 if not given.
    pub criterion: Id,
    /// Weight of what was scored, where given.
    pub weight: Option<f64>,
    /// Member, 0 for an anonymous answer.
    pub member: Id,
}

/// Which index a survey serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SurveyKind {
    /// Net promoter score, 0–10.
    Nps,
    /// Customer satisfaction index.
    Csi,
}

/// An expense of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expense {
    /// The day, or the first of the month where the file gives months.
    pub day: Day,
    /// Money spent.
    pub amount: Money,
    /// What for.
    pub kind: CostKind,
}

/// What money of the programme is spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CostKind {
    /// Points.
    Points,
    /// Gifts.
    Gifts,
    /// Discounts.
    Discounts,
    /// Messages to members.
    Communication,
    /// Platform and licences.
    Platform,
    /// Staff.
    Staff,
    /// Acquisition of members.
    Acquisition,
    /// Launch of the programme.
    Launch,
    /// Anything else, or not said.
    Other,
}

/// A target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// First day of the month.
    pub month: Day,
    /// The figure, as the file calls it.
    pub kpi: Id,
    /// Planned value; a share where the file gives percent.
    pub value: f64,
}

const NO_DAY: Day = Day(0);

impl Ledger {
    /// A table beside receipts; of receipts, the lines.
    #[must_use]
    pub fn table(&self, role: Role) -> &Table {
        &self.tables[role as usize]
    }

    /// The text of an id of those tables; empty for 0.
    #[must_use]
    pub fn label(&self, id: Id) -> &str {
        self.names.labels.text(id)
    }

    /// The name or number of a cashier.
    #[must_use]
    pub fn cashier_name(&self, id: Id) -> &str {
        self.names.cashiers.text(id)
    }

    /// The number of the receipt in row `row`, 0 if it has none.
    #[must_use]
    pub fn number_of(&self, row: u32) -> Id {
        self.columns.number.get(row)
    }

    /// The lines of receipts.
    #[must_use]
    pub fn lines(&self) -> Lines<'_> {
        let table = self.table(Role::Receipts);
        Lines {
            product: table.small(Field::Product),
            category: table.small(Field::Category),
            quantity: table.large(Field::Quantity),
            amount: table.large(Field::Amount),
            cost: table.large(Field::Cost),
        }
    }

    /// What is known of a member.
    #[must_use]
    pub fn profile(&self, member: Id) -> Profile {
        let table = self.table(Role::Members);
        Profile {
            source: table.id(Field::Source, member),
            enrolled_by: table.id(Field::EnrolledBy, member),
            birth: table.day(Field::BirthDate, member),
            age: table.id(Field::Age, member),
            sex: match table.get(Field::Sex, member) {
                1 => Some(Sex::Male),
                2 => Some(Sex::Female),
                _ => None,
            },
            city: table.id(Field::City, member),
            marital_status: table.id(Field::MaritalStatus, member),
            has_phone: table.get(Field::Phone, member) == 1,
            has_email: table.get(Field::Email, member) == 1,
            has_first_name: table.get(Field::FirstName, member) == 1,
            consent: table.flag(Field::Consent, member),
            tier: table.id(Field::Tier, member),
        }
    }

    /// The movement of points in row `row`.
    #[must_use]
    pub fn movement(&self, row: u32) -> Movement {
        let table = self.table(Role::Points);
        Movement {
            member: table.id(Field::Member, row),
            day: table.day(Field::Date, row).unwrap_or(NO_DAY),
            kind: match table.get(Field::Movement, row) {
                1 => MovementKind::Issue,
                2 => MovementKind::Redeem,
                3 => MovementKind::Expire,
                _ => MovementKind::Adjust,
            },
            points: Points(table.get(Field::Points, row)),
            expires: table.day(Field::ExpiresOn, row),
            receipt: table.id(Field::Receipt, row),
        }
    }

    /// The contact in row `row`.
    #[must_use]
    pub fn contact(&self, row: u32) -> Contact {
        let table = self.table(Role::Campaigns);
        Contact {
            campaign: table.id(Field::Campaign, row),
            member: table.id(Field::Member, row),
            sent: table.day(Field::SentOn, row),
            minute: unpack_minute(table.get(Field::SentTime, row)),
            channel: table.id(Field::ContactChannel, row),
            group: table.id(Field::Group, row),
            automatic: table.flag(Field::Automatic, row),
            personal: table.flag(Field::Personal, row),
            opened: table.flag(Field::Opened, row),
            clicked: table.flag(Field::Clicked, row),
            offer_used: table.flag(Field::OfferUsed, row),
            cost: Money(table.get(Field::ContactCost, row)),
        }
    }

    /// The answer in row `row`.
    #[must_use]
    pub fn answer(&self, row: u32) -> Answer {
        let table = self.table(Role::Surveys);
        let weight = table.get(Field::Weight, row);
        Answer {
            day: table.day(Field::Date, row).unwrap_or(NO_DAY),
            score: table.get(Field::Score, row) as f64 / 100.0,
            kind: match table.get(Field::SurveyKind, row) {
                1 => Some(SurveyKind::Nps),
                2 => Some(SurveyKind::Csi),
                _ => None,
            },
            criterion: table.id(Field::Criterion, row),
            weight: (weight != 0).then_some(weight as f64 / 100.0),
            member: table.id(Field::Member, row),
        }
    }

    /// The expense in row `row`.
    #[must_use]
    pub fn expense(&self, row: u32) -> Expense {
        let table = self.table(Role::Costs);
        Expense {
            day: table.day(Field::Date, row).unwrap_or(NO_DAY),
            amount: Money(table.get(Field::Amount, row)),
            kind: match table.get(Field::CostKind, row) {
                1 => CostKind::Points,
                2 => CostKind::Gifts,
                3 => CostKind::Discounts,
                4 => CostKind::Communication,
                5 => CostKind::Platform,
                6 => CostKind::Staff,
                7 => CostKind::Acquisition,
                8 => CostKind::Launch,
                _ => CostKind::Other,
            },
        }
    }

    /// The target in row `row`.
    #[must_use]
    pub fn target(&self, row: u32) -> Target {
        let table = self.table(Role::Plan);
        Target {
            month: table.day(Field::Date, row).unwrap_or(NO_DAY),
            kpi: table.id(Field::Kpi, row),
            value: table.get(Field::Planned, row) as f64 / 1e6,
        }
    }
}
