//! `cargo xtask shots`: pictures of every screen, to look at.

use std::fs;
use std::path::absolute;

use anyhow::{Context, Result};

use crate::browser;
use crate::config::Config;
use crate::node;
use crate::page;
use crate::repo::Repo;
use crate::steps::Steps;
use crate::test::with_browser;

/// Builds the page, and takes the pictures into a folder.
///
/// # Errors
///
/// A tool is missing or fails, or a screen does not come.
pub(crate) fn run(repo: &Repo, folder: &str) -> Result<()> {
    let folder = absolute(folder).context("the folder of the pictures")?;
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let config = Config::read(repo)?;
    let mut steps = Steps::new();
    page::build_all(repo, &config, &mut steps)?;
    let browser = steps.step("browser", || browser::find_or_install(repo))?;
    let mut command = node::npm(repo);
    command.args(["run", "--silent", "shots"]).env("LC_SHOTS", &folder);
    steps.step("pictures", || with_browser(&mut command, &browser))?;
    steps.summary();
    println!("\nThe pictures are in {}", folder.display());
    Ok(())
}
