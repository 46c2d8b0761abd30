//! A part of a ledger as bytes, for the one who has the part before it and shares no memory
//! with its reader: all that [`LedgerBuilder::is_followed_by`] and [`LedgerBuilder::join`] look at.

use super::attributes::Attribute;
use super::key::Key;
use super::{Columns, Kind, LedgerBuilder, Table};
use crate::parcel::Parcel;

impl LedgerBuilder {
    /// Packs a [part](Self::part) that is read, or unpacks one into a part without rows. What is
    /// unpacked is only to be joined: it takes no rows.
    pub fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.number(&mut self.rows);
        self.columns.parcel(parcel);
        self.names.all_mut().into_iter().for_each(|texts| texts.parcel(parcel));
        self.fields.parcel(parcel);
        self.tables.iter_mut().for_each(|table: &mut Table| table.parcel(parcel));
        parcel.list(&mut self.attributes, Attribute::default, |parcel, one| one.parcel(parcel));
        parcel.option(&mut self.last, Default::default, |parcel, (key, at)| {
            key.parcel(parcel);
            parcel.number(at);
        });
        if let Some(seam) = &mut self.seam {
            seam.parcel(parcel);
        }
        parcel.flag(&mut self.file.whole);
    }
}

impl Columns {
    /// The columns that are filled before the reading is over.
    fn parcel(&mut self, parcel: &mut Parcel) {
        self.ids().into_iter().for_each(|column| column.parcel(parcel));
        self.figures().into_iter().for_each(|column| column.parcel(parcel));
        let Self { day, enrolled, more, minute, flags, listed, .. } = self;
        [day, enrolled].into_iter().for_each(|column| column.parcel(parcel));
        [flags, listed].into_iter().for_each(|column| column.parcel(parcel));
        more.parcel(parcel);
        minute.parcel(parcel);
    }
}

impl Key {
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        let Self { number, store, register, shift, day, kind } = self;
        [number, store, register, shift].into_iter().for_each(|id| parcel.number(id));
        // A day before 1970 is below nought.
        let mut unsigned = *day as u32;
        parcel.number(&mut unsigned);
        *day = unsigned as i32;
        parcel.choice(&[Kind::Sale, Kind::Return], kind);
    }
}
