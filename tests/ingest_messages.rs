//! Every message of the room `ingest`, in both languages, as the reader meets it.
//!
//! `UPDATE=1 cargo test --test all ingest_messages` writes the table anew; review its diff.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use loyalty_calculator::ingest::RowReason;
use loyalty_calculator::message::{Arg, Message};
use loyalty_calculator::text::{Language, Texts};
use loyalty_calculator::units::{Day, Money};

/// Counts that take each form of the plural in both languages.
const COUNTS: [u64; 3] = [1, 3, 1_025];

/// An argument as data gives it.
fn sample(id: &str, name: &str, count: u64) -> Arg {
    let day = |text| Arg::Date(Day::from_iso(text).unwrap());
    match name {
        "count" => Arg::Count(count),
        "line" => Arg::Count(14),
        "kept" => Arg::Count(1_000_000),
        "share" => Arg::Share(0.013),
        "money" => Arg::from(Money(1_234_550)),
        "bytes" => Arg::Bytes(300 << 20),
        "day" => day("2025-02-28"),
        "from" => day("2024-01-01"),
        "asOf" => day("2025-12-31"),
        "field" => Arg::Name("field-amount".to_owned()),
        "file" => Arg::from("чеки.csv"),
        "first" => Arg::from("чеки (1).csv"),
        "column" => Arg::from("Сумма"),
        "value" => Arg::from("сто"),
        "member" => Arg::from("2000000000017"),
        "encoding" => Arg::from("windows-1251"),
        "found" => Arg::from("PDF"),
        "headers" => Arg::from("Дата, Сумма"),
        "offset" => Arg::from("+07:00"),
        "order" if id.starts_with("file") => Arg::from("ddmm"),
        "order" => Arg::Name("date-order-dmy".to_owned()),
        "to" | "otherTo" => day("2025-03-31"),
        "otherFrom" => day("2025-01-03"),
        "role" => Arg::Name("role-points".to_owned()),
        "other" if id == "notice-assumed-role" => Arg::Name("role-costs".to_owned()),
        "other" => Arg::Name("field-date".to_owned()),
        "second" => Arg::from("Итого"),
        other => panic!("give the argument {other} a value here"),
    }
}

/// The messages with their variables, as they stand in the file.
fn messages() -> Vec<(&'static str, BTreeSet<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts/en/ingest.ftl");
    let source: &'static str = fs::read_to_string(path).unwrap().leak();
    let mut found: Vec<(&str, BTreeSet<String>)> = Vec::new();
    for line in source.lines() {
        if let Some((id, _)) = line.split_once(" = ").filter(|_| line.starts_with(char::is_alphabetic)) {
            found.push((id, BTreeSet::new()));
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned()
        });
        if let Some((_, known)) = found.last_mut().filter(|_| !line.starts_with('#')) {
            known.extend(variables);
        }
    }
    found.retain(|(id, _)| ["row-", "file-", "notice-"].iter().any(|room| id.starts_with(room)));
    found
}

fn table() -> String {
    let texts = [Language::English, Language::Russian].map(|language| Texts::new(language, "RUB"));
    let mut table = String::new();
    for (id, variables) in messages() {
        let counts = if variables.contains("count") { &COUNTS[..] } else { &COUNTS[..1] };
        table += &format!("{id} {}\n", variables.iter().cloned().collect::<Vec<_>>().join(" "));
        for count in counts {
            let args = variables.iter().map(|name| {
                let name: &'static str = name.clone().leak();
                (name, sample(id, name, *count))
            });
            let message = Message { id, args: args.collect() };
            for texts in &texts {
                let sentence = texts.message(&message);
                assert!(!sentence.contains('$') && sentence != id, "{id}: {sentence}");
                table += &format!("  {sentence}\n");
            }
        }
    }
    table
}

#[test]
fn every_message_reads_as_agreed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/ingest-messages.txt");
    let table = table();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &table).unwrap();
    }
    let agreed = fs::read_to_string(&path).unwrap_or_default();
    for (found, agreed) in table.lines().zip(agreed.lines()) {
        assert_eq!(found, agreed, "review it, then UPDATE=1 cargo test --test all ingest_messages");
    }
    assert_eq!(table.lines().count(), agreed.lines().count());
}

#[test]
fn every_reason_is_in_the_table() {
    let known: Vec<_> = messages().into_iter().map(|(id, _)| id).collect();
    for reason in RowReason::ALL {
        assert!(known.contains(&reason.id()), "{}", reason.id());
    }
}
