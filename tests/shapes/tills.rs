//! Tills of shops, made in Russia.

use crate::print::{Row, Sheet, Style, cells, comma, dmy, hm, hms, point, quantity, weight};
use crate::shape::{Shape, Sums};
use crate::shop::{STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        set_purchases(shop),
        set_report(shop),
        set_positions(shop),
        evotor_cloud(shop),
        evotor_report(shop),
        moysklad(shop),
        moysklad_positions(shop),
        frontol(shop),
    ]
}

/// CSI Set Retail 10, «Экспорт чеков»: the attributes of `purchase` as columns.
/// Numbers start anew each shift; a sale is `true`; the business day has a zone.
fn set_purchases(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "tabNumber|userName|operationType|operDay|shop|cash|shift|number|saletime|begintime|amount|\
         discountAmount|inn|cardNumber",
    );
    for r in &shop.receipts {
        let moment = |second| format!("{}T{}.933+03:00", r.day, hms(second));
        sheet.data(cells![
            r.store + 5,
            r.cashier(),
            !r.is_return(),
            format!("{}+03:00", r.day),
            3174 + r.store,
            r.register,
            r.shift,
            r.in_shift,
            moment(r.second),
            moment(r.second - 40),
            point(r.paid()),
            point(r.discount()),
            7_802_781_104_i64,
            shop.card(r, ""),
        ]);
    }
    Shape::receipts(
        "set-retail-purchases",
        sheet,
        "kind operationType | date operDay | store shop | register cash | shift shift | receipt number | \
         time saletime | amount amount | discount discountAmount | member cardNumber",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// CSI Set Retail 10, the report «Поиск чеков» saved as CSV.
fn set_report(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Поиск чеков||||||||")
        .row(Row::Title, "Операционный день с 01.11.2025 по 31.12.2025||||||||")
        .row(
            Row::Header,
            "Магазин|Касса|Смена|Чек|Операционный день|Время|Тип операции|Номер карты|Сумма чека",
        );
    for r in &shop.receipts {
        sheet.data(cells![
            3174 + r.store,
            r.register,
            r.shift,
            r.in_shift,
            dmy(r.day),
            hm(r.second),
            if r.is_return() { "Возврат" } else { "Продажа" },
            shop.card(r, ""),
            comma(r.paid()),
        ]);
    }
    Shape::receipts(
        "set-retail-report",
        sheet,
        "store Магазин | register Касса | shift Смена | receipt Чек | date Операционный день | time Время | \
         kind Тип операции | member Номер карты | amount Сумма чека",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// CSI Set Retail 10, positions with the key of their purchase. One receipt is
/// made after midnight and belongs to the business day before.
fn set_positions(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "shop|cash|shift|number|operDay|saletime|order|goodsCode|count|cost|discountValue|\
         costWithDiscount|amount|card",
    );
    let late = shop.sales().nth(20).map_or(0, |r| r.number);
    for (r, line) in shop.lines().filter(|(r, _)| !r.is_return()) {
        let order = r.lines.iter().position(|own| std::ptr::eq(own, line)).unwrap() + 1;
        let moment = match r.number == late {
            true => format!("{} 00:25:10", r.day.plus(1)),
            false => format!("{} {}", r.day, hms(r.second)),
        };
        sheet.data(cells![
            3174 + r.store,
            r.register,
            r.shift,
            r.in_shift,
            r.day,
            moment,
            order,
            line.product.code,
            weight(line.quantity, '.'),
            point(line.product.price),
            point(line.discount),
            point(line.product.price - line.discount * 1000 / line.quantity),
            point(line.paid()),
            shop.card(r, ""),
        ]);
    }
    Shape::receipts(
        "set-retail-positions",
        sheet,
        "store shop | register cash | shift shift | receipt number | date operDay | product goodsCode | \
         quantity count | price cost | discount discountValue | amount amount | member card",
        Sums::of(shop.sales()),
    )
}

/// Evotor Cloud, REST API v2, «Документы»: the fields of a document as columns.
fn evotor_cloud(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "type|id|number|close_date|time_zone_offset|session_id|session_number|close_user_id|device_id|\
         store_id|user_id|body.sum|body.result_sum|body.customer_phone",
    );
    for r in &shop.receipts {
        sheet.data(cells![
            if r.is_return() { "PAYBACK" } else { "SELL" },
            format!("2025{:04}-d2f1-4b6e-a1c3-{:012}", r.number, 77 * r.number),
            r.number,
            format!("{}T{}.000+0000", r.day, hms(r.second - 3 * 3600)),
            10_800_000,
            format!("{:08}-5e55-4b6e-a1c3-{:012}", r.shift, r.register),
            r.shift,
            format!("20250101-A0DE-404F-80E9-00000000000{}", r.store),
            format!("20240110-D2F1-4B6E-8034-00000000000{}", 2 * r.store as u32 + r.register),
            format!("20240110-C0DE-4B6E-8034-00000000000{}", r.store),
            "01-000000000000777",
            point(r.full()),
            point(r.paid()),
            shop.member(r).map_or("", |member| &member.phone),
        ]);
    }
    Shape::receipts(
        "evotor-cloud-documents",
        sheet,
        "kind type | receipt number | date close_date | register device_id | \
         store store_id | amount body.result_sum | member body.customer_phone",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// Evotor, the personal account, «Отчёты — Чеки».
fn evotor_report(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "Дата и время|Магазин|Терминал|Номер смены|Номер чека|Операция|Кассир|Скидка|Итог|Клиент",
    );
    for r in &shop.receipts {
        sheet.data(cells![
            format!("{} {}", dmy(r.day), hm(r.second)),
            STORES[r.store],
            format!("Касса {}", r.register),
            r.shift,
            r.number,
            if r.is_return() { "Возврат" } else { "Продажа" },
            r.cashier(),
            comma(r.discount()),
            comma(r.paid()),
            shop.member(r).map_or("", |member| &member.phone),
        ]);
    }
    Shape::receipts(
        "evotor-report",
        sheet,
        "date Дата и время | store Магазин | register Терминал | shift Номер смены | receipt Номер чека | \
         kind Операция | cashier Кассир | discount Скидка | amount Итог | member Клиент",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// МойСклад, «Розница — Продажи», exported: the moment stands under «Время».
fn moysklad(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "№|Время|Точка продаж|Организация|Контрагент|Сумма|Валюта|Наличными|Безналичными|Проведено|\
         Комментарий",
    );
    for r in shop.sales() {
        sheet.data(cells![
            format!("{:05}", r.number),
            format!("{} {}", dmy(r.day), hm(r.second)),
            STORES[r.store],
            "ООО «Лавка»",
            shop.card(r, "Розничный покупатель"),
            comma(r.paid()),
            "руб",
            comma(if r.number % 3 == 0 { r.paid() } else { 0 }),
            comma(if r.number % 3 == 0 { 0 } else { r.paid() }),
            "Да",
            "",
        ]);
    }
    Shape::receipts(
        "moysklad-retail-sales",
        sheet,
        "receipt № | date Время | store Точка продаж | member Контрагент | amount Сумма",
        Sums::of(shop.sales()).without_quantity(),
    )
}

/// МойСклад, JSON API 1.2, positions of retail demands written to CSV: English names, ISO times.
fn moysklad_positions(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "name|moment|retailStore|retailShift|agent|assortment|quantity|price|discount|sum",
    );
    for (r, line) in shop.lines().filter(|(r, _)| !r.is_return()) {
        sheet.data(cells![
            format!("{:05}", r.number),
            format!("{} {}.000", r.day, hms(r.second)),
            STORES[r.store],
            format!("{:05}", r.shift),
            shop.card(r, "Розничный покупатель"),
            line.product.name,
            quantity(line.quantity, '.'),
            point(line.product.price),
            point(line.discount),
            point(line.paid()),
        ]);
    }
    Shape::receipts(
        "moysklad-positions",
        sheet,
        "receipt name | date moment | store retailStore | shift retailShift | member agent | \
         product assortment | quantity quantity | price price | amount sum",
        Sums::of(shop.sales()),
    )
}

/// АТОЛ Frontol 6, the report «Продажи по чекам»: a number sign for numbers, date and time apart.
fn frontol(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Журнал чеков||||||||")
        .row(Row::Header, "Дата|Время|РМ №|Смена №|Чек №|Вид документа|Карта клиента|Кол-во|Сумма к оплате");
    for r in &shop.receipts {
        sheet.data(cells![
            dmy(r.day),
            hms(r.second),
            10 * (r.store as u32 + 1) + r.register,
            r.shift,
            r.number,
            if r.is_return() { "Возврат" } else { "Продажа" },
            shop.card(r, ""),
            weight(r.quantity(), ','),
            comma(r.paid()),
        ]);
    }
    let sums = Sums::of(shop.receipts.iter());
    sheet.add(Row::Total, cells!["ИТОГО:", "", "", "", "", "", "", "", comma(sums.revenue)]);
    Shape::receipts(
        "frontol-journal",
        sheet,
        "date Дата | time Время | shift Смена № | receipt Чек № | kind Вид документа | \
         member Карта клиента | quantity Кол-во | amount Сумма к оплате",
        sums,
    )
}
