//! Answers to surveys: how many would recommend, how satisfied members are.

use super::gather::{Gathering, revenue};
use super::slice::Slice;
use crate::ledger::{Answer, Id, Role, SurveyKind};
use crate::list::Listed;
use crate::math::{Moments, sort_by, sort_by_key};
use crate::units::{Money, Period};

/// Parts of one in weights of [`Surveys::satisfaction`].
const WEIGHT_PARTS: f64 = 1e6;

/// Parts of one in scores.
const SCORE_PARTS: f64 = 100.0;

/// Answers of a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Surveys {
    /// NPS answers of 9 and 10.
    pub promoters: u64,
    /// NPS answers between the two others.
    pub passives: u64,
    /// NPS answers of 6 or less.
    pub detractors: u64,
    /// CSI answers.
    pub satisfaction_answers: u64,
    /// CSI: a cluster is a respondent (a member; an anonymous answer is one of its
    /// own), with Σ weight × score and Σ weight × highest score.
    pub satisfaction: Moments<2>,
    /// The highest score of the CSI answers' scale: 5 or 10; 0 without answers.
    pub highest: u32,
}

impl Surveys {
    /// NPS answers.
    #[must_use]
    pub const fn nps_answers(&self) -> u64 {
        self.promoters + self.passives + self.detractors
    }
}

/// Answers of the whole period, member by member and criterion by criterion.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SurveyDetail {
    /// Promoters, passives and detractors by the last NPS answer of a member.
    pub spend: [Spend; 3],
    /// CSI criteria, those with the most weight first, then by name.
    pub criteria: Vec<Criterion>,
}

/// Members and the money they brought in the period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spend {
    /// Members.
    pub members: u64,
    /// Their sales less returns.
    pub revenue: Money,
}

/// What was scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Its name in the file; empty where there is none.
    pub name: String,
    /// Answers.
    pub answers: u64,
    /// Mean score.
    pub mean: f64,
    /// Weight: the mean of those given in the files, 1 where none is given.
    pub weight: f64,
}

/// How the answers of all files are to be read.
#[derive(Debug)]
struct Scales {
    /// Answers without a kind are NPS.
    unkinded_are_nps: bool,
    highest: u32,
    /// Weight in parts by criterion.
    weights: Vec<(Id, i64)>,
}

impl Scales {
    fn of(gathering: &Gathering<'_>) -> Self {
        let unkinded = || answers(gathering).filter(|answer| answer.kind.is_none());
        let whole = |answer: &Answer| answer.score.fract() == 0.0 && answer.criterion == 0;
        // A scale that ends at 5 is not that of NPS: there, all would be detractors.
        let unkinded_are_nps =
            unkinded().all(|answer| whole(&answer)) && unkinded().any(|answer| answer.score > 5.0);
        let mut scales = Self { unkinded_are_nps, highest: 0, weights: Vec::new() };
        let mut given: Vec<(Id, f64, f64)> = Vec::new();
        for answer in answers(gathering) {
            if scales.is_nps(&answer) {
                continue;
            }
            scales.highest = scales.highest.max(if answer.score > 5.0 { 10 } else { 5 });
            let known = given.iter_mut().find(|(criterion, ..)| *criterion == answer.criterion);
            let (weight, times) = answer.weight.map_or((0.0, 0.0), |weight| (weight, 1.0));
            match known {
                Some((_, sum, count)) => {
                    *sum += weight;
                    *count += times;
                }
                None => given.push((answer.criterion, weight, times)),
            }
        }
        let mean = |sum: f64, count: f64| if count > 0.0 { sum / count } else { 1.0 };
        let parts = |(criterion, sum, count): (Id, f64, f64)| {
            (criterion, libm::round(mean(sum, count) * WEIGHT_PARTS) as i64)
        };
        scales.weights = given.into_iter().map(parts).listed();
        scales
    }

    fn is_nps(&self, answer: &Answer) -> bool {
        match answer.kind {
            Some(kind) => kind == SurveyKind::Nps,
            None => self.unkinded_are_nps,
        }
    }

    fn weight(&self, criterion: Id) -> i64 {
        self.weights.iter().find(|(known, _)| *known == criterion).map_or(0, |(_, weight)| *weight)
    }
}

/// The answers of the files; those of members left out are anonymous. Of some members alone,
/// theirs.
fn answers<'a>(gathering: &'a Gathering<'_>) -> impl Iterator<Item = Answer> + 'a {
    let counted = gathering.counted;
    (0..counted.ledger.table(Role::Surveys).rows()).filter_map(move |row| {
        let answer = counted.ledger.answer(row);
        let member = if counted.is_left_out(answer.member) { 0 } else { answer.member };
        let is_theirs = !counted.is_of_some_members() || member != 0 && counted.counts(member);
        is_theirs.then_some(Answer { member, ..answer })
    })
}

