//! What is read, mended and told of files.

use std::io::Write;

use std::process::Output;

use super::{Folder, HAND, loyalty, text};

#[test]
fn one_file_that_cannot_be_read_does_not_stop_the_rest() {
    let folder = Folder::new("rest");
    let empty = folder.file("empty.csv", "");
    let output = loyalty(&["report", HAND, &empty, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("empty"));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["quality"]["files"][1]["problem"]["id"], "file-empty");
}

#[test]
fn rows_set_aside_can_be_mended_and_read_again() {
    let folder = Folder::new("mend");
    let out = folder.0.to_str().unwrap();
    let checked = loyalty(&["check", HAND, "--set-aside", out]);
    assert!(text(&checked.stdout).contains("Rows read 22 = used 14 + set aside 2 + not data 6"));
    let path = folder.0.join("hand-set-aside.csv");
    let rows = std::fs::read_to_string(&path).unwrap();
    assert!(rows.contains("32.02.2025 18:00") && rows.contains("десять"), "{rows}");
    let mended = folder.file("mended.csv", &rows.replace("32.02.2025", "22.02.2025").replace("десять", "10"));
    let report = loyalty(&["report", HAND, &mended, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    assert_eq!(report["totals"]["receipts"], 12);
    assert_eq!(report["totals"]["revenue"], 2490.81);
}

#[test]
fn check_tells_problems_by_level_and_how_to_answer_them() {
    let folder = Folder::new("levels");
    let rows = "01.01.2025;7;A;10,50\n01.01.2025;7;A;10,50\nнет;8;A;1\n02.01.2025;9;;1,005\n";
    let text = format!("Дата;Чек;Карта;Сумма\n{rows}");
    let (file, copy) = (folder.file("r.csv", &text), folder.file("copy.csv", &text));
    let checked = loyalty(&["check", &file, &copy]);
    let account = text_after(text_of(&checked), "Not in the figures\n");
    let expected = "  1 row has something other than a date in the column “Дата”, or a date in another order than \
        the rest of it; 2025-12-31, 31 Dec 2025 and 31.12.2025 are read, with or without a time [row-bad-date]\n      r.csv, Дата, line 4: “нет”\n\n\
        Worth a look\n  1 receipt appears more than once in a file, with the same amount each time. \
        If every copy counted, revenue would be 91.2% higher (₽10.50). [notice-duplicates]\n      7, 2025-01-01\n      \
        – Count once: \"keepDuplicates\": false in the settings\n      \
        – Count every time: \"keepDuplicates\": true in the settings\n\n\
        Good to know\n";
    assert!(account.starts_with(expected), "{account}");
    assert!(account.contains("copy.csv has the same content as r.csv: its 4 rows are not counted again."));
    assert!(text_of(&checked).contains("Rows read 5 = used 0 + repeated 4 + set aside 0 + not data 1"));
    let settings = folder.file("s.json", r#"{ "keepDuplicates": true }"#);
    let report = loyalty(&["report", &file, "--settings", &settings, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    assert_eq!(report["totals"]["revenue"], 22.01);
    assert_eq!(report["quality"]["problems"][1]["choice"], "duplicates");
}

fn text_of(output: &Output) -> &str {
    text(&output.stdout)
}

#[track_caller]
fn text_after<'a>(whole: &'a str, mark: &str) -> &'a str {
    whole.split_once(mark).unwrap_or_else(|| panic!("no {mark} in {whole}")).1
}

#[test]
fn a_column_map_names_what_is_not_recognised() {
    let folder = Folder::new("map");
    let odd = folder.file("odd.csv", "A;B;C;D\n01.01.2025;K-1;10,50;1,00\n02.01.2025;;4,50;2,00\n");
    assert_eq!(loyalty(&["report", &odd]).status.code(), Some(1));
    let map = folder
        .file("map.json", r#"{ "odd.csv": { "columns": { "date": "A", "member": "B", "amount": "C" } } }"#);
    let report = loyalty(&["report", &odd, "--map", &map, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    assert_eq!(report["totals"]["revenue"], 15.0);
    let kpis = report["kpis"].as_array().unwrap();
    let share = kpis.iter().find(|kpi| kpi["id"] == "member-receipt-share").unwrap();
    assert_eq!(share["value"], 0.5);
}

#[test]
fn normalize_gives_the_table_without_what_is_around_it() {
    let output = loyalty(&["normalize", HAND]);
    let table = text(&output.stdout);
    assert!(table.starts_with("Дата,Номер чека,Карта,"), "{table}");
    assert!(table.contains("\"Набор \"\"Весна\"\"; большой\",5,\"1 234,56\""), "{table}");
}

#[test]
fn normalize_says_how_many_tables_there_are_and_gives_the_one_named() {
    let folder = Folder::new("tables");
    let two = folder.file("two.csv", "date;receipt;amount\n2025-01-01;1;5\n\nshop;town\n1;Tver\n");
    let first = loyalty(&["normalize", &two]);
    assert_eq!(text(&first.stdout), "date,receipt,amount\n2025-01-01,1,5\n");
    assert!(text(&first.stderr).contains("Tables in this file: 2"), "{}", text(&first.stderr));
    let second = loyalty(&["normalize", &two, "--table", "2"]);
    assert_eq!((second.status.code(), text(&second.stdout)), (Some(0), "shop,town\n1,Tver\n"));
    let third = loyalty(&["normalize", &two, "--table", "3", "--lang", "ru"]);
    assert_eq!((third.status.code(), third.stdout.len()), (Some(2), 0));
    assert!(text(&third.stderr).contains("В файле таблиц: 2"), "{}", text(&third.stderr));
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(content).unwrap();
    packer.finish().unwrap()
}

#[test]
fn a_packed_file_is_read_like_the_file_itself() {
    let folder = Folder::new("gzip");
    let content = std::fs::read(HAND).unwrap();
    let path = folder.bytes("hand.csv.gz", &packed(&content));
    for command in [&["report", "--format", "json"][..], &["check"], &["normalize"]] {
        let (plain, packed) = (loyalty(&[command, &[HAND]].concat()), loyalty(&[command, &[&path]].concat()));
        assert_eq!(packed.status.code(), Some(0), "{command:?}");
        assert_eq!(text(&packed.stdout), text(&plain.stdout), "{command:?}");
    }
    // Archives one after another are one file.
    let (head, tail) = content.split_at(700);
    let parts = folder.bytes("parts.gz", &[packed(head), packed(tail)].concat());
    assert_eq!(loyalty(&["normalize", &parts]).stdout, loyalty(&["normalize", HAND]).stdout);
    let out = folder.0.join("out");
    loyalty(&["check", &path, "--set-aside", out.to_str().unwrap()]);
    let aside = std::fs::read_to_string(out.join("hand-set-aside.csv")).unwrap();
    assert!(aside.ends_with("десять;21;row-bad-amount\r\n"), "{aside}");
}

#[test]
fn several_readers_find_what_one_finds() {
    let folder = Folder::new("readers");
    let out = folder.0.to_str().unwrap();
    loyalty(&["sample", "fashion", "--out", out, "--receipts", "3000"]);
    let files = ["receipts.csv", "members.csv", "points.csv"].map(|name| format!("{out}/{name}"));
    let [receipts, members, points] = files.each_ref().map(String::as_str);
    let told = |command: &str, readers: &str| {
        let read = loyalty(&[command, receipts, members, points, "--readers", readers]);
        assert_eq!(read.status.code(), Some(0));
        read.stdout
    };
    for command in ["report", "check"] {
        let one = told(command, "1");
        assert!(["2", "3", "8"].iter().all(|readers| told(command, readers) == one), "{command}");
    }
    assert_eq!(loyalty(&["check", receipts, "--readers", "0"]).status.code(), Some(2));
}

#[test]
fn a_packed_file_that_is_broken_or_no_table_is_said() {
    let folder = Folder::new("broken-gzip");
    let whole = packed(&std::fs::read(HAND).unwrap());
    let mut damaged = whole.clone();
    damaged[40] ^= 0xFF;
    let said = |name: &str, bytes: &[u8], lang: &str| {
        let output = loyalty(&["check", &folder.bytes(name, bytes), "--lang", lang]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        text(&output.stderr).to_owned()
    };
    for bytes in [&whole[..whole.len() - 9], &whole[..12], &damaged] {
        assert!(said("a.csv.gz", bytes, "en").contains("gzip archive can’t be unpacked"));
        assert!(said("a.csv.gz", bytes, "ru").contains("Архив gzip не распаковывается"));
    }
    assert!(said("a.csv.gz", &packed(b""), "en").contains("The file is empty"));
    assert!(said("a.csv.gz", &packed(b"\x89PNG...."), "en").contains("PNG"));
    assert!(said("a.tgz", &packed(&[0; 600]), "en").contains("not text"));
}
