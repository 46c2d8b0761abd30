//! What share of contacts lead to a purchase.

use crate::facts::{Campaigns, Followed, RESPONSE_DAYS, hour_name};
use crate::kpi::{Better, Context, Figure, Kpi, Need, OrWhy, Reading, Table};
use crate::ledger::{Field, Role};
use crate::list::Listed;
use crate::math::{difference, sort_by, wilson};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// target contacts with the offer used ÷ target contacts; where the files have no
/// column that says so, target contacts with a sale receipt of the member in the
/// window. Contacts sent in the period whose window, 14 days with that of the contact,
/// has ended by the last day of the data, whatever the period: a window may reach beyond
/// it. Of several contacts with one member in one campaign the first of all alone (of one
/// day, the first in the file). Contacts of members left out don't count. A contact is a control if a word of its group begins with
/// "control", «контрол» or "ctrl", or is «КГ»; all others are target.
///
/// Parts: `target` and `control`, the share with a purchase in the window (whatever the
/// value counts), of the campaigns that have contacts of both groups; with no control at
/// all `target` is that of all campaigns. `lift`: target − control, a difference of
/// shares (0.05 is five points) with the interval of Newcombe's method 10; its unit has a
/// sign. `personal` and `mass`: the value's share by what the files say of the contact.
/// All other intervals: Wilson.
///
/// Tables, of the first fifty by contacts: `campaigns` (target contacts, conversion as in the value, purchases of control, lift in
/// purchases, money a receipt of target members who bought, cost of target and control
/// contacts with their repetitions); `contact-channels`, `contact-variants` and `contact-hours` (target
/// contacts, or contacts of the group, and the share with a purchase); hours where contacts
/// were sent at several.
/// Source: Set-V1, Rarus-P, Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "campaign-conversion",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[Need::Column(Role::Campaigns, Field::SentOn)],
    sources: &["set-v1", "rarus-p", "rarus-d", "newcombe"],
    parts: &[
        ("target", Unit::Share),
        ("control", Unit::Share),
        ("lift", Unit::SharePoints),
        ("personal", Unit::Share),
        ("mass", Unit::Share),
    ],
    norm: |_| None,
    read,
};

/// Some files give every contact a name of its own.
const MOST_ROWS: usize = 50;

/// Contacts with what is counted among them.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    contacts: u64,
    converted: u64,
    bought: u64,
}

fn tally<'a>(contacts: impl Iterator<Item = &'a Followed>, by_offer: bool) -> Tally {
    contacts.filter(|contact| contact.is_over()).fold(Tally::default(), |sum, contact| {
        let bought = contact.bought.is_some();
        Tally {
            contacts: sum.contacts + 1,
            converted: sum.converted + u64::from(if by_offer { contact.used } else { bought }),
            bought: sum.bought + u64::from(bought),
        }
    })
}

fn read(context: &Context<'_>) -> Reading {
    let campaigns = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.campaigns,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let by_offer = context.known.fields.contains(Role::Campaigns, Field::OfferUsed);
    let all = tally(targets(campaigns), by_offer);
    let young = targets(campaigns).filter(|contact| !contact.is_over()).count() as u64;
    if all.contacts == 0 {
        let why = if young > 0 { "why-windows-open" } else { "why-no-contacts" };
        return Reading::none(Message::new(why), KPI.parts.len());
    }
    let value = wilson(all.converted, all.contacts).or_why("why-no-contacts");
    let [target, control, lift] = against_control(campaigns);
    let by_kind = |personal: bool| -> Figure {
        context.need(&[Need::Column(Role::Campaigns, Field::Personal)])?;
        let own = tally(targets(campaigns).filter(|one| one.personal == Some(personal)), by_offer);
        wilson(own.converted, own.contacts).or_why("why-no-such-contacts")
    };
    Reading {
        value,
        parts: vec![target, control, lift, by_kind(true), by_kind(false)],
        figures: args([("converted", all.converted.into()), ("contacts", all.contacts.into())]),
        notes: notes(campaigns, by_offer, young),
        tables: vec![
            by_campaign(campaigns, by_offer),
            by_place("contact-channels", campaigns, |contact| (!contact.control).then_some(contact.channel)),
            by_place("contact-variants", campaigns, |contact| Some(contact.group)),
            by_hour(campaigns),
        ],
    }
}

