//! Are members who buy for the discount found, and nobody else? They are planted in the samples
//! here: every tenth member buys most of the time at a quarter off.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::{part, report_of};
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::Report;
use loyalty_calculator::sample::{self, Sample};
use loyalty_calculator::settings::{Industry, Settings};

/// Of ten receipts of a member who is planted, so many are at a quarter off.
const OF_TEN: u64 = 9;
/// Members with fewer sale receipts are not looked at.
const FEWEST: usize = 5;

#[test]
fn those_planted_are_found_and_nobody_else() {
    // In fashion more than a third of all spending is at a deep discount anyway: so many
    // receipts in a row are chance there, and who bought but five times can't be told from it.
    for (industry, least_recall) in
        [(Industry::Grocery, 0.95), (Industry::Fashion, 0.4), (Industry::Electronics, 0.8)]
    {
        let sample = sample::generate(industry, sample::DEFAULT_RECEIPTS, 1);
        let settings = Settings { industry, ..Settings::default() };
        let planted = planted(&sample);
        let receipts = with_discounts(&sample, &planted);
        let found = found(&report_of(&[("receipts.csv", &receipts)], &settings));
        // The same shop without them: who is found there buys like everybody. With them the
        // share of deep discounts only rises, and with it what chance may make of one member.
        let others = Settings { exclude_members: planted.iter().cloned().collect(), ..settings };
        let wrong = found_of(&report_of(&[("receipts.csv", &receipts)], &others));
        let right = found.saturating_sub(wrong);
        let (precision, recall) = (right as f64 / found as f64, right as f64 / planted.len() as f64);
        let seen = format!("{industry:?}: {found} found of {} planted, {wrong} wrongly", planted.len());
        assert!(precision >= 0.95, "{seen}: precision {precision}");
        assert!(recall >= least_recall, "{seen}: recall {recall}");
    }
}

#[test]
fn where_nobody_is_planted_nothing_is_told() {
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        for seed in 2..=3 {
            let sample = sample::generate(industry, 10_000, seed);
            let receipts = with_discounts(&sample, &BTreeSet::new());
            let settings = Settings { industry, ..Settings::default() };
            let report = report_of(&[("receipts.csv", &receipts)], &settings);
            assert!(report.findings.iter().all(|finding| finding.id != "cherry-pickers"));
            // Chance takes one of a thousand.
            assert!(found_of(&report) <= 1, "{industry:?}: {}", found_of(&report));
        }
    }
}

/// Every tenth of the members with receipts enough.
fn planted(sample: &Sample) -> BTreeSet<String> {
    let mut receipts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in table(sample).1.iter().filter(|row| &row[KIND] == "Продажа" && !row[MEMBER].is_empty())
    {
        receipts.entry(row[MEMBER].to_owned()).or_default().insert(row[NUMBER].to_owned());
    }
    let often = receipts.into_iter().filter(|(_, numbers)| numbers.len() >= FEWEST);
    often.step_by(10).map(|(member, _)| member).collect()
}

// Places of columns in the receipts of a sample.
const NUMBER: usize = 4;
const KIND: usize = 6;
const MEMBER: usize = 7;
const MONEY: usize = 12;
const DISCOUNT: usize = 13;

fn table(sample: &Sample) -> (csv::StringRecord, Vec<csv::StringRecord>) {
    let file = sample.files.iter().find(|file| file.name == "receipts.csv").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&*file.bytes);
    let header = reader.headers().unwrap().clone();
    let places = [(NUMBER, "Номер чека"), (KIND, "Вид операции"), (MEMBER, "Карта")];
    for (place, name) in places.into_iter().chain([(MONEY, "Сумма"), (DISCOUNT, "Скидка")]) {
        assert_eq!(&header[place], name);
    }
    (header, reader.records().map(Result::unwrap).collect())
}

/// The receipts, a quarter of the money off most of those of the members planted.
fn with_discounts(sample: &Sample, planted: &BTreeSet<String>) -> Vec<u8> {
    let (header, rows) = table(sample);
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for row in &rows {
        let deep =
            planted.contains(&row[MEMBER]) && &row[KIND] == "Продажа" && mixed(&row[NUMBER]) % 10 < OF_TEN;
        let kopecks = |place: usize| row[place].replace(',', "").parse::<i64>().unwrap();
        let off = if deep { kopecks(MONEY) / 4 } else { 0 };
        let text =
            |kopecks: i64| format!("{}{},{:02}", sign(kopecks), kopecks.abs() / 100, kopecks.abs() % 100);
        let cells = row.iter().enumerate().map(|(place, cell)| match place {
            MONEY => text(kopecks(MONEY) - off),
            DISCOUNT => text(kopecks(DISCOUNT) + off),
            _ => cell.to_owned(),
        });
        writer.write_record(cells).unwrap();
    }
    writer.into_inner().unwrap()
}

const fn sign(kopecks: i64) -> &'static str {
    if kopecks < 0 { "-" } else { "" }
}

/// FNV-1a: which of the receipts, the same in every run.
fn mixed(number: &str) -> u64 {
    let hash = number.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash >> 7
}

/// Members told of by the finding.
fn found(report: &Report) -> u64 {
    let finding = report.findings.iter().find(|finding| finding.id == "cherry-pickers");
    let Some(Arg::Count(members)) = finding.and_then(|finding| finding.args.get("members").cloned()) else {
        panic!("no finding: {:?}", report.findings.iter().map(|finding| finding.id).collect::<Vec<_>>());
    };
    assert_eq!(members, found_of(report));
    members
}

/// The same by the figure, which counts where the finding is silent too.
fn found_of(report: &Report) -> u64 {
    let entry = crate::common::entry(report, "effective-discount");
    let share = part(report, "effective-discount", "cherryPickers");
    (share * entry.parts["cherryPickers"].n as f64).round() as u64
}
