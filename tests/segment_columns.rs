//! Columns of members that are none of the fields: which are kept, and what segments they make.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use loyalty_calculator::ingest::{ColumnMap, Ingest, Ingested, Maps, Quality, Samples, read_bytes, sniff};
use loyalty_calculator::ledger::{Attribute, Ledger, MOST_ATTRIBUTES, MOST_VALUES, Role};
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{Question, ask, build, portrait};
use loyalty_calculator::segment::{ListQuery, People, Rule, Style, csv, summary};
use loyalty_calculator::settings::Settings;
use proptest::prelude::*;

/// A receipt for each of so many members.
fn receipts(members: usize) -> String {
    let mut text = "Дата;Чек;Карта;Сумма\n".to_owned();
    for member in 1..=members {
        writeln!(text, "{:02}.03.2025;{member};K{member};{}", 1 + member % 28, 100 + member).unwrap();
    }
    text
}

/// A members table: of each member the cells behind the card and the day of enrolment.
fn table(head: &str, members: usize, cells: impl Fn(usize) -> String) -> String {
    let mut text = format!("Карта;Дата регистрации;{head}\n");
    for member in 1..=members {
        writeln!(text, "K{member};15.12.2024;{}", cells(member)).unwrap();
    }
    text
}

fn read_with(members: usize, tables: &[&str], maps: &Maps) -> Ingested {
    let receipts = receipts(members);
    let names: Vec<String> = (1..=tables.len()).map(|number| format!("members-{number}.csv")).collect();
    let mut files = vec![("receipts.csv", receipts.as_bytes())];
    files.extend(names.iter().zip(tables).map(|(name, table)| (name.as_str(), table.as_bytes())));
    read_bytes(&files, maps)
}

fn read(members: usize, tables: &[&str]) -> Ledger {
    read_with(members, tables, &Maps::default()).ledger.unwrap()
}

/// Names of the attributes, each with the value of each member who has one.
fn told(ledger: &Ledger) -> Vec<(String, BTreeMap<String, String>)> {
    let of = |attribute: &Attribute| {
        let values = (1..=ledger.members()).map(|member| {
            (ledger.member_name(member).to_owned(), attribute.text(attribute.value(member)).to_owned())
        });
        (attribute.name().to_owned(), values.filter(|(_, value)| !value.is_empty()).collect())
    };
    ledger.attributes().iter().map(of).collect()
}

fn names(ledger: &Ledger) -> Vec<&str> {
    ledger.attributes().iter().map(|attribute| attribute.name()).collect()
}

/// Keys of the classes of a scheme with their members, those in none last.
fn classes(ledger: &Ledger, scheme: &str) -> Vec<(String, u64)> {
    let people = People::gather(ledger, &Settings::default());
    let division = people.division(scheme).unwrap_or_else(|| panic!("no {scheme}"));
    let keys = division.classes.iter().map(|class| class.key.clone()).chain(["".to_owned()]);
    keys.zip(summary(&people.facts, division)).map(|(key, class)| (key, class.members)).collect()
}

fn counted(expected: &[(&str, u64)]) -> Vec<(String, u64)> {
    expected.iter().map(|(key, members)| ((*key).to_owned(), *members)).collect()
}

/// Ten members: a club of three values, a shoe size, an answer, and what is nobody's business.
fn hand() -> String {
    let rows = [
        "Врачи;42;да;Иванов;+7 916 000-00-01",
        "Врачи;40;нет;Петров;+7 916 000-00-02",
        "Учителя;40;да;Иванов;+7 916 000-00-01",
        "Учителя;9;—;Петров;+7 916 000-00-02",
        "Врачи;42;да;Иванов;+7 916 000-00-01",
        ";42;да;Петров;+7 916 000-00-02",
        "не указан;9;Нет;Иванов;+7 916 000-00-01",
        "Студенты;40;да;Петров;+7 916 000-00-02",
        "Учителя;42;нет;Иванов;+7 916 000-00-01",
        "Врачи;;да;Петров;+7 916 000-00-02",
    ];
    table("Клуб;Размер обуви;Есть дети;Фамилия;Телефон жены", 10, |member| rows[member - 1].to_owned())
}

