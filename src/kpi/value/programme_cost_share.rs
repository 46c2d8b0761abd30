//! What the programme costs against what members bring.

use super::cost::{Cost, KNOWN, cost, covered};
use crate::facts::{COST_KINDS, Costs, cost_place, moved, spent};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table};
use crate::ledger::{CostKind, Field};
use crate::list::Listed;
use crate::math::{Estimate, sort_by_key};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Month, Unit};

/// Cost of the programme ÷ (member sales − member returns), both of the part of the period
/// that the costs table tells of, if there is one (a note says so). Cost is that of the costs table,
/// each expense on its own day, and of points: redeemed × cost per point, or with the
/// definition "issued" issued × cost per point × ultimate-redemption-rate (1 where that
/// can't be worked). Points known by movements replace the table's kind "points", so that
/// they count once. Without a costs table: points, and the fixed cost entered × days ÷
/// 30.436875; without points too, the reward cost entered × member revenue in their place.
/// Parts: money by kind. The interval takes expenses as known, and revenue and points as a
/// compound Poisson sum over members. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "programme-cost-share",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member), KNOWN],
    sources: &["rarus-p"],
    parts: &[
        ("pointsCost", Unit::Money),
        ("gifts", Unit::Money),
        ("discountsCost", Unit::Money),
        ("communication", Unit::Money),
        ("platform", Unit::Money),
        ("staff", Unit::Money),
        ("acquisition", Unit::Money),
        ("launchCost", Unit::Money),
        ("otherCost", Unit::Money),
    ],
    norm: |_| None,
    read,
};

const KOPECKS: f64 = Money::PER_ONE as f64;

