//! How satisfied customers are, criterion by criterion.

use crate::kpi::{Better, Context, Kpi, Need, OrWhy, Reading, Table};
use crate::ledger::{Field, Role};
use crate::list::Listed;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// Σ weight × score ÷ Σ (weight × highest score) over the CSI answers dated within
/// the period: those whose kind says so, and those without a kind unless they are
/// NPS (see `net-promoter-score`). The highest score is 5 if no CSI answer of the
/// files lies above 5, else 10. The weight of a criterion is the mean of those given
/// with it in the files (kept to a millionth), 1 where none is given.
///
/// The interval is that of a ratio clustered by respondent: a member, or an
/// anonymous answer each its own. `n` is the answers. Table `csi-criteria`:
/// answers, mean score and weight by criterion, in the period. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "customer-satisfaction-index",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[Need::Column(Role::Surveys, Field::Score)],
    sources: &["set-v1"],
    parts: &[],
    norm: |_| None,
    read,
};

/// Parts of one in the sums: weights in millionths, scores in hundredths.
const PARTS: f64 = 1e8;

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let surveys = &context.slice.surveys;
    let part = Part { group: &surveys.satisfaction, over: [1.0, 0.0], under: [0.0, 1.0] };
    let value = ratio(&[part]).or_why("why-no-csi-answers");
    let [got, most] = surveys.satisfaction.sums.map(|sum| Arg::Number(sum as f64 / PARTS));
    let reading = Reading {
        value: value.map(|estimate| Estimate { n: surveys.satisfaction_answers, ..estimate }),
        parts: Vec::new(),
        figures: args([("got", got), ("most", most)]),
        notes: Vec::new(),
        tables: criteria(context).into_iter().listed(),
    };
    if surveys.highest == 0 {
        return reading;
    }
    reading.note(Message::new("note-csi-scale").with("highest", u64::from(surveys.highest)))
}

fn criteria(context: &Context<'_>) -> Option<Table> {
    let criteria = &context.detail?.surveys.criteria;
    if criteria.is_empty() {
        return None;
    }
    let columns = [("answers", Unit::Count), ("mean-score", Unit::Items), ("weight", Unit::Items)];
    let mut table = Table::new("csi-criteria", &columns);
    for criterion in criteria {
        let label = if criterion.name.is_empty() {
            Arg::Name("row-no-criterion".to_owned())
        } else {
            Arg::Text(criterion.name.clone())
        };
        table.row(label, vec![Some(criterion.answers as f64), Some(criterion.mean), Some(criterion.weight)]);
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::settings::Settings;

    fn read(surveys: &str) -> crate::kpi::Reading {
        let receipts = "date;member;amount\n2025-01-01;A1;300\n2025-01-31;B2;50\n";
        let files = [("receipts.csv", receipts), ("surveys.csv", surveys)];
        read_files("customer-satisfaction-index", &files, &Settings::default())
    }

    #[test]
    fn by_hand() {
        // Service weighs (1.5 + 2.5) ÷ 2 = 2, price nothing said: 1. Scores 5 and 3, 4 and 2:
        // (2·5 + 3 + 2·4 + 2) ÷ (3 · 5 · 2) = 23/30. By respondent 13 of 15 and 10 of 15:
        // residuals ±1.5, error √(2 · 4.5) ÷ 30 = 0.1.
        let reading = read(
            "Дата;Вид опроса;Критерий;Вес;Оценка;Карта\n05.01.2025;CSI;Сервис;1,5;5;A1\n\
            05.01.2025;CSI;Цены;;3;A1\n06.01.2025;CSI;Сервис;2,5;4;B2\n06.01.2025;CSI;Цены;;2;B2\n\
            06.01.2025;NPS;;;10;B2\n",
        );
        let index = reading.value.as_ref().unwrap();
        near(index.value, 23.0 / 30.0);
        near(index.error.unwrap(), 0.1);
        assert_eq!(index.n, 4);
        assert_eq!(reading.tables[0].rows[0].values, [Some(2.0), Some(4.5), Some(2.0)]);
        assert_eq!(reading.tables[0].rows[1].values, [Some(2.0), Some(2.5), Some(1.0)]);
    }

    #[test]
    fn one_score_above_five_makes_the_scale_ten() {
        let reading = read("Дата;Вид опроса;Оценка\n05.01.2025;CSI;8\n06.01.2025;CSI;4\n");
        near(value_of(&reading), 0.6);
    }
}
