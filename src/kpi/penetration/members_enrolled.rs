//! Size of the base.

use crate::kpi::{Better, Context, Kpi, Need, Reading};
use crate::ledger::Role;
use crate::math::counted;
use crate::message::{Message, args};
use crate::units::Unit;

/// members of the list of members enrolled up to the last day of the period; whose day
/// of enrolment is not given is taken as enrolled before the data. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "members-enrolled",
    unit: Unit::Members,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[Need::Table(Role::Members)],
    sources: &["rarus-p"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let base = context.slice.base;
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    if base.enrolled == 0 {
        return Reading::none(Message::new("why-nobody-enrolled-yet"), 0);
    }
    Reading::plain(
        Ok(counted(base.enrolled)),
        args([("before", (base.enrolled - base.new).into()), ("new", base.new.into())]),
    )
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::FILES;
    use crate::kpi::testing::{read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        assert_eq!(value_of(&read_files("members-enrolled", &FILES, &Settings::default())), 6.0);
    }
}
