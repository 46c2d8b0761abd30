//! What the visitor should know about the data as a whole.

use super::evidence::Doubt;
use super::plan::Plan;
use super::quality::{Case, Choice, FileQuality, Problem, Quality};
use super::suspicions;
use super::tally::shown;
use crate::ledger::{Kind, Ledger, Receipt, Role};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::units::{Day, Money};

/// From so many receipts of members on…
const ENOUGH_RECEIPTS: u64 = 1_000;

/// …and so many members, one of them cannot hold…
const ENOUGH_MEMBERS: usize = 50;

/// …one receipt in so many and be a person.
const SHARED: u64 = 20;

/// Fewer contacts with members known from nowhere else say nothing; nor do those under a quarter.
const ENOUGH_CONTACTS: u64 = 20;

/// Cases shown.
const CASES: usize = 3;

/// Tells of a closed ledger.
pub(super) fn tell(ledger: &Ledger, quality: &mut Quality) {
    let mut members = vec![(0, 0); ledger.members() as usize + 1];
    let mut copies = [Found::default(), Found::default()];
    let mut revenue = 0;
    for row in 0..ledger.receipts() {
        let receipt = ledger.receipt(row);
        let once = ledger.receipt_once(row);
        let money = once.as_ref().map_or(0, signed);
        revenue += money;
        if let (Some((count, sum)), true) = (members.get_mut(receipt.member as usize), once.is_some()) {
            *count += 1;
            *sum += money;
        }
        if ledger.is_repeated(row) {
            let [numbered, others] = &mut copies;
            let found = if once.is_some() { numbered } else { others };
            found.add(signed(&receipt) - money);
            found.show_receipt(ledger, row, receipt.day);
        }
    }
    shared_cards(ledger, &members, quality);
    overlaps(ledger, quality);
    not_listed(ledger, &members, quality);
    contacts_unknown(ledger, &members, quality);
    for (id, found) in ["notice-duplicates", "notice-duplicate-rows"].into_iter().zip(copies) {
        let share = share(found.money, revenue);
        found.tell(Message::new(id).with("share", share), Some(Choice::Duplicates), quality);
    }
    beyond(ledger, quality);
    suspicions::tell(ledger, quality);
}

/// What was assumed of a file and should be looked at.
pub(super) fn assumed(file: &str, plan: &Plan) -> Vec<Message> {
    let notice = |doubt: &Doubt| match *doubt {
        Doubt::Column { field, at } => Message::new("notice-assumed-column")
            .with("file", file)
            .with("column", plan.label(at))
            .with("field", Arg::Name(["field-", field.id()].concat())),
        Doubt::Role(other) => Message::new("notice-assumed-role")
            .with("file", file)
            .with("role", Arg::Name(["role-", plan.role.id()].concat()))
            .with("other", Arg::Name(["role-", other.id()].concat())),
    };
    plan.doubts.iter().map(notice).listed()
}

/// A file of the same content as one before it.
pub(super) fn same_file(file: &FileQuality, first: &str) -> Problem {
    let message = Message::new("notice-same-file").with("file", file.name.as_str()).with("first", first);
    let mut problem = Problem::from(message.with("count", file.rows_used + file.rows_set_aside));
    problem.examples.push(Case { file: Some(file.name.clone()), ..Case::default() });
    problem
}

/// A sale as it is, a return as money given back.
pub(super) fn signed(receipt: &Receipt) -> i64 {
    match receipt.kind {
        Kind::Sale => receipt.amount.0,
        Kind::Return => -receipt.amount.0,
    }
}

/// The part of `whole`; 0 of nothing.
pub(super) fn share(part: i64, whole: i64) -> Arg {
    Arg::Share(if whole > 0 { part as f64 / whole as f64 } else { 0.0 })
}

/// How often something was found, the money in it, and the first cases.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) count: u64,
    /// Kopecks.
    pub(super) money: i64,
    cases: Vec<Case>,
}

impl Found {
    pub(super) fn add(&mut self, money: i64) {
        self.count += 1;
        self.money += money;
    }

    pub(super) fn show(&mut self, value: &str, day: Option<Day>) {
        if self.cases.len() < CASES {
            let value = if value.is_empty() { None } else { Some(shown(value)) };
            self.cases.push(Case { day, value, ..Case::default() });
        }
    }

    pub(super) fn show_receipt(&mut self, ledger: &Ledger, row: u32, day: Day) {
        self.show(ledger.number(row), Some(day));
    }

