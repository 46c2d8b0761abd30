//! `loyalty report`.

use super::{Folder, HAND, loyalty, text};

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
pub(super) const SHOPS: &str = "date;receipt;store;member;amount\n2025-01-05;1;North;A1;100\n\
    2025-01-20;2;North;;300\n2025-02-05;3;South;A1;200\n2025-02-25;4;South;B2;400\n";
pub(super) const LEVELS: &str = "member;enrolled;tier\nA1;2025-01-01;Gold\nB2;2025-01-01;Silver\n";

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
fn what_cannot_be_told_so_is_said() {
    let folder = Folder::new("by-not");
    let shops = folder.file("receipts.csv", SHOPS);
    let fails = |arguments: &[&str], status: i32, words: &str| {
        let output = loyalty(&[&["report", &shops], arguments].concat());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(status), 0));
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    };
    fails(&["--by", "tier"], 1, "The files have no column to show figures by level.");
    fails(&["--by", "city"], 1, "The files have no column to show figures by city.");
    fails(&["--by", "rfm"], 1, "2 members bought in the period; scores need at least 30.");
    fails(&["--by", "value", "--kpi", "revenue"], 2, "“revenue” can’t be shown by “Value (ABC)”.");
    fails(&["--by", "store", "--kpi", "plan-fact"], 2, "“plan-fact” can’t be shown by shop.");
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
fn a_report_is_of_a_part_alone() {
    let folder = Folder::new("only");
    let (shops, levels) = (folder.file("receipts.csv", SHOPS), folder.file("members.csv", LEVELS));
    let of = |parts: &[&str]| {
        let only = parts.iter().flat_map(|part| ["--only", *part]);
        let asked: Vec<&str> =
            ["report", &shops, &levels, "--format", "json"].into_iter().chain(only).collect();
        let output = loyalty(&asked);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    let north = of(&["store=North"]);
    assert_eq!(
        (north["totals"]["receipts"].as_u64(), north["totals"]["revenue"].as_f64()),
        (Some(2), Some(400.0))
    );
    assert_eq!(north["settings"]["only"]["store"], "North");
    assert_eq!(north["cautions"][0]["id"], "caution-part");
    let gold_of_south = of(&["store=South", "tier=Gold"]);
    assert_eq!(gold_of_south["totals"]["revenue"].as_f64(), Some(200.0));
    let refused = |parts: &[&str]| {
        let only = parts.iter().flat_map(|part| ["--only", *part]);
        let asked: Vec<&str> = ["report", &shops, &levels].into_iter().chain(only).collect();
        let output = loyalty(&asked);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        text(&output.stderr).to_owned()
    };
    assert!(refused(&["store=Nowhere"]).contains("Nowhere"));
    assert!(refused(&["store"]).contains("BY=PART"));
    assert!(refused(&["store=North", "tier=Silver", "channel=online"]).contains("online"));
    let members = loyalty(&["members", &shops, &levels, "--only", "store=North", "--columns", "revenue"]);
    assert!(text(&members.stdout).ends_with("\r\nA1,100.00\r\n"), "{}", text(&members.stdout));
}

#[test]
fn figures_are_compared_with_what_is_asked_for() {
    let folder = Folder::new("compare");
    let mut receipts = "date;receipt;member;product;quantity;amount\n".to_owned();
    for (number, (day, amount)) in
        [("2024-01-01", 10), ("2024-02-15", 80), ("2025-01-15", 90), ("2025-02-28", 60)].iter().enumerate()
    {
        receipts += &format!("{day};{number};A1;Tea;1;{amount}\n");
    }
    let receipts = folder.file("receipts.csv", &receipts);
    let settings = folder.file("s.json", r#"{ "compare": "yearAgo" }"#);
    let of = |options: &[&str]| {
        let output = loyalty(&[&["report", &receipts, "--format", "json"], options].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let kpis = report["kpis"].as_array().unwrap();
        let factors = kpis.iter().find(|kpi| kpi["id"] == "receipt-growth-factors").unwrap();
        (report["settings"]["compare"].as_str().unwrap().to_owned(), factors["value"].as_f64().unwrap())
    };
    // 60 against 90 and against 80.
    let [month, year] =
        [("previous".to_owned(), (60.0 - 90.0) / 90.0), ("yearAgo".to_owned(), (60.0 - 80.0) / 80.0)];
    assert_eq!(of(&[]), month);
    for options in [&["--compare", "year-ago"][..], &["--compare", "year-before"], &["--settings", &settings]]
    {
        assert_eq!(of(options), year);
    }
    assert_eq!(of(&["--settings", &settings, "--compare", "previous"]), month);
    let wrong = loyalty(&["report", &receipts, "--compare", "tomorrow"]);
    assert_eq!((wrong.status.code(), wrong.stdout.len()), (Some(2), 0));
}
