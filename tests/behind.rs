//! The members and receipts behind a figure are those that it counts, all of them and no others.

use std::collections::BTreeSet;

use loyalty_calculator::facts::gather;
use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::kpi::Table;
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{
    CellsBehind, FigureView, KpiView, MembersBehind, PartsBehind, ReceiptQuery, Report, build, narrowed,
    receipts,
};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{KeptPeople, ListQuery, People, Rule, RuleDocument, page};
use loyalty_calculator::settings::{EnrolmentBasis, Industry, RedemptionBasis, RevenueBasis, Settings};
use loyalty_calculator::units::{Day, Money, Unit};
use proptest::prelude::*;

fn read(files: &[(&str, &[u8])]) -> Ledger {
    read_bytes(files, &Maps::default()).ledger.unwrap()
}

fn report(ledger: &Ledger, settings: &Settings) -> Report {
    build(ledger, Quality::default(), settings)
}

fn rule(document: &RuleDocument) -> Rule {
    Rule::try_from(document.clone()).unwrap()
}

/// The settings in which what is counted differs.
fn ways(industry: Industry) -> Vec<Settings> {
    let usual = Settings { industry, ..Settings::default() };
    let chosen =
        Settings { from: Day::from_iso("2025-11-01"), to: Day::from_iso("2026-01-31"), ..usual.clone() };
    let mut told = Settings { active_days: Some(45), maturity_days: Some(30), ..usual.clone() };
    told.definitions.enrolment = EnrolmentBasis::Receipts;
    told.definitions.revenue = RevenueBasis::BeforeDiscount;
    told.definitions.redemption = RedemptionBasis::Vintage;
    let excluded = Settings { exclude_members: vec!["M00001".to_owned()], ..usual.clone() };
    vec![usual, chosen, told, excluded]
}

fn figure<'a>(kpi: &'a KpiView, part: &str) -> &'a FigureView {
    if part.is_empty() { &kpi.figure } else { kpi.parts.get(part).unwrap() }
}

/// Sums and means over members, and their lives: behind them are all whom `n` counts.
pub(crate) const OF_ALL: [&str; 14] = [
    "purchase-frequency",
    "repeat-revenue-share",
    "second-purchase-conversion",
    "points-issued",
    "points-redeemed",
    "points-expired",
    "points-outstanding",
    "redemption-rate",
    "expired-share",
    "points-to-purchase",
    "redemption-frequency",
    "points-liability",
    "revenue-per-member",
    "lifetime-value",
];

/// How many members a figure says it counts: itself, or a share of the members behind it.
fn counted(kpi: &KpiView, part: &str) -> u64 {
    let view = figure(kpi, part);
    let value = view.value.unwrap();
    match view.unit {
        Unit::Members => value as u64,
        // The best tenth is all who are in it in whole or in part.
        Unit::Share if kpi.id == "revenue-concentration" => {
            let share = [("", 0.1), ("top1", 0.01), ("top20", 0.2)].into_iter().find(|one| one.0 == part);
            (share.unwrap().1 * view.n as f64 - 1e-9).ceil() as u64
        }
        // Whose sums or lives these are: all whom `n` counts.
        _ if OF_ALL.contains(&kpi.id) => view.n,
        Unit::Share => (value * view.n as f64).round() as u64,
        unit => panic!("{} {part} counts no members but {unit:?}", kpi.id),
    }
}

fn holds(ledger: &Ledger, settings: &Settings) -> BTreeSet<String> {
    let (report, people) = (report(ledger, settings), People::gather(ledger, settings));
    let mut seen = BTreeSet::new();
    for kpi in &report.kpis {
        for behind in &kpi.members_behind {
            let members = rule(&behind.rule).members(&people).unwrap().count();
            assert_eq!(members, behind.members, "{}", behind.name);
            assert_eq!(members, counted(kpi, behind.part), "{}", behind.name);
            sums_up(kpi, behind, ledger, &people);
            seen.insert(behind.name.clone());
        }
        for cells in &kpi.cells_behind {
            let table = kpi.tables.iter().find(|table| table.id == cells.table).unwrap();
            cells_hold(table, cells, (ledger, settings, &people));
            seen.insert(cells.table.to_owned());
        }
        for parts in &kpi.parts_behind {
            let table = kpi.tables.iter().find(|table| table.id == parts.table).unwrap();
            parts_hold(table, parts, ledger, settings);
            seen.insert(format!("{} by {}", parts.table, parts.by));
        }
        for behind in &kpi.receipts_behind {
            let query = ReceiptQuery { filter: behind.filter, ..ReceiptQuery::default() };
            let found = receipts(ledger, settings, &query).unwrap();
            assert_eq!(found.total, figure(kpi, behind.part).n, "{} {}", kpi.id, behind.part);
            money_holds(kpi, behind.part, found.paid, found.revenue);
            margin_holds(kpi, behind.part, &query, (ledger, settings));
            seen.insert(format!("{} {}", kpi.id, behind.part));
        }
    }
    for finding in &report.findings {
        let Some(behind) = &finding.members_behind else { continue };
        assert_eq!(rule(&behind.rule).members(&people).unwrap().count(), behind.members, "{}", finding.id);
        seen.insert(finding.id.to_owned());
    }
    // The finding on cherry pickers has no figure of its own: it tells how many they are.
    if people.division("promotion").is_some() {
        let pickers = Rule::class("promotion", "picker").members(&people).unwrap().count();
        assert_eq!(pickers, gather(ledger, settings).detail.cherry_pickers.found);
    }
    let segments = &report.segments;
    let moved = segments.movement.iter().map(|movement| &movement.table);
    for table in segments.grids.iter().chain(&segments.crossings).chain(moved) {
        let cells = segments.cells_behind.iter().find(|cells| cells.table == table.id).unwrap();
        if table.id != "rfm-revenue" {
            cells_hold(table, cells, (ledger, settings, &people));
        }
        seen.insert(table.id.to_owned());
    }
    seen
}

