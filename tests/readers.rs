//! Do several readers of one file give what one reader gives, wherever the file is cut between them?

use std::io;

use crate::common::cut_apart;
use crate::common::in_parts::{By, lines, read};
use loyalty_calculator::ingest::{Ingest, Ingested, Part, Plan, Samples, Torn, parts, sniff};
use loyalty_calculator::ledger::{Field, Ledger, Role};
use loyalty_calculator::sample;
use loyalty_calculator::settings::Industry;
use proptest::prelude::*;

/// Where the parts of a file begin that so many readers read.
fn begins(name: &str, bytes: &[u8], readers: u64) -> Vec<u64> {
    let Ok(plan) = sniff(name, bytes.len() as u64, &Samples::of(bytes), None) else { return Vec::new() };
    let read = &mut |offset: u64, length: usize| -> io::Result<Vec<u8>> {
        let rest = &bytes[offset as usize..];
        Ok(rest[..rest.len().min(length)].to_vec())
    };
    parts(&plan, bytes.len() as u64, readers, read).unwrap()
}

/// All that files gave, in the order in which it was met.
fn told(read: Ingested) -> Vec<String> {
    let Ingested { ledger, quality, set_aside } = read;
    let mut told = vec![serde_json::to_string_pretty(&quality).unwrap()];
    for file in 0..quality.files.len() {
        told.extend(set_aside.places(file).iter().map(|place| format!("{place:?}")));
    }
    let Some(ledger) = ledger else { return told };
    told.push(format!("{:?} {:?} {:?}", ledger.span(), ledger.beyond(), ledger.overlaps()));
    for row in 0..ledger.receipts() {
        let lines: Vec<_> = ledger.lines_of(row).map(|line| ledger.lines().get(line)).collect();
        let (receipt, once) = (ledger.receipt(row), ledger.receipt_once(row));
        let register = ledger.register_of(row);
        told.push(format!("{} {register} {receipt:?} {once:?} {lines:?}", ledger.number(row)));
    }
    for member in 1..=ledger.members() {
        let of = |one: &loyalty_calculator::ledger::Attribute| one.text(one.value(member)).to_owned();
        let attributes: Vec<_> = ledger.attributes().iter().map(of).collect();
        let (name, enrolled) = (ledger.member_name(member), ledger.enrolled(member));
        told.push(format!("{name} {enrolled:?} {:?} {attributes:?}", ledger.profile(member)));
    }
    told.extend((1..=ledger.stores()).map(|store| ledger.store_name(store).to_owned()));
    told.extend(tables(&ledger));
    told
}

/// The tables beside receipts, and the texts of their ids as they come.
fn tables(ledger: &Ledger) -> Vec<String> {
    let rows =
        Role::ALL.into_iter().flat_map(|role| (0..ledger.table(role).rows()).map(move |row| (role, row)));
    let row = |(role, row): (Role, u32)| {
        let fields = Field::ALL.iter().filter(|field| field.is_in(role));
        let values: Vec<i64> = fields.map(|field| ledger.table(role).get(*field, row)).collect();
        format!("{role:?} {values:?}")
    };
    let labels = (1..).map_while(|id| Some(ledger.label(id)).filter(|text| !text.is_empty()));
    rows.map(row).chain(labels.map(str::to_owned)).collect()
}

/// A file, and what one reader gives.
struct File {
    name: &'static str,
    bytes: Vec<u8>,
    told: Vec<String>,
}

impl File {
    fn new(name: &'static str, bytes: Vec<u8>) -> Self {
        let mut one = Ingest::default();
        read(&mut one, name, &bytes, &[], By::Memory);
        Self { name, bytes, told: told(one.finish()) }
    }

    /// Reads it by several; gives how many parts had not to be read again.
    #[track_caller]
    fn same(&self, begins: &[u64]) -> usize {
        By::ALL.map(|by| self.same_by(begins, by))[0]
    }

    #[track_caller]
    fn same_by(&self, begins: &[u64], by: By) -> usize {
        let mut several = Ingest::default();
        let joined = read(&mut several, self.name, &self.bytes, begins, by);
        assert!(self.told == told(several.finish()), "{} cut at {begins:?}, by {by:?}", self.name);
        joined
    }
}

/// The files that are hard to cut, each also several times over, so that parts have much in common.
fn files() -> Vec<File> {
    let small = cut_apart::files().into_iter().filter(|(_, bytes)| bytes.len() < 100_000);
    small.flat_map(|(name, bytes)| [File::new(name, bytes.repeat(3)), File::new(name, bytes)]).collect()
}

#[test]
fn a_file_cut_at_every_other_line() {
    let joined: usize = files()
        .iter()
        .flat_map(|file| lines(&file.bytes).into_iter().step_by(2).map(|at| file.same(&[at])))
        .sum();
    assert!(joined > 100, "{joined}");
}

#[test]
fn long_records_cut_in_the_middle() {
    let file = File::new("long.csv", cut_apart::files().remove("long.csv").unwrap());
    file.same(&[500_000, 1_100_000]);
    file.same(&lines(&file.bytes));
}

