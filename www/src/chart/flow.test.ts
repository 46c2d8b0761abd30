import { describe, expect, it } from 'vitest';
import { drawn } from '../../tests/drawn.js';
import { texts } from '../../tests/texts.js';
import type { Arg, MovementView } from '../engine/report.js';
import { flowDrawing } from './flow-drawing.js';
import { flowLayout } from './flow-layout.js';
import { flowModel } from './flow-model.js';

const ru = texts('ru');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const measure = (text: string): number => text.length * 7;
const name = (value: string): Arg => ({ kind: 'name', value });
const classes = ['active', 'sleeping', 'reactivated', 'lost'];

const movement: MovementView = {
  scheme: 'life-cycle',
  from: '2025-12-02',
  to: '2026-01-01',
  days: [335, 365],
  better: 45,
  worse: 121,
  came: 20,
  stopped: 121,
  returned: 1,
  standings: [4, 2, 4, 1],
  table: {
    id: 'life-cycle-movement',
    columns: classes.map((id) => ({ head: name(`segment-life-cycle-${id}`), unit: 'members' })),
    rows: [
      { label: name('segment-life-cycle-active'), values: [1200, 120, 0, 0] },
      { label: name('segment-life-cycle-sleeping'), values: [0, 60, 40, 0] },
      { label: name('segment-life-cycle-reactivated'), values: [10, 0, 0, 1] },
      { label: name('segment-life-cycle-lost'), values: [0, 0, 5, 300] },
      { label: name('segment-not-yet'), values: [20, 0, 0, 0] },
    ],
  },
};

const model = flowModel(movement, ru);

describe('the model of a flow', () => {
  it('is titled by who stopped and who came back', () => {
    expect(plain(model.title)).toBe('За 30 дней 121 участник перестал покупать, 1 вернулся');
    const value = { ...movement, stopped: null, returned: null };
    expect(plain(flowModel(value, texts('en')).title)).toBe(
      'In 30 days 121 members moved down, 45 moved up',
    );
  });

  it('has the best classes first, and who was in none last', () => {
    expect(model.left.map((node) => node.name)).toEqual([
      'Активные',
      'Вернулись',
      'Давно не были',
      'Ушли',
      'Ещё не участники',
    ]);
    expect(model.right.map((node) => node.name)).toEqual([
      'Активные',
      'Вернулись',
      'Давно не были',
      'Ушли',
    ]);
  });

  it('says how classes grew and shrank', () => {
    expect(model.right.map((node) => plain(node.size))).toEqual([
      '1 230 (−90)',
      '45 (+34)',
      '180 (+80)',
      '301 (−4)',
    ]);
  });

  it('knows moves to the better from moves to the worse', () => {
    const turns = model.ribbons.map(({ from, to, turn }) => `${from}${to} ${turn}`);
    expect(turns).toEqual([
      '00 same',
      '02 worse',
      '10 same',
      '13 worse',
      '21 better',
      '22 same',
      '31 better',
      '33 same',
      '40 came',
    ]);
    expect(plain(model.ribbons[1]?.said ?? '')).toBe(
      'Активные → Давно не были: 120 участников, 9,1 % тех, кто был слева',
    );
  });
});

describe('the layout of a flow', () => {
  for (const width of [328, 1040]) {
    const layout = flowLayout(model, width, measure);

    it(`keeps bars and names apart at ${width} pixels`, () => {
      for (const side of [layout.left, layout.right]) {
        for (const [at, node] of side.entries()) {
          const next = side[at + 1];
          const end = Math.max(node.y + node.height, node.label.at(-1)?.y ?? 0);
          const start = next ? Math.min(next.y, (next.label[0]?.y ?? 0) - 11) : layout.height;
          expect(start).toBeGreaterThanOrEqual(end);
        }
      }
      expect(layout.legend.map(({ x, word }) => x + 22 + measure(word) <= width)).not.toContain(
        false,
      );
    });

    it(`is drawn at ${width} pixels`, async () => {
      const state = { pointed: 1, stop: 1, point: () => {} };
      await expect(drawn(flowDrawing(layout, state))).toMatchFileSnapshot(
        `snapshots/flow-${width}.svg.txt`,
      );
    });
  }

  it('fills each bar with its ribbons', () => {
    const { left, ribbons } = flowLayout(model, 328, measure);
    const [bar] = left;
    const ends = ribbons
      .slice(0, 2)
      .map(({ path }) => /^M[\d.]+,([\d.]+)C.*,([\d.]+)Z$/.exec(path));
    expect(Number(ends[0]?.[1])).toBeCloseTo(bar?.y ?? Number.NaN, 0);
    expect(Number(ends[1]?.[2])).toBeCloseTo((bar?.y ?? 0) + (bar?.height ?? 0), 0);
    expect(ends[0]?.[2]).toBe(ends[1]?.[1]);
  });
});
