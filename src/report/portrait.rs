//! The portrait of some members: how they differ from the rest.

use serde::Serialize;

use super::build::{SMALL_SAMPLE, interval};
use super::portrait_advice::advice;
use crate::facts::{self, Facts, MemberSet, gather_prepared};
use crate::kpi::{Evaluated, Kpi, catalogue, evaluate, evaluate_one};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::math::{Estimate, difference, sort_by};
use crate::message::{Arg, Message};
use crate::segment::People;
use crate::settings::Settings;
use crate::units::{Money, Unit};

/// Some members against all others.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Portrait {
    /// How many they are.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// Share of all members.
    pub share: f64,
    /// Their revenue in the period, as the settings count it.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: Money,
    /// Share of the revenue of all members; `null` where that is not above nought.
    pub revenue_share: Option<f64>,
    /// Figures in which they differ from the rest beyond chance, the greatest effect first,
    /// then all others in the order of the catalogue.
    pub figures: Vec<PortraitFigure>,
    /// Classes that are more or less frequent among them than among the rest beyond chance,
    /// the greatest difference first.
    pub classes: Vec<PortraitClass>,
    /// Shares of their money by category of goods, against the rest, the greatest first;
    /// empty without lines.
    pub categories: Vec<PortraitShare>,
    /// Shares of their receipts by hour of the day, against the rest; empty without times.
    pub hours: Vec<PortraitShare>,
    /// What to do with them, by what sets them apart; nothing of fewer than so many.
    pub advice: Vec<Message>,
    /// With fewer rows on either side nothing is called a difference.
    #[cfg_attr(test, ts(type = "number"))]
    pub fewest: u64,
}

/// A figure of the catalogue.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PortraitFigure {
    /// The KPI.
    #[cfg_attr(test, ts(type = "string"))]
    pub kpi: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Of these members.
    pub segment: PortraitValue,
    /// Of all other members.
    pub rest: PortraitValue,
    /// As the report has it.
    pub whole: PortraitValue,
    /// Difference from the rest in standard deviations; `null` without an error on both sides.
    pub effect: Option<f64>,
    /// The difference from the rest lies beyond chance (95 %); never with fewer than 30 rows on
    /// either side.
    pub differs: bool,
}

/// A value with its uncertainty.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PortraitValue {
    /// The value; `null` if it can't be had.
    pub value: Option<f64>,
    /// 95 % interval.
    pub interval: Option<[f64; 2]>,
    /// Rows behind it.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
}

/// A class of a scheme.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PortraitClass {
    /// The scheme.
    pub scheme: String,
    /// What the class is called.
    pub label: Arg,
    /// Share of these members.
    pub segment: f64,
    /// Share of all others.
    pub rest: f64,
}

/// A share of the segment and of the rest.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PortraitShare {
    /// Of what.
    pub label: Arg,
    /// Share among these members.
    pub segment: f64,
    /// Share among all others.
    pub rest: f64,
}

/// Works out the portrait; segment and rest have no member in common, so that they are
/// independent.
#[must_use]
pub fn portrait(ledger: &Ledger, settings: &Settings, people: &People, set: &MemberSet) -> Portrait {
    let of = |set: &MemberSet| facts::gather_members(ledger, settings, set, &people.prepared);
    let (own, others) = (of(set), of(&rest(people, set)));
    let whole =
        people.whole(|| values(&evaluate(&gather_prepared(ledger, settings, &people.prepared), settings)));
    of_facts(settings, people, set, [&own, &others], whole)
}

/// The values that there are, by the id of the KPI.
pub(super) fn values(evaluated: &[Evaluated]) -> Vec<(&'static str, Estimate)> {
    let some = evaluated.iter().filter_map(|one| Some((one.kpi.id, *one.whole.value.as_ref().ok()?)));
    some.listed()
}

fn rest(people: &People, set: &MemberSet) -> MemberSet {
    people.filter(|row| people.facts.rows.get(row).is_some_and(|row| !set.contains(row.member)))
}

