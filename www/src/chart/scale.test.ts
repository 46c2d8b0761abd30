import { describe, expect, it } from 'vitest';
import { evenly, linear } from './scale.js';

describe('a linear scale', () => {
  it('maps the ends to the ends, also upside down', () => {
    const y = linear([50, 100], [120, 20]);
    expect([y(50), y(75), y(100)]).toEqual([120, 70, 20]);
  });

  it('of a single value does not divide by nothing', () => {
    expect(linear([5, 5], [120, 20])(5)).toBe(120);
  });
});

describe('even places', () => {
  it('reach from one end to the other', () => {
    expect(evenly(3, [10, 30])).toEqual([10, 20, 30]);
  });

  it('put a single one in the middle', () => {
    expect(evenly(1, [10, 30])).toEqual([20]);
  });
});
