//! What is known of every member on the last day of the period: the ground of segments and
//! lists.

use super::answers::{self, Answers, answers};
use super::behind::Behind;
use super::cherry_pickers::Spent;
use super::counted::Counted;
use super::favourites::{Favourite, favourites};
use super::gaps::{Gaps, Silence};
use super::gather::{Asked, Gathering, gathering};
use super::histories::History;
use super::known::Known;
use super::periods::whole_months;
use super::prepared::Prepared;
use super::shift::{Shift, frequency_shift, receipt_shift};
use super::surveys::last_scores;
use super::under::Under;
use crate::ledger::{Channel, Id, Kind, Ledger, Receipt};
use crate::list::Listed;
use crate::math::variation;
use crate::settings::Settings;
use crate::units::{Day, Money, Period, Points};

/// Every member that counts, in the order of their ids.
#[derive(Debug, Clone)]
pub struct MemberFacts {
    /// The days; the last of them is the as-of day of all rows.
    pub period: Period,
    /// What the files have.
    pub known: Known,
    /// One row a member, whether the member bought or not.
    pub rows: Vec<MemberRow>,
    /// Median, 80th and 95th percentile of the gaps between the purchases of all members, in
    /// days; `None` if nobody bought twice.
    pub pool: Option<[u32; 3]>,
    /// The settings that the rows hang on.
    under: Under,
}

/// One member.
#[derive(Debug, Clone, Copy)]
pub struct MemberRow {
    /// Who.
    pub member: Id,
    /// Day of enrolment, if the members table gives it.
    pub enrolled: Option<Day>,
    /// Stands in the list of members, and was enrolled by the last day as far as is known.
    pub listed: bool,
    /// First purchase that stayed bought, up to the last day, before the period too.
    pub first: Option<Day>,
    /// Last such purchase.
    pub last: Option<Day>,
    /// Purchases that stayed bought, within the period, as the settings count them.
    pub purchases: u32,
    /// Such purchases from the first day of the data to the last of the period.
    pub ever: u32,
    /// Sale receipts within the period, given back or not.
    pub receipts: u32,
    /// Money of them.
    pub sales: Money,
    /// Revenue of the period, as the settings count it.
    pub revenue: Money,
    /// Days since the last purchase, against the own pauses.
    pub silence: Option<Silence>,
    /// The last pause that was longer than nineteen of twenty of the own: the day of the
    /// purchase that ended it.
    pub returned: Option<Day>,
    /// How the number of purchases moved from the first half of the member's days in the
    /// period to the second; `None` with too few purchases to tell.
    pub frequency: Option<Shift>,
    /// The same of the money of sale receipts.
    pub receipt: Option<Shift>,
    /// Share of the price of the sale receipts of the period, before discounts and points,
    /// that is of deeply discounted ones, see [`crate::facts::DEEP_PERCENT`].
    pub deep_share: Option<f64>,
    /// Buys mostly at a deep discount, beyond chance.
    pub picks: bool,
    /// The category with the most money, and whether that is a preference; `None` without
    /// lines that have one.
    pub favourite: Option<Favourite>,
    /// Contacts of campaigns; `None` without any in the files.
    pub answers: Option<Answers>,
    /// The last NPS score that the member gave in the period.
    pub score: Option<f64>,
    /// Coefficient of variation of the revenue of the whole months of the period that begin
    /// with the member or later; `None` with fewer than three of them, or where they brought
    /// nothing. The member begins with the enrolment or with the first purchase, whichever was
    /// first as far as is known.
    pub variation: Option<f64>,
    /// The shop with the most sale receipts of the period; 0 for none.
    pub store: Id,
    /// Where the member buys in the period.
    pub buys: Buys,
    /// Points that stand on the last day.
    pub points: Points,
    /// Of them, the day on which the next expire, that day or later.
    pub next_expiry: Option<Day>,
    /// Points that expire on that day.
    pub next_expiring: Points,
    /// What figures count the member by, and lists do not show.
    pub behind: Behind,
}

