//! The command line as a person or a script meets it: what it prints, where, and its status.

mod goods;
mod members;
mod reading;
mod report;
mod usage;

use std::path::PathBuf;
use std::process::{Command, Output};

const HAND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hand.csv");

fn loyalty(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_loyalty")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("loyalty-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, content: &str) -> String {
        self.bytes(name, content.as_bytes())
    }

    fn bytes(&self, name: &str, content: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
