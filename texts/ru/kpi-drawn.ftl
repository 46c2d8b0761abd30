# Что показывают графики показателей: заголовок — вывод по данным, под ним — что нарисовано.

chart-table-people = Таблица со списками участников
drawn-other = не разложено
drawn-gain = прибавило или убавило
drawn-of-issued = { $share } начисленных

table-points-steps = Откуда взялись баллы на счетах
points-step-issued = начислено
points-step-redeemed = списано
points-step-expired = сгорело
points-step-adjusted = скорректировано
points-step-other = не разложено
points-step-outstanding = на счетах
points-steps-title = Из { $issued } начисленных баллов на счетах остаётся { $left } ({ $share })
points-steps-below = Баллов списано и сгорело больше, чем начислено в файлах: на { $left }
points-steps-about = Баллы с { $from } до конца периода: сколько пришло, ушло и осталось

table-factor-steps = Из чего сложилось изменение среднего чека
factor-steps-title = { $way ->
    [rose] Средний чек вырос на { $change }
    [fell] Средний чек снизился на { $change }
   *[same] Средний чек не изменился
}, сильнее всего { $factor ->
    [price] повлияли цены
    [mix] повлиял выбор товаров
   *[items] повлияло число товаров
}
factor-steps-about = Из чего сложилось изменение: было { $before }, стало { $now }

deviation-choose = Месяц
deviation-title = Выручка за { $month } { $against ->
    [plan] { $way ->
        [above] на { $change } выше плана
        [below] на { $change } ниже плана
       *[same] по плану
    }
    [year] { $way ->
        [above] на { $change } выше, чем за { $before }
        [below] на { $change } ниже, чем за { $before }
       *[same] такая же, как за { $before }
    }
   *[previous] { $way ->
        [above] на { $change } выше прошлого месяца
        [below] на { $change } ниже прошлого месяца
       *[same] как в прошлом месяце
    }
}, сильнее всего { $factor ->
    [column-by-buyers] повлияло число покупателей
    [column-by-receipts] повлияло число чеков на покупателя
    [column-by-average-receipt] повлиял средний чек
   *[column-by-returns] повлияли возвраты
}
deviation-about = { $against ->
    [plan] Из чего сложилось отклонение: план { $base }, факт { $fact }
   *[previous] Из чего сложилось изменение: было { $base }, стало { $fact }
}

sizes-title = { $who ->
    [members] Половина чеков участников — до { $members }
    [anonymous] Половина чеков — до { $anonymous }
   *[both] Половина чеков участников — до { $members }, без карты — до { $anonymous }
}
sizes-about = { $who ->
    [both] Какая доля чеков участников и чеков без карты приходится на каждую сумму; под столбцами — где она начинается. Пунктиром — медианы
   *[one] Какая доля чеков приходится на каждую сумму; под столбцами — где она начинается. Пунктиром — медиана
}
sizes-median = { $name } { $value }

expiry-weeks-title = За { $count ->
    [one] { $count } неделю
    [few] { $count } недели
   *[other] { $count } недель
} баллов сгорит { $points }, больше всего на неделе до { $when }
expiry-weeks-about = Сколько баллов сгорит за неделю до указанного дня, если их не потратить. Под днём — скольких участников это касается
expiry-months-title = Больше всего баллов сгорает за { $when }: { $most }, { $share } всех баллов на счетах
expiry-months-about = Баллы на счетах по месяцам, до которых их можно потратить
expiry-until = Неделя до { $day }

base-stayed = остались
base-title = { $way ->
    [rose] Активных участников стало больше: было { $from }, стало { $to }
    [fell] Активных участников стало меньше: было { $from }, стало { $to }
   *[same] Активных участников столько же, { $to }
}. Новых { $fresh }, вернулись { $reactivated }, ушли { $lapsed }
base-about = Активные участники на конец месяца: остались, вернулись и новые. Под чертой — кто ушёл за месяц

costs-title = Самая большая статья затрат — { $name }: { $share }
costs-about = Затраты на программу по месяцам
costs-rest = остальное

plan-title = { $name } — { $way ->
    [above] на { $by } выше плана
    [below] на { $by } ниже плана
   *[same] ровно по плану
} за { $month }
plan-about = Столбцы — факт, чёрточки — план{ $partial ->
    [some] . Штриховкой — месяц, который ещё идёт
   *[none] {""}
}

heat-title = Самый оживлённый час
    .heat-receipts = Больше всего чеков — { $when }: { $most } за период
    .heat-revenue = Больше всего продаж — { $when }: { $most } за период
    .heat-members = Участники чаще всего покупают — { $when }: { $most } за период
    .heat-contacts = Больше всего сообщений уходит — { $when }: { $most }
    .heat-answers = Лучшее время отправки, судя по покупкам после сообщения, — { $when }: { $most }
heat-about = { $what }: чем больше, тем насыщеннее цвет
heat-day = День недели
    .weekday-1 = пн
    .weekday-2 = вт
    .weekday-3 = ср
    .weekday-4 = чт
    .weekday-5 = пт
    .weekday-6 = сб
    .weekday-7 = вс

table-scatter = Два показателя рядом
scatter-whole = в целом
scatter-about = { $x } и { $y }. Чем больше круг, тем больше данных за ним
scatter-cards = Больше всего чеков без карты сверх обычного — «{ $name }»: карта в { $share } чеков, в целом в { $whole }
scatter-cards-alike = Доля чеков с картой везде похожая: от { $low } до { $high }
scatter-often = Чаще всех покупают — «{ $often }», { $rate }. Самый большой средний чек — «{ $rich }», { $receipt }
scatter-often-same = «{ $often }» — и чаще всех, { $rate }, и на самую большую сумму, { $receipt }
