//! Do the tables beside receipts come through to the ledger, row by row?

use crate::common::notices;
use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::ledger::{Ledger, Role};

fn ledger(files: &[(&str, &str)]) -> Ledger {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let read = read_bytes(&files, &Maps::default());
    for file in &read.quality.files {
        assert!(file.problem.is_none(), "{}: {:?}", file.name, file.problem);
        assert_eq!(file.rows_read, file.rows_used + file.rows_set_aside + file.not_data.sum());
    }
    read.ledger.unwrap()
}

#[test]
fn every_table_comes_through_to_the_ledger() {
    use loyalty_calculator::ledger::{CostKind, MovementKind, Sex, SurveyKind};
    use loyalty_calculator::units::{Day, Money, Points};

    let book = ledger(&[
        (
            "receipts.csv",
            "date;member;amount\n31.12.2025;2000000012345;150,50\n31.12.2025;;99,90\n\
            01.01.2026;2000000012346;1 200,00\n",
        ),
        (
            "members.csv",
            "member id;enrolled on;birth date;gender;city;phone\n\
            2000000012345;01.02.2024;15.06.1980;Ж;Москва;+7 900 000-00-01\n2000000012346;03.02.2024;;М;Тверь;\n",
        ),
        (
            "points.csv",
            "date;member;transaction type;points;expires on\n\
            31.12.2025;2000000012345;Начисление;15,05;31.12.2026\n01.01.2026;2000000012346;Списание;120;\n\
            02.01.2026;2000000012345;Сгорание;7,5;\n",
        ),
        (
            "campaigns.csv",
            "campaign;member;sent on;channel;group;opened\n\
            Новый год;2000000012345;20.12.2025;SMS;контроль;нет\nНовый год;2000000012346;20.12.2025;e-mail;A;да\n",
        ),
        (
            "surveys.csv",
            "date;score;survey type;member\n31.12.2025;10;NPS;2000000012346\n\
            31.12.2025;9;CSI;2000000012345\n",
        ),
        ("costs.csv", "month;expense type;amount\n2025-12;SMS;15000,50\n2025-12;Подарки;20000\n"),
        ("plan.csv", "month;KPI;target\n12.2025;Средний чек;1500\n01.2026;Доля выручки участников;62 %\n"),
    ]);
    let day = |text| Day::from_iso(text).unwrap();
    let rows = Role::ALL.map(|role| book.table(role).rows());
    assert_eq!((book.receipts(), rows), (3, [0, 0, 3, 2, 2, 2, 2]));

    let member = book.find_member("2000000012345").unwrap();
    let profile = book.profile(member);
    assert_eq!((book.member_name(member), book.enrolled(member)), ("2000000012345", Some(day("2024-02-01"))));
    assert_eq!(
        (profile.birth, profile.sex, profile.has_phone),
        (Some(day("1980-06-15")), Some(Sex::Female), true)
    );
    assert_eq!(book.label(profile.city), "Москва");
    assert!(!book.profile(book.find_member("2000000012346").unwrap()).has_phone);

    let expected = [(MovementKind::Issue, 1505), (MovementKind::Redeem, 12_000), (MovementKind::Expire, 750)];
    for (row, (kind, points)) in (0..).zip(expected) {
        assert_eq!((book.movement(row).kind, book.movement(row).points), (kind, Points(points)));
    }
    assert_eq!((book.movement(0).member, book.movement(0).expires), (member, Some(day("2026-12-31"))));

    let contact = book.contact(1);
    assert_eq!((book.label(contact.campaign), book.label(contact.channel)), ("Новый год", "e-mail"));
    assert_eq!(
        (contact.sent, contact.opened, book.contact(0).opened),
        (Some(day("2025-12-20")), Some(true), Some(false))
    );

    let answer = book.answer(1);
    assert_eq!((answer.score, answer.kind, answer.member), (9.0, Some(SurveyKind::Csi), member));
    let spent = book.expense(0);
    assert_eq!(
        (spent.day, spent.amount, spent.kind),
        (day("2025-12-01"), Money(1_500_050), CostKind::Communication)
    );
    let target = book.target(1);
    assert_eq!((target.month, target.value), (day("2026-01-01"), 0.62));
    assert_eq!(book.label(target.kpi), "Доля выручки участников");
}

#[test]
fn rows_of_other_tables_are_set_aside_with_their_reason() {
    let receipts = "date,amount\n2025-01-01,10\n";
    let points = "Дата;Карта;Операция;Баллы;Срок сгорания\n\
        01.01.2025;A1;Начисление;10;01.01.2026\n02.01.2025;A1;Списание;-5;\n03.01.2025;A1;Корректировка;-3;когда-нибудь\n\
        ;A1;Списание;5;\n03.01.2025;;Списание;5;\n03.01.2025;A1;Обмен;5;\n03.01.2025;A1;Списание;пять;\n\
        03.01.2025;A1;;5;\nИтого;;;17;\n";
    let surveys = "Дата;Оценка;Карта\n01.01.2025;10;A1\n01.01.2025;11;\n01.01.2025;7;\n";
    let files = [("r.csv", receipts), ("p.csv", points), ("s.csv", surveys)];
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let read = read_bytes(&files, &Maps::default());
    let reasons = |file: usize| -> Vec<(&str, String, u64)> {
        let reasons = read.quality.files[file].reasons.iter();
        reasons.map(|reason| (reason.id, reason.column.clone(), reason.count)).collect()
    };
    let told = |id, column: &str| (id, column.to_owned(), 1);
    assert_eq!(
        reasons(1),
        [
            told("row-bad-amount", "Баллы"),
            told("row-bad-value", "Операция"),
            told("row-no-date", "Дата"),
            told("row-no-member", "Карта"),
            told("row-no-value", "Операция"),
        ]
    );
    assert_eq!(reasons(2), [told("row-bad-score", "Оценка")]);
    let points = &read.quality.files[1];
    assert_eq!((points.rows_used, points.not_data.totals), (3, 1));
    let unread = notices(&read.quality).into_iter().find(|notice| notice.id == "notice-unread-cell").unwrap();
    assert_eq!(unread.args["value"], "когда-нибудь".into());
    let book = read.ledger.unwrap();
    assert_eq!((book.movement(1).points.0, book.movement(2).points.0), (500, -300));
    assert_eq!((book.answer(1).member, book.table(Role::Surveys).rows()), (0, 2));
}

#[test]
fn points_in_two_columns_are_two_movements() {
    use loyalty_calculator::ledger::MovementKind::{Issue, Redeem};
    let points = "Дата;Карта;Начислено;Списано\n31.12.2025;A1;10;4\n31.12.2025;A1;;5\n31.12.2025;A1;0;0\n";
    let book = ledger(&[("r.csv", "date,amount\n2025-01-01,10\n"), ("p.csv", points)]);
    let found: Vec<_> = (0..book.table(Role::Points).rows())
        .map(|row| (book.movement(row).kind, book.movement(row).points.0))
        .collect();
    assert_eq!(found, [(Issue, 1000), (Redeem, 400), (Redeem, 500)]);
}
