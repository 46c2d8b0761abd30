//! What holds for the points of any ledger?

use std::fmt::Write as _;

use loyalty_calculator::facts::{self, Expiry, Facts, PointsSums, moved, turned};
use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::settings::Settings;
use loyalty_calculator::units::{Day, Points};
use proptest::prelude::*;

/// Member, day of 2025, operation, points, days until they expire.
type Row = (u8, i32, usize, i32, Option<u16>);

const OPERATIONS: [&str; 4] = ["Начисление", "Списание", "Сгорание", "Корректировка"];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0..4_u8, 0..300_i32, 0..4_usize, 1..500_i32, prop::option::of(0..200_u16));
    prop::collection::vec(row, 1..60)
}

/// Facts of the movements, with a receipt at either end of 300 days.
fn facts(rows: &[Row], settings: &Settings) -> Facts {
    let first = Day::from_iso("2025-01-01").unwrap();
    let last = first.plus(299);
    let receipts = format!("date;member;amount\n{first};9999990000009;10,00\n{last};9999990000009;10,00\n");
    let mut points = "date;member;transaction type;points;expires on\n".to_owned();
    for (member, day, operation, amount, lasts) in rows {
        // An adjustment of an odd number goes down.
        let sign = if *operation == 3 && amount % 2 == 1 { "-" } else { "" };
        let expires = lasts.map_or(String::new(), |days| first.plus(day + i32::from(days)).to_string());
        let (day, operation) = (first.plus(*day), OPERATIONS[*operation]);
        writeln!(points, "{day};999999000000{member};{operation};{sign}{amount},25;{expires}").unwrap();
    }
    let files = [("receipts.csv", receipts.as_bytes()), ("points.csv", points.as_bytes())];
    let read = read_bytes(&files, &Maps::default());
    assert!(read.quality.files.iter().all(|file| file.problem.is_none() && file.rows_set_aside == 0));
    facts::gather(&read.ledger.unwrap(), settings)
}

fn balance(sums: &PointsSums) -> i64 {
    let of = sums.so_far;
    of[moved::ISSUED] - of[moved::REDEEMED] - of[moved::EXPIRED] + of[moved::ADJUSTED]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_comes_from_nowhere_and_nothing_is_lost(rows in rows()) {
        let facts = facts(&rows, &Settings::default());
        let whole = &facts.whole.points;
        // issued = redeemed + expired + outstanding ± adjusted.
        prop_assert_eq!(whole.standing.sums[0], balance(whole));
        prop_assert_eq!(whole.moved.sums, whole.so_far);
        // What is left of the lots is the balance, but for what was there before.
        let left = facts.detail.points.standing.left.sums[0];
        prop_assert!(left >= balance(whole) && left >= 0);
        prop_assert_eq!(whole.overdrawn == 0, left == balance(whole));
        let by_month: Points = facts.detail.points.standing.months.iter().map(|(_, points)| *points).sum();
        prop_assert_eq!(by_month.0, left);
    }

    #[test]
    fn months_add_up_to_the_period(rows in rows()) {
        let facts = facts(&rows, &Settings::default());
        let mut sums = [0; moved::ALL];
        let mut turned_sums = [0; turned::ALL];
        for month in &facts.months {
            for (sum, part) in sums.iter_mut().zip(month.slice.points.moved.sums) {
                *sum += part;
            }
            for (sum, part) in turned_sums.iter_mut().zip(month.slice.points.turned.sums) {
                *sum += part;
            }
        }
        prop_assert_eq!(sums, facts.whole.points.moved.sums);
        prop_assert_eq!(turned_sums, facts.whole.points.turned.sums);
        let mut told = [0; moved::ALL];
        for (_, of_month) in &facts.detail.points.months {
            for (sum, part) in told.iter_mut().zip(of_month) {
                *sum += part;
            }
        }
        prop_assert_eq!(told, sums);
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        // A receipt without points brings every member into view in the same order.
        let members: Vec<Row> = (0..4).map(|member| (member, 0, 0, 1, None)).collect();
        let with = |rows: &[Row]| facts(&[&members[..], rows].concat(), &Settings::default());
        let (one, other) = (with(&rows), with(&shuffled));
        prop_assert_eq!(&one.whole.points, &other.whole.points);
        prop_assert_eq!(&one.detail.points, &other.detail.points);
    }

    #[test]
    fn vintages_redeem_no_more_than_they_have(rows in rows()) {
        let facts = facts(&rows, &Settings::default());
        for vintage in &facts.detail.points.vintages.rows {
            let (redeemed, left) = (vintage.redeemed, vintage.left);
            prop_assert!(redeemed >= Points::ZERO && left >= Points::ZERO);
            prop_assert!(redeemed + left <= vintage.issued);
            if let Some(ultimate) = vintage.ultimate {
                prop_assert!(ultimate >= redeemed.0 as f64 - 1e-6);
                prop_assert!(ultimate <= (redeemed + left).0 as f64 + 1e-6);
            }
        }
        let [issued, redeemed, ripe, soon] = facts.whole.points.turned.sums;
        prop_assert!(soon <= redeemed && redeemed <= issued && soon <= ripe && ripe <= issued);
    }

    #[test]
    fn a_period_ends_as_the_file_cut_off_there_would(rows in rows(), end in 30..299_i32) {
        let first = Day::from_iso("2025-01-01").unwrap();
        let settings = Settings { to: Some(first.plus(end)), ..Settings::default() };
        let cut: Vec<Row> = rows.iter().copied().filter(|(_, day, ..)| *day <= end).collect();
        prop_assume!(!cut.is_empty());
        let (whole, cut) = (facts(&rows, &settings), facts(&cut, &settings));
        // Whether a file tells of expiry by movements is known from all of it.
        prop_assume!(whole.whole.points.expiry == cut.whole.points.expiry);
        prop_assert_eq!(&whole.whole.points, &cut.whole.points);
        prop_assert_eq!(&whole.detail.points, &cut.detail.points);
    }
}

#[test]
fn what_has_no_movement_of_expiry_expires_by_its_day() {
    let rows = [(1, 0, 0, 100, Some(10)), (1, 5, 0, 50, None), (1, 20, 1, 30, None)];
    let facts = facts(&rows, &Settings::default());
    let points = &facts.whole.points;
    assert_eq!((points.expiry, points.moved.sums), (Expiry::Dates, [15_050, 3_025, 10_025, 0]));
    assert_eq!(points.standing.sums[0], 2_000);
}
