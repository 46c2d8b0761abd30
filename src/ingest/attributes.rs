//! Columns of members that are none of the fields and may be segments all the same: which are
//! looked at, and which values make a label.

use super::header::says;
use super::plan::{ColumnMap, Plan, PlanColumn};
use super::recipe::is_mended;
use super::row::Row;
use super::tally::shown;
use super::values::date;
use crate::ledger::{Id, LedgerBuilder, MOST_WATCHED, Role};
use crate::list::Listed;

/// Who somebody is, where to be found, what was written of them: no matter how few values.
const PRIVATE: &str = "=имя/=фио/=ф/фамили/отчеств/владел/name/surname/holder, \
    адрес/address/улиц/street/=дом/квартир/postal/postcode/zip, телефон/phone/мобильн/mobile/mail/почт, \
    паспорт/passport/=инн/=снилс/=ssn/=ip/=url/ссылк/логин/login/парол/password/token, \
    коммент/comment/примеч/заметк/=note/=notes";

/// A longer value is a text, not a label.
const LONGEST: usize = 60;

/// So many digits without a break are a number of somebody: of a card, of a telephone.
const DIGITS: usize = 10;

/// The columns of a plan that may be attributes, by their places: in a table of members those
/// that hold no field, whose header is not private, and of several with one name the first.
pub(super) fn candidates(role: Role, headers: &[String], columns: &[PlanColumn]) -> Vec<usize> {
    let own = headers.len() - if is_mended(headers) { 2 } else { 0 };
    let (mut found, mut names) = (Vec::new(), Vec::new());
    for (at, header) in headers.iter().enumerate().take(if role == Role::Members { own } else { 0 }) {
        let name = name_of(header);
        let is_used = columns.iter().any(|column| column.at == at);
        if !(name.is_empty() || names.contains(&name) || is_used || is_private(header)) {
            found.push(at);
            names.push(name);
        }
        if found.len() == MOST_WATCHED {
            break;
        }
    }
    found
}

/// Whether the visitor wants nothing of this column.
pub(super) fn is_ignored(map: Option<&ColumnMap>, name: &str) -> bool {
    map.is_some_and(|map| map.ignored.iter().any(|ignored| ignored == name))
}

/// A consent to be called is an answer, not a number.
fn is_private(header: &str) -> bool {
    says(header, PRIVATE) && !says(header, "соглас/consent/подпис/=opt/optin")
}

/// What a column is called in all files: its header in one line, without signs that can't be
/// seen or turn the line round, and no longer than one reads.
pub(super) fn name_of(header: &str) -> String {
    let mut name = String::new();
    header.chars().filter(|c| !is_hidden(*c)).take(2 * LONGEST).for_each(|c| name.push(c));
    shown(name.trim())
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a value can be what a segment is called: neither a text nor a date, a number of
/// somebody or an address of the net.
pub(super) fn is_label(text: &str) -> bool {
    let mut run = 0;
    let long_number = text.bytes().any(|byte| {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        run == DIGITS
    });
    let is_phone = text.starts_with(['+', '(']) && text.bytes().filter(u8::is_ascii_digit).count() >= DIGITS;
    let is_date = text.len() >= 8 && date::parse(text.as_bytes()).is_some();
    !(long_number
        || is_phone
        || is_date
        || text.chars().nth(LONGEST).is_some()
        || text.contains(['@', '\n'])
        || text.contains("://")
        || text.chars().any(is_hidden))
}

/// A value that says that there is none.
pub(super) fn is_nothing(text: &str) -> bool {
    const NOTHING: &str =
        "null, nan, n/a, не указан, не указана, не указано, не определен, неизвестно, unknown, undefined";
    let is_marked = text.starts_with('<') && text.ends_with('>');
    is_marked
        || text.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '.' | '?'))
        || NOTHING.split(", ").any(|word| super::values::placeholder::same_letters(text, word))
}

/// The attributes of one file, as its rows are read.
#[derive(Debug)]
pub(super) struct Attributes {
    columns: Vec<Attribute>,
    scratch: String,
}

#[derive(Debug)]
struct Attribute {
    at: usize,
    name: String,
    /// Where the ledger has it.
    place: usize,
    /// Its value in the row at hand.
    value: u8,
}

impl Attributes {
    pub(super) fn new(plan: &Plan) -> Self {
        let column = |at: &usize| Attribute { at: *at, name: name_of(&plan.label(*at)), place: 0, value: 0 };
        Self { columns: plan.attributes.iter().map(column).listed(), scratch: String::new() }
    }

    /// Looks at the values of a row.
    pub(super) fn see(&mut self, row: &Row<'_>, ledger: &mut LedgerBuilder) {
        for Attribute { at, name, place, value } in &mut self.columns {
            let text = row.text(*at, &mut self.scratch);
            let text = if is_nothing(text) { "" } else { text };
            *value = ledger.see_attribute(place, name, text, is_label);
        }
    }

    /// Gives them to the member whose row it is.
    pub(super) fn put(&self, ledger: &mut LedgerBuilder, member: Id) {
        for column in &self.columns {
            ledger.attribute(column.place, member, column.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_headers_are_not_looked_at() {
        for header in [
            "Фамилия",
            "Имя получателя",
            "lastName",
            "E-mail 2",
            "Адрес доставки",
            "Номер телефона",
            "zip",
            "ИНН",
            "Комментарий менеджера",
        ] {
            assert!(is_private(header), "{header}");
        }
        for header in [
            "Клуб",
            "Профессия",
            "Размер обуви",
            "Есть дети",
            "household_comp",
            "Согласие на звонки по телефону",
            "Домашнее животное",
        ] {
            assert!(!is_private(header), "{header}");
        }
    }

    #[test]
    fn of_the_columns_left_over_the_first_of_each_name_is_looked_at() {
        let headers = ["Карта", "Клуб", "", "Клуб\u{202E}", "Телефон", "Дети"].map(str::to_owned);
        assert_eq!(candidates(Role::Members, &headers, &[]), [0, 1, 5]);
        assert_eq!(candidates(Role::Receipts, &headers, &[]), [0; 0]);
        let mended = ["Клуб", "line", "reason"].map(str::to_owned);
        assert_eq!(candidates(Role::Members, &mended, &[]), [0]);
    }

    #[test]
    fn texts_dates_and_numbers_of_people_are_no_labels() {
        for text in [
            "31.12.2025",
            "2025-12-31 10:00",
            "12 марта 1990",
            "79161234567",
            "+7 (916) 123-45-67",
            "a@b.ru",
            "https://x",
            "a\u{202E}b",
            &"слово ".repeat(20),
        ] {
            assert!(!is_label(text), "{text}");
        }
        for text in [
            "Врач",
            "42,5",
            "50 000-100 000",
            "15-24K",
            "2 Adults No Kids",
            "1",
            "да",
            "<b>жирный</b>",
            "=1+1",
        ] {
            assert!(is_label(text), "{text}");
        }
    }

    #[test]
    fn a_value_may_say_that_there_is_none() {
        for text in ["—", "N/A", "Не указано", "Unknown", "<Пусто>"] {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["нет", "0", "None/Unknown", "<18", "клиент"] {
            assert!(!is_nothing(text), "{text}");
        }
    }

    #[test]
    fn a_header_becomes_a_name_of_one_short_line() {
        assert_eq!(name_of("  Кл\u{202E}уб\n "), "Клуб");
        assert_eq!(name_of(&"я".repeat(1 << 20)).chars().count(), 60);
        assert_eq!(name_of("<b>Клуб</b>"), "<b>Клуб</b>");
    }
}