fn read(context: &Context<'_>) -> Reading {
    let mut notes = Vec::new();
    let found = context.need(&[receipts(Field::Member)]).and_then(|()| {
        let context = covered(context, &mut notes)?;
        let known = cost(&context)?;
        let bought = context.slice.members.revenue() > Money::ZERO;
        if bought { Ok((context, known)) } else { Err(Message::new("why-no-member-revenue")) }
    });
    let (context, cost) = match found {
        Ok((context, cost)) => (context, cost),
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let revenue = context.slice.members.revenue();
    notes.extend(cost.notes.iter().cloned());
    let context = &context;
    let total = cost.total(context);
    Reading {
        value: Ok(share(context, &cost, total / revenue.0 as f64)),
        parts: COST_KINDS.iter().map(|kind| part(context, &cost, *kind)).listed(),
        figures: args([("cost", Arg::Money(total / KOPECKS)), ("revenue", revenue.into())]),
        tables: context.detail.map(|_| table(context, &cost)).into_iter().listed(),
        notes,
    }
}

fn share(context: &Context<'_>, cost: &Cost, value: f64) -> Estimate {
    let spent = &context.slice.points.spent;
    let mut off = cost.rewards;
    off[spent::REVENUE] -= value;
    let revenue = context.slice.members.revenue().0 as f64;
    let error = spent.total(&off).error.map(|error| error / revenue);
    Estimate { value, error, n: spent.clusters, bounds: None }
}

/// Money of a kind; points by movements where these are known.
fn part(context: &Context<'_>, cost: &Cost, kind: CostKind) -> Figure {
    let costs = &context.slice.costs;
    if let Some(weights) = cost.points.filter(|_| kind == CostKind::Points) {
        return Ok(context.slice.points.spent.total(&weights).times(1.0 / KOPECKS));
    }
    if !costs.knows(kind) {
        return Err(Message::new("why-no-cost-of-kind"));
    }
    let n = costs.rows[cost_place(kind)];
    Ok(Estimate { value: costs.of(kind).to_f64(), error: None, n, bounds: None })
}

/// By month, the kinds that are known, and all together.
fn table(context: &Context<'_>, cost: &Cost) -> Table {
    let costs = &context.slice.costs;
    let shown = |kind: CostKind| costs.knows(kind) || kind == CostKind::Points && cost.points.is_some();
    let kinds: Vec<CostKind> = COST_KINDS.into_iter().filter(|kind| shown(*kind)).listed();
    let mut columns: Vec<_> = kinds.iter().map(|kind| (column(*kind), Unit::Money)).listed();
    columns.push(("cost-total", Unit::Money));
    let mut table = Table::new("costs-by-month", &columns);
    let points = context.detail.map_or(&[][..], |detail| &detail.points.months);
    let mut months: Vec<_> = costs.months.iter().map(|(month, _)| *month).listed();
    let seen = |month: &Month| context.slice.period.overlap(month.period()).days() > 0;
    let of_points =
        points.iter().map(|(month, _)| *month).filter(|month| cost.points.is_some() && seen(month));
    months.extend(of_points);
    sort_by_key(&mut months, |one| *one);
    months.dedup();
    for month in months {
        let moved = points.iter().find(|(of, _)| *of == month).map_or([0; moved::ALL], |(_, sums)| *sums);
        let mut values: Vec<f64> =
            kinds.iter().map(|kind| of_month(costs, cost, *kind, month, moved) / KOPECKS).listed();
        values.push(values.iter().sum());
        table.row(month, values.into_iter().map(Some).listed());
    }
    table
}

fn of_month(
    costs: &Costs,
    cost: &Cost,
    kind: CostKind,
    month: crate::units::Month,
    moved: [i64; moved::ALL],
) -> f64 {
    if let Some(weights) = cost.points.filter(|_| kind == CostKind::Points) {
        return weights[spent::REDEEMED] * moved[moved::REDEEMED] as f64
            + weights[spent::ISSUED] * moved[moved::ISSUED] as f64;
    }
    let spent = costs.months.iter().find(|(of, _)| *of == month).map(|(_, spent)| spent[cost_place(kind)]);
    spent.unwrap_or_default().0 as f64
}

const fn column(kind: CostKind) -> &'static str {
    match kind {
        CostKind::Points => "cost-points",
        CostKind::Gifts => "cost-gifts",
        CostKind::Discounts => "cost-discounts",
        CostKind::Communication => "cost-communication",
        CostKind::Platform => "cost-platform",
        CostKind::Staff => "cost-staff",
        CostKind::Acquisition => "cost-acquisition",
        CostKind::Launch => "cost-launch",
        CostKind::Other => "cost-other",
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{
        FILES, LADDER, LADDER_RECEIPTS, RECEIPTS, near, notes, reading, value,
    };
    use crate::settings::{Definitions, PointsCostBasis, Settings};
    use crate::units::Day;

    const COSTS: &str = "month;expense type;amount\n2025-01;SMS;100,00\n2025-01;Баллы;70,00\n\
        2025-03;Подарки;40,00\n2025-04;Платформа;20,50\n";

    fn files() -> [(&'static str, &'static str); 3] {
        [FILES[0], FILES[1], ("costs.csv", COSTS)]
    }

    /// Members 2770. Costs 100 + 40 + 20.50, points 80 redeemed (the table's 70 not again):
    /// 240.50 ÷ 2770. Error, with v the value: A 50 − 1900v, B 30 − 870v.
    #[test]
    fn worked_by_hand() {
        let found = reading(&files(), &Settings::default(), "programme-cost-share");
        let share = found.value.as_ref().unwrap();
        near(share.value, 240.5 / 2770.0);
        let squares = (50.0 - 1900.0 * share.value).powi(2) + (30.0 - 870.0 * share.value).powi(2);
        near(share.error.unwrap(), squares.sqrt() / 2770.0);
        let part = |at: usize| found.parts[at].as_ref().map(|part| part.value).ok();
        assert_eq!([part(0), part(1), part(2), part(3)], [Some(80.0), Some(40.0), None, Some(100.0)]);
        assert_eq!(found.parts[2].clone().unwrap_err().id, "why-no-cost-of-kind");
        assert_eq!(notes(&found), ["note-points-counted-once"]);
        // Points, gifts, communication, platform, total; January and March as examples.
        let rows = &found.tables[0].rows;
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[0].values, [50.0, 0.0, 100.0, 0.0, 150.0].map(Some));
        assert_eq!(rows[2].values, [30.0, 40.0, 0.0, 0.0, 70.0].map(Some));
    }

    #[test]
    fn points_alone_and_what_is_entered() {
        let found = reading(&FILES, &Settings::default(), "programme-cost-share");
        near(found.value.as_ref().unwrap().value, 80.0 / 2770.0);
        assert_eq!(notes(&found), ["note-no-fixed-cost"]);
        let receipts = [(
            "r.csv",
            "date;member;amount\n01.01.2025;2000000012345;900,00\n30.04.2025;2000000012346;100,00\n",
        )];
        let settings =
            Settings { reward_cost: Some(0.03), fixed_cost: Some(30.436_875), ..Settings::default() };
        let found = reading(&receipts, &settings, "programme-cost-share");
        // 3 % of 1000, and 120 days of one rouble a day.
        near(found.value.as_ref().unwrap().value, 150.0 / 1000.0);
        assert_eq!(notes(&found), ["note-cost-entered"]);
        let none = reading(&receipts, &Settings::default(), "programme-cost-share");
        assert_eq!(none.value.unwrap_err().id, "why-no-table");
    }

    #[test]
    fn points_may_cost_when_they_are_issued() {
        let definitions = Definitions { points_cost: PointsCostBasis::Issued, ..Definitions::default() };
        let settings = Settings { definitions, cost_per_point: Some(0.5), ..Settings::default() };
        // 500 issued, 168 of them will be redeemed, at 0.50; members 1010.
        let files = [("r.csv", LADDER_RECEIPTS), ("p.csv", LADDER)];
        let found = reading(&files, &settings, "programme-cost-share");
        near(found.value.unwrap().value, 84.0 / 1010.0);
        // Four months are too few for a ladder: 210 issued, all taken as redeemed.
        let found = reading(&FILES, &settings, "programme-cost-share");
        near(found.value.as_ref().unwrap().value, 105.0 / 2770.0);
        assert_eq!(notes(&found), ["note-all-points-redeemed", "note-no-fixed-cost"]);
    }

    #[test]
    fn a_month_without_expenses_in_the_table_is_not_free() {
        let costs = "month;expense type;amount\n2025-03;SMS;100,00\n";
        let files = [("r.csv", RECEIPTS), ("c.csv", costs)];
        let to = |day| Settings { to: Day::from_iso(day), ..Settings::default() };
        let found = reading(&files, &to("2025-02-28"), "programme-cost-share");
        assert_eq!(found.value.unwrap_err().id, "why-no-costs-then");
        let found = reading(&files, &to("2025-03-31"), "programme-cost-share");
        assert_eq!(notes(&found), ["note-costs-cover"]);
        // March alone: 100 and, by the column of receipts, 30 points, of 270.
        near(found.value.unwrap().value, 130.0 / 270.0);
        near(value(&files, "programme-cost-share"), 130.0 / 270.0);
    }
}
