//! Would customers recommend the shop?

use crate::facts::Surveys;
use crate::kpi::{Better, Context, Figure, Kpi, Need, OrWhy, Reading, Table};
use crate::ledger::{Field, Role};
use crate::list::Listed;
use crate::math::{Estimate, wilson};
use crate::message::{Arg, args};
use crate::units::Unit;

/// % of NPS answers of 9 and 10 − % of those of 6 or less, −100 to 100; every answer
/// dated within the period counts once. Parts: the shares of promoters, passives and
/// detractors (Wilson).
///
/// NPS answers are those whose kind says so. Answers without a kind are NPS if all
/// of them in the files are whole numbers without a criterion and at least one lies
/// above 5; else they are CSI. Between 6 and 9 an answer is passive.
///
/// The interval is that of the multinomial: p and d being the shares of promoters
/// and detractors of n answers, the variance is (p + d − (p − d)²) ÷ n × 100²
/// (Rocks, "Interval estimation for the 'Net Promoter Score'", *The American
/// Statistician* 70, 2016, the Wald interval), cut at −100 and 100; none where all
/// answers are of one sort, for the variance would be 0.
///
/// Table `nps-spend`: members by their last answer in the period (of one day, the
/// last of the file): how many, and their sales less returns in the period ÷ members.
/// Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "net-promoter-score",
    unit: Unit::NpsPoints,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[Need::Column(Role::Surveys, Field::Score)],
    sources: &["set-v1", "rocks"],
    parts: &[("promoters", Unit::Share), ("passives", Unit::Share), ("detractors", Unit::Share)],
    norm: |_| None,
    read,
};

/// Points of the score in one.
const POINTS: f64 = 100.0;

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let surveys = context.slice.surveys;
    let Surveys { promoters, passives, detractors, .. } = surveys;
    let answers = surveys.nps_answers();
    let share = |count: u64| -> Figure { wilson(count, answers).or_why("why-no-nps-answers") };
    Reading {
        value: score(&surveys).or_why("why-no-nps-answers"),
        parts: vec![share(promoters), share(passives), share(detractors)],
        figures: args([
            ("promoters", promoters.into()),
            ("detractors", detractors.into()),
            ("answers", answers.into()),
        ]),
        notes: Vec::new(),
        tables: spend(context).into_iter().listed(),
    }
}

fn score(surveys: &Surveys) -> Option<Estimate> {
    let answers = surveys.nps_answers();
    if answers == 0 {
        return None;
    }
    let n = answers as f64;
    let (p, d) = (surveys.promoters as f64 / n, surveys.detractors as f64 / n);
    // Of whole numbers: p − d loses no digit where they are equal.
    let value = (surveys.promoters as f64 - surveys.detractors as f64) / n;
    let variance = (p + d - value * value) / n;
    let error = (variance > 1e-12).then(|| POINTS * libm::sqrt(variance));
    let found = Estimate { value: POINTS * value, error, n: answers, bounds: None };
    let bounds = found.interval().map(|[low, high]| [low.max(-POINTS), high.min(POINTS)]);
    Some(Estimate { bounds, ..found })
}

fn spend(context: &Context<'_>) -> Option<Table> {
    let groups = context.detail?.surveys.spend;
    if groups.iter().all(|group| group.members == 0) {
        return None;
    }
    let columns = [("members", Unit::Members), ("revenue-per-member", Unit::Money)];
    let mut table = Table::new("nps-spend", &columns);
    for (name, group) in ["part-promoters", "part-passives", "part-detractors"].into_iter().zip(groups) {
        let mean = (group.members > 0).then(|| group.revenue.to_f64() / group.members as f64);
        table.row(Arg::Name(name.to_owned()), vec![Some(group.members as f64), mean]);
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::settings::Settings;

    const RECEIPTS: &str = "date;member;amount\n2025-01-01;A1;300\n2025-01-31;B2;50\n2025-01-31;A1;100\n";

    fn read(surveys: &str) -> crate::kpi::Reading {
        let files = [("receipts.csv", RECEIPTS), ("surveys.csv", surveys)];
        read_files("net-promoter-score", &files, &Settings::default())
    }

    #[test]
    fn by_hand() {
        // 5 promoters, 2 passives, 3 detractors of 10: (5 − 3) ÷ 10 · 100 = 20, the variance
        // (0.5 + 0.3 − 0.2²) ÷ 10 = 0.076. A1 was a detractor, then a promoter.
        let reading = read(
            "Дата;Вид опроса;Оценка;Карта\n05.01.2025;NPS;0;A1\n06.01.2025;NPS;10;A1\n06.01.2025;NPS;9;\n\
            06.01.2025;NPS;9;\n06.01.2025;NPS;10;\n06.01.2025;NPS;9;\n07.01.2025;NPS;8;\n07.01.2025;NPS;7;\n\
            08.01.2025;NPS;6;B2\n08.01.2025;NPS;3;\n09.01.2025;CSI;5;B2\n",
        );
        let score = reading.value.as_ref().unwrap();
        near(score.value, 20.0);
        near(score.error.unwrap(), 100.0 * 0.076f64.sqrt());
        assert_eq!(score.n, 10);
        near(part_of("net-promoter-score", &reading, "passives"), 0.2);
        let rows = &reading.tables[0].rows;
        assert_eq!(rows[0].values, [Some(1.0), Some(400.0)]);
        assert_eq!(rows[1].values, [Some(0.0), None]);
        assert_eq!(rows[2].values, [Some(1.0), Some(50.0)]);
    }

    #[test]
    fn scores_up_to_five_without_a_kind_are_no_nps() {
        let five = read("Дата;Оценка\n05.01.2025;5\n06.01.2025;4\n");
        assert_eq!(five.value.unwrap_err().id, "why-no-nps-answers");
        let ten = read("Дата;Оценка\n05.01.2025;10\n06.01.2025;4\n");
        near(value_of(&ten), 0.0);
    }

    #[test]
    fn of_one_voice_there_is_no_interval() {
        let reading = read("Дата;Оценка\n05.01.2025;10\n06.01.2025;9\n");
        assert_eq!(reading.value.unwrap().interval(), None);
    }
}
