//! Exports of known programs, told by their headers.

use serde::Serialize;

use super::header::{key, says};
use super::plan::Table;
use crate::ledger::Field;

/// A known export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Shape {
    /// A report of 1C: titles above, totals below, documents named «Чек ККМ … от …».
    OneC,
    /// Orders of Shopify: a row a line item, the order's own fields on its first row;
    /// or its customers, whom the orders know by e-mail.
    Shopify,
    /// Orders of WooCommerce, by the names that its plugins for export share.
    WooCommerce,
    /// Receipts of CSI Set Retail: numbered within store, register and shift.
    SetRetail,
    /// Receipts of Evotor.
    Evotor,
    /// A report of r_keeper.
    RKeeper,
    /// A report of iiko, by the names of its fields.
    Iiko,
    /// Documents of MoySklad, by the names of its fields.
    MoySklad,
    /// Day, member and money, nothing else.
    BareThree,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Self; 9] = [
        Self::OneC,
        Self::Shopify,
        Self::WooCommerce,
        Self::SetRetail,
        Self::Evotor,
        Self::RKeeper,
        Self::Iiko,
        Self::MoySklad,
        Self::BareThree,
    ];

    /// Its name is the message `shape-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneC => "one-c",
            Self::Shopify => "shopify",
            Self::WooCommerce => "woo-commerce",
            Self::SetRetail => "set-retail",
            Self::Evotor => "evotor",
            Self::RKeeper => "r-keeper",
            Self::Iiko => "iiko",
            Self::MoySklad => "moy-sklad",
            Self::BareThree => "bare-three",
        }
    }

    /// The shape that the headers show.
    pub(super) fn of(table: &Table, headers: &[String]) -> Option<Self> {
        // Each entry: all of its rules must be said by some header.
        const SIGNS: [(Shape, &[&str]); 11] = [
            (Shape::Shopify, &["lineitem quantity/price/name", "=name", "=total/subtotal/created"]),
            (Shape::Shopify, &["accepts marketing", "=total =spent", "=total orders", "=email"]),
            (Shape::WooCommerce, &["payment method title", "=status", "=order"]),
            (Shape::Iiko, &["dish =name/discount/sum", "=department"]),
            (Shape::MoySklad, &["=moment", "=agent", "=name", "retail/sum/assortment"]),
            (Shape::SetRetail, &["=shop", "=cash", "=shift", "=number"]),
            (Shape::SetRetail, &["операцион день/дат", "смен", "касс"]),
            (Shape::Evotor, &["store =id", "device =id", "shift/session =id"]),
            (Shape::RKeeper, &["логическ/logic дат/date", "ресторан/restaurant/заказ/смен/shift"]),
            (Shape::RKeeper, &["официант/waiter", "=стол/визит/блюдо/table/visit/dish"]),
            (Shape::OneC, &["регистратор"]),
        ];
        let said = |rule: &&'static str| headers.iter().any(|header| says(header, rule));
        let known = SIGNS.iter().find(|(_, rules)| rules.iter().all(said));
        let titles = table.header.as_ref().is_some_and(|header| header.line > 1);
        let in_1c = || titles && said(&"номенклатур, контрагент, дисконтн карт, чек ккм, номер/код чек/карт");
        known.map(|(shape, _)| *shape).or_else(|| in_1c().then_some(Self::OneC))
    }

    /// What a header stands for in this shape, where its words alone would not tell.
    pub(super) fn field(self, header: &str) -> Option<Field> {
        let names: &[(&str, Field)] = match self {
            Self::Shopify => &[
                ("name", Field::Receipt),
                ("createdat", Field::Date),
                ("email", Field::Member),
                ("total", Field::Amount),
            ],
            Self::WooCommerce => &[("ordertotalamount", Field::Amount), ("itemcost", Field::Price)],
            Self::SetRetail => &[
                ("cash", Field::Register),
                // What the goods cost the buyer.
                ("cost", Field::Price),
                ("discountvalue", Field::Discount),
                ("number", Field::Receipt),
                ("saletime", Field::Time),
                ("operationtype", Field::Kind),
                ("tabnumber", Field::Cashier),
            ],
            Self::Evotor => &[("number", Field::Receipt)],
            Self::Iiko => &[("department", Field::Store)],
            Self::MoySklad => &[
                ("name", Field::Receipt),
                ("moment", Field::Date),
                ("agent", Field::Member),
                ("sum", Field::Amount),
            ],
            _ => &[],
        };
        let header = key(header);
        names.iter().find(|(name, _)| *name == header).map(|(_, field)| *field)
    }
}
