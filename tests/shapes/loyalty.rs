//! The tables beside receipts: members, points, campaigns, surveys, costs, plan.

use loyalty_calculator::units::Day;

use crate::print::{Row, Sheet, Style, cells, comma, dmy, hm, hms, mdy, point, spaced};
use crate::shape::Shape;
use crate::shop::{STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        members_1c(shop),
        members_sailplay(shop),
        members_mindbox(shop),
        members_crm(shop),
        points(shop),
        points_1c(shop),
        campaign(shop),
        campaign_english(shop),
        surveymonkey(shop),
        scores(shop),
        costs(),
        plan(),
    ]
}

fn enrolled(shop: &Shop) -> Vec<(String, Option<Day>)> {
    shop.members.iter().map(|member| (member.card.clone(), Some(member.enrolled))).collect()
}

/// «1С:Розница», the list «Дисконтные карты» saved with its heading.
fn members_1c(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS).row(Row::Title, "Дисконтные карты||||||||").row(
        Row::Header,
        "Код карты|Владелец карты|Дата регистрации|Дата рождения|Пол|Телефон|E-mail|Город|Вид карты",
    );
    for member in &shop.members {
        sheet.data(cells![
            member.card,
            member.full_name(),
            dmy(member.enrolled),
            dmy(member.born),
            if member.female { "Женский" } else { "Мужской" },
            member.phone,
            member.email,
            member.city,
            "Накопительная",
        ]);
    }
    let columns = "member Код карты | enrolled Дата регистрации";
    Shape { enrolled: enrolled(shop), ..Shape::new("1c-cards", "members", sheet, columns) }
}

/// SailPlay (Retail Rocket), the export of clients in the order of its requirements.
fn members_sailplay(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { delimiter: ';', ..Style::WEB },
        "Номер карты|Тип карты|Телефон|Email|Имя|Фамилия|Отчество|Идентификатор магазина|\
         Дата регистрации карты|Текущий размер скидки",
    );
    for member in &shop.members {
        sheet.data(cells![
            member.card,
            "накопительная",
            member.phone,
            member.email,
            member.name,
            member.surname,
            "",
            1 + member.code % 2,
            format!("{} 10:15:00", member.enrolled),
            5,
        ]);
    }
    let columns = "member Номер карты | kept Идентификатор магазина | enrolled Дата регистрации карты";
    Shape { enrolled: enrolled(shop), ..Shape::new("sailplay-clients", "members", sheet, columns) }
}

/// «1С:CRM», clients with the details that a shop has added for itself.
fn members_crm(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WINDOWS,
        "Код карты|Владелец карты|Дата регистрации|Клуб|Размер обуви|Есть дети|Адрес доставки|Дата последнего звонка|Комментарий",
    );
    for (at, member) in shop.members.iter().enumerate() {
        sheet.data(cells![
            member.card,
            member.full_name(),
            dmy(member.enrolled),
            ["Рыболовы", "Садоводы", ""][at % 3],
            37 + at % 4,
            if at % 2 == 0 { "Да" } else { "Нет" },
            "Тверь, ул. Советская, 1",
            dmy(member.enrolled),
            ["Звонить утром", "Не звонить"][at % 2],
        ]);
    }
    let columns =
        "member Код карты | enrolled Дата регистрации | kept Клуб | kept Размер обуви | kept Есть дети";
    Shape { enrolled: enrolled(shop), ..Shape::new("1c-crm-own-columns", "members", sheet, columns) }
}

/// Mindbox, export of customers; names are paths of its data model.
fn members_mindbox(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style { delimiter: ';', ..Style::WEB },
        "CustomerIdsMindboxId|CustomerFirstName|CustomerLastName|CustomerEmail|CustomerMobilePhone|\
         CustomerSex|CustomerBirthDate|CustomerAreaName|CustomerRegistrationDateTimeUtc",
    );
    for member in &shop.members {
        sheet.data(cells![
            member.code,
            member.name,
            member.surname,
            member.email,
            member.phone,
            if member.female { "female" } else { "male" },
            member.born,
            member.city,
            format!("{} 07:15:00", member.enrolled),
        ]);
    }
    let enrolled =
        shop.members.iter().map(|member| (member.code.to_string(), Some(member.enrolled))).collect();
    let columns = "member CustomerIdsMindboxId | enrolled CustomerRegistrationDateTimeUtc";
    Shape { enrolled, ..Shape::new("mindbox-customers", "members", sheet, columns) }
}

