//! 1C: reports and registers saved as text.

use crate::print::{Encoding, Quotes, Row, Sheet, Style, cells, comma, dmy, hms, quantity, spaced};
use crate::shape::{Shape, Sums};
use crate::shop::{Receipt, STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        retail_report(shop),
        documents(shop),
        journal(shop),
        register(shop),
        by_store(shop),
        line_report(shop),
        text_with_tabs(shop),
    ]
}

/// The name of a document as 1C shows it.
fn document(receipt: &Receipt) -> String {
    let kind = if receipt.is_return() { "Чек ККМ на возврат" } else { "Чек ККМ" };
    format!("{kind} {:09} от {}", receipt.number, moment(receipt))
}

fn moment(receipt: &Receipt) -> String {
    // Hours below ten have one digit.
    let time = hms(receipt.second);
    format!("{} {}", dmy(receipt.day), time.strip_prefix('0').unwrap_or(&time))
}

/// «1С:Розница», a report of receipts with its parameters above, two header
/// rows merged over columns, a total, saved from Excel as CSV.
fn retail_report(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Отчет по чекам ККМ|||||||")
        .row(Row::Blank, "|||||||")
        .row(Row::Title, "Параметры:|Период: 01.11.2025 - 31.12.2025||||||")
        .row(Row::Title, "Отбор:|Организация Равно \"ООО «Лавка»\"||||||")
        .row(Row::Blank, "|||||||")
        .row(Row::Header, "Дата|Чек||Дисконтная карта|Магазин|Количество|Сумма, руб.|")
        .row(Row::Header, "|Номер|Кассир|Штрихкод|||Скидка|Выручка");
    for r in &shop.receipts {
        sheet.data(cells![
            moment(r),
            format!("ТД00-{:06}", r.number),
            r.cashier(),
            shop.card(r, ""),
            STORES[r.store],
            quantity(r.sign() * r.quantity(), ','),
            spaced(r.sign() * r.discount()),
            spaced(r.sign() * r.paid()),
        ]);
    }
    let sums = Sums::of(shop.receipts.iter());
    sheet.add(Row::Total, cells!["Итого", "", "", "", "", "", "", spaced(sums.revenue)]);
    Shape::receipts(
        "1c-retail-report",
        sheet,
        "date Дата | receipt Чек Номер | cashier Кассир | member Дисконтная карта Штрихкод | store Магазин | \
         quantity Количество | discount Сумма, руб. Скидка | amount Выручка",
        sums,
    )
}

/// «Универсальный отчет»: the document is the only place of date, number and kind.
fn documents(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Чек ККМ||||")
        .row(Row::Title, "Период:|01.11.2025 - 31.12.2025|||")
        .row(Row::Header, "Регистратор|Магазин|Дисконтная карта|Количество|Сумма");
    for r in &shop.receipts {
        sheet.data(cells![
            document(r),
            STORES[r.store],
            shop.card(r, "<Пустое значение>"),
            quantity(r.quantity(), ','),
            spaced(r.paid()),
        ]);
    }
    let sums = Sums::of(shop.receipts.iter());
    sheet.add(Row::Total, cells!["Итого", "", "", "", spaced(sums.revenue)]);
    let columns = "store Магазин | member Дисконтная карта | quantity Количество | amount Сумма";
    Shape::receipts("1c-documents", sheet, columns, sums)
}

