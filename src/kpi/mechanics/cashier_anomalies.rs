//! Cashiers whose receipts are worth a look.

use crate::facts::{CHANCE, Cashier, Cashiers, FEWEST_CASHIERS, FEWEST_RECEIPTS, SIGNALS};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Reading, Table};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// Cashiers with a signal, among those with 30 sale receipts of members or more in the
/// period: a list to check, never an accusation. There must be three such cashiers.
///
/// Signals, each of them cases ÷ of how many:
/// 1. days of a card at the cashier with more than three sale receipts ÷ days of a card;
/// 2. receipts of a card at the cashier ÷ its receipts in the same shop (of cards with ten
///    or more at the cashier there), against the mean over these receipts of the share that
///    the cashier has, on the day of the receipt, of the shop's sale receipts that name a
///    cashier and are not of this card: a day weighs as many receipts as the card has on it.
///    If a day has fewer than five others, the share is that of the calendar month, as far as
///    it lies in the period, and 1 if that has none either. The binomial tail with that mean,
///    of the cashier's cards the least likely one, times the number of cards looked at; only
///    where the files have shops;
/// 3. receipts that redeem points within 60 minutes of an earlier receipt of the same card
///    at the same cashier on the same day that issued some ÷ member receipts; only where
///    the files have the time and both sorts of points on receipts;
/// 4. cards enrolled by the cashier with exactly one sale receipt in all the data ÷ those
///    with any, of cards enrolled within the data and at least the maturity days (90)
///    before the as-of day; only where the members' list says who enrolled them.
///
/// But for the second, the rate of all these cashiers together is the peers'. A signal is a
/// case count above it whose upper binomial tail is less than 0.001 ÷ (cashiers × signals that could be
/// looked for) (Bonferroni). `n` is the cashiers looked at; there is no interval. Table
/// `cashiers` (the first 50): most signals first, then most receipts; with the share of the
/// cashier's member receipts that falls on their most used card. Table `cashier-signs`: of
/// the same cashiers each signal by its name, with the cases, of how many, and how many of
/// them the peers' rate would bring; of the second signal, its mean. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "cashier-anomalies",
    unit: Unit::Count,
    better: Better::Lower,
    additive: true,
    everyone: false,
    needs: &[receipts(Field::Cashier), receipts(Field::Member)],
    sources: &["rarus-p", "method"],
    parts: &[],
    norm: |_| None,
    read,
};

const MOST_ROWS: usize = 50;

/// What each signal is about, with the cashier's name.
const SIGNS: [&str; SIGNALS] =
    ["label-sign-days", "label-sign-card", "label-sign-points", "label-sign-enrolled"];

fn read(context: &Context<'_>) -> Reading {
    let cashiers = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.cashiers,
        Err(why) => return Reading::none(why, 0),
    };
    let examined = cashiers.examined.len();
    if examined < FEWEST_CASHIERS {
        let why = Message::new("why-few-cashiers")
            .with("cashiers", FEWEST_CASHIERS as u64)
            .with("receipts", FEWEST_RECEIPTS)
            .with("found", examined as u64);
        return Reading::none(why, 0);
    }
    let to_check = cashiers.to_check() as u64;
    let value = Estimate { value: to_check as f64, error: None, n: examined as u64, bounds: None };
    let mut reading = Reading::plain(
        Ok(value),
        args([("toCheck", to_check.into()), ("cashiers", (examined as u64).into())]),
    )
    .note(Message::new("note-only-to-check"))
    .note(Message::new("note-false-alarms").with("reports", libm::round(1.0 / CHANCE) as u64));
    if cashiers.others > 0 {
        let note = Message::new("note-small-cashiers").with("cashiers", cashiers.others);
        reading = reading.note(note.with("receipts", FEWEST_RECEIPTS));
    }
    reading.tables.push(signs(cashiers));
    reading.tables.push(table(cashiers));
    reading
}

/// The cases that are beyond chance: what to ask about.
fn signs(cashiers: &Cashiers) -> Table {
    let columns = [("sign-cases", Unit::Count), ("sign-of", Unit::Count), ("sign-expected", Unit::Items)];
    let mut table = Table::new("cashier-signs", &columns);
    for cashier in cashiers.examined.iter().take(MOST_ROWS) {
        for (signal, id) in SIGNS.into_iter().enumerate().filter(|(signal, _)| cashier.signals[*signal]) {
            let cases = cashier.cases[signal];
            let values = [cases.count as f64, cases.of as f64, cashier.expected[signal]].map(Some);
            table.row(Message::new(id).with("cashier", cashier.name.as_str()), values.to_vec());
        }
    }
    table
}

fn table(cashiers: &Cashiers) -> Table {
    let columns = [
        ("member-receipts", Unit::Receipts),
        ("one-card-share", Unit::Share),
        ("own-card-receipts", Unit::Receipts),
        ("own-card-share", Unit::Share),
        ("over-three-days", Unit::Count),
        ("redeemed-at-once", Unit::Receipts),
        ("never-again-share", Unit::Share),
        ("signals", Unit::Count),
    ];
    let mut table = Table::new("cashiers", &columns);
    for cashier in cashiers.examined.iter().take(MOST_ROWS) {
        table.row(Arg::Text(cashier.name.clone()), row(cashier, cashiers));
    }
    table
}

