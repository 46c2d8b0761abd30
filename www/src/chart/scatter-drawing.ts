import { nothing, type SVGTemplateResult, svg } from 'lit';
import { mark, type Pointing, tenth } from './mark.js';
import type { ScatterLayout } from './scatter-layout.js';
import type { ScatterModel } from './scatter-model.js';
import { spoken } from './told.js';

/** The marks of a scatter chart: a circle a thing, lines where all together stand. */
export function scatterDrawing(
  { plot, xTicks, yTicks, whole, dots, labels }: ScatterLayout,
  { x, y, points }: ScatterModel,
  all: string,
  state: Pointing,
): SVGTemplateResult {
  return svg`
    <g aria-hidden="true">
      ${yTicks.map(
        (
          tick,
        ) => svg`<line class="grid" x1=${tenth(plot.left)} x2=${plot.right} y1=${tenth(tick.y)} y2=${tenth(tick.y)} />
          <text class="tick" x=${tenth(plot.left - 8)} y=${tenth(tick.y + 4)} text-anchor="end">${tick.label}</text>`,
      )}
      ${xTicks.map(
        (
          tick,
        ) => svg`<line class="grid" x1=${tenth(tick.x)} x2=${tenth(tick.x)} y1=${plot.top} y2=${plot.bottom} />
          <text class="tick" x=${tenth(tick.x)} y=${plot.bottom + 16} text-anchor="middle">${tick.label}</text>`,
      )}
      <text class="axis" x="0" y="12">↑ ${y.name}</text>
      <text class="axis" x=${plot.right} y=${plot.bottom + 36} text-anchor="end">${x.name} →</text>
      ${
        whole.x === null
          ? nothing
          : svg`<line class="whole" x1=${tenth(whole.x)} x2=${tenth(whole.x)} y1=${plot.top} y2=${plot.bottom} />
            <text class="tick" x=${tenth(whole.x + 4)} y=${plot.bottom - 5}>${all}</text>`
      }
      ${
        whole.y === null
          ? nothing
          : svg`<line class="whole" x1=${tenth(plot.left)} x2=${plot.right} y1=${tenth(whole.y)} y2=${tenth(whole.y)} />`
      }
    </g>
    ${dots.map((dot, at) => {
      const point = points[at];
      return mark(
        at,
        point ? spoken(point.told) : '',
        state,
        'dot',
        svg`<circle cx=${tenth(dot.x)} cy=${tenth(dot.y)} r=${tenth(dot.r)} />`,
      );
    })}
    <g class="names" aria-hidden="true">
      ${labels.map((label) => svg`<text x=${tenth(label.x)} y=${tenth(label.y)}>${label.text}</text>`)}
    </g>`;
}
