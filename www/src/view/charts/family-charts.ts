import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KpiView } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import { InTurn } from '../in-turn.js';
import { chartOf, type KpiChart, ownChart } from './chart-of.js';
import { deviationSteps } from './deviation-steps.js';
import styles from './family-charts.css?inline';
import { framed } from './kpi-charts.js';

/** What a reader of a family's figures should see without opening any: a figure and its table. */
const SHOWN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  receipt: [
    ['average-receipt', 'receipt-sizes'],
    ['receipt-growth-factors', ''],
  ],
  frequency: [['calendar-heat', 'heat-receipts']],
  points: [
    ['points-outstanding', ''],
    ['points-expiring', 'points-expiring-weeks'],
  ],
  retention: [['base-structure', 'base']],
  value: [['programme-cost-share', 'costs-by-month']],
  mechanics: [
    ['plan-fact', 'plan-revenue'],
    ['plan-fact', 'deviation-'],
  ],
};

/** The charts of a family of figures, drawn once the page has nothing else to do. */
export class FamilyCharts extends InTurn {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) family!: string;
  @property({ attribute: false }) kpis!: readonly KpiView[];
  /** Whether they are drawn: not while the page has more to do. */
  @state() free = false;

  override firstUpdated(_: PropertyValues<this>): void {
    whenIdle(() => {
      this.free = true;
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { texts, family, kpis } = this;
    if (!this.free) return nothing;
    const charts = (SHOWN[family] ?? []).flatMap(([id, table]) => {
      const kpi = kpis.find((one) => one.id === id);
      return (kpi && drawn(kpi, table, texts)) ?? [];
    });
    if (charts.length === 0) return nothing;
    return html`<div class=${charts.length > 1 ? 'several' : 'one'}>
      ${charts.map((chart) => framed(chart, texts))}
    </div>`;
  }
}

function drawn(kpi: KpiView, id: string, texts: Texts): KpiChart | null {
  if (id === '') return ownChart(kpi, texts);
  const table = kpi.tables.find((one) => one.id.startsWith(id));
  if (!table) return null;
  return id === 'deviation-'
    ? deviationSteps(table, table.rows.length - 1, kpi, texts)
    : chartOf(table, kpi, texts);
}

/** Safari has no such callback. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 300);
}

define('lc-family-charts', FamilyCharts);
