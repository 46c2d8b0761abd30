//! Does what comes twice count once, and is what looks wrong said, with its money?

use crate::common::{report_of, value};
use loyalty_calculator::ingest::{Choice, Ingested, Level, Maps, Problem, read_bytes};
use loyalty_calculator::ledger::Kind;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::Report;
use loyalty_calculator::sample;
use loyalty_calculator::settings::{Industry, Settings};

fn read(files: &[(&str, &str)]) -> Ingested {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    read_bytes(&files, &Maps::default())
}

fn report(files: &[(&str, &str)], settings: &Settings) -> Report {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    report_of(&files, settings)
}

/// Revenue in kopecks, and receipts.
fn totals(files: &[(&str, &str)]) -> (i64, u64) {
    let totals = report(files, &Settings::default()).totals;
    (totals.revenue.0, totals.receipts)
}

fn find<'a>(problems: &'a [Problem], id: &str) -> &'a Problem {
    let ids: Vec<_> = problems.iter().map(|problem| problem.id).collect();
    problems.iter().find(|problem| problem.id == id).unwrap_or_else(|| panic!("no {id} in {ids:?}"))
}

fn ids(read: &Ingested) -> Vec<&'static str> {
    read.quality.problems.iter().map(|problem| problem.id).collect()
}

fn arg<'a>(problem: &'a Problem, name: &str) -> &'a Arg {
    problem.args.get(name).unwrap_or_else(|| panic!("{} has no {name}", problem.id))
}

fn cases(problem: &Problem) -> Vec<&str> {
    problem.examples.iter().filter_map(|case| case.value.as_deref()).collect()
}

/// Used, repeated and set aside, by file; the account must add up.
fn account(read: &Ingested) -> Vec<(u64, u64, u64)> {
    let rows = |file: &loyalty_calculator::ingest::FileQuality| {
        let (used, again, aside) = (file.rows_used, file.rows_repeated, file.rows_set_aside);
        assert_eq!(file.rows_read, used + again + aside + file.not_data.sum(), "{}", file.name);
        (used, again, aside)
    };
    read.quality.files.iter().map(rows).collect()
}

const HEADER: &str = "Дата;Чек;Карта;Сумма\n";
const LINES: &str = "Дата;Чек;Карта;Товар;Сумма\n";

fn file(header: &str, rows: &[&str]) -> String {
    [header, &rows.join("\n"), "\n"].concat()
}

#[test]
fn the_same_file_by_another_name_counts_once() {
    let january = file(HEADER, &["01.01.2025;1;A;10,10", "02.01.2025;2;;5", "xx;3;;7", "Итого;;;15,10"]);
    let members = "Номер карты;Дата регистрации\nA;01.01.2024\n";
    let once = [("a.csv", january.as_str()), ("m.csv", members)];
    let twice = [once[0], ("m.csv", members), ("copy of a.csv", january.as_str()), ("m2.csv", members)];
    assert_eq!(totals(&once), totals(&twice));
    let read = read(&twice);
    assert_eq!(account(&read), [(2, 0, 1), (1, 0, 0), (0, 3, 0), (0, 1, 0)]);
    assert!(!read.set_aside.has(2) && read.set_aside.has(0));
    let problem = find(&read.quality.problems, "notice-same-file");
    assert_eq!((problem.level, problem.count), (Level::Info, 3));
    assert_eq!(arg(problem, "first"), &Arg::Text("a.csv".to_owned()));
    assert_eq!(problem.examples[0].file.as_deref(), Some("copy of a.csv"));
}

#[test]
fn a_file_after_a_repeated_one_is_read_as_if_that_were_not_there() {
    let a = file(HEADER, &["01.01.2025;1;A;10", "02.01.2025;2;B;20"]);
    let b = file(HEADER, &["03.01.2025;1;C;40", "02.01.2025;2;B;20", "04.01.2025;5;;-1"]);
    assert_eq!(totals(&[("a", &a), ("a2", &a), ("b", &b)]), totals(&[("a", &a), ("b", &b)]));
    assert_eq!(totals(&[("a", &a), ("a2", &a), ("b", &b)]), (6_900, 3));
}

