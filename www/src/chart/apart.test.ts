import { expect, it } from 'vitest';
import { apart } from './apart.js';

it('labels with room enough stay where they are', () => {
  expect(apart([10, 60, 30], 16, [0, 100])).toEqual([10, 60, 30]);
});

it('labels that meet make room in the order of their places', () => {
  expect(apart([20, 20, 22], 10, [0, 100])).toEqual([20, 30, 40]);
});

it('what is pushed out at the bottom pushes back up', () => {
  expect(apart([95, 96, 40], 20, [0, 100])).toEqual([60, 80, 40]);
});
