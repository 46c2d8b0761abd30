//! Figures that plans are made for, by the words in which files name them.

use crate::fold::words;
use crate::units::Unit;

/// A figure that can be planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planned {
    /// Sales less returns.
    Revenue,
    /// The same of members.
    MemberRevenue,
    /// Sale receipts.
    Receipts,
    /// The same of members.
    MemberReceipts,
    /// Money of sale receipts ÷ sale receipts.
    AverageReceipt,
    /// The same of members.
    MemberAverageReceipt,
    /// Member revenue ÷ revenue.
    MemberRevenueShare,
    /// Member sale receipts ÷ sale receipts.
    MemberReceiptShare,
    /// Buyers: members with a sale receipt, and each anonymous sale receipt.
    Buyers,
    /// Members with a sale receipt.
    MembersWithPurchase,
    /// Members active at the end of the month.
    ActiveMembers,
    /// Members enrolled in the month.
    NewMembers,
    /// Points issued.
    PointsIssued,
    /// Points redeemed.
    PointsRedeemed,
    /// Quantity sold ÷ sale receipts.
    ItemsPerReceipt,
    /// Member revenue ÷ members with a sale receipt.
    RevenuePerMember,
    /// (Discounts + points redeemed × point value) ÷ price before both, of sale receipts.
    EffectiveDiscount,
}

/// A figure, the table of its plan, its unit, and its names in one case; names that
/// begin another stand for that too only if they are equal to it.
type Entry = (Planned, &'static str, Unit, &'static str);

const ENTRIES: &[Entry] = &[
    (
        Planned::Revenue,
        "plan-revenue",
        Unit::Money,
        "выручка/оборот/товарооборот/продажи/сумма продаж/объем продаж/revenue/turnover/sales/net sales/total revenue/общая выручка",
    ),
    (
        Planned::MemberRevenue,
        "plan-member-revenue",
        Unit::Money,
        "выручка участников/выручка по картам/продажи по картам/продажи участникам/оборот по картам/member revenue/member sales/revenue of members",
    ),
    (
        Planned::Receipts,
        "plan-receipts",
        Unit::Receipts,
        "чеки/количество чеков/число чеков/кол во чеков/трафик/receipts/number of receipts/transactions/orders",
    ),
    (
        Planned::MemberReceipts,
        "plan-member-receipts",
        Unit::Receipts,
        "чеки участников/чеки по картам/количество чеков участников/число чеков участников/member receipts",
    ),
    (
        Planned::AverageReceipt,
        "plan-average-receipt",
        Unit::Money,
        "средний чек/ср чек/сред чек/средняя сумма чека/average receipt/average check/average ticket/average order value/aov",
    ),
    (
        Planned::MemberAverageReceipt,
        "plan-member-average-receipt",
        Unit::Money,
        "средний чек участников/средний чек участника/средний чек по картам/average receipt of members/member average receipt/average member receipt",
    ),
    (
        Planned::MemberRevenueShare,
        "plan-member-revenue-share",
        Unit::Share,
        "доля выручки участников/доля участников в выручке/доля выручки по картам/доля продаж по картам/member revenue share/member share of revenue/share of member revenue",
    ),
    (
        Planned::MemberReceiptShare,
        "plan-member-receipt-share",
        Unit::Share,
        "доля чеков участников/доля чеков по картам/доля чеков с картой/проникновение/проникновение карт/member receipt share/member share of receipts/card penetration/penetration",
    ),
    (
        Planned::Buyers,
        "plan-buyers",
        Unit::Count,
        "покупатели/количество покупателей/число покупателей/клиенты/количество клиентов/buyers/customers/number of buyers/number of customers",
    ),
    (
        Planned::MembersWithPurchase,
        "plan-members-with-purchase",
        Unit::Members,
        "участники с покупкой/покупающие участники/купившие участники/members with purchase/members who bought/buying members",
    ),
    (
        Planned::ActiveMembers,
        "plan-active-members",
        Unit::Members,
        "активные участники/активные/активная база/активные клиенты/active members/active customers",
    ),
    (
        Planned::NewMembers,
        "plan-new-members",
        Unit::Members,
        "новые участники/новые карты/новые клиенты/новых участников/регистрации/регистрации участников/new members/enrolments/enrollments/registrations/new customers/sign ups",
    ),
    (
        Planned::PointsIssued,
        "plan-points-issued",
        Unit::Points,
        "начислено баллов/начисленные баллы/начислено бонусов/начисление баллов/выдано баллов/points issued/issued points/points earned",
    ),
    (
        Planned::PointsRedeemed,
        "plan-points-redeemed",
        Unit::Points,
        "списано баллов/списанные баллы/списано бонусов/списание баллов/использовано баллов/points redeemed/redeemed points/points used/points spent",
    ),
    (
        Planned::ItemsPerReceipt,
        "plan-items-per-receipt",
        Unit::Items,
        "товаров в чеке/количество товаров в чеке/позиций в чеке/длина чека/глубина чека/items per receipt/units per transaction/upt",
    ),
    (
        Planned::RevenuePerMember,
        "plan-revenue-per-member",
        Unit::Money,
        "выручка на участника/выручка на клиента/revenue per member/revenue per customer",
    ),
    (
        Planned::EffectiveDiscount,
        "plan-effective-discount",
        Unit::Share,
        "фактическая скидка/скидка/средняя скидка/доля скидок/процент скидки/глубина скидки/скидки и баллы/effective discount/discount actually given/discount/average discount/discount rate/discount share",
    ),
];

