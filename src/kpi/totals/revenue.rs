//! Money of the period.

use crate::facts::Group;
use crate::kpi::need::receipts;
use crate::kpi::reading::{Basis, sum_of};
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Message, args};
use crate::units::{Money, Unit};

/// money of sale receipts − money given back by return receipts, each on its own
/// day; parts: members and anonymous buyers, which add up to it. Before discounts,
/// or with what points paid for, where the settings say so.
pub(super) static KPI: Kpi = Kpi {
    id: "revenue",
    unit: Unit::Money,
    better: Better::Higher,
    additive: true,
    everyone: true,
    needs: &[receipts(Field::Amount)],
    sources: &["method"],
    parts: &[("members", Unit::Money), ("anonymous", Unit::Money)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let slice = context.slice;
    let everyone = slice.everyone();
    if everyone.moments.clusters == 0 {
        return Reading::none(Message::new("why-no-receipts"), KPI.parts.len());
    }
    let basis = Basis::of(context.settings);
    let of = |groups: &[&Group]| -> Estimate {
        let n = groups.iter().map(|group| group.receipts() + group.returns).sum();
        sum_of(groups, basis.net(), Money::PER_ONE, n)
    };
    let parts = match context.need_both_groups() {
        Ok(()) => vec![Ok(of(&[&slice.members])), Ok(of(&[&slice.anonymous]))],
        Err(why) => vec![Err(why); KPI.parts.len()],
    };
    let [sales, returns] = basis.of_group(&everyone);
    Reading {
        parts,
        ..Reading::plain(
            Ok(of(&[&slice.members, &slice.anonymous])),
            args([("sales", sales.into()), ("returns", returns.into())]),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{read_csv, value_of};
    use crate::settings::{RevenueBasis, Settings};

    /// Sold 100 + 50, given back 30; discounts 10 and 5, 3 of it on the return.
    const CSV: &str = "date;amount;kind;card;discount;points redeemed\n\
        2025-01-01;100;sale;A;10;20\n2025-01-02;50;sale;;5;0\n2025-01-03;30;return;A;3;0\n";

    #[test]
    fn by_hand() {
        let reading = read_csv("revenue", CSV, &Settings::default());
        // 100 + 50 − 30; members 100 − 30; error √((100 − 30)² + 50²).
        assert_eq!(value_of(&reading), 120.0);
        assert_eq!(reading.parts[0].as_ref().unwrap().value, 70.0);
        assert_eq!(reading.parts[1].as_ref().unwrap().value, 50.0);
        assert!((reading.value.unwrap().error.unwrap() - 7400f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn on_other_bases() {
        let with = |revenue| {
            let mut settings = Settings { point_value: Some(0.5), ..Settings::default() };
            settings.definitions.revenue = revenue;
            value_of(&read_csv("revenue", CSV, &settings))
        };
        // + 10 + 5 − 3 of discounts; + 20 points of half a rouble.
        assert_eq!(with(RevenueBasis::BeforeDiscount), 132.0);
        assert_eq!(with(RevenueBasis::WithPoints), 130.0);
    }
}
