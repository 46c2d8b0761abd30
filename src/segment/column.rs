//! What a list tells of each member.

use crate::facts::{MemberRow, Traits};
use crate::units::{Day, Unit};

/// A figure of a member.
#[derive(Debug)]
pub struct Column {
    /// Its id; its name is the message `member-<id>`.
    pub id: &'static str,
    /// How it is shown.
    pub kind: Kind,
    /// The figure on the as-of day: in the unit, or days since 1970-01-01 of a date.
    pub of: fn(&MemberRow, Day) -> Option<f64>,
}

/// What the figure of a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Counted in a unit.
    Figure(Unit),
    /// A day.
    Date,
}

const fn figure(id: &'static str, unit: Unit, of: fn(&MemberRow, Day) -> Option<f64>) -> Column {
    Column { id, kind: Kind::Figure(unit), of }
}

const fn date(id: &'static str, of: fn(&MemberRow, Day) -> Option<f64>) -> Column {
    Column { id, kind: Kind::Date, of }
}

fn days(day: Option<Day>) -> Option<f64> {
    day.map(|day| f64::from(day.0))
}

/// All of them, in the order in which they are offered.
pub static COLUMNS: &[Column] = &[
    figure("days-since", Unit::Days, |row, as_of| row.days_since(as_of).map(f64::from)),
    figure("purchases", Unit::Count, |row, _| Some(f64::from(row.purchases))),
    figure("revenue", Unit::Money, |row, _| Some(row.revenue.to_f64())),
    figure("average-receipt", Unit::Money, |row, _| row.average_receipt()),
    figure("points", Unit::Points, |row, _| Some(row.points.to_f64())),
    date("points-expire", |row, _| days(row.next_expiry)),
    figure("points-expiring", Unit::Points, |row, _| row.next_expiry.map(|_| row.next_expiring.to_f64())),
    figure("days-to-expiry", Unit::Days, |row, as_of| row.next_expiry.map(|day| f64::from(day.since(as_of)))),
    figure("points-issued", Unit::Points, |row, _| Some(row.behind.issued.to_f64())),
    figure("points-redeemed", Unit::Points, |row, _| Some(row.behind.redeemed.to_f64())),
    figure("points-expired", Unit::Points, |row, _| Some(row.behind.expired.to_f64())),
    date("enrolled", |row, _| days(row.enrolled)),
    figure("days-enrolled", Unit::Days, |row, as_of| {
        row.enrolled.filter(|day| *day <= as_of).map(|day| f64::from(as_of.since(day)))
    }),
    date("first-purchase", |row, _| days(row.first)),
    date("last-purchase", |row, _| days(row.last)),
    figure("purchases-ever", Unit::Count, |row, _| Some(f64::from(row.ever))),
    figure("deep-share", Unit::Share, |row, _| row.deep_share),
    figure("favourite-share", Unit::Share, |row, _| row.favourite.map(|favourite| favourite.share)),
    figure("variation", Unit::Share, |row, _| row.variation),
    figure("contacts", Unit::Count, |row, _| row.answers.map(|answers| f64::from(answers.contacts))),
    figure("answered", Unit::Count, |row, _| row.answers.map(|answers| f64::from(answers.answered))),
    figure("nps-score", Unit::Count, |row, _| row.score),
    figure("sleeping-after", Unit::Days, |row, _| row.silence.map(|silence| silence.limits[0])),
    figure("lost-after", Unit::Days, |row, _| row.silence.map(|silence| silence.limits[1])),
];

/// What rules alone ask for: by these, figures of the catalogue count members.
static TRAITS: &[Column] = &[
    figure("listed", Unit::Count, |row, _| Some(f64::from(u8::from(row.listed)))),
    figure("receipts", Unit::Count, |row, _| Some(f64::from(row.receipts))),
    figure("receipts-ever", Unit::Count, |row, _| Some(f64::from(row.behind.receipts_ever))),
    figure("points-moved", Unit::Count, |row, _| is(row, Traits::MOVED)),
    figure("points-stood", Unit::Count, |row, _| is(row, Traits::STOOD)),
    figure("points-left", Unit::Count, |row, _| is(row, Traits::LEFT)),
    figure("points-turned", Unit::Count, |row, _| is(row, Traits::TURNED)),
    figure("observed", Unit::Count, |row, _| is(row, Traits::OBSERVED)),
    figure("begun", Unit::Count, |row, _| is(row, Traits::BEGUN)),
    figure("spent", Unit::Count, |row, _| is(row, Traits::SPENT)),
    figure("lived", Unit::Count, |row, _| is(row, Traits::LIVED)),
    figure("days-of-life", Unit::Days, |row, as_of| row.behind.born.map(|born| f64::from(as_of.since(born)))),
    figure("days-at-start", Unit::Days, |row, _| row.behind.days_at_start.map(f64::from)),
    figure("pauses-exceeded", Unit::Count, |row, _| Some(f64::from(row.behind.pauses))),
    figure("share-above", Unit::Share, |row, _| row.behind.above),
    figure("filled-fields", Unit::Count, |row, _| Some(f64::from(row.behind.filled.count_ones()))),
    figure("filled-firstName", Unit::Count, |row, _| filled(row, 0)),
    figure("filled-phone", Unit::Count, |row, _| filled(row, 1)),
    figure("filled-email", Unit::Count, |row, _| filled(row, 2)),
    figure("filled-birthDate", Unit::Count, |row, _| filled(row, 3)),
    figure("filled-sex", Unit::Count, |row, _| filled(row, 4)),
    figure("filled-city", Unit::Count, |row, _| filled(row, 5)),
    figure("filled-maritalStatus", Unit::Count, |row, _| filled(row, 6)),
    figure("expiring-week-1", Unit::Count, |row, _| week(row, 0)),
    figure("expiring-week-2", Unit::Count, |row, _| week(row, 1)),
    figure("expiring-week-3", Unit::Count, |row, _| week(row, 2)),
    figure("expiring-week-4", Unit::Count, |row, _| week(row, 3)),
    figure("expiring-week-5", Unit::Count, |row, _| week(row, 4)),
    figure("expiring-week-6", Unit::Count, |row, _| week(row, 5)),
    figure("expiring-week-7", Unit::Count, |row, _| week(row, 6)),
    figure("expiring-week-8", Unit::Count, |row, _| week(row, 7)),
];

/// 1 if points expire in that week ahead.
fn week(row: &MemberRow, week: u8) -> Option<f64> {
    bit(row.behind.expiring_weeks, week)
}

/// 1 if that field of the profile is filled in, see [`crate::facts::PROFILE_FIELDS`].
fn filled(row: &MemberRow, field: u8) -> Option<f64> {
    bit(row.behind.filled, field)
}

/// 1 if that is so.
fn is(row: &MemberRow, wanted: Traits) -> Option<f64> {
    Some(f64::from(u8::from(row.behind.traits.has(wanted))))
}

fn bit(bits: u8, at: u8) -> Option<f64> {
    Some(f64::from(bits >> at & 1))
}

impl Column {
    /// The figure that a rule asks for by this id: of a list, or one that rules alone know.
    #[must_use]
    pub(super) fn of_rule(id: &str) -> Option<&'static Self> {
        Self::find(id).or_else(|| TRAITS.iter().find(|column| column.id == id))
    }

    /// The column with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        COLUMNS.iter().find(|column| column.id == id)
    }
}
