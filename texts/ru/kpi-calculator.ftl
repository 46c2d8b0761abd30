# Калькулятор окупаемости.

calculator-label = Калькулятор окупаемости
contents-calculator = Окупаемость
calculator-about = На сколько больше должны покупать участники, чтобы программа окупилась. Двигайте числа: ответ меняется сразу.
calculator-margin = Валовая маржа
calculator-rewards = Награды, доля продаж участникам
calculator-fixed = Постоянные расходы в месяц
calculator-from-files = Из ваших данных
calculator-from-settings = Из настроек расчёта
calculator-from-nowhere = Пока неизвестно: введите сами
calculator-from-you = Ваше число
calculator-reset = Вернуть исходные числа
calculator-share = Программа окупится, если выручка участников вырастет благодаря ей хотя бы на
calculator-range = С учётом погрешности исходных чисел: { $range } %
calculator-range-open = С учётом погрешности исходных чисел: от { $least }, а в худшем случае не окупится
calculator-month = В месяц
calculator-buyer = На покупателя в месяц
calculator-receipt = На чек участника
calculator-with = При марже { $margin }, наградах { $rewards } и постоянных расходах { $fixed } в месяц.
calculator-formula = (награды × продажи участникам + постоянные расходы) ÷ ((маржа − награды) × продажи участникам)
calculator-never = Так программа не окупится: награды забирают всю маржу. Снизьте награды или поднимите маржу.
calculator-unknown = Укажите маржу и стоимость наград, и ответ появится здесь.
