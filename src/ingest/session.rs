//! All files of one analysis, one after another.

use super::digest::Digest;
use super::notices;
use super::part::Part;
use super::plan::Plan;
use super::quality::{FileQuality, Problem, Quality};
use super::reader::{Ended, FileReader, Target};
use super::set_aside::SetAside;
use super::unsettled::Unsettled;
use super::values::date::DateOrder;
use crate::ledger::{Ledger, LedgerBuilder, SoFar};
use crate::message::Message;

/// Takes files slice by slice.
///
/// ```text
/// for each file: begin, feed…, end_file   (or refuse)
/// finish
/// ```
#[derive(Debug, Default)]
pub struct Ingest {
    ledger: LedgerBuilder,
    quality: Quality,
    set_aside: SetAside,
    open: Option<FileReader>,
    rows_read: u64,
    /// Orders of dates that files told.
    orders: Vec<DateOrder>,
    unsettled: Vec<Waiting>,
    /// The contents of the files by their place in `quality.files`.
    contents: Vec<(Digest, usize)>,
}

/// A file in which nothing told the order of its dates.
#[derive(Debug)]
struct Waiting {
    /// Its place in `quality.files`.
    at: usize,
    file: String,
    header: String,
    rows: Box<Unsettled>,
}

/// What the files gave.
#[derive(Debug)]
pub struct Ingested {
    /// The receipts and members; `None` if there is not a single receipt.
    pub ledger: Option<Ledger>,
    /// What was read and what was not.
    pub quality: Quality,
    /// The rows set aside.
    pub set_aside: SetAside,
}

impl Ingest {
    /// Opens a file. One that is still open is ended first.
    pub fn begin(&mut self, name: &str, bytes: u64, plan: Plan) {
        self.end_file();
        for column in &plan.columns {
            self.ledger.declare(plan.role, column.field);
        }
        self.ledger.begin_file(self.quality.files.len(), plan.is_of_lines());
        self.set_aside.open(Some(&plan));
        self.open = Some(FileReader::new(name, bytes, plan));
    }

    /// Notes a file that can't be read.
    pub fn refuse(&mut self, name: &str, bytes: u64, problem: Message) {
        self.end_file();
        self.set_aside.open(None);
        let file =
            FileQuality { name: name.to_owned(), bytes, problem: Some(problem), ..FileQuality::default() };
        self.quality.add(file);
    }

    /// Takes the next bytes of the open file.
    pub fn feed(&mut self, slice: &[u8]) {
        if let Some(file) = &mut self.open {
            file.feed(slice, &mut Target { ledger: &mut self.ledger, set_aside: &mut self.set_aside });
        }
    }

    /// Leaves what begins behind `to` in the open file to other readers, whose
    /// [parts](Part) are to be [joined](Self::join).
    pub fn read_to(&mut self, to: u64) {
        if let Some(file) = &mut self.open {
            file.read_to(to);
        }
    }

    /// Where what is left to others begins in the open file; `u64::MAX` if nothing is.
    #[must_use]
    pub fn reads_to(&self) -> u64 {
        self.open.as_ref().map_or(u64::MAX, |file| file.range().1)
    }

    /// How far the open file is read, in bytes.
    #[must_use]
    pub fn reached(&self) -> u64 {
        self.open.as_ref().map_or(0, |file| file.range().0)
    }

    /// Where the bytes stand in the open file that are to be fed next; `None` if it has all that
    /// is not left to others.
    #[must_use]
    pub fn wants(&self) -> Option<u64> {
        self.open.as_ref().and_then(FileReader::wants)
    }

    /// Takes in the part of the open file that begins where the reading stopped. `false` if it
    /// has to be read again, since the record before it ends elsewhere or what stands before
    /// it has a say in what its rows mean: then feed from [`wants`](Self::wants) on, and the
    /// next part follows.
    pub fn join(&mut self, part: Part) -> bool {
        let Some(file) = self.open.as_mut() else { return false };
        let follows = part.is_whole()
            && file.is_followed_by(&part.reader, part.from)
            && self.ledger.is_followed_by(&part.ledger);
        if follows {
            self.ledger.join(&part.ledger);
            self.set_aside.join(part.set_aside, file.lines());
            file.join(part.reader);
        } else {
            let mut target = Target { ledger: &mut self.ledger, set_aside: &mut self.set_aside };
            file.read_again(&part.reader, &mut target);
        }
        follows
    }

    /// How the open file is read.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(FileReader::plan)
    }

    /// Ends the open file.
    pub fn end_file(&mut self) {
        if let Some(file) = self.open.take() {
            let mut target = Target { ledger: &mut self.ledger, set_aside: &mut self.set_aside };
            let Ended { mut quality, digest, notices, order, unsettled } = file.end(&mut target);
            let at = self.quality.files.len();
            self.rows_read += quality.rows_read;
            let known = self.contents.iter().find(|(content, _)| *content == digest);
            if let Some((_, first)) = known {
                let first = self.quality.files.get(*first).map_or("", |file| &file.name);
                let problem = notices::same_file(&quality, first);
                self.quality.tell(problem);
                self.ledger.forget_file();
                self.set_aside.forget_file();
                quality.forget_rows();
            } else {
                self.contents.push((digest, at));
                self.orders.extend(order);
                self.unsettled.extend(unsettled.map(|(rows, header)| Waiting {
                    at,
                    file: quality.name.clone(),
                    header,
                    rows,
                }));
                for notice in notices {
                    self.quality.tell(Problem::from(notice));
                }
            }
            self.quality.add(quality);
        }
    }

    /// Rows so far, of all files and any kind.
    #[must_use]
    pub fn rows_read(&self) -> u64 {
        self.rows_read + self.open.as_ref().map_or(0, FileReader::rows_read)
    }

    /// Sums so far.
    #[must_use]
    pub fn so_far(&self) -> SoFar {
        let waiting = self.unsettled.iter().map(|file| file.rows.ledger.so_far());
        let open = self.open.as_ref().map(FileReader::waiting);
        waiting.chain(open).fold(self.ledger.so_far(), SoFar::and)
    }

    /// Closes everything.
    #[must_use]
    pub fn finish(mut self) -> Ingested {
        self.end_file();
        let told = |order| self.orders.contains(&order);
        let others = match (told(DateOrder::Dmy), told(DateOrder::Mdy)) {
            (true, false) => Some(DateOrder::Dmy),
            (false, true) => Some(DateOrder::Mdy),
            _ => None,
        };
        for Waiting { at, file, header, rows } in self.unsettled {
            let (order, notice) = rows.choose(others, &file, &header);
            self.ledger.begin_file(at, rows.lines);
            rows.settle(order, &mut self.ledger);
            if let Some(notice) = notice {
                self.quality.tell(Problem::from(notice));
            }
        }
        let ledger = self.ledger.finish();
        self.quality.settle_attributes(ledger.as_ref().map_or(&[], Ledger::attributes));
        if let Some(ledger) = &ledger {
            self.quality.count_repeated(&ledger.overlaps().rows);
            notices::tell(ledger, &mut self.quality);
        }
        if let Some(notice) = self.set_aside.notice() {
            self.quality.tell(Problem::from(notice));
        }
        Ingested { ledger, quality: self.quality, set_aside: self.set_aside }
    }
}
