//! How columns are called, in Russian and English.

use crate::ledger::{Field, Role};

/// The fields of a table with the names of their columns, the most specific
/// first, between commas.
type Synonyms = &'static [(Field, &'static str)];

/// The names for a table, each with its field, the most specific of a field first.
pub(super) fn of(role: Role) -> impl Iterator<Item = (Field, &'static str)> {
    let table = match role {
        Role::Receipts => RECEIPTS,
        Role::Members => MEMBERS,
    };
    table.iter().flat_map(|(field, names)| names.split(", ").map(|name| (*field, name)))
}

/// Sums of a whole receipt, which repeat on each of its lines: in a file of
/// lines, the sum of the line is meant.
pub(super) fn whole_receipt() -> impl Iterator<Item = &'static str> {
    WHOLE_RECEIPT.split(", ")
}

const WHOLE_RECEIPT: &str = "сумма чека, сумма по чеку, итого по чеку, сумма к оплате, итого к оплате, к оплате, \
         сумма документа, receipt total, order total, basket total, total paid, amount paid, grand total";

const MEMBER: &str = "id участника, код участника, номер участника, участник, id клиента, код клиента, ид клиента, \
         номер клиента, клиент id, идентификатор клиента, id покупателя, код покупателя, \
         номер покупателя, member id, member number, member no, customer id, customer number, \
         customer no, customer code, client id, household id, household key, loyalty id, \
         loyalty member id, shopper id, buyer id, user id, contact id, номер карты, карта номер, \
         номер карты лояльности, номер дисконтной карты, номер бонусной карты, код карты, \
         код дисконтной карты, код карты лояльности, штрихкод карты, id карты, дисконтная карта, \
         карта лояльности, бонусная карта, карта клиента, карта покупателя, карта, card id, card number, \
         card no, card code, loyalty card, loyalty card number, discount card, card, cust id, member, \
         customer, client, клиент, покупатель, контрагент, телефон клиента, телефон покупателя";

