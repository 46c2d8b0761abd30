# What every chart has: a table, and ways to take it away.

chart-save = Save { $kind }
chart-no-png = This page does not let the browser make PNG pictures. Save the SVG instead: it opens in a browser and can be put into a document.
chart-keys = Use the arrow keys to move along the chart.
