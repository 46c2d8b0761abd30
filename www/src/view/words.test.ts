import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import { texts } from '../../tests/texts.js';
import type { Comparison, KpiView, Message } from '../engine/report.js';
import { changeInWords } from './change.js';
import { normInWords, normWithSource } from './norm.js';
import { ratingWord } from './rating.js';
import { readableUnit } from './readable-unit.js';
import { sharedNotes } from './shared-notes.js';

const ru = texts('ru');
const en = texts('en');

describe('a change in words', () => {
  it('names the month that it is against, in its case', () => {
    expect(plain(changeInWords(comparison(), 'share', ru))).toBe('+2,1 п. п. к январю 2025');
    expect(plain(changeInWords(comparison(), 'share', en))).toBe('+2.1 pp on January 2025');
  });

  it('is relative where the unit is not a share', () => {
    expect(plain(changeInWords({ ...comparison(), relative: -0.05 }, 'money', ru))).toBe(
      '−5 % к январю 2025',
    );
  });

  it('is a difference in points where the figure is one', () => {
    const nps: Comparison = { ...comparison(), difference: -4.2, relative: -0.1 };
    expect(plain(changeInWords(nps, 'npsPoints', ru))).toBe('−4 к январю 2025');
  });

  it('names the days that it is against where these are no month', () => {
    const chosen: Comparison = { ...comparison(), period: ['2025-01-05', '2025-01-31'] };
    expect(plain(changeInWords(chosen, 'share', ru))).toBe(
      '+2,1 п. п. к периоду 5 янв. – 31 янв. 2025',
    );
    expect(plain(changeInWords(chosen, 'share', en))).toBe('+2.1 pp on 5 Jan – 31 Jan 2025');
  });
});

describe('a status in words', () => {
  it('says where the figure stands against its norm', () => {
    expect(plain(ratingWord({ rating: 'bad', position: 'below' }, ru))).toBe('Ниже нормы');
    expect(plain(ratingWord({ rating: 'good', position: 'within' }, ru))).toBe('В норме');
    expect(plain(ratingWord({ rating: 'watch', position: 'within' }, ru))).toBe('У границы нормы');
  });

  it('does not speak of a norm that there is not', () => {
    expect(plain(ratingWord({ rating: 'unknown', position: 'none' }, ru))).toBe('Без оценки');
  });
});

describe('a norm in words', () => {
  it('names the part that it is about', () => {
    expect(plain(normInWords(kpi('average-receipt'), ru) ?? '')).toBe('Норма: разница +50…150 %');
    expect(plain(normInWords(kpi('member-revenue-share'), ru) ?? '')).toBe('Норма 60–80 %');
  });

  it('says where it is published and how much that is worth', () => {
    expect(plain(normWithSource(kpi('member-revenue-share'), ru) ?? '')).toBe(
      '60–80 % (Set Loyalty, «Основные метрики программы лояльности»; ориентир из статьи поставщика, без данных)',
    );
    const own: KpiView = {
      ...kpi('member-revenue-share'),
      norm: { low: 0.5, high: 0.6, source: 'own', grade: 'own', part: null },
    };
    expect(plain(normWithSource(own, en) ?? '')).toBe('50–60% (your own norm; not published)');
    expect(normWithSource({ ...own, norm: null }, en)).toBeNull();
  });
});

describe('a frequency', () => {
  it('of less than once a month is said by the year, its norm and months too', () => {
    const rare: KpiView = {
      ...kpi('purchase-frequency'),
      value: 0.25,
      norm: { low: 1 / 6, high: 1 / 3, source: 'set', grade: 'vendorArticle', part: null },
    };
    const yearly = readableUnit(rare);
    expect(yearly).toMatchObject({ unit: 'perYear', value: 3, norm: { low: 2, high: 4 } });
    expect(yearly.series[0]?.value).toBeCloseTo((rare.series[0]?.value ?? 0) * 12);
  });

  it('of several times a month stays', () => {
    const often = kpi('purchase-frequency');
    expect(readableUnit(often)).toBe(often);
  });
});

describe('notes', () => {
  it('are said once where several figures carry them', () => {
    const note: Message = { id: 'note-self-selection', args: {} };
    const own: Message = { id: 'note-no-anonymous', args: {} };
    const [one, two] = sampleReport().kpis;
    if (!one || !two) throw new Error('no figures');
    expect(
      sharedNotes([
        { ...one, notes: [note, own] },
        { ...two, notes: [note] },
      ]),
    ).toEqual([note]);
  });
});

function kpi(id: string): KpiView {
  const found = sampleReport().kpis.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the report`);
  return found;
}

function comparison(): Comparison {
  return {
    currentPeriod: ['2025-02-01', '2025-02-28'],
    current: 0.581,
    period: ['2025-01-01', '2025-01-31'],
    value: 0.56,
    difference: 0.021,
    relative: null,
    significant: true,
  };
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
