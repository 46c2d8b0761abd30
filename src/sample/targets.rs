//! What was planned of some figures, by month.

use super::calendar::{self, MONTHS};
use super::customers::Customers;
use super::history::{History, MonthSums};
use super::plan::{ANONYMOUS, MEMBERS};
use super::trade::Trade;
use super::truths::List;
use super::write::Csv;
use crate::units::Money;

/// A figure with targets.
struct Figure {
    name: &'static str,
    id: &'static str,
    /// Roubles, a share, or a count, of the sums of a month and its new members.
    fact: fn(&MonthSums, f64) -> f64,
    is_share: bool,
    /// Target ÷ fact in the months before the last.
    target: [f64; 5],
}

static FIGURES: [Figure; 4] = [
    Figure {
        name: "Выручка",
        id: "plan-fact.revenue",
        fact: |month, _| Money(month.net[ANONYMOUS] + month.net[MEMBERS]).to_f64(),
        is_share: false,
        target: [0.98, 1.01, 0.97, 1.02, 1.03],
    },
    Figure {
        name: "Доля чеков участников",
        id: "plan-fact.member-receipt-share",
        fact: |month, _| f64::from(month.sales[MEMBERS]) / f64::from(month.sales.iter().sum::<u32>().max(1)),
        is_share: true,
        target: [0.99, 1.0, 1.01, 1.0, 1.02],
    },
    Figure {
        name: "Средний чек участников",
        id: "plan-fact.average-receipt.members",
        fact: |month, _| Money(month.sold[MEMBERS]).to_f64() / f64::from(month.sales[MEMBERS].max(1)),
        is_share: false,
        target: [1.0, 0.98, 1.01, 1.02, 1.03],
    },
    Figure {
        name: "Новые участники",
        id: "plan-fact.new-members",
        fact: |_, new_members| new_members,
        is_share: false,
        target: [0.9, 1.05, 1.1, 1.0, 1.15],
    },
];

/// Index of [`FIGURES`]: the one whose plan is missed by what the trade says.
const REVENUE: usize = 0;

/// The table, and by how much the last month is off its targets.
pub(super) struct Targets {
    csv: Csv,
    off: [Option<f64>; FIGURES.len()],
}

impl Targets {
    pub(super) fn new(trade: &Trade, customers: &Customers, history: &History) -> Self {
        const LAST: usize = MONTHS - 1;
        let mut targets = Self {
            csv: Csv::with_header("Месяц;Показатель;План"), off: [None; FIGURES.len()]
        };
        for number in LAST - FIGURES[REVENUE].target.len()..MONTHS {
            let new_members = customers.enrolled_in(calendar::days(number)) as f64;
            for (at, figure) in FIGURES.iter().enumerate() {
                let fact = (figure.fact)(&history.months[number], new_members);
                let last = if at == REVENUE { 1.0 / (1.0 - trade.programme.missed) } else { 1.04 };
                let above = figure.target.get(number + figure.target.len() - LAST).copied();
                let target = targets.write(number, figure, fact * above.unwrap_or(last));
                targets.off[at] = (target > 0.0).then(|| fact / target - 1.0);
            }
        }
        targets
    }

    /// Writes the target rounded as people round it, and gives what it then is.
    fn write(&mut self, number: usize, figure: &Figure, target: f64) -> f64 {
        let csv = &mut self.csv;
        csv.month(calendar::month(number));
        csv.text(figure.name);
        let written = if figure.is_share {
            let thousandths = (target * 1000.0 + 0.5) as i64;
            csv.percent(thousandths);
            thousandths as f64 / 1000.0
        } else {
            let whole = (target + 0.5) as i64;
            csv.number(whole);
            whole as f64
        };
        csv.end_row();
        written
    }

    pub(super) fn truths(&self, list: &mut List) {
        for (figure, off) in FIGURES.iter().zip(self.off) {
            if let Some(off) = off {
                let what = "the figure in the period ÷ its target in the plan − 1";
                let truth = list.exactly(figure.id, what, off);
                truth.name = Some(figure.name);
                truth.period = calendar::days(MONTHS - 1);
            }
        }
    }

    pub(super) fn into_csv(self) -> Vec<u8> {
        self.csv.into_bytes()
    }
}