/// From the facts of these members and of all others, and the figures of all.
fn of_facts(
    settings: &Settings,
    people: &People,
    set: &MemberSet,
    facts @ [own, others]: [&Facts; 2],
    whole: &[(&'static str, Estimate)],
) -> Portrait {
    let rows = || people.facts.rows.iter();
    let of_set: Money = rows().filter(|row| set.contains(row.member)).map(|row| row.revenue).sum();
    let of_all: Money = rows().map(|row| row.revenue).sum();
    let figures = figures(settings, facts, whole);
    let categories = categories(own, others);
    let enough = set.count() >= SMALL_SAMPLE;
    Portrait {
        members: set.count(),
        share: set.count() as f64 / rows().count().max(1) as f64,
        revenue: of_set,
        revenue_share: (of_all > Money::ZERO).then(|| of_set.to_f64() / of_all.to_f64()),
        advice: if enough { advice(&figures, &categories) } else { Vec::new() },
        figures,
        classes: classes(people, set),
        categories,
        hours: hours(own, others),
        fewest: SMALL_SAMPLE,
    }
}

/// What hangs on how many are in a group, and how they differ, says nothing of who they are.
const OF_THE_GROUP: [&str; 1] = ["revenue-concentration"];

fn figures(
    settings: &Settings,
    facts: [&Facts; 2],
    whole: &[(&'static str, Estimate)],
) -> Vec<PortraitFigure> {
    let mut figures = Vec::new();
    for kpi in catalogue().filter(|kpi| kpi.is_of_members()) {
        let Some((_, whole)) = whole.iter().find(|(id, _)| *id == kpi.id) else { continue };
        let [own, others] = facts.map(|facts| evaluate_one(kpi, facts, settings).whole.value);
        if let (Ok(own), Ok(others)) = (own, others) {
            figures.push(figure(kpi, &own, &others, whole));
        }
    }
    sort_by(&mut figures, |one: &PortraitFigure, other| {
        let effect =
            |figure: &PortraitFigure| figure.effect.filter(|_| figure.differs).map_or(0.0, libm::fabs);
        effect(other).total_cmp(&effect(one))
    });
    figures
}

fn figure(kpi: &'static Kpi, segment: &Estimate, rest: &Estimate, whole: &Estimate) -> PortraitFigure {
    let view = |estimate: &Estimate| PortraitValue {
        value: Some(estimate.value),
        interval: interval(estimate, kpi.unit),
        n: estimate.n,
    };
    let is_trait = !kpi.additive && !OF_THE_GROUP.contains(&kpi.id);
    let both = is_trait.then_some((segment, rest));
    PortraitFigure {
        kpi: kpi.id,
        unit: kpi.unit,
        segment: view(segment),
        rest: view(rest),
        whole: view(whole),
        effect: both.and_then(|(segment, rest)| effect(segment, rest)),
        // The error of a handful is itself chance: two members who happen to be alike have none.
        differs: both.is_some_and(|(segment, rest)| {
            segment.n.min(rest.n) >= SMALL_SAMPLE && segment.differs_from(rest)
        }),
    }
}

/// Cohen's d from values and standard errors: the difference by the root of the mean of both
/// variances, each `n` times the square of its error. Errors are by cluster, so that this is
/// the spread of members.
fn effect(segment: &Estimate, rest: &Estimate) -> Option<f64> {
    let variance = |of: &Estimate| of.error.map(|error| error * error * of.n as f64);
    let spread = libm::sqrt(f64::midpoint(variance(segment)?, variance(rest)?));
    (spread > 0.0).then(|| (segment.value - rest.value) / spread)
}

fn classes(people: &People, set: &MemberSet) -> Vec<PortraitClass> {
    let mut found = Vec::new();
    for (scheme, division) in &people.divisions {
        let Ok(division) = division else { continue };
        let mut counts = vec![[0_u64; 2]; division.classes.len()];
        for (row, facts) in people.facts.rows.iter().enumerate() {
            if let Some(count) = division.of(row).and_then(|place| counts.get_mut(usize::from(place))) {
                count[usize::from(!set.contains(facts.member))] += 1;
            }
        }
        let [own, rest] = [0, 1].map(|side| counts.iter().map(|count| count[side]).sum::<u64>());
        for (class, [of_own, of_rest]) in division.classes.iter().zip(counts) {
            let apart = difference([of_own, own], [of_rest, rest]).and_then(|apart| apart.interval());
            if apart.is_some_and(|[low, high]| low > 0.0 || high < 0.0) {
                found.push(PortraitClass {
                    scheme: scheme.id.clone(),
                    label: class.label.clone(),
                    segment: of_own as f64 / own as f64,
                    rest: of_rest as f64 / rest as f64,
                });
            }
        }
    }
    let apart = |class: &PortraitClass| libm::fabs(class.segment - class.rest);
    sort_by(&mut found, |one: &PortraitClass, other| apart(other).total_cmp(&apart(one)));
    found
}

/// Shares of two lists of the same things; nothing if either adds up to nothing.
fn shares(parts: Vec<(Arg, [f64; 2])>) -> Vec<PortraitShare> {
    let [own, rest] = [0, 1].map(|side| parts.iter().map(|(_, both)| both[side]).sum::<f64>());
    if own <= 0.0 || rest <= 0.0 {
        return Vec::new();
    }
    let share = |(label, both): (Arg, [f64; 2])| PortraitShare {
        label,
        segment: both[0] / own,
        rest: both[1] / rest,
    };
    parts.into_iter().map(share).listed()
}

fn categories(own: &Facts, rest: &Facts) -> Vec<PortraitShare> {
    let mut parts: Vec<(Arg, [f64; 2])> = Vec::new();
    for (side, facts) in [own, rest].into_iter().enumerate() {
        for category in &facts.detail.baskets.structure.categories {
            let label = Arg::Text(category.name.clone());
            let at = parts.iter().position(|(known, _)| *known == label).unwrap_or_else(|| {
                parts.push((label, [0.0; 2]));
                parts.len() - 1
            });
            if let Some((_, both)) = parts.get_mut(at) {
                both[side] += category.money[0].to_f64().max(0.0);
            }
        }
    }
    let mut shares = shares(parts);
    sort_by(&mut shares, |one, other| other.segment.total_cmp(&one.segment));
    shares
}

fn hours(own: &Facts, rest: &Facts) -> Vec<PortraitShare> {
    let by_hour =
        |facts: &Facts, hour: usize| facts.detail.heat.members.iter().map(|day| day[hour]).sum::<u64>();
    let part = |hour: usize| {
        let label = Arg::Text([&hour.to_string(), ":00"].concat());
        (label, [by_hour(own, hour) as f64, by_hour(rest, hour) as f64])
    };
    shares((0..24).map(part).listed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{Maps, Quality, read_bytes};
    use crate::report::build_of_people;
    use crate::report::json::to_json;
    use crate::units::Day;
    use proptest::prelude::*;
    use std::fmt::Write as _;

    /// Receipt, day, member (0 for none), category (0 for none), hour, kopecks, and what else
    /// the receipt has.
    type Line = (u8, i32, u8, u8, u32, i64, u8);

    fn ledger(lines: &[Line]) -> Ledger {
        let first = Day::from_iso("2025-01-01").unwrap();
        let mut receipts = "date;receipt;card;operation;product;category;quantity;amount;discount;\
            points issued;points redeemed;promo code\n"
            .to_owned();
        for (receipt, day, member, category, hour, kopecks, more) in lines {
            let day = first.plus(*day);
            let card = if *member == 0 { String::new() } else { format!("777000{member}") };
            let kind = if more % 8 == 7 { "return" } else { "sale" };
            let category = ["", "bread", "milk", "tea"][usize::from(*category)];
            let code = ["", "SPRING"][usize::from(more % 3 == 1)];
            let discount = if more % 5 == 1 { "40,00" } else { "0" };
            let (roubles, of_rouble) = (kopecks / 100, kopecks % 100);
            let (issued, redeemed) = (more % 4, more % 3);
            writeln!(
                receipts,
                "{day} {hour:02}:30;{receipt}-{day};{card};{kind};p{more};{category};1;{roubles},{of_rouble:02};{discount};\
                 {issued},00;{redeemed},00;{code}"
            )
            .unwrap();
        }
        let members: String =
            (1..12).map(|member| format!("777000{member};2025-01-0{}\n", member % 9 + 1)).collect();
        let members = format!("card;enrolled\n{members}");
        let files = [("receipts.csv", receipts.as_bytes()), ("members.csv", members.as_bytes())];
        let read = read_bytes(&files, &Maps::default());
        assert!(read.quality.files.iter().all(|file| file.problem.is_none()), "{:?}", read.quality.files);
        read.ledger.unwrap()
    }

    fn lines() -> impl Strategy<Value = Vec<Line>> {
        let line = (0..9_u8, 0..200_i32, 0..12_u8, 0..4_u8, 8..20_u32, 1..90_000_i64, 0..=255_u8);
        prop::collection::vec(line, 1..150)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn from_what_is_prepared_it_is_what_it_is_from_the_rows(
            lines in lines(),
            odd in any::<bool>(),
            settings in (any::<bool>(), any::<bool>(), prop::option::of(0..90_i32)),
        ) {
            let ledger = ledger(&lines);
            let (excluded, days, from) = settings;
            let mut settings = Settings::default();
            settings.exclude_members.extend(excluded.then(|| "7770003".to_owned()));
            settings.from = from.map(|from| ledger.span().from.plus(from.min(ledger.span().days() - 1)));
            if days {
                settings.definitions.purchases = crate::settings::PurchaseBasis::Days;
            }
            let people = People::gather(&ledger, &settings);
            // Behind a report its figures are those of all.
            let reported = People::gather(&ledger, &settings);
            let _ = build_of_people(&ledger, Quality::default(), &settings, &reported);
            // The second is answered from what the first left behind.
            for set in [odd, !odd].map(|odd| people.filter(|row| (row % 2 == 1) == odd)) {
                let plainly = |set: &MemberSet| facts::gather_members_plainly(&ledger, &settings, set);
                let [own, others] = [plainly(&set), plainly(&rest(&people, &set))];
                let whole = plainly(&people.filter(|_| true));
                let whole = values(&evaluate(&whole, &settings));
                let plain = of_facts(&settings, &people, &set, [&own, &others], &whole);
                for people in [&people, &reported] {
                    let fast = portrait(&ledger, &settings, people, &set);
                    prop_assert_eq!(
                        String::from_utf8(to_json(&fast)).unwrap(),
                        String::from_utf8(to_json(&plain)).unwrap()
                    );
                }
            }
        }
    }
}
