//! How much the programme knows of its members.

use crate::facts::{PROFILE_FIELDS, Profiles};
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Need, OrWhy, Reading, Table};
use crate::ledger::{Field, Role};
use crate::math::{Moments, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// mean over the members of the list (enrolled up to the last day of the period) of the
/// share of profile fields filled in, out of those that the file has: name, telephone,
/// e-mail, birth date or age, sex, city, marital status; part: members with all
/// of them filled in. By field in a table. Source: Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "profile-completeness",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[Need::Table(Role::Members)],
    sources: &["rarus-d"],
    parts: &[("full", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let profiles = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => detail.profiles,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    if profiles.fields == 0 {
        return Reading::none(Message::new("why-no-profile-fields"), KPI.parts.len());
    }
    let mut filled: Moments<2> = Moments::default();
    for (count, members) in profiles.by_count.iter().enumerate() {
        filled.add_times(&[count as i64, profiles.fields as i64], *members);
    }
    let part = Part { group: &filled, over: [1.0, 0.0], under: [0.0, 1.0] };
    let value = ratio(&[part])
        .map(|estimate| crate::math::Estimate { n: profiles.members, ..estimate })
        .or_why("why-nobody-enrolled-yet");
    let full = profiles.by_count.get(profiles.fields).copied().unwrap_or(0);
    Reading {
        parts: vec![share_of_members(full, profiles.members, "why-nobody-enrolled-yet")],
        tables: vec![by_field(context, &profiles)],
        ..Reading::plain(
            value,
            args([
                ("filled", filled.sums[0].unsigned_abs().into()),
                ("members", profiles.members.into()),
                ("fields", (profiles.fields as u64).into()),
            ]),
        )
    }
}

fn by_field(context: &Context<'_>, profiles: &Profiles) -> Table {
    let columns =
        [("filled", Unit::Share), ("members-filled", Unit::Members), ("members-lacking", Unit::Members)];
    let mut table = Table::new("profile-fields", &columns);
    let has = |field| context.known.fields.contains(Role::Members, field);
    for (field, filled) in PROFILE_FIELDS.into_iter().zip(profiles.filled) {
        if filled > 0 || has(field) {
            // An age stands for the date of birth, under its own name.
            let by_age = field == Field::BirthDate && !has(field);
            let field = if by_age { Field::Age } else { field };
            let share = filled as f64 / profiles.members.max(1) as f64;
            let name = Arg::Name(["field-", field.id()].concat());
            let lacking = profiles.members.saturating_sub(filled);
            table.row(name, vec![Some(share), Some(filled as f64), Some(lacking as f64)]);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let members = "card;phone;e-mail;birth date\nA;79001112233;a@b.ru;1980-01-01\n\
            B;79001112234;;\nC;;;\nD;79001112235;d@b.ru;1990-02-02\n";
        let files = [("receipts.csv", "date;amount;card\n2025-01-01;100;A\n"), ("members.csv", members)];
        let reading = read_files("profile-completeness", &files, &Settings::default());
        // 3 + 1 + 0 + 3 of 4 × 3 fields; A and D are full.
        near(value_of(&reading), 7.0 / 12.0);
        near(part_of("profile-completeness", &reading, "full"), 0.5);
        let shares: Vec<_> = reading.tables[0].rows.iter().map(|row| row.values[0]).collect();
        assert_eq!(shares, [Some(0.75), Some(0.5), Some(0.5)]);
    }
}
