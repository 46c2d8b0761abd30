//! Shopify: orders and customers, as its admin exports them.

use loyalty_calculator::units::Day;

use crate::print::{Row, Sheet, Style, cells, hms, point};
use crate::shape::{Shape, Sums};
use crate::shop::{Receipt, STORES, Shop};

/// «Export orders», Shopify help centre: one row a line item, the order's own
/// columns on its first row only.
const ORDERS: &str = "Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|\
    Currency|Subtotal|Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|\
    Lineitem quantity|Lineitem name|Lineitem price|Lineitem compare at price|Lineitem sku|\
    Lineitem requires shipping|Lineitem taxable|Lineitem fulfillment status|Billing Name|Billing Street|\
    Billing Address1|Billing Address2|Billing Company|Billing City|Billing Zip|Billing Province|\
    Billing Country|Billing Phone|Shipping Name|Shipping Street|Shipping Address1|Shipping Address2|\
    Shipping Company|Shipping City|Shipping Zip|Shipping Province|Shipping Country|Shipping Phone|Notes|\
    Note Attributes|Cancelled at|Payment Method|Payment Reference|Refunded Amount|Vendor|\
    Outstanding Balance|Employee|Location|Device ID|Id|Tags|Risk Level|Source|Lineitem discount|Tax 1 Name|\
    Tax 1 Value|Tax 2 Name|Tax 2 Value|Tax 3 Name|Tax 3 Value|Tax 4 Name|Tax 4 Value|Tax 5 Name|\
    Tax 5 Value|Phone|Receipt Number|Duties|Billing Province Name|Shipping Province Name|Payment ID|\
    Payment Terms Name|Next Payment Due At|Payment References";

const FIELDS: &str = "receipt Name | member Email | amount Total | quantity Lineitem quantity | \
    price Lineitem price | discount Discount Amount";

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    let paid = Sums::of(whole(shop));
    let orders = |id, states: fn(usize) -> State, sums| {
        let mut sheet = Sheet::headed(Style::WEB, ORDERS);
        for (at, receipt) in whole(shop).enumerate() {
            order(&mut sheet, shop, receipt, states(at));
        }
        Shape::receipts(id, sheet, FIELDS, sums)
    };
    // Every tenth order is given back or paid in part, every ninth never paid.
    const fn tenth(at: usize, state: State) -> State {
        if at % 10 == 4 { state } else { State::Paid }
    }
    let ninth = |at: &usize| at % 9 == 5;
    let kept: Vec<Receipt> =
        whole(shop).enumerate().filter(|(at, _)| !ninth(at)).map(|(_, r)| r.clone()).collect();
    let back: Vec<&Receipt> =
        whole(shop).enumerate().filter(|(at, _)| at % 10 == 4).map(|(_, r)| r).collect();
    let given_back: i64 = back.iter().map(|r| r.paid()).sum();
    let refunded = Sums { revenue: paid.revenue - given_back, returns: back.len() as u64, ..paid.clone() };
    let half: i64 = back.iter().map(|r| r.paid() / 2).sum();
    let partly_paid = Sums { revenue: paid.revenue - half, ..paid.clone() };
    let partly_refunded = Sums { returns: refunded.returns, ..partly_paid.clone() };
    // Without the column of what was given back the status alone tells.
    let refunds = ORDERS.split('|').position(|header| header == "Refunded Amount").unwrap();
    let mut untold = orders("shopify-refunds-untold", |at| tenth(at, State::Refunded), refunded.clone());
    untold.sheet.rows.iter_mut().for_each(|(_, row)| drop(row.remove(refunds)));
    vec![
        untold,
        orders("shopify-partly-paid", |at| tenth(at, State::PartlyPaid), partly_paid),
        orders("shopify-partly-refunded", |at| tenth(at, State::PartlyRefunded), partly_refunded),
        orders("shopify-orders", |_| State::Paid, paid),
        orders("shopify-refunded", |at| tenth(at, State::Refunded), refunded),
        orders(
            "shopify-unpaid",
            |at| if at % 9 == 5 { State::Voided } else { State::Paid },
            Sums::of(kept.iter()),
        ),
        customers(shop),
    ]
}

