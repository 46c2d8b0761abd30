//! Members divided into classes.

use crate::ledger::Id;
use crate::list::Listed;
use crate::math::sort_by;
use crate::message::{Arg, Message};

/// The key of what is left over where a column has many values.
const OTHER: &str = "other";

/// One class of a division.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// Its id within the scheme; of a column of the files, the value as it stands there.
    pub key: String,
    /// What it is called.
    pub label: Arg,
}

impl Class {
    /// Of those in no class.
    #[must_use]
    pub fn none() -> Self {
        Self { key: String::new(), label: Arg::Name("segment-none".to_owned()) }
    }
}

/// Which class each member is in: one, or none where it can't be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Division {
    /// The classes in the order in which they are shown.
    pub classes: Vec<Class>,
    /// By row of the member facts: the place of the class among `classes`.
    of: Vec<Option<u16>>,
    /// What is to be said of it.
    pub notes: Vec<Message>,
}

impl Division {
    /// Into classes with ids of our own: class `key` of scheme `id` is called
    /// `segment-<id>-<key>`.
    pub(super) fn named(id: &str, keys: &[&str], of: Vec<Option<u16>>) -> Self {
        let class = |key: &&str| Class {
            key: (*key).to_owned(),
            label: Arg::Name(["segment-", id, "-", key].concat()),
        };
        Self { classes: keys.iter().map(class).listed(), of, notes: Vec::new() }
    }

    /// By the values of a column, the most frequent first, of equally frequent ones by their
    /// text; those beyond `most` are one class, `other`. Values are ids; 0 is none.
    pub(super) fn by_value<'a>(values: &[Id], most: usize, name: impl Fn(Id) -> &'a str) -> Self {
        let mut counts: Vec<u32> = Vec::new();
        for value in values.iter().map(|value| *value as usize) {
            if counts.len() <= value {
                counts.resize(value + 1, 0);
            }
            counts[value] += 1;
        }
        let met = counts.iter().enumerate().skip(1).filter(|(_, count)| **count > 0);
        let mut kept = met.map(|(value, count)| (value as Id, *count)).listed();
        sort_by(&mut kept, |one, two| two.1.cmp(&one.1).then_with(|| name(one.0).cmp(name(two.0))));
        let has_more = kept.len() > most;
        kept.truncate(most);
        let class = |(value, _): &(Id, u32)| Class {
            key: name(*value).to_owned(),
            label: Arg::Text(name(*value).to_owned()),
        };
        let mut classes = kept.iter().map(class).listed();
        if has_more {
            classes.push(Class { key: OTHER.to_owned(), label: Arg::Name(["segment-", OTHER].concat()) });
        }
        let mut places = vec![most as u16; counts.len()];
        for (place, (value, _)) in kept.iter().enumerate() {
            places[*value as usize] = place as u16;
        }
        let of = values.iter().map(|value| (*value != 0).then(|| places[*value as usize])).listed();
        Self { classes, of, notes: Vec::new() }
    }

    /// With one more class, of those who belong to it and are in no other.
    pub(super) fn and(mut self, class: Class, belongs: impl Fn(usize) -> bool) -> Self {
        let place = self.classes.len() as u16;
        for (row, of) in self.of.iter_mut().enumerate().filter(|(_, of)| of.is_none()) {
            *of = belongs(row).then_some(place);
        }
        self.classes.push(class);
        self
    }

    /// With something to say.
    #[must_use]
    pub(super) fn note(mut self, note: Option<Message>) -> Self {
        self.notes.extend(note);
        self
    }

    /// The class of a row, by its place.
    #[must_use]
    pub fn of(&self, row: usize) -> Option<u16> {
        self.of.get(row).copied().flatten()
    }

    /// The place of a class.
    #[must_use]
    pub fn place(&self, key: &str) -> Option<u16> {
        self.classes.iter().position(|class| class.key == key).map(|place| place as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_values_are_one_class() {
        let names = ["", "Tver", "Omsk", "Kazan"];
        let division = Division::by_value(&[2, 0, 1, 2, 3], 2, |value| names[value as usize]);
        let keys: Vec<&str> = division.classes.iter().map(|class| class.key.as_str()).collect();
        assert_eq!(keys, ["Omsk", "Kazan", "other"]);
        let of: Vec<_> = (0..5).map(|row| division.of(row)).collect();
        assert_eq!(of, [Some(0), None, Some(2), Some(0), Some(1)]);
        assert_eq!((division.place("Kazan"), division.place("Tver")), (Some(1), None));
    }
}
