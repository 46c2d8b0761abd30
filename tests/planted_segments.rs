//! Are members found who buy less often than before, who bought once, who come for discounts?
//! They are planted in the samples here, among members who buy to the end.

use std::collections::{BTreeMap, BTreeSet};

use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::sample::{self, Sample};
use loyalty_calculator::segment::{People, Rule};
use loyalty_calculator::settings::{Industry, Settings};

// Places of columns in the receipts of a sample.
const DATE: usize = 0;
const NUMBER: usize = 4;
const KIND: usize = 6;
const MEMBER: usize = 7;
const MONEY: usize = 12;
const DISCOUNT: usize = 13;

/// Receipts by member, in their order, of the sales of a sample.
type Receipts = BTreeMap<String, Vec<(String, String)>>;

#[test]
fn decliners_are_found() {
    let (table, receipts) = steady(Industry::Grocery, 40);
    let planted: BTreeSet<String> = receipts.keys().step_by(8).cloned().collect();
    // Of the second half of their receipts one in five stays.
    let gone: BTreeSet<&String> = planted
        .iter()
        .flat_map(|member| receipts[member].iter().skip(receipts[member].len() / 2).enumerate())
        .filter(|(place, _)| place % 5 != 0)
        .map(|(_, (_, number))| number)
        .collect();
    let file = written(&table, |row| (!gone.contains(&row[NUMBER].to_owned())).then(|| row.clone()));
    let found = found(Industry::Grocery, &file, &Rule::class("frequency-trend", "falling"));
    holds("decliners", &planted, &found, 0.95, 0.75);
}

#[test]
fn buyers_of_one_receipt_are_found() {
    let (table, receipts) = steady(Industry::Grocery, 2);
    let planted: BTreeSet<String> = receipts.keys().step_by(9).cloned().collect();
    let kept: BTreeSet<&String> = planted.iter().map(|member| &receipts[member][0].1).collect();
    let file = written(&table, |row| {
        let stays = !planted.contains(&row[MEMBER]) || kept.contains(&row[NUMBER].to_owned());
        stays.then(|| row.clone())
    });
    let once = Rule::between("purchases-ever", Some(1.0), Some(1.0));
    holds("one receipt", &planted, &found(Industry::Grocery, &file, &once), 1.0, 1.0);
}

#[test]
fn cherry_pickers_are_found() {
    let (table, receipts) = steady(Industry::Grocery, 5);
    let planted: BTreeSet<String> = receipts.keys().step_by(10).cloned().collect();
    // A quarter of the money off nine of ten receipts.
    let places: BTreeMap<&String, usize> = planted
        .iter()
        .flat_map(|member| receipts[member].iter().enumerate())
        .map(|(place, (_, number))| (number, place))
        .collect();
    let file = written(&table, |row| {
        let mut row = row.clone();
        if places.get(&row[NUMBER].to_owned()).is_some_and(|place| place % 10 != 9) {
            let kopecks = |text: &str| text.replace(',', "").parse::<i64>().unwrap();
            let (money, discount) = (kopecks(&row[MONEY]), kopecks(&row[DISCOUNT]));
            let text = |kopecks: i64| format!("{},{:02}", kopecks / 100, kopecks % 100);
            let off = money / 4;
            row = row
                .iter()
                .enumerate()
                .map(|(place, cell)| match place {
                    MONEY => text(money - off),
                    DISCOUNT => text(discount + off),
                    _ => cell.to_owned(),
                })
                .collect();
        }
        Some(row)
    });
    let found = found(Industry::Grocery, &file, &Rule::class("promotion", "picker"));
    holds("cherry pickers", &planted, &found, 0.95, 0.9);
}

/// Every tenth buys one category on eight of ten receipts, alone.
#[test]
fn favourite_categories_are_found() {
    let (table, receipts) = steady(Industry::Grocery, 10);
    let category = table.header.iter().position(|name| name == "Категория").unwrap();
    let favourite = table.rows.iter().map(|row| row[category].to_owned()).max().unwrap();
    let planted: BTreeSet<String> = receipts.keys().step_by(10).cloned().collect();
    let numbers = planted.iter().flat_map(|member| receipts[member].iter().enumerate());
    let changed: BTreeSet<&String> =
        numbers.filter(|(place, _)| place % 5 != 0).map(|(_, (_, number))| number).collect();
    let file = written(&table, |row| {
        let cell = |(place, cell): (usize, &str)| match place {
            place if place == category && changed.contains(&row[NUMBER].to_owned()) => favourite.clone(),
            _ => cell.to_owned(),
        };
        Some(row.iter().enumerate().map(cell).collect())
    });
    let found = found(Industry::Grocery, &file, &Rule::class("favourite-category", &favourite));
    holds("favourite category", &planted, &found, 0.9, 0.95);
}

