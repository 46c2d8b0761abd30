//! The engine for JavaScript: converts, never computes.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::report;

/// The catalogue of KPIs, as JSON bytes.
#[wasm_bindgen]
#[must_use]
pub fn catalogue() -> Vec<u8> {
    report::catalogue_json()
}
