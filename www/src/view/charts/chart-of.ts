import type { BarModel } from '../../chart/bar-model.js';
import type { HeatModel } from '../../chart/heat-model.js';
import type { StepModel } from '../../chart/step-model.js';
import type { KpiView, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { baseBars } from './base-bars.js';
import { costBars } from './cost-bars.js';
import { expiryBars } from './expiry-bars.js';
import { factorSteps } from './factor-steps.js';
import { heatOf } from './heat-of.js';
import { planBars } from './plan-bars.js';
import { pointSteps } from './point-steps.js';
import { sizeBars } from './size-bars.js';

/** A chart of a figure, with the table that says the same. */
export type KpiChart = { readonly table: Table } & (
  | { readonly kind: 'bars'; readonly model: BarModel }
  | { readonly kind: 'steps'; readonly model: StepModel }
  | { readonly kind: 'heat'; readonly model: HeatModel }
);

/** The chart of one of a figure's tables; `null` where the table says it best, or says too little. */
export function chartOf(table: Table, kpi: KpiView, texts: Texts): KpiChart | null {
  const bars = (model: BarModel | null): KpiChart | null => model && { kind: 'bars', model, table };
  switch (table.id) {
    case 'receipt-sizes':
      return bars(sizeBars(table, kpi, texts));
    case 'points-expiring-weeks':
    case 'points-by-expiry':
      return bars(expiryBars(table, texts));
    case 'base':
      return bars(baseBars(table, texts));
    case 'costs-by-month':
      return bars(costBars(table, texts));
    case 'heat-receipts':
    case 'heat-revenue':
    case 'heat-members':
    case 'heat-contacts':
    case 'heat-answers': {
      const model = heatOf(table, texts);
      return model && { kind: 'heat', model, table };
    }
    default:
      return table.id.startsWith('plan-') ? bars(planBars(table, texts)) : null;
  }
}

/** What is drawn of a figure that has no table of it: how it comes out of its figures. */
export function ownChart(kpi: KpiView, texts: Texts): KpiChart | null {
  if (kpi.id === 'points-outstanding') return pointSteps(kpi, texts);
  return kpi.id === 'receipt-growth-factors' ? factorSteps(kpi, texts) : null;
}
