# Taking the report away, a report that came by a link, and privacy that can be seen.

## A report that came by a link

shared-source = Report from a link
shared-title = A report from a link: there are no rows in it
shared-about = The link holds settings and finished figures, not a single row of the files. They can’t be recalculated here: that takes the data itself.
shared-short = This is the short form: the main figures without charts and segments. Whoever sent the link has the full report.
shared-own = Make a report of your own
problem-link = The link did not open
problem-link-about = It looks as if the address was cut or changed on the way. Ask for the link again, preferably the short one: it gets through any messenger.
problem-newer = A newer version made this link
problem-newer-about = Reload the page: your browser may be showing an old saved copy.
why-not-shared = The link leaves this figure out: fewer than five people are behind it, or words from the files.

## Taking the report away

take-label = Take the report away
take-file = As a file
take-file-about = Files hold the whole report, with names of shops and cashiers. A link holds none of them.
take-print = Print or PDF
take-print-about = The report alone, on A4
take-html = HTML page
take-html-about = The report in one file that opens without the internet
take-markdown = Markdown
take-markdown-about = Words and tables for a document or a task
take-csv = CSV
take-csv-about = Every figure by month for programs, with codes for names
take-json = JSON
take-json-about = Everything that was worked out, for programs
take-shared-about = What the link holds, for programs
take-working = Preparing the file
take-done = The file is ready: { $name }
take-failed = The file could not be made. Please try again.
take-head-figure = Figure
take-head-value = Value
take-head-interval = 95% interval
take-head-change = Change
take-head-norm = Norm
take-head-status = Status
take-head-rows = Observations
take-link = As a link
take-link-about = Figures, charts and findings fit into the address itself and open for reading only. Nothing is sent to a server.
link-full = Copy the link
link-short = Copy the short one
link-field = Link to the report
link-working = Preparing the link
link-length = { $count ->
    [one] { $shown } character
   *[other] { $shown } characters
}
link-copied = The link is copied: { $length }.
link-made = The link is ready: { $length }. Copy it from the field.
link-is-long = A messenger or an e-mail may cut an address this long; the short link is for them.
link-is-short = That is under { $most }: it gets through any messenger. Figures inside: { $figures }, without charts and segments.
link-few = No link can be made: with fewer than five members the figures would give each of them away.
link-failed = The link could not be made. The report can be taken away as a file.
link-inside = What the link holds
link-has = In it: settings, figures with their intervals and months, findings, sizes of segments.
link-has-not = Not in it: rows of the files, card numbers, cashiers’ names, names of shops, products and promotions, groups of fewer than five people, tables.

## Privacy

privacy-count = Requests to the network since you chose the data: { $count }.
privacy-own-code = Besides, the widget fetched { $count ->
    [one] { $count } file
   *[other] { $count } files
} of its own code: a sample, another language or a background thread.
privacy-own = That is the browser’s own count, including the background thread that does the calculation; the tab icon is not counted.
privacy-which = What was requested
privacy-code = The widget itself fetches only its own code: a sample or another language. Anything else was requested by the page around it. The addresses in full:
privacy-check = How to check it yourself
privacy-offline = Switch the internet off and change the period: the report recalculates.
privacy-network = Open the developer tools (F12), the Network tab, and choose a file: no new line appears there.
privacy-is-offline = The network is off right now, and the report works.