/// A ledger of points: a row a movement, its kind in words.
fn points(shop: &Shop) -> Shape {
    let header = "Дата операции|Номер карты|Тип операции|Баллы|Срок действия|Номер чека";
    let mut sheet = Sheet::headed(Style::WINDOWS, header);
    for r in shop.sales().filter(|r| r.points() > 0) {
        let moment = format!("{} {}", dmy(r.day), hm(r.second));
        let (card, expires) = (shop.card(r, ""), dmy(r.day.plus(180)));
        sheet.data(cells![moment, card, "Начисление", comma(r.points()), expires, r.number]);
        if r.number % 4 == 0 {
            sheet.data(cells![moment, card, "Списание", comma(r.points() / 2), "", r.number]);
        }
        if r.number % 7 == 0 {
            sheet.data(cells![moment, card, "Сгорание", comma(r.points() / 4), "", ""]);
        }
    }
    Shape::new(
        "points-ledger",
        "points",
        sheet,
        "date Дата операции | member Номер карты | movement Тип операции | points Баллы | \
         expiresOn Срок действия | receipt Номер чека",
    )
}

/// «1С:Розница», the register «Бонусные баллы»: issued and redeemed in two columns.
fn points_1c(shop: &Shop) -> Shape {
    let mut sheet = Sheet::new(Style::WINDOWS)
        .row(Row::Title, "Движения бонусных баллов||||")
        .row(Row::Title, "Период: 01.11.2025 - 31.12.2025||||")
        .row(Row::Header, "Дата|Дисконтная карта|Бонусная программа|Начислено баллов|Списано баллов");
    let mut issued = 0;
    for r in shop.sales().filter(|r| r.points() > 0) {
        let used = if r.number % 4 == 0 { spaced(r.points() / 2) } else { String::new() };
        let moment = format!("{} {}", dmy(r.day), hms(r.second));
        issued += r.points();
        sheet.data(cells![moment, shop.card(r, ""), "Основная", spaced(r.points()), used]);
    }
    sheet.add(Row::Total, cells!["Итого", "", "", spaced(issued), ""]);
    Shape::new(
        "1c-bonus-register",
        "points",
        sheet,
        "date Дата | member Дисконтная карта | pointsIssued Начислено баллов | pointsRedeemed Списано баллов",
    )
}

/// Contacts of campaigns as a Russian mailing platform lists them.
fn campaign(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::MARKED,
        "Название рассылки|Номер карты|Дата отправки|Канал|Группа|Доставлено|Открыто|Переход по ссылке|Стоимость",
    );
    for (at, member) in shop.members.iter().enumerate() {
        for (name, day) in [("Чёрная пятница", "2025-11-24"), ("Новый год", "2025-12-20")]
        {
            let control = at % 5 == 0;
            let yes = |is: bool| if is && !control { "Да" } else { "Нет" };
            sheet.data(cells![
                name,
                member.card,
                dmy(Day::from_iso(day).unwrap()),
                if at % 2 == 0 { "SMS" } else { "E-mail" },
                if control { "Контрольная" } else { "Целевая" },
                yes(true),
                yes(at % 3 == 0),
                yes(at % 6 == 0),
                comma(if control { 0 } else { 250 }),
            ]);
        }
    }
    Shape::new(
        "campaign-contacts",
        "campaigns",
        sheet,
        "campaign Название рассылки | member Номер карты | sentOn Дата отправки | contactChannel Канал | \
         group Группа | opened Открыто | clicked Переход по ссылке | contactCost Стоимость",
    )
}