impl Planned {
    /// The figure that a file means by this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let folded = words(name);
        // "Выручка, руб." and "Revenue, USD" are named with their unit.
        let bare = ["руб", "rub", "usd", "eur", "шт", "тыс"]
            .iter()
            .find_map(|unit| folded.strip_suffix(unit)?.strip_suffix(' '))
            .unwrap_or(&folded);
        let entry = ENTRIES.iter().find(|(.., names)| names.split('/').any(|known| known == bare));
        // A unit of thousands would be a thousand times the fact.
        entry.map(|entry| entry.0).filter(|_| !folded.contains("тыс"))
    }

    fn entry(self) -> &'static Entry {
        ENTRIES.iter().find(|entry| entry.0 == self).unwrap_or(&ENTRIES[0])
    }

    /// Id of the table with its plan.
    #[must_use]
    pub fn table(self) -> &'static str {
        self.entry().1
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.entry().2
    }

    /// Whether a month's figure is the sum of its days', so that a part of the
    /// month tells what the whole will be.
    #[must_use]
    pub const fn adds_up(self) -> bool {
        matches!(
            self,
            Self::Revenue
                | Self::MemberRevenue
                | Self::Receipts
                | Self::MemberReceipts
                | Self::NewMembers
                | Self::PointsIssued
                | Self::PointsRedeemed
        )
    }

    /// Whether it is a mean or a share, which a part of the month foretells as it is.
    #[must_use]
    pub const fn is_mean(self) -> bool {
        matches!(
            self,
            Self::AverageReceipt
                | Self::MemberAverageReceipt
                | Self::MemberRevenueShare
                | Self::MemberReceiptShare
                | Self::ItemsPerReceipt
                | Self::EffectiveDiscount
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_both_languages() {
        for (name, expected) in [
            ("Выручка", Some(Planned::Revenue)),
            ("ВЫРУЧКА, руб.", Some(Planned::Revenue)),
            ("Оборот", Some(Planned::Revenue)),
            ("revenue", Some(Planned::Revenue)),
            ("Кол-во чеков", Some(Planned::Receipts)),
            ("average-receipt", Some(Planned::AverageReceipt)),
            ("Средний чек участников", Some(Planned::MemberAverageReceipt)),
            ("member-revenue-share", Some(Planned::MemberRevenueShare)),
            ("Доля чеков участников", Some(Planned::MemberReceiptShare)),
            ("Новые участники", Some(Planned::NewMembers)),
            ("Фактическая скидка, %", Some(Planned::EffectiveDiscount)),
            ("Points redeemed", Some(Planned::PointsRedeemed)),
            ("Выручка, тыс. руб.", None),
            ("Валовая прибыль", None),
            ("", None),
        ] {
            assert_eq!(Planned::named(name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_means_one_figure() {
        let mut names: Vec<&str> = ENTRIES.iter().flat_map(|entry| entry.3.split('/')).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.iter().all(|name| words(name) == *name));
    }
}
