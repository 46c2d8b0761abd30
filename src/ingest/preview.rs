//! What a file looks like before it is read: for a look, and for corrections.

use serde::Serialize;

use super::attributes::{candidates, is_ignored, is_label, is_nothing};
use super::encoding::Encoding;
use super::notices;
use super::plan::{ColumnMap, Maps, PlanColumn};
use super::recipe::{is_mended, map_for};
use super::sniff::{SampleRow, Samples, Text, called, found, plan, rows_of, values};
use super::tally::shown;
use super::values::clock;
use super::values::date::{self, DateOrder, DateStyle, Reading};
use super::values::number::{self, Decimal};
use crate::ledger::{Field, Holds, MOST_VALUES, Role};
use crate::list::Listed;
use crate::message::Message;

/// Rows of data shown.
const ROWS: usize = 12;

/// Rows above the header shown.
const ROWS_ABOVE: usize = 30;

/// Cells shown of a row: a line without its delimiter may be cut into thousands.
const CELLS: usize = 200;

/// Different values shown of a column.
const EXAMPLES: usize = 3;

/// A file as it would be read. There is one as soon as a table is found, even
/// if it is not known what the table holds.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Preview {
    /// Name of the file.
    pub name: String,
    /// Size in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// Why there is no table to show; `null` if there is one.
    pub problem: Option<Message>,
    /// Whether the file can be read as it is shown.
    pub readable: bool,
    /// Whether it is so without a doubt: then there is nothing to ask.
    pub certain: bool,
    /// What the visitor should look at.
    pub doubts: Vec<Message>,
    /// What the table holds; `null` if that is not known.
    pub role: Option<Role>,
    /// Whether these are rows that were set aside, mended.
    pub mended: bool,
    /// What is said of the file, by the visitor or by a recipe.
    pub map: ColumnMap,
    /// Character encoding, as its usual name.
    pub encoding: Option<&'static str>,
    /// Delimiter.
    pub delimiter: Option<char>,
    /// Line of the header, from 1; 0 if there is none.
    #[cfg_attr(test, ts(type = "number"))]
    pub header_line: u64,
    /// Which part of its dates comes first; `null` if the samples do not tell.
    pub date_order: Option<DateOrder>,
    /// Whether it has dates that would be others in another order.
    pub order_matters: bool,
    /// The columns in file order.
    pub columns: Vec<PreviewColumn>,
    /// Rows above the header.
    pub above: Vec<PreviewRow>,
    /// The first rows of data.
    pub rows: Vec<PreviewRow>,
    /// Fields without which the table can't be read and which it lacks.
    pub missing: Vec<Field>,
    /// Fields that the table may have.
    pub fields: Vec<Field>,
    /// Tables that can be read.
    #[cfg_attr(test, ts(type = "Role[]"))]
    pub roles: &'static [Role],
    /// Names of the encodings that can be read.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub encodings: Vec<&'static str>,
}

/// A column of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PreviewColumn {
    /// What a map calls it: its header, or `#3` where that is empty or stands twice.
    pub name: String,
    /// Its header; empty if it has none.
    pub header: String,
    /// What it is taken for; `null` if it is not used.
    pub field: Option<Field>,
    /// Whether it is kept as an attribute of members, as far as the samples tell; `null` if it
    /// can't be one, `false` if the visitor does not want it.
    pub kept: Option<bool>,
    /// What most of its values are.
    pub kind: ColumnKind,
    /// Its first different values.
    pub examples: Vec<String>,
}

/// What most values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum ColumnKind {
    /// Days, or times of day.
    Date,
    /// Numbers.
    Number,
    /// Anything else.
    Text,
    /// There are none.
    Empty,
}

/// A row of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PreviewRow {
    /// Its line in the file, from 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub line: u64,
    /// Its cells, each at most 60 characters.
    pub cells: Vec<String>,
}

/// Looks at a file through its samples. `map` is what the visitor says of this
/// file; without it, the one of `maps` that is for the file applies.
#[must_use]
pub fn preview(
    name: &str,
    bytes: u64,
    samples: &Samples<'_>,
    map: Option<ColumnMap>,
    maps: &Maps,
) -> Preview {
    let map = map.or_else(|| map_for(name, bytes, samples, maps)).unwrap_or_default();
    let mut preview = Preview {
        name: name.to_owned(),
        bytes,
        roles: &Role::ALL,
        encodings: Encoding::ALL.map(Encoding::name).to_vec(),
        ..Preview::default()
    };
    match Text::of(name, bytes, samples, Some(&map)) {
        Ok(text) => preview.show(&text, &map),
        Err(problem) => preview.problem = Some(problem),
    }
    preview.map = map;
    preview
}

