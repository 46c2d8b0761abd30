//! Rules speak where there is something to say, and are silent where there is not.

mod common;

use common::report_of;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{FindingView, Report};
use loyalty_calculator::settings::Settings;

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
