//! What a KPI can't do without.

use crate::facts::Known;
use crate::ledger::{Field, Role};
use crate::message::{Arg, Message};
use crate::settings::Settings;

/// Something without which a KPI has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A table, whatever its columns.
    Table(Role),
    /// A column of a table.
    Column(Role, Field),
    /// Something that the visitor knows.
    Setting(Asked),
    /// Any of these; the first is the best.
    Any(&'static [Self]),
}

/// What only the visitor can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The gross margin.
    Margin,
    /// The day on which the programme started.
    Launch,
    /// The share of member revenue that the programme brings.
    IncrementalShare,
}

impl Asked {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Margin, Self::Launch, Self::IncrementalShare];

    /// Its name in the settings; its name for people is the message `setting-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Margin => "margin",
            Self::Launch => "launch",
            Self::IncrementalShare => "incrementalShare",
        }
    }
}

/// A column of receipts.
pub(super) const fn receipts(field: Field) -> Need {
    Need::Column(Role::Receipts, field)
}

/// A column of the list of members.
pub(super) const fn members(field: Field) -> Need {
    Need::Column(Role::Members, field)
}

impl Need {
    /// Whether it is there.
    #[must_use]
    pub fn is_met(self, known: &Known, settings: &Settings) -> bool {
        match self {
            Self::Table(role) => known.fields.has(role),
            Self::Column(role, field) => known.fields.contains(role, field),
            Self::Setting(Asked::Margin) => settings.margin.is_some(),
            Self::Setting(Asked::Launch) => settings.launch.is_some(),
            Self::Setting(Asked::IncrementalShare) => settings.incremental_share.is_some(),
            Self::Any(needs) => needs.iter().any(|need| need.is_met(known, settings)),
        }
    }

    /// Of several ways, the best one.
    #[must_use]
    pub fn best(self) -> Self {
        match self {
            Self::Any([first, ..]) => first.best(),
            one => one,
        }
    }

    /// Its name as an argument of a message.
    #[must_use]
    pub fn name(self) -> Arg {
        Arg::Name(match self.best() {
            Self::Table(role) => ["role-", role.id()].concat(),
            Self::Column(_, field) => ["field-", field.id()].concat(),
            Self::Setting(asked) => ["setting-", asked.id()].concat(),
            Self::Any(_) => String::new(),
        })
    }

    /// The reason why there is no value without it.
    #[must_use]
    pub fn why(self) -> Message {
        match self.best() {
            // "The files have no column Date" would send the visitor the wrong way
            // where the whole table is missing.
            Self::Column(role, _) if role != Role::Receipts => Message::new("why-no-column-of")
                .with("field", self.name())
                .with("table", Self::Table(role).name()),
            Self::Table(_) => Message::new("why-no-table").with("table", self.name()),
            Self::Setting(_) => Message::new("why-no-setting").with("setting", self.name()),
            _ => Message::new("why-no-field").with("field", self.name()),
        }
    }
}
