import type { CellsBehind, Table } from '../../engine/report.js';
import { allOf, type Chosen } from './chosen.js';
import { type GridHost, GridPeople } from './grid-people.js';

/** A table whose cells count members. */
interface Host extends GridHost {
  readonly table: Table;
  readonly cells: readonly CellsBehind[];
}

/** Members in the cells of a table. */
export class CellPeople extends GridPeople<Host> {
  protected get size(): readonly [number, number] {
    const { rows, columns } = this.host.table;
    return [rows.length, columns.length];
  }

  protected shows(open: Chosen): boolean {
    return open.id.startsWith(`${this.host.table.id} `);
  }

  protected opens(row: number, column: number): Chosen | null {
    return this.host.table.rows[row]?.values[column] ? this.chosen(row, column) : null;
  }

  private chosen(row: number, column: number): Chosen | null {
    const { of, table } = this.host;
    const cells = this.cells.find(({ columns }) => columns[column]);
    const [down, across] = [cells?.rows[row], cells?.columns[column]];
    if (!(of && down && across)) return null;
    return {
      id: `${table.id} ${row} ${column}`,
      name: this.name(row, column),
      rule: allOf([down, across]),
      sort: 'revenue',
    };
  }

  /** Of this table: of some each column that counts members has its own. */
  private get cells(): readonly CellsBehind[] {
    const { cells, table } = this.host;
    return cells.filter((one) => one.table === table.id);
  }

  /** Where one column alone counts members, the row says who they are. */
  private name(row: number, column: number): string {
    const { table, texts } = this.host;
    const [label, head] = [table.rows[row]?.label, table.columns[column]?.head];
    const names = { row: label ? texts.arg(label) : '', column: head ? texts.arg(head) : '' };
    if (table.id === 'life-cycle-movement') {
      return texts.t('behind-moved', { before: names.row, now: names.column });
    }
    const { cells } = this;
    if (cells.length > 1 && head?.kind === 'name') {
      return texts.maybe(`behind-${table.id}`, head.value, names) ?? names.row;
    }
    const dividing = cells[0]?.columns.filter((one) => one !== null) ?? [];
    return dividing.length > 1
      ? texts.t('behind-cell', names)
      : `${texts.t(`table-${table.id}`)}: ${names.row}`;
  }
}