/// Where an NPS score stands: 0 promoter, 1 passive, 2 detractor.
fn place(score: f64) -> usize {
    if score >= 9.0 {
        0
    } else if score > 6.0 {
        1
    } else {
        2
    }
}

/// Fills in the answers of every period.
pub(super) fn gather(gathering: &Gathering<'_>, slices: &mut [Slice]) {
    if gathering.counted.ledger.table(Role::Surveys).rows() == 0 {
        return;
    }
    let scales = Scales::of(gathering);
    let mut by_respondent: Vec<Answer> = answers(gathering).listed();
    sort_by_key(&mut by_respondent, |answer| answer.member);
    for slice in slices {
        slice.surveys = of_period(&scales, &by_respondent, slice.period);
    }
}

fn of_period(scales: &Scales, by_respondent: &[Answer], period: Period) -> Surveys {
    let mut found = Surveys { highest: scales.highest, ..Surveys::default() };
    // Anonymous answers have no respondent in common.
    for respondent in by_respondent.chunk_by(|one, other| one.member == other.member && one.member != 0) {
        let mut sums = [0; 2];
        for answer in respondent.iter().filter(|answer| period.contains(answer.day)) {
            if scales.is_nps(answer) {
                let counts = [&mut found.promoters, &mut found.passives, &mut found.detractors];
                for (at, count) in counts.into_iter().enumerate() {
                    *count += u64::from(at == place(answer.score));
                }
            } else {
                let weight = scales.weight(answer.criterion);
                found.satisfaction_answers += 1;
                sums[0] += weight * libm::round(answer.score * SCORE_PARTS) as i64;
                sums[1] += weight * i64::from(scales.highest) * SCORE_PARTS as i64;
            }
        }
        if sums[1] > 0 {
            found.satisfaction.add(&sums);
        }
    }
    found
}

impl SurveyDetail {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        if gathering.counted.ledger.table(Role::Surveys).rows() == 0 {
            return Self::default();
        }
        let scales = Scales::of(gathering);
        let mut spend = [Spend::default(); 3];
        let mut receipts = Vec::new();
        for (member, score) in last_scores(gathering, period) {
            let history = gathering.histories.member(member, &mut receipts);
            if let Some(group) = spend.get_mut(place(score)) {
                group.members += 1;
                group.revenue += Money(revenue(history.receipts_in(period)));
            }
        }
        Self { spend, criteria: criteria(gathering, &scales, period) }
    }
}

/// The last NPS score of each member who gave one in the period, by member; of one day, the last
/// of the file.
pub(super) fn last_scores(gathering: &Gathering<'_>, period: Period) -> Vec<(Id, f64)> {
    if gathering.counted.ledger.table(Role::Surveys).rows() == 0 {
        return Vec::new();
    }
    let scales = Scales::of(gathering);
    let mut nps: Vec<Answer> = answers(gathering)
        .filter(|answer| answer.member != 0 && scales.is_nps(answer) && period.contains(answer.day))
        .listed();
    // The last of a day is the last of the file: a stable sort.
    sort_by_key(&mut nps, |answer| (answer.member, answer.day));
    let of_member = nps.chunk_by(|one, other| one.member == other.member);
    of_member.filter_map(<[Answer]>::last).map(|last| (last.member, last.score)).listed()
}

fn criteria(gathering: &Gathering<'_>, scales: &Scales, period: Period) -> Vec<Criterion> {
    let mut sums: Vec<(Id, u64, i64)> = Vec::new();
    for answer in answers(gathering).filter(|one| !scales.is_nps(one) && period.contains(one.day)) {
        let score = libm::round(answer.score * SCORE_PARTS) as i64;
        match sums.iter_mut().find(|(criterion, ..)| *criterion == answer.criterion) {
            Some((_, answers, sum)) => {
                *answers += 1;
                *sum += score;
            }
            None => sums.push((answer.criterion, 1, score)),
        }
    }
    let mut criteria: Vec<Criterion> = sums
        .into_iter()
        .map(|(criterion, answers, sum)| Criterion {
            name: gathering.counted.ledger.label(criterion).to_owned(),
            answers,
            mean: sum as f64 / SCORE_PARTS / answers as f64,
            weight: scales.weight(criterion) as f64 / WEIGHT_PARTS,
        })
        .listed();
    sort_by(&mut criteria, |one, other| {
        other.weight.total_cmp(&one.weight).then_with(|| one.name.cmp(&other.name))
    });
    criteria
}
