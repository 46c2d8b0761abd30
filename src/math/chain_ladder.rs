//! The chain ladder: what vintages will come to in the end, and how far off that may be.

/// Vintages that need to be seen for at least two ages.
pub const LEAST_VINTAGES: usize = 4;

/// What a triangle of vintages comes to.
///
/// Source: Th. Mack, "Distribution-free calculation of the standard error of chain
/// ladder reserve estimates", ASTIN Bulletin 23(2), 1993, pp. 213–225. Letters are the
/// paper's: C are cumulative sums, f the factors from age to age, σ² their variances.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainLadder {
    /// What is seen of each vintage, oldest first: its last cumulative sum.
    pub seen: Vec<f64>,
    /// What each will come to: the same times the factors of the ages to come.
    /// There is no tail: at the oldest age that is seen, a vintage is complete.
    pub ultimate: Vec<f64>,
    /// Factors from each age to the next, weighted by volume.
    pub factors: Vec<f64>,
    /// Standard error of the sum of what is still to come, of process and estimate together.
    pub error: f64,
}

/// Reads a triangle: row `i` holds the cumulative sums of vintage `i` at its ages
/// 0, 1, …; each row is one shorter than the one before it, the last holds one sum.
///
/// A vintage that is nought at an age says nothing of the variance of the next factor
/// and is left out of it. `None` if the rows are not such a triangle, if there are
/// fewer than [`LEAST_VINTAGES`] and one more, or if at some age all are nought.
#[must_use]
pub fn chain_ladder(cumulative: &[Vec<f64>]) -> Option<ChainLadder> {
    let size = cumulative.len();
    let is_triangle = cumulative.iter().enumerate().all(|(row, ages)| ages.len() == size - row);
    if !is_triangle || size <= LEAST_VINTAGES {
        return None;
    }
    let steps = (0..size - 1).map(|age| Step::of(cumulative, age)).collect::<Option<Vec<_>>>()?;
    let steps = with_last_variance(steps);
    let seen: Vec<f64> = cumulative.iter().filter_map(|ages| ages.last().copied()).collect();
    // The vintage in row i is seen up to the age size − 1 − i.
    let ahead = |row: usize| steps.get(size - 1 - row..).unwrap_or_default();
    let ultimate: Vec<f64> = seen
        .iter()
        .enumerate()
        .map(|(row, sum)| ahead(row).iter().fold(*sum, |c, step| c * step.factor))
        .collect();
    let mut variance = 0.0;
    let mut younger: f64 = ultimate.iter().sum();
    for (row, (sum, ultimate)) in seen.iter().zip(&ultimate).enumerate() {
        younger -= ultimate;
        variance += own_variance(*sum, ahead(row)) + 2.0 * ultimate * younger * shared_variance(ahead(row));
    }
    let factors = steps.iter().map(|step| step.factor).collect();
    Some(ChainLadder { seen, ultimate, factors, error: libm::sqrt(variance.max(0.0)) })
}

/// From one age to the next.
#[derive(Debug, Clone, Copy)]
struct Step {
    /// f: weighted by volume.
    factor: f64,
    /// σ²; `None` where a single vintage is seen.
    variance: Option<f64>,
    /// The sum of C over the vintages seen at both ages.
    volume: f64,
}

impl Step {
    fn of(cumulative: &[Vec<f64>], age: usize) -> Option<Self> {
        let pairs = || cumulative.iter().filter_map(|ages| Some((*ages.get(age)?, *ages.get(age + 1)?)));
        let volume: f64 = pairs().map(|(now, _)| now).sum();
        if volume <= 0.0 {
            return None;
        }
        let factor = pairs().map(|(_, next)| next).sum::<f64>() / volume;
        let telling = || pairs().filter(|(now, _)| *now > 0.0);
        let squares: f64 =
            telling().map(|(now, next)| (next - factor * now) * (next - factor * now) / now).sum();
        let count = telling().count();
        let variance = (count >= 2).then(|| squares / (count - 1) as f64);
        Some(Self { factor, variance, volume })
    }
}

/// One vintage tells no variance: Mack takes min(σ⁴ₖ₋₁ ÷ σ²ₖ₋₂, σ²ₖ₋₂, σ²ₖ₋₁).
fn with_last_variance(mut steps: Vec<Step>) -> Vec<Step> {
    for at in 0..steps.len() {
        if steps[at].variance.is_none() {
            let before = |back: usize| at.checked_sub(back).and_then(|at| steps[at].variance).unwrap_or(0.0);
            let (one, two) = (before(1), before(2));
            let trend = if two > 0.0 { one * one / two } else { 0.0 };
            steps[at].variance = Some(trend.min(one).min(two));
        }
    }
    steps
}

