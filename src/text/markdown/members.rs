//! Who the members are: lists to act on, segments, movements.

use std::fmt::Write as _;

use super::{ROWS, figures, heading, more, row, table_head};
use crate::message::{Arg, Args, Message};
use crate::report::{ClassView, MovementView, Report, ScenarioView, SchemeView};
use crate::segment::scheme_name;
use crate::text::Texts;
use crate::units::Unit;

/// The whole section; nothing where no member is known.
pub(super) fn members(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    let segments = &report.segments;
    if segments.schemes.is_empty() {
        return Ok(());
    }
    heading(page, "people-label", texts)?;
    if !segments.scenarios.is_empty() {
        scenarios(page, &segments.scenarios, texts)?;
    }
    for scheme in &segments.schemes {
        division(page, scheme, texts)?;
        if scheme.id == "life-cycle" {
            segments.movement.iter().try_for_each(|found| movement(page, found, texts))?;
        }
        if scheme.id == "value" {
            segments.crossings.iter().try_for_each(|table| figures::table(page, table, texts))?;
        }
    }
    if !segments.assortment.is_empty() {
        heading(page, "goods-label", texts)?;
        writeln!(page, "{}\n", texts.name("goods-about"))?;
    }
    for kind in &segments.assortment {
        for table in &kind.tables {
            let all = if kind.top == table.id { kind.goods as usize } else { table.rows.len() };
            figures::table_of_many(page, table, all, texts)?;
        }
    }
    Ok(())
}

fn scenarios(page: &mut String, all: &[ScenarioView], texts: &Texts) -> std::fmt::Result {
    writeln!(page, "### {}\n", texts.name("people-lists"))?;
    let heads =
        ["people-list", "people-count", "people-joined-a-day", "people-can-be-reached", "people-idea"];
    let heads = heads.map(|id| texts.name(id));
    row(page, heads.into_iter())?;
    writeln!(page, "|---|---:|---:|---:|---|")?;
    for scenario in all {
        let id = format!("scenario-{}", scenario.id);
        let attribute = |name| texts.attribute(&id, name, &Args::new()).unwrap_or_default();
        let count =
            |count: Option<u64>| count.map_or_else(none, |count| texts.figure(count as f64, Unit::Count));
        let joined =
            scenario.joined_a_day.map_or_else(none, |joined| texts.arg(&Arg::Number(rounded(joined))));
        let cells = [
            format!("**{}.** {}", texts.name(&id), attribute("about")),
            count(Some(scenario.members)),
            joined,
            count(scenario.reachable),
            attribute("idea"),
        ];
        row(page, cells.into_iter())?;
    }
    writeln!(page)
}

/// To a tenth.
fn rounded(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}

fn division(page: &mut String, scheme: &SchemeView, texts: &Texts) -> std::fmt::Result {
    let (name, id) = match scheme_name(&scheme.id) {
        // A header of the files is not to be read as markup.
        Arg::Text(header) => (header.replace('<', "&lt;"), "scheme-column".to_owned()),
        name => (texts.arg(&name), format!("scheme-{}", scheme.id)),
    };
    writeln!(page, "### {name}\n")?;
    if let Some(why) = &scheme.why {
        return writeln!(page, "{}\n", texts.message(why));
    }
    writeln!(page, "{}\n", texts.attribute(&id, "about", &Args::new()).unwrap_or_default())?;
    let heads = [
        "people-count",
        "people-share",
        "people-revenue",
        "people-revenue-share",
        "people-purchases",
        "member-average-receipt",
        "member-days-since",
    ];
    let heads = std::iter::once(name).chain(heads.map(|id| texts.name(id)));
    table_head(page, &heads.collect::<Vec<_>>(), 1)?;
    scheme.classes.iter().take(ROWS).try_for_each(|class| one(page, class, texts))?;
    more(page, scheme.classes.len(), "report-more", texts)?;
    writeln!(page)?;
    scheme.notes.iter().try_for_each(|note| writeln!(page, "{}\n", texts.message(note)))
}

fn one(page: &mut String, class: &ClassView, texts: &Texts) -> std::fmt::Result {
    let figure = |value: Option<f64>, unit| value.map_or_else(none, |value| texts.figure(value, unit));
    let cells = [
        texts.arg(&class.label),
        figure(Some(class.members as f64), Unit::Count),
        figure(Some(class.share), Unit::Share),
        figure(Some(class.revenue.to_f64()), Unit::Money),
        figure(class.revenue_share, Unit::Share),
        class.purchases.map_or_else(none, |purchases| texts.arg(&Arg::Number(rounded(purchases)))),
        figure(class.average_receipt, Unit::Money),
        figure(class.days_since.map(f64::from), Unit::Count),
    ];
    row(page, cells.into_iter())
}

fn movement(page: &mut String, found: &MovementView, texts: &Texts) -> std::fmt::Result {
    let days = Message::new("people-movement").with("from", found.from).with("to", found.to);
    writeln!(page, "{}\n", texts.message(&days))?;
    let heads = found.table.columns.iter().map(|column| texts.arg(&column.head));
    table_head(page, &std::iter::once(String::new()).chain(heads).collect::<Vec<_>>(), 1)?;
    for moved in &found.table.rows {
        let counts = moved
            .values
            .iter()
            .map(|value| value.map_or_else(none, |count| texts.figure(count, Unit::Count)));
        row(page, std::iter::once(texts.arg(&moved.label)).chain(counts))?;
    }
    writeln!(page)
}

fn none() -> String {
    "–".to_owned()
}
