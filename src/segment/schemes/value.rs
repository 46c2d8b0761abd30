//! Customers by their share of revenue (ABC).

use crate::list::Listed;
use crate::message::Message;
use crate::segment::division::Division;
use crate::segment::scheme::Scheme;
use crate::segment::share_class::by_share;

/// Members with a purchase in the period or revenue in it: those who make the first 80 % of
/// their revenue (A), the next 15 % (B), the rest (C). See [`by_share`].
pub(in crate::segment) const SCHEME: Scheme = Scheme {
    id: "value",
    is_known: |_| true,
    divide: |given| {
        let rows = &given.facts.rows;
        let counts = |row: &&crate::facts::MemberRow| row.purchases > 0 || row.revenue.0 != 0;
        let revenue: Vec<i64> = rows.iter().filter(counts).map(|row| row.revenue.0).listed();
        if !revenue.iter().any(|revenue| *revenue > 0) {
            return Err(Message::new("why-no-member-revenue"));
        }
        let mut classes = by_share(&revenue).into_iter();
        let of = rows.iter().map(|row| counts(&row).then(|| classes.next())?.map(|class| class as u16));
        Ok(Division::named("value", &["a", "b", "c"], of.listed()))
    },
    of_profile: false,
};
