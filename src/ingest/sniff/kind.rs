//! Files that are no text, told by their first bytes.

use super::Samples;
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

/// Errs if the file can't be a table in text.
pub(super) fn check(name: &str, bytes: u64, samples: &Samples<'_>) -> Result<(), Message> {
    let head = samples.head;
    let all = || [samples.head, samples.middle, samples.tail].into_iter();
    let content = head.strip_prefix(crate::ingest::encoding::BOM).unwrap_or(head);
    if bytes == 0 || (bytes <= head.len() as u64 && content.iter().all(u8::is_ascii_whitespace)) {
        return Err(Message::new("file-empty"));
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Message::new("file-spreadsheet"));
    }
    if head.starts_with(b"PK\x03\x04") {
        let ends = |ending: &str| name.to_ascii_lowercase().ends_with(ending);
        let holds = |name: &[u8]| all().any(|sample| sample.windows(name.len()).any(|part| part == name));
        let sheet = [".xlsx", ".xlsm", ".xlsb", ".ods"].into_iter().any(ends)
            || holds(b"[Content_Types].xml")
            || holds(b"xl/");
        return Err(Message::new(if sheet { "file-spreadsheet" } else { "file-zip" }));
    }
    if head.starts_with(b"\x1F\x8B") {
        return Err(Message::new("file-gzip"));
    }
    if let Some((_, format)) = SIGNATURES.into_iter().find(|(signature, _)| head.starts_with(signature)) {
        return Err(Message::new("file-not-text").with("found", format));
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") || every_other_is_nul(head) {
        return Err(Message::new("file-utf16"));
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

/// Latin text in UTF-16 without a mark.
fn every_other_is_nul(head: &[u8]) -> bool {
    let nul = |skip: usize| head.iter().skip(skip).step_by(2).filter(|byte| **byte == 0).count();
    let most = head.len() * 2 / 5;
    head.len() >= 4 && nul(0).max(nul(1)) > most && nul(0).min(nul(1)) == 0
}

/// Text has no NUL and hardly another control character.
fn is_binary(sample: &[u8]) -> bool {
    const ALLOWED: [u8; 6] = [b'\t', b'\n', b'\r', 0x0B, 0x0C, 0x1A];
    let control = sample.iter().filter(|byte| **byte < 0x20 && !ALLOWED.contains(byte)).count();
    memchr::memchr(0, sample).is_some() || control * 100 > sample.len()
}
