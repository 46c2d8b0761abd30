import type { Progress } from '../engine/protocol.js';
import type { KpiView, PeriodView, Report } from '../engine/report.js';
import type { Problem } from './state.js';

/** What `lc-cta` tells the host: figures only, never a row or an id. */
export interface Summary {
  readonly industry: string;
  readonly period: PeriodView;
  readonly verdict: string;
  readonly kpis: readonly Pick<KpiView, 'id' | 'value' | 'unit' | 'rating'>[];
}

/**
 * What `lc-report` tells the host: the report without the account of the files,
 * whose names and examples of rows are the visitor's.
 */
export type Figures = Omit<Report, 'quality'>;

/** Events of the element and their details; all bubble and leave the shadow root. */
export interface LoyaltyEvents {
  /** The engine is loaded. What files need besides follows by itself, before one is chosen. */
  'lc-ready': null;
  'lc-progress': Progress;
  'lc-report': Figures;
  'lc-error': { readonly kind: Problem['kind'] };
  /** The visitor followed what the host put into the slot `cta`. */
  'lc-cta': Summary;
}

/** Sends one of the element's events. */
export function send<Name extends keyof LoyaltyEvents>(
  from: EventTarget,
  name: Name,
  detail: LoyaltyEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** The report without the account of the files. */
export function figuresOf({ quality: _, ...figures }: Report): Figures {
  return figures;
}

/** The summary of a report. */
export function summaryOf(report: Report): Summary {
  return {
    industry: report.settings.industry,
    period: report.period,
    verdict: report.verdict.id,
    kpis: report.kpis.map(({ id, value, unit, rating }) => ({ id, value, unit, rating })),
  };
}
