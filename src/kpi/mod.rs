//! The catalogue: one KPI, one file, one entry.
//!
//! Report, documentation and tests walk [`CATALOGUE`]; adding a KPI is its file
//! and its line here, and its texts in `texts/*/kpi.ftl`.

mod active_members;
mod average_item_price;
mod average_receipt;
mod evaluate;
mod inactive_share_30d;
mod items_per_receipt;
mod member_receipt_share;
mod member_revenue_share;
mod members_against_anonymous;
mod norm;
mod purchase_frequency;
mod reading;
mod repeat_member_share;
mod revenue_per_member;

pub use evaluate::{Evaluated, ReadingPair, evaluate};
pub use norm::{Norm, Position, Rating, position, rate};
pub use reading::{Context, Figure, Reading};

use serde::Serialize;

use crate::ledger::Field;
use crate::settings::Industry;
use crate::units::Unit;

/// Every KPI, in the order in which they are shown.
pub static CATALOGUE: &[&Kpi] = &[
    &member_revenue_share::KPI,
    &member_receipt_share::KPI,
    &average_receipt::KPI,
    &items_per_receipt::KPI,
    &average_item_price::KPI,
    &purchase_frequency::KPI,
    &active_members::KPI,
    &inactive_share_30d::KPI,
    &repeat_member_share::KPI,
    &revenue_per_member::KPI,
];

/// An entry of the catalogue.
#[derive(Debug)]
pub struct Kpi {
    /// Stable id, never reused. Texts: message `kpi-<id>`, attributes `formula`,
    /// `figures`, `about`, `high`, `low`.
    pub id: &'static str,
    /// Family; name in message `family-<family>`.
    pub family: &'static str,
    /// Unit of the value.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// Fields without which there is no value; names in messages `field-<id>`.
    pub needs: &'static [Field],
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
    /// The entry of an id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        CATALOGUE.iter().find(|kpi| kpi.id == id).copied()
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Slice;
    use crate::ledger::FieldSet;
    use crate::units::{Day, Period};

    #[test]
    fn ids_are_unique_and_every_entry_is_complete() {
        let mut ids: Vec<_> = CATALOGUE.iter().map(|kpi| kpi.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), CATALOGUE.len());
        for kpi in CATALOGUE {
            assert!(!kpi.needs.is_empty() && !kpi.sources.is_empty(), "{}", kpi.id);
        }
    }

    #[test]
    fn every_file_of_the_room_is_an_entry_or_a_tool() {
        let tools = ["mod", "evaluate", "norm", "reading", "members_against_anonymous"];
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/kpi")).unwrap();
        for file in files {
            let path = file.unwrap().path();
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let listed = CATALOGUE.iter().any(|kpi| kpi.id.replace('-', "_") == stem);
            assert!(listed || tools.contains(&stem), "{stem}.rs is not in the catalogue");
        }
    }

    #[test]
    fn nothing_is_invented_from_nothing() {
        let mut all = FieldSet::default();
        for field in Field::ALL {
            all.insert(*field);
        }
        let slice = Slice::empty(Period { from: Day(0), to: Day(30) });
        for fields in [FieldSet::default(), all] {
            let context = Context {
                slice: &slice,
                fields,
                enrolment_known: true,
                anonymous_known: true,
                list_known: true,
                first_day: Day(0),
                active_days: 30,
            };
            for kpi in CATALOGUE {
                let reading = (kpi.read)(&context);
                assert!(reading.value.is_err(), "{} has a value", kpi.id);
                assert_eq!(reading.parts.len(), kpi.parts.len());
                assert!(reading.parts.iter().all(Result::is_err), "{} has a part", kpi.id);
            }
        }
    }
}
