//! The figures as CSV: one row a KPI, part and month.

use super::{FigureView, Report};

/// RFC 4180, UTF-8, a decimal point. Rows without a month are the whole period;
/// an empty part is the KPI's own value. No text from a file stands in it.
#[must_use]
pub fn csv(report: &Report) -> Vec<u8> {
    let mut rows = vec![["kpi", "part", "month", "value", "low", "high", "n", "unit"].map(str::to_owned)];
    for kpi in &report.kpis {
        figure(&mut rows, kpi.id, "", &kpi.figure);
        for (part, view) in kpi.parts.iter() {
            figure(&mut rows, kpi.id, part, view);
        }
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail: every row has the length of the first.
    let written = rows.iter().try_for_each(|row| writer.write_record(row));
    written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default()
}

fn figure(rows: &mut Vec<[String; 8]>, kpi: &str, part: &str, view: &FigureView) {
    let unit = serde_json::to_value(view.unit).ok();
    let unit = unit.as_ref().and_then(|unit| unit.as_str()).unwrap_or_default();
    let mut row = |month: String, value: Option<f64>, interval: Option<[f64; 2]>, n: u64| {
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        rows.push([
            kpi.to_owned(),
            part.to_owned(),
            month,
            number(value),
            number(interval.map(|edges| edges[0])),
            number(interval.map(|edges| edges[1])),
            n.to_string(),
            unit.to_owned(),
        ]);
    };
    row(String::new(), view.value, view.interval, view.n);
    for point in &view.series {
        row(point.month.to_string(), point.value, point.interval, point.n);
    }
}
