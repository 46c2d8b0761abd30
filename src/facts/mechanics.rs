//! Receipts with a promo code.

use super::gather::Gathering;
use crate::fold::words;
use crate::ledger::{Id, Kind, Receipt, Role};
use crate::list::Listed;
use crate::math::{Moments, sort_by};
use crate::units::{Money, Month, Period};

/// Receipts with and without a promo code in the whole period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mechanics {
    /// Promo codes: those whose fact falls short of the plan first, the shortest by
    /// share first; the rest by revenue, then by name.
    pub promos: Vec<Promo>,
    /// A cluster is a member, or an anonymous receipt: sale receipts with a code, and all.
    pub share: Moments<2>,
    /// Discounts and money paid, of sale receipts with a code; clusters as above.
    pub discount: Moments<2>,
    /// Members with sale receipts of both sorts: money and number of those with a
    /// code, then of those without.
    pub lift: Moments<4>,
}

/// A promo code.
#[derive(Debug, Clone, PartialEq)]
pub struct Promo {
    /// The code as it stands in the files.
    pub name: String,
    /// Sale receipts.
    pub receipts: u64,
    /// Members with such a receipt.
    pub members: u64,
    /// Money of its sale receipts.
    pub sales: Money,
    /// The same less what its return receipts gave back.
    pub revenue: Money,
    /// Discounts of its sale receipts.
    pub discount: Money,
    /// Sale receipts in which points were redeemed.
    pub redeeming: u64,
    /// Revenue planned for whole months of the period.
    pub plan: Option<f64>,
    /// Revenue of those months.
    pub fact: Option<Money>,
}

impl Promo {
    /// Fact ÷ plan − 1.
    #[must_use]
    pub fn deviation(&self) -> Option<f64> {
        let plan = self.plan.filter(|plan| *plan > 0.0)?;
        Some(self.fact?.to_f64() / plan - 1.0)
    }
}

/// Codes while they are gathered: some shops print a code of its own for everybody.
#[derive(Debug)]
pub(super) struct Codes<'a> {
    gathering: &'a Gathering<'a>,
    found: Mechanics,
    plans: Vec<Planned>,
    /// Place of a code in the sums plus one, by its id.
    places: Vec<u32>,
    sums: Vec<Sums>,
}

/// Sums of one code.
#[derive(Debug)]
struct Sums {
    /// The last member counted.
    last: Id,
    promo: Promo,
}

impl<'a> Codes<'a> {
    /// Those of anonymous receipts.
    pub(super) fn of_anonymous(gathering: &'a Gathering<'a>, period: Period) -> Self {
        let plans = plans(gathering, period);
        let found = Mechanics::default();
        let mut codes = Self { gathering, found, plans, places: Vec::new(), sums: Vec::new() };
        let anonymous = gathering.counted.receipts(0);
        for receipt in anonymous.filter(|receipt| period.contains(receipt.day)) {
            codes.cluster(0, std::slice::from_ref(&receipt));
        }
        codes
    }

    /// When all are added.
    pub(super) fn finish(self) -> Mechanics {
        let mut found = self.found;
        found.promos = self.sums.into_iter().map(|code| code.promo).listed();
        sort_by(&mut found.promos, |one, other| {
            let short = |promo: &Promo| promo.deviation().filter(|deviation| *deviation < 0.0).unwrap_or(0.0);
            let by_plan = short(one).total_cmp(&short(other));
            by_plan.then(other.revenue.cmp(&one.revenue)).then_with(|| one.name.cmp(&other.name))
        });
        found
    }

    /// Adds the receipts of one cluster: of a member in the period, or an anonymous one.
    pub(super) fn cluster(&mut self, member: Id, receipts: &[Receipt]) {
        let (mut with, mut without, mut discount) = ([0; 2], [0; 2], 0);
        for receipt in receipts {
            if receipt.kind == Kind::Sale {
                let side = if receipt.promo == 0 { &mut without } else { &mut with };
                side[0] += receipt.amount.0;
                side[1] += 1;
                discount += if receipt.promo == 0 { 0 } else { receipt.discount.0 };
            }
            if receipt.promo != 0 {
                self.add(member, receipt);
            }
        }
        if with[1] + without[1] > 0 {
            self.found.share.add(&[with[1], with[1] + without[1]]);
        }
        if with[1] > 0 {
            self.found.discount.add(&[discount, with[0]]);
        }
        if member != 0 && with[1] > 0 && without[1] > 0 {
            self.found.lift.add(&[with[0], with[1], without[0], without[1]]);
        }
    }

    fn add(&mut self, member: Id, receipt: &Receipt) {
        let id = receipt.promo as usize;
        if self.places.len() <= id {
            self.places.resize(id + 1, 0);
        }
        if self.places[id] == 0 {
            let promo = self.promo(receipt.promo);
            self.sums.push(Sums { last: 0, promo });
            self.places[id] = self.sums.len() as u32;
        }
        if let Some(sums) = self.sums.get_mut(self.places[id] as usize - 1) {
            sums.add(member, receipt, &self.plans);
        }
    }

    fn promo(&self, id: Id) -> Promo {
        let name = self.gathering.counted.ledger.label(id).to_owned();
        let folded = words(&name);
        let own = || self.plans.iter().filter(|planned| planned.promo == folded);
        let plan = own().next().map(|_| own().map(|planned| planned.value).sum());
        Promo {
            name,
            receipts: 0,
            members: 0,
            sales: Money::ZERO,
            revenue: Money::ZERO,
            discount: Money::ZERO,
            redeeming: 0,
            plan,
            fact: plan.map(|_: f64| Money::ZERO),
        }
    }
}

impl Sums {
    fn add(&mut self, member: Id, receipt: &Receipt, plans: &[Planned]) {
        let promo = &mut self.promo;
        let money = match receipt.kind {
            Kind::Sale => {
                promo.receipts += 1;
                promo.sales += receipt.amount;
                promo.discount += receipt.discount;
                promo.redeeming += u64::from(receipt.redeemed.0 > 0);
                promo.members += u64::from(member != 0 && self.last != member);
                self.last = if member == 0 { self.last } else { member };
                receipt.amount
            }
            Kind::Return => -receipt.amount,
        };
        promo.revenue += money;
        if let Some(fact) = &mut promo.fact {
            let month = receipt.day.month();
            let name = words(&promo.name);
            if plans.iter().any(|planned| planned.month == month && planned.promo == name) {
                *fact += money;
            }
        }
    }
}

/// A target that may be that of a promo code.
#[derive(Debug)]
struct Planned {
    promo: String,
    month: Month,
    value: f64,
}

/// Targets of months that the period covers whole.
fn plans(gathering: &Gathering<'_>, period: Period) -> Vec<Planned> {
    let ledger = gathering.counted.ledger;
    let targets = (0..ledger.table(Role::Plan).rows()).map(|row| ledger.target(row));
    let whole = |month: Month| month.period().overlap(period) == month.period();
    let named = targets.map(|target| Planned {
        promo: words(ledger.label(target.kpi)),
        month: target.month.month(),
        value: target.value,
    });
    named.filter(|planned| whole(planned.month) && !planned.promo.is_empty()).listed()
}
