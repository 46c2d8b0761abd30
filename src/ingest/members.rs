//! Rows of a members file → rows of the ledger.

use super::dates::DateColumn;
use super::figure::TextColumn;
use super::plan::Plan;
use super::quality::RowReason;
use super::row::Row;
use super::tally::Fault;
use super::values::placeholder;
use crate::ledger::{Field, LedgerBuilder, MemberRow};
use crate::message::Message;

/// Reads the rows of one members file.
#[derive(Debug)]
pub(super) struct MemberReader {
    at: usize,
    member: TextColumn,
    pub(super) enrolled: DateColumn,
}

impl MemberReader {
    /// `None` if the plan lacks a column without which members can't be read.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        Some(Self {
            at: plan.column(Field::Member)?.at,
            member: TextColumn::new(plan, Field::Member),
            enrolled: DateColumn::new(plan.column(Field::Enrolled)?),
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
        let found = self.enrolled.read(row);
        if found.is_none() && !self.enrolled.text(row).is_empty() {
            return Err(Fault::at(RowReason::BadEnrolled, self.enrolled.at));
        }
        let enrolled = found.map(|found| self.enrolled.local(found, found.minute).0);
        ledger.member_row(&MemberRow { member, enrolled });
        Ok(())
    }

    /// What is to be said of ids that were lost.
    pub(super) fn notice(&self, file: &str, headers: &[String]) -> Option<Message> {
        self.member.notice(file, headers)
    }
}
