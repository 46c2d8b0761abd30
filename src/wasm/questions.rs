//! Reports, and questions about them.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::clock::now;
use super::error::{misuse, refused};
use super::session::Session;
use super::strict;
use crate::flat_map::FlatMap;
use crate::ledger::Ledger;
use crate::report;
use crate::segment::KeptPeople;
use crate::settings::Settings;

/// So many of the last reports are kept, some 0.4 MB each: who tries a setting often takes it back.
const MOST_REPORTS: usize = 4;

#[wasm_bindgen]
impl Session {
    /// The report under these settings, as the JSON bytes that the command line writes.
    ///
    /// # Errors
    ///
    /// The settings have another form, or there is nothing to report on.
    pub fn report(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "object")] settings: JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let settings: Settings = strict::read("settings", settings)?;
        if let Some(at) = self.reports.iter().position(|(known, _)| *known == settings) {
            let known = self.reports.remove(at);
            let json = known.1.clone();
            self.reports.push(known);
            self.spent[1] = 0.0;
            return Ok(json);
        }
        let before = now();
        let known = self.narrow("report", &settings)?;
        let ledger = self.ledger("report")?;
        let people = known.under(ledger, &settings);
        let facts = now() - before;
        let quality = self.ingested("report")?.quality.clone();
        let report = report::build_of_people(ledger, quality, &settings, &people);
        let json = report::json(&report);
        if self.reports.len() == MOST_REPORTS {
            drop(self.reports.remove(0));
        }
        self.reports.push((settings.clone(), json.clone()));
        self.people = KeptPeople::People(Box::new(settings), people);
        self.spent[1] = facts;
        Ok(json)
    }

    /// Milliseconds spent: by the browser, to give the bytes of all files; for the members
    /// and facts of the last report.
    #[must_use]
    pub fn spent(&self) -> Vec<f64> {
        self.spent.to_vec()
    }

    /// One question about one figure of the report under these settings: its breakdown,
    /// its steps of time, or what other definitions make of it; as JSON bytes.
    ///
    /// # Errors
    ///
    /// The settings or the question have another form, or there is no such figure.
    pub fn ask(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "object")] settings: JsValue,
        #[wasm_bindgen(unchecked_param_type = "object")] question: JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let settings: Settings = strict::read("settings", settings)?;
        let question: report::Question = strict::read("question", question)?;
        let known = self.narrow("ask", &settings)?;
        let ledger = self.ledger("ask")?;
        let people = known.under(ledger, &settings);
        let answer = report::ask(ledger, &settings, &people, &question).map_err(refused);
        self.people = KeptPeople::People(Box::new(settings), people);
        answer
    }

    /// One question about some of the members under these settings: a page of a list or a
    /// portrait, as JSON bytes; a whole list, as CSV.
    ///
    /// # Errors
    ///
    /// The settings or the question have another form, or name what there is not.
    pub fn people(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "object")] settings: JsValue,
        #[wasm_bindgen(unchecked_param_type = "object")] question: JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let settings: Settings = strict::read("settings", settings)?;
        let question: report::PeopleQuestion = strict::read("question", question)?;
        if question.facets && self.part.is_some() {
            return self.facets_beside(settings, &question);
        }
        let known = self.narrow("people", &settings)?;
        let ledger = self.ledger("people")?;
        let people = known.under(ledger, &settings);
        let answer = report::ask_people(ledger, &settings, &people, &question).map_err(refused);
        self.people = KeptPeople::People(Box::new(settings), people);
        answer
    }
}

impl Session {
    /// What the whole offers to choose from, while what is kept of a part stays for it.
    fn facets_beside(
        &mut self,
        settings: Settings,
        question: &report::PeopleQuestion,
    ) -> Result<Vec<u8>, JsValue> {
        let whole = Settings { only: FlatMap::new(), ..settings };
        let beside = std::mem::take(&mut self.beside);
        let ledger = self.whole("people")?;
        let people = beside.under(ledger, &whole);
        let answer = report::ask_people(ledger, &whole, &people, question).map_err(refused);
        self.beside = KeptPeople::People(Box::new(whole), people).beside();
        answer
    }

    /// Has the part ready that the settings ask for, or the whole; gives what is known of its members.
    fn narrow(&mut self, call: &str, settings: &Settings) -> Result<KeptPeople, JsValue> {
        settings.check().map_err(refused)?;
        let people = std::mem::take(&mut self.people);
        let is_ready = match &self.part {
            Some((under, _)) => report::are_narrowed_alike(under, settings),
            None => settings.only.keys().next().is_none(),
        };
        if is_ready {
            return Ok(people);
        }
        // The old part and its members go before the new ones come.
        match self.part.take() {
            None => self.beside = people,
            Some(_) => drop(people),
        }
        let mut beside = std::mem::take(&mut self.beside);
        match report::narrowed(self.whole(call)?, settings, &mut beside) {
            Ok(None) => return Ok(beside),
            Ok(Some(part)) => {
                self.part = Some((settings.clone(), Box::new(part)));
                self.beside = beside.beside();
            }
            Err(problem) => {
                self.people = beside;
                return Err(refused(problem));
            }
        }
        Ok(KeptPeople::Nobody)
    }

    /// The ledger that the last settings ask for.
    fn ledger(&self, call: &str) -> Result<&Ledger, JsValue> {
        self.part.as_ref().map_or_else(|| self.whole(call), |(_, part)| Ok(part))
    }

    fn whole(&self, call: &str) -> Result<&Ledger, JsValue> {
        let nothing = || misuse(&format!("{call}: no receipt could be read; quality() says why"));
        self.ingested(call)?.ledger.as_ref().ok_or_else(nothing)
    }
}
