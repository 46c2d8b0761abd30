//! Headers compared by what they say, not by how they are written.

use std::sync::LazyLock;

use super::synonyms;
use super::values::fold::fold;
use crate::ledger::{Field, Role};

/// Currencies and units behind a name: «Сумма, руб.», `Quantity (pcs)`.
const UNITS: &str = "руб рублей рубли р rub rur usd eur byn kzt тг тенге шт штук pcs ед";

/// What is compared: letters and digits alone, in lower case, `ё` as `е`,
/// `№` as the word, without a unit at the end.
pub(super) fn key(header: &str) -> String {
    let spoken = header.replace('№', " номер ").replace('#', " number ");
    let folded: String = spoken.chars().map(fold).collect();
    let mut words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| UNITS.split(' ').any(|unit| unit == *word)) {
        words.pop();
    }
    words.concat()
}

/// The synonyms of each table as they are compared, the more specific first. A
/// list: going through it takes a microsecond, and a map would add 2 KB to the wasm.
static INDEX: LazyLock<Vec<(Role, String, Field, usize)>> = LazyLock::new(|| {
    let mut index = Vec::new();
    for role in Role::ALL {
        for (rank, (field, name)) in synonyms::of(role).enumerate() {
            index.push((role, key(name), field, rank));
        }
    }
    index
});

/// What a header may stand for in a table, with its rank among the names of
/// that field: the lower, the more specific.
pub(super) fn meaning(header: &str, role: Role) -> Option<(Field, usize)> {
    let key = key(header);
    // Of two writings with one key the first, the more specific, is meant.
    let found = INDEX.iter().find(|(table, name, ..)| *table == role && *name == key);
    found.map(|(.., field, rank)| (*field, *rank))
}

/// How many different fields these headers name, in the table they fit best.
pub(super) fn recognised<'a>(headers: impl Iterator<Item = &'a str> + Clone) -> usize {
    let fields_in = |role: Role| {
        let mut fields: Vec<Field> = Vec::new();
        for (field, _) in headers.clone().filter_map(|header| meaning(header, role)) {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        fields.len()
    };
    Role::ALL.into_iter().map(fields_in).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_writing_of_a_header_does_not_matter() {
        for header in
            ["Сумма", "СУММА", " сумма ", "Сумма, руб.", "Сумма (руб)", "Сумма, ₽", "\"Сумма\"", "сумма:"]
        {
            assert_eq!(key(header), "сумма", "{header}");
        }
        assert_eq!(key("№ чека"), "номерчека");
        assert_eq!(key("Учёт"), "учет");
        assert_eq!(key("customerId"), key("Customer_ID"));
        assert_eq!(key("Кол-во, шт."), "колво");
        assert_eq!(key("Р"), "р");
    }

    #[test]
    fn the_more_specific_name_ranks_first() {
        let rank = |header| meaning(header, Role::Receipts).unwrap();
        let (field, specific) = rank("Дата чека");
        let (same, plain) = rank("Дата");
        assert_eq!((field, same), (Field::Date, Field::Date));
        assert!(specific < plain);
    }
}
