//! How much more members must buy for the programme to pay for itself.

use super::break_even::break_even;
use super::cost::{Cost, KNOWN, cost, covered, months};
use super::margin;
use crate::facts::spent;
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Reading};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// (c·S + F) ÷ ((m − c)·S), of the part of the period that the costs table tells of, if there
/// is one (a note says so): S member sales less returns; m the margin, of
/// member receipts with a cost of goods or entered; c rewards ÷ S, where rewards are points
/// (as in programme-cost-share) and the costs table's kind discounts, or the reward cost
/// entered; F all other expenses of the period, or the fixed cost entered × days ÷
/// 30.436875, or nought with a note. No value where rewards eat the margin. Parts: the
/// additional revenue a month (of 30.436875 days), the same per member with a sale receipt in
/// the period, and the additional revenue per member sale receipt.
///
/// The interval is of the delta method: margin and expenses are known, revenue and rewards
/// compound Poisson sums over members with a receipt or a movement of points in the period. The
/// error is √Σ((1 + u) · pᵢ − u · m · rᵢ)² ÷ (m·S − c·S), u the value, rᵢ a member's revenue and
/// pᵢ what that member's rewards cost; that of the parts is in proportion. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "break-even-uplift",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member), margin::KNOWN, KNOWN],
    sources: &["rarus-p"],
    parts: &[("perMember", Unit::Money), ("perReceipt", Unit::Money), ("perMonth", Unit::Money)],
    norm: |_| None,
    read,
};

const KOPECKS: f64 = Money::PER_ONE as f64;

fn read(context: &Context<'_>) -> Reading {
    let mut notes = Vec::new();
    let found = known(context, &mut notes)
        .and_then(|(context, margin, cost)| Ok((uplift(&context, margin, &cost)?, context, margin, cost)));
    let (value, context, margin, cost) = match found {
        Ok(found) => found,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let context = &context;
    let slice = context.slice;
    let sales = slice.members.revenue().to_f64();
    let money = |per: f64, n: u64, why| -> Figure {
        let more = Estimate { n, ..value.times(sales / per) };
        if n > 0 { Ok(more) } else { Err(Message::new(why)) }
    };
    let buyers = slice.buyers as f64 * months(context);
    notes.extend(cost.notes.iter().cloned());
    Reading {
        value: Ok(value),
        parts: vec![
            money(buyers, slice.buyers, "why-no-member-receipts"),
            money(slice.members.receipts() as f64, slice.members.receipts(), "why-no-member-receipts"),
            money(months(context), value.n, "why-no-member-receipts"),
        ],
        figures: args([
            ("rewards", Arg::Money(cost.rewards(context) / KOPECKS)),
            ("fixed", Arg::Money(cost.fixed / KOPECKS)),
            ("margin", Arg::Share(margin)),
            ("sales", slice.members.revenue().into()),
        ]),
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
    let margin = margin::margin(&context, notes)?.value;
    let cost = cost(&context)?;
    Ok((context, margin, cost))
}

fn uplift(context: &Context<'_>, margin: f64, cost: &Cost) -> Figure {
    let spent = &context.slice.points.spent;
    let sales = context.slice.members.revenue().0 as f64;
    let rewards = cost.rewards(context);
    let value = break_even(margin, rewards / sales, sales, cost.fixed)
        .ok_or_else(|| Message::new("why-rewards-eat-the-margin").with("margin", Arg::Share(margin)))?;
    let mut off = cost.rewards.map(|weight| (1.0 + value) * weight);
    off[spent::REVENUE] -= value * margin;
    let gain = margin * sales - rewards;
    let error = spent.total(&off).error.map(|error| error / gain);
    Ok(Estimate { value, error, n: spent.clusters, bounds: None })
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, near, notes, reading};
    use crate::settings::Settings;
    use crate::units::Month;

    const PLAIN: [(&str, &str); 1] =
        [("r.csv", "date;member;amount\n01.01.2025;2000000012345;900,00\n30.04.2025;2000000012346;100,00\n")];

    /// m 0.40, c 0.02, F 0: 0.02 ÷ 0.38 = 5.2632 %. Of sales of 1000 in 120 days that is
    /// 52.63 more: per receipt 26.32; per month × 30.436875 ÷ 120; per member half of that.
    #[test]
    fn worked_by_hand() {
        let settings = Settings { margin: Some(0.4), reward_cost: Some(0.02), ..Settings::default() };
        let found = reading(&PLAIN, &settings, "break-even-uplift");
        near(found.value.as_ref().unwrap().value, 1.0 / 19.0);
        // All that counts is in proportion to sales, so chance changes nothing.
        assert!(found.value.as_ref().unwrap().error.unwrap() < 1e-12);
        let more = 1000.0 / 19.0;
        let month = more * Month::MEAN_DAYS / 120.0;
        for (part, expected) in found.parts.iter().zip([month / 2.0, more / 2.0, month]) {
            near(part.clone().unwrap().value, expected);
        }
        assert_eq!(notes(&found), ["note-no-fixed-cost", "note-cost-entered"]);
    }

    /// Points 80 redeemed on sales of 2770, expenses 100 and discounts 20: rewards 100,
    /// fixed 100; 200 ÷ (0.3 × 2770 − 100) = 200 ÷ 731.
    #[test]
    fn points_and_expenses_are_taken_from_the_files() {
        let costs = "month;expense type;amount\n2025-01;SMS;100,00\n2025-04;Скидки;20,00\n";
        let settings = Settings {
            margin: Some(0.3),
            reward_cost: Some(0.5),
            fixed_cost: Some(1e6),
            ..Settings::default()
        };
        let found = reading(&[FILES[0], FILES[1], ("c.csv", costs)], &settings, "break-even-uplift");
        let value = found.value.unwrap();
        near(value.value, 200.0 / 731.0);
        let u = value.value;
        let off = |points: f64, sales: f64| (points * (1.0 + u) - u * 0.3 * sales).powi(2);
        near(value.error.unwrap(), (off(50.0, 1900.0) + off(30.0, 870.0)).sqrt() / 731.0);
    }

    #[test]
    fn no_revenue_is_enough_where_rewards_eat_the_margin() {
        let settings = Settings { margin: Some(0.02), reward_cost: Some(0.02), ..Settings::default() };
        let found = reading(&PLAIN, &settings, "break-even-uplift");
        assert_eq!(found.value.unwrap_err().id, "why-rewards-eat-the-margin");
    }
}
