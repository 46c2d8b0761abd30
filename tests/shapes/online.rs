//! Web shops, marketplaces and a CRM.

use crate::print::{Quotes, Row, Sheet, Style, cells, dmy, english, hms, point};
use crate::shape::{Shape, Sums};
use crate::shop::Shop;

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        woocommerce("woocommerce-orders", shop, |_| "completed"),
        woocommerce("woocommerce-statuses", shop, standing),
        woocommerce_lines("woocommerce-lines", shop, false),
        woocommerce_lines("woocommerce-lines-refunds", shop, true),
        woocommerce_bare(shop),
        magento(shop),
        ozon(shop),
        wildberries(shop),
        bitrix(shop),
        mindbox(shop),
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

/// Magento 2 (Adobe Commerce), the orders grid, «Export CSV».
fn magento(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "ID|Purchase Point|Purchase Date|Bill-to Name|Ship-to Name|Grand Total (Base)|\
         Grand Total (Purchased)|Status|Billing Address|Shipping Address|Shipping Information|\
         Customer Email|Customer Group|Subtotal|Shipping and Handling|Customer Name|Payment Method|\
         Total Refunded",
    );
    for r in shop.sales() {
        let member = shop.member(r);
        let name = member.map_or(String::new(), |member| member.full_name());
        let time = crate::print::am_pm(r.second);
        let (clock, half) = time.split_once(' ').unwrap();
        sheet.data(cells![
            format!("{:09}", r.number),
            "Main Website\u{2003}Main Website Store",
            format!("{} {clock}:{:02} {half}", english(r.day), r.second % 60),
            name,
            name,
            point(r.paid()),
            point(r.paid()),
            "complete",
            "Арбат 1, Москва, 119019",
            "Арбат 1, Москва, 119019",
            "Flat Rate - Fixed",
            member.map_or("", |member| member.email.as_str()),
            if member.is_some() { "General" } else { "NOT LOGGED IN" },
            point(r.full()),
            "0.00",
            name,
            "checkmo",
            "",
        ]);
    }
    Shape::receipts(
        "magento-orders",
        sheet,
        "receipt ID | date Purchase Date | member Customer Email",
        Sums::of(shop.sales()).without_quantity(),
    )
}

/// Ozon Seller, «Заказы», the report of postings: the posting's sum stands on each of its rows.
fn ozon(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { quotes: Quotes::All, ..Style::MARKED },
        "Номер заказа|Номер отправления|Принят в обработку|Дата отгрузки|Статус|Дата доставки|\
         Фактическая дата передачи в доставку|Сумма отправления|Код валюты отправления|Название товара|\
         OZON id|Артикул|Ваша стоимость товара|Код валюты товара|Количество|Кластер отгрузки",
    );
    for (r, line) in shop.lines().filter(|(r, _)| !r.is_return()) {
        let moment = format!("{} {}", r.day, hms(r.second));
        sheet.data(cells![
            format!("{:08}-{:04}", 7_010_203 + r.number, r.in_shift),
            format!("{:08}-{:04}-1", 7_010_203 + r.number, r.in_shift),
            moment,
            format!("{} 12:00:00", r.day.plus(1)),
            "Доставлен",
            format!("{} 15:30:00", r.day.plus(3)),
            format!("{} 12:00:00", r.day.plus(1)),
            point(r.paid()),
            "RUB",
            line.product.name,
            "148313766",
            line.product.code,
            point(line.paid()),
            "RUB",
            crate::print::quantity(line.quantity, '.'),
            "Москва",
        ]);
    }
    Shape::receipts(
        "ozon-postings",
        sheet,
        "date Принят в обработку | product Название товара | quantity Количество",
        Sums::of(shop.sales()).without_members(),
    )
}

