# Отчёт и командная строка.

number-money = { $minus }{ $amount } { $currency }
number-money-code = { $minus }{ $amount } { $currency }
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
number-range-signed = { $low }…{ $high }
number-date = { $day } { $month ->
        [1] янв.
        [2] февр.
        [3] мар.
        [4] апр.
        [5] мая
        [6] июн.
        [7] июл.
        [8] авг.
        [9] сент.
        [10] окт.
        [11] нояб.
       *[12] дек.
    } { $year }
number-month = { $month ->
        [1] янв.
        [2] февр.
        [3] март
        [4] апр.
        [5] май
        [6] июнь
        [7] июль
        [8] авг.
        [9] сент.
        [10] окт.
        [11] нояб.
       *[12] дек.
    } { $year }

industry-grocery = Продукты
industry-fashion = Одежда и обувь
industry-electronics = Электроника и товары для дома
industry-other = Другое

rating-good = в норме
rating-better = лучше нормы
rating-watch = под наблюдением
rating-bad = требует внимания
rating-unknown = без оценки

report-title = Аудит программы лояльности, { $from } – { $to }
report-period = { $from } – { $to }: { $receipts ->
        [one] { $receipts } чек
        [few] { $receipts } чека
       *[many] { $receipts } чеков
    }, { $members ->
        [one] { $members } участник с покупкой
        [few] { $members } участника с покупкой
       *[many] { $members } участников с покупкой
    }, выручка { $revenue }.
report-money = Что стоит денег
report-money-none = За этот период нет вывода, рядом с которым можно честно поставить сумму.
report-money-note = Суммы — за год, в темпе этого периода. Выводы об одних и тех же деньгах смотрят на них с разных сторон: такие суммы не складывают. Суммы разного рода складывают, только если в них нет общего.
report-money-of = Какие деньги
report-money-year = Деньги в год
report-finding = Вывод: цифра и её норма или прошлое
report-next = Следующий шаг
group-sight = вне поля зрения, не потеряны
group-enrolment = потрачены на регистрацию
group-receipt = размер чека
group-visits = покупки участников
group-rewards = баллы и скидки
group-campaigns = расходы на кампании
report-findings = Выводы
report-works = Что работает
report-costs = Чего это стоит
report-check = Что проверить
report-action = Что сделать
report-part = { $kpi }, { $part }
report-means = **Что это значит.** { $meaning }
report-means-both = **Если много.** { $high } **Если мало.** { $low }
report-interval = Интервал 95 %: { $range }; посчитано по { $rows ->
        [one] { $rows } записи
       *[other] { $rows } записям
    }
report-norm = Норма { $range } ({ $source }; { $grade }): { $rating }
report-norm-further = Ещё опубликовано, в оценке не участвует: { $range } ({ $source }; { $grade })
report-rating-open = значение в ней, но границы за неё выходят: данных мало, чтобы судить
report-change = Последний период, { $from } – { $to }: { $now }, { $change } к { $earlierFrom } – { $earlierTo } ({ $earlier })
report-change-year = Год к году, { $from } – { $to }: { $now }, { $change } к { $earlierFrom } – { $earlierTo } ({ $earlier })
report-formula = Формула
report-see-notes = Примечания: { $numbers } (ниже, «Примечания к показателям»)
report-notes = Примечания к показателям
report-months = По месяцам
report-month = Месяц (* неполный)
report-more = … и ещё { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
report-more-months = … и ещё { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[many] { $count } месяцев
    } до этого
report-breakdown = Показатели { $by }, { $from } – { $to }
report-standing = не случайно
report-covered = данные
report-value = значение
report-range = интервал 95 %
report-rows = записи
report-conflicts = Нормы, которые противоречат друг другу
report-unlocks = Добавьте это, чтобы увидеть больше
report-unlock-table = Таблица «{ $table }»
report-unlock-column = Столбец «{ $field }» таблицы «{ $table }»
report-unlock-setting = Укажите: { $setting }
report-method = Как это посчитано
report-method-revenue = Выручка — уплаченные деньги за вычетом возвращённых. Баллы не деньги: они, как и скидки, стоят отдельно.
report-method-chance = Границы рядом с цифрой содержат её истинное значение с уверенностью 95 %. Несколько чеков одного участника считаются покупками одного человека. Об изменении сказано, только если случайностью его не объяснить.
report-method-money = Деньги в год — это недостающее, умноженное на его цену и пересчитанное на год по числу дней. Если дней меньше 28, на год не пересчитываем. Поправки на сезон нет.
report-method-self-selection = Сравнение участников с покупателями без карты — описание. Оно не доказывает, что разницу сделала программа.
report-method-months = Месяцы, которые данные покрывают не целиком, отмечены звёздочкой и не сравниваются.
report-quality = Что прочитано

docs-title = Каталог показателей
docs-intro = Показателей: { $count }, семейств: { $families }. Страницу пишет `cargo xtask docs` из того же каталога, по которому считает калькулятор. [In English](kpis.md)
docs-definitions = Можно переключить
docs-formula = Формула
docs-needs = Нужно
docs-or = или
docs-parts = Части
docs-high = Высокое значение
docs-low = Низкое значение
docs-source = Источник
docs-grade = Чем подтверждена
docs-industry = Отрасль
docs-norm = Норма
docs-norm-of = Норма для
docs-not-rating = для сравнения, в оценке не участвует
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
cli-no-receipts = Отчёт строится по чекам, а в этих файлах их нет. Добавьте выгрузку, где у каждого чека есть хотя бы дата и сумма.
cli-by-without = «{ $kpi }» нельзя показать { $by }.
cli-by-no-column = В файлах нет столбца, чтобы показать цифры { $by }.
cli-no-such-kpi = Показателя «{ $kpi }» нет; все идентификаторы перечислит `loyalty kpis`.
cli-no-such-table = В файле таблиц: { $count }. Укажите после --table номер одной из них, считая с 1.
file-cannot-open = Файл не открылся: { $error }
