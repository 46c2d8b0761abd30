import type { KpiView, NormView, Unit } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** The norm of a KPI in words: `норма 60–80 %`, with the part that it is about. */
export function normInWords(kpi: KpiView, texts: Texts): string | null {
  if (!kpi.norm) return null;
  const norm = texts.format.range(normUnit(kpi, kpi.norm), [kpi.norm.low, kpi.norm.high]);
  return kpi.norm.part === null
    ? texts.t('norm', { norm })
    : texts.t('norm-part', { part: texts.t(`part-${kpi.norm.part}`), norm });
}

/** What the norm's edges are counted in: the KPI's own unit or that of its part. */
export function normUnit(kpi: KpiView, norm: NormView): Unit {
  return norm.part === null ? kpi.unit : (kpi.parts[norm.part]?.unit ?? kpi.unit);
}