fn row(cashier: &Cashier, cashiers: &Cashiers) -> Vec<Option<f64>> {
    let count = |signal: usize| cashiers.watched[signal].then_some(cashier.cases[signal].count as f64);
    let share = |signal: usize| {
        let of = cashier.cases[signal].of as f64;
        count(signal).filter(|_| of > 0.0).map(|count| count / of)
    };
    vec![
        Some(cashier.receipts as f64),
        Some(cashier.one_card as f64 / cashier.receipts as f64),
        count(1),
        share(1),
        count(0),
        count(2),
        share(3),
        Some(cashier.count() as f64),
    ]
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use std::fmt::Write;

    use crate::message::{Arg, Message};
    use crate::settings::Settings;
    use crate::units::Day;

    /// Forty days with a receipt of another card at each cashier; at the last of them, on
    /// thirty days, a card with four receipts more.
    fn receipts(cashiers: u32) -> String {
        let mut text = "Дата;Карта;Сумма;Кассир;Номер чека\n".to_owned();
        let first = Day::from_iso("2025-01-01").unwrap();
        let mut number = 0;
        for day in 0..40 {
            let date = first.plus(day);
            let mut add = |card: u32, cashier: u32| {
                number += 1;
                writeln!(text, "{date};{card};100;Кассир {cashier};{number}").unwrap();
            };
            for cashier in 1..=cashiers {
                add(100_000 * cashier + 17 * day.unsigned_abs() + 5, cashier);
            }
            if day < 30 {
                (0..4).for_each(|_| add(900_001 + 13 * day.unsigned_abs(), cashiers));
            }
        }
        text
    }

    #[test]
    fn by_hand() {
        // Days of a card: 40, 40 and 70, of which 30 with four receipts: 1/5 of 150. Thirty
        // or more of 70 at 1/5 have the probability 0.0000115, and the limit is
        // 0.001 ÷ (3 cashiers × 1 signal): no shops, no points, no list of members.
        let reading = read_csv("cashier-anomalies", &receipts(3), &Settings::default());
        assert_eq!((value_of(&reading), reading.value.as_ref().unwrap().n), (1.0, 3));
        let sign = &reading.tables[0].rows[0];
        let named = Message::new("label-sign-days").with("cashier", "Кассир 3");
        assert_eq!((&sign.label, reading.tables[0].rows.len()), (&Arg::from(named), 1));
        assert_eq!(sign.values, [Some(30.0), Some(70.0), Some(14.0)]);
        let first = &reading.tables[1].rows[0];
        assert_eq!(first.label, Arg::Text("Кассир 3".to_owned()));
        let expected = [Some(160.0), Some(4.0 / 160.0), None, None, Some(30.0), None, None, Some(1.0)];
        assert_eq!(first.values, expected);
        assert!(crate::math::binomial_tail(30, 70, 0.2) < 0.001 / 3.0);
    }

    #[test]
    fn cards_that_never_come_again_are_held_against_whom_enrolled_them() {
        // Cashier 1 enrolled thirty cards that came four times, cashier 3 thirty that came
        // once: 30 of 30 at 1/2, beyond 0.001 ÷ (3 cashiers × 2 signals).
        let mut members = "Карта;Дата регистрации;Кассир\n".to_owned();
        let first = Day::from_iso("2025-01-01").unwrap();
        for day in 0..30u32 {
            let date = first.plus(day as i32);
            writeln!(members, "{};{date};Кассир 1", 900_001 + 13 * day).unwrap();
            writeln!(members, "{};{date};Кассир 3", 300_000 + 17 * day + 5).unwrap();
        }
        // Enrolled on the last day: no time yet to come again.
        writeln!(members, "{};{};Кассир 1", 100_000 + 17 * 39 + 5, first.plus(39)).unwrap();
        let receipts = receipts(3);
        let files = [("receipts.csv", receipts.as_str()), ("members.csv", members.as_str())];
        let settings = Settings { maturity_days: Some(5), ..Settings::default() };
        let reading = read_files("cashier-anomalies", &files, &settings);
        let signs = reading.tables[0].rows.iter().map(|row| row.values.clone());
        let expected = [[30.0, 70.0, 14.0], [30.0, 30.0, 15.0]].map(|row| row.map(Some).to_vec());
        assert_eq!(signs.collect::<Vec<_>>(), expected);
        let rows = &reading.tables[1].rows;
        assert_eq!(rows[0].label, Arg::Text("Кассир 3".to_owned()));
        assert_eq!(rows[0].values[6..], [Some(1.0), Some(2.0)]);
        assert_eq!(rows[1].values[6..], [Some(0.0), Some(0.0)]);
    }

    #[test]
    fn without_peers_nobody_stands_out() {
        let reading = read_csv("cashier-anomalies", &receipts(2), &Settings::default());
        assert_eq!(reading.value.unwrap_err().id, "why-few-cashiers");
    }
}
