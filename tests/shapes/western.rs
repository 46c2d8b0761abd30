//! Tills of shops, made elsewhere.

use crate::print::{
    Row, Sheet, Style, am_pm, cells, dmy, dollars, hm, hms, mdy_short, point, quantity, russian,
};
use crate::shape::{Shape, Sums};
use crate::shop::{Receipt, STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        square_transactions(shop),
        square_items(shop),
        loyverse_receipts(shop),
        loyverse_items(shop),
        loyverse_cancelled(shop),
        lightspeed_totals(shop),
        lightspeed_ledger(shop),
        poster(shop),
    ]
}

/// Square Dashboard, «Transactions», «Export transactions CSV». No tax in this shop.
fn square_transactions(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Date|Time|Time Zone|Gross Sales|Discounts|Service Charges|Net Sales|Gift Card Sales|Tax|Tip|\
         Partial Refunds|Total Collected|Source|Card|Card Entry Methods|Cash|Square Gift Card|\
         Other Tender|Other Tender Type|Tender Note|Fees|Net Total|Transaction ID|Payment ID|Card Brand|\
         PAN Suffix|Device Name|Staff Name|Staff ID|Details|Description|Event Type|Location|\
         Dining Option|Customer ID|Customer Name|Customer Reference ID|Device Nickname",
    );
    for r in &shop.receipts {
        let (sign, member) = (r.sign(), shop.member(r));
        let paid = dollars(sign * r.paid());
        let fee = r.paid() * 26 / 1000;
        let names: Vec<String> = r.lines.iter().map(|line| format!("{} x 1", line.product.english)).collect();
        let zero = dollars(0);
        sheet.data(cells![
            r.day,
            hms(r.second),
            "Eastern Time (US & Canada)",
            dollars(sign * r.full()),
            dollars(-sign * r.discount()),
            zero,
            paid,
            zero,
            zero,
            zero,
            zero,
            paid,
            "Point of Sale",
            paid,
            "Tap",
            zero,
            zero,
            zero,
            "",
            "",
            dollars(-sign * fee),
            dollars(sign * (r.paid() - fee)),
            format!("SQ{:04}xTxN", r.number),
            format!("PA{:04}yPaY", r.number),
            "Visa",
            1000 + r.number,
            format!("Register {}", r.register),
            r.cashier(),
            "",
            "https://squareup.com/dashboard/sales/transactions",
            names.join(", "),
            if r.is_return() { "Refund" } else { "Payment" },
            STORES[r.store],
            "",
            member.map_or(String::new(), |member| format!("CUST{}", member.code)),
            member.map_or(String::new(), |member| member.full_name()),
            "",
            "",
        ]);
    }
    Shape::receipts(
        "square-transactions",
        sheet,
        "date Date | time Time | receipt Transaction ID | kind Event Type | \
         store Location | member Customer ID | discount Discounts",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// Square Dashboard, «Transactions», «Items detail CSV».
fn square_items(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Date|Time|Time Zone|Category|Item|Qty|Price Point Name|SKU|Modifiers Applied|Gross Sales|\
         Discounts|Net Sales|Tax|Transaction ID|Payment ID|Device Name|Notes|Details|Event Type|Location|\
         Dining Option|Customer ID|Customer Name|Customer Reference ID",
    );
    for (r, line) in shop.lines() {
        let (sign, member) = (r.sign(), shop.member(r));
        sheet.data(cells![
            r.day,
            hms(r.second),
            "Eastern Time (US & Canada)",
            line.product.category,
            line.product.english,
            quantity(sign * line.quantity, '.'),
            "Regular",
            line.product.code,
            "",
            dollars(sign * line.full()),
            dollars(-sign * line.discount),
            dollars(sign * line.paid()),
            dollars(0),
            format!("SQ{:04}xTxN", r.number),
            format!("PA{:04}yPaY", r.number),
            format!("Register {}", r.register),
            "",
            "",
            if r.is_return() { "Refund" } else { "Payment" },
            STORES[r.store],
            "",
            member.map_or(String::new(), |member| format!("CUST{}", member.code)),
            member.map_or(String::new(), |member| member.full_name()),
            "",
        ]);
    }
    Shape::receipts(
        "square-items",
        sheet,
        "date Date | time Time | category Category | quantity Qty | amount Net Sales | \
         receipt Transaction ID | kind Event Type | store Location | member Customer ID",
        Sums::of(shop.receipts.iter()),
    )
}

