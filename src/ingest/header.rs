//! Headers compared by what they say, not by how they are written.

use super::synonyms::{self, Part, Rule};
use super::values::fold::fold;
use crate::ledger::{Field, Role};
use crate::list::Listed;

/// Currencies and units behind a name: «Сумма, руб.», `Quantity (pcs)`.
const UNITS: &str = "руб рублей рубли р rub rur usd eur byn kzt тг тенге шт штук pcs ед";

/// Words that others are written together with.
const LAST: &str = "date time number name code amount total price";

/// Words of a header, which may be a question; a text of more is no name.
const MOST_WORDS: usize = 24;

/// What a header says in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) field: Field,
    /// Place of its rule in the table: of two headers for a field, the lower is the more specific.
    pub(super) rank: usize,
    /// Words of the rule.
    pub(super) words: usize,
    /// Words that the rule does not explain.
    pub(super) extra: usize,
    /// Whether a word was taken for a misspelt one.
    pub(super) misspelt: bool,
}

impl Meaning {
    /// Whether nothing is left to doubt.
    pub(super) fn is_exact(&self) -> bool {
        self.extra == 0 && !self.misspelt
    }
}

/// The words: letters and digits alone, in lower case, `ё` as `е`, `№` as the
/// word, `camelCase` apart, without a unit at the end; a space between.
fn words(header: &str) -> String {
    let mut text = String::new();
    let mut was_small = false;
    for letter in header.chars() {
        let folded = fold(letter);
        match letter {
            '№' => text.push_str(" номер "),
            '#' => text.push_str(" number "),
            '%' => text.push_str(" percent "),
            _ if !letter.is_alphanumeric() => text.push(' '),
            _ => {
                if was_small && folded != letter {
                    text.push(' ');
                }
                text.push(folded);
            }
        }
        was_small = letter.is_alphanumeric() && folded == letter;
    }
    let words = text.split(' ').filter(|word| !word.is_empty());
    let mut parts = Vec::new();
    for word in words {
        // Written together: `invoicedate`.
        let last = LAST.split(' ').find(|last| word.len() >= last.len() + 4 && word.ends_with(last));
        let (first, last) = word.split_at(word.len() - last.map_or(0, str::len));
        parts.push(first);
        parts.extend((!last.is_empty()).then_some(last));
    }
    let mut words = parts;
    while words.len() > 1 && words.last().is_some_and(|word| UNITS.split(' ').any(|unit| unit == *word)) {
        words.pop();
    }
    words.join(" ")
}

/// What is compared when the visitor names a header.
pub(super) fn key(header: &str) -> String {
    words(header).replace(' ', "")
}

/// What a column without a header is called.
pub(super) fn numbered(at: usize) -> String {
    format!("#{}", at + 1)
}

/// Whether a word is one that a part of a rule asks for: `Some(true)` if only misspelt.
fn fits(word: &str, part: &Part, slips: bool) -> Option<bool> {
    let mut found = None;
    let first = word.chars().next();
    for stem in part {
        // A first letter is hardly ever the wrong one, and most stems end here.
        if stem.first != first {
            continue;
        }
        if word.starts_with(stem.text) && (!stem.whole || word.len() == stem.text.len()) {
            return Some(false);
        }
        if slips && !stem.whole && is_misspelt(word, stem.text) {
            found = Some(true);
        }
    }
    found
}

/// Whether a word begins with a stem in which one letter is wrong, missing,
/// doubled or swapped with the next.
fn is_misspelt(word: &str, stem: &str) -> bool {
    const SHORTEST: usize = 4;
    let count = stem.chars().count();
    if count < SHORTEST {
        return false;
    }
    let same = word.chars().zip(stem.chars()).take_while(|(a, b)| a == b).count();
    if same == 0 || same >= count {
        return false;
    }
    // A last letter that differs may be an ending.
    let inside = same + 1 < count;
    let starts = |skip: usize, stem_skip: usize| {
        let mut rest = word.chars().skip(same + skip);
        stem.chars().skip(same + stem_skip).all(|letter| rest.next() == Some(letter))
    };
    let at = |text: &str, place: usize| text.chars().nth(place);
    let swapped =
        at(word, same) == at(stem, same + 1) && at(word, same + 1) == at(stem, same) && starts(2, 2);
    starts(1, 0) || swapped || inside && (starts(1, 1) || starts(0, 1))
}

