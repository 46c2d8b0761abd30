import { describe, expect, it } from 'vitest';
import { drawn } from '../../tests/drawn.js';
import { texts } from '../../tests/texts.js';
import { barDrawing } from './bar-drawing.js';
import { barLayout } from './bar-layout.js';
import type { BarColumn, BarModel } from './bar-model.js';
import { curveDrawing } from './curve-drawing.js';
import { type CurveModel, curveLayout } from './curve-layout.js';
import { heatDrawing } from './heat-drawing.js';
import { heatLayout } from './heat-layout.js';
import type { HeatModel } from './heat-model.js';
import { scatterDrawing } from './scatter-drawing.js';
import { scatterLayout } from './scatter-layout.js';
import type { ScatterModel } from './scatter-model.js';
import { stepDrawing } from './step-drawing.js';
import { stepLayout } from './step-layout.js';
import { leftOver, type Step, type StepModel } from './step-model.js';
import type { Told } from './told.js';
import { trendDrawing } from './trend-drawing.js';
import { trendLayout } from './trend-layout.js';
import type { TrendModel } from './trend-model.js';

const { format } = texts('en');
const measure = (text: string): number => text.length * 7;
const state = { pointed: 1, stop: 0, point: () => {} };
const words = { title: 'What the data say', subtitle: 'What is drawn' };
const WIDTHS = [328, 1040];

function told(head: string, value: string): Told {
  return { head, lines: [{ name: '', value }] };
}

function step(name: string, value: number, tone: Step['tone'], total = false): Step {
  const label = format.count(value);
  return { name, value, tone, total, label, told: told(name, label) };
}

const steps: StepModel = {
  ...words,
  unit: 'points',
  steps: [
    step('issued', 100, 'total'),
    step('redeemed', -60, 'used'),
    step('expired', -30, 'lost'),
    step('what the files took away', -15, 'down'),
    step('on accounts', -5, 'total', true),
  ],
};