/// The same in English, with variants of an A/B test and moments instead of yes and no.
fn campaign_english(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Campaign Name|Customer ID|Send Date|Channel|Variant|Opened At|Clicked At|Offer Used",
    );
    for (at, member) in shop.members.iter().enumerate() {
        let sent = Day::from_iso("2025-12-13").unwrap();
        let opened = if at % 2 == 0 { format!("{} 11:02:00", mdy(sent)) } else { String::new() };
        let clicked = if at % 4 == 0 { format!("{} 11:03:10", mdy(sent)) } else { String::new() };
        let (variant, used) = (["Control", "A", "B"][at % 3], ["no", "yes"][usize::from(at % 4 == 0)]);
        sheet.data(cells![
            "Holiday Gifts",
            member.code,
            format!("{} 10:00:00", mdy(sent)),
            "email",
            variant,
            opened,
            clicked,
            used,
        ]);
    }
    Shape::new(
        "campaign-export",
        "campaigns",
        sheet,
        "campaign Campaign Name | member Customer ID | sentOn Send Date | contactChannel Channel | \
         group Variant | opened Opened At | clicked Clicked At | offerUsed Offer Used",
    )
}

/// SurveyMonkey, «Export all responses»: a question is the header, its kind of answer stands below it.
fn surveymonkey(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(
        Style::WEB,
        "Respondent ID|Collector ID|Start Date|End Date|IP Address|Email Address|First Name|Last Name|\
         Custom Data 1|How likely is it that you would recommend our shop to a friend or colleague?|\
         What is the reason for your score?",
    )
    .row(Row::Header, "|||||||||Response|Open-Ended Response");
    for (at, member) in shop.members.iter().enumerate() {
        let day = mdy(Day::from_iso("2025-12-10").unwrap().plus(at as i32));
        sheet.data(cells![
            118_000_000_000_u64 + 7919 * at as u64,
            410_000_123,
            format!("{day} {}", hms(36_000 + 61 * at as u32)),
            format!("{day} {}", hms(36_120 + 61 * at as u32)),
            "192.0.2.7",
            member.email,
            "",
            "",
            member.card,
            [10, 9, 9, 8, 7, 10, 6, 3, 9, 10, 0, 8][at % 12],
            if at % 3 == 0 { "Fresh bread, polite staff" } else { "" },
        ]);
    }
    Shape::new(
        "surveymonkey-nps",
        "surveys",
        sheet,
        "date End Date | score How likely is it that you would recommend our shop to a friend or colleague? \
         Response",
    )
}

/// Scores collected by a shop itself.
fn scores(shop: &Shop) -> Shape {
    let header = "Дата ответа|Номер карты|Магазин|Тип опроса|Оценка|Комментарий";
    let mut sheet = Sheet::headed(Style::WINDOWS, header);
    for r in shop.sales().filter(|r| r.member.is_some()) {
        sheet.data(cells![
            dmy(r.day.plus(1)),
            shop.card(r, ""),
            STORES[r.store],
            "NPS",
            (7 * r.number + 3) % 11,
            if r.number % 5 == 0 { "Долго ждал; касса одна" } else { "" },
        ]);
    }
    Shape::new(
        "nps-answers",
        "surveys",
        sheet,
        "date Дата ответа | member Номер карты | surveyKind Тип опроса | score Оценка",
    )
}

/// What the programme costs, by month, with a total.
fn costs() -> Shape {
    let mut sheet = Sheet::headed(Style::WINDOWS, "Месяц|Статья расходов|Сумма, руб.");
    let mut total = 0;
    for month in ["Ноябрь 2025", "Декабрь 2025"] {
        for (kind, kopecks) in [
            ("Платформа лояльности", 4_500_000),
            ("СМС-рассылки", 1_234_560),
            ("Подарки", 800_000),
            ("Зарплата", 9_000_000),
        ] {
            total += kopecks;
            sheet.data(cells![month, kind, spaced(kopecks)]);
        }
    }
    sheet.add(Row::Total, cells!["Итого", "", spaced(total)]);
    let columns = "date Месяц | costKind Статья расходов | amount Сумма, руб.";
    Shape::new("programme-costs", "costs", sheet, columns)
}

/// Targets by month.
fn plan() -> Shape {
    let mut sheet = Sheet::headed(Style::MARKED, "Месяц|Показатель|План");
    for month in ["11.2025", "12.2025"] {
        for (kpi, planned) in
            [("Доля чеков участников", "55%"), ("Средний чек", "2 100"), ("Частота покупок", "1,8")]
        {
            sheet.data(cells![month, kpi, planned]);
        }
    }
    sheet.data(cells!["12.2025", "Средняя цена товара", point(45_000).replace('.', ",")]);
    Shape::new("plan-by-month", "plan", sheet, "date Месяц | kpi Показатель | planned План")
}