#[test]
fn columns_of_few_values_are_segments() {
    let read = read_with(10, &[&hand()], &Maps::default());
    let ledger = read.ledger.unwrap();
    assert_eq!(names(&ledger), ["Есть дети", "Размер обуви", "Клуб"], "the one that most have first");
    assert_eq!(
        classes(&ledger, "column:Клуб"),
        counted(&[("Врачи", 4), ("Учителя", 3), ("Студенты", 1), ("", 2)])
    );
    assert_eq!(classes(&ledger, "column:Размер обуви"), counted(&[("9", 2), ("40", 3), ("42", 4), ("", 1)]));
    assert_eq!(classes(&ledger, "column:Есть дети"), counted(&[("yes", 6), ("no", 3), ("", 1)]));
    let file = &read.quality.files[1];
    assert_eq!((file.rows_read, file.rows_used, file.rows_set_aside), (11, 10, 0));
    let kept: Vec<_> =
        file.columns.iter().filter(|column| column.kept).map(|column| &column.header[..]).collect();
    assert_eq!(kept, ["Клуб", "Размер обуви", "Есть дети"]);
}

/// Each of ten members has one receipt: of doctors, who are four, four members bought.
#[test]
fn figures_are_told_by_a_column() {
    let ledger = read(10, &[&hand()]);
    let settings = Settings::default();
    let people = People::gather(&ledger, &settings);
    let question =
        |by: &str| Question { kpi: "members-with-purchase".to_owned(), by: Some(by.to_owned()), step: None };
    let answer = ask(&ledger, &settings, &people, &question("column:Клуб")).unwrap();
    let told: serde_json::Value = serde_json::from_slice(&answer).unwrap();
    let rows: Vec<_> = told["rows"].as_array().unwrap().iter().collect();
    let row = |at: usize| (rows[at]["label"]["value"].as_str().unwrap(), rows[at]["value"].as_f64().unwrap());
    assert_eq!(
        [0, 1, 2, 3].map(row),
        [("Врачи", 4.0), ("Учителя", 3.0), ("Студенты", 1.0), ("segment-none", 2.0)]
    );
    assert_eq!(rows.len(), 4);
    assert_eq!(told["by"], "column:Клуб");
    assert_eq!(ask(&ledger, &settings, &people, &question("column:Фамилия")).unwrap_err().id, "ask-unknown");
    let report = build(&ledger, Quality::default(), &settings);
    let kpi = report.kpis.iter().find(|kpi| kpi.id == "members-with-purchase").unwrap();
    assert!(kpi.breakdowns.iter().any(|by| by == "column:Клуб"));
}

#[test]
fn they_join_with_others_show_in_lists_and_tell_portraits_apart() {
    let members = 400;
    // Of every fourth member the club is the first; they buy for the most.
    let text =
        table("Клуб", members, |member| if member % 4 == 0 { "Первый" } else { "Второй" }.to_owned());
    let ledger = read(members, &[&text]);
    let people = People::gather(&ledger, &Settings::default());
    let rule: Rule = serde_json::from_str(
        r#"{"all": [{"scheme": "column:Клуб", "classes": ["Первый"]}, {"not": {"scheme": "value", "classes": ["c"]}}]}"#,
    )
    .unwrap();
    let both = rule.members(&people).unwrap();
    let value = people.division("value").unwrap();
    let expected = (1..=members).filter(|member| member % 4 == 0).filter(|member| {
        let id = ledger.find_member(&format!("K{member}")).unwrap();
        let row = people.facts.rows.iter().position(|row| row.member == id).unwrap();
        value.of(row) != value.place("c")
    });
    assert_eq!(both.count(), expected.count() as u64);
    assert!(both.count() > 0);

    let query = ListQuery {
        rule: Some(Rule::class("column:Клуб", "Первый")),
        columns: ["revenue", "column:Клуб"].map(str::to_owned).to_vec(),
        sort: "column:Клуб".to_owned(),
        ..ListQuery::default()
    };
    let written = String::from_utf8(csv(&ledger, &people, &query, &Style::default()).unwrap()).unwrap();
    let lines: Vec<&str> = written.trim_end().lines().collect();
    assert_eq!(lines[0], "\u{feff}member-id,member-revenue,Клуб");
    assert_eq!((lines[1], lines.len()), ("K100,200.00,Первый", 101));

    let first = Rule::class("column:Клуб", "Первый").members(&people).unwrap();
    let told = portrait(&ledger, &Settings::default(), &people, &first).classes;
    let own = told.iter().find(|class| class.label == Arg::Text("Первый".to_owned())).unwrap();
    assert_eq!((own.scheme.as_str(), own.segment, own.rest), ("column:Клуб", 1.0, 0.0));
    assert!(Rule::class("column:Клуб", "Третий").members(&people).is_err());
    assert!(Rule::class("column:Нет такого", "Первый").members(&people).is_err());
}

