//! Commands and their options.

mod broken_down;
mod cohorts;
mod failure;
mod goods;
mod gzip;
mod members;
mod read;

use std::fs;
use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use loyalty_calculator::ingest::{self, Maps, Quality};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::report;
use loyalty_calculator::sample;
use loyalty_calculator::segment::KeptPeople;
use loyalty_calculator::settings::{Compare, Industry, Settings};
use loyalty_calculator::text::{self, Language, Texts};
use loyalty_calculator::units::Day;

use failure::Failure;

/// KPIs of a loyalty programme from CSV exports.
#[derive(Parser)]
#[command(name = "loyalty", version)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The report of receipts and members.
    Report(ReportOptions),
    /// Members of a segment or a list to act on, as CSV; or how they differ from the rest.
    Members(members::Options),
    /// Products or categories with their classes (ABC, XYZ), as CSV or JSON.
    Goods(goods::Options),
    /// Members who began together, or are alike, by age in months, as JSON.
    Cohorts(cohorts::Options),
    /// What was recognised, what is set aside and why.
    Check(CheckOptions),
    /// The table as read, as RFC 4180 UTF-8 CSV on standard output.
    Normalize {
        /// The file.
        file: PathBuf,
        /// Which table of the file, from 1.
        #[arg(long, default_value_t = 1)]
        table: usize,
        #[command(flatten)]
        shared: Shared,
    },
    /// Sample data with planted truths.
    Sample {
        /// Trade of the sample.
        industry: IndustryName,
        /// Folder that the files are written to.
        #[arg(long)]
        out: PathBuf,
        /// Number of receipts.
        #[arg(long, default_value_t = sample::DEFAULT_RECEIPTS)]
        receipts: u32,
        /// Seed: the same seed gives the same files.
        #[arg(long, default_value_t = sample::DEFAULT_SEED)]
        seed: u64,
    },
    /// The catalogue of KPIs.
    Kpis {
        #[arg(long, value_enum, default_value_t = CatalogueFormat::Md)]
        format: CatalogueFormat,
        #[arg(long, value_enum, default_value_t = LanguageName::En)]
        lang: LanguageName,
    },
}

#[derive(Args)]
struct ReportOptions {
    #[command(flatten)]
    given: Given,
    /// Figures by part instead of the report: store, channel, cashier, tier, source,
    /// enrolled-by; a segmentation such as rfm or life-cycle; column:HEADER of the members
    /// table; day, week, month, quarter.
    #[arg(long, value_parser = broken_down::parse)]
    by: Option<broken_down::Along>,
    /// A figure to tell so, by its id in `loyalty kpis`; may stand several times.
    /// Without it, all that can be told so.
    #[arg(long = "kpi", value_name = "ID", requires = "by")]
    kpis: Vec<String>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = ReportFormat::Md)]
    format: ReportFormat,
    /// File that the report is written to, instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Files and settings.
#[derive(Args)]
struct Given {
    /// CSV files: receipts, and any of members, points, campaigns, surveys, costs and plan.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Trade, for norms and the active window.
    #[arg(long)]
    industry: Option<IndustryName>,
    /// Day on which the programme started, YYYY-MM-DD.
    #[arg(long, value_parser = day)]
    launch: Option<Day>,
    /// First day of the period, YYYY-MM-DD.
    #[arg(long, value_parser = day)]
    from: Option<Day>,
    /// Last day of the period, YYYY-MM-DD.
    #[arg(long, value_parser = day)]
    to: Option<Day>,
    /// What figures are compared with: the period before, or the same days a year earlier.
    #[arg(long, value_enum)]
    compare: Option<CompareName>,
    /// The report of a part alone, such as store=Center, channel=online, tier=Gold or
    /// rfm=champions; of several, what is in all of them.
    #[arg(long = "only", value_name = "BY=PART")]
    only: Vec<String>,
    /// Settings document; the options above override it.
    #[arg(long)]
    settings: Option<PathBuf>,
    #[command(flatten)]
    readers: Readers,
    #[command(flatten)]
    shared: Shared,
}

