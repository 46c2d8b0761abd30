//! Members who bought.

use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::counted;
use crate::message::{Message, args};
use crate::units::Unit;

/// members with a sale receipt in the period, listed or not; part: those of the list ÷
/// members enrolled up to its last day. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "members-with-purchase",
    unit: Unit::Members,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[receipts(Field::Member)],
    sources: &["rarus-p"],
    parts: &[("share", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let slice = context.slice;
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    if slice.buyers == 0 {
        return Reading::none(Message::new("why-no-member-receipts"), KPI.parts.len());
    }
    let share = if context.known.list {
        share_of_members(slice.base.listed_buyers, slice.base.enrolled, "why-nobody-enrolled-yet")
    } else {
        Err(Message::new("why-no-member-list"))
    };
    Reading {
        parts: vec![share],
        ..Reading::plain(
            Ok(counted(slice.buyers)),
            args([
                ("listed", slice.base.listed_buyers.into()),
                ("unlisted", (slice.buyers - slice.base.listed_buyers).into()),
            ]),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::FILES;
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let reading = read_files("members-with-purchase", &FILES, &Settings::default());
        // O, A, B and X; three of the six on the list.
        assert_eq!(value_of(&reading), 4.0);
        near(part_of("members-with-purchase", &reading, "share"), 0.5);
    }
}
