//! Are the exports of known programs recognised, and does their money come out right?

mod common;

use common::notices;
use loyalty_calculator::ingest::{Ingested, Maps, Samples, Shape, read_bytes, sniff};
use loyalty_calculator::ledger::{Field, Kind, Ledger, Role};
use loyalty_calculator::units::{Day, Money, Quantity};

fn shape(text: &str) -> Option<Shape> {
    let plan = sniff("a.csv", text.len() as u64, &Samples::of(text.as_bytes()), None).unwrap();
    assert_eq!(plan.role, Role::Receipts);
    plan.shape
}

fn read(text: &str) -> Ingested {
    read_bytes(&[("a.csv", text.as_bytes())], &Maps::default())
}

fn ledger(text: &str) -> Ledger {
    let read = read(text);
    let file = &read.quality.files[0];
    assert_eq!(file.rows_set_aside, 0, "{:?}", file.reasons);
    assert!(notices(&read.quality).is_empty(), "{:?}", read.quality.problems);
    read.ledger.unwrap()
}

fn amounts(book: &Ledger) -> Vec<i64> {
    (0..book.receipts()).map(|row| book.receipt(row).amount.0).collect()
}

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

const SHOPIFY: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,\
    Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,\
    Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
    Lineitem fulfillment status,Billing Name,Billing Phone,Cancelled at,Payment Method,Payment Reference,\
    Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,\
    Lineitem discount,Phone,Receipt Number\n";

fn shopify_row(order: &str, first: Option<(&str, &str)>, line: &str) -> String {
    let (quantity, rest) = line.split_once('|').unwrap();
    let (item, price) = rest.split_once('|').unwrap();
    let lineitem = format!("{quantity},{item},{price},,'0012,true,true,fulfilled");
    match first {
        Some((created, total)) => format!(
            "{order},a@example.com,paid,{created},fulfilled,{created},yes,EUR,90.00,5.00,0.00,{total},SPRING,10.00,\
             Standard,{created},{lineitem},Ann,'+4912345,,Shopify Payments,c1,0.00,Brand,0.00,,Berlin,,555,,Low,web,\
             0.00,,\n"
        ),
        None => format!("{order},a@example.com,,,,,,,,,,,,,,,{lineitem},,,,,,,Brand,,,,,,,,,0.00,,\n"),
    }
}

#[test]
fn orders_of_shopify_stand_over_several_rows() {
    let mut text = SHOPIFY.to_owned();
    text += &shopify_row("#1001", Some(("2025-12-31 23:58:00 +0100", "95.00")), "2|Tea|30.00");
    text += &shopify_row("#1001", None, "1|Cup|40.00");
    text += &shopify_row("#1002", Some(("2026-01-01 10:00:00 +0100", "35.00")), "1|Tea|30.00");
    assert_eq!(shape(&text), Some(Shape::Shopify));
    let book = ledger(&text);
    assert_eq!(amounts(&book), [9_500, 3_500]);
    let order = book.receipt(0);
    assert_eq!(
        (order.day, order.quantity, order.discount),
        (day("2025-12-31"), Quantity(3_000), Money(1_000))
    );
    assert_eq!((book.member_name(order.member), book.label(order.promo)), ("a@example.com", "SPRING"));
    let lines: Vec<_> = (0..book.receipts())
        .flat_map(|receipt| book.lines_of(receipt).map(move |line| (receipt, line)))
        .map(|(receipt, line)| (receipt, book.lines().get(line)))
        .map(|(receipt, line)| (receipt, book.label(line.product).to_owned(), line.amount.0))
        .collect();
    let expected = [(0, "Tea", 6_000), (0, "Cup", 4_000), (1, "Tea", 3_000)];
    assert_eq!(lines, expected.map(|(receipt, product, amount)| (receipt, product.to_owned(), amount)));
}

#[test]
fn a_total_repeated_on_each_line_counts_once() {
    let mut text = "Дата;№ чека;Товар;Цена;Сумма чека\n".to_owned();
    for receipt in 1..5 {
        for item in 1..4 {
            text += &format!("31.12.2025 10:00;{receipt};Товар {item};10,00;{receipt}00,50\n");
        }
    }
    let book = ledger(&text);
    assert_eq!(amounts(&book), [10_050, 20_050, 30_050, 40_050]);
    // Sums of lines that are called sums of the receipt differ within it: they add up.
    let lines = text.lines().enumerate().map(|(at, line)| line.replace("00,50", &format!("{at},50")) + "\n");
    let book = ledger(&lines.collect::<String>());
    assert_eq!(book.receipts(), 4);
    assert_eq!(amounts(&book)[0], 1_150 + 1_250 + 1_350);
}