#[test]
fn twenty_values_are_classes_and_the_rest_one() {
    let text = table("Профессия", 500, |member| {
        format!("профессия {}", char::from(b'a' + (member % 25) as u8))
    });
    let found = classes(&read(500, &[&text]), "column:Профессия");
    assert_eq!(found.len(), 22);
    assert_eq!((&found[19], &found[20]), (&("профессия t".to_owned(), 20), &("other".to_owned(), 100)));
    assert_eq!(found[21], (String::new(), 0));
}

#[test]
fn too_many_values_texts_and_names_are_no_segments() {
    let most = MOST_VALUES as usize;
    let members = 4 * most;
    let text =
        table("Полный;Лишний;Отзыв;Друг;Был;Один;Пусто", members, |member| {
            let friend = if member <= most { format!("Друг {member}") } else { String::new() };
            let answer = if member == 7 { "много слов ".repeat(10) } else { "мало".to_owned() };
            format!(
                "п{};л{};{answer};{friend};0{}.05.2024;да;",
                member % most,
                member % (most + 1),
                1 + member % 9
            )
        });
    assert_eq!(names(&read(members, &[&text])), ["Полный"]);
}

#[test]
fn the_seventeenth_column_is_one_too_many() {
    let heads: Vec<String> = (1..=MOST_ATTRIBUTES + 1).map(|at| format!("Признак {at:02}")).collect();
    // The third column has the fewest members.
    let text = table(&heads.join(";"), 60, |member| {
        let cell = |at: usize| if at == 2 && member % 2 == 0 { "" } else { ["а", "б", "в"][member % 3] };
        (0..heads.len()).map(cell).collect::<Vec<_>>().join(";")
    });
    let ledger = read(60, &[&text]);
    let expected: Vec<&str> =
        heads.iter().enumerate().filter(|(at, _)| *at != 2).map(|(_, head)| head.as_str()).collect();
    assert_eq!(names(&ledger), expected);
}

#[test]
fn files_of_one_header_are_one_column_whatever_their_order() {
    let half = |from: usize, values: &'static [&'static str]| {
        let mut text = "Карта;Клуб;Дата выдачи карты\n".to_owned();
        for member in from..from + 40 {
            writeln!(text, "K{member};{};1{}.02.2025", values[member % values.len()], member % 9).unwrap();
        }
        text
    };
    // The two tell different clubs of the members 21–40: the choice does not hang on the order.
    let (one, two) = (half(1, &["Врачи", "Учителя"]), half(21, &["Врачи", "Студенты", ""]));
    let ledger = read(70, &[&one, &two]);
    assert_eq!(told(&ledger), told(&read(70, &[&two, &one])));
    assert_eq!(told(&ledger), told(&read(70, &[&one, &two, &one])), "read twice is read once");
    let clubs = &told(&ledger)[0].1;
    let club = |card: &str| clubs.get(card).map(String::as_str);
    assert_eq!((club("K3"), club("K22"), club("K61")), (Some("Учителя"), Some("Врачи"), None));
    let quarter = table("Клуб", 60, |member| format!("к{member}"));
    let spoilt = read(70, &[&one, &two, &quarter]);
    assert!(spoilt.attributes().is_empty(), "too many in one file are too many");
}

#[test]
fn the_visitor_may_want_none_of_it() {
    let ignored = ["Клуб", "Нет такого"].map(str::to_owned).to_vec();
    let map = ColumnMap { ignored, ..ColumnMap::default() };
    let maps = Maps::from([("members-1.csv".to_owned(), map)]);
    let read = read_with(10, &[&hand()], &maps);
    assert_eq!(names(&read.ledger.unwrap()), ["Есть дети", "Размер обуви"]);
    let club = read.quality.files[1].columns.iter().find(|column| column.header == "Клуб");
    assert!(club.is_some_and(|column| !column.kept));
}

