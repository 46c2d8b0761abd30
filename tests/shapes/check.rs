//! The engine's result beside the golden one.

use loyalty_calculator::ingest::{FileQuality, Ingest, Ingested, Maps, Samples, read_bytes, sniff};
use loyalty_calculator::report;
use loyalty_calculator::settings::Settings;

use crate::in_parts::{By, lines, read};
use crate::print::Row;
use crate::shape::{Shape, Sums};

/// What is otherwise than it must be, a sentence each; none if all is well.
pub(crate) fn faults(shape: &Shape) -> Vec<String> {
    let bytes = shape.sheet.bytes();
    let read = read_bytes(&[(shape.id, bytes.as_slice())], &Maps::default());
    let Some(file) = read.quality.files.first() else { return vec!["no account of the file".to_owned()] };
    let mut faults = Vec::new();
    if let Some(problem) = &file.problem {
        faults.push(format!("{} {:?}", problem.id, problem.args));
        if file.rows_read == 0 {
            return faults;
        }
    }
    account(shape, file, &mut faults);
    columns(shape, file, &mut faults);
    if shape.sums.is_some() {
        money(shape, &read, &mut faults);
    }
    if !shape.enrolled.is_empty() && file.problem.is_none() {
        members(shape, &bytes, &mut faults);
    }
    faults
}

fn differ<T: PartialEq + std::fmt::Debug>(faults: &mut Vec<String>, what: &str, found: T, expected: T) {
    if found != expected {
        faults.push(format!("{what}: {found:?}, expected {expected:?}"));
    }
}

/// Table and rows.
fn account(shape: &Shape, file: &FileQuality, faults: &mut Vec<String>) {
    let sheet = &shape.sheet;
    differ(faults, "role", file.role.map_or("none", |role| role.id()), shape.role);
    differ(faults, "encoding", file.encoding.unwrap_or("none"), sheet.style.encoding.name());
    differ(faults, "delimiter", file.delimiter, Some(sheet.style.delimiter));
    differ(faults, "header line", file.header_line, shape.header_line());
    let counted = [
        ("rows read", file.rows_read, sheet.rows.len() as u64),
        ("rows used", file.rows_used, sheet.count(Row::Data)),
        ("rows set aside", file.rows_set_aside, sheet.count(Row::Aside)),
        ("titles", file.not_data.titles, sheet.count(Row::Title)),
        ("header rows", file.not_data.headers, sheet.count(Row::Header)),
        ("totals", file.not_data.totals, sheet.count(Row::Total)),
        ("blank rows", file.not_data.blank, sheet.count(Row::Blank)),
    ];
    for (what, found, expected) in counted {
        differ(faults, what, found, expected);
    }
    let told = u64::from(sheet.count(Row::Aside) > 0);
    differ(faults, "reasons", file.reasons.len() as u64, told);
    for reason in file.reasons.iter().filter(|reason| told == 0 || reason.id != "row-bad-kind") {
        faults.push(format!("{} in {:?}: {:?}", reason.id, reason.column, reason.examples.first()));
    }
}

/// In place of a field: a column that is none and may be a segment.
const KEPT: &str = "kept";

/// Which header stands for which field.
fn columns(shape: &Shape, file: &FileQuality, faults: &mut Vec<String>) {
    for (header, field) in &shape.columns {
        let named = file.columns.iter().find(|column| column.header == *header);
        let placed = header.parse().ok().and_then(|at: usize| file.columns.get(at));
        match named.or(placed) {
            None => faults.push(format!("no column {header:?}")),
            Some(column) => {
                let found = column.field.map_or("nothing", |field| field.id());
                // Whether it is kept shows once there is a receipt.
                if found != *field && (found, *field) != ("nothing", KEPT) {
                    let taken =
                        file.columns.iter().find(|other| other.field.is_some_and(|own| own.id() == *field));
                    let taken = taken.map_or("no column", |other| other.header.as_str());
                    faults.push(format!("column {header:?}: {found}, expected {field}, which is {taken:?}"));
                }
            }
        }
    }
}

