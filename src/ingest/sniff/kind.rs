//! Files that hold no table, told by their first bytes and their text.

use super::Samples;
use crate::ingest::encoding::BOM;
use crate::ingest::scan::MAX_RECORD;
use crate::message::Message;

/// First bytes of what is neither a table nor a spreadsheet, with its name.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"7z\xBC\xAF", "7z"),
    (b"Rar!", "RAR"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"\x28\xB5\x2F\xFD", "Zstandard"),
];

/// Errs if the first bytes are those of a file that is no text.
pub(super) fn check(name: &str, samples: &Samples<'_>) -> Result<(), Message> {
    let head = samples.head;
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Message::new("file-spreadsheet"));
    }
    if head.starts_with(b"PK\x03\x04") {
        let ends = |ending: &str| name.to_ascii_lowercase().ends_with(ending);
        let holds = |name: &[u8]| {
            let mut all = [samples.head, samples.middle, samples.tail].into_iter();
            all.any(|sample| sample.windows(name.len()).any(|part| part == name))
        };
        let sheet = [".xlsx", ".xlsm", ".xlsb", ".ods"].into_iter().any(ends)
            || holds(b"[Content_Types].xml")
            || holds(b"xl/");
        return Err(Message::new(if sheet { "file-spreadsheet" } else { "file-zip" }));
    }
    // Whoever opens the file unpacks it first: this one could not be.
    if head.starts_with(b"\x1F\x8B") {
        return Err(Message::new("file-gzip"));
    }
    match SIGNATURES.into_iter().find(|(signature, _)| head.starts_with(signature)) {
        Some((_, format)) => Err(Message::new("file-not-text").with("found", format)),
        None => Ok(()),
    }
}

/// Errs if what the file holds can't be a table. `samples` are of its text, all
/// of it if `whole`; `bytes` is the length of the file.
pub(super) fn check_text(bytes: u64, whole: bool, samples: &Samples<'_>) -> Result<(), Message> {
    let all = || [samples.head, samples.middle, samples.tail].into_iter();
    let content = samples.head.strip_prefix(BOM).unwrap_or(samples.head);
    if whole && content.iter().all(u8::is_ascii_whitespace) {
        return Err(Message::new("file-empty"));
    }
    if all().any(is_binary) {
        return Err(Message::new("file-binary"));
    }
    let one_line = all().all(|sample| memchr::memchr2(b'\n', b'\r', sample).is_none());
    if one_line && bytes > MAX_RECORD as u64 {
        return Err(Message::new("file-one-line").with("bytes", crate::message::Arg::Bytes(bytes)));
    }
    Ok(())
}

/// Text has no NUL and hardly another control character.
fn is_binary(sample: &[u8]) -> bool {
    const ALLOWED: [u8; 6] = [b'\t', b'\n', b'\r', 0x0B, 0x0C, 0x1A];
    let control = sample.iter().filter(|byte| **byte < 0x20 && !ALLOWED.contains(byte)).count();
    memchr::memchr(0, sample).is_some() || control * 100 > sample.len()
}
