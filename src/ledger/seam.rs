//! Where two parts of one file meet that were read apart.
//!
//! A row belongs to a receipt by its key, which it has whoever reads it. Two rules look beyond
//! it, at what stood before: a row right behind its receipt may leave out where it was made, and
//! a receipt may reach over midnight. Where either might join rows of two parts, the latter
//! is to be read again behind the former; everywhere else the parts together are the whole.

use super::key::{self, Key};
use super::{LedgerBuilder, Names};
use crate::parcel::Parcel;

/// What a part keeps for the one before it.
#[derive(Debug, Default)]
pub(super) struct Seam {
    /// The key of its first row with a number.
    first: Option<Key>,
    /// Receipts whose first row lies so near midnight that one of the day beside may go on in it.
    near: Vec<u32>,
    /// Receipts with rows on both sides of midnight.
    crossing: Vec<u32>,
}

impl Seam {
    /// A receipt with a number begins in row `at`.
    pub(super) fn begins(&mut self, key: Key, at: u32, minute: Option<u16>) {
        self.first.get_or_insert(key);
        if key.over_midnight(minute).is_some() {
            self.near.push(at);
        }
    }

    /// All of it, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        parcel.option(&mut self.first, Key::default, |parcel, key| key.parcel(parcel));
        parcel.values(&mut self.near);
        parcel.values(&mut self.crossing);
    }

    /// The receipt in row `at` reaches over midnight.
    pub(super) fn crosses(&mut self, at: u32) {
        self.crossing.push(at);
    }
}

impl LedgerBuilder {
    /// The rows of a part of a file that others read before and behind.
    #[must_use]
    pub fn part() -> Self {
        Self { seam: Some(Box::default()), ..Self::default() }
    }

    /// Whether the rows of the file so far, and then those of the part, are what they would be
    /// read one after another: whether [`join`](Self::join) is the same.
    #[must_use]
    pub fn is_followed_by(&self, part: &Self) -> bool {
        let Some(seam) = &part.seam else { return false };
        let here = |key: &Key| self.key_here(key, &part.names);
        let goes_on = self.last.zip(seam.first).is_some_and(|((last, _), first)| {
            let same = self.names.numbers.text(last.number) == part.names.numbers.text(first.number);
            same && here(&first) != Some(last)
        });
        let meets = |at: &u32, far: bool| {
            let Some(key) = here(&Key::of(&part.columns, *at)) else { return false };
            let known = |day| self.known(&Key { day, ..key }).filter(|known| *known >= self.file.start);
            let minute = |day| known(day).map_or(0, |known| self.columns.minute.get(known));
            let (before, after) = (key.day - 1, key.day + 1);
            if far {
                return [key.day, before, after].into_iter().any(|day| known(day).is_some());
            }
            known(key.day).is_none() && (key::is_late(minute(before)) || key::is_early(minute(after)))
        };
        !goes_on
            && !seam.near.iter().any(|at| meets(at, false))
            && !seam.crossing.iter().any(|at| meets(at, true))
    }

    /// A key of another with the ids that its texts have here; `None` if one is not here at all.
    fn key_here(&self, key: &Key, theirs: &Names) -> Option<Key> {
        let names = &self.names;
        Some(Key {
            number: names.numbers.find(theirs.numbers.text(key.number))?,
            store: names.stores.find(theirs.stores.text(key.store))?,
            register: names.registers.find(theirs.registers.text(key.register))?,
            shift: names.shifts.find(theirs.shifts.text(key.shift))?,
            ..*key
        })
    }

