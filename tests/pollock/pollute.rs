//! A source file, polluted in every way, one way a file.

use super::measure::Clean;
use super::source::Source;

/// A polluted file, and what it says all the same.
#[derive(Debug)]
pub(super) struct Polluted {
    pub(super) kind: &'static str,
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) clean: Clean,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Escape {
    Doubled,
    Backslash,
    None,
}

#[derive(Debug, Clone, Copy)]
struct Style {
    delimiter: &'static str,
    quote: char,
    escape: Escape,
    line_end: &'static str,
}

impl Style {
    fn escaped(self, text: &str) -> String {
        let quote = self.quote.to_string();
        match self.escape {
            Escape::Doubled => text.replace(&quote, &quote.repeat(2)),
            Escape::Backslash => text.replace(&quote, &format!("\\{quote}")),
            Escape::None => text.to_owned(),
        }
    }

    fn needs_quotes(self, text: &str) -> bool {
        let delimiter = if self.delimiter == " " { " " } else { self.delimiter.trim_matches(' ') };
        text.contains(delimiter) || text.contains([self.quote, '\n', '\r'])
    }

    fn cell(self, text: &str, quoted: bool) -> String {
        if quoted || self.needs_quotes(text) {
            format!("{0}{1}{0}", self.quote, self.escaped(text))
        } else {
            text.to_owned()
        }
    }
}

/// A table to be written.
struct File<'a> {
    source: &'a Source,
    style: Style,
}

impl File<'_> {
    fn cells(&self, row: usize) -> Vec<String> {
        let values = self.values(row);
        let quoted = |at: usize| row > 0 && self.source.quoted.contains(&at);
        values.iter().enumerate().map(|(at, value)| self.style.cell(value, quoted(at))).collect()
    }

    /// The values of a row; row 0 is the header.
    fn values(&self, row: usize) -> &[String] {
        if row == 0 { &self.source.header } else { &self.source.rows[row - 1] }
    }

    fn line(&self, row: usize) -> String {
        self.cells(row).join(self.style.delimiter) + self.style.line_end
    }

    fn lines(&self) -> Vec<String> {
        (0..=self.source.rows.len()).map(|row| self.line(row)).collect()
    }

    fn head(&self, cells: &[String]) -> String {
        let cells: Vec<String> = cells.iter().map(|cell| self.style.cell(cell, false)).collect();
        cells.join(self.style.delimiter) + self.style.line_end
    }
}

/// Every pollution of the source file.
pub(super) fn polluted(source: &Source) -> Vec<Polluted> {
    let style = Style { delimiter: source.delimiter, quote: '"', escape: Escape::Doubled, line_end: "\r\n" };
    let file = File { source, style };
    let clean = Clean { header: Some(source.header.clone()), rows: source.rows.clone() };
    let mut all = Vec::new();
    let mut add = |kind, name: String, text: String, clean: &Clean| {
        all.push(Polluted { kind, name, bytes: text.into_bytes(), clean: clean.clone() });
    };
    for (kind, text, clean) in of_the_file(&file, &clean) {
        add(kind, kind.to_owned(), text, &clean);
    }
    for (kind, style) in styles(style) {
        add(kind, kind.to_owned(), File { source, style }.lines().concat(), &clean);
    }
    for row in 0..=source.rows.len() {
        for (kind, name, line, values) in of_a_row(&file, row) {
            let mut lines = file.lines();
            lines[row] = line;
            let mut clean = clean.clone();
            match row {
                0 => clean.header = Some(values),
                row => clean.rows[row - 1] = values,
            }
            add(kind, name, lines.concat(), &clean);
        }
    }
    all
}

