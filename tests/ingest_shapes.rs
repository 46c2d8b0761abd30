//! Are the tables that retailers have recognised by themselves?

use std::io;

use loyalty_calculator::ingest::{Ingested, Maps, Samples, read_bytes, sniff};
use loyalty_calculator::ledger::{Channel, Field, Kind, Receipt, Role};
use loyalty_calculator::units::{Day, Money, Points, Quantity};

/// The fields found, with their headers.
fn fields(text: &str) -> (Role, Vec<(Field, String)>) {
    let plan = sniff("a.csv", text.len() as u64, &Samples::of(text.as_bytes()), None).unwrap();
    let header = |at: usize| plan.headers()[at].clone();
    (plan.role, plan.columns.iter().map(|column| (column.field, header(column.at))).collect())
}

fn read(files: &[(&str, &str)]) -> Ingested {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    read_bytes(&files, &Maps::default())
}

fn receipts(text: &str) -> Vec<Receipt> {
    let read = read(&[("a.csv", text)]);
    let ledger = read.ledger.unwrap_or_else(|| panic!("{:?}", read.quality));
    (0..ledger.receipts()).map(|row| ledger.receipt(row)).collect()
}

fn named(pairs: &[(Field, &str)]) -> Vec<(Field, String)> {
    pairs.iter().map(|(field, header)| (*field, (*header).to_owned())).collect()
}

#[test]
fn transactions_of_complete_journey() {
    let text = "household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,\
        coupon_match_disc,week,transaction_timestamp\n\
        900,330,31198570044,1095275,1,0.50,0.00,0.0,0.0,1,2017-01-01 11:53:26\n\
        900,330,31198570047,9878513,1,0.99,0.10,0.0,0.0,1,2017-01-01 12:10:28\n";
    let expected = named(&[
        (Field::Date, "transaction_timestamp"),
        (Field::Amount, "sales_value"),
        (Field::Receipt, "basket_id"),
        (Field::Member, "household_id"),
        (Field::Store, "store_id"),
        (Field::Quantity, "quantity"),
        (Field::Discount, "retail_disc"),
        (Field::Product, "product_id"),
    ]);
    assert_eq!(fields(text), (Role::Receipts, expected));
}

#[test]
fn a_report_of_1c_with_titles_and_total() {
    let text = "Отчет о розничных продажах;;;;\n\
        Период: 01.12.2025 - 31.12.2025;;;;\n;;;;\n\
        Дата;№ чека;Дисконтная карта;Магазин;Сумма, руб.\n\
        31.12.2025 23:59:59;ТД00-000123;2000000012345;Центр;1 234,50\n\
        31.12.2025 0:00:01;ТД00-000124;Розничный покупатель;Центр;(100,00)\n\
        Итого;;;;1 134,50\n";
    let found = receipts(text);
    assert_eq!(found.len(), 2);
    // Anonymous ones stand first.
    assert_eq!((found[1].amount, found[1].minute), (Money(123_450), Some(1439)));
    assert_eq!((found[0].amount, found[0].kind, found[0].member), (Money(10_000), Kind::Return, 0));
}

#[test]
fn three_bare_columns() {
    let (role, columns) = fields("date;card;sum\n2025-01-01;7;12,5\n");
    assert_eq!(role, Role::Receipts);
    assert_eq!(columns, named(&[(Field::Date, "date"), (Field::Amount, "sum"), (Field::Member, "card")]));
}

#[test]
fn the_more_specific_header_wins_and_a_sum_repeated_on_lines_does_not() {
    let amount =
        |text: &str| fields(text).1.into_iter().find(|(field, _)| *field == Field::Amount).unwrap().1;
    assert_eq!(amount("Дата;Сумма;Сумма к оплате\n01.01.2025;10;9\n"), "Сумма к оплате");
    assert_eq!(amount("Дата;Товар;Цена;Сумма;Сумма чека\n01.01.2025;Сок;5;10;90\n"), "Сумма");
    assert_eq!(amount("Дата;Выручка;Сумма\n01.01.2025;много;9\n"), "Сумма");
    let date = fields("Дата;Дата чека;Сумма\nзима;01.01.2025;10\n").1[0].1.clone();
    assert_eq!(date, "Дата чека");
}

#[test]
fn a_column_of_unknown_types_is_not_the_kind() {
    let (_, columns) = fields("Дата;Тип;Сумма\n01.01.2025;Молоко;10\n02.01.2025;Хлеб;10\n");
    assert!(columns.iter().all(|(field, _)| *field != Field::Kind));
}

#[test]
fn every_field_of_a_receipt_comes_through() {
    let text = "Дата;Время;Сумма;Номер чека;Номер карты;Магазин;Касса;Смена;Кассир;Канал;Вид операции;\
        Исходный чек;Количество;Скидка;Начислено баллов;Списано баллов;Себестоимость\n\
        31.12.2025;9:05;100,50;7;A;Центр;1;2;Иванова;Интернет;Продажа;;1,5;-10;5,25;3;80\n\
        31.12.2025;9:10;-100,50;8;;Центр;1;2;Иванова;Магазин;Возврат;7;-1,5;;;;\n";
    let found = receipts(text);
    let sale = found[0];
    assert_eq!(sale.day, Day::from_iso("2025-12-31").unwrap());
    assert_eq!((sale.minute, sale.kind, sale.given_back), (Some(545), Kind::Sale, true));
    assert_eq!((sale.amount, sale.quantity, sale.discount), (Money(10_050), Quantity(1_500), Money(1_000)));
    assert_eq!((sale.issued, sale.redeemed), (Points(525), Points(300)));
    let returned = found[1];
    assert_eq!((returned.kind, returned.amount, returned.member), (Kind::Return, Money(10_050), sale.member));
    let _: Channel = Channel::Store;
}

