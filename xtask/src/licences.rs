//! The licences of everything inside the built package: the Rust crates in the wasm, Rust's
//! standard library, and the npm packages in the page's code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::command::{cargo, output};
use crate::engine::TRIPLE;
use crate::repo::Repo;
use crate::stamp::sorted;

/// Name of the file in dist/.
pub(crate) const FILE: &str = "THIRD-PARTY-LICENSES.txt";

/// One work by others.
struct Work {
    /// Name, version and licence, as shown.
    title: String,
    /// Its licence texts.
    texts: Vec<String>,
}

/// The whole text; works with the same licence text stand above it together.
///
/// # Errors
///
/// A work carries no licence text.
pub(crate) fn text(repo: &Repo) -> Result<String> {
    let mut works = crates(repo)?;
    works.push(standard_library()?);
    works.extend(npm_packages(repo)?);
    let mut by_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for work in works {
        ensure!(!work.texts.is_empty(), "{} carries no licence text", work.title);
        for text in work.texts {
            by_text.entry(text).or_default().insert(work.title.clone());
        }
    }
    let mut groups: Vec<_> = by_text.into_iter().collect();
    groups.sort_by(|a, b| a.1.cmp(&b.1));
    let line = "─".repeat(78);
    let mut out = "The built package contains works by others, under these licences.\n".to_owned();
    for (text, titles) in groups {
        let titles: Vec<_> = titles.into_iter().collect();
        out.push_str(&format!("\n{line}\n{}\n{line}\n\n{text}\n", titles.join("\n")));
    }
    Ok(out)
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// `null` for an ordinary dependency, else `dev` or `build`.
    kind: Option<String>,
}

/// The crates linked into the wasm: what the library reaches by ordinary
/// dependencies; procedural macros only run while it is compiled.
fn crates(repo: &Repo) -> Result<Vec<Work>> {
    let text = output(
        cargo()
            .args(["metadata", "--format-version", "1", "--filter-platform", TRIPLE])
            .current_dir(&repo.root),
    )?;
    let metadata: Metadata = serde_json::from_str(&text).context("output of `cargo metadata`")?;
    let packages: BTreeMap<&str, &Package> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let nodes: BTreeMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let root = metadata.packages.iter().find(|package| package.name == Repo::PACKAGE);
    let root = root.context("the root package has another name")?;

    let mut seen = BTreeSet::from([root.id.as_str()]);
    let mut waiting = vec![root.id.as_str()];
    while let Some(id) = waiting.pop() {
        let node = nodes.get(id).with_context(|| format!("{id} is not resolved"))?;
        for dependency in &node.deps {
            let ordinary = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
            let package = packages.get(dependency.pkg.as_str());
            let linked = package.is_some_and(|package| !package.is_macro());
            if ordinary && linked && seen.insert(&dependency.pkg) {
                waiting.push(&dependency.pkg);
            }
        }
    }
    seen.remove(root.id.as_str());
    let reached = seen.into_iter().filter_map(|id| packages.get(id));
    reached.map(|package| package.work()).collect()
}

impl Package {
    fn is_macro(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }

    fn work(&self) -> Result<Work> {
        let license = self.license.as_deref().unwrap_or("licence in its text");
        let folder = self.manifest_path.parent().context("a manifest without a folder")?;
        let title = format!("{} {} ({license}), from crates.io", self.name, self.version);
        Ok(Work { title, texts: texts_in(folder, license)? })
    }
}

/// Rust's own: its compiler carries the texts.
fn standard_library() -> Result<Work> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let folder = Path::new(sysroot.trim()).join("share").join("doc").join("rust").join("licenses");
    let text = fs::read_to_string(folder.join("MIT.txt"))
        .with_context(|| format!("licence of Rust's standard library in {}", folder.display()))?;
    let title = "Rust's standard library (MIT OR Apache-2.0), copyright the Rust project's contributors";
    Ok(Work { title: title.to_owned(), texts: vec![tidy(&text)] })
}

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    version: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// The npm packages that the page may import; those for development are not in its code.
fn npm_packages(repo: &Repo) -> Result<Vec<Work>> {
    let www = repo.www();
    let text = fs::read_to_string(www.join("package-lock.json")).context("www/package-lock.json")?;
    let lock: Lock = serde_json::from_str(&text).context("www/package-lock.json")?;
    let apache = fs::read_to_string(repo.root.join("LICENSE-APACHE")).context("LICENSE-APACHE")?;
    let mut works = Vec::new();
    for (path, package) in &lock.packages {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue;
        };
        // Type declarations alone hold no code.
        if package.dev || name.starts_with("@types/") {
            continue;
        }
        let version = package.version.as_deref().unwrap_or_default();
        let license = package.license.as_deref().unwrap_or("licence in its text");
        let title = format!("{name} {version} ({license}), from npm");
        let mut texts = texts_in(&www.join(path), license)?;
        if texts.is_empty() {
            // Some packages only name it.
            texts = match license {
                "Apache-2.0" => vec![tidy(&apache)],
                _ => texts_of_siblings(&www, &lock, path)?,
            };
        }
        works.push(Work { title, texts });
    }
    Ok(works)
}

/// The licence texts of a package from the same source repository.
fn texts_of_siblings(www: &Path, lock: &Lock, path: &str) -> Result<Vec<String>> {
    let source = |path: &str| -> Option<serde_json::Value> {
        let manifest = fs::read(www.join(path).join("package.json")).ok()?;
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).ok()?;
        manifest.get("repository")?.get("url").cloned()
    };
    let wanted = source(path);
    for (other, package) in &lock.packages {
        if !package.dev && wanted.is_some() && source(other) == wanted {
            let texts = texts_in(&www.join(other), package.license.as_deref().unwrap_or_default())?;
            if !texts.is_empty() {
                return Ok(texts);
            }
        }
    }
    Ok(Vec::new())
}

/// The licence texts in a folder; where the work offers MIT among others, that one alone.
fn texts_in(folder: &Path, license: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in sorted(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let is_licence =
            ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"].iter().any(|start| name.starts_with(start));
        if is_licence && file.is_file() {
            let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            found.push((name, tidy(&text)));
        }
    }
    let offers_mit = license.split(" OR ").any(|offered| offered == "MIT") || license.contains('/');
    if offers_mit && found.len() > 1 && found.iter().any(|(name, _)| name.contains("MIT")) {
        found.retain(|(name, _)| name.contains("MIT"));
    }
    Ok(found.into_iter().map(|(_, text)| text).collect())
}

fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}
