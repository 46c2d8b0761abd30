//! A report on figures typed by hand.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::refused;
use super::strict;
use crate::facts::TypedFigures;
use crate::report;
use crate::settings::Settings;

/// The report on figures typed by hand, as JSON bytes.
///
/// # Errors
///
/// The figures or the settings have another form, or the figures can't all be true.
#[wasm_bindgen(js_name = typedReport)]
pub fn typed_report(
    #[wasm_bindgen(unchecked_param_type = "object")] figures: JsValue,
    #[wasm_bindgen(unchecked_param_type = "object")] settings: JsValue,
) -> Result<Vec<u8>, JsValue> {
    let figures: TypedFigures = strict::read("figures", figures)?;
    let settings: Settings = strict::read("settings", settings)?;
    settings.check().map_err(refused)?;
    let report = report::build_typed(&figures, &settings).map_err(refused)?;
    Ok(report::json(&report))
}