impl Preview {
    fn show(&mut self, text: &Text, map: &ColumnMap) {
        let samples = &text.samples();
        let table = text.table(Some(map));
        let sampled = values(&table, samples);
        let (role, columns) = found(&self.name, &table, &sampled, Some(map));
        let headers = table.header.as_ref().map_or(&[][..], |header| &header.cells);
        self.role = role;
        self.mended = is_mended(headers);
        self.encoding = Some(table.encoding.name());
        self.delimiter = Some(char::from(table.dialect.delimiter));
        self.header_line = table.header.as_ref().map_or(0, |header| header.line);
        self.columns = (0..table.width.min(CELLS))
            .map(|at| {
                let header = headers.get(at).map_or("", String::as_str);
                PreviewColumn {
                    name: called(headers, at),
                    header: header.to_owned(),
                    field: columns.iter().find(|(_, place)| *place == at).map(|(field, _)| *field),
                    kept: None,
                    kind: kind(&sampled, at),
                    examples: examples(&sampled, at),
                }
            })
            .listed();
        for row in rows_of(&table, text.bytes, samples) {
            if row.cells.iter().all(String::is_empty) || row.line == self.header_line {
                continue;
            }
            let (list, most) = match row.line < self.header_line {
                true => (&mut self.above, ROWS_ABOVE),
                false => (&mut self.rows, ROWS),
            };
            if list.len() < most {
                let cells = row.cells.iter().take(CELLS).map(|cell| shown(cell)).listed();
                list.push(PreviewRow { line: row.line, cells });
            }
        }
        if let Some(role) = role {
            self.fields = Field::ALL.iter().copied().filter(|field| field.is_in(role)).listed();
            let lacking =
                role.required().iter().filter(|field| !columns.iter().any(|(found, _)| found == *field));
            self.missing = lacking.copied().listed();
        }
        match plan(&self.name, table, samples, Some(map)) {
            // What is missing says it better where it can be chosen.
            Err(problem) if role.is_some() && self.missing.is_empty() => self.doubts.push(problem),
            Err(_) => {}
            Ok(plan) => {
                self.readable = true;
                for at in candidates(plan.role, plan.headers(), &plan.columns) {
                    if let Some(column) = self.columns.get_mut(at).filter(|_| is_of_labels(&sampled, at)) {
                        column.kept = Some(!is_ignored(Some(map), &column.name));
                    }
                }
                let has_order = |cell: &str| {
                    date::read(cell, DateStyle::default())
                        .is_some_and(|found| found.reading != Reading::Fixed)
                };
                let ordered = |column: &&PlanColumn| {
                    column.field.holds() == Holds::Day && cells(&sampled, column.at).any(has_order)
                };
                let dates = plan.columns.iter().find(ordered);
                self.order_matters = dates.is_some();
                self.date_order = dates.and_then(|column| column.dates.order);
                self.doubts.extend(notices::assumed(&self.name, &plan));
                // In a longer file the rows beyond the samples may tell.
                let whole = text.bytes <= samples.head.len() as u64;
                if let Some(column) = plan.unsettled().filter(|_| whole) {
                    let header = plan.headers().get(column.at).map_or("", String::as_str);
                    self.doubts.push(Message::new("doubt-date-order").with("column", header));
                }
            }
        }
        self.certain = self.readable && self.doubts.is_empty();
    }
}

fn cells(rows: &[SampleRow], at: usize) -> impl Iterator<Item = &str> {
    rows.iter().filter_map(move |row| row.cells.get(at)).map(String::as_str).filter(|cell| !cell.is_empty())
}

fn kind(rows: &[SampleRow], at: usize) -> ColumnKind {
    let is_date =
        |cell: &&str| date::parse(cell.as_bytes()).is_some() || clock::parse_time(cell.as_bytes()).is_some();
    let is_number = |cell: &&str| number::parse(cell, Decimal::Point, 2).is_some();
    let most = cells(rows, at).count();
    let mostly = |count: usize| count * 2 > most;
    if most == 0 {
        ColumnKind::Empty
    } else if mostly(cells(rows, at).filter(is_number).count()) {
        // Before dates: some numbers are times of day or a spreadsheet's days too.
        ColumnKind::Number
    } else if mostly(cells(rows, at).filter(is_date).count()) {
        ColumnKind::Date
    } else {
        ColumnKind::Text
    }
}

/// Whether the values of a column in the samples leave it to be an attribute.
fn is_of_labels(rows: &[SampleRow], at: usize) -> bool {
    let mut found: Vec<&str> = Vec::new();
    let mut given = 0;
    for cell in cells(rows, at).filter(|cell| !is_nothing(cell)) {
        given += 1;
        if !found.contains(&cell) {
            found.push(cell);
            if found.len() > MOST_VALUES as usize || !is_label(cell) {
                return false;
            }
        }
    }
    given >= 2 * found.len() && (found.len() > 1 || (found.len() == 1 && given < rows.len()))
}