/// The list of documents «Чеки ККМ» («Вывести список») with a kind of operation.
fn journal(shop: &Shop) -> Shape {
    let header = "Номер|Дата|Вид операции|Сумма документа|Дисконтная карта|Касса ККМ|Магазин|Номер смены|Ответственный";
    let mut sheet = Sheet::headed(Style::MARKED, header);
    for r in &shop.receipts {
        sheet.data(cells![
            format!("ТД{}-{:06}", r.store, r.number),
            moment(r),
            if r.is_return() { "Возврат" } else { "Продажа" },
            spaced(r.paid()),
            shop.card(r, ""),
            format!("Касса ККМ № {}", r.register),
            STORES[r.store],
            r.shift,
            r.cashier(),
        ]);
    }
    Shape::receipts(
        "1c-journal",
        sheet,
        "receipt Номер | date Дата | kind Вид операции | amount Сумма документа | member Дисконтная карта | \
         register Касса ККМ | store Магазин | shift Номер смены",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// Movements of the accumulation register «Продажи по дисконтным картам», line by line.
fn register(shop: &Shop) -> Shape {
    let header =
        "Период|Регистратор|Номер строки|Активность|Номенклатура|Магазин|Дисконтная карта|Количество|Сумма";
    let mut sheet = Sheet::headed(Style::WINDOWS, header);
    for (r, line) in shop.lines() {
        let row = r.lines.iter().position(|own| std::ptr::eq(own, line)).unwrap() + 1;
        sheet.data(cells![
            moment(r),
            document(r),
            row,
            "Да",
            line.product.name,
            STORES[r.store],
            shop.card(r, ""),
            quantity(r.sign() * line.quantity, ','),
            comma(r.sign() * line.paid()),
        ]);
    }
    Shape::receipts(
        "1c-register",
        sheet,
        "date Период | receipt Регистратор | product Номенклатура | store Магазин | member Дисконтная карта | \
         quantity Количество | amount Сумма",
        Sums::of(shop.receipts.iter()),
    )
}

/// «Отчет о продажах» grouped by store: a row with the store and its subtotal
/// above the receipts of the store.
fn by_store(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Продажи по магазинам||||")
        .row(Row::Title, "Период: Ноябрь 2025 г. - Декабрь 2025 г.||||")
        .row(Row::Header, "Магазин|Дата чека|Номер чека|Номер карты|Сумма продажи");
    for (store, name) in STORES.into_iter().enumerate() {
        let own = || shop.receipts.iter().filter(|r| r.store == store);
        sheet.add(Row::Total, cells![name, "", "", "", spaced(Sums::of(own()).revenue)]);
        for r in own() {
            let money = spaced(r.sign() * r.paid());
            sheet.data(cells!["", moment(r), format!("{:09}", r.number), shop.card(r, ""), money]);
        }
    }
    let sums = Sums::of(shop.receipts.iter()).without_quantity();
    sheet.add(Row::Total, cells!["Итого", "", "", "", spaced(sums.revenue)]);
    let columns =
        "store Магазин | date Дата чека | receipt Номер чека | member Номер карты | amount Сумма продажи";
    Shape::receipts("1c-grouped-by-store", sheet, columns, sums)
}

/// «Ведомость по продажам товаров»: lines with price, sum before and after the discount, cost.
fn line_report(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style { encoding: Encoding::Utf8, ..Style::WINDOWS })
        .row(Row::Title, "Ведомость по продажам товаров|||||||||")
        .row(Row::Title, "Период: 01.11.2025 – 31.12.2025|||||||||")
        .row(Row::Blank, "|||||||||")
        .row(
            Row::Header,
            "№ п/п|Дата|№ чека|Контрагент|Артикул|Номенклатура|Кол-во, шт.|Цена, руб.|Сумма без скидки, руб.|\
             Сумма со скидкой, руб.",
        );
    for (at, (r, line)) in shop.lines().enumerate() {
        sheet.data(cells![
            at + 1,
            moment(r),
            r.number,
            shop.card(r, "Розничный покупатель"),
            line.product.code,
            line.product.name,
            quantity(r.sign() * line.quantity, ','),
            spaced(line.product.price),
            spaced(r.sign() * line.full()),
            spaced(r.sign() * line.paid()),
        ]);
    }
    let sums = Sums::of(shop.receipts.iter());
    sheet.add(Row::Total, cells!["Всего:", "", "", "", "", "", "", "", "", spaced(sums.revenue)]);
    Shape::receipts(
        "1c-line-report",
        sheet,
        "date Дата | receipt № чека | member Контрагент | quantity Кол-во, шт. | price Цена, руб. | \
         amount Сумма со скидкой, руб.",
        sums,
    )
}

/// A table document saved as text («Текстовый документ с разделителями»): tabs, no quotes.
fn text_with_tabs(shop: &Shop) -> Shape {
    let style = Style { delimiter: '\t', quotes: Quotes::Never, ..Style::WINDOWS };
    let mut sheet = Sheet::headed(style, "Ссылка|Дата|Номер чека|Покупатель|Склад|Скидка|Сумма");
    for r in shop.sales() {
        sheet.data(cells![
            document(r),
            moment(r),
            r.number,
            shop.card(r, ""),
            STORES[r.store],
            spaced(r.discount()),
            spaced(r.paid()),
        ]);
    }
    Shape::receipts(
        "1c-text-with-tabs",
        sheet,
        "date Дата | receipt Номер чека | member Покупатель | store Склад | discount Скидка | amount Сумма",
        Sums::of(shop.sales()).without_quantity(),
    )
}
