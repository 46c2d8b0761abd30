import { type SVGTemplateResult, svg } from 'lit';
import { tenth } from './mark.js';
import type { TrendLayout } from './trend-layout.js';

/** The lines across a plot with their numbers, and the names under it. */
export function axes({
  plot,
  yTicks,
  xTicks,
}: Pick<TrendLayout, 'plot' | 'yTicks' | 'xTicks'>): SVGTemplateResult {
  return svg`${yTicks.map(
    ({ y, label }) => svg`
      <line class="grid" x1=${tenth(plot.left)} x2=${tenth(plot.right)} y1=${tenth(y)} y2=${tenth(y)} />
      <text class="tick" x=${tenth(plot.left - 8)} y=${tenth(y + 4)} text-anchor="end">${label}</text>`,
  )}
  ${xTicks.map(
    ({ x, label }) =>
      svg`<text class="tick" x=${tenth(x)} y=${tenth(plot.bottom + 18)} text-anchor="middle">${label}</text>`,
  )}`;
}
