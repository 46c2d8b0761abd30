//! One scheme, one file; `scheme.rs` lists them.

pub(super) mod column;
pub(super) mod growth;
pub(super) mod life_cycle;
pub(super) mod profile;
pub(super) mod promotion;
pub(super) mod rfm;
pub(super) mod value;
