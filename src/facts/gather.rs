//! The pass over the ledger.

use super::counted::Counted;
use super::members::{ByMember, MemberHistory};
use super::slice::{Group, HUGE_QUANTITY, INACTIVE_DAYS, LastPurchase, Slice, Sums};
use crate::ledger::{Field, FieldSet, Kind, Ledger, Receipt};
use crate::settings::Settings;
use crate::units::{Month, Period};

/// All facts of an analysis.
#[derive(Debug, Clone)]
pub struct Facts {
    /// First day of the data to the as-of day.
    pub span: Period,
    /// Fields that the files have.
    pub fields: FieldSet,
    /// Members known from any table.
    pub members: u64,
    /// Whether enrolment is known for at least one member.
    pub enrolment_known: bool,
    /// Whether there is a list of members.
    pub list_known: bool,
    /// Whether at least one receipt of the files has no member. If none has, only
    /// member receipts were exported, and the members' share of all is unknown.
    pub anonymous_known: bool,
    /// Days within which a purchase makes a member active.
    pub active_days: u32,
    /// The chosen period, or the whole file.
    pub whole: Slice,
    /// Its months in order.
    pub months: Vec<MonthSlice>,
    /// Now against before.
    pub previous: Option<Compared>,
    /// Now against a year earlier.
    pub year_ago: Option<Compared>,
}

/// One month of the period.
#[derive(Debug, Clone, Copy)]
pub struct MonthSlice {
    /// The month.
    pub month: Month,
    /// The data or the period does not cover all of it.
    pub partial: bool,
    /// Its facts.
    pub slice: Slice,
}

/// Two periods to compare.
#[derive(Debug, Clone, Copy)]
pub struct Compared {
    /// Now.
    pub current: Slice,
    /// Earlier.
    pub earlier: Slice,
}

/// Gathers the facts of the period that the settings choose.
#[must_use]
pub fn gather(ledger: &Ledger, settings: &Settings) -> Facts {
    let span = ledger.span();
    let period = settings.period(span).overlap(span);
    let months = months_of(period);
    // Slices: the whole, then the months, then what a chosen period is compared with.
    let compared: Vec<Period> = if settings.has_period() {
        [period.before(), year_earlier(period)]
            .into_iter()
            .filter(|earlier| span.from <= earlier.from)
            .collect()
    } else {
        Vec::new()
    };
    let clipped = months.iter().map(|month| month.period().overlap(period));
    let mut slices: Vec<Slice> =
        std::iter::once(period).chain(clipped).chain(compared.iter().copied()).map(Slice::empty).collect();
    let counted = Counted::new(ledger, settings);
    fill(&counted, settings.active_days(), &mut slices);

    let found = |wanted: Period| slices.iter().skip(1).find(|slice| slice.period == wanted).copied();
    let whole = slices[0];
    let against = |current: Option<Slice>, earlier: Option<Slice>| {
        Some(Compared { current: current?, earlier: earlier? })
    };
    let (previous, year_ago) = if settings.has_period() {
        (against(Some(whole), found(period.before())), against(Some(whole), found(year_earlier(period))))
    } else {
        let last = months.iter().rev().find(|month| is_whole(**month, span)).copied();
        let month = |back: i32| {
            let month = last?.plus(-back);
            is_whole(month, span).then(|| found(month.period()))?
        };
        (against(month(0), month(1)), against(month(0), month(12)))
    };
    Facts {
        span,
        fields: ledger.fields(),
        members: counted.members().count() as u64,
        enrolment_known: ledger.fields().contains(Field::Enrolled),
        list_known: counted.members().any(|member| ledger.is_listed(member)),
        anonymous_known: (0..ledger.receipts()).any(|row| counted.member_of(row) == 0),
        active_days: settings.active_days(),
        whole,
        months: months
            .iter()
            .zip(&slices[1..])
            .map(|(month, slice)| MonthSlice {
                month: *month,
                partial: slice.period != month.period(),
                slice: *slice,
            })
            .collect(),
        previous,
        year_ago,
    }
}

