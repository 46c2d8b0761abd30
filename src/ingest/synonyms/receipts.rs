//! Receipts and their lines.

use super::Synonyms;
use crate::ledger::Field;

pub(super) const MEMBER: &str = "номер/код/id/ид/идентификатор/number/=no/code участник/клиент/покупател/member/\
    customer/client/shopper/buyer/household/loyalty, household/loyalty key/card, =id контакт, штрихкод/код карт, карт/card, \
    участник/member/shopper/buyer/household/=user/contact, =cust, клиент/customer/client/покупател/контрагент/гост";

pub(super) const RECEIPTS: Synonyms = &[
    (
        None,
        "дат/date регистрац/рожд/вступл/выдач/активац/отправ/сгоран/birth/enrol/regist/join/expir/sent/fulfil, \
         тип/вид/способ/форм/method/type оплат/платеж/payment/tender, \
         =bill/=ship =to, колич/count чек/receipt/order/покуп",
    ),
    (
        Some(Field::Date),
        "операцион/логическ/business/oper день/дат/day/date, дат/date/day врем/time, \
         дат/date/день чек/продаж/receipt/sale, \
         дат/date/день покуп/операц/заказ/документ/реализац/транзакц/purchase/trans/order/invoice/создан, принят обработ, timestamp/datetime/датавремя, created/purchased/paid/closed at, дат/date, =day/день/период/закрыт",
    ),
    (Some(Field::Time), "врем/time/saletime"),
    (
        Some(Field::PointsRedeemed),
        "списан/оплат/оплач/redeem/spent/used/burn балл/бонус/point/bonus, списан/redeem",
    ),
    (Some(Field::PointsIssued), "начисл/issued/earn/accr балл/бонус/point/bonus, начисл"),
    (Some(Field::Cost), "себестоим/cogs, закуп стоим, =cost"),
    (
        None,
        "балл/бонус/point/bonus, налог/ндс/tax/vat/shipping/доставк/остат/процент/percent/compare/outstanding, \
         купон/coupon скид/=disc/discount/=items, cost =with, статус/status/коммент/comment/примечан/note/адрес/address, скид/discount процент/percent",
    ),
    (
        Some(Field::Quantity),
        "колич/=кол/qty/quantity/=units/штук/=items, number of items, item count, \
         dish amount, =count",
    ),
    (Some(Field::Channel), "канал/channel, источник/source"),
    (Some(Field::Refunded), "сумм/amount/total возвра/refund"),
    (
        Some(Field::Amount),
        "сумм/стоим/итог/всего/оплат/amount/total =с/=со/учет/после/after/with/net скид/discount, сумм =с ндс, \
         dish discount sum, вайлдберриз реализов товар =пр, =result =sum, =баз сумм, =к/сумм оплат, оплачен, amount/total/closed paid/sum, sales/net value/amount/sales, \
         сумм чек/покуп/продаж/строк/позиц/товар/операц/транзакц/заказ/реализац/документ/выруч, \
         line/sale/trans/purchase/receipt/order/basket/grand/item total/amount/sum, выруч/revenue/turnover/оборот, \
         сумм/=сума/amount, =sales/продажи, итог/всего/total/=sum, total price/amount, стоим, оплат, =value, subtotal, \
         сумм/стоим/amount/total без/before скид/discount, сумм =по цен, dish sum",
    ),
    (
        Some(Field::RefersTo),
        "исходн/основан/первичн/original/parent/refund чек/документ/receipt/order/trans/=id, return/refund of, \
         возврат =по чек, чек/документ продаж, refers =to",
    ),
    (Some(Field::Price), "цен/price"),
    (Some(Field::Promo), "discount/скид code/код, промо/promo/купон/coupon/акци/voucher"),
    (Some(Field::Discount), "сумм/размер/amount/total/sum скид/discount, скид/discount/=disc/markdown"),
    (
        Some(Field::Category),
        "категор/categor блюд/dish/товар/product/item, категор/categor/department/commodity/отдел, \
         групп/group товар/product/item/номенклатур, \
         вид номенклатур",
    ),
    (
        Some(Field::Kind),
        "тип/вид/признак/type/kind чек/документ/операц/транзакц/расчет/receipt/document/operation/trans/sale/event, \
         продаж возврат, =операция/operation, тип/вид/=type/=kind",
    ),
    (
        Some(Field::Receipt),
        "чек/receipt/basket/transaction/trans/транзакц/invoice/=bill/ticket/документ/document/заказ/order/\
         регистратор/=check, =фд/=фпд, номер/=id операц/покуп",
    ),
    (
        Some(Field::Cashier),
        "close/open user, кассир/cashier/оператор/operator/продавец/продавц/seller/salesperson/employee/сотрудник/staff/официант/waiter",
    ),
    (Some(Field::Shift), "смен/shift/session"),
    (
        Some(Field::Register),
        "касс/ккм/ккт/терминал/register/=till/=pos/terminal/device/станци/station, рабоч мест",
    ),
    (
        Some(Field::Store),
        "магазин/подразделен/филиал/аптек/ресторан/салон/склад/store/shop/outlet/branch/location/restaurant/\
         заведен, торгов/точк точк/продаж/предприят/sale",
    ),
    (
        Some(Field::Product),
        "товар/артикул/номенклатур/=sku/product/item/article/barcode/=upc/=ean/lineitem/stock/блюд/dish/goods/assortment",
    ),
    (Some(Field::Member), MEMBER),
    (
        Some(Field::Member),
        "телефон/phone/email клиент/покупател/customer/client, email/=mail, \
         =name/=имя/=фио клиент/покупател/customer/client",
    ),
    (Some(Field::Product), "штрихкод/наименован"),
];
