//! How the classes of a scheme did month by month: asked for, since it would swell the report.

use serde::Serialize;

use super::behind::{CellsBehind, at_least};
use super::cells::of_class;
use crate::facts::{ClassMonth, class_months};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::segment::{Class, People, Rule};
use crate::settings::Settings;
use crate::units::{Money, Month};

/// The months of the period, by class.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Dynamics {
    /// In order.
    pub months: Vec<DynamicsMonth>,
    /// The classes of the scheme that have somebody in them, as of the last day of the period:
    /// who is in one now was perhaps in another then.
    pub classes: Vec<ClassDynamics>,
    /// The members whom [`ClassDynamics::buyers`] counts: a row a month, a column a class.
    pub buyers_behind: CellsBehind,
}

/// A month.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct DynamicsMonth {
    /// Which.
    #[cfg_attr(test, ts(type = "string"))]
    pub month: Month,
    /// The data or the period does not cover the whole of it.
    pub partial: bool,
}

/// A class, month by month.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct ClassDynamics {
    /// Its id within the scheme; empty for those in no class.
    pub key: String,
    /// What it is called.
    pub label: Arg,
    /// Revenue.
    #[cfg_attr(test, ts(type = "number[]"))]
    pub revenue: Vec<Money>,
    /// Members with a sale receipt.
    #[cfg_attr(test, ts(type = "number[]"))]
    pub buyers: Vec<u64>,
    /// Money of a sale receipt; `null` in a month without one.
    pub average_receipt: Vec<Option<f64>>,
}

/// By the scheme of this id.
///
/// # Errors
///
/// There is no such scheme here.
pub fn dynamics(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    scheme: &str,
) -> Result<Dynamics, Message> {
    let unknown = || Message::new("ask-unknown").with("what", scheme);
    let division = people.division(scheme).ok_or_else(unknown)?;
    let none = division.classes.len();
    let class_of = |member| {
        let row = people.facts.place(member);
        row.and_then(|row| division.of(row)).map_or(none, usize::from)
    };
    let (months, sums) = class_months(ledger, settings, none + 1, &class_of);
    let some = |months: &Vec<ClassMonth>| months.iter().any(|it| it.buyers > 0 || it.revenue.0 != 0);
    let places = (0..=none).filter(|place| sums.get(*place).is_some_and(some)).listed();
    let nobody = Class::none();
    let told_of = |place: &usize| told(division.classes.get(*place).unwrap_or(&nobody), &sums[*place]);
    let bought = |(month, _): &(Month, bool)| {
        let days = month.period().overlap(people.facts.period);
        Rule::during(days, at_least("receipts", 1.0)).into()
    };
    let buyers_behind = CellsBehind {
        table: "dynamics-buyers",
        rows: months.iter().map(bought).listed(),
        columns: places.iter().map(|place| Some(of_class(scheme, division, *place).into())).listed(),
        within: false,
    };
    Ok(Dynamics {
        months: months.into_iter().map(|(month, partial)| DynamicsMonth { month, partial }).listed(),
        classes: places.iter().map(told_of).listed(),
        buyers_behind,
    })
}

fn told(class: &Class, months: &[ClassMonth]) -> ClassDynamics {
    let average =
        |month: &ClassMonth| (month.receipts > 0).then(|| month.sales.to_f64() / month.receipts as f64);
    ClassDynamics {
        key: class.key.clone(),
        label: class.label.clone(),
        revenue: months.iter().map(|month| month.revenue).listed(),
        buyers: months.iter().map(|month| month.buyers).listed(),
        average_receipt: months.iter().map(average).listed(),
    }
}
