//! Numbers in a language: grouping and decimal sign by CLDR.

use fixed_decimal::{Decimal, FloatPrecision, SignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;

use fluent_bundle::FluentValue;
use intl_memoizer::{IntlLangMemoizer, Memoizable};
use unic_langid::LanguageIdentifier;

use super::Language;

/// Formats numbers of one language.
pub(super) struct Numbers {
    formatter: Option<DecimalFormatter>,
    percent_sign: &'static str,
}

impl Numbers {
    pub(super) fn new(language: Language) -> Self {
        let options = DecimalFormatterOptions::default();
        Self {
            formatter: DecimalFormatter::try_new(language.locale().into(), options).ok(),
            percent_sign: match language {
                Language::English => "%",
                Language::Russian => "\u{a0}%",
            },
        }
    }

    pub(super) fn whole(&self, count: u64) -> String {
        self.format(&Decimal::from(count))
    }

    /// With `places` decimals, half away from zero.
    pub(super) fn decimal(&self, value: f64, places: i16) -> String {
        self.format(&rounded(value, places))
    }

    pub(super) fn signed(&self, value: f64, places: i16) -> String {
        let mut decimal = shortened(value, places);
        decimal.apply_sign_display(SignDisplay::ExceptZero);
        self.format(&decimal)
    }

    /// With at most `places` decimals, none that is zero at the end.
    pub(super) fn short(&self, value: f64, places: i16) -> String {
        self.format(&shortened(value, places))
    }

    /// A fraction in percent with one decimal, unless it is zero.
    pub(super) fn percent(&self, share: f64, signed: bool) -> String {
        let mut percent = shortened(share * 100.0, 1);
        if signed {
            percent.apply_sign_display(SignDisplay::ExceptZero);
        }
        self.format(&percent) + self.percent_sign
    }

    fn format(&self, decimal: &Decimal) -> String {
        match &self.formatter {
            Some(formatter) => formatter.format(decimal).to_string(),
            None => decimal.to_string(),
        }
    }
}

/// Counts within a sentence, for Fluent, which would write them ungrouped.
pub(super) fn grouped(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<Numbers, _, _>((), |numbers| numbers.decimal(number.value, 0)).ok()
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Language::ALL.into_iter().find(|known| known.identifier() == language).map(Self::new).ok_or(())
    }
}

fn rounded(value: f64, places: i16) -> Decimal {
    let mut decimal = Decimal::try_from_f64(value, FloatPrecision::RoundTrip).unwrap_or_default();
    decimal.round_with_mode(-places, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    decimal.absolute.pad_end(-places);
    decimal
}

fn shortened(value: f64, places: i16) -> Decimal {
    let mut decimal = rounded(value, places);
    decimal.absolute.trim_end();
    // A minus before zero says nothing.
    if decimal.absolute.is_zero() {
        decimal.apply_sign_display(SignDisplay::Never);
    }
    decimal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_signs() {
        let english = Numbers::new(Language::English);
        let russian = Numbers::new(Language::Russian);
        assert_eq!(english.decimal(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(russian.decimal(1_234_567.891, 2), "1\u{a0}234\u{a0}567,89");
        assert_eq!(english.percent(0.5812, false), "58.1%");
        assert_eq!(russian.percent(0.62, true), "+62\u{a0}%");
        assert_eq!(english.percent(-0.0004, true), "0%");
        assert_eq!(english.short(4.0, 2), "4");
        assert_eq!(russian.signed(-2.14, 1), "-2,1");
        assert_eq!(english.whole(1_000_000), "1,000,000");
    }
}
