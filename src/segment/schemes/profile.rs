//! Members by what the members table says of them, and by where they buy.

use crate::facts::{Buys, Known};
use crate::ledger::{Field, Id, Ledger, Profile, Role, Sex};
use crate::list::Listed;
use crate::message::Message;
use crate::segment::division::Division;
use crate::segment::scheme::{Given, Scheme};
use crate::units::Day;

/// So many values are classes of their own; the rest is one.
pub(super) const MOST: usize = 20;

pub(in crate::segment) const TIER: Scheme =
    of_label("tier", |known| member(known, Field::Tier), |given| Ok(by_label(given, |profile| profile.tier)));

pub(in crate::segment) const CITY: Scheme =
    of_label("city", |known| member(known, Field::City), |given| Ok(by_label(given, |profile| profile.city)));

pub(in crate::segment) const SOURCE: Scheme = of_label(
    "source",
    |known| member(known, Field::Source),
    |given| Ok(by_label(given, |profile| profile.source)),
);

pub(in crate::segment) const MARITAL_STATUS: Scheme = of_label(
    "marital-status",
    |known| member(known, Field::MaritalStatus),
    |given| Ok(by_label(given, |profile| profile.marital_status)),
);

/// The shop with the most receipts of the period.
pub(in crate::segment) const STORE: Scheme = of_label(
    "store",
    |known| known.in_receipts(Field::Store),
    |given| {
        let stores: Vec<Id> = given.facts.rows.iter().map(|row| row.store).listed();
        Ok(Division::by_value(&stores, MOST, |store| given.ledger.store_name(store)))
    },
);

pub(in crate::segment) const SEX: Scheme = of_label(
    "sex",
    |known| member(known, Field::Sex),
    |given| {
        let place = |profile: Profile| {
            profile.sex.map(|sex| match sex {
                Sex::Female => 0,
                Sex::Male => 1,
            })
        };
        let of = profiles(given).map(place).listed();
        Ok(Division::named("sex", &["female", "male"], of))
    },
);

/// Age in whole years on the as-of day, in the bands of market research; where the files give
/// ranges of their own, these.
pub(in crate::segment) const AGE: Scheme = of_label(
    "age",
    |known| member(known, Field::BirthDate) || member(known, Field::Age),
    |given| {
        let as_of = given.facts.period.to;
        let years = |profile: Profile| match profile.birth {
            Some(birth) => Some(age(birth, as_of)),
            None => given.ledger.label(profile.age).parse().ok(),
        };
        let of: Vec<Option<u16>> = profiles(given).map(|profile| years(profile).and_then(band)).listed();
        if of.iter().all(Option::is_none) {
            return Ok(by_label(given, |profile| profile.age));
        }
        Ok(Division::named("age", &["under-18", "18-24", "25-34", "35-44", "45-54", "55-64", "from-65"], of))
    },
);

/// First years of the bands behind the first.
const AGES: [i32; 6] = [18, 25, 35, 45, 55, 65];

fn band(years: i32) -> Option<u16> {
    (years >= 0).then(|| AGES.iter().filter(|from| years >= **from).count() as u16)
}

/// In shops, online or both, by the receipts of the period.
pub(in crate::segment) const CHANNEL: Scheme = of_label(
    "channel",
    |known| known.in_receipts(Field::Channel),
    |given| {
        let place = |buys| match buys {
            Buys::Unknown => None,
            Buys::InStore => Some(0),
            Buys::Online => Some(1),
            Buys::Both => Some(2),
        };
        let of = given.facts.rows.iter().map(|row| place(row.buys)).listed();
        Ok(Division::named("channel", &["store", "online", "both"], of))
    },
);

const fn of_label(
    id: &'static str,
    is_known: fn(&Known) -> bool,
    divide: fn(&Given<'_>) -> Result<Division, Message>,
) -> Scheme {
    Scheme { id, is_known, divide, of_profile: true }
}

const fn member(known: &Known, field: Field) -> bool {
    known.fields.contains(Role::Members, field)
}

fn profiles<'a>(given: &'a Given<'_>) -> impl Iterator<Item = Profile> + 'a {
    given.facts.rows.iter().map(|row| given.ledger.profile(row.member))
}

fn by_label(given: &Given<'_>, of: fn(Profile) -> Id) -> Division {
    let ids: Vec<Id> = profiles(given).map(of).listed();
    let ledger: &Ledger = given.ledger;
    Division::by_value(&ids, MOST, |id| ledger.label(id))
}

fn age(birth: Day, on: Day) -> i32 {
    let months = on.month().0 - birth.month().0;
    let place = |day: Day| day.since(day.month().first());
    (months - i32::from(place(on) < place(birth))).div_euclid(12)
}

#[cfg(test)]
mod tests {
    use super::age;
    use crate::units::Day;

    #[test]
    fn a_year_is_full_on_the_birthday() {
        let day = |text| Day::from_iso(text).unwrap();
        assert_eq!(age(day("1990-05-20"), day("2025-05-19")), 34);
        assert_eq!(age(day("1990-05-20"), day("2025-05-20")), 35);
        assert_eq!(age(day("1992-02-29"), day("2025-02-28")), 32);
        assert_eq!(age(day("2026-01-01"), day("2025-12-31")), -1);
    }
}
