import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import { wideReport } from '../../tests/wide-report.js';
import type { Arg, ClassView, KpiView, Report } from '../engine/report.js';
import { packed, toBase64 } from './compress.js';
import { linkOf, MOST_CHARACTERS, opened, SHORT_MOST, type Shared, shortLinkOf } from './link.js';
import { shareable } from './reduce.js';
import { REPORT } from './report-shape.js';
import { LEAST, untold } from './small-groups.js';

describe('a link', () => {
  it('opens the report that was put into it', async () => {
    const report = shareable(wideReport());
    const { report: found, form, typed } = await openedFrom(await linkOf(wideReport(), false));
    expect([form, typed]).toEqual(['full', false]);
    expect(found).toEqual(rounded(report));
    expect(found.totals).toEqual(wideReport().totals);
  });

  it('is the same for the same report', async () => {
    expect(await linkOf(wideReport(), true)).toBe(await linkOf(wideReport(), true));
  });

  it('keeps the settings, but not the ids of members that are left out', async () => {
    const report = sampleReport();
    const settings = {
      ...report.settings,
      industry: 'fashion' as const,
      margin: 0.25,
      excludeMembers: ['7700123'],
      norms: { 'average-receipt': { low: 1, high: 2 } },
    };
    const found = await openedFrom(await linkOf({ ...report, settings }, false));
    expect(found.report.settings).toEqual({ ...settings, excludeMembers: [] });
  });

  it('says that the report is of a part, but not of which', async () => {
    const report = sampleReport();
    const of = (by: string, part: Arg) => ({
      id: 'caution-part',
      args: { by: { kind: 'name' as const, value: by }, part },
    });
    const cautions = [
      of('part-store', { kind: 'text', value: 'Тула, пр. Ленина, 57' }),
      of('scheme-rfm', { kind: 'name', value: 'segment-rfm-loyal' }),
    ];
    const settings = { ...report.settings, only: { store: 'Тула, пр. Ленина, 57', rfm: 'loyal' } };
    const found = await openedFrom(await linkOf({ ...report, settings, cautions }, false));
    expect(found.report.settings.only).toEqual({});
    expect(found.report.cautions).toEqual([{ id: 'caution-part-unnamed', args: {} }, cautions[1]]);
  });

  it('is short enough for a messenger in its short form, with the most important figures', async () => {
    const link = await shortLinkOf(wideReport(), false);
    expect(link?.length).toBeLessThanOrEqual(SHORT_MOST);
    const { report, form } = await openedFrom(link);
    expect(form).toBe('short');
    expect(report.kpis.map(({ id }) => id)).toContain('member-receipt-share');
    expect(report.findings.map(({ id }) => id)).toContain('member-receipt-share-low');
    expect(report.totals).toEqual(wideReport().totals);
    const smaller = await shortLinkOf(wideReport(), false, 700);
    expect(smaller?.length).toBeLessThanOrEqual(700);
    const fewer = (await openedFrom(smaller)).report.kpis;
    expect(fewer.length).toBeLessThan(report.kpis.length);
    expect(await shortLinkOf(wideReport(), false, 100)).toBeNull();
  });

  it('is refused where it was cut, changed or made up', async () => {
    const link = (await linkOf(sampleReport(), false)) ?? '';
    const refused = [
      '',
      '1',
      '1.',
      '0.AAAA',
      '1.AAAA',
      '1.<script>',
      link.slice(0, -9),
      link.replace(/^1\./, '01.').slice(0, 40),
      `${link.slice(0, 200)}AAAA${link.slice(204)}`,
      `1.${'A'.repeat(MOST_CHARACTERS)}`,
    ];
    for (const one of refused)
      expect(await opened(one), one.slice(0, 40)).toEqual({ refusal: 'link' });
  });

  it('says when a newer version made it', async () => {
    expect(await opened('2.AAAA')).toEqual({ refusal: 'newer' });
  });

  it('is not unpacked beyond what a report needs', async () => {
    expect(await opened(await document('['.padEnd(40_000_000, ' ')))).toEqual({ refusal: 'link' });
  });

  it('is refused where a value is not what it should be', async () => {
    const good = JSON.stringify([0, false, REPORT.pack(shareable(sampleReport()) as Report)]);
    expect('shared' in (await opened(await document(good)))).toBe(true);
    const bad = [
      good.replace('"verdict-mixed"', '"<b>verdict</b>"'),
      good.replace('2025-01-01', '2025-13-01'),
      good.replace('"{}"', '"{\\"excludeMembers\\":[\\"1\\"]}"'),
      good.replace('"{}"', '"{\\"__proto__\\":1,\\"x\\":2}"'),
      good.replace('[0,false', '[7,false'),
      good.replace('30000', '-1'),
      good.replace('30000', '1e999'),
      good.replace('24618204.35', 'null'),
      '[0,false,[]]',
      '{}',
      '['.repeat(20_000) + ']'.repeat(20_000),
    ];
    for (const one of bad) {
      expect(one, one.slice(0, 40)).not.toBe(good);
      expect(await opened(await document(one)), one.slice(0, 60)).toEqual({ refusal: 'link' });
    }
  });
});

