//! Campaigns, each with a control group that gets nothing.
//!
//! Whom a campaign reaches is drawn; who of them is in the control group is drawn too,
//! but so that the share of those who buy differs between the groups as planned. The
//! receipts are as they are: a campaign changes nobody's purchases here.

use super::calendar;
use super::customers::{Customers, card};
use super::history::History;
use super::profiles::{Profile, Profiles, yes};
use super::random::Random;
use super::trade::Trade;
use super::truths::List;
use super::write::Csv;
use crate::units::{Day, Period};

/// A campaign.
struct Campaign {
    name: &'static str,
    channel: &'static Channel,
    /// Month of the data.
    month: usize,
    /// Sent on so many days from the tenth on: one, or spread over some.
    days: u32,
    automatic: bool,
    personal: bool,
    /// Share of those who can be reached.
    share: f64,
    /// Effect, against that of the campaign that works.
    effect: f64,
}

/// How members are reached.
struct Channel {
    name: &'static str,
    /// Share of contacts opened, and of these clicked; `None` where it can't be known.
    opened: Option<[f64; 2]>,
    /// Kopecks.
    cost: i64,
    reaches: fn(&Profile) -> bool,
}

static EMAIL: Channel =
    Channel { name: "E-mail", opened: Some([0.24, 0.18]), cost: 30, reaches: |profile| profile.email };
static SMS: Channel = Channel { name: "SMS", opened: None, cost: 480, reaches: |profile| profile.phone };
static PUSH: Channel =
    Channel { name: "Push", opened: Some([0.4, 0.12]), cost: 10, reaches: |profile| profile.phone };

/// The last ends with its window before the data ends.
static CAMPAIGNS: [Campaign; 8] = [
    Campaign::manual("Старт программы", &EMAIL, 6, 0.9).with(0.2),
    Campaign::manual("Чёрная пятница", &SMS, 7, 0.8),
    Campaign::manual("Новогодние подарки", &PUSH, 8, 0.6).with(0.3),
    Campaign::manual("День рождения", &EMAIL, 9, 0.35).with(0.4).personal().automatic(90),
    Campaign::manual("Давно не виделись", &SMS, 11, 0.3).with(0.3).personal().automatic(60),
    Campaign::manual("Персональная подборка", &SMS, 12, 0.95).with(1.0).personal(),
    Campaign::manual("Летние баллы", &PUSH, 14, 0.5).with(0.1),
    Campaign::manual("Баллы скоро сгорят", &PUSH, 15, 0.4).with(0.3).personal().automatic(60),
];

/// A contact counts as turned into a purchase on its day and so many days after it.
const WINDOW: i32 = 14;

/// Share of a campaign's members who get nothing.
const CONTROL: f64 = 0.2;

/// A member of a campaign's audience.
struct Contact {
    member: u32,
    sent: Day,
    bought: bool,
}

/// The table, and what became of each campaign.
pub(super) struct Campaigns {
    csv: Csv,
    results: Vec<Outcome>,
}

/// Counts of control and target group.
#[derive(Default)]
struct Outcome {
    contacts: [u32; 2],
    bought: [u32; 2],
    offers: u32,
}

const IN_CONTROL: usize = 0;
const IN_TARGET: usize = 1;

impl Campaigns {
    pub(super) fn new(
        trade: &Trade,
        customers: &Customers,
        profiles: &Profiles,
        history: &History,
        random: &mut Random,
    ) -> Self {
        let mut campaigns = Self {
            csv: Csv::with_header(
                "Кампания;Карта;Дата отправки;Канал;Группа;Автоматическая;Персональная;Открыто;Клик;Предложение использовано;Стоимость",
            ),
            results: Vec::new(),
        };
        for campaign in &CAMPAIGNS {
            let audience = campaign.audience(customers, profiles, history, random);
            campaigns.send(campaign, trade.programme.lift * campaign.effect, &audience, random);
        }
        campaigns
    }

    pub(super) fn into_csv(self) -> Vec<u8> {
        self.csv.into_bytes()
    }

    /// Draws the control group so that the groups differ by the lift, and writes the contacts.
    fn send(&mut self, campaign: &Campaign, lift: f64, audience: &[Contact], random: &mut Random) {
        // Of those who did not buy, and of those who did: all of them, and how many go to control.
        let buyers = audience.iter().filter(|contact| contact.bought).count() as f64;
        let mut left = [audience.len() as f64 - buyers, buyers];
        let control = (CONTROL * audience.len() as f64).floor();
        let share = buyers / audience.len() as f64 - (1.0 - CONTROL) * lift;
        let from_buyers = (control * share.max(0.0) + 0.5).floor();
        let mut wanted = [control - from_buyers, from_buyers];
        let mut result = Outcome::default();
        for contact in audience {
            let of = usize::from(contact.bought);
            let in_control = random.chance(wanted[of] / left[of]);
            left[of] -= 1.0;
            wanted[of] -= f64::from(u8::from(in_control));
            let group = if in_control { IN_CONTROL } else { IN_TARGET };
            result.contacts[group] += 1;
            result.bought[group] += u32::from(contact.bought);
            result.offers += u32::from(self.write(campaign, contact, in_control, random));
        }
        self.results.push(result);
    }

