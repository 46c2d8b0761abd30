import type { Comparison, FigureView, KpiView, Unit } from '../engine/report.js';

const MONTHS = 12;

/** A figure of less than once a month is easier to read by the year; so are its norm and its months. */
export function readableUnit(kpi: KpiView): KpiView {
  const typical = kpi.norm?.high ?? kpi.value ?? 1;
  if (kpi.unit !== 'perMonth' || typical >= 1) return kpi;
  const further = kpi.furtherNorms.map(yearly);
  return { ...kpi, ...byYear(kpi), norm: kpi.norm && yearly(kpi.norm), furtherNorms: further };
}

/** The unit in which the figure is easier to read, and what its values are to be multiplied by. */
export function readableScale(kpi: KpiView): { unit: Unit; scale: number } {
  const { unit } = readableUnit(kpi);
  return { unit, scale: unit === kpi.unit ? 1 : MONTHS };
}

function byYear(figure: FigureView): Partial<FigureView> {
  return {
    unit: 'perYear',
    value: times(figure.value),
    interval: pair(figure.interval),
    previous: figure.previous && compared(figure.previous),
    yearAgo: figure.yearAgo && compared(figure.yearAgo),
    series: figure.series.map((point) => ({
      ...point,
      value: times(point.value),
      interval: pair(point.interval),
    })),
  };
}

function yearly<Norm extends { low: number; high: number }>(norm: Norm): Norm {
  return { ...norm, low: norm.low * MONTHS, high: norm.high * MONTHS };
}

function compared(comparison: Comparison): Comparison {
  const { current, value, difference } = comparison;
  return {
    ...comparison,
    current: current * MONTHS,
    value: value * MONTHS,
    difference: difference * MONTHS,
  };
}

function times(value: number | null): number | null {
  return value === null ? null : value * MONTHS;
}

function pair(interval: [number, number] | null): [number, number] | null {
  return interval && [interval[0] * MONTHS, interval[1] * MONTHS];
}
