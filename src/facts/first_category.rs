//! What members bought first.

use super::baskets::{Buyer, each_line};
use super::counted::Counted;
use super::histories::is_purchase;
use crate::ledger::{Id, Ledger};
use crate::list::Listed;
use crate::math::sort_by_key;
use crate::settings::Settings;
use crate::units::Day;

/// By member, whose id is the place: the category with the most money on the day of the first
/// purchase that stayed bought, of equal ones that whose name comes first; 0 where no line of
/// that day has a category. See [`Ledger::label`].
///
/// All receipts of the day together: which of them was the first is often not known.
#[must_use]
pub fn first_categories(ledger: &Ledger, settings: &Settings) -> Vec<Id> {
    let counted = Counted::new(ledger, settings);
    let mut days: Vec<Option<Day>> = vec![None; ledger.members() as usize + 1];
    for row in 0..ledger.receipts() {
        let Some(receipt) = counted.receipt(row).filter(is_purchase) else { continue };
        if let Some(first) = days.get_mut(counted.member_of(row) as usize) {
            *first = Some(first.map_or(receipt.day, |day| day.min(receipt.day)));
        }
    }
    let mut money: Vec<(Id, Id, i64)> = Vec::new();
    each_line(&counted, ledger.span(), |line, receipt, buyer| {
        let Buyer::Member(member) = buyer else { return };
        let first = days.get(member as usize).copied().flatten();
        if line.category != 0 && first == Some(receipt.day) && is_purchase(receipt) {
            money.push((member, line.category, line.amount.0));
        }
    });
    sort_by_key(&mut money, |(member, category, _)| (*member, *category));
    let same = |one: &(Id, Id, i64), other: &(Id, Id, i64)| (one.0, one.1) == (other.0, other.1);
    let sums = money.chunk_by(same).filter_map(|lines| {
        let (member, category, _) = *lines.first()?;
        Some((member, category, lines.iter().map(|line| line.2).sum::<i64>()))
    });
    let sums = sums.listed();
    let mut found = vec![0; days.len()];
    for all in sums.chunk_by(|one, other| one.0 == other.0) {
        let most = all.iter().max_by(|one, other| {
            one.2.cmp(&other.2).then_with(|| ledger.label(other.1).cmp(ledger.label(one.1)))
        });
        if let Some((place, (_, category, _))) =
            most.and_then(|most| Some((found.get_mut(most.0 as usize)?, most)))
        {
            *place = *category;
        }
    }
    found
}
