//! What members bought first.

use super::counted::Counted;
use crate::ledger::{Id, Ledger};
use crate::settings::Settings;

/// By member, whose id is the place: the category with the most money on the day of the first
/// purchase that stayed bought, of equal ones that whose name comes first; 0 where no line of
/// that day has a category. See [`Ledger::label`].
///
/// All receipts of the day together: which of them was the first is often not known.
#[must_use]
pub fn first_categories(ledger: &Ledger, settings: &Settings) -> Vec<Id> {
    let counted = Counted::new(ledger, settings);
    let lines = ledger.lines();
    let mut found = vec![0; ledger.members() as usize + 1];
    let mut money: Vec<(Id, i64)> = Vec::new();
    for (member, place) in (0..).zip(&mut found).skip(1) {
        let kept = || counted.rows(member).filter(|row| ledger.is_kept_sale(*row));
        let first = kept().next().map(|row| ledger.day_of(row));
        let Some(first) = first.filter(|day| ledger.span().contains(*day)) else { continue };
        money.clear();
        for row in kept().take_while(|row| ledger.day_of(*row) == first) {
            for line in ledger.lines_of(row).map(|line| lines.get(line)).filter(|line| line.category != 0) {
                match money.iter_mut().find(|(category, _)| *category == line.category) {
                    Some((_, sum)) => *sum += line.amount.0,
                    None => money.push((line.category, line.amount.0)),
                }
            }
        }
        let most = money.iter().max_by(|one, other| {
            one.1.cmp(&other.1).then_with(|| ledger.label(other.0).cmp(ledger.label(one.0)))
        });
        *place = most.map_or(0, |(category, _)| *category);
    }
    found
}
