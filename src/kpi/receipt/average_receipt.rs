//! Money of an average receipt, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use crate::facts::{Group, SizeBand, Sizes, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Norm, OrWhy, Reading, Table};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Arg, Message};
use crate::settings::Industry;
use crate::units::{Money, Unit};

/// money of sale receipts ÷ sale receipts of the group; returns are in neither.
///
/// Parts `membersMedian` and `anonymousMedian`, of the whole period and not of its months: the
/// k-th smallest of the n sale receipts of the group by their money, k = ⌈n ÷ 2⌉, so of two
/// middle ones the smaller. Intervals: of members Woodruff's, with the error of the share of
/// receipts at or below the median, clustered by member; of anonymous buyers, whose receipts
/// are independent, order statistics, the quantiles 0.5 ± 1.96·√(0.25 ÷ n).
///
/// Table `receipt-sizes`: sale receipts by their money, of each group the share of its
/// receipts. A band begins with its lower edge and ends below the next. The edges are the same
/// for both groups: the round sums above the 2.5th percentile of all sale receipts of more than
/// nought and not above the 97.5th (⌈p·n⌉-th smallest). Round sums are 1, 1.5, 2, 3, 5 and 7 times a power of
/// ten; where these make more than twelve bands 1, 2 and 5 times, then the powers of ten
/// alone. The first band begins at nought, the last has no end. Source: Set.
pub(super) static KPI: Kpi = Kpi {
    id: "average-receipt",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["set", "woodruff"],
    parts: &PARTS,
    norm,
    read,
};

const PARTS: [(&str, Unit); 6] = {
    let [members, anonymous, all, gap] = parts(Unit::Money);
    [members, anonymous, all, gap, ("membersMedian", Unit::Money), ("anonymousMedian", Unit::Money)]
};

const MEAN: Mean = Mean {
    over: weights([(column::SALES, 1.0)]),
    under: weights([(column::RECEIPTS, 100.0)]),
    needs: None,
    names: ["memberSales", "memberReceipts"],
    figures,
};

fn figures(group: &Group) -> [Arg; 2] {
    [group.sales().into(), group.receipts().into()]
}

fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Other => None,
        _ => Some(Norm::set(0.50, 1.50).of("gap")),
    }
}

fn read(context: &Context<'_>) -> Reading {
    let mut reading = read_mean(context, &MEAN);
    let groups = [
        (&context.slice.members, "why-no-member-receipts"),
        (&context.slice.anonymous, "why-no-anonymous-receipts"),
    ];
    for (side, (group, why)) in groups.into_iter().enumerate() {
        reading.parts.push(median(context, side, group, why));
    }
    if let Some(detail) = context.detail.filter(|detail| !detail.sizes.bands.is_empty()) {
        reading.tables.push(by_size(&detail.sizes));
    }
    reading
}

fn median(context: &Context<'_>, side: usize, group: &Group, why: &'static str) -> Figure {
    context.need(&[receipts(Field::Member)])?;
    let found = context.detail()?.sizes.medians.get(side).copied().flatten();
    // Sums that were typed tell nothing of single receipts.
    let kopecks = found.or_why(if group.receipts() > 0 { "why-needs-files" } else { why })?;
    // Divided, not multiplied by a hundredth: so they are as the files write them.
    let money = |kopecks: f64| kopecks / Money::PER_ONE as f64;
    Ok(Estimate {
        value: money(kopecks.value),
        error: kopecks.error.map(money),
        n: kopecks.n,
        bounds: kopecks.bounds.map(|bounds| bounds.map(money)),
    })
}

fn by_size(sizes: &Sizes) -> Table {
    let columns = [
        ("members-receipts-share", Unit::Share),
        ("anonymous-receipts-share", Unit::Share),
        ("receipts", Unit::Receipts),
    ];
    let mut table = Table::new("receipt-sizes", &columns);
    let all = [0, 1].map(|side| sizes.bands.iter().map(|band| band.receipts[side]).sum::<u64>());
    for band in &sizes.bands {
        let share = |side: usize| (all[side] > 0).then(|| band.receipts[side] as f64 / all[side] as f64);
        let receipts = band.receipts[0] + band.receipts[1];
        table.row(label(band), vec![share(0), share(1), Some(receipts as f64)]);
    }
    table
}

fn label(band: &SizeBand) -> Arg {
    match (band.from, band.to) {
        (Money::ZERO, Some(to)) => Message::new("label-sum-below").with("to", to).into(),
        (from, Some(to)) => Arg::Range { unit: Unit::Money, low: from.to_f64(), high: to.to_f64() },
        (from, None) => Message::new("label-sum-from").with("from", from).into(),
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::message::{Arg, Message};
    use crate::settings::Settings;

    /// A 100 (and 30 given back), 300, B 500, C 60; others 40, 70, 160, 0.
    const CSV: &str = "date;amount;card\n2025-01-01;100;A\n2025-01-02;300;A\n2025-01-03;-30;A\n\
        2025-01-02;500;B\n2025-01-02;60;C\n2025-01-01;40;\n2025-01-02;70;\n2025-01-03;160;\n2025-01-04;0;\n";

    #[test]
    fn by_hand() {
        let reading = read_csv("average-receipt", CSV, &Settings::default());
        let part = |name| part_of("average-receipt", &reading, name);
        near(value_of(&reading), 960.0 / 4.0);
        near(part("anonymous"), 270.0 / 4.0);
        near(part("all"), 1230.0 / 8.0);
        near(part("gap"), 240.0 / 67.5 - 1.0);
        // 60, 100, 300, 500 and 0, 40, 70, 160: of the two in the middle the smaller.
        assert_eq!([part("membersMedian"), part("anonymousMedian")], [100.0, 40.0]);
        // Order statistics of four: 0.5 ± 1.96 · 0.25, so the first and the last.
        let [.., of_members, of_others] = &reading.parts[..] else { panic!() };
        assert_eq!(of_others.as_ref().unwrap().bounds, Some([0.0, 160.0]));
        // At or below 100: A one of two, B none, C one. R = 1/2, residuals 0, −1/2, 1/2:
        // error √(3/2 · 1/2) ÷ 4 = 0.2165; 0.5 ± 0.424: ranks 1 and 4.
        assert_eq!(of_members.as_ref().unwrap().bounds, Some([60.0, 500.0]));
    }

    #[test]
    fn receipts_by_size() {
        let reading = read_csv("average-receipt", CSV, &Settings::default());
        // Above 40 and up to 500: 50, 70, 100, 150, 200, 300, 500.
        let rows = &reading.tables[0].rows;
        assert_eq!(rows[0].label, Arg::from(Message::new("label-sum-below").with("to", Arg::Money(50.0))));
        assert_eq!(rows[3].label, Arg::Range { unit: crate::units::Unit::Money, low: 100.0, high: 150.0 });
        assert_eq!(rows[7].label, Arg::from(Message::new("label-sum-from").with("from", Arg::Money(500.0))));
        // 40 and the gift; 60; 70; 100, which belongs to the band that it begins; 160; 300; 500.
        let counted: Vec<_> = rows.iter().map(|row| row.values[2].unwrap()).collect();
        assert_eq!(counted, [2.0, 1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0]);
        assert_eq!(rows[0].values[..2], [Some(0.0), Some(0.5)]);
        assert_eq!(rows[3].values[..2], [Some(0.25), Some(0.0)]);
    }
}
