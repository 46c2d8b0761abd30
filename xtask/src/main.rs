//! The commands of the repository: the only way to build it, and what continuous integration calls.

mod bench;
mod browser;
mod command;
mod config;
mod demo;
mod docs;
mod engine;
mod licences;
mod links;
mod node;
mod pack;
mod page;
mod panics;
mod reach;
mod repo;
mod serve;
mod shots;
mod sizes;
mod split;
mod sql;
mod stamp;
mod steps;
mod test;

use std::env;
use std::process::ExitCode;

use anyhow::Result;

use crate::repo::Repo;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  demo [--port N] [--no-open]  build the page and serve it on localhost
  test                         every check: format, lints, tests of all kinds, a real browser
  pack                         leave dist/ ready for a server, a CDN or npm, within its budgets
  shots FOLDER                 pictures of every screen: both languages, light and dark, desktop and phone
  twins [--write]              work the KPIs of the samples out in SQL and compare, or write, the results
  bench [OPTIONS]              run the benchmarks; with options (--lines N, --file PATH, …) the one in the browser
  docs                         write the generated pages and types again";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some(run) = parse(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match Repo::find().and_then(|repo| run(&repo)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

type Run = Box<dyn FnOnce(&Repo) -> Result<()>>;

fn parse(arguments: &[&str]) -> Option<Run> {
    match arguments {
        ["demo", options @ ..] => {
            let options = demo::Options::parse(options)?;
            Some(Box::new(move |repo| demo::run(repo, &options)))
        }
        ["test"] => Some(Box::new(test::run)),
        ["pack"] => Some(Box::new(pack::run)),
        ["shots", folder] => {
            let folder = (*folder).to_owned();
            Some(Box::new(move |repo| shots::run(repo, &folder)))
        }
        ["twins"] => Some(Box::new(|repo| sql::run(repo, false))),
        ["twins", "--write"] => Some(Box::new(|repo| sql::run(repo, true))),
        ["bench", options @ ..] => {
            let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
            Some(Box::new(move |repo| bench::run(repo, &options)))
        }
        ["docs"] => Some(Box::new(docs::run)),
        _ => None,
    }
}
