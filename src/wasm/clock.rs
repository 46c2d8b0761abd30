//! How long parts of the work take. It is told to the page and no part of any figure.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the worker began.
    #[wasm_bindgen(js_namespace = performance)]
    pub(super) fn now() -> f64;
}
