import { describe, expect, it } from 'vitest';
import { texts } from '../../tests/texts.js';
import { type CurveLine, type CurveModel, curveLayout, fitted } from './curve-layout.js';

const SIZE = { width: 400, height: 240 };
const ru = texts('ru');
const wide = (text: string): number => text.length * 7;

describe('the layout of curves', () => {
  it('begins at nought and keeps lines and labels within the chart', () => {
    const { plot, lines, yTicks } = layout(model());
    expect(yTicks[0]?.y).toBe(plot.bottom);
    for (const { points, end } of lines) {
      for (const y of points) if (y !== null) expect(y).toBeGreaterThanOrEqual(plot.top);
      if (end) expect(plot.right + 10 + wide(end.name)).toBeLessThanOrEqual(SIZE.width);
    }
  });

  it('names the lines that have a name, off each other, above those that have none', () => {
    const { lines } = layout(model());
    expect(lines.map(({ end }) => end?.name ?? '')).toEqual(['', 'Чай', 'Кофе']);
    const [, tea, coffee] = lines;
    expect(Math.abs((tea?.end?.labelY ?? 0) - (coffee?.end?.labelY ?? 0))).toBeGreaterThanOrEqual(
      32,
    );
  });

  it('draws a band around the line that asks for it', () => {
    const { lines } = layout(model());
    expect(lines[1]?.band).toMatch(/^M.*Z$/);
    expect(lines[2]?.band).toBe('');
  });

  it('has as many names under it as there is room for', () => {
    const xs = Array.from({ length: 49 }, (_, age) => age);
    const line = {
      ...named('Чай', []),
      points: xs.map((x) => ({ value: x, interval: null, n: 9 })),
    };
    const { xTicks } = layout({ ...model(), xs, ticks: xs, lines: [line] });
    expect(xTicks.length).toBeLessThan(20);
    expect(xTicks.slice(0, 2).map(({ label }) => label)).toEqual(['0', '6']);
  });
});

it('a name that is too long is cut', () => {
  expect(fitted('Молочные продукты', 70, wide)).toBe('Молочные…');
  expect(fitted('Чай', 70, wide)).toBe('Чай');
});

function named(name: string, values: readonly (number | null)[]): CurveLine {
  const points = values.map((value) => (value === null ? null : { value, interval: null, n: 40 }));
  return { name, tone: name === '' ? 'rest' : 'a', band: name === 'Чай', points };
}

function model(): CurveModel {
  const tea = named('Чай', [1, 0.5, 0.4]);
  const points = tea.points.map(
    (point) => point && { ...point, interval: [point.value - 0.1, point.value + 0.1] as const },
  );
  return {
    title: '',
    subtitle: '',
    unit: 'share',
    xs: [0, 1, 2],
    ticks: [0, 1, 2],
    lines: [{ ...tea, points }, named('', [0.9, 0.3, null]), named('Кофе', [1, 0.4, 0.39])],
  };
}

function layout(of: CurveModel): ReturnType<typeof curveLayout> {
  return curveLayout(of, SIZE, ru.format, wide);
}
