//! Sample data for JavaScript.

use js_sys::Uint8Array;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::{misuse, plain};
use crate::sample::generate;
use crate::settings::Industry;

/// A sample: files and the figures planted in them.
#[derive(Debug, Serialize, Tsify)]
pub struct SampleData {
    /// The files, as `loyalty sample` writes them.
    pub files: Vec<SampleFile>,
    /// What an analysis must find.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "unknown")]
    pub truths: JsValue,
}

/// A file of a sample.
#[derive(Debug, Serialize, Tsify)]
pub struct SampleFile {
    /// Its name.
    pub name: &'static str,
    /// Its bytes.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint8Array")]
    pub bytes: Uint8Array,
}

/// Makes the sample of an industry; the same seed gives the same bytes.
///
/// # Errors
///
/// There is no such industry.
#[wasm_bindgen]
pub fn sample(
    #[wasm_bindgen(unchecked_param_type = "\"grocery\" | \"fashion\" | \"electronics\" | \"other\"")]
    industry: &str,
    receipts: u32,
    seed: u64,
) -> Result<Ts<SampleData>, JsValue> {
    let Some(known) = Industry::ALL.into_iter().find(|known| known.id() == industry) else {
        let names = Industry::ALL.map(Industry::id).join(", ");
        return Err(misuse(&format!("sample: no industry \"{industry}\", expected one of {names}")));
    };
    let made = generate(known, receipts, seed);
    let files = made.files.iter();
    let files = files.map(|file| SampleFile { name: file.name, bytes: Uint8Array::from(&file.bytes[..]) });
    let data = SampleData { files: files.collect(), truths: plain(&made.truths) };
    data.into_ts().map_err(|error| misuse(&format!("sample: {error}")))
}
