//! Rows of a members file → rows of the ledger.

use super::figure::TextColumn;
use super::plan::Plan;
use super::quality::RowReason;
use super::row::Row;
use super::tally::Fault;
use super::values::{date, placeholder};
use crate::ledger::{Field, LedgerBuilder, MemberRow};

/// Reads the rows of one members file.
#[derive(Debug)]
pub(super) struct MemberReader {
    at: usize,
    member: TextColumn,
    enrolled: usize,
    scratch: String,
}

impl MemberReader {
    /// `None` if the plan lacks a column without which members can't be read.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        Some(Self {
            at: plan.column(Field::Member)?.at,
            member: TextColumn::new(plan, Field::Member),
            enrolled: plan.column(Field::Enrolled)?.at,
            scratch: String::new(),
        })
    }

    /// Hands the row to the ledger. A member without a day of enrolment is a member.
    pub(super) fn read(&mut self, row: &Row<'_>, ledger: &mut LedgerBuilder) -> Result<(), Fault> {
        if row.cells.len() <= self.at {
            return Err(Fault::of_row(RowReason::TooShort));
        }
        let member = self.member.read(row);
        if placeholder::is_anonymous(member) {
            return Err(Fault::at(RowReason::NoMember, self.at));
        }
        let enrolled = row.text(self.enrolled, &mut self.scratch);
        let enrolled = match date::parse(enrolled.as_bytes()) {
            Some((day, _)) => Some(day),
            None if enrolled.is_empty() => None,
            None => return Err(Fault::at(RowReason::BadEnrolled, self.enrolled)),
        };
        ledger.member_row(&MemberRow { member, enrolled });
        Ok(())
    }
}
