import { describe, expect, it } from 'vitest';
import { preview } from '../../tests/report.js';
import { KEPT, toField, toRole, toShape } from './corrections.js';

describe('a correction', () => {
  it('gives a column to a field, by its place where it has no name', () => {
    expect(toField(preview(), 1, 'kind').columns).toEqual({ kind: '#2' });
  });

  it('takes a field from its column for good', () => {
    expect(toField(preview(), 2, '').columns).toEqual({ amount: '' });
    expect(toField(preview(), 0, 'amount').columns).toEqual({ date: '', amount: 'Дата' });
  });

  it('keeps a column of members for segments, or does not', () => {
    const members = preview({ role: 'members' });
    const dropped = toField(members, 1, '');
    expect(dropped.ignored).toEqual(['#2']);
    const seen = { ...members, map: dropped };
    expect(toField(seen, 1, '').ignored).toEqual(['#2']);
    expect(toField(seen, 1, KEPT)).toEqual({ ...members.map, ignored: [] });
    expect(toField(seen, 0, KEPT).columns).toEqual({ date: '' });
    expect(toField(preview(), 1, '').ignored).toEqual([]);
  });

  it('of the table or its shape begins the columns anew, and keeps the rest', () => {
    const map = { ...preview().map, encoding: 'UTF-8', columns: { date: 'Дата' } };
    const seen = preview({ map });
    expect(toRole(seen, 'members')).toEqual({ ...map, role: 'members', columns: {}, ignored: [] });
    expect(toShape(seen, { delimiter: ',' })).toEqual({
      ...map,
      delimiter: ',',
      columns: {},
      ignored: [],
    });
  });
});
