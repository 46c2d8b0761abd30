//! Tables as people write them, and tills of another age.

use crate::print::{
    Encoding, Quotes, Row, Sheet, Style, am_pm, cells, comma, dmy, dmy_short, hm, hms, mdy, point, quantity,
};
use crate::shape::{Shape, Sums};
use crate::shop::{STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        three(shop),
        three_without_header(shop),
        pasted_without_header(shop),
        american(shop),
        apart(shop),
        mixed(shop),
        bars(shop),
        quoted(shop),
        dos(shop),
        unix(shop),
    ]
}

/// Day, card, money: the least that a till writes.
fn three(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style { delimiter: ';', ..Style::WEB }, "date|card|sum");
    for r in &shop.receipts {
        sheet.data(cells![r.day, shop.card(r, ""), point(r.sign() * r.paid())]);
    }
    let sums = Sums::of(shop.receipts.iter()).without_quantity();
    Shape::receipts("bare-three", sheet, "date date | member card | amount sum", sums)
}

/// The same without a header row.
fn three_without_header(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style { delimiter: ';', ..Style::WEB });
    for r in &shop.receipts {
        sheet.data(cells![r.day, shop.card(r, ""), point(r.sign() * r.paid())]);
    }
    let sums = Sums::of(shop.receipts.iter()).without_quantity();
    Shape::receipts("bare-three-no-header", sheet, "date 0 | member 1 | amount 2", sums)
}

/// Cells copied from Excel without their header: tabs, Russian dates and money.
fn pasted_without_header(shop: &Shop) -> Shape {
    let style = Style { delimiter: '\t', encoding: Encoding::Utf8, ..Style::WINDOWS };
    let mut sheet = Sheet::new(style);
    for r in &shop.receipts {
        let moment = format!("{} {}", dmy(r.day), hm(r.second));
        sheet.data(cells![moment, shop.card(r, ""), crate::print::spaced(r.sign() * r.paid())]);
    }
    let sums = Sums::of(shop.receipts.iter()).without_quantity();
    Shape::receipts("pasted-no-header", sheet, "date 0 | member 1 | amount 2", sums)
}

/// An American till: month first, halves of the day, minus in brackets.
fn american(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { line_end: "\r\n", ..Style::WEB },
        "Trans Date|Trans #|Store #|Register|Loyalty ID|Units|Discount|Total Paid",
    );
    for r in &shop.receipts {
        let money = if r.is_return() { format!("({})", point(r.paid())) } else { point(r.paid()) };
        sheet.data(cells![
            format!("{} {}", mdy(r.day), am_pm(r.second)),
            r.number,
            r.store + 1,
            r.register,
            shop.card(r, ""),
            quantity(r.quantity(), '.'),
            point(r.discount()),
            money,
        ]);
    }
    Shape::receipts(
        "american-till",
        sheet,
        "date Trans Date | receipt Trans # | store Store # | register Register | member Loyalty ID | \
         quantity Units | discount Discount | amount Total Paid",
        Sums::of(shop.receipts.iter()),
    )
}

/// Date and time in two columns, returns by their kind, money never negative.
fn apart(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WINDOWS,
        "Дата продажи|Время продажи|Магазин|Касса|Чек|Тип|Карта лояльности|Сумма к оплате|Начислено баллов",
    );
    for r in &shop.receipts {
        sheet.data(cells![
            dmy(r.day),
            hms(r.second),
            STORES[r.store],
            r.register,
            r.number,
            if r.is_return() { "Возврат" } else { "Продажа" },
            shop.card(r, "0"),
            comma(r.paid()),
            comma(r.points()),
        ]);
    }
    Shape::receipts(
        "date-and-time-apart",
        sheet,
        "date Дата продажи | time Время продажи | store Магазин | register Касса | receipt Чек | kind Тип | \
         member Карта лояльности | amount Сумма к оплате | pointsIssued Начислено баллов",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// Headers in two languages, as a CRM with a half translated surface writes them.
fn mixed(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "Date|Магазин|Receipt №|Карта клиента|Amount, руб.|Qty, шт.|Скидка (RUB)|Канал",
    );
    for r in &shop.receipts {
        sheet.data(cells![
            format!("{} {}", dmy(r.day), hm(r.second)),
            STORES[r.store],
            r.number,
            shop.card(r, "нет"),
            comma(r.sign() * r.paid()),
            quantity(r.sign() * r.quantity(), ','),
            comma(r.sign() * r.discount()),
            if r.store == 0 { "Магазин" } else { "Интернет" },
        ]);
    }
    Shape::receipts(
        "headers-of-two-languages",
        sheet,
        "date Date | store Магазин | receipt Receipt № | member Карта клиента | amount Amount, руб. | \
         quantity Qty, шт. | discount Скидка (RUB) | channel Канал",
        Sums::of(shop.receipts.iter()),
    )
}