fn targets(campaigns: &Campaigns) -> impl Iterator<Item = &Followed> {
    campaigns.contacts.iter().filter(|contact| !contact.control)
}

fn notes(campaigns: &Campaigns, by_offer: bool, young: u64) -> Vec<Message> {
    let days = RESPONSE_DAYS.unsigned_abs();
    let basis = if by_offer { "note-by-offer" } else { "note-by-purchase" };
    let mut notes = vec![Message::new(basis).with("days", u64::from(days))];
    if young > 0 {
        let note = Message::new("note-windows-open").with("contacts", young);
        notes.push(note.with("days", u64::from(days)));
    }
    if campaigns.repeated > 0 {
        notes.push(Message::new("note-repeated-contacts").with("contacts", campaigns.repeated));
    }
    if campaigns.too_early > 0 {
        notes.push(Message::new("note-contacts-too-early").with("contacts", campaigns.too_early));
    }
    if campaigns.contacts.iter().any(|contact| contact.control) {
        notes.push(Message::new("note-lift-in-points"));
    }
    notes
}

/// Purchases of target, of control, and the difference.
fn against_control(campaigns: &Campaigns) -> [Figure; 3] {
    let no_control = || Message::new("why-no-control");
    if !(0..campaigns.names.len()).any(|campaign| campaigns.has_control(campaign)) {
        let all = tally(targets(campaigns), false);
        let target = wilson(all.bought, all.contacts).or_why("why-no-contacts");
        return [target, Err(no_control()), Err(no_control())];
    }
    let group = |control: bool| {
        let own = campaigns.contacts.iter().filter(|one| one.control == control);
        let own = tally(own.filter(|one| campaigns.has_control(one.campaign)), false);
        [own.bought, own.contacts]
    };
    let [target, control] = [group(false), group(true)];
    let share = |[bought, contacts]: [u64; 2]| wilson(bought, contacts).ok_or_else(no_control);
    [share(target), share(control), difference(target, control).ok_or_else(no_control)]
}

fn by_campaign(campaigns: &Campaigns, by_offer: bool) -> Table {
    let columns = [
        ("contacts", Unit::Count),
        ("conversion", Unit::Share),
        ("control-conversion", Unit::Share),
        ("lift-points", Unit::SharePoints),
        ("responder-receipt", Unit::Money),
        ("cost", Unit::Money),
    ];
    let mut table = Table::new("campaigns", &columns);
    for campaign in places(campaigns, |contact| Some(contact.campaign)) {
        let own = || campaigns.contacts.iter().filter(move |one| one.campaign == campaign && one.is_over());
        let target = tally(own().filter(|one| !one.control), by_offer);
        let control = tally(own().filter(|one| one.control), false);
        if target.contacts == 0 {
            continue;
        }
        let share = |count: u64, of: u64| (of > 0).then(|| count as f64 / of as f64);
        let bought = share(target.bought, target.contacts);
        let of_control = share(control.bought, control.contacts);
        let receipts: u64 = own().filter(|one| !one.control).map(|one| one.receipts).sum();
        let sales: Money = own().filter(|one| !one.control).map(|one| one.sales).sum();
        let cost: Money = own().map(|one| one.cost).sum();
        table.row(
            label(campaigns.name(campaign)),
            vec![
                Some(target.contacts as f64),
                share(target.converted, target.contacts),
                of_control,
                bought.zip(of_control).map(|(one, other)| one - other),
                (receipts > 0).then(|| sales.to_f64() / receipts as f64),
                (cost != Money::ZERO).then(|| cost.to_f64()),
            ],
        );
    }
    table
}

fn by_place(id: &'static str, campaigns: &Campaigns, place: fn(&Followed) -> Option<usize>) -> Table {
    let mut table = Table::new(id, &[("contacts", Unit::Count), ("bought-share", Unit::Share)]);
    for at in places(campaigns, place) {
        let own = tally(campaigns.contacts.iter().filter(|one| place(one) == Some(at)), false);
        if own.contacts > 0 {
            let share = own.bought as f64 / own.contacts as f64;
            table.row(label(campaigns.name(at)), vec![Some(own.contacts as f64), Some(share)]);
        }
    }
    table
}