/// The list of a sum of points has them, member by member.
fn sums_up(kpi: &KpiView, behind: &MembersBehind, ledger: &Ledger, people: &People) {
    let column = match kpi.id {
        "points-issued" | "points-redeemed" | "points-expired" => kpi.id,
        "points-outstanding" => "points",
        _ => return,
    };
    let query = ListQuery {
        rule: Some(rule(&behind.rule)),
        columns: vec![column.to_owned()],
        count: u32::MAX,
        ..ListQuery::default()
    };
    let of = |cell: &Option<Arg>| match cell {
        Some(Arg::Figure { value, .. }) => *value,
        None => 0.0,
        other => panic!("{other:?}"),
    };
    let sum: f64 = page(ledger, people, &query).unwrap().rows.iter().map(|row| of(&row.cells[0])).sum();
    let value = kpi.figure.value.unwrap();
    assert!((sum - value).abs() < 0.005, "{}: {sum} against {value}", kpi.id);
}

fn cells_hold(table: &Table, cells: &CellsBehind, (ledger, settings, people): (&Ledger, &Settings, &People)) {
    assert_eq!((cells.rows.len(), cells.columns.len()), (table.rows.len(), table.columns.len()));
    // A member is written to by several campaigns.
    let of_contacts = table.id.starts_with("contact-");
    for (at, row) in table.rows.iter().enumerate() {
        for (column, value) in row.values.iter().enumerate() {
            let Some(rule) = cells.rule(at, column) else { continue };
            rule.prepare(ledger, settings, people);
            let (found, value) = (rule.members(people).unwrap().count() as f64, value.unwrap());
            if of_contacts {
                assert!(found > 0.0 && found <= value, "{} {:?}", table.id, row.label);
            } else {
                assert_eq!(found, value, "{} {:?}", table.id, row.label);
            }
        }
    }
}

/// The receipts of a part that a table tells of are those of the report of that part.
fn parts_hold(table: &Table, parts: &PartsBehind, ledger: &Ledger, settings: &Settings) {
    for row in &table.rows {
        let Arg::Text(name) = &row.label else { panic!("{:?} is no name", row.label) };
        let only = [(parts.by.to_owned(), name.clone())].into_iter().collect();
        let settings = Settings { only, ..settings.clone() };
        let part = narrowed(ledger, &settings, &mut KeptPeople::default()).unwrap().unwrap();
        let query = ReceiptQuery { filter: parts.filter, ..ReceiptQuery::default() };
        let found = receipts(&part, &settings, &query).unwrap();
        assert_eq!(found.total as f64, row.values[parts.column].unwrap(), "{} {name}", table.id);
    }
}

/// Paid less the cost of the goods, receipt by receipt, is the margin, to the kopeck.
fn margin_holds(kpi: &KpiView, part: &str, query: &ReceiptQuery, (ledger, settings): (&Ledger, &Settings)) {
    if kpi.id != "gross-margin" || !part.is_empty() {
        return;
    }
    let query = ReceiptQuery { count: u32::MAX, ..query.clone() };
    let list = receipts(ledger, settings, &query).unwrap();
    let sum = |column: &str| -> f64 {
        let at = list.columns.iter().position(|id| *id == column).unwrap();
        let money = |row: &Vec<Option<Arg>>| match &row[at] {
            Some(Arg::Figure { value, .. }) => *value,
            other => panic!("{other:?}"),
        };
        list.rows.iter().map(money).sum()
    };
    let margin = kpi.parts["money"].value.unwrap();
    assert!((sum("amount") - sum("cost") - margin).abs() < 0.005, "{margin}");
}

