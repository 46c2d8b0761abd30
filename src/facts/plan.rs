//! What was planned by month, and what came of it.

use super::gather::Gathering;
use super::periods::MonthSlice;
use super::planned::Planned;
use super::receipts::{Group, column};
use super::slice::Slice;
use crate::fold::words;
use crate::ledger::{Field, Kind, MovementKind, Role};
use crate::list::Listed;
use crate::math::sort_by_key;
use crate::settings::Compare;
use crate::units::{Day, Money, Month, Period, Points, Unit};

/// Days back from the last over which weekdays are weighed: eight weeks.
const WEIGHED_DAYS: i32 = 56;

/// Days of a week.
const WEEK: usize = 7;

/// Plans of the whole period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plans {
    /// In the order in which the file first names the figures, then by month.
    pub targets: Vec<Target>,
    /// Names of figures that are not known, as the file has them, each once.
    pub unknown: Vec<String>,
    /// What revenue is made of, by month of the period, for months that are whole; where the
    /// settings compare with a year earlier, of those months too.
    pub months: Vec<Made>,
}

/// A target of a month within the period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The figure.
    pub figure: Planned,
    /// The month.
    pub month: Month,
    /// The period or the data does not cover all of it.
    pub partial: bool,
    /// What was planned: money in major units, a share as a fraction.
    pub plan: f64,
    /// What came; `None` where the files don't tell.
    pub fact: Option<f64>,
    /// What the month will come to at this pace, for the last one if it is not over.
    pub landing: Option<f64>,
    /// Sale receipts of the month.
    pub receipts: u64,
}

/// What a month's revenue is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Made {
    /// The month.
    pub month: Month,
    /// Members with a sale receipt, and each anonymous sale receipt.
    pub buyers: f64,
    /// Sale receipts.
    pub receipts: f64,
    /// Their money, in major units.
    pub sales: f64,
    /// Money given back.
    pub returned: f64,
}

impl Made {
    /// Sales less returns.
    #[must_use]
    pub fn revenue(&self) -> f64 {
        self.sales - self.returned
    }

    /// Buyers, receipts a buyer, money a receipt: their product is the sales.
    #[must_use]
    pub fn factors(&self) -> [f64; 3] {
        [self.buyers, self.receipts / self.buyers, self.sales / self.receipts]
    }
}

impl Plans {
    /// `promos` are names that are planned as mechanics.
    pub(super) fn gather(gathering: &Gathering<'_>, months: &[MonthSlice], promos: &[&str]) -> Self {
        let ledger = gathering.counted.ledger;
        let mut found = Self::default();
        if ledger.table(Role::Plan).rows() == 0 {
            return found;
        }
        let promos: Vec<String> = promos.iter().map(|name| words(name)).listed();
        let elapsed = Elapsed::of(gathering);
        let mut order: Vec<Planned> = Vec::new();
        for row in 0..ledger.table(Role::Plan).rows() {
            let target = ledger.target(row);
            let name = ledger.label(target.kpi);
            let Some(figure) = Planned::named(name) else {
                if !promos.contains(&words(name)) && !found.unknown.iter().any(|known| known == name) {
                    found.unknown.push(name.to_owned());
                }
                continue;
            };
            let Some(month) = months.iter().find(|month| month.month == target.month.month()) else {
                continue;
            };
            if !order.contains(&figure) {
                order.push(figure);
            }
            let fact = fact(figure, &month.slice, gathering);
            // "70,9" without a sign of per cent is no share of the whole.
            let in_percent = figure.unit() == Unit::Share && target.value > 1.0;
            let plan = if in_percent { target.value / 100.0 } else { target.value };
            let same = |known: &&mut Target| known.figure == figure && known.month == month.month;
            match found.targets.iter_mut().find(same) {
                // A plan by shop adds up; a mean or a share given twice counts as first given.
                Some(known) if figure.adds_up() => known.plan += plan,
                Some(_) => {}
                None => found.targets.push(Target {
                    figure,
                    month: month.month,
                    partial: month.partial,
                    plan,
                    fact,
                    landing: landing(figure, fact, month, elapsed.as_ref(), gathering.known.span),
                    receipts: month.slice.receipts(),
                }),
            }
        }
        let place = |figure: Planned| order.iter().position(|known| *known == figure);
        sort_by_key(&mut found.targets, |target| (place(target.figure), target.month));
        let whole = months.iter().filter(|month| !month.partial);
        found.months = whole.clone().map(|month| made(month.month, &month.slice)).listed();
        if gathering.settings.compare == Compare::YearAgo {
            found.months.extend(a_year_earlier(gathering, whole));
        }
        found
    }

