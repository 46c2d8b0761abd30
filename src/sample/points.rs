//! The points ledger: issued, redeemed first in first out, expired.

use std::collections::VecDeque;

use super::baskets::Line;
use super::customers::card;
use super::random::Random;
use super::trade::Trade;
use super::write::Csv;
use crate::units::Day;

/// The accounts of the members and the table of their movements.
pub(super) struct PointsBook {
    trade: &'static Trade,
    accounts: Vec<Account>,
    /// The day after which a batch of a member expires, in the order of the days.
    due: VecDeque<(Day, u32)>,
    csv: Csv,
    totals: PointsTotals,
}

#[derive(Clone, Default)]
struct Account {
    balance: i64,
    batches: VecDeque<(Day, i64)>,
}

/// Sums of the movements.
#[derive(Default)]
pub(super) struct PointsTotals {
    pub(super) issued: i64,
    pub(super) redeemed: i64,
    pub(super) expired: i64,
    pub(super) outstanding: i64,
}

/// A receipt that moves points.
#[derive(Clone, Copy)]
pub(super) struct Occasion {
    pub(super) member: u32,
    pub(super) day: Day,
    pub(super) minute: u16,
    pub(super) store: usize,
    pub(super) serial: u32,
}

impl PointsBook {
    pub(super) fn new(trade: &'static Trade, members: usize) -> Self {
        Self {
            trade,
            accounts: vec![Account::default(); members],
            due: VecDeque::new(),
            csv: Csv::with_header("Карта;Дата;Операция;Баллы;Срок действия;Номер чека"),
            totals: PointsTotals::default(),
        }
    }

    /// Takes off what could be used until yesterday.
    pub(super) fn expire(&mut self, today: Day) {
        while let Some((expires, member)) = self.due.pop_front_if(|(expires, _)| *expires < today) {
            let account = &mut self.accounts[member as usize];
            let Some((_, points)) = account.batches.pop_front_if(|(batch, _)| *batch == expires) else {
                continue;
            };
            account.balance -= points;
            self.totals.expired += points;
            self.totals.outstanding -= points;
            self.csv.number(card(member) as i64);
            self.csv.date_time(today, 0);
            self.csv.text("Сгорание");
            self.csv.number(-points);
            self.csv.date(expires);
            self.csv.text("");
            self.csv.end_row();
        }
    }

    /// A sale: pays part of the lines with points, if there are enough, with the chance `redeems`;
    /// then issues points for the rest.
    pub(super) fn sale(&mut self, at: Occasion, lines: &mut [Line], redeems: f64, random: &mut Random) {
        const LEAST: i64 = 30;
        const MOST_OF_RECEIPT: i64 = 30;
        let total: i64 = lines.iter().map(|line| line.paid).sum();
        let wanted = self.balance(at.member).min(total * MOST_OF_RECEIPT / 100 / 100);
        if wanted >= LEAST && random.chance(redeems) {
            self.take(at, wanted, "Списание");
            self.totals.redeemed += wanted;
            share_out(
                lines,
                |upto| wanted * upto / total,
                |line, points| {
                    line.redeemed = points;
                    line.paid -= points * 100;
                },
            );
        }
        let rate = self.trade.points_rate;
        let mut issued = 0;
        share_out(
            lines,
            |upto| upto * rate / 100 / 100,
            |line, points| {
                line.issued = points;
                issued += points;
            },
        );
        self.totals.issued += issued;
        self.give(at, issued, "Начисление");
    }

    /// A return: gives back the points paid and takes back those issued, as far as there are any left.
    pub(super) fn give_back(&mut self, at: Occasion, lines: &mut [Line]) {
        self.give(at, lines.iter().map(|line| line.redeemed).sum(), "Корректировка");
        let mut left = self.balance(at.member);
        for line in lines.iter_mut() {
            line.issued = line.issued.min(left);
            left -= line.issued;
        }
        self.take(at, lines.iter().map(|line| line.issued).sum(), "Корректировка");
    }

    /// The table and its sums.
    pub(super) fn close(self) -> (Vec<u8>, PointsTotals) {
        (self.csv.into_bytes(), self.totals)
    }

    fn balance(&self, member: u32) -> i64 {
        self.accounts[member as usize].balance
    }

    fn give(&mut self, at: Occasion, points: i64, kind: &str) {
        if points == 0 {
            return;
        }
        let expires = at.day.plus(self.trade.points_days);
        let account = &mut self.accounts[at.member as usize];
        account.balance += points;
        match account.batches.back_mut() {
            Some((day, batch)) if *day == expires => *batch += points,
            _ => {
                account.batches.push_back((expires, points));
                self.due.push_back((expires, at.member));
            }
        }
        self.row(at, kind, points, Some(expires));
    }

    fn take(&mut self, at: Occasion, points: i64, kind: &str) {
        if points == 0 {
            return;
        }
        let account = &mut self.accounts[at.member as usize];
        account.balance -= points;
        let mut left = points;
        while let Some((_, batch)) = account.batches.front_mut() {
            let used = left.min(*batch);
            *batch -= used;
            left -= used;
            if *batch > 0 {
                break;
            }
            account.batches.pop_front();
        }
        self.row(at, kind, -points, None);
    }

    fn row(&mut self, at: Occasion, kind: &str, points: i64, expires: Option<Day>) {
        self.totals.outstanding += points;
        self.csv.number(card(at.member) as i64);
        self.csv.date_time(at.day, at.minute);
        self.csv.text(kind);
        self.csv.number(points);
        match expires {
            Some(day) => self.csv.date(day),
            None => self.csv.text(""),
        }
        self.csv.receipt(at.store, at.serial);
        self.csv.end_row();
    }
}

/// Splits whole points over the lines: `points` of what is paid up to and with
/// a line, less what the lines before it got; so the parts add up.
fn share_out(lines: &mut [Line], points: impl Fn(i64) -> i64, mut give: impl FnMut(&mut Line, i64)) {
    let (mut upto, mut given) = (0, 0);
    for line in lines {
        upto += line.paid;
        let part = points(upto) - given;
        given += part;
        give(line, part);
    }
}
