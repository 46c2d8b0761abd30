//! One ledger in the making taken into another.

use super::tables::unpack_day;
use super::{
    Channel, Columns, Field, Holds, Id, Kind, LedgerBuilder, ReceiptRow, Role, RowFate, Value, flag, pack_day,
};
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
        let mut places = Vec::with_capacity(other.rows as usize);
        for at in 0..other.rows {
            let Some(day) = day(Day(c.day.get(at))) else {
                places.push(None);
                continue;
            };
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
                promo: names.labels.text(c.promo.get(at)),
                ..ReceiptRow::on(day)
            };
            places.push(Some(self.absorb_receipt(&row, other, at)));
        }
        self.absorb_tables(other, &places, &day);
    }

    /// A receipt with all its rows; gives its place here.
    fn absorb_receipt(&mut self, row: &ReceiptRow<'_>, other: &Self, from: u32) -> u32 {
        let row = &row.with_ids(|field, text| self.id(field, text));
        let (at, fate) = self.place(&Self::key(row), row);
        let (c, theirs) = (&mut self.columns, &other.columns);
        let uniform = |c: &Columns, at: u32| c.more.get(at) == 0 || c.flags.get(at) & flag::ALIKE != 0;
        let rows = |c: &Columns, at: u32| i64::from(c.more.get(at)) + 1;
        let more = theirs.more.get(from);
        let (was_single, was_alike) = (c.more.get(at) == 0, c.flags.get(at) & flag::ALIKE != 0);
        let alike = match fate {
            RowFate::NewReceipt => uniform(theirs, from),
            RowFate::Line => {
                let (mine, others) = (rows(c, at), rows(theirs, from));
                uniform(c, at)
                    && uniform(theirs, from)
                    && c.amount.get(at) / mine == theirs.amount.get(from) / others
                    && c.quantity.get(at) / mine == theirs.quantity.get(from) / others
                    && c.member.get(at) == row.member
                    && c.minute.get(at) == theirs.minute.get(from)
            }
        };
        let single = fate == RowFate::NewReceipt && more == 0;
        let total = if fate == RowFate::Line { c.more.get(at) + more + 1 } else { more };
        c.more.set(at, total);
        let channel = theirs.flags.get(from) & (flag::STORE | flag::ONLINE);
        let kept = c.flags.get(at) & !flag::ALIKE;
        c.flags.set(at, kept | channel | if alike && !single { flag::ALIKE } else { 0 });
        let file = &mut self.file;
        if fate == RowFate::Line && !was_single {
            let count = if was_alike { &mut file.alike } else { &mut file.mixed };
            *count -= 1;
        }
        if !single {
            let count = if alike { &mut file.alike } else { &mut file.mixed };
            *count += 1;
        }
        self.label(at, row);
        self.add(at, row);
        at
    }

    /// The tables beside receipts; `places` are those of the other's receipts here.
    fn absorb_tables(&mut self, other: &Self, places: &[Option<u32>], day: &impl Fn(Day) -> Option<Day>) {
        for role in Role::ALL {
            let table = &other.tables[role as usize];
            for row in 0..table.rows() {
                self.absorb_row(other, role, row, places, day);
            }
        }
        self.absorb_columns(other);
        // What is known of a member stands in the row of the member's id.
        for member in 1..=other.names.members.count() {
            let enrolled = unpack_day(i64::from(other.columns.enrolled.get(member)));
            let kept = enrolled.map(day);
            if other.columns.listed.get(member) == 0 || kept == Some(None) {
                continue;
            }
            let row = self.table_row(Role::Members, other.names.members.text(member));
            if let Some(day) = kept.flatten() {
                self.table_value(Role::Members, row, Field::Enrolled, Value::Number(pack_day(day)));
            }
            self.absorb_values(other, Role::Members, (member, row), day);
            self.absorb_attributes(other, (member, row));
        }
    }

    /// A row of a table, unless a day that it needs has none here.
    fn absorb_row(
        &mut self,
        other: &Self,
        role: Role,
        row: u32,
        places: &[Option<u32>],
        day: &impl Fn(Day) -> Option<Day>,
    ) {
        let table = &other.tables[role as usize];
        let receipt = table.get(Field::Receipt, row) as usize;
        let at = if role == Role::Receipts {
            let Some(place) = places.get(receipt).copied().flatten() else { return };
            let at = self.tables[role as usize].add_row();
            self.tables[role as usize].set(Field::Receipt, at, i64::from(place));
            at
        } else {
            let lacks = |field: &Field| {
                field.holds() == Holds::Day
                    && unpack_day(table.get(*field, row)).is_some_and(|known| day(known).is_none())
            };
            if role.required().iter().any(lacks) {
                return;
            }
            self.table_row(role, other.names.members.text(table.get(Field::Member, row) as Id))
        };
        self.absorb_values(other, role, (row, at), day);
    }

    /// The values of a row there, as values of a row here.
    fn absorb_values(
        &mut self,
        other: &Self,
        role: Role,
        (from, to): (u32, u32),
        day: &impl Fn(Day) -> Option<Day>,
    ) {
        let table = &other.tables[role as usize];
        for field in table.fields() {
            let known = table.get(field, from);
            let placed = field == Field::Member || (role == Role::Receipts && field == Field::Receipt);
            if known == 0 || placed {
                continue;
            }
            let value = match field.holds() {
                Holds::Text => Value::Text(other.text_of(field, known as Id)),
                Holds::Day => match unpack_day(known).and_then(day) {
                    Some(day) => Value::Number(pack_day(day)),
                    None => continue,
                },
                _ => Value::Number(known),
            };
            self.table_value(role, to, field, value);
        }
    }

    /// Shows every day in it: of receipts, of members, and those that rows of other tables need.
    pub fn each_day(&self, mut show: impl FnMut(Day)) {
        for at in 0..self.rows {
            show(Day(self.columns.day.get(at)));
        }
        for member in 1..=self.names.members.count() {
            if let Some(day) = unpack_day(i64::from(self.columns.enrolled.get(member))) {
                show(day);
            }
        }
        for role in Role::ALL {
            let table = &self.tables[role as usize];
            for field in role.required().iter().filter(|field| field.holds() == Holds::Day) {
                (0..table.rows()).filter_map(|row| unpack_day(table.get(*field, row))).for_each(&mut show);
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
            builder.declare(Role::Members, Field::Enrolled);
            let enrolled = (amount > 0).then_some(day);
            let row = builder.table_row(Role::Members, if member.is_empty() { "x" } else { &member });
            if let Some(day) = enrolled {
                builder.table_value(Role::Members, row, Field::Enrolled, Value::Number(pack_day(day)));
            }
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
