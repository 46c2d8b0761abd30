//! `cargo xtask demo`: the page, built and served.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::config::Config;
use crate::page;
use crate::repo::Repo;
use crate::serve::Server;
use crate::steps::Steps;

/// Port if none is asked for; the next free one above it is taken.
const PORT: u16 = 8080;

/// What can be chosen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The port, if one is asked for.
    port: Option<u16>,
    /// Whether to open a browser.
    open: bool,
}

impl Options {
    /// Reads them; `None` if they are not understood.
    pub(crate) fn parse(mut arguments: &[&str]) -> Option<Self> {
        let mut options = Self { port: None, open: true };
        loop {
            match arguments {
                [] => return Some(options),
                ["--port", port, rest @ ..] => {
                    options.port = Some(port.parse().ok()?);
                    arguments = rest;
                }
                ["--no-open", rest @ ..] => {
                    options.open = false;
                    arguments = rest;
                }
                _ => return None,
            }
        }
    }
}

/// Builds what is not up to date and serves it until stopped.
///
/// # Errors
///
/// A tool is missing or fails, or the port is taken.
pub(crate) fn run(repo: &Repo, options: &Options) -> Result<()> {
    let config = Config::read(repo)?;
    let mut steps = Steps::new();
    page::build_all(repo, &config, &mut steps)?;
    steps.summary();
    let server = match options.port {
        Some(port) => Server::bind(repo.dist(), port)?,
        None => Server::bind_near(repo.dist(), PORT)?,
    };
    let address = format!("http://localhost:{}/", server.port());
    println!("\nThe page is at {address} (Ctrl+C stops it)");
    if options.open {
        open(&address);
    }
    server.serve()
}

/// Opens the browser if that is easy; the printed address serves as well.
fn open(address: &str) {
    let (program, arguments): (_, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start"])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(address).stdout(Stdio::null()).stderr(Stdio::null());
    if let Err(error) = command.spawn() {
        println!("No browser was opened ({program}: {error})");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_others_refused() {
        assert_eq!(Options::parse(&[]), Some(Options { port: None, open: true }));
        let both = Options { port: Some(9000), open: false };
        assert_eq!(Options::parse(&["--no-open", "--port", "9000"]), Some(both));
        assert_eq!(Options::parse(&["--port"]), None);
        assert_eq!(Options::parse(&["--port", "70000"]), None);
        assert_eq!(Options::parse(&["--prot", "9000"]), None);
    }
}
