//! What was read, what was set aside and why: every row accounted for.

use serde::Serialize;

use crate::ledger::{Field, Role};
use crate::message::Message;

/// The account of all files.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Quality {
    /// One entry a file, in the order in which they were given.
    pub files: Vec<FileQuality>,
    /// What the visitor should know about the data as a whole.
    pub notices: Vec<Message>,
}

/// The account of one file: `read = used + setAside + notData`.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct FileQuality {
    /// Name of the file.
    pub name: String,
    /// Size in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// Which table it is; `null` if it could not be read.
    pub role: Option<Role>,
    /// Why it could not be read; `null` if it was.
    pub problem: Option<Message>,
    /// Character encoding, as its usual name (`UTF-8`, `windows-1251`).
    pub encoding: Option<&'static str>,
    /// Delimiter.
    pub delimiter: Option<char>,
    /// Line of the header, from 1.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub header_line: Option<u64>,
    /// The columns in file order.
    pub columns: Vec<ColumnFound>,
    /// Rows of any kind.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_read: u64,
    /// Rows in the figures.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_used: u64,
    /// Rows set aside because a value could not be read.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_set_aside: u64,
    /// Rows that are not data.
    pub not_data: NotData,
    /// Why rows were set aside, most frequent first.
    pub reasons: Vec<Reason>,
}

/// A column as found.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ColumnFound {
    /// Its header.
    pub header: String,
    /// What it was taken for; `null` if it is not used.
    pub field: Option<Field>,
}

/// Rows that are not data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct NotData {
    /// Rows above the header.
    #[cfg_attr(test, ts(type = "number"))]
    pub titles: u64,
    /// Header rows, repeated ones too.
    #[cfg_attr(test, ts(type = "number"))]
    pub headers: u64,
    /// Rows of totals.
    #[cfg_attr(test, ts(type = "number"))]
    pub totals: u64,
    /// Rows without any value.
    #[cfg_attr(test, ts(type = "number"))]
    pub blank: u64,
    /// Rows of other tables below the first.
    #[cfg_attr(test, ts(type = "number"))]
    pub other_tables: u64,
}

impl NotData {
    /// All of them.
    #[must_use]
    pub const fn sum(self) -> u64 {
        self.titles + self.headers + self.totals + self.blank + self.other_tables
    }
}

/// Rows of one file set aside for one reason in one column.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Reason {
    /// Message id of the reason, see [`RowReason::id`].
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// Header of the column at fault, empty if it is the row as a whole.
    pub column: String,
    /// How many rows.
    #[cfg_attr(test, ts(type = "number"))]
    pub count: u64,
    /// The first of them.
    pub examples: Vec<Example>,
}

/// A row set aside, shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Example {
    /// Line of the file, from 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub line: u64,
    /// The value at fault, at most 60 characters of it.
    pub value: String,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)+) => {
        /// Why a row is set aside.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum RowReason {
            $($(#[$doc])* $name,)+
        }

        impl RowReason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Id of its message, with the arguments `column` and `count`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

reasons! {
    /// The date is empty.
    NoDate = "row-no-date";
    /// The date is none.
    BadDate = "row-bad-date";
    /// The amount is empty.
    NoAmount = "row-no-amount";
    /// The amount is no number.
    BadAmount = "row-bad-amount";
    /// Neither a sale nor a return, as far as the words are known.
    BadKind = "row-bad-kind";
    /// A row of the members table names no member.
    NoMember = "row-no-member";
    /// The day of enrolment is no date.
    BadEnrolled = "row-bad-enrolled";
    /// The row ends before a column that is needed.
    TooShort = "row-too-short";
    /// The row has more cells than the table has columns, so its cells may have moved.
    TooManyCells = "row-too-many-cells";
    /// The row is too long to be one.
    TooLong = "row-too-long";
}