#[derive(Args)]
struct CheckOptions {
    /// CSV files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Folder for the rows set aside, one CSV a file.
    #[arg(long)]
    set_aside: Option<PathBuf>,
    #[command(flatten)]
    readers: Readers,
    #[command(flatten)]
    shared: Shared,
}

#[derive(Args)]
struct Readers {
    /// How many readers read a file at once; without it as many as are of use. What they
    /// find is the same.
    #[arg(long, value_name = "N")]
    readers: Option<NonZero<u64>>,
}

#[derive(Args)]
struct Shared {
    /// Column map: which header is which field.
    #[arg(long)]
    map: Option<PathBuf>,
    /// Language of sentences.
    #[arg(long, value_enum, default_value_t = LanguageName::En)]
    lang: LanguageName,
}

#[derive(Clone, Copy, ValueEnum)]
enum IndustryName {
    Grocery,
    Fashion,
    Electronics,
    Other,
}

#[derive(Clone, Copy, ValueEnum)]
enum CompareName {
    Previous,
    #[value(alias = "year-before")]
    YearAgo,
}

#[derive(Clone, Copy, ValueEnum)]
enum LanguageName {
    En,
    Ru,
}

#[derive(Clone, Copy, ValueEnum)]
enum ReportFormat {
    Json,
    Md,
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
enum CatalogueFormat {
    Md,
    Json,
}

/// Does what the command says.
pub(crate) fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        Command::Report(options) => write_report(options),
        Command::Members(options) => members::write_members(options),
        Command::Goods(options) => goods::write_goods(options),
        Command::Cohorts(options) => cohorts::write_cohorts(options),
        Command::Check(options) => check(options),
        Command::Normalize { file, table, shared } => normalize(file, *table, shared),
        Command::Sample { industry, out, receipts, seed } => {
            write_sample((*industry).into(), out, *receipts, *seed)
        }
        Command::Kpis { format, lang } => print(&match format {
            CatalogueFormat::Md => text::catalogue_markdown((*lang).into()).into_bytes(),
            CatalogueFormat::Json => report::catalogue_json(),
        }),
    }
}

fn write_report(options: &ReportOptions) -> Result<(), Failure> {
    let (settings, texts) = options.given.settings()?;
    let (ledger, quality) = options.given.read(&settings, &texts)?;
    let bytes = match &options.by {
        Some(by) => broken_down::bytes(&ledger, &settings, by, &options.kpis, options.format, &texts)?,
        None => {
            let report = report::build(&ledger, quality, &settings);
            match options.format {
                ReportFormat::Json => report::json(&report),
                ReportFormat::Md => text::markdown(&report, &texts).into_bytes(),
                ReportFormat::Csv => report::csv(&report),
            }
        }
    };
    write(&bytes, options.out.as_deref())
}

impl Given {
    /// The settings, and the texts that they ask for.
    fn settings(&self) -> Result<(Settings, Texts), Failure> {
        let mut settings: Settings = match &self.settings {
            Some(path) => read::json(path)?,
            None => Settings::default(),
        };
        if let Some(industry) = self.industry {
            settings.industry = industry.into();
        }
        settings.launch = self.launch.or(settings.launch);
        settings.from = self.from.or(settings.from);
        settings.to = self.to.or(settings.to);
        if let Some(compare) = self.compare {
            settings.compare = compare.into();
        }
        for part in &self.only {
            let Some((by, name)) = part.split_once('=') else {
                return Err(Failure::Usage(format!("--only {part}: expected BY=PART, such as store=Center")));
            };
            settings.only.insert(by.to_owned(), name.to_owned());
        }
        let texts = Texts::new(self.shared.lang.into(), &settings.currency);
        match report::check(&settings) {
            Ok(()) => Ok((settings, texts)),
            Err(problem) => Err(Failure::Usage(texts.message(&problem))),
        }
    }

