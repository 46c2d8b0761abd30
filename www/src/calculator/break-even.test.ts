import { describe, expect, it } from 'vitest';
import { breakEven, breakEvenRange } from './break-even.js';

const costs = { margin: 0.4, rewards: 0.02, fixed: 0 };
const none = { margin: null, rewards: null, fixed: null };

describe('the least additional revenue', () => {
  it('is the reward over what is left of the margin', () => {
    expect(breakEven(costs, 1_000_000)).toBeCloseTo(0.052632, 6);
    expect(breakEven(costs, 5)).toBeCloseTo(0.052632, 6);
  });

  it('grows with the fixed cost, the less the more is sold', () => {
    // (20,000 + 38,000) ÷ 380,000.
    expect(breakEven({ ...costs, fixed: 38_000 }, 1_000_000)).toBeCloseTo(0.152632, 6);
    expect(breakEven({ ...costs, fixed: 38_000 }, 2_000_000)).toBeCloseTo(0.102632, 6);
  });

  it('is never enough where the reward takes the margin, or nothing is sold', () => {
    expect(breakEven({ ...costs, margin: 0.02 }, 1_000_000)).toBeNull();
    expect(breakEven({ ...costs, margin: 0.01 }, 1_000_000)).toBeNull();
    expect(breakEven(costs, 0)).toBeNull();
  });

  it('lies between the best and the worst that the intervals leave', () => {
    expect(breakEvenRange(costs, none, 1000)).toBeNull();
    const [least, most] =
      breakEvenRange(costs, { ...none, margin: [0.38, 0.42], rewards: [0.01, 0.03] }, 1000) ?? [];
    expect(least).toBeCloseTo(0.01 / 0.41, 9);
    expect(most).toBeCloseTo(0.03 / 0.35, 9);
    expect(breakEvenRange(costs, { ...none, margin: [0.01, 0.5] }, 1000)?.[1]).toBeNull();
    expect(breakEvenRange(costs, { ...none, margin: [0.01, 0.02] }, 1000)).toBeNull();
  });
});
