//! Which of the visitor's maps is for a file: by its name, or by its header row.

use super::plan::{ColumnMap, Maps};
use super::sniff::{Samples, sniff_table};

/// Columns that the rows set aside carry behind their own, see
/// [`SetAside::csv`](super::SetAside::csv).
const MENDED: [&str; 2] = ["line", "reason"];

/// Whether a header row is that of rows set aside, mended by the visitor.
pub(super) fn is_mended(headers: &[String]) -> bool {
    headers.len() > MENDED.len() && headers.ends_with(&MENDED.map(str::to_owned))
}

/// The map for a file: the one of its name, else a recipe whose headers it
/// has, else the one for every file. A recipe of another shape is for no file,
/// even if it bears the name.
#[must_use]
pub fn map_for(name: &str, bytes: u64, samples: &Samples<'_>, maps: &Maps) -> Option<ColumnMap> {
    let named = maps.get(name).and_then(|map| fitting(map, name, bytes, samples));
    let shaped = || {
        let mut recipes = maps.values().filter(|map| !map.headers.is_empty());
        recipes.find_map(|map| fitting(map, name, bytes, samples))
    };
    let every = || maps.get("*").filter(|map| map.headers.is_empty()).cloned();
    named.or_else(shaped).or_else(every)
}

/// The map as it fits the file. The next export may come in another encoding,
/// or with more lines above its header: what the recipe says of that is left
/// out where only the headers are the same.
fn fitting(map: &ColumnMap, name: &str, bytes: u64, samples: &Samples<'_>) -> Option<ColumnMap> {
    if map.headers.is_empty() {
        return Some(map.clone());
    }
    let has_headers = |map: &ColumnMap| {
        let table = sniff_table(name, bytes, samples, Some(map)).ok();
        let header = table.and_then(|table| table.header);
        header.is_some_and(|header| {
            let own =
                if is_mended(&header.cells) { header.cells.len() - MENDED.len() } else { header.cells.len() };
            map.headers == header.cells || header.cells.get(..own) == Some(&map.headers)
        })
    };
    let loose = || ColumnMap { encoding: None, delimiter: None, header_line: None, ..map.clone() };
    [map.clone(), loose()].into_iter().find(has_headers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Field, Role};

    const TEXT: &str = "когда;сколько;кто\n2025-01-05;10;1\n2025-01-06;20;2\n";

    fn recipe() -> ColumnMap {
        let columns = [(Field::Date, "когда"), (Field::Amount, "сколько"), (Field::Member, "кто")];
        ColumnMap {
            role: Some(Role::Receipts),
            columns: columns.map(|(field, header)| (field, header.to_owned())).into(),
            encoding: Some("windows-1251".to_owned()),
            headers: ["когда", "сколько", "кто"].map(str::to_owned).into(),
            ..ColumnMap::default()
        }
    }

    fn chosen(name: &str, text: &str, maps: &Maps) -> Option<ColumnMap> {
        map_for(name, text.len() as u64, &Samples::of(text.as_bytes()), maps)
    }

    #[test]
    fn a_recipe_is_for_files_of_its_shape_whatever_their_name() {
        let maps = Maps::from([("март.csv".to_owned(), recipe())]);
        let found = chosen("апрель.csv", TEXT, &maps).unwrap();
        assert_eq!(found, ColumnMap { encoding: None, ..recipe() }, "this file is not in Windows-1251");
        assert_eq!(chosen("март.csv", "дата;сумма\n2025-01-05;10\n", &maps), None);
    }

    #[test]
    fn rows_set_aside_and_mended_have_the_shape_of_their_file() {
        let mended = "когда;сколько;кто;line;reason\n2025-01-05;10;1;2;row-no-date\n";
        let maps = Maps::from([("март.csv".to_owned(), recipe())]);
        assert!(chosen("март-set-aside.csv", mended, &maps).is_some());
    }

    #[test]
    fn a_name_comes_before_a_shape_and_both_before_every_file() {
        let role = |role| ColumnMap { role: Some(role), ..ColumnMap::default() };
        let maps = Maps::from([
            ("a.csv".to_owned(), role(Role::Members)),
            ("март.csv".to_owned(), recipe()),
            ("*".to_owned(), role(Role::Receipts)),
        ]);
        assert_eq!(chosen("a.csv", TEXT, &maps), Some(role(Role::Members)));
        assert_eq!(chosen("b.csv", TEXT, &maps).map(|map| map.columns.len()), Some(3));
        assert_eq!(chosen("b.csv", "a;b\n1;2\n", &maps), Some(role(Role::Receipts)));
    }
}
