import { type SVGTemplateResult, svg } from 'lit';
import { BAR, type FlowLayout, KEY, type NodeLayout } from './flow-layout.js';
import type { Turn } from './flow-model.js';
import type { Pointing } from './mark.js';

/** The marks of a flow chart: ribbons that can be focused, the bars of the classes, names, a key. */
export function flowDrawing(layout: FlowLayout, state: Pointing): SVGTemplateResult {
  const { labels } = layout;
  return svg`
    <defs>
      <pattern id="worse" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
    <g class=${state.pointed === null ? 'ribbons' : 'ribbons dimmed'}>
      ${layout.ribbons.map(
        ({ path, turn, said }, at) => svg`<path
          role="img"
          class=${`ribbon ${turn}${state.pointed === at ? ' pointed' : ''}`}
          fill=${fillOf(turn)}
          d=${path}
          data-mark=${at}
          tabindex=${at === state.stop ? 0 : -1}
          aria-label=${said}
          @pointerenter=${() => state.point(at)}
          @pointerdown=${() => state.point(at)}
          @focus=${() => state.point(at)}
          @blur=${() => state.point(null)}
        />`,
      )}
    </g>
    ${layout.left.map((node) => bar(node, labels.left, 'end'))}
    ${layout.right.map((node) => bar(node, labels.right, 'start'))}
    <g class="legend">
      ${layout.legend.map(
        ({ x, y, turn, word }) => svg`<rect
            class=${`ribbon ${turn}`} fill=${fillOf(turn)} x=${x} y=${y - 9} width=${KEY} height="10"
          />
          <text x=${x + KEY + 6} y=${y}>${word}</text>`,
      )}
    </g>`;
}

/** Worse is hatched too: colour alone tells too few people. */
function fillOf(turn: Turn): string {
  return turn === 'worse' ? 'url(#worse)' : 'currentColor';
}

function bar({ x, y, height, label }: NodeLayout, at: number, anchor: string): SVGTemplateResult {
  return svg`<rect class="node" x=${x} y=${y} width=${BAR} height=${height} rx="1" />
    ${label.map(
      ({ y: line, text, isName }) =>
        svg`<text class=${isName ? 'node-name' : 'node-size'} x=${at} y=${line} text-anchor=${anchor}>${text}</text>`,
    )}`;
}
