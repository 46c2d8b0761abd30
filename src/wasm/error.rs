//! What is thrown: an `Error` named `LoyaltyError`, with the engine's message
//! as `problem` where there is one for the visitor.

use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::message::Message;
use crate::report;

/// A call that makes no sense; the sentence is for whoever wrote the page.
pub(super) fn misuse(sentence: &str) -> JsValue {
    let error = Error::new(sentence);
    error.set_name("LoyaltyError");
    error.into()
}

/// A plain object, by way of the JSON that the engine writes anyway: a second
/// writer for the same types would be a tenth of the wasm.
pub(super) fn plain(value: &impl Serialize) -> JsValue {
    let json = String::from_utf8(report::to_json(value)).unwrap_or_default();
    JSON::parse(&json).unwrap_or(JsValue::NULL)
}

/// Something that the visitor gave and that can't be used.
#[cfg(feature = "wasm-session")]
pub(super) fn refused(problem: Message) -> JsValue {
    let error = misuse(&format!("refused: {}", problem.id));
    // On an object that was made here, setting cannot fail.
    let _ = Reflect::set(&error, &"problem".into(), &plain(&problem));
    error
}
