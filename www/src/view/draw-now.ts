import type { LitElement } from 'lit';
import { SizedChart } from '../chart/sized-chart.js';
import { FamilyCharts } from './charts/family-charts.js';

/**
 * Renders at once what would come in tasks to follow, charts included: a print is laid out as soon
 * as its handler returns, and what is asked of the page by `print()` has no task in between.
 */
export function drawNow(page: LitElement): void {
  const charts: SizedChart[] = [];
  render(page, charts);
  // All are measured before any is drawn: to measure after a change is to lay the page out anew.
  const widths = charts.map(({ clientWidth }) => clientWidth);
  charts.forEach((chart, at) => {
    chart.widen(widths[at] ?? 0);
    performUpdate(chart);
  });
}

/** Renders an element and all within it; tells of the charts that have no width yet. */
function render(element: Element, charts: SizedChart[]): void {
  if (element instanceof FamilyCharts) element.free = true;
  performUpdate(element as LitElement);
  if (element instanceof SizedChart && !element.isWide) charts.push(element);
  for (const root of [element.shadowRoot, element]) {
    for (const part of root?.children ?? []) render(part, charts);
  }
}

/** Lit does this where an update is due; of other elements it is not known. */
function performUpdate(element: Element): void {
  (element as unknown as { performUpdate?(): void }).performUpdate?.();
}
