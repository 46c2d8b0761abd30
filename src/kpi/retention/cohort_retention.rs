//! Members by the month in which they began, followed from month to month.

use crate::facts::{Brought, Cohort};
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table, TableColumn, margin_of};
use crate::ledger::Field;
use crate::list::Listed;
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// Of the members who began (enrolled, or, where that is unknown, bought first) in a
/// whole month of the data, the share with a purchase in the third calendar month after
/// it, over all cohorts old enough; parts: the first, sixth and twelfth month after.
/// All the data, whatever the period. Members who began before the data are in no cohort.
///
/// Tables of cohorts by age in months; what has not happened yet is empty. `cohorts`: the
/// share with a purchase in the month of that age. `cohort-revenue`: revenue (sales less
/// returns, a return in the month of its own day) from the month in which they began up to
/// that of the age ÷ members of the cohort, whether they bought or not. `cohort-margin`: the
/// same of the margin: money − cost of goods of the receipts that give one; money of the
/// others × the members' gross margin, that of the files in the period or, where they have
/// none, the one entered, as in lifetime-value; no table without either.
pub(super) static KPI: Kpi = Kpi {
    id: "cohort-retention",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["method"],
    parts: &[("month1", Unit::Share), ("month6", Unit::Share), ("month12", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let cohorts = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.cohorts[..],
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let [bought, members] = at_age(cohorts, 3);
    let reading = Reading {
        parts: [1, 6, 12].map(|age| share(cohorts, age)).into(),
        tables: vec![
            triangle("cohorts", Unit::Share, cohorts, |cohort, age| {
                cohort.ages.get(age).map(|cell| cell.bought as f64)
            }),
            triangle("cohort-revenue", Unit::Money, cohorts, |cohort, age| {
                up_to(cohort, age).map(|sum| Money(sum.revenue).to_f64())
            }),
        ],
        ..Reading::plain(share(cohorts, 3), args([("bought", bought.into()), ("members", members.into())]))
    };
    with_margin(reading, context, cohorts)
}

/// The table of the margin, where it is known, and what it is made of.
fn with_margin(mut reading: Reading, context: &Context<'_>, cohorts: &[Cohort]) -> Reading {
    let Some(margin) = margin_of(&context.slice.members, context.settings) else { return reading };
    let left = |sum: Brought| sum.margin(margin) / 100.0;
    reading
        .tables
        .push(triangle("cohort-margin", Unit::Money, cohorts, |cohort, age| up_to(cohort, age).map(left)));
    let mut months = cohorts.iter().flat_map(|cohort| &cohort.ages).map(|cell| cell.brought);
    if months.any(|month| month.revenue != month.costed) {
        let share = Arg::Share(margin);
        return reading.note(Message::new("note-cohort-margin").with("margin", share));
    }
    reading
}

/// What a cohort brought from its beginning up to an age; `None` if that is not over.
fn up_to(cohort: &Cohort, age: usize) -> Option<Brought> {
    let months = cohort.ages.get(..=age)?;
    Some(months.iter().fold(Brought::default(), |sum, month| sum.and(month.brought)))
}

/// Members with a purchase at an age in months, and members who are that old.
fn at_age(cohorts: &[Cohort], age: usize) -> [u64; 2] {
    let old = cohorts.iter().filter_map(|cohort| cohort.ages.get(age));
    old.fold([0, 0], |sum, cell| [sum[0] + cell.bought, sum[1] + cell.members])
}

fn share(cohorts: &[Cohort], age: usize) -> Figure {
    if cohorts.is_empty() {
        return Err(Message::new("why-no-cohorts"));
    }
    let [bought, members] = at_age(cohorts, age);
    share_of_members(bought, members, "why-cohorts-too-young")
}

/// A sum of each cohort by age, a member.
fn triangle(
    id: &'static str,
    unit: Unit,
    cohorts: &[Cohort],
    sum: impl Fn(&Cohort, usize) -> Option<f64>,
) -> Table {
    let ages = cohorts.iter().map(|cohort| cohort.ages.len()).max().unwrap_or(0);
    let mut table = Table::new(id, &[("members", Unit::Members)]);
    table.columns.extend((0..ages).map(|age| TableColumn { head: Arg::Count(age as u64), unit }));
    for cohort in cohorts {
        let members = cohort.members as f64;
        let at = |age: usize| sum(cohort, age).map(|sum| sum / members);
        table.row(cohort.since, std::iter::once(Some(members)).chain((0..ages).map(at)).listed());
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let receipts = "date;amount;card\n2025-01-01;1;\n2025-01-05;1;A\n2025-02-05;1;A\n2025-04-05;1;A\n\
            2025-04-06;1;A\n2025-02-10;1;B\n2025-04-30;1;C\n";
        let members = "card;enrolled on\nA;2025-01-05\nB;2025-01-06\nC;2025-02-01\nO;2024-12-31\n";
        let files = [("receipts.csv", receipts), ("members.csv", members)];
        let reading = read_files("cohort-retention", &files, &Settings::default());
        // January: A and B; April is the third month after: A bought. February is too young.
        near(value_of(&reading), 0.5);
        // The first month after: A and B of January, none of February.
        near(part_of("cohort-retention", &reading, "month1"), 2.0 / 3.0);
        let rows = &reading.tables[0].rows;
        assert_eq!(rows[0].values, [Some(2.0), Some(0.5), Some(1.0), Some(0.0), Some(0.5)]);
        assert_eq!(rows[1].values, [Some(1.0), Some(0.0), Some(0.0), Some(1.0), None]);
    }

    const MEMBERS: (&str, &str) = ("members.csv", "card;enrolled on\nA;2025-01-05\nB;2025-01-06\n");

    /// January: A 100, of which 40 come back in February, and 60 in March; B nothing.
    const RETURNED: &str = "date;amount;card;cost of goods\n2025-01-01;1;;\n2025-01-05;100;A;70\n\
        2025-02-05;-40;A;28\n2025-03-05;60;A;\n2025-03-31;1;;\n";

    #[test]
    fn money_a_member_adds_up_from_month_to_month() {
        let files = [("receipts.csv", RETURNED), MEMBERS];
        let reading = read_files("cohort-retention", &files, &Settings::default());
        let ids: Vec<_> = reading.tables.iter().map(|table| table.id).collect();
        assert_eq!(ids, ["cohorts", "cohort-revenue", "cohort-margin"]);
        assert_eq!(reading.tables[1].rows[0].values, [Some(2.0), Some(50.0), Some(30.0), Some(60.0)]);
        // 30 of 100; less 12 of 40; the 60 without a cost at 18 of 60, as the rest.
        let [_, first, second, third] = reading.tables[2].rows[0].values[..] else { panic!() };
        near(first.unwrap(), 15.0);
        near(second.unwrap(), 9.0);
        near(third.unwrap(), (18.0 + 60.0 * 0.3) / 2.0);
        assert!(reading.notes.iter().any(|note| note.id == "note-cohort-margin"));
    }

    #[test]
    fn without_a_cost_of_goods_the_margin_is_the_one_entered_or_none() {
        let receipts = RETURNED.replace(";cost of goods", ";something else");
        let files = [("receipts.csv", &receipts[..]), MEMBERS];
        let reading = read_files("cohort-retention", &files, &Settings::default());
        assert_eq!(reading.tables.len(), 2);
        let settings = Settings { margin: Some(0.2), ..Settings::default() };
        let reading = read_files("cohort-retention", &files, &settings);
        near(reading.tables[2].rows[0].values[3].unwrap(), 12.0);
    }
}
