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

/** Cells that open the list of the members they count, below the table. */
export class CellPeople implements ReactiveController {
  private open: Chosen | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** With other data or settings the cell that was open is another one. */
  hostUpdate(): void {
    const { open, host } = this;
    if (open && !open.id.startsWith(`${host.table.id} `)) this.open = null;
  }

  /** The text of a cell: a button, if there is somebody to show. */
  cell(text: string, row: number, column: number): TemplateResult | string {
    const chosen = this.chosen(row, column);
    if (!chosen || !this.host.table.rows[row]?.values[column]) return text;
    const isOpen = this.open?.id === chosen.id;
    return html`<span class="printed-cell" data-text=${text}></span
      ><button
      type="button"
      class="cell screen"
      aria-expanded=${isOpen}
      aria-label="${text}: ${chosen.name}"
      @click=${() => this.turn(isOpen ? null : chosen)}
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
