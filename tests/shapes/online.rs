//! Web shops, marketplaces and a CRM.

use crate::print::{Quotes, Row, Sheet, Style, cells, dmy, english, hms, point};
use crate::shape::{Shape, Sums};
use crate::shop::Shop;

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![magento(shop), ozon(shop), wildberries(shop), bitrix(shop), mindbox(shop)]
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
