//! Columns of members tables that are none of the fields: what a retailer itself notes of its
//! members, kept as long as its values are few.

use super::{Column, Id, Interner, Ledger, LedgerBuilder};
use crate::list::Listed;
use crate::math::sort_by;
use crate::parcel::Parcel;

/// A column of more different values is no attribute.
pub const MOST_VALUES: u32 = 50;

/// So many attributes are kept: those that most members have, of equals by their names.
pub const MOST_ATTRIBUTES: usize = 16;

/// So many columns are looked at while files are read: a byte a member each.
pub const MOST_WATCHED: usize = 64;

/// A value a member, or none, under the name of its column. Columns of the same name in
/// several files are one.
#[derive(Debug, Default)]
pub struct Attribute {
    name: String,
    texts: Interner,
    /// By member; as many bits as [`MOST_VALUES`] needs.
    of: Column<u8>,
    /// A value was none that a segment could be called by, or there were too many.
    dropped: bool,
}

impl Attribute {
    /// The header, in one form for all files.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of a member; 0 where none is given.
    #[must_use]
    pub fn value(&self, member: Id) -> Id {
        Id::from(self.of.get(member))
    }

    /// What a value says.
    #[must_use]
    pub fn text(&self, value: Id) -> &str {
        self.texts.text(value)
    }

    /// All of it, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.text(&mut self.name);
        self.texts.parcel(parcel);
        self.of.parcel(parcel);
        parcel.flag(&mut self.dropped);
    }

    /// The number of a value; 0 for none, and for every value once the column is dropped.
    fn see(&mut self, text: &str, is_label: impl FnOnce(&str) -> bool) -> u8 {
        if self.dropped || text.is_empty() {
            return 0;
        }
        let known = self.texts.count();
        let value = self.texts.intern(text);
        if value > known && (value > MOST_VALUES || !is_label(text)) {
            self.drop_values();
            return 0;
        }
        value as u8
    }

    fn drop_values(&mut self) {
        (self.texts, self.of, self.dropped) = (Interner::default(), Column::default(), true);
    }

    /// Of two values of a member, the choice does not depend on their order.
    fn learn(&mut self, member: Id, value: u8) {
        let known = self.of.get(member);
        let of = |value: u8| self.texts.text(Id::from(value));
        if value != 0 && !self.dropped && (known == 0 || of(value) < of(known)) {
            self.of.set(member, value);
        }
    }

    /// How many members have a value. None if that divides nobody: the same value for all,
    /// or hardly two members of one value, as with names.
    fn members(&self, members: u32, listed: &Column<u8>) -> Option<u32> {
        let mut counts = [0_u32; MOST_VALUES as usize + 1];
        let mut list = 0;
        for member in 1..=members {
            list += u32::from(listed.get(member));
            if let Some(count) = counts.get_mut(usize::from(self.of.get(member))) {
                *count += 1;
            }
        }
        let given: u32 = counts.iter().skip(1).sum();
        let values = counts.iter().skip(1).filter(|count| **count > 0).count() as u32;
        let divides = values > 1 || (values == 1 && given < list);
        (divides && given >= 2 * values).then_some(given)
    }
}

impl Ledger {
    /// What the members tables note of members beside the fields, the attribute that most members
    /// have first.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }
}

impl LedgerBuilder {
    /// Sees a value of a column in a row, whether the row counts in the end or not: so that
    /// neither the order of rows nor what is set aside decides whether the column is kept.
    /// Gives its number, for [`Self::attribute`]. `place` is where the column was found last.
    pub fn see_attribute(
        &mut self,
        place: &mut usize,
        name: &str,
        text: &str,
        is_label: impl FnOnce(&str) -> bool,
    ) -> u8 {
        self.watched(place, name).map_or(0, |known| known.see(text, is_label))
    }

    /// Gives a member the value of this number.
    pub fn attribute(&mut self, place: usize, member: Id, value: u8) {
        if let Some(known) = self.attributes.get_mut(place) {
            known.learn(member, value);
        }
    }

    fn watched(&mut self, place: &mut usize, name: &str) -> Option<&mut Attribute> {
        if self.attributes.get(*place).is_none_or(|known| known.name != name) {
            let known = self.attributes.iter().position(|known| known.name == name);
            *place = known.unwrap_or(self.attributes.len());
            if known.is_none() && *place < MOST_WATCHED {
                self.attributes.push(Attribute { name: name.to_owned(), ..Attribute::default() });
            }
        }
        self.attributes.get_mut(*place)
    }