/// The words that a rule explains and whether one is misspelt; `None` if a part has no word.
fn matched(rule: &[Part], words: &[&str], slips: bool) -> Option<(u32, usize, bool)> {
    let (mut used, mut misspelt) = (0_u32, false);
    let mut parts = 0;
    for part in rule {
        let free = words.iter().take(MOST_WORDS).enumerate().filter(|(at, _)| used & (1 << at) == 0);
        // A word written rightly goes before a misspelt one.
        let mut best: Option<(usize, bool)> = None;
        for (at, word) in free {
            match fits(word, part, slips) {
                Some(wrong) if best.is_none_or(|(_, known)| known && !wrong) => best = Some((at, wrong)),
                _ => {}
            }
        }
        let (at, wrong) = best?;
        used |= 1 << at;
        misspelt |= wrong;
        parts += 1;
    }
    Some((used, parts, misspelt))
}

/// What a header says in a table, if anything.
pub(super) fn meaning(header: &str, role: Role) -> Option<Meaning> {
    of_words(&words(header), role, true)
}

fn of_words(words: &str, role: Role, slips: bool) -> Option<Meaning> {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).listed();
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let mut best: Option<(usize, Option<Meaning>)> = None;
    for (rank, Rule { field, parts }) in (1..).zip(synonyms::rules(role)) {
        let Some((used, parts, misspelt)) = matched(parts, &words, slips) else { continue };
        // More words explained are better; a slip costs most of a word.
        let score = 4 * parts - 3 * usize::from(misspelt);
        if best.as_ref().is_some_and(|(known, _)| *known >= score) {
            continue;
        }
        let left = words.iter().enumerate().filter(|(at, _)| used & (1 << at) == 0);
        let extra = left.filter(|(_, word)| fits(word, synonyms::empty(), false).is_none()).count();
        best = Some((score, field.map(|field| Meaning { field, rank, words: parts, extra, misspelt })));
    }
    best?.1
}

/// Whether a header has words for one of these rules.
pub(super) fn says(header: &str, rules: &'static str) -> bool {
    let words = words(header);
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).listed();
    !words.is_empty()
        && rules.split(", ").any(|rule| matched(&synonyms::parts(rule), &words, false).is_some())
}

