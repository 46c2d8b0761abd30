//! Categories that are bought together more often than chance explains.

use super::build::SMALL_SAMPLE;
use crate::facts::Pair;
use crate::kpi::{Table, TableColumn, TableRow};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::math::{Z95, beyond_chance, sort_by};
use crate::message::{Arg, Message};
use crate::units::Unit;

/// So many pairs are told, the strongest first.
const TOLD: usize = 20;
/// Of the pairs said to be bought together, this share at most is so by chance.
const BY_CHANCE: f64 = 0.10;

const COLUMNS: [(&str, Unit); 7] = [
    ("column-together", Unit::Receipts),
    ("column-together-share", Unit::Share),
    ("column-second-with-first", Unit::Share),
    ("column-first-with-second", Unit::Share),
    ("column-more-than-chance", Unit::Gap),
    ("column-more-from", Unit::Gap),
    ("column-more-to", Unit::Gap),
];

/// Pairs with 30 common receipts or more and a lift above 1 beyond chance (all pairs with so
/// many receipts tested at once), by their lift, with its 95 % interval; `None` without any.
/// The test is normal, of the logarithm of the lift.
pub(super) fn affinities(ledger: &Ledger, pairs: &[Pair]) -> Option<Table> {
    let mut told: Vec<(&Pair, f64)> = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.both >= SMALL_SAMPLE) {
        told.extend(pair.error.map(|error| (pair, error)));
    }
    let chance = |(pair, error): &(&Pair, f64)| {
        libm::erfc(libm::fabs(libm::log(pair.lift())) / error / std::f64::consts::SQRT_2)
    };
    let mut beyond = beyond_chance(&told.iter().map(chance).listed(), BY_CHANCE).into_iter();
    told.retain(|(pair, _)| beyond.next() == Some(true) && pair.lift() > 1.0);
    sort_by(&mut told, |(one, _), (other, _)| {
        let name = |pair: &Pair| [pair.one, pair.other].map(|id| ledger.label(id));
        other.lift().total_cmp(&one.lift()).then_with(|| name(one).cmp(&name(other)))
    });
    let columns = COLUMNS.map(|(id, unit)| TableColumn { head: Arg::Name(id.to_owned()), unit });
    let rows = told.iter().take(TOLD).map(|(pair, error)| row(ledger, pair, *error)).listed();
    (!rows.is_empty()).then(|| Table { id: "affinities", columns: columns.into(), rows })
}

fn row(ledger: &Ledger, pair: &Pair, error: f64) -> TableRow {
    let name = |id| Arg::Text(ledger.label(id).to_owned());
    let label = Message::new("label-pair").with("first", name(pair.one)).with("second", name(pair.other));
    let (both, lift) = (pair.both as f64, pair.lift());
    let [one, other, all] = pair.of.map(|count| count as f64);
    let edge = |sign: f64| lift * libm::exp(sign * Z95 * error) - 1.0;
    let values =
        [both, both / all, both / one, both / other, lift - 1.0, edge(-1.0), edge(1.0)].map(Some).into();
    TableRow { label: label.into(), values }
}
