//! Rows of the tables beside receipts, taken in.

use super::Table;
use crate::ledger::{Field, Holds, Id, Interner, LedgerBuilder, Role, RowOfIds, Value};

impl LedgerBuilder {
    /// Begins a row of a table beside receipts; an empty member is none. What
    /// is known of a member stands in the row of the member's id.
    pub fn table_row(&mut self, role: Role, member: &str) -> u32 {
        let member = self.names.members.intern(member);
        if role == Role::Members {
            self.columns.listed.set(member, 1);
            return member;
        }
        let table = self.table(role);
        let row = table.add_row();
        table.set(Field::Member, row, i64::from(member));
        row
    }

    /// Gives a row a value.
    pub fn table_value(&mut self, role: Role, row: u32, field: Field, value: Value<'_>) {
        let value = match value {
            Value::Text(text) => i64::from(self.id(field, text)),
            Value::Number(number) => number,
        };
        match (role, field) {
            (Role::Members, Field::Enrolled) => self.enrol(row, value),
            (Role::Members, _) => self.learn(field, row, value),
            _ => self.table(role).set(field, row, value),
        }
    }

    /// Adds a line of the receipt in row `at`, if the file tells its product or category.
    pub(in crate::ledger) fn line(&mut self, at: u32, row: &RowOfIds) {
        if row.product == 0 && row.category == 0 {
            return;
        }
        let table = self.table(Role::Receipts);
        let line = table.rows();
        table.push_line([
            i64::from(at),
            i64::from(row.product),
            row.quantity.0,
            row.line_amount.unwrap_or(row.amount).0,
            i64::from(row.category),
        ]);
        if row.cost.0 != 0 {
            table.set(Field::Cost, line, row.cost.0);
        }
    }

    fn table(&mut self, role: Role) -> &mut Table {
        &mut self.tables[role as usize]
    }

    /// The id of a text of this column, a new one if it has not been seen. Ids that
    /// several columns or tables have are the same in all of them.
    pub fn id(&mut self, field: Field, text: &str) -> Id {
        self.texts(field).intern(text)
    }

    /// The id of a text of this column that has been seen.
    pub fn known_id(&mut self, field: Field, text: &[u8]) -> Option<Id> {
        self.texts(field).find(text)
    }

    fn texts(&mut self, field: Field) -> &mut Interner {
        let names = &mut self.names;
        match field {
            Field::Member => &mut names.members,
            Field::Receipt | Field::RefersTo => &mut names.numbers,
            Field::Store => &mut names.stores,
            Field::Register => &mut names.registers,
            Field::Shift => &mut names.shifts,
            Field::Cashier | Field::EnrolledBy => &mut names.cashiers,
            _ => &mut names.labels,
        }
    }

    /// The earliest enrolment of a member counts.
    fn enrol(&mut self, member: Id, packed: i64) {
        let known = self.columns.enrolled.get(member);
        if known == 0 || (packed != 0 && packed < i64::from(known)) {
            self.columns.enrolled.set(member, packed as i32);
        }
    }

    /// Of two rows about a member, the choice does not depend on their order.
    fn learn(&mut self, field: Field, member: Id, value: i64) {
        if value == 0 {
            return;
        }
        let names = &self.names;
        let texts = if field == Field::EnrolledBy { &names.cashiers } else { &names.labels };
        let of_text = matches!(field.holds(), Holds::Text);
        let table = &mut self.tables[Role::Members as usize];
        let known = table.get(field, member);
        let keep = match known {
            0 => false,
            _ if of_text => texts.text(known as Id) <= texts.text(value as Id),
            _ => known <= value,
        };
        if !keep {
            table.set(field, member, value);
        }
    }
}
