//! What a visitor downloads, in brotli, against the budgets of wasm-pack.toml.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::config::Budget;
use crate::stamp::sorted;

/// A file of dist/.
struct Size {
    /// Path in dist/, with `/`.
    path: String,
    plain: u64,
    brotli: u64,
}

/// Prints the size of every file and of every budget's group.
///
/// # Errors
///
/// A group is over its budget, or a pattern names no file.
pub(crate) fn check(dist: &Path, budgets: &[Budget]) -> Result<()> {
    let sizes = measure(dist)?;
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    let (types, served): (Vec<_>, Vec<_>) = sizes.iter().partition(|size| size.path.ends_with(".d.ts"));
    for size in served {
        println!("{:>10} {:>10}  {}", size.plain, size.brotli, size.path);
    }
    let plain: u64 = types.iter().map(|size| size.plain).sum();
    println!("{plain:>10} {:>10}  types for TypeScript, {} files", "", types.len());
    println!("\n{:>10} {:>10}  budget", "brotli", "at most");
    let mut over = Vec::new();
    for budget in budgets {
        let sum = sum(&sizes, budget)?;
        println!("{sum:>10} {:>10}  {}", budget.brotli_bytes, budget.name);
        if sum > budget.brotli_bytes {
            over.push(format!("{} by {} bytes", budget.name, sum - budget.brotli_bytes));
        }
    }
    if !over.is_empty() {
        bail!("over the budget of wasm-pack.toml: {}", over.join(", "));
    }
    Ok(())
}

fn sum(sizes: &[Size], budget: &Budget) -> Result<u64> {
    // A pattern that finds nothing is a budget that no longer guards anything.
    for pattern in budget.files.iter().chain(&budget.except) {
        let found = sizes.iter().any(|size| matches(pattern, &size.path));
        ensure!(found, "the budget \"{}\" names {pattern}, and dist/ holds no such file", budget.name);
    }
    let any = |patterns: &[String], size: &Size| patterns.iter().any(|pattern| matches(pattern, &size.path));
    let counted = sizes.iter().filter(|size| any(&budget.files, size) && !any(&budget.except, size));
    Ok(counted.map(|size| size.brotli).sum())
}

fn measure(dist: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for file in files(dist)? {
        let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
        let path = file.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        sizes.push(Size { path, plain: bytes.len() as u64, brotli: brotli_length(&bytes)? });
    }
    Ok(sizes)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in sorted(folder)? {
        if entry.is_dir() {
            found.extend(files(&entry)?);
        } else {
            found.push(entry);
        }
    }
    Ok(found)
}

/// Length at quality 11 with a window of 4 MiB, as a CDN stores it.
fn brotli_length(bytes: &[u8]) -> Result<u64> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed.len() as u64)
}

/// Whether a path has the form of a pattern, in which `*` stands for any run of characters.
fn matches(pattern: &str, path: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(rest) = path.strip_prefix(before) else {
        return false;
    };
    rest.char_indices().map(|(at, _)| at).chain([rest.len()]).any(|at| matches(after, &rest[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_run() {
        assert!(matches("assets/engine-*.wasm", "assets/engine-Ab1.wasm"));
        assert!(matches("*.js", ".js"));
        assert!(matches("a*b*c", "a-b-b-c"));
        assert!(!matches("*.js", "a.js.map"));
        assert!(!matches("index.html", "embed/index.html"));
    }

    #[test]
    fn a_group_is_summed_and_a_pattern_without_files_refused() {
        let size = |path: &str, brotli| Size { path: path.to_owned(), plain: brotli, brotli };
        let sizes = [size("a.js", 40), size("b.js", 2), size("c.css", 100)];
        let budget = |pattern: &str| Budget {
            name: "code".to_owned(),
            files: vec![pattern.to_owned()],
            except: vec!["a.*".to_owned()],
            brotli_bytes: 0,
        };
        assert_eq!(sum(&sizes, &budget("*.js")).unwrap(), 2);
        let error = sum(&sizes, &budget("*.wasm")).unwrap_err().to_string();
        assert_eq!(error, "the budget \"code\" names *.wasm, and dist/ holds no such file");
    }
}
