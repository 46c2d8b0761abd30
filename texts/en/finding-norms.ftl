# Below the findings: where published norms contradict each other.

norms-disagree = Where the norms disagree: { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
