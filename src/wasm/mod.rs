//! The engine for JavaScript: converts, never computes. The only room that
//! knows wasm-bindgen, web-sys and js-sys.

mod error;
mod sample;
mod session;
mod source;
mod strict;

pub use sample::{SampleData, SampleFile, sample};
pub use session::{OpenedFile, Progress, Session};

use wasm_bindgen::prelude::wasm_bindgen;

use crate::report;

/// The catalogue of KPIs, as JSON bytes.
#[wasm_bindgen]
#[must_use]
pub fn catalogue() -> Vec<u8> {
    report::catalogue_json()
}