const LOYVERSE: &str = "Date|Receipt number|Receipt type|Gross sales|Discounts|Net sales|Taxes|\
    Total collected|Cost of goods|Gross profit|Payment type|Description|Dining option|POS|Store|\
    Cashier name|Customer name|Customer contacts|Status";

fn loyverse_row(shop: &Shop, r: &Receipt, status: &str) -> Vec<String> {
    let (sign, member) = (r.sign(), shop.member(r));
    let names: Vec<String> = r.lines.iter().map(|line| format!("1 x {}", line.product.english)).collect();
    cells![
        format!("{} {}", mdy_short(r.day), am_pm(r.second)),
        format!("{}-{}", r.register, 1000 + r.number),
        if r.is_return() { "Refund" } else { "Sale" },
        point(sign * r.full()),
        point(sign * r.discount()),
        point(sign * r.paid()),
        point(0),
        point(sign * r.paid()),
        point(sign * r.full() * 6 / 10),
        point(sign * (r.paid() - r.full() * 6 / 10)),
        "Cash",
        names.join(", "),
        "Dine in",
        format!("POS {}", r.register),
        STORES[r.store],
        r.cashier(),
        member.map_or(String::new(), |member| member.full_name()),
        member.map_or("", |member| member.phone.as_str()),
        status,
    ]
}

const LOYVERSE_FIELDS: &str = "date Date | receipt Receipt number | kind Receipt type | \
    discount Discounts | cost Cost of goods | store Store | cashier Cashier name";

/// Loyverse Back Office, «Receipts», export: American dates without zeros in front.
fn loyverse_receipts(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style::WEB, LOYVERSE);
    for r in &shop.receipts {
        sheet.data(loyverse_row(shop, r, "Closed"));
    }
    let sums = Sums::of(shop.receipts.iter()).without_quantity();
    Shape::receipts("loyverse-receipts", sheet, LOYVERSE_FIELDS, sums)
}

/// The same with receipts that were cancelled: no money changed hands, the rows are set aside.
fn loyverse_cancelled(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style::WEB, LOYVERSE);
    let cancelled = |r: &Receipt| r.number % 11 == 3 && !r.is_return();
    for r in &shop.receipts {
        let (kind, status) = if cancelled(r) { (Row::Aside, "Cancelled") } else { (Row::Data, "Closed") };
        sheet.add(kind, loyverse_row(shop, r, status));
    }
    let kept = shop.receipts.iter().filter(|r| !cancelled(r));
    let sums = Sums::of(kept).without_quantity();
    Shape::receipts("loyverse-cancelled", sheet, LOYVERSE_FIELDS, sums)
}

/// Loyverse Back Office, «Receipts by item», export in a country that writes the day first.
fn loyverse_items(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Date|Receipt number|Receipt type|Category|SKU|Item|Variant|Modifiers applied|Quantity|\
         Gross sales|Discounts|Net sales|Cost of goods|Gross profit|Taxes|POS|Store|Cashier name|\
         Customer name|Customer contacts|Comment|Status",
    );
    for (r, line) in shop.lines() {
        let (sign, member) = (r.sign(), shop.member(r));
        sheet.data(cells![
            format!("{} {}", dmy(r.day).replace('.', "/"), hm(r.second)),
            format!("{}-{}", r.register, 1000 + r.number),
            if r.is_return() { "Refund" } else { "Sale" },
            line.product.category,
            line.product.code,
            line.product.english,
            "",
            "",
            crate::print::weight(sign * line.quantity, '.'),
            point(sign * line.full()),
            point(sign * line.discount),
            point(sign * line.paid()),
            point(sign * line.full() * 6 / 10),
            point(sign * (line.paid() - line.full() * 6 / 10)),
            point(0),
            format!("POS {}", r.register),
            STORES[r.store],
            r.cashier(),
            member.map_or(String::new(), |member| member.full_name()),
            member.map_or("", |member| member.phone.as_str()),
            "",
            "Closed",
        ]);
    }
    Shape::receipts(
        "loyverse-receipts-by-item",
        sheet,
        "date Date | receipt Receipt number | kind Receipt type | category Category | \
         quantity Quantity | discount Discounts | amount Net sales | store Store",
        Sums::of(shop.receipts.iter()),
    )
}

