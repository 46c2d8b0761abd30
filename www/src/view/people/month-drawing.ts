import { nothing, type SVGTemplateResult, svg } from 'lit';
import { mark, type Pointing, tenth } from '../../chart/mark.js';
import type { DynamicsMonth } from '../../engine/report.js';
import { barsOf } from './dynamics-model.js';

/** Size of the drawing in its own units: it is as wide as its place. */
export const [WIDTH, HEIGHT] = [320, 72];

/** The bars of one of several small charts, the line that the highest reaches, and each month with what it says. */
export function monthDrawing(
  months: readonly DynamicsMonth[],
  values: readonly (number | null)[],
  said: readonly string[],
  state: Pointing,
): SVGTemplateResult {
  const step = WIDTH / months.length;
  const bars = barsOf(values, WIDTH, HEIGHT - 1);
  return svg`<defs>
      <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" y1="0" x2="0" y2="4" />
      </pattern>
    </defs>
    <line class="top-line" x1="0" x2=${WIDTH} y1="0.5" y2="0.5" />
    <line class="ground" x1="0" x2=${WIDTH} y1=${HEIGHT - 0.5} y2=${HEIGHT - 0.5} />
    ${months.map(({ partial }, at) => {
      const bar = bars[at];
      return mark(
        at,
        said[at] ?? '',
        state,
        'month',
        svg`<rect class="reach" x=${tenth(at * step)} width=${tenth(step)} height=${HEIGHT} />
          ${
            bar
              ? svg`<rect class="bar" x=${tenth(bar.x)} y=${tenth(bar.y)} width=${tenth(bar.width)} height=${tenth(bar.height)}
                  fill=${partial ? 'url(#hatch)' : nothing} />`
              : nothing
          }`,
      );
    })}`;
}
