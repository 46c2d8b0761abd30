//! Members of whom the files note something: a code on a receipt, a campaign, a level.

use serde::{Deserialize, Serialize};

use super::campaigns::{Campaigns, Followed};
use super::counted::Counted;
use super::gather::{Asked, gathering};
use super::member_facts::{MemberFacts, MemberRow};
use super::prepared::Prepared;
use crate::ledger::{Kind, Ledger};
use crate::list::Listed;
use crate::settings::Settings;

/// What the files note of a member, under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Mark {
    /// The promo code of a sale receipt in the period.
    Promo,
    /// A campaign, sent to the member in the period as to no control group.
    Campaign,
    /// The same, of contacts whose window for an answer is over.
    CampaignOver,
    /// The channel of a contact, of contacts as in `CampaignOver`.
    ContactChannel,
    /// The group or variant of a contact whose window for an answer is over, control groups too.
    ContactGroup,
    /// The hour of sending, `9:00`, of contacts as in `CampaignOver`.
    ContactHour,
    /// The level in the programme.
    Tier,
    /// The source of enrolment.
    Source,
}

impl Campaigns {
    fn tells(&self, contact: &Followed, mark: Mark, name: &str) -> bool {
        let place = match mark {
            Mark::ContactHour => return contact.hour.is_some_and(|hour| hour_name(hour) == name),
            Mark::ContactChannel => contact.channel,
            Mark::ContactGroup => contact.group,
            _ => contact.campaign,
        };
        self.name(place) == name
    }
}

/// What an hour of the day is called.
#[must_use]
pub fn hour_name(hour: usize) -> String {
    [&hour.to_string(), ":00"].concat()
}

impl MemberFacts {
    /// Places of the rows of members of whom the files note this under this name, as it stands
    /// there; an empty one is of those of whom they note none.
    #[must_use]
    pub fn marked(
        &self,
        ledger: &Ledger,
        settings: &Settings,
        prepared: &Prepared,
        mark: Mark,
        name: &str,
    ) -> Vec<u32> {
        let counted = Counted::new(ledger, settings);
        match mark {
            Mark::Tier => self.places(|row| ledger.label(ledger.profile(row.member).tier) == name),
            Mark::Source => self.places(|row| ledger.label(ledger.profile(row.member).source) == name),
            Mark::Promo => self.places(|row| {
                counted.receipts(row.member).any(|receipt| {
                    let counts = receipt.kind == Kind::Sale && self.period.contains(receipt.day);
                    counts && ledger.label(receipt.promo) == name
                })
            }),
            _ => {
                let (to, asked) = (self.period.to, Asked::WithoutLines);
                gathering(&counted, settings, to, asked, Some(prepared), |gathering| {
                    let found = Campaigns::gather(gathering, self.period);
                    let is_one = found.contacts.iter().filter(|contact| {
                        let counts = (!contact.control || mark == Mark::ContactGroup)
                            && (contact.is_over() || mark == Mark::Campaign);
                        counts && found.tells(contact, mark, name)
                    });
                    is_one.filter_map(|contact| Some(self.place(contact.member)? as u32)).listed()
                })
            }
        }
    }

    fn places(&self, holds: impl Fn(&MemberRow) -> bool) -> Vec<u32> {
        (0..).zip(&self.rows).filter(|(_, row)| holds(row)).map(|(place, _)| place).listed()
    }
}
