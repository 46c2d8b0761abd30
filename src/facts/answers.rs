//! How often each member answers what campaigns send.

use super::campaigns::Campaigns;
use super::gather::Gathering;
use crate::ledger::{Field, Id, Role};
use crate::units::Period;

/// Contacts of one member.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// Contacts of target groups sent in the period whose window has ended, one a campaign.
    pub contacts: u32,
    /// Of them, those answered: with the offer used or, where the files have no column that
    /// says so, with a sale receipt within the window, see [`super::RESPONSE_DAYS`].
    pub answered: u32,
    /// Contacts whose window is still open on the last day of the data.
    pub open: u32,
}

/// By member, from 0; empty without contacts in the files.
pub(super) fn answers(gathering: &Gathering<'_>, period: Period) -> Vec<Answers> {
    let fields = gathering.known.fields;
    if !fields.contains(Role::Campaigns, Field::SentOn) {
        return Vec::new();
    }
    let by_offer = fields.contains(Role::Campaigns, Field::OfferUsed);
    let mut all = vec![Answers::default(); gathering.counted.ledger.members() as usize + 1];
    let campaigns = Campaigns::gather(gathering, period);
    for contact in campaigns.contacts.iter().filter(|contact| !contact.control) {
        let Some(own) = all.get_mut(contact.member as usize) else { continue };
        if contact.is_over() {
            own.contacts += 1;
            own.answered += u32::from(if by_offer { contact.used } else { contact.bought.is_some() });
        } else {
            own.open += 1;
        }
    }
    all
}

/// Those of a member; `None` without contacts in the files.
pub(super) fn of(answers: &[Answers], member: Id) -> Option<Answers> {
    answers.get(member as usize).copied()
}
