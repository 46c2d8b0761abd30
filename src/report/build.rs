//! From facts and findings to the view model.

use super::behind::{finding_behind, members_behind, parts_behind, receipts_behind};
use super::cut::Cut;
use super::model::{
    CheckView, Comparison, FigureView, FindingView, KpiView, NormView, PeriodView, Report, SCHEMA_VERSION,
    SeriesPoint, StakeView, Totals,
};
use super::nothing_found::nothing_found;
use super::portrait::values;
use super::segments::SegmentsView;
use super::table_cells::cells_behind;
use super::unlocks::unlocks;
use crate::facts::{self, Facts, MonthSlice, TypedFigures};
use crate::finding::{self, Assessment, Checked, Figures, Finding};
use crate::flat_map::FlatMap;
use crate::ingest::Quality;
use crate::kpi::{
    Context, Evaluated, Figure, Norm, Position, Rating, Reading, ReadingPair, calculator, evaluate,
    evaluate_typed,
};
use crate::ledger::Ledger;
use crate::list::Listed;
use crate::math::Estimate;
use crate::message::Message;
use crate::segment::People;
use crate::settings::Settings;
use crate::units::Unit;

/// Below this many rows an interval is only a hint, and the figure is shown in grey.
pub(super) const SMALL_SAMPLE: u64 = 30;

/// Computes the report of a ledger under the settings; `quality` is the account of its reading.
#[must_use]
pub fn build(ledger: &Ledger, quality: Quality, settings: &Settings) -> Report {
    build_of_people(ledger, quality, settings, &People::gather(ledger, settings))
}

/// The same, where the members under these settings are known already.
#[must_use]
pub fn build_of_people(ledger: &Ledger, quality: Quality, settings: &Settings, people: &People) -> Report {
    let facts = facts::gather_prepared(ledger, settings, &people.prepared);
    let segments = SegmentsView::of(ledger, settings, people);
    let evaluated = evaluate(&facts, settings);
    people.whole(|| values(&evaluated));
    let mut report = of_facts(&facts, evaluated, Some((people, segments)), quality, settings);
    let cautions = std::mem::take(&mut report.cautions);
    report.cautions = ledger.said_of_part().to_vec();
    report.cautions.extend(cautions);
    if ledger.is_part_by_members() {
        report.totals = of_members(&facts);
    }
    report
}

/// The report of figures typed by hand.
///
/// # Errors
///
/// The message of a figure that can't be true.
pub fn build_typed(figures: &TypedFigures, settings: &Settings) -> Result<Report, Message> {
    figures.check()?;
    let facts = facts::from_typed(figures, settings.active_days());
    let evaluated = evaluate_typed(&facts, settings);
    let mut report = of_facts(&facts, evaluated, None, Quality::default(), settings);
    // How long the programme has been running is not typed.
    report.cautions.retain(|caution| !caution.id.starts_with("caution-early"));
    Ok(report)
}

fn of_facts(
    facts: &Facts,
    evaluated: Vec<Evaluated>,
    members: Option<(&People, SegmentsView)>,
    quality: Quality,
    settings: &Settings,
) -> Report {
    let (people, segments) =
        members.map_or_else(|| (None, SegmentsView::empty()), |(people, segments)| (Some(people), segments));
    let figures = Figures { evaluated: &evaluated, facts, settings };
    let findings = finding::find(&figures);
    let unlocks = unlocks(&evaluated, facts, settings);
    let divided =
        segments.schemes.iter().filter(|scheme| scheme.why.is_none()).map(|scheme| scheme.id.as_str());
    let cuts = Cut::known(&facts.known, divided);
    let (verdict, nothing_found) = (
        finding::verdict(&evaluated, &findings, facts, settings),
        nothing_found(&figures, &findings, &unlocks),
    );
    let norm_conflicts = finding::norm_conflicts(&figures);
    let of_kpi = Around { facts, settings, people, cuts: &cuts };
    // Tables and notes go into the view as they are.
    let kpis = evaluated.into_iter().map(|kpi| kpi_view(kpi, &of_kpi)).listed();
    Report {
        schema_version: SCHEMA_VERSION,
        engine: env!("CARGO_PKG_VERSION"),
        settings: settings.clone(),
        period: period(facts),
        totals: totals(facts),
        verdict,
        cautions: finding::cautions(facts, settings),
        nothing_found,
        findings: findings.into_iter().map(|found| finding_view(found, &kpis, people)).listed(),
        calculator: calculator(&Context {
            slice: &facts.whole,
            detail: Some(&facts.detail),
            months: &facts.months,
            known: &facts.known,
            settings,
        }),
        segments,
        norm_conflicts,
        unlocks,
        quality,
        kpis,
    }
}

