//! Whether a step's inputs are the ones it last ran with.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Folders that are made, not written.
const MADE: [&str; 6] = ["node_modules", "dist", "target", "test-results", "playwright-report", ".vite"];

/// A fingerprint of inputs, kept beside the outputs of earlier runs.
pub(crate) struct Stamp {
    file: PathBuf,
    hasher: DefaultHasher,
}

impl Stamp {
    /// Starts with no inputs; `name` is the step's.
    pub(crate) fn new(target: &Path, name: &str) -> Self {
        Self { file: target.join("xtask").join(format!("{name}.stamp")), hasher: DefaultHasher::new() }
    }

    /// Adds bytes.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.hasher.write_usize(bytes.len());
        self.hasher.write(bytes);
        self
    }

    /// Adds a file, or all files of a folder; what is missing counts as such.
    ///
    /// # Errors
    ///
    /// Something is there but can't be read.
    pub(crate) fn path(&mut self, path: &Path) -> Result<&mut Self> {
        self.bytes(path.as_os_str().as_encoded_bytes());
        if path.is_dir() {
            for entry in sorted(path)? {
                let made = entry.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made));
                if !made {
                    self.path(&entry)?;
                }
            }
        } else if path.exists() {
            let bytes = fs::read(path).with_context(|| path.display().to_string())?;
            self.bytes(&bytes);
        }
        Ok(self)
    }

    /// Whether the last run that ended well had the same inputs.
    pub(crate) fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|last| last == self.text())
    }

    /// Notes that the step ended well.
    ///
    /// # Errors
    ///
    /// The note can't be written.
    pub(crate) fn keep(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.file, self.text()).with_context(|| self.file.display().to_string())
    }

    fn text(&self) -> String {
        format!("{:016x}", self.hasher.finish())
    }
}

/// What a folder holds, by name.
///
/// # Errors
///
/// The folder can't be read.
pub(crate) fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    Ok(entries)
}
