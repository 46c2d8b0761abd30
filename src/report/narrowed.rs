//! The ledger that a report is of: the whole, or the part that the settings narrow it to.

use super::cells::of_class;
use super::cut::Cut;
use crate::facts::{By, Part, parts};
use crate::flat_map::FlatMap;
use crate::ledger::{Id, Kept, Ledger};
use crate::message::{Arg, Message};
use crate::segment::{Class, KeptPeople, People, Rule, scheme_name};
use crate::settings::Settings;

/// The part of a whole ledger that the settings ask for; `None` if they ask for the whole.
/// `kept` is what is known of the members of the whole, and is left for the next question.
///
/// Classes of members are those of the whole: the best customers of all, in one shop.
///
/// # Errors
///
/// There is no such shop, level or class, or no receipt in all parts at once.
pub fn narrowed(
    ledger: &Ledger,
    settings: &Settings,
    kept: &mut KeptPeople,
) -> Result<Option<Ledger>, Message> {
    let wanted = &settings.only;
    if wanted.keys().next().is_none() {
        return Ok(None);
    }
    let whole = Settings { only: FlatMap::new(), ..settings.clone() };
    let mut found = Found::default();
    let mut people: Option<Box<People>> = None;
    for (by, name) in wanted.iter() {
        match Cut::of(by) {
            Cut::Part(by) => found.part(ledger, &whole, by, name)?,
            Cut::Scheme(scheme) => {
                let people = people.get_or_insert_with(|| std::mem::take(kept).under(ledger, &whole));
                Rule::class(&scheme, name).prepare(ledger, &whole, people);
                found.class(ledger, people, &scheme, name)?;
            }
        }
    }
    if let Some(people) = people {
        *kept = KeptPeople::People(Box::new(whole.clone()), people).beside();
    }
    found.of(ledger, &whole).map(Some).ok_or_else(|| Message::new("part-of-nothing"))
}

/// Whether the same receipts and members are left by both. Where a class of members is asked
/// for, anything may decide who is in it.
#[must_use]
pub fn are_narrowed_alike(one: &Settings, other: &Settings) -> bool {
    let by_receipts = |id: &String| matches!(Cut::of(id), Cut::Part(By::Store | By::Channel | By::Cashier));
    one == other || one.only == other.only && one.only.keys().all(by_receipts)
}

/// What is asked for, found in the files.
#[derive(Default)]
struct Found {
    receipts: Vec<Part>,
    /// By member, for each condition on members.
    members: Vec<Vec<bool>>,
    said: Vec<Message>,
}

impl Found {
    fn part(&mut self, ledger: &Ledger, whole: &Settings, by: By, name: &str) -> Result<(), Message> {
        let is_it = |part: &&Part| part.key(ledger) == name;
        let all = parts(ledger, whole, by);
        let part = *all.iter().find(is_it).ok_or_else(|| unknown(by.id(), name))?;
        self.say(Arg::Name(["part-", by.id()].concat()), part.label(ledger));
        if by.is_of_members() {
            self.members.push((0..=ledger.members()).map(|id| part.has_member(ledger, id)).collect());
        } else {
            self.receipts.push(part);
        }
        Ok(())
    }

    fn class(&mut self, ledger: &Ledger, people: &People, scheme: &str, key: &str) -> Result<(), Message> {
        let division = people.division(scheme).ok_or_else(|| unknown(scheme, key))?;
        let place = division.classes.iter().position(|class| class.key == key);
        // An empty key is of those in no class, who are a part too.
        let place = place.or_else(|| key.is_empty().then_some(division.classes.len()));
        let place = place.ok_or_else(|| unknown(scheme, key))?;
        let label =
            division.classes.get(place).map_or_else(|| Class::none().label, |class| class.label.clone());
        self.say(scheme_name(scheme), label);
        let members = of_class(scheme, division, place).members(people)?;
        self.members.push((0..=ledger.members()).map(|id| members.contains(id)).collect());
        Ok(())
    }

    fn say(&mut self, by: Arg, part: Arg) {
        self.said.push(Message::new("caution-part").with("by", by).with("part", part));
    }

    fn of(mut self, ledger: &Ledger, whole: &Settings) -> Option<Ledger> {
        let mut left_out: Vec<Id> = Vec::new();
        left_out.extend(whole.exclude_members.iter().filter_map(|name| ledger.find_member(name)));
        let receipts = |row: u32| self.receipts.iter().all(|part| part.has_receipt(ledger, row));
        // Members left out count as anonymous buyers, and these stay.
        let is_of_all =
            |id: Id| self.members.iter().all(|members| members.get(id as usize).is_some_and(|has| *has));
        let members = |id: Id| is_of_all(id) || left_out.contains(&id);
        if !self.members.is_empty() {
            self.said.push(Message::new("caution-part-members"));
        }
        let said = std::mem::take(&mut self.said);
        ledger.part(Kept {
            receipts: (!self.receipts.is_empty()).then_some(&receipts),
            members: (!self.members.is_empty()).then_some(&members),
            said,
        })
    }
}

fn unknown(by: &str, name: &str) -> Message {
    Message::new("no-such-part").with("by", by).with("part", name)
}
