//! A look at a file before it is read.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Blob;

use super::source::Source;
use super::strict;
use crate::{ingest, report};

/// How a file would be read, as JSON bytes; in a worker only. `map` is what
/// the visitor says of this file; without it, the one of `maps` that is for
/// the file applies. Only samples of the file are read, nothing is kept.
///
/// # Errors
///
/// A map has another form, or the browser can't read the file.
#[wasm_bindgen(js_name = previewFile)]
pub fn preview_file(
    name: &str,
    blob: Blob,
    #[wasm_bindgen(unchecked_optional_param_type = "object | null")] map: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "object | null")] maps: JsValue,
) -> Result<Vec<u8>, JsValue> {
    let map = strict::optional("map", map)?;
    let maps = strict::optional("maps", maps)?.unwrap_or_default();
    let source = Source::blob(blob)?;
    let samples = source.samples()?;
    let preview = ingest::preview(name, source.bytes(), &samples.parts(), map, &maps);
    Ok(report::to_json(&preview))
}
