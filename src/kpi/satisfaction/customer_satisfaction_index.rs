//! How satisfied customers are, criterion by criterion.

use crate::kpi::{Better, Context, Kpi, Need, Reading, Table};
use crate::ledger::{Field, Role};
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
    let value = ratio(&[part]).ok_or_else(|| Message::new("why-no-csi-answers"));
    let [got, most] = surveys.satisfaction.sums.map(|sum| Arg::Number(sum as f64 / PARTS));
    let reading = Reading {
        value: value.map(|estimate| Estimate { n: surveys.satisfaction_answers, ..estimate }),
        parts: Vec::new(),
        figures: args([("got", got), ("most", most)]),
        notes: Vec::new(),
        tables: criteria(context).into_iter().collect(),
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
