//! `cargo xtask bench`.

use anyhow::Result;

use crate::command::{self, cargo};
use crate::repo::Repo;

/// Runs the benchmarks.
///
/// # Errors
///
/// They fail.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    command::run(cargo().arg("bench").current_dir(&repo.root))
}
