//! Groups whose members are followed apart: what was bought first, or what a member is.

use super::division::Division;
use super::people::People;
use crate::ledger::{Field, Ledger};
use crate::settings::Settings;

/// By the category with the most money on the day of the first purchase.
pub const FIRST_CATEGORY: &str = "first-category";

/// Ids of the ways that the files allow: the first category, then the schemes of profiles.
#[must_use]
pub fn groupings(people: &People) -> Vec<String> {
    let mut ids = Vec::new();
    if people.facts.known.in_receipts(Field::Category) {
        ids.push(FIRST_CATEGORY.to_owned());
    }
    let of_profile = people.divisions.iter().filter(|(scheme, _)| scheme.of_profile);
    for (scheme, division) in of_profile {
        if division.as_ref().is_ok_and(|division| division.classes.len() > 1) {
            ids.push(scheme.id.clone());
        }
    }
    ids
}

/// The division of one of them; `None` where the files do not allow it.
#[must_use]
pub fn grouping<'a>(
    ledger: &Ledger,
    settings: &Settings,
    people: &'a People,
    id: &str,
) -> Option<&'a Division> {
    let is_one = groupings(people).iter().any(|one| one == id);
    match id {
        _ if !is_one => None,
        FIRST_CATEGORY => Some(people.by_first_category(ledger, settings)),
        _ => people.division(id),
    }
}
