//! How often a card is shown, by shop and by cashier.

use super::gather::Gathering;
use crate::ledger::{Id, Kind};
use crate::list::Listed;
use crate::math::sort_by;
use crate::units::{Money, Period};

/// Sale receipts of a shop or a cashier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Till {
    /// Name of the shop or the cashier.
    pub name: String,
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
    /// Cashiers, by name.
    pub cashiers: Vec<Till>,
}

impl Tills {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let counted = gathering.counted;
        let ledger = counted.ledger;
        let (mut stores, mut cashiers) = (Vec::new(), Vec::new());
        for row in 0..ledger.receipts() {
            let Some(receipt) = counted.receipt(row) else { continue };
            if receipt.kind != Kind::Sale || !period.contains(receipt.day) {
                continue;
            }
            let member = counted.member_of(row) != 0;
            add(&mut stores, receipt.store, member, receipt.amount);
            add(&mut cashiers, receipt.cashier, member, receipt.amount);
        }
        Self {
            stores: named(stores, |id| ledger.store_name(id)),
            cashiers: named(cashiers, |id| ledger.cashier_name(id)),
        }
    }
}

fn add(tills: &mut Vec<Till>, id: Id, member: bool, amount: Money) {
    let at = id as usize;
    if tills.len() <= at {
        tills.resize_with(at + 1, Till::default);
    }
    let till = &mut tills[at];
    till.receipts += 1;
    till.members += u64::from(member);
    till.sales += amount;
}

fn named<'a>(tills: Vec<Till>, name: impl Fn(Id) -> &'a str) -> Vec<Till> {
    let some = tills.into_iter().enumerate().skip(1).filter(|(_, till)| till.receipts > 0);
    let mut tills: Vec<Till> =
        some.map(|(id, till)| Till { name: name(id as Id).to_owned(), ..till }).listed();
    sort_by(&mut tills, |one, other| one.name.cmp(&other.name));
    tills
}