/// By the hour of sending; empty where all were sent in the same hour, as dates without a
/// time are at midnight.
fn by_hour(campaigns: &Campaigns) -> Table {
    let mut hours = [Tally::default(); 24];
    for contact in targets(campaigns) {
        if let Some(hour) = contact.hour.and_then(|hour| hours.get_mut(hour)) {
            hour.contacts += u64::from(contact.is_over());
            hour.bought += u64::from(contact.is_over() && contact.bought.is_some());
        }
    }
    let mut table = Table::new("contact-hours", &[("contacts", Unit::Count), ("bought-share", Unit::Share)]);
    let sent = || hours.iter().enumerate().filter(|(_, hour)| hour.contacts > 0);
    if sent().count() > 1 {
        for (hour, Tally { contacts, bought, .. }) in sent() {
            let share = *bought as f64 / *contacts as f64;
            table.row(Arg::Text(hour_name(hour)), vec![Some(*contacts as f64), Some(share)]);
        }
    }
    table
}

/// The first fifty places that contacts give, most contacts first, then by name.
pub(super) fn places(campaigns: &Campaigns, place: fn(&Followed) -> Option<usize>) -> Vec<usize> {
    let mut counts = vec![0u64; campaigns.names.len()];
    for at in campaigns.contacts.iter().filter_map(place) {
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    let mut places: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).listed();
    sort_by(&mut places, |one, other| {
        let by_count = counts[*other].cmp(&counts[*one]);
        by_count.then_with(|| campaigns.name(*one).cmp(campaigns.name(*other)))
    });
    places.truncate(MOST_ROWS);
    places
}

