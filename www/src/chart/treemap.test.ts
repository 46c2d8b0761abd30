import { describe, expect, it } from 'vitest';
import { drawn } from '../../tests/drawn.js';
import { texts } from '../../tests/texts.js';
import type { ClassView, SchemeView } from '../engine/report.js';
import { treemapDrawing } from './treemap-drawing.js';
import { squarified, treemapLayout } from './treemap-layout.js';
import { treemapModel } from './treemap-model.js';

const ru = texts('ru');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const measure = (text: string): number => text.length * 7;

function one(key: string, members: number, revenue: number): ClassView {
  return {
    key,
    label: { kind: 'name', value: key === '' ? 'segment-none' : `segment-rfm-${key}` },
    members,
    share: members / 1000,
    buyers: members,
    revenue,
    revenueShare: revenue / 500_000,
    purchases: 1,
    averageReceipt: 100,
    daysSince: 10,
  };
}

const scheme: SchemeView = {
  id: 'rfm',
  ofProfile: false,
  why: null,
  notes: [],
  classes: [
    one('champions', 200, 400_000),
    one('potential-loyalist', 300, 90_000),
    one('hibernating', 480, 20_000),
    one('new', 15, -10_000),
    one('', 5, 0),
  ],
};

describe('the model of a treemap', () => {
  it('calls a column of the files by its header', () => {
    const own = treemapModel({ ...scheme, id: 'column:Клуб' }, 'members', ru);
    expect(plain(own?.subtitle ?? '')).toMatch(/^Клуб: площадь/);
  });

  it('is titled by the largest class', () => {
    expect(plain(treemapModel(scheme, 'members', ru)?.title ?? '')).toBe(
      'Больше всего участников — «Спящие»: 48 %',
    );
    expect(plain(treemapModel(scheme, 'revenue', ru)?.title ?? '')).toBe(
      'Больше всего выручки — «Чемпионы»: 78,4 %',
    );
  });

  it('leaves out money given back, and opens only what is a class', () => {
    const keys = (by: 'members' | 'revenue'): string[] =>
      (treemapModel(scheme, by, ru)?.tiles ?? []).map(({ key, opens }) => key + (opens ? '' : '!'));
    expect(keys('members')).toEqual(['hibernating', 'potential-loyalist', 'champions', 'new', '!']);
    expect(keys('revenue')).toEqual(['champions', 'potential-loyalist', 'hibernating']);
    expect(
      treemapModel({ ...scheme, classes: scheme.classes.slice(0, 1) }, 'members', ru),
    ).toBeNull();
  });

  it('does not change the order of the classes of the report', () => {
    treemapModel(scheme, 'members', ru);
    expect(scheme.classes[0]?.key).toBe('champions');
  });
});

describe('the layout of a treemap', () => {
  it('is that of the paper', () => {
    // Bruls, Huizing, van Wijk: 6, 6, 4, 3, 2, 2, 1 in a box of 6 by 4.
    const boxes = squarified([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
    const shown = boxes.map(({ x, y, width, height }) =>
      [x, y, width, height].map((one) => Number(one.toFixed(2))),
    );
    expect(shown.slice(0, 5)).toEqual([
      [0, 0, 3, 2],
      [0, 2, 3, 2],
      [3, 0, 1.71, 2.33],
      [4.71, 0, 1.29, 2.33],
      [3, 2.33, 1.2, 1.67],
    ]);
  });

  it('gives areas as the values, within the box and without overlap', () => {
    for (const [width, height] of [
      [328, 360],
      [1040, 300],
    ] as const) {
      const values = [480, 300, 200, 15, 5, 0.01];
      const boxes = squarified(values, { x: 0, y: 0, width, height });
      boxes.forEach((box, at) => {
        const expected = ((values[at] ?? 0) / 1000.01) * width * height;
        expect(box.width * box.height).toBeCloseTo(expected, 6);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
        for (const other of boxes.slice(at + 1)) {
          const across =
            Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
          const down =
            Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
          expect(Math.min(across, down)).toBeLessThan(1e-6);
        }
      });
    }
    expect(squarified([], { x: 0, y: 0, width: 1, height: 1 })).toEqual([]);
    expect(squarified([0], { x: 0, y: 0, width: 1, height: 1 })).toEqual([]);
  });

  for (const width of [328, 1040]) {
    it(`is drawn at ${width} pixels`, async () => {
      const { tiles = [] } = treemapModel(scheme, 'members', ru) ?? {};
      const layout = treemapLayout(tiles, [width, 300], measure);
      const state = { open: 'new', stop: 0, point: () => {}, choose: () => {} };
      await expect(drawn(treemapDrawing(tiles, layout, state))).toMatchFileSnapshot(
        `snapshots/treemap-${width}.svg.txt`,
      );
    });
  }
});