const LIGHTSPEED: &str = "Date|Receipt Number|Line Type|Customer Code|Customer Name|Note|Quantity|Subtotal|\
    Sales Tax|Discount|Loyalty|Total|Paid|Details|Register|User|Status|Sku";

fn lightspeed_row(shop: &Shop, r: &Receipt, kind: &str, rest: [String; 7]) -> Vec<String> {
    let member = shop.member(r);
    let [quantity, subtotal, discount, total, paid, details, sku] = rest;
    cells![
        format!("{} {}", r.day, hms(r.second)),
        2000 + r.number,
        kind,
        member.map_or(String::new(), |member| format!("{}-{}", member.surname, member.code)),
        member.map_or(String::new(), |member| member.full_name()),
        "",
        quantity,
        subtotal,
        point(0),
        discount,
        point(0),
        total,
        paid,
        details,
        format!("{} {}", STORES[r.store], r.register),
        r.cashier(),
        if r.is_return() { "RETURN" } else { "CLOSED" },
        sku,
    ]
}

/// Lightspeed Retail (X-Series), «Sales history», export of totals: a row a sale.
fn lightspeed_totals(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style::WEB, LIGHTSPEED);
    for r in &shop.receipts {
        sheet.data(lightspeed_row(shop, r, "Sale", sale_row(r)));
    }
    Shape::receipts(
        "lightspeed-sales",
        sheet,
        "date Date | receipt Receipt Number | member Customer Code | register Register | quantity Quantity | \
         discount Discount | amount Total",
        Sums::of(shop.receipts.iter()),
    )
}

fn sale_row(r: &Receipt) -> [String; 7] {
    let sign = r.sign();
    let (paid, off) = (point(sign * r.paid()), point(sign * r.discount()));
    let count = quantity(sign * r.quantity(), '.');
    [count, paid.clone(), off, paid.clone(), paid, String::new(), String::new()]
}

/// Lightspeed Retail (X-Series), «Sales history», export of line items: for each
/// sale its own row, then a row an item, then a row a payment. Money counts once:
/// the other rows are set aside.
fn lightspeed_ledger(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style::WEB, LIGHTSPEED);
    for r in &shop.receipts {
        let sign = r.sign();
        sheet.data(lightspeed_row(shop, r, "Sale", sale_row(r)));
        for line in &r.lines {
            let rest = [
                quantity(sign * line.quantity, '.'),
                point(sign * line.paid()),
                point(sign * line.discount),
                point(sign * line.paid()),
                String::new(),
                line.product.english.to_owned(),
                line.product.code.to_owned(),
            ];
            sheet.add(Row::Aside, lightspeed_row(shop, r, "Sale Line", rest));
        }
        let paid = point(sign * r.paid());
        let empty = String::new;
        let rest = [empty(), empty(), empty(), paid.clone(), paid, "Cash".to_owned(), empty()];
        sheet.add(Row::Aside, lightspeed_row(shop, r, "Payment", rest));
    }
    let columns = "date Date | receipt Receipt Number | member Customer Code";
    Shape::receipts("lightspeed-line-items", sheet, columns, Sums::of(shop.receipts.iter()))
}

/// Poster, «Статистика — Чеки», export: months in words, one moment of opening, one of closing.
fn poster(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::MARKED).row(
        Row::Header,
        "Чек №|Официант|Открыт|Закрыт|Клиент|Заведение|Сумма|Скидка|К оплате|Прибыль|Статус",
    );
    for r in shop.sales() {
        let date = russian(r.day);
        sheet.data(cells![
            r.number,
            r.cashier(),
            format!("{date}, {}", hm(r.second - 600)),
            format!("{date}, {}", hm(r.second)),
            shop.member(r).map_or("", |member| &member.phone),
            STORES[r.store],
            format!("{} ₽", crate::print::spaced(r.full())),
            format!("{} ₽", crate::print::spaced(r.discount())),
            format!("{} ₽", crate::print::spaced(r.paid())),
            format!("{} ₽", crate::print::spaced(r.paid() / 3)),
            "Закрыт",
        ]);
    }
    Shape::receipts(
        "poster-receipts",
        sheet,
        "receipt Чек № | date Закрыт | member Клиент | store Заведение | amount К оплате | discount Скидка",
        Sums::of(shop.sales()).without_quantity(),
    )
}
