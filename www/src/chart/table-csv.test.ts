import { expect, it } from 'vitest';
import { texts } from '../../tests/texts.js';
import type { Table } from '../engine/report.js';
import { plainColour } from './colour.js';
import { tableCsv } from './table-csv.js';
import { wrapped } from './wrap.js';

const table: Table = {
  id: 'rfm-members',
  columns: [
    { head: { kind: 'text', value: '=1+1' }, unit: 'members' },
    { head: { kind: 'name', value: 'people-revenue-share' }, unit: 'share' },
  ],
  rows: [
    { label: { kind: 'text', value: 'Омск; "центр"' }, values: [1234, 0.5] },
    { label: { kind: 'text', value: '-5' }, values: [null, -1.25] },
  ],
};

it('a table is saved as a spreadsheet of the language opens it, without formulas', () => {
  expect(tableCsv(table, texts('ru'))).toBe(
    '\ufeff;\'=1+1;Доля выручки\r\n"Омск; ""центр""";1234;0,5\r\n-5;;-1,25\r\n',
  );
  expect(tableCsv(table, texts('en')).split('\r\n')[1]).toBe('"Омск; ""центр""",1234,0.5');
});

it('mixed colours become what every program reads', () => {
  expect(plainColour('color(srgb 1 0.5 0 / 0.4)')).toEqual(['rgb(255, 128, 0)', 0.4]);
  expect(plainColour('color(srgb 0 0 0)')).toEqual(['rgb(0, 0, 0)', 1]);
  expect(plainColour('rgba(1, 2, 3, 0.25)')).toEqual(['rgb(1, 2, 3)', 0.25]);
  expect(plainColour('url("#hatch")')).toEqual(['url("#hatch")', 1]);
});

it('texts are broken between words', () => {
  const measure = (text: string): number => text.length;
  expect(wrapped('могут стать лояльными', 12, measure)).toEqual(['могут стать', 'лояльными']);
  expect(wrapped('a', 0, measure)).toEqual(['a']);
  expect(wrapped('', 9, measure)).toEqual([]);
});
