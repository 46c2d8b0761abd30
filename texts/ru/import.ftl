# Шаг, на котором видно, как прочитаны файлы, и всё можно поправить.

import-title = Как прочитаны файлы
import-add = Добавить файлы
import-mend = Исправьте скачанные строки и перетащите сюда: они добавятся к прочитанным.
import-sure = Всё распознано. Если что-то прочитано не так, поправьте: таблица меняется сразу.
import-unsure = Не всё в файлах понятно без вас. Поправьте отмеченное: таблица меняется сразу.
import-found = { $role }: { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
   *[many] { $count } столбцов
}, { $encoding }, { $delimiter }, { $line ->
    [0] без заголовка
   *[other] заголовок в строке { $line }
}
import-role = Таблица
import-role-choose = Выберите
import-no-header = Нет заголовка
import-dates = Порядок дат
import-dates-open = По всему файлу
import-dates-dmy = День, месяц, год
import-dates-mdy = Месяц, день, год
import-dates-ymd = Год, месяц, день
import-offset = Время в файле
import-offset-none = Местное
import-offset-utc = UTC, магазины в UTC{ $offset }
utc-move = Сдвинуть время на { $offset }
import-column = Что в столбце «{ $name }»
import-line = Строка файла
import-kind-date = дата
import-kind-number = число
import-kind-text = текст
import-kind-empty = пусто
import-ask-role = Что это за таблица? Выберите её. Если вместо слов значки, смените кодировку.
import-missing = Не нашлось: { $fields }. Выберите в списках над столбцами.
import-mended = Это исправленные строки: они добавятся к остальным.
import-recipe = Применён рецепт.
import-remove = Убрать файл
import-go = Рассчитать
import-lacks = Не хватает: { $fields } в «{ $file }»
import-no-receipts = Нужна таблица чеков
import-without = Не войдёт в расчёт: { $files }
import-undo = Отменить правку
import-save = Сохранить рецепт
import-remember = Запомнить на этом устройстве.
import-remember-about = Хранятся названия столбцов, не данные. Снимите отметку, и всё забудется.

# Чем считать строки, которые касса называет по-своему.
other-kinds = Строки с другим видом операции
other-kinds-aside = не учитывать
other-kinds-return = считать возвратами
other-kinds-sale = считать продажами

# Столбцы, если их очень много.
import-columns = Показано { $shown } из { $count }
import-columns-more = Показать ещё { $count }
import-columns-unused = и ещё { $count ->
    [one] { $count } столбец не используется
    [few] { $count } столбца не используются
   *[many] { $count } столбцов не используются
}
