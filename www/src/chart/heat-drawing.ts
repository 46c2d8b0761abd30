import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { HeatLayout } from './heat-layout.js';
import { mark, type Pointing, tenth } from './mark.js';
import { spoken } from './told.js';

/** The cells of a heat map, each a mark, with the names of rows and columns around. */
export function heatDrawing(layout: HeatLayout, state: Pointing): SVGTemplateResult {
  const { cell, boxes, left, top, names } = layout;
  return svg`
    <g aria-hidden="true">
      ${top.map(({ x, label }) => svg`<text class="tick" x=${tenth(x)} y="12" text-anchor="middle">${label}</text>`)}
      ${left.map(({ y, label }) => svg`<text class="tick" x=${names} y=${y} text-anchor="end">${label}</text>`)}
    </g>
    ${boxes.map(({ x, y, mark: one, label }, at) =>
      mark(
        at,
        spoken(one.told),
        state,
        `cell step-${one.step}`,
        svg`<rect x=${tenth(x + 1)} y=${y + 1} width=${tenth(cell.width - 2)} height=${cell.height - 2} rx="3" />
          ${
            label
              ? svg`<text x=${tenth(x + cell.width / 2)} y=${y + cell.height / 2 + 4} text-anchor="middle" aria-hidden="true">${label}</text>`
              : nothing
          }`,
      ),
    )}`;
}
