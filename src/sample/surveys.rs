//! Answers to two surveys: would you recommend us, and what do you think of…

use super::calendar;
use super::customers::{Customers, card};
use super::random::Random;
use super::trade::Trade;
use super::truths::List;
use super::write::Csv;
use crate::units::{Day, Period};

/// What satisfaction is asked about, and its weight, in hundredths.
const CRITERIA: [(&str, i64); 4] =
    [("Качество товаров", 35), ("Цены", 25), ("Обслуживание", 25), ("Бонусная программа", 15)];

/// The best score of [`CRITERIA`].
const BEST: i64 = 5;

/// Of so many sale receipts, and at least so many, one brings an answer.
const ONE_IN: u32 = 60;
const LEAST: u32 = 50;

/// The table and its figures.
pub(super) struct Surveys {
    csv: Csv,
    /// Would recommend: all, 9–10, 0–6.
    answers: [u32; 3],
    /// Sums of weight × score and of weight × best score.
    weighed: [i64; 2],
}

impl Surveys {
    /// Of a chain with so many sale receipts.
    pub(super) fn new(trade: &Trade, customers: &Customers, receipts: u32, random: &mut Random) -> Self {
        let mut surveys = Self {
            csv: Csv::with_header("Дата;Вид опроса;Критерий;Вес;Оценка;Карта"),
            answers: [0; 3],
            weighed: [0; 2],
        };
        let answers = (receipts / ONE_IN).max(LEAST);
        let mut scores = scores(trade.programme.nps, answers, random).into_iter();
        // What the answers so far fall short of the planned mean, by criterion.
        let mut owed = [0.0; CRITERIA.len()];
        let asked = calendar::since_launch();
        for number in 0..answers {
            let day = asked.from.plus((number * asked.days() as u32 / answers) as i32);
            let who = who(customers, day, random);
            surveys.recommend(day, scores.next().unwrap_or(8), who);
            // Every second one answers the other survey too.
            if number % 2 == 0 {
                surveys.satisfied(day, trade, &mut owed, who, random);
            }
        }
        surveys
    }

    fn recommend(&mut self, day: Day, score: u8, who: Option<u64>) {
        self.answers[0] += 1;
        self.answers[1] += u32::from(score >= 9);
        self.answers[2] += u32::from(score <= 6);
        self.row(day, None, i64::from(score), who);
    }

    fn satisfied(
        &mut self,
        day: Day,
        trade: &Trade,
        owed: &mut [f64; CRITERIA.len()],
        who: Option<u64>,
        random: &mut Random,
    ) {
        for (at, (_, weight)) in CRITERIA.iter().enumerate() {
            owed[at] += trade.programme.csi[at];
            let score = (owed[at] + 0.9 * random.normal() + 0.5).clamp(1.0, BEST as f64) as i64;
            owed[at] -= score as f64;
            self.weighed[0] += weight * score;
            self.weighed[1] += weight * BEST;
            self.row(day, Some(at), score, who);
        }
    }

    fn row(&mut self, day: Day, criterion: Option<usize>, score: i64, who: Option<u64>) {
        let csv = &mut self.csv;
        csv.date(day);
        match criterion {
            Some(at) => {
                let (name, weight) = CRITERIA[at];
                csv.text("CSI");
                csv.text(name);
                csv.money(weight);
            }
            None => {
                csv.text("NPS");
                csv.text("");
                csv.text("");
            }
        }
        csv.number(score);
        match who {
            Some(card) => csv.number(card as i64),
            None => csv.text(""),
        }
        csv.end_row();
    }

    pub(super) fn into_csv(self) -> Vec<u8> {
        self.csv.into_bytes()
    }

    pub(super) fn truths(&self, trade: &Trade, list: &mut List) {
        let [all, promoters, detractors] = self.answers.map(f64::from);
        let nps = (promoters - detractors) / all;
        let what = "share of NPS scores 9–10 − share of scores 0–6";
        list.exactly("net-promoter-score", what, nps);
        let share = |at: usize| trade.programme.csi[at] * CRITERIA[at].1 as f64 / 100.0;
        let planned: f64 = (0..CRITERIA.len()).map(share).sum::<f64>() / BEST as f64;
        let what = "weight × score ÷ (weight × 5), summed over the CSI answers";
        list.add("customer-satisfaction-index", what, planned, 0.01);
        let exact = self.weighed[0] as f64 / self.weighed[1] as f64;
        list.exactly("customer-satisfaction-index.exact", what, exact);
        list.exactly("survey-answers.nps", "rows of NPS", all);
    }
}

/// Nobody answers before the first was asked; every sixth does not give a name.
fn who(customers: &Customers, day: Day, random: &mut Random) -> Option<u64> {
    let known = customers.enrolled_in(Period { from: Day(i32::MIN), to: day });
    let member = random.below(known as u32);
    (!random.chance(1.0 / 6.0)).then(|| card(member))
}

/// As many scores of each kind as planned, in random order.
fn scores(shares: [f64; 2], answers: u32, random: &mut Random) -> Vec<u8> {
    let count = |share: f64| (share * f64::from(answers) + 0.5) as u32;
    let (promoters, detractors) = (count(shares[0]), count(shares[1]));
    let score = |at: u32| match at {
        at if at < promoters => random.one_of(&[9, 10, 10]),
        at if at < promoters + detractors => random.one_of(&[0, 1, 2, 3, 3, 4, 5, 5, 5, 6, 6, 6, 6]),
        _ => random.one_of(&[7, 8, 8]),
    };
    let mut scores: Vec<u8> = (0..answers).map(score).collect();
    for at in (1..scores.len()).rev() {
        scores.swap(at, random.below(at as u32 + 1) as usize);
    }
    scores
}
