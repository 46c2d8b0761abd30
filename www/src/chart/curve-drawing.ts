import { nothing, type SVGTemplateResult, svg } from 'lit';
import { axes } from './axes.js';
import { type CurveLayout, type CurveLineLayout, LABEL_GAP } from './curve-layout.js';
import { mark, type Pointing, tenth } from './mark.js';

/** The marks of curves: their ground, the lines, and each place with what it says. */
export function curveDrawing(
  layout: CurveLayout,
  said: readonly string[],
  state: Pointing,
): SVGTemplateResult {
  return svg`${axes(layout)} ${layout.lines.map((line) => lineOf(line, layout, state))}
    ${layout.lines.map(nameOf)}
    ${layout.xs.map((_, at) => place(at, said[at] ?? '', layout, state))}`;
}

function lineOf(
  { tone, path, band, points, end }: CurveLineLayout,
  { xs }: CurveLayout,
  { pointed }: Pointing,
): SVGTemplateResult {
  const y = pointed === null ? null : (points[pointed] ?? null);
  const x = pointed === null ? 0 : (xs[pointed] ?? 0);
  return svg`<g class="${tone}${end ? '' : ' behind'}">
    ${band ? svg`<path class="band" d=${band} />` : nothing}
    <path class="line" d=${path} />
    ${
      end
        ? svg`<circle class="dot" cx=${tenth(end.x)} cy=${tenth(end.y)} r="3.5" />
            ${y === null ? nothing : svg`<circle class="dot" cx=${tenth(x)} cy=${tenth(y)} r="4.5" />`}`
        : nothing
    }
  </g>`;
}

/** At the end of its own line, over what goes on behind it. */
function nameOf({ tone, end }: CurveLineLayout): SVGTemplateResult | typeof nothing {
  if (!end) return nothing;
  const x = tenth(end.x + LABEL_GAP);
  return svg`<g class=${tone}>
    <text class="end end-value" x=${x} y=${tenth(end.labelY)}>${end.value}</text>
    <text class="end" x=${x} y=${tenth(end.labelY + 14)}>${end.name}</text>
  </g>`;
}

function place(
  at: number,
  said: string,
  { plot, xs }: CurveLayout,
  state: Pointing,
): SVGTemplateResult {
  const x = xs[at] ?? 0;
  const from = at === 0 ? x - 6 : (x + (xs[at - 1] ?? x)) / 2;
  const to = at === xs.length - 1 ? x + 6 : (x + (xs[at + 1] ?? x)) / 2;
  return mark(
    at,
    said,
    state,
    'stop',
    svg`<rect x=${tenth(from)} width=${tenth(to - from)} y=${tenth(plot.top)} height=${tenth(plot.bottom - plot.top)} />
      <line x1=${tenth(x)} x2=${tenth(x)} y1=${tenth(plot.top)} y2=${tenth(plot.bottom)} />`,
  );
}
