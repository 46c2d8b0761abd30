import { describe, expect, it } from 'vitest';
import { texts } from '../../tests/texts.js';
import { checked, type Drafts, draftsOf } from './typed.js';

const ru = texts('ru');
const plain = (text: string | undefined): string => (text ?? '').replace(/\s/g, ' ');

const typed: Drafts = {
  days: '30',
  receipts: '12 000',
  memberReceipts: '7 000',
  revenue: '9 600 000',
  memberRevenue: '6 000 000,50',
  margin: '38',
};

describe('figures typed by hand', () => {
  it('are read with what is not known left out', () => {
    const { figures, errors, remarks } = checked(typed, ru);
    expect(errors).toEqual({});
    expect(remarks.map(plain)).toEqual(['Средний чек получается 800 ₽.']);
    expect(figures).toEqual({
      days: 30,
      receipts: 12_000,
      memberReceipts: 7000,
      revenue: 9_600_000,
      memberRevenue: 6_000_000.5,
      members: null,
      activeMembers: null,
      pointsIssued: null,
      pointsRedeemed: null,
      costs: null,
      margin: 0.38,
    });
  });

  it('come back into their fields', () => {
    const { figures } = checked(typed, ru);
    expect(figures && checked(draftsOf(figures, ru), ru).figures).toEqual(figures);
  });

  it('are held against each other', () => {
    const errorOf = (name: keyof Drafts, text: string): string =>
      plain(checked({ ...typed, members: '100', [name]: text }, ru).errors[name]);
    expect(errorOf('memberReceipts', '12001')).toBe(
      'Чеков с картой не может быть больше, чем всех чеков.',
    );
    expect(errorOf('activeMembers', '101')).toContain('больше, чем всех участников');
    expect(errorOf('days', '0')).toContain('от 1');
    expect(errorOf('receipts', '1,5')).toBe('Введите целое число.');
    expect(errorOf('receipts', '-1')).toBe('Число не может быть меньше нуля.');
    expect(errorOf('margin', '101')).toBe('От 0 до 100 %.');
    expect(errorOf('costs', 'нет')).toBe('Введите число.');
    expect(errorOf('costs', '')).toBe('');
  });

  it('are strange rather than wrong where that can be', () => {
    const { remarks, figures } = checked(
      { ...typed, pointsIssued: '10', pointsRedeemed: '11' },
      ru,
    );
    expect(figures).not.toBeNull();
    expect(remarks).toHaveLength(2);
  });

  it('are not enough while one that is needed is missing', () => {
    const { figures, missing } = checked({ ...typed, days: ' ' }, ru);
    expect([figures, missing]).toEqual([null, ['days']]);
  });
});
