import { describe, expect, it } from 'vitest';
import { numberIn, numberText } from './number.js';

describe('a number that someone typed', () => {
  it('may have the signs of its language', () => {
    const ru = ['1 234,5', '1\u00a0234.5 ₽', '12,345', '40 %', '−3', ',5', '1.234,5'];
    expect(ru.map((text) => numberIn(text, 'ru'))).toEqual([
      1234.5, 1234.5, 12.345, 40, -3, 0.5, 1234.5,
    ]);
    const en = ['1,234.5', '12,345', '£1,234,567', '12,5', '.5'];
    expect(en.map((text) => numberIn(text, 'en'))).toEqual([1234.5, 12_345, 1_234_567, 12.5, 0.5]);
  });

  it('is none where there is no number', () => {
    expect(numberIn('  ', 'ru')).toBeNull();
    for (const text of ['abc', '1,2,3', '12-5', '1e5', '%1x'])
      expect(numberIn(text, 'ru')).toBeNaN();
  });

  it('comes back from how it is written', () => {
    for (const language of ['ru', 'en'] as const) {
      for (const value of [0, 0.4, 12_345.678, 1_000_000, 57.1234]) {
        expect(numberIn(numberText(value, language), language)).toBe(value);
      }
    }
  });
});