/// Where a member buys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Buys {
    /// No receipt tells.
    #[default]
    Unknown,
    /// In shops alone.
    InStore,
    /// Online alone.
    Online,
    /// In both.
    Both,
}

impl MemberRow {
    /// Money of an average sale receipt of the period, in major units.
    #[must_use]
    pub fn average_receipt(&self) -> Option<f64> {
        (self.receipts > 0).then(|| self.sales.to_f64() / f64::from(self.receipts))
    }

    /// Days from the last purchase to the as-of day.
    #[must_use]
    pub fn days_since(&self, as_of: Day) -> Option<u32> {
        self.last.map(|last| as_of.since(last).unsigned_abs())
    }
}

impl MemberFacts {
    /// Of a period.
    #[must_use]
    pub fn of(ledger: &Ledger, settings: &Settings, period: Period, prepared: &Prepared) -> Self {
        let counted = Counted::new(ledger, settings);
        gathering(&counted, settings, period.to, Asked::WithoutLines, Some(prepared), |gathering| {
            Self::from(gathering, period)
        })
    }

    /// The same rows under other settings; `None` where they would not be the same. What is
    /// prepared must be what these were made from.
    #[must_use]
    pub fn under(mut self, settings: &Settings, period: Period, prepared: &Prepared) -> Option<Self> {
        let under = Under::of(settings);
        if !under.has_rows_of(self.under) || period != self.period || !prepared.fits(settings) {
            return None;
        }
        if under != self.under {
            let start = Behind::start(period, self.known.span, settings);
            for row in &mut self.rows {
                row.behind.days_at_start = prepared.purchases.days_since_last(row.member, start);
            }
        }
        Some(Self { under, ..self })
    }

    fn from(gathering: &Gathering<'_>, period: Period) -> Self {
        let pool = Gaps::pooled(gathering, period).pool();
        let months = whole_months(period).iter().map(|month| month.period()).listed();
        let (mut buffer, mut own) = (Vec::new(), Vec::new());
        // Rows are large and may be many: room for all of them at once, and for no more.
        let members = gathering.known.members as usize;
        let (mut rows, mut spent) = (Vec::with_capacity(members), Vec::with_capacity(members));
        for member in gathering.members() {
            let history = gathering.histories.member(member, &mut buffer);
            spent.push(Spent::of(history.receipts_in(period), gathering.settings.point_value()));
            rows.push(gathering.row(member, &history, period, &months, pool, &mut own));
        }
        let rate = Spent::rate(&spent);
        let (favourites, answers) = (favourites(gathering, period), answers(gathering, period));
        for (row, spent) in rows.iter_mut().zip(&spent) {
            (row.deep_share, row.picks) = (spent.deep_share(), spent.picks(rate));
            row.favourite = favourites.get(row.member as usize).copied().flatten();
            row.answers = answers::of(&answers, row.member);
        }
        for (member, score) in last_scores(gathering, period) {
            let at = rows.partition_point(|row| row.member < member);
            if let Some(row) = rows.get_mut(at).filter(|row| row.member == member) {
                row.score = Some(score);
            }
        }
        Behind::rank(gathering.counted.ledger, &mut rows);
        Self { period, known: gathering.known, rows, pool, under: Under::of(gathering.settings) }
    }

    /// The row of a member.
    #[must_use]
    pub fn row(&self, member: Id) -> Option<&MemberRow> {
        self.rows.get(self.place(member)?)
    }

    /// The place of a member's row.
    #[must_use]
    pub fn place(&self, member: Id) -> Option<usize> {
        let at = self.rows.partition_point(|row| row.member < member);
        self.rows.get(at).filter(|row| row.member == member).map(|_| at)
    }
}

