//! Files read slice by slice, and the reports on them.

mod several;

use std::fmt;

use js_sys::Uint8Array;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Blob;

use super::clock::now;
use super::error::{misuse, plain};
use super::source::Source;
use super::strict;
use crate::ingest::{self, Ingest, Ingested, Maps};
use crate::ledger::Ledger;
use crate::report;
use crate::segment::KeptPeople;
use crate::settings::Settings;

/// Bytes read at a step.
const SLICE_BYTES: usize = 4 << 20;
/// At the first step of a file: there is something to show soon.
const FIRST_SLICE_BYTES: usize = 256 << 10;

/// A file, opened.
#[derive(Debug, Serialize, Tsify)]
pub struct OpenedFile {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether there is something to read: then call `step()` until `fileDone`.
    pub readable: bool,
    /// Why it can't be read; `null` if it can.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "{ id: string; args: Record<string, { kind: string; value: string | number }> } | null")]
    pub problem: JsValue,
}

/// How far the opened file is read.
#[derive(Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Bytes of this file read so far.
    pub bytes_done: u64,
    /// Bytes of this file.
    pub bytes_total: u64,
    /// Rows of all files so far.
    pub rows_read: u64,
    /// Receipts of all files so far.
    pub receipts: u32,
    /// Their sales less returns, in major units: provisional, as the next two.
    pub revenue: f64,
    /// Money of an average sale receipt; `null` before the first.
    pub average_receipt: Option<f64>,
    /// Members met so far.
    pub members: u32,
    /// Whether this file is read to its end.
    pub file_done: bool,
    /// Whether all of it is read that is not left to others.
    pub range_done: bool,
}

/// Files, then reports on them. `free()` lets go of their memory.
#[wasm_bindgen]
pub struct Session {
    maps: Maps,
    sources: Vec<Source>,
    stage: Stage,
    /// Holds a slice; made once, since the engine's memory never shrinks.
    slice: Vec<u8>,
    /// The part that the settings of the last report or question narrow it to.
    pub(super) part: Option<(Settings, Box<Ledger>)>,
    /// The members of the whole, while those below are of a part.
    pub(super) beside: KeptPeople,
    /// The members under the settings of the last report or question about them.
    pub(super) people: KeptPeople,
    /// The last reports, each with the settings that it is under, the latest last.
    pub(super) reports: Vec<(Settings, Vec<u8>)>,
    /// Milliseconds: the browser's, to give the bytes of files, and the engine's, for the
    /// members and facts of the last report.
    pub(super) spent: [f64; 2],
}

enum Stage {
    /// Files can be opened and read; whether one is open.
    Reading { ingest: Box<Ingest>, is_open: bool },
    /// All is read.
    Done(Box<Ingested>),
}

