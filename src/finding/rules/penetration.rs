//! Is the card shown, and do those who enrol buy?

use crate::facts::Till;
use crate::finding::figures::Figures;
use crate::finding::find::name_the_year;
use crate::finding::rule::{Rule, Told, When, Worth};
use crate::kpi::Rating;
use crate::math::{Estimate, wilson};
use crate::message::{Arg, Args, args};

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
        Rule::new("cashier-forgets-the-card", "member-receipt-share", When::Told(cashier_forgets))
            .worth(SIGHT, cashier_sales_a_year)
            .checks(&[("member-receipt-share", ""), ("cashier-anomalies", "")]),
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

/// Below four fifths of the share of the others is far.
const FAR_BELOW: f64 = 0.8;

/// A shop or a cashier far below the others, with its share and theirs.
type Behind<'a> = (&'a Till, f64, f64);

/// The shop whose share of receipts with a card lies far below that of the others, beyond
/// chance; of several, the one where most money goes by.
fn worst_store<'a>(figures: &Figures<'a>) -> Option<Behind<'a>> {
    let stores = &figures.facts.detail.tills.stores;
    let behind = stores.iter().filter_map(|till| {
        let (own, others) = against(till, stores.iter())?;
        let far = own.value < FAR_BELOW * others.value && own.differs_from(&others);
        far.then_some((till, own.value, others.value))
    });
    behind.max_by(|one, other| gone(one).total_cmp(&gone(other)))
}

/// The cashier against the others of the same shop; of many somebody is always last, so the
/// whole interval must lie far below.
fn worst_cashier<'a>(figures: &Figures<'a>) -> Option<Behind<'a>> {
    let cashiers = &figures.facts.detail.tills.cashiers;
    let behind = cashiers.iter().filter_map(|till| {
        let colleagues = cashiers.iter().filter(|other| other.store == till.store);
        let (own, others) = against(till, colleagues)?;
        let [_, high] = own.interval()?;
        (high < FAR_BELOW * others.value).then_some((till, own.value, others.value))
    });
    behind.max_by(|one, other| gone(one).total_cmp(&gone(other)))
}

/// The share of receipts with a card, and that of all the others together.
fn against<'a>(till: &Till, all: impl Iterator<Item = &'a Till>) -> Option<(Estimate, Estimate)> {
    let [members, receipts] = all.fold([0, 0], |sum, till| [sum[0] + till.members, sum[1] + till.receipts]);
    let others = wilson(members - till.members, receipts - till.receipts)?;
    Some((wilson(till.members, till.receipts)?, others))
}

/// Money that goes by without a card.
fn gone((till, own, others): &Behind<'_>) -> f64 {
    (others - own) * till.sales.to_f64()
}

fn store_forgets(figures: &Figures<'_>) -> Option<Told> {
    forgets(figures, worst_store(figures)?, |till| args([("store", Arg::Text(till.name.clone()))]))
}

fn cashier_forgets(figures: &Figures<'_>) -> Option<Told> {
    forgets(figures, worst_cashier(figures)?, |till| {
        let store = match &till.store[..] {
            "" => Arg::Name("row-not-given".to_owned()),
            store => Arg::Text(store.to_owned()),
        };
        args([("cashier", Arg::Text(till.name.clone())), ("store", store)])
    })
}

fn forgets(
    figures: &Figures<'_>,
    (till, own, others): Behind<'_>,
    named: impl Fn(&Till) -> Args,
) -> Option<Told> {
    let mut args = named(till);
    args.insert("value", Arg::Share(own));
    args.insert("others", Arg::Share(others));
    let told = Told { rating: Rating::Bad, args, shortfall: Some(others - own) };
    Some(told).filter(|_| figures.facts.known.anonymous)
}

fn store_sales_a_year(figures: &Figures<'_>) -> Option<Worth> {
    till_sales_a_year(figures, worst_store(figures)?)
}

fn cashier_sales_a_year(figures: &Figures<'_>) -> Option<Worth> {
    till_sales_a_year(figures, worst_cashier(figures)?)
}

fn till_sales_a_year(figures: &Figures<'_>, (till, ..): Behind<'_>) -> Option<Worth> {
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
    let with = figures.settings.compare;
    let active = figures.kpi("active-members")?.recent(with)?;
    let (now, earlier) = (active.current.value.as_ref().ok()?, active.earlier.value.as_ref().ok()?);
    let new = figures.kpi("new-members")?.recent(with)?.current.value.as_ref().ok()?;
    let falls = now.value < earlier.value && now.differs_from(earlier);
    let mut told = args([
        ("new", Arg::Count(new.value as u64)),
        ("now", Arg::Count(now.value as u64)),
        ("earlier", Arg::Count(earlier.value as u64)),
    ]);
    name_the_year(&mut told, with, active.period);
    (falls && new.value >= 1.0).then_some(Told { rating: Rating::Bad, args: told, shortfall: None })
}
