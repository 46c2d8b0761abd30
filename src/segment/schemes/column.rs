//! Members by a column of the members table that is none of the fields, whatever it says.

use crate::ledger::{Attribute, Id};
use crate::list::Listed;
use crate::message::Arg;
use crate::segment::division::Division;
use crate::segment::scheme::{Allowed, Given};
use crate::segment::schemes::profile::MOST;

/// What ids of these schemes begin with; the header follows.
const COLUMN: &str = "column:";

/// Words of a column of yes and no, in lower case.
const YES: &str = "1 да yes true истина y t д +";
const NO: &str = "0 нет no false ложь n f н";

/// One for each attribute of the ledger.
pub(in crate::segment) fn schemes<'a>(
    given: &'a Given<'_>,
) -> impl Iterator<Item = (Allowed, Division)> + 'a {
    given.ledger.attributes().iter().map(|attribute| {
        let scheme = Allowed { id: [COLUMN, attribute.name()].concat(), of_profile: true };
        let values = given.facts.rows.iter().map(|row| attribute.value(row.member)).listed();
        (scheme, divide(attribute, &values))
    })
}

/// What the scheme of an id is called: the header of its column, or the message of its own.
#[must_use]
pub fn scheme_name(id: &str) -> Arg {
    match id.strip_prefix(COLUMN) {
        Some(header) => Arg::Text(header.to_owned()),
        None => Arg::Name(["scheme-", id].concat()),
    }
}

/// Yes and no under whatever words; numbers, and what has numbers, by these; all else by how
/// many members it has.
fn divide(attribute: &Attribute, values: &[Id]) -> Division {
    // Where nobody says yes, «f» may be anything.
    let answers = values.iter().map(|value| answer(attribute.text(*value))).listed();
    let is_answer = |(answer, value): (&Option<u16>, &Id)| answer.is_some() || *value == 0;
    if answers.contains(&Some(0)) && answers.iter().zip(values).all(is_answer) {
        return Division::named("column", &["yes", "no"], answers);
    }
    Division::by_value(values, MOST, |value| attribute.text(value)).by_numbers()
}

fn answer(text: &str) -> Option<u16> {
    let folded = text.to_lowercase();
    let is = |words: &str| words.split(' ').any(|word| word == folded);
    if is(YES) { Some(0) } else { is(NO).then_some(1) }
}