/// The money of a page is that of its figure, to the kopeck.
fn money_holds(kpi: &KpiView, part: &str, paid: Money, revenue: Money) {
    let value = figure(kpi, part);
    let near = |money: f64, expected: f64| assert!((money - expected).abs() < 0.005, "{} {part}", kpi.id);
    match (kpi.id, part) {
        ("revenue", _) => near(revenue.to_f64(), value.value.unwrap()),
        ("returns", "money") => near(-paid.to_f64(), value.value.unwrap()),
        ("average-receipt", "members" | "anonymous" | "all") => {
            near(paid.to_f64() / value.n as f64, value.value.unwrap());
        }
        _ => {}
    }
}

#[test]
fn of_the_samples() {
    let mut seen = BTreeSet::new();
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        let sample = sample::generate(industry, 2_500, 1);
        let files: Vec<(&str, &[u8])> =
            sample.files.iter().map(|file| (file.name, file.bytes.as_slice())).collect();
        for settings in ways(industry) {
            seen.extend(holds(&read(&files), &settings));
            seen.extend(holds(&read(&files[..1]), &settings));
        }
    }
    for wanted in [
        "behind-active-members",
        "behind-base-structure-lapsed",
        "behind-base-structure-newActive",
        "behind-customer-retention-rate-newLapsed",
        "behind-enrolled-never-bought-enrolledWithin",
        "behind-enrolment-rate-ofReceipts",
        "behind-gap-between-purchases-gone",
        "behind-inactive-share-30d-days180",
        "behind-one-purchase-only",
        "behind-points-expiring-members",
        "behind-profile-completeness-full",
        "behind-lifetime-value",
        "behind-points-expired",
        "behind-points-issued",
        "behind-points-liability",
        "behind-points-outstanding",
        "behind-points-redeemed",
        "behind-points-to-purchase",
        "behind-purchase-frequency",
        "behind-purchase-frequency-active",
        "behind-redeemer-share",
        "behind-redemption-frequency",
        "behind-redemption-rate",
        "behind-repeat-revenue-share",
        "behind-revenue-per-member",
        "behind-second-purchase-conversion",
        "behind-revenue-concentration-top1",
        "abc-evenness",
        "abc-rfm",
        "base",
        "cashiers by cashier",
        "contact-channels",
        "contact-variants",
        "campaign-money",
        "campaigns",
        "cohorts",
        "life-cycle-movement",
        "ltv-by-quarter",
        "ltv-by-source",
        "ltv-by-tier",
        "nps-spend",
        "points-expiring-weeks",
        "profile-fields",
        "promos",
        "reaction-campaigns",
        "recency",
        "rfm-members",
        "sources",
        "average-item-price all",
        "average-receipt anonymous",
        "calendar-heat members",
        "effective-discount anonymous",
        "gross-margin ",
        "items-per-receipt members",
        "redemption-size receiptShare",
        "returns money",
        "revenue members",
    ] {
        assert!(seen.contains(wanted), "{wanted} was never met among {seen:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Whatever the files say: members without receipts, returns of all that was bought,
    /// receipts of nobody, purchases of one day, more sources and levels than a division has
    /// classes.
    #[test]
    fn of_any_rows(rows in prop::collection::vec((0..200i32, 0..8u32, -300..500i32, 0..3u32), 1..80)) {
        let first = Day::from_iso("2025-01-01").unwrap();
        let (mut csv, mut members) =
            ("date;card;amount;points redeemed;promo code\n".to_owned(), HEAD_OF_MEMBERS.to_owned());
        for (day, card, amount, points) in rows {
            let card = if card == 0 { String::new() } else { format!("C{card}") };
            let code = ["", "SPRING", "spring", "=1"][(day + amount).rem_euclid(4) as usize];
            let points = if amount > 0 { points } else { 0 };
            csv += &format!("{};{card};{amount};{points};{code}\n", first.plus(day));
        }
        for card in 3..40 {
            let source = if card % 5 == 0 { String::new() } else { format!("Shop {card}") };
            let (phone, city) = (["", "79001112233"][card % 2], ["", "Omsk", "Tver"][card % 3]);
            let enrolled = first.plus(card as i32 * 17 - 60);
            members += &format!("C{card};{enrolled};{source};L{};{phone};{city}\n", card / 2 * 2);
        }
        let ledger = read(&[("receipts.csv", csv.as_bytes()), ("members.csv", members.as_bytes())]);
        holds(&ledger, &Settings { industry: Industry::Grocery, ..Settings::default() });
        holds(&ledger, &Settings { maturity_days: Some(10), active_days: Some(20), ..Settings::default() });
    }
}

const HEAD_OF_MEMBERS: &str = "card;enrolled;source;level;phone;city\n";
