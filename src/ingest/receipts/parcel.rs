//! What was seen of the receipts of a part of a file, as bytes.

use super::ReceiptReader;
use crate::ingest::quality::Example;
use crate::ingest::values::date::{Found, Reading};
use crate::ingest::values::word::Status;
use crate::parcel::Parcel;
use crate::units::Day;

impl ReceiptReader {
    /// Packs all that [`join`](Self::join) looks at, or unpacks it.
    pub(in crate::ingest) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.flag(&mut self.begun);
        parcel.flag(&mut self.leans);
        let statuses = [Status::Paid, Status::PartlyPaid, Status::GivenBack, Status::Off];
        parcel.choice(&statuses, &mut self.standing);
        parcel.option(&mut self.last, nothing, moment);
        parcel.text(&mut self.last_number);
        self.hours.parcel(parcel);
        parcel.number(&mut self.bad_times);
        Example::parcel(&mut self.first_bad_time, parcel);
        self.texts().into_iter().for_each(|column| column.parcel(parcel));
        self.figures().for_each(|figure| figure.parcel(parcel));
    }
}

fn nothing() -> Found {
    Found { day: Day(0), minute: None, zone: None, reading: Reading::Fixed }
}

/// The order of its parts is known: parts of files that do not tell it are not cut.
fn moment(parcel: &mut Parcel, Found { day, minute, zone, .. }: &mut Found) {
    let mut unsigned = day.0 as u32;
    parcel.number(&mut unsigned);
    *day = Day(unsigned as i32);
    parcel.option(minute, Default::default, Parcel::number);
    let mut ahead = zone.map(|zone| zone as u16);
    parcel.option(&mut ahead, Default::default, Parcel::number);
    *zone = ahead.map(|ahead| ahead as i16);
}