    /// Writes a contact; whether its offer was used.
    fn write(
        &mut self,
        campaign: &Campaign,
        contact: &Contact,
        in_control: bool,
        random: &mut Random,
    ) -> bool {
        let offer_used = contact.bought && !in_control && random.chance(0.45);
        let csv = &mut self.csv;
        csv.text(campaign.name);
        csv.number(card(contact.member) as i64);
        csv.date(contact.sent);
        csv.text(if in_control { "" } else { campaign.channel.name });
        csv.text(if in_control { "Контрольная" } else { "Целевая" });
        csv.text(yes(campaign.automatic));
        csv.text(yes(campaign.personal));
        match campaign.channel.opened.filter(|_| !in_control) {
            Some([opened, clicked]) => {
                let opened = offer_used || random.chance(opened);
                csv.text(yes(opened));
                csv.text(yes(opened && random.chance(clicked)));
            }
            None => {
                csv.text("");
                csv.text("");
            }
        }
        csv.text(if in_control { "" } else { yes(offer_used) });
        csv.money(if in_control { 0 } else { campaign.channel.cost });
        csv.end_row();
        offer_used
    }

    pub(super) fn truths(&self, trade: &Trade, list: &mut List) {
        /// Fewer in the control group say nothing.
        const ENOUGH: u32 = 20;
        let told = CAMPAIGNS.iter().zip(&self.results);
        for (campaign, result) in told.filter(|(_, result)| result.contacts[IN_CONTROL] >= ENOUGH) {
            let lift = trade.programme.lift * campaign.effect;
            // No one is in the control group by halves.
            let tolerance = 1.0 / f64::from(result.contacts[IN_CONTROL]);
            let truth = list.exactly(
                "campaign-conversion.lift",
                "contacts with a sale receipt on the day of sending or in the 14 days after ÷ contacts: target group − control group",
                lift,
            );
            truth.name = Some(campaign.name);
            truth.tolerance = tolerance;
            let target = f64::from(result.contacts[IN_TARGET]);
            let truth = list.exactly(
                "campaign-conversion.offer-used",
                "contacts of the target group that used the offer ÷ contacts of the target group",
                f64::from(result.offers) / target,
            );
            truth.name = Some(campaign.name);
        }
        let contacts = |which: fn(&Campaign) -> bool| -> u32 {
            let told = CAMPAIGNS.iter().zip(&self.results).filter(|(campaign, _)| which(campaign));
            told.map(|(_, result)| result.contacts[IN_TARGET]).sum()
        };
        let all = f64::from(contacts(|_| true));
        list.exactly("campaign-contacts", "contacts of target groups", all);
        if all > 0.0 {
            let automatic = f64::from(contacts(|campaign| campaign.automatic)) / all;
            let what = "contacts of target groups sent automatically ÷ contacts of target groups";
            list.exactly("automated-share", what, automatic);
            let personal = f64::from(contacts(|campaign| campaign.personal)) / all;
            let what = "personal contacts of target groups ÷ contacts of target groups";
            list.exactly("personal-share", what, personal);
        }
    }
}

impl Campaign {
    /// One for all alike, sent on the tenth of the month.
    const fn manual(name: &'static str, channel: &'static Channel, month: usize, share: f64) -> Self {
        Self { name, channel, month, days: 1, automatic: false, personal: false, share, effect: 0.0 }
    }

    const fn with(self, effect: f64) -> Self {
        Self { effect, ..self }
    }

    const fn personal(self) -> Self {
        Self { personal: true, ..self }
    }

    const fn automatic(self, days: u32) -> Self {
        Self { automatic: true, days, ..self }
    }

    fn audience(
        &self,
        customers: &Customers,
        profiles: &Profiles,
        history: &History,
        random: &mut Random,
    ) -> Vec<Contact> {
        const TENTH: i32 = 9;
        let first = calendar::month(self.month).first().plus(TENTH);
        let mut audience = Vec::new();
        for (number, enrolled) in customers.enrolment_days().enumerate() {
            let member = number as u32;
            let profile = profiles.of(member);
            let reached = profile.consent && (self.channel.reaches)(profile);
            let sent = first.plus(random.below(self.days) as i32);
            if random.chance(self.share) && reached && enrolled <= sent {
                let window = Period { from: sent, to: sent.plus(WINDOW) };
                audience.push(Contact { member, sent, bought: history.bought(member, window) });
            }
        }
        audience
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_window_ends_within_the_data() {
        for campaign in &CAMPAIGNS {
            let last = calendar::month(campaign.month).first().plus(9 + campaign.days as i32 - 1 + WINDOW);
            assert!(last <= calendar::span().to, "{}", campaign.name);
            assert!(campaign.month >= calendar::LAUNCH_MONTH);
        }
    }
}
