import { expect, it } from 'vitest';
import { heatSteps } from './heat.js';

it('steps are even from the least to the greatest value, which has one of its own', () => {
  expect(
    heatSteps([
      [10, 20, 29],
      [30, 50, 60],
    ]),
  ).toEqual([
    [1, 1, 2],
    [2, 4, 5],
  ]);
});

it('nought and what has no value have no colour', () => {
  expect(heatSteps([[0, null, 5], [5]])).toEqual([[0, 0, 5], [5]]);
});

it('values that are all the same are of the first step', () => {
  expect(heatSteps([[7, 7], []])).toEqual([[1, 1], []]);
});