fn examples(rows: &[SampleRow], at: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for cell in cells(rows, at) {
        let example = shown(cell);
        if !found.contains(&example) {
            found.push(example);
        }
        if found.len() == EXAMPLES {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &[u8], map: Option<ColumnMap>) -> Preview {
        preview("чеки.csv", text.len() as u64, &Samples::of(text), map, &Maps::default())
    }

    #[test]
    fn a_file_that_is_understood_is_certain_and_shows_its_rows() {
        let text = "Отчёт;;;\n;;;\nДата;Чек;Сумма;Заметка\n05.01.2025;1201;10,5;a\n06.01.2025;1202;20;b\n06.01.2025;1203;20;b\n";
        let seen = of(text.as_bytes(), None);
        assert!(seen.certain && seen.doubts.is_empty() && seen.missing.is_empty());
        assert_eq!((seen.role, seen.header_line, seen.delimiter), (Some(Role::Receipts), 3, Some(';')));
        assert_eq!(
            seen.above,
            [PreviewRow { line: 1, cells: ["Отчёт", "", "", ""].map(str::to_owned).into() }]
        );
        assert_eq!(seen.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 5, 6]);
        let kinds: Vec<_> = seen.columns.iter().map(|column| column.kind).collect();
        assert_eq!(kinds, [ColumnKind::Date, ColumnKind::Number, ColumnKind::Number, ColumnKind::Text]);
        assert_eq!(seen.columns[2].examples, ["10,5", "20"]);
        assert_eq!(seen.columns[3].field, None);
    }

    #[test]
    fn a_table_of_unknown_meaning_is_shown_all_the_same() {
        let seen = of(b"a;b;b;d\n1;2025-01-05;3;\n2;2025-01-06;4;\n", None);
        assert!(!seen.certain);
        assert_eq!((seen.role, seen.problem), (None, None));
        let names: Vec<_> = seen.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["a", "#2", "#3", "d"]);
        assert_eq!(seen.columns[3].kind, ColumnKind::Empty);
    }

    #[test]
    fn a_word_that_any_table_may_have_makes_none_of_it() {
        for header in ["Когда;Кто;Вещей;Рубли", "б;в;г;д"] {
            let text =
                format!("{header}\n05.01.2025 10:00;7700101;3;100,50\n06.01.2025 11:00;7700102;4;90,00\n");
            let seen = of(text.as_bytes(), None);
            assert_eq!((seen.role, seen.readable), (None, false), "{header}");
            assert!(seen.columns.iter().all(|column| column.field.is_none()), "{header}");
        }
    }

    #[test]
    fn a_column_that_is_missing_can_be_named_by_its_place() {
        let text = "Чек;Карта;;Сумма\n1;7;2025-01-05;100\n2;8;2025-01-06;200\n".as_bytes();
        let seen = of(text, None);
        assert_eq!((seen.role, &seen.missing[..]), (Some(Role::Receipts), &[Field::Date][..]));
        let columns = [(Field::Date, "#3".to_owned())].into();
        let seen = of(text, Some(ColumnMap { columns, ..ColumnMap::default() }));
        assert!(seen.certain, "{:?}", seen.doubts);
        assert_eq!(seen.columns[2].field, Some(Field::Date));
    }

    #[test]
    fn the_header_can_be_said_to_stand_elsewhere_or_nowhere() {
        let text = "Дата;Сумма\n2025-01-05;Сумма\n2025-01-06;100\n".as_bytes();
        let header_line = |line| ColumnMap { header_line: Some(line), ..ColumnMap::default() };
        let seen = of(text, Some(header_line(2)));
        assert_eq!((seen.header_line, seen.rows.len(), seen.above.len()), (2, 1, 1));
        let columns = [(Field::Date, "#1".to_owned()), (Field::Amount, "#2".to_owned())].into();
        let none = ColumnMap { columns, role: Some(Role::Receipts), ..header_line(0) };
        let seen = of(text, Some(none));
        assert!(seen.certain, "{:?}", seen.doubts);
        assert_eq!((seen.header_line, seen.rows.len()), (0, 3));
    }

    #[test]
    fn dates_that_read_both_ways_are_asked_about() {
        let text = "Дата;Сумма\n01/02/2025;10\n02/03/2025;20\n".as_bytes();
        let seen = of(text, None);
        assert!(seen.readable && !seen.certain && seen.order_matters);
        assert_eq!((seen.date_order, seen.doubts[0].id), (None, "doubt-date-order"));
        let said = ColumnMap { date_order: Some("mdy".to_owned()), ..ColumnMap::default() };
        let seen = of(text, Some(said));
        assert!(seen.certain);
        assert_eq!(seen.date_order, Some(DateOrder::Mdy));
        assert!(!of(b"date;amount\n2025-01-02;10\n", None).order_matters);
    }

    #[test]
    fn what_is_no_table_is_a_problem() {
        assert_eq!(of(b"", None).problem, Some(Message::new("file-empty")));
    }
}
