//! A cashier who puts purchases of buyers without a card on a card of their own,
//! and spends the points.

use super::calendar;
use super::customers::Customers;
use super::random::Random;
use super::truths::List;
use crate::units::Day;

/// The card, and how often it was put in.
pub(super) struct OwnCard {
    /// None in data too small for it to stand out.
    card: Option<Card>,
    put_in: u32,
    most: u32,
}

struct Card {
    member: u32,
    store: usize,
}

/// One receipt in so many.
const RARITY: u32 = 1_000;

/// From this month on.
const FROM: usize = 12;

impl OwnCard {
    /// The card of a cashier of the store; of a chain with so many receipts.
    pub(super) fn new(customers: &mut Customers, store: usize, receipts: u32) -> Self {
        const LEAST: u32 = 10;
        let most = receipts / RARITY;
        let member = if most < LEAST { None } else { customers.lend_card(store) };
        Self { card: member.map(|member| Card { member, store }), put_in: 0, most }
    }

    /// The register at which its owner works, if it is the owner's card.
    pub(super) fn register(&self, member: Option<u32>) -> Option<u32> {
        self.is_of(member).then_some(0)
    }

    pub(super) fn is_of(&self, member: Option<u32>) -> bool {
        self.card.as_ref().is_some_and(|card| member == Some(card.member))
    }

    /// The member whose card is put in instead of that of the buyer. The till shows as many
    /// receipts with a card as it would: what was planted of these stays.
    pub(super) fn put_in(&mut self, store: usize, day: usize, date: Day, random: &mut Random) -> Option<u32> {
        let card = self.card.as_ref()?;
        let at_work = (day / 2).is_multiple_of(2) && calendar::month_number(date) >= FROM;
        if store != card.store || !at_work || self.put_in == self.most || !random.chance(0.4) {
            return None;
        }
        self.put_in += 1;
        Some(card.member)
    }

    /// The figure; `cashier` is the owner of the card.
    pub(super) fn truths(&self, cashier: &str, list: &mut List) {
        if self.card.is_some() {
            let what = "sale receipts with the card that only this cashier ever puts in, and the points of which are spent soon";
            let truth = list.exactly("cashier-anomalies.own-card", what, f64::from(self.put_in));
            truth.cashier = Some(cashier.to_owned());
            truth.period.from = calendar::month(FROM).first();
        }
    }
}
