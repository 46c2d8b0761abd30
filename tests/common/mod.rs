//! What the tests across rooms share.
#![allow(dead_code, reason = "each test uses its part")]

pub(crate) mod cut_apart;
pub(crate) mod in_parts;
pub(crate) mod merchant;

use loyalty_calculator::ingest::{Level, Maps, Problem, Quality, read_bytes};
use loyalty_calculator::message::Message;
use loyalty_calculator::report::{self, Report};
use loyalty_calculator::settings::Settings;

/// The report of files in memory.
pub(crate) fn report_of(files: &[(&str, &[u8])], settings: &Settings) -> Report {
    let ingested = read_bytes(files, &Maps::default());
    let ledger = ingested.ledger.unwrap_or_else(|| panic!("nothing read: {:?}", ingested.quality));
    report::build(&ledger, ingested.quality, settings)
}

/// What is said of the data beside the rows set aside and the files that can't be read.
pub(crate) fn notices(quality: &Quality) -> Vec<Message> {
    let notices = quality.problems.iter().filter(|problem| problem.level != Level::Error);
    notices.map(Problem::message).collect()
}

/// The value of a KPI.
pub(crate) fn value(report: &Report, kpi: &str) -> f64 {
    entry(report, kpi).figure.value.unwrap_or_else(|| panic!("{kpi} has no value"))
}

/// The value of a part of a KPI.
pub(crate) fn part(report: &Report, kpi: &str, part: &str) -> f64 {
    entry(report, kpi).parts[part].value.unwrap_or_else(|| panic!("{part} of {kpi} has no value"))
}

/// A KPI.
pub(crate) fn entry<'a>(report: &'a Report, kpi: &str) -> &'a report::KpiView {
    report.kpis.iter().find(|entry| entry.id == kpi).unwrap_or_else(|| panic!("no {kpi}"))
}

/// Equal but for the rounding of a few float operations.
#[track_caller]
pub(crate) fn near(found: f64, expected: f64) {
    let tolerance = 1e-12 * expected.abs().max(1.0);
    assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected}");
}

/// How a program writes a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Format {
    /// Bytes of characters.
    pub(crate) encoding: Encoding,
    /// Between cells.
    pub(crate) delimiter: char,
    /// In numbers.
    pub(crate) decimal: char,
    /// Between thousands.
    pub(crate) grouping: &'static str,
    /// ISO dates instead of day.month.year.
    pub(crate) iso: bool,
    /// Between rows.
    pub(crate) line_end: &'static str,
}

/// An encoding of characters, with or without a byte order mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8Bom,
    Utf16Le,
    Utf16LeBom,
    Utf16Be,
    Utf16BeBom,
    Windows1251,
    Koi8R,
    Ibm866,
    Windows1252,
}

impl Encoding {
    /// All that have Russian letters.
    pub(crate) const RUSSIAN: [Self; 9] = [
        Self::Utf8,
        Self::Utf8Bom,
        Self::Utf16Le,
        Self::Utf16LeBom,
        Self::Utf16Be,
        Self::Utf16BeBom,
        Self::Windows1251,
        Self::Koi8R,
        Self::Ibm866,
    ];

    /// Its name in an account of a file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8Bom => "UTF-8",
            Self::Utf16Le | Self::Utf16LeBom => "UTF-16LE",
            Self::Utf16Be | Self::Utf16BeBom => "UTF-16BE",
            Self::Windows1251 => "windows-1251",
            Self::Koi8R => "KOI8-R",
            Self::Ibm866 => "IBM866",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The text in this encoding. What it lacks becomes what programs write instead.
    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        let marked = || format!("\u{feff}{text}");
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Bom => marked().into_bytes(),
            Self::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16LeBom => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Utf16BeBom => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Windows1251 | Self::Windows1252 => self.in_code_page(text),
            Self::Koi8R | Self::Ibm866 => {
                self.in_code_page(&text.replace(['«', '»'], "\"").replace('–', "-"))
            }
        }
    }

    fn in_code_page(self, text: &str) -> Vec<u8> {
        let page = encoding_rs::Encoding::for_label(self.name().as_bytes()).unwrap();
        let (bytes, _, unmappable) = page.encode(text);
        assert!(!unmappable, "{self:?} lacks a sign of {text}");
        bytes.into_owned()
    }
}

impl Default for Format {
    fn default() -> Self {
        Self {
            encoding: Encoding::Utf8,
            delimiter: ';',
            decimal: ',',
            grouping: " ",
            iso: false,
            line_end: "\n",
        }
    }
}

impl Format {
    /// Every combination; for rarer encodings without those of dates and line ends.
    pub(crate) fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for encoding in Encoding::RUSSIAN {
            for delimiter in [';', ',', '\t'] {
                for (decimal, grouping) in [(',', " "), (',', "\u{a0}"), ('.', ""), ('.', " "), (',', ".")] {
                    for iso in [false, true] {
                        for line_end in ["\n", "\r\n"] {
                            let usual = matches!(
                                encoding,
                                Encoding::Utf8 | Encoding::Utf8Bom | Encoding::Windows1251
                            );
                            if !usual && (iso || line_end == "\n") {
                                continue;
                            }
                            all.push(Self { encoding, delimiter, decimal, grouping, iso, line_end });
                        }
                    }
                }
            }
        }
        all
    }

    /// The table, given as semicolon, decimal comma, grouping by space, day.month.year, in this format.
    pub(crate) fn apply(&self, table: &str) -> Vec<u8> {
        let mut text = String::new();
        for line in table.lines() {
            let mut reader =
                csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(line.as_bytes());
            let cells: Vec<String> = reader
                .records()
                .flat_map(|row| row.unwrap().iter().map(|cell| self.cell(cell)).collect::<Vec<_>>())
                .collect();
            text.push_str(&cells.join(&self.delimiter.to_string()));
            text.push_str(self.line_end);
        }
        self.encoding.encode(&text)
    }

    fn cell(&self, cell: &str) -> String {
        let mut cell = cell.to_owned();
        let digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
        if let Some((whole, part)) = cell.clone().split_once(',')
            && digits(&whole.replace(' ', ""))
            && digits(part)
        {
            cell = format!("{}{}{part}", whole.replace(' ', self.grouping), self.decimal);
        } else if self.iso && cell.len() == 16 && cell.as_bytes()[2] == b'.' {
            cell = format!("{}-{}-{} {}", &cell[6..10], &cell[3..5], &cell[..2], &cell[11..]);
        }
        if cell.contains([self.delimiter, '"']) {
            cell = format!("\"{}\"", cell.replace('"', "\"\""));
        }
        cell
    }
}
