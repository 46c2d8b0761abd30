//! The languages: one folder of `texts/` each.

use icu_locale_core::Locale;
use unic_langid::LanguageIdentifier;

/// A language of the texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// ISO 639-1 code; the name of its folder.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.id().parse().unwrap_or_default()
    }

    pub(super) fn locale(self) -> Locale {
        self.id().parse().unwrap_or(Locale::UNKNOWN)
    }
}
