//! Members by how evenly they spend (XYZ).

use crate::facts::MemberRow;
use crate::list::Listed;
use crate::segment::division::Division;
use crate::segment::scheme::Scheme;
use crate::segment::share_class::by_evenness;

const CLASSES: [&str; 4] = ["x", "y", "z", "unknown"];

/// Members with a purchase in the period or revenue in it, by the variation of their revenue
/// from month to month (see [`MemberRow::variation`]): at most 10 % of the mean, at most 25 %,
/// more, as with goods; unknown with fewer than three whole months.
pub(in crate::segment) const SCHEME: Scheme = Scheme {
    id: "evenness",
    is_known: |_| true,
    divide: |given| {
        let of = given.facts.rows.iter().map(place).listed();
        Ok(Division::named("evenness", &CLASSES, of))
    },
    of_profile: false,
};

fn place(row: &MemberRow) -> Option<u16> {
    let counts = row.purchases > 0 || row.revenue.0 != 0;
    counts.then(|| row.variation.map_or(3, |variation| by_evenness(variation) as u16))
}

#[cfg(test)]
mod tests {
    use crate::ingest::{Maps, read_bytes};
    use crate::segment::People;
    use crate::settings::Settings;

    /// Four whole months. A spends 100, 110, 90, 100: √50 ÷ 100, 7 %. B 100, 130, 70, 100: 21 %.
    /// C 100 alone in the first: √3. D begins in the middle of February: two whole months.
    #[test]
    fn by_hand() {
        let mut file = "date;card;amount\n2025-01-01;;1\n2025-04-30;;1\n".to_owned();
        let spent = [
            ("A", vec![100, 110, 90, 100]),
            ("B", vec![100, 130, 70, 100]),
            ("C", vec![100]),
            ("D", vec![0, 5, 5, 5]),
        ];
        for (card, months) in &spent {
            for (month, amount) in months.iter().enumerate().filter(|(_, amount)| **amount > 0) {
                let day = if *card == "D" { 14 } else { 1 };
                file += &format!("2025-{:02}-{day:02};{card};{amount}\n", month + 1);
            }
        }
        let ledger = read_bytes(&[("r.csv", file.as_bytes())], &Maps::default()).ledger.unwrap();
        let people = People::gather(&ledger, &Settings::default());
        let division = people.division("evenness").unwrap();
        let class = |name: &str| {
            let row = people.facts.place(ledger.find_member(name).unwrap()).unwrap();
            division.of(row).map(|place| division.classes[usize::from(place)].key.as_str())
        };
        assert_eq!(["A", "B", "C", "D"].map(class), ["x", "y", "z", "unknown"].map(Some));
    }
}
