//! Is the report what docs/report.schema.json says, and does the schema notice what it is not?

use std::fs;

use crate::common::report_of;
use boon::{Compiler, SchemaIndex, Schemas};
use loyalty_calculator::facts::TypedFigures;
use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::report::{self, Report};
use loyalty_calculator::sample;
use loyalty_calculator::settings::{Industry, OwnNorm, Settings};
use serde_json::{Value, json};

/// The committed schema, or one of its definitions.
struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn at(place: &str) -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report.schema.json");
        let schema = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource("report.schema.json", schema).unwrap();
        let index = compiler.compile(&format!("report.schema.json{place}"), &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn fault(&self, document: &Value) -> Option<String> {
        self.schemas.validate(document, self.index).err().map(|error| format!("{error:#}"))
    }

    #[track_caller]
    fn holds(&self, what: &str, document: &Value) {
        if let Some(fault) = self.fault(document) {
            panic!("{what}: {fault}");
        }
    }
}

fn written(report: &Report) -> Value {
    serde_json::from_slice(&report::json(report)).unwrap()
}

fn of_sample(industry: Industry) -> Report {
    let sample = sample::generate(industry, 3_000, 11);
    let files: Vec<_> = sample.files.iter().map(|file| (file.name, &file.bytes[..])).collect();
    let mut settings = Settings { industry, launch: Some(sample.truths.launch), ..Settings::default() };
    settings.norms.insert("purchase-frequency".to_owned(), OwnNorm { low: 1.0, high: 2.0 });
    report_of(&files, &settings)
}

#[test]
fn every_report_is_as_the_schema_says() {
    let schema = Schema::at("");
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        let report = of_sample(industry);
        assert!(report.findings.iter().any(|found| found.stake.is_some()), "{industry:?} says little");
        schema.holds(&format!("{industry:?}"), &written(&report));
    }
    let merchant = crate::common::merchant::report(&Settings::default());
    schema.holds("a small merchant", &written(&merchant));
    let typed = TypedFigures {
        receipts: Some(10_000),
        member_receipts: Some(5_000),
        revenue: Some(6_000_000.0),
        member_revenue: Some(3_600_000.0),
        points_redeemed: Some(54_000.5),
        ..TypedFigures::default()
    };
    let settings = Settings { margin: Some(0.25), ..Settings::default() };
    schema.holds("typed figures", &written(&report::build_typed(&typed, &settings).unwrap()));
}

#[test]
fn so_is_a_report_of_next_to_nothing() {
    let schema = Schema::at("");
    let nothing = report::build_typed(&TypedFigures::default(), &Settings::default()).unwrap();
    schema.holds("no figure typed", &written(&nothing));
    let one: &[u8] = b"date;sum\n2026-01-15;0\nlater;10\n";
    let report = report_of(&[("one.csv", one)], &Settings::default());
    assert!(report.quality.files[0].rows_set_aside == 1);
    schema.holds("one receipt of nothing", &written(&report));
}

/// What the command line writes of files none of which can be read.
#[test]
fn the_account_of_unreadable_files_is_a_part_of_it() {
    let read = read_bytes(&[("a.csv", b"\x89PNG\r\n\x1a\n"), ("b.csv", b"")], &Maps::default());
    assert!(read.ledger.is_none());
    let account = serde_json::from_slice(&report::problems_json(&read.quality)).unwrap();
    Schema::at("#/$defs/Quality").holds("the account", &account);
}

#[test]
fn what_is_no_report_is_noticed() {
    let schema = Schema::at("");
    let sound = written(&of_sample(Industry::Grocery));
    schema.holds("as written", &sound);
    type Spoil = fn(&mut Value);
    let faults: [(&str, Spoil); 16] = [
        ("a number as text", |report| report["totals"]["revenue"] = json!("1 000,00")),
        ("a part of a receipt", |report| report["totals"]["receipts"] = json!(10.5)),
        ("fewer than none", |report| report["kpis"][0]["n"] = json!(-1)),
        ("another version", |report| report["schemaVersion"] = json!(2)),
        ("no verdict", |report| drop_field(report, "verdict")),
        ("a value left out", |report| drop_field(&mut report["kpis"][0], "value")),
        ("a field too many", |report| report["rows"] = json!([])),
        ("a field too many of a KPI", |report| report["kpis"][0]["receipts"] = json!(1)),
        ("a field too many of a part", |report| {
            let parts = report["kpis"][0]["parts"].as_object_mut().unwrap();
            parts.values_mut().next().unwrap()["id"] = json!("members");
        }),
        ("a setting that there is not", |report| report["settings"]["language"] = json!("ru")),
        ("null where a figure must be", |report| report["period"]["days"] = Value::Null),
        ("an unknown rating", |report| report["kpis"][0]["rating"] = json!("excellent")),
        ("an interval of one edge", |report| report["kpis"][0]["interval"] = json!([1.0])),
        ("a day as people write it", |report| report["period"]["from"] = json!("31.12.2025")),
        ("a day that there is not", |report| report["period"]["from"] = json!("2025-02-30")),
        ("an argument without a kind", |report| report["verdict"]["args"]["share"] = json!(0.5)),
    ];
    for (what, spoil) in faults {
        let mut report = sound.clone();
        spoil(&mut report);
        assert_ne!(report, sound, "{what}: nothing was spoilt");
        assert!(schema.fault(&report).is_some(), "{what} goes unnoticed");
    }
}

fn drop_field(of: &mut Value, field: &str) {
    of.as_object_mut().unwrap().remove(field).unwrap();
}
