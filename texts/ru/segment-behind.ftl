# Участники и чеки за цифрой.

behind-members = Кто за этой цифрой
behind-receipts = Чеки за этой цифрой
behind-show-members = { $count ->
    [one] Показать { $count } участника
   *[other] Показать { $count } участников
}
behind-count-members = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[other] { $count } участников
}
behind-count-receipts = { $count ->
    [one] { $count } чек
    [few] { $count } чека
   *[other] { $count } чеков
}
behind-close = Скрыть
behind-moved = Были: { $before }. Стали: { $now }
behind-receipts-cashiers = Чеки участников у кассира: { $row }
behind-of-part = Цифры и сегменты этих участников посчитаны только по этой части данных.
behind-cell = { $row } × { $column }

# Кто эти участники.
behind-members-enrolled = Все из списка участников
behind-new-members = Зарегистрировались в периоде
behind-enrolment-rate = Покупатели, которые стали участниками
behind-enrolment-rate-ofCustomers = Покупатели из списка участников
behind-enrolment-rate-ofReceipts = Зарегистрировались в периоде
behind-members-with-purchase = Купили в периоде
behind-members-with-purchase-share = Купили в периоде и есть в списке участников
behind-enrolled-never-bought = Зарегистрировались давно и ни разу не купили
behind-enrolled-never-bought-enrolledWithin = Из них зарегистрировались после начала данных
behind-one-purchase-only = Купили один раз и больше не приходили
behind-active-members = Активные: недавно покупали
behind-active-members-share = Активные из списка участников
behind-inactive-share-30d = Не покупали больше 30 дней
behind-inactive-share-30d-days60 = Не покупали больше 60 дней
behind-inactive-share-30d-days90 = Не покупали больше 90 дней
behind-inactive-share-30d-days180 = Не покупали больше 180 дней
behind-gap-between-purchases-slipping = Не покупали дольше, чем длились четыре из пяти их пауз
behind-gap-between-purchases-gone = Не покупали дольше, чем длились почти все их паузы
behind-repeat-member-share = Купили два раза и больше
behind-redeemer-share = Платили баллами
behind-purchase-frequency = Чьи покупки считаются: за кем наблюдали хотя бы день
behind-purchase-frequency-active = Из них активные
behind-repeat-revenue-share = Участники с чеком в периоде
behind-second-purchase-conversion = Купили впервые в периоде
behind-points-issued = Кому начислены баллы
behind-points-redeemed = Кто списал баллы
behind-points-expired = У кого сгорели баллы
behind-points-outstanding = У кого были баллы: остаток каждого в столбце «Баллы»
behind-redemption-rate = Чьи баллы в расчёте
behind-expired-share = У кого в периоде менялся баланс
behind-points-to-purchase = Кому начислены баллы в периоде
behind-redemption-frequency = Кто списывал баллы
behind-points-liability = У кого остались баллы
behind-revenue-per-member = Купили в периоде
behind-lifetime-value = Чья история началась в данных
behind-points-expiring-members = Их баллы сгорят за 30 дней
behind-customer-retention-rate = Были активны в начале и остались
behind-customer-retention-rate-reactivated = Вернулись после перерыва
behind-customer-retention-rate-newLapsed = Пришли в периоде и перестали покупать
behind-churn-rate = Были активны в начале и перестали покупать
behind-base-structure = Активны в конце периода
behind-base-structure-start = Были активны в начале периода
behind-base-structure-lapsed = Перестали покупать
behind-base-structure-reactivated = Вернулись после перерыва
behind-base-structure-newActive = Пришли в периоде и остались
behind-revenue-concentration = Лучшие 10 % по выручке
behind-revenue-concentration-top1 = Лучший 1 % по выручке
behind-revenue-concentration-top20 = Лучшие 20 % по выручке
behind-cherry-pickers = Покупают в основном с большой скидкой

# Список чеков.
receipt-number = Номер чека
receipt-member = Участник
receipt-day = Дата
receipt-kind = Вид
receipt-store = Магазин
receipt-amount = Сумма
receipt-items = Товаров
receipt-cost = Себестоимость
receipt-discount = Скидка
receipt-issued = Начислено баллов
receipt-redeemed = Списано баллов
receipt-sale = продажа
receipt-return = возврат
receipts-search = Найти по номеру чека, участнику или магазину
receipts-found = Чеков: { $count }, на сумму { $money }.
receipts-revenue = Выручка по правилам из настроек: { $money }.
receipts-left-out = Чего здесь нет
receipts-outside = { $count ->
    [one] { $count } чек вне выбранного периода.
    [few] { $count } чека вне выбранного периода.
   *[other] { $count } чеков вне выбранного периода.
}
receipts-repeated = { $count ->
    [one] { $count } чек повторялся в файлах: учтён один раз.
    [few] { $count } чека повторялись в файлах: каждый учтён один раз.
   *[other] { $count } чеков повторялись в файлах: каждый учтён один раз.
}
receipts-excluded = { $count ->
    [one] { $count } чек исключённой карты считается чеком без карты.
    [few] { $count } чека исключённых карт считаются чеками без карты.
   *[other] { $count } чеков исключённых карт считаются чеками без карты.
}
receipts-set-aside = { $count ->
    [one] { $count } строку файлов отложили: её не удалось прочитать.
    [few] { $count } строки файлов отложили: их не удалось прочитать.
   *[other] { $count } строк файлов отложили: их не удалось прочитать.
}
receipts-see-quality = Что с ними не так

rule-no-days = В данных нет дней с { $from } по { $to }.
