//! Commands that read nothing, and how wrong usage ends.

use super::{Folder, HAND, loyalty, text};

#[test]
fn wrong_usage_ends_with_status_2_and_a_sentence() {
    let folder = Folder::new("usage");
    let misspelt = folder.file("misspelt.json", r#"{ "industri": "fashion" }"#);
    let unknown =
        folder.file("unknown.json", r#"{ "norms": { "average-recipt": { "low": 0, "high": 1 } } }"#);
    for (arguments, sentence) in [
        (vec!["report"], "required"),
        (vec!["report", HAND, "--industry", "toys"], "possible values"),
        (vec!["report", HAND, "--from", "31.12.2025"], "expected a date such as 2025-12-31"),
        (vec!["report", HAND, "--from", "2025-02-01", "--to", "2025-01-01"], "before it begins"),
        (vec!["report", HAND, "--settings", &misspelt], "industri"),
        (vec!["report", HAND, "--settings", &unknown], "average-recipt"),
        (vec!["normalize", HAND, "--table", "2"], "1 table"),
    ] {
        let output = loyalty(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(sentence), "{arguments:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_sample_is_every_table_and_its_truths() {
    let folder = Folder::new("sample");
    let out = folder.0.to_str().unwrap();
    let made = loyalty(&["sample", "fashion", "--out", out, "--receipts", "500", "--seed", "9"]);
    assert_eq!(made.status.code(), Some(0));
    let tables = ["receipts", "members", "points", "campaigns", "surveys", "costs", "plan"];
    let path = |name: String| folder.0.join(name).to_str().unwrap().to_owned();
    let files: Vec<String> = tables.iter().map(|table| path(format!("{table}.csv"))).collect();
    for name in files.iter().chain([&path("truths.json".to_owned())]) {
        assert!(std::fs::metadata(name).unwrap().len() > 100, "{name}");
    }
    // Each is taken for what it is, with all of its columns, and nothing is set aside.
    let mut check = vec!["check"];
    check.extend(files.iter().map(String::as_str));
    let checked = loyalty(&check);
    let said = text(&checked.stdout);
    let kinds = ["Receipts", "Members", "Points", "Campaigns", "Surveys", "Costs", "Plan"];
    assert!(kinds.iter().all(|kind| said.contains(kind)), "{said}");
    assert!(!said.contains("not used"), "{said}");
    assert_eq!(said.matches("set aside 0 +").count(), tables.len(), "{said}");
}

#[test]
fn the_catalogue_is_a_page_or_a_document() {
    let page = loyalty(&["kpis", "--lang", "ru"]);
    assert!(text(&page.stdout).contains("## Доля выручки участников"));
    let document = loyalty(&["kpis", "--format", "json"]);
    let entries: serde_json::Value = serde_json::from_slice(&document.stdout).unwrap();
    let entries = entries.as_array().unwrap();
    let share = entries.iter().find(|entry| entry["id"] == "member-revenue-share").unwrap();
    assert_eq!(share["norms"][0]["low"], 0.6);
}

#[test]
fn nothing_read_ends_with_status_1_and_says_why() {
    let folder = Folder::new("nothing");
    let empty = folder.file("empty.csv", "");
    for command in ["report", "check", "normalize"] {
        let output = loyalty(&[command, &empty]);
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert!(text(&output.stderr).contains("empty"), "{}", text(&output.stderr));
    }
    let absent = loyalty(&["report", "no-such-file.csv", "--lang", "ru"]);
    assert_eq!(absent.status.code(), Some(1));
    assert!(text(&absent.stderr).contains("Файл не открылся"));
}
