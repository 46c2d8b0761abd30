//! Receipts, members and points.

use std::collections::BTreeMap;

use loyalty_calculator::sample::{Sample, Truth};
use loyalty_calculator::units::{Day, Month, Period};

use super::rows::{Row, day, parts, rows};

/// Receipts, members and points, and the figures in them.
pub(crate) struct Tables {
    receipts: Vec<Receipt>,
    enrolled: Vec<Day>,
    /// Operation and points.
    movements: Vec<(String, i64)>,
    span: Period,
}

/// A sale or, with all signs turned, a return.
struct Receipt {
    day: Day,
    store: String,
    member: bool,
    sale: bool,
    kopecks: i64,
    cost: i64,
    thousandths: i64,
    points: [i64; 2],
    whole_return: bool,
}

impl Tables {
    pub(crate) fn read(sample: &Sample) -> Self {
        let mut receipts: BTreeMap<String, Receipt> = BTreeMap::new();
        let mut given_back: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows(sample, "receipts.csv") {
            let kopecks = parts(&row["Сумма"], 2);
            if &row["Вид операции"] == "Возврат" {
                *given_back.entry(row["Номер чека продажи"].to_owned()).or_default() -= kopecks;
            }
            let receipt = receipts.entry(row["Номер чека"].to_owned()).or_insert_with(|| Receipt {
                day: day(&row["Дата"]),
                store: row["Магазин"].to_owned(),
                member: !row["Карта"].is_empty(),
                sale: &row["Вид операции"] == "Продажа",
                kopecks: 0,
                cost: 0,
                thousandths: 0,
                points: [0; 2],
                whole_return: false,
            });
            receipt.kopecks += kopecks;
            receipt.cost += parts(&row["Себестоимость"], 2);
            receipt.thousandths += parts(&row["Количество"], 3);
            receipt.points[0] += parts(&row["Начислено баллов"], 0);
            receipt.points[1] += parts(&row["Списано баллов"], 0);
        }
        for (number, kopecks) in given_back {
            let sale = receipts.get_mut(&number).unwrap();
            sale.whole_return = kopecks >= sale.kopecks;
        }
        let movement = |row: &Row| (row["Операция"].to_owned(), parts(&row["Баллы"], 0));
        Self {
            receipts: receipts.into_values().collect(),
            enrolled: rows(sample, "members.csv").iter().map(|row| day(&row["Дата регистрации"])).collect(),
            movements: rows(sample, "points.csv").iter().map(movement).collect(),
            span: sample.truths.period,
        }
    }

    /// The figure of a truth; `None` if it is about another table.
    pub(crate) fn find(&self, truth: &Truth) -> Option<f64> {
        let sum = |value: &dyn Fn(&Receipt) -> i64| -> f64 {
            self.within(truth.period).map(value).sum::<i64>() as f64
        };
        let sales = |member: bool| sum(&|receipt| i64::from(receipt.sale && receipt.member == member));
        let money = |member: bool| {
            sum(&|receipt| if receipt.sale && receipt.member == member { receipt.kopecks } else { 0 })
        };
        let items = |member: bool| {
            sum(&|receipt| if receipt.sale && receipt.member == member { receipt.thousandths } else { 0 })
        };
        let net = |member: bool| sum(&|receipt| if receipt.member == member { receipt.kopecks } else { 0 });
        let cost = |member: bool| sum(&|receipt| if receipt.member == member { receipt.cost } else { 0 });
        let average = |member: bool| money(member) / 100.0 / sales(member);
        let points = |kind: &str| {
            self.movements
                .iter()
                .filter(|(operation, _)| operation == kind)
                .map(|(_, points)| points.abs())
                .sum::<i64>() as f64
        };
        Some(match truth.id {
            "revenue" => (net(true) + net(false)) / 100.0,
            "receipts" => sales(true) + sales(false),
            "returns" => sum(&|receipt| i64::from(!receipt.sale)),
            "members-enrolled" => self.enrolled.len() as f64,
            "points-issued" => {
                assert_eq!(
                    points("Начисление"),
                    sum(&|receipt| if receipt.sale { receipt.points[0] } else { 0 })
                );
                points("Начисление")
            }
            "points-redeemed" => {
                assert_eq!(
                    points("Списание"),
                    sum(&|receipt| if receipt.sale { receipt.points[1] } else { 0 })
                );
                points("Списание")
            }
            "points-expired" => points("Сгорание"),
            "points-outstanding" => self.movements.iter().map(|(_, points)| points).sum::<i64>() as f64,
            "member-receipt-share" | "member-receipt-share.end" => sales(true) / (sales(true) + sales(false)),
            "member-revenue-share" => net(true) / (net(true) + net(false)),
            "average-receipt.members" => average(true),
            "average-receipt.anonymous" => average(false),
            "average-receipt.gap" => average(true) / average(false) - 1.0,
            "items-per-receipt.gap" | "items-per-receipt.gap-end" => {
                items(true) / sales(true) / (items(false) / sales(false)) - 1.0
            }
            "average-item-price.gap" | "average-item-price.gap-end" => {
                money(true) / items(true) / (money(false) / items(false)) - 1.0
            }
            "gross-margin" => 1.0 - (cost(true) + cost(false)) / (net(true) + net(false)),
            "gross-margin.members" => 1.0 - cost(true) / net(true),
            "gross-margin.anonymous" => 1.0 - cost(false) / net(false),
            "gross-margin.money" => (net(true) + net(false) - cost(true) - cost(false)) / 100.0,
            "purchase-frequency" => self.frequency(truth.period),
            "purchase-frequency.launch-effect" => {
                let year_earlier = Period {
                    from: truth.period.from.month().plus(-12).first(),
                    to: truth.period.to.month().plus(-12).last(),
                };
                self.frequency(truth.period) / self.frequency(year_earlier) - 1.0
            }
            "returns.share" => {
                sum(&|receipt| if receipt.sale { 0 } else { -receipt.kopecks }) / (money(true) + money(false))
            }
            "member-receipt-share.poor-store" => {
                let share = |here: bool| {
                    let at =
                        |receipt: &Receipt| receipt.sale && (Some(&*receipt.store) == truth.store) == here;
                    sum(&|receipt| i64::from(at(receipt) && receipt.member))
                        / sum(&|receipt| i64::from(at(receipt)))
                };
                share(true) / share(false)
            }
            _ => return None,
        })
    }

    fn within(&self, period: Period) -> impl Iterator<Item = &Receipt> {
        self.receipts.iter().filter(move |receipt| period.contains(receipt.day))
    }

    fn frequency(&self, period: Period) -> f64 {
        let receipts = self
            .within(period)
            .filter(|receipt| receipt.sale && receipt.member && !receipt.whole_return)
            .count();
        let exposed = |enrolled: &Day| {
            Period { from: (*enrolled).max(self.span.from), to: self.span.to }.overlap(period).days()
        };
        let days: i32 = self.enrolled.iter().map(exposed).sum();
        receipts as f64 / (f64::from(days) / Month::MEAN_DAYS)
    }
}
