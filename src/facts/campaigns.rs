//! Contacts of campaigns and what members bought after them.

use super::gather::Gathering;
use super::slice::Slice;
use crate::fold::words;
use crate::ledger::{Contact, CostKind, Field, Id, Kind, Receipt, Role};
use crate::list::Listed;
use crate::math::sort_by_key;
use crate::units::{Day, Money, Period};

/// Days within which a purchase counts as an answer to a contact, that of the contact included.
pub const RESPONSE_DAYS: i32 = 14;

/// Contacts sent in a period; control groups are sent nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sent {
    /// Sent automatically.
    pub automatic: u64,
    /// Sent by hand.
    pub manual: u64,
}

/// Fills in the contacts of every period.
pub(super) fn gather_sent(gathering: &Gathering<'_>, slices: &mut [Slice]) {
    let ledger = gathering.counted.ledger;
    for contact in contacts(gathering).filter(|contact| !is_control(ledger.label(contact.group))) {
        for slice in
            slices.iter_mut().filter(|slice| contact.sent.is_some_and(|day| slice.period.contains(day)))
        {
            slice.sent.automatic += u64::from(contact.automatic == Some(true));
            slice.sent.manual += u64::from(contact.automatic == Some(false));
        }
    }
}

/// Contacts with members that count.
fn contacts<'a>(gathering: &'a Gathering<'_>) -> impl Iterator<Item = Contact> + 'a {
    let counted = gathering.counted;
    let all = (0..counted.ledger.table(Role::Campaigns).rows()).map(|row| counted.ledger.contact(row));
    all.filter(|contact| contact.member != 0 && counted.counts(contact.member))
}

/// What became of the contacts sent in the whole period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Campaigns {
    /// One a member and campaign, its first contact of all; in the order of campaigns,
    /// then of members.
    pub contacts: Vec<Followed>,
    /// Names of campaigns, of channels and of groups, by the places that contacts give.
    pub names: Vec<String>,
    /// By place, whether it is a campaign with contacts of both groups.
    controlled: Vec<bool>,
    /// Further contacts with the same member in the same campaign.
    pub repeated: u64,
    /// First contacts sent before the data begins: what came of them is not seen.
    pub too_early: u64,
    /// Spent on messages in the period, by the table of costs.
    pub messages: Money,
}

/// The first contact of a campaign with a member, followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// Who was written to.
    pub member: Id,
    /// Campaign, a place in [`Campaigns::names`].
    pub campaign: usize,
    /// Channel, a place there.
    pub channel: usize,
    /// Group or variant, a place there.
    pub group: usize,
    /// Weekday on which it was sent, from Monday.
    pub weekday: usize,
    /// Hour of the day at which it was sent.
    pub hour: Option<usize>,
    /// Held back to compare with.
    pub control: bool,
    /// Personal, not the same to all.
    pub personal: Option<bool>,
    /// Offer used.
    pub used: bool,
    /// Days from the contact to the first sale receipt within the window.
    pub bought: Option<u32>,
    /// Days of the window that the data covers after the day of the contact, at
    /// most [`RESPONSE_DAYS`] − 1.
    pub watched: u32,
    /// Sale receipts within the window.
    pub receipts: u64,
    /// Their money.
    pub sales: Money,
    /// The same less what was given back within the window.
    pub revenue: Money,
    /// Cost of this contact and of its repetitions.
    pub cost: Money,
}

impl Followed {
    /// Whether the data covers the window to its end.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.watched as i32 == RESPONSE_DAYS - 1
    }
}

