//! One case for what is compared.

/// The letter in lower case, `ё` as `е`: Latin and Cyrillic, the scripts of the
/// words that it is compared with. The standard library's way knows every
/// script, and its table weighs 12 KB in the wasm.
#[must_use]
pub fn fold(letter: char) -> char {
    let by = |distance: u32| char::from_u32(letter as u32 + distance).unwrap_or(letter);
    match letter {
        'Ё' | 'ё' => 'е',
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => by(32),
        'Ѐ'..='Џ' => by(80),
        // Letters of Kazakh and others stand in pairs, the capital first.
        'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' if (letter as u32).is_multiple_of(2) => by(1),
        _ => letter,
    }
}

/// The words of a text in one case, with one space between them: letters and
/// digits alone count.
#[must_use]
pub fn words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().map(fold));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_standard_lower_case_of_its_scripts() {
        let scripts = ('\0'..='ÿ').chain('Ѐ'..='ԯ').filter(|c| !matches!(c, 'Ѡ'..='ҁ' | 'Ӏ'..='ӏ'));
        for letter in scripts {
            let lower = letter.to_lowercase().next();
            let lower = if lower == Some('ё') { Some('е') } else { lower };
            assert_eq!(Some(fold(letter)), lower, "{letter}");
        }
    }

    #[test]
    fn words_are_told_apart_by_all_else() {
        assert_eq!(words(" Средний  чёк, «руб.» "), "средний чек руб");
        assert_eq!(words("average-receipt"), "average receipt");
        assert_eq!(words("—"), "");
    }
}
