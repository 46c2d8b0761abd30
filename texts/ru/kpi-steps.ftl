# График показателя таблицей.

table-trend = График в цифрах
trend-lowest = Наименьшее, 95 %
trend-highest = Наибольшее, 95 %
