//! `loyalty cohorts`: members who began together, or are alike, by age.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use loyalty_calculator::report::{CohortsQuestion, PeopleQuestion, ask_people};
use loyalty_calculator::segment::{People, StartKind};

use super::failure::Failure;
use super::{Given, write};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    given: Given,
    /// Where a member's time is counted from.
    #[arg(long, value_enum, default_value_t = StartName::Enrolment)]
    start: StartName,
    /// Who is followed together, such as first-category, source or tier; by the month in which
    /// they began if absent.
    #[arg(long, value_name = "ID")]
    group: Option<String>,
    /// File that they are written to, instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum StartName {
    Enrolment,
    FirstPurchase,
}

/// Writes the cohorts as JSON.
pub(super) fn write_cohorts(options: &Options) -> Result<(), Failure> {
    let (settings, texts) = options.given.settings()?;
    let (ledger, _) = options.given.read(&settings, &texts)?;
    let people = People::gather(&ledger, &settings);
    let start = match options.start {
        StartName::Enrolment => StartKind::Enrolment,
        StartName::FirstPurchase => StartKind::FirstPurchase,
    };
    let cohorts = Some(CohortsQuestion { start, group: options.group.clone() });
    let question = PeopleQuestion { cohorts, ..PeopleQuestion::default() };
    let answer = ask_people(&ledger, &settings, &people, &question);
    let bytes = answer.map_err(|problem| Failure::Usage(texts.message(&problem)))?;
    write(&bytes, options.out.as_deref())
}
