import type { Settings } from '../engine/report.js';
import { reset, same } from './defaults.js';

/** How many of the settings differ from what is usual: each filter, norm and definition is one, and so is the period. */
export function changes(settings: Settings): number {
  const { from, to, ...rest } = settings;
  const before = reset(settings);
  const differing = Object.entries(rest).map(([key, value]) =>
    differences(value, before[key as keyof Settings]),
  );
  const period = same([from, to], [before.from, before.to]) ? 0 : 1;
  return differing.reduce((sum, count) => sum + count, period);
}

function differences(one: unknown, other: unknown): number {
  if (!(isGroup(one) && isGroup(other))) return same(one, other) ? 0 : 1;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => !same(one[key] ?? null, other[key] ?? null)).length;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