/// A name of the file, or that there is none.
pub(super) fn label(name: &str) -> Arg {
    if name.is_empty() { Arg::Name("row-not-given".to_owned()) } else { Arg::Text(name.to_owned()) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::message::Arg;
    use crate::settings::Settings;

    const RECEIPTS: &str = "date;member;amount\n2025-01-01;;10\n2025-02-01;T1;100\n2025-02-14;T2;300\n\
        2025-02-15;T3;50\n2025-02-05;C1;70\n2025-02-28;;10\n";

    #[test]
    fn by_hand() {
        // T1 bought on day 0 and T2 on day 13; T3 on day 14, too late; T4 never; the window of
        // T5 is open. C1 of two bought. T1's second contact is no other contact.
        let contacts = "Кампания;Карта;Дата отправки;Группа;Стоимость\nА;T1;01.02.2025;A;2\nА;T2;01.02.2025;A;2\n\
            А;T3;01.02.2025;B;2\nА;T4;01.02.2025;B;2\nА;T5;20.02.2025;B;2\nА;T1;10.02.2025;A;2\n\
            А;C1;01.02.2025;Контроль;\nА;C2;01.02.2025;Контроль;\n";
        let files = [("receipts.csv", RECEIPTS), ("campaigns.csv", contacts)];
        let reading = read_files("campaign-conversion", &files, &Settings::default());
        let value = reading.value.as_ref().unwrap();
        assert_eq!((value.value, value.n), (0.5, 4));
        let part = |name| part_of("campaign-conversion", &reading, name);
        assert_eq!((part("target"), part("control"), part("lift")), (0.5, 0.5, 0.0));
        assert_eq!(reading.parts[3].as_ref().unwrap_err().id, "why-no-column-of");
        // (100 + 300) ÷ 2 a receipt; five contacts at 2, the open one left out.
        let row = &reading.tables[0].rows[0].values;
        assert_eq!(row[..], [Some(4.0), Some(0.5), Some(0.5), Some(0.0), Some(200.0), Some(10.0)]);
        let variants: Vec<_> = reading.tables[2].rows.iter().map(|row| row.values.clone()).collect();
        assert_eq!(variants, [[Some(2.0), Some(0.0)], [Some(2.0), Some(1.0)], [Some(2.0), Some(0.5)]]);
    }

    #[test]
    fn by_the_hour_of_sending_where_there_is_one() {
        let table = |contacts: &str| {
            let files = [("receipts.csv", RECEIPTS), ("campaigns.csv", contacts)];
            let reading = read_files("campaign-conversion", &files, &Settings::default());
            let hours = reading.tables.into_iter().find(|table| table.id == "contact-hours").unwrap();
            hours.rows.into_iter().map(|row| (row.label, row.values)).collect::<Vec<_>>()
        };
        let expected = [("9:00", [Some(1.0), Some(1.0)]), ("18:00", [Some(2.0), Some(0.5)])];
        let expected = expected.map(|(hour, values)| (Arg::Text(hour.to_owned()), values.to_vec()));
        // T1 and T2 bought; T3, sent at 18, too late.
        let with_date = "Кампания;Карта;Дата отправки\nА;T1;01.02.2025 09:59\nА;T2;01.02.2025 18:00\n\
            А;T3;01.02.2025 18:30\n";
        assert_eq!(table(with_date), expected);
        let apart = "Кампания;Карта;Дата отправки;Время отправки\nА;T1;01.02.2025;9:59\n\
            А;T2;01.02.2025;18:00\nА;T3;01.02.2025;18:30\n";
        assert_eq!(table(apart), expected);
        let in_one = "Кампания;Карта;Время отправки\nА;T1;01.02.2025 09:59\nА;T2;01.02.2025 18:00\n\
            А;T3;01.02.2025 18:30\n";
        assert_eq!(table(in_one), expected);
        // Midnight everywhere is a date without a time.
        let midnight = "Кампания;Карта;Дата отправки\nА;T1;01.02.2025 00:00\nА;T2;01.02.2025 00:00\n";
        assert_eq!(table(midnight), []);
    }

    #[test]
    fn a_receipt_older_than_the_message_is_no_answer_to_it() {
        let receipts = "date;member;amount\n2025-02-01 11:00;T1;100\n2025-02-01 13:00;T2;300\n\
            2025-02-01 10:00;T3;50\n2025-02-28;;10\n";
        let contacts = "Кампания;Карта;Дата отправки\nА;T1;01.02.2025 12:00\nА;T2;01.02.2025 12:00\n\
            А;T3;31.01.2025 12:00\n";
        let files = [("receipts.csv", receipts), ("campaigns.csv", contacts)];
        let reading = read_files("campaign-conversion", &files, &Settings::default());
        // T2 bought an hour later. T3's contact lies before the receipts begin.
        let value = reading.value.as_ref().unwrap();
        assert_eq!((value.value, value.n), (0.5, 2));
        assert!(reading.notes.iter().any(|note| note.id == "note-contacts-too-early"));
    }

    #[test]
    fn where_the_files_say_so_the_offer_used_counts() {
        let contacts = "Кампания;Карта;Дата отправки;Персональная;Предложение использовано\nА;T1;01.02.2025;да;нет\n\
            А;T2;01.02.2025;да;да\nА;T3;01.02.2025;нет;да\nА;T4;01.02.2025;нет;да\n";
        let files = [("receipts.csv", RECEIPTS), ("campaigns.csv", contacts)];
        let reading = read_files("campaign-conversion", &files, &Settings::default());
        assert_eq!(value_of(&reading), 0.75);
        let part = |name| part_of("campaign-conversion", &reading, name);
        assert_eq!((part("personal"), part("mass"), part("target")), (0.5, 1.0, 0.5));
        assert_eq!(reading.parts[2].as_ref().unwrap_err().id, "why-no-control");
    }

    #[test]
    fn a_file_of_uses_alone_belongs_to_the_contacts() {
        let contacts = "campaign_id,household_id,start_date,end_date\nA,T1,2025-02-01,2025-02-20\n\
            A,T2,2025-02-01,2025-02-20\nB,T2,2025-02-01,2025-02-20\nA,T3,2025-02-01,2025-02-20\n";
        let uses = "household_id,coupon_upc,campaign_id,redemption_date\nT2,1,A,2025-02-14\nT2,2,A,2025-02-14\n\
            T4,1,A,2025-02-15\n";
        let contacts = ("contacts.csv", contacts);
        for files in [[contacts, ("used.csv", uses)], [("used.csv", uses), contacts]] {
            let files = [("receipts.csv", RECEIPTS), files[0], files[1]];
            let reading = read_files("campaign-conversion", &files, &Settings::default());
            let value = reading.value.as_ref().unwrap();
            // T2 of campaign A alone; whoever was never written to is no contact.
            assert_eq!((value.value, value.n), (0.25, 4));
            assert!(reading.notes.iter().all(|note| note.id != "note-repeated-contacts"));
        }
    }

    #[test]
    fn before_any_window_is_over_nothing_is_said() {
        let contacts = "Кампания;Карта;Дата отправки\nА;T1;20.02.2025\n";
        let files = [("receipts.csv", RECEIPTS), ("campaigns.csv", contacts)];
        let reading = read_files("campaign-conversion", &files, &Settings::default());
        assert_eq!(reading.value.unwrap_err().id, "why-windows-open");
    }
}
