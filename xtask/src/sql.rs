//! The KPIs of the samples in SQL: `tests/sql`, where Python and DuckDB can be had.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use serde::Deserialize;

use crate::command::{self, cargo, succeeds};
use crate::repo::Repo;
use crate::stamp::Stamp;

/// Names on the PATH, the usual ones first.
const NAMES: [&str; 2] = ["python3", "python"];

/// The trades of which there are expected results.
const TRADES: [&str; 3] = ["grocery", "fashion", "electronics"];

/// Succeeds in a Python that is new enough.
const NEW_ENOUGH: &str = "import sys; sys.exit(sys.version_info < (3, 9))";

/// What `tests/sql/sample.json` says of the samples.
#[derive(Deserialize)]
struct Sample {
    receipts: u32,
    seed: u64,
}

/// `cargo xtask twins`: the same by itself; with `write`, what SQL finds becomes what is
/// expected of the engine.
///
/// # Errors
///
/// Python or the package can't be had, SQL finds other figures, or the samples can't be made.
pub(crate) fn run(repo: &Repo, write: bool) -> Result<()> {
    let python = python_with_duckdb(repo).map_err(|missing| anyhow!(missing))?;
    command::run(cargo().args(["build", "--bin", "loyalty"]).current_dir(&repo.root))?;
    work_out(repo, &python, write)
}

/// Works the samples out in SQL and compares them with `tests/sql/expected`. Where it can't
/// be, that is said, and no failure: the engine was compared with these files before.
///
/// # Errors
///
/// SQL finds other figures, or the samples can't be made.
pub(crate) fn twins(repo: &Repo) -> Result<()> {
    let python = match python_with_duckdb(repo) {
        Ok(python) => python,
        Err(missing) => {
            println!("   not worked out again in SQL: {missing}.");
            println!(
                "   The engine was held against the results in tests/sql/expected all the same (sql_twins)."
            );
            return Ok(());
        }
    };
    work_out(repo, &python, false)
}

fn work_out(repo: &Repo, python: &Path, write: bool) -> Result<()> {
    let samples = samples(repo)?;
    let runner = repo.root.join("tests").join("sql").join("run.py");
    let write = write.then_some("--write");
    command::run(Command::new(python).arg("-B").arg(runner).args(write).arg(samples))
}

/// The Python of an environment that has the package; else what is missing and how to get it.
fn python_with_duckdb(repo: &Repo) -> Result<PathBuf, String> {
    let folder = repo.target.join("sql").join("python");
    let python = if cfg!(windows) {
        folder.join("Scripts").join("python.exe")
    } else {
        folder.join("bin").join("python")
    };
    let wanted = repo.root.join("tests").join("sql").join("requirements.txt");
    let mut stamp = Stamp::new(&repo.target, "sql");
    stamp.path(&wanted).map_err(|error| error.to_string())?;
    let imports = || succeeds(Command::new(&python).args(["-c", "import duckdb"]));
    if stamp.is_fresh() && imports() {
        return Ok(python);
    }
    let installed =
        installed().ok_or("there is no Python 3.9 or newer. Install python3, or name it in PYTHON")?;
    println!("   making an environment with the package of tests/sql/requirements.txt");
    make(&installed, &folder)?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]);
    let reached = command::run(pip.arg("--requirement").arg(&wanted)).is_ok();
    if !reached || !imports() {
        return Err("pip could not install DuckDB (it says why above). The Python package index must be \
                    reachable once; after that it is there until tests/sql/requirements.txt changes"
            .to_owned());
    }
    stamp.keep().map_err(|error| error.to_string())?;
    Ok(python)
}

fn installed() -> Option<PathBuf> {
    let named = env::var_os("PYTHON").map(PathBuf::from);
    let usual = NAMES.iter().map(PathBuf::from);
    named.into_iter().chain(usual).find(|python| succeeds(Command::new(python).args(["-c", NEW_ENOUGH])))
}

fn make(python: &Path, folder: &Path) -> Result<(), String> {
    let made = succeeds(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder));
    if made {
        return Ok(());
    }
    Err("this Python has no module venv with pip. On Debian and Ubuntu: apt install python3-venv".to_owned())
}

/// The folder of the samples, made anew by the command line that the tests left.
fn samples(repo: &Repo) -> Result<PathBuf> {
    let plan = repo.root.join("tests").join("sql").join("sample.json");
    let text = fs::read_to_string(&plan).with_context(|| plan.display().to_string())?;
    let Sample { receipts, seed } = serde_json::from_str(&text).context("tests/sql/sample.json")?;
    let folder = repo.target.join("sql").join("samples");
    for trade in TRADES {
        let mut sample = Command::new(repo.command_line());
        sample.args(["sample", trade, "--receipts", &receipts.to_string(), "--seed", &seed.to_string()]);
        command::run(sample.arg("--out").arg(folder.join(trade)))?;
    }
    Ok(folder)
}
