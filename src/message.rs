//! What the engine says: message ids with typed arguments, never sentences.
//!
//! The sentences live in `texts/<language>/*.ftl`; the page and the command
//! line put the arguments into them in the reader's language and number format.

use serde::Serialize;

use crate::flat_map::FlatMap;
use crate::units::{Day, Money, Month, Points, Quantity, Unit};

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Message {
    /// Id of the sentence in the text files.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// What goes into the sentence, by name.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, Arg>"))]
    pub args: Args,
}

/// Named arguments of a message, in the order of their names.
pub type Args = FlatMap<&'static str, Arg>;

/// Arguments from a list. One after another: collecting would sort them first,
/// and every sort of the standard library's adds some 5 KB to the wasm.
#[must_use]
pub fn args<const N: usize>(list: [(&'static str, Arg); N]) -> Args {
    let mut args = Args::new();
    for (name, arg) in list {
        args.insert(name, arg);
    }
    args
}

/// An argument; its kind says how it is formatted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Arg {
    /// Text from a file or a name typed by the visitor: shown as it is, never as markup.
    Text(String),
    /// Id of another message whose text is put in (the name of a column, say).
    Name(String),
    /// Another message with arguments of its own.
    Message(Box<Message>),
    /// A whole number of things; decides the plural.
    Count(u64),
    /// A plain number.
    Number(f64),
    /// A fraction, shown in percent.
    Share(f64),
    /// A difference of two fractions, shown in percentage points.
    SharePoints(f64),
    /// A relative change, shown in percent with its sign.
    Change(f64),
    /// Money in major units.
    Money(f64),
    /// A value with its unit in words: `2.6 a year`.
    Figure {
        /// What it is counted in.
        unit: Unit,
        /// The value.
        value: f64,
    },
    /// The two edges of a norm.
    Range {
        /// What they are counted in.
        unit: Unit,
        /// Lower edge.
        low: f64,
        /// Upper edge.
        high: f64,
    },
    /// A day, `YYYY-MM-DD`.
    Date(Day),
    /// A month, `YYYY-MM`.
    Month(Month),
    /// A size in bytes.
    Bytes(u64),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: FlatMap::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name, arg.into());
        self
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Self::Date(day)
    }
}

impl From<Month> for Arg {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

impl From<Money> for Arg {
    fn from(money: Money) -> Self {
        Self::Money(money.to_f64())
    }
}

impl From<Quantity> for Arg {
    fn from(quantity: Quantity) -> Self {
        Self::Number(quantity.to_f64())
    }
}

impl From<Points> for Arg {
    fn from(points: Points) -> Self {
        Self::Number(points.to_f64())
    }
}
