//! How programs write tables, numbers and dates.

use loyalty_calculator::units::Day;

/// Texts of a row.
macro_rules! cells {
    ($($cell:expr),* $(,)?) => { vec![$($cell.to_string()),*] };
}
pub(crate) use cells;

/// An encoding of characters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Encoding {
    Utf8,
    /// With a byte order mark.
    Utf8Bom,
    /// With a byte order mark.
    Utf16Le,
    Windows1251,
    Koi8R,
    Ibm866,
}

impl Encoding {
    /// As the report names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8Bom => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Windows1251 => "windows-1251",
            Self::Koi8R => "KOI8-R",
            Self::Ibm866 => "IBM866",
        }
    }

    fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Bom => format!("\u{feff}{text}").into_bytes(),
            Self::Utf16Le => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Windows1251 | Self::Koi8R | Self::Ibm866 => {
                text.chars().map(|sign| self.byte(sign)).collect()
            }
        }
    }

    fn byte(self, sign: char) -> u8 {
        const KOI8: &str = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
        let place = |from: char| (sign as u32 - from as u32) as u8;
        match (self, sign) {
            (_, '\0'..='\x7f') => sign as u8,
            (Self::Windows1251, 'А'..='я') => 0xC0 + place('А'),
            (Self::Windows1251, 'Ё') => 0xA8,
            (Self::Windows1251, 'ё') => 0xB8,
            (Self::Windows1251, '«') => 0xAB,
            (Self::Windows1251, '»') => 0xBB,
            (Self::Windows1251, '№') => 0xB9,
            (Self::Windows1251, '–') => 0x96,
            (Self::Windows1251, '\u{a0}') => 0xA0,
            (Self::Koi8R, 'А'..='я') => 0xC0 + KOI8.chars().position(|c| c == sign).unwrap() as u8,
            (Self::Koi8R, 'Ё') => 0xB3,
            (Self::Koi8R, 'ё') => 0xA3,
            (Self::Ibm866, 'А'..='п') => 0x80 + place('А'),
            (Self::Ibm866, 'р'..='я') => 0xE0 + place('р'),
            (Self::Ibm866, 'Ё') => 0xF0,
            (Self::Ibm866, 'ё') => 0xF1,
            (Self::Ibm866, '№') => 0xFC,
            // As DOS programs do.
            (Self::Ibm866 | Self::Koi8R, '«' | '»') => b'"',
            _ => panic!("{sign} is not in {self:?}"),
        }
    }
}

/// Which cells stand in quotes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Quotes {
    /// Those that need it.
    Needed,
    All,
    /// All but numbers.
    Texts,
    Never,
}

/// How a program writes a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) encoding: Encoding,
    pub(crate) delimiter: char,
    pub(crate) quotes: Quotes,
    pub(crate) line_end: &'static str,
}

impl Style {
    /// UTF-8, comma: what programs of the web write.
    pub(crate) const WEB: Self =
        Self { encoding: Encoding::Utf8, delimiter: ',', quotes: Quotes::Needed, line_end: "\n" };
    /// Windows-1251, semicolon: what a Russian Windows writes.
    pub(crate) const WINDOWS: Self =
        Self { encoding: Encoding::Windows1251, delimiter: ';', quotes: Quotes::Needed, line_end: "\r\n" };
    /// UTF-8 with a mark, semicolon: what a program for Russian Excel writes.
    pub(crate) const MARKED: Self =
        Self { encoding: Encoding::Utf8Bom, delimiter: ';', quotes: Quotes::Needed, line_end: "\r\n" };
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Row {
    Title,
    Header,
    Data,
    /// No sale of its own: set aside, and told.
    Aside,
    Total,
    Blank,
}

/// A file as rows that know what they are.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) style: Style,
    pub(crate) rows: Vec<(Row, Vec<String>)>,
}

impl Sheet {
    pub(crate) fn new(style: Style) -> Self {
        Self { style, rows: Vec::new() }
    }

    /// Its columns named in one text, between bars.
    pub(crate) fn headed(style: Style, header: &str) -> Self {
        Self::new(style).row(Row::Header, header)
    }

    /// A row in one text, its cells between bars.
    pub(crate) fn row(mut self, kind: Row, cells: &str) -> Self {
        self.rows.push((kind, cells.split('|').map(str::to_owned).collect()));
        self
    }

