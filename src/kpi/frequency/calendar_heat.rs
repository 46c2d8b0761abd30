//! When people buy.

use crate::facts::{Campaigns, Heat};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading, Table, TableColumn};
use crate::ledger::Field;
use crate::list::Listed;
use crate::math::{Estimate, Moments, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// share of sale receipts of the period that fall on the ten busiest of the 168 hours of
/// the week; part: the same share of members' receipts, on the same hours. Receipts by
/// weekday and hour, and their money, in tables. Of equally busy hours the earlier one of
/// the week counts. Interval clustered by member.
///
/// Tables by weekday and hour: `heat-receipts` and `heat-revenue`, sale receipts and their
/// money; `heat-members`, those of members, where there are others too. `heat-peaks`: the ten
/// busiest hours, the busiest first, with the share of each in all receipts, in those of
/// members, and members' share less that of all. `heat-contacts`: contacts of campaigns by when
/// they were sent, where the files tell the time: the first with a member in a campaign, sent
/// in the period, control groups left out; `heat-answers`: of those whose window of 14 days is
/// over, the share with a purchase in it, as in campaign-conversion. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "calendar-heat",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Time)],
    sources: &["rarus-p"],
    parts: &[("members", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let (heat, campaigns) = match context.detail() {
        Ok(detail) => (&detail.heat, &detail.campaigns),
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let [members, anonymous] = &heat.busiest;
    let [top, all] = [0, 1].map(|at| (members.sums[at] + anonymous.sums[at]).unsigned_abs());
    if all == 0 {
        let tables = of_campaigns(campaigns);
        return Reading { tables, ..Reading::none(Message::new("why-no-time"), KPI.parts.len()) };
    }
    let share = |groups: &[&Moments<2>], why| -> Figure {
        let part = |group| Part { group, over: [1.0, 0.0], under: [0.0, 1.0] };
        let parts: Vec<_> = groups.iter().map(|group| part(*group)).listed();
        let n = groups.iter().map(|group| group.sums[1].unsigned_abs()).sum();
        ratio(&parts).map(|share| Estimate { n, ..share }).or_why(why)
    };
    let reading = Reading {
        parts: vec![share(&[members], "why-no-member-receipts")],
        tables: tables(heat, campaigns),
        ..Reading::plain(
            share(&[members, anonymous], "why-no-time"),
            args([("busiest", top.into()), ("receipts", all.into())]),
        )
    };
    match heat.without_time {
        0 => reading,
        receipts => reading.note(Message::new("note-without-time").with("receipts", receipts)),
    }
}

fn tables(heat: &Heat, campaigns: &Campaigns) -> Vec<Table> {
    let receipts = |of: &Week| {
        let of = *of;
        move |day: usize, hour: usize| Some(of[day][hour] as f64)
    };
    let money = |day: usize, hour: usize| Some(heat.sales[day][hour].to_f64());
    let mut tables = vec![
        table("heat-receipts", Unit::Receipts, &heat.receipts, &receipts(&heat.receipts)),
        table("heat-revenue", Unit::Money, &heat.receipts, &money),
    ];
    let [members, anonymous] = heat.busiest.each_ref().map(|group| group.sums[1]);
    if members > 0 && anonymous > 0 {
        tables.push(table("heat-members", Unit::Receipts, &heat.receipts, &receipts(&heat.members)));
        tables.push(peaks(heat, members as f64, (members + anonymous) as f64));
    }
    tables.extend(of_campaigns(campaigns));
    tables
}

/// The busiest hours of all, and how busy they are with members.
fn peaks(heat: &Heat, members: f64, all: f64) -> Table {
    let columns = [
        ("all-receipts-share", Unit::Share),
        ("members-receipts-share", Unit::Share),
        ("difference", Unit::SharePoints),
    ];
    let mut table = Table::new("heat-peaks", &columns);
    for (day, hour) in heat.peaks().into_iter().filter(|(day, hour)| heat.receipts[*day][*hour] > 0) {
        let label = Message::new("label-hour").with("day", weekday(day)).with("hour", clock(hour));
        let of_all = heat.receipts[day][hour] as f64 / all;
        let of_members = heat.members[day][hour] as f64 / members;
        table.row(label, vec![Some(of_all), Some(of_members), Some(of_members - of_all)]);
    }
    table
}

/// When campaigns were sent, and what share of contacts led to a purchase.
fn of_campaigns(campaigns: &Campaigns) -> Vec<Table> {
    if !campaigns.tell_time() {
        return Vec::new();
    }
    let [mut sent, mut over, mut answered]: [Week; 3] = Default::default();
    for contact in campaigns.contacts.iter().filter(|contact| !contact.control) {
        let Some(hour) = contact.hour else { continue };
        let count = |week: &mut Week, one: bool| {
            if let Some(cell) = week.get_mut(contact.weekday).and_then(|day| day.get_mut(hour)) {
                *cell += u64::from(one);
            }
        };
        count(&mut sent, true);
        count(&mut over, contact.is_over());
        count(&mut answered, contact.is_over() && contact.bought.is_some());
    }
    let contacts = |day: usize, hour: usize| Some(sent[day][hour] as f64);
    let share = |day: usize, hour: usize| {
        (over[day][hour] > 0).then(|| answered[day][hour] as f64 / over[day][hour] as f64)
    };
    vec![
        table("heat-contacts", Unit::Count, &sent, &contacts),
        table("heat-answers", Unit::Share, &sent, &share),
    ]
}

/// Counts by weekday and hour.
type Week = [[u64; 24]; 7];

/// Hours in which nothing ever happened are left out at both ends.
fn table(id: &'static str, unit: Unit, counts: &Week, cell: &dyn Fn(usize, usize) -> Option<f64>) -> Table {
    let open = |hour: &usize| counts.iter().any(|day| day[*hour] > 0);
    let (from, to) = ((0..24).find(open).unwrap_or(0), (0..24).rfind(open).unwrap_or(23));
    let hour = |hour: usize| TableColumn { head: clock(hour), unit };
    let mut table = Table { id, columns: (from..=to).map(hour).listed(), rows: Vec::new() };
    for day in 0..7 {
        table.row(weekday(day), (from..=to).map(|hour| cell(day, hour)).listed());
    }
    table
}

fn weekday(day: usize) -> Arg {
    Arg::Name(["weekday-", &(day + 1).to_string()].concat())
}

fn clock(hour: usize) -> Arg {
    Arg::Text(format!("{hour}:00"))
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, read_files, value_of};
    use crate::message::{Arg, Message};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // Monday 2025-01-06: one receipt in each hour from 8 to 19, two more at 12.
        let mut csv = "date;amount;card\n".to_owned();
        for hour in 8..20 {
            csv += &format!("2025-01-06 {hour:02}:30;10;A\n");
        }
        csv += "2025-01-06 12:01;10;\n2025-01-06 12:59;10;\n2025-01-06;5;\n";
        let reading = read_csv("calendar-heat", &csv, &Settings::default());
        // 12 o'clock with 3 and nine more hours: 12 of 14; of members 10 of 12.
        near(value_of(&reading), 12.0 / 14.0);
        near(part_of("calendar-heat", &reading, "members"), 10.0 / 12.0);
        let monday = &reading.tables[0].rows[0];
        assert_eq!((reading.tables[0].columns.len(), monday.values[4]), (12, Some(3.0)));
        assert_eq!(reading.notes[0].id, "note-without-time");
        let of_members = &reading.tables[2];
        assert_eq!((of_members.id, of_members.rows[0].values[4]), ("heat-members", Some(1.0)));
        // Of 14 receipts three at 12, of the 12 of members one.
        let peaks = &reading.tables[3];
        assert_eq!((peaks.id, peaks.rows.len()), ("heat-peaks", 10));
        let noon: Vec<f64> = peaks.rows[0].values.iter().flatten().copied().collect();
        near(noon[0], 3.0 / 14.0);
        near(noon[1], 1.0 / 12.0);
        near(noon[2], 1.0 / 12.0 - 3.0 / 14.0);
        assert_eq!(peaks.rows[1].label, said("8:00"));
    }

    fn said(hour: &str) -> Arg {
        let label = Message::new("label-hour").with("day", Arg::Name("weekday-1".to_owned()));
        label.with("hour", hour).into()
    }

    #[test]
    fn campaigns_by_when_they_were_sent() {
        // Sent on Monday 6 January at 9 to A and B, of whom A bought, and to the control C;
        // on Tuesday at 18 to D; on 30 January at 18, a Thursday, to A: not over on the 31st.
        let receipts = "date;amount;card\n2025-01-01;1;B\n2025-01-08;1;A\n2025-01-31;1;\n";
        let contacts = "campaign;card;sent at;group\nx;A;2025-01-06 09:10;target\n\
            x;B;2025-01-06 09:50;target\nx;C;2025-01-06 09:20;control\nx;D;2025-01-07 18:00;target\n\
            y;A;2025-01-30 18:00;target\n";
        let files = [("receipts.csv", receipts), ("campaigns.csv", contacts)];
        let reading = read_files("calendar-heat", &files, &Settings::default());
        assert_eq!(reading.value.unwrap_err().id, "why-no-time");
        let [sent, answers] = &reading.tables[..] else { panic!("{:?}", reading.tables) };
        assert_eq!((sent.id, answers.id), ("heat-contacts", "heat-answers"));
        assert_eq!((sent.columns.len(), sent.columns[0].head.clone()), (10, Arg::from("9:00")));
        assert_eq!((sent.rows[0].values[0], sent.rows[1].values[9]), (Some(2.0), Some(1.0)));
        assert_eq!((sent.rows[3].values[9], sent.rows[3].values[0]), (Some(1.0), Some(0.0)));
        assert_eq!((answers.rows[0].values[0], answers.rows[1].values[9]), (Some(0.5), Some(0.0)));
        assert_eq!(answers.rows[3].values[9], None);
    }
}
