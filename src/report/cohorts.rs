//! Cohorts of members by age in months, and how soon they buy again.

use super::again::{AgainCurve, again};
use super::build::SMALL_SAMPLE;
use super::cohort_model::{CohortFigure, CohortRow, CohortsQuestion, CohortsView};
use crate::facts::{Cohort, CohortAge, Cohorts, Conversion, Together, gather_cohorts, whole_months};
use crate::kpi::margin_of;
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::math::wilson;
use crate::message::{Arg, Message};
use crate::segment::{Class, CohortRule, Division, People, Rule, StartKind, grouping, groupings};
use crate::settings::Settings;
use crate::units::{Money, Month, Unit};

/// Cohorts of more months than this are of a quarter each.
const MOST_MONTHS: i32 = 24;

/// Works the cohorts out.
///
/// # Errors
///
/// The files do not allow the group.
pub fn cohorts(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    question: &CohortsQuestion,
) -> Result<CohortsView, Message> {
    let start = question.start.into();
    let [first, last] = whole_months(ledger.span());
    let Some(id) = &question.group else {
        let by_quarter = last.0 - first.0 >= MOST_MONTHS;
        let together = if by_quarter { Together::Quarter } else { Together::Month };
        let found = gather_cohorts(ledger, settings, start, together);
        let told = |cohort: &Cohort| {
            let first = if by_quarter { Month(cohort.key * 3) } else { cohort.since };
            let label = if by_quarter { quarter(first) } else { Arg::Month(first) };
            let until = if by_quarter { first.plus(2) } else { first };
            let (since, until) = (Some(first.first()), Some(until.last()));
            let rule = Rule::Cohort(CohortRule { since, until, ..CohortRule::all(question.start) });
            (label, rule, None)
        };
        return Ok(view(settings, people, &found, last, question.start, told));
    };
    let division = grouping(ledger, settings, people, id)
        .ok_or_else(|| Message::new("ask-unknown").with("what", &**id))?;
    let groups = by_member(people, division);
    let found = gather_cohorts(ledger, settings, start, Together::Group(&groups));
    Ok(view(settings, people, &found, last, question.start, |cohort| {
        let group = cohort.key as usize;
        let class = division.classes.get(group);
        let label = class.map_or_else(|| Class::none().label, |class| class.label.clone());
        let rule = match class {
            Some(class) => Rule::class(id, &class.key),
            None => Rule::Not(Box::new(Rule::In {
                scheme: id.clone(),
                classes: division.classes.iter().map(|class| class.key.clone()).listed(),
            })),
        };
        let followed = Rule::Cohort(CohortRule::all(question.start));
        (label, Rule::All(vec![rule, followed]), found.again.get(group).and_then(again))
    }))
}

/// Places of classes by member, whose id is the place; the place behind the last of those in none.
fn by_member(people: &People, division: &Division) -> Vec<u16> {
    let none = division.classes.len() as u16;
    let last = people.facts.rows.last().map_or(0, |row| row.member as usize);
    let mut groups = vec![none; last + 1];
    for (place, row) in people.facts.rows.iter().enumerate() {
        if let Some(group) = groups.get_mut(row.member as usize) {
            *group = division.of(place).unwrap_or(none);
        }
    }
    groups
}

fn quarter(month: Month) -> Arg {
    let quarter = Message::new("step-quarter-of")
        .with("quarter", (month.0.rem_euclid(12) / 3 + 1).to_string())
        .with("year", month.0.div_euclid(12).to_string());
    quarter.into()
}

fn view(
    settings: &Settings,
    people: &People,
    found: &Cohorts,
    until: Month,
    start: StartKind,
    told: impl Fn(&Cohort) -> (Arg, Rule, Option<AgainCurve>),
) -> CohortsView {
    let margin = margin_of(&found.receipts, settings);
    let rows = found.cohorts.iter().map(|cohort| {
        let (label, rule, again) = told(cohort);
        CohortRow { again, ..row(label, rule, cohort.members, &cohort.ages, margin) }
    });
    let rows = rows.listed();
    let all = Arg::Name("cohorts-all".to_owned());
    let members = found.cohorts.iter().map(|cohort| cohort.members).sum();
    let followed = Rule::Cohort(CohortRule::all(start));
    CohortsView {
        groups: groupings(people),
        rows,
        whole: CohortRow {
            again: again(&together(&found.again)),
            ..row(all, followed, members, &merged(&found.cohorts), margin)
        },
        few: SMALL_SAMPLE,
        until,
        before: found.left_out.before,
        unfinished: found.left_out.unfinished,
        never: found.left_out.never,
        revenue_outside: Money(found.left_out.revenue),
        margin,
    }
}

/// Members of all cohorts by age.
fn merged(cohorts: &[Cohort]) -> Vec<CohortAge> {
    let mut ages: Vec<CohortAge> = Vec::new();
    for cohort in cohorts {
        if ages.len() < cohort.ages.len() {
            ages.resize(cohort.ages.len(), CohortAge::default());
        }
        for (sum, age) in ages.iter_mut().zip(&cohort.ages) {
            *sum = sum.and(*age);
        }
    }
    ages
}

