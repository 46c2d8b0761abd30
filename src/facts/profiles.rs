//! How much is known of the members.

use super::gather::Gathering;
use crate::ledger::{Field, Id, Profile, Role};
use crate::units::Day;

/// The fields of a profile that can be filled in. A consent is an answer, not a piece of
/// what is known.
pub const PROFILE_FIELDS: [Field; 7] = [
    Field::FirstName,
    Field::Phone,
    Field::Email,
    Field::BirthDate,
    Field::Sex,
    Field::City,
    Field::MaritalStatus,
];

/// Profiles of the list of members, enrolled by the end of the period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Profiles {
    /// Members.
    pub members: u64,
    /// Members with each of [`PROFILE_FIELDS`] filled in.
    pub filled: [u64; PROFILE_FIELDS.len()],
    /// Members by the number of fields that the file has and that are filled in.
    pub by_count: [u64; PROFILE_FIELDS.len() + 1],
    /// Number of fields that the file has.
    pub fields: usize,
}

impl Profiles {
    pub(super) fn gather(gathering: &Gathering<'_>, by: Day) -> Self {
        let counted = gathering.counted;
        let has = PROFILE_FIELDS.map(|field| asked(gathering, field));
        let mut profiles = Self { fields: has.iter().filter(|has| **has).count(), ..Self::default() };
        for member in counted.members().filter(|member| counted.listed_by(*member, by)) {
            profiles.add(&counted.ledger.profile(member), has);
        }
        profiles
    }

    fn add(&mut self, profile: &Profile, has: [bool; PROFILE_FIELDS.len()]) {
        self.members += 1;
        let mut count = 0;
        for ((sum, filled), has) in self.filled.iter_mut().zip(filled(profile)).zip(has) {
            *sum += u64::from(filled && has);
            count += usize::from(filled && has);
        }
        self.by_count[count] += 1;
    }
}

/// Which of [`PROFILE_FIELDS`] are filled in.
pub(super) fn filled(profile: &Profile) -> [bool; PROFILE_FIELDS.len()] {
    let given = |id: Id| id != 0;
    [
        profile.has_first_name,
        profile.has_phone,
        profile.has_email,
        profile.birth.is_some() || profile.age != 0,
        profile.sex.is_some(),
        given(profile.city),
        given(profile.marital_status),
    ]
}

/// Whether the file has the field; an age does as well as a date of birth.
fn asked(gathering: &Gathering<'_>, field: Field) -> bool {
    let fields = gathering.known.fields;
    let has = |field| fields.contains(Role::Members, field);
    has(field) || (field == Field::BirthDate && has(Field::Age))
}
