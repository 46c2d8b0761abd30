//! Rules speak where there is something to say, and are silent where there is not.

use crate::common::report_of;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{FindingView, Report};
use loyalty_calculator::settings::{Industry, OwnNorm, Settings};
use loyalty_calculator::units::Day;

fn report(files: &[(&str, String)], settings: &Settings) -> Report {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    report_of(&files, settings)
}

fn finding<'a>(report: &'a Report, id: &str) -> Option<&'a FindingView> {
    report.findings.iter().find(|finding| finding.id == id)
}

/// A shop with three cashiers, of whose receipts so many in ten have a card.
fn tills(with_card: [usize; 3]) -> String {
    let mut text = "date;receipt;amount;card;store;cashier\n".to_owned();
    for number in 0..900 {
        let cashier = number % 3;
        let card =
            if number / 3 % 10 < with_card[cashier] { format!("C{}", number % 50) } else { String::new() };
        let day = 1 + number / 33;
        text += &format!("2025-01-{day:02};{number};100;{card};Main;Cashier {cashier}\n");
    }
    text
}

#[test]
fn a_cashier_far_behind_the_others_of_the_shop_is_named() {
    let found = report(&[("r.csv", tills([7, 7, 2]))], &Settings::default());
    let finding = finding(&found, "cashier-forgets-the-card").unwrap();
    assert!(matches!(&finding.args["cashier"], Arg::Text(name) if name == "Cashier 2"));
    assert!(matches!(finding.args["value"], Arg::Share(share) if (share - 0.2).abs() < 1e-9));
    assert!(matches!(finding.args["others"], Arg::Share(share) if (share - 0.7).abs() < 1e-9));
    // Half of 300 receipts of 100, at the pace of 28 days.
    let stake = finding.stake.as_ref().unwrap();
    let days = 28.0;
    assert!((stake.money - 0.5 * 30_000.0 * 365.2425 / days).abs() < 1e-6, "{}", stake.money);
}

#[test]
fn cashiers_who_differ_little_are_not_named() {
    let found = report(&[("r.csv", tills([7, 7, 6]))], &Settings::default());
    assert!(finding(&found, "cashier-forgets-the-card").is_none());
}

