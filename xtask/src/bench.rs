//! `cargo xtask bench`: the engine beside its peers, natively and in a browser.

use anyhow::{Result, ensure};

use crate::browser::{self, Browser};
use crate::command::{self, cargo};
use crate::config::Config;
use crate::node;
use crate::page;
use crate::repo::Repo;
use crate::steps::Steps;

/// Lines of the small case, which is run for its figures and not for its time.
const SMALL: &str = "20000";

/// Runs the benchmarks; `options` are for the one in the browser, see `benches/browser/run.mjs`.
///
/// # Errors
///
/// A tool is missing, a benchmark fails, or an engine's figures differ from ours.
pub(crate) fn run(repo: &Repo, options: &[String]) -> Result<()> {
    if options.is_empty() {
        command::run(cargo().arg("bench").current_dir(&repo.root))?;
    }
    page::build_all(repo, &Config::read(repo)?, &mut Steps::new())?;
    in_browser(repo, &browser::find_or_install(repo)?, options)
}

/// Runs the small case once, so that the benchmark does not rot and its figures stay equal.
///
/// # Errors
///
/// It fails, or figures differ.
pub(crate) fn small(repo: &Repo, browser: &Browser) -> Result<()> {
    let options = ["--lines", SMALL, "--rounds", "1", "--quoted", "--wide"].map(str::to_owned);
    in_browser(repo, browser, &options)
}

fn in_browser(repo: &Repo, browser: &Browser, options: &[String]) -> Result<()> {
    let folder = repo.root.join("benches").join("browser");
    node::install(repo, &folder, "npm-bench")?;
    ensure!(repo.dist().join("loyalty-calculator.js").is_file(), "dist/ holds no page to measure");
    let mut command = node::node();
    command.arg("run.mjs").args(options).current_dir(folder);
    match browser {
        Browser::At(path) => command.env("LC_BROWSER", path),
        Browser::OfTheTestTool => command.env_remove("LC_BROWSER"),
    };
    command::run(&mut command)
}
