//! Ingest.
mod quality;
pub use quality::{ColumnFound, Example, FileQuality, NotData, Place, Quality, Reason};