#[test]
fn receipts_of_set_retail_are_numbered_within_shop_cash_and_shift() {
    let text = "shop,cash,shift,number,operDay,saletime,tabNumber,operationType,amount,discountAmount\n\
        1,1,10,1,2025-12-31,2025-12-31T23:59:10,7,true,100.00,5.00\n\
        1,1,10,2,2025-12-31,2026-01-01T00:10:00,7,true,200.00,0.00\n\
        1,2,10,1,2025-12-31,2025-12-31T12:00:00,8,true,300.00,0.00\n\
        1,1,11,1,2026-01-01,2026-01-01T12:00:00,7,false,40.00,0.00\n";
    assert_eq!(shape(text), Some(Shape::SetRetail));
    let book = ledger(text);
    assert_eq!(amounts(&book), [10_000, 20_000, 30_000, 4_000]);
    // The business day counts, the sale time is the time.
    assert_eq!((book.receipt(1).day, book.receipt(1).minute), (day("2025-12-31"), Some(10)));
    assert_eq!((book.receipt(0).kind, book.receipt(3).kind), (Kind::Sale, Kind::Return));
    assert_eq!(book.receipt(0).discount, Money(500));
    let russian =
        "Операционный день;Время;Магазин;Касса;Смена;Номер чека;Сумма чека\n31.12.2025;23:59;1;1;10;1;100\n";
    assert_eq!(shape(russian), Some(Shape::SetRetail));
}

#[test]
fn receipts_of_evotor() {
    let text = "type,dateTime,shiftId,storeId,deviceId,employeeId,number,totalAmount,totalDiscount\n\
        SELL,2025-12-31T17:02:49.000Z,863,20230214-55E7,20230309-8648,20260127-3401,12,990.00,10.00\n\
        PAYBACK,2025-12-31T18:02:49.000Z,863,20230214-55E7,20230309-8648,20260127-3401,13,490.00,0\n";
    assert_eq!(shape(text), Some(Shape::Evotor));
    let book = ledger(text);
    assert_eq!(amounts(&book), [99_000, 49_000]);
    assert_eq!((book.receipt(1).kind, book.receipt(0).discount), (Kind::Return, Money(1_000)));
    assert_eq!(book.cashier_name(book.receipt(0).cashier), "20260127-3401");
}

#[test]
fn a_report_of_r_keeper() {
    let text = "Название ресторана;Логическая дата;Кассовая смена;Имя заказа;Официант;Номер карты;Блюдо;Категория;\
        Количество;Сумма;Скидка;Оплачено\n\
        Причал;31.12.2025;5;12.1;Олег;700001;Борщ;Супы;1;300;30;270\n\
        Причал;31.12.2025;5;12.1;Олег;700001;Морс;Напитки;2;200;20;180\n";
    assert_eq!(shape(text), Some(Shape::RKeeper));
    let book = ledger(text);
    assert_eq!(amounts(&book), [45_000]);
    assert_eq!((book.receipt(0).discount, book.receipt(0).quantity), (Money(5_000), Quantity(3_000)));
    assert_eq!(book.label(book.lines().get(1).category), "Напитки");
}

#[test]
fn documents_of_1c_carry_their_moment_in_their_name() {
    let text = "Продажи по документам;;;\nПериод: декабрь 2025;;;\n\nРегистратор;Дисконтная карта;Номенклатура;Сумма\n\
        Чек ККМ ТД00-000123 от 31.12.2025 23:59:59;2000000012345;Чай;150,00\n\
        Чек ККМ ТД00-000123 от 31.12.2025 23:59:59;2000000012345;Кофе;50,00\n\
        Чек ККМ ТД00-000124 от 01.01.2026 10:00:00;;Чай;150,00\nИтого;;;350,00\n";
    assert_eq!(shape(text), Some(Shape::OneC));
    let book = ledger(text);
    assert_eq!(amounts(&book), [15_000, 20_000]);
    assert_eq!((book.receipt(1).day, book.receipt(1).minute), (day("2025-12-31"), Some(1439)));
    let titled = "Отчёт;;\nДата;Контрагент;Сумма\n31.12.2025;Иванова;10\n";
    assert_eq!(shape(titled), Some(Shape::OneC));
}