#[test]
fn a_members_table_gives_the_day_of_enrolment() {
    let read = read(&[
        ("receipts.csv", "date,card,amount\n2025-01-01,A,1\n2025-01-02,'B,1\n"),
        (
            "members.csv",
            "Номер карты;Фамилия;Дата регистрации\nA;Иванова;01.06.2024 10:00\nB;Петров;\nC;Ли;02.06.2024\n",
        ),
    ]);
    assert_eq!(read.quality.files[1].role, Some(Role::Members));
    assert_eq!(read.quality.files[1].rows_used, 3);
    let ledger = read.ledger.unwrap();
    assert_eq!(ledger.members(), 3);
    assert_eq!(ledger.enrolled(1), Day::from_iso("2024-06-01"));
    assert_eq!((ledger.member_name(2), ledger.enrolled(2), ledger.is_listed(2)), ("B", None, true));
}

#[test]
fn a_column_map_overrides_what_was_found() {
    let maps: Maps = serde_json::from_str(
        r#"{"a.csv": {"columns": {"amount": "paid by card", "member": ""}, "delimiter": ";", "encoding": "utf-8"}}"#,
    )
    .unwrap();
    let text = "date;card;amount;Paid by card\n2025-01-01;A;1;5\n";
    let ledger = read_bytes(&[("a.csv", text.as_bytes())], &maps).ledger.unwrap();
    assert_eq!((ledger.receipt(0).amount, ledger.members()), (Money(500), 0));
}

#[test]
fn several_files_add_up_and_a_refused_one_does_not_stop_them() {
    let read = read(&[
        ("january.csv", "date,receipt,amount\n2025-01-01,1,1\n"),
        ("picture.csv", "\u{89}PNG\0\0"),
        ("february.csv", "Дата;Чек;Сумма\n01.02.2025;2;2,50\n"),
    ]);
    assert_eq!(read.ledger.unwrap().receipts(), 2);
    let problems: Vec<bool> = read.quality.files.iter().map(|file| file.problem.is_some()).collect();
    assert_eq!(problems, [false, true, false]);
}

#[test]
fn repeated_headers_and_old_line_ends_are_understood() {
    let text = "date,amount\r2025-01-01,1\rdate,amount\r2025-01-02,2\r";
    let read = read(&[("a.csv", text)]);
    let file = &read.quality.files[0];
    assert_eq!((file.rows_read, file.rows_used, file.not_data.headers), (4, 2, 2));
}

#[test]
fn a_decimal_comma_without_quotes_does_not_cut_the_money() {
    let read = read(&[("a.csv", "date,amount\n2025-01-01,12,50\n2025-01-02,13,50\n")]);
    let file = &read.quality.files[0];
    assert_eq!((file.rows_used, file.reasons[0].id), (0, "row-too-many-cells"));
}

#[test]
fn decimal_marks_are_found_by_column_and_by_neighbour() {
    // "1,234" alone says nothing: the amounts say that the comma is decimal.
    let found = receipts("Дата;Сумма;Количество\n01.01.2025;10,5;1,234\n01.01.2025;7,25;2,000\n");
    assert_eq!((found[0].amount, found[0].quantity), (Money(1_050), Quantity(1_234)));
    let found = receipts("date,amount\n2025-01-01,\"1,234\"\n2025-01-02,\"2,345\"\n");
    assert_eq!(found[0].amount, Money(123_400));
}

#[test]
fn set_aside_rows_come_back_as_a_file_that_can_be_mended() {
    let text = "Отчёт;;;\nДата;Карта;Сумма;Примечание\n\
        01.01.2025;A;1;ок\n32.01.2025;B;2;\"с \"\"кавычками\"\"; и знаком\"\n01.01.2025;-;x;=1+1\n01.01.2025;C;\n\
        01.01.2025;D;-5,00;+7 900\n01.01.2025;D;-;-5,00\n";
    let read = read(&[("a.csv", text)]);
    assert!(read.set_aside.has(0) && !read.set_aside.is_empty());
    let mut asked = 0;
    let mut from_file = |offset: u64, length: usize| -> io::Result<Vec<u8>> {
        asked += 1;
        let from = offset as usize;
        Ok(text.as_bytes()[from..text.len().min(from + length)].to_vec())
    };
    let csv = String::from_utf8(read.set_aside.csv(0, &mut from_file).unwrap()).unwrap();
    let expected = "\u{feff}Дата;Карта;Сумма;Примечание;line;reason\r\n\
        32.01.2025;B;2;\"с \"\"кавычками\"\"; и знаком\";4;row-bad-date\r\n\
        01.01.2025;'-;x;'=1+1;5;row-bad-amount\r\n\
        01.01.2025;C;;;6;row-no-amount\r\n\
        01.01.2025;D;'-;-5,00;8;row-bad-amount\r\n";
    assert_eq!(csv, expected);
    assert_eq!(asked, 1);

    let mended = csv
        .replace("32.01.2025", "31.01.2025")
        .replace(";x;", ";3;")
        .replace(";C;;", ";C;4;")
        .replace("D;'-;", "D;5;");
    let found = receipts(&mended);
    assert_eq!(found.iter().map(|receipt| receipt.amount.0).collect::<Vec<_>>(), [300, 200, 400, 500]);
    assert_eq!(found[0].member, 0);
}
