# The chart of a figure as a table.

table-trend = The chart in figures
trend-lowest = Lowest, 95%
trend-highest = Highest, 95%
