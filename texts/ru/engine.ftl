# Таблицы и столбцы, как их знает расчёт.

role-receipts = Чеки
role-members = Участники
role-points = Баллы
role-campaigns = Рассылки
role-surveys = Опросы
role-costs = Расходы
role-plan = План
role-unknown = Неизвестная таблица

field-date = Дата
field-time = Время
field-amount = Сумма
field-receipt = Номер чека
field-member = Участник или карта
field-store = Магазин
field-register = Касса
field-shift = Смена
field-cashier = Кассир
field-channel = Канал
field-kind = Продажа или возврат
field-refunded = Возвращено денег
field-refersTo = Возвращаемый чек
field-quantity = Количество
field-discount = Скидка
field-pointsIssued = Начислено баллов
field-pointsRedeemed = Списано баллов
field-cost = Себестоимость
field-product = Товар
field-category = Категория
field-price = Цена
field-enrolled = Дата регистрации
field-promo = Акция или купон
field-source = Источник регистрации
field-enrolledBy = Кто зарегистрировал
field-birthDate = Дата рождения
field-age = Возраст
field-sex = Пол
field-city = Город
field-maritalStatus = Семейное положение
field-phone = Телефон
field-email = Электронная почта
field-consent = Согласие на рассылку
field-tier = Уровень в программе
field-firstName = Имя
field-movement = Вид движения
field-points = Баллы
field-expiresOn = Дата сгорания баллов
field-campaign = Кампания
field-sentOn = Дата отправки
field-sentTime = Время отправки
field-contactChannel = Канал сообщения
field-group = Группа
field-automatic = Автоматическая или ручная
field-personal = Персональная или массовая
field-opened = Открыто
field-clicked = Переход
field-offerUsed = Предложение использовано
field-contactCost = Стоимость сообщения
field-score = Оценка
field-surveyKind = Вид опроса
field-criterion = Критерий
field-weight = Вес
field-costKind = Вид расхода
field-kpi = Показатель
field-planned = План

# Уровни замечаний и что можно выбрать.

level-error = Не вошло в расчёт
level-warning = Стоит проверить
level-info = К сведению

answer-drop = Учесть один раз
answer-keep = Учесть все повторы
answer-member = Считать участником
answer-exclude = Считать анонимным
