//! Sample data of a made-up retailer: eighteen months of receipts, members and
//! points, with figures planted in it on purpose.
//!
//! The same industry, size and seed give the same bytes on every target:
//! logarithms and the like come from `libm`, and nothing asks the clock.
//!
//! The page carries this room, so small functions called from many places are
//! marked `inline(never)`: copied into each, they add half to the wasm.

mod baskets;
mod calendar;
mod customers;
mod electronics;
mod fashion;
mod grocery;
mod plan;
mod points;
mod random;
mod returns;
mod tills;
mod trade;
mod truths;
mod write;

pub use truths::{Truth, Truths};

use customers::Customers;
use random::Random;
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
    /// Receipts by line, members, points.
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
    let members = customers.csv(trade, &mut random);
    let by_month: Vec<f64> = months.iter().map(|month| month.receipts).collect();
    let by_day = calendar::receipts_by_day(trade, &by_month, receipts, &mut random);
    let mut tills = Tills::new(trade, &months, customers, random);
    for (day, receipts) in by_day.into_iter().enumerate() {
        tills.run_day(day, receipts);
    }
    let closed = tills.close();
    let file = |name, bytes| SampleFile { name, bytes };
    Sample {
        files: vec![
            file("receipts.csv", closed.receipts),
            file("members.csv", members),
            file("points.csv", closed.points),
        ],
        truths: Truths {
            industry,
            receipts,
            seed,
            launch: calendar::launch(),
            period: calendar::span(),
            truths: truths::truths(trade, &months, &closed.totals),
        },
    }
}