    /// Whether a name is planned for at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty() && self.unknown.is_empty()
    }

    /// The target of a figure in a month.
    #[must_use]
    pub fn target(&self, figure: Planned, month: Month) -> Option<&Target> {
        self.targets.iter().find(|target| target.figure == figure && target.month == month)
    }

    /// What a whole month's revenue is made of.
    #[must_use]
    pub fn made(&self, month: Month) -> Option<&Made> {
        self.months.iter().find(|made| made.month == month)
    }
}

/// The months a year before these, where the data covers them whole and they are not among these.
fn a_year_earlier<'a>(
    gathering: &Gathering<'_>,
    months: impl Iterator<Item = &'a MonthSlice> + Clone,
) -> Vec<Made> {
    let span = gathering.known.span;
    let earlier = months.clone().map(|month| month.month.plus(-12));
    let missing = earlier.filter(|month| {
        month.period().overlap(span) == month.period() && months.clone().all(|known| known.month != *month)
    });
    let periods = missing.map(Month::period).listed();
    let slices = gathering.slices(&periods, |_, _| ());
    slices.iter().map(|slice| made(slice.period.from.month(), slice)).listed()
}

fn made(month: Month, slice: &Slice) -> Made {
    let everyone = slice.everyone();
    Made {
        month,
        buyers: (slice.buyers + slice.anonymous.receipts()) as f64,
        receipts: everyone.receipts() as f64,
        sales: everyone.sales().to_f64(),
        returned: everyone.returned().to_f64(),
    }
}

fn landing(
    figure: Planned,
    fact: Option<f64>,
    month: &MonthSlice,
    elapsed: Option<&Elapsed>,
    span: Period,
) -> Option<f64> {
    let seen = month.slice.period;
    let runs = month.partial && seen.from == month.month.first() && seen.to == span.to;
    if !runs {
        return None;
    }
    if figure.is_mean() {
        return fact;
    }
    figure.adds_up().then_some(fact? / elapsed?.share(seen, month.month.period())?)
}

fn fact(figure: Planned, slice: &Slice, gathering: &Gathering<'_>) -> Option<f64> {
    let (members, everyone) = (&slice.members, slice.everyone());
    let money = |money: Money| money.to_f64();
    let ratio = |over: f64, under: f64| (under != 0.0).then_some(over / under);
    let average = |group: &Group| ratio(money(group.sales()), group.receipts() as f64);
    let known = |role, field| gathering.known.fields.contains(role, field);
    let cards = known(Role::Receipts, Field::Member);
    let of_members = |value: f64| cards.then_some(value);
    match figure {
        Planned::Revenue => Some(money(everyone.revenue())),
        Planned::Receipts => Some(everyone.receipts() as f64),
        Planned::AverageReceipt => average(&everyone),
        Planned::Buyers => Some((slice.buyers + slice.anonymous.receipts()) as f64),
        Planned::MemberRevenue => of_members(money(members.revenue())),
        Planned::MemberReceipts => of_members(members.receipts() as f64),
        Planned::MemberAverageReceipt => average(members).filter(|_| cards),
        Planned::MembersWithPurchase => of_members(slice.buyers as f64),
        Planned::ActiveMembers => of_members(slice.last.active as f64),
        Planned::RevenuePerMember => ratio(money(members.revenue()), slice.buyers as f64).filter(|_| cards),
        Planned::MemberRevenueShare => {
            let share = ratio(money(members.revenue()), money(everyone.revenue()));
            share.filter(|_| cards && gathering.known.anonymous)
        }
        Planned::MemberReceiptShare => {
            let share = ratio(members.receipts() as f64, everyone.receipts() as f64);
            share.filter(|_| cards && gathering.known.anonymous)
        }
        Planned::ItemsPerReceipt => {
            let items = ratio(everyone.quantity().to_f64(), (everyone.receipts() - everyone.huge()) as f64);
            items.filter(|_| known(Role::Receipts, Field::Quantity))
        }
        Planned::EffectiveDiscount => {
            let price = slice.price(gathering.settings.point_value());
            let given = price - money(everyone.sales());
            let receipts = [Field::Discount, Field::PointsRedeemed];
            let is_known = receipts.into_iter().any(|field| known(Role::Receipts, field));
            ratio(given, price).filter(|_| is_known)
        }
        Planned::NewMembers => {
            known(Role::Members, Field::Enrolled).then(|| enrolled(gathering, slice.period))
        }
        Planned::PointsIssued => points(gathering, slice, MovementKind::Issue),
        Planned::PointsRedeemed => points(gathering, slice, MovementKind::Redeem),
    }
}

