//! A Chromium for the end-to-end tests: an installed one, or one that is installed now.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{output, run};
use crate::node::npm;
use crate::repo::Repo;

/// Names on the PATH, the usual ones first.
const NAMES: [&str; 5] = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];

/// Places off the PATH.
const PLACES: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    "/snap/bin/chromium",
];

/// Where the tests' browser comes from.
pub(crate) enum Browser {
    /// An installed one.
    At(PathBuf),
    /// The test tool's own, which it finds by itself.
    OfTheTestTool,
}

/// Finds a browser or installs one.
///
/// # Errors
///
/// None is there and none can be installed.
pub(crate) fn find_or_install(repo: &Repo) -> Result<Browser> {
    if let Some(chosen) = env::var_os("CHROME") {
        let chosen = PathBuf::from(chosen);
        if !chosen.is_file() {
            bail!("the variable CHROME names {}, and there is no such program", chosen.display());
        }
        return Ok(Browser::At(chosen));
    }
    if let Some(path) = installed() {
        return Ok(Browser::At(path));
    }
    if can_apt() {
        println!("   no browser found; installing Debian's chromium");
        let _ = apt(&["update", "-qq"]);
        if apt(&["install", "-y", "-qq", "--no-install-recommends", "chromium"]).is_ok()
            && let Some(path) = installed()
        {
            return Ok(Browser::At(path));
        }
    }
    println!("   no browser found; trying the test tool's own download");
    if run(npm(repo).args(["exec", "--", "playwright", "install", "chromium"])).is_ok() {
        return Ok(Browser::OfTheTestTool);
    }
    bail!(
        "the end-to-end tests need Chrome or Chromium, and none was found or could be installed. \
         Install one, or name it in the variable CHROME"
    )
}

fn installed() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let named = NAMES.iter().flat_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    let at_home = env::var_os("LOCALAPPDATA")
        .map(|data| PathBuf::from(data).join(r"Google\Chrome\Application\chrome.exe"));
    named.chain(PLACES.iter().map(PathBuf::from)).chain(at_home).find(|path| path.is_file())
}

fn can_apt() -> bool {
    cfg!(target_os = "linux")
        && PathBuf::from("/usr/bin/apt-get").is_file()
        && output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

fn apt(arguments: &[&str]) -> Result<()> {
    run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
