//! What the programme costs.

use super::calendar::{self, LAUNCH_MONTH, MONTHS};
use super::customers::Customers;
use super::history::History;
use super::trade::Trade;
use super::truths::List;
use super::write::Csv;
use crate::units::Money;

/// An expense and the words for it.
struct Kind {
    name: &'static str,
    /// What it has of the money that is left after points, new members and the launch.
    share: f64,
    id: &'static str,
}

static KINDS: [Kind; 6] = [
    Kind { name: "Баллы", share: 0.0, id: "programme-cost-share.points" },
    Kind { name: "Коммуникации", share: 0.4, id: "programme-cost-share.communication" },
    Kind { name: "Платформа", share: 0.25, id: "programme-cost-share.platform" },
    Kind { name: "Персонал", share: 0.35, id: "programme-cost-share.staff" },
    Kind { name: "Привлечение", share: 0.0, id: "programme-cost-share.acquisition" },
    Kind { name: "Запуск", share: 0.0, id: "programme-cost-share.launch" },
];
const POINTS: usize = 0;
const ACQUISITION: usize = 4;
const LAUNCH: usize = 5;

/// Spent on the launch, of the budget.
const LAUNCH_SHARE: f64 = 0.06;

/// The costs table, from the launch on.
pub(super) struct Costs {
    csv: Csv,
    /// Kopecks, by kind.
    spent: [i64; KINDS.len()],
    /// Kopecks.
    member_revenue: i64,
    new_members: usize,
}

impl Costs {
    pub(super) fn new(trade: &Trade, customers: &Customers, history: &History) -> Self {
        let months = LAUNCH_MONTH..MONTHS;
        let member_revenue = history.member_revenue(LAUNCH_MONTH);
        let budget = (member_revenue as f64 * trade.programme.cost_share) as i64;
        let new = |number: usize| customers.enrolled_in(calendar::days(number));
        let points = |number: usize| history.months[number].redeemed * 100;
        let acquired = |number: usize| new(number) as i64 * trade.programme.acquisition * 100;
        let launch = (budget as f64 * LAUNCH_SHARE / 100.0) as i64 * 100;
        let bound: i64 = months.clone().map(|number| points(number) + acquired(number)).sum();
        // By month; in little data nothing may be left.
        let left = (budget - bound - launch).max(0) as f64 / months.len() as f64;
        let mut costs = Self {
            csv: Csv::with_header("Месяц;Вид расхода;Сумма"),
            spent: [0; KINDS.len()],
            member_revenue,
            new_members: months.clone().map(new).sum(),
        };
        for number in months {
            for (at, kind) in KINDS.iter().enumerate() {
                let kopecks = match at {
                    POINTS => points(number),
                    ACQUISITION => acquired(number),
                    LAUNCH if number == LAUNCH_MONTH => launch,
                    LAUNCH => 0,
                    _ => (left * kind.share / 100.0 + 0.5) as i64 * 100,
                };
                costs.spend(number, at, kopecks);
            }
        }
        costs
    }

    fn spend(&mut self, number: usize, kind: usize, kopecks: i64) {
        if kopecks > 0 {
            self.csv.month(calendar::month(number));
            self.csv.text(KINDS[kind].name);
            self.csv.money(kopecks);
            self.csv.end_row();
            self.spent[kind] += kopecks;
        }
    }

    pub(super) fn into_csv(self) -> Vec<u8> {
        self.csv.into_bytes()
    }

    pub(super) fn truths(&self, list: &mut List) {
        let from = calendar::launch();
        let revenue = self.member_revenue as f64;
        let mut of = |id, what, value| list.exactly(id, what, value).period.from = from;
        let all: i64 = self.spent.iter().sum();
        let what = "money of the costs table ÷ (sales − returns) of members, in the period";
        of("programme-cost-share", what, all as f64 / revenue);
        of("programme-cost", "money of the costs table", Money(all).to_f64());
        for (kind, spent) in KINDS.iter().zip(self.spent) {
            let what = "money of the costs table of one kind ÷ (sales − returns) of members, in the period";
            of(kind.id, what, spent as f64 / revenue);
        }
        if self.new_members > 0 {
            let spent = Money(self.spent[ACQUISITION]).to_f64();
            let what = "costs of acquisition ÷ members enrolled in the period";
            of("acquisition-cost", what, spent / self.new_members as f64);
        }
    }
}
