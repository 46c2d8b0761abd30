//! What to know when reading the figures: each note once.

use super::figures::is_shown;
use crate::report::{KpiView, Report};
use crate::text::Texts;

/// It is about the figure itself, whoever else says it.
const SMALL_SAMPLE: &str = "note-small-sample";

/// Notes that several KPIs say, in the order in which they first come: they stand at the
/// end and are referred to by number. What one KPI says stands under it.
pub(super) struct Notes {
    shared: Vec<String>,
}

impl Notes {
    pub(super) fn of(report: &Report, texts: &Texts) -> Self {
        let shown = report.kpis.iter().filter(|kpi| is_shown(kpi));
        let mut said: Vec<(String, usize)> = Vec::new();
        for note in shown.flat_map(|kpi| &kpi.notes).filter(|note| note.id != SMALL_SAMPLE) {
            let note = texts.message(note);
            match said.iter_mut().find(|(known, _)| *known == note) {
                Some((_, times)) => *times += 1,
                None => said.push((note, 1)),
            }
        }
        let shared = said.into_iter().filter(|(_, times)| *times > 1).map(|(note, _)| note);
        Self { shared: shared.collect() }
    }

    /// The notes of a KPI: its own, and the numbers of those it shares.
    pub(super) fn under(&self, kpi: &KpiView, texts: &Texts) -> (Vec<String>, Vec<usize>) {
        let (mut own, mut numbers) = (Vec::new(), Vec::new());
        for note in &kpi.notes {
            let note = texts.message(note);
            match self.shared.iter().position(|shared| *shared == note) {
                Some(place) => numbers.push(place + 1),
                None => own.push(note),
            }
        }
        (own, numbers)
    }

    /// The shared ones, numbered from 1.
    pub(super) fn shared(&self) -> &[String] {
        &self.shared
    }
}
