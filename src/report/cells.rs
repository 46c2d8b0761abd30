//! The members in the cells of the tables of segments.

use super::behind::CellsBehind;
use super::movement::movement_table;
use crate::list::Listed;
use crate::segment::{Division, People, Rule, SCORES, movement};

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
        within: false,
    };
    ["rfm-members", "rfm-revenue"].into_iter().map(grid).listed()
}

/// Of two schemes that cross.
pub(super) fn crossing_cells(people: &People, table: &'static str, rows: &str, columns: &str) -> CellsBehind {
    let rules = |scheme: &str| {
        let classes = people.division(scheme).map_or(&[][..], |division| &division.classes);
        classes.iter().map(|class| Rule::class(scheme, &class.key).into()).listed()
    };
    let columns = rules(columns).into_iter().map(Some).listed();
    CellsBehind { table, rows: rules(rows), columns, within: false }
}

/// Of who moved: a row for the class then, a column for the class now, and either for those in
/// none. `None` where there is no such table.
pub(super) fn moved_cells(then: &People, now: &People, scheme: &str) -> Option<CellsBehind> {
    let table = movement_table(scheme)?;
    let moved = movement(then, now, scheme)?;
    let division = now.division(scheme)?;
    let columns = division.classes.len() + usize::from(moved.some_left());
    let before = |row: &usize| Rule::during(then.facts.period, of_class(scheme, division, *row)).into();
    Some(CellsBehind {
        table,
        rows: moved.rows().iter().map(before).listed(),
        columns: (0..columns).map(|column| Some(of_class(scheme, division, column).into())).listed(),
        within: false,
    })
}

/// Of the class at a place; behind the last, of those in none.
pub(super) fn of_class(scheme: &str, division: &Division, place: usize) -> Rule {
    if let Some(class) = division.classes.get(place) {
        return Rule::class(scheme, &class.key);
    }
    let classes = division.classes.iter().map(|class| class.key.clone()).listed();
    Rule::Not(Box::new(Rule::In { scheme: scheme.to_owned(), classes }))
}