/// January with the first days of February, and February.
fn overlapping() -> [String; 2] {
    let rows = [
        "30.01.2025;1;A;10,50",
        "31.01.2025;2;;20",
        "01.02.2025;3;B;30",
        "02.02.2025;4;;40",
        "03.02.2025;5;A;50",
    ];
    [file(HEADER, &rows[..4]), file(HEADER, &rows[2..])]
}

#[test]
fn overlapping_exports_count_each_receipt_once() {
    let [january, february] = overlapping();
    let files = [("1.csv", january.as_str()), ("2.csv", february.as_str())];
    assert_eq!(totals(&files), (15_050, 5));
    let read = read(&files);
    assert_eq!(account(&read), [(4, 0, 0), (1, 2, 0)]);
    let problem = find(&read.quality.problems, "notice-overlap");
    assert_eq!((problem.level, problem.count, cases(problem)), (Level::Info, 2, vec!["4", "3"]));
    assert_eq!(arg(problem, "money"), &Arg::Money(70.0));
    assert_eq!(ids(&read), ["notice-overlap"]);
}

#[test]
fn a_receipt_with_another_sum_in_a_later_file_is_reported_and_adds_nothing() {
    let [january, february] = overlapping();
    let february = february.replace("3;B;30", "3;B;29,25");
    let files = [("1.csv", january.as_str()), ("2.csv", february.as_str())];
    assert_eq!(totals(&files), (15_050, 5));
    let read = read(&files);
    let problem = find(&read.quality.problems, "notice-overlap-differs");
    assert_eq!((problem.level, problem.count, cases(problem)), (Level::Warning, 1, vec!["3"]));
    assert_eq!(arg(problem, "money"), &Arg::Money(0.75));
}

#[test]
fn the_order_of_files_changes_no_figure() {
    let [january, february] = overlapping();
    let february = february.replace("3;B;30", "3;B;29,25").replace("4;;40", "4;C;41");
    let third = file(LINES, &["01.02.2025;3;B;Чай;10", "01.02.2025;3;B;Сок;20", "04.02.2025;6;B;Чай;7"]);
    let files = [("1", january.as_str()), ("2", february.as_str()), ("3", third.as_str())];
    let kpis = |order: [usize; 3]| {
        let report = report(&order.map(|at| files[at]), &Settings::default());
        (serde_json::to_string(&report.kpis).unwrap(), report.totals.revenue.0)
    };
    let expected = kpis([0, 1, 2]);
    assert_eq!(expected.1, 1_050 + 2_000 + 3_000 + 4_100 + 5_000 + 700);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(kpis(order), expected, "{order:?}");
    }
}

#[test]
fn a_receipt_cut_by_the_end_of_a_file_adds_up() {
    let rows = [
        "30.01.2025;1;A;Чай;10",
        "31.01.2025;2;B;Чай;10",
        "31.01.2025;2;B;Сок;15",
        "31.01.2025;2;;Хлеб;10",
        "01.02.2025;3;;Чай;1",
    ];
    for cut in 0..=rows.len() {
        let (first, second) = (file(LINES, &rows[..cut]), file(LINES, &rows[cut..]));
        let files = [("1.csv", first.as_str()), ("2.csv", second.as_str())];
        assert_eq!(totals(&files), (4_600, 3), "cut at {cut}");
        assert!(!ids(&read(&files)).contains(&"notice-overlap"), "cut at {cut}");
    }
}

#[test]
fn a_cut_receipt_that_a_third_file_has_whole_counts_once() {
    let rows =
        ["30.01.2025;1;A;Чай;10", "31.01.2025;2;B;Чай;10", "31.01.2025;2;B;Сок;15", "01.02.2025;3;;Чай;1"];
    let parts = [file(LINES, &rows[..2]), file(LINES, &rows[2..]), file(LINES, &rows)];
    let third = parts[2].replace('\n', "\r\n");
    let files = [("1", parts[0].as_str()), ("2", parts[1].as_str()), ("3", third.as_str())];
    assert_eq!(totals(&files), (3_600, 3));
    assert_eq!(totals(&[files[2], files[0], files[1]]), (3_600, 3));
}

