//! What moved the average receipt: prices, what is bought, or how much.

use super::members_against_anonymous::huge;
use crate::facts::Prices;
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, factor_effects};
use crate::message::{Arg, Message, args};
use crate::settings::{Compare, Settings};
use crate::units::Unit;

/// relative change of the average receipt between the two periods that are compared (the
/// last whole month and the one before, the chosen period and the one before it, or either and
/// the same days a year earlier), of sale lines; parts, in money, that add up to its change: price, mix, items.
/// Average receipt = price × mix × items a receipt: items is quantity ÷ receipts, where a line
/// whose quantity is not whole is one item, as in `items-per-receipt`; price is the Törnqvist
/// index of the products sold in both periods, of their money ÷ quantity as the file gives it
/// (weights: mean of their shares of the money of these products; Törnqvist 1936); mix is what
/// is left of the change of the average item price, heavier goods among it. Each part is the logarithm of its factor × the logarithmic
/// mean of the two average receipts, so nothing is left over (Ang, "The LMDI approach to
/// decomposition analysis", Energy Policy 33, 2005). The average receipt here is that of
/// lines, before points are taken off. Receipts of more than 1,000 items are left out, as in
/// `items-per-receipt`.
pub(super) static KPI: Kpi = Kpi {
    id: "receipt-growth-factors",
    unit: Unit::Gap,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Product), receipts(Field::Quantity)],
    sources: &["rarus-p", "tornqvist", "lmdi"],
    parts: &[("price", Unit::Money), ("mix", Unit::Money), ("items", Unit::Money), ("change", Unit::Money)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let detail = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => detail,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let Some([now, before]) = &detail.baskets.prices else {
        return Reading::none(Message::new(nothing_to_compare(context.settings)), KPI.parts.len());
    };
    let (Some(of_now), Some(of_before)) = (Average::of(now), Average::of(before)) else {
        return Reading::none(Message::new("why-no-lines-to-compare"), KPI.parts.len());
    };
    let Some(price) = price_index(now, before) else {
        return Reading::none(Message::new("why-no-products-in-common"), KPI.parts.len());
    };
    let mix = of_now.price / of_before.price / price;
    let before_factors = [of_before.price, 1.0, of_before.items];
    let Some([price, mix, items]) =
        factor_effects(&before_factors, &[of_before.price * price, mix, of_now.items])
    else {
        return Reading::none(Message::new("why-no-lines-to-compare"), KPI.parts.len());
    };
    let n = now.receipts + before.receipts;
    let known = |value: f64| Ok(Estimate { value, error: None, n, bounds: None });
    let change = of_now.receipt - of_before.receipt;
    let reading = Reading {
        parts: vec![known(price), known(mix), known(items), known(change)],
        ..Reading::plain(
            known(change / of_before.receipt),
            args([("now", Arg::Money(of_now.receipt)), ("before", Arg::Money(of_before.receipt))]),
        )
    };
    let reading = match now.huge + before.huge {
        0 => reading,
        left_out => reading.note(huge(left_out)),
    };
    let days = now.period.zip(before.period);
    days.map_or(reading.clone(), |(now, before)| {
        reading.note(
            Message::new("note-compared-periods")
                .with("from", now.from)
                .with("to", now.to)
                .with("earlierFrom", before.from)
                .with("earlierTo", before.to),
        )
    })
}

/// Why there are not two periods.
const fn nothing_to_compare(settings: &Settings) -> &'static str {
    match settings.compare {
        Compare::Previous => "why-nothing-to-compare",
        Compare::YearAgo => "why-no-year-ago",
    }
}

/// Of sale lines.
struct Average {
    receipt: f64,
    items: f64,
    price: f64,
}

impl Average {
    fn of(prices: &Prices) -> Option<Self> {
        let money: f64 = prices.products.iter().map(|(_, money, _)| money.to_f64()).sum();
        let items = prices.items.to_f64();
        let receipts = prices.receipts as f64;
        (money > 0.0 && items > 0.0).then(|| Self {
            receipt: money / receipts,
            items: items / receipts,
            price: money / items,
        })
    }
}

/// The Törnqvist price index over the products sold for money in both.
fn price_index(now: &Prices, before: &Prices) -> Option<f64> {
    // Both lists are in the order of the products.
    let mut earlier = before.products.iter().peekable();
    let mut both = Vec::new();
    for (id, money, quantity) in &now.products {
        while earlier.next_if(|(other, ..)| other < id).is_some() {}
        if let Some((_, money_before, quantity_before)) = earlier.next_if(|(other, ..)| other == id)
            && *id != 0
            && money.0 > 0
            && money_before.0 > 0
        {
            let price = money.to_f64() / quantity.to_f64();
            let price_before = money_before.to_f64() / quantity_before.to_f64();
            both.push((money.to_f64(), money_before.to_f64(), libm::log(price / price_before)));
        }
    }
    let all: f64 = both.iter().map(|(now, ..)| now).sum();
    let all_before: f64 = both.iter().map(|(_, before, _)| before).sum();
    (!both.is_empty()).then(|| {
        let weighted =
            |(now, before, change): &(f64, f64, f64)| (now / all + before / all_before) / 2.0 * change;
        libm::exp(both.iter().map(weighted).sum())
    })
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // January: two receipts, 2 milk at 10 and 1 tea at 20. February: one receipt,
        // 2 milk at 12 and 1 tea at 20.
        let csv = "date;receipt;amount;card;product;quantity\n2025-01-01;1;20;A;milk;2\n\
            2025-01-31;2;20;A;tea;1\n2025-02-01;3;24;B;milk;2\n2025-02-28;3;20;B;tea;1\n";
        let csv = csv.replace("2025-02-28;3", "2025-02-01;3") + "2025-02-28;4;0;;bag;1\n";
        let reading = read_csv("receipt-growth-factors", &csv, &Settings::default());
        // Average receipts: 40 ÷ 2 = 20; 44 ÷ 2 = 22 (the free bag is a receipt too).
        near(value_of(&reading), 0.1);
        let part = |name| part_of("receipt-growth-factors", &reading, name);
        let weight = 2.0 / (22f64 / 20.0).ln();
        // Milk: shares 20 ÷ 40 and 24 ÷ 44; tea's price stays.
        near(part("price"), weight * (0.5 + 24.0 / 44.0) / 2.0 * 1.2f64.ln());
        near(part("items"), weight * ((4.0 / 2.0) / (3.0 / 2.0f64)).ln());
        near(part("price") + part("mix") + part("items"), 2.0);
        near(part("change"), 2.0);
    }
}
