import { describe, expect, it } from 'vitest';
import { preview } from '../../tests/report.js';
import { texts } from '../../tests/texts.js';
import type { Preview } from '../engine/report.js';
import { columnOrder } from './column-order.js';
import { found, lacking, leftOut, notes } from './import-state.js';

const unread = { readable: false, certain: false } as const;

function looked(changes: Partial<Preview>): { file: File; preview: Preview } {
  const seen = preview(changes);
  return { file: new File([], seen.name), preview: seen };
}

describe('the step of import', () => {
  it('says in a sentence what was recognised', () => {
    expect(found(preview(), texts('ru')).replaceAll('\u00a0', ' ')).toBe(
      'Чеки: 3 столбца, UTF-8, точка с запятой, заголовок в строке 1',
    );
    const bare = preview({ role: null, headerLine: 0, delimiter: '~' });
    expect(found(bare, texts('en'))).toBe('Unknown table: 3 columns, UTF-8, ~, no header');
  });

  it('goes on as soon as one file of receipts can be read', () => {
    expect(lacking([looked({}), looked({ ...unread })], texts('ru'))).toBeNull();
    expect(lacking([looked({ role: 'members' })], texts('ru'))).toBe('Нужна таблица чеков');
    const dateless = looked({ ...unread, missing: ['date'] });
    expect(lacking([dateless], texts('ru'))).toBe('Не хватает: Дата в «чеки.csv»');
    expect(leftOut([looked({}), looked({ ...unread, name: 'b.csv' })])).toEqual(['b.csv']);
  });

  it('marks what stands in the way before what is good to know', () => {
    const map = { ...preview().map, headers: ['Дата'] };
    const said = notes(preview({ ...unread, missing: ['date'], map }), texts('ru'));
    expect(said.map(({ rating }) => rating)).toEqual(['bad', 'good']);
    const broken = preview({ problem: { id: 'file-empty', args: {} } });
    expect(notes(broken, texts('en')).map(({ rating }) => rating)).toEqual(['bad']);
  });

  it('shows the columns that are used first', () => {
    expect(columnOrder(preview().columns)).toEqual([0, 2, 1]);
  });
});
