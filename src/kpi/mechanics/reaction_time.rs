//! How soon members buy after a contact.

use super::campaign_conversion::{label, places};
use crate::facts::{Campaigns, Followed, RESPONSE_DAYS};
use crate::kpi::{Better, Context, Figure, Kpi, Need, OrWhy, Reading, Table};
use crate::ledger::{Field, Role};
use crate::math::Survival;
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// The first day by which half of the target contacts were followed by a sale receipt
/// of the member, counted from the day of the contact, which is 0: the Kaplan–Meier
/// median within a window of 14 days (days 0 to 13). Contacts sent in the period, as in
/// `campaign-conversion`, those whose window has not ended too: they are watched to the
/// as-of day. A purchase on the day of the contact counts even if it was made before it.
///
/// Part `reacted`: 1 − S(13), with Greenwood's error and the interval of log(−log S).
/// The median's interval is Brookmeyer and Crowley's. Table `reaction-days`: by day, the
/// share that has reacted and those still watched; `reaction-campaigns`: contacts, median,
/// share reacted. Source: Rarus-A; Kaplan & Meier 1958.
pub(super) static KPI: Kpi = Kpi {
    id: "reaction-time",
    unit: Unit::Days,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[Need::Column(Role::Campaigns, Field::SentOn)],
    sources: &["rarus-a", "kaplan-meier"],
    parts: &[("reacted", Unit::Share)],
    norm: |_| None,
    read,
};

/// The last day of the window.
const LAST: u32 = RESPONSE_DAYS.unsigned_abs() - 1;

fn read(context: &Context<'_>) -> Reading {
    let campaigns = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.campaigns,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let Some(curve) = curve(campaigns, |_| true) else {
        return Reading::none(Message::new("why-no-contacts"), KPI.parts.len());
    };
    let reacted: Figure = curve.reached(LAST).or_why("why-windows-open");
    let value = curve.median().ok_or_else(|| match &reacted {
        Ok(share) => Message::new("why-median-not-reached")
            .with("share", Arg::Share(share.value))
            .with("days", u64::from(LAST + 1)),
        Err(why) => why.clone(),
    });
    let mut notes = Vec::new();
    if !campaigns.tell_time() {
        notes.push(Message::new("note-same-day-purchases"));
    }
    Reading {
        value,
        parts: vec![reacted],
        figures: args([("reacted", curve.events().into()), ("contacts", curve.watched().into())]),
        notes,
        tables: vec![by_day(&curve), by_campaign(campaigns)],
    }
}

fn curve(campaigns: &Campaigns, which: impl Fn(&Followed) -> bool) -> Option<Survival> {
    let targets = campaigns.contacts.iter().filter(|one| !one.control && which(one));
    Survival::of(targets.map(|one| one.bought.map_or((one.watched, false), |day| (day, true))))
}

fn by_day(curve: &Survival) -> Table {
    let mut table = Table::new("reaction-days", &[("reacted-share", Unit::Share), ("watched", Unit::Count)]);
    for step in curve.steps() {
        let label = Arg::Count(u64::from(step.time));
        table.row(label, vec![Some(1.0 - step.survival), Some(step.at_risk as f64)]);
    }
    table
}

fn by_campaign(campaigns: &Campaigns) -> Table {
    let columns = [("contacts", Unit::Count), ("median-days", Unit::Days), ("reacted-share", Unit::Share)];
    let mut table = Table::new("reaction-campaigns", &columns);
    for campaign in places(campaigns, |contact| (!contact.control).then_some(contact.campaign)) {
        if let Some(curve) = curve(campaigns, |contact| contact.campaign == campaign) {
            let median = curve.median().map(|median| median.value);
            let reacted = curve.reached(LAST).map(|share| share.value);
            table.row(label(campaigns.name(campaign)), vec![Some(curve.watched() as f64), median, reacted]);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::message::Arg;
    use crate::settings::Settings;

    fn read(contacts: &str) -> crate::kpi::Reading {
        let receipts = "date;member;amount\n2025-01-01;;10\n2025-02-01;T1;100\n2025-02-04;T2;300\n\
            2025-02-14;T3;50\n2025-02-05;C1;70\n2025-02-28;;10\n";
        let files = [("receipts.csv", receipts), ("campaigns.csv", contacts)];
        read_files("reaction-time", &files, &Settings::default())
    }

    #[test]
    fn by_hand() {
        // T1 on day 0, T2 on day 3, T3 on day 13, T4 never, T5 watched for 8 days:
        // S = 4/5, 3/5, then 1/2 of it (two of the five are still watched): 3/10 at day 13.
        let reading = read(
            "Кампания;Карта;Дата отправки;Группа\nА;T1;01.02.2025;A\nА;T2;01.02.2025;A\nА;T3;01.02.2025;A\n\
            А;T4;01.02.2025;A\nА;T5;20.02.2025;A\nА;C1;01.02.2025;Контроль\n",
        );
        assert_eq!(value_of(&reading), 13.0);
        near(part_of("reaction-time", &reading, "reacted"), 0.7);
        let days: Vec<_> = reading.tables[0].rows.iter().map(|row| row.values[1]).collect();
        assert_eq!(days, [Some(5.0), Some(4.0), Some(2.0)]);
    }

    #[test]
    fn a_median_out_of_reach_is_not_made_up() {
        let reading =
            read("Кампания;Карта;Дата отправки\nА;T1;01.02.2025\nА;T4;01.02.2025\nА;T5;01.02.2025\n");
        let why = reading.value.unwrap_err();
        assert_eq!(why.id, "why-median-not-reached");
        assert!(matches!(why.args["share"], Arg::Share(share) if (share - 1.0 / 3.0).abs() < 1e-12));
    }
}
