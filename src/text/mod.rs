//! Renders message ids in a language, for the command line.
//!
//! The page does the same with the same files (`www/src/text`).

mod catalogue;
mod language;
mod markdown;
mod number;
mod quality;

pub use catalogue::catalogue_markdown;
pub use language::Language;
pub use markdown::{breakdowns_markdown, by_name, markdown, steps_markdown};
pub use quality::quality_text;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::finding::figure_arg;
use crate::message::{Arg, Args, Message, args};
use crate::units::{Day, Month, Unit};
use number::Numbers;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/texts");

/// The texts of a language, with its numbers.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
    currency: String,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("currency", &self.currency).finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of a language; money is shown in the currency (ISO 4217).
    #[must_use]
    pub fn new(language: Language, currency: &str) -> Self {
        let mut bundle = FluentBundle::new(vec![language.identifier()]);
        // The isolation marks of Fluent are for mixed scripts; in a terminal they show.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::grouped));
        let folder = FILES.get_dir(language.id());
        for file in folder.into_iter().flat_map(Dir::files) {
            let source = file.contents_utf8().unwrap_or_default().to_owned();
            // `tests/texts.rs` holds every file to parse and every id to be unique.
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, numbers: Numbers::new(language), currency: currency.to_owned() }
    }

    /// The sentence of a message. An id without a text shows as the id itself.
    #[must_use]
    pub fn message(&self, message: &Message) -> String {
        self.render(message.id, None, &message.args).unwrap_or_else(|| message.id.to_owned())
    }

    /// The text of an id without arguments.
    #[must_use]
    pub fn name(&self, id: &str) -> String {
        self.render(id, None, &Args::new()).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message, if it has one of this name.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str, args: &Args) -> Option<String> {
        self.render(id, Some(attribute), args)
    }

    /// A figure in its unit.
    #[must_use]
    pub fn figure(&self, value: f64, unit: Unit) -> String {
        self.arg(&figure_arg(value, unit))
    }

    fn render(&self, id: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args.iter() {
            values.set(*name, self.value(arg));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    /// Counts stay numbers, so that they can decide the plural.
    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Count(count) => FluentValue::Number(FluentNumber::from(*count)),
            other => FluentValue::from(self.arg(other)),
        }
    }

    /// An argument as it stands in a sentence, or alone: the label of a row, the head of a column.
    #[must_use]
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Name(id) => self.name(id),
            Arg::Message(message) => self.message(message),
            Arg::Count(count) => self.numbers.whole(*count),
            Arg::Number(number) => self.numbers.short(*number, 2),
            Arg::Share(share) => self.numbers.percent(*share, false),
            Arg::Change(change) => self.numbers.percent(*change, true),
            Arg::SharePoints(points) => self.points(*points),
            Arg::Money(money) => self.money(*money),
            Arg::Figure { unit: Unit::PerMonth, value } => self.rate("number-per-month", *value),
            Arg::Figure { unit: Unit::PerYear, value } => self.rate("number-per-year", *value),
            Arg::Figure { unit: Unit::Days, value } => self.days(*value),
            Arg::Figure { unit: Unit::NpsPoints, value } => self.numbers.signed(*value, 0),
            Arg::Figure { unit, value } => self.figure(*value, *unit),
            Arg::Range { unit, low, high } => self.range(*unit, *low, *high),
            Arg::Date(day) => self.date(*day),
            Arg::Month(month) => self.month(*month),
            Arg::Bytes(bytes) => self.bytes(*bytes),
        }
    }

    /// Without kopecks where they say nothing: from a thousand on, and in whole sums.
    fn money(&self, money: f64) -> String {
        let minus = if money < 0.0 { "-" } else { "" };
        self.with_currency(&[minus, &self.amount(libm::fabs(money))])
    }

    /// An amount behind its minus, with the sign of the currency, or its code where it has none.
    fn with_currency(&self, [minus, amount]: &[&str; 2]) -> String {
        let (id, sign) = match self.currency.as_str() {
            "RUB" => ("number-money", "₽"),
            "USD" => ("number-money", "$"),
            "EUR" => ("number-money", "€"),
            other => ("number-money-code", other),
        };
        let args = [("minus", *minus), ("amount", *amount), ("currency", sign)];
        self.filled(id, &args.map(|(name, text)| (name, text.to_owned())))
    }

    fn amount(&self, money: f64) -> String {
        let places = if libm::fabs(money) >= 1000.0 || libm::trunc(money) == money { 0 } else { 2 };
        self.numbers.decimal(money, places)
    }

    /// Two edges; one figure where they are the same.
    #[must_use]
    pub fn range_or_figure(&self, unit: Unit, low: f64, high: f64) -> String {
        if low == high { self.figure(low, unit) } else { self.range(unit, low, high) }
    }

    /// Two edges in a unit, whose words stand once.
    #[must_use]
    pub fn range(&self, unit: Unit, low: f64, high: f64) -> String {
        let both = [low, high].map(|edge| self.figure(edge, unit));
        if both[0] == both[1] {
            return both[1].clone();
        }
        if unit == Unit::Money && low >= 0.0 {
            let both = [("low", self.amount(low)), ("high", self.amount(high))];
            return self.with_currency(&["", &self.filled("number-range", &both)]);
        }
        let id = if matches!(unit, Unit::Money | Unit::Gap | Unit::SharePoints | Unit::NpsPoints) {
            "number-range-signed"
        } else {
            "number-range"
        };
        let low = match unit {
            Unit::PerMonth | Unit::PerYear => self.numbers.short(low, 2),
            Unit::Days => self.numbers.decimal(low, i16::from(libm::trunc(low) != low)),
            Unit::Share => self.numbers.short(low * 100.0, 1),
            Unit::Gap | Unit::SharePoints => self.numbers.signed(low * 100.0, 1),
            _ => self.figure(low, unit),
        };
        self.filled(id, &[("low", low), ("high", self.figure(high, unit))])
    }

    fn date(&self, day: Day) -> String {
        let month = day.month();
        let mut args = month_args(month);
        args.insert("day", Arg::Text((day.since(month.first()) + 1).to_string()));
        self.render("number-date", None, &args).unwrap_or_default()
    }

    fn month(&self, month: Month) -> String {
        self.render("number-month", None, &month_args(month)).unwrap_or_default()
    }

    fn rate(&self, id: &str, rate: f64) -> String {
        self.filled(id, &[("rate", self.numbers.short(rate, 2))])
    }

    /// Whole where it is; a fraction takes the plural of fractions.
    fn days(&self, days: f64) -> String {
        let places = i16::from(libm::trunc(days) != days);
        let mut values = FluentArgs::new();
        values.set("days", FluentValue::from(days));
        values.set("number", self.numbers.decimal(days, places));
        let pattern = self.bundle.get_message("number-days").and_then(|message| message.value());
        pattern.map_or_else(String::new, |pattern| {
            self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
        })
    }

    fn points(&self, points: f64) -> String {
        self.filled("number-share-points", &[("points", self.numbers.signed(points * 100.0, 1))])
    }

    fn bytes(&self, bytes: u64) -> String {
        const MEGABYTE: f64 = 1_000_000.0;
        self.filled("number-megabytes", &[("megabytes", self.numbers.decimal(bytes as f64 / MEGABYTE, 1))])
    }

    fn filled(&self, id: &str, texts: &[(&'static str, String)]) -> String {
        let args = texts.iter().map(|(name, text)| (*name, Arg::Text(text.clone()))).collect();
        self.render(id, None, &args).unwrap_or_else(|| id.to_owned())
    }
}

/// The year as text: numbers are grouped.
fn month_args(month: Month) -> Args {
    let (year, place) = (month.0.div_euclid(12), month.0.rem_euclid(12));
    args([("month", Arg::Count(u64::from(place.unsigned_abs()) + 1)), ("year", Arg::Text(year.to_string()))])
}
