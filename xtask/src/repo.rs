//! Where things are.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::command::{cargo, output};

/// The repository on this machine.
pub(crate) struct Repo {
    /// Its top folder.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// Version of the product, from Cargo.toml.
    pub(crate) version: String,
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
    workspace_root: PathBuf,
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Repo {
    /// Name of the root package.
    pub(crate) const PACKAGE: &'static str = "loyalty-calculator";

    /// Asks cargo.
    pub(crate) fn find() -> Result<Self> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").context("started without cargo; call it as `cargo xtask`")?;
        let text =
            output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(here))?;
        let found: Metadata = serde_json::from_str(&text).context("output of `cargo metadata`")?;
        let version = found.packages.into_iter().find(|package| package.name == Self::PACKAGE);
        Ok(Self {
            root: found.workspace_root,
            target: found.target_directory,
            version: version.context("the root package has another name")?.version,
        })
    }

    /// Folder of the page's sources.
    pub(crate) fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// Folder that `pack` leaves.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The command line, as `cargo build` and `cargo test` leave it.
    pub(crate) fn command_line(&self) -> PathBuf {
        self.target.join("debug").join(format!("loyalty{}", env::consts::EXE_SUFFIX))
    }
}
