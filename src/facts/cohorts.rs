//! Members who began together, or are alike, followed from month to month.

use super::cohort_members::{Among, age_of};
use super::conversion::Conversion;
use super::counted::Counted;
use super::gather::{Asked, Gathering, gathering, revenue};
use super::histories::History;
use super::receipts::Group;
use crate::ledger::{Id, Kind, Ledger, Receipt};
use crate::math::sort_by_key;
use crate::settings::Settings;
use crate::units::{Day, Month, Period};

/// Where a member's time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CohortStart {
    /// Enrolment, or, where that is unknown, the first purchase.
    Enrolment,
    /// The first purchase, where it is the first and not just the first that is seen.
    FirstPurchase,
}

/// Who is followed together.
#[derive(Debug, Clone, Copy)]
pub enum Together<'a> {
    /// Who began in the same month.
    Month,
    /// Who began in the same quarter of a year.
    Quarter,
    /// Who is of the same group; groups by member, whose id is the place.
    Group(&'a [u16]),
}

/// Members followed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// The month as a number, the quarter as one, or the group.
    pub key: i32,
    /// The month in which the first of them began.
    pub since: Month,
    /// Members.
    pub members: u64,
    /// The month in which each of them began, the next, and so on; as far as whole months of
    /// data go.
    pub ages: Vec<CohortAge>,
}

/// Members of a cohort in a month of the same age.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CohortAge {
    /// Members whose month of this age is over, and in the data.
    pub members: u64,
    /// Of them, those with a purchase in it.
    pub bought: u64,
    /// Their sale receipts in it, given back or not.
    pub receipts: u64,
    /// Of them, those who had not yet bought before it; where time is counted from the first
    /// purchase, not yet again, on another day.
    pub waiting: u64,
    /// Of these, those who did in it.
    pub came: u64,
    /// What the members brought in it.
    pub brought: Brought,
}

/// Money of receipts, kopecks: sales less returns, each in its own month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brought {
    /// All of it.
    pub revenue: i64,
    /// That of receipts with a cost of goods.
    pub costed: i64,
    /// That cost.
    pub cost: i64,
}

/// What is in no cohort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NotFollowed {
    /// Members who began before the data, or of whom that is not known.
    pub before: u64,
    /// Members who began in a month of which the data have a part.
    pub unfinished: u64,
    /// Members without a day to count from: nothing bought.
    pub never: u64,
    /// Kopecks of revenue of these members, of the others before they began, and of a last
    /// month that is not over.
    pub revenue: i64,
}

/// Cohorts, and what is told beside them.
#[derive(Debug, Clone)]
pub struct Cohorts {
    /// Those with somebody in them, by their keys.
    pub cohorts: Vec<Cohort>,
    /// The rest.
    pub left_out: NotFollowed,
    /// From the first purchase to the second, over all data: by group, or of all as group 0.
    pub again: Vec<Conversion>,
    /// Receipts of all members in the chosen period: they tell the margin.
    pub receipts: Group,
}

impl Brought {
    fn add(&mut self, receipt: &Receipt) {
        let sign = if receipt.kind == Kind::Sale { 1 } else { -1 };
        self.revenue += sign * receipt.amount.0;
        if receipt.cost.0 != 0 {
            self.costed += sign * receipt.amount.0;
            self.cost += sign * receipt.cost.0;
        }
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            revenue: self.revenue + other.revenue,
            costed: self.costed + other.costed,
            cost: self.cost + other.cost,
        }
    }

    /// Kopecks of margin: what has a cost of goods less that cost, the rest at this share.
    #[must_use]
    pub fn margin(self, share: f64) -> f64 {
        (self.costed - self.cost) as f64 + (self.revenue - self.costed) as f64 * share
    }
}

impl CohortAge {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            members: self.members + other.members,
            bought: self.bought + other.bought,
            receipts: self.receipts + other.receipts,
            waiting: self.waiting + other.waiting,
            came: self.came + other.came,
            brought: self.brought.and(other.brought),
        }
    }
}

impl Together<'_> {
    fn key(self, member: Id, month: Month) -> i32 {
        match self {
            Self::Month => month.0,
            Self::Quarter => month.0.div_euclid(3),
            Self::Group(_) => i32::from(self.group(member)),
        }
    }

    fn group(self, member: Id) -> u16 {
        match self {
            Self::Group(groups) => groups.get(member as usize).copied().unwrap_or_default(),
            Self::Month | Self::Quarter => 0,
        }
    }
}

/// The first and the last month that the data cover whole.
#[must_use]
pub fn whole_months(span: Period) -> [Month; 2] {
    let is_whole = |month: Month| month.period().overlap(span) == month.period();
    let (from, to) = (span.from.month(), span.to.month());
    [if is_whole(from) { from } else { from.plus(1) }, if is_whole(to) { to } else { to.plus(-1) }]
}

