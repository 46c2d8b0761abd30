//! The wasm packages: compiled, freed of panic messages, bound to JavaScript, optimised.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::command::{cargo, output, run, succeeds};
use crate::config::{Config, Package, Target};
use crate::links::Links;
use crate::node;
use crate::panics;
use crate::repo::Repo;
use crate::split;
use crate::stamp::Stamp;

/// The target that rustc compiles to.
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";

/// Builds the wasm packages into the folder that wasm-pack.toml names; wasm-opt
/// comes with the npm packages, which must be in place.
///
/// # Errors
///
/// A tool is missing or fails.
pub(crate) fn build(repo: &Repo, config: &Config) -> Result<()> {
    add_target()?;
    config.wasm.packages.iter().try_for_each(|package| build_one(repo, config, package))
}

fn build_one(repo: &Repo, config: &Config, package: &Package) -> Result<()> {
    let compiled = compile(repo, config, package)?;
    let folder = repo.root.join(&config.wasm.out_dir);
    let wasm = folder.join(format!("{}_bg.wasm", package.name));

    let mut stamp = Stamp::new(&repo.target, &package.name);
    stamp
        .path(&compiled)?
        .path(&repo.root.join("wasm-pack.toml"))?
        .path(&repo.root.join("xtask").join("src").join("panics.rs"))?
        .path(&repo.root.join("xtask").join("src").join("links.rs"))?
        .path(&repo.root.join("xtask").join("src").join("split.rs"))?
        .path(&repo.root.join("xtask").join("src").join("reach.rs"))?
        .path(&repo.root.join("Cargo.lock"))?
        .path(&repo.www().join("package-lock.json"))?;
    if stamp.is_fresh() && wasm.is_file() {
        println!("   {} is up to date", package.name);
        return Ok(());
    }
    let compiled = fs::read(&compiled).with_context(|| compiled.display().to_string())?;
    bind(&compiled, &folder, config, package)?;
    let parts = split::split(&fs::read(&wasm)?, &Links::read(&compiled)?, &package.later)?;
    fs::write(&wasm, parts.first)?;
    optimise(repo, &wasm, config)?;
    if !package.later.is_empty() {
        let later = folder.join(format!("{}_later.wasm", package.name));
        fs::write(&later, parts.later)?;
        optimise(repo, &later, config)?;
    }
    stamp.keep()
}

/// Installs Rust's wasm target, unless it is there.
///
/// # Errors
///
/// It is missing and can't be installed.
pub(crate) fn add_target() -> Result<()> {
    let libraries = output(Command::new("rustc").args(["--print", "target-libdir", "--target", TRIPLE]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    if !succeeds(Command::new("rustup").arg("--version")) {
        bail!(
            "Rust's target {TRIPLE} is missing, and so is rustup, which would install it. \
             Install rustup (https://rustup.rs), or the target with what installed Rust"
        );
    }
    run(Command::new("rustup").args(["target", "add", TRIPLE]))
        .with_context(|| format!("Rust's target {TRIPLE} is missing and could not be installed"))
}

fn compile(repo: &Repo, config: &Config, package: &Package) -> Result<PathBuf> {
    let profile = &config.wasm.profile;
    let mut command = cargo();
    command
        .args(["build", "--lib", "--package", Repo::PACKAGE, "--target", TRIPLE, "--profile", profile])
        .args(["--no-default-features", "--features", &package.feature])
        // They would replace the flags of .cargo/config.toml, and SIMD with them.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .current_dir(&repo.root);
    let mut flags = short_paths();
    flags.push("-Clink-arg=--emit-relocs".to_owned());
    // Cargo adds them to those of .cargo/config.toml.
    command.arg("--config").arg(format!("target.{TRIPLE}.rustflags={flags:?}"));
    run(&mut command)?;
    let file = format!("{}.wasm", Repo::PACKAGE.replace('-', "_"));
    Ok(repo.target.join(TRIPLE).join(profile).join(file))
}

/// Panic messages name source files: without the folders of the machine that
/// built them, the wasm is the same everywhere and says nothing of that machine.
fn short_paths() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let Some(home) = home.or_else(|| Some(env::home_dir()?.join(".cargo"))) else {
        return Vec::new();
    };
    let registries = fs::read_dir(home.join("registry").join("src")).into_iter().flatten().flatten();
    registries.map(|registry| format!("--remap-path-prefix={}=", registry.path().display())).collect()
}

fn bind(compiled: &[u8], folder: &Path, config: &Config, package: &Package) -> Result<()> {
    let mut bindgen = Bindgen::new();
    match config.wasm.target {
        Target::Web => bindgen.web(true)?,
    };
    bindgen
        .input_bytes(&package.name, panics::silenced(compiled)?)
        .typescript(true)
        .generate(folder)
        .context("wasm-bindgen")
}

fn optimise(repo: &Repo, wasm: &Path, config: &Config) -> Result<()> {
    let tool = repo.www().join("node_modules").join("binaryen").join("bin").join("wasm-opt");
    if !tool.is_file() {
        bail!("wasm-opt is missing: www/package.json no longer names the npm package `binaryen`");
    }
    run(node::node().arg(tool).arg(wasm).arg("-o").arg(wasm).args(config.wasm_opt.arguments()))
}
