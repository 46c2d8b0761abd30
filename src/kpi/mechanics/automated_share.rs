//! Share of contacts that go out by themselves.

use crate::kpi::{Better, Context, Kpi, Need, OrWhy, Reading};
use crate::ledger::{Field, Role};
use crate::math::wilson;
use crate::message::args;
use crate::units::Unit;

/// automatic contacts ÷ contacts of which it is known whether they were automatic,
/// sent in the period. Repeated contacts count; control groups (as in `campaign-conversion`)
/// are sent nothing and don't, nor do contacts of members left out. Interval: Wilson.
/// Source: Rarus-D.
pub(super) static KPI: Kpi = Kpi {
    id: "automated-share",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[Need::Column(Role::Campaigns, Field::Automatic)],
    sources: &["rarus-d"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let sent = context.slice.sent;
    let known = sent.automatic + sent.manual;
    let value = wilson(sent.automatic, known).or_why("why-no-contacts");
    Reading::plain(value, args([("automatic", sent.automatic.into()), ("contacts", known.into())]))
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // Two of three: one contact is not known, one was held back, one is of a card left out.
        let campaigns = "Кампания;Карта;Дата отправки;Группа;Автоматическая\nА;A1;10.01.2025;Целевая;да\n\
            А;A2;10.01.2025;Целевая;да\nА;A3;10.01.2025;Целевая;нет\nА;A4;10.01.2025;Целевая;\n\
            А;A5;10.01.2025;Контрольная;да\nА;T9;10.01.2025;Целевая;нет\n";
        let receipts = "date;member;amount\n2025-01-01;A1;300\n2025-01-31;A2;50\n";
        let files = [("receipts.csv", receipts), ("campaigns.csv", campaigns)];
        let settings = Settings { exclude_members: vec!["T9".to_owned()], ..Settings::default() };
        near(value_of(&read_files("automated-share", &files, &settings)), 2.0 / 3.0);
    }
}
