import { nothing, type SVGTemplateResult, svg } from 'lit';
import { mark, type Pointing, tenth } from './mark.js';
import { type StepBar, type StepLayout, THICK } from './step-layout.js';
import type { Step } from './step-model.js';
import { spoken } from './told.js';

/** The marks of a waterfall: a row a step, joined by a thin line where one goes on from the other. */
export function stepDrawing(
  layout: StepLayout,
  steps: readonly Step[],
  width: number,
  state: Pointing,
): SVGTemplateResult {
  const { ticks, bars, zero, height } = layout;
  return svg`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      <pattern id="lost" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="lost-ground" width="6" height="6" />
        <line class="lost-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
    ${ticks.map(
      ({ x, label }) => svg`<line class="grid" x1=${tenth(x)} x2=${tenth(x)} y1="16" y2=${height} />
        <text class="tick" x=${tenth(x)} y="11" text-anchor="middle">${label}</text>`,
    )}
    <line class="zero" x1=${tenth(zero)} x2=${tenth(zero)} y1="16" y2=${height} />
    ${bars.map((bar, at) => {
      const step = steps[at];
      const said = step ? spoken(step.told) : '';
      return svg`${mark(at, said, state, `step ${bar.tone}`, row(bar, width))}
        ${at < bars.length - 1 ? joint(bar, bars[at + 1]) : nothing}
        <g aria-hidden="true">
          ${bar.name.map(
            ({ y, text }) =>
              svg`<text class="step-name" x=${layout.names} y=${tenth(y)} text-anchor="end">${text}</text>`,
          )}
          <text class="amount" x=${tenth(bar.label.x)} y=${tenth(bar.bar.y + THICK / 2 + 4)}>${bar.label.text}</text>
        </g>`;
    })}`;
}

function row({ top, height, bar, tone }: StepBar, width: number): SVGTemplateResult {
  return svg`<rect class="reach" x="0" width=${width} y=${top} height=${height} rx="4" />
    <rect class="bar" x=${tenth(bar.x)} y=${tenth(bar.y)} width=${tenth(bar.width)} height=${THICK}
      fill=${FILLS[tone] ?? 'currentColor'} />`;
}

/** Worse and lost are hatched too: colour alone tells too few people. */
const FILLS: Partial<Record<string, string>> = { down: 'url(#hatch)', lost: 'url(#lost)' };

function joint(
  { bar, end }: StepBar,
  next: StepBar | undefined,
): SVGTemplateResult | typeof nothing {
  if (!next) return nothing;
  return svg`<line class="joint" x1=${tenth(end)} x2=${tenth(end)} y1=${tenth(bar.y + THICK)} y2=${tenth(next.bar.y)} />`;
}
