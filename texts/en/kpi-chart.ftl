# What every chart has: a table, and ways to take it away.

chart-save = Save { $kind }
chart-no-png = The browser refused to make a PNG picture. Save the SVG instead: it opens in a browser and can be put into a document.
chart-keys = Use the arrow keys to move along the chart.
