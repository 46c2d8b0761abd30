//! Money that a member brings.

use crate::kpi::need::receipts;
use crate::kpi::reading::Basis;
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Message, args};
use crate::units::Unit;

/// (member sales − member returns) ÷ members with a sale receipt in the period.
/// Returns count on their own day, also those of members who bought nothing in the
/// period. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "revenue-per-member",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["rarus-p"],
    parts: &[],
    norm: |_| None,
    read,
};

/// Kopecks are a hundredth of the unit in which money is told.
const KOPECKS: f64 = 100.0;

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let slice = context.slice;
    let [sales, returns] = Basis::of(context.settings).of_group(&slice.members);
    let part = Part { group: &slice.spending, over: [1.0, 0.0], under: [0.0, KOPECKS] };
    let value = ratio(&[part]).or_why("why-no-member-receipts");
    Reading {
        value: value.map(|estimate| Estimate { n: slice.buyers, ..estimate }),
        parts: Vec::new(),
        figures: args([
            ("memberSales", sales.into()),
            ("memberReturns", returns.into()),
            ("members", slice.buyers.into()),
        ]),
        notes: vec![
            Message::new("note-money-grows-with-period")
                .with("days", u64::from(slice.period.days().unsigned_abs())),
        ],
        tables: Vec::new(),
    }
}
