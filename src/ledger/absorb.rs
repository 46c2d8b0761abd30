//! One ledger in the making taken into another.

use super::{Channel, Kind, LedgerBuilder, MemberRow, ReceiptRow, flag};
use crate::units::{Day, Money, Points, Quantity};

impl LedgerBuilder {
    /// Takes in what another has, as if its rows had come behind those here;
    /// `day` gives the day that each of its days stands for, or `None` for
    /// one whose receipts and members are left out. Associative, and an empty
    /// ledger is its neutral element.
    pub fn absorb(&mut self, other: &Self, day: impl Fn(Day) -> Option<Day>) {
        let (c, names) = (&other.columns, &other.names);
        self.fields.join(other.fields);
        let mut dropped = false;
        other.each_day(|kept| dropped |= day(kept).is_none());
        if !dropped {
            // A member may stand on lines of receipts that are another's in the end.
            for member in 1..=names.members.count() {
                self.names.members.intern(names.members.text(member));
            }
        }
        for at in 0..other.rows {
            let Some(day) = day(Day(c.day.get(at))) else { continue };
            let flags = c.flags.get(at);
            let row = ReceiptRow {
                minute: c.minute.get(at).checked_sub(1),
                amount: Money(c.amount.get(at)),
                kind: Some(if flags & flag::RETURN == 0 { Kind::Sale } else { Kind::Return }),
                receipt: names.numbers.text(c.number.get(at)),
                member: names.members.text(c.member.get(at)),
                store: names.stores.text(c.store.get(at)),
                register: names.registers.text(c.register.get(at)),
                shift: names.shifts.text(c.shift.get(at)),
                cashier: names.cashiers.text(c.cashier.get(at)),
                channel: Channel::Unknown,
                refers_to: names.numbers.text(c.refers_to.get(at)),
                quantity: Quantity(c.quantity.get(at)),
                discount: Money(c.discount.get(at)),
                points_issued: Points(c.issued.get(at)),
                points_redeemed: Points(c.redeemed.get(at)),
                cost: Money(c.cost.get(at)),
                ..ReceiptRow::on(day)
            };
            let (place, _) = self.put(&row);
            // Lines may have been of both channels.
            self.columns.flags.set(place, self.columns.flags.get(place) | flags);
        }
        for member in 1..=names.members.count() {
            let enrolled = super::builder::unpack_enrolled(c.enrolled.get(member));
            let kept = enrolled.map(&day);
            if c.listed.get(member) != 0 && kept != Some(None) {
                self.member_row(&MemberRow { member: names.members.text(member), enrolled: kept.flatten() });
            }
        }
    }

    /// Shows every day in it: of receipts and of members.
    pub fn each_day(&self, mut show: impl FnMut(Day)) {
        for at in 0..self.rows {
            show(Day(self.columns.day.get(at)));
        }
        for member in 1..=self.names.members.count() {
            if let Some(day) = super::builder::unpack_enrolled(self.columns.enrolled.get(member)) {
                show(day);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ledger::{Field, Ledger};

    type Row = (u8, u8, u8, i64, u8, u16);

    fn add(builder: &mut LedgerBuilder, row: Row) {
        let (date, number, member, amount, channel, minute) = row;
        let text = |n: u8| if n == 0 { String::new() } else { n.to_string() };
        let (receipt, member) = (text(number), text(member));
        let day = Day(20_000 + i32::from(date));
        if minute == 0 {
            builder.declare(Field::Enrolled);
            let enrolled = (amount > 0).then_some(day);
            builder
                .member_row(&MemberRow { member: if member.is_empty() { "x" } else { &member }, enrolled });
            return;
        }
        builder.receipt_row(&ReceiptRow {
            minute: (minute % 3 > 0).then_some(minute),
            amount: Money(amount),
            quantity: Quantity(amount),
            receipt: &receipt,
            member: &member,
            refers_to: if amount < 0 { "1" } else { "" },
            channel: [Channel::Unknown, Channel::Store, Channel::Online][usize::from(channel)],
            ..ReceiptRow::on(day)
        });
    }

    fn built(rows: &[Row]) -> LedgerBuilder {
        let mut builder = LedgerBuilder::default();
        rows.iter().for_each(|row| add(&mut builder, *row));
        builder
    }

    fn told(builder: LedgerBuilder) -> Option<Vec<String>> {
        let ledger: Ledger = builder.finish()?;
        let receipt = |at| format!("{:?} {}", ledger.receipt(at), ledger.columns.flags.get(at));
        let member =
            |id| format!("{} {:?} {}", ledger.member_name(id), ledger.enrolled(id), ledger.is_listed(id));
        let whole = format!("{:?} {:?} {:?}", ledger.span(), ledger.beyond(), ledger.fields());
        Some(
            (0..ledger.receipts())
                .map(receipt)
                .chain((1..=ledger.members()).map(member))
                .chain([whole])
                .collect(),
        )
    }

    proptest! {
        #[test]
        fn parts_taken_in_one_after_another_are_the_whole(
            rows in prop::collection::vec((0_u8..4, 0_u8..5, 0_u8..4, -300_i64..900, 0_u8..3, 0_u16..9), 0..40),
            one in 0_usize..40,
            two in 0_usize..40,
        ) {
            let (one, two) = (one.min(two).min(rows.len()), one.max(two).min(rows.len()));
            let parts = [&rows[..one], &rows[one..two], &rows[two..]].map(built);
            let mut left = LedgerBuilder::default();
            parts.iter().for_each(|part| left.absorb(part, Some));
            let [mut first, mut behind, last] = parts;
            behind.absorb(&last, Some);
            first.absorb(&behind, Some);
            let whole = told(built(&rows));
            prop_assert_eq!(&told(left), &whole);
            prop_assert_eq!(&told(first), &whole);
        }
    }

    #[test]
    fn days_are_mapped_and_those_without_one_left_out() {
        let part = built(&[(1, 1, 1, 5, 0, 1), (2, 2, 2, 7, 0, 1), (2, 0, 3, 7, 0, 0)]);
        let mut whole = LedgerBuilder::default();
        whole.absorb(&part, |day| (day.0 == 20_001).then(|| day.plus(100)));
        let ledger = whole.finish().unwrap();
        assert_eq!((ledger.receipts(), ledger.members()), (1, 1));
        assert_eq!((ledger.receipt(0).day, ledger.receipt(0).amount), (Day(20_101), Money(5)));
    }
}
