//! What a KPI reads and what it gives.

use super::need::receipts;
use super::{Need, Table};
use crate::facts::{Detail, Group, Known, MonthSlice, Slice, Weights, column, weights};
use crate::ledger::Field;
use crate::list::Listed;
use crate::math::{Estimate, Part, ratio, total, wilson};
use crate::message::{Args, Message};
use crate::settings::{RevenueBasis, Settings};
use crate::units::{Money, Period};

/// The facts of a period, and what the files have.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The facts.
    pub slice: &'a Slice,
    /// What is found for the whole period alone; `None` for a month or an earlier period.
    pub detail: Option<&'a Detail>,
    /// The months of the whole period; none for a month or an earlier period.
    pub months: &'a [MonthSlice],
    /// What the files have at all.
    pub known: &'a Known,
    /// The settings in force.
    pub settings: &'a Settings,
}

/// A value or the reason why there is none.
pub type Figure = Result<Estimate, Message>;

/// What may be missing, or the reason why it is.
pub(super) trait OrWhy<T> {
    /// It, or the message of this id.
    fn or_why(self, why: &'static str) -> Result<T, Message>;
}

impl<T> OrWhy<T> for Option<T> {
    // Not inlined: moving a figure takes as much code as finding it.
    #[inline(never)]
    fn or_why(self, why: &'static str) -> Result<T, Message> {
        self.ok_or_else(|| Message::new(why))
    }
}

/// What a KPI gives for a period.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The figure itself.
    pub value: Figure,
    /// Its parts, in the order of [`super::Kpi::parts`].
    pub parts: Vec<Figure>,
    /// The numbers that fill the formula.
    pub figures: Args,
    /// What to know when reading it.
    pub notes: Vec<Message>,
    /// What the figure is made of, row by row; only for the whole period.
    pub tables: Vec<Table>,
}

impl Reading {
    /// A figure without parts.
    pub(super) const fn plain(value: Figure, figures: Args) -> Self {
        Self { value, parts: Vec::new(), figures, notes: Vec::new(), tables: Vec::new() }
    }

    /// The same with something to know when reading it.
    pub(super) fn note(mut self, note: Message) -> Self {
        self.notes.push(note);
        self
    }

    /// No value, and the reason; the same for all parts.
    pub(super) fn none(why: Message, parts: usize) -> Self {
        Self {
            value: Err(why.clone()),
            parts: vec![Err(why); parts],
            figures: Args::new(),
            notes: Vec::new(),
            tables: Vec::new(),
        }
    }
}

impl<'a> Context<'a> {
    /// Fails with the first of these that is missing.
    pub(super) fn need(&self, needs: &[Need]) -> Result<(), Message> {
        let missing = needs.iter().find(|need| !need.is_met(self.known, self.settings));
        missing.map_or(Ok(()), |need| Err(need.why()))
    }

    /// The facts of the whole period; fails for a month or an earlier period.
    pub(super) fn detail(&self) -> Result<&'a Detail, Message> {
        self.detail.or_why("why-whole-period-only")
    }

    /// Fails where members can't be told from the rest, or there is no rest.
    pub(super) fn need_both_groups(&self) -> Result<(), Message> {
        self.need(&[receipts(Field::Member)])?;
        if self.known.anonymous || self.slice.receipts() == 0 {
            Ok(())
        } else {
            Err(Message::new("why-only-members"))
        }
    }

    /// Fails where the data up to the end of the period covers fewer days than asked for.
    pub(super) fn need_days(&self, days: u32) -> Result<(), Message> {
        let covered = Period { from: self.known.span.from, to: self.slice.period.to }.days().unsigned_abs();
        if covered >= days {
            return Ok(());
        }
        Err(Message::new("why-few-days").with("days", u64::from(days)).with("covered", u64::from(covered)))
    }
}

/// `over ÷ under` within one group, `n` its sale receipts; `why` if there is nothing to divide by.
pub(super) fn within(group: &Group, over: Weights, under: Weights, why: &'static str) -> Figure {
    let part = Part { group: &group.moments, over, under };
    let estimate = ratio(&[part]).or_why(why)?;
    Ok(Estimate { n: group.receipts(), ..estimate })
}

/// The members' share of a quantity of all receipts.
pub(super) fn member_share(slice: &Slice, quantity: Weights, n: u64, why: &'static str) -> Figure {
    let members = Part { group: &slice.members.moments, over: quantity, under: quantity };
    let anonymous = Part { group: &slice.anonymous.moments, over: [0.0; column::ALL], under: quantity };
    let estimate = ratio(&[members, anonymous]).or_why(why)?;
    Ok(Estimate { n, ..estimate })
}

/// `count` of `of` members; `why` if there are none.
pub(super) fn share_of_members(count: u64, of: u64, why: &'static str) -> Figure {
    wilson(count, of).or_why(why)
}

/// A sum over the receipts of these groups in whole units, from weights per part.
pub(super) fn sum_of(groups: &[&Group], over: Weights, per_one: i64, n: u64) -> Estimate {
    let parts: Vec<_> =
        groups.iter().map(|group| Part { group: &group.moments, over, under: [0.0; column::ALL] }).listed();
    let Estimate { value, error, .. } = total(&parts);
    // Divided, not multiplied by a hundredth: the value is then the nearest to the sum.
    let per_one = per_one as f64;
    Estimate { value: value / per_one, error: error.map(|error| error / per_one), n, bounds: None }
}

/// What counts as money in revenue, see [`RevenueBasis`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Basis {
    sold: Weights,
    back: Weights,
}

impl Basis {
    pub(super) fn of(settings: &Settings) -> Self {
        // A hundredth of a point is worth the point's value in kopecks.
        let value = settings.point_value();
        let (sold, back) = match settings.definitions.revenue {
            RevenueBasis::Net => ((column::DISCOUNT, 0.0), (column::DISCOUNT_BACK, 0.0)),
            RevenueBasis::BeforeDiscount => ((column::DISCOUNT, 1.0), (column::DISCOUNT_BACK, 1.0)),
            RevenueBasis::WithPoints => ((column::REDEEMED, value), (column::REDEEMED_BACK, value)),
        };
        Self { sold: weights([(column::SALES, 1.0), sold]), back: weights([(column::RETURNED, 1.0), back]) }
    }

    /// Weights of sales less returns.
    pub(super) fn net(&self) -> Weights {
        std::array::from_fn(|at| self.sold[at] - self.back[at])
    }

    /// Money sold, and money given back.
    pub(super) fn of_group(&self, group: &Group) -> [Money; 2] {
        let sum = |weights: &Weights| {
            let kopecks: f64 = (0..column::ALL).map(|at| weights[at] * group.sum(at) as f64).sum();
            Money(libm::round(kopecks) as i64)
        };
        [sum(&self.sold), sum(&self.back)]
    }
}