#[test]
fn samples_are_read_by_one_to_eight() {
    for industry in [Industry::Grocery, Industry::Fashion] {
        let sample = sample::generate(industry, 2_000, 7);
        let (mut expected, mut many) = (None, 0);
        for readers in [1, 2, 3, 8] {
            let mut ingest = Ingest::default();
            for file in &sample.files {
                let begins = begins(file.name, &file.bytes, readers);
                let joined = read(&mut ingest, file.name, &file.bytes, &begins, By::Bytes);
                // A part of a few rows does not tell what the table is like.
                let large = file.bytes.len() > 50_000;
                assert!(!large || begins.len() as u64 == readers - 1, "{} by {readers}", file.name);
                assert!(!large || joined == begins.len(), "{} by {readers}", file.name);
                many += joined;
            }
            let found = told(ingest.finish());
            assert!(*expected.get_or_insert_with(|| found.clone()) == found, "{readers} readers");
        }
        assert!(many > 20, "{many}");
    }
}

#[test]
fn a_file_is_known_again_whoever_read_it() {
    let sample = sample::generate(Industry::Fashion, 500, 7);
    let file = sample.files.iter().find(|file| file.name.contains("receipts")).unwrap();
    let mut ingest = Ingest::default();
    for (readers, by) in [(1, By::Memory), (3, By::Memory), (8, By::Bytes), (8, By::BytesAndSelf)] {
        read(&mut ingest, file.name, &file.bytes, &begins(file.name, &file.bytes, readers), by);
    }
    let quality = ingest.finish().quality;
    assert!(quality.files.iter().skip(1).all(|file| file.rows_used == 0 && file.rows_read > 0));
    assert_eq!(quality.problems.iter().filter(|problem| problem.id == "notice-same-file").count(), 3);
}

/// A file and a part of it as bytes.
fn packed() -> (Plan, Vec<u8>) {
    let sample = sample::generate(Industry::Grocery, 500, 7);
    let file = sample.files.into_iter().find(|file| file.name.contains("receipts")).unwrap();
    let plan = sniff(file.name, file.bytes.len() as u64, &Samples::of(&file.bytes), None).unwrap();
    let from = begins(file.name, &file.bytes, 2)[0];
    let mut part = Part::new(&plan, from, u64::MAX);
    part.feed(&file.bytes[from as usize..]);
    part.end_of_file();
    (plan, part.pack())
}

#[test]
fn bytes_that_are_no_part_are_refused() {
    let (plan, bytes) = packed();
    assert!(Part::unpack(&plan, bytes.clone()).is_ok());
    for length in (0..bytes.len()).step_by(97).chain([0, 7, 8, 9]) {
        assert_eq!(Part::unpack(&plan, bytes[..length].to_vec()).err(), Some(Torn), "{length}");
    }
    for at in (0..bytes.len()).step_by(89) {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert_eq!(Part::unpack(&plan, other).err(), Some(Torn), "{at}");
    }
    let message = "expected the bytes of a part of this file, found others";
    assert_eq!(Part::unpack(&plan, vec![0; 64]).unwrap_err().to_string(), message);
}

#[test]
fn a_part_takes_as_many_bytes_each_time_and_no_more_than_its_rows_need() {
    let (plan, bytes) = packed();
    assert_eq!(Part::unpack(&plan, bytes.clone()).unwrap().pack(), bytes);
    let rows = Part::unpack(&plan, bytes.clone()).unwrap().rows_read() as usize;
    assert!(bytes.len() < 100 * rows, "{} for {rows} rows", bytes.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn files_cut_anywhere(places in prop::collection::vec(0.0_f64..1.0, 1..7), at_lines in any::<bool>()) {
        for file in files() {
            let lines = lines(&file.bytes);
            let begin = |place: &f64| match at_lines {
                true => lines[(place * lines.len() as f64) as usize],
                false => (place * file.bytes.len() as f64) as u64,
            };
            let mut begins: Vec<u64> = places.iter().map(begin).collect();
            begins.sort_unstable();
            begins.dedup();
            file.same(&begins);
        }
    }

    /// Rows that say less than others: without a date, a number, a shop or money of their own.
    #[test]
    fn rows_that_lean_on_each_other(
        rows in prop::collection::vec((0_u8..4, 0_u8..4, 0_u8..3, 0_u8..5, 0_u16..30, 0_u8..12), 12..80),
        places in prop::collection::vec(0.0_f64..1.0, 1..4),
    ) {
        let mut text = "date,time,receipt,card,store,product,quantity,amount,status\n".to_owned();
        for (day, number, store, product, minute, odd) in rows {
            let minute = (1_430 + minute) % 1_440;
            let date = if odd == 1 { String::new() } else { format!("2025-03-0{}", day + 1) };
            let time = format!("{:02}:{:02}", minute / 60, minute % 60);
            let receipt = if number == 0 { String::new() } else { format!("R{number}") };
            let store = if store == 0 { String::new() } else { format!("S{store}") };
            let status = ["paid", "paid", "", "cancelled"][usize::from(odd) % 4];
            let amount = match odd {
                2 => "x".to_owned(),
                3 => String::new(),
                _ => format!("{}.50", u32::from(product) * 10 + 1),
            };
            text += &match odd {
                4 => ",,,,,,,,\n".to_owned(),
                5 => "Total,,,,,,,100,\n".to_owned(),
                _ => format!("{date},{time},{receipt},C{number},{store},\"P\n{product}\",1,{amount},{status}\n"),
            };
        }
        let lines = lines(text.as_bytes());
        let mut begins: Vec<u64> = places.iter().map(|place| lines[(place * lines.len() as f64) as usize]).collect();
        begins.sort_unstable();
        begins.dedup();
        File::new("lean.csv", text.into_bytes()).same(&begins);
    }
}
