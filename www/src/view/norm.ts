import type { KpiView, NormView, Unit } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** The norm of a KPI in words: `Норма 60–80 %`. */
export function normInWords(kpi: KpiView, texts: Texts): string | null {
  const norm = normRange(kpi, texts);
  return norm && texts.t(kpi.norm?.part ? 'norm-of' : 'norm', { norm });
}

/** Its edges alone, with the part that they are about: `разница +50…150 %`. */
function normRange(kpi: KpiView, texts: Texts, norm = kpi.norm): string | null {
  if (!norm) return null;
  const unit = normUnit(kpi, norm);
  const range =
    norm.low === norm.high
      ? texts.format.value(unit, norm.low)
      : texts.format.range(unit, [norm.low, norm.high]);
  return norm.part === null ? range : `${texts.t(`part-${norm.part}`)} ${range}`;
}

/** Its edges, where they are published and what that stands on. */
export function normWithSource(kpi: KpiView, texts: Texts, of = kpi.norm): string | null {
  const norm = normRange(kpi, texts, of);
  if (!of || norm === null) return null;
  const [source, grade] = [texts.t(`source-${of.source}`), texts.t(`grade-${of.grade}`)];
  return texts.t('norm-from', { norm, source, grade });
}

/** What the edges are counted in: the KPI's own unit or that of its part. */
export function normUnit(kpi: KpiView, norm: NormView | null): Unit {
  const part = norm?.part ?? null;
  return part === null ? kpi.unit : (kpi.parts[part]?.unit ?? kpi.unit);
}
