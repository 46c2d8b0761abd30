//! Days between two purchases of a member.

use crate::facts::{GAP_QUANTILES, Gaps};
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Part, quantile_by_share, quantile_estimate, ratio};
use crate::message::{Message, args};
use crate::units::Unit;

/// median over members of their own median gap between purchase days, of the gaps that end in
/// the period (several receipts of a day are one purchase day); parts `pooledMedian`,
/// `pooled80`, `pooled95`: median, 80th and 95th percentile of all gaps together, where
/// frequent buyers weigh more. The p quantile of n values is the k-th smallest, k = ⌈p·n⌉, so
/// of two middle values the lower.
///
/// `slipping` and `gone`: of the members with a purchase by the end of the period, those whose
/// open gap, the days from the last purchase to that end, is longer than their own 80th and
/// 95th percentile. Own percentile: the smallest of the member's g gaps by which the share p
/// has ended, by Kaplan–Meier with the open gap as censored; where that is not reached, the
/// open gap or the pool's percentile, whichever is longer. It is drawn to the pool as if there
/// were five gaps of the pool besides: (g · own + 5 · pool) ÷ (g + 5).
///
/// Intervals: of the value order statistics over members, the quantiles p ± 1.96·√(p(1−p)÷n);
/// of the pool Woodruff's, with the error of the share of gaps at or below the percentile,
/// clustered by member; of the shares Wilson's. The whole period alone, not its months.
pub(super) static KPI: Kpi = Kpi {
    id: "gap-between-purchases",
    unit: Unit::Days,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["method", "woodruff", "kaplan-meier"],
    parts: &[
        ("pooledMedian", Unit::Days),
        ("pooled80", Unit::Days),
        ("pooled95", Unit::Days),
        ("slipping", Unit::Share),
        ("gone", Unit::Share),
    ],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let gaps = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.gaps,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    if gaps.pooled.is_empty() {
        return Reading::none(Message::new("why-no-gaps"), KPI.parts.len());
    }
    let none = || Message::new("why-no-gaps");
    let [median, p80, p95] = std::array::from_fn(|at| pooled(gaps, at));
    let slipping = share_of_members(gaps.slipping, gaps.members, "why-nobody-bought-yet");
    let gone = share_of_members(gaps.gone, gaps.members, "why-nobody-bought-yet");
    let (all, members) = (gaps.pooled.iter().sum::<u64>(), gaps.medians.iter().sum::<u64>());
    Reading {
        parts: vec![median, p80, p95, slipping, gone],
        ..Reading::plain(
            quantile_estimate(&gaps.medians, 0.5).ok_or_else(none),
            args([("gaps", all.into()), ("members", members.into())]),
        )
    }
    .note(Message::new("note-gaps-of-repeaters"))
}

fn pooled(gaps: &Gaps, at: usize) -> Figure {
    let part = Part { group: &gaps.below[at], over: [1.0, 0.0], under: [0.0, 1.0] };
    let error = ratio(&[part]).and_then(|share| share.error).unwrap_or(0.0);
    let n = gaps.pooled.iter().sum();
    quantile_by_share(&gaps.pooled, GAP_QUANTILES[at], error, n).or_why("why-no-gaps")
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // A buys every 10 days five times over, twice on one of the days; B after 30
        // days; C once, 40 days before the end.
        let csv = "date;amount;card\n2025-01-01;1;A\n2025-01-11;1;A\n2025-01-11;2;A\n2025-01-21;1;A\n\
            2025-01-31;1;A\n2025-02-10;1;A\n2025-02-20;1;A\n2025-01-05;1;B\n2025-02-04;1;B\n2025-01-11;1;C\n";
        let reading = read_csv("gap-between-purchases", csv, &Settings::default());
        // Medians 10 (A) and 30 (B): the lower. Pool 10 ×5, 30: median 10, p95 30.
        assert_eq!(value_of(&reading), 10.0);
        let part = |name| part_of("gap-between-purchases", &reading, name);
        assert_eq!([part("pooledMedian"), part("pooled80"), part("pooled95")], [10.0, 10.0, 30.0]);
        // Open gaps 0, 16, 40. 80th: A 10; B (30 + 5 · 10) ÷ 6 = 13.3, slipping; C 10,
        // slipping. 95th: B 30, C 30: C is gone.
        near(part("slipping"), 2.0 / 3.0);
        near(part("gone"), 1.0 / 3.0);
    }
}