fn together(groups: &[Conversion]) -> Conversion {
    let mut all = Conversion::default();
    for group in groups {
        all.times.extend_from_slice(&group.times);
        all.uncertain += group.uncertain;
    }
    all
}

fn row(label: Arg, rule: Rule, members: u64, ages: &[CohortAge], margin: Option<f64>) -> CohortRow {
    let money = |sum: f64| sum / 100.0;
    let mut figures = vec![
        retention(ages),
        figure("receipts", Unit::Receipts, ages, &|age| age.receipts as f64),
        figure("revenue", Unit::Money, ages, &|age| money(age.brought.revenue as f64)),
    ];
    if let Some(share) = margin {
        figures.push(figure("margin", Unit::Money, ages, &|age| money(age.brought.margin(share))));
    }
    let n = ages.iter().map(|age| age.members).listed();
    CohortRow { label, rule: rule.into(), members, n, figures, again: None }
}

fn retention(ages: &[CohortAge]) -> CohortFigure {
    let mut waiting = 1.0;
    let cumulative = ages.iter().map(|age| {
        if age.waiting > 0 {
            waiting *= (age.waiting - age.came) as f64 / age.waiting as f64;
        }
        1.0 - waiting
    });
    let cumulative = cumulative.listed();
    let shares = ages.iter().filter_map(|age| wilson(age.bought, age.members)).listed();
    CohortFigure {
        id: "retention",
        unit: Unit::Share,
        values: shares.iter().map(|share| share.value).listed(),
        cumulative,
        intervals: shares.iter().filter_map(|share| share.bounds).listed(),
    }
}

