//! How a command ends that could not do its work.

use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Wrong options or documents: status 2.
    Usage(String),
    /// Nothing could be read: status 1.
    NothingRead(String),
    /// The result could not be written: status 1.
    Write(String),
}

impl Failure {
    pub(super) fn write(path: &Path, error: &io::Error) -> Self {
        Self::Write(format!("{}: {error}", path.display()))
    }

    /// Says it on standard error and gives the exit status.
    pub(crate) fn report(&self) -> ExitCode {
        let (Self::Usage(words) | Self::NothingRead(words) | Self::Write(words)) = self;
        warn(words.trim_end());
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::NothingRead(_) | Self::Write(_) => ExitCode::from(1),
        }
    }
}

#[expect(clippy::print_stderr, reason = "messages of the command line belong there")]
pub(super) fn warn(words: &str) {
    eprintln!("{words}");
}
