//! Why revenue differs from the plan.

use crate::facts::{Made, Planned, Plans, Target};
use crate::kpi::Table;
use crate::list::Listed;
use crate::math::factor_effects;
use crate::message::Message;
use crate::settings::Compare;
use crate::units::{Month, Unit};

/// The change of revenue in each whole month with a plan of revenue, split into buyers
/// × receipts a buyer × average receipt − returns, with logarithmic-mean weights (Ang
/// 2005): the parts add up to it. Buyers are members with a sale receipt and each
/// anonymous sale receipt.
///
/// Against the plan, if it has revenue, buyers, receipts and average receipt of every
/// such month (its returns are receipts × average receipt − revenue); else against the
/// month before, or what the settings compare with instead, if the data covers it whole, and
/// said so.
pub(super) fn read(plans: &Plans, compare: Compare) -> (Option<Table>, Option<Message>) {
    let months: Vec<Month> = plans
        .targets
        .iter()
        .filter(|target| target.figure == Planned::Revenue && !target.partial)
        .map(|target| target.month)
        .listed();
    let planned: Option<Vec<Made>> = months.iter().map(|month| planned(plans, *month)).collect();
    let (id, note, back) = match (&planned, compare) {
        (Some(_), _) => ("deviation-plan", None, 0),
        (None, Compare::Previous) => ("deviation-previous", Some("note-deviation-previous"), 1),
        (None, Compare::YearAgo) => ("deviation-year-ago", Some("note-deviation-year-ago"), 12),
    };
    let mut table = Table::new(id, &COLUMNS);
    for (at, month) in months.iter().enumerate() {
        let base = match &planned {
            Some(planned) => planned.get(at).copied(),
            None => plans.made(month.plus(-back)).copied(),
        };
        let row = base.zip(plans.made(*month)).and_then(|(base, made)| row(&base, made));
        if let Some(row) = row {
            table.row(*month, row);
        }
    }
    if table.rows.is_empty() { (None, None) } else { (Some(table), note.map(Message::new)) }
}

const COLUMNS: [(&str, Unit); 5] = [
    ("revenue-change", Unit::Money),
    ("by-buyers", Unit::Money),
    ("by-receipts", Unit::Money),
    ("by-average-receipt", Unit::Money),
    ("by-returns", Unit::Money),
];

fn planned(plans: &Plans, month: Month) -> Option<Made> {
    let of = |figure| plans.target(figure, month).map(|target: &Target| target.plan);
    let (buyers, receipts) = (of(Planned::Buyers)?, of(Planned::Receipts)?);
    let sales = receipts * of(Planned::AverageReceipt)?;
    Some(Made { month, buyers, receipts, sales, returned: sales - of(Planned::Revenue)? })
}

fn row(base: &Made, made: &Made) -> Option<Vec<Option<f64>>> {
    let [buyers, receipts, average] = factor_effects(&base.factors(), &made.factors())?;
    let change = made.revenue() - base.revenue();
    let returns = base.returned - made.returned;
    Some([change, buyers, receipts, average, returns].map(Some).into())
}
