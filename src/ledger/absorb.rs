//! One ledger in the making taken into another.

use super::key::Key;
use super::tables::unpack_day;
use super::{
    Channel, Columns, Field, Holds, Id, Interner, Kind, LedgerBuilder, Names, Role, RowFate, RowOfIds, SETS,
    Table, Value, flag, pack_day,
};
use crate::units::{Day, Money, Points, Quantity};

/// The ids that another's texts have here.
struct Ids<'a> {
    theirs: [&'a Interner; SETS],
    /// By set and id there; 0 for one that has not been asked for.
    known: [Vec<Id>; SETS],
}

impl<'a> Ids<'a> {
    fn new(theirs: &'a Names) -> Self {
        let theirs = theirs.all();
        Self { theirs, known: theirs.map(|texts| vec![0; texts.count() as usize + 1]) }
    }

    fn of(&mut self, names: &mut Names, field: Field, id: Id) -> Id {
        let set = Names::set_of(field);
        let Some(known) = self.known[set].get_mut(id as usize).filter(|_| id != 0) else { return 0 };
        if *known == 0 {
            *known = names.all_mut()[set].intern(self.theirs[set].text(id));
        }
        *known
    }

    /// What a value of a table there is here.
    fn value(&mut self, names: &mut Names, day: Days<'_>, field: Field, value: i64) -> i64 {
        match field.holds() {
            _ if value == 0 => 0,
            Holds::Text => i64::from(self.of(names, field, value as Id)),
            Holds::Day => unpack_day(value).and_then(day).map_or(0, pack_day),
            _ => value,
        }
    }

    /// Gives every text its id, in the order in which they came there.
    fn all(&mut self, names: &mut Names) {
        for ((theirs, known), own) in self.theirs.iter().zip(&mut self.known).zip(names.all_mut()) {
            for (id, known) in (0..).zip(known) {
                *known = own.intern(theirs.text(id));
            }
        }
    }
}

/// Gives the day that a day of another stands for, if there is one.
type Days<'a> = &'a dyn Fn(Day) -> Option<Day>;

impl LedgerBuilder {
    /// Takes in what another has, as if its rows had come behind those here;
    /// `day` gives the day that each of its days stands for, or `None` for
    /// one whose receipts and members are left out. Associative, and an empty
    /// ledger is its neutral element.
    pub fn absorb(&mut self, other: &Self, day: impl Fn(Day) -> Option<Day>) {
        self.take_in(other, &day, true);
    }

    /// Takes in what another has; gives the places of its receipts here. `over_midnight`: days
    /// mean nothing in it yet, so that receipts that reach over midnight are still to be joined.
    pub(super) fn take_in(&mut self, other: &Self, day: Days<'_>, over_midnight: bool) -> Vec<u32> {
        let c = &other.columns;
        self.fields.join(other.fields);
        let mut dropped = false;
        other.each_day(|kept| dropped |= day(kept).is_none());
        let mut ids = Ids::new(&other.names);
        if !dropped {
            // Texts may stand on rows that are another's in the end, or on none.
            ids.all(&mut self.names);
        }
        let mut places = Vec::with_capacity(other.rows as usize);
        let last = self.last;
        for at in 0..other.rows {
            // Receipts that follow each other there need not be those of rows that do.
            self.last = None;
            let Some(day) = day(Day(c.day.get(at))) else {
                places.push(Table::NOWHERE);
                continue;
            };
            let mut id = |field, id| ids.of(&mut self.names, field, id);
            let flags = c.flags.get(at);
            let row = RowOfIds {
                minute: c.minute.get(at).checked_sub(1),
                amount: Money(c.amount.get(at)),
                kind: Some(if flags & flag::RETURN == 0 { Kind::Sale } else { Kind::Return }),
                receipt: id(Field::Receipt, c.number.get(at)),
                member: id(Field::Member, c.member.get(at)),
                store: id(Field::Store, c.store.get(at)),
                register: id(Field::Register, c.register.get(at)),
                shift: id(Field::Shift, c.shift.get(at)),
                cashier: id(Field::Cashier, c.cashier.get(at)),
                channel: Channel::Unknown,
                refers_to: id(Field::RefersTo, c.refers_to.get(at)),
                quantity: Quantity(c.quantity.get(at)),
                discount: Money(c.discount.get(at)),
                points_issued: Points(c.issued.get(at)),
                points_redeemed: Points(c.redeemed.get(at)),
                cost: Money(c.cost.get(at)),
                promo: id(Field::Promo, c.promo.get(at)),
                whole: other.file.whole,
                ..RowOfIds::on(day)
            };
            places.push(self.absorb_receipt(&row, other, at, over_midnight));
        }
        self.file.whole |= other.file.whole;
        self.last = other.last.map_or(last, |(_, last)| {
            let place = places.get(last as usize).copied().filter(|place| *place != Table::NOWHERE);
            place.map(|place| (Key::of(&self.columns, place), place))
        });
        self.absorb_tables(other, &mut ids, &places, day);
        places
    }