impl Campaigns {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let ledger = gathering.counted.ledger;
        let mut all: Vec<Contact> = contacts(gathering).listed();
        // Of several at one time the first of the file: a stable sort. Uses of offers, which
        // name no such day, come before all contacts.
        sort_by_key(&mut all, |contact| (contact.campaign, contact.member, contact.sent, contact.minute));
        let mut found = Self { messages: messages(gathering, period), ..Self::default() };
        let mut places = Places::default();
        let mut receipts = Vec::new();
        let same =
            |one: &Contact, other: &Contact| (one.campaign, one.member) == (other.campaign, other.member);
        for both in all.chunk_by(same) {
            let (uses, repeated) = both.split_at(both.partition_point(|row| row.sent.is_none()));
            let Some((first, sent)) = repeated.first().and_then(|first| first.sent.map(|day| (first, day)))
            else {
                continue;
            };
            if !period.contains(sent) {
                found.too_early += u64::from(sent < gathering.known.span.from);
                continue;
            }
            found.repeated += repeated.len() as u64 - 1;
            let cost = repeated.iter().map(|contact| contact.cost).sum();
            let history = gathering.histories.member(first.member, &mut receipts);
            let at = [first.campaign, first.channel, first.group].map(|id| places.of(id));
            let control = is_control(ledger.label(first.group));
            let used = [first].into_iter().chain(uses).any(|row| row.offer_used == Some(true));
            let personal = first.personal;
            let hour = first.minute.map(|minute| usize::from(minute / 60));
            let bought = history.receipts_in(window(sent)).iter().copied();
            // A receipt of the day that is known to be older than the message is no answer.
            let answers = bought.filter(|receipt| {
                receipt.day > sent || receipt.minute.zip(first.minute).is_none_or(|(at, sent)| at >= sent)
            });
            let followed = follow(sent, at, &answers.listed(), gathering.known.span.to);
            found.contacts.push(Followed {
                member: first.member,
                hour,
                control,
                personal,
                used,
                cost,
                ..followed
            });
        }
        found.names = places.ids.into_iter().map(|id| ledger.label(id).to_owned()).listed();
        found.controlled = controlled(&found);
        found
    }

    /// The name at a place; empty where the file gives none.
    #[must_use]
    pub fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }

    /// Whether the files tell the time of day at which contacts were sent; dates without one
    /// are at midnight.
    #[must_use]
    pub fn tell_time(&self) -> bool {
        self.contacts.iter().any(|contact| contact.hour.is_some_and(|hour| hour > 0))
    }

    /// Whether the campaign has contacts, followed to the end, in both groups.
    #[must_use]
    pub fn has_control(&self, campaign: usize) -> bool {
        self.controlled.get(campaign).copied().unwrap_or_default()
    }
}

/// By place, whether the campaign there has contacts of both groups.
fn controlled(campaigns: &Campaigns) -> Vec<bool> {
    let mut groups = vec![[false; 2]; campaigns.names.len()];
    for contact in campaigns.contacts.iter().filter(|contact| contact.is_over()) {
        if let Some(seen) = groups.get_mut(contact.campaign) {
            seen[usize::from(contact.control)] = true;
        }
    }
    groups.into_iter().map(|seen| seen == [true; 2]).listed()
}

/// Places of ids, in the order in which they first came.
#[derive(Debug, Default)]
struct Places {
    ids: Vec<Id>,
    /// Place plus one by id, 0 for none.
    by_id: Vec<u32>,
}

impl Places {
    fn of(&mut self, id: Id) -> usize {
        let at = id as usize;
        if self.by_id.len() <= at {
            self.by_id.resize(at + 1, 0);
        }
        if self.by_id[at] == 0 {
            self.ids.push(id);
            self.by_id[at] = self.ids.len() as u32;
        }
        self.by_id[at] as usize - 1
    }
}

fn window(sent: Day) -> Period {
    Period { from: sent, to: sent.plus(RESPONSE_DAYS - 1) }
}

fn follow(sent: Day, places: [usize; 3], receipts: &[Receipt], as_of: Day) -> Followed {
    let sales = || receipts.iter().filter(|receipt| receipt.kind == Kind::Sale);
    let money: Money = sales().map(|receipt| receipt.amount).sum();
    let [campaign, channel, group] = places;
    Followed {
        member: 0,
        campaign,
        channel,
        group,
        weekday: sent.weekday(),
        hour: None,
        control: false,
        personal: None,
        used: false,
        bought: sales().next().map(|receipt| receipt.day.since(sent).unsigned_abs()),
        watched: as_of.since(sent).clamp(0, RESPONSE_DAYS - 1).unsigned_abs(),
        receipts: sales().count() as u64,
        sales: money,
        revenue: Money(super::gather::revenue(receipts)),
        cost: Money::ZERO,
    }
}

/// Whether the name of a group says that its members were held back to compare
/// with: one of its words begins with "control", «контрол» or "ctrl", or it is "КГ".
fn is_control(group: &str) -> bool {
    let said = |word: &str| ["control", "контрол", "ctrl"].iter().any(|start| word.starts_with(start));
    words(group).split(' ').any(|word| said(word) || word == "кг")
}

fn messages(gathering: &Gathering<'_>, period: Period) -> Money {
    let ledger = gathering.counted.ledger;
    if !ledger.fields().contains(Role::Costs, Field::CostKind) {
        return Money::ZERO;
    }
    let all = (0..ledger.table(Role::Costs).rows()).map(|row| ledger.expense(row));
    all.filter(|expense| expense.kind == CostKind::Communication && period.contains(expense.day))
        .map(|expense| expense.amount)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_groups_are_told_by_their_words() {
        for group in
            ["Контрольная", "контроль", "КОНТРОЛЬНАЯ ГРУППА", "control", "Control group 2", "ctrl", "КГ"]
        {
            assert!(is_control(group), "{group}");
        }
        for group in ["", "Целевая", "A", "target", "uncontrolled"] {
            assert!(!is_control(group), "{group}");
        }
    }
}
