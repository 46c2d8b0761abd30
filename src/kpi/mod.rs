//! The catalogue: one KPI, one file, one entry.
//!
//! A family of KPIs is a folder. Report, documentation and tests walk [`FAMILIES`];
//! adding a KPI is its file and its line in the family's `mod.rs`, and its texts in
//! `texts/*/kpi-<family>.ftl`.

mod evaluate;
mod frequency;
mod mechanics;
mod need;
mod norm;
mod penetration;
mod points;
mod reading;
mod receipt;
mod retention;
mod satisfaction;
mod table;
#[cfg(test)]
mod testing;
mod totals;
mod typed;
mod value;

pub use evaluate::{Evaluated, ReadingPair, evaluate, evaluate_one, read_slice};
pub use frequency::RECENCY_BANDS;
pub use need::{Asked, Need};
pub use norm::{Grade, Norm, Position, Rating, position, rate};
pub use reading::{Context, Figure, Reading};
pub use table::{Table, TableColumn, TableRow};
pub use typed::evaluate_typed;
pub use value::{Calculator, CalculatorInput, InputFrom, break_even, calculator, margin_of};

use reading::OrWhy;
use serde::Serialize;

use crate::facts::By;
use crate::ledger::Role;
use crate::settings::{Industry, Settings};
use crate::units::Unit;

/// KPIs that are shown together.
#[derive(Debug)]
pub struct Family {
    /// Id; its name is the message `family-<id>`.
    pub id: &'static str,
    /// Its KPIs, in the order in which they are shown.
    pub kpis: &'static [&'static Kpi],
}

/// Every family, in the order in which they are shown.
pub static FAMILIES: &[&Family] = &[
    &totals::FAMILY,
    &penetration::FAMILY,
    &receipt::FAMILY,
    &frequency::FAMILY,
    &points::FAMILY,
    &retention::FAMILY,
    &value::FAMILY,
    &satisfaction::FAMILY,
    &mechanics::FAMILY,
];

/// Every KPI, in the order in which they are shown.
pub fn catalogue() -> impl Iterator<Item = &'static Kpi> {
    FAMILIES.iter().flat_map(|family| family.kpis.iter().copied())
}

/// An entry of the catalogue.
#[derive(Debug)]
pub struct Kpi {
    /// Stable id, never reused. Texts: message `kpi-<id>`, attributes `formula`,
    /// `figures`, `about`, `high`, `low`.
    pub id: &'static str,
    /// Unit of the value.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// A sum or a number of things: that of a shop is always less than the whole, and the
    /// difference says nothing of the shop.
    pub additive: bool,
    /// The value is made of anonymous receipts too, which belong to no level and no source.
    pub everyone: bool,
    /// What there is no value without.
    pub needs: &'static [Need],
    /// Where the definition is published; messages `source-<id>`.
    pub sources: &'static [&'static str],
    /// Names and units of the parts; names in messages `part-<name>`.
    pub parts: &'static [(&'static str, Unit)],
    /// The published norm of an industry.
    pub norm: fn(Industry) -> Option<Norm>,
    /// Reads the figure from the facts of a period.
    pub read: fn(&Context<'_>) -> Reading,
}

impl Kpi {
    /// The family that it is shown in.
    #[must_use]
    pub fn family(&self) -> &'static str {
        let own = |family: &&&Family| family.kpis.iter().any(|kpi| kpi.id == self.id);
        FAMILIES.iter().find(own).map_or("", |family| family.id)
    }

    /// What it can be broken down by: a figure of receipts by what receipts have and, unless
    /// anonymous receipts are in it, by what is known of their members; one about the list of
    /// members, points, campaigns or surveys by what is known of the members; one that needs
    /// costs, a plan or what the visitor says by nothing.
    #[must_use]
    pub fn breakdowns(&self) -> &'static [By] {
        let needs = |matches: fn(Need) -> bool| self.needs.iter().any(|need| matches(need.best()));
        if needs(|need| {
            matches!(
                need,
                Need::Setting(_)
                    | Need::Table(Role::Costs | Role::Plan)
                    | Need::Column(Role::Costs | Role::Plan, _)
            )
        }) {
            &[]
        } else if needs(|need| !matches!(need, Need::Column(Role::Receipts, _))) {
            &[By::Tier, By::Source, By::EnrolledBy]
        } else if self.everyone {
            &[By::Store, By::Channel, By::Cashier]
        } else {
            &By::ALL
        }
    }

    /// Whether it says something of some members alone: what can be broken down by what is known
    /// of members.
    #[must_use]
    pub fn is_of_members(&self) -> bool {
        self.breakdowns().contains(&By::Tier)
    }

    /// Whether it can be told of a part: what a part is of, by the id of [`By`]; any other id is
    /// one of a segmentation of members.
    #[must_use]
    pub fn is_told_by(&self, id: &str) -> bool {
        let by = By::ALL.iter().find(|by| by.id() == id);
        by.map_or_else(|| self.is_of_members(), |by| self.breakdowns().contains(by))
    }

    /// Whether it can be told of the parts that the report is narrowed to.
    #[must_use]
    pub fn is_told_of(&self, settings: &Settings) -> bool {
        settings.only.keys().all(|by| self.is_told_by(by))
    }

    /// The entry of an id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        catalogue().find(|kpi| kpi.id == id)
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;
    use crate::ledger::Field;
    use crate::units::{Day, Period};

    #[test]
    fn ids_are_unique_and_every_entry_is_complete() {
        let mut ids: Vec<_> = catalogue().map(|kpi| kpi.id).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
        for kpi in catalogue() {
            assert!(!kpi.needs.is_empty() && !kpi.sources.is_empty(), "{}", kpi.id);
        }
    }

    #[test]
    fn every_folder_is_a_family_and_every_entry_a_file_of_its_own() {
        let room = concat!(env!("CARGO_MANIFEST_DIR"), "/src/kpi");
        for family in FAMILIES {
            for kpi in family.kpis {
                let file = format!("{room}/{}/{}.rs", family.id, kpi.id.replace('-', "_"));
                let source = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {file}"));
                assert!(source.contains(&format!("id: \"{}\"", kpi.id)), "{file} is about another KPI");
            }
        }
        let folders = std::fs::read_dir(room).unwrap().map(|entry| entry.unwrap().path());
        for folder in folders.filter(|path| path.is_dir()) {
            let name = folder.file_name().unwrap().to_str().unwrap();
            assert!(FAMILIES.iter().any(|family| family.id == name), "{name} is no family");
        }
    }

    #[test]
    fn nothing_is_invented_from_nothing() {
        let mut facts = Facts::empty(Period { from: Day(0), to: Day(30) });
        for known in [false, true] {
            facts.known.list = known;
            facts.known.anonymous = known;
            for role in Role::ALL.into_iter().filter(|_| known) {
                for field in Field::ALL.iter().filter(|field| field.is_in(role)) {
                    facts.known.fields.insert(role, *field);
                }
            }
            let settings = Settings { launch: Some(Day(10)), margin: Some(0.3), ..Settings::default() };
            let context = Context {
                slice: &facts.whole,
                detail: Some(&facts.detail),
                months: &[],
                known: &facts.known,
                settings: &settings,
            };
            for kpi in catalogue() {
                let reading = (kpi.read)(&context);
                assert!(reading.value.is_err(), "{} has a value", kpi.id);
                assert_eq!(reading.parts.len(), kpi.parts.len(), "{}", kpi.id);
                assert!(reading.parts.iter().all(Result::is_err), "{} has a part", kpi.id);
            }
        }
    }
}