/// Campaigns to 100 members and 100 in control, of whom so many in ten buy within the window.
fn campaigns(buyers: [usize; 2]) -> [(&'static str, String); 2] {
    let mut receipts = "date;receipt;amount;card;cost\n2025-01-01;0;10;;5\n".to_owned();
    let mut contacts = "campaign;card;sent on;group;contact cost\n".to_owned();
    for member in 0..200 {
        let (group, cost) = if member < 100 { ("A", "50") } else { ("control", "0") };
        contacts += &format!("Spring;M{member};2025-02-01;{group};{cost}\n");
        if member % 10 < buyers[usize::from(member >= 100)] {
            receipts += &format!("2025-02-0{};{};100;M{member};60\n", 2 + member % 7, member + 1);
        }
    }
    [("receipts.csv", receipts + "2025-03-31;999;10;;5\n"), ("campaigns.csv", contacts)]
}

#[test]
fn campaigns_that_lose_money_against_the_control_are_told() {
    // A tenth more at a margin of 40 each is 4 a contact that costs 50.
    let found = report(&campaigns([4, 3]), &Settings::default());
    let finding = finding(&found, "campaigns-do-not-pay").unwrap();
    assert!(matches!(finding.args["value"], Arg::Change(value) if (value + 0.92).abs() < 1e-9));
    let stake = finding.stake.as_ref().unwrap();
    assert!((stake.money - 0.92 * 5_000.0 * 365.2425 / 90.0).abs() < 1e-6, "{}", stake.money);
}

/// 60 members in the programme from before, who redeem points in each of two halves of a
/// year: so many of them more often in the second half, so many less often.
fn paces(more: usize, less: usize) -> String {
    let mut text = "date;receipt;amount;card;points redeemed\n".to_owned();
    let mut number = 0;
    for member in 0..60 {
        let [before, after] = match member {
            at if at < more => [2, 4],
            at if at < more + less => [4, 2],
            _ => [3, 3],
        };
        let mut buy = |month: usize| {
            number += 1;
            text += &format!("2025-{month:02}-{:02};{number};100;P{member};5\n", 1 + member % 28);
        };
        (1..=before).for_each(&mut buy);
        (7..7 + after).for_each(buy);
    }
    text + "2025-12-31;9999;10;;0\n"
}

#[test]
fn rewarded_members_who_slow_down_are_told_beyond_chance_alone() {
    let members = (0..60).map(|member| format!("P{member};2024-06-01\n")).collect::<String>();
    let report_with = |more, less| {
        let members = format!("card;enrolled\n{members}");
        report(&[("r.csv", paces(more, less)), ("m.csv", members)], &Settings::default())
    };
    let slowing = report_with(10, 40);
    let finding_of = |report: &Report| finding(report, "rewards-not-growing").map(|found| found.args.clone());
    let args = finding_of(&slowing).unwrap();
    // Ties say nothing.
    assert!(matches!((&args["members"], &args["of"]), (Arg::Count(40), Arg::Count(50))), "{args:?}");
    assert!(finding_of(&report_with(24, 30)).is_none());
    assert!(finding_of(&report_with(0, 0)).is_none());
}

/// A file of dates and amounts alone is no reason to be content.
#[test]
fn where_nothing_could_be_judged_that_is_said_with_what_to_add() {
    let bare = "date;amount\n2025-01-01;100\n2025-02-03;150\n2025-03-04;130\n2025-04-01;100\n".to_owned();
    let said = |files: &[(&str, String)]| report(files, &Settings::default()).nothing_found;
    let nothing = said(&[("r.csv", bare)]).unwrap();
    assert_eq!(nothing.id, "nothing-judged");
    assert_eq!(nothing.args["what"], Arg::Name("field-member".to_owned()));
    // Where a norm is held, silence is one; where one is missed, there is no silence.
    let cards = |with: u64| {
        let row = |number: u64| {
            let card = if number % 10 < with { format!("C{}", number % 40) } else { String::new() };
            format!("2025-01-{:02};{number};100;{card}\n", 1 + number / 33)
        };
        "date;receipt;amount;card\n".to_owned() + &(0..900).map(row).collect::<String>()
    };
    let electronics = Settings { industry: Industry::Electronics, ..Settings::default() };
    let half = report(&[("r.csv", cards(5))], &electronics);
    assert!(half.findings.iter().any(|found| found.id == "average-receipt-low"), "{:?}", half.nothing_found);
    assert!(half.nothing_found.is_none());
    let mut own = electronics;
    own.norms.insert("average-receipt".to_owned(), OwnNorm { low: -0.1, high: 0.1 });
    own.norms.insert("purchase-frequency".to_owned(), OwnNorm { low: 0.1, high: 99.0 });
    let nothing = report(&[("r.csv", cards(5))], &own).nothing_found.unwrap();
    assert_eq!(nothing.id, "nothing-worse");
    assert!(matches!(nothing.args["figures"], Arg::Count(figures) if figures >= 3), "{nothing:?}");
}

/// 100 receipts a month of 90 paid and 10 off, against a plan of so many per cent.
fn planned(percent: [&str; 4]) -> [(&'static str, String); 2] {
    let mut receipts = "date;receipt;amount;discount\n".to_owned();
    let mut plan = "month;kpi;planned value\n".to_owned();
    for (at, percent) in percent.into_iter().enumerate() {
        let month = at + 1;
        for number in 0..100 {
            receipts += &format!("2025-{month:02}-{:02};{month}{number:03};90;10\n", 1 + number % 28);
        }
        plan += &format!("2025-{month:02};Discount;{percent}\n");
    }
    // The last month is not over.
    [("receipts.csv", receipts + "2025-05-01;9999;90;10\n"), ("plan.csv", plan)]
}

#[test]
fn a_discount_above_the_plan_is_told_with_its_money() {
    // The last three whole months: 10 % given, (6 + 7 + 8) ÷ 3 = 7 % planned.
    let found = report(&planned(["20", "6", "7", "8"]), &Settings::default());
    let finding = finding(&found, "effective-discount-above-plan").unwrap();
    let share = |name: &str| match finding.args[name] {
        Arg::Share(share) => share,
        ref other => panic!("{name}: {other:?}"),
    };
    assert!((share("value") - 0.10).abs() < 1e-12 && (share("plan") - 0.07).abs() < 1e-12);
    assert_eq!(finding.args["from"], Arg::Date(Day::from_iso("2025-02-01").unwrap()));
    assert_eq!(finding.args["to"], Arg::Date(Day::from_iso("2025-04-30").unwrap()));
    // 401 receipts of 100 in 121 days.
    let stake = finding.stake.as_ref().unwrap();
    assert!((stake.money - 0.03 * 40_100.0 * 365.2425 / 121.0).abs() < 1e-6, "{}", stake.money);
}

#[test]
fn a_discount_within_what_plans_are_rounded_by_is_not() {
    let found = report(&planned(["5", "9.6", "9.6", "9.6"]), &Settings::default());
    assert!(finding(&found, "effective-discount-above-plan").is_none());
}

/// Months of receipts of members and others, one a day each; members' are so many times larger.
fn days(days: i32, times: u32) -> String {
    let first = Day::from_iso("2025-01-01").unwrap();
    let rows = (0..days).map(|day| {
        let date = first.plus(day);
        format!("{date};{day}a;{};C{}\n{date};{day}b;100;\n", 100 * times, day % 20)
    });
    "date;receipt;amount;card\n".to_owned() + &rows.collect::<String>()
}

#[test]
fn it_is_early_within_six_months_of_the_launch_or_of_the_data() {
    let said = |days_of_data: i32, launch: Option<&str>| {
        let settings = Settings { launch: launch.and_then(Day::from_iso), ..Settings::default() };
        let report = report(&[("r.csv", days(days_of_data, 1))], &settings);
        report.cautions.into_iter().find(|caution| caution.id.starts_with("caution-early"))
    };
    let days_of = |caution: Option<loyalty_calculator::message::Message>| {
        caution.map(|caution| (caution.id, caution.args["days"].clone()))
    };
    assert_eq!(days_of(said(100, None)), Some(("caution-early", Arg::Count(100))));
    assert_eq!(days_of(said(400, None)), None);
    // Launched on the 301st day: 100 of 400.
    assert_eq!(days_of(said(400, Some("2025-10-28"))), Some(("caution-early-launch", Arg::Count(100))));
    assert_eq!(days_of(said(400, Some("2025-03-01"))), None);
    // Long before the data begins: the data is what is short.
    assert_eq!(days_of(said(100, Some("2020-01-01"))), Some(("caution-early", Arg::Count(100))));
    assert_eq!(days_of(said(400, Some("2027-01-01"))), Some(("caution-early-launch", Arg::Count(0))));
}

#[test]
fn norms_that_contradict_each_other_are_told_where_they_apply() {
    let told = |industry: Industry, times: u32| {
        let settings = Settings { industry, ..Settings::default() };
        let report = report(&[("r.csv", days(200, times))], &settings);
        report.norm_conflicts.into_iter().map(|conflict| conflict.id).collect::<Vec<_>>()
    };
    // Half of the receipts and two thirds of the revenue, as a chain has reported.
    let ids = told(Industry::Grocery, 2);
    assert!(ids.contains(&"conflict-order-of-shares") && ids.contains(&"conflict-frequency"), "{ids:?}");
    assert!(!told(Industry::Grocery, 1).contains(&"conflict-order-of-shares"));
    // Published of groceries alone.
    let ids = told(Industry::Fashion, 2);
    assert!(!ids.contains(&"conflict-order-of-shares") && !ids.contains(&"conflict-frequency"), "{ids:?}");
    // With a norm of one's own there is nothing to contradict.
    let mut own = Settings::default();
    own.norms.insert("purchase-frequency".to_owned(), OwnNorm { low: 1.0, high: 2.0 });
    let report = report(&[("r.csv", days(200, 2))], &own);
    assert!(report.norm_conflicts.iter().all(|conflict| conflict.id != "conflict-frequency"));
    // What is published and replaced still stands beside it.
    let frequency = report.kpis.iter().find(|kpi| kpi.id == "purchase-frequency").unwrap();
    let sources: Vec<&str> = frequency.further_norms.iter().map(|norm| norm.source).collect();
    assert_eq!(sources, ["set", "set-v1"]);
}

#[test]
fn a_few_receipts_are_too_few_for_norms_that_there_are() {
    let text = "date;receipt;amount;card\n2025-01-01;1;100;C1\n2025-01-02;2;300;C2\n2025-01-03;3;200;\n";
    let verdict = |industry: Industry| {
        let settings = Settings { industry, ..Settings::default() };
        report(&[("r.csv", text.to_owned())], &settings).verdict
    };
    let of_grocer = verdict(Industry::Grocery);
    assert_eq!(of_grocer.id, "verdict-too-little");
    assert!(matches!(of_grocer.args["share"], Arg::Share(share) if (share - 4.0 / 6.0).abs() < 1e-9));
}
