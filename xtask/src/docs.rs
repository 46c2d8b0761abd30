//! `cargo xtask docs`: what is generated and committed, written again.

use std::fs;

use anyhow::{Context, Result};

use crate::command::{self, cargo, output};
use crate::repo::Repo;

/// Writes docs/kpis.md, docs/kpis.ru.md, the schema of the report and the page's types of it.
///
/// # Errors
///
/// The engine does not compile, or a file can't be written.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let folder = repo.root.join("docs");
    fs::create_dir_all(&folder)?;
    for (file, language) in [("kpis.md", "en"), ("kpis.ru.md", "ru")] {
        let page = output(
            cargo()
                .args(["run", "--quiet", "--bin", "loyalty", "--", "kpis", "--format", "md"])
                .args(["--lang", language])
                .current_dir(&repo.root),
        )?;
        fs::write(folder.join(file), page).with_context(|| format!("docs/{file}"))?;
        println!("wrote docs/{file}");
    }
    command::run(
        cargo()
            .args(["test", "--quiet", "--lib", "--", "the_types_of_the_page", "the_schema_of_the_report"])
            .env("UPDATE", "1")
            .current_dir(&repo.root),
    )?;
    println!("wrote docs/report.schema.json\nwrote www/src/engine/report.ts");
    Ok(())
}
