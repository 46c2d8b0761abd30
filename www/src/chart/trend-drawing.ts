import { nothing, type SVGTemplateResult, svg } from 'lit';
import { axes } from './axes.js';
import { mark, type Pointing, tenth } from './mark.js';
import { END_GAP, type LineLayout, type TrendLayout } from './trend-layout.js';

/** The marks of a trend: its ground, the lines, and each month with what it says. */
export function trendDrawing(
  layout: TrendLayout,
  said: readonly string[],
  state: Pointing,
): SVGTemplateResult {
  const { months } = layout;
  const pointing = { ...state, stop: Math.min(state.stop, months.length - 1) };
  return svg`${ground(layout)} ${layout.lines.map((line) => lineOf(line, layout, state))}
    ${months.map((_, at) => month(at, said[at] ?? '', layout, pointing))}`;
}

function ground({ plot, band, partial, yTicks, xTicks }: TrendLayout): SVGTemplateResult {
  return svg`
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
    </defs>
    ${axes({ plot, yTicks, xTicks })}
    ${partial.map(
      ({ x, width }) => svg`<rect
        class="partial" x=${tenth(x)} width=${tenth(width)} y=${tenth(plot.top)} height=${tenth(plot.bottom - plot.top)}
        fill="url(#hatch)"
      />`,
    )}
    ${
      band
        ? svg`<path class="band" d=${band.path} />
            <text class="band-label" x=${tenth(plot.left + 10)} y=${tenth(band.labelY)}>${band.label}</text>`
        : nothing
    }
  `;
}

function lineOf(
  { tone, path, points, end }: LineLayout,
  { months }: TrendLayout,
  { pointed }: Pointing,
): SVGTemplateResult {
  const y = pointed === null ? null : (points[pointed] ?? null);
  const x = pointed === null ? 0 : (months[pointed] ?? 0);
  const labelX = (months.at(-1) ?? end.x) + END_GAP;
  return svg`<g class=${tone}>
    <path class="line" d=${path} />
    <circle class="dot" cx=${tenth(end.x)} cy=${tenth(end.y)} r="3.5" />
    ${y === null ? nothing : svg`<circle class="dot" cx=${tenth(x)} cy=${tenth(y)} r="4.5" />`}
    <text class="end end-value" x=${tenth(labelX)} y=${tenth(end.labelY + 4)}>${end.value}</text>
    <text class="end" x=${tenth(labelX)} y=${tenth(end.labelY + 19)}>${end.name}</text>
  </g>`;
}

function month(
  at: number,
  said: string,
  { plot, months, halfStep }: TrendLayout,
  state: Pointing,
): SVGTemplateResult {
  const x = months[at] ?? 0;
  return mark(
    at,
    said,
    state,
    'stop',
    svg`<rect x=${tenth(x - halfStep)} width=${tenth(halfStep * 2)} y=${tenth(plot.top)} height=${tenth(plot.bottom - plot.top)} />
      <line x1=${tenth(x)} x2=${tenth(x)} y1=${tenth(plot.top)} y2=${tenth(plot.bottom)} />`,
  );
}