/// Wildberries, «Детализация» of the weekly report on sales. A row is one sale of goods
/// or its return; nothing ties the rows of a basket together but `Srid`, unique to each row.
fn wildberries(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "№|Номер поставки|Предмет|Код номенклатуры|Бренд|Артикул поставщика|Название|Размер|Баркод|\
         Тип документа|Обоснование для оплаты|Дата заказа покупателем|Дата продажи|Кол-во|\
         Цена розничная|Вайлдберриз реализовал Товар (Пр)|Согласованный продуктовый дисконт, %|\
         К перечислению Продавцу за реализованный Товар|Услуги по доставке товара покупателю|Склад|Srid",
    );
    let mut sums = Sums::of(shop.receipts.iter()).without_members();
    (sums.sales, sums.returns) = (0, 0);
    for (at, (r, line)) in shop.lines().enumerate() {
        let kind = if r.is_return() { "Возврат" } else { "Продажа" };
        *(if r.is_return() { &mut sums.returns } else { &mut sums.sales }) += 1;
        sheet.data(cells![
            at + 1,
            21_874_552,
            line.product.category,
            148_313_766 + at,
            "Лавка",
            line.product.code,
            line.product.name,
            0,
            format!("20376544{:05}", 100 + at),
            kind,
            kind,
            r.day.plus(-3),
            r.day,
            crate::print::quantity(line.quantity, ','),
            crate::print::comma(line.full()),
            crate::print::comma(line.paid()),
            0,
            crate::print::comma(line.paid() * 80 / 100),
            0,
            "Коледино",
            format!("dk.{:032x}.{at}.0", 0x00c0_ffee_u128 + 7919 * at as u128),
        ]);
    }
    Shape::receipts(
        "wildberries-sales",
        sheet,
        "kind Тип документа | date Дата продажи | quantity Кол-во | amount Вайлдберриз реализовал Товар (Пр)",
        sums,
    )
}

/// Битрикс24, CRM, deals exported to CSV: those that were won.
fn bitrix(shop: &Shop) -> Shape {
    let style = Style { quotes: Quotes::All, ..Style::MARKED };
    let mut sheet = Sheet::new(style).row(
        Row::Header,
        "ID|Воронка|Стадия сделки|Название сделки|Тип|Сумма|Валюта|Контакт: ID|Контакт: Имя|\
         Контакт: Фамилия|Контакт: Телефон|Дата начала|Дата завершения|Ответственный|Дата создания",
    );
    for r in shop.sales() {
        let member = shop.member(r);
        sheet.data(cells![
            r.number,
            "Общая",
            "Сделка успешна",
            format!("Заказ с сайта № {}", 9000 + r.number),
            "Продажа товара",
            point(r.paid()),
            "Российский рубль",
            member.map_or(String::new(), |member| member.code.to_string()),
            member.map_or("", |member| member.name),
            member.map_or("", |member| member.surname),
            member.map_or("", |member| member.phone.as_str()),
            dmy(r.day),
            dmy(r.day),
            r.cashier(),
            format!("{} {}", dmy(r.day), hms(r.second)),
        ]);
    }
    let sums = Sums::of(shop.sales()).without_quantity();
    Shape::receipts("bitrix24-deals", sheet, "amount Сумма | member Контакт: ID", sums)
}

/// Mindbox, export of orders line by line; names are paths of its data model, times are in UTC.
fn mindbox(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { delimiter: ';', ..Style::WEB },
        "OrderIdsMindboxId|OrderFirstActionIdsMindboxId|OrderFirstActionDateTimeUtc|\
         OrderFirstActionChannelName|OrderTotalPrice|OrderLineStatusIdsExternalId|\
         OrderLineProductIdsOffline1C|OrderLineQuantity|OrderLineBasePricePerItem|OrderLinePriceOfLine|\
         OrderCustomerIdsMindboxId",
    );
    for (r, line) in shop.lines().filter(|(r, _)| !r.is_return()) {
        let member = shop.member(r);
        sheet.data(cells![
            50_000 + r.number,
            880_000 + r.number,
            format!("{} {}", r.day, hms(r.second - 3 * 3600)),
            "lavka.example",
            point(r.paid()),
            "Paid",
            line.product.code,
            crate::print::quantity(line.quantity, '.'),
            point(line.product.price),
            point(line.paid()),
            member.map_or(String::new(), |member| member.code.to_string()),
        ]);
    }
    Shape::receipts(
        "mindbox-orders",
        sheet,
        "receipt OrderIdsMindboxId | date OrderFirstActionDateTimeUtc | quantity OrderLineQuantity | \
         member OrderCustomerIdsMindboxId",
        Sums::of(shop.sales()),
    )
}
