//! Sample data of a made-up retailer: eighteen months of receipts, members, points,
//! campaigns, surveys, costs and plans, with figures planted in it on purpose.
//!
//! The same industry, size and seed give the same bytes on every target:
//! logarithms and the like come from `libm`, and nothing asks the clock.
//!
//! The page carries this room, so small functions called from many places are
//! marked `inline(never)`: copied into each, they add half to the wasm.

mod baskets;
mod calendar;
mod campaigns;
mod costs;
mod customers;
mod electronics;
mod fashion;
mod grocery;
mod history;
mod own_card;
mod plan;
mod points;
mod profiles;
mod promo;
mod purchasing;
mod random;
mod returns;
mod staff;
mod surveys;
mod targets;
mod tills;
mod trade;
mod truths;
mod write;

pub use truths::{Truth, Truths};

use campaigns::Campaigns;
use costs::Costs;
use customers::Customers;
use profiles::Profiles;
use random::Random;
use surveys::Surveys;
use targets::Targets;
use tills::Tills;
use trade::Trade;

use crate::settings::Industry;

/// Fewer receipts than this can't hold the planted figures.
pub const LEAST_RECEIPTS: u32 = 500;

/// The sale receipts of a sample where nobody asks for another number.
pub const DEFAULT_RECEIPTS: u32 = 30_000;

/// The seed of a sample where nobody asks for another.
pub const DEFAULT_SEED: u64 = 1;

/// Files and the figures planted in them.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Receipts by line, members, points, campaigns, surveys, costs, plan.
    pub files: Vec<SampleFile>,
    /// What an analysis must find.
    pub truths: Truths,
}

/// A file of a sample.
#[derive(Debug, Clone)]
pub struct SampleFile {
    /// File name.
    pub name: &'static str,
    /// Its bytes: CSV in UTF-8, with semicolons and decimal commas.
    pub bytes: Vec<u8>,
}

/// Makes a sample with so many sale receipts, at least [`LEAST_RECEIPTS`].
/// [`Industry::Other`] gets the groceries.
#[must_use]
pub fn generate(industry: Industry, receipts: u32, seed: u64) -> Sample {
    let receipts = receipts.max(LEAST_RECEIPTS);
    let trade = Trade::of(industry);
    let mut random = Random::new(seed);
    let customers = Customers::new(trade, receipts, &mut random);
    let months = plan::plan(trade, receipts, &customers.days_by_month());
    let profiles = Profiles::new(&customers, &mut random);
    let members = profiles.csv(&customers, trade, &mut random);
    let by_month: Vec<f64> = months.iter().map(|month| month.receipts).collect();
    let by_day = calendar::receipts_by_day(trade, &by_month, receipts, &mut random);
    let mut tills = Tills::new(trade, &months, receipts, customers, random);
    for (day, receipts) in by_day.into_iter().enumerate() {
        tills.run_day(day, receipts);
    }
    let mut closed = tills.close();
    let random = &mut closed.random;
    let campaigns = Campaigns::new(trade, &closed.customers, &profiles, &closed.history, random);
    let surveys = Surveys::new(trade, &closed.customers, receipts, random);
    let costs = Costs::new(trade, &closed.customers, &closed.history);
    let targets = Targets::new(trade, &closed.customers, &closed.history);
    let mut list = truths::truths(trade, &months, &closed.totals, &closed.history);
    list.never_bought(trade, &closed.customers, &closed.history);
    profiles.truths(&mut list);
    closed.promo.truths(&mut list);
    closed.own_card.truths(&closed.owner, &mut list);
    campaigns.truths(trade, &mut list);
    surveys.truths(trade, &mut list);
    costs.truths(&mut list);
    targets.truths(&mut list);
    let file = |name, bytes| SampleFile { name, bytes };
    Sample {
        files: vec![
            file("receipts.csv", closed.receipts),
            file("members.csv", members),
            file("points.csv", closed.points),
            file("campaigns.csv", campaigns.into_csv()),
            file("surveys.csv", surveys.into_csv()),
            file("costs.csv", costs.into_csv()),
            file("plan.csv", targets.into_csv()),
        ],
        truths: Truths {
            industry,
            receipts,
            seed,
            launch: calendar::launch(),
            period: calendar::span(),
            truths: list.truths,
        },
    }
}