#[test]
fn receipts_and_their_lines_are_the_same_money() {
    let receipts =
        file("Дата;Чек;Карта;Сумма;Начислено баллов\n", &["01.01.2025;1;A;30;3", "02.01.2025;2;;50;0"]);
    let lines = file(
        "Дата;Чек;Товар;Количество;Сумма\n",
        &["01.01.2025;1;Чай;1;10", "01.01.2025;1;Сок;2;20", "02.01.2025;2;Мёд;1;50"],
    );
    for files in
        [[("r", receipts.as_str()), ("l", lines.as_str())], [("l", lines.as_str()), ("r", receipts.as_str())]]
    {
        assert_eq!(totals(&files), (8_000, 2));
        let ledger = read(&files).ledger.unwrap();
        let first = (0..2).map(|row| ledger.receipt(row)).find(|receipt| receipt.amount.0 == 3_000).unwrap();
        assert_eq!((first.quantity.0, first.issued.0, ledger.member_name(first.member)), (3_000, 300, "A"));
    }
}

#[test]
fn two_shops_that_number_alike_are_two() {
    let shop = |sum: u32| {
        let rows: Vec<_> = (1..40).map(|n| format!("01.01.2025;{n};;{}", sum + n)).collect();
        file(HEADER, &rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (one, other) = (shop(100), shop(1_000));
    let (one, other) = ([("1", one.as_str())], [("2", other.as_str())]);
    let apart = (totals(&one), totals(&other));
    assert_eq!(totals(&[one[0], other[0]]), (apart.0.0 + apart.1.0, 78));
}

#[test]
fn receipts_twice_in_a_file_are_dropped_or_kept() {
    let rows = [
        "01.01.2025;1;A;10,25",
        "01.01.2025;2;;5,10",
        "01.01.2025;1;A;10,25",
        "02.01.2025;3;A;7",
        "01.01.2025;1;A;10,25",
    ];
    let text = file(HEADER, &rows);
    let files = [("r.csv", text.as_str())];
    let keep = Settings { keep_duplicates: true, ..Settings::default() };
    assert_eq!(report(&files, &Settings::default()).totals.revenue.0, 2_235);
    assert_eq!(report(&files, &keep).totals.revenue.0, 4_285);
    let read = read(&files);
    assert_eq!(account(&read), [(5, 0, 0)]);
    let problem = find(&read.quality.problems, "notice-duplicates");
    assert_eq!((problem.level, problem.count, cases(problem)), (Level::Warning, 1, vec!["1"]));
    assert_eq!(arg(problem, "money"), &Arg::Money(20.5));
    assert_eq!(arg(problem, "share"), &Arg::Share(2_050.0 / 2_235.0));
    assert_eq!(problem.choice, Some(Choice::Duplicates));
}

#[test]
fn equal_lines_of_a_receipt_are_two_of_the_same_thing() {
    let twice = ["01.01.2025;1;A;Чай;10", "01.01.2025;1;A;Чай;10"];
    let text = file(LINES, &twice);
    assert_eq!(totals(&[("l.csv", &text)]), (2_000, 1));
    assert!(ids(&read(&[("l.csv", &text)])).is_empty());
    // Without a column of goods the other receipts tell that rows are lines.
    let text =
        file(HEADER, &["01.01.2025;1;A;10", "01.01.2025;1;A;10", "01.01.2025;2;A;10", "01.01.2025;2;A;20"]);
    assert_eq!(totals(&[("l.csv", &text)]), (5_000, 2));
}

#[test]
fn rows_without_a_number_that_repeat_are_dropped_or_kept() {
    let rows = [
        "01.01.2025 10:00;A;10",
        "01.01.2025 10:00;A;10",
        "01.01.2025 10:00;B;10",
        "01.01.2025 10:01;A;10",
        "01.01.2025 10:00;;10",
        "01.01.2025 10:00;;10",
        "02.01.2025 10:00;A;10",
        "03.01.2025;A;10",
        "03.01.2025;A;10",
    ];
    let text = file("Дата;Карта;Сумма\n", &rows);
    let files = [("r.csv", text.as_str())];
    let keep = Settings { keep_duplicates: true, ..Settings::default() };
    assert_eq!(totals(&files), (8_000, 8));
    assert_eq!(report(&files, &keep).totals.revenue.0, 9_000);
    let problem = read(&files).quality.problems;
    let problem = find(&problem, "notice-duplicate-rows");
    assert_eq!((problem.count, arg(problem, "money")), (1, &Arg::Money(10.0)));
}

#[test]
fn an_excluded_card_counts_as_anonymous() {
    let text = file(HEADER, &["01.01.2025;1;KASSA;10", "01.01.2025;2;A;30", "01.02.2025;3;;60"]);
    let files = [("r.csv", text.as_str())];
    let with = |names: &[&str]| {
        let exclude_members = names.iter().map(|name| (*name).to_owned()).collect();
        report(&files, &Settings { exclude_members, ..Settings::default() })
    };
    let share = |names: &[&str]| value(&with(names), "member-revenue-share");
    assert_eq!((share(&[]), share(&["KASSA"]), share(&["KASSA", "KASSA", "nobody"])), (0.4, 0.3, 0.3));
    let totals = with(&["KASSA"]).totals;
    assert_eq!((totals.revenue.0, totals.members, totals.anonymous_receipts), (10_000, 1, 2));
}

#[test]
fn the_samples_and_the_hand_worked_file_raise_no_suspicion() {
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        let sample = sample::generate(industry, 10_000, 1);
        let files: Vec<_> = sample.files.iter().map(|file| (file.name, &file.bytes[..])).collect();
        assert_eq!(ids(&read_bytes(&files, &Maps::default())), [""; 0], "{industry:?}");
    }
    let hand = read(&[("hand.csv", include_str!("data/hand.csv"))]);
    assert_eq!(ids(&hand), ["row-bad-amount", "row-bad-date"]);
    assert!(hand.quality.problems.iter().all(|problem| problem.level == Level::Error));
}

#[test]
fn kinds_that_are_no_known_words_are_what_the_visitor_says() {
    let mut text = "Дата;№ чека;Карта;Вид операции;Сумма\n".to_owned();
    for number in 1..=20 {
        text += &format!("01.01.2025;{number};A;Продажа;10\n");
    }
    text += "02.01.2025;21;A;Обмен;4\n02.01.2025;22;A;Отмена;3\n";
    let revenue = |map: &str| {
        let maps: Maps = serde_json::from_str(&format!(r#"{{"*": {map}}}"#)).unwrap();
        let read = read_bytes(&[("a.csv", text.as_bytes())], &maps);
        let ledger = read.ledger.as_ref().unwrap();
        let signed = |row| match ledger.receipt(row) {
            sale if sale.kind == Kind::Sale => sale.amount.0,
            back => -back.amount.0,
        };
        let sum: i64 = (0..ledger.receipts()).map(signed).sum();
        (sum, read.quality.files[0].rows_set_aside)
    };
    assert_eq!(revenue("{}"), (20_000, 2));
    assert_eq!(revenue(r#"{"otherKinds": "return"}"#), (19_600, 1));
    assert_eq!(revenue(r#"{"otherKinds": "sale"}"#), (20_400, 1), "what was cancelled stays aside");
}

#[test]
fn many_contacts_with_members_known_from_nowhere_are_told() {
    let receipts = "date;receipt;amount;card\n2025-01-01;1;10;A\n2025-02-01;2;10;B\n";
    let contacts = |strangers: usize, buyers: usize| {
        let mut text = "campaign;card;sent on\n".to_owned();
        (0..strangers).for_each(|n| text.push_str(&format!("X;{n}@mail.ru;2025-01-05\n")));
        (0..buyers).for_each(|_| text.push_str("X;A;2025-01-05\n"));
        text
    };
    let told = |contacts: &str| read(&[("r.csv", receipts), ("campaigns.csv", contacts)]);
    let many = told(&contacts(20, 60));
    let problem = find(&many.quality.problems, "notice-contacts-unknown");
    assert_eq!((problem.level, problem.count), (Level::Warning, 20));
    assert_eq!(arg(problem, "share"), &Arg::Share(0.25));
    assert!(!ids(&told(&contacts(20, 61))).contains(&"notice-contacts-unknown"));
    let listed = format!(
        "card;enrolled\n{}",
        (0..20).map(|n| format!("{n}@mail.ru;2024-12-01\n")).collect::<String>()
    );
    let text = contacts(20, 0);
    let read = read(&[("r.csv", receipts), ("campaigns.csv", &text), ("members.csv", &listed)]);
    assert!(!ids(&read).contains(&"notice-contacts-unknown"));
    assert!(!ids(&told(&contacts(19, 1))).contains(&"notice-contacts-unknown"));
}