describe('what a link leaves out', () => {
  it('is every word of a file', async () => {
    const named: Arg = { kind: 'text', value: 'Иванова А.' };
    const report = sampleReport();
    const [first, ...rest] = report.kpis;
    const [finding] = report.findings;
    if (!first || !finding) throw new Error('no figures');
    const link = await linkOf(
      {
        ...report,
        cautions: [{ id: 'caution-x', args: { name: named } }],
        kpis: [
          {
            ...first,
            notes: [
              {
                id: 'note-x',
                args: { name: { kind: 'message', value: { id: 'x', args: { named } } } },
              },
            ],
            tables: [{ id: 'cashiers', columns: [], rows: [{ label: named, values: [] }] }],
          },
          ...rest,
        ],
        findings: [finding, { ...finding, id: 'cashier', args: { cashier: named } }],
        segments: segments([classOf(50, named), classOf(60)]),
      },
      false,
    );
    const text = JSON.stringify(await openedFrom(link));
    expect(text).not.toContain('Иванова');
    expect(text).not.toContain('чеки 2025.csv');
    expect(text).not.toMatch(/[А-Яа-яЁё]/);
  });

  it('is what tells of fewer than five', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomOf(seed);
      const sizes = Array.from({ length: 1 + random(8) }, () => random(12));
      const report = shareable({
        ...sampleReport(),
        segments: segments(sizes.map((size) => classOf(size))),
      });
      const classes = report?.segments.schemes[0]?.classes ?? [];
      const told = classes.map(({ members }) => members);
      expect(told.filter((size) => size > 0 && size < LEAST)).toEqual([]);
      const left = sum(sizes) - sum(told);
      // All in one class of a few: then nothing at all is told.
      if (told.length > 0) expect(left === 0 || left >= LEAST, `${sizes}`).toBe(true);
    }
  });

  it('is a figure of so few, its months and its arithmetic', () => {
    const figure = (changes: Partial<KpiView>): KpiView | undefined => {
      const [kpi, ...rest] = sampleReport().kpis;
      if (!kpi) throw new Error('no figure');
      return shareable({ ...sampleReport(), kpis: [{ ...kpi, ...changes }, ...rest] })?.kpis[0];
    };
    expect(figure({ n: 4 })?.value).toBeNull();
    expect(figure({ unit: 'members', value: 3 })?.why?.id).toBe('why-not-shared');
    expect(figure({ unit: 'share', value: 0.003, n: 1000 })?.value).toBeNull();
    expect(figure({ figures: { lapsed: { kind: 'count', value: 2 } } })?.value).toBeNull();
    const point = { month: '2025-01', value: 0.5, interval: null, partial: false };
    const series = figure({
      series: [
        { ...point, n: 3 },
        { ...point, n: 300 },
      ],
    })?.series;
    expect(series?.map(({ value, n }) => [value, n])).toEqual([
      [null, 0],
      [0.5, 300],
    ]);
  });

  it('is a part of so few, with those that would tell of it', () => {
    const report = sampleReport();
    const kpi = report.kpis.find(({ id }) => id === 'average-receipt');
    const { members } = kpi?.parts ?? {};
    if (!kpi || !members) throw new Error('no parts');
    const parts = {
      members,
      few: { ...members, n: 2 },
      rest: { ...members, unit: 'members' as const, value: 90 },
    };
    const found = shareable({ ...report, kpis: [{ ...kpi, parts }] })?.kpis[0];
    expect(Object.keys(found?.parts ?? {})).toEqual(['members']);
  });

  it('is everything, where there are fewer than five members', async () => {
    const report = sampleReport();
    const totals = { ...report.totals, membersWithPurchase: 4 };
    expect(await linkOf({ ...report, totals }, false)).toBeNull();
    expect(await shortLinkOf({ ...report, totals }, false)).toBeNull();
  });

  it('is the next group too where the whole would tell of the few', () => {
    expect(untold([3, 20, 9])).toEqual([true, false, true]);
    expect(untold([3, 2, 9])).toEqual([true, true, false]);
    expect(untold([0, 20, 9])).toEqual([false, false, false]);
    expect(untold([4])).toEqual([true]);
  });
});

async function openedFrom(link: string | null): Promise<Shared> {
  const found = await opened(link ?? '');
  if (!('shared' in found)) throw new Error(found.refusal);
  return found.shared;
}

async function document(json: string): Promise<string> {
  return `1.${toBase64(await packed(json))}`;
}

/** As the link rounds it. */
function rounded(report: Report | null): Report | null {
  return report && REPORT.unpack(REPORT.pack(report));
}

function segments(classes: ClassView[]): Report['segments'] {
  const scheme = { id: 'value', ofProfile: false, why: null, notes: [], classes };
  return { ...sampleReport().segments, schemes: [scheme] };
}

function classOf(
  members: number,
  label: Arg = { kind: 'name', value: 'segment-value-a' },
): ClassView {
  return {
    key: 'a',
    label,
    members,
    share: 0.1,
    buyers: members,
    revenue: 100,
    revenueShare: 0.1,
    purchases: 2,
    averageReceipt: 50,
    daysSince: 9,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Park and Miller's generator: the same numbers every time. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 7919;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
