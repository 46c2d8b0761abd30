//! wasm-pack.toml.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::repo::Repo;

/// The whole file.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Config {
    /// What is built, and where it goes.
    pub(crate) wasm: Wasm,
    /// How it is optimised.
    pub(crate) wasm_opt: WasmOpt,
    /// How large the packed files may be, each a group of them.
    pub(crate) budgets: Vec<Budget>,
}

/// What is built, and where it goes.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Wasm {
    /// wasm-bindgen's target; only `web` is packed.
    pub(crate) target: Target,
    /// Cargo profile.
    pub(crate) profile: String,
    /// Folder of the packages, from the top folder.
    pub(crate) out_dir: String,
    /// What is made of it.
    pub(crate) packages: Vec<Package>,
}

/// A wasm with its JavaScript.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Package {
    /// Name of its files.
    pub(crate) name: String,
    /// The feature of Cargo.toml that it is built with.
    pub(crate) feature: String,
    /// Paths of functions that, with what only they call, go into a second
    /// wasm, loaded later.
    #[serde(default)]
    pub(crate) later: Vec<String>,
}

/// wasm-bindgen's target.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Target {
    /// An ES module that fetches the wasm beside it.
    Web,
}

/// Arguments of wasm-opt.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WasmOpt {
    /// Passes, in order.
    pub(crate) passes: Vec<String>,
    /// Features of WebAssembly that it may meet and use.
    pub(crate) features: Vec<String>,
}

/// The size that a group of files may have.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Budget {
    /// What they are to the visitor.
    pub(crate) name: String,
    /// Patterns of their paths in dist/; `*` stands for any run of characters.
    pub(crate) files: Vec<String>,
    /// Patterns of those among them that do not count.
    #[serde(default)]
    pub(crate) except: Vec<String>,
    /// Bytes in brotli, at most.
    pub(crate) brotli_bytes: u64,
}

impl Config {
    /// Reads it.
    pub(crate) fn read(repo: &Repo) -> Result<Self> {
        let text = fs::read_to_string(repo.root.join("wasm-pack.toml")).context("wasm-pack.toml")?;
        toml::from_str(&text).context("wasm-pack.toml")
    }
}

impl WasmOpt {
    /// All arguments.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = String> {
        let features = self.features.iter().map(|feature| format!("--enable-{feature}"));
        self.passes.iter().cloned().chain(features)
    }
}
