//! What a report can be narrowed to.

use serde::Serialize;

use super::segments::scheme_view;
use crate::facts::{By, Part, parts};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::message::Arg;
use crate::segment::{People, scheme_name};
use crate::settings::Settings;

/// One way of narrowing a report: a key of [`Settings::only`], and what may stand there.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Facet {
    /// The key.
    pub by: String,
    /// What it is called.
    pub name: Arg,
    /// A segmentation of members, not a place of receipts or a column like the level.
    pub is_segment: bool,
    /// The parts, those with the most first; classes in their order.
    pub options: Vec<FacetOption>,
}

/// A part.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct FacetOption {
    /// What stands in the settings.
    pub key: String,
    /// What it is called.
    pub label: Arg,
    /// Receipts in it; of a segmentation, members.
    #[cfg_attr(test, ts(type = "number"))]
    pub count: u64,
}

/// Cashiers are people, and a report of one is nobody's business.
const PLACES: [By; 4] = [By::Store, By::Channel, By::Tier, By::Source];

/// All that divides the whole ledger, under settings that ask for the whole; `people` are those
/// under them.
#[must_use]
pub fn facets(ledger: &Ledger, settings: &Settings, people: &People) -> Vec<Facet> {
    let places = PLACES.into_iter().filter(|by| by.is_known(&people.facts.known));
    let places = places.map(|by| place(ledger, settings, by));
    let schemes = people.divisions.iter().filter(|(scheme, _)| !PLACES.iter().any(|by| by.id() == scheme.id));
    let schemes = schemes.map(|(scheme, division)| {
        let view = scheme_view(people, scheme, division);
        let own = view.classes.into_iter().filter(|class| !class.key.is_empty());
        Facet {
            name: scheme_name(&view.id),
            by: view.id,
            is_segment: true,
            options: own
                .map(|class| FacetOption { key: class.key, label: class.label, count: class.members })
                .listed(),
        }
    });
    let divides = |facet: &Facet| facet.options.len() > 1;
    places.chain(schemes).filter(divides).listed()
}

fn place(ledger: &Ledger, settings: &Settings, by: By) -> Facet {
    let option = |part: &Part| FacetOption {
        key: part.key(ledger).to_owned(),
        label: part.label(ledger),
        count: part.receipts,
    };
    Facet {
        by: by.id().to_owned(),
        name: Arg::Name(["part-", by.id()].concat()),
        is_segment: false,
        options: parts(ledger, settings, by).iter().map(option).listed(),
    }
}
