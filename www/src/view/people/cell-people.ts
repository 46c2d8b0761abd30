import type { CellsBehind, GoodsBehind, PartsBehind, Table } from '../../engine/report.js';
import { type Chosen, type ChosenGoods, type ChosenReceipts, cellRule } from './chosen.js';
import { type GridHost, GridPeople, type Opened } from './grid-people.js';

/** A table whose cells count members, receipts of parts, or goods. */
interface Host extends GridHost {
  readonly table: Table;
  readonly cells: readonly CellsBehind[];
  readonly parts?: readonly PartsBehind[];
  readonly goods?: readonly GoodsBehind[];
}

/** Members in the cells of a table. */
export class CellPeople extends GridPeople<Host> {
  protected get size(): readonly [number, number] {
    const { rows, columns } = this.host.table;
    return [rows.length, columns.length];
  }

  protected shows(open: Opened): boolean {
    return open.id.startsWith(`${this.host.table.id} `);
  }

  protected opens(row: number, column: number): Opened | null {
    if (!this.host.table.rows[row]?.values[column]) return null;
    return this.chosen(row, column) ?? this.receipts(row, column) ?? this.goods(row, column);
  }

  /** Products or categories of the class of the row, and of that of the column where it is one. */
  private goods(row: number, column: number): ChosenGoods | null {
    const { of, table, goods = [], texts } = this.host;
    const behind = goods.find((one) => one.table === table.id)?.cells[row]?.[column];
    if (!(of && behind)) return null;
    const [label, head] = [table.rows[row]?.label, table.columns[column]?.head];
    const classes = behind.xyz === null ? [label] : [label, head];
    const names = classes.flatMap((name) => (name ? [texts.arg(name)] : []));
    return {
      id: `${table.id} ${row} ${column}`,
      name: [texts.t(`goods-${behind.kind}`), ...names].join(' · '),
      goods: behind,
    };
  }

  /** Of a part that the row is named by. */
  private receipts(row: number, column: number): ChosenReceipts | null {
    const { of, table, parts = [], texts } = this.host;
    const behind = parts.find((one) => one.table === table.id && one.column === column);
    const label = table.rows[row]?.label;
    if (!(of && behind && label?.kind === 'text')) return null;
    const { by, filter } = behind;
    return {
      id: `${table.id} ${row} ${column}`,
      name: texts.t(`behind-receipts-${table.id}`, { row: texts.arg(label) }),
      filter,
      part: { by, key: label.value },
    };
  }

  private chosen(row: number, column: number): Chosen | null {
    const { of, table } = this.host;
    const cells = this.cells.find(({ columns }) => columns[column]);
    const rule = cells && cellRule(cells, row, column);
    if (!(of && rule)) return null;
    return {
      id: `${table.id} ${row} ${column}`,
      name: this.name(row, column),
      rule,
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