fn enrolled(gathering: &Gathering<'_>, period: Period) -> f64 {
    let counted = gathering.counted;
    let new = |member: &u32| counted.ledger.enrolled(*member).is_some_and(|day| period.contains(day));
    counted.members().filter(new).count() as f64
}

/// Points by the table of points, where there is one; by the receipts else.
fn points(gathering: &Gathering<'_>, slice: &Slice, kind: MovementKind) -> Option<f64> {
    let (counted, fields) = (gathering.counted, gathering.known.fields);
    let ledger = counted.ledger;
    if fields.has(Role::Points) {
        let movements = (0..ledger.table(Role::Points).rows()).map(|row| ledger.movement(row));
        let own = movements.filter(|movement| {
            movement.kind == kind && slice.period.contains(movement.day) && counted.counts(movement.member)
        });
        return Some(own.map(|movement| movement.points).sum::<Points>().to_f64());
    }
    let everyone = slice.everyone();
    if kind == MovementKind::Issue {
        fields.contains(Role::Receipts, Field::PointsIssued).then(|| everyone.issued.to_f64())
    } else {
        let net = everyone.sum(column::REDEEMED) - everyone.sum(column::REDEEMED_BACK);
        fields.contains(Role::Receipts, Field::PointsRedeemed).then(|| Points(net).to_f64())
    }
}

/// How much of a month its days bring, by weekday.
#[derive(Debug)]
struct Elapsed {
    /// Mean revenue of a weekday, never negative.
    weights: [f64; WEEK],
}

impl Elapsed {
    /// `None` if the data does not cover each weekday, or nothing was sold.
    fn of(gathering: &Gathering<'_>) -> Option<Self> {
        let (counted, span) = (gathering.counted, gathering.known.span);
        let weighed = Period { from: span.to.plus(1 - WEIGHED_DAYS), to: span.to }.overlap(span);
        let mut sums = [0i64; WEEK];
        for row in 0..counted.ledger.receipts() {
            let Some(receipt) = counted.receipt(row).filter(|receipt| weighed.contains(receipt.day)) else {
                continue;
            };
            let sign = if receipt.kind == Kind::Sale { 1 } else { -1 };
            sums[receipt.day.weekday()] += sign * receipt.amount.0;
        }
        let mut days = [0u32; WEEK];
        (weighed.from.0..=weighed.to.0).for_each(|day| days[Day(day).weekday()] += 1);
        let all = days.iter().all(|days| *days > 0) && sums.iter().sum::<i64>() > 0;
        all.then(|| Self { weights: std::array::from_fn(|at| sums[at].max(0) as f64 / f64::from(days[at])) })
    }

    /// The share of the whole that lies within the days seen.
    fn share(&self, seen: Period, whole: Period) -> Option<f64> {
        let weight = |period: Period| -> f64 {
            (period.from.0..=period.to.0).map(|day| self.weights[Day(day).weekday()]).sum()
        };
        let share = weight(seen) / weight(whole);
        (share > 0.0).then_some(share)
    }
}
