import { describe, expect, it } from 'vitest';
import { texts } from '../../tests/texts.js';
import type { SegmentLimits } from '../engine/report.js';
import { limitText, typedLimits } from './limits.js';

const ru = texts('ru');
const plain = (text: string | undefined): string => (text ?? '').replace(/\s/g, ' ');

const limits: SegmentLimits = {
  sleepingDays: 30,
  lostDays: null,
  rfm: { days: [7, 14, 30, 60], purchases: [2, 3, 5, 8], revenue: [1000, 2500.5, 5000, 9000] },
};

describe('limits of segments', () => {
  it('stand in their fields as they are in force', () => {
    expect(limitText(limits, 'sleepingDays', ru)).toBe('30');
    expect(limitText(limits, 'lostDays', ru)).toBe('');
    expect(plain(limitText(limits, 'revenue-1', ru))).toBe('2 500,5');
    expect(typedLimits(limits, new Map(), ru)).toEqual({ limits, errors: new Map() });
  });

  it('take what is typed', () => {
    const drafts = new Map([
      ['sleepingDays', ''],
      ['lostDays', '90'],
      ['days-3', '90'],
      ['revenue-3', '12 000,50'],
    ]);
    const typed = typedLimits(limits, drafts, ru).limits;
    expect([typed?.sleepingDays, typed?.lostDays]).toEqual([null, 90]);
    expect(typed?.rfm?.days).toEqual([7, 14, 30, 90]);
    expect(typed?.rfm?.revenue).toEqual([1000, 2500.5, 5000, 12_000.5]);
    expect(typedLimits({ ...limits, rfm: null }, drafts, ru).limits?.rfm).toBeNull();
  });

  it('say what is wrong, and then nothing is applied', () => {
    const wrong = (id: string, text: string): string => {
      const { limits: found, errors } = typedLimits(limits, new Map([[id, text]]), ru);
      expect(found === null).toBe(errors.size > 0);
      return [...errors].map(([at, error]) => `${at}: ${plain(error)}`).join(' | ');
    };
    expect(wrong('days-1', '20')).toBe('');
    expect(wrong('days-1', '31')).toBe('days-2: Не меньше, чем порог перед ним.');
    expect(wrong('days-0', '')).toBe('days-0: Нужны все четыре порога.');
    expect(wrong('purchases-0', '1,5')).toBe('purchases-0: Целое число, от 0 до 100 000.');
    expect(wrong('revenue-0', '-1')).toBe('revenue-0: Сумма не меньше нуля.');
    expect(wrong('lostDays', '20')).toBe('lostDays: «Ушли» не раньше, чем «давно не были».');
    expect(wrong('sleepingDays', 'месяц')).toBe('sleepingDays: Введите число.');
    expect(wrong('sleepingDays', '0')).toBe('sleepingDays: Целое число, от 1 до 3 650.');
  });
});