#[test]
fn headers_and_values_that_mean_harm_are_texts() {
    let long = "я".repeat(10_000);
    let head = format!("<img src=x onerror=alert(1)>;=cmd|' /C calc'!A0;Кл\u{202E}уб;{long}");
    let text =
        table(&head, 20, |member| ["<b>a</b>.;=1+1;x;1", "<i>b</i>.;=SUM(1);y;2"][member % 2].to_owned());
    let ledger = read(20, &[&text]);
    let mut found = names(&ledger);
    found.sort_unstable_by_key(|name| name.chars().count());
    assert_eq!(found[..3], ["Клуб", "=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>"]);
    assert_eq!((found[3].chars().count(), found.len()), (60, 4));
    let people = People::gather(&ledger, &Settings::default());
    let query = ListQuery {
        columns: ["column:=cmd|' /C calc'!A0", "column:Клуб"].map(str::to_owned).to_vec(),
        ..ListQuery::default()
    };
    let written = String::from_utf8(csv(&ledger, &people, &query, &Style::default()).unwrap()).unwrap();
    assert!(written.starts_with("\u{feff}member-id,'=cmd|' /C calc'!A0,Клуб\r\n"), "{written}");
    assert!(written.contains("\r\nK1,'=SUM(1),y\r\n"), "{written}");
    // A header longer than any sample is a file without one.
    let text = table(&"я".repeat(1 << 20), 20, |member| (member % 2).to_string());
    assert!(read(20, &[&text]).attributes().iter().all(|attribute| attribute.name().chars().count() <= 60));
    // A value that turns the line round is none that a segment could be called by.
    let text = table("Клуб", 20, |member| ["x", "y\u{202E}z"][member % 2].to_owned());
    assert_eq!(names(&read(20, &[&text])), [""; 0]);
}

/// Reads a members table in slices of this length.
fn sliced(text: &str, length: usize) -> Ledger {
    let receipts = receipts(30);
    let mut ingest = Ingest::default();
    for (name, text) in [("receipts.csv", receipts.as_str()), ("members.csv", text)] {
        let bytes = text.as_bytes();
        let role = (name == "members.csv").then_some(Role::Members);
        let map = ColumnMap { role, ..ColumnMap::default() };
        let plan = sniff(name, bytes.len() as u64, &Samples::of(bytes), Some(&map)).unwrap();
        ingest.begin(name, bytes.len() as u64, plan);
        bytes.chunks(length).for_each(|slice| ingest.feed(slice));
    }
    ingest.finish().ledger.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Dates that may be read both ways, rows set aside for them, members who stand twice, and a
    /// column that may have a value too many.
    #[test]
    fn neither_slices_nor_the_order_of_rows_change_what_is_kept(
        rows in prop::collection::vec((1_u8..30, 0_u8..4, 0_u8..56, 0_u8..3, 1_u8..29), 1..150),
        length in 1_usize..400,
        turn in 0_usize..150,
    ) {
        let line = |(member, club, many, date, day): &(u8, u8, u8, u8, u8)| {
            let club = ["Врачи", "Учителя", "", "—"][usize::from(*club)];
            let date = match date {
                0 => format!("{day:02}/02/2025"),
                1 => "01/02/2025".to_owned(),
                _ => "вчера".to_owned(),
            };
            format!("K{member};{club};м{many};{date}\n")
        };
        let lines: Vec<String> = rows.iter().map(line).collect();
        let turned: Vec<&str> =
            lines.iter().rev().cycle().skip(turn).take(lines.len()).map(String::as_str).collect();
        let head = "Карта;Клуб;Много;Дата регистрации\n";
        let (plain, turned) = (head.to_owned() + &lines.concat(), head.to_owned() + &turned.concat());
        let whole = told(&sliced(&plain, plain.len()));
        prop_assert_eq!(&told(&sliced(&plain, length)), &whole);
        let names = |told: &[(String, BTreeMap<String, String>)]| {
            told.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        let other = told(&sliced(&turned, turned.len()));
        prop_assert_eq!(names(&other), names(&whole));
        prop_assert_eq!(other, whole);
    }
}
