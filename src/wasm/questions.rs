//! Reports, and questions about them.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::clock::now;
use super::error::{misuse, refused};
use super::session::Session;
use super::strict;
use crate::flat_map::FlatMap;
use crate::ledger::Ledger;
use crate::report;
use crate::segment::People;
use crate::settings::Settings;

/// Members, and the settings that they are under.
pub(super) type Kept = Option<(Settings, Box<People>)>;

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
        let before = now();
        let kept = self.narrow("report", &settings)?;
        let ledger = self.ledger("report")?;
        let people = people_under(ledger, &settings, kept);
        let facts = now() - before;
        let quality = self.ingested("report")?.quality.clone();
        let report = report::build_of_people(ledger, quality, &settings, &people);
        let json = report::json(&report);
        self.people = Some((settings, people));
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
        let kept = self.narrow("ask", &settings)?;
        let ledger = self.ledger("ask")?;
        let people = people_under(ledger, &settings, kept);
        let answer = report::ask(ledger, &settings, &people, &question).map_err(refused);
        self.people = Some((settings, people));
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
        let kept = self.narrow("people", &settings)?;
        let ledger = self.ledger("people")?;
        let people = people_under(ledger, &settings, kept);
        let answer = report::ask_people(ledger, &settings, &people, &question).map_err(refused);
        self.people = Some((settings, people));
        answer
    }
}

impl Session {
    /// What the whole offers to choose from, while what is kept of a part stays for it.
    fn facets_beside(
        &self,
        settings: Settings,
        question: &report::PeopleQuestion,
    ) -> Result<Vec<u8>, JsValue> {
        let whole = Settings { only: FlatMap::new(), ..settings };
        let ledger = self.whole("people")?;
        let people = People::gather(ledger, &whole);
        report::ask_people(ledger, &whole, &people, question).map_err(refused)
    }

    /// Has the part ready that the settings ask for, or the whole; gives the members that are
    /// kept, if they are of it.
    fn narrow(&mut self, call: &str, settings: &Settings) -> Result<Kept, JsValue> {
        settings.check().map_err(refused)?;
        let people = self.people.take();
        let is_whole = settings.only.keys().next().is_none();
        let is_ready = match &self.part {
            Some((under, _)) => report::are_narrowed_alike(under, settings),
            None => is_whole,
        };
        if is_ready {
            return Ok(people);
        }
        // The old part and its members go before the new ones come.
        drop(people);
        self.part = None;
        let part = report::narrowed(self.whole(call)?, settings).map_err(refused)?;
        self.part = part.map(|part| (settings.clone(), Box::new(part)));
        Ok(None)
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

/// The members under these settings: those kept, if the settings are the same; else others,
/// made of what is prepared already, if that fits.
fn people_under(ledger: &Ledger, settings: &Settings, kept: Kept) -> Box<People> {
    match kept {
        Some((under, people)) if under == *settings => people,
        Some((_, people)) if people.prepared.fits(settings) => {
            // The old rows go before the new ones come.
            let prepared = Rc::clone(&people.prepared);
            drop(people);
            Box::new(People::prepared(ledger, settings, prepared))
        }
        // What is prepared for other rows goes likewise.
        kept => {
            drop(kept);
            Box::new(People::gather(ledger, settings))
        }
    }
}
