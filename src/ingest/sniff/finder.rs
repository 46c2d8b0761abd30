//! The columns of a table of one role.

use super::columns::{column, listed};
use super::rows::SampleRow;
use crate::ingest::evidence::{Confidence, Evidence, Found};
use crate::ingest::header::{Meaning, key, meaning, numbered, says};
use crate::ingest::plan::ColumnMap;
use crate::ingest::shape::Shape;
use crate::ingest::synonyms::WHOLE_RECEIPT;
use crate::ingest::values::number::{self, Decimal};
use crate::ingest::values::{clock, date};
use crate::ingest::{document, period, words};
use crate::ledger::{Field, Holds, Role};
use crate::list::Listed;
use crate::message::Message;

/// Headers of what is written in figures and never added up.
const NUMBERS: &str = "=id/=код/=номер/=number/=no/=code/=index/=year/=год/=age/возраст";

/// A column that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) field: Field,
    pub(super) at: usize,
    pub(super) found: Found,
    /// How much of the header the field explains.
    score: usize,
}

/// The columns of one role.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// In the order of the fields.
    pub(super) found: Vec<Column>,
    /// A field that is needed, and two columns that could be it by their values.
    pub(super) unsure: Option<(Field, usize, usize)>,
}

impl Columns {
    pub(super) fn at(&self, field: Field) -> Option<usize> {
        self.found.iter().find(|column| column.field == field).map(|column| column.at)
    }

    pub(super) fn score(&self) -> usize {
        self.found.iter().map(|column| column.score).sum()
    }

    /// Whether the other table explains all these columns too.
    pub(super) fn is_part_of(&self, other: &Self) -> bool {
        self.found.iter().all(|column| other.found.iter().any(|known| known.at == column.at))
    }

    fn is_taken(&self, at: usize) -> bool {
        self.found.iter().any(|column| column.at == at)
    }
}

pub(super) struct Finder<'a> {
    /// One a column; empty texts if the table has no header.
    pub(super) headers: &'a [String],
    pub(super) values: &'a [SampleRow],
    pub(super) map: Option<&'a ColumnMap>,
    pub(super) shape: Option<Shape>,
}

