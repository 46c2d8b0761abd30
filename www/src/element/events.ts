import type { Progress } from '../engine/protocol.js';
import type { KpiView, PeriodView, Report } from '../engine/report.js';
import type { Problem } from './state.js';

/** What `lc-cta` tells the host: figures only, those that the visitor was shown and agreed to. */
export interface Summary {
  readonly industry: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly period: Pick<PeriodView, 'from' | 'to'>;
  /** The id of the verdict. */
  readonly verdict: string;
  /** The figures that have a value. */
  readonly kpis: readonly (Pick<KpiView, 'id' | 'unit' | 'rating'> & { readonly value: number })[];
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
  /** The visitor followed what the host put into the slot `cta`, and agreed to send this. */
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
    currency: report.settings.currency,
    period: { from: report.period.from, to: report.period.to },
    verdict: report.verdict.id,
    kpis: report.kpis.flatMap(({ id, value, unit, rating }) =>
      value === null ? [] : [{ id, value, unit, rating }],
    ),
  };
}
