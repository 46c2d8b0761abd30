import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import { texts } from '../../tests/texts.js';
import type { FigureView, KpiView, Report, Table } from '../engine/report.js';
import { rulesOf } from './css-rules.js';
import { figuresCsv } from './csv.js';
import { addressWith, inFragment, withFragment } from './fragment.js';
import { markdown } from './markdown.js';
import { scopedCss, selectors } from './scoped-css.js';

describe('figures as CSV', () => {
  it('have a row for the whole, for each month and for each part', () => {
    const [kpi] = sampleReport().kpis;
    if (!kpi) throw new Error('no figure');
    const part: FigureView = { ...kpi, unit: 'gap', value: 5e-7, interval: null, n: 7, series: [] };
    const one: KpiView = {
      ...kpi,
      id: 'x',
      unit: 'money',
      value: 1.5,
      interval: [-1e21, 2],
      n: 10,
      series: [{ month: '2025-01', value: null, interval: null, n: 0, partial: true }],
      parts: { gap: part },
    };
    expect(figuresCsv({ kpis: [one] })).toBe(
      [
        'kpi,part,month,value,low,high,n,unit',
        'x,,,1.5,-1000000000000000000000,2,10,money',
        'x,,2025-01,,,,0,money',
        'x,gap,,0.0000005,,,7,gap',
        '',
      ].join('\r\n'),
    );
  });
});

describe('the report as Markdown', () => {
  it('says the verdict, the findings and every figure with its norm', () => {
    for (const language of ['ru', 'en'] as const) {
      const page = markdown(sampleReport(), 'чеки|<b>.csv', false, texts(language));
      expect(page).toContain('чеки\\|&lt;b>.csv');
      expect(page).toContain(texts(language).t('kpi-member-receipt-share'));
      expect(page).not.toMatch(/\{[a-z$]/);
      // A table's rows all have as many cells as its head.
      for (const table of page.split('\n\n').filter((block) => block.startsWith('|'))) {
        const cells = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
        expect(new Set(cells).size, table).toBe(1);
      }
    }
  });
});

describe('goods in Markdown', () => {
  /** A report whose table of the top has so many rows, of so many products. */
  function withGoods(rows: number, goods: number): Report {
    const report = sampleReport();
    const table: Table = {
      id: 'top-products',
      columns: [{ head: { kind: 'name', value: 'column-revenue' }, unit: 'money' }],
      rows: Array.from({ length: rows }, (_, at) => ({
        label: { kind: 'text', value: `Чай | ${at}` },
        values: [1000 - at],
      })),
    };
    const scheme = { id: 'tier', ofProfile: true, why: null, notes: [], classes: [] };
    const kind = 'products' as const;
    const assortment = [{ kind, goods, top: table.id, tables: [table], cellsBehind: [] }];
    return { ...report, segments: { ...report.segments, schemes: [scheme], assortment } };
  }

  it('are those with the most, and of how many they are', () => {
    const page = markdown(withGoods(50, 4312), 'чеки.csv', false, texts('ru'));
    expect(page).toMatch(/### Товары с наибольшей выручкой: 12 из 4\s312\n/);
    expect(page.match(/\| Чай \\\| \d+ \|/g)).toHaveLength(12);
    expect(page).toContain('|  | выручка, ₽ |\n|---|---:|\n| Чай \\| 0 | 1');
  });

  it('are told without a number where these are all', () => {
    const page = markdown(withGoods(3, 3), 'чеки.csv', false, texts('ru'));
    expect(page).toContain('### Товары с наибольшей выручкой\n');
  });
});

describe('rules for flat markup', () => {
  const scope = { host: 'h1', own: 's1' };

  it.each([
    ['.a .b', '.a .b[s1]'],
    ['.a > .b:hover::before', '.a > .b[s1]:hover::before'],
    ['*, ::after', '*[s1],[s1]::after'],
    [':host', '[h1]'],
    [':host([open]) .x', '[h1][open] .x[s1]'],
    [':host([theme="dark"])', '[h1][theme="dark"]'],
    ['input:is([type="text"], [type="date"])', 'input[s1]:is([type="text"], [type="date"])'],
    ['a:not(.b > .c)', 'a[s1]:not(.b > .c)'],
  ])('%s', (before, after) => {
    expect(selectors(before, scope)).toBe(after);
  });

  it('hold in a print and show what only a print shows', () => {
    const css = '@media print{.a{display:none;color:red}}@container (min-width: 1px){.b{top:0}}';
    expect(scopedCss(css, scope)).toBe(
      '.a[s1]{display:none}@media print{.a[s1]{display:none;color:red}}' +
        '@container (min-width: 1px){.b[s1]{top:0}}',
    );
  });

  it('keep a font beside a custom property', () => {
    expect(scopedCss(':host{font:400 16px/24px var(--font)}', scope)).toContain('400 16px/24px');
    expect(rulesOf('/* { */ .a { top: 0 }')).toEqual([{ prelude: '.a', body: 'top: 0' }]);
  });
});

describe('the fragment of an address', () => {
  it('keeps what the host page has there', () => {
    const hash = withFragment('#prices&x=1', 'settings', '%7B%7D');
    expect(hash).toBe('#prices&x=1&lc-settings=%7B%7D');
    expect(inFragment(hash, 'settings')).toBe('%7B%7D');
    expect(inFragment(hash, 'report')).toBeNull();
    expect(withFragment(hash, 'settings', null)).toBe('#prices&x=1');
    expect(withFragment('#lc-report=1.a', 'report', null)).toBe('');
    const page = { href: 'https://shop.example/a?b#c' } as Location;
    expect(addressWith('#d', page)).toBe('https://shop.example/a?b#d');
  });
});