/// The money, from the report.
fn money(shape: &Shape, read: &Ingested, faults: &mut Vec<String>) {
    let (Some(ledger), Some(expected)) = (&read.ledger, &shape.sums) else {
        faults.push("no receipt".to_owned());
        return;
    };
    let report = report::build(ledger, read.quality.clone(), &Settings::default());
    let totals = report.totals;
    // Not every shape names its products: what is counted tells whether there are lines.
    let of_lines = totals.quantity.0 == expected.items;
    let found = Sums {
        revenue: totals.revenue.0,
        sales: totals.receipts,
        returns: totals.returns,
        member_receipts: totals.receipts - totals.anonymous_receipts,
        members: totals.members_with_purchase,
        quantity: if of_lines { expected.quantity } else { totals.quantity.0 },
        items: if of_lines { totals.quantity.0 } else { expected.items },
        first: report.period.from,
        last: report.period.to,
    };
    if found != *expected {
        faults.push(format!("money:\n        {found:?}, expected\n        {expected:?}"));
    }
}

/// Members, joined with a receipt of one of them: without receipts there is no ledger.
fn members(shape: &Shape, bytes: &[u8], faults: &mut Vec<String>) {
    let (first, _) = &shape.enrolled[0];
    let receipts = format!("date,receipt,member id,amount\n2025-12-31,1,{first},10.00\n");
    let files = [("receipts.csv", receipts.as_bytes()), (shape.id, bytes)];
    let read = read_bytes(&files, &Maps::default());
    let Some(ledger) = read.ledger else {
        faults.push("no ledger".to_owned());
        return;
    };
    let of_file = read.quality.files.iter().flat_map(|file| &file.columns);
    let kept: Vec<&str> = of_file.filter(|column| column.kept).map(|column| column.header.as_str()).collect();
    let expected = shape.columns.iter().filter(|(_, field)| *field == KEPT).map(|(header, _)| *header);
    differ(faults, "columns kept for segments", kept, expected.collect());
    for (name, enrolled) in &shape.enrolled {
        let member = (1..=ledger.members()).find(|member| ledger.member_name(*member) == name);
        match member {
            None => faults.push(format!("no member {name}")),
            Some(member) if !ledger.is_listed(member) => faults.push(format!("{name} is not listed")),
            Some(member) => {
                differ(faults, &format!("enrolment of {name}"), ledger.enrolled(member), *enrolled);
            }
        }
    }
}

/// The report's bytes from slices of a length; the account's where no receipt is.
pub(crate) fn sliced(name: &str, bytes: &[u8], length: usize) -> Vec<u8> {
    let mut ingest = Ingest::default();
    match sniff(name, bytes.len() as u64, &Samples::of(bytes), None) {
        Ok(plan) => {
            ingest.begin(name, bytes.len() as u64, plan);
            bytes.chunks(length).for_each(|slice| ingest.feed(slice));
        }
        Err(problem) => ingest.refuse(name, bytes.len() as u64, problem),
    }
    told(ingest)
}

/// The same of a file that several readers read, cut at lines here and there.
pub(crate) fn in_parts(name: &str, bytes: &[u8], by: By) -> Vec<u8> {
    let lines = lines(bytes);
    let begins: Vec<u64> = lines.chunks(lines.len().div_ceil(4).max(1)).skip(1).map(|part| part[0]).collect();
    let mut ingest = Ingest::default();
    read(&mut ingest, name, bytes, &begins, by);
    told(ingest)
}

fn told(ingest: Ingest) -> Vec<u8> {
    let Ingested { ledger, quality, .. } = ingest.finish();
    match ledger {
        Some(ledger) => report::json(&report::build(&ledger, quality, &Settings::default())),
        None => report::problems_json(&quality),
    }
}
