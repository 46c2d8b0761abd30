//! Files packed by gzip, unpacked on opening.

use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read, Seek};
use std::path::Path;

use flate2::read::MultiGzDecoder;

/// A file that can be sought in, and its name without `.gz` if it was packed.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) file: File,
    pub(super) name: String,
    /// Whether it was packed: then it is no longer the one that the path names.
    pub(super) packed: bool,
}

/// Opens a file. A packed one is unpacked into a temporary file, which goes
/// away by itself; one that can't be unpacked stays packed, which is then said
/// as of any file that is no table.
pub(super) fn open(path: &Path) -> io::Result<Opened> {
    let mut file = File::open(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut mark = [0; 2];
    let packed = file.read_exact(&mut mark).is_ok() && mark == [0x1F, 0x8B];
    file.rewind()?;
    if !packed {
        return Ok(Opened { file, name, packed });
    }
    let mut unpacked = tempfile::tempfile()?;
    match io::copy(&mut MultiGzDecoder::new(BufReader::new(&file)), &mut unpacked) {
        Ok(_) => {
            unpacked.rewind()?;
            let inner = name.len().checked_sub(3).and_then(|end| name.split_at_checked(end));
            let inner = inner.filter(|(_, end)| end.eq_ignore_ascii_case(".gz")).map(|(inner, _)| inner);
            Ok(Opened { file: unpacked, name: inner.unwrap_or(&name).to_owned(), packed })
        }
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof
            ) =>
        {
            file.rewind()?;
            Ok(Opened { file, name, packed: false })
        }
        Err(error) => Err(error),
    }
}
