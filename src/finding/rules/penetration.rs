//! Is the card shown, and do those who enrol buy?

use crate::facts::Till;
use crate::finding::figures::Figures;
use crate::finding::rule::{Rule, Told, When, Worth};
use crate::kpi::Rating;
use crate::math::wilson;
use crate::message::{Arg, args};

/// The money is not lost but out of sight: nobody knows who spent it.
const SIGHT: &str = "sight";

pub(super) static RULES: &[Rule] =
    &[
        Rule::new("member-revenue-share-low", "member-revenue-share", When::Low)
            .worth(SIGHT, revenue_a_year)
            .checks(&[("member-receipt-share", ""), ("average-receipt", "gap")]),
        Rule::new("member-revenue-share-falling", "member-revenue-share", When::Falling)
            .worth(SIGHT, revenue_a_year)
            .checks(&[("member-receipt-share", ""), ("average-receipt", "gap")]),
        Rule::new("member-revenue-share-good", "member-revenue-share", When::Good),
        Rule::new("member-receipt-share-low", "member-receipt-share", When::Low)
            .worth(SIGHT, sales_a_year)
            .checks(&[("enrolment-rate", "ofReceipts"), ("redeemer-share", "")]),
        Rule::new("member-receipt-share-falling", "member-receipt-share", When::Falling)
            .worth(SIGHT, sales_a_year)
            .checks(&[("new-members", ""), ("active-members", "")]),
        Rule::new("member-receipt-share-good", "member-receipt-share", When::Good),
        Rule::new("store-forgets-the-card", "member-receipt-share", When::Told(store_forgets))
            .worth(SIGHT, store_sales_a_year)
            .checks(&[("member-receipt-share", "")]),
        Rule::new("enrolled-never-bought-many", "enrolled-never-bought", When::Told(never_bought))
            .worth("enrolment", enrolment_cost_a_year)
            .checks(&[("source-quality", ""), ("new-members", "")]),
        Rule::new("registrations-not-purchases", "active-members", When::Told(growing_and_falling))
            .checks(&[("new-members", "growth"), ("second-purchase-conversion", ""), ("source-quality", "")]),
    ];

fn revenue_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let revenue = figures.facts.whole.revenue().to_f64() * figures.a_year()?;
    Worth::of(revenue, [("base", Arg::Money(revenue))])
}

fn sales_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let sales = figures.facts.whole.everyone().sales().to_f64() * figures.a_year()?;
    Worth::of(sales, [("base", Arg::Money(sales))])
}

/// A shop whose share of receipts with a card lies below four fifths of that of the
/// others, beyond chance; of several, the one where most money goes by.
const FAR_BELOW: f64 = 0.8;

fn worst_store<'a>(figures: &Figures<'a>) -> Option<(&'a Till, f64, f64)> {
    let stores = &figures.facts.detail.tills.stores;
    let all = stores.iter().fold([0, 0], |sum, till| [sum[0] + till.members, sum[1] + till.receipts]);
    let behind = stores.iter().filter_map(|till| {
        let own = wilson(till.members, till.receipts)?;
        let others = wilson(all[0] - till.members, all[1] - till.receipts)?;
        let far = own.value < FAR_BELOW * others.value && own.differs_from(&others);
        far.then_some((till, own.value, others.value))
    });
    behind.max_by(|one, other| {
        let gone = |(till, own, others): &(&Till, f64, f64)| (others - own) * till.sales.to_f64();
        gone(one).total_cmp(&gone(other))
    })
}

fn store_forgets(figures: &Figures<'_>) -> Option<Told> {
    if !figures.facts.known.anonymous {
        return None;
    }
    let (till, own, others) = worst_store(figures)?;
    Some(Told {
        rating: Rating::Bad,
        args: args([
            ("store", Arg::Text(till.name.clone())),
            ("value", Arg::Share(own)),
            ("others", Arg::Share(others)),
        ]),
        shortfall: Some(others - own),
    })
}

fn store_sales_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let (till, ..) = worst_store(figures)?;
    let sales = till.sales.to_f64() * figures.a_year()?;
    Worth::of(sales, [("base", Arg::Money(sales))])
}

/// A fifth of those enrolled without a single purchase: the calculator's own rule of
/// thumb, for nobody publishes a norm.
const MANY_NEVER: f64 = 0.2;

fn never_bought(figures: &Figures<'_>) -> Option<Told> {
    // Of those who enrolled within the data, where it is known: the others may have bought before.
    let within = figures.estimate("enrolled-never-bought", Some("enrolledWithin"));
    let share = within.or_else(|| figures.estimate("enrolled-never-bought", None))?;
    let [low, _] = share.interval()?;
    (low > MANY_NEVER).then(|| Told {
        rating: Rating::Watch,
        args: args([("value", Arg::Share(share.value)), ("limit", Arg::Share(MANY_NEVER))]),
        shortfall: Some(share.value),
    })
}

fn enrolment_cost_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let new = figures.value("new-members")? * figures.a_year()?;
    let cost = figures.value("acquisition-cost")?;
    Worth::of(new * cost, [("members", Arg::Count((new + 0.5) as u64)), ("cost", Arg::Money(cost))])
}

fn growing_and_falling(figures: &Figures<'_>) -> Option<Told> {
    let active = figures.kpi("active-members")?.recent.as_ref()?;
    let (now, earlier) = (active.current.value.as_ref().ok()?, active.earlier.value.as_ref().ok()?);
    let new = figures.kpi("new-members")?.recent.as_ref()?.current.value.as_ref().ok()?;
    let falls = now.value < earlier.value && now.differs_from(earlier);
    (falls && new.value >= 1.0).then(|| Told {
        rating: Rating::Bad,
        args: args([
            ("new", Arg::Count(new.value as u64)),
            ("now", Arg::Count(now.value as u64)),
            ("earlier", Arg::Count(earlier.value as u64)),
        ]),
        shortfall: None,
    })
}