    /// Takes in the columns of another, and what it knows of members; of each its id there and here.
    pub(super) fn absorb_attributes(&mut self, other: &Self, members: &[(Id, Id)]) {
        for theirs in &other.attributes {
            let Some(own) = self.watched(&mut 0, &theirs.name) else { continue };
            let values =
                (0..=theirs.texts.count()).map(|value| own.see(theirs.text(value), |_| true)).listed();
            if theirs.dropped {
                own.drop_values();
            }
            for (from, to) in members {
                own.learn(*to, values.get(theirs.value(*from) as usize).copied().unwrap_or(0));
            }
        }
    }

    /// The attributes that stay.
    pub(super) fn kept_attributes(&mut self) -> Vec<Attribute> {
        let mut kept = Vec::new();
        for attribute in std::mem::take(&mut self.attributes) {
            let members = attribute.members(self.names.members.count(), &self.columns.listed);
            kept.extend(members.map(|members| (members, attribute)));
        }
        sort_by(&mut kept, |(some, one), (others, other)| {
            others.cmp(some).then_with(|| one.name.cmp(&other.name))
        });
        kept.truncate(MOST_ATTRIBUTES);
        kept.into_iter().map(|(_, attribute)| attribute).listed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Role;

    /// The names that stay of columns, each with the values of members 1, 2, ….
    fn kept(columns: &[(&str, &[&str])]) -> Vec<String> {
        let mut builder = LedgerBuilder::default();
        for (name, values) in columns {
            for (row, text) in (1..).zip(*values) {
                let member = builder.table_row(Role::Members, &format!("{row}"));
                let mut place = 0;
                let value = builder.see_attribute(&mut place, name, text, |text| !text.contains('@'));
                builder.attribute(place, member, value);
            }
        }
        builder.kept_attributes().iter().map(|attribute| attribute.name().to_owned()).collect()
    }

    #[test]
    fn what_divides_members_stays() {
        assert_eq!(kept(&[("b", &["x", "y", "x", "y"]), ("a", &["1", "1", "2", "2"])]), ["a", "b"]);
        assert_eq!(kept(&[("a", &["x", "x", "", "y"]), ("b", &["x", "y", "x", "y"])]), ["b"]);
        assert_eq!(kept(&[("some", &["yes", "", "yes", ""])]), ["some"]);
        assert_eq!(
            kept(&[("all", &["yes", "yes", "yes"]), ("names", &["x", "y", "z"]), ("none", &["", ""])]),
            [""; 0]
        );
        assert_eq!(kept(&[("one odd value", &["x", "y", "x", "y", "me@here"])]), [""; 0]);
    }

    #[test]
    fn a_column_of_too_many_values_is_dropped_and_freed_at_once() {
        let mut attribute = Attribute::default();
        for value in 0..MOST_VALUES {
            assert_eq!(u32::from(attribute.see(&value.to_string(), |_| true)), value + 1);
            attribute.learn(value, 1);
        }
        assert_eq!(attribute.see("49", |_| true), 50);
        assert_eq!(attribute.see("50", |_| true), 0);
        assert_eq!((attribute.see("49", |_| true), attribute.of.bytes(), attribute.texts.count()), (0, 0, 0));
    }

    #[test]
    fn of_more_columns_than_are_kept_those_stay_that_most_members_have() {
        let full = ["x", "y", "x", "y"];
        let names: Vec<String> = (0..20).map(|at| format!("{at:02}")).collect();
        let mut columns: Vec<(&str, &[&str])> = names.iter().map(|name| (name.as_str(), &full[..])).collect();
        columns.insert(0, ("!", &["x", "x", "", ""]));
        assert_eq!(kept(&columns), names[..MOST_ATTRIBUTES]);
    }

    #[test]
    fn no_more_columns_are_watched_than_memory_is_meant_for() {
        let mut builder = LedgerBuilder::default();
        for at in 0..1_000 {
            builder.see_attribute(&mut 0, &at.to_string(), "x", |_| true);
        }
        assert_eq!(builder.attributes.len(), MOST_WATCHED);
    }
}
