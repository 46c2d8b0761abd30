import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import { wideReport } from '../../tests/wide-report.js';
import { familiesOf, unlocksOf, valuedParts } from './report-parts.js';

describe('families of figures', () => {
  it('come in the order of the catalogue, each figure once', () => {
    const report = wideReport();
    expect(report.kpis).toHaveLength(57);
    const families = familiesOf(report);
    expect(families.map(({ id }) => id)).toEqual([
      'penetration',
      'receipt',
      'frequency',
      'made-points',
      'made-campaigns',
      'made-visits',
      'made-money',
    ]);
    const shown = families.flatMap(({ valued, waiting }) => [...valued, ...waiting]);
    const locked = report.unlocks.flatMap(({ kpis }) => kpis);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(
      report.kpis.filter(({ id, value }) => value !== null || !locked.includes(id)).length,
    );
    for (const { valued, waiting } of families) {
      expect(valued.every(({ value }) => value !== null)).toBe(true);
      expect(waiting.every(({ value }) => value === null)).toBe(true);
    }
  });

  it('are left out where all their figures wait for a column', () => {
    const report = wideReport();
    const kpis = report.kpis.filter(({ family }) => family === 'made-visits').slice(-4);
    expect(familiesOf({ ...report, kpis })).toEqual([]);
  });

  it('leave out what needs the files, where figures were typed', () => {
    const report = sampleReport();
    const why = { id: 'why-needs-files', args: {} };
    const kpis = report.kpis.map((kpi, at) => (at < 2 ? kpi : { ...kpi, value: null, why }));
    const shown = familiesOf({ ...report, kpis }).flatMap(({ valued, waiting }) => [
      ...valued,
      ...waiting,
    ]);
    expect(shown.map(({ id }) => id)).toEqual(kpis.slice(0, 2).map(({ id }) => id));
  });

  it('name apart what is told of the whole alone, while the report is of a part', () => {
    const report = sampleReport();
    const why = { id: 'why-of-part', args: {} };
    const kpis = report.kpis.map((kpi, at) => (at > 0 ? kpi : { ...kpi, value: null, why }));
    const [first] = familiesOf({ ...report, kpis });
    expect(first?.untold.map(({ id }) => id)).toEqual([kpis[0]?.id]);
    expect(first?.waiting.map(({ id }) => id)).not.toContain(kpis[0]?.id);
  });

  it('show a figure that waits for a column where a part of it has a value', () => {
    const report = sampleReport();
    const [first, second] = report.kpis;
    if (!first || !second) throw new Error('the sample has figures');
    const waiting = { ...first, value: null, parts: { days60: second, days180: second } };
    const unlocks = [{ table: null, field: null, setting: 'margin', hint: null, kpis: [first.id] }];
    const [family] = familiesOf({ ...report, kpis: [waiting], unlocks });
    expect(family?.waiting.map(({ id }) => id)).toEqual([first.id]);
    expect(valuedParts(waiting).map(({ name }) => name)).toEqual(['days60', 'days180']);
    const bare = { ...waiting, parts: {} };
    expect(familiesOf({ ...report, kpis: [bare], unlocks })).toEqual([]);
  });

  it('hold every figure while the engine does not say what would unlock them', () => {
    const [, receipt] = familiesOf({ ...sampleReport(), kpis: wideReport().kpis });
    expect(receipt?.waiting.map(({ id }) => id)).toEqual(['average-item-price']);
    expect(unlocksOf(sampleReport())).toEqual([]);
  });
});

describe('what would unlock figures', () => {
  it('keeps the order of the engine and names figures without a value only', () => {
    expect(
      unlocksOf(wideReport()).map(({ table, field, setting, kpis }) => [
        table ?? setting,
        field,
        kpis.length,
      ]),
    ).toEqual([
      ['points', null, 8],
      ['campaigns', null, 4],
      ['members', 'enrolled', 3],
      ['receipts', 'cost', 1],
      ['margin', null, 1],
    ]);
  });
});