#[test]
fn three_bare_columns_with_a_header_or_without() {
    assert_eq!(shape("date;card;sum\n2025-01-01;7;12,5\n"), Some(Shape::BareThree));
    let bare = "31.12.2025;2000000012345;150,50\n01.01.2026;;99,90\n01.01.2026;2000000012346;1 200,00\n\
        02.01.2026;2000000012345;5,00\n";
    assert_eq!(shape(bare), Some(Shape::BareThree));
    let read = read(bare);
    let file = &read.quality.files[0];
    let columns: Vec<_> = file.columns.iter().map(|column| (column.header.as_str(), column.field)).collect();
    let expected = [("#1", Field::Date), ("#2", Field::Member), ("#3", Field::Amount)];
    assert_eq!(columns, expected.map(|(header, field)| (header, Some(field))));
    let book = read.ledger.unwrap();
    assert_eq!(amounts(&book), [9_990, 15_050, 500, 120_000]);
    // Columns without headers are named by their place.
    let maps: Maps =
        serde_json::from_str(r##"{"*": {"columns": {"date": "#1", "amount": "#3", "member": ""}}}"##)
            .unwrap();
    let said = read_bytes(&[("a.csv", bare.as_bytes())], &maps);
    assert!(notices(&said.quality).is_empty());
    assert_eq!(said.ledger.unwrap().members(), 0);
}

#[test]
fn tables_of_no_known_program_have_no_shape() {
    assert_eq!(shape("Дата;№ чека;Карта;Сумма\n31.12.2025;1;A;10\n"), None);
}

#[test]
fn money_given_back_in_the_row_of_its_sale_is_a_return() {
    let book = ledger(
        "date,order no,customer id,amount,amount refunded\n2025-12-30,1,A,100.00,100.00\n\
         2025-12-30,2,B,50.00,-20.00\n2025-12-31,3,C,70.00,\n2025-12-31,4,D,0.00,30.00\n\
         2025-12-31,5,E,-15.00,15.00\n",
    );
    // The amount of the fourth is already less what was given back, the fifth is a return itself.
    assert_eq!(amounts(&book), [10_000, 10_000, 5_000, 2_000, 7_000, 0, 1_500]);
    let returns: Vec<_> =
        (0..book.receipts()).filter(|row| book.receipt(*row).kind == Kind::Return).collect();
    assert_eq!(returns, [1, 3, 6]);
    let sale = book.receipt(0);
    assert!(sale.given_back && !book.receipt(2).given_back);
    assert_eq!(book.receipt(1).member, sale.member);
}

#[test]
fn the_status_of_an_order_counts_where_it_is_that_of_its_payment() {
    let text = "date,order no,customer id,status,amount\n2025-12-29,1,A,completed,10.00\n\
        2025-12-30,2,B,refunded,20.00\n2025-12-31,3,C,pending,40.00\n";
    assert_eq!(amounts(&ledger(text)), [1_000, 2_000, 4_000]);
    // WooCommerce's statuses tell by themselves, else its columns do.
    let text = text.replace("status,", "status,payment_method_title,");
    let titled: String = text.lines().map(|line| line.replace("ed,", "ed,Cash,") + "\n").collect();
    let titled = titled.replace("pending,", "pending,Cash,");
    assert_eq!(shape(&titled), Some(Shape::WooCommerce));
    let book = read(&titled).ledger.unwrap();
    assert_eq!(amounts(&book), [1_000, 2_000, 2_000]);
    assert_eq!((book.receipt(1).kind, book.receipt(2).kind), (Kind::Sale, Kind::Return));
    assert!(book.receipt(1).given_back && !book.receipt(0).given_back);
}

#[test]
fn a_day_that_stands_on_the_first_row_of_its_group_holds_for_the_rows_below_and_a_member_never() {
    let mut text = "Магазин;Дата;№ чека;Карта;Сумма\n".to_owned();
    for (store, day) in [("Центр", 1), ("Вокзал", 1), ("Рынок", 3)] {
        text +=
            &format!("{store};0{day}.12.2025;1;C1;10,00\n;;2;;20,00\n;;3;;30,00\n{store} всего;;;;60,00\n");
    }
    let read = read_bytes(&[("a.csv", text.as_bytes())], &Maps::default());
    let file = &read.quality.files[0];
    assert_eq!((file.rows_used, file.rows_set_aside, file.not_data.totals), (9, 0, 3));
    let book = read.ledger.unwrap();
    let rows: Vec<_> = (0..book.receipts()).map(|row| book.receipt(row)).collect();
    let of = |at: usize| (rows[at].day, book.store_name(rows[at].store), rows[at].member > 0);
    // Two of each group are anonymous and stand first.
    assert_eq!(of(3), (day("2025-12-01"), "Вокзал", false));
    assert_eq!(of(5), (day("2025-12-03"), "Рынок", false));
    assert_eq!(of(6), (day("2025-12-01"), "Центр", true));
}

#[test]
fn a_day_with_its_subtotal_above_its_receipts_is_no_receipt() {
    let mut text = "Дата;№ чека;Карта;Сумма\n".to_owned();
    for day in 10..20 {
        text += &format!("{day}.12.2025;;;30,00\n;1;C1;10,00\n;2;;20,00\n");
    }
    let read = read_bytes(&[("a.csv", text.as_bytes())], &Maps::default());
    let file = &read.quality.files[0];
    assert_eq!((file.rows_used, file.rows_set_aside, file.not_data.totals), (20, 0, 10));
    let book = read.ledger.unwrap();
    assert_eq!(amounts(&book).iter().sum::<i64>(), 30_000);
    assert_eq!((book.receipt(0).day, book.receipt(19).day), (day("2025-12-10"), day("2025-12-19")));
}

#[test]
fn a_row_that_lacks_its_date_is_told_and_a_subtotal_is_none() {
    let text = "Магазин;Дата;№ чека;Карта;Сумма\nЦентр;01.12.2025;1;C1;10,00\nЦентр;;2;C1;20,00\n\
        Центр;;;;30,00\nВокзал;01.12.2025;3;C2;5,00\n;;;C3;5,00\n";
    let read = read_bytes(&[("a.csv", text.as_bytes())], &Maps::default());
    let file = &read.quality.files[0];
    assert_eq!((file.rows_used, file.rows_set_aside, file.not_data.totals), (2, 2, 1));
    assert_eq!(file.reasons[0].id, "row-no-date");
}
