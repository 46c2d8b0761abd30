# Отчёт и командная строка.

number-money = { $amount } { $currency }
number-share-points = { $points } п. п.
number-megabytes = { $megabytes } МБ
number-per-month = { $rate } в месяц
number-per-year = { $rate } в год
number-days = { $days ->
        [one] { $number } день
        [few] { $number } дня
        [many] { $number } дней
       *[other] { $number } дня
    }
number-range = { $low }–{ $high }

industry-grocery = Продукты
industry-fashion = Одежда и обувь
industry-electronics = Электроника и товары для дома
industry-other = Другое

rating-good = в норме
rating-watch = под наблюдением
rating-bad = требует внимания
rating-unknown = без оценки

report-period = С { $from } по { $to }: { $receipts ->
        [one] { $receipts } чек
        [few] { $receipts } чека
       *[many] { $receipts } чеков
    }, { $members ->
        [one] { $members } участник с покупкой
        [few] { $members } участника с покупкой
       *[many] { $members } участников с покупкой
    }, выручка { $revenue }.
report-findings = Выводы
report-kpis = Показатели
report-quality = Что прочитано
report-check = Проверить
report-action = Сделать
report-month = Месяц (* неполный)
report-value = Значение
report-norm = норма { $range }

docs-title = Каталог показателей
docs-formula = Формула
docs-needs = Нужно
docs-or = или
docs-parts = Части
docs-high = Высокое значение
docs-low = Низкое значение
docs-source = Источник
docs-industry = Отрасль
docs-norm = Норма
docs-norm-of = Норма для
docs-value = самого значения

check-found = { $role }, { $encoding }, разделитель «{ $delimiter }», заголовок в строке { $line }
check-shape = Узнано: { $shape }
check-unused = не используется
check-rows = Прочитано строк { $read } = учтено { $used }{ $repeated ->
        [0] {""}
       *[other] {" "}+ повторено { $repeated }
    } + отложено { $aside } + не данные { $other }
check-not-read = Не прочитан, причина ниже.
check-answer = { $answer }: { $setting } в настройках
check-example = строка { $line }: «{ $value }»

settings-version = Настройки версии { $found }, а программа читает версию { $expected }. Сохраните их на странице заново или уберите номер версии.
settings-period = Период кончается ({ $to }) раньше, чем начинается ({ $from }). Поменяйте даты местами.
settings-norm = У нормы «{ $kpi }» нижняя граница выше верхней. Поменяйте числа местами.
settings-amount = Настройка «{ $setting }» вне допустимых границ: доли лежат между 0 и 1, деньги не бывают отрицательными.
settings-unknown-kpi = В настройках есть норма «{ $kpi }», но такого показателя нет. Список даёт команда `loyalty kpis`.
cli-tables = В файле таблиц: { $count }. Другую можно назвать ключом --table.
cli-no-such-table = В файле таблиц: { $count }. Укажите после --table номер одной из них, считая с 1.
file-cannot-open = Файл не открылся: { $error }
