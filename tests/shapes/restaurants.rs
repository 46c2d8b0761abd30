//! Restaurants: r_keeper and iiko.

use crate::print::{Row, Sheet, Style, cells, comma, dmy, hm, hms, point, quantity, spaced};
use crate::shape::{Shape, Sums};
use crate::shop::{STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![rkeeper_checks(shop), rkeeper_dishes(shop), iiko_orders(shop), iiko_dishes(shop), iiko_server(shop)]
}

/// r_keeper 7, the cube «Чеки» (documentation, «Кубы для отчётов»).
fn rkeeper_checks(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WINDOWS,
        "Логическая дата|Ресторан|Номер смены|Визит|Стол|Номер чека|Кассир|Официант|Время начала|\
         Время печати|Номер карты|Сумма по ценам|БазСумма|Статус",
    );
    for r in shop.sales() {
        sheet.data(cells![
            dmy(r.day),
            STORES[r.store],
            r.shift,
            700_000 + r.number,
            1 + r.number % 20,
            r.number,
            r.cashier(),
            "Официант 3",
            format!("{} {}", dmy(r.day), hms(r.second - 1800)),
            format!("{} {}", dmy(r.day), hms(r.second)),
            shop.card(r, ""),
            comma(r.full()),
            comma(r.paid()),
            "Закрыт",
        ]);
    }
    Shape::receipts(
        "rkeeper-checks",
        sheet,
        "date Логическая дата | store Ресторан | shift Номер смены | receipt Номер чека | cashier Кассир | \
         member Номер карты | amount БазСумма",
        Sums::of(shop.sales()).without_quantity(),
    )
}

/// r_keeper 7, the cube «Расход блюд»: «Сумма» is before the discount, «Оплачено» after.
fn rkeeper_dishes(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "Название ресторана|Реальная дата|Кассовая смена|Имя заказа|Стол|Официант|Категория|Блюдо|\
         Номер карты|Количество|Средняя цена|Сумма|Скидка|Оплачено|Налог|Себестоимость",
    );
    for (r, line) in shop.lines().filter(|(r, _)| !r.is_return()) {
        sheet.data(cells![
            STORES[r.store],
            format!("{} {}", dmy(r.day), hms(r.second)),
            r.shift,
            format!("{}.{}", 1 + r.number % 20, r.number),
            1 + r.number % 20,
            "Официант 3",
            line.product.category,
            line.product.name,
            shop.card(r, ""),
            quantity(line.quantity, ','),
            comma(line.product.price),
            comma(line.full()),
            comma(line.discount),
            comma(line.paid()),
            comma(line.paid() / 6),
            comma(line.full() * 3 / 10),
        ]);
    }
    Shape::receipts(
        "rkeeper-dishes",
        sheet,
        "store Название ресторана | date Реальная дата | shift Кассовая смена | receipt Имя заказа | \
         category Категория | product Блюдо | member Номер карты | quantity Количество | discount Скидка | \
         amount Оплачено | cost Себестоимость",
        Sums::of(shop.sales()),
    )
}

/// iikoOffice, «OLAP-отчёт по продажам» by orders, exported with its heading and total.
fn iiko_orders(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Выручка по чекам||||||")
        .row(Row::Title, "С 01.11.2025 по 31.12.2025||||||")
        .row(Row::Title, "Отбор: все торговые предприятия||||||")
        .row(Row::Blank, "||||||")
        .row(
            Row::Header,
            "Торговое предприятие|Учетный день|Номер чека|Время закрытия|Номер карты гостя|\
             Сумма скидки, р.|Сумма со скидкой, р.",
        );
    for r in shop.sales() {
        sheet.data(cells![
            STORES[r.store],
            dmy(r.day),
            r.number,
            format!("{} {}", dmy(r.day), hm(r.second)),
            shop.card(r, ""),
            spaced(r.discount()),
            spaced(r.paid()),
        ]);
    }
    let sums = Sums::of(shop.sales()).without_quantity();
    sheet.add(Row::Total, cells!["Итого", "", "", "", "", "", spaced(sums.revenue)]);
    Shape::receipts(
        "iiko-olap-orders",
        sheet,
        "store Торговое предприятие | date Учетный день | receipt Номер чека | member Номер карты гостя | \
         discount Сумма скидки, р. | amount Сумма со скидкой, р.",
        sums,
    )
}

/// The same report by dishes, grouped by enterprise and day: a group's name stands
/// on its first row only, and its subtotal below it («Центр всего»).
fn iiko_dishes(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS).row(Row::Title, "Продажи по блюдам||||||").row(
        Row::Header,
        "Торговое предприятие|Учетный день|Номер чека|Блюдо|Номер карты гостя|Количество блюд|\
         Сумма со скидкой, р.",
    );
    for (store, name) in STORES.into_iter().enumerate() {
        let own = || shop.sales().filter(|r| r.store == store);
        let (mut shown_store, mut shown_day) = (false, None);
        for r in own() {
            for line in &r.lines {
                let new_day = shown_day != Some(r.day);
                sheet.data(cells![
                    if shown_store { "" } else { name },
                    if new_day { dmy(r.day) } else { String::new() },
                    r.number,
                    line.product.name,
                    shop.card(r, ""),
                    quantity(line.quantity, ','),
                    spaced(line.paid()),
                ]);
                (shown_store, shown_day) = (true, Some(r.day));
            }
        }
        let sums = Sums::of(own());
        let (count, money) = (quantity(sums.quantity, ','), spaced(sums.revenue));
        sheet.add(Row::Total, cells![format!("{name} всего"), "", "", "", "", count, money]);
    }
    let sums = Sums::of(shop.sales());
    let (count, money) = (quantity(sums.quantity, ','), spaced(sums.revenue));
    sheet.add(Row::Total, cells!["Итого", "", "", "", "", count, money]);
    Shape::receipts(
        "iiko-olap-dishes-grouped",
        sheet,
        "store Торговое предприятие | date Учетный день | receipt Номер чека | product Блюдо | \
         member Номер карты гостя | quantity Количество блюд | amount Сумма со скидкой, р.",
        sums,
    )
}

/// iikoServer API, OLAP v2 «SALES», the fields' own names, written to CSV.
fn iiko_server(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Department|OpenDate.Typed|SessionNum|OrderNum|CloseTime|CashRegisterName|DishName|DishCategory|\
         CardNumber|DishAmountInt|DishSumInt|DiscountSum|DishDiscountSumInt",
    );
    for (r, line) in shop.lines().filter(|(r, _)| !r.is_return()) {
        sheet.data(cells![
            STORES[r.store],
            r.day,
            r.shift,
            r.number,
            format!("{}T{}.123", r.day, hms(r.second)),
            format!("Касса {}", r.register),
            line.product.name,
            line.product.category,
            shop.card(r, ""),
            quantity(line.quantity, '.'),
            point(line.full()),
            point(line.discount),
            point(line.paid()),
        ]);
    }
    Shape::receipts(
        "iiko-server-olap",
        sheet,
        "store Department | date OpenDate.Typed | shift SessionNum | receipt OrderNum | product DishName | \
         category DishCategory | member CardNumber | quantity DishAmountInt | discount DiscountSum | \
         amount DishDiscountSumInt",
        Sums::of(shop.sales()),
    )
}
