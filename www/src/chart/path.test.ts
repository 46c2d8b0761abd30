import { expect, it } from 'vitest';
import { areaPath, linePath } from './path.js';

it('a line goes from point to point and breaks where one is missing', () => {
  const points = [{ x: 0, y: 1 }, { x: 2.25, y: 3 }, null, { x: 4, y: 5 }];
  expect(linePath(points)).toBe('M0,1L2.3,3M4,5h0');
});

it('an area goes along one edge and back along the other', () => {
  const upper = [
    { x: 0, y: 1 },
    { x: 2, y: 1 },
  ];
  const lower = [
    { x: 0, y: 9 },
    { x: 2, y: 9 },
  ];
  expect(areaPath(upper, lower)).toBe('M0,1L2,1L2,9L0,9Z');
});

it('nothing has no path', () => {
  expect(linePath([])).toBe('');
  expect(areaPath([], [])).toBe('');
});
