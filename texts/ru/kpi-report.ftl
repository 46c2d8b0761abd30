# Слова самого отчёта: показатели, графики, что прочитано.

## Отчёт

print-cover = Отчёт составлен { $made }, данные по { $asOf }
report-label = Отчёт
report-sample = { $name } · пример, данные придуманы
new-files = Новые файлы
total-revenue = Выручка
total-receipts = Чеки
total-members = Участники с покупкой
total-returned = Возвраты
period-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
cautions-label = Что учесть
findings-label = Что видно по данным
finding-check = Что проверить
finding-action = Что сделать
kpis-label = Показатели
contents-label = Разделы отчёта
contents-verdict = Главное
contents-findings = Что видно
contents-unlocks = Что добавить
unlocks-label = Добавьте данные, и показателей станет больше
unlocks-about = Этим показателям не хватает таблицы или столбца. Сначала то, что откроет больше всего.
unlock-table = Таблица «{ $table }»
unlock-field = Столбец «{ $field }» в таблице «{ $table }»
unlock-count = { $count ->
    [one] Откроет { $count } показатель
    [few] Откроет { $count } показателя
   *[many] Откроет { $count } показателей
}
updating = Пересчитываем

## Оценка

status-good = Хорошо
status-watch = На грани
status-bad = Плохо
status-unknown = Без оценки
status-within = В норме
status-above = Выше нормы
status-below = Ниже нормы
status-near = У границы нормы

## Карточка показателя

change-month = { $change } к { $month ->
    [1] январю
    [2] февралю
    [3] марту
    [4] апрелю
    [5] маю
    [6] июню
    [7] июлю
    [8] августу
    [9] сентябрю
    [10] октябрю
    [11] ноябрю
   *[12] декабрю
} { $year }
change-period = { $change } к периоду { $period }
change-chance = в пределах случайных колебаний
card-whole-period = на графике — по месяцам
no-previous = Сравнивать пока не с чем
no-yearAgo = Сравнивать не с чем: за прошлый год цифры нет
no-value = Пока не посчитать
rows-behind = n = { $count }
interval-label = 95 %: { $interval }
norm = Норма { $norm }
norm-of = Норма: { $norm }
open-definition = Как считается
close-definition = Свернуть

## Определение

definition-label = { $name }: как считается
definition-formula = Формула
definition-figures = С вашими цифрами
definition-norm = Норма
definition-no-norm = Опубликованной нормы для этой отрасли нет.
definition-low = Если ниже нормы
definition-high = Если выше нормы
definition-falling = Если падает
definition-rising = Если растёт
definition-source = Источник
definition-now = сейчас
definition-notes = Что учесть
definition-reliability = Насколько точно
definition-interval = При тех же привычках покупателей цифра могла бы выйти и другой, в пределах { $interval } (интервал 95 %). Это разброс от случая, а не ошибка счёта.
definition-rows = Наблюдений в расчёте: { $count }.
definition-yearAgo = За { $now } — { $change } к тому же времени год назад: { $earlier }.
definition-previous = За { $now } — { $change } к предыдущему периоду: { $earlier }.
definitions-appendix = Приложение. Как посчитаны показатели
table-all = Показать все строки: { $count }
table-first = Первые строки: { $shown } из { $count }

## График

trend-subtitle = По месяцам, { $from } — { $to }
trend-between = { $said } ({ $earlier } → { $now })
trend-no-series = График по месяцам появится, когда в данных будет хотя бы два месяца.
trend-not-by-month = По месяцам не показан: считается по всему периоду, или за отдельный месяц мало данных.
trend-norm = норма
trend-partial = неполный месяц
trend-table = Таблица
trend-chart = График
trend-value = Значение
trend-interval = Интервал 95 %
trend-rows = n
trend-keys = Стрелками влево и вправо — по месяцам

## Что прочитано

quality-label = Что прочитано
quality-summary = { $read ->
    [one] Прочитана { $read } строка
    [few] Прочитано { $read } строки
   *[many] Прочитано { $read } строк
}, в расчёте { $used }
quality-nothing-aside = Ничего не отложено
quality-set-aside = { $count ->
    [one] Отложена { $count } строка
    [few] Отложены { $count } строки
   *[many] Отложено { $count } строк
}
quality-open = Подробно о файлах
quality-encoding = Кодировка
quality-delimiter = Разделитель
quality-header = Строка заголовка
quality-size = Размер
quality-columns = Столбцы
quality-unused = не используется
quality-used = в расчёте
quality-repeated = повторено
quality-aside = отложено
quality-not-data = не данные
quality-not-data-about = Заголовки отчёта: { $titles }, шапки: { $headers }, итоги: { $totals }, пустые: { $blank }, другие таблицы: { $otherTables }
quality-example = строка { $line }: «{ $value }»
quality-example-empty = строка { $line }: пусто
quality-download = Скачать отложенные строки
delimiter-comma = запятая
delimiter-semicolon = точка с запятой
delimiter-tab = табуляция
delimiter-pipe = вертикальная черта
