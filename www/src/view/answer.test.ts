import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import type { Problem } from '../engine/report.js';
import { changeBy } from './answer.js';

const { settings } = sampleReport();
const problem: Problem = {
  id: 'notice-shared-card',
  level: 'warning',
  count: 5,
  args: { member: { kind: 'text', value: 'K' } },
  examples: [],
  choice: 'excludeMember',
};

test('what holds already changes nothing', () => {
  expect(changeBy('drop', problem, settings)).toBeNull();
  expect(changeBy('member', problem, settings)).toBeNull();
  const chosen = { ...settings, keepDuplicates: true, excludeMembers: ['K'] };
  expect(changeBy('keep', problem, chosen)).toBeNull();
  expect(changeBy('exclude', problem, chosen)).toBeNull();
});

test('an answer can be taken back, and leaves the others alone', () => {
  expect(changeBy('keep', problem, settings)).toEqual({ keepDuplicates: true });
  const others = { ...settings, excludeMembers: ['A'] };
  expect(changeBy('exclude', problem, others)).toEqual({ excludeMembers: ['A', 'K'] });
  const both = { ...settings, excludeMembers: ['A', 'K'] };
  expect(changeBy('member', problem, both)).toEqual({ excludeMembers: ['A'] });
});
