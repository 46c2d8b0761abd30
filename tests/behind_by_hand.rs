//! The members and receipts behind a figure, by hand.

use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{ReceiptFilter, ReceiptList, ReceiptQuery, receipts, receipts_csv};
use loyalty_calculator::segment::{People, Rule, Style};
use loyalty_calculator::settings::Settings;
use loyalty_calculator::units::{Day, Money};

fn read(files: &[(&str, &[u8])]) -> Ledger {
    read_bytes(files, &Maps::default()).ledger.unwrap()
}

#[test]
fn rows_of_tables_by_hand() {
    let receipts = "date;card;amount;promo code\n2025-01-01;;10;SPRING\n2025-01-10;A;10;SPRING\n\
        2025-01-11;A;10;SPRING\n2025-01-12;B;10;spring\n2025-01-13;C;10;\n2025-01-14;C;-10;SPRING\n2025-02-28;;1;\n";
    let members = "card;enrolled;source;phone\nA;2025-01-02;Till;79001112233\nB;2025-01-03;;\n\
        C;2024-12-31;Till;\nD;2025-02-01;Till;\n";
    let sent = "campaign;card;sent on;group\nAutumn;A;2025-01-20;A\nAutumn;B;2025-02-20;A\nAutumn;C;2025-01-20;control\n";
    let ledger = read(&[
        ("receipts.csv", receipts.as_bytes()),
        ("members.csv", members.as_bytes()),
        ("campaigns.csv", sent.as_bytes()),
    ]);
    let settings = Settings::default();
    let people = People::gather(&ledger, &settings);
    let names = |json: &str| -> Vec<String> {
        let rule: Rule = serde_json::from_str(json).unwrap();
        rule.prepare(&ledger, &settings, &people);
        let found = rule.members(&people).unwrap();
        found.iter().map(|member| ledger.member_name(member).to_owned()).collect()
    };
    let marked =
        |by: &str, name: &str| names(&format!("{{\"marked\":{{\"by\":\"{by}\",\"name\":\"{name}\"}}}}"));
    // A return with the code is no purchase with it.
    assert_eq!((marked("promo", "SPRING"), marked("promo", "spring")), (vec!["A".into()], vec!["B".into()]));
    assert_eq!(
        (marked("source", "Till"), marked("source", "")),
        (vec!["A".into(), "C".into(), "D".into()], vec!["B".into()])
    );
    // The window of B is open; C was sent nothing.
    assert_eq!(marked("campaign", "Autumn"), ["A", "B"]);
    assert_eq!(marked("campaignOver", "Autumn"), ["A"]);
    assert_eq!(names(r#"{"column":"filled-phone","from":1}"#), ["A"]);
    let began =
        |among: &str| names(&format!("{{\"cohort\":{{\"start\":\"enrolment\",\"among\":\"{among}\"}}}}"));
    assert_eq!(
        (began("before"), began("begun")),
        (vec!["C".into()], vec!["A".into(), "B".into(), "D".into()])
    );
    let sent = "campaign;card;sent on;group;channel\nAutumn;A;2025-01-20 09:15;A;SMS\n\
        Autumn;C;2025-01-20 09:30;control;SMS\nWinter;B;2025-01-21 18:00;B;Push\n";
    let campaigns = read(&[("receipts.csv", receipts.as_bytes()), ("campaigns.csv", sent.as_bytes())]);
    let written = People::gather(&campaigns, &settings);
    let so = |by: &str, name: &str| {
        let json = format!("{{\"marked\":{{\"by\":\"{by}\",\"name\":\"{name}\"}}}}");
        let rule: Rule = serde_json::from_str(&json).unwrap();
        rule.prepare(&campaigns, &settings, &written);
        let found = rule.members(&written).unwrap();
        found.iter().map(|member| campaigns.member_name(member).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((so("contactHour", "9:00"), so("contactHour", "18:00")), (vec!["A".into()], vec!["B".into()]));
    assert_eq!(
        (so("contactChannel", "SMS"), so("contactGroup", "control")),
        (vec!["A".into()], vec!["C".into()])
    );
    // In January A bought twice, in February nobody.
    let during = |from: &str, to: &str, from_purchases: u32| {
        names(&format!(
            r#"{{"during":{{"from":"{from}","to":"{to}","rule":{{"column":"purchases","from":{from_purchases}}}}}}}"#
        ))
    };
    assert_eq!(during("2025-01-01", "2025-01-31", 2), ["A"]);
    assert_eq!(during("2025-01-12", "2030-01-01", 1), ["B", "C"]);
    assert_eq!(during("2025-02-01", "2025-02-28", 1), [""; 0]);
    let never: Rule =
        serde_json::from_str(r#"{"during":{"from":"2024-01-01","to":"2024-12-31","rule":{"all":[]}}}"#)
            .unwrap();
    never.prepare(&ledger, &settings, &people);
    assert_eq!(never.members(&people).unwrap_err().id, "rule-no-days");
    // What was not prepared is said to be unknown.
    let other: Rule = serde_json::from_str(r#"{"marked":{"by":"tier","name":"Gold"}}"#).unwrap();
    assert_eq!(other.members(&people).unwrap_err().id, "ask-unknown");
}

const BY_HAND: &str = "receipt;date;card;amount;shop\n\
    1;2025-01-01;A;100;North\n2;2025-01-31;A;50,50;South\n3;2025-01-31;;20;North\n\
    4;2025-03-10;=B;10;North\n5;2025-03-12;A;-50,50;South\n";

#[test]
fn receipts_by_hand() {
    let ledger = read(&[("receipts.csv", BY_HAND.as_bytes())]);
    let settings = Settings { from: Day::from_iso("2025-01-15"), ..Settings::default() };
    let ask = |json: &str| receipts(&ledger, &settings, &serde_json::from_str(json).unwrap()).unwrap();
    let numbers = |list: &ReceiptList| -> Vec<String> {
        let number = |row: &Vec<Option<Arg>>| match &row[0] {
            Some(Arg::Text(number)) => number.clone(),
            other => panic!("{other:?}"),
        };
        list.rows.iter().map(number).collect()
    };
    let all = ask(r#"{"count": 10}"#);
    assert_eq!((all.total, all.paid, all.outside), (4, Money(3_000), 1));
    assert_eq!(numbers(&all), ["2", "3", "4", "5"]);
    let sales = r#"{"filter": {"kinds": "sales"}, "sort": "amount", "descending": true, "count": 10}"#;
    assert_eq!(numbers(&ask(sales)), ["2", "3", "4"]);
    let page =
        r#"{"filter": {"kinds": "sales"}, "sort": "amount", "descending": true, "from": 1, "count": 1}"#;
    assert_eq!((numbers(&ask(page)), ask(page).total), (vec!["3".to_owned()], 3));
    assert_eq!(numbers(&ask(r#"{"filter": {"buyers": "anonymous"}, "count": 10}"#)), ["3"]);
    assert_eq!(numbers(&ask(r#"{"search": "south", "count": 10}"#)), ["2", "5"]);
    let unknown = serde_json::from_str(r#"{"sort": "colour"}"#).unwrap();
    assert_eq!(receipts(&ledger, &settings, &unknown).unwrap_err().id, "ask-unknown");
    // A card that is left out: its receipts are anonymous ones, and it is said how many.
    let without = Settings { exclude_members: vec!["A".to_owned()], ..Settings::default() };
    let all = receipts(&ledger, &without, &ReceiptQuery::default()).unwrap();
    assert_eq!((all.total, all.excluded), (5, 3));
    let csv = |spreadsheet| {
        let style = Style { spreadsheet, ..Style::default() };
        String::from_utf8(receipts_csv(&ledger, &settings, &ReceiptQuery::default(), &style).unwrap())
            .unwrap()
    };
    let text = csv(false);
    assert!(text.contains("\n4,'=B,2025-03-10,receipt-sale,North,10.00\r\n"), "{text}");
    assert!(csv(true).contains("\n5;A;12.03.2025;receipt-return;South;-50,50\r\n"), "{}", csv(true));
}

#[test]
fn the_order_of_rows_changes_no_page() {
    let (head, rows) = BY_HAND.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let turned = format!("{head}\n{}\n", rows.join("\n"));
    let list = |text: &str, sort: &str| {
        let query = ReceiptQuery { sort: sort.to_owned(), count: 9, ..ReceiptQuery::default() };
        receipts(&read(&[("receipts.csv", text.as_bytes())]), &Settings::default(), &query).unwrap()
    };
    for sort in ["", "number", "member", "kind", "store", "amount"] {
        assert_eq!(list(BY_HAND, sort), list(&turned, sort), "{sort}");
    }
}

#[test]
fn what_is_said_twice_is_one_receipt() {
    let text = "receipt;date;card;amount\n1;2025-01-01;A;100\n1;2025-01-01;A;100\n2;2025-01-02;B;5\n";
    let ledger = read(&[("receipts.csv", text.as_bytes())]);
    let of = |keep_duplicates| {
        let settings = Settings { keep_duplicates, ..Settings::default() };
        let found = receipts(&ledger, &settings, &ReceiptQuery::default()).unwrap();
        (found.total, found.paid, found.repeated)
    };
    assert_eq!((of(false), of(true)), ((2, Money(10_500), 1), (2, Money(20_500), 0)));
    assert_eq!(ReceiptFilter::default(), serde_json::from_str("{}").unwrap());
}
