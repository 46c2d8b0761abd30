//! Bytes of a file, wherever they lie: read in slices, never as a whole.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, FileReaderSync};

use crate::ingest::{SAMPLE_BYTES, Samples};

/// A file of the visitor's, or bytes that the page holds.
pub(super) enum Source {
    /// A file, read through the worker's synchronous reader.
    Blob { blob: Blob, reader: FileReaderSync },
    /// Bytes of the page's.
    Bytes(Uint8Array),
}

/// Samples of a file.
#[derive(Default)]
pub(super) struct Sampled([Vec<u8>; 3]);

impl Sampled {
    /// As the engine takes them.
    pub(super) fn parts(&self) -> Samples<'_> {
        let [head, middle, tail] = &self.0;
        Samples { head, middle, tail }
    }
}

impl Source {
    /// A file.
    ///
    /// # Errors
    ///
    /// The browser's, if this is not a worker.
    pub(super) fn blob(blob: Blob) -> Result<Self, JsValue> {
        Ok(Self::Blob { blob, reader: FileReaderSync::new()? })
    }

    /// Size in bytes: JavaScript counts them in `f64`, whole to 2⁵³.
    pub(super) fn bytes(&self) -> u64 {
        match self {
            Self::Blob { blob, .. } => blob.size() as u64,
            Self::Bytes(bytes) => u64::from(bytes.length()),
        }
    }

    /// Its beginning, middle and end.
    ///
    /// # Errors
    ///
    /// The browser's: a file that was changed, moved or unplugged.
    pub(super) fn samples(&self) -> Result<Sampled, JsValue> {
        let bytes = self.bytes();
        let at = [0, bytes / 2, bytes.saturating_sub(SAMPLE_BYTES as u64)];
        let mut sampled = Sampled::default();
        for (part, offset) in sampled.0.iter_mut().zip(at) {
            self.read(offset, part, SAMPLE_BYTES)?;
        }
        Ok(sampled)
    }

    /// Reads from `offset` into `into`, as much as there is and fits.
    ///
    /// # Errors
    ///
    /// The browser's: a file that was changed, moved or unplugged.
    pub(super) fn read(&self, offset: u64, into: &mut Vec<u8>, most: usize) -> Result<(), JsValue> {
        let end = self.bytes().min(offset.saturating_add(most as u64));
        let slice = match self {
            Self::Blob { blob, reader } => {
                let part = blob.slice_with_f64_and_f64(offset as f64, end as f64)?;
                Uint8Array::new(&reader.read_as_array_buffer(&part)?.into())
            }
            // Below 2³², as all lengths of arrays in a 32-bit engine.
            Self::Bytes(bytes) => bytes.subarray(offset as u32, end as u32),
        };
        into.resize(slice.length() as usize, 0);
        slice.copy_to(into);
        Ok(())
    }
}
