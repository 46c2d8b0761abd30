//! What was read, what was set aside and why: every row accounted for.

use serde::Serialize;

use super::attributes::name_of;
use super::shape::Shape;
use crate::ledger::{Attribute, Field, Role};
use crate::message::{Arg, Args, Message};
use crate::units::Day;

/// The account of all files.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Quality {
    /// One entry a file, in the order in which they were given.
    pub files: Vec<FileQuality>,
    /// What the visitor should know, errors first.
    pub problems: Vec<Problem>,
}

/// The account of one file: `read = used + repeated + setAside + notData`.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct FileQuality {
    /// Name of the file.
    pub name: String,
    /// Size in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// Which table it is; `null` if it could not be read.
    pub role: Option<Role>,
    /// The known export that it is; `null` if it is none.
    pub shape: Option<Shape>,
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
    /// Rows that an earlier file has already, not counted again.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_repeated: u64,
    /// Rows set aside because a value could not be read.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows_set_aside: u64,
    /// Rows that are not data.
    pub not_data: NotData,
    /// Why rows were set aside, most frequent first.
    pub reasons: Vec<Reason>,
}

/// One thing to know about the data. Its sentence is the message `id` with `args`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Problem {
    /// Its code, never reused: `row-…` for rows set aside, `file-…` for files
    /// that can't be read, `notice-…` for the rest.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// How bad it is.
    pub level: Level,
    /// How many rows, receipts, days or files, as its sentence says.
    #[cfg_attr(test, ts(type = "number"))]
    pub count: u64,
    /// What goes into the sentence.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, Arg>"))]
    pub args: Args,
    /// The first cases.
    pub examples: Vec<Case>,
    /// What the visitor can choose, `null` if nothing.
    pub choice: Option<Choice>,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Level {
    /// Rows or files are not in the figures.
    Error,
    /// In the figures, and worth a look.
    Warning,
    /// Good to know.
    Info,
}

impl Level {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// Its id in texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// Where a problem shows; what is not known is `null`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Case {
    /// Name of the file.
    pub file: Option<String>,
    /// Line of the file, from 1.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub line: Option<u64>,
    /// Header of the column.
    pub column: Option<String>,
    /// The day.
    pub day: Option<Day>,
    /// The value, or the number of the receipt; at most 60 characters of it.
    pub value: Option<String>,
}

/// What the visitor can choose between, by the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Choice {
    /// What is exported twice counts once or every time: `keepDuplicates`.
    Duplicates,
    /// The argument `member` is a member, or counts as anonymous: `excludeMembers`.
    ExcludeMember,
}

impl From<Message> for Problem {
    /// Level by the id, count and case by the arguments.
    fn from(Message { id, args }: Message) -> Self {
        let level = match id {
            _ if !id.starts_with("notice-") => Level::Error,
            "notice-rounded"
            | "notice-places-full"
            | "notice-same-file"
            | "notice-overlap"
            | "notice-not-listed"
            | "notice-store-starts" => Level::Info,
            _ => Level::Warning,
        };
        let mut problem = Self { id, level, count: 1, args, examples: Vec::new(), choice: None };
        let mut case = Case::default();
        for (name, arg) in problem.args.iter() {
            match (*name, arg) {
                ("count", Arg::Count(count)) => problem.count = *count,
                ("line", Arg::Count(line)) => case.line = Some(*line),
                ("file", Arg::Text(text)) => case.file = Some(text.clone()),
                ("column", Arg::Text(text)) => case.column = Some(text.clone()),
                ("value", Arg::Text(text)) => case.value = Some(text.clone()),
                _ => {}
            }
        }
        if case.line.is_some() {
            problem.examples.push(case);
        }
        problem
    }
}

impl Problem {
    /// Its sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        Message { id: self.id, args: self.args.clone() }
    }
}

impl FileQuality {
    /// All its rows were read before, from a file of the same content.
    pub(super) fn forget_rows(&mut self) {
        self.rows_repeated = self.rows_used + self.rows_set_aside;
        (self.rows_used, self.rows_set_aside) = (0, 0);
        self.reasons.clear();
    }
}

impl Quality {
    /// Takes the account of a file, and its errors among the problems.
    pub(super) fn add(&mut self, file: FileQuality) {
        let case = || Case { file: Some(file.name.clone()), ..Case::default() };
        if let Some(problem) = &file.problem {
            let mut problem = Problem::from(problem.clone());
            problem.examples.push(case());
            self.tell(problem);
        }
        for reason in &file.reasons {
            let message = Message::new(reason.id).with("column", reason.column.as_str());
            let mut problem = Problem::from(message.with("count", reason.count));
            for example in &reason.examples {
                let mut case = case();
                case.line = Some(example.line);
                case.value = Some(example.value.clone());
                if !reason.column.is_empty() {
                    case.column = Some(reason.column.clone());
                }
                problem.examples.push(case);
            }
            self.tell(problem);
        }
        self.files.push(file);
    }

    /// Puts a problem behind those that are as bad.
    pub(super) fn tell(&mut self, problem: Problem) {
        let at = self.problems.iter().take_while(|other| other.level as u8 <= problem.level as u8).count();
        self.problems.insert(at, problem);
    }

    /// Says of the columns looked at which were kept; nobody's without a receipt.
    pub(super) fn settle_attributes(&mut self, kept: &[Attribute]) {
        for column in self.files.iter_mut().flat_map(|file| &mut file.columns).filter(|column| column.kept) {
            let name = name_of(&column.header);
            column.kept = kept.iter().any(|attribute| attribute.name() == name);
        }
    }

    /// Takes rows that an earlier file has, by file, out of those used.
    pub(super) fn count_repeated(&mut self, rows: &[u64]) {
        for (file, rows) in self.files.iter_mut().zip(rows) {
            file.rows_repeated += rows;
            file.rows_used = file.rows_used.saturating_sub(*rows);
        }
    }
}

/// A column as found.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ColumnFound {
    /// Its header.
    pub header: String,
    /// What it was taken for; `null` if it is none of the fields.
    pub field: Option<Field>,
    /// Kept as an attribute of members, which may be a segment.
    pub kept: bool,
}

/// Rows that are not data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
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
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
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
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
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
    /// A value that the table needs is empty.
    NoValue = "row-no-value";
    /// A value that the table needs is none of the known words.
    BadValue = "row-bad-value";
    /// The score is not between 0 and 10.
    BadScore = "row-bad-score";
    /// The row ends before a column that is needed.
    TooShort = "row-too-short";
    /// The row has more cells than the table has columns, so its cells may have moved.
    TooManyCells = "row-too-many-cells";
    /// The row is too long to be one.
    TooLong = "row-too-long";
}
