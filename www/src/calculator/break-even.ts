/** What a programme costs and earns; shares are of member sales, as fractions. */
export interface Costs {
  /** Gross margin. */
  readonly margin: number;
  /** Cost of rewards. */
  readonly rewards: number;
  /** Money a month that is spent whatever members buy. */
  readonly fixed: number;
}

/** One of the numbers, with the interval in which it is known to lie. */
export type Ends = Readonly<Record<keyof Costs, readonly [number, number] | null>>;

/**
 * Least additional member sales that pay for the programme, as a share of member sales a
 * month, (c·S + F) ÷ ((m − c)·S): each additional rouble brings its margin and costs its
 * reward. `null` where it never pays: the reward takes all the margin, or nothing is sold.
 */
export function breakEven({ margin, rewards, fixed }: Costs, sales: number): number | null {
  if (margin <= rewards || sales <= 0) return null;
  return (rewards * sales + fixed) / ((margin - rewards) * sales);
}

/** The least and the most that it can be within these intervals; the most is `null` where it may never pay. */
export function breakEvenRange(
  costs: Costs,
  ends: Ends,
  sales: number,
): readonly [number, number | null] | null {
  if (!ends.margin && !ends.rewards && !ends.fixed) return null;
  const end = (name: keyof Costs, at: 0 | 1): number => ends[name]?.[at] ?? costs[name];
  const best = { margin: end('margin', 1), rewards: end('rewards', 0), fixed: end('fixed', 0) };
  const worst = { margin: end('margin', 0), rewards: end('rewards', 1), fixed: end('fixed', 1) };
  const least = breakEven(best, sales);
  return least === null ? null : [least, breakEven(worst, sales)];
}
