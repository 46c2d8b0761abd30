//! What was planted: the figures that an analysis of the sample must find.

use serde::Serialize;

use super::calendar::{self, COMPARED, LAUNCH_MONTH, MONTHS};
use super::customers::Customers;
use super::history::History;
use super::plan::{ANONYMOUS, MEMBERS, MonthPlan, gap, mean};
use super::points::PointsTotals;
use super::trade::Trade;
use crate::settings::Industry;
use crate::units::{Day, Money, Period};

/// The figures planted in a sample.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Truths {
    /// Trade of the sample.
    pub industry: Industry,
    /// Sale receipts asked for.
    pub receipts: u32,
    /// Seed of the sample.
    pub seed: u64,
    /// Day on which points replaced the discount card.
    pub launch: Day,
    /// First to last day of the data.
    pub period: Period,
    /// The figures.
    pub truths: Vec<Truth>,
}

impl Truths {
    /// The figures as a JSON document, to lie beside the files as `truths.json`.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        // Writing numbers and strings into memory can't fail.
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }
}

/// A planted figure.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Truth {
    /// KPI, and the part of it after a point.
    pub id: &'static str,
    /// How it is measured.
    pub what: &'static str,
    /// The store that it is about, if about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<&'static str>,
    /// The campaign, promo code or figure that it is about, as the files call it, if about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'static str>,
    /// The cashier that it is about, if about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cashier: Option<String>,
    /// The days that it is about.
    pub period: Period,
    /// The figure: rates as fractions, money in roubles.
    pub value: f64,
    /// The figure found lies no farther from it than this; 0 if exact.
    pub tolerance: f64,
}

/// What the generator counted while writing.
#[derive(Default)]
pub(super) struct Totals {
    pub(super) sales: u32,
    pub(super) returns: u32,
    pub(super) sold: i64,
    pub(super) given_back: i64,
    pub(super) members: usize,
    pub(super) points: PointsTotals,
}

/// The truths of receipts, members and points; those of the other tables are added to them.
pub(super) fn truths(trade: &Trade, months: &[MonthPlan], totals: &Totals, history: &History) -> List {
    let mut list = List { truths: Vec::new(), scale: (30_000.0 / f64::from(totals.sales)).max(1.0) };
    list.exact(totals);
    list.planned(trade, months);
    list.launch(trade);
    list.twist(trade, months);
    list.margin(trade, history);
    list
}

/// The truths so far.
pub(super) struct List {
    pub(super) truths: Vec<Truth>,
    /// What a few receipts too many or too few matter, against 30,000 receipts.
    scale: f64,
}

impl List {
    /// A figure that was planned: off by no more than the tolerance, in 30,000 receipts.
    #[inline(never)]
    pub(super) fn add(
        &mut self,
        id: &'static str,
        what: &'static str,
        value: f64,
        tolerance: f64,
    ) -> &mut Truth {
        let tolerance = tolerance * self.scale;
        let at = self.truths.len();
        let period = calendar::span();
        self.truths.push(Truth {
            id,
            what,
            store: None,
            name: None,
            cashier: None,
            period,
            value,
            tolerance,
        });
        &mut self.truths[at]
    }

    /// A figure counted while writing.
    pub(super) fn exactly(&mut self, id: &'static str, what: &'static str, value: f64) -> &mut Truth {
        self.add(id, what, value, 0.0)
    }

    fn exact(&mut self, totals: &Totals) {
        let net = Money(totals.sold - totals.given_back);
        let points = &totals.points;
        self.add("revenue", "money of sale receipts less money of return receipts", net.to_f64(), 0.0);
        self.add("receipts", "sale receipts", f64::from(totals.sales), 0.0);
        self.add("returns", "return receipts", f64::from(totals.returns), 0.0);
        self.add("members-enrolled", "rows of the members table", totals.members as f64, 0.0);
        self.add("points-issued", "points issued with sales", points.issued as f64, 0.0);
        self.add("points-redeemed", "points redeemed in sales", points.redeemed as f64, 0.0);
        self.add("points-expired", "points expired", points.expired as f64, 0.0);
        self.add("points-outstanding", "sum of all movements of points", points.outstanding as f64, 0.0);
    }

