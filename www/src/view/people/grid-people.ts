import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Texts } from '../../text/texts.js';
import {
  type Chosen,
  type ChosenGoods,
  type ChosenReceipts,
  type Members,
  settingsOf,
} from './chosen.js';
import './goods-list.js';
import './people.js';
import './receipt-list.js';

/** What shows the grid. */
export interface GridHost extends ReactiveControllerHost {
  readonly texts: Texts;
  /** `null` where there are no rows to ask. */
  readonly of: Members | null;
}

/** What is open below a grid. */
export type Opened = Chosen | ChosenReceipts | ChosenGoods;

/** Row and column. */
type Place = readonly [row: number, column: number];

const MOVES: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Cells that open the list of the members, receipts or goods they count, below the grid. A grid is one stop of the
 * tabulator; arrows go from cell to cell, as the pattern of the grid has it (WAI-ARIA APG).
 */
export abstract class GridPeople<Host extends GridHost, Of extends Opened = Opened>
  implements ReactiveController
{
  protected open: Of | null = null;
  /** The cell that the tabulator comes to; `null` for the first with members. */
  private stop: Place | null = null;

  constructor(protected readonly host: Host) {
    host.addController(this);
  }

  /** Rows and columns. */
  protected abstract get size(): Place;

  /** What a cell opens, if there is somebody to show. */
  protected abstract opens(row: number, column: number): Of | null;

  /** Whether what is open is still on the screen. */
  protected abstract shows(open: Of): boolean;

  /** With other data or settings the cell that was open is another one. */
  hostUpdate(): void {
    if (this.open && !this.shows(this.open)) this.open = null;
    if (this.stop && !this.opens(...this.stop)) this.stop = null;
  }

  /** The text of a cell: a button, if there is somebody to show. */
  cell(text: string, row: number, column: number): TemplateResult | string {
    const chosen = this.opens(row, column);
    if (!chosen) return text;
    const isOpen = this.open?.id === chosen.id;
    this.stop ??= [row, column];
    const isStop = this.stop[0] === row && this.stop[1] === column;
    return html`<span class="printed-cell" data-text=${text}></span
      ><button
      type="button"
      class="cell screen"
      data-cell="${row} ${column}"
      tabindex=${isStop ? 0 : -1}
      aria-expanded=${isOpen}
      aria-label="${text}: ${chosen.name}"
      @click=${() => this.turn(isOpen ? null : chosen)}
      @focus=${() => this.comeTo([row, column])}
      @keydown=${(event: KeyboardEvent) => this.move(event, [row, column])}
    >
      ${text}
    </button>`;
  }

  /** The list of the cell that is open. */
  panel(): TemplateResult | typeof nothing {
    const { host } = this;
    const open: Opened | null = this.open;
    if (!open || !host.of) return nothing;
    const { segments, run } = host.of;
    const settings = settingsOf(open, host.of.settings);
    if ('goods' in open) {
      return html`<lc-goods-list
        class="screen"
        .texts=${host.texts}
        .run=${run}
        .settings=${settings}
        .filter=${open.goods}
        .name=${open.name}
      ></lc-goods-list>`;
    }
    return 'filter' in open
      ? html`<lc-receipt-list
          class="screen"
          .texts=${host.texts}
          .run=${run}
          .settings=${settings}
          .filter=${open.filter}
          .name=${open.name}
        ></lc-receipt-list>`
      : html`<lc-people
          class="screen"
          .texts=${host.texts}
          .segments=${segments}
          .run=${run}
          .settings=${settings}
          .chosen=${open}
        ></lc-people>`;
  }

  protected turn(chosen: Of | null): void {
    this.open = chosen;
    this.host.requestUpdate();
  }

  private comeTo(place: Place): void {
    this.stop = place;
    this.host.requestUpdate();
  }

  /** To the next cell that way which has members. */
  private move(event: KeyboardEvent, from: Place): void {
    const way = MOVES[event.key];
    if (!way) return;
    event.preventDefault();
    const [rows, columns] = this.size;
    let [row, column] = [from[0] + way[0], from[1] + way[1]];
    while (row >= 0 && row < rows && column >= 0 && column < columns) {
      if (this.opens(row, column)) {
        const cells = (event.currentTarget as Element).closest('table');
        cells?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
        return;
      }
      [row, column] = [row + way[0], column + way[1]];
    }
  }
}
