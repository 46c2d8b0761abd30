//! Node and npm: found, new enough, and the locked packages of www in place.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{output, run};
use crate::repo::Repo;
use crate::stamp::Stamp;

/// The oldest Node that the page's build tool runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Installs the page's locked npm packages, unless they are there.
///
/// # Errors
///
/// Node is missing or too old, or npm can't install.
pub(crate) fn install_packages(repo: &Repo) -> Result<()> {
    install(repo, &repo.www(), "npm")
}

/// Installs the locked npm packages of a folder, unless they are there; `stamp` is the step's name.
///
/// # Errors
///
/// Node is missing or too old, or npm can't install.
pub(crate) fn install(repo: &Repo, folder: &Path, stamp: &str) -> Result<()> {
    check_node()?;
    let lock = folder.join("package-lock.json");
    let mut stamp = Stamp::new(&repo.target, stamp);
    stamp.path(&folder.join("package.json"))?.path(&lock)?;
    if stamp.is_fresh() && folder.join("node_modules").is_dir() {
        println!("   npm packages are up to date");
        return Ok(());
    }
    let mut command = npm(repo);
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
    if run(&mut command).is_err() {
        bail!(
            "the npm packages of {} could not be installed (npm says why above). \
             The npm registry must be reachable once; after that the step is skipped until the lock file changes",
            lock.display()
        );
    }
    stamp.keep()
}

/// Runs a script of www/package.json.
///
/// # Errors
///
/// It failed.
pub(crate) fn script(repo: &Repo, name: &str) -> Result<()> {
    run(npm(repo).args(["run", "--silent", name]))
}

/// npm in www.
pub(crate) fn npm(repo: &Repo) -> Command {
    // On Windows npm is a batch file, which is not found without its ending.
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(repo.www());
    command
}

/// Node.
pub(crate) fn node() -> Command {
    Command::new("node")
}

fn check_node() -> Result<()> {
    let (major, minor) = OLDEST;
    let wanted = format!(
        "Install Node {major}.{minor} or newer (https://nodejs.org, or your system's package manager)"
    );
    let Ok(version) = output(node().arg("--version")) else {
        bail!("Node is missing; it builds the page. {wanted}");
    };
    match parse(&version) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => bail!("Node {} is too old to build the page. {wanted}", version.trim()),
    }
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_and_compared_by_number() {
        assert_eq!(parse("v20.19.0\n"), Some((20, 19)));
        assert!(parse("v20.9.1") < Some(OLDEST));
        assert!(parse("v22.1.0") > Some(OLDEST));
        assert_eq!(parse("none"), None);
    }
}
