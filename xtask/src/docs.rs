//! `cargo xtask docs`: what is generated and committed, written again.

use std::fs;

use anyhow::{Context, Result};

use crate::command::{self, cargo, output};
use crate::repo::Repo;

/// Writes docs/kpis.md and the page's types of the report.
///
/// # Errors
///
/// The engine does not compile, or a file can't be written.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let page = output(
        cargo()
            .args(["run", "--quiet", "--bin", "loyalty", "--", "kpis", "--format", "md"])
            .current_dir(&repo.root),
    )?;
    let folder = repo.root.join("docs");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("kpis.md"), page).context("docs/kpis.md")?;
    println!("wrote docs/kpis.md");
    command::run(
        cargo()
            .args(["test", "--quiet", "--lib", "the_types_of_the_page"])
            .env("UPDATE", "1")
            .current_dir(&repo.root),
    )?;
    println!("wrote www/src/engine/report.ts");
    Ok(())
}
