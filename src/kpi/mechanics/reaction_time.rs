//! How soon members buy after a contact.

use super::campaign_conversion::{label, places};
use crate::facts::{Campaigns, Followed, RESPONSE_DAYS};
use crate::kpi::{Better, Context, Figure, Kpi, Need, Reading, Table};
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
    let reacted: Figure = curve.reached(LAST).ok_or_else(|| Message::new("why-windows-open"));
    let value = curve.median().ok_or_else(|| match &reacted {
        Ok(share) => Message::new("why-median-not-reached")
            .with("share", Arg::Share(share.value))
            .with("days", u64::from(LAST + 1)),
        Err(why) => why.clone(),
    });
    Reading {
        value,
        parts: vec![reacted],
        figures: args([("reacted", curve.events().into()), ("contacts", curve.watched().into())]),
        notes: vec![Message::new("note-same-day-purchases")],
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
