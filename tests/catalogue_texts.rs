//! Does everything that the catalogue says have its words, in every language?

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use loyalty_calculator::finding::{Kind, RULES};
use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::kpi::{FAMILIES, Grade, Kpi, catalogue};
use loyalty_calculator::message::Args;
use loyalty_calculator::report::{self, FigureView, KpiView, Report};
use loyalty_calculator::sample;
use loyalty_calculator::settings::{EnrolmentBasis, Industry, LifetimeBasis, Settings};
use loyalty_calculator::text::{Language, Texts};
use loyalty_calculator::units::Day;

#[test]
fn every_kpi_is_named_and_explained() {
    let mut missing = BTreeSet::new();
    for (language, texts) in languages() {
        let mut need = |id: &str| {
            if !is_there(&texts, id) {
                missing.insert(format!("{} {id}", language.id()));
            }
        };
        for family in FAMILIES {
            need(&format!("family-{}", family.id));
        }
        for kpi in catalogue() {
            names_of(kpi).iter().for_each(|id| need(id));
        }
        for kpi in catalogue() {
            for attribute in ["formula", "figures", "about", "high", "low"] {
                let id = format!("kpi-{}", kpi.id);
                let text = texts.attribute(&id, attribute, &Args::new());
                if text.is_none_or(|text| text.trim().is_empty()) {
                    missing.insert(format!("{} {id}.{attribute}", language.id()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Messages that a KPI's entry names.
fn names_of(kpi: &Kpi) -> Vec<String> {
    let mut names = vec![format!("kpi-{}", kpi.id)];
    names.extend(kpi.parts.iter().map(|(part, _)| format!("part-{part}")));
    names.extend(kpi.sources.iter().map(|source| format!("source-{source}")));
    let norms = Industry::ALL.iter().filter_map(|industry| (kpi.norm)(*industry));
    let further = Industry::ALL.iter().flat_map(|industry| kpi.further_norms(*industry));
    names.extend(norms.chain(further).map(|norm| format!("source-{}", norm.source)));
    names.extend(Grade::ALL.map(|grade| format!("grade-{}", grade.id())));
    names
}

/// Also of KPIs for which the sample has no columns.
#[test]
fn the_formula_with_figures_takes_what_the_code_gives() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/kpi");
    for (language, texts) in languages() {
        for kpi in catalogue() {
            let family = room.join(kpi.family());
            let file = family.join(kpi.id.replace('-', "_")).with_extension("rs");
            let mut given = literals(&fs::read_to_string(file).unwrap());
            // What several KPIs of a family share stands in its room.
            for shared in ["mod.rs", "shared.rs", "members_against_anonymous.rs"] {
                given.extend(
                    fs::read_to_string(family.join(shared)).map(|text| literals(&text)).unwrap_or_default(),
                );
            }
            // Without arguments each stands there by its name.
            let bare =
                texts.attribute(&format!("kpi-{}", kpi.id), "figures", &Args::new()).unwrap_or_default();
            let wanted: Vec<&str> =
                bare.split("{$").skip(1).filter_map(|rest| rest.split('}').next()).collect();
            assert!(!wanted.is_empty(), "no figures in {} of {}: {bare}", kpi.id, language.id());
            for name in wanted {
                assert!(given.iter().any(|text| text == name), "{} gives no {name}", kpi.id);
            }
        }
    }
}

/// What is well needs no advice; the arithmetic stands where there is money.
#[test]
fn every_rule_has_its_texts() {
    let rules = RULES.iter().flat_map(|family| family.iter());
    let mut expected: Vec<(&str, Kind, bool)> =
        rules.map(|rule| (rule.id, rule.when.kind(), rule.worth.is_some())).collect();
    expected.push(("own-norm-missed", Kind::Low, false));
    assert!(expected.len() > 30, "but {} rules", expected.len());
    let mut wrong = Vec::new();
    for (language, texts) in languages() {
        for (id, kind, worth) in &expected {
            let advice = *kind != Kind::Good;
            let wanted = [
                ("title", true),
                ("meaning", true),
                ("check", advice),
                ("action", advice),
                ("stake", *worth),
            ];
            for (attribute, wanted) in wanted {
                let text = texts.attribute(&format!("finding-{id}"), attribute, &Args::new());
                if text.is_some_and(|text| !text.trim().is_empty()) != wanted {
                    wrong.push(format!("{} {id}.{attribute}, wanted: {wanted}", language.id()));
                }
            }
        }
        for id in
            ["conflict-revenue-share", "conflict-receipt", "conflict-order-of-shares", "conflict-frequency"]
        {
            assert!(is_there(&texts, id), "{} lacks {id}", language.id());
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Also what no test data brings about: the sources are searched for its ids.
#[test]
fn every_id_in_the_sources_has_its_words() {
    let mut ids = BTreeSet::new();
    for room in ["src/kpi", "src/finding"] {
        for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(room)) {
            let source = fs::read_to_string(&file).unwrap();
            ids.extend(said_in(&source));
            ids.extend(tables_in(&source));
        }
    }
    assert!(ids.len() > 60, "the search finds but {ids:?}");
    for (language, texts) in languages() {
        let missing: Vec<&String> = ids.iter().filter(|id| !is_there(&texts, id)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:#?}", language.id());
    }
}

/// Literals that are the id of a sentence.
fn said_in(source: &str) -> Vec<String> {
    let prefixes = ["why-", "note-", "label-"];
    let said = literals(source).into_iter().filter(|text| prefixes.iter().any(|one| text.starts_with(one)));
    // "weekday-" and the like are put together with a number.
    said.filter(|text| !text.ends_with('-') && is_id(text)).collect()
}

/// Messages of the tables and columns that a file names: in `Table::new(…)` the first
/// literal is the table; `let columns = …` and `let tables = …` list the rest.
fn tables_in(source: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for statement in after(source, "Table::new(") {
        let mut named = literals(statement).into_iter();
        if statement.starts_with('"') {
            ids.extend(named.next().map(|id| format!("table-{id}")));
        }
        ids.extend(named.map(|id| format!("column-{id}")));
    }
    for (start, prefix) in [("let columns = [", "column"), ("let tables = [", "table")] {
        for statement in after(source, start) {
            ids.extend(literals(statement).into_iter().map(|id| format!("{prefix}-{id}")));
        }
    }
    ids
}

/// What stands behind each `start` up to the end of its statement.
fn after<'a>(source: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    source.split(start).skip(1).map(|rest| rest.split(';').next().unwrap_or(rest))
}

/// String literals, line by line: what stands between quotes. Comments are no code.
fn literals(source: &str) -> Vec<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

fn is_id(text: &str) -> bool {
    text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let (folders, files): (Vec<_>, Vec<_>) =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).partition(|path| path.is_dir());
    folders.iter().flat_map(|folder| sources(folder)).chain(files).collect()
}

#[test]
fn a_report_leaves_nothing_unsaid() {
    for report in reports() {
        for (language, texts) in languages() {
            let said = everything_said(&report, &texts);
            assert!(said.len() > 200, "only {} texts in {}", said.len(), language.id());
            for text in said {
                assert!(!text.trim().is_empty(), "an empty text in {}", language.id());
                assert!(!text.contains('{'), "an argument is missing in {}: {text}", language.id());
                assert!(!holds_an_id(&text), "an id is left in {}: {text}", language.id());
            }
        }
    }
}

/// The groceries with all files and with receipts alone, as usual and with everything
/// set that the visitor can say.
fn reports() -> Vec<Report> {
    let sample = sample::generate(Industry::Grocery, 2000, 1);
    let files: Vec<_> = sample.files.iter().map(|file| (file.name, &file.bytes[..])).collect();
    let usual = Settings { industry: Industry::Grocery, ..Settings::default() };
    let mut told = Settings {
        margin: Some(0.25),
        launch: Some(sample.truths.launch),
        fixed_cost: Some(10_000.0),
        incremental_share: Some(0.1),
        ..usual.clone()
    };
    told.definitions.lifetime = LifetimeBasis::Churn;
    told.definitions.enrolment = EnrolmentBasis::Receipts;
    let days: (Option<Day>, Option<Day>) = (Day::from_iso("2026-02-01"), Day::from_iso("2026-03-31"));
    let chosen = Settings { from: days.0, to: days.1, ..usual.clone() };
    let receipts = &files[..1];
    [(&files[..], &usual), (&files[..], &told), (&files[..], &chosen), (receipts, &usual), (receipts, &told)]
        .map(|(files, settings)| {
            let read = read_bytes(files, &Maps::default());
            report::build(&read.ledger.unwrap(), read.quality, settings)
        })
        .into()
}

fn everything_said(report: &Report, texts: &Texts) -> Vec<String> {
    let mut said = vec![texts.message(&report.verdict)];
    said.extend(report.cautions.iter().map(|caution| texts.message(caution)));
    for finding in &report.findings {
        let id = format!("finding-{}", finding.id);
        let attributes = ["title", "meaning", "check", "action"];
        said.extend(attributes.iter().filter_map(|name| texts.attribute(&id, name, &finding.args)));
        said.extend(finding.stake.iter().filter_map(|stake| texts.attribute(&id, "stake", &stake.args)));
    }
    said.extend(report.norm_conflicts.iter().map(|conflict| texts.message(conflict)));
    report.kpis.iter().for_each(|kpi| said_of(kpi, texts, &mut said));
    said
}

fn said_of(kpi: &KpiView, texts: &Texts, said: &mut Vec<String>) {
    let id = format!("kpi-{}", kpi.id);
    said.push(texts.name(&id));
    if kpi.figure.value.is_some() {
        said.push(texts.attribute(&id, "figures", &kpi.figures).unwrap_or_default());
    }
    let why = |figure: &FigureView| figure.why.as_ref().map(|why| texts.message(why));
    said.extend(why(&kpi.figure));
    for (name, part) in kpi.parts.iter() {
        said.push(texts.name(&format!("part-{name}")));
        said.extend(why(part));
    }
    said.extend(kpi.notes.iter().map(|note| texts.message(note)));
    for table in &kpi.tables {
        said.push(texts.name(&format!("table-{}", table.id)));
        said.extend(table.columns.iter().map(|column| texts.arg(&column.head)));
        said.extend(table.rows.iter().map(|row| texts.arg(&row.label)));
    }
}

/// Whether a word is the id of a message: it shows where the message is missing.
fn holds_an_id(text: &str) -> bool {
    const PREFIXES: [&str; 14] = [
        "why-",
        "note-",
        "label-",
        "table-",
        "column-",
        "part-",
        "source-",
        "weekday-",
        "field-",
        "role-",
        "setting-",
        "kpi-",
        "finding-",
        "conflict-",
    ];
    let of_an_id = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let mut words = text.split(|sign: char| !of_an_id(sign));
    words.any(|word| PREFIXES.iter().any(|prefix| word.starts_with(prefix)))
}

fn languages() -> [(Language, Texts); 2] {
    Language::ALL.map(|language| (language, Texts::new(language, "RUB")))
}

fn is_there(texts: &Texts, id: &str) -> bool {
    texts.name(id) != id
}
