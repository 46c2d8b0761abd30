//! One case for what is compared.

pub(in crate::ingest) use crate::fold::fold;
