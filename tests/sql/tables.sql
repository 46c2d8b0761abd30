-- The seven files of a sample as tables. Money is whole kopecks, points are whole
-- hundredths, quantities whole thousandths: sums are exact.
--
-- The runner sets the variable `folder`, and fills the tables `settings` (one row) and
-- `period` (one row: from_day, to_day, whole). A period that is not `whole` is a month of
-- a series, for which figures of the chosen period alone are not worked out.

CREATE MACRO text_or_null(cell) AS nullif(trim(cell), '');
CREATE MACRO scaled(cell, parts) AS
    CAST(round(CAST(replace(text_or_null(cell), ',', '.') AS DECIMAL(18, 3)) * parts) AS BIGINT);
CREATE MACRO kopecks(cell) AS scaled(cell, 100);
CREATE MACRO day_of(cell) AS CAST(strptime(text_or_null(cell)[1:10], '%d.%m.%Y') AS DATE);
CREATE MACRO first_of_month(cell) AS CAST(strptime('01.' || text_or_null(cell), '%d.%m.%Y') AS DATE);
CREATE MACRO yes(cell) AS CASE text_or_null(cell) WHEN 'да' THEN TRUE WHEN 'нет' THEN FALSE END;
CREATE MACRO csv(name) AS TABLE
    SELECT * FROM read_csv(getvariable('folder') || '/' || name || '.csv',
        delim = ';', quote = '"', escape = '"', header = TRUE, all_varchar = TRUE);

CREATE TABLE lines AS
SELECT
    "Номер чека" AS number,
    day_of("Дата") AS day,
    text_or_null("Дата")[12:16] AS clock,
    "Магазин" AS store,
    text_or_null("Кассир") AS cashier,
    "Вид операции" = 'Продажа' AS sale,
    text_or_null("Карта") AS member,
    text_or_null("Товар") AS product,
    text_or_null("Категория") AS category,
    abs(scaled("Количество", 1000)) AS quantity,
    -- Goods by weight, of a quantity that is not whole, are one item.
    if(scaled("Количество", 1000) % 1000 = 0, abs(scaled("Количество", 1000)), 1000) AS items,
    abs(kopecks("Сумма")) AS money,
    abs(kopecks("Скидка")) AS discount,
    abs(kopecks("Себестоимость")) AS cost,
    abs(scaled("Начислено баллов", 100)) AS issued,
    abs(scaled("Списано баллов", 100)) AS redeemed,
    text_or_null("Промокод") AS promo,
    text_or_null("Номер чека продажи") AS of_sale
FROM csv('receipts');

CREATE TABLE members AS
SELECT
    "Карта" AS member,
    day_of("Дата регистрации") AS enrolled,
    text_or_null("Источник") AS source,
    text_or_null("Кассир") AS enrolled_by,
    text_or_null("Уровень") AS tier,
    yes("Имя указано") AS has_name,
    text_or_null("Пол") IS NOT NULL AS has_sex,
    text_or_null("Дата рождения") IS NOT NULL AS has_birth_date,
    text_or_null("Город") IS NOT NULL AS has_city,
    yes("Телефон") AS has_phone,
    yes("E-mail") AS has_email
FROM csv('members');

CREATE TABLE points AS
SELECT
    row_number() OVER () AS row,
    text_or_null("Карта") AS member,
    day_of("Дата") AS day,
    "Операция" AS kind,
    scaled("Баллы", 100) AS points,
    day_of("Срок действия") AS last_day,
    text_or_null("Номер чека") AS receipt
FROM csv('points');

CREATE TABLE contacts AS
SELECT
    row_number() OVER () AS row,
    "Кампания" AS campaign,
    "Карта" AS member,
    day_of("Дата отправки") AS day,
    "Группа" = 'Контрольная' AS control,
    yes("Автоматическая") AS automatic,
    yes("Персональная") AS personal,
    yes("Предложение использовано") AS used,
    kopecks("Стоимость") AS cost
FROM csv('campaigns');

CREATE TABLE answers AS
SELECT
    day_of("Дата") AS day,
    "Вид опроса" AS kind,
    text_or_null("Критерий") AS criterion,
    CAST(replace(text_or_null("Вес"), ',', '.') AS DECIMAL(9, 6)) AS weight,
    CAST(replace("Оценка", ',', '.') AS DECIMAL(9, 3)) AS score,
    text_or_null("Карта") AS member
FROM csv('surveys');

CREATE TABLE costs AS
SELECT first_of_month("Месяц") AS day, "Вид расхода" AS kind, kopecks("Сумма") AS money
FROM csv('costs');

CREATE TABLE plan AS
SELECT
    row_number() OVER () AS row,
    first_of_month("Месяц") AS month,
    "Показатель" AS figure,
    CAST(replace(replace("План", '%', ''), ',', '.') AS DOUBLE) / if("План" LIKE '%\%%' ESCAPE '\', 100, 1) AS planned
FROM csv('plan');

-- A receipt is its lines; `money` is positive in returns too.
CREATE TABLE receipts AS
WITH grouped AS (
    SELECT
        number,
        any_value(day) AS day,
        any_value(clock) AS clock,
        any_value(store) AS store,
        any_value(cashier) AS cashier,
        any_value(sale) AS sale,
        any_value(member) AS member,
        any_value(promo) AS promo,
        any_value(of_sale) AS of_sale,
        sum(money)::BIGINT AS money,
        sum(items)::BIGINT AS items,
        sum(discount)::BIGINT AS discount,
        sum(cost)::BIGINT AS cost,
        sum(issued)::BIGINT AS issued,
        sum(redeemed)::BIGINT AS redeemed
    FROM lines
    GROUP BY number
),
given_back AS (
    SELECT of_sale AS number, sum(money) AS money FROM grouped WHERE NOT sale GROUP BY of_sale
)
SELECT
    grouped.*,
    -- What is independent of the rest: a member with all receipts, or an anonymous receipt.
    coalesce(member, 'receipt ' || grouped.number) AS cluster,
    -- A purchase that stayed bought: not given back whole.
    sale AND NOT coalesce(given_back.money >= grouped.money, FALSE) AS kept
FROM grouped LEFT JOIN given_back USING (number);

-- The days that the receipts cover.
CREATE TABLE data AS SELECT min(day) AS first_day, max(day) AS last_day FROM receipts;
