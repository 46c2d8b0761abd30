//! A part of a file as bytes, for an [`Ingest`] that shares no memory with its reader.
//!
//! What the plan says is not in it: who unpacks it has the plan.

use std::error::Error;
use std::fmt;

use super::digest::Digest;
use super::part::Part;
use super::plan::Plan;
use super::quality::Example;
use super::session::Ingest;
use crate::parcel::Parcel;

/// The bytes are no part of this file, or not all of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Torn;

impl fmt::Display for Torn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected the bytes of a part of this file, found others")
    }
}

impl Error for Torn {}

/// Bytes of the digest, behind the rest.
const SEAL: usize = 8;

impl Part {
    /// All that it has read, as bytes for [`Ingest::unpack`].
    #[must_use]
    pub fn pack(mut self) -> Vec<u8> {
        let mut parcel = Parcel::to_pack();
        self.parcel(&mut parcel);
        let mut bytes = parcel.into_bytes();
        let seal = Digest::of(&bytes);
        bytes.extend_from_slice(&seal.to_le_bytes());
        bytes
    }

    /// The part that such bytes are, of a file that is read by this plan.
    ///
    /// # Errors
    /// They are not as they were packed, or the part is of another file.
    pub fn unpack(plan: &Plan, mut bytes: Vec<u8>) -> Result<Self, Torn> {
        let length = bytes.len().checked_sub(SEAL).ok_or(Torn)?;
        let seal = bytes.get(length..).and_then(<[u8]>::first_chunk).map(|seal| u64::from_le_bytes(*seal));
        bytes.truncate(length);
        // Counts and places in them are believed from here on.
        if seal != Some(Digest::of(&bytes)) {
            return Err(Torn);
        }
        let mut parcel = Parcel::to_unpack(bytes);
        let mut part = Self::new(plan, 0, 0);
        part.parcel(&mut parcel);
        if parcel.is_empty() { Ok(part) } else { Err(Torn) }
    }

    fn parcel(&mut self, parcel: &mut Parcel) {
        self.ended = self.is_whole();
        parcel.flag(&mut self.ended);
        parcel.number(&mut self.from);
        self.reader.parcel(parcel);
        self.set_aside.parcel(parcel);
        self.ledger.parcel(parcel);
    }
}

impl Ingest {
    /// A part of the open file that came as bytes, to be [joined](Self::join).
    ///
    /// # Errors
    /// They are not as they were packed, the part is of another file, or no file is open.
    pub fn unpack(&self, bytes: Vec<u8>) -> Result<Part, Torn> {
        Part::unpack(self.plan().ok_or(Torn)?, bytes)
    }
}

impl Example {
    /// One that may not be there.
    pub(super) fn parcel(example: &mut Option<Self>, parcel: &mut Parcel) {
        parcel.option(example, Self::nothing, Self::parcel_one);
    }

    pub(super) fn nothing() -> Self {
        Self { line: 0, value: String::new() }
    }

    pub(super) fn parcel_one(parcel: &mut Parcel, example: &mut Self) {
        parcel.number(&mut example.line);
        parcel.text(&mut example.value);
    }
}
