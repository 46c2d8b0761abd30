//! How often a card is shown, by shop and by cashier.

use std::collections::BTreeMap;

use super::gather::Gathering;
use super::heat::each_sale;
use crate::ledger::Id;
use crate::list::Listed;
use crate::math::sort_by;
use crate::units::{Money, Period};

/// Sale receipts of a shop or a cashier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Till {
    /// Name of the shop or the cashier.
    pub name: String,
    /// The cashier's shop; empty for a shop, and where it is not known.
    pub store: String,
    /// Sale receipts.
    pub receipts: u64,
    /// Of them, those with a card.
    pub members: u64,
    /// Money of all of them.
    pub sales: Money,
}

/// By shop and by cashier; those that are not named stand nowhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tills {
    /// Shops, by name.
    pub stores: Vec<Till>,
    /// Cashiers in each shop where they sold, by name, then by shop.
    pub cashiers: Vec<Till>,
}

impl Tills {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let counted = gathering.counted;
        let ledger = counted.ledger;
        let (mut stores, mut cashiers) = (Vec::new(), BTreeMap::new());
        each_sale(gathering, period, |row, member| {
            let (amount, member) = (counted.amount(row), member != 0);
            let (store, cashier) = (ledger.store_of(row), ledger.cashier_of(row));
            if stores.len() <= store as usize {
                stores.resize_with(store as usize + 1, Till::default);
            }
            stores[store as usize].add(member, amount);
            if cashier != 0 {
                let till: &mut Till = cashiers.entry((cashier, store)).or_default();
                till.add(member, amount);
            }
        });
        let stores = stores.into_iter().enumerate().filter(|(id, till)| *id > 0 && till.receipts > 0);
        let store_name = |id: Id| ledger.store_name(id).to_owned();
        let stores = stores.map(|(id, till)| Till { name: store_name(id as Id), ..till });
        let cashiers = cashiers.into_iter().map(|((cashier, store), till)| Till {
            name: ledger.cashier_name(cashier).to_owned(),
            store: if store == 0 { String::new() } else { store_name(store) },
            ..till
        });
        Self { stores: by_name(stores), cashiers: by_name(cashiers) }
    }
}

impl Till {
    fn add(&mut self, member: bool, amount: Money) {
        self.receipts += 1;
        self.members += u64::from(member);
        self.sales += amount;
    }
}

fn by_name(tills: impl Iterator<Item = Till>) -> Vec<Till> {
    let mut tills = tills.listed();
    sort_by(&mut tills, |one, other| (&one.name, &one.store).cmp(&(&other.name, &other.store)));
    tills
}