    /// Tells of it, with `count` and `money`, if there is anything.
    pub(super) fn tell(self, message: Message, choice: Option<Choice>, quality: &mut Quality) {
        if self.count > 0 {
            let message = message.with("count", self.count).with("money", Money(self.money));
            quality.tell(Problem { examples: self.cases, choice, ..Problem::from(message) });
        }
    }
}

/// A card of the till, or one lent to every customer without a card.
fn shared_cards(ledger: &Ledger, members: &[(u64, i64)], quality: &mut Quality) {
    let members = members.get(1..).unwrap_or_default();
    let all: u64 = members.iter().map(|(count, _)| count).sum();
    let buyers = members.iter().filter(|(count, _)| *count > 0).count();
    if all < ENOUGH_RECEIPTS || buyers < ENOUGH_MEMBERS {
        return;
    }
    for (member, &(count, money)) in (1..).zip(members) {
        if count * SHARED >= all {
            let found = Found { count, money, cases: Vec::new() };
            let share = share(count as i64, all as i64);
            let message = Message::new("notice-shared-card").with("member", ledger.member_name(member));
            found.tell(message.with("share", share), Some(Choice::ExcludeMember), quality);
        }
    }
}

/// Receipts that several files have: counted once, and those that differ.
fn overlaps(ledger: &Ledger, quality: &mut Quality) {
    let overlaps = ledger.overlaps();
    let mut differing = Found { count: overlaps.differing, money: overlaps.difference.0, cases: Vec::new() };
    let mut all = Found { count: overlaps.receipts, money: overlaps.amount.0, cases: Vec::new() };
    let cases = if differing.count > 0 { &mut differing } else { &mut all };
    for number in &overlaps.examples {
        cases.show(number, None);
    }
    differing.tell(Message::new("notice-overlap-differs"), None, quality);
    all.tell(Message::new("notice-overlap"), None, quality);
}

/// Members with receipts whom the members table lacks, if there is such a table.
fn not_listed(ledger: &Ledger, members: &[(u64, i64)], quality: &mut Quality) {
    let (mut table, mut all, mut lacking) = (false, 0, Found::default());
    for (member, &(count, money)) in (0..).zip(members).skip(1) {
        let listed = ledger.is_listed(member);
        table |= listed;
        all += i64::from(count > 0);
        if count > 0 && !listed {
            lacking.add(money);
            lacking.show(ledger.member_name(member), None);
        }
    }
    if table {
        let share = share(lacking.count as i64, all);
        lacking.tell(Message::new("notice-not-listed").with("share", share), None, quality);
    }
}

/// Contacts with members whom neither a receipt nor the members table knows, where they are many.
fn contacts_unknown(ledger: &Ledger, members: &[(u64, i64)], quality: &mut Quality) {
    let (mut all, mut lacking) = (0, Found::default());
    for row in 0..ledger.table(Role::Campaigns).rows() {
        let member = ledger.contact(row).member;
        all += 1;
        let bought = members.get(member as usize).is_none_or(|(count, _)| *count > 0);
        if !bought && !ledger.is_listed(member) {
            lacking.add(0);
            lacking.show(ledger.member_name(member), None);
        }
    }
    if lacking.count >= ENOUGH_CONTACTS && lacking.count * 4 >= all {
        let share = share(lacking.count as i64, all as i64);
        lacking.tell(Message::new("notice-contacts-unknown").with("share", share), None, quality);
    }
}

/// Receipts on days apart from all the rest.
fn beyond(ledger: &Ledger, quality: &mut Quality) {
    let (beyond, span) = (ledger.beyond(), ledger.span());
    let (mut early, mut late) = (Found::default(), Found::default());
    if beyond.receipts > 0 {
        for row in 0..ledger.receipts() {
            let receipt = ledger.receipt(row);
            if !span.contains(receipt.day) {
                let found = if receipt.day < span.from { &mut early } else { &mut late };
                found.add(signed(&receipt));
                found.show_receipt(ledger, row, receipt.day);
            }
        }
    }
    if let Some(day) = beyond.first {
        let message = Message::new("notice-early-days").with("day", day);
        early.tell(message.with("from", span.from), None, quality);
    }
    if let Some(day) = beyond.last {
        let message = Message::new("notice-late-days").with("day", day);
        late.tell(message.with("asOf", span.to), None, quality);
    }
}