fn finding_view(found: Finding, kpis: &[KpiView], people: Option<&People>) -> FindingView {
    let check = |checked: Checked| CheckView {
        kpi: checked.kpi,
        part: checked.part,
        value: checked.value,
        earlier: checked.earlier,
        unit: checked.unit,
    };
    FindingView {
        id: found.id,
        kpi: found.kpi,
        kind: found.kind,
        rating: found.rating,
        args: found.args,
        stake: found.stake.map(|stake| StakeView { money: stake.money, args: stake.args }),
        group: found.group,
        checks: found.checks.into_iter().map(check).listed(),
        members_behind: finding_behind(found.id, kpis, people),
    }
}

fn period(facts: &Facts) -> PeriodView {
    let whole = facts.whole.period;
    PeriodView {
        from: whole.from,
        to: whole.to,
        as_of: facts.known.span.to,
        days: whole.days(),
        whole_months: facts.months.iter().filter(|month| !month.partial).count() as u32,
    }
}

fn totals(facts: &Facts) -> Totals {
    let whole = &facts.whole;
    Totals {
        revenue: whole.revenue(),
        sales: whole.members.sales() + whole.anonymous.sales(),
        returned: whole.members.returned() + whole.anonymous.returned(),
        receipts: whole.receipts(),
        anonymous_receipts: whole.anonymous.receipts(),
        returns: whole.members.returns + whole.anonymous.returns,
        members_with_purchase: whole.buyers,
        members: facts.known.members,
        quantity: whole.members.quantity() + whole.anonymous.quantity(),
    }
}

/// Those of some members: anonymous receipts are there to be compared with, and none of theirs.
fn of_members(facts: &Facts) -> Totals {
    let members = &facts.whole.members;
    Totals {
        revenue: members.revenue(),
        sales: members.sales(),
        returned: members.returned(),
        receipts: members.receipts(),
        anonymous_receipts: 0,
        returns: members.returns,
        quantity: members.quantity(),
        ..totals(facts)
    }
}

/// What a KPI is shown with.
struct Around<'a> {
    facts: &'a Facts,
    settings: &'a Settings,
    people: Option<&'a People>,
    /// What it can be broken down by.
    cuts: &'a [Cut],
}

fn kpi_view(evaluated: Evaluated, around: &Around<'_>) -> KpiView {
    let Around { facts, settings, people, cuts } = *around;
    let kpi = evaluated.kpi;
    let assessment = finding::assess(&evaluated, settings);
    let figure = |unit, pick: &Pick<'_>| figure_view(unit, &evaluated, facts, pick);
    let mut value = figure(kpi.unit, &|reading| &reading.value);
    hold(&mut value, &assessment, assessment.norm.as_ref());
    let mut parts: FlatMap<&'static str, FigureView> = FlatMap::new();
    for (place, (name, unit)) in kpi.parts.iter().enumerate() {
        let mut part = figure(*unit, &|reading| &reading.parts[place]);
        let norm = assessment.norm.filter(|norm| norm.part == Some(*name));
        if norm.is_some() {
            hold(&mut part, &assessment, norm.as_ref());
        }
        parts.insert(name, part);
    }
    let breakdowns = breakdowns(&evaluated, cuts);
    let members_behind = members_behind(&evaluated, facts, settings, people);
    let receipts_behind = receipts_behind(&evaluated, people);
    let Reading { mut notes, figures, mut tables, .. } = evaluated.whole;
    tables.retain(|table| !table.rows.is_empty());
    if value.value.is_some() && value.n < SMALL_SAMPLE {
        notes.push(Message::new("note-small-sample").with("n", value.n));
    }
    KpiView {
        id: kpi.id,
        family: kpi.family(),
        better: kpi.better,
        sources: kpi.sources,
        figure: value,
        figures,
        parts,
        further_norms: finding::further_norms(kpi, settings).into_iter().map(norm_view).listed(),
        notes,
        cells_behind: people.map_or_else(Vec::new, |_| cells_behind(&tables, facts, settings)),
        parts_behind: people.map_or_else(Vec::new, |_| parts_behind(&tables)),
        tables,
        breakdowns,
        members_behind,
        receipts_behind,
    }
}

