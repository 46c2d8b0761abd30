//! `loyalty members`.

use super::report::{LEVELS, SHOPS};
use super::{Folder, loyalty, text};

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
fn movements_are_told_since_a_day() {
    let folder = Folder::new("movement");
    let receipts: String = (0..120).map(|day| format!("{};{};A;10\n", date(day), day)).collect();
    let rows = format!("date;receipt;member;amount\n{receipts}{};200;B;10\n", date(10));
    let shops = folder.file("receipts.csv", &rows);
    let output = loyalty(&["members", &shops, "--movement", "value", "--days", "30"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let movement = &found["movement"];
    assert_eq!((movement["scheme"].as_str(), movement["from"].as_str()), (Some("value"), Some("2025-03-31")));
    let members: f64 = movement["table"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["values"].as_array().unwrap().iter().filter_map(serde_json::Value::as_f64))
        .sum();
    assert!((members - 2.0).abs() < 1e-9, "{movement}");
    let output = loyalty(&["members", &shops, "--movement", "tier"]);
    assert_eq!(output.status.code(), Some(2));
}

/// The day so many days after 1 January 2025.
fn date(day: i32) -> String {
    loyalty_calculator::units::Day::from_ymd(2025, 1, 1).unwrap().plus(day).to_string()
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
