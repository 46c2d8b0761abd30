# Кто куда перешёл между двумя днями, и сегменты плитками.

segment-no-purchase = Без покупок

table-rfm-movement = Кто куда перешёл: строки — были, столбцы — стали
table-value-movement = Кто куда перешёл: строки — были, столбцы — стали
table-segment-sizes = Сколько участников и денег в каждом классе

movement-label = Кто куда перешёл
movement-since = С какого дня
movement-days = За { $count ->
    [365] год
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
movement-title = За { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} { $bad }, { $good }
movement-stopped = { $count ->
    [0] никто не перестал покупать
    [one] { $count } участник перестал покупать
    [few] { $count } участника перестали покупать
   *[other] { $count } участников перестали покупать
}
movement-returned = { $count ->
    [0] никто не вернулся
    [one] { $count } вернулся
   *[other] { $count } вернулись
}
movement-fell = { $count ->
    [0] никто не опустился
    [one] { $count } участник опустился
    [few] { $count } участника опустились
   *[other] { $count } участников опустились
}
movement-rose = { $count ->
    [0] никто не поднялся
    [one] { $count } поднялся
   *[other] { $count } поднялись
}
movement-about = Слева — где участники были { $from }, справа — где они { $to }. Чем толще лента, тем больше участников.
movement-ribbon = { $from } → { $to }: { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[other] { $count } участников
}, { $share } тех, кто был слева
movement-better = стало лучше
movement-worse = стало хуже
movement-same = без перемен
movement-came = появились
movement-uneven = Слева классы посчитаны по { $then ->
    [one] { $then } дню
   *[other] { $then } дням
} данных, справа — по { $now ->
    [one] { $now } дню
   *[other] { $now } дням
}: раньше данных ещё не было.
movement-between = Выберите день с { $from } по { $to }.
movement-too-early = Данных до этого дня мало. Выберите день не раньше { $first }.
movement-too-short = Чтобы увидеть, кто куда перешёл, нужно не меньше 60 дней данных до первого из двух дней. Выберите период длиннее.

treemap-by = Чему равна площадь
treemap-title-members = Больше всего участников — «{ $name }»: { $share }
treemap-title-revenue = Больше всего выручки — «{ $name }»: { $share }
treemap-about-members = { $scheme }: площадь — число участников. Чем насыщеннее цвет, тем больше выручка на участника.
treemap-about-revenue = { $scheme }: площадь — выручка. Чем насыщеннее цвет, тем больше выручка на участника.
treemap-tile = { $name }: участников { $members } ({ $share }), выручка { $revenue }, на участника { $each }
