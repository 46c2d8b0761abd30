//! The command line: the same engine, natively.

mod cli;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    // Clap answers --help, and wrong usage with status 2.
    let command = cli::Cli::parse();
    match cli::run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
