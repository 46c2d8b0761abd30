import type { Breakdown, KpiView } from '../../engine/report.js';
import { type GridHost, GridPeople, type Opened } from './grid-people.js';

/** A figure by part. */
interface Host extends GridHost {
  readonly kpi: KpiView;
  readonly breakdown: Breakdown | null;
}

/** The members, or the receipts, behind the rows of a breakdown. */
export class RowPeople extends GridPeople<Host> {
  protected get size(): readonly [number, number] {
    return [this.host.breakdown?.rows.length ?? 0, 1];
  }

  protected shows(open: Opened): boolean {
    return open.id.startsWith(`${this.host.breakdown?.kpi} ${this.host.breakdown?.by} `);
  }

  /** What stands behind the figure of all, in the report of this part. */
  protected opens(at: number): Opened | null {
    const { of, kpi, breakdown, texts } = this.host;
    const row = breakdown?.rows[at];
    if (!(of && breakdown && row?.value)) return null;
    const { by } = breakdown;
    const label = texts.arg(row.label);
    const part = { by, key: row.key };
    const id = `${kpi.id} ${by} ${row.key}`;
    const members = kpi.membersBehind.find((behind) => behind.part === '');
    if (members) {
      const name = `${texts.t(members.name)} · ${label}`;
      return { id, name, rule: members.rule, sort: 'revenue', part };
    }
    const receipts = kpi.receiptsBehind.find((behind) => behind.part === '');
    if (!receipts) return null;
    return { id, name: `${texts.t(`kpi-${kpi.id}`)} · ${label}`, filter: receipts.filter, part };
  }
}
