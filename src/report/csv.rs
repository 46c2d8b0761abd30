//! The figures as CSV: one row a KPI, part and month.

use super::{Breakdown, FigureView, Report, Steps};
use crate::message::Arg;
use crate::units::Unit;

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
    written(&rows)
}

/// Figures part by part: a row a KPI and part. What a part is called stands as in the files;
/// an empty part is the whole.
#[must_use]
pub fn breakdowns_csv(all: &[Breakdown]) -> Vec<u8> {
    let mut rows =
        vec![["kpi", "by", "part", "value", "low", "high", "n", "unit", "standsOut"].map(str::to_owned)];
    for one in all {
        let mut row = |part: &str, value: Option<f64>, interval, n: Option<u64>, stands_out: bool| {
            let [low, high] = edges(interval);
            let n = n.map_or_else(String::new, |n| n.to_string());
            let [kpi, by, part] = [one.kpi, &one.by, part].map(str::to_owned);
            rows.push([kpi, by, part, number(value), low, high, n, id(one.unit), stands_out.to_string()]);
        };
        row("", one.whole, None, None, false);
        for part in &one.rows {
            let label = match &part.label {
                Arg::Name(name) => class(name, &one.by),
                Arg::Text(text) => text,
                _ => "",
            };
            row(label, part.value, part.interval, Some(part.n), part.stands_out);
        }
    }
    written(&rows)
}

/// Figures step by step: a row a KPI and step.
#[must_use]
pub fn steps_csv(all: &[Steps]) -> Vec<u8> {
    let mut rows = vec![
        ["kpi", "step", "from", "to", "value", "low", "high", "n", "unit", "partial"].map(str::to_owned),
    ];
    for one in all {
        for point in &one.points {
            let [low, high] = edges(point.interval);
            rows.push([
                one.kpi.to_owned(),
                one.step.id().to_owned(),
                point.from.to_string(),
                point.to.to_string(),
                number(point.value),
                low,
                high,
                point.n.to_string(),
                id(one.unit),
                point.partial.to_string(),
            ]);
        }
    }
    written(&rows)
}

/// The id of a channel or of a class: the name without what it begins with.
fn class<'a>(name: &'a str, by: &str) -> &'a str {
    let name = name.strip_prefix("channel-").or_else(|| name.strip_prefix("segment-")).unwrap_or(name);
    name.strip_prefix(by).map_or(name, |rest| rest.trim_start_matches('-'))
}

fn written<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail: every row has the length of the first.
    let written = rows.iter().try_for_each(|row| writer.write_record(row));
    written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default()
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn edges(interval: Option<[f64; 2]>) -> [String; 2] {
    [number(interval.map(|edges| edges[0])), number(interval.map(|edges| edges[1]))]
}

fn id(unit: Unit) -> String {
    let unit = serde_json::to_value(unit).ok();
    unit.as_ref().and_then(|unit| unit.as_str()).unwrap_or_default().to_owned()
}

fn figure(rows: &mut Vec<[String; 8]>, kpi: &str, part: &str, view: &FigureView) {
    let unit = id(view.unit);
    let mut row = |month: String, value: Option<f64>, interval: Option<[f64; 2]>, n: u64| {
        let [low, high] = edges(interval);
        rows.push([
            kpi.to_owned(),
            part.to_owned(),
            month,
            number(value),
            low,
            high,
            n.to_string(),
            unit.clone(),
        ]);
    };
    row(String::new(), view.value, view.interval, view.n);
    for point in &view.series {
        row(point.month.to_string(), point.value, point.interval, point.n);
    }
}
