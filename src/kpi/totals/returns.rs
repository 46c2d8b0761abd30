//! What was given back.

use crate::facts::{column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::{sum_of, within};
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, counted};
use crate::message::{Message, args};
use crate::units::{Money, Unit};

/// money of return receipts of the period ÷ money of its sale receipts; parts: the
/// money, the number of return receipts, the same share of members and of anonymous
/// buyers. A return counts on its own day, so a month may give back more than it sold.
/// Intervals: of the shares linearised, clustered by member, anonymous receipts each their
/// own; of the money a compound Poisson sum over these clusters; of the number a plain Poisson
/// count, as if return receipts came independently.
pub(super) static KPI: Kpi = Kpi {
    id: "returns",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Amount)],
    sources: &["method"],
    parts: &[
        ("money", Unit::Money),
        ("returnReceipts", Unit::Receipts),
        ("members", Unit::Share),
        ("anonymous", Unit::Share),
    ],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let slice = context.slice;
    let all = slice.everyone();
    if all.sales() <= Money::ZERO {
        return Reading::none(Message::new("why-no-sales"), KPI.parts.len());
    }
    let (over, under) = (weights([(column::RETURNED, 1.0)]), weights([(column::SALES, 1.0)]));
    let (members, anonymous) = match context.need_both_groups() {
        Ok(()) => (
            within(&slice.members, over, under, "why-no-member-receipts"),
            within(&slice.anonymous, over, under, "why-no-anonymous-receipts"),
        ),
        Err(why) => (Err(why.clone()), Err(why)),
    };
    let money = sum_of(&[&slice.members, &slice.anonymous], over, Money::PER_ONE, all.returns);
    let number = Estimate { n: all.returns, ..counted(all.returns) };
    Reading {
        parts: vec![Ok(money), Ok(number), members, anonymous],
        ..Reading::plain(
            within(&all, over, under, "why-no-sales"),
            args([("returned", all.returned().into()), ("sales", all.sales().into())]),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;amount;kind;card\n2025-01-01;100;sale;A\n2025-01-02;60;sale;\n\
            2025-01-03;30;return;A\n2025-01-03;2;return;A\n";
        let reading = read_csv("returns", csv, &Settings::default());
        // 32 ÷ 160; of members 32 ÷ 100; two return receipts.
        assert!((value_of(&reading) - 0.2).abs() < 1e-12);
        let parts: Vec<f64> = reading.parts.iter().map(|part| part.as_ref().unwrap().value).collect();
        assert_eq!(parts, [32.0, 2.0, 0.32, 0.0]);
    }
}