    /// A receipt with all its rows; gives its place here.
    fn absorb_receipt(&mut self, row: &RowOfIds, other: &Self, from: u32, over_midnight: bool) -> u32 {
        let minute = row.minute.filter(|_| over_midnight);
        let (at, fate) = self.place(&Self::key(row), row, minute);
        let (c, theirs) = (&mut self.columns, &other.columns);
        let uniform = |c: &Columns, at: u32| c.more.get(at) == 0 || c.flags.get(at) & flag::ALIKE != 0;
        let rows = |c: &Columns, at: u32| i64::from(c.more.get(at)) + 1;
        let more = theirs.more.get(from);
        let (was_single, was_alike) = (c.more.get(at) == 0, c.flags.get(at) & flag::ALIKE != 0);
        let alike = match fate {
            RowFate::NewReceipt => uniform(theirs, from),
            RowFate::Line => {
                let (mine, others) = (rows(c, at), rows(theirs, from));
                !row.whole
                    && uniform(c, at)
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

    /// Lines, the tables beside receipts, and what is known of members; `places` are those of
    /// the other's receipts here.
    fn absorb_tables(&mut self, other: &Self, ids: &mut Ids<'_>, places: &[u32], day: Days<'_>) {
        let place = |receipt: i64| places.get(receipt as usize).copied().unwrap_or(Table::NOWHERE);
        for role in Role::ALL {
            let (own, theirs) = (&mut self.tables[role as usize], &other.tables[role as usize]);
            let lines = role == Role::Receipts;
            // A row is left out with its receipt, or with a day that it needs.
            let lacks = |row: u32, field: &Field| {
                field.holds() == Holds::Day
                    && unpack_day(theirs.get(*field, row)).is_some_and(|known| day(known).is_none())
            };
            let mut rows = Vec::with_capacity(theirs.rows() as usize);
            for row in 0..theirs.rows() {
                let receipt = if lines { place(theirs.get(Field::Receipt, row)) } else { 0 };
                let stays = receipt != Table::NOWHERE
                    && (lines || !role.required().iter().any(|field| lacks(row, field)));
                rows.push(if stays { own.add_row() } else { Table::NOWHERE });
                if let Some(row) = rows.last().filter(|_| lines && stays) {
                    own.set(Field::Receipt, *row, i64::from(receipt));
                }
            }
            own.take_in(theirs, &rows, |field, value| match field {
                Field::Receipt if lines => i64::from(place(value)),
                _ => ids.value(&mut self.names, day, field, value),
            });
        }
        // What is known of a member stands in the row of the member's id.
        let mut members = Vec::new();
        for member in 1..=other.names.members.count() {
            let enrolled = unpack_day(i64::from(other.columns.enrolled.get(member)));
            let known = enrolled.map(day);
            if other.columns.listed.get(member) == 0 || known == Some(None) {
                continue;
            }
            let to = ids.of(&mut self.names, Field::Member, member);
            members.push((member, to));
            self.columns.listed.set(to, 1);
            if let Some(day) = known.flatten() {
                self.table_value(Role::Members, to, Field::Enrolled, Value::Number(pack_day(day)));
            }
        }
        let theirs = &other.tables[Role::Members as usize];
        for field in theirs.fields() {
            for (from, to) in &members {
                let value = ids.value(&mut self.names, day, field, theirs.get(field, *from));
                self.table_value(Role::Members, *to, field, Value::Number(value));
            }
        }
        self.absorb_attributes(other, &members);
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
    use crate::ledger::{Field, Ledger, ReceiptRow};

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
