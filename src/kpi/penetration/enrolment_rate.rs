//! How many customers become members.

use crate::kpi::need::{members, receipts};
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Figure, Kpi, Need, Reading};
use crate::ledger::{Field, Role};
use crate::message::{Message, args};
use crate::settings::EnrolmentBasis;
use crate::units::Unit;

/// Two definitions, chosen in the settings: members of the list with a sale receipt in
/// the period ÷ identified customers with one; or members enrolled in the period ÷
/// (members enrolled in the period + receipts without a card), the occasions on which
/// a customer could have enrolled. The other of the two stands as a part.
/// Source: Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "enrolment-rate",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member), Need::Table(Role::Members)],
    sources: &["rarus-d"],
    parts: &[("ofCustomers", Unit::Share), ("ofReceipts", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let slice = context.slice;
    let base = slice.base;
    let customers = share_of_members(base.listed_buyers, slice.buyers, "why-no-member-receipts");
    let occasions = base.new + slice.anonymous.receipts();
    let receipts = of_receipts(context, base.new, occasions);
    let (value, note, over, under) = match context.settings.definitions.enrolment {
        EnrolmentBasis::Customers => {
            (&customers, "note-enrolment-of-customers", base.listed_buyers, slice.buyers)
        }
        EnrolmentBasis::Receipts => (&receipts, "note-enrolment-of-receipts", base.new, occasions),
    };
    Reading {
        value: value.clone(),
        parts: vec![customers.clone(), receipts.clone()],
        figures: args([("enrolled", over.into()), ("of", under.into())]),
        notes: vec![Message::new(note)],
        tables: Vec::new(),
    }
}

fn of_receipts(context: &Context<'_>, new: u64, occasions: u64) -> Figure {
    context.need(&[members(Field::Enrolled)])?;
    if !context.known.anonymous {
        return Err(Message::new("why-only-members"));
    }
    share_of_members(new, occasions, "why-no-anonymous-receipts")
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::FILES;
    use crate::kpi::testing::{near, read_files, value_of};
    use crate::settings::{EnrolmentBasis, Settings};

    #[test]
    fn by_hand() {
        // O, A and B of the four with a card that buy.
        near(value_of(&read_files("enrolment-rate", &FILES, &Settings::default())), 0.75);
        let mut settings = Settings::default();
        settings.definitions.enrolment = EnrolmentBasis::Receipts;
        // Four enrolled, two receipts without a card.
        near(value_of(&read_files("enrolment-rate", &FILES, &settings)), 4.0 / 6.0);
    }
}
