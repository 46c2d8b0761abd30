# Показатели, для которых нормы нет.

definition-little = Если мало
definition-much = Если много
