//! Files from disk, in slices, as the browser reads them.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use loyalty_calculator::ingest::{
    self, ColumnMap, Ingest, Ingested, Maps, NormalizeError, Plan, SAMPLE_BYTES, Samples, SetAside,
};
use loyalty_calculator::message::Message;
use loyalty_calculator::text::Texts;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use super::gzip::{self, Opened};

const SLICE_BYTES: usize = 4 << 20;

/// Reads the files one after another; what can't be read is in the account.
pub(super) fn read(paths: &[PathBuf], maps: &Maps) -> Ingested {
    let mut ingest = Ingest::default();
    for path in paths {
        read_one(&mut ingest, path, maps);
    }
    ingest.finish()
}

fn read_one(ingest: &mut Ingest, path: &Path, maps: &Maps) {
    let mut name = name_of(path);
    let (mut file, bytes, plan) = match open(path, maps, &mut name) {
        Ok(opened) => opened,
        Err(Refused { bytes, problem }) => return ingest.refuse(&name, bytes, problem),
    };
    ingest.begin(&name, bytes, plan);
    if let Err(error) = slices(&mut file, |slice| {
        ingest.feed(slice);
        Ok(())
    }) {
        // What was read before the fault stays in the account of the file.
        super::failure::warn(&format!("{}: {error}", path.display()));
    }
    ingest.end_file();
}

struct Refused {
    bytes: u64,
    problem: Message,
}

impl Refused {
    fn unreadable(error: &io::Error) -> Self {
        Self { bytes: 0, problem: Message::new("file-cannot-open").with("error", error.to_string()) }
    }
}

/// Opens a file and recognises it from its beginning, middle and end. The name
/// of a packed one becomes that of the file inside.
fn open(path: &Path, maps: &Maps, name: &mut String) -> Result<(File, u64, Plan), Refused> {
    let Opened { mut file, name: inner } = gzip::open(path).map_err(|error| Refused::unreadable(&error))?;
    *name = inner;
    let bytes = file.metadata().map_err(|error| Refused::unreadable(&error))?.len();
    let mut sample =
        |offset: u64| read_at(&mut file, offset, SAMPLE_BYTES).map_err(|error| Refused::unreadable(&error));
    let reach = SAMPLE_BYTES as u64;
    let (head, middle, tail) = (sample(0)?, sample(bytes / 2)?, sample(bytes.saturating_sub(reach))?);
    let samples = Samples { head: &head, middle: &middle, tail: &tail };
    let map = ingest::map_for(name, bytes, &samples, maps);
    match ingest::sniff(name, bytes, &samples, map.as_ref()) {
        Ok(plan) => match file.rewind() {
            Ok(()) => Ok((file, bytes, plan)),
            Err(error) => Err(Refused::unreadable(&error)),
        },
        Err(problem) => Err(Refused { bytes, problem }),
    }
}

fn map_of<'a>(maps: &'a Maps, name: &str) -> Option<&'a ColumnMap> {
    maps.get(name).or_else(|| maps.get("*"))
}

fn slices(file: &mut File, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut slice = vec![0; SLICE_BYTES];
    loop {
        match file.read(&mut slice)? {
            0 => return Ok(()),
            read => each(&slice[..read])?,
        }
    }
}

fn read_at(file: &mut File, offset: u64, length: usize) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = Vec::new();
    file.take(length as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes the rows set aside, one CSV a file, as `<name>-set-aside.csv`.
pub(super) fn write_set_aside(paths: &[PathBuf], set_aside: &SetAside, folder: &Path) -> Result<(), Failure> {
    for (index, path) in paths.iter().enumerate().filter(|(index, _)| set_aside.has(*index)) {
        let mut opened = gzip::open(path).map_err(|error| Failure::write(path, &error))?;
        let csv = set_aside
            .csv(index, &mut |offset, length| read_at(&mut opened.file, offset, length))
            .map_err(|error| Failure::write(path, &error))?;
        let stem = Path::new(&opened.name).file_stem().unwrap_or_default().to_string_lossy();
        let out = folder.join(format!("{stem}-set-aside.csv"));
        fs::write(&out, csv).map_err(|error| Failure::write(&out, &error))?;
    }
    Ok(())
}

/// Writes a table of a file as read; says how many there are if it is not the only one.
pub(super) fn normalize(
    path: &Path,
    table: usize,
    maps: &Maps,
    out: impl Write,
    texts: &Texts,
) -> Result<(), Failure> {
    let Opened { file, name } =
        gzip::open(path).map_err(|error| Failure::NothingRead(format!("{}: {error}", path.display())))?;
    let tables = |id, count: usize| texts.message(&Message::new(id).with("count", count as u64));
    match ingest::normalize_table(&name, file, map_of(maps, &name), table, out) {
        Ok(1) => Ok(()),
        Ok(count) => {
            super::failure::warn(&tables("cli-tables", count));
            Ok(())
        }
        Err(NormalizeError::Unreadable(problem)) => Err(Failure::NothingRead(texts.message(&problem))),
        Err(NormalizeError::NoSuchTable { tables: count }) => {
            Err(Failure::Usage(tables("cli-no-such-table", count)))
        }
        // A reader that has seen enough (`| head`) is no failure.
        Err(NormalizeError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(NormalizeError::Io(error)) => Err(Failure::write(path, &error)),
    }
}

/// Reads a JSON document such as settings or a column map.
pub(super) fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Failure> {
    let usage = |error: &dyn std::fmt::Display| Failure::Usage(format!("{}: {error}", path.display()));
    let bytes = fs::read(path).map_err(|error| usage(&error))?;
    serde_json::from_slice(&bytes).map_err(|error| usage(&error))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
