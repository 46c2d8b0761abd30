//! How many of the active members stay active.

use crate::facts::Retention;
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Message, args};
use crate::units::Unit;

/// members active at both ends of the period ÷ members active at its start; active on a
/// day: the last purchase up to it lies at most W days back, W the active days. The start is
/// the day before the period or, if that is later, the first day of the data + W − 1, the
/// first up to which the data covers W days; a month of a series, and the period that another
/// is compared with, have no figure then, for they would tell of a few days only. Parts:
/// `articleForm`, (active at the end − new since the start) ÷ active at the start; and what
/// makes it differ, `reactivated` (active at the end, not at the start, first purchase not
/// after it) and `newLapsed` (first purchase since the start, not active at the end).
/// Intervals: Wilson; of the article's form binomial for those who stay and Poisson for the
/// rest; of the counts Poisson's, their `n` is the members active at the start. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "customer-retention-rate",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["set-v1"],
    parts: &[("articleForm", Unit::Share), ("reactivated", Unit::Members), ("newLapsed", Unit::Members)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let retention = match ends(context) {
        Ok(retention) => retention,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let Retention { at_start, kept, .. } = retention;
    let value = share_of_members(kept, at_start, "why-nobody-active-at-start");
    let article = Ok(article_form(&retention));
    let counted = |count| Ok(Estimate { n: at_start, ..crate::math::counted(count) });
    Reading {
        parts: vec![article, counted(retention.reactivated), counted(retention.new_lapsed)],
        ..Reading::plain(value, args([("kept", kept.into()), ("start", at_start.into())]))
    }
    .note(note(context, &retention))
}

/// (active at the end − new) ÷ active at the start. Of those active at the start so many
/// stay by chance (binomial), besides them so many come back and so many of the new lapse
/// (Poisson).
fn article_form(retention: &Retention) -> Estimate {
    let [start, kept, reactivated, lapsed] =
        [retention.at_start, retention.kept, retention.reactivated, retention.new_lapsed].map(|n| n as f64);
    let variance = kept * (1.0 - kept / start) + reactivated + lapsed;
    Estimate {
        value: (kept + reactivated - lapsed) / start,
        error: Some(libm::sqrt(variance) / start),
        n: retention.at_start,
        bounds: None,
    }
}

/// Members at the two ends; fails where there is no time between them.
pub(super) fn ends(context: &Context<'_>) -> Result<Retention, Message> {
    context.need(KPI.needs)?;
    let retention = context.slice.retention;
    if context.detail.is_none() {
        context.need_days(context.settings.active_days() + context.slice.period.days().unsigned_abs())?;
    }
    if retention.start >= retention.end {
        let window = context.settings.active_days();
        return Err(context.need_days(window + 1).err().unwrap_or_else(|| Message::new("why-no-days")));
    }
    if retention.at_start == 0 {
        return Err(Message::new("why-nobody-active-at-start"));
    }
    Ok(retention)
}

/// Between which days, and what counts as active.
pub(super) fn note(context: &Context<'_>, retention: &Retention) -> Message {
    Message::new("note-retention-ends")
        .with("start", retention.start)
        .with("end", retention.end)
        .with("days", u64::from(context.settings.active_days()))
}

#[cfg(test)]
mod tests {
    use crate::kpi::retention::testing::{CSV, february_and_march};
    use crate::kpi::testing::{near, part_of, read_csv, value_of};

    #[test]
    fn by_hand() {
        let reading = read_csv("customer-retention-rate", CSV, &february_and_march());
        // Active on 01-31: A, B, C, D (O's purchase lies 30 days back). Of them A at the end.
        near(value_of(&reading), 0.25);
        // At the end A, E, O; new E and F: (3 − 2) ÷ 4 = (1 + 1 reactivated − 1 lapsed) ÷ 4.
        let part = |name| part_of("customer-retention-rate", &reading, name);
        near(part("articleForm"), 0.25);
        assert_eq!([part("reactivated"), part("newLapsed")], [1.0, 1.0]);
    }
}
