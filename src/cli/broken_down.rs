//! `loyalty report --by`: figures by shop, level, segment or month instead of the report.

use loyalty_calculator::kpi::{Kpi, catalogue};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Message;
use loyalty_calculator::report::{self, Cut, Step};
use loyalty_calculator::segment::People;
use loyalty_calculator::settings::Settings;
use loyalty_calculator::text::{self, Texts};

use super::ReportFormat;
use super::failure::Failure;

/// What figures are told by: parts of the data, or steps of time.
#[derive(Debug, Clone)]
pub(super) enum Along {
    Parts(Cut),
    Steps(Step),
}

impl Along {
    fn all() -> Vec<Self> {
        let steps = Step::ALL.into_iter().map(Self::Steps);
        Cut::all().into_iter().map(Self::Parts).chain(steps).collect()
    }

    /// As it is written on the command line.
    fn name(&self) -> &str {
        match self {
            Self::Parts(cut) if cut.id() == "enrolledBy" => "enrolled-by",
            Self::Parts(cut) => cut.id(),
            Self::Steps(step) => step.id(),
        }
    }
}

/// Reads the name, or the header of a column of the members table.
pub(super) fn parse(name: &str) -> Result<Along, String> {
    if name.len() > COLUMN.len() && name.starts_with(COLUMN) {
        return Ok(Along::Parts(Cut::of(name)));
    }
    let all = Along::all();
    let names: Vec<&str> = all.iter().map(Along::name).collect();
    let unknown = || format!("one of {}, {COLUMN}HEADER", names.join(", "));
    all.iter().find(|along| along.name() == name).cloned().ok_or_else(unknown)
}

/// What stands before the header of a column of one's own.
const COLUMN: &str = "column:";

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
/// The figures can't be told so, the files lack the column for it, or the members can't be
/// divided so.
pub(super) fn bytes(
    ledger: &Ledger,
    settings: &Settings,
    by: &Along,
    ids: &[String],
    format: ReportFormat,
    texts: &Texts,
) -> Result<Vec<u8>, Failure> {
    let asked = kpis(ids, texts)?;
    let period = settings.period(ledger.span()).overlap(ledger.span());
    match by {
        Along::Parts(by) => {
            let people = People::gather(ledger, settings);
            let kpis = told_by((&people, by), asked, !ids.is_empty(), texts)?;
            let mut all = report::breakdowns(ledger, settings, &people, &kpis, by);
            // Of all that could be told, what these files tell.
            all.retain(|one| !ids.is_empty() || one.whole.is_some());
            Ok(match format {
                ReportFormat::Json => report::to_json(&all),
                ReportFormat::Csv => report::breakdowns_csv(&all),
                ReportFormat::Md => text::breakdowns_markdown(&all, period, texts).into_bytes(),
            })
        }
        Along::Steps(step) => {
            let mut all = report::all_steps(ledger, settings, &asked, *step);
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
    (people, by): (&People, &Cut),
    asked: Vec<&'static Kpi>,
    named: bool,
    texts: &Texts,
) -> Result<Vec<&'static Kpi>, Failure> {
    let said = |id: &'static str| Message::new(id).with("by", text::by_name(by.id(), texts));
    let no_column = || Failure::NothingRead(texts.message(&said("cli-by-no-column")));
    match by {
        Cut::Part(by) if !by.is_known(&people.facts.known) => return Err(no_column()),
        Cut::Part(_) => {}
        Cut::Scheme(scheme) => {
            let (_, division) =
                people.divisions.iter().find(|(one, _)| one.id == *scheme).ok_or_else(no_column)?;
            if let Err(why) = division {
                return Err(Failure::NothingRead(texts.message(why)));
            }
        }
    }
    let (can, not): (Vec<_>, Vec<_>) = asked.into_iter().partition(|kpi| by.tells(kpi));
    match not.first().filter(|_| named) {
        Some(kpi) => Err(Failure::Usage(texts.message(&said("cli-by-without").with("kpi", kpi.id)))),
        None => Ok(can),
    }
}
