//! Does each suspicion speak where it is planted, with its money, and only there?

use loyalty_calculator::ingest::{Level, Maps, Problem, read_bytes};
use loyalty_calculator::message::Arg;

/// Two shops with two tills each, numbered shop by shop, ten receipts a day of 10 roubles.
fn trade(days: u32, keep: impl Fn(&Sold) -> bool) -> String {
    let mut text = "Дата;Магазин;Касса;Чек;Количество;Сумма\n".to_owned();
    let mut numbers = [0; 2];
    for day in 0..days {
        for at in 0..10 {
            let shop = at % 2;
            numbers[shop] += 1;
            let sold = Sold { day, shop, number: numbers[shop] };
            if keep(&sold) {
                let (month, date) = (1 + day / 31, 1 + day % 31);
                let till = 1 + at % 3;
                text += &format!("{date:02}.{month:02}.2025;М{shop};{till};М-{:06};2;10\n", sold.number);
            }
        }
    }
    text
}

struct Sold {
    day: u32,
    shop: usize,
    number: u32,
}

fn problems(text: &str) -> Vec<Problem> {
    read_bytes(&[("r.csv", text.as_bytes())], &Maps::default()).quality.problems
}

#[track_caller]
fn only(text: &str, id: &str) -> Problem {
    let mut problems = problems(text);
    let ids: Vec<_> = problems.iter().map(|problem| problem.id).collect();
    assert_eq!(ids, [id]);
    problems.remove(0)
}

#[track_caller]
fn assert_says(problem: &Problem, count: u64, money: f64, cases: &[&str]) {
    assert_eq!((problem.count, &problem.args["money"]), (count, &Arg::Money(money)));
    let found: Vec<_> = problem
        .examples
        .iter()
        .map(|case| case.value.clone().unwrap_or_else(|| case.day.unwrap().to_string()))
        .collect();
    assert_eq!(found, cases);
}

#[test]
fn ordinary_trade_raises_none() {
    assert_eq!(problems(&trade(28, |_| true)), []);
    // A holiday of two days; a till of few receipts.
    assert_eq!(problems(&trade(3, |sold| sold.number % 3 > 0)), []);
}

#[test]
fn numbers_missing_in_a_shop() {
    let text = trade(28, |sold| sold.shop == 0 || !(50..57).contains(&sold.number));
    let problem = only(&text, "notice-missing-numbers");
    assert_says(&problem, 7, 70.0, &["М1"]);
    assert_eq!((problem.level, &problem.args["share"]), (Level::Warning, &Arg::Share(7.0 / 140.0)));
}

#[test]
fn numbers_missing_at_a_till() {
    let mut text = "Дата;Магазин;Касса;Чек;Сумма\n".to_owned();
    for number in 1..=200 {
        for till in 1..=2 {
            if till == 1 || number % 20 != 7 {
                text += &format!("{:02}.01.2025;Центр;{till};{number};5\n", 1 + number % 28);
            }
        }
    }
    assert_says(&only(&text, "notice-missing-numbers"), 10, 50.0, &["Центр, 2"]);
}

#[test]
fn numbers_that_start_again_or_jump_tell_nothing() {
    let mut daily = "Дата;Чек;Сумма\n".to_owned();
    let mut sparse = daily.clone();
    for number in 0..280 {
        let day = 1 + number % 28;
        daily += &format!("{day:02}.01.2025;{};5\n", 1 + number / 28 * 2);
        sparse += &format!("{day:02}.01.2025;{};5\n", 7_000 + number * 3);
    }
    assert_eq!((problems(&daily), problems(&sparse)), (vec![], vec![]));
}

#[test]
fn days_missing_in_mid_file() {
    // The numbers go on, so they are missing too.
    let text = trade(56, |sold| !(30..35).contains(&sold.day)).replace("М-", "М-1-");
    let problems = problems(&text.replace("Чек", "Примечание"));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].id, "notice-missing-days");
    assert_says(&problems[0], 5, 500.0, &["2025-01-31"]);
    let single = trade(56, |sold| sold.day % 7 != 6).replace("Чек", "Примечание");
    assert_eq!(self::problems(&single), []);
}

#[test]
fn a_shop_that_stops_and_one_that_starts() {
    let stops = trade(56, |sold| sold.shop == 0 || sold.day < 40);
    let problem = only(&stops, "notice-store-stops");
    assert_says(&problem, 1, 800.0, &["М1"]);
    assert_eq!(problem.examples[0].day.unwrap().to_string(), "2025-02-09");
    let starts = trade(56, |sold| sold.shop == 0 || sold.day >= 16);
    let problem = only(&starts, "notice-store-starts");
    assert_says(&problem, 1, 800.0, &["М1"]);
    assert_eq!(problem.level, Level::Info);
    let soon = trade(56, |sold| sold.shop == 0 || sold.day < 46);
    assert_eq!(problems(&soon), []);
}

#[test]
fn quantities_that_no_basket_holds() {
    let text = trade(28, |_| true).replace("М-000005;2;10", "М-000005;1500,5;10");
    let problem = only(&text, "notice-huge-quantity");
    assert_says(&problem, 2, 20.0, &["М-000005", "М-000005"]);
    assert_eq!(problem.args["share"], Arg::Share(2.0 / 280.0));
}
