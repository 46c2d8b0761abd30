//! Who works at the tills of a store.

use super::random::Random;
use super::trade::Trade;

/// The registers of a store and their cashiers.
pub(super) struct Staff {
    pub(super) registers: u32,
    /// Number of its first cashier, over all stores.
    first: u32,
}

const CASHIERS_A_REGISTER: u32 = 2;

impl Staff {
    /// Of each store.
    pub(super) fn of(trade: &Trade) -> Vec<Self> {
        let mut cashiers = 0;
        let staff = |store: &super::trade::Store| {
            let registers = 1 + (store.size * 1.6) as u32;
            cashiers += registers * CASHIERS_A_REGISTER;
            Self { registers, first: cashiers - registers * CASHIERS_A_REGISTER }
        };
        trade.stores.iter().map(staff).collect()
    }

    /// Who sits at the register, both counted from 0: two days on, two days off.
    pub(super) fn cashier(&self, register: u32, day: u32) -> String {
        name(self.first + register * CASHIERS_A_REGISTER + day / 2 % CASHIERS_A_REGISTER)
    }

    /// Any cashier of the store.
    pub(super) fn anyone(&self, random: &mut Random) -> String {
        name(self.first + random.below(self.registers * CASHIERS_A_REGISTER))
    }
}

/// Surname and initial, different for the first 160 cashiers.
fn name(number: u32) -> String {
    const SURNAMES: [&str; 20] = [
        "Иванова",
        "Смирнова",
        "Кузнецова",
        "Попова",
        "Соколова",
        "Лебедева",
        "Козлова",
        "Новикова",
        "Морозова",
        "Петрова",
        "Волкова",
        "Соловьёва",
        "Васильева",
        "Зайцева",
        "Павлова",
        "Семёнова",
        "Голубева",
        "Виноградова",
        "Богданова",
        "Фёдорова",
    ];
    const INITIALS: [&str; 8] = ["А", "Е", "И", "М", "Н", "О", "С", "Т"];
    let (round, at) = (number as usize / SURNAMES.len(), number as usize % SURNAMES.len());
    [SURNAMES[at], " ", INITIALS[(at + 3 * round) % INITIALS.len()], "."].concat()
}
