//! `cargo xtask pack`: dist/, ready for a static server, a CDN or npm.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use crate::config::Config;
use crate::licences;
use crate::page;
use crate::repo::Repo;
use crate::sizes;
use crate::steps::Steps;

/// Files of the repository that go into the package as they are.
const COPIED: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Builds the page and finishes the package.
///
/// # Errors
///
/// A tool is missing or fails, or a budget is exceeded.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let config = Config::read(repo)?;
    let mut steps = Steps::new();
    page::build_all(repo, &config, &mut steps)?;
    steps.step("package", || finish(repo))?;
    steps.step("sizes", || sizes::check(&repo.dist(), &config.budgets))
}

/// Adds to the built page what a package needs.
///
/// # Errors
///
/// A file can't be written, or a work carries no licence.
pub(crate) fn finish(repo: &Repo) -> Result<()> {
    let dist = repo.dist();
    for name in COPIED {
        fs::copy(repo.root.join(name), dist.join(name)).context(name)?;
    }
    fs::write(dist.join(licences::FILE), licences::text(repo)?).context(licences::FILE)?;
    fs::write(dist.join("package.json"), manifest(repo)).context("package.json")
}

fn manifest(repo: &Repo) -> String {
    let manifest = json!({
        "name": Repo::PACKAGE,
        "version": repo.version,
        "description": "KPIs of a loyalty programme, computed from a retailer's CSV exports in the browser",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": {
            ".": { "types": "./loyalty-calculator.d.ts", "default": "./loyalty-calculator.js" },
            "./package.json": "./package.json",
        },
        "types": "./loyalty-calculator.d.ts",
        // Importing it defines the element.
        "sideEffects": true,
    });
    format!("{manifest:#}\n")
}
