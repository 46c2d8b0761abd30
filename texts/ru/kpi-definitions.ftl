# Норма с источником, своя норма, способы счёта, разбивки и шаги в определении показателя.

norm-from = { $norm } ({ $source }; { $grade })
norm-further = Ещё опубликовано, в оценке не участвует
norm-further-take = Взять своей нормой
own-norm = Своя норма
own-norm-low = От
own-norm-high = До
own-norm-turned = Нижняя граница больше верхней.
own-norm-back = Вернуть опубликованную норму

definition-revenue = Что считать выручкой
definition-revenue-net = Оплачено деньгами, за вычетом возвратов
definition-revenue-beforeDiscount = То же, но до скидок
definition-revenue-withPoints = Деньги и то, что оплачено баллами
definition-purchases = Что считать покупкой
definition-purchases-receipts = Каждый чек
definition-purchases-days = День с чеками, сколько бы их ни было
definition-redemption = С чем сравнивать списанные баллы
definition-redemption-period = С начисленными за тот же период
definition-redemption-vintage = С начисленными в периоде: сколько из них уже списали
definition-enrolment = С чем сравнивать регистрации
definition-enrolment-customers = Со всеми известными покупателями
definition-enrolment-receipts = С чеками без карты: как часто они заканчивались регистрацией
definition-lifetime = Сколько участник остаётся с вами
definition-lifetime-observed = Столько, сколько оставались до сих пор
definition-lifetime-churn = 1 ÷ отток за месяц
definition-activeDays = Сколько времени после покупки участник активен (Set Loyalty: в продуктах 30 дней, в одежде и электронике 365)
definition-activeDays-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
definition-activeDays-usual = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, по умолчанию для вашей отрасли
definition-pointsCost = Когда баллы становятся расходом
definition-pointsCost-redeemed = Когда их списывают
definition-pointsCost-issued = Когда их начисляют, с поправкой на долю, которую спишут

breakdown-by = Разбить
breakdown-none = не разбивать
breakdown-above = выше общего
breakdown-below = ниже общего
breakdown-more = И ещё { $count }, где чеков меньше.
by-store = по магазинам
by-channel = по каналам
by-cashier = по кассирам
by-tier = по уровням
by-source = по источникам регистрации
by-enrolledBy = по тем, кто регистрировал

channel-store = Магазин
channel-online = Интернет

step-label = Шаг графика
step-day = День
step-week = Неделя
step-month = Месяц
step-quarter = Квартал
step-week-of = неделя с { $day }
step-quarter-of = { $quarter }-й квартал { $year }
step-subtitle = { $step ->
    [day] По дням
    [week] По неделям
    [quarter] По кварталам
   *[month] По месяцам
}, { $from } — { $to }
step-partial = неполный период
step-none = С таким шагом показатель не посчитать: нужно хотя бы два значения.
step-keys = Стрелками влево и вправо — по точкам

asking-busy = Считаем
asking-failed = Не получилось посчитать.