/// What is done to the file or its tables.
fn of_the_file(file: &File<'_>, clean: &Clean) -> Vec<(&'static str, String, Clean)> {
    let (source, end) = (file.source, file.style.line_end);
    let lines = file.lines();
    let text = lines.concat();
    let body = lines[1..].concat();
    let (upper, lower) = halves(&source.header);
    let two = file.head(&upper) + &file.head(&lower);
    let grouped: Vec<String> =
        source.header.iter().zip(&source.groups).map(|(name, group)| join(group, name)).collect();
    let other = |width: usize| {
        let cells = |row: usize| -> Vec<String> {
            let row = file.values(row * 3 % 20);
            (0..width).map(|at| row[(at + 4) % row.len()].clone()).collect()
        };
        (0..20).map(|row| file.head(&cells(row))).collect::<String>()
    };
    let width = source.header.len();
    let narrow = |text: &str| format!("{text}{end}");
    vec![
        ("source", text.clone(), clean.clone()),
        ("no payload", String::new(), Clean::default()),
        ("no trailing newline", text.trim_end().to_owned(), clean.clone()),
        ("double trailing newline", format!("{text}{end}"), clean.clone()),
        ("no header", body.clone(), Clean { header: None, rows: source.rows.clone() }),
        ("two header rows", two.clone() + &body, clean.clone()),
        (
            "three header rows",
            file.head(&source.groups) + &two + &body,
            Clean { header: Some(grouped), rows: source.rows.clone() },
        ),
        (
            "preamble",
            narrow("Report on sales") + &narrow("Period: 2025") + &narrow("") + &text,
            clean.clone(),
        ),
        ("two tables, same width", text.clone() + end + &other(width), clean.clone()),
        ("two tables, more columns", text.clone() + end + &other(width - 4), clean.clone()),
        ("two tables, less columns", text.clone() + end + &other(width + 3), clean.clone()),
        ("header only", lines[0].clone(), Clean { rows: Vec::new(), ..clean.clone() }),
        ("one data row", lines[..2].concat(), Clean { rows: source.rows[..1].to_vec(), ..clean.clone() }),
    ]
}

fn join(upper: &str, lower: &str) -> String {
    format!("{upper} {lower}").trim().to_owned()
}

/// Names of columns on two rows: the first word above the rest.
fn halves(names: &[String]) -> (Vec<String>, Vec<String>) {
    let half = |name: &String| match name.split_once(' ') {
        Some((first, rest)) => (first.to_owned(), rest.to_owned()),
        None => (String::new(), name.clone()),
    };
    names.iter().map(half).unzip()
}

/// The same table in other dialects.
fn styles(style: Style) -> Vec<(&'static str, Style)> {
    let all = [
        ("delimiter space", Style { delimiter: " ", ..style }),
        ("delimiter comma and space", Style { delimiter: ", ", ..style }),
        ("delimiter ;", Style { delimiter: ";", ..style }),
        ("delimiter ,", Style { delimiter: ",", ..style }),
        ("delimiter tab", Style { delimiter: "\t", ..style }),
        ("quote '", Style { quote: '\'', ..style }),
        ("escape \\", Style { escape: Escape::Backslash, ..style }),
        ("no escape", Style { escape: Escape::None, ..style }),
        ("lines end with LF", Style { line_end: "\n", ..style }),
        ("lines end with CR", Style { line_end: "\r", ..style }),
    ];
    let own = |name: &str| name.strip_prefix("delimiter ") == Some(style.delimiter);
    all.into_iter().filter(|(name, _)| !own(name)).collect()
}

type Line = (&'static str, String, String, Vec<String>);

/// What is done to one row.
fn of_a_row(file: &File<'_>, row: usize) -> Vec<Line> {
    let Style { delimiter, line_end, quote, .. } = file.style;
    let (cells, values) = (file.cells(row), file.values(row).to_vec());
    let mut all = Vec::new();
    for at in 0..cells.len() {
        if at > 0 {
            let (mut fewer, mut merged) = (cells.clone(), values.clone());
            fewer[at - 1] += &cells[at];
            fewer.remove(at);
            merged[at - 1] += &values[at];
            merged.remove(at);
            let name = format!("no delimiter, row {row}, column {at}");
            all.push(("a delimiter too few or too many", name, fewer.join(delimiter) + line_end, merged));
        }
        let (mut more, mut empty) = (cells.clone(), values.clone());
        more.insert(at, String::new());
        empty.insert(at, String::new());
        let name = format!("one delimiter more, row {row}, column {at}");
        all.push(("a delimiter too few or too many", name, more.join(delimiter) + line_end, empty));

        // At the start of the value, in its middle, at its end.
        let value = &values[at];
        let place = match (row + at) % 3 {
            0 => 0,
            1 => value.char_indices().nth(value.chars().count() / 2).map_or(0, |(at, _)| at),
            _ => value.len(),
        };
        let (left, right) = value.split_at(place);
        let inside = format!("{}{quote}{}", file.style.escaped(left), file.style.escaped(right));
        let (mut broken, mut kept) = (cells.clone(), values.clone());
        let is_quoted = cells[at].starts_with(quote);
        broken[at] = if is_quoted { format!("{quote}{inside}{quote}") } else { inside };
        kept[at] = format!("{left}{quote}{right}");
        let name = format!("extra quote, row {row}, column {at}");
        all.push(("an extra quote", name, broken.join(delimiter) + line_end, kept));
    }
    let spaced = File { source: file.source, style: Style { delimiter: " ", ..file.style } };
    all.push(("a row delimited by spaces", format!("spaces, row {row}"), spaced.line(row), values));
    all
}
