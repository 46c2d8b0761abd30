//! A list of members as CSV, as the reader's program wants it.

use serde::{Deserialize, Serialize};

use crate::flat_map::FlatMap;
use crate::list::Listed;
use crate::message::Arg;
use crate::sheet::{harmless, write_row};
use crate::units::{Day, Unit};

/// How the file is written, and in which words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Style {
    /// For a spreadsheet in the reader's country, rather than for a program: semicolons and
    /// decimal commas, days as `31.12.2025`, and ids that a spreadsheet would take for
    /// numbers behind a tab, so that their zeros stay.
    pub spreadsheet: bool,
    /// Sentences of messages without arguments, by id; the id itself where there is none.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, String>"))]
    pub words: FlatMap<String, String>,
}

/// A file being written.
#[derive(Debug)]
pub struct Sheet<'a> {
    style: &'a Style,
    out: Vec<u8>,
}

impl<'a> Sheet<'a> {
    /// An empty file in this style.
    #[must_use]
    pub fn new(style: &'a Style) -> Self {
        Self { style, out: b"\xEF\xBB\xBF".to_vec() }
    }

    /// Names of the columns.
    pub fn heads(&mut self, names: impl Iterator<Item = Arg>) {
        let names = names.map(|name| self.style.cell(&name)).listed();
        self.write(names);
    }

    /// A row: ids as they stand in the files, then cells.
    pub fn row(&mut self, ids: &[&str], cells: impl Iterator<Item = Option<Arg>>) {
        let ids = ids.iter().map(|id| self.style.id(id));
        let cells = cells.map(|cell| cell.map_or_else(String::new, |cell| self.style.cell(&cell)));
        let cells = ids.chain(cells).listed();
        self.write(cells);
    }

    /// The file.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    fn write(&mut self, cells: Vec<String>) {
        let delimiter = if self.style.spreadsheet { b';' } else { b',' };
        write_row(&mut self.out, cells.into_iter(), delimiter);
    }
}

impl Style {
    fn word<'a>(&'a self, id: &'a str) -> &'a str {
        self.words.get(id).map_or(id, String::as_str)
    }

    /// A spreadsheet keeps fifteen digits of a number and none of the zeros before it.
    fn id(&self, id: &str) -> String {
        let digits = id.strip_prefix('+').unwrap_or(id);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_lost = is_number && (id.len() > 11 || id.starts_with(['0', '+']));
        if self.spreadsheet && is_lost { ["\t", id].concat() } else { harmless(id) }
    }

    fn cell(&self, cell: &Arg) -> String {
        match cell {
            Arg::Name(id) => harmless(self.word(id)),
            Arg::Text(text) => harmless(text),
            Arg::Date(day) => self.day(*day),
            Arg::Figure { unit, value } => self.number(*unit, *value),
            Arg::Share(share) => self.decimal(share * 100.0, 2),
            Arg::Number(number) => {
                let thousandths = self.decimal(*number, 3);
                thousandths.trim_end_matches('0').trim_end_matches(['.', ',']).to_owned()
            }
            // Cells of lists hold nothing else.
            _ => String::new(),
        }
    }

    fn day(&self, day: Day) -> String {
        let iso = day.to_string();
        match iso.split('-').listed().as_slice() {
            [year, month, date] if self.spreadsheet => [*date, *month, *year].join("."),
            _ => iso,
        }
    }

    /// Money and points to hundredths, shares in percent, all else whole.
    fn number(&self, unit: Unit, value: f64) -> String {
        let value = if unit == Unit::Share { value * 100.0 } else { value };
        self.decimal(value, if matches!(unit, Unit::Money | Unit::Points) { 2 } else { 0 })
    }

    /// So many decimals.
    fn decimal(&self, value: f64, places: u32) -> String {
        let scale = 10_u64.pow(places);
        let parts = libm::round(libm::fabs(value) * scale as f64) as u64;
        let sign = if value < 0.0 && parts > 0 { "-" } else { "" };
        let whole = (parts / scale).to_string();
        if places == 0 {
            return [sign, &whole].concat();
        }
        let point = if self.spreadsheet { "," } else { "." };
        let rest = (scale + parts % scale).to_string();
        [sign, &whole, point, &rest[1..]].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(spreadsheet: bool) -> Style {
        let mut words = FlatMap::new();
        words.insert("member-id".to_owned(), "Карта".to_owned());
        Style { spreadsheet, words }
    }

    fn written(style: &Style) -> String {
        let mut sheet = Sheet::new(style);
        sheet.heads(["member-id", "member-revenue"].map(|id| Arg::Name(id.to_owned())).into_iter());
        let money = |value| Some(Arg::Figure { unit: Unit::Money, value });
        sheet.row(
            &["00123"],
            [money(-0.5), Some(Arg::Date(Day::from_iso("2025-12-31").unwrap()))].into_iter(),
        );
        sheet.row(&["=cmd()"], [money(1234.56), None].into_iter());
        sheet.row(&["4276001234567890123"], [Some(Arg::Text("@x".to_owned())), None].into_iter());
        String::from_utf8(sheet.into_bytes()).unwrap()
    }

    #[test]
    fn a_program_gets_ids_as_they_are() {
        let expected = "\u{feff}Карта,member-revenue\r\n00123,-0.50,2025-12-31\r\n'=cmd(),1234.56,\r\n4276001234567890123,'@x,\r\n";
        assert_eq!(written(&style(false)), expected);
    }

    #[test]
    fn a_spreadsheet_keeps_the_zeros() {
        let expected = "\u{feff}Карта;member-revenue\r\n\t00123;-0,50;31.12.2025\r\n'=cmd();1234,56;\r\n\t4276001234567890123;'@x;\r\n";
        assert_eq!(written(&style(true)), expected);
    }
}
