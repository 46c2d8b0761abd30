import { html, type nothing, type TemplateResult } from 'lit';
import type { CohortRow, CohortRule, CohortsView, Rule, StartKind } from '../../engine/report.js';
import { allOf, type Chosen, not } from './chosen.js';
import { type GridHost, GridPeople } from './grid-people.js';

interface Host extends GridHost {
  /** The cohorts on the screen. */
  readonly view: CohortsView | null;
  readonly start: StartKind;
  readonly cumulative: boolean;
}

type Bought = NonNullable<CohortRule['bought']>;

/**
 * Members of cohorts: in the first column all of a cohort, behind it those who bought at an age,
 * and, where they are asked for, those who did not. The last row is that of all cohorts.
 */
export class CohortPeople extends GridPeople<Host, Chosen> {
  private missing = false;

  /** In front, a choice between those who bought and those who did not. */
  override panel(): TemplateResult | typeof nothing {
    const { texts } = this.host;
    const place = this.open && placeOf(this.open);
    if (!place || place[1] === 0) return super.panel();
    return html`<div class="choices screen who" role="group" aria-label=${texts.t('cohorts-who')}>
        ${[false, true].map(
          (missing) => html`<button
            type="button"
            data-missing=${missing}
            aria-pressed=${missing === this.missing}
            @click=${() => this.choose(missing, ...place)}
          >
            ${texts.t(missing ? 'cohorts-who-missing' : 'cohorts-who-bought')}
          </button>`,
        )}
      </div>
      ${super.panel()}`;
  }

  protected get size(): readonly [number, number] {
    const { view } = this.host;
    return view ? [view.rows.length + 1, view.whole.n.length + 1] : [0, 0];
  }

  protected shows(open: Chosen): boolean {
    const { view } = this.host;
    const now = view && this.opens(...placeOf(open));
    // Another way of counting, or other data: the same place is another cell.
    return now?.name === open.name && JSON.stringify(now.rule) === JSON.stringify(open.rule);
  }

  protected opens(row: number, column: number): Chosen | null {
    const { view, of } = this.host;
    const cohort = view?.rows[row] ?? (row === view?.rows.length ? view.whole : null);
    if (!of || !cohort || cohort.members === 0) return null;
    const age = column - 1;
    if (column > 0 && !cohort.n[age]) return null;
    return {
      id: `cohort ${row} ${column}`,
      name: this.name(cohort, age),
      rule: age < 0 ? cohort.rule : this.rule(cohort.rule, age),
      sort: 'revenue',
    };
  }

  private choose(missing: boolean, row: number, column: number): void {
    this.missing = missing;
    this.turn(this.opens(row, column));
  }

  private get bought(): Bought {
    return this.host.cumulative ? 'by' : 'in';
  }

  private rule(rule: Rule, age: number): Rule {
    const bought = at(rule, age, this.bought);
    return this.missing ? allOf([at(rule, age, null), not(bought)]) : bought;
  }

  private name({ label }: CohortRow, age: number): string {
    const { texts, start } = this.host;
    const cohort = texts.arg(label);
    if (age < 0) return cohort;
    const again = this.bought === 'by' && start === 'firstPurchase' ? '-again' : '';
    const name = `${this.bought}${again}${this.missing ? '-not' : ''}`;
    return texts.maybe('cohorts-people', name, { cohort, age }) ?? cohort;
  }
}

/** The rule of a cohort, of members at an age. */
function at(rule: Rule, age: number, bought: Bought | null): Rule {
  const { all, cohort } = rule;
  return {
    ...rule,
    all: all?.map((one) => at(one, age, bought)) ?? null,
    cohort: cohort && { ...cohort, age, bought },
  };
}

function placeOf({ id }: Chosen): [row: number, column: number] {
  const [, row, column] = id.split(' ').map(Number);
  return [row ?? 0, column ?? 0];
}