/// A web shop sells no weights.
fn whole(shop: &Shop) -> impl Iterator<Item = &Receipt> {
    shop.sales().filter(|r| r.lines.iter().all(|line| !line.product.by_weight))
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Paid,
    PartlyPaid,
    Refunded,
    PartlyRefunded,
    Voided,
}

fn order(sheet: &mut Sheet, shop: &Shop, r: &Receipt, state: State) {
    let columns = sheet.rows.first().map_or(0, |(_, header)| header.len());
    let place = |name: &str| ORDERS.split('|').position(|header| header == name).unwrap();
    let moment = format!("{} {} +0300", r.day, hms(r.second));
    let member = shop.member(r);
    for (at, line) in r.lines.iter().enumerate() {
        let mut row = vec![String::new(); columns];
        let mut put = |name: &str, text: String| row[place(name)] = text;
        put("Name", format!("#{}", 1000 + r.number));
        put("Email", member.map_or(String::new(), |member| member.email.clone()));
        if at == 0 {
            let status = match state {
                State::Paid => "paid",
                State::PartlyPaid => "partially_paid",
                State::Refunded => "refunded",
                State::PartlyRefunded => "partially_refunded",
                State::Voided => "voided",
            };
            put("Financial Status", status.to_owned());
            put("Paid at", if state == State::Voided { String::new() } else { moment.clone() });
            put("Fulfillment Status", "fulfilled".to_owned());
            put("Accepts Marketing", "no".to_owned());
            put("Currency", "RUB".to_owned());
            put("Subtotal", point(r.paid()));
            put("Shipping", point(0));
            put("Taxes", point(0));
            put("Total", point(r.paid()));
            put("Discount Amount", point(r.discount()));
            put("Cancelled at", if state == State::Voided { moment.clone() } else { String::new() });
            put("Payment Method", "manual".to_owned());
            let refunded = match state {
                State::Refunded => r.paid(),
                State::PartlyRefunded => r.paid() / 2,
                _ => 0,
            };
            put("Refunded Amount", point(refunded));
            put("Outstanding Balance", point(if state == State::PartlyPaid { r.paid() / 2 } else { 0 }));
            put("Location", STORES[r.store].to_owned());
            put("Id", format!("{}", 5_550_000_000_000_i64 + i64::from(r.number)));
            put("Risk Level", "Low".to_owned());
            put("Source", "web".to_owned());
            put("Billing Zip", format!("'{:06}", 12_300 + r.number));
            put("Billing Name", member.map_or(String::new(), |member| member.full_name()));
        }
        put("Created at", moment.clone());
        put("Lineitem quantity", (line.quantity / 1000).to_string());
        put("Lineitem name", line.product.english.to_owned());
        put("Lineitem price", point(line.product.price));
        put("Lineitem sku", line.product.code.to_owned());
        put("Lineitem requires shipping", "true".to_owned());
        put("Lineitem taxable", "true".to_owned());
        put("Lineitem fulfillment status", "fulfilled".to_owned());
        put("Lineitem discount", point(0));
        put("Vendor", "Lavka".to_owned());
        sheet.add(if state == State::Voided { Row::Aside } else { Row::Data }, row);
    }
}

/// «Export customers», Shopify help centre. The orders know a customer by e-mail only.
fn customers(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WEB).row(
        Row::Header,
        "Customer ID|First Name|Last Name|Email|Accepts Email Marketing|Default Address Company|\
         Default Address Address1|Default Address City|Default Address Country Code|Default Address Zip|\
         Phone|Accepts SMS Marketing|Total Spent|Total Orders|Note|Tax Exempt|Tags",
    );
    let mut enrolled: Vec<(String, Option<Day>)> = Vec::new();
    for member in &shop.members {
        sheet.data(cells![
            format!("'{}", 6_660_000_000_000_i64 + i64::from(member.code)),
            member.name,
            member.surname,
            member.email,
            if member.female { "yes" } else { "no" },
            "",
            "",
            member.city,
            "RU",
            "'109012",
            format!("'{}", member.phone),
            "no",
            point(0),
            0,
            "",
            "no",
            "",
        ]);
        enrolled.push((member.email.clone(), None));
    }
    Shape { enrolled, ..Shape::new("shopify-customers", "members", sheet, "member Email") }
}
