//! What is known of the members.

use super::customers::{Customers, card};
use super::random::Random;
use super::staff::Staff;
use super::trade::Trade;
use super::truths::List;
use super::write::Csv;
use crate::units::Day;

/// What a member told, or did not.
pub(super) struct Profile {
    first_name: bool,
    sex: &'static str,
    birth: Option<Day>,
    city: bool,
    pub(super) phone: bool,
    pub(super) email: bool,
    /// To be written to.
    pub(super) consent: bool,
}

/// The profiles, in the order of the members.
pub(super) struct Profiles(Vec<Profile>);

impl Profiles {
    pub(super) fn new(customers: &Customers, random: &mut Random) -> Self {
        let profile = |enrolled: Day| Profile {
            first_name: random.chance(0.9),
            sex: random.one_of(&["Ж", "Ж", "Ж", "Ж", "М", "М", ""]),
            // Nobody enrols past 85.
            birth: random
                .chance(0.8)
                .then(|| enrolled.plus(-18 * 365 - (random.gamma(6) * 1_700.0).min(67.0 * 365.0) as i32)),
            city: random.chance(0.93),
            phone: random.chance(0.95),
            email: random.chance(0.55),
            consent: random.chance(0.7),
        };
        Self(customers.enrolment_days().map(profile).collect())
    }

    pub(super) fn of(&self, member: u32) -> &Profile {
        &self.0[member as usize]
    }

    /// The members table.
    pub(super) fn csv(&self, customers: &Customers, trade: &Trade, random: &mut Random) -> Vec<u8> {
        let mut csv = Csv::with_header(
            "Карта;Дата регистрации;Источник;Кассир;Имя указано;Пол;Дата рождения;Город;Уровень;Телефон;E-mail;Согласие на рассылку",
        );
        let staff = Staff::of(trade);
        for (number, (profile, enrolled)) in self.0.iter().zip(customers.enrolment_days()).enumerate() {
            let member = number as u32;
            let (home, at_till) = customers.enrolled_at(member);
            csv.number(card(member) as i64);
            csv.date(enrolled);
            let online = ["Сайт", "Приложение", "Telegram-бот"];
            csv.text(if at_till { "Касса" } else { random.one_of(&online) });
            csv.text(&if at_till { staff[home].anyone(random) } else { String::new() });
            csv.text(yes(profile.first_name));
            csv.text(profile.sex);
            match profile.birth {
                Some(birth) => csv.date(birth),
                None => csv.text(""),
            }
            csv.text(if profile.city { trade.stores[home].city() } else { "" });
            csv.text(customers.tier(member, trade));
            csv.text(yes(profile.phone));
            csv.text(yes(profile.email));
            csv.text(yes(profile.consent));
            csv.end_row();
        }
        csv.into_bytes()
    }

    pub(super) fn truths(&self, list: &mut List) {
        let filled = |profile: &Profile| {
            [
                profile.first_name,
                !profile.sex.is_empty(),
                profile.birth.is_some(),
                profile.city,
                profile.phone,
                profile.email,
            ]
        };
        const FIELDS: [(&str, &str); 6] = [
            ("profile-completeness.first-name", "members with the first name ÷ members"),
            ("profile-completeness.sex", "members with the sex ÷ members"),
            ("profile-completeness.birth-date", "members with the date of birth ÷ members"),
            ("profile-completeness.city", "members with the city ÷ members"),
            ("profile-completeness.phone", "members with a telephone ÷ members"),
            ("profile-completeness.email", "members with an e-mail address ÷ members"),
        ];
        let all = self.0.len() as f64;
        let count = |has: &dyn Fn([bool; 6]) -> bool| {
            self.0.iter().filter(|profile| has(filled(profile))).count() as f64
        };
        let shares: Vec<f64> = (0..FIELDS.len()).map(|at| count(&|filled| filled[at]) / all).collect();
        for ((id, what), share) in FIELDS.iter().zip(&shares) {
            list.exactly(id, what, *share);
        }
        list.exactly(
            "profile-completeness",
            "mean share of filled fields of first name, sex, date of birth, city, telephone, e-mail",
            shares.iter().sum::<f64>() / FIELDS.len() as f64,
        );
        list.exactly(
            "profile-completeness.full",
            "members with all six of these fields ÷ members",
            count(&|filled| filled == [true; 6]) / all,
        );
    }
}

pub(super) const fn yes(is: bool) -> &'static str {
    if is { "да" } else { "нет" }
}
