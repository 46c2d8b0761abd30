import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { BarBox, BarLayout, ColumnLayout } from './bar-layout.js';
import type { BarColumn } from './bar-model.js';
import { mark, type Pointing, tenth } from './mark.js';
import { spoken } from './told.js';

/** The marks of a bar chart: a column can be focused as a whole, names stand at the bars. */
export function barDrawing(
  layout: BarLayout,
  columns: readonly BarColumn[],
  state: Pointing,
): SVGTemplateResult {
  const { plot, zero, lines, ends } = layout;
  return svg`
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="5" height="5" />
        <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
      <pattern id="partial" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="partial" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
    </defs>
    ${layout.yTicks.map(
      ({
        y,
        label,
      }) => svg`<line class="grid" x1=${tenth(plot.left)} x2=${tenth(plot.right)} y1=${tenth(y)} y2=${tenth(y)} />
        <text class="tick" x=${tenth(plot.left - 8)} y=${tenth(y + 4)} text-anchor="end">${label}</text>`,
    )}
    ${layout.columns.map((column, at) => {
      const told = columns[at]?.told;
      return mark(at, told ? spoken(told) : '', state, 'column', pieces(column, plot));
    })}
    <line class="zero" x1=${tenth(plot.left)} x2=${tenth(plot.right)} y1=${tenth(zero)} y2=${tenth(zero)} />
    <g class="words" aria-hidden="true">
      ${layout.columns.map(({ amount, amountY, x, width }) =>
        amount
          ? svg`<text class="amount" x=${tenth(x + width / 2)} y=${tenth(amountY)} text-anchor="middle">${amount}</text>`
          : nothing,
      )}
      ${layout.xTicks.map(
        ({
          x,
          label,
          below,
        }) => svg`<text class="tick" x=${tenth(x)} y=${plot.bottom + 18} text-anchor="middle">${label}</text>
          ${below ? svg`<text class="below" x=${tenth(x)} y=${plot.bottom + 34} text-anchor="middle">${below}</text>` : nothing}`,
      )}
      ${lines.map(
        ({ x, labelX, labelY, anchor, name, tone }) => svg`<g class=${tone}>
          <line class="upright" x1=${tenth(x)} x2=${tenth(x)} y1=${labelY - 9} y2=${plot.bottom} />
          <text class="line-name" x=${tenth(labelX)} y=${labelY} text-anchor=${anchor}>${name}</text>
        </g>`,
      )}
      ${ends.map(
        ({ y, name, value, tone }) => svg`<g class=${tone}>
          <text class="end end-value" x=${tenth(plot.right + 10)} y=${tenth(y)}>${value}</text>
          <text class="end" x=${tenth(plot.right + 10)} y=${tenth(y + 14)}>${name}</text>
        </g>`,
      )}
    </g>`;
}

function pieces(
  { x, width, boxes, target, partial }: ColumnLayout,
  { top, bottom }: BarLayout['plot'],
): SVGTemplateResult {
  return svg`<rect class="reach" x=${tenth(x)} width=${tenth(width)} y=${top} height=${tenth(bottom - top)} />
    ${boxes.map((box) => piece(box, partial))}
    ${
      target === null
        ? nothing
        : svg`<line class="target" x1=${tenth(x + 1)} x2=${tenth(x + width - 1)} y1=${tenth(target)} y2=${tenth(target)} />`
    }`;
}

function piece({ tone, x, y, width, height }: BarBox, partial: boolean): SVGTemplateResult {
  const fill = partial ? 'url(#partial)' : tone === 'out' ? 'url(#hatch)' : 'currentColor';
  return svg`<rect class="bar ${tone}" fill=${fill} x=${tenth(x)} y=${tenth(y)} width=${tenth(width)} height=${tenth(height)} />`;
}