    /// Takes in the part that is [behind](Self::is_followed_by) the rows of the file so far: the
    /// rows, ids and counts are those of one who read both.
    pub fn join(&mut self, part: &Self) {
        let before = self.rows;
        let places = self.take_in(part, &Some, false);
        let first = part.seam.as_ref().and_then(|seam| self.key_here(&seam.first?, &part.names));
        if let (Some(own), Some(theirs)) = (&mut self.seam, &part.seam) {
            own.first = own.first.or(first);
            let here = |at: &u32| places.get(*at as usize).copied().filter(|place| *place >= before);
            own.near.extend(theirs.near.iter().filter_map(here));
            own.crossing.extend(theirs.crossing.iter().filter_map(here));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ledger::{Channel, Field, ReceiptRow, Role, Value, pack_day};
    use crate::list::Listed;
    use crate::units::{Day, Money, Quantity};

    /// Day, number, store, minute, member, product, money.
    type Row = (u8, u8, u8, u16, u8, u8, i64);

    fn add(builder: &mut LedgerBuilder, row: Row, whole: bool) {
        let (day, number, store, minute, member, product, kopecks) = row;
        let text = |prefix: &str, n: u8| if n == 0 { String::new() } else { format!("{prefix}{n}") };
        let (receipt, store, member) = (text("", number), text("s", store), text("m", member));
        let product = text("p", product);
        if number == 9 {
            let row = builder.table_row(Role::Members, if member.is_empty() { "m1" } else { &member });
            let enrolled = Value::Number(pack_day(Day(i32::from(day))));
            builder.table_value(Role::Members, row, Field::Enrolled, enrolled);
            builder.table_value(Role::Members, row, Field::City, Value::Text(&product));
            let mut place = 0;
            let value = builder.see_attribute(&mut place, "club", &store, |_| true);
            builder.attribute(place, row, value);
            return;
        }
        builder.receipt_row(&ReceiptRow {
            // Often near midnight, now and then unknown.
            minute: (minute > 0).then(|| (minute + 1_432) % 1_440),
            amount: Money(kopecks),
            quantity: Quantity(kopecks.signum() * 1_000),
            receipt: &receipt,
            store: &store,
            member: &member,
            product: &product,
            refers_to: if kopecks < 0 { "2" } else { "" },
            channel: if minute % 2 == 0 { Channel::Online } else { Channel::Store },
            continues: kopecks == 300,
            whole,
            ..ReceiptRow::on(Day(20_000 + i32::from(day)))
        });
    }

    fn built(mut builder: LedgerBuilder, rows: &[Row], whole: bool) -> LedgerBuilder {
        rows.iter().for_each(|row| add(&mut builder, *row, whole));
        builder
    }

    /// All that a builder holds, and what becomes of it.
    fn told(builder: LedgerBuilder) -> Vec<String> {
        let texts =
            builder.names.all().map(|set| (1..=set.count()).map(|id| set.text(id).to_owned()).listed());
        let last = builder.last;
        let counts = (builder.file.alike, builder.file.mixed, builder.file.whole);
        let whole = format!("{texts:?} {last:?} {counts:?}");
        let rows = (0..builder.rows)
            .map(|at| format!("{:?} {}", Key::of(&builder.columns, at), builder.columns.more.get(at)));
        let mut told = rows.chain([whole]).listed();
        let Some(ledger) = builder.finish() else { return told };
        for at in 0..ledger.receipts() {
            let lines = ledger.lines_of(at).map(|line| ledger.lines().get(line)).listed();
            let flags = ledger.columns.flags.get(at);
            told.push(format!("{:?} {flags} {lines:?}", ledger.receipt(at)));
        }
        for id in 1..=ledger.members() {
            let attributes = ledger.attributes().iter().map(|one| one.text(one.value(id))).listed();
            told.push(format!("{:?} {:?} {attributes:?}", ledger.enrolled(id), ledger.profile(id)));
        }
        told
    }

    fn rows() -> impl Strategy<Value = Vec<Row>> {
        let kopecks = prop::sample::select(vec![100_i64, 100, 300, -100]);
        prop::collection::vec((0_u8..3, 0_u8..10, 0_u8..3, 0_u16..40, 0_u8..3, 0_u8..3, kopecks), 0..30)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn parts_that_follow_each_other_are_the_whole(
            rows in rows(), one in 0_usize..30, two in 0_usize..30, whole in any::<bool>(), many in any::<bool>(),
        ) {
            // Few numbers bring all the rules together; many let most parts follow.
            let mut rows = rows;
            for (n, row) in (0..).zip(&mut rows).filter(|(_, row)| many && row.1 % 9 > 0) {
                row.1 = 10 + n / 3;
            }
            let (one, two) = (one.min(two).min(rows.len()), one.max(two).min(rows.len()));
            let part = |rows: &[Row]| built(LedgerBuilder::part(), rows, whole);
            let expected = told(built(LedgerBuilder::default(), &rows, whole));
            let mut left = built(LedgerBuilder::default(), &rows[..one], whole);
            for rows in [&rows[one..two], &rows[two..]] {
                let part = part(rows);
                if left.is_followed_by(&part) {
                    left.join(&part);
                } else {
                    left = built(left, rows, whole);
                }
            }
            prop_assert_eq!(&told(left), &expected);
            let (mut first, mut behind, last) = (part(&rows[..one]), part(&rows[one..two]), part(&rows[two..]));
            if behind.is_followed_by(&last) {
                behind.join(&last);
                if first.is_followed_by(&behind) {
                    first.join(&behind);
                    prop_assert_eq!(&told(first), &expected);
                }
            }
        }
    }

    #[test]
    fn parts_do_not_follow_where_rows_of_both_may_be_one_receipt() {
        let first = (1, 1, 1, 1, 0, 0, 100);
        let follows = |rows: &[Row], part: &[Row]| {
            let part = built(LedgerBuilder::part(), part, false);
            built(LedgerBuilder::default(), rows, false).is_followed_by(&part)
        };
        assert!(follows(&[], &[first]));
        assert!(follows(&[first], &[first]), "the same receipt by its key");
        assert!(follows(&[first], &[(1, 2, 0, 1, 0, 0, 100)]), "another receipt");
        assert!(!follows(&[first], &[(1, 1, 0, 1, 0, 0, 100)]), "the shop is left out");
        // 23:53 of one day, 00:02 of the next.
        assert!(!follows(&[first], &[(2, 1, 1, 10, 0, 0, 100)]), "over midnight");
        assert!(!follows(&[(2, 1, 1, 10, 0, 0, 100)], &[(2, 2, 1, 1, 0, 0, 100), first]), "and back");
        let noon = (2, 1, 1, 700, 0, 0, 100);
        assert!(follows(&[first], &[(2, 2, 1, 1, 0, 0, 100), noon]), "a number of the day before");
    }
}
