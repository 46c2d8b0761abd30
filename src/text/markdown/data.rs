//! What the figures rest on: norms, method, data.

use std::fmt::Write as _;

use super::heading;
use crate::message::{Arg, Message};
use crate::report::{Report, Unlock};
use crate::text::{Texts, quality_text};

/// Norms that can't both hold.
pub(super) fn conflicts(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    if report.norm_conflicts.is_empty() {
        return Ok(());
    }
    heading(page, "report-conflicts", texts)?;
    report.norm_conflicts.iter().try_for_each(|conflict| writeln!(page, "- {}", texts.message(conflict)))?;
    writeln!(page)
}

/// What to add, and which figures it gives.
pub(super) fn unlocks(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    if report.unlocks.is_empty() {
        return Ok(());
    }
    heading(page, "report-unlocks", texts)?;
    for unlock in &report.unlocks {
        let kpis: Vec<String> = unlock.kpis.iter().map(|id| texts.name(&format!("kpi-{id}"))).collect();
        write!(page, "- **{}:** {}", what(unlock, texts), kpis.join("; "))?;
        match &unlock.hint {
            Some(hint) => writeln!(page, ". {}", texts.message(hint))?,
            None => writeln!(page)?,
        }
    }
    writeln!(page)
}

fn what(unlock: &Unlock, texts: &Texts) -> String {
    let table = unlock.table.map(|role| Arg::Name(format!("role-{}", role.id())));
    match (table, unlock.field, unlock.setting) {
        (Some(table), Some(field), _) => {
            let column = Message::new("report-unlock-column").with("table", table);
            texts.message(&column.with("field", Arg::Name(format!("field-{}", field.id()))))
        }
        (Some(table), None, _) => texts.message(&Message::new("report-unlock-table").with("table", table)),
        (None, _, Some(setting)) => {
            let setting = Arg::Name(format!("setting-{setting}"));
            texts.message(&Message::new("report-unlock-setting").with("setting", setting))
        }
        (None, _, None) => String::new(),
    }
}

/// How everything was counted.
pub(super) fn method(page: &mut String, texts: &Texts) -> std::fmt::Result {
    heading(page, "report-method", texts)?;
    for point in ["revenue", "chance", "money", "self-selection", "months"] {
        writeln!(page, "- {}", texts.name(&format!("report-method-{point}")))?;
    }
    writeln!(page)
}

/// The account of the files.
pub(super) fn quality(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    heading(page, "report-quality", texts)?;
    writeln!(page, "```text\n{}```", quality_text(&report.quality, texts))
}
