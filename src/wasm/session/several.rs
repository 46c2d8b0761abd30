//! A file that several workers read at once, each a session of its own without shared memory:
//! one reads to where parts of others begin and joins them in their order.

use std::io;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{Session, Source, Stage};
use crate::ingest::{self, Ingest, Part};
use crate::wasm::error::misuse;

/// Bytes read at a time of a part.
const PART_SLICE_BYTES: usize = 1 << 20;

#[wasm_bindgen]
impl Session {
    /// Where the parts of the opened file begin if it is cut into so many, but for the first;
    /// fewer where there is no good place, and none for a file that one reader has to read.
    ///
    /// # Errors
    ///
    /// No file is open, or the browser can't read it any longer.
    pub fn share(&self, parts: u32) -> Result<Vec<f64>, JsValue> {
        let (ingest, source) = self.reading("share")?;
        let Some(plan) = ingest.plan() else { return Ok(Vec::new()) };
        let mut read = |offset: u64, length: usize| {
            let mut bytes = Vec::new();
            source.read(offset, &mut bytes, length).map_err(|_| io::ErrorKind::NotFound)?;
            Ok(bytes)
        };
        let begins = ingest::parts(plan, source.bytes(), u64::from(parts), &mut read);
        let begins = begins.map_err(|error| misuse(&format!("share: {error}")))?;
        Ok(begins.into_iter().map(|begin| begin as f64).collect())
    }

    /// Leaves what begins behind `to` in the opened file to others: `step()` until `rangeDone`,
    /// then join their parts, or read on to where the next one begins.
    ///
    /// # Errors
    ///
    /// No file is open.
    #[wasm_bindgen(js_name = readTo)]
    pub fn read_to(&mut self, to: f64) -> Result<(), JsValue> {
        self.opened("readTo")?.read_to(to as u64);
        Ok(())
    }

    /// Reads the part of the opened file that begins between two places, for another session
    /// with the same file and maps to join; `Infinity` is behind its end.
    ///
    /// # Errors
    ///
    /// No file is open, or the browser can't read it any longer.
    #[wasm_bindgen(js_name = readPart)]
    pub fn read_part(&mut self, from: f64, to: f64) -> Result<Vec<u8>, JsValue> {
        // Taken where the next part of this session finds it again.
        let mut slice = std::mem::take(&mut self.slice);
        let (ingest, source) = self.reading("readPart")?;
        let plan = ingest.plan().ok_or_else(|| misuse("readPart: no file is open"))?;
        let to = to as u64;
        let mut part = Part::new(plan, from as u64, to);
        while let Some(at) = part.wants() {
            source.read(at, &mut slice, most(at, to, PART_SLICE_BYTES))?;
            if slice.is_empty() {
                part.end_of_file();
                break;
            }
            part.feed(&slice);
        }
        self.slice = slice;
        Ok(part.pack())
    }

    /// Takes in the part that begins where the reading stopped. False if it has to be read again:
    /// then, as behind it, `step()` until `rangeDone`.
    ///
    /// # Errors
    ///
    /// No file is open, or the bytes are no part of it.
    pub fn join(&mut self, part: Vec<u8>) -> Result<bool, JsValue> {
        let ingest = self.opened("join")?;
        let part = ingest.unpack(part).map_err(|torn| misuse(&format!("join: {torn}")))?;
        Ok(ingest.join(part))
    }
}

impl Session {
    fn opened(&mut self, call: &str) -> Result<&mut Ingest, JsValue> {
        match &mut self.stage {
            Stage::Reading { ingest, is_open: true } => Ok(ingest),
            _ => Err(misuse(&format!("{call}: no file is open"))),
        }
    }

    fn reading(&self, call: &str) -> Result<(&Ingest, &Source), JsValue> {
        match (&self.stage, self.sources.last()) {
            (Stage::Reading { ingest, is_open: true }, Some(source)) => Ok((ingest, source)),
            _ => Err(misuse(&format!("{call}: no file is open"))),
        }
    }
}

/// Bytes to read at a place: not far behind what is to be read, for others read there.
pub(super) fn most(at: u64, to: u64, most: usize) -> usize {
    const BEYOND: u64 = 64 << 10;
    usize::try_from(to.saturating_sub(at).saturating_add(BEYOND)).map_or(most, |own| own.min(most))
}
