//! Is each table recognised, in both languages, however its columns stand and are written?

use std::fmt::Write as _;

use crate::common::notices;
use loyalty_calculator::ingest::{Confidence, Doubt, Evidence, Maps, Plan, Samples, read_bytes, sniff};
use loyalty_calculator::ledger::{Field, Role};
use loyalty_calculator::message::Message;
use proptest::prelude::*;

/// A table: its role, its columns as `header = field`, and rows.
struct Table {
    role: Role,
    headers: &'static str,
    fields: &'static [Field],
    rows: &'static [&'static str],
}

const RECEIPT_FIELDS: &[Field] =
    &[Field::Date, Field::Receipt, Field::Member, Field::Store, Field::Quantity, Field::Amount];
const MEMBER_FIELDS: &[Field] =
    &[Field::Member, Field::Enrolled, Field::BirthDate, Field::Sex, Field::City, Field::Phone];
const POINT_FIELDS: &[Field] =
    &[Field::Date, Field::Member, Field::Movement, Field::Points, Field::ExpiresOn];
const CAMPAIGN_FIELDS: &[Field] =
    &[Field::Campaign, Field::Member, Field::SentOn, Field::ContactChannel, Field::Group, Field::Opened];
const SURVEY_FIELDS: &[Field] = &[Field::Date, Field::Score, Field::SurveyKind, Field::Member];
const COST_FIELDS: &[Field] = &[Field::Date, Field::CostKind, Field::Amount];
const PLAN_FIELDS: &[Field] = &[Field::Date, Field::Kpi, Field::Planned];

const RECEIPT_ROWS: &[&str] = &[
    "31.12.2025 10:00;1001;2000000012345;Центр;2;150,50",
    "31.12.2025 11:00;1002;;Центр;1;99,90",
    "01.01.2026 12:00;1003;2000000012346;Север;3;1 200,00",
];
const MEMBER_ROWS: &[&str] = &[
    "2000000012345;01.02.2024;15.06.1980;Ж;Москва;+7 900 000-00-01",
    "2000000012346;03.02.2024;;М;Тверь;",
    "2000000012347;05.03.2024;01.01.1990;Ж;Москва;+7 900 000-00-03",
];
const POINT_ROWS: &[&str] = &[
    "31.12.2025;2000000012345;Начисление;15,05;31.12.2026",
    "01.01.2026;2000000012346;Списание;120;",
    "02.01.2026;2000000012345;Сгорание;7,5;",
];
const CAMPAIGN_ROWS: &[&str] = &[
    "Новый год;2000000012345;20.12.2025;SMS;контроль;нет",
    "Новый год;2000000012346;20.12.2025;e-mail;целевая;да",
    "8 марта;2000000012346;01.03.2026;e-mail;целевая;да",
];
const SURVEY_ROWS: &[&str] =
    &["31.12.2025;10;NPS;2000000012345", "31.12.2025;6;NPS;2000000012346", "02.01.2026;9;CSI;2000000012345"];
const COST_ROWS: &[&str] = &["2025-12;SMS;15000,50", "2025-12;Подарки;20000", "2026-01;Платформа;90000"];
const PLAN_ROWS: &[&str] =
    &["12.2025;Средний чек;1500", "01.2026;Доля выручки участников;62 %", "02.2026;Средний чек;1550,5"];

