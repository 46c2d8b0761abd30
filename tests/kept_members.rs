//! Members kept from one setting to the next make the same report as members gathered anew.

use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::report::{self, build_of_people};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{KeptPeople, People};
use loyalty_calculator::settings::{Compare, Industry, PurchaseBasis, RevenueBasis, Settings};

#[test]
fn settings_one_after_the_other_change_no_report() {
    for industry in [Industry::Grocery, Industry::Fashion] {
        let made = sample::generate(industry, 4_000, 7);
        let files: Vec<_> = made.files.iter().map(|file| (file.name, &file.bytes[..])).collect();
        let ledger = read_bytes(&files, &Maps::default()).ledger.unwrap();
        let report = |settings: &Settings, people: &People| {
            let report = build_of_people(&ledger, Quality::default(), settings, people);
            String::from_utf8(report::json(&report)).unwrap()
        };
        let settings = Settings { industry, ..Settings::default() };
        let from = Some(ledger.span().from.plus(45));
        let (mut paid, mut days) = (settings.clone(), settings.clone());
        paid.definitions.revenue = RevenueBasis::BeforeDiscount;
        days.definitions.purchases = PurchaseBasis::Days;
        let left_out = vec![ledger.member_name(1).to_owned()];
        // Rows that stay, rows of another day, and rows that do not stay.
        let mut kept = KeptPeople::default();
        for other in [
            settings.clone(),
            Settings { active_days: Some(45), ..settings.clone() },
            Settings { active_days: Some(400), ..settings.clone() },
            Settings { maturity_days: Some(20), ..settings.clone() },
            Settings { point_value: Some(0.5), ..settings.clone() },
            paid,
            Settings { from, active_days: Some(10), ..settings.clone() },
            Settings { from, active_days: Some(20), ..settings.clone() },
            days,
            Settings { compare: Compare::YearAgo, ..settings.clone() },
            Settings { compare: Compare::YearAgo, active_days: Some(20), ..settings.clone() },
            Settings { exclude_members: left_out, ..settings.clone() },
            Settings { keep_duplicates: true, ..settings.clone() },
            settings,
        ] {
            let people = kept.under(&ledger, &other);
            let anew = report(&other, &People::gather(&ledger, &other));
            assert!(report(&other, &people) == anew, "{industry:?}: {other:?}");
            kept = KeptPeople::People(Box::new(other), people);
        }
    }
}
