//! The page, built into dist/.

use anyhow::Result;

use crate::config::Config;
use crate::engine;
use crate::node;
use crate::repo::Repo;
use crate::stamp::Stamp;
use crate::steps::Steps;

/// Builds the wasm packages and, with them, the page; each unless it is up to date.
///
/// # Errors
///
/// A tool is missing or fails.
pub(crate) fn build_all(repo: &Repo, config: &Config, steps: &mut Steps) -> Result<()> {
    steps.step("npm packages", || node::install_packages(repo))?;
    steps.step("wasm packages", || engine::build(repo, config))?;
    steps.step("page", || build(repo))
}

/// Builds the page, unless it is up to date.
///
/// # Errors
///
/// Its build fails.
pub(crate) fn build(repo: &Repo) -> Result<()> {
    let mut stamp = Stamp::new(&repo.target, "page");
    stamp.path(&repo.www())?.path(&repo.root.join("texts"))?;
    if stamp.is_fresh() && repo.dist().join("index.html").is_file() {
        println!("   the page is up to date");
        return Ok(());
    }
    node::script(repo, "build")?;
    stamp.keep()
}
