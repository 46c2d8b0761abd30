//! What to say where no finding is about a fault.

use super::unlocks::Unlock;
use crate::finding::{self, Figures, Finding};
use crate::kpi::Rating;
use crate::message::{Arg, Message};

/// Nothing is wrong, as far as so many figures tell; or nothing could be judged, and what would
/// change that most. `None` where a finding is about a fault.
#[must_use]
pub(super) fn nothing_found(
    figures: &Figures<'_>,
    findings: &[Finding],
    unlocks: &[Unlock],
) -> Option<Message> {
    if findings.iter().any(|found| found.rating != Rating::Good) {
        return None;
    }
    let judged = finding::judged(figures);
    if judged > 0 {
        return Some(Message::new("nothing-worse").with("figures", judged as u64));
    }
    Some(match unlocks.first() {
        Some(first) => Message::new("nothing-judged")
            .with("what", Arg::Name(name(first)))
            .with("figures", first.kpis.len() as u64),
        None => Message::new("nothing-judged-yet"),
    })
}

fn name(unlock: &Unlock) -> String {
    match (unlock.field, unlock.table, unlock.setting) {
        (Some(field), ..) => ["field-", field.id()].concat(),
        (None, Some(table), _) => ["role-", table.id()].concat(),
        (None, None, setting) => ["setting-", setting.unwrap_or_default()].concat(),
    }
}
