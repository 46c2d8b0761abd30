# A tour of the report: five stops that can be skipped.

tour-open = Show me how to read this
tour-again = Show me again how to read this
tour-label = How to read the report
tour-at = Step { $at } of { $count }
tour-back = Back
tour-next = Next
tour-close = End tour
tour-done = Done

tour-verdict = The answer comes first
    .about = One sentence: how much of the revenue members bring, and where the weak spot is. Below it are the totals of the period and, if the data calls for it, a word of caution.
tour-findings = What costs money
    .about = The costliest comes first: what it is worth a year, what to check and what to do. Where it is about particular members, a link below opens the list of them.
tour-figure = A figure on its card
    .about = The value, its change from last month or from a year ago and the norm of your industry. “Definition” opens the formula with your numbers and the source of the norm.
tour-people = Who your members are
    .about = Groups by how recently, how often and for how much they buy. Any group opens as a list that you can save for a mailing.
tour-take = Take the report with you
    .about = On paper, as an HTML page, as a table, or as a link that holds the figures. No row of your files is in the link.
