//! Rows of the files of a sample.

use std::ops::Index;
use std::rc::Rc;

use loyalty_calculator::sample::Sample;
use loyalty_calculator::units::Day;

/// A row whose cells are called by their header.
#[derive(Debug)]
pub(crate) struct Row {
    header: Rc<csv::StringRecord>,
    cells: csv::StringRecord,
}

impl Index<&str> for Row {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        &self.cells[self.header.iter().position(|header| header == name).unwrap()]
    }
}

pub(crate) fn rows(sample: &Sample, name: &str) -> Vec<Row> {
    let file = sample.files.iter().find(|file| file.name == name).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&*file.bytes);
    let header = Rc::new(reader.headers().unwrap().clone());
    reader.records().map(|cells| Row { header: header.clone(), cells: cells.unwrap() }).collect()
}

/// A decimal as whole parts of `10^-places`.
pub(crate) fn parts(text: &str, places: usize) -> i64 {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    assert!(decimals.len() <= places, "{text}");
    format!("{whole}{decimals:0<places$}").parse().unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    let number = |range: std::ops::Range<usize>| text.get(range).unwrap().parse::<u32>().unwrap();
    Day::from_ymd(number(6..10) as i32, number(3..5), number(0..2)).unwrap()
}