/// Eight campaigns: every eighth member uses seven offers of ten, all others one of ten.
#[test]
fn those_who_answer_are_found() {
    let (table, receipts) = steady(Industry::Grocery, 2);
    let planted: BTreeSet<String> = receipts.keys().step_by(8).cloned().collect();
    // The usual linear congruential generator: the same draws everywhere.
    let mut state = 7_u64;
    let mut draw = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 10
    };
    let last = receipts.values().flatten().map(|(day, _)| day.clone()).max().unwrap();
    let year = last[..4].parse::<u32>().unwrap();
    let mut campaigns = "Кампания;Карта;Дата отправки;Группа;Предложение использовано\n".to_owned();
    for campaign in 1..=8 {
        for member in receipts.keys() {
            let used = draw() < if planted.contains(member) { 7 } else { 1 };
            let used = if used { "да" } else { "нет" };
            campaigns += &format!("К{campaign};{member};05.{campaign:02}.{year};Целевая;{used}\n");
        }
    }
    let file = written(&table, |row| Some(row.clone()));
    let files = [("receipts.csv", file.as_slice()), ("campaigns.csv", campaigns.as_bytes())];
    let found = found_in(Industry::Grocery, &files, &Rule::class("campaign-response", "often"));
    holds("those who answer", &planted, &found, 0.9, 0.9);
}

/// Precision and recall are at least these.
#[track_caller]
fn holds(
    what: &str,
    planted: &BTreeSet<String>,
    found: &BTreeSet<String>,
    least_precision: f64,
    least_recall: f64,
) {
    let right = found.intersection(planted).count() as f64;
    let (precision, recall) = (right / found.len() as f64, right / planted.len() as f64);
    let seen = format!("{what}: {} planted, {} found", planted.len(), found.len());
    assert!(planted.len() >= 10, "{seen}");
    assert!(precision >= least_precision, "{seen}: precision {precision}");
    assert!(recall >= least_recall, "{seen}: recall {recall}");
}

struct Table {
    header: csv::StringRecord,
    rows: Vec<csv::StringRecord>,
}

/// The receipts of a sample of the members with so many sale receipts or more who buy in the
/// last tenth of the days too: who left by themselves would be found as well, and rightly.
fn steady(industry: Industry, fewest: usize) -> (Table, Receipts) {
    let sample = sample::generate(industry, sample::DEFAULT_RECEIPTS, 1);
    let table = table(&sample);
    let mut receipts = Receipts::new();
    for row in table.rows.iter().filter(|row| &row[KIND] == "Продажа" && !row[MEMBER].is_empty()) {
        let of_member = receipts.entry(row[MEMBER].to_owned()).or_default();
        if of_member.last().is_none_or(|(_, number)| number != &row[NUMBER]) {
            of_member.push((iso(&row[DATE]), row[NUMBER].to_owned()));
        }
    }
    let days: BTreeSet<String> = receipts.values().flatten().map(|(day, _)| day.clone()).collect();
    let late = days.iter().nth(days.len() * 9 / 10).unwrap().clone();
    receipts.retain(|_, of_member| of_member.len() >= fewest && of_member.last().unwrap().0 >= late);
    let rows = table.rows.into_iter().filter(|row| receipts.contains_key(&row[MEMBER])).collect();
    (Table { header: table.header, rows }, receipts)
}

fn table(sample: &Sample) -> Table {
    let file = sample.files.iter().find(|file| file.name == "receipts.csv").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&*file.bytes);
    let header = reader.headers().unwrap().clone();
    let places = [(DATE, "Дата"), (NUMBER, "Номер чека"), (KIND, "Вид операции"), (MEMBER, "Карта")];
    for (place, name) in places.into_iter().chain([(MONEY, "Сумма"), (DISCOUNT, "Скидка")]) {
        assert_eq!(&header[place], name);
    }
    Table { header, rows: reader.records().map(Result::unwrap).collect() }
}

/// `31.12.2025 …` as a text that sorts.
fn iso(date: &str) -> String {
    let day: Vec<&str> = date[..10].split('.').collect();
    format!("{}-{}-{}", day[2], day[1], day[0])
}

fn written(table: &Table, change: impl Fn(&csv::StringRecord) -> Option<csv::StringRecord>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(&table.header).unwrap();
    for row in table.rows.iter().filter_map(change) {
        writer.write_record(&row).unwrap();
    }
    writer.into_inner().unwrap()
}

fn found(industry: Industry, receipts: &[u8], rule: &Rule) -> BTreeSet<String> {
    found_in(industry, &[("receipts.csv", receipts)], rule)
}

fn found_in(industry: Industry, files: &[(&str, &[u8])], rule: &Rule) -> BTreeSet<String> {
    let ledger = read_bytes(files, &Maps::default()).ledger.unwrap();
    let people = People::gather(&ledger, &Settings { industry, ..Settings::default() });
    let members = rule.members(&people).unwrap();
    members.iter().map(|member| ledger.member_name(member).to_owned()).collect()
}