impl Finder<'_> {
    pub(super) fn label(&self, at: usize) -> String {
        self.headers.get(at).filter(|header| !header.is_empty()).cloned().unwrap_or_else(|| numbered(at))
    }

    /// What the map says and what the headers say.
    pub(super) fn columns(&self, role: Role) -> Result<Columns, Message> {
        let said = |field: Field| self.map.and_then(|map| map.columns.get(&field));
        let mut columns = Columns::default();
        let meanings: Vec<_> = self.headers.iter().map(|header| self.meaning(header, role)).listed();
        for field in Field::ALL.iter().copied().filter(|field| field.is_in(role)) {
            match said(field) {
                Some(header) if header.is_empty() => {}
                Some(header) => {
                    columns.found.push(Column {
                        field,
                        at: self.named(header)?,
                        found: Found::SAID,
                        score: 8,
                    });
                }
                None => columns.found.extend(self.best(field, role, &meanings)),
            }
        }
        // A column that the visitor gave to one field is not found for another.
        let taken: Vec<usize> = columns
            .found
            .iter()
            .filter(|column| column.found == Found::SAID)
            .map(|column| column.at)
            .listed();
        columns.found.retain(|column| column.found == Found::SAID || !taken.contains(&column.at));
        let lacks = |columns: &Columns, field| columns.at(field).is_none() && said(field).is_none();
        if role == Role::Receipts && lacks(&columns, Field::Date) {
            columns.found.extend(self.date_of_documents(columns.at(Field::Receipt)));
        }
        // «Время» may hold the date too.
        for (date, time) in [(Field::Date, Field::Time), (Field::SentOn, Field::SentTime)] {
            let lacks_date = date.is_in(role) && lacks(&columns, date);
            let time = columns.found.iter_mut().find(|column| column.field == time);
            if let Some(time) = time.filter(|time| lacks_date && self.fits(date, role, time.at)) {
                time.field = date;
            }
        }
        // In a table with members a bare number is that of the receipt.
        if role == Role::Receipts && lacks(&columns, Field::Receipt) && columns.at(Field::Member).is_some() {
            let bare = |header: &String| matches!(key(header).as_str(), "номер" | "id");
            let found = Found { evidence: Evidence::BySimilarHeader, confidence: Confidence::Likely };
            let at = self.headers.iter().position(bare).filter(|at| !columns.is_taken(*at));
            columns.found.extend(at.map(|at| Column { field: Field::Receipt, at, found, score: 4 }));
        }
        Ok(columns)
    }

    /// What a header says, and whether the shape says it.
    fn meaning(&self, header: &str, role: Role) -> Option<(Meaning, bool)> {
        let by_shape = self.shape.and_then(|shape| shape.field(header)).filter(|field| field.is_in(role));
        match by_shape {
            Some(field) => Some((Meaning { field, rank: 0, words: 1, extra: 0, misspelt: false }, true)),
            None => meaning(header, role).map(|meaning| (meaning, false)),
        }
    }

    fn named(&self, header: &str) -> Result<usize, Message> {
        let same = |found: &String| found == header.trim();
        let alike = |found: &String| !found.is_empty() && key(found) == key(header);
        let number = || header.strip_prefix('#')?.parse::<u32>().ok()?.checked_sub(1);
        let number = || number().map(|number| number as usize);
        let at = self.headers.iter().position(same).or_else(|| self.headers.iter().position(alike));
        at.or_else(number).filter(|at| *at < self.headers.len()).ok_or_else(|| {
            Message::new("file-map-column").with("column", header).with("headers", listed(self.headers))
        })
    }

    /// The column whose header names the field most specifically and whose
    /// values fit. What the role needs is taken on the word of its header:
    /// the rows then tell what is wrong.
    fn best(&self, field: Field, role: Role, meanings: &[Option<(Meaning, bool)>]) -> Option<Column> {
        let mut best: Option<((bool, bool, bool, usize), Column)> = None;
        for (at, header) in self.headers.iter().enumerate() {
            let Some((meaning, by_shape)) =
                meanings.get(at).copied().flatten().filter(|(meaning, _)| meaning.field == field)
            else {
                continue;
            };
            let fits = self.fits(field, role, at);
            let exact = meaning.is_exact();
            // Words of points name programmes and kinds too.
            // Where a known word is needed, a column without one is something else.
            let readable = field.holds() != Holds::Word
                || column(self.values, at).any(|cell| self.can_be(field, role, cell));
            let on_its_word = exact && readable && field != Field::Points && role.required().contains(&field);
            if !(fits || on_its_word) {
                continue;
            }
            let repeats = field == Field::Amount && self.is_of_lines() && says(header, WHOLE_RECEIPT);
            let place = (!fits, repeats, !exact, meaning.rank);
            if best.as_ref().is_some_and(|(known, _)| *known <= place) {
                continue;
            }
            let found = Found {
                evidence: match exact {
                    _ if by_shape => Evidence::ByShape,
                    true => Evidence::ByHeader,
                    false => Evidence::BySimilarHeader,
                },
                confidence: if exact && fits { Confidence::Certain } else { Confidence::Likely },
            };
            let doubtful = meaning.extra + usize::from(meaning.misspelt) + usize::from(!fits);
            let score = (4 * meaning.words).saturating_sub(2 * doubtful).max(1);
            best = Some((place, Column { field, at, found, score }));
        }
        best.map(|(_, column)| column)
    }

    /// Whether a row is a line of a receipt: it names a product or its price.
    fn is_of_lines(&self) -> bool {
        self.headers.iter().any(|header| {
            let meaning = meaning(header, Role::Receipts);
            meaning.is_some_and(|meaning| matches!(meaning.field, Field::Product | Field::Price))
        })
    }

    /// The fields without which the table can't be read.
    pub(super) fn missing(&self, role: Role, columns: &Columns) -> Vec<Field> {
        let has = |field: Field| columns.at(field).is_some();
        let mut missing: Vec<Field> = role.required().iter().copied().filter(|field| !has(*field)).listed();
        if role == Role::Points {
            let two = has(Field::PointsIssued) || has(Field::PointsRedeemed);
            let signed = columns.at(Field::Points).is_some_and(|at| self.has_both_signs(at));
            missing.retain(|field| match field {
                Field::Movement => !two && !signed,
                Field::Points => !two,
                _ => true,
            });
        }
        // Uses of offers name the day of use; the contacts that they belong to are in another file.
        if role == Role::Campaigns && columns.at(Field::OfferUsed).is_some_and(|at| self.has_days(at)) {
            missing.retain(|field| *field != Field::SentOn);
        }
        // A card number alone makes no members table, nor do words that receipts have too.
        if role == Role::Members && missing.is_empty() && self.map.is_none_or(|map| map.role.is_none()) {
            let personal = |column: &&Column| {
                !column.field.is_in(Role::Receipts)
                    && !matches!(column.field, Field::Source | Field::EnrolledBy)
            };
            if columns.found.iter().filter(personal).count() < 1 + usize::from(!has(Field::Enrolled)) {
                missing.push(Field::Enrolled);
            }
        }
        missing
    }

    fn has_days(&self, at: usize) -> bool {
        let (mut days, mut all) = (0, 0);
        for cell in column(self.values, at) {
            days += usize::from(date::parse(cell.as_bytes()).is_some());
            all += 1;
        }
        days > 0 && days * 10 >= all * 9
    }

    fn has_both_signs(&self, at: usize) -> bool {
        let negative = |cell: &str| cell.starts_with('-');
        column(self.values, at).any(negative) && column(self.values, at).any(|cell| !negative(cell))
    }

    /// Finds what is still needed by the values alone; notes where two columns would do.
    pub(super) fn add_by_values(&self, role: Role, columns: &mut Columns) {
        let bare = self.headers.iter().all(String::is_empty);
        let wanted = role.required().iter().copied();
        // The member comes last: what is left over may be it.
        let extra = match role {
            Role::Receipts if columns.at(Field::Member).is_none() && self.headers.len() == 3 => {
                Some(Field::Member)
            }
            Role::Costs => Some(Field::CostKind),
            _ => None,
        };
        let last = |field: &Field| *field == Field::Member;
        let order = wanted.clone().filter(|field| !last(field)).chain(wanted.clone().filter(last));
        for field in order.chain(extra) {
            if columns.at(field).is_some() || (self.map.is_some_and(|map| map.columns.contains_key(&field))) {
                continue;
            }
            let mut fitting = (0..self.headers.len())
                .filter(|at| !columns.is_taken(*at) && self.looks_like(field, role, *at));
            match (fitting.next(), fitting.next()) {
                (Some(at), None) => {
                    columns.found.push(Column { field, at, found: Found::BY_VALUES, score: 1 })
                }
                (Some(first), Some(second)) if bare || !columns.found.is_empty() => {
                    columns.unsure = columns.unsure.or(Some((field, first, second)));
                }
                _ => {}
            }
        }
    }

    /// Whether the values of a column could hardly be anything else.
    fn looks_like(&self, field: Field, role: Role, at: usize) -> bool {
        const ENOUGH: usize = 3;
        let cells = || column(self.values, at);
        let share = |good: usize| good >= ENOUGH && good * 10 >= cells().count() * 9;
        match field.holds() {
            Holds::Day | Holds::Word => share(cells().filter(|cell| can_be(field, role, cell)).count()),
            Holds::Number(_) if field != Field::Score && field != Field::Planned => {
                let money = |cell: &&str| can_be(field, role, cell) && !is_id(cell);
                // Money has kopecks now and then, or grows beyond what one counts on fingers.
                let telling = |cell: &str| Decimal::hint(cell).is_some() || cell.trim_matches('-').len() > 1;
                let is_named = self.headers.get(at).is_some_and(|header| says(header, NUMBERS));
                !is_named
                    && share(cells().filter(money).count())
                    && cells().filter(|cell| telling(cell)).count() * 2 >= cells().count()
            }
            Holds::Text if field == Field::Member => share(cells().filter(|cell| is_id(cell)).count()),
            _ => false,
        }
    }

    /// The moment of a document stands in its name, as 1C writes it.
    fn date_of_documents(&self, at: Option<usize>) -> Option<Column> {
        let at = at?;
        let cells = || column(self.values, at);
        let dated = cells().filter(|cell| document::moment(cell).is_some()).count();
        let found = Found { evidence: Evidence::ByValues, confidence: Confidence::Certain };
        (dated > 0 && dated * 2 >= cells().count()).then_some(Column {
            field: Field::Date,
            at,
            found,
            score: 4,
        })
    }

    /// Whether the amount is that of the whole receipt, repeated on its lines:
    /// what the lines of one receipt show, else what the header says.
    pub(super) fn has_whole_amount(&self, columns: &Columns) -> bool {
        if self.shape == Some(Shape::Shopify) {
            return true;
        }
        const ENOUGH: usize = 3;
        let (Some(receipt), Some(amount)) = (columns.at(Field::Receipt), columns.at(Field::Amount)) else {
            return false;
        };
        if columns.at(Field::Product).is_none() && columns.at(Field::Price).is_none() {
            return false;
        }
        let cell = |row: &SampleRow, at: usize| row.cells.get(at).cloned().unwrap_or_default();
        let (mut pairs, mut same, mut others, mut others_same) = (0, 0, 0, 0);
        for two in self.values.windows(2) {
            let equal = cell(&two[0], amount) == cell(&two[1], amount);
            let number = cell(&two[1], receipt);
            if !number.is_empty() && cell(&two[0], receipt) == number {
                pairs += 1;
                same += usize::from(equal || cell(&two[1], amount).is_empty());
            } else {
                others += 1;
                others_same += usize::from(equal);
            }
        }
        if pairs < ENOUGH {
            return self.headers.get(amount).is_some_and(|header| says(header, WHOLE_RECEIPT));
        }
        same * 10 >= pairs * 9 && others_same * 2 <= others
    }

    /// Whether what stands in the column can be the field's values.
    fn fits(&self, field: Field, role: Role, at: usize) -> bool {
        let cells = || column(self.values, at);
        let (all, good) = (cells().count(), cells().filter(|cell| self.can_be(field, role, cell)).count());
        match field {
            Field::Channel => all == 0 || good > 0,
            // The account of the shop itself.
            Field::Member if role == Role::Receipts && all >= 20 => {
                cells().any(|cell| Some(cell) != cells().next())
            }
            // For the kind too: «Тип» and «Вид» may say anything.
            _ => good * 2 >= all,
        }
    }

    fn can_be(&self, field: Field, role: Role, cell: &str) -> bool {
        let set_retail = field == Field::Kind && self.shape == Some(Shape::SetRetail);
        let serial = field.holds() == Holds::Day && date::serial(cell).is_some();
        let sign = field == Field::Kind && matches!(cell, "+" | "-");
        serial || sign || set_retail && matches!(cell, "true" | "false") || can_be(field, role, cell)
    }
}

/// Long numbers of cards, and letters with digits; neither dates nor money.
fn is_id(cell: &str) -> bool {
    const LONG: usize = 7;
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let plain = cell.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '\''));
    plain
        && digits > 0
        && (digits < cell.len() && !cell.starts_with('-') || digits >= LONG || cell.starts_with('0'))
        && date::parse(cell.as_bytes()).is_none()
}

/// Whether a cell can be a value of the field. Months are dates in costs and plans.
fn can_be(field: Field, role: Role, cell: &str) -> bool {
    match field.holds() {
        Holds::Day if matches!(role, Role::Costs | Role::Plan) => period::day(cell).is_some(),
        Holds::Day => date::parse(cell.as_bytes()).is_some(),
        Holds::Time => {
            clock::parse_time(cell.as_bytes()).is_some()
                || date::parse(cell.as_bytes()).is_some_and(|(_, time)| time.is_some())
        }
        Holds::Number(_) => {
            number::parse(cell.strip_suffix('%').unwrap_or(cell), Decimal::Point, 2).is_some()
        }
        Holds::Word => words::number(field, cell).is_some() || field == Field::Kind && cell == "+",
        Holds::Flag => words::flag(cell).is_some(),
        Holds::Text | Holds::Presence => true,
    }
}
