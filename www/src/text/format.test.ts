import { describe, expect, it } from 'vitest';
import { texts } from '../../tests/texts.js';

const ru = texts('ru').format;
const en = texts('en').format;

/** Spaces that do not break, made visible. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '~');

describe('numbers', () => {
  it('are written as in Russian', () => {
    expect(shown(ru.money(1234.5))).toBe('1~234,50~₽');
    expect(shown(ru.money(1200))).toBe('1~200~₽');
    expect(shown(ru.moneyShort(4_612_345))).toBe('4,61~млн~₽');
    expect(shown(ru.share(0.581))).toBe('58,1~%');
    expect(shown(ru.change(0.053))).toBe('+5,3~%');
    expect(shown(ru.sharePoints(-0.021))).toBe('−2,1~п.~п.');
    expect(shown(ru.count(1_470_000))).toBe('1~470~000');
    expect(shown(ru.bytes(2_412_880))).toBe('2,41~МБ');
  });

  it('are written as in English', () => {
    expect(en.money(1234.5)).toBe('₽1,234.50');
    expect(en.moneyShort(4_612_345)).toBe('₽4.61m');
    expect(en.share(0.581)).toBe('58.1%');
    expect(shown(en.sharePoints(0.021))).toBe('+2.1~pp');
    expect(shown(en.bytes(2_412_880))).toBe('2.41~MB');
  });

  it('show three significant digits on a card, and whole units below ten thousand', () => {
    const card = (value: number): string => shown(ru.value('money', value));
    expect(card(8.5)).toBe('8,50~₽');
    expect(card(84.52)).toBe('84,5~₽');
    expect(card(845.2)).toBe('845~₽');
    expect(card(8452.4)).toBe('8~452~₽');
    expect(card(84_524)).toBe('84,5~тыс.~₽');
    expect(shown(ru.value('share', 0.581))).toBe('58,1~%');
    expect(shown(ru.value('gap', 0.62))).toBe('+62,0~%');
    expect(shown(ru.value('sharePoints', 0.021))).toBe('+2,10~п.~п.');
    expect(ru.interval('sharePoints', [-0.01, 0.05])).toBe('−1,0…+5,0');
    expect(ru.column('sharePoints', [0.021, -0.3])).toEqual({ unit: '', cells: ['+2,1', '−30,0'] });
    expect(shown(ru.value('perMonth', 2.143))).toBe('2,14~в~месяц');
    expect(shown(en.value('perYear', 1.5))).toBe('1.50~a~year');
  });

  it('count members whole', () => {
    expect(shown(ru.value('members', 12))).toBe('12~чел.');
    expect(shown(en.value('members', 12_345))).toBe('12,345~members');
    expect(ru.interval('members', [7.4, 19.6])).toBe('7–20');
    expect(shown(ru.range('members', [1234, 2468]))).toBe('1~234–2~468~чел.');
  });

  it('put things beside their number in the right form', () => {
    const days = (value: number): string => shown(ru.value('days', value));
    expect([1, 12, 12.04, 21, 22, 3.5, 0].map(days)).toEqual([
      '1~день',
      '12~дней',
      '12~дней',
      '21~день',
      '22~дня',
      '3,5~дня',
      '0~дней',
    ]);
    expect(shown(ru.value('receipts', 1234.6))).toBe('1~235~чеков');
    expect(shown(ru.value('points', 1_470_002))).toBe('1~470~002~балла');
    expect(shown(en.value('days', 1))).toBe('1~day');
    expect(shown(en.value('points', 12.34))).toBe('12.3~points');
    expect(shown(ru.value('count', 4321))).toBe('4~321');
    expect(ru.interval('days', [11.34, 12.8])).toBe('11,3–12,8');
    expect(shown(ru.range('days', [12, 30]))).toBe('12–30~дней');
  });

  it('write points of NPS whole and with their sign', () => {
    expect(ru.value('npsPoints', 41.6)).toBe('+42');
    expect(en.value('npsPoints', -7.2)).toBe('−7');
    expect(ru.value('npsPoints', 0)).toBe('0');
    expect(ru.interval('npsPoints', [-3.2, 12.9])).toBe('−3…+13');
    expect(ru.range('npsPoints', [30, 50])).toBe('+30…50');
  });

  it('set units apart, so that they can be smaller', () => {
    const small = ru.pieces('money', 845.2).filter((piece) => piece.small);
    expect(
      small
        .map((piece) => piece.text)
        .join('')
        .trim(),
    ).toBe('₽');
    expect(en.pieces('share', 0.581)).toEqual([
      { text: '58', small: false },
      { text: '.', small: false },
      { text: '1', small: false },
      { text: '%', small: true },
    ]);
  });
});

describe('intervals and norms', () => {
  it('have as many decimals as show that their ends differ', () => {
    expect(ru.interval('share', [0.576, 0.586])).toBe('57,6–58,6');
    expect(ru.interval('share', [0.58112, 0.58131])).toBe('58,11–58,13');
    expect(shown(ru.interval('money', [1231.2, 1237.9]))).toBe('1~231–1~238');
    expect(ru.interval('gap', [-0.02, 0.11])).toBe('−2,0…+11,0');
    expect(shown(ru.interval('money', [16_494_543, 21_685_816]))).toBe('16,5–21,7~млн');
    expect(shown(ru.interval('money', [994_300, 1_216_000]))).toBe('994~тыс.–1,22~млн');
    expect(shown(ru.interval('gap', [-5.022, 73.88]))).toBe('−502…+7~388');
    expect(shown(ru.interval('money', [16_494_543, 16_504_000]))).toBe('16~494~543–16~504~000');
  });

  it('say the unit of a norm once', () => {
    expect(shown(ru.range('share', [0.6, 0.8]))).toBe('60–80~%');
    expect(shown(ru.range('gap', [0.5, 1.5]))).toBe('+50…150~%');
    expect(shown(en.range('perMonth', [4, 8]))).toBe('4–8~a~month');
  });
});

describe('columns of a table', () => {
  const cells = (...given: Parameters<typeof ru.column>): unknown[] => {
    const { unit, cells } = ru.column(...given);
    return [shown(unit), ...cells.map((cell) => cell && shown(cell))];
  };

  it('have as many decimals in every cell, and their unit said once', () => {
    expect(cells('money', [1234.5, null, 12])).toEqual(['₽', '1~234,50', null, '12,00']);
    expect(cells('money', [12_345.5, 12])).toEqual(['₽', '12~346', '12']);
    expect(cells('share', [0.5, 0.123])).toEqual(['%', '50,0', '12,3']);
    expect(cells('days', [1, 12.5])).toEqual(['дней', '1,0', '12,5']);
    expect(cells('receipts', [1, 120.5])).toEqual(['', '1', '121']);
    expect(cells('perMonth', [2.143, 0.5])).toEqual(['в~месяц', '2,14', '0,50']);
    expect(cells('npsPoints', [12.2, -3])).toEqual(['', '+12', '−3']);
    expect(cells('count', [])).toEqual(['']);
  });
});

describe('dates', () => {
  it('put the month into the genitive beside a day', () => {
    expect(shown(ru.date('2026-01-12'))).toBe('12~янв.~2026');
    expect(shown(ru.date('2026-05-02'))).toBe('2~мая~2026');
    expect(shown(en.date('2026-09-12'))).toBe('12~Sep~2026');
  });

  it('say the year of a period once', () => {
    expect(shown(ru.period('2025-01-01', '2025-12-31'))).toBe('1~янв.~– 31~дек.~2025');
    expect(shown(en.period('2025-01-01', '2026-01-19'))).toBe('1~Jan~2025~– 19~Jan~2026');
  });

  it('name a month as it stands alone', () => {
    expect(shown(ru.month('2026-01'))).toBe('январь~2026');
    expect(ru.monthShort('2026-01')).toBe('янв');
  });
});
