//! What the visitor should know about the data as a whole.

use super::quality::{Answer, Case, FileQuality, Problem};
use super::suspicions;
use super::tally::shown;
use crate::ledger::{Kind, Ledger, Receipt};
use crate::message::{Arg, Message};
use crate::units::{Day, Money};

/// From so many receipts of members on…
const ENOUGH_RECEIPTS: u64 = 1_000;

/// …and so many members, one of them cannot hold…
const ENOUGH_MEMBERS: usize = 50;

/// …one receipt in so many and be a person.
const SHARED: u64 = 20;

/// Cases shown.
pub(super) const CASES: usize = 3;

/// The problems of a closed ledger.
pub(super) fn of(ledger: &Ledger) -> Vec<Problem> {
    let sums = Sums::of(ledger);
    let mut problems = shared_cards(ledger, &sums);
    problems.extend(overlaps(ledger));
    problems.extend(not_listed(ledger, &sums));
    problems.extend(sums.duplicates());
    problems.extend(beyond(ledger));
    problems.extend(suspicions::of(ledger));
    problems
}

/// A file of the same content as one before it.
pub(super) fn same_file(file: &FileQuality, first: &str) -> Problem {
    let message = Message::new("notice-same-file")
        .with("file", file.name.as_str())
        .with("first", first)
        .with("count", file.rows_used + file.rows_set_aside);
    Problem::from(message).seen_in(vec![Case { file: Some(file.name.clone()), ..Case::default() }])
}

/// A sale as it is, a return as money given back.
pub(super) fn signed(receipt: &Receipt) -> i64 {
    match receipt.kind {
        Kind::Sale => receipt.amount.0,
        Kind::Return => -receipt.amount.0,
    }
}

/// The part of `whole`; 0 of nothing.
pub(super) fn part(part: i64, whole: i64) -> Arg {
    Arg::Share(if whole > 0 { part as f64 / whole as f64 } else { 0.0 })
}

/// A receipt as an example.
pub(super) fn case(ledger: &Ledger, row: u32, day: Day) -> Case {
    let number = ledger.number(row);
    let value = (!number.is_empty()).then(|| shown(number));
    Case { day: Some(day), value, ..Case::default() }
}

/// Receipts and money by member id; anonymous ones stand at 0.
struct Sums {
    members: Vec<(u64, i64)>,
    /// All receipts, what is exported twice counted once.
    revenue: i64,
    /// Copies of numbered receipts, and rows without a number that come again.
    copies: [Copies; 2],
}

#[derive(Default)]
struct Copies {
    count: u64,
    revenue: i64,
    cases: Vec<Case>,
}

impl Sums {
    fn of(ledger: &Ledger) -> Self {
        let members = vec![(0, 0); ledger.members() as usize + 1];
        let mut sums = Self { members, revenue: 0, copies: Default::default() };
        for row in 0..ledger.receipts() {
            let all = ledger.receipt(row);
            let once = ledger.receipt_once(row);
            let revenue = once.as_ref().map_or(0, signed);
            sums.revenue += revenue;
            if let Some((count, money)) = sums.members.get_mut(all.member as usize) {
                *count += u64::from(once.is_some());
                *money += revenue;
            }
            if ledger.is_repeated(row) {
                let [numbered, others] = &mut sums.copies;
                let copies = if once.is_some() { numbered } else { others };
                copies.count += 1;
                copies.revenue += signed(&all) - revenue;
                if copies.cases.len() < CASES {
                    copies.cases.push(case(ledger, row, all.day));
                }
            }
        }
        sums
    }

    /// What is exported twice; the money that it would add.
    fn duplicates(self) -> impl Iterator<Item = Problem> {
        let revenue = self.revenue;
        ["notice-duplicates", "notice-duplicate-rows"].into_iter().zip(self.copies).filter_map(
            move |(id, copies)| {
                let message = Message::new(id)
                    .with("count", copies.count)
                    .with("money", Money(copies.revenue))
                    .with("share", part(copies.revenue, revenue));
                let problem = || {
                    Problem::from(message).seen_in(copies.cases).with_answers([Answer::Drop, Answer::Keep])
                };
                (copies.count > 0).then(problem)
            },
        )
    }
}

