//! Files from disk, in slices, as the browser reads them.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use loyalty_calculator::ingest::{
    self, ColumnMap, Ingest, Ingested, Maps, NormalizeError, Part, Plan, SAMPLE_BYTES, Samples, SetAside,
};
use loyalty_calculator::message::Message;
use loyalty_calculator::text::Texts;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use super::gzip::{self, Opened};

const SLICE_BYTES: usize = 4 << 20;

/// A reader more is worth its while for so many bytes.
const BYTES_A_READER: u64 = 4 << 20;

/// More readers than this wait for each other.
const MOST_READERS: u64 = 8;

/// Reads the files one after another, each by so many readers at once, or by as many as are of
/// use; what can't be read is in the account.
pub(super) fn read(paths: &[PathBuf], maps: &Maps, readers: Option<NonZero<u64>>) -> Ingested {
    let mut ingest = Ingest::default();
    for path in paths {
        read_one(&mut ingest, path, maps, readers);
    }
    ingest.finish()
}

fn read_one(ingest: &mut Ingest, path: &Path, maps: &Maps, readers: Option<NonZero<u64>>) {
    let mut name = name_of(path);
    let Recognised { mut file, packed, bytes, plan } = match open(path, maps, &mut name) {
        Ok(recognised) => recognised,
        Err(Refused { bytes, problem }) => return ingest.refuse(&name, bytes, problem),
    };
    let readers = if packed { 1 } else { readers.map_or_else(|| readers_for(bytes), NonZero::get) };
    let begins =
        ingest::parts(&plan, bytes, readers, &mut |offset, length| read_at(&mut file, offset, length));
    ingest.begin(&name, bytes, plan.clone());
    if let Err(error) = begins.and_then(|begins| read_parts(ingest, path, &mut file, &plan, &begins)) {
        // What was read before the fault stays in the account of the file.
        super::failure::warn(&format!("{}: {error}", path.display()));
    }
    ingest.end_file();
}

fn readers_for(bytes: u64) -> u64 {
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    cores.min(MOST_READERS).min(bytes / BYTES_A_READER).max(1)
}

/// Reads the open file, and the parts of it that begin there at the same time.
fn read_parts(
    ingest: &mut Ingest,
    path: &Path,
    file: &mut File,
    plan: &Plan,
    begins: &[u64],
) -> io::Result<()> {
    let ends = begins.iter().skip(1).copied().chain([u64::MAX]);
    thread::scope(|scope| {
        let range = |(from, to): (&u64, u64)| (*from, to);
        let ranges = begins.iter().zip(ends.clone()).map(range);
        let parts: Vec<_> =
            ranges.map(|(from, to)| scope.spawn(move || read_part(path, plan, from, to))).collect();
        let first = begins.first().copied().unwrap_or(u64::MAX);
        ingest.read_to(first);
        read_on(ingest, file, first)?;
        for (part, to) in parts.into_iter().zip(ends) {
            match part.join() {
                Ok(Ok(part)) => {
                    ingest.join(part);
                }
                // This reader meets the same fault, or reads what that one could not.
                Ok(Err(_)) | Err(_) => ingest.read_to(to),
            }
            read_on(ingest, file, to)?;
        }
        Ok(())
    })
}

fn read_part(path: &Path, plan: &Plan, from: u64, to: u64) -> io::Result<Part> {
    let mut file = File::open(path)?;
    let (mut part, mut slice) = (Part::new(plan, from, to), vec![0; SLICE_BYTES]);
    while let Some(at) = part.wants() {
        match read_slice(&mut file, at, to, &mut slice)? {
            0 => {
                part.end_of_file();
                break;
            }
            read => part.feed(&slice[..read]),
        }
    }
    Ok(part)
}

/// Reads what the open file still wants before `to`.
fn read_on(ingest: &mut Ingest, file: &mut File, to: u64) -> io::Result<()> {
    let mut slice = vec![0; SLICE_BYTES];
    while let Some(at) = ingest.wants() {
        match read_slice(file, at, to, &mut slice)? {
            0 => break,
            read => ingest.feed(&slice[..read]),
        }
    }
    Ok(())
}

/// Reads a slice; the last one before `to` not far beyond, for others read there.
fn read_slice(file: &mut File, at: u64, to: u64, slice: &mut [u8]) -> io::Result<usize> {
    const BEYOND: u64 = 64 << 10;
    let most = usize::try_from(to.saturating_sub(at).saturating_add(BEYOND)).unwrap_or(usize::MAX);
    let most = most.min(slice.len());
    file.seek(SeekFrom::Start(at))?;
    file.read(&mut slice[..most])
}

struct Recognised {
    file: File,
    packed: bool,
    bytes: u64,
    plan: Plan,
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
fn open(path: &Path, maps: &Maps, name: &mut String) -> Result<Recognised, Refused> {
    let Opened { mut file, name: inner, packed } =
        gzip::open(path).map_err(|error| Refused::unreadable(&error))?;
    *name = inner;
    let bytes = file.metadata().map_err(|error| Refused::unreadable(&error))?.len();
    let mut sample =
        |offset: u64| read_at(&mut file, offset, SAMPLE_BYTES).map_err(|error| Refused::unreadable(&error));
    let reach = SAMPLE_BYTES as u64;
    let (head, middle, tail) = (sample(0)?, sample(bytes / 2)?, sample(bytes.saturating_sub(reach))?);
    let samples = Samples { head: &head, middle: &middle, tail: &tail };
    let map = ingest::map_for(name, bytes, &samples, maps);
    match ingest::sniff(name, bytes, &samples, map.as_ref()) {
        Ok(plan) => Ok(Recognised { file, packed, bytes, plan }),
        Err(problem) => Err(Refused { bytes, problem }),
    }
}

fn map_of<'a>(maps: &'a Maps, name: &str) -> Option<&'a ColumnMap> {
    maps.get(name).or_else(|| maps.get("*"))
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
    let Opened { file, name, .. } =
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
