//! What tills write where a buyer has no card.

use std::sync::LazyLock;

use super::fold::fold;
use crate::list::Listed;

/// In lower case, `ё` as `е`.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "аноним, анонимный, анонимно, анонимный покупатель, анонимный клиент, розничный покупатель, \
         розничный клиент, розница, физическое лицо, физ. лицо, физлицо, частное лицо, покупатель, \
         клиент, гость, без карты, без клиента, нет карты, нет клиента, нет, не указан, не указана, \
         не указано, неизвестно, неизвестный, не определен, пусто, <пусто>, (пусто), anonymous, anon, \
         guest, guest customer, walk-in, walk in, walk-in customer, retail customer, cash customer, \
         unknown, none, no, no card, null, nan, n/a, undefined"
        .split(", ")
        .listed()
});

/// From so many times the same digit on, a card number is made up.
const SAME_DIGIT: usize = 7;

/// Whether a member id stands for an anonymous buyer.
pub(in crate::ingest) fn is_anonymous(id: &str) -> bool {
    let Some(first) = id.chars().next() else { return true };
    if first.is_ascii_digit() {
        let same = id.bytes().all(|byte| byte == first as u8);
        return same && (first == '0' || id.len() >= SAME_DIGIT);
    }
    // «<Пустое значение>»
    if matches!(first, '<' | '‹') || id.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '.' | '*' | '?'))
    {
        return true;
    }
    WORDS.iter().any(|word| same_letters(id, word))
}

/// Whether a text is this word, whatever its case and whether it writes `ё` or `е`.
pub(in crate::ingest) fn same_letters(text: &str, word: &str) -> bool {
    text.chars().map(fold).eq(word.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_anonymous_in_any_case() {
        for id in [
            "",
            "Аноним",
            "РОЗНИЧНЫЙ ПОКУПАТЕЛЬ",
            "0",
            "000",
            "-",
            "—",
            "нет",
            "Guest",
            "7777777",
            "00000000",
            "Не определён",
            "<Пустое значение>",
        ] {
            assert!(is_anonymous(id), "{id}");
        }
    }

    #[test]
    fn card_numbers_and_names_are_not() {
        for id in ["7", "777777", "77777778", "2000000012345", "A-15", "Нетребко", "guest house 5", "00012"]
        {
            assert!(!is_anonymous(id), "{id}");
        }
    }
}