impl Gathering<'_> {
    fn row(
        &self,
        member: Id,
        history: &History<'_>,
        period: Period,
        months: &[Period],
        pool: Option<[u32; 3]>,
        own: &mut Vec<u32>,
    ) -> MemberRow {
        let receipts = history.receipts_in(period);
        let purchases = history.purchases_by(period.to);
        let sales = || receipts.iter().filter(|receipt| receipt.kind == Kind::Sale);
        let silence = pool.and_then(|pool| Silence::of(history, period, pool, own));
        let account = self.accounts.account(member);
        let left = || account.lots.iter().filter(|lot| lot.left() > 0);
        let ahead = || left().filter_map(|lot| lot.expires.filter(|day| *day >= period.to));
        let next_expiry = ahead().min();
        let expiring = left().filter(|lot| next_expiry.is_some() && lot.expires == next_expiry);
        MemberRow {
            member,
            enrolled: self.counted.ledger.enrolled(member),
            listed: self.counted.listed_by(member, period.to),
            first: purchases.first().copied(),
            last: purchases.last().copied(),
            purchases: history.purchases_in(period) as u32,
            ever: purchases.len() as u32,
            receipts: sales().count() as u32,
            sales: sales().map(|receipt| receipt.amount).sum(),
            revenue: Money(self.money(receipts)),
            silence,
            returned: silence.and_then(|silence| returned(purchases, silence.limits[1])),
            frequency: frequency_shift(history, period),
            receipt: receipt_shift(history, period),
            deep_share: None,
            picks: false,
            favourite: None,
            answers: None,
            score: None,
            variation: self.unevenness(member, history, months),
            store: self.most_visited(receipts),
            buys: buys(receipts),
            points: Points(left().map(|lot| lot.left()).sum()),
            next_expiry,
            next_expiring: Points(expiring.map(|lot| lot.left()).sum()),
            behind: Behind::of(self, member, history, period),
        }
    }

    fn unevenness(&self, member: Id, history: &History<'_>, months: &[Period]) -> Option<f64> {
        let (first, enrolled) = (history.purchases.first().copied(), self.counted.ledger.enrolled(member));
        let start = first.into_iter().chain(enrolled).min()?;
        let own = months.iter().filter(|month| month.from >= start);
        let revenue = own.map(|month| self.money(history.receipts_in(*month)));
        variation(&revenue.listed())
    }

    /// Of several with equally many receipts the one whose name comes first: the order of
    /// rows in the files is to change nothing.
    fn most_visited(&self, receipts: &[Receipt]) -> Id {
        let mut stores: Vec<(Id, u32)> = Vec::new();
        let sales = receipts.iter().filter(|receipt| receipt.kind == Kind::Sale && receipt.store != 0);
        for receipt in sales {
            match stores.iter_mut().find(|(store, _)| *store == receipt.store) {
                Some((_, visits)) => *visits += 1,
                None => stores.push((receipt.store, 1)),
            }
        }
        let name = |store: Id| self.counted.ledger.store_name(store);
        let most = stores
            .iter()
            .max_by(|one, other| one.1.cmp(&other.1).then_with(|| name(other.0).cmp(name(one.0))));
        most.map_or(0, |(store, _)| *store)
    }
}

/// The last purchase that ended a pause of more than `limit` days.
fn returned(purchases: &[Day], limit: f64) -> Option<Day> {
    let pairs = purchases.iter().zip(purchases.iter().skip(1));
    pairs.filter(|(one, next)| f64::from(next.since(**one)) > limit).map(|(_, next)| *next).next_back()
}

fn buys(receipts: &[Receipt]) -> Buys {
    let on = |channel| receipts.iter().any(|receipt| receipt.channel == channel);
    match (on(Channel::Store), on(Channel::Online)) {
        (true, true) => Buys::Both,
        (true, false) => Buys::InStore,
        (false, true) => Buys::Online,
        (false, false) => Buys::Unknown,
    }
}
