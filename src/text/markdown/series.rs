//! The months of a family: months as rows, figures as columns.

use std::fmt::Write as _;

use super::{ROWS, more, row, table_head};
use crate::message::Arg;
use crate::report::KpiView;
use crate::text::Texts;

/// More columns are no table to read: the rest stands in a second one.
const COLUMNS: usize = 6;

/// The figures of a family that have at least two months, the latest months last.
pub(super) fn months(page: &mut String, kpis: &[&KpiView], texts: &Texts) -> std::fmt::Result {
    let told = |kpi: &&&KpiView| kpi.figure.series.iter().filter(|point| point.value.is_some()).count() > 1;
    let kpis: Vec<&KpiView> = kpis.iter().filter(told).copied().collect();
    if kpis.is_empty() {
        return Ok(());
    }
    writeln!(page, "### {}\n", texts.name("report-months"))?;
    kpis.chunks(COLUMNS).try_for_each(|columns| table(page, columns, texts))
}

fn table(page: &mut String, kpis: &[&KpiView], texts: &Texts) -> std::fmt::Result {
    let names = kpis.iter().map(|kpi| texts.name(&format!("kpi-{}", kpi.id)));
    let heads: Vec<String> = std::iter::once(texts.name("report-month")).chain(names).collect();
    table_head(page, &heads, 1)?;
    // All series of a report are of the same months.
    let months = kpis.first().map_or(&[][..], |kpi| &kpi.figure.series);
    for (place, month) in months.iter().enumerate().skip(months.len().saturating_sub(ROWS)) {
        let label = texts.arg(&Arg::Month(month.month)) + if month.partial { " *" } else { "" };
        let cells = kpis.iter().map(|kpi| {
            let value = kpi.figure.series.get(place).and_then(|point| point.value);
            value.map_or_else(|| "–".to_owned(), |value| texts.figure(value, kpi.figure.unit))
        });
        row(page, std::iter::once(label).chain(cells))?;
    }
    more(page, months.len(), "report-more-months", texts)?;
    writeln!(page)
}
