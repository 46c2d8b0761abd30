//! Members by the month in which they began, followed from month to month.

use crate::facts::Cohort;
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table, TableColumn};
use crate::ledger::Field;
use crate::list::Listed;
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// Of the members who began (enrolled, or, where that is unknown, bought first) in a
/// whole month of the data, the share with a purchase in the third calendar month after
/// it, over all cohorts old enough; parts: the first, sixth and twelfth month after.
/// Cohorts by age in a table; what has not happened yet is empty. All the data, whatever
/// the period. Members who began before the data are in no cohort.
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
    Reading {
        parts: [1, 6, 12].map(|age| share(cohorts, age)).into(),
        tables: if cohorts.is_empty() { Vec::new() } else { vec![triangle(cohorts)] },
        ..Reading::plain(share(cohorts, 3), args([("bought", bought.into()), ("members", members.into())]))
    }
}

/// Members with a purchase at an age in months, and members who are that old.
fn at_age(cohorts: &[Cohort], age: usize) -> [u64; 2] {
    let old = cohorts.iter().filter_map(|cohort| Some([*cohort.bought.get(age)?, cohort.members]));
    old.fold([0, 0], |sum, one| [sum[0] + one[0], sum[1] + one[1]])
}

fn share(cohorts: &[Cohort], age: usize) -> Figure {
    if cohorts.is_empty() {
        return Err(Message::new("why-no-cohorts"));
    }
    let [bought, members] = at_age(cohorts, age);
    share_of_members(bought, members, "why-cohorts-too-young")
}

fn triangle(cohorts: &[Cohort]) -> Table {
    let ages = cohorts.iter().map(|cohort| cohort.bought.len()).max().unwrap_or(0);
    let mut table = Table::new("cohorts", &[("members", Unit::Members)]);
    table
        .columns
        .extend((0..ages).map(|age| TableColumn { head: Arg::Count(age as u64), unit: Unit::Share }));
    for cohort in cohorts {
        let members = cohort.members as f64;
        let at = |age: usize| cohort.bought.get(age).map(|bought| *bought as f64 / members);
        table.row(cohort.month, std::iter::once(Some(members)).chain((0..ages).map(at)).listed());
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
}
