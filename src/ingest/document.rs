//! Documents as 1C names them: «Чек ККМ ТД00-000123 от 31.12.2025 23:59:59».

use super::values::date::{self, Moment};

/// The moment behind the name of a document.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let (_, date) = text.split_once(" от ").or_else(|| text.split_once(" from "))?;
    date::parse(date.trim().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Day;

    #[test]
    fn the_name_of_a_document_ends_with_its_moment() {
        let new_years_eve = Day::from_iso("2025-12-31").unwrap();
        let found = moment("Чек ККМ ТД00-000123 от 31.12.2025 23:59:59");
        assert_eq!(found, Some((new_years_eve, Some(1439))));
        assert_eq!(moment("Отчет о розничных продажах 5 от 31.12.2025"), Some((new_years_eve, None)));
        assert_eq!(moment("Чай от Ивана"), None);
    }
}