#[wasm_bindgen]
impl Session {
    /// Starts without files; `maps` says what columns mean, by file name or `*`;
    /// one with `headers` is for the files whose header row is the same.
    ///
    /// # Errors
    ///
    /// `maps` has another form.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "object | null")] maps: JsValue,
    ) -> Result<Self, JsValue> {
        let maps = strict::optional("maps", maps)?.unwrap_or_default();
        let stage = Stage::Reading { ingest: Box::default(), is_open: false };
        let (sources, slice) = (Vec::new(), Vec::new());
        let (beside, people) = Default::default();
        Ok(Self {
            maps,
            sources,
            stage,
            slice,
            part: None,
            beside,
            people,
            reports: Vec::new(),
            spent: [0.0; 2],
        })
    }

    /// Opens a file and recognises it; in a worker only. `map` says what its
    /// columns mean; without it, the one of the session's maps that is for the file.
    ///
    /// # Errors
    ///
    /// The file before it is not read to its end, the browser can't read this
    /// one, or `map` has another form.
    #[wasm_bindgen(js_name = openFile)]
    pub fn open_file(
        &mut self,
        name: String,
        blob: Blob,
        #[wasm_bindgen(unchecked_optional_param_type = "object | null")] map: JsValue,
    ) -> Result<Ts<OpenedFile>, JsValue> {
        self.open(name, Source::blob(blob)?, map)
    }

    /// Opens bytes that the page holds and recognises them; `map` as for `openFile`.
    ///
    /// # Errors
    ///
    /// The file before it is not read to its end, or `map` has another form.
    #[wasm_bindgen(js_name = openBytes)]
    pub fn open_bytes(
        &mut self,
        name: String,
        bytes: Uint8Array,
        #[wasm_bindgen(unchecked_optional_param_type = "object | null")] map: JsValue,
    ) -> Result<Ts<OpenedFile>, JsValue> {
        self.open(name, Source::Bytes(bytes), map)
    }

    /// Reads the next slice of the opened file.
    ///
    /// # Errors
    ///
    /// No file is open, or the browser can't read it any longer.
    pub fn step(&mut self) -> Result<Ts<Progress>, JsValue> {
        let (Stage::Reading { ingest, is_open: is_open @ true }, Some(source)) =
            (&mut self.stage, self.sources.last())
        else {
            return Err(misuse("step: no file is open"));
        };
        let (to, total) = (ingest.reads_to(), source.bytes());
        let mut is_over = false;
        if let Some(at) = ingest.wants() {
            let whole = if at == 0 { FIRST_SLICE_BYTES } else { SLICE_BYTES };
            let before = now();
            source.read(at, &mut self.slice, several::most(at, to, whole))?;
            self.spent[0] += now() - before;
            ingest.feed(&self.slice);
            // A file that was cut meanwhile gives nothing more.
            is_over = self.slice.is_empty() || at + self.slice.len() as u64 >= total;
        }
        let range_done = is_over || ingest.wants().is_none();
        let file_done = range_done && to == u64::MAX;
        let bytes_done = ingest.reached();
        if file_done {
            *is_open = false;
            ingest.end_file();
        }
        let so_far = ingest.so_far();
        let progress = Progress {
            bytes_done,
            bytes_total: total,
            rows_read: ingest.rows_read(),
            receipts: so_far.receipts,
            revenue: so_far.revenue().to_f64(),
            average_receipt: so_far.average_receipt(),
            members: so_far.members,
            file_done,
            range_done,
        };
        progress.into_ts().map_err(|error| misuse(&format!("step: {error}")))
    }

    /// Closes the reading. True if there is something to report on; else `quality()` says why not.
    ///
    /// # Errors
    ///
    /// The opened file is not read to its end.
    pub fn finish(&mut self) -> Result<bool, JsValue> {
        if let Stage::Reading { ingest, is_open } = &mut self.stage {
            if *is_open {
                return Err(misuse(
                    "finish: the opened file is not read to its end; call step() until fileDone",
                ));
            }
            let ingest = std::mem::take(ingest);
            self.slice = Vec::new();
            self.stage = Stage::Done(Box::new(ingest.finish()));
        }
        Ok(self.ingested("finish")?.ledger.is_some())
    }

    /// What was read and set aside, as JSON bytes.
    ///
    /// # Errors
    ///
    /// `finish()` was not called.
    pub fn quality(&self) -> Result<Vec<u8>, JsValue> {
        Ok(report::problems_json(&self.ingested("quality")?.quality))
    }

    /// The rows of a file that were set aside, as CSV with their reasons.
    ///
    /// # Errors
    ///
    /// There is no such file, or the browser can't read it any longer.
    #[wasm_bindgen(js_name = setAsideCsv)]
    pub fn set_aside_csv(&self, file: usize) -> Result<Vec<u8>, JsValue> {
        let ingested = self.ingested("setAsideCsv")?;
        let Some(source) = self.sources.get(file) else {
            return Err(misuse(&format!("setAsideCsv: no file {file}, there are {}", self.sources.len())));
        };
        let mut lost = None;
        let mut read = |offset: u64, length: usize| {
            let mut bytes = Vec::new();
            match source.read(offset, &mut bytes, length) {
                Ok(()) => Ok(bytes),
                Err(error) => {
                    lost = Some(error);
                    Err(std::io::ErrorKind::NotFound.into())
                }
            }
        };
        let csv = ingested.set_aside.csv(file, &mut read);
        // The browser's own error says more than the engine's about it.
        csv.map_err(|error| lost.unwrap_or_else(|| misuse(&format!("setAsideCsv: {error}"))))
    }
}

impl Session {
    fn open(&mut self, name: String, source: Source, map: JsValue) -> Result<Ts<OpenedFile>, JsValue> {
        let Stage::Reading { ingest, is_open } = &mut self.stage else {
            return Err(misuse("open: the session is finished; start another"));
        };
        if *is_open {
            return Err(misuse("open: the file before is not read to its end; call step() until fileDone"));
        }
        let bytes = source.bytes();
        let sampled = source.samples()?;
        let samples = sampled.parts();
        let map =
            strict::optional("map", map)?.or_else(|| ingest::map_for(&name, bytes, &samples, &self.maps));
        let problem = match ingest::sniff(&name, bytes, &samples, map.as_ref()) {
            Ok(plan) => {
                ingest.begin(&name, bytes, plan);
                *is_open = true;
                JsValue::NULL
            }
            Err(problem) => {
                let shown = plain(&problem);
                ingest.refuse(&name, bytes, problem);
                shown
            }
        };
        self.sources.push(source);
        let opened = OpenedFile { name, bytes, readable: problem.is_null(), problem };
        opened.into_ts().map_err(|error| misuse(&format!("open: {error}")))
    }

    pub(super) fn ingested(&self, call: &str) -> Result<&Ingested, JsValue> {
        match &self.stage {
            Stage::Done(ingested) => Ok(ingested),
            Stage::Reading { .. } => Err(misuse(&format!("{call}: call finish() first"))),
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("files", &self.sources.len()).finish_non_exhaustive()
    }
}
