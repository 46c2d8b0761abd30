//! What two readers saw of the receipts of one file, one behind the other.

use super::ReceiptReader;
use crate::ingest::figure::Figure;
use crate::ingest::quality::Example;

impl ReceiptReader {
    /// Whether its rows say the same whatever stands before the first of them.
    pub(in crate::ingest) fn stands_alone(&self) -> bool {
        !self.leans && (self.begun || self.status.is_none())
    }

    /// Adds what was seen in the rows behind, whose lines are counted from behind `lines`.
    pub(in crate::ingest) fn join(&mut self, mut behind: Self, lines: u64) {
        self.hours.join(&behind.hours);
        self.bad_times += behind.bad_times;
        Example::keep_first(&mut self.first_bad_time, behind.first_bad_time.take(), lines);
        if behind.begun {
            (self.standing, self.last, self.last_id) = (behind.standing, behind.last, None);
            self.above.is_known = false;
            self.last_number.clone_from(&behind.last_number);
        }
        for (own, behind) in self.texts().into_iter().zip(behind.texts()) {
            own.join(behind, lines);
        }
        for (own, behind) in self.figures().zip(behind.figures()) {
            own.join(behind, lines);
        }
    }

    pub(super) fn figures(&mut self) -> impl Iterator<Item = &mut Figure> {
        let Self {
            amount,
            quantity,
            discount,
            refunded,
            owed,
            points_issued,
            points_redeemed,
            cost,
            price,
            ..
        } = self;
        let optional = [quantity, discount, refunded, owed, points_issued, points_redeemed, cost, price];
        std::iter::once(amount).chain(optional.into_iter().flatten())
    }
}
