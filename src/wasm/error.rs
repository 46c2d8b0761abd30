//! What is thrown: an `Error` named `LoyaltyError`, with the engine's message
//! as `problem` where there is one for the visitor.

use js_sys::{Error, Reflect};
use tsify::Tsify;
use wasm_bindgen::JsValue;

use super::session::Problem;
use crate::message::Message;

/// A call that makes no sense; the sentence is for whoever wrote the page.
pub(super) fn misuse(sentence: &str) -> JsValue {
    let error = Error::new(sentence);
    error.set_name("LoyaltyError");
    error.into()
}

/// Something that the visitor gave and that can't be used.
pub(super) fn refused(problem: Message) -> JsValue {
    let error = misuse(&format!("refused: {}", problem.id));
    if let Ok(problem) = Problem(problem).into_js() {
        // On an object that was made here, setting cannot fail.
        let _ = Reflect::set(&error, &"problem".into(), &problem);
    }
    error
}
