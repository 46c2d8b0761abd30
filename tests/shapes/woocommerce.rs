//! WooCommerce: its orders, as its plugins and its tables give them.

use crate::print::{Row, Sheet, Style, cells, hms, point};
use crate::shape::{Shape, Sums};
use crate::shop::Shop;

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        woocommerce("woocommerce-orders", shop, |_| "completed"),
        woocommerce("woocommerce-statuses", shop, standing),
        woocommerce_lines("woocommerce-lines", shop, false),
        woocommerce_lines("woocommerce-lines-refunds", shop, true),
        woocommerce_bare(shop),
    ]
}

/// The status of an order of WooCommerce: one in five is of each that is no sale, one in seven given back.
fn standing(number: u32) -> &'static str {
    match (number % 5, number % 7) {
        (0, _) => ["pending", "failed", "cancelled", "on-hold"][number as usize / 5 % 4],
        (_, 3) => "refunded",
        (1, _) => "processing",
        _ => "completed",
    }
}

fn row_of(status: &str) -> Row {
    if ["completed", "processing", "refunded"].contains(&status) { Row::Data } else { Row::Aside }
}

/// What these statuses make of the sales: what was given back is a sale and a return.
fn sums_of(shop: &Shop, status: fn(u32) -> &'static str) -> Sums {
    let sums = Sums::of(shop.sales().filter(|r| row_of(status(r.number)) == Row::Data));
    let back = || shop.sales().filter(|r| status(r.number) == "refunded");
    let revenue = sums.revenue - back().map(|r| r.paid()).sum::<i64>();
    Sums { revenue, returns: back().count() as u64, ..sums }
}

/// WooCommerce, «Order Export & Order Import» by WebToffee: its columns in their order.
/// A guest's `customer_id` is 0.
fn woocommerce(id: &'static str, shop: &Shop, status: fn(u32) -> &'static str) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "order_id|order_number|order_date|paid_date|status|shipping_total|discount_total|order_total|\
         order_subtotal|order_currency|payment_method|payment_method_title|customer_id|customer_note|\
         billing_first_name|billing_last_name|billing_email|billing_city|coupon_items",
    );
    for r in shop.sales() {
        let (member, status) = (shop.member(r), status(r.number));
        let moment = format!("{} {}", r.day, hms(r.second));
        sheet.add(
            row_of(status),
            cells![
                9000 + r.number,
                9000 + r.number,
                moment,
                moment,
                status,
                "0.00",
                point(r.discount()),
                point(r.paid()),
                point(r.full()),
                "RUB",
                "cod",
                "Cash on delivery",
                member.map_or(0, |member| member.code),
                "",
                member.map_or("", |member| member.name),
                member.map_or("", |member| member.surname),
                member.map_or("", |member| member.email.as_str()),
                "Москва",
                "",
            ],
        );
    }
    Shape::receipts(
        id,
        sheet,
        "member customer_id | discount discount_total | amount order_total",
        sums_of(shop, status).without_quantity(),
    )
}

/// WooCommerce, «Advanced Order Export»: a row a line item, the order's columns on each,
/// statuses as the admin shows them. `refunds`: what was given back has a column, and is half.
fn woocommerce_lines(id: &'static str, shop: &Shop, refunds: bool) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Order Number|Order Status|Order Date|Customer Note|First Name (Billing)|Last Name (Billing)|\
         Email (Billing)|Payment Method Title|Cart Discount Amount|Order Subtotal Amount|\
         Shipping Method Title|Order Shipping Amount|Order Refund Amount|Order Total Amount|\
         Order Total Tax Amount|SKU|Item #|Item Name|Quantity|Item Cost",
    );
    for r in shop.sales() {
        let (member, status) = (shop.member(r), standing(r.number));
        let back = if status == "refunded" { r.paid() / 2 } else { 0 };
        for (at, line) in r.lines.iter().enumerate() {
            sheet.add(
                row_of(status),
                cells![
                    9000 + r.number,
                    match status {
                        "pending" => "Pending payment",
                        "failed" => "Failed",
                        "cancelled" => "Cancelled",
                        "on-hold" => "On hold",
                        "refunded" => "Refunded",
                        "processing" => "Processing",
                        _ => "Completed",
                    },
                    format!("{} {}", r.day, &hms(r.second)[..5]),
                    "",
                    member.map_or("", |member| member.name),
                    member.map_or("", |member| member.surname),
                    member.map_or("", |member| member.email.as_str()),
                    "Cash on delivery",
                    point(r.discount()),
                    point(r.full()),
                    "Courier",
                    point(0),
                    point(back),
                    point(r.paid()),
                    point(0),
                    line.product.code,
                    at + 1,
                    line.product.english,
                    crate::print::quantity(line.quantity, '.'),
                    point(line.product.price),
                ],
            );
        }
    }
    let mut sums = sums_of(shop, standing);
    if refunds {
        let back = shop.sales().filter(|r| standing(r.number) == "refunded");
        sums.revenue += back.map(|r| r.paid() - r.paid() / 2).sum::<i64>();
    } else {
        let at = sheet.rows[0].1.iter().position(|header| header == "Order Refund Amount").unwrap();
        sheet.rows.iter_mut().for_each(|(_, row)| drop(row.remove(at)));
    }
    let columns = "receipt Order Number | date Order Date | member Email (Billing) | \
                   amount Order Total Amount | price Item Cost | quantity Quantity";
    Shape::receipts(id, sheet, columns, sums)
}

/// A few columns of WooCommerce's own tables, by a query: its statuses begin with `wc-`.
fn woocommerce_bare(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style::WEB, "order_id|date_created|status|total_amount|customer_id");
    for r in shop.sales() {
        let status = standing(r.number);
        sheet.add(
            row_of(status),
            cells![
                9000 + r.number,
                format!("{} {}", r.day, hms(r.second)),
                format!("wc-{status}"),
                point(r.paid()),
                shop.member(r).map_or(0, |member| member.code),
            ],
        );
    }
    let columns = "date date_created | amount total_amount | member customer_id";
    Shape::receipts("woocommerce-query", sheet, columns, sums_of(shop, standing).without_quantity())
}
