//! What the vintages of points will come to: shared by the estimates made of it.

use super::shared::{notes, standing_sums};
use crate::facts::{PointsSums, Vintages};
use crate::kpi::{Context, Need, Table};
use crate::math::{Estimate, LEAST_VINTAGES};
use crate::message::Message;
use crate::units::Unit;

/// Vintages that a ladder could be worked on, and the sums of the period.
pub(super) fn vintages<'a>(
    context: &Context<'a>,
    needs: &[Need],
) -> Result<(&'a Vintages, &'a PointsSums), Message> {
    let sums = standing_sums(context, needs)?;
    let vintages = &context.detail()?.points.vintages;
    if vintages.redemption().is_none() {
        let months = vintages.rows.iter().rev().skip(1).filter(|row| row.issued.0 > 0).count();
        return Err(Message::new("why-few-vintages")
            .with("months", months as u64)
            .with("least", LEAST_VINTAGES as u64));
    }
    Ok((vintages, sums))
}

/// The share of all points issued that will be redeemed. The error is that of the ladder;
/// `n` is members with points issued in the period.
pub(super) fn redemption(vintages: &Vintages, members: u64) -> Option<Estimate> {
    let issued = vintages.issued().0 as f64;
    let value = vintages.redemption()?;
    Some(Estimate { value, error: vintages.error.map(|error| error / issued), n: members, bounds: None })
}

/// What to know when reading what a ladder gives.
pub(super) fn ladder_notes(vintages: &Vintages, sums: &PointsSums) -> Vec<Message> {
    let mut notes = notes(sums);
    if let (Some(first), Some(last)) = (vintages.rows.first(), vintages.rows.last()) {
        notes.push(Message::new("note-ladder").with("from", first.month).with("to", last.month));
    }
    if vintages.open_end {
        notes.push(Message::new("note-ladder-open-end"));
    }
    notes
}

/// By month of issue: issued, redeemed so far, expected in the end.
pub(super) fn table(vintages: &Vintages) -> Table {
    let columns = [
        ("points-issued", Unit::Points),
        ("points-redeemed-so-far", Unit::Points),
        ("points-redeemed-in-the-end", Unit::Points),
        ("points-redeemed-share", Unit::Share),
    ];
    let mut table = Table::new("points-vintages", &columns);
    for row in &vintages.rows {
        let ultimate = row.ultimate.map(|ultimate| ultimate / 100.0);
        let share = ultimate.filter(|_| row.issued.0 > 0).map(|ultimate| ultimate / row.issued.to_f64());
        table.row(row.month, vec![Some(row.issued.to_f64()), Some(row.redeemed.to_f64()), ultimate, share]);
    }
    table
}