/// A card of the till, or one lent to every customer without a card.
fn shared_cards(ledger: &Ledger, sums: &Sums) -> Vec<Problem> {
    let members = sums.members.get(1..).unwrap_or_default();
    let all: u64 = members.iter().map(|(count, _)| count).sum();
    let buyers = members.iter().filter(|(count, _)| *count > 0).count();
    if all < ENOUGH_RECEIPTS || buyers < ENOUGH_MEMBERS {
        return Vec::new();
    }
    let suspects = (1_u32..).zip(members).filter(|(_, (count, _))| *count * SHARED >= all);
    let problem = |(member, (count, revenue)): (u32, &(u64, i64))| {
        let message = Message::new("notice-shared-card")
            .with("member", ledger.member_name(member))
            .with("count", *count)
            .with("money", Money(*revenue))
            .with("share", Arg::Share(*count as f64 / all as f64));
        Problem::from(message).with_answers([Answer::Member, Answer::Exclude])
    };
    suspects.map(problem).collect()
}

/// Receipts that several files have: counted once, and those that differ.
fn overlaps(ledger: &Ledger) -> impl Iterator<Item = Problem> {
    let found = ledger.overlaps();
    let about = |id, count, money| {
        let case = |number: &String| Case { value: Some(shown(number)), ..Case::default() };
        let problem = || {
            let message = Message::new(id).with("count", count).with("money", money);
            Problem::from(message).seen_in(found.examples.iter().map(case).collect())
        };
        (count > 0).then(problem)
    };
    let all = about("notice-overlap", found.receipts, found.amount);
    let differing = about("notice-overlap-differs", found.differing, found.difference);
    differing.into_iter().chain(all)
}

/// Members with receipts whom the members table lacks, if there is such a table.
fn not_listed(ledger: &Ledger, sums: &Sums) -> Option<Problem> {
    let buyers = || (0_u32..).zip(&sums.members).skip(1).filter(|(_, (count, _))| *count > 0);
    let lacking = || buyers().filter(|(member, _)| !ledger.is_listed(*member));
    let table = (1..=ledger.members()).any(|member| ledger.is_listed(member));
    let (all, count) = (buyers().count() as u64, lacking().count() as u64);
    (table && count > 0).then(|| {
        let money = lacking().map(|(_, (_, revenue))| revenue).sum();
        let message = Message::new("notice-not-listed")
            .with("count", count)
            .with("money", Money(money))
            .with("share", Arg::Share(count as f64 / all as f64));
        let case = |(member, _)| Case { value: Some(shown(ledger.member_name(member))), ..Case::default() };
        Problem::from(message).seen_in(lacking().take(CASES).map(case).collect())
    })
}

/// Receipts on days apart from all the rest.
fn beyond(ledger: &Ledger) -> impl Iterator<Item = Problem> {
    let (beyond, span) = (ledger.beyond(), ledger.span());
    let about = |message: Message, is_out: &dyn Fn(Day) -> bool| {
        let (mut count, mut revenue, mut cases) = (0_u64, 0, Vec::new());
        for row in 0..ledger.receipts() {
            let receipt = ledger.receipt(row);
            if is_out(receipt.day) {
                count += 1;
                revenue += signed(&receipt);
                if cases.len() < CASES {
                    cases.push(case(ledger, row, receipt.day));
                }
            }
        }
        Problem::from(message.with("count", count).with("money", Money(revenue))).seen_in(cases)
    };
    let early = beyond.first.map(|day| {
        let message = Message::new("notice-early-days").with("day", day).with("from", span.from);
        about(message, &|day| day < span.from)
    });
    let late = beyond.last.map(|day| {
        let message = Message::new("notice-late-days").with("day", day).with("asOf", span.to);
        about(message, &|day| day > span.to)
    });
    early.into_iter().chain(late)
}