describe('a waterfall', () => {
  it('begins each step where the one before ended, and stands the total on nought', () => {
    const { bars, zero } = stepLayout(steps, 1040, format, measure);
    const ends = bars.map(({ end }) => end);
    for (const [at, { bar }] of bars.slice(0, -1).entries()) {
      const [from, to] = [bar.x, bar.x + bar.width];
      const start = at === 0 ? zero : (ends[at - 1] ?? 0);
      expect([from, to].some((edge) => Math.abs(edge - start) < 0.01)).toBe(true);
    }
    expect(ends.at(-1)).toBeCloseTo(ends.at(-2) ?? 0);
    expect(bars.at(-1)?.bar.x).toBeCloseTo(ends.at(-1) ?? 0);
  });

  it('keeps its amounts within the picture', () => {
    for (const width of WIDTHS) {
      for (const { label } of stepLayout(steps, width, format, measure).bars) {
        expect(label.x + measure(label.text)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('knows a remainder from the error of adding up', () => {
    expect(leftOver(0.3, [0.1, 0.2], 0.005)).toBe(0);
    expect(leftOver(10, [3, 4], 0.005)).toBe(3);
  });
});

function column(short: string, changes: Partial<BarColumn> = {}): BarColumn {
  return { short, below: '', partial: false, target: null, told: told(short, '1'), ...changes };
}

const stacked: BarModel = {
  ...words,
  unit: 'members',
  stacked: true,
  edges: false,
  amounts: false,
  columns: [column('May', { below: '2025' }), column('Jun')],
  series: [
    { name: 'stayed', tone: 'members', values: [80, 90] },
    { name: 'new', tone: 'third', values: [20, 0] },
    { name: 'lapsed', tone: 'out', values: [-10, -20] },
  ],
  lines: [],
};

const grouped: BarModel = {
  ...words,
  unit: 'share',
  stacked: false,
  edges: true,
  amounts: false,
  columns: [column('0'), column('100', { target: 0.6 }), column('200', { partial: true })],
  series: [
    { name: 'members', tone: 'members', values: [0.2, 0.5, 0.3] },
    { name: 'without a card', tone: 'anonymous', values: [0.6, 0.4, null] },
  ],
  lines: [
    { at: 1.5, name: 'members 150', tone: 'members' },
    { at: 0.5, name: 'without a card 50', tone: 'anonymous' },
  ],
};

describe('bars', () => {
  it('stand on each other without gap or overlap, what leaves below nought', () => {
    const { columns, zero } = barLayout(stacked, { width: 1040, height: 240 }, format, measure);
    const [stayed, fresh, lapsed] = columns[0]?.boxes ?? [];
    expect((stayed?.y ?? 0) + (stayed?.height ?? 0)).toBeCloseTo(zero);
    expect((fresh?.y ?? 0) + (fresh?.height ?? 0)).toBeCloseTo(stayed?.y ?? 0);
    expect(lapsed?.y).toBeCloseTo(zero);
    expect((lapsed?.height ?? 0) * 8).toBeCloseTo(stayed?.height ?? 0);
  });

  it('begin at nought, and leave room for what they should have come to', () => {
    const layout = barLayout(grouped, { width: 328, height: 240 }, format, measure);
    const [first] = layout.columns[0]?.boxes ?? [];
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(layout.zero);
    expect(layout.columns[1]?.target).toBeCloseTo(layout.plot.top);
    expect(layout.columns[2]?.boxes).toHaveLength(1);
  });

  it('have the names of lines on their outer sides', () => {
    const { lines } = barLayout(grouped, { width: 1040, height: 240 }, format, measure);
    expect(lines.map(({ anchor }) => anchor)).toEqual(['start', 'end']);
  });
});

const heat: HeatModel = {
  ...words,
  rows: ['Mon', 'Tue'],
  columns: Array.from({ length: 14 }, (_, at) => String(8 + at)),
  cells: [0, 1].map((row) =>
    Array.from({ length: 14 }, (_, at) => ({
      step: (at + row) % 6,
      label: String(at * 10 + row),
      told: told(`${row} ${at}`, String(at)),
    })),
  ),
};

describe('a heat map', () => {
  it('turns over where its cells would be too narrow to hit', () => {
    const [narrow, wide] = WIDTHS.map((width) => heatLayout(heat, width, measure));
    expect(narrow?.across).toBe(2);
    expect(wide?.across).toBe(14);
    expect(narrow?.boxes[1]?.mark).toBe(heat.cells[1]?.[0]);
    expect(wide?.boxes[1]?.mark).toBe(heat.cells[0]?.[1]);
  });
});

const scatter: ScatterModel = {
  ...words,
  x: { unit: 'share', name: 'Member share of receipts', whole: 0.6 },
  y: { unit: 'money', name: 'Average receipt', whole: 700 },
  points: [0.4, 0.5, 0.55, 0.62, 0.7].map((x, at) => ({
    name: `Shop ${at + 1}`,
    x,
    y: 900 - at * 80,
    size: (at + 1) * 100,
    told: told(`Shop ${at + 1}`, String(x)),
  })),
};

const point = (value: number | null, at: number) => ({
  month: `2025-0${at + 1}-01`,
  value,
  interval: null,
  n: 100,
  partial: at === 0,
});

/** Two lines of a figure, a norm between them, and a month that is not whole. */
const trend: TrendModel = {
  ...words,
  unit: 'money',
  step: 'month',
  lines: [
    { tone: 'members', name: 'members', points: [410, 480, 500, 520, 530].map(point) },
    {
      tone: 'anonymous',
      name: 'without a card',
      points: [300, 310, null, 330, 320].map(point),
    },
  ],
  band: {
    label: 'norm +50…100%',
    low: [450, 465, null, 495, 480],
    high: [600, 620, null, 660, 640],
  },
};

/** How many bought again: steps with their interval, and a group behind that has no name. */
const curve: CurveModel = {
  ...words,
  unit: 'share',
  xs: [0, 7, 14, 30],
  ticks: [0, 7, 14, 30],
  lines: [
    {
      name: 'all together',
      tone: 'a',
      band: true,
      points: [0, 0.3, 0.5, 0.62].map((value) => ({
        value,
        interval: [Math.max(0, value - 0.05), value + 0.05] as const,
        n: 40,
      })),
    },
    {
      name: '',
      tone: 'rest',
      band: false,
      points: [0, 0.2, 0.4, null].map((value) =>
        value === null ? null : { value, interval: null, n: 9 },
      ),
    },
  ],
};

for (const width of WIDTHS) {
  describe(`a drawing at ${width} pixels`, () => {
    const size = { width, height: 240 };
    const said = ['the first', 'the second', 'the third', 'the fourth', 'the fifth'];
    const pictures = {
      trend: () => trendDrawing(trendLayout(trend, size, format, measure), said, state),
      curve: () => curveDrawing(curveLayout(curve, size, format, measure), said, state),
      steps: () =>
        stepDrawing(stepLayout(steps, width, format, measure), steps.steps, width, state),
      stacked: () => barDrawing(barLayout(stacked, size, format, measure), stacked.columns, state),
      grouped: () => barDrawing(barLayout(grouped, size, format, measure), grouped.columns, state),
      heat: () => heatDrawing(heatLayout(heat, width, measure), state),
      scatter: () =>
        scatterDrawing(scatterLayout(scatter, size, format, measure), scatter, 'overall', state),
    };
    for (const [name, picture] of Object.entries(pictures)) {
      it(`of ${name} is as it was`, async () => {
        await expect(drawn(picture())).toMatchFileSnapshot(`snapshots/${name}-${width}.svg.txt`);
      });
    }
  });
}
