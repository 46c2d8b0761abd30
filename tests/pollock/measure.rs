//! The ten measures of a loaded file, and their sum over many files.

use std::collections::BTreeMap;
use std::fmt;

/// What the file says: names of columns, if there are, and rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Clean {
    pub(super) header: Option<Vec<String>>,
    pub(super) rows: Vec<Vec<String>>,
}

/// How often each pollution was met in the files that the paper surveyed: the
/// weights of its benchmark, summed over the files of one kind.
const WEIGHTS: [(&str, f64); 26] = [
    ("source", 1.0),
    ("no payload", 15.0),
    ("no trailing newline", 184.0),
    ("double trailing newline", 5.0),
    ("no header", 470.0),
    ("two header rows", 47.0),
    ("three header rows", 47.0),
    ("preamble", 282.0),
    ("two tables, same width", 62.67),
    ("two tables, more columns", 62.67),
    ("two tables, less columns", 62.67),
    ("header only", 3.0),
    ("one data row", 4.0),
    ("lines end with CR", 7.0),
    ("lines end with LF", 1691.0),
    ("delimiter tab", 4.0),
    ("delimiter ;", 834.0),
    ("delimiter space", 4.0),
    ("delimiter comma and space", 101.0),
    ("delimiter ,", 834.0),
    ("quote '", 11.0),
    ("escape \\", 1.0),
    ("no escape", 7.0),
    ("a delimiter too few or too many", 520.0),
    ("a row delimited by spaces", 12.0),
    ("an extra quote", 7.0),
];

/// Success; precision, recall and F1 of header cells, of records and of cells.
pub(super) type Measures = [f64; 10];

/// Measured as the paper does: as multisets, the first row loaded being the
/// header, whatever it holds.
pub(super) fn measures(clean: &Clean, loaded: &[Vec<String>]) -> Measures {
    let (first, rest) = loaded.split_at(loaded.len().min(1));
    let record = |row: &Vec<String>| {
        let cells = row.iter().map(|cell| if cell.is_empty() { "null" } else { cell });
        cells.collect::<String>()
    };
    let cells = |rows: &[Vec<String>]| rows.iter().flatten().cloned().collect::<Vec<_>>();
    let mut all = vec![1.0];
    all.extend(overlap(clean.header.clone().unwrap_or_default(), cells(first)));
    all.extend(overlap(clean.rows.iter().map(record).collect(), rest.iter().map(record).collect()));
    all.extend(overlap(cells(&clean.rows), cells(rest)));
    all.try_into().unwrap()
}

/// The part that two multisets share: of the first, of the second, and the mean of both.
fn overlap(clean: Vec<String>, loaded: Vec<String>) -> [f64; 3] {
    if clean.is_empty() {
        return [1.0; 3];
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &loaded {
        *counts.entry(item).or_default() += 1;
    }
    let mut shared = 0.0;
    for item in &clean {
        if let Some(count) = counts.get_mut(item.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1.0;
        }
    }
    if shared == 0.0 {
        return [0.0; 3];
    }
    let (precision, recall) = (shared / clean.len() as f64, shared / loaded.len() as f64);
    [precision, recall, 2.0 * precision * recall / (precision + recall)]
}

/// The measures of many files, by kind of pollution.
#[derive(Debug, Default)]
pub(super) struct Scores {
    kinds: BTreeMap<&'static str, Vec<(String, Measures)>>,
}

impl Scores {
    pub(super) fn add(&mut self, kind: &'static str, name: &str, measures: Measures) {
        self.kinds.entry(kind).or_default().push((name.to_owned(), measures));
    }

    /// The sum of the ten means over all files: 10 at most.
    pub(super) fn simple(&self) -> f64 {
        let files: Vec<_> = self.kinds.values().flatten().collect();
        files.iter().map(|(_, measures)| measures.iter().sum::<f64>()).sum::<f64>() / files.len() as f64
    }

    /// The same with each kind as heavy as it is frequent in the wild.
    pub(super) fn weighted(&self) -> f64 {
        let (mut sum, mut weights) = (0.0, 0.0);
        for (kind, files) in &self.kinds {
            let weight = WEIGHTS.iter().find(|(name, _)| name == kind).unwrap_or_else(|| panic!("{kind}")).1;
            sum += weight * mean(files);
            weights += weight;
        }
        sum / weights
    }
}

fn mean(files: &[(String, Measures)]) -> f64 {
    files.iter().map(|(_, measures)| measures.iter().sum::<f64>()).sum::<f64>() / files.len() as f64
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files: usize = self.kinds.values().map(Vec::len).sum();
        writeln!(f, "  {files} files, simple {:.4}, weighted {:.4}", self.simple(), self.weighted())?;
        for (kind, files) in &self.kinds {
            let mut short: Vec<_> = files.iter().map(|(name, all)| (all.iter().sum::<f64>(), name)).collect();
            short.retain(|(sum, _)| *sum < 10.0);
            short.sort_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((worst, name)) = short.first() {
                let (not, all) = (short.len(), files.len());
                writeln!(
                    f,
                    "    {kind}: {:.4}; {not} of {all} below 10, worst {name} {worst:.3}",
                    mean(files)
                )?;
            }
        }
        Ok(())
    }
}