    fn planned(&mut self, trade: &Trade, months: &[MonthPlan]) {
        let share = trade.member_share;
        let receipt_gap = (1.0 + trade.items_gap) * (1.0 + trade.price_gap) - 1.0;
        let money = share * (1.0 + receipt_gap);
        let roubles = |group| mean(months, group, |goal| goal.money) / 100.0;
        self.add("member-receipt-share", "sale receipts of members ÷ sale receipts", share, 0.0004);
        self.add(
            "member-revenue-share",
            "(sales − returns) of members ÷ (sales − returns)",
            money / (money + 1.0 - share),
            0.002,
        );
        let members = roubles(MEMBERS);
        self.add(
            "average-receipt.members",
            "money of sale receipts ÷ sale receipts, members",
            members,
            0.004 * members,
        );
        let anonymous = roubles(ANONYMOUS);
        self.add(
            "average-receipt.anonymous",
            "money of sale receipts ÷ sale receipts, anonymous",
            anonymous,
            0.004 * anonymous,
        );
        self.add("average-receipt.gap", "average receipt of members ÷ anonymous − 1", receipt_gap, 0.008);
        self.add(
            "items-per-receipt.gap",
            "quantity ÷ sale receipts of members ÷ anonymous − 1",
            trade.items_gap,
            0.005,
        );
        self.add(
            "average-item-price.gap",
            "money of sale receipts ÷ quantity of members ÷ anonymous − 1",
            trade.price_gap,
            0.007,
        );
        self.add(
            "purchase-frequency",
            "sale receipts of members not wholly returned ÷ member-months of exposure, of all enrolled",
            trade.frequency,
            0.01 * trade.frequency,
        );
        self.add(
            "returns.share",
            "money of return receipts ÷ money of sale receipts",
            trade.return_share,
            0.001,
        );
        self.add(
            "member-receipt-share.poor-store",
            "member receipt share of the store ÷ that of all other stores together",
            0.5,
            0.005,
        )
        .store = Some(trade.stores[trade.poor_store].name);
    }

    fn launch(&mut self, trade: &Trade) {
        let after = |number: usize| calendar::month(number + 12);
        self.add(
            "purchase-frequency.launch-effect",
            "purchase frequency in the period ÷ that in the same months a year earlier, before points replaced the discount card, − 1",
            trade.launch_effect,
            0.015,
        )
        .period = Period { from: after(COMPARED.start).first(), to: after(COMPARED.end - 1).last() };
        const { assert!(COMPARED.end <= LAUNCH_MONTH && LAUNCH_MONTH <= COMPARED.start + 12) };
    }

    fn twist(&mut self, trade: &Trade, months: &[MonthPlan]) {
        let twist = &trade.twist;
        let from = MONTHS - twist.months;
        let last = &months[from..];
        let truth = if twist.receipts != 1.0 {
            let share = last[0].member_receipts / last[0].receipts;
            self.add(
                "member-receipt-share.end",
                "sale receipts of members ÷ sale receipts, in the period",
                share,
                0.008,
            )
        } else if twist.items != 1.0 {
            let gap = gap(last, |goal| goal.items) - 1.0;
            self.add(
                "items-per-receipt.gap-end",
                "quantity ÷ sale receipts of members ÷ anonymous − 1, in the period",
                gap,
                0.02,
            )
        } else {
            let gap = gap(last, |goal| goal.money) / gap(last, |goal| goal.items) - 1.0;
            self.add(
                "average-item-price.gap-end",
                "money ÷ quantity of members ÷ anonymous − 1, in the period",
                gap,
                0.02,
            )
        };
        truth.period.from = calendar::month(from).first();
    }

    fn margin(&mut self, trade: &Trade, history: &History) {
        let what = "(sales − returns − cost of the goods) ÷ (sales − returns)";
        self.add("gross-margin", what, trade.margin, 0.002);
        let sums = [history.net(ANONYMOUS), history.net(MEMBERS)];
        let rate = |(net, cost): (i64, i64)| (net - cost) as f64 / net as f64;
        let what = "(sales − returns − cost of the goods) ÷ (sales − returns), members";
        self.exactly("gross-margin.members", what, rate(sums[MEMBERS]));
        let what = "(sales − returns − cost of the goods) ÷ (sales − returns), anonymous";
        self.exactly("gross-margin.anonymous", what, rate(sums[ANONYMOUS]));
        let money: i64 = sums.iter().map(|(net, cost)| net - cost).sum();
        let what = "sales − returns − cost of the goods";
        self.exactly("gross-margin.money", what, Money(money).to_f64());
    }

    pub(super) fn never_bought(&mut self, trade: &Trade, customers: &Customers, history: &History) {
        let span = calendar::span();
        let upto = span.to.plus(-trade.programme.active_days);
        let share = |from: Day| {
            let old_enough = Period { from, to: upto };
            let (mut enrolled, mut never) = (0, 0);
            for (number, _) in
                customers.enrolment_days().enumerate().filter(|(_, day)| old_enough.contains(*day))
            {
                enrolled += 1;
                never += u32::from(!history.ever_bought(number as u32));
            }
            (enrolled > 0).then(|| f64::from(never) / f64::from(enrolled))
        };
        let what = "members without a sale receipt in the data ÷ members, of those enrolled 30 (grocery) or 365 days (others) before its last day or earlier";
        let all = share(Day(i32::MIN)).unwrap_or(0.0);
        self.exactly("enrolled-never-bought", what, all);
        if let Some(seen) = share(span.from) {
            let what = "the same, of those enrolled since the data begins";
            self.exactly("enrolled-never-bought.seen", what, seen);
        }
    }
}
