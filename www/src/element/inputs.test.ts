import { describe, expect, it } from 'vitest';
import { looksLikeTable } from './inputs.js';

describe('pasted text', () => {
  it('is a table when its lines share a delimiter', () => {
    expect(looksLikeTable('Дата\tСумма\n01.02.2025\t100')).toBe(true);
    expect(looksLikeTable('date;sum\r\n2025-01-01;5\r\n')).toBe(true);
  });

  it('is not one when it is a word, a line or a sentence', () => {
    expect(looksLikeTable('100')).toBe(false);
    expect(looksLikeTable('Дата\tСумма')).toBe(false);
    expect(looksLikeTable('Здравствуйте, коллеги\nпришлите выгрузку')).toBe(false);
  });
});
