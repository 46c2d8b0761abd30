# Списки участников за строками таблиц.

behind-profile-completeness-full = Профиль заполнен целиком
behind-profile-fields = { $row }
    .column-members-filled = Известно: { $row }
    .column-members-lacking = Неизвестно: { $row }

# Кто не вошёл в когорты.
cohorts-out = Кто не вошёл
cohorts-out-enrolment-before = Пришли до начала данных или неизвестно когда
cohorts-out-enrolment-unfinished = Пришли в месяц, который есть в данных не целиком
cohorts-out-enrolment-never = Ничего не купили, и дата регистрации неизвестна
cohorts-out-firstPurchase-before = Первая покупка могла быть до начала данных
cohorts-out-firstPurchase-unfinished = Первая покупка в месяц, который есть в данных не целиком
cohorts-out-firstPurchase-never = Ничего не купили
