//! Reports, and questions about them.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::clock::now;
use super::error::{misuse, refused};
use super::session::Session;
use super::strict;
use crate::facts::Prepared;
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
        let known = self.narrow("report", &settings)?;
        let ledger = self.ledger("report")?;
        let people = known.people(ledger, &settings);
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
        let known = self.narrow("ask", &settings)?;
        let ledger = self.ledger("ask")?;
        let people = known.people(ledger, &settings);
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
        let known = self.narrow("people", &settings)?;
        let ledger = self.ledger("people")?;
        let people = known.people(ledger, &settings);
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
        let people = People::known(ledger, &whole, self.prepared.as_ref());
        report::ask_people(ledger, &whole, &people, question).map_err(refused)
    }

    /// Has the part ready that the settings ask for, or the whole; gives what is known of its members.
    fn narrow(&mut self, call: &str, settings: &Settings) -> Result<Known, JsValue> {
        settings.check().map_err(refused)?;
        let people = self.people.take();
        let is_ready = match &self.part {
            Some((under, _)) => report::are_narrowed_alike(under, settings),
            None => settings.only.keys().next().is_none(),
        };
        if is_ready {
            return Ok(Known { people, prepared: None });
        }
        // The old part and its members go before the new ones come.
        match self.part.take() {
            None => self.prepared = people.map(|(_, people)| people.prepared),
            Some(_) => drop(people),
        }
        let part = report::narrowed(self.whole(call)?, settings, self.prepared.as_ref()).map_err(refused)?;
        self.part = part.map(|part| (settings.clone(), Box::new(part)));
        let is_whole = self.part.is_none();
        Ok(Known { people: None, prepared: if is_whole { self.prepared.take() } else { None } })
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

/// What is known of the members of the ledger that is asked about.
struct Known {
    people: Kept,
    prepared: Option<Rc<Prepared>>,
}

impl Known {
    /// The members under these settings: those kept, if the settings are the same; else others,
    /// made of what is prepared already, if that fits.
    fn people(self, ledger: &Ledger, settings: &Settings) -> Box<People> {
        let prepared = match self.people {
            Some((under, people)) if under == *settings => return people,
            // The old rows go before the new ones come.
            Some((_, people)) => Some(people.prepared),
            None => self.prepared,
        };
        // What is prepared for other rows goes likewise.
        let prepared = prepared.filter(|prepared| prepared.fits(settings));
        Box::new(People::known(ledger, settings, prepared.as_ref()))
    }
}
