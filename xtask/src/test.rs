//! `cargo xtask test`: every check, in the order in which a fault is cheapest to find.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::bench;
use crate::browser::{self, Browser};
use crate::command::{self, cargo};
use crate::config::Config;
use crate::engine;
use crate::node;
use crate::pack;
use crate::page;
use crate::repo::Repo;
use crate::sizes;
use crate::sql;
use crate::stamp::sorted;
use crate::steps::Steps;

/// Runs all checks; stops at the first that fails.
///
/// # Errors
///
/// A tool is missing, or a check fails.
pub(crate) fn run(repo: &Repo) -> Result<()> {
    let config = Config::read(repo)?;
    let mut steps = Steps::new();
    let cargo = |arguments: &[&str]| command::run(cargo().args(arguments).current_dir(&repo.root));

    steps.step("Rust format", || cargo(&["fmt", "--all", "--check"]))?;
    steps.step("Rust lints", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
        let package = ["--package", Repo::PACKAGE, "--lib", "--target", engine::TRIPLE];
        engine::add_target()?;
        cargo(&[&["clippy"], &package[..], &["--", "-D", "warnings"]].concat())
    })?;
    steps.step("Rust tests", || cargo(&["test", "--workspace"]))?;
    steps.step("SQL twins", || sql::twins(repo))?;
    steps.step("Rust docs", || {
        command::run(
            command::cargo()
                .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
                .env("RUSTDOCFLAGS", "-D warnings")
                .current_dir(&repo.root),
        )
    })?;

    steps.step("npm packages", || node::install_packages(repo))?;
    steps.step("wasm packages", || engine::build(repo, &config))?;
    steps.step("wasm packages' tests", || wasm_tests(repo))?;
    steps.step("page lints", || node::script(repo, "lint"))?;
    steps.step("page unit tests", || node::script(repo, "test"))?;
    steps.step("page", || page::build(repo))?;
    steps.step("package", || pack::finish(repo))?;
    let browser = steps.step("browser", || browser::find_or_install(repo))?;
    steps.step("end-to-end tests", || end_to_end(repo, &browser))?;
    steps.step("other engines", || other_engines(repo))?;
    steps.step("benchmark, the small case", || bench::small(repo, &browser))?;
    steps.step("sizes", || sizes::check(&repo.dist(), &config.budgets))?;
    steps.summary();
    Ok(())
}

fn wasm_tests(repo: &Repo) -> Result<()> {
    let files: Vec<_> = sorted(&repo.root.join("tests").join("wasm"))?
        .into_iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    ensure!(!files.is_empty(), "tests/wasm holds no *.test.mjs");
    let mut command = node::node();
    command.arg("--test").args(files).current_dir(&repo.root).env("LC_CLI", repo.command_line());
    command::run(&mut command)
}

fn end_to_end(repo: &Repo, browser: &Browser) -> Result<()> {
    let mut command = node::npm(repo);
    command.args(["run", "--silent", "e2e"]).env("LC_CLI", repo.command_line());
    with_browser(&mut command, browser)
}

/// Runs what drives the browser, which it is told of.
///
/// # Errors
///
/// It failed.
pub(crate) fn with_browser(command: &mut Command, browser: &Browser) -> Result<()> {
    match browser {
        Browser::At(path) => {
            println!("   in {}", path.display());
            command.env("LC_BROWSER", path);
        }
        Browser::OfTheTestTool => {
            command.env_remove("LC_BROWSER");
        }
    }
    command::run(command)
}

/// The main journey in Firefox and in WebKit, where they are installed; it says which are not.
fn other_engines(repo: &Repo) -> Result<()> {
    command::run(node::node().arg("e2e/engines/run.mjs").current_dir(repo.www()))
}
