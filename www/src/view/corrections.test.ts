import { describe, expect, it } from 'vitest';
import { preview } from '../../tests/report.js';
import { toField, toRole, toShape } from './corrections.js';

describe('a correction', () => {
  it('gives a column to a field, by its place where it has no name', () => {
    expect(toField(preview(), 1, 'kind').columns).toEqual({ kind: '#2' });
  });

  it('takes a field from its column for good', () => {
    expect(toField(preview(), 2, '').columns).toEqual({ amount: '' });
    expect(toField(preview(), 0, 'amount').columns).toEqual({ date: '', amount: 'Дата' });
  });

  it('of the table or its shape begins the columns anew, and keeps the rest', () => {
    const map = { ...preview().map, encoding: 'UTF-8', columns: { date: 'Дата' } };
    const seen = preview({ map });
    expect(toRole(seen, 'members')).toEqual({ ...map, role: 'members', columns: {} });
    expect(toShape(seen, { delimiter: ',' })).toEqual({ ...map, delimiter: ',', columns: {} });
  });
});