    /// Reads the files, and narrows them to what the settings ask for; what can't be read of
    /// them is told on standard error.
    fn read(&self, settings: &Settings, texts: &Texts) -> Result<(Ledger, Quality), Failure> {
        let ingested = read::read(&self.files, &self.shared.maps()?, self.readers.readers);
        let Some(ledger) = ingested.ledger else {
            let account = text::quality_text(&ingested.quality, texts);
            return Err(Failure::NothingRead(format!(
                "{}\n\n{}",
                account.trim_end(),
                texts.name("cli-no-receipts")
            )));
        };
        for file in ingested.quality.files.iter().filter(|file| file.problem.is_some()) {
            let problem = file.problem.as_ref().map(|problem| texts.message(problem));
            failure::warn(&problem.unwrap_or_default());
        }
        let part = report::narrowed(&ledger, settings, &mut KeptPeople::default());
        let part = part.map_err(|problem| Failure::Usage(texts.message(&problem)))?;
        Ok((part.unwrap_or(ledger), ingested.quality))
    }
}

/// To a file, or to standard output.
fn write(bytes: &[u8], out: Option<&Path>) -> Result<(), Failure> {
    match out {
        Some(path) => fs::write(path, bytes).map_err(|error| Failure::write(path, &error)),
        None => print(bytes),
    }
}

fn check(options: &CheckOptions) -> Result<(), Failure> {
    let texts = Texts::new(options.shared.lang.into(), "RUB");
    let ingested = read::read(&options.files, &options.shared.maps()?, options.readers.readers);
    let account = text::quality_text(&ingested.quality, &texts);
    if ingested.ledger.is_none() {
        return Err(Failure::NothingRead(account));
    }
    if let Some(folder) = &options.set_aside {
        fs::create_dir_all(folder).map_err(|error| Failure::write(folder, &error))?;
        read::write_set_aside(&options.files, &ingested.set_aside, folder)?;
    }
    print(account.as_bytes())
}

fn normalize(file: &Path, table: usize, shared: &Shared) -> Result<(), Failure> {
    let texts = Texts::new(shared.lang.into(), "RUB");
    read::normalize(file, table, &shared.maps()?, io::BufWriter::new(io::stdout().lock()), &texts)
}

fn write_sample(industry: Industry, out: &Path, receipts: u32, seed: u64) -> Result<(), Failure> {
    let sample = sample::generate(industry, receipts, seed);
    fs::create_dir_all(out).map_err(|error| Failure::write(out, &error))?;
    for file in &sample.files {
        let path = out.join(file.name);
        fs::write(&path, &file.bytes).map_err(|error| Failure::write(&path, &error))?;
    }
    let path = out.join("truths.json");
    let truths = sample.truths.json();
    fs::write(&path, truths).map_err(|error| Failure::write(&path, &error))
}

fn print(bytes: &[u8]) -> Result<(), Failure> {
    // A reader that has seen enough (`| head`) is no failure.
    match io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::write(Path::new("standard output"), &error))
        }
        _ => Ok(()),
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::from_iso(text).ok_or_else(|| "expected a date such as 2025-12-31".to_owned())
}

impl Shared {
    fn maps(&self) -> Result<Maps, Failure> {
        self.map.as_deref().map_or_else(|| Ok(ingest::Maps::default()), read::json)
    }
}

impl From<IndustryName> for Industry {
    fn from(name: IndustryName) -> Self {
        match name {
            IndustryName::Grocery => Self::Grocery,
            IndustryName::Fashion => Self::Fashion,
            IndustryName::Electronics => Self::Electronics,
            IndustryName::Other => Self::Other,
        }
    }
}

impl From<CompareName> for Compare {
    fn from(name: CompareName) -> Self {
        match name {
            CompareName::Previous => Self::Previous,
            CompareName::YearAgo => Self::YearAgo,
        }
    }
}

impl From<LanguageName> for Language {
    fn from(name: LanguageName) -> Self {
        match name {
            LanguageName::En => Self::English,
            LanguageName::Ru => Self::Russian,
        }
    }
}
