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
            // A value of the files may be called so too.
            let mut rest = OTHER.to_owned();
            while classes.iter().any(|class| class.key == rest) {
                rest.push('*');
            }
            classes.push(Class { key: rest, label: Arg::Name(["segment-", OTHER].concat()) });
        }
        let mut places = vec![most as u16; counts.len()];
        for (place, (value, _)) in kept.iter().enumerate() {
            places[*value as usize] = place as u16;
        }
        let of = values.iter().map(|value| (*value != 0).then(|| places[*value as usize])).listed();
        Self { classes, of, notes: Vec::new() }
    }

    /// Its classes by the first number in their names, where all of them but one at most have
    /// one; of equals, «under 18» goes before «18–24».
    #[must_use]
    pub(super) fn by_numbers(mut self) -> Self {
        let is_value = |class: &&Class| matches!(class.label, Arg::Text(_));
        let values = self.classes.iter().filter(is_value).count();
        let numbers = self.classes.iter().map(|class| first_number(&class.key)).listed();
        if numbers.iter().take(values).filter(|number| number.is_none()).count() > 1 || values < 2 {
            return self;
        }
        let rank = |at: usize| match numbers.get(at).copied().flatten() {
            Some(number) if at < values => number,
            _ => f64::INFINITY,
        };
        let begins = |at: usize| self.classes[at].key.starts_with(|c: char| c.is_ascii_digit());
        let mut order = (0..self.classes.len()).listed();
        sort_by(&mut order, |one, other| {
            let by_number = rank(*one).total_cmp(&rank(*other));
            by_number.then_with(|| begins(*one).cmp(&begins(*other))).then_with(|| one.cmp(other))
        });
        let mut places = vec![0_u16; order.len()];
        for (to, from) in order.iter().enumerate() {
            places[*from] = to as u16;
        }
        for place in self.of.iter_mut().flatten() {
            *place = places[usize::from(*place)];
        }
        self.classes = order.iter().map(|at| self.classes[*at].clone()).listed();
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

/// The first number in a text: `-5`, `1 500`, `2,5`.
fn first_number(text: &str) -> Option<f64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (mut number, mut part) = (0.0, 0.0);
    let mut rest = text[start..].chars().peekable();
    while let Some(sign) = rest.next() {
        let goes_on = rest.peek().is_some_and(char::is_ascii_digit);
        match sign.to_digit(10) {
            Some(digit) if part > 0.0 => {
                number += f64::from(digit) * part;
                part /= 10.0;
            }
            Some(digit) => number = number * 10.0 + f64::from(digit),
            None if matches!(sign, '.' | ',') && part == 0.0 && goes_on => part = 0.1,
            None if matches!(sign, ' ' | '\u{A0}' | '\u{202F}') && goes_on => {}
            None => break,
        }
    }
    let is_negative = matches!(&text[..start], "-" | "−");
    Some(if is_negative { -number } else { number })
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

    #[test]
    fn what_has_numbers_is_in_their_order() {
        let names = ["", "10", "25-34K", "9", "Under 10", "unknown", "100 000–150 000", "2,5"];
        let in_order = |values: &[Id], most| {
            let division = Division::by_value(values, most, |value| names[value as usize]).by_numbers();
            let of: Vec<_> = (0..values.len()).map(|row| division.of(row)).collect();
            let keys: Vec<String> = division.classes.into_iter().map(|class| class.key).collect();
            (keys.join("|"), of)
        };
        assert_eq!(
            in_order(&[1, 2, 3, 4, 5, 6, 7, 0], 20),
            (
                "2,5|9|Under 10|10|25-34K|100 000–150 000|unknown".to_owned(),
                [3, 4, 1, 2, 6, 5, 0].map(Some).into_iter().chain([None]).collect()
            )
        );
        // The rest stays last, whatever stood in it.
        assert_eq!(
            in_order(&[1, 1, 3, 3, 7], 2),
            ("9|10|other".to_owned(), [1, 1, 0, 0, 2].map(Some).to_vec())
        );
    }
}