/// Each table with its columns in Russian, in English, and misspelt or worded otherwise.
const TABLES: &[Table] = &[
    Table {
        role: Role::Receipts,
        headers: "Дата чека;№ чека;Номер карты;Магазин;Кол-во;Сумма, руб.",
        fields: RECEIPT_FIELDS,
        rows: RECEIPT_ROWS,
    },
    Table {
        role: Role::Receipts,
        headers: "transaction_date;receiptNo;customer_id;store;qty;total amount",
        fields: RECEIPT_FIELDS,
        rows: RECEIPT_ROWS,
    },
    Table {
        role: Role::Receipts,
        headers: "Датта продажи;Номр чека;Карта клинта;Магазн;Колличество;Сумма чека с учётом скидок, руб.",
        fields: RECEIPT_FIELDS,
        rows: RECEIPT_ROWS,
    },
    Table {
        role: Role::Members,
        headers: "Номер карты;Дата регистрации;Дата рождения;Пол;Город;Телефон",
        fields: MEMBER_FIELDS,
        rows: MEMBER_ROWS,
    },
    Table {
        role: Role::Members,
        headers: "Member ID;Enrollment date;Birth date;Gender;City;Mobile phone",
        fields: MEMBER_FIELDS,
        rows: MEMBER_ROWS,
    },
    Table {
        role: Role::Members,
        headers: "Карта учасника;Дата регистарции в программе;Дата рождеия;Пол;Гоород;Телфон",
        fields: MEMBER_FIELDS,
        rows: MEMBER_ROWS,
    },
    Table {
        role: Role::Points,
        headers: "Дата операции;Карта;Вид движения;Баллы;Дата сгорания",
        fields: POINT_FIELDS,
        rows: POINT_ROWS,
    },
    Table {
        role: Role::Points,
        headers: "date;member;transaction type;points;expires on",
        fields: POINT_FIELDS,
        rows: POINT_ROWS,
    },
    Table {
        role: Role::Points,
        headers: "Дата;Карта;Операция;Сумма;Сроок действия",
        fields: POINT_FIELDS,
        rows: POINT_ROWS,
    },
    Table {
        role: Role::Campaigns,
        headers: "Кампания;Номер карты;Дата отправки;Канал;Группа;Открыто",
        fields: CAMPAIGN_FIELDS,
        rows: CAMPAIGN_ROWS,
    },
    Table {
        role: Role::Campaigns,
        headers: "campaign;customer id;sent at;channel;control group;opened",
        fields: CAMPAIGN_FIELDS,
        rows: CAMPAIGN_ROWS,
    },
    Table {
        role: Role::Campaigns,
        headers: "Компания рассылки;Карта;Дата отпраки;Кнал;Грппа;Открыыто",
        fields: CAMPAIGN_FIELDS,
        rows: CAMPAIGN_ROWS,
    },
    Table {
        role: Role::Surveys,
        headers: "Дата ответа;Оценка;Вид опроса;Карта",
        fields: SURVEY_FIELDS,
        rows: SURVEY_ROWS,
    },
    Table {
        role: Role::Surveys,
        headers: "date;score;survey type;member",
        fields: SURVEY_FIELDS,
        rows: SURVEY_ROWS,
    },
    Table {
        role: Role::Surveys,
        headers: "Дата;Оцнка;Вид опрса;Клинт",
        fields: SURVEY_FIELDS,
        rows: SURVEY_ROWS,
    },
    Table {
        role: Role::Costs, headers: "Месяц;Статья расходов;Сумма", fields: COST_FIELDS, rows: COST_ROWS
    },
    Table { role: Role::Costs, headers: "month;expense type;amount", fields: COST_FIELDS, rows: COST_ROWS },
    Table {
        role: Role::Costs,
        headers: "Месяяц;Статьи затрат;Сумма затарт",
        fields: COST_FIELDS,
        rows: COST_ROWS,
    },
    Table {
        role: Role::Plan, headers: "Месяц;Показатель;План", fields: PLAN_FIELDS, rows: PLAN_ROWS
    },
    Table { role: Role::Plan, headers: "Month;KPI;Target", fields: PLAN_FIELDS, rows: PLAN_ROWS },
    Table {
        role: Role::Plan, headers: "Месц;Показтель;План на месяц", fields: PLAN_FIELDS, rows: PLAN_ROWS
    },
];

impl Table {
    /// The file with its columns in this order.
    fn file(&self, order: &[usize], with_header: bool) -> String {
        let mut text = String::new();
        for line in with_header.then_some(&self.headers).into_iter().chain(self.rows) {
            let cells: Vec<&str> = line.split(';').collect();
            let moved: Vec<&str> = order.iter().map(|at| cells[*at]).collect();
            writeln!(text, "{}", moved.join(";")).unwrap();
        }
        text
    }

    fn in_order(&self) -> Vec<usize> {
        (0..self.fields.len()).collect()
    }
}

fn plan(text: &str) -> Result<Plan, Message> {
    sniff("file.csv", text.len() as u64, &Samples::of(text.as_bytes()), None)
}

/// The fields found, by column.
fn fields(plan: &Plan, width: usize) -> Vec<Option<Field>> {
    let field = |at| plan.columns.iter().find(|column| column.at == at).map(|column| column.field);
    (0..width).map(field).collect()
}

fn wrong(table: &Table, order: &[usize]) -> Option<String> {
    let text = table.file(order, true);
    let expected: Vec<_> = order.iter().map(|at| Some(table.fields[*at])).collect();
    match plan(&text) {
        Ok(plan) if plan.role != table.role => Some(format!("{}: {:?}", table.headers, plan.role)),
        Ok(plan) if fields(&plan, order.len()) != expected => {
            Some(format!("{}: {:?}", table.headers, fields(&plan, order.len())))
        }
        Ok(plan) if !plan.doubts.is_empty() => Some(format!("{}: {:?}", table.headers, plan.doubts)),
        Ok(_) => None,
        Err(problem) => Some(format!("{}: {problem:?}", table.headers)),
    }
}