/// The square of the standard error of one vintage, theorem 3 of the paper, from age
/// to age, so that a vintage of nought needs no division by it.
fn own_variance(seen: f64, ahead: &[Step]) -> f64 {
    let (mut c, mut process, mut estimate) = (seen, 0.0, 0.0);
    for step in ahead {
        let (square, variance) = (step.factor * step.factor, step.variance.unwrap_or(0.0));
        process = square * process + c * variance;
        estimate = square * estimate + c * c * variance / step.volume;
        c *= step.factor;
    }
    process + estimate
}

/// Σ σ² ÷ f² ÷ ΣC over the ages ahead: vintages share the factors and so their errors
/// (the corollary of theorem 3).
fn shared_variance(ahead: &[Step]) -> f64 {
    let part = |step: &Step| step.variance.unwrap_or(0.0) / (step.factor * step.factor) / step.volume;
    ahead.iter().filter(|step| step.factor > 0.0).map(part).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The triangle of Taylor and Ashe (1983) that the paper works, cumulated.
    fn taylor_ashe() -> Vec<Vec<f64>> {
        let rows: [&[u32]; 10] = [
            &[357_848, 766_940, 610_542, 482_940, 527_326, 574_398, 146_342, 139_950, 227_229, 67_948],
            &[352_118, 884_021, 933_894, 1_183_289, 445_745, 320_996, 527_804, 266_172, 425_046],
            &[290_507, 1_001_799, 926_219, 1_016_654, 750_816, 146_923, 495_992, 280_405],
            &[310_608, 1_108_250, 776_189, 1_562_400, 272_482, 352_053, 206_286],
            &[443_160, 693_190, 991_983, 769_488, 504_851, 470_639],
            &[396_132, 937_085, 847_498, 805_037, 705_960],
            &[440_832, 847_631, 1_131_398, 1_063_269],
            &[359_480, 1_061_648, 1_443_370],
            &[376_686, 986_608],
            &[344_014],
        ];
        let cumulated = |row: &&[u32]| {
            let mut sum = 0.0;
            row.iter()
                .map(|paid| {
                    sum += f64::from(*paid);
                    sum
                })
                .collect()
        };
        rows.iter().map(cumulated).collect()
    }

    #[test]
    fn macks_example_comes_out_as_published() {
        let ladder = chain_ladder(&taylor_ashe()).unwrap();
        let reserve = |row: usize| ladder.ultimate[row] - ladder.seen[row];
        // In thousands, by year of accident.
        for (row, printed) in
            [95.0, 470.0, 710.0, 985.0, 1_419.0, 2_178.0, 3_920.0, 4_279.0, 4_626.0].iter().enumerate()
        {
            assert!((reserve(row + 1) / 1000.0 - printed).abs() <= 0.5, "{row}: {}", reserve(row + 1));
        }
        let total: f64 = (0..10).map(reserve).sum();
        // The total: 18,680,856 with a standard error of 2,447,095, 13 %.
        assert!((total - 18_680_856.0).abs() < 0.5, "{total}");
        assert!((ladder.error - 2_447_095.0).abs() < 0.5, "{}", ladder.error);
    }

    #[test]
    fn what_always_grows_alike_has_no_error() {
        // Every vintage doubles after its first month and then stays: 10 → 20 → 20 …
        let rows: Vec<Vec<f64>> =
            (0..5).map(|row| (0..5 - row).map(|age| if age == 0 { 10.0 } else { 20.0 }).collect()).collect();
        let ladder = chain_ladder(&rows).unwrap();
        assert_eq!(ladder.factors, [2.0, 1.0, 1.0, 1.0]);
        assert_eq!((ladder.ultimate, ladder.error), (vec![20.0; 5], 0.0));
    }

    #[test]
    fn there_is_no_ladder_of_little_or_of_nothing() {
        let rows = |size: usize, sum: f64| (0..size).map(|row| vec![sum; size - row]).collect::<Vec<_>>();
        assert!(chain_ladder(&rows(4, 1.0)).is_none());
        assert!(chain_ladder(&rows(5, 1.0)).is_some());
        assert!(chain_ladder(&rows(5, 0.0)).is_none());
        assert!(chain_ladder(&vec![vec![1.0]; 5]).is_none());
        assert!(chain_ladder(&[]).is_none());
    }
}
