# Тексты страницы. Неразрывные пробелы стоят там, где строка не должна рваться.

## Единицы

short-points = п. п.
short-per-month = в месяц
short-per-year = в год
short-items = шт.
short-members = чел.
unit-receipts = { $count ->
    [one] чек
    [few] чека
    [many] чеков
   *[other] чека
}
unit-points = { $count ->
    [one] балл
    [few] балла
    [many] баллов
   *[other] балла
}
unit-days = { $count ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}

## Начало

start-title = Узнайте, что приносит ваша программа лояльности
start-about = Бросьте сюда выгрузку чеков: через минуту будут главные показатели, нормы отрасли и советы.
start-safe = Файл не покидает ваш браузер: всё считается на этой странице.
drop-title = Перетащите сюда выгрузку чеков
drop-hint = CSV или TXT из 1С, кассы, CRM или Excel. Можно сразу несколько: чеки и участники.
drop-release = Отпустите — и начнём считать
choose-files = Выбрать файлы
paste-open = Вставить ячейки из таблицы
type-open = Нет файлов? Введите пять чисел
paste-label = Ячейки из Excel или Google Таблиц
paste-hint = Скопируйте таблицу вместе с заголовками и вставьте её сюда.
paste-read = Посчитать
paste-cancel = Отменить
paste-name = Вставленные ячейки
trade-label = Отрасль
trade-hint = По ней выбираются нормы
trade-grocery = Продукты
trade-fashion = Одежда и обувь
trade-electronics = Электроника и дом
trade-other = Другая
samples-label = Или посмотрите на примере
sample-grocery = Сеть супермаркетов
sample-grocery-about = Частые покупки, половина чеков с картой
sample-fashion = Магазины одежды
sample-fashion-about = Сезоны, распродажи, возвраты
sample-electronics = Электроника
sample-electronics-about = Редкие и крупные покупки
restore = Вернуть прежний отчёт
language-label = Язык
language-ru = RU
language-en = EN

## Чтение

reading-title = Читаем { $name }
reading-unpacking = Распаковываем { $name }
reading-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
   *[many] { $count } файлов
}
reading-sample = Готовим пример: { $name }
reading-rows = Строк
reading-share = Прочитано
reading-receipts = Чеков
reading-so-far = Пока прочитано, числа ещё изменятся
reading-revenue = Выручка
reading-average = Средний чек
reading-members = Участников
reading-progress = Ход чтения
reading-live = Прочитано { $share }, строк { $rows }, чеков { $receipts }
cancel = Отменить
cancelled = Чтение остановлено. Можно начать снова.

## Что пошло не так

problem-nothing = Посчитать пока нечего
problem-nothing-about = В этих данных нет ни одного чека, который удалось бы прочитать. Вот что мы увидели:
problem-browser = Этот браузер не сможет посчитать
problem-browser-about = Нужен браузер не старше трёх лет: Chrome, Edge или Firefox, а на iPhone — iOS 16.4 и новее. Обновите его или откройте страницу в другом.
problem-offline = Не удалось загрузить расчётный модуль
problem-offline-about = Похоже, пропала связь. Файл никуда не делся: проверьте интернет и повторите.
problem-host = Сайт не даёт странице считать
problem-host-about = Это настройка сайта, с вашими файлами всё в порядке. Владельцу сайта: разрешите { $origin } в frame-src политики безопасности; подробности в docs/embedding.md.
problem-big = Этому устройству может не хватить памяти
problem-big-about = Файлы занимают { $size }, а здесь поместится около { $room }. Подойдёт выгрузка за меньший срок или компьютер, где памяти больше. Можно и попробовать: если памяти не хватит, страница так и скажет, ничего не пропадёт.
problem-memory = Данным не хватило памяти
problem-memory-about = Файл слишком велик для этого устройства. Попробуйте на компьютере или возьмите выгрузку за меньший срок.
problem-gone = Файл больше не читается
problem-gone-about = Его переместили, удалили или закрыл доступ другой программой. Выберите файл ещё раз.
problem-empty = Среди перетащенного нет файлов
problem-empty-about = Перетащите сам файл выгрузки или выберите его на диске.
problem-recipe = Рецепт не подошёл
problem-recipe-about = Файл JSON не похож на рецепт этой страницы. Перетащите остальные файлы без него.
problem-held = Рецепт принят
problem-held-about = Теперь перетащите выгрузки: к файлам с такими же заголовками он применится сам.
problem-unexpected = Что-то сломалось у нас
problem-unexpected-about = Ваши данные ни при чём и остались на месте. Повторите, а если не поможет, обновите страницу.
try-anyway = Всё равно попробовать
try-again = Повторить
other-files = Выбрать другие файлы
