//! How columns are called, in Russian and English.
//!
//! A rule is a list of parts, and a header says what the rule says if it has a
//! word for each part. A part is the beginnings of words between slashes; `=`
//! asks for the whole word. Rules stand between commas.

mod receipts;
mod tables;

use std::sync::OnceLock;

use crate::ledger::{Field, Role};
use crate::list::Listed;

/// What headers of a table may say, the earlier entry before the later one
/// where both fit a header equally well. `None` is a column of something else.
pub(super) type Synonyms = &'static [(Option<Field>, &'static str)];

/// A rule, taken apart.
pub(super) struct Rule {
    pub(super) field: Option<Field>,
    pub(super) parts: Vec<Part>,
}

/// Of these a word must have one.
pub(super) type Part = Vec<Stem>;

/// The beginning of a word.
pub(super) struct Stem {
    pub(super) text: &'static str,
    pub(super) first: Option<char>,
    /// Whether it is the whole word.
    pub(super) whole: bool,
}

/// The rules of a table, in order. Taken apart once: a dialect is sought by the
/// headers that it would give, and asks for thousands of cells.
pub(super) fn rules(role: Role) -> &'static [Rule] {
    static RULES: [OnceLock<Vec<Rule>>; Role::ALL.len()] = [const { OnceLock::new() }; Role::ALL.len()];
    RULES[role as usize].get_or_init(|| {
        let of_field = |(field, rules): &(Option<Field>, &'static str)| {
            let field = *field;
            rules.split(", ").map(move |rule| Rule { field, parts: parts(rule) })
        };
        of(role).iter().flat_map(of_field).listed()
    })
}

/// Beginnings of words that say nothing of their own beside the word that counts.
pub(super) fn empty() -> &'static Part {
    static STEMS: OnceLock<Part> = OnceLock::new();
    STEMS.get_or_init(|| stems(EMPTY))
}

/// The parts of a rule.
pub(super) fn parts(rule: &'static str) -> Vec<Part> {
    rule.split(' ').filter(|part| !part.is_empty()).map(stems).listed()
}

fn stems(part: &'static str) -> Part {
    part.split('/').map(stem).listed()
}

fn stem(stem: &'static str) -> Stem {
    let (text, whole) = stem.strip_prefix('=').map_or((stem, false), |stem| (stem, true));
    Stem { text, first: text.chars().next(), whole }
}

/// The rules of a table.
const fn of(role: Role) -> Synonyms {
    match role {
        Role::Receipts => receipts::RECEIPTS,
        Role::Members => tables::MEMBERS,
        Role::Points => tables::POINTS,
        Role::Campaigns => tables::CAMPAIGNS,
        Role::Surveys => tables::SURVEYS,
        Role::Costs => tables::COSTS,
        Role::Plan => tables::PLAN,
    }
}

const EMPTY: &str = "=номер/=number/=no/=num/=int/=typed/=id/=ид/=код/=code/=name/названи/наименовани/=имя/\
    идентификатор/=value/=в/=во/=на/=по/=за/=к/=с/=со/=и/=e/=of/=the/=at/=on/=in/=for/=and/чек/продаж/покуп/операц/\
    документ/реализац/заказ/транзакц/receipt/sale/purchase/trans/order/invoice/ккм/кассов/карт/клиент/участник/\
    программ/лояльн/покупател/member/customer/card/client/loyalty/program/балл/бонус/point/bonus/кампани/рассыл/\
    campaign/сообщ/message/контакт/contact/опрос/survey/расход/затрат/expense/план/plan";

/// Words of a sum that belongs to a receipt as a whole and repeats on each of its lines.
pub(super) const WHOLE_RECEIPT: &str =
    "сумм/итог/оплат/total/amount чек/документ/=к/receipt/order/basket/grand/paid";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_a_table_has_a_rule_and_no_rule_is_of_another_table() {
        for role in Role::ALL {
            for field in Field::ALL.iter().filter(|field| field.is_in(role)) {
                assert!(of(role).iter().any(|(named, _)| *named == Some(*field)), "{role:?} {field:?}");
            }
            assert!(
                of(role).iter().all(|(named, _)| named.is_none_or(|field| field.is_in(role))),
                "{role:?}"
            );
        }
    }
}
