//! `loyalty report --by`: figures by shop, level or month instead of the report.

use clap::ValueEnum;
use loyalty_calculator::facts::{self, By};
use loyalty_calculator::kpi::{Kpi, catalogue};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::{Arg, Message};
use loyalty_calculator::report::{self, Step};
use loyalty_calculator::settings::Settings;
use loyalty_calculator::text::{self, Texts};

use super::ReportFormat;
use super::failure::Failure;

/// What figures are told by.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ByName {
    Store,
    Channel,
    Cashier,
    Tier,
    Source,
    EnrolledBy,
    Day,
    Week,
    Month,
    Quarter,
}

/// Parts of the data, or steps of time.
enum Along {
    Parts(By),
    Steps(Step),
}

impl ByName {
    const fn along(self) -> Along {
        match self {
            Self::Store => Along::Parts(By::Store),
            Self::Channel => Along::Parts(By::Channel),
            Self::Cashier => Along::Parts(By::Cashier),
            Self::Tier => Along::Parts(By::Tier),
            Self::Source => Along::Parts(By::Source),
            Self::EnrolledBy => Along::Parts(By::EnrolledBy),
            Self::Day => Along::Steps(Step::Day),
            Self::Week => Along::Steps(Step::Week),
            Self::Month => Along::Steps(Step::Month),
            Self::Quarter => Along::Steps(Step::Quarter),
        }
    }
}

/// The KPIs of these ids, all of the catalogue if there are none.
///
/// # Errors
///
/// The first id that no KPI has.
pub(super) fn kpis(ids: &[String], texts: &Texts) -> Result<Vec<&'static Kpi>, Failure> {
    if ids.is_empty() {
        return Ok(catalogue().collect());
    }
    let unknown = |id: &str| Failure::Usage(texts.message(&Message::new("cli-no-such-kpi").with("kpi", id)));
    ids.iter().map(|id| Kpi::find(id).ok_or_else(|| unknown(id))).collect()
}

/// The answer in the format asked for.
///
/// # Errors
///
/// The figures can't be told so, or the files lack the column for it.
pub(super) fn bytes(
    ledger: &Ledger,
    settings: &Settings,
    by: ByName,
    ids: &[String],
    format: ReportFormat,
    texts: &Texts,
) -> Result<Vec<u8>, Failure> {
    let asked = kpis(ids, texts)?;
    let period = settings.period(ledger.span()).overlap(ledger.span());
    match by.along() {
        Along::Parts(by) => {
            let kpis = told_by(ledger, settings, by, asked, !ids.is_empty(), texts)?;
            let mut all = report::breakdowns(ledger, settings, &kpis, by);
            // Of all that could be told, what these files tell.
            all.retain(|one| !ids.is_empty() || one.whole.is_some());
            Ok(match format {
                ReportFormat::Json => report::to_json(&all),
                ReportFormat::Csv => report::breakdowns_csv(&all),
                ReportFormat::Md => text::breakdowns_markdown(&all, period, texts).into_bytes(),
            })
        }
        Along::Steps(step) => {
            let mut all = report::all_steps(ledger, settings, &asked, step);
            all.retain(|one| !ids.is_empty() || one.points.iter().any(|point| point.value.is_some()));
            Ok(match format {
                ReportFormat::Json => report::to_json(&all),
                ReportFormat::Csv => report::steps_csv(&all),
                ReportFormat::Md => text::steps_markdown(&all, period, texts).into_bytes(),
            })
        }
    }
}

/// Those that can be told so; one that was named and can't is an error.
fn told_by(
    ledger: &Ledger,
    settings: &Settings,
    by: By,
    asked: Vec<&'static Kpi>,
    named: bool,
    texts: &Texts,
) -> Result<Vec<&'static Kpi>, Failure> {
    let said = |id: &'static str| Message::new(id).with("by", Arg::Name(format!("by-{}", by.id())));
    if !by.is_known(&facts::gather(ledger, settings).known) {
        return Err(Failure::NothingRead(texts.message(&said("cli-by-no-column"))));
    }
    let (can, not): (Vec<_>, Vec<_>) = asked.into_iter().partition(|kpi| kpi.breakdowns().contains(&by));
    match not.first().filter(|_| named) {
        Some(kpi) => Err(Failure::Usage(texts.message(&said("cli-by-without").with("kpi", kpi.id)))),
        None => Ok(can),
    }
}
