//! The engine for JavaScript: converts, never computes. The only room that
//! knows wasm-bindgen, web-sys and js-sys.

#[cfg(feature = "wasm-session")]
mod clock;
mod error;
#[cfg(feature = "wasm-session")]
mod preview;
#[cfg(feature = "wasm-session")]
mod questions;
#[cfg(feature = "wasm-sample")]
mod sample;
#[cfg(feature = "wasm-session")]
mod session;
#[cfg(feature = "wasm-session")]
mod source;
#[cfg(feature = "wasm-session")]
mod strict;
#[cfg(feature = "wasm-session")]
mod typed;

#[cfg(feature = "wasm-session")]
pub use preview::preview_file;
#[cfg(feature = "wasm-sample")]
pub use sample::{SampleData, SampleFile, sample};
#[cfg(feature = "wasm-session")]
pub use session::{OpenedFile, Progress, Session};
#[cfg(feature = "wasm-session")]
pub use typed::typed_report;