const RECEIPTS: Synonyms = &[
    (
        Field::Date,
        "дата и время чека, дата чека, дата время чека, дата и время продажи, дата продажи, дата покупки, \
         дата и время покупки, дата операции, дата и время операции, дата заказа, дата документа, \
         дата реализации, дата транзакции, дата и время, дата/время, датавремя, transaction timestamp, \
         transaction datetime, transaction date time, transaction date, purchase date, purchased at, \
         sale date, sales date, receipt date, receipt datetime, order date, order datetime, invoice date, \
         invoicedate, date time, datetime, timestamp, paid at, created at, дата, date, day, день, период, \
         период день",
    ),
    (
        Field::Time,
        "время чека, время продажи, время покупки, время операции, время, transaction time, sale time, \
         receipt time, trans time, time",
    ),
    (
        Field::Amount,
        "сумма к оплате, итого к оплате, к оплате, сумма оплаты, оплачено, оплата, сумма чека, \
         сумма по чеку, итого по чеку, сумма покупки, сумма продажи, сумма продаж, сумма со скидкой, \
         сумма с учетом скидки, сумма с учетом скидок, стоимость со скидкой, сумма строки, сумма позиции, \
         сумма товара, сумма операции, сумма транзакции, сумма заказа, выручка, сумма выручки, \
         сумма реализации, сумма документа, продажи, сумма, сумма всего, сумма итого, сумма с ндс, итого, \
         всего, стоимость, amount paid, total paid, sales value, sale amount, sales amount, net amount, \
         net sales, transaction amount, purchase amount, paid amount, line total, line amount, \
         receipt total, receipt amount, order total, order amount, basket total, grand total, \
         total amount, total price, total sales, revenue, amount, sum, total, sales, turnover, value",
    ),
    (
        Field::Receipt,
        "номер чека, чек номер, id чека, ид чека, код чека, идентификатор чека, чек id, № чека ккм, \
         номер чека ккм, номер документа, id документа, номер заказа, заказ номер, id заказа, \
         номер операции, id операции, номер транзакции, id транзакции, транзакция, номер покупки, \
         id покупки, basket id, basket, receipt id, receipt number, receipt no, receipt, check number, \
         check id, check no, transaction id, transaction number, transaction no, trans id, order id, \
         order number, order no, order name, invoice id, invoice number, invoice no, invoice, invoiceno, \
         bill number, bill id, ticket id, ticket number, document number, чек, чек ккм, документ, \
         документ продажи, регистратор, заказ, order, check, transaction",
    ),
    (Field::Member, MEMBER),
    (
        Field::Store,
        "код магазина, номер магазина, id магазина, магазин, название магазина, торговая точка, \
         точка продаж, точка продажи, код подразделения, подразделение, филиал, склад магазин, аптека, \
         ресторан, салон, store id, store code, store number, store no, store name, store, shop id, \
         shop code, shop name, shop, outlet, outlet id, branch, branch id, location, location id, \
         location name, point of sale, склад, store nbr",
    ),
    (
        Field::Register,
        "номер кассы, касса номер, код кассы, id кассы, касса, касса ккм, ккм, номер ккм, \
         кассовый аппарат, ккт, номер ккт, рабочее место, терминал, register, register id, \
         register number, register no, till, till id, till number, pos, pos id, terminal, terminal id, \
         cash register",
    ),
    (
        Field::Shift,
        "номер смены, смена номер, смена, кассовая смена, номер кассовой смены, id смены, shift, \
         shift id, shift number, shift no, session, session id",
    ),
    (
        Field::Cashier,
        "код кассира, id кассира, табельный номер кассира, кассир, фио кассира, имя кассира, продавец, \
         код продавца, сотрудник, оператор, cashier id, cashier, cashier name, cashier code, operator, \
         employee, employee id, staff id, seller, sales person, salesperson",
    ),
    (
        Field::Channel,
        "канал продаж, канал продажи, канал, канал покупки, источник продажи, sales channel, channel, \
         channel name, source name",
    ),
    (
        Field::Kind,
        "вид операции, тип операции, тип чека, вид чека, тип документа, вид документа, признак расчета, \
         операция, тип транзакции, продажа/возврат, transaction type, operation type, receipt type, \
         document type, sale type, trans type, operation, kind, type, тип, вид",
    ),
    (
        Field::RefersTo,
        "чек продажи, номер чека продажи, чек основание, номер чека основания, документ основание, \
         исходный чек, номер исходного чека, возврат по чеку, чек возврата основание, основание возврата, \
         original receipt, original receipt id, original receipt number, original order, \
         original order id, original transaction id, return of, refers to, refund of, parent receipt, \
         parent id",
    ),
    (
        Field::Quantity,
        "количество, кол-во, кол, количество товара, количество товаров, кол-во товара, кол-во товаров, \
         количество позиций, количество единиц, единиц товара, штук, quantity, qty, items, item count, \
         items count, units, units sold, number of items, lineitem quantity, total quantity",
    ),
    (
        Field::Discount,
        "сумма скидки, сумма скидок, скидка сумма, размер скидки, скидка итого, скидка, скидки, \
         discount amount, discount value, total discount, discounts, discount, retail disc, markdown",
    ),
    (
        Field::PointsIssued,
        "начислено баллов, начислено бонусов, баллов начислено, бонусов начислено, баллы начислено, \
         бонусы начислено, начисление бонусов, начисление баллов, начисленные бонусы, начисленные баллы, \
         начислено, points issued, points earned, points accrued, bonus earned, bonuses earned, \
         bonus accrued, earned points, loyalty points earned",
    ),
    (
        Field::PointsRedeemed,
        "списано баллов, списано бонусов, баллов списано, бонусов списано, баллы списано, бонусы списано, \
         списание бонусов, списание баллов, списанные бонусы, списанные баллы, оплачено бонусами, \
         оплачено баллами, оплата бонусами, оплата баллами, списано, points redeemed, points spent, \
         points used, points burned, bonus redeemed, bonus spent, bonuses spent, redeemed points",
    ),
    (
        Field::Cost,
        "себестоимость, сумма себестоимости, себестоимость сумма, закупочная стоимость, cost of goods, \
         cost of goods sold, cogs, cost amount, total cost, cost",
    ),
    (
        Field::Product,
        "код товара, артикул, товар, наименование товара, название товара, номенклатура, наименование, \
         штрихкод, sku, product id, product code, product name, product, item id, item code, item name, \
         item, article, barcode, upc, ean, lineitem sku, lineitem name, stock code, stockcode",
    ),
    (
        Field::Category,
        "категория товара, товарная категория, категория, группа товаров, группа товара, товарная группа, \
         номенклатурная группа, вид номенклатуры, отдел, product category, category, category name, \
         product group, item category, department, commodity",
    ),
    (
        Field::Price,
        "цена, цена товара, цена за единицу, цена за шт, цена продажи, цена со скидкой, цена розничная, \
         розничная цена, price, unit price, item price, price per item, selling price, lineitem price",
    ),
];

const MEMBERS: Synonyms = &[
    (Field::Member, MEMBER),
    (Field::Member, "id, код, номер, ид"),
    (
        Field::Enrolled,
        "дата вступления, дата вступления в программу, дата регистрации, дата и время регистрации, \
         дата регистрации в программе, дата выдачи карты, дата выдачи, дата активации карты, \
         дата активации, дата подключения, дата анкеты, дата заполнения анкеты, дата создания, \
         дата добавления, зарегистрирован, регистрация, вступление, enrolled on, enrolled at, enrolled, \
         enrollment date, enrolment date, enroll date, join date, joined on, joined at, joined, \
         date joined, registration date, registered at, registered on, registered, signup date, \
         sign up date, signed up at, member since, customer since, card issued, card issue date, \
         issue date, activation date, activated at, created at, date created, created",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::ingest::header::key;

    #[test]
    fn no_name_stands_for_two_fields_of_a_table() {
        for role in Role::ALL {
            let mut seen = BTreeMap::new();
            for (field, name) in of(role) {
                let other = seen.insert(key(name), field);
                assert!(other.is_none_or(|other| other == field), "{name}: {field:?} and {other:?}");
            }
        }
    }

    #[test]
    fn every_field_of_a_table_has_names() {
        for role in Role::ALL {
            for field in Field::ALL.iter().filter(|field| field.is_in(role)) {
                assert!(of(role).any(|(named, _)| named == *field), "{field:?}");
            }
        }
    }
}