    pub(crate) fn add(&mut self, kind: Row, cells: Vec<String>) {
        self.rows.push((kind, cells));
    }

    pub(crate) fn data(&mut self, cells: Vec<String>) {
        self.add(Row::Data, cells);
    }

    pub(crate) fn count(&self, kind: Row) -> u64 {
        self.rows.iter().filter(|(own, _)| *own == kind).count() as u64
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut text = String::new();
        for (_, row) in &self.rows {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            text.push_str(&cells.join(&self.style.delimiter.to_string()));
            text.push_str(self.style.line_end);
        }
        self.style.encoding.bytes(&text)
    }

    fn cell(&self, cell: &str) -> String {
        let number = !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || "-.".contains(c));
        let quoted = match self.style.quotes {
            Quotes::Never => false,
            Quotes::All => true,
            Quotes::Texts => !number && !cell.is_empty(),
            // The line `sep=;` is no cell.
            Quotes::Needed => cell.contains([self.style.delimiter, '"', '\n']) && !cell.starts_with("sep="),
        };
        if quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    }
}

/// A day in numbers.
fn parts(day: Day) -> (u32, u32, u32) {
    let iso = day.to_string();
    let part = |from: usize, to: usize| iso[from..to].parse().unwrap();
    (part(0, 4), part(5, 7), part(8, 10))
}

/// `31.12.2025`
pub(crate) fn dmy(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{day:02}.{month:02}.{year}")
}

/// `12/31/2025`
pub(crate) fn mdy(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{month:02}/{day:02}/{year}")
}

/// `31/12/25`
pub(crate) fn dmy_short(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{day:02}/{month:02}/{:02}", year % 100)
}

/// `12/31/25`, without zeros in front.
pub(crate) fn mdy_short(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{month}/{day}/{:02}", year % 100)
}

const ENGLISH: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// `Dec 31, 2025`
pub(crate) fn english(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{} {day}, {year}", ENGLISH[month as usize - 1])
}

/// `31 декабря 2025`
pub(crate) fn russian(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{day} {} {year}", RUSSIAN[month as usize - 1])
}

/// `23:59:59`
pub(crate) fn hms(second: u32) -> String {
    format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}

/// `23:59`
pub(crate) fn hm(second: u32) -> String {
    format!("{:02}:{:02}", second / 3600, second / 60 % 60)
}

/// `11:59 PM`
pub(crate) fn am_pm(second: u32) -> String {
    let hour = second / 3600;
    let half = if hour < 12 { "AM" } else { "PM" };
    format!("{}:{:02} {half}", (hour + 11) % 12 + 1, second / 60 % 60)
}

/// Hundredths with a decimal mark.
fn hundredths(parts: i64, mark: char, group: &str) -> String {
    let whole = (parts.abs() / 100).to_string();
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push_str(group);
        }
        grouped.push(digit);
    }
    format!("{}{grouped}{mark}{:02}", if parts < 0 { "-" } else { "" }, parts.abs() % 100)
}

/// `1234.50`
pub(crate) fn point(parts: i64) -> String {
    hundredths(parts, '.', "")
}

/// `1234,50`
pub(crate) fn comma(parts: i64) -> String {
    hundredths(parts, ',', "")
}

/// `1 234,50` with a blank that does not break.
pub(crate) fn spaced(parts: i64) -> String {
    hundredths(parts, ',', "\u{a0}")
}

/// `$1,234.50`, `-$12.00`
pub(crate) fn dollars(parts: i64) -> String {
    let text = hundredths(parts.abs(), '.', ",");
    format!("{}${text}", if parts < 0 { "-" } else { "" })
}

/// Thousandths: `2`, `0,756`.
pub(crate) fn quantity(parts: i64, mark: char) -> String {
    match parts.abs() % 1000 {
        0 => (parts / 1000).to_string(),
        rest => format!("{}{}{mark}{rest:03}", if parts < 0 { "-" } else { "" }, parts.abs() / 1000),
    }
}

/// Thousandths, all of them: `2,000`.
pub(crate) fn weight(parts: i64, mark: char) -> String {
    format!("{}{}{mark}{:03}", if parts < 0 { "-" } else { "" }, parts.abs() / 1000, parts.abs() % 1000)
}