/// A nightly exchange file: bars between cells, compact dates, times without colons.
fn bars(shop: &Shop) -> Shape {
    let style = Style { delimiter: '|', quotes: Quotes::Never, ..Style::WEB };
    let mut sheet = Sheet::headed(style, "SHOP_ID|POS_ID|CHECK_NUM|DATE|TIME|CARD_NUM|SUM|OPER_TYPE");
    for r in &shop.receipts {
        sheet.data(cells![
            r.store + 1,
            r.register,
            r.number,
            r.day.to_string().replace('-', ""),
            hms(r.second).replace(':', ""),
            shop.card(r, ""),
            point(r.paid()),
            if r.is_return() { "RETURN" } else { "SALE" },
        ]);
    }
    Shape::receipts(
        "exchange-with-bars",
        sheet,
        "store SHOP_ID | register POS_ID | receipt CHECK_NUM | date DATE | time TIME | member CARD_NUM | \
         amount SUM | kind OPER_TYPE",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}

/// Everything in quotes, a long form of money, anonymous buyers by name, a day
/// with its weekday behind.
fn quoted(shop: &Shop) -> Shape {
    let style = Style { quotes: Quotes::All, ..Style::MARKED };
    let mut sheet = Sheet::new(style)
        .row(Row::Title, "Выгрузка из программы лояльности||||")
        .row(Row::Header, "Дата и время операции|Номер карты|Чек|Сумма, руб|Точка продаж");
    for r in shop.sales() {
        sheet.data(cells![
            format!("{} {}", dmy(r.day), hms(r.second)),
            shop.card(r, "Без карты"),
            format!("{}/{}", r.shift, r.number),
            format!("{} руб.", crate::print::spaced(r.paid())),
            STORES[r.store],
        ]);
    }
    let sums = Sums::of(shop.sales()).without_quantity();
    sheet
        .add(Row::Total, cells!["Всего", "", "", format!("{} руб.", crate::print::spaced(sums.revenue)), ""]);
    Shape::receipts(
        "everything-in-quotes",
        sheet,
        "date Дата и время операции | member Номер карты | receipt Чек | amount Сумма, руб | \
         store Точка продаж",
        sums,
    )
}

/// A till under DOS: code page 866, years of two digits.
fn dos(shop: &Shop) -> Shape {
    let style = Style { encoding: Encoding::Ibm866, ..Style::WINDOWS };
    let mut sheet = Sheet::headed(style, "Дата|Время|Касса|№ чека|Товар|Кол-во|Сумма|Карта|Кассир");
    for (r, line) in shop.lines() {
        sheet.data(cells![
            dmy_short(r.day).replace('/', "."),
            hm(r.second),
            r.register,
            r.number,
            line.product.name,
            quantity(r.sign() * line.quantity, ','),
            comma(r.sign() * line.paid()),
            shop.card(r, ""),
            r.cashier(),
        ]);
    }
    Shape::receipts(
        "dos-till",
        sheet,
        "date Дата | time Время | register Касса | receipt № чека | product Товар | quantity Кол-во | \
         amount Сумма | member Карта | cashier Кассир",
        Sums::of(shop.receipts.iter()),
    )
}

/// A server of the nineties: KOI8-R.
fn unix(shop: &Shop) -> Shape {
    let style = Style { encoding: Encoding::Koi8R, delimiter: ';', ..Style::WEB };
    let mut sheet = Sheet::headed(style, "Дата|Номер чека|Клиент|Товар|Количество|Сумма");
    for (r, line) in shop.lines() {
        sheet.data(cells![
            format!("{} {}", r.day, hms(r.second)),
            r.number,
            shop.member(r).map_or(String::new(), |member| member.full_name()),
            line.product.name,
            quantity(r.sign() * line.quantity, '.'),
            point(r.sign() * line.paid()),
        ]);
    }
    Shape::receipts(
        "koi8-server",
        sheet,
        "date Дата | receipt Номер чека | member Клиент | product Товар | quantity Количество | amount Сумма",
        Sums::of(shop.receipts.iter()),
    )
}
