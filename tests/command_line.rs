//! The command line as a person or a script meets it: what it prints, where, and its status.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output};

const HAND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hand.csv");

fn loyalty(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_loyalty")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("loyalty-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, content: &str) -> String {
        self.bytes(name, content.as_bytes())
    }

    fn bytes(&self, name: &str, content: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_report_is_written_in_three_formats() {
    let json = loyalty(&["report", HAND, "--format", "json"]);
    assert_eq!(json.status.code(), Some(0));
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(report["schemaVersion"], 1);
    assert_eq!(report["totals"]["revenue"], 2470.81);
    let csv = loyalty(&["report", HAND, "--format", "csv"]);
    let csv = text(&csv.stdout);
    assert!(csv.starts_with("kpi,part,month,value,low,high,n,unit\r\n"), "{csv}");
    assert!(csv.contains("\r\naverage-receipt,anonymous,,91.3125,"), "{csv}");
    let russian = loyalty(&["report", HAND, "--lang", "ru"]);
    let russian = text(&russian.stdout);
    assert!(russian.starts_with("# Аудит программы лояльности, "), "{russian}");
    assert!(russian.contains("\n**Участники приносят 86,4\u{a0}% выручки."), "{russian}");
}

/// Two shops, of which the second sells to members alone; one member a level.
const SHOPS: &str = "date;receipt;store;member;amount\n2025-01-05;1;North;A1;100\n\
    2025-01-20;2;North;;300\n2025-02-05;3;South;A1;200\n2025-02-25;4;South;B2;400\n";
const LEVELS: &str = "member;enrolled;tier\nA1;2025-01-01;Gold\nB2;2025-01-01;Silver\n";

#[test]
fn figures_are_told_by_shop_level_and_month() {
    let folder = Folder::new("by");
    let (shops, levels) = (folder.file("receipts.csv", SHOPS), folder.file("members.csv", LEVELS));
    let by = |by: &str, kpi: &str, format: &str| {
        let output = loyalty(&["report", &shops, &levels, "--by", by, "--kpi", kpi, "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stdout).to_owned()
    };
    let csv = by("store", "member-receipt-share", "csv");
    assert!(csv.starts_with("kpi,by,part,value,low,high,n,unit,standsOut\r\n"), "{csv}");
    assert!(csv.contains("member-receipt-share,store,,0.75,,,,share,false\r\n"), "{csv}");
    assert!(csv.contains("member-receipt-share,store,North,0.5,"), "{csv}");
    let json: serde_json::Value = serde_json::from_str(&by("tier", "revenue-per-member", "json")).unwrap();
    let rows = &json[0]["rows"];
    assert_eq!((rows[0]["label"]["value"].as_str(), rows[0]["value"].as_f64()), (Some("Gold"), Some(300.0)));
    assert_eq!(
        (json[0]["kpi"].as_str(), json[0]["whole"].as_f64()),
        (Some("revenue-per-member"), Some(350.0))
    );
    let months = by("month", "revenue", "csv");
    assert!(months.contains("revenue,month,2025-01-01,2025-01-31,400,"), "{months}");
    let markdown = by("store", "revenue", "md");
    assert!(markdown.starts_with("# Figures by shop, 5 Jan 2025 – 25 Feb 2025\n\n## Revenue: ₽1,000\n"));
    assert!(markdown.contains("| South |  | ₽600 |"), "{markdown}");
    let segments = by("value", "revenue-per-member", "csv");
    assert!(segments.contains("revenue-per-member,value,,350,"), "{segments}");
    assert!(segments.contains("revenue-per-member,value,a,350,"), "{segments}");
    let segments = by("value", "revenue-per-member", "md");
    assert!(segments.starts_with("# Figures by “Value (ABC)”, 5 Jan 2025"), "{segments}");
}

#[test]
fn segments_are_told_month_by_month() {
    let folder = Folder::new("dynamics");
    let shops = folder.file("receipts.csv", SHOPS);
    let output = loyalty(&["members", &shops, "--dynamics", "value"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["months"][0], serde_json::json!({ "month": "2025-01", "partial": true }));
    let class = &found["classes"][0];
    assert_eq!(class["key"], "a");
    assert_eq!(class["revenue"], serde_json::json!([100.0, 600.0]));
    assert_eq!(class["buyers"], serde_json::json!([1, 2]));
    assert_eq!(class["averageReceipt"], serde_json::json!([100.0, 300.0]));
    let output = loyalty(&["members", &shops, "--dynamics", "sign"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn what_cannot_be_told_so_is_said() {
    let folder = Folder::new("by-not");
    let shops = folder.file("receipts.csv", SHOPS);
    let fails = |arguments: &[&str], status: i32, words: &str| {
        let output = loyalty(&[&["report", &shops], arguments].concat());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(status), 0));
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    };
    fails(&["--by", "tier"], 1, "The files have no column to tell figures by level.");
    fails(&["--by", "city"], 1, "The files have no column to tell figures by city.");
    fails(&["--by", "rfm"], 1, "2 members bought in the period; scores need at least 30.");
    fails(&["--by", "value", "--kpi", "revenue"], 2, "“revenue” can’t be told by “Value (ABC)”.");
    fails(&["--by", "store", "--kpi", "plan-fact"], 2, "“plan-fact” can’t be told by shop.");
    fails(&["--by", "store", "--kpi", "turnover"], 2, "There is no figure “turnover”");
    fails(&["--kpi", "revenue"], 2, "--by <BY>");
}

#[test]
fn the_report_goes_to_a_file_if_asked() {
    let folder = Folder::new("out");
    let path = folder.file("report.json", "");
    let output = loyalty(&["report", HAND, "--format", "json", "--out", &path]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    let written = std::fs::read(&path).unwrap();
    assert_eq!(written, loyalty(&["report", HAND, "--format", "json"]).stdout);
}

#[test]
fn options_override_the_settings_document() {
    let folder = Folder::new("settings");
    let settings = folder.file("s.json", r#"{ "version": 1, "industry": "fashion", "from": "2025-02-01" }"#);
    let output =
        loyalty(&["report", HAND, "--format", "json", "--settings", &settings, "--industry", "other"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["settings"]["industry"], "other");
    assert_eq!(report["period"]["from"], "2025-02-01");
    assert_eq!(report["kpis"][0]["norm"], serde_json::Value::Null);
}

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
    let expected = "  1 row has something else than a date in the column “Дата”, or a date in another order than \
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
    assert!(text(&first.stderr).contains("2 tables"), "{}", text(&first.stderr));
    let second = loyalty(&["normalize", &two, "--table", "2"]);
    assert_eq!((second.status.code(), text(&second.stdout)), (Some(0), "shop,town\n1,Tver\n"));
    let third = loyalty(&["normalize", &two, "--table", "3", "--lang", "ru"]);
    assert_eq!((third.status.code(), third.stdout.len()), (Some(2), 0));
    assert!(text(&third.stderr).contains("В файле таблиц: 2"), "{}", text(&third.stderr));
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
        assert!(said("a.csv.gz", bytes, "en").contains("gzip archive can't be unpacked"));
        assert!(said("a.csv.gz", bytes, "ru").contains("Архив gzip не распаковывается"));
    }
    assert!(said("a.csv.gz", &packed(b""), "en").contains("The file is empty"));
    assert!(said("a.csv.gz", &packed(b"\x89PNG...."), "en").contains("PNG"));
    assert!(said("a.tgz", &packed(&[0; 600]), "en").contains("not text"));
}

#[test]
fn the_members_whom_a_figure_counts_are_written() {
    let folder = Folder::new("behind");
    let (shops, levels) = (folder.file("receipts.csv", SHOPS), folder.file("members.csv", LEVELS));
    let members = |kpi: &str| loyalty(&["members", &shops, &levels, "--kpi", kpi, "--columns", "purchases"]);
    let both = members("members-with-purchase");
    assert!(text(&both.stdout).ends_with("\r\nB2,1\r\nA1,2\r\n"), "{}", text(&both.stdout));
    assert!(text(&members("repeat-member-share").stdout).ends_with("Purchases\r\nA1,2\r\n"));
    let none = members("active-members:nobody");
    assert_eq!((none.status.code(), none.stdout.len()), (Some(2), 0));
}
