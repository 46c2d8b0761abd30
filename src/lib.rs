//! KPIs of a loyalty programme from a retailer's CSV exports.
//!
//! Rooms in reading order; each uses only those above it
//! (`tests/architecture.rs` holds the arrows).

pub mod units;

pub mod flat_map;

pub mod list;

pub mod parcel;

pub mod fold;

pub mod sheet;

pub mod message;

pub mod settings;

pub mod math;

pub mod ledger;

pub mod ingest;

pub mod facts;

pub mod segment;

pub mod kpi;

pub mod finding;

pub mod report;

pub mod sample;

#[cfg(not(target_arch = "wasm32"))]
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod wasm;
