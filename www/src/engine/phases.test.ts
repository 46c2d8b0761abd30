import { beforeEach, expect, test } from 'vitest';
import { tell } from './phases.js';
import { Times } from './times.js';

beforeEach(() => performance.clearMeasures());

test('the parts of a report lie one behind the other on the timeline of the page', () => {
  const since = performance.timeOrigin + 100;
  tell({
    since,
    parts: [
      ['read', 5],
      ['decode', 20],
      ['report', 10],
    ],
  });
  const told = performance.getEntriesByType('measure');
  const spans = told.map(({ name, startTime, duration }) => [
    name,
    Math.round(startTime),
    Math.round(startTime + duration),
  ]);
  expect(spans.slice(0, 3)).toEqual([
    ['loyalty-calculator: read', 100, 105],
    ['loyalty-calculator: decode', 105, 125],
    ['loyalty-calculator: report', 125, 135],
  ]);
  expect(told[3]?.name).toBe('loyalty-calculator: transfer');
});

test('what is lapped is all that no other part took', () => {
  const times = new Times();
  times.add('read', 3);
  times.lap('decode');
  times.lap('arrange');
  const sum = times.parts.reduce((all, [, part]) => all + part, 0);
  const spent = performance.timeOrigin + performance.now() - times.since;
  expect(times.parts.map(([name]) => name)).toEqual(['read', 'decode', 'arrange']);
  expect(Math.abs(spent - sum)).toBeLessThan(50);
});