fn figure(id: &'static str, unit: Unit, ages: &[CohortAge], sum: &dyn Fn(&CohortAge) -> f64) -> CohortFigure {
    let values = ages.iter().map(|age| sum(age) / age.members.max(1) as f64).listed();
    let mut so_far = 0.0;
    let up_to = |value: &f64| {
        so_far += value;
        so_far
    };
    let cumulative = values.iter().map(up_to).listed();
    CohortFigure { id, unit, values, cumulative, intervals: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{Maps, read_bytes};
    use crate::report::ask_people;
    use crate::segment::{BoughtKind, RuleDocument};

    const RECEIPTS: &str = "receipt;date;amount;card;cost of goods;category\n\
        1;2025-01-01;10;;;Tea\n2;2025-01-05;60;A;40;Tea\n2;2025-01-05;40;A;30;Coffee\n\
        3;2025-01-05;30;A;20;Coffee\n4;2025-02-10;60;A;40;Tea\n5;2025-02-12;20;B;10;Tea\n\
        6;2025-03-20;50;C;30;Milk\n7;2025-03-31;5;;;Tea\n8;2025-04-02;70;A;50;Tea\n";
    const MEMBERS: &str = "card;enrolled on;level\nA;2025-01-05;Gold\nB;2025-01-06;Base\nC;2025-02-01;Base\n\
        D;2025-02-03;Base\nO;2024-12-31;Base\n";

    fn ledger() -> Ledger {
        let files = [("receipts.csv", RECEIPTS.as_bytes()), ("members.csv", MEMBERS.as_bytes())];
        read_bytes(&files, &Maps::default()).ledger.unwrap()
    }

    fn asked(start: StartKind, group: Option<&str>) -> CohortsView {
        let ledger = ledger();
        let settings = Settings::default();
        let people = People::gather(&ledger, &settings);
        let question = CohortsQuestion { start, group: group.map(str::to_owned) };
        cohorts(&ledger, &settings, &people, &question).unwrap()
    }

    /// The answer to a question about members, asked of people who were asked nothing before.
    fn answer(question: &str) -> String {
        let (ledger, settings) = (ledger(), Settings::default());
        let people = People::gather(&ledger, &settings);
        let question = serde_json::from_str(question).unwrap();
        String::from_utf8(ask_people(&ledger, &settings, &people, &question).unwrap()).unwrap()
    }

    fn json(rule: &RuleDocument) -> String {
        serde_json::to_string(rule).unwrap()
    }

    fn names(rule: &Rule) -> Vec<String> {
        let ledger = ledger();
        let people = People::gather(&ledger, &Settings::default());
        rule.members(&people).unwrap().iter().map(|member| ledger.member_name(member).to_owned()).collect()
    }

    fn of<'a>(row: &'a CohortRow, id: &str) -> &'a CohortFigure {
        row.figures.iter().find(|figure| figure.id == id).unwrap()
    }

    #[track_caller]
    fn are(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        let near = |(one, other): (&f64, &f64)| (one - other).abs() < 1e-12;
        assert!(found.iter().zip(expected).all(near), "{found:?}, expected {expected:?}");
    }

    #[test]
    fn by_enrolment_by_hand() {
        let view = asked(StartKind::Enrolment, None);
        // January: A and B, followed to March, the last whole month. A buys twice in January
        // and once in February, B in February.
        let [january, february] = &view.rows[..] else { panic!("two cohorts") };
        assert_eq!((january.label.clone(), january.members), (Arg::Month(Month(2025 * 12)), 2));
        assert_eq!(january.n, [2, 2, 2]);
        are(&of(january, "retention").values, &[0.5, 1.0, 0.0]);
        // A had come in January, B came in February.
        are(&of(january, "retention").cumulative, &[0.5, 1.0, 1.0]);
        are(&of(january, "receipts").values, &[1.0, 1.0, 0.0]);
        are(&of(january, "revenue").values, &[65.0, 40.0, 0.0]);
        are(&of(january, "revenue").cumulative, &[65.0, 105.0, 105.0]);
        are(&of(january, "margin").values, &[20.0, 15.0, 0.0]);
        // Behind January's cells: of A and B, in February both, in March nobody.
        let behind = |row: &CohortRow, age: u32, bought: BoughtKind| {
            let cohort = row.rule.cohort.map(|cohort| CohortRule { age, bought: Some(bought), ..cohort });
            let rule = RuleDocument { cohort, ..row.rule.clone() };
            names(&Rule::try_from(rule).unwrap())
        };
        assert_eq!(behind(january, 0, BoughtKind::In), ["A"]);
        assert_eq!(behind(january, 1, BoughtKind::In), ["A", "B"]);
        assert_eq!(behind(january, 2, BoughtKind::In), [""; 0]);
        assert_eq!(behind(january, 2, BoughtKind::By), ["A", "B"]);
        // February: C and D; C buys in March.
        assert_eq!(february.n, [2, 2]);
        assert_eq!(behind(february, 1, BoughtKind::In), ["C"]);
        are(&of(february, "retention").values, &[0.0, 0.5]);
        are(&of(february, "revenue").cumulative, &[0.0, 25.0]);
        // All: of four after a month, of two after two months.
        assert_eq!(view.whole.n, [4, 4, 2]);
        are(&of(&view.whole, "revenue").cumulative, &[32.5, 32.5 + 32.5, 65.0]);
        // O enrolled before the data; April's 70 are in no month that is whole.
        assert_eq!((view.before, view.unfinished, view.never), (1, 0, 0));
        assert_eq!(view.revenue_outside, Money(7_000));
        assert_eq!(view.groups, ["first-category", "tier"]);
    }

    #[test]
    fn by_first_purchase_by_hand() {
        let view = asked(StartKind::FirstPurchase, None);
        let labels: Vec<_> = view.rows.iter().map(|row| row.label.clone()).collect();
        assert_eq!(labels, [0, 1, 2].map(|month| Arg::Month(Month(2025 * 12 + month))));
        // A alone in January: on the same day twice, which is not again; in February again.
        are(&of(&view.rows[0], "retention").values, &[1.0, 1.0, 0.0]);
        are(&of(&view.rows[0], "retention").cumulative, &[0.0, 1.0, 1.0]);
        assert_eq!((view.before, view.unfinished, view.never), (0, 0, 2));
        assert_eq!(names(&Rule::try_from(view.rows[0].rule.clone()).unwrap()), ["A"]);
        // To the second day: A 36 days; B watched for 49 days and C for 13 without one.
        let again = view.whole.again.unwrap();
        assert_eq!((again.members, again.again), (3, 1));
        let day = again.points.iter().find(|point| point.day == 42).unwrap();
        assert_eq!((day.share, day.at_risk), (0.5, 1));
    }

    #[test]
    fn groups_by_hand() {
        // On A's first day coffee brings 70, tea 60.
        let view = asked(StartKind::FirstPurchase, Some("first-category"));
        let told: Vec<_> = view.rows.iter().map(|row| (row.label.clone(), row.members)).collect();
        let text = |name: &str| Arg::Text(name.to_owned());
        assert_eq!(told, [(text("Coffee"), 1), (text("Milk"), 1), (text("Tea"), 1)]);
        assert_eq!(view.rows[0].again.as_ref().unwrap().again, 1);
        let query = format!("{{\"list\":{{\"rule\":{},\"count\":9}}}}", json(&view.rows[0].rule));
        assert!(answer(&query).contains("\"total\":1,"), "{}", answer(&query));
        let tiers = asked(StartKind::Enrolment, Some("tier"));
        // Base: B began in January, C and D in February: of the second month B alone tells.
        assert_eq!(tiers.rows[0].n, [3, 3, 1]);
        are(&of(&tiers.rows[0], "revenue").cumulative, &[0.0, 70.0 / 3.0, 70.0 / 3.0]);
        are(&of(&tiers.rows[0], "retention").cumulative, &[0.0, 2.0 / 3.0, 2.0 / 3.0]);
    }
}
