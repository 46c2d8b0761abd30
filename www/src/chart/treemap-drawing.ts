import { nothing, type SVGTemplateResult, svg } from 'lit';
import { tenth } from './mark.js';
import type { TileLayout } from './treemap-layout.js';
import type { Tile } from './treemap-model.js';

/** Which tile is open, which one the keyboard comes back to, and what they are told. */
export interface TreemapState {
  readonly open: string | null;
  readonly stop: number;
  point(tile: number | null): void;
  choose(tile: Tile): void;
}

/**
 * The tiles of a treemap: buttons that open the list of their members. What is written on a tile
 * stands beside the button, which is called by all of it in words.
 */
export function treemapDrawing(
  tiles: readonly Tile[],
  layout: readonly TileLayout[],
  state: TreemapState,
): SVGTemplateResult[] {
  return tiles.map((tile, at) => {
    const { x, y, width, height, lines } = layout[at] ?? EMPTY;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      state.choose(tile);
    };
    return svg`<g
      role=${tile.opens ? 'button' : 'img'}
      class=${`tile step-${tile.step}${tile.key === state.open ? ' open' : ''}`}
      data-mark=${at}
      tabindex=${at === state.stop ? 0 : -1}
      aria-label=${tile.said}
      aria-expanded=${tile.opens ? tile.key === state.open : nothing}
      @click=${tile.opens ? () => state.choose(tile) : nothing}
      @keydown=${tile.opens ? press : nothing}
      @pointerenter=${() => state.point(at)}
      @focus=${() => state.point(at)}
      @blur=${() => state.point(null)}
    >
      <rect x=${tenth(x)} y=${tenth(y)} width=${tenth(width)} height=${tenth(height)} rx="4" />
    </g>
    <g class="tile-text" aria-hidden="true">
      ${lines.map(
        ({ text, isName }, line) =>
          svg`<text class=${isName ? 'tile-name' : 'tile-size'} x=${tenth(x + 8)} y=${tenth(y + 20 + line * 16)}>${text}</text>`,
      )}
    </g>`;
  });
}

const EMPTY: TileLayout = { x: 0, y: 0, width: 0, height: 0, lines: [] };
