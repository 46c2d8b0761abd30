//! Parts of the ledger: the receipts of a shop, the members of a level.

use super::counted::Counted;
use super::known::Known;
use crate::ledger::{Channel, Field, Id, Ledger, Role};
use crate::list::Listed;
use crate::math::sort_by;
use crate::message::Arg;
use crate::settings::Settings;

/// What a figure can be broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Shop of the receipt.
    Store,
    /// Shop or online.
    Channel,
    /// Cashier of the receipt.
    Cashier,
    /// Level of the member.
    Tier,
    /// Source of the member's enrolment.
    Source,
    /// Who enrolled the member.
    EnrolledBy,
}

/// One part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// By what.
    pub by: By,
    /// The shop, cashier or label; 1 for shops and 2 for online of the channels.
    pub id: Id,
    /// Receipts in it, of members alone where members are parted; of several parts
    /// those with the most are shown.
    pub receipts: u64,
}

impl By {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Store, Self::Channel, Self::Cashier, Self::Tier, Self::Source, Self::EnrolledBy];

    /// Its id; its name is the message `by-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Store => "store",
            Self::Channel => "channel",
            Self::Cashier => "cashier",
            Self::Tier => "tier",
            Self::Source => "source",
            Self::EnrolledBy => "enrolledBy",
        }
    }

    /// Whether the files have the column for it.
    #[must_use]
    pub const fn is_known(self, known: &Known) -> bool {
        match self {
            Self::Store => known.in_receipts(Field::Store),
            Self::Channel => known.in_receipts(Field::Channel),
            Self::Cashier => known.in_receipts(Field::Cashier),
            Self::Tier => known.fields.contains(Role::Members, Field::Tier),
            Self::Source => known.fields.contains(Role::Members, Field::Source),
            Self::EnrolledBy => known.fields.contains(Role::Members, Field::EnrolledBy),
        }
    }

    /// Whether members are parted, rather than receipts.
    #[must_use]
    pub const fn is_of_members(self) -> bool {
        self.of_members().is_some()
    }

    /// The field of members that parts them; `None` if receipts are parted.
    pub(super) const fn of_members(self) -> Option<Field> {
        match self {
            Self::Store | Self::Channel | Self::Cashier => None,
            Self::Tier => Some(Field::Tier),
            Self::Source => Some(Field::Source),
            Self::EnrolledBy => Some(Field::EnrolledBy),
        }
    }

    /// Which part a receipt belongs to; 0 for none.
    pub(super) fn of_receipt(self, ledger: &Ledger, row: u32) -> Id {
        match self {
            Self::Store => ledger.store_of(row),
            Self::Cashier => ledger.cashier_of(row),
            Self::Channel => match ledger.channel_of(row) {
                Channel::Unknown => 0,
                Channel::Store => 1,
                Channel::Online => 2,
            },
            Self::Tier | Self::Source | Self::EnrolledBy => self.of_member(ledger, ledger.member_of(row)),
        }
    }

    /// Which part a member belongs to; 0 for none.
    pub(super) fn of_member(self, ledger: &Ledger, member: Id) -> Id {
        match self.of_members() {
            Some(field) if member != 0 => ledger.table(Role::Members).get(field, member) as Id,
            _ => 0,
        }
    }
}

impl Part {
    /// Its name as the files give it; empty for a channel, which has a message `channel-<id>`.
    #[must_use]
    pub fn name(self, ledger: &Ledger) -> &str {
        match self.by {
            By::Store => ledger.store_name(self.id),
            By::Cashier | By::EnrolledBy => ledger.cashier_name(self.id),
            By::Channel => "",
            By::Tier | By::Source => ledger.label(self.id),
        }
    }

    /// What tells it from the other parts in settings: its name, or `store` and `online`.
    #[must_use]
    pub fn key(self, ledger: &Ledger) -> &str {
        match self.by {
            By::Channel => ["store", "online"][usize::from(self.id > 1)],
            _ => self.name(ledger),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self, ledger: &Ledger) -> Arg {
        match self.by {
            By::Channel => Arg::Name(["channel-", self.key(ledger)].concat()),
            _ => Arg::Text(self.name(ledger).to_owned()),
        }
    }

    /// Whether a receipt belongs to it. Where members are parted, receipts without one
    /// belong to every part: members are compared with them.
    #[must_use]
    pub fn has_receipt(self, ledger: &Ledger, row: u32) -> bool {
        let everywhere = self.by.of_members().is_some() && ledger.member_of(row) == 0;
        everywhere || self.by.of_receipt(ledger, row) == self.id
    }

    /// Whether a member belongs to it; where receipts are parted, every member does.
    #[must_use]
    pub fn has_member(self, ledger: &Ledger, member: Id) -> bool {
        self.by.of_members().is_none() || self.by.of_member(ledger, member) == self.id
    }
}

/// The parts that have a receipt, those with the most first, then by name; what has no
/// shop, no level and so on is in none.
#[must_use]
pub fn parts(ledger: &Ledger, settings: &Settings, by: By) -> Vec<Part> {
    let counted = Counted::new(ledger, settings);
    let mut receipts: Vec<u64> = Vec::new();
    for row in (0..ledger.receipts()).filter(|row| counted.receipt(*row).is_some()) {
        let id = by.of_receipt(ledger, row);
        if id != 0 {
            super::gather::count(&mut receipts, id);
        }
    }
    let some = receipts.iter().enumerate().filter(|(_, receipts)| **receipts > 0);
    let mut parts: Vec<Part> =
        some.map(|(id, receipts)| Part { by, id: id as Id, receipts: *receipts }).listed();
    sort_by(&mut parts, |one, other| {
        other.receipts.cmp(&one.receipts).then_with(|| one.name(ledger).cmp(other.name(ledger)))
    });
    parts
}