fn fill(counted: &Counted<'_>, active_days: u32, slices: &mut [Slice]) {
    let by_member = ByMember::of(counted);
    for receipt in by_member.rows(0).iter().filter_map(|row| counted.receipt(*row)) {
        for slice in slices.iter_mut().filter(|slice| slice.period.contains(receipt.day)) {
            slice.anonymous.add(std::slice::from_ref(&receipt));
        }
    }
    let mut history = MemberHistory::default();
    for member in counted.members() {
        history.load(counted, &by_member, member);
        for slice in slices.iter_mut() {
            let receipts = history.receipts_in(slice.period);
            slice.members.add(receipts);
            let bought = receipts.iter().any(|receipt| receipt.kind == Kind::Sale);
            slice.buyers += u64::from(bought);
            if !receipts.is_empty() {
                slice.spending.add(&[revenue(receipts), i64::from(bought)]);
            }
            let purchases = history.purchases_in(slice.period);
            slice.kept.once += u64::from(purchases >= 1);
            slice.kept.twice += u64::from(purchases >= 2);
            let listed = counted.listed_by(member, slice.period.to);
            slice.last.add(history.days_since_last(slice.period.to), active_days, listed);
            if let Some(exposure) = history.exposure(slice.period) {
                slice.enrolled.add(&exposure);
                if history.is_active(slice.period.to, active_days) {
                    slice.active.add(&exposure);
                }
            }
        }
    }
}

impl LastPurchase {
    /// Adds a member who last bought so many days before, if at all.
    fn add(&mut self, days: Option<u32>, active_days: u32, listed: bool) {
        let active = days.is_some_and(|days| days <= active_days);
        self.active += u64::from(active);
        self.listed += u64::from(listed);
        self.listed_active += u64::from(listed && active);
        if let Some(days) = days {
            self.members += 1;
            for (inactive, window) in self.inactive.iter_mut().zip(INACTIVE_DAYS) {
                *inactive += u64::from(days > window);
            }
        }
    }
}

/// Kopecks paid less kopecks given back.
fn revenue(receipts: &[Receipt]) -> i64 {
    let signed = |receipt: &Receipt| match receipt.kind {
        Kind::Sale => receipt.amount.0,
        Kind::Return => -receipt.amount.0,
    };
    receipts.iter().map(signed).sum()
}

impl Group {
    /// Adds the receipts of one cluster.
    fn add(&mut self, receipts: &[Receipt]) {
        if receipts.is_empty() {
            return;
        }
        let mut sums: Sums = [0; 4];
        for receipt in receipts {
            match receipt.kind {
                Kind::Sale => {
                    sums[super::column::SALES] += receipt.amount.0;
                    sums[super::column::RECEIPTS] += 1;
                    sums[super::column::QUANTITY] += receipt.quantity.0;
                    self.without_quantity += u64::from(receipt.quantity.0 == 0);
                    self.huge_quantity += u64::from(receipt.quantity > HUGE_QUANTITY);
                }
                Kind::Return => {
                    sums[super::column::RETURNED] += receipt.amount.0;
                    self.returns += 1;
                }
            }
        }
        self.moments.add(&sums);
    }
}

fn months_of(period: Period) -> Vec<Month> {
    if period.days() == 0 {
        return Vec::new();
    }
    (period.from.month().0..=period.to.month().0).map(Month).collect()
}

fn is_whole(month: Month, span: Period) -> bool {
    month.period().overlap(span) == month.period()
}

/// The same calendar days a year earlier.
fn year_earlier(period: Period) -> Period {
    let shifted = |day: crate::units::Day| {
        let month = day.month();
        let place = day.since(month.first());
        let earlier = month.plus(-12).period();
        earlier.from.plus(place.min(earlier.days() - 1))
    };
    Period { from: shifted(period.from), to: shifted(period.to) }
}