fn breakdowns(evaluated: &Evaluated, cuts: &[Cut]) -> Vec<String> {
    let told = cuts.iter().filter(|cut| evaluated.whole.value.is_ok() && cut.tells(evaluated.kpi));
    told.map(|cut| cut.id().to_owned()).listed()
}

/// Picks the figure out of a reading: the value or a part.
type Pick<'a> = dyn Fn(&Reading) -> &Figure + 'a;

fn figure_view(unit: Unit, evaluated: &Evaluated, facts: &Facts, pick: &Pick<'_>) -> FigureView {
    let figure = pick(&evaluated.whole);
    let estimate = figure.as_ref().ok();
    FigureView {
        value: estimate.map(|estimate| estimate.value),
        why: figure.as_ref().err().cloned(),
        unit,
        n: estimate.map_or(0, |estimate| estimate.n),
        interval: estimate.and_then(|estimate| interval(estimate, unit)),
        previous: evaluated.previous.as_ref().and_then(|pair| comparison(pair, unit, pick)),
        year_ago: evaluated.year_ago.as_ref().and_then(|pair| comparison(pair, unit, pick)),
        norm: None,
        position: Position::None,
        rating: Rating::Unknown,
        series: facts
            .months
            .iter()
            .zip(&evaluated.months)
            .map(|(month, reading)| point(month, pick(reading), unit))
            .listed(),
    }
}

fn hold(view: &mut FigureView, assessment: &Assessment, norm: Option<&Norm>) {
    view.norm = norm.copied().map(norm_view);
    view.position = assessment.position;
    view.rating = assessment.rating;
}

fn norm_view(norm: Norm) -> NormView {
    let Norm { low, high, source, grade, part } = norm;
    NormView { low, high, source, grade, part }
}

pub(super) fn interval(estimate: &Estimate, unit: Unit) -> Option<[f64; 2]> {
    match unit {
        Unit::Share => estimate.share_interval(),
        _ => estimate.interval(),
    }
}

fn comparison(pair: &ReadingPair, unit: Unit, pick: &Pick<'_>) -> Option<Comparison> {
    let (now, earlier) = (pick(&pair.current).as_ref().ok()?, pick(&pair.earlier).as_ref().ok()?);
    let difference = now.value - earlier.value;
    let by_points = matches!(unit, Unit::Share | Unit::Gap | Unit::SharePoints);
    Some(Comparison {
        current_period: [pair.current_period.from, pair.current_period.to],
        current: now.value,
        period: [pair.period.from, pair.period.to],
        value: earlier.value,
        difference,
        relative: (!by_points && earlier.value != 0.0).then(|| difference / earlier.value),
        significant: now.differs_from(earlier),
    })
}

fn point(month: &MonthSlice, figure: &Figure, unit: Unit) -> SeriesPoint {
    let estimate = figure.as_ref().ok();
    SeriesPoint {
        month: month.month,
        value: estimate.map(|estimate| estimate.value),
        interval: estimate.and_then(|estimate| interval(estimate, unit)),
        n: estimate.map_or(0, |estimate| estimate.n),
        partial: month.partial,
    }
}
