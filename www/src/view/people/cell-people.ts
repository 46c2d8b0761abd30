import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { CellsBehind, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { allOf, type Chosen, type Members } from './chosen.js';
import './people.js';

/** A table whose cells count members. */
interface Host extends ReactiveControllerHost {
  readonly texts: Texts;
  readonly table: Table;
  readonly cells: CellsBehind | null;
  readonly of: Members | null;
}

/** Row and column. */
type Place = readonly [row: number, column: number];

const MOVES: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Cells that open the list of the members they count, below the table. A table is one stop of the
 * tabulator; arrows go from cell to cell, as the pattern of the grid has it (WAI-ARIA APG).
 */
export class CellPeople implements ReactiveController {
  private open: Chosen | null = null;
  /** The cell that the tabulator comes to; `null` for the first with members. */
  private stop: Place | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** With other data or settings the cell that was open is another one. */
  hostUpdate(): void {
    const { open, host } = this;
    if (open && !open.id.startsWith(`${host.table.id} `)) this.open = null;
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
    const { open, host } = this;
    if (!open || !host.of) return nothing;
    const { segments, run, settings } = host.of;
    return html`<lc-people
      class="screen"
      .texts=${host.texts}
      .segments=${segments}
      .run=${run}
      .settings=${settings}
      .chosen=${open}
    ></lc-people>`;
  }

  private turn(chosen: Chosen | null): void {
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
    const { rows, columns } = this.host.table;
    let [row, column] = [from[0] + way[0], from[1] + way[1]];
    while (rows[row] && columns[column]) {
      if (this.opens(row, column)) {
        const cells = (event.currentTarget as Element).closest('table');
        cells?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
        return;
      }
      [row, column] = [row + way[0], column + way[1]];
    }
  }

  /** What a cell opens, if there is somebody to show. */
  private opens(row: number, column: number): Chosen | null {
    return this.host.table.rows[row]?.values[column] ? this.chosen(row, column) : null;
  }

  private chosen(row: number, column: number): Chosen | null {
    const { cells, of, table } = this.host;
    const [down, across] = [cells?.rows[row], cells?.columns[column]];
    if (!(of && down && across)) return null;
    const name = this.name(row, column);
    return {
      id: `${table.id} ${row} ${column}`,
      name,
      rule: allOf([down, across]),
      sort: 'revenue',
    };
  }

  /** Where one column alone counts members, the row says who they are. */
  private name(row: number, column: number): string {
    const { cells, table, texts } = this.host;
    const [label, head] = [table.rows[row]?.label, table.columns[column]?.head];
    const names = { row: label ? texts.arg(label) : '', column: head ? texts.arg(head) : '' };
    if (table.id === 'life-cycle-movement') {
      return texts.t('behind-moved', { before: names.row, now: names.column });
    }
    const dividing = cells?.columns.filter((one) => one !== null) ?? [];
    return dividing.length > 1
      ? texts.t('behind-cell', names)
      : `${texts.t(`table-${table.id}`)}: ${names.row}`;
  }
}
