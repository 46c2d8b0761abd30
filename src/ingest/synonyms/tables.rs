//! The tables beside receipts.

use super::Synonyms;
use super::receipts::MEMBER;
use crate::ledger::Field;

pub(super) const MEMBERS: Synonyms = &[
    (None, "дат/date послед/перв/сгоран/last/first/expir"),
    (
        Some(Field::EnrolledBy),
        "=кем/=кто зарегистр/регистр/подключ/привлек/оформ/выдал/enrol, enrolled/registered by",
    ),
    (
        Some(Field::Enrolled),
        "дат/date/day регистрац/вступл/выдач/активац/подключ/анкет/создан/добавл/enrol/join/regist/sign/activ/issue/\
         created, enrolled/joined/registered/created/activated on/at, member/customer since, card issue, \
         регистрац/вступл/зарегистр/enrolled/joined/registered/created/signup",
    ),
    (Some(Field::BirthDate), "рожд/birth/dob"),
    (Some(Field::EnrolledBy), "кассир/cashier/сотрудник/employee/продавец/seller/=кем/=кто"),
    (Some(Field::Source), "источник/source/канал/channel"),
    (Some(Field::Age), "возраст/=age"),
    (Some(Field::Sex), "=пол/=sex/gender"),
    (Some(Field::City), "город/city/town/=населенный"),
    (Some(Field::MaritalStatus), "семейн/marital"),
    (Some(Field::Phone), "телефон/phone/мобильн/mobile"),
    (Some(Field::Email), "email/почт/=mail"),
    (Some(Field::Consent), "соглас/consent/подпис/marketing/рассыл/=opt/optin"),
    (Some(Field::Tier), "уровен/уровн/tier/level/статус/status"),
    (Some(Field::Member), MEMBER),
    (Some(Field::FirstName), "=имя/=фио/first/given"),
    (Some(Field::Member), "=id/=код/=номер/=ид"),
];

pub(super) const POINTS: Synonyms = &[
    (Some(Field::ExpiresOn), "дат/date/срок/valid сгор/истеч/оконч/действ/expir/until, expir/сгоран"),
    (None, "остат/баланс/balance"),
    (Some(Field::PointsRedeemed), "списан/redeem/spent/used балл/бонус/point/bonus, списан/redeem"),
    (Some(Field::PointsIssued), "начисл/issued/earn/accr балл/бонус/point/bonus, начисл"),
    (
        Some(Field::Date),
        "дат/date/день врем/time/операц/trans/начисл, timestamp/datetime, дат/date/период/created",
    ),
    (
        Some(Field::Movement),
        "вид/тип/type/kind/признак операц/движен/бонус/балл/trans/operation/movement, операц/движен/operation/\
         movement, вид/тип/type/kind",
    ),
    (Some(Field::Receipt), "чек/receipt/basket/заказ/order/документ/document/transaction/trans"),
    (Some(Field::Member), MEMBER),
    (
        Some(Field::Points),
        "сумм/колич/amount/number балл/бонус/point/bonus, балл/бонус/point/bonus, \
         сумм/колич/amount/quantity/=value",
    ),
];

pub(super) const CAMPAIGNS: Synonyms = &[
    (None, "дат/date оконч/заверш/=end/expir"),
    (Some(Field::Opened), "открыт/open/прочит"),
    (Some(Field::Clicked), "клик/переход/click"),
    (Some(Field::OfferUsed), "использ/примен/погаш/отклик/used/redeem/redempt/respon/convert"),
    (Some(Field::SentTime), "врем/time отправ/рассыл/sent/send, =время/=time"),
    (
        Some(Field::SentOn),
        "дат/date/врем отправ/рассыл/контакт/sent/send/contact/кампани/campaign/начал/start, sent/отправ, дат/date",
    ),
    (Some(Field::Automatic), "автомат/auto/триггер/trigger/ручн/manual, вид/тип/type/kind отправ/send"),
    (Some(Field::Personal), "персон/personal/массов/mass"),
    (Some(Field::ContactCost), "стоим/cost/цен/price/затрат"),
    (Some(Field::ContactChannel), "канал/channel"),
    (Some(Field::Group), "групп/group/вариант/variant/контрол/control"),
    (Some(Field::Campaign), "кампани/campaign/рассыл/mailing/акци/promo/предложен/offer"),
    (Some(Field::Member), MEMBER),
];

pub(super) const SURVEYS: Synonyms = &[
    (Some(Field::Date), "=end/complet/submit/оконч/заверш дат/date, дат/date/timestamp/answered"),
    (Some(Field::Weight), "=вес/weight/важност"),
    (Some(Field::SurveyKind), "вид/тип/type/kind/показател/метрик/metric"),
    (Some(Field::Criterion), "критери/criteri/вопрос/question/параметр"),
    (Some(Field::Score), "оценк/=балл/score/rating/=nps/=csi/=csat, likely/вероятн recommend/порекоменд"),
    (Some(Field::Member), MEMBER),
];

pub(super) const COSTS: Synonyms = &[
    (Some(Field::Date), "месяц/month, дат/date, период/period"),
    (Some(Field::CostKind), "вид/тип/стать/категор/kind/type/categor/item/назначен"),
    (
        Some(Field::Amount),
        "сумм/amount расход/затрат/cost, сумм/amount/расход/затрат/cost/expense/spend/стоим/=sum/total",
    ),
];

pub(super) const PLAN: Synonyms = &[
    (Some(Field::Kpi), "показател/=kpi/метрик/metric/indicator"),
    (Some(Field::Planned), "план/plan/target/=цель/goal/budget/значен/=value"),
    (Some(Field::Date), "месяц/month, период/period, дат/date"),
];
