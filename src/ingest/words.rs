//! Cells of the tables beside receipts that hold one of a few words, or yes and no.

use super::values::fold::fold;
use super::values::{date, word};
use crate::ledger::{Channel, Field};

/// Beginnings of words by their number, from 1; the number is what the ledger keeps.
fn lists(field: Field) -> &'static [&'static str] {
    match field {
        Field::Movement => &[
            "начис/зачис/приход/плюс/accr/issu/earn/credit/award/bonus/plus",
            "списан/расход/оплат/минус/redeem/spen/burn/used/use/debit/pay/minus",
            "сгора/сгоре/истек/аннулир/expir/lapse",
            "коррект/adjust/correct/manual/ручн",
        ],
        Field::Sex => &["м/m", "ж/f/w"],
        Field::SurveyKind => &["nps", "csi/csat/удовлетв/satisf"],
        Field::CostKind => &[
            "балл/бонус/point/bonus",
            "подар/приз/gift/prize",
            "скид/discount",
            "коммуник/рассыл/смс/sms/email/push/пуш/реклам/communic/messag/mail",
            "платформ/лиценз/подписк/сервис/platform/licen/softw/subscr",
            "персонал/зарплат/фот/сотрудн/staff/salar/payroll",
            "привлеч/регистр/acquis",
            "запуск/внедрен/launch/setup/implement",
        ],
        Field::Automatic => &["авто/триггер/auto/trigger", "ручн/manual"],
        Field::Personal => &["персон/индивид/person/indiv", "масс/общ/mass/bulk"],
        _ => &[],
    }
}

/// The number of the word, if it is known.
pub(super) fn number(field: Field, text: &str) -> Option<i64> {
    match field {
        Field::Kind => return word::kind(text).map(|kind| kind as i64 + 1),
        Field::Channel => {
            return Some(word::channel(text)).filter(|at| *at != Channel::Unknown).map(|at| at as i64);
        }
        _ => {}
    }
    let folded: String = text.chars().map(fold).filter(|letter| *letter != '-').collect();
    let starts = |list: &&&str| list.split('/').any(|start| folded.starts_with(start));
    let words = lists(field).iter();
    let said = words.enumerate().find(|(_, list)| starts(list)).map(|(at, _)| at as i64 + 1);
    said.or_else(|| match field {
        Field::Automatic | Field::Personal => yes_or_no(&folded),
        // What the programme spends on has no end of names.
        _ => None,
    })
}

/// 1 for yes, 2 for no; the moment at which it happened and a number above 0 say yes.
pub(super) fn flag(text: &str) -> Option<i64> {
    let folded: String = text.chars().map(fold).collect();
    yes_or_no(&folded).or_else(|| date::parse(text.as_bytes()).map(|_| 1))
}

fn yes_or_no(folded: &str) -> Option<i64> {
    let is = |list: &str| list.split(' ').any(|word| word == folded);
    if is("да yes true истина y д +") {
        Some(1)
    } else if is("нет no false ложь n н -") {
        Some(2)
    } else {
        let digits = !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| if folded.bytes().all(|byte| byte == b'0') { 2 } else { 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_numbers_in_both_languages() {
        for (field, words) in [
            (Field::Movement, "Начисление|Списание|Сгорание баллов|Корректировка"),
            (Field::Movement, "issued|Redeemed|EXPIRE|adjustment"),
            (Field::Sex, "Мужской|Ж"),
            (Field::Sex, "male|Female"),
            (Field::SurveyKind, "NPS|CSI"),
            (Field::CostKind, "Баллы|Подарки|Скидки|SMS-рассылка|Платформа|Зарплата|Привлечение|Запуск"),
            (Field::CostKind, "points|gifts|discounts|e-mail|platform|staff|acquisition|launch"),
            (Field::Automatic, "Автоматическая|Ручная"),
            (Field::Personal, "да|нет"),
        ] {
            for (at, word) in words.split('|').enumerate() {
                assert_eq!(number(field, word), Some(at as i64 + 1), "{word}");
            }
        }
        assert_eq!(number(Field::Movement, "Продажа"), None);
    }

    #[test]
    fn yes_may_be_a_moment() {
        for (text, expected) in [
            ("Да", 1),
            ("true", 1),
            ("1", 1),
            ("3", 1),
            ("31.12.2025 10:00", 1),
            ("нет", 2),
            ("0", 2),
            ("No", 2),
        ] {
            assert_eq!(flag(text), Some(expected), "{text}");
        }
        assert_eq!(flag("может быть"), None);
    }
}
