//! Whether the programme earns more than it costs.

use super::cost::{Cost, KNOWN, cost, covered};
use super::margin;
use crate::facts::spent;
use crate::kpi::need::receipts;
use crate::kpi::{Asked, Better, Context, Figure, Kpi, Need, Reading};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Arg, Args, Message, args};
use crate::units::{Money, Unit};

/// (member revenue × incremental share × margin − cost) ÷ cost. The incremental share is what
/// the visitor enters, never found; the margin is that of member receipts with a cost of
/// goods, or what the visitor enters; the cost is that of programme-cost-share. Part `naive`:
/// the same with an incremental share of 1, as if members bought nothing without the
/// programme; it needs no assumption and is shown as only that.
///
/// The interval is of the delta method: share, margin and expenses are known, revenue and
/// rewards compound Poisson sums over members with a receipt or a movement of points in the
/// period. The error is √Σ(share · margin · rᵢ − (1 + ROI) · pᵢ)² ÷ cost, rᵢ a member's revenue
/// and pᵢ what that member's rewards cost. Source: Set-V1, ROI.
pub(super) static KPI: Kpi = Kpi {
    id: "programme-roi",
    unit: Unit::Gap,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member), Need::Setting(Asked::IncrementalShare), margin::KNOWN, KNOWN],
    sources: &["set-v1", "roi"],
    parts: &[("naive", Unit::Gap)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let mut notes = Vec::new();
    let found = known(context, &mut notes);
    let asked = context.need(&[Need::Setting(Asked::IncrementalShare)]);
    let (context, margin, cost) = match found {
        Ok((context, margin, cost)) => (context, margin, cost),
        // What only the visitor can say comes last: without the rest it would not help.
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let context = &context;
    let share = context.settings.incremental_share;
    let value = asked.and_then(|()| roi(context, &cost, margin * share.unwrap_or(0.0)));
    notes.extend(cost.notes.iter().cloned());
    notes.push(Message::new("note-naive-roi"));
    if share.is_some() {
        notes.push(Message::new("note-incremental-share-entered"));
    }
    Reading {
        value,
        parts: vec![roi(context, &cost, margin)],
        figures: figures(context, &cost, margin),
        notes,
        tables: Vec::new(),
    }
}

/// The days looked at, the margin and the cost.
fn known<'a>(context: &Context<'a>, notes: &mut Vec<Message>) -> Result<(Context<'a>, f64, Cost), Message> {
    context.need(&[receipts(Field::Member)])?;
    let context = covered(context, notes)?;
    if context.slice.members.revenue() <= Money::ZERO {
        return Err(Message::new("why-no-member-revenue"));
    }
    let cost = cost(&context)?;
    if cost.total(&context) <= 0.0 {
        return Err(Message::new("why-no-cost-in-period"));
    }
    let margin = margin::margin(&context, notes)?.value;
    Ok((context, margin, cost))
}

/// `gain` is the margin of a rouble of member revenue that counts as brought.
fn roi(context: &Context<'_>, cost: &Cost, gain: f64) -> Figure {
    let spent = &context.slice.points.spent;
    let total = cost.total(context);
    let times = gain * context.slice.members.revenue().0 as f64 / total;
    let mut off = cost.rewards.map(|weight| -times * weight);
    off[spent::REVENUE] += gain;
    let error = spent.total(&off).error.map(|error| error / total);
    Ok(Estimate { value: times - 1.0, error, n: spent.clusters, bounds: None })
}

fn figures(context: &Context<'_>, cost: &Cost, margin: f64) -> Args {
    args([
        ("revenue", context.slice.members.revenue().into()),
        ("share", Arg::Share(context.settings.incremental_share.unwrap_or(1.0))),
        ("margin", Arg::Share(margin)),
        ("cost", Arg::Money(cost.total(context) / Money::PER_ONE as f64)),
    ])
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, near, notes, reading};
    use crate::settings::Settings;

    /// Members 2770, cost 80 points. A tenth is brought by the programme, margin 40 %:
    /// 2770 × 0.1 × 0.4 = 110.80; (110.80 − 80) ÷ 80. Naive (1108 − 80) ÷ 80.
    /// Error: with t = 1.385, A 0.04·1900 − 50t, B 0.04·870 − 30t, over 80.
    #[test]
    fn worked_by_hand() {
        let settings = Settings { margin: Some(0.4), incremental_share: Some(0.1), ..Settings::default() };
        let found = reading(&FILES, &settings, "programme-roi");
        let value = found.value.as_ref().unwrap();
        near(value.value, 0.385);
        let squares = (76.0_f64 - 50.0 * 1.385).powi(2) + (34.8_f64 - 30.0 * 1.385).powi(2);
        near(value.error.unwrap(), squares.sqrt() / 80.0);
        near(found.parts[0].clone().unwrap().value, 12.85);
        assert_eq!(notes(&found), ["note-no-fixed-cost", "note-naive-roi", "note-incremental-share-entered"]);
    }

    #[test]
    fn what_the_programme_brings_is_never_found() {
        let settings = Settings { margin: Some(0.4), ..Settings::default() };
        let found = reading(&FILES, &settings, "programme-roi");
        assert_eq!(found.value.unwrap_err().id, "why-no-setting");
        near(found.parts[0].clone().unwrap().value, 12.85);
    }

    #[test]
    fn the_margin_of_member_receipts_comes_before_the_one_entered() {
        // Members: 1000 − 100 back, goods 700 − 80: margin (900 − 620) ÷ 900.
        let receipts = "date;receipt;member;amount;cost of goods;kind;points redeemed\n\
            01.01.2025;1;2000000012345;1000,00;700,00;sale;90\n02.01.2025;2;2000000012346;100,00;80,00;return;0\n\
            03.01.2025;3;;500,00;10,00;sale;0\n";
        let settings = Settings { margin: Some(0.9), ..Settings::default() };
        let found = reading(&[("r.csv", receipts)], &settings, "programme-roi");
        near(found.parts[0].clone().unwrap().value, 280.0 / 90.0 - 1.0);
    }
}
