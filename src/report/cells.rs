//! The members in the cells of the tables of segments.

use super::behind::CellsBehind;
use crate::list::Listed;
use crate::segment::{Class, People, Rule, SCORES};

/// Of the grids of scores: from the best recency down, from the fewest purchases on.
pub(super) fn grid_cells(people: &People) -> Vec<CellsBehind> {
    if people.rfm.is_err() {
        return Vec::new();
    }
    let [recency, frequency] = SCORES;
    let score = |scheme, score: u8| Rule::class(scheme, &score.to_string()).into();
    let grid = |table| CellsBehind {
        table,
        rows: (1..=5).rev().map(|at| score(recency, at)).listed(),
        columns: (1..=5).map(|at| Some(score(frequency, at))).listed(),
    };
    ["rfm-members", "rfm-revenue"].into_iter().map(grid).listed()
}

/// Of two schemes that cross.
pub(super) fn crossing_cells(people: &People, table: &'static str, rows: &str, columns: &str) -> CellsBehind {
    let rules = |scheme: &str| {
        let classes = people.division(scheme).map_or(&[][..], |division| &division.classes);
        classes.iter().map(|class| Rule::class(scheme, &class.key).into()).listed()
    };
    CellsBehind { table, rows: rules(rows), columns: rules(columns).into_iter().map(Some).listed() }
}

/// Of who moved: a row for the class then, by its place, beyond the last for those in none; a
/// column for the class now.
pub(super) fn moved_cells(
    table: &'static str,
    scheme: &str,
    classes: &[Class],
    then: &[usize],
) -> CellsBehind {
    let any = || {
        let classes = classes.iter().map(|class| class.key.clone()).listed();
        Rule::In { scheme: scheme.to_owned(), classes }
    };
    let before = |place: &usize| {
        let rule = match classes.get(*place) {
            Some(class) => Rule::class(scheme, &class.key),
            None => Rule::Not(Box::new(any())),
        };
        Rule::Earlier(Box::new(rule)).into()
    };
    CellsBehind {
        table,
        rows: then.iter().map(before).listed(),
        columns: classes.iter().map(|class| Some(Rule::class(scheme, &class.key).into())).listed(),
    }
}