#[test]
fn each_table_is_recognised_in_both_languages_and_misspelt() {
    let wrong: Vec<String> = TABLES.iter().filter_map(|table| wrong(table, &table.in_order())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_evidence_is_kept() {
    let exact = plan(&TABLES[0].file(&TABLES[0].in_order(), true)).unwrap();
    assert_eq!(exact.role_found.confidence, Confidence::Certain);
    assert!(exact.columns.iter().all(|column| column.found.evidence == Evidence::ByHeader));
    let similar = plan(&TABLES[2].file(&TABLES[2].in_order(), true)).unwrap();
    let store = similar.column(Field::Store).unwrap().found;
    assert_eq!((store.evidence, store.confidence), (Evidence::BySimilarHeader, Confidence::Likely));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_order_of_columns_does_not_matter(
        (at, order) in (0..TABLES.len()).prop_flat_map(|at| {
            (Just(at), Just(TABLES[at].in_order()).prop_shuffle())
        })
    ) {
        prop_assert_eq!(wrong(&TABLES[at], &order), None);
    }

    /// Without a header, nothing is taken for what it is not: either all is found or the file is refused.
    #[test]
    fn values_alone_tell_a_bare_file_or_it_is_refused(order in Just(vec![0, 1, 2]).prop_shuffle()) {
        const ROWS: [&str; 3] = ["31.12.2025", "2000000012345", "150,50"];
        const FIELDS: [Field; 3] = [Field::Date, Field::Member, Field::Amount];
        let line: Vec<&str> = order.iter().map(|at| ROWS[*at]).collect();
        let plan = plan(&format!("{}\n", line.join(";")).repeat(5)).unwrap();
        let expected: Vec<_> = order.iter().map(|at| Some(FIELDS[*at])).collect();
        prop_assert_eq!(plan.role, Role::Receipts);
        prop_assert_eq!(fields(&plan, 3), expected);
        prop_assert_eq!(plan.doubts.len(), 3);
    }
}

#[test]
fn values_alone_tell_points_and_costs_and_the_doubt_is_told() {
    let points: String =
        POINT_ROWS.iter().map(|row| row.rsplit_once(';').unwrap().0.to_owned() + "\n").collect();
    let plan_of_points = plan(&points).unwrap();
    assert_eq!(plan_of_points.role, Role::Points);
    assert_eq!(plan_of_points.role_found.confidence, Confidence::Weak);
    let expected = [Field::Date, Field::Member, Field::Movement, Field::Points].map(Some);
    assert_eq!(fields(&plan_of_points, 4), expected);

    let costs = "31.12.2025;Реклама;15000,50\n31.12.2025;Подарки;20000\n31.01.2026;Платформа;90000\n";
    let plan_of_costs = plan(costs).unwrap();
    assert_eq!(plan_of_costs.role, Role::Costs);
    assert!(plan_of_costs.doubts.contains(&Doubt::Column { field: Field::Amount, at: 2 }));
}

#[test]
fn unknown_headers_leave_it_to_the_values_and_a_notice_says_so() {
    let text = "А;Б;В\n31.12.2025;2000000012345;150,50\n01.01.2026;2000000012346;99,90\n02.01.2026;;10,00\n\
        03.01.2026;2000000012345;7,00\n";
    let read = read_bytes(&[("file.csv", text.as_bytes())], &Maps::default());
    assert_eq!(read.quality.files[0].rows_used, 4);
    let ids: Vec<_> = notices(&read.quality).iter().map(|notice| notice.id).collect();
    assert_eq!(ids, ["notice-assumed-column"; 3]);
}

#[test]
fn nothing_certain_nothing_assumed() {
    for (text, id) in [
        // Two columns of money, two of dates.
        ("31.12.2025;10,50;3,20\n01.01.2026;1,50;2,00\n02.01.2026;7,10;4,00\n", "file-unsure"),
        (
            "31.12.2025;01.01.2025;3,20\n01.01.2026;01.02.2025;2,00\n02.01.2026;03.01.2025;4,00\n",
            "file-unsure",
        ),
        // Counts are no money.
        ("31.12.2025;1\n01.01.2026;2\n02.01.2026;1\n", "file-no-header"),
        ("Чай;Кофе\nКакао;Сок\n", "file-no-table"),
        // A table that is none of ours.
        ("Артикул;Остаток;Склад\nA-1;5;Центр\nA-2;7;Центр\nA-3;7;Центр\n", "file-lacks-two"),
        // Receipts without money are no other table.
        ("Дата;№ чека;Карта;Магазин\n31.12.2025;1;A;Центр\n", "file-lacks"),
        ("№ чека;Сумма;Карта;Кассир\n1;10,50;A;Иванова\n2;10,50;A;Иванова\n", "file-lacks"),
        // Card numbers alone.
        ("Номер карты;Примечание\n2000000012345;ок\n", "file-lacks-two"),
    ] {
        assert_eq!(plan(text).map(|plan| plan.role).map_err(|problem| problem.id), Err(id), "{text}");
    }
}

#[test]
fn figures_that_number_things_are_no_money() {
    for header in ["id", "Код", "№", "Year"] {
        let rows = (1..30).map(|at| format!("2025-01-{at:02},{}\n", 1000 + 7 * at));
        let text = format!("date,{header}\n{}", rows.collect::<String>());
        let refused = plan(&text).unwrap_err();
        assert!(refused.id.starts_with("file-"), "{header}: {}", refused.id);
    }
}

#[test]
fn tables_alike_are_told_apart() {
    for (text, role) in [
        (
            "Дата;Карта;Вид операции;Сумма\n31.12.2025;A1;Продажа;10\n31.12.2025;A1;Возврат;5\n",
            Role::Receipts,
        ),
        (
            "Дата;Карта;Вид операции;Сумма\n31.12.2025;A1;Начисление;10\n31.12.2025;A1;Списание;5\n",
            Role::Points,
        ),
        ("Дата;Карта;Начислено;Списано\n31.12.2025;A1;10;\n31.12.2025;A1;;5\n", Role::Points),
        ("Дата;Карта;Сумма;Начислено баллов;Списано баллов\n31.12.2025;A1;10;1;\n", Role::Receipts),
        ("Дата чека;Сумма;Карта;Дата регистрации\n31.12.2025;10;A1;01.01.2024\n", Role::Receipts),
        ("Карта;Дата регистрации;Сумма покупок;Количество чеков\nA1;01.01.2024;10,5;3\n", Role::Members),
        ("Кампания;Карта;Дата отправки;Канал;Стоимость\nX;A1;01.01.2025;SMS;2,5\n", Role::Campaigns),
        ("Дата;Сумма;Вид расхода\n01.01.2025;100;Подарки\n01.02.2025;10;Скидки\n", Role::Costs),
        ("date,amount\n2025-01-01,10\n", Role::Receipts),
    ] {
        let found = plan(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
        assert_eq!((found.role, found.doubts.len()), (role, 0), "{text}");
    }
    let text = "date,amount\n2025-01-01,10\n";
    let costs = sniff("Расходы 2025.csv", 27, &Samples::of(text.as_bytes()), None).unwrap();
    assert_eq!(costs.role, Role::Costs);
}

#[test]
fn exports_of_a_real_chain_are_told_apart() {
    let members =
        "household_id,age,income,marital_status,kids_count\n1,65+,35-49K,Married,0\n2,45-54,50-74K,,1\n";
    let members = plan(members).unwrap();
    assert_eq!(members.role, Role::Members);
    assert!(members.column(Field::Age).is_some() && members.column(Field::MaritalStatus).is_some());
    // The day of use is not that of a message.
    let uses = plan("household_id,coupon_upc,campaign_id,redemption_date\n1,5138,26,2017-01-01\n").unwrap();
    assert_eq!((uses.role, uses.column(Field::SentOn)), (Role::Campaigns, None));
    assert_eq!(uses.column(Field::OfferUsed).map(|column| column.at), Some(3));
    let contacts =
        plan("campaign_id,household_id,end_date,start_date\n1,68,2017-04-09,2017-03-03\n").unwrap();
    assert_eq!(contacts.column(Field::SentOn).map(|column| column.at), Some(3));
    let lines = "basket_id,sales_value,date,product_id,department,product_category\n\
        1,10.5,2017-01-01,7,GROCERY,SOUP\n";
    assert_eq!(plan(lines).unwrap().column(Field::Category).map(|column| column.at), Some(5));
    // Without any day it is no table of campaigns.
    assert!(plan("campaign_id,household_id,used\n1,68,yes\n1,69,no\n").is_err());
}