/// Follows members over all data, whatever the chosen period.
#[must_use]
pub fn gather_cohorts(
    ledger: &Ledger,
    settings: &Settings,
    start: CohortStart,
    together: Together<'_>,
) -> Cohorts {
    let span = ledger.span();
    let period = settings.period(span).overlap(span);
    let counted = Counted::new(ledger, settings);
    gathering(&counted, settings, span.to, Asked::WithoutLines, None, |gathering| {
        let mut followed = Followed::new(gathering, start, together);
        let (mut receipts, mut again) = (Group::default(), Vec::<Conversion>::new());
        followed.all(|member, history| {
            receipts.add(history.receipts_in(period));
            let group = usize::from(together.group(member));
            if again.len() <= group {
                again.resize(group + 1, Conversion::default());
            }
            if let Some(again) = again.get_mut(group) {
                again.add(gathering, member, history, span);
            }
        });
        let (cohorts, left_out) = followed.done();
        Cohorts { cohorts, left_out, again, receipts }
    })
}

/// Members followed so far.
pub(super) struct Followed<'a> {
    gathering: &'a Gathering<'a>,
    start: CohortStart,
    together: Together<'a>,
    months: [Month; 2],
    cohorts: Vec<Cohort>,
    left_out: NotFollowed,
}

impl<'a> Followed<'a> {
    /// In cohorts of a month each, by enrolment, that begin within whole months of the data.
    pub(super) fn by_month(gathering: &'a Gathering<'a>) -> Self {
        Self::new(gathering, CohortStart::Enrolment, Together::Month)
    }

    fn new(gathering: &'a Gathering<'a>, start: CohortStart, together: Together<'a>) -> Self {
        let months = whole_months(gathering.known.span);
        Self { gathering, start, together, months, cohorts: Vec::new(), left_out: NotFollowed::default() }
    }

    fn all(&mut self, mut also: impl FnMut(Id, &History<'_>)) {
        let (gathering, mut buffer) = (self.gathering, Vec::new());
        for member in gathering.members() {
            let history = gathering.histories.member(member, &mut buffer);
            self.member(member, &history);
            also(member, &history);
        }
    }

    pub(super) fn member(&mut self, member: Id, history: &History<'_>) {
        let enrolled = self.gathering.counted.ledger.enrolled(member);
        let known = &self.gathering.known;
        let left_out = &mut self.left_out;
        match self.start.place(known, self.months, enrolled, history.purchases) {
            (Some(day), Among::Followed) => return self.follow(member, day, history),
            (Some(_), _) => left_out.unfinished += 1,
            (None, Among::Before) => left_out.before += 1,
            (None, _) => left_out.never += 1,
        }
        left_out.revenue += revenue(history.receipts);
    }

    fn follow(&mut self, member: Id, began: Day, history: &History<'_>) {
        let month = began.month();
        let key = self.together.key(member, month);
        let place = self.cohorts.iter().position(|cohort| cohort.key == key).unwrap_or_else(|| {
            self.cohorts.push(Cohort { key, since: month, members: 0, ages: Vec::new() });
            self.cohorts.len() - 1
        });
        let count = (self.months[1].0 - month.0 + 1) as usize;
        let Some(cohort) = self.cohorts.get_mut(place) else { return };
        cohort.members += 1;
        cohort.since = cohort.since.min(month);
        if cohort.ages.len() < count {
            cohort.ages.resize(count, CohortAge::default());
        }
        let Some(ages) = cohort.ages.get_mut(..count) else { return };
        let age_of = |day: Day| age_of(began, day);
        let came = self.start.came(began, history.purchases);
        for (age, cell) in ages.iter_mut().enumerate() {
            cell.members += 1;
            cell.waiting += u64::from(came.is_none_or(|came| came >= age));
            cell.came += u64::from(came == Some(age));
        }
        let mut seen = None;
        for age in history.purchases.iter().copied().filter_map(age_of) {
            // Purchases come in order: a month is counted when it is met first.
            if let Some(cell) = ages.get_mut(age).filter(|_| seen != Some(age)) {
                cell.bought += 1;
            }
            seen = Some(age);
        }
        for receipt in history.receipts {
            match age_of(receipt.day).and_then(|age| ages.get_mut(age)) {
                Some(cell) => {
                    cell.receipts += u64::from(receipt.kind == Kind::Sale);
                    cell.brought.add(receipt);
                }
                None => self.left_out.revenue += revenue(std::slice::from_ref(receipt)),
            }
        }
    }

    pub(super) fn done(mut self) -> (Vec<Cohort>, NotFollowed) {
        sort_by_key(&mut self.cohorts, |cohort| cohort.key);
        (self.cohorts, self.left_out)
    }
}
