//! Fiscal data operators and a bank: receipts seen from outside the shop.

use crate::print::{Quotes, Row, Sheet, Style, cells, comma, dmy, hm, hms, point, spaced, weight};
use crate::shape::{Shape, Sums};
use crate::shop::{Receipt, STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![platforma(shop), taxcom(shop), atol(shop), acquiring(shop)]
}

/// The registration number of a register with the tax service.
fn register(r: &Receipt) -> String {
    format!("00012345670{}{:04}", 2 * r.store as u32 + r.register, 1)
}

/// Платформа ОФД, «Чеки», export: a fiscal document number is unique to a fiscal drive.
fn platforma(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "Рег. номер ККТ|Номер ФН|Адрес расчетов|Номер смены|Номер чека за смену|Номер ФД|ФПД|\
         Дата и время|Признак расчета|Итог|Наличными|Безналичными|Кассир",
    );
    for r in &shop.receipts {
        sheet.data(cells![
            register(r),
            "9960440300123456",
            format!("г. Москва, ул. {}, д. 1", STORES[r.store]),
            r.shift,
            r.in_shift,
            40_000 + r.number,
            1_234_567_890_u32 + 104_729 * r.number,
            format!("{} {}", dmy(r.day), hms(r.second)),
            if r.is_return() { "Возврат прихода" } else { "Приход" },
            comma(r.paid()),
            comma(0),
            comma(r.paid()),
            r.cashier(),
        ]);
    }
    Shape::receipts(
        "ofd-platforma-receipts",
        sheet,
        "shift Номер смены | date Дата и время | kind Признак расчета | amount Итог | cashier Кассир",
        Sums::of(shop.receipts.iter()).without_members().without_quantity(),
    )
}

/// Такском-ОФД, «Отчёт по товарам»: a row an item of a receipt; a buyer is known
/// if the receipt was sent to a telephone.
fn taxcom(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Отчет по предметам расчета||||||||||")
        .row(Row::Title, "ООО \"Лавка\", ИНН 7700000000||||||||||")
        .row(
            Row::Header,
            "Дата/Время|Регистрационный номер ККТ|Смена|Номер ФД|Тип операции|\
             Наименование предмета расчета|Цена за единицу|Количество|Стоимость|Сумма чека|\
             Телефон покупателя",
        );
    for (r, line) in shop.lines() {
        sheet.data(cells![
            format!("{} {}", dmy(r.day), hm(r.second)),
            register(r),
            r.shift,
            40_000 + r.number,
            if r.is_return() { "Возврат прихода" } else { "Приход" },
            line.product.name,
            spaced(line.product.price),
            weight(line.quantity, ','),
            spaced(line.paid()),
            spaced(r.paid()),
            shop.member(r).map_or("", |member| &member.phone),
        ]);
    }
    Shape::receipts(
        "ofd-taxcom-items",
        sheet,
        "date Дата/Время | shift Смена | receipt Номер ФД | kind Тип операции | \
         product Наименование предмета расчета | price Цена за единицу | quantity Количество | \
         amount Стоимость | member Телефон покупателя",
        Sums::of(shop.receipts.iter()),
    )
}

/// АТОЛ Онлайн, the registry of receipts: English names of the protocol, kinds `sell` and `sell_refund`.
fn atol(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { quotes: Quotes::Texts, ..Style::WEB },
        "ecr_registration_number|fn_number|shift_number|fiscal_receipt_number|fiscal_document_number|\
         receipt_datetime|operation|total|client_phone|fns_site",
    );
    for r in &shop.receipts {
        sheet.data(cells![
            register(r),
            "9960440300123456",
            r.shift,
            r.in_shift,
            40_000 + r.number,
            format!("{} {}", dmy(r.day), hms(r.second)),
            if r.is_return() { "sell_refund" } else { "sell" },
            point(r.paid()),
            shop.member(r).map_or("", |member| &member.phone),
            "www.nalog.gov.ru",
        ]);
    }
    Shape::receipts(
        "atol-online-registry",
        sheet,
        "shift shift_number | date receipt_datetime | kind operation | amount total | member client_phone",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// A bank's registry of card payments (as Т-Банк writes operations): masked card
/// numbers, dates and sums in quotes, a fee beside the sum.
fn acquiring(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { quotes: Quotes::All, ..Style::MARKED },
        "Дата операции|Дата платежа|Номер терминала|Номер карты|Статус|Тип операции|Сумма операции|\
         Валюта операции|Комиссия|Сумма платежа|RRN",
    );
    for r in &shop.receipts {
        let fee = r.paid() * 2 / 100;
        let card =
            shop.member(r).map_or(String::new(), |member| format!("220220******{}", 1000 + member.code));
        sheet.data(cells![
            format!("{} {}", dmy(r.day), hms(r.second)),
            dmy(r.day.plus(1)),
            format!("1000{}{}", r.store, r.register),
            card,
            "OK",
            if r.is_return() { "Возврат" } else { "Оплата покупки" },
            comma(r.sign() * r.paid()),
            "RUB",
            comma(fee),
            comma(r.sign() * (r.paid() - fee)),
            format!("53{:010}", 7919 * r.number),
        ]);
    }
    Shape::receipts(
        "bank-acquiring",
        sheet,
        "date Дата операции | kind Тип операции | amount Сумма операции | member Номер карты",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}