/// How many different fields these headers name, in the table they fit best.
pub(super) fn recognised<'a>(headers: impl Iterator<Item = &'a str>) -> usize {
    // A word that begins with a digit is never explained: most cells of data end here.
    let number =
        |words: &String| words.split(' ').any(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    let headers: Vec<String> = headers.map(words).filter(|words| !number(words)).listed();
    let fields_in = |role: Role| {
        let mut fields: Vec<Field> = Vec::new();
        for meaning in headers.iter().filter_map(|header| of_words(header, role, false)) {
            if meaning.is_exact() && !fields.contains(&meaning.field) {
                fields.push(meaning.field);
            }
        }
        fields.len()
    };
    Role::ALL.into_iter().map(fields_in).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(header: &str, role: Role) -> Option<Field> {
        meaning(header, role).map(|meaning| meaning.field)
    }

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
        let (specific, plain) = (rank("Дата чека"), rank("Дата"));
        assert_eq!((specific.field, plain.field), (Field::Date, Field::Date));
        assert!(specific.rank < plain.rank);
    }

    #[test]
    fn headers_of_receipts_say_their_field() {
        let mut wrong = Vec::new();
        for (headers, expected) in [
            (
                "Дата|Дата чека|Дата и время продажи|date|transaction_timestamp|InvoiceDate|invoicedate|Created at|\
              Период|Операционный день|Логическая дата|ДатаПродажи|operDay",
                Field::Date,
            ),
            ("Время|Время чека|trans_time|saletime|Sale time", Field::Time),
            (
                "Сумма|Сумма, руб.|Сумма чека с учётом скидок, руб.|Сумма со скидкой|Итого к оплате|К оплате|Оплачено|\
              sales_value|Total|Amount paid|Выручка|Сумма с НДС|Total price|Grand total|Итого|Net sales|Subtotal|\
              closeSum|totalAmount|Сумма без скидки",
                Field::Amount,
            ),
            (
                "№ чека|Номер чека ККМ|Чек|basket_id|Order ID|order no.|InvoiceNo|Регистратор|transaction id|Документ",
                Field::Receipt,
            ),
            (
                "Номер карты|Карта|household_id|CustomerID|Код клиента|Клиент|Телефон покупателя|card|Card number|\
              Дисконтная карта|Штрихкод карты|Loyalty card|Email|Покупатель|member",
                Field::Member,
            ),
            (
                "Магазин|Торговая точка|store_id|Shop|storeNbr|Подразделение|Название ресторана|Location|Точка продаж",
                Field::Store,
            ),
            ("Касса|Номер кассы|ККМ|Касса ККМ|register|terminal_id|deviceId|Станция", Field::Register),
            ("Смена|Кассовая смена|Номер смены|shift|sessionId", Field::Shift),
            ("Кассир|Продавец|cashier|Employee|Официант", Field::Cashier),
            (
                "Вид операции|Тип чека|Продажа/возврат|Тип документа|transaction type|Операция|type",
                Field::Kind,
            ),
            ("Чек продажи|Исходный чек|original receipt id|Документ основание|Refund of", Field::RefersTo),
            ("Кол-во|Количество, шт.|quantity|qty|Lineitem quantity|items", Field::Quantity),
            ("Скидка|Сумма скидки|retail_disc|Discount amount|Скидка по карте, руб.", Field::Discount),
            ("Начислено баллов|Бонусы начислено|points earned|Начислено", Field::PointsIssued),
            ("Списано бонусов|Оплачено бонусами|points redeemed|Оплата баллами", Field::PointsRedeemed),
            ("Промокод|Discount code|Купон|Акция|coupon", Field::Promo),
            ("Себестоимость|COGS|Cost", Field::Cost),
            (
                "Товар|Номенклатура|product_id|SKU|Lineitem name|Артикул|Наименование|StockCode|Блюдо",
                Field::Product,
            ),
            (
                "Категория|Группа товаров|department|Product category|Категория товара|Вид номенклатуры",
                Field::Category,
            ),
            ("Цена|Цена за шт.|unit price|Lineitem price|Цена со скидкой", Field::Price),
            ("Канал|Sales channel|Источник", Field::Channel),
        ] {
            for header in headers.split('|').map(str::trim) {
                let found = field(header, Role::Receipts);
                if found != Some(expected) {
                    wrong.push(format!("{header}: {found:?}, not {expected:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn other_columns_of_receipts_say_nothing() {
        for header in [
            "Дата рождения",
            "Дата регистрации",
            "Сумма НДС",
            "Баллы",
            "Остаток",
            "Способ оплаты",
            "Статус заказа",
            "Скидка, %",
            "Адрес",
            "Комментарий",
            "Количество чеков",
            "Shipping",
            "Taxes",
            "week",
            "",
            "12",
            "—",
            "Financial Status",
            "Payment method",
        ] {
            assert_eq!(field(header, Role::Receipts), None, "{header}");
        }
    }

    #[test]
    fn slips_endings_and_word_order_are_forgiven_and_told() {
        let mut wrong = Vec::new();
        for (header, expected) in [
            ("Суумма", Field::Amount),
            ("Смума", Field::Amount),
            ("Ammount", Field::Amount),
            ("Магзин", Field::Store),
            ("Продваец", Field::Cashier),
            ("Recepit", Field::Receipt),
            ("Колличество", Field::Quantity),
            ("Cutsomer", Field::Member),
            ("quanttiy", Field::Quantity),
        ] {
            let found = meaning(header, Role::Receipts).map(|found| (found.field, found.misspelt));
            if found != Some((expected, true)) {
                wrong.push(format!("{header}: {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert_eq!(field("Чека номер", Role::Receipts), Some(Field::Receipt));
        let extra = meaning("Сумма чека, всего по кассе 5", Role::Receipts).unwrap();
        assert!(extra.field == Field::Amount && !extra.is_exact());
        assert_eq!(field("Цвет", Role::Receipts), None);
    }
}
