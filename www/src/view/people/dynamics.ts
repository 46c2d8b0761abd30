import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dynamics, Settings, Table } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import '../kpi-table.js';
import type { Members } from './chosen.js';
import styles from './dynamics.css?inline';
import { FIGURES, type Figure, unitOf, wholeMonths } from './dynamics-model.js';
import './month-bars.js';

/** How the classes of a scheme did month by month: worked out when it is asked for. */
export class DynamicsView extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) scheme!: string;
  /** What the lists behind the months are asked from. */
  @property({ attribute: false }) of: Members | null = null;
  @state() private open = false;
  @state() private figure: Figure = 'revenue';
  private readonly asking = new Asking<Dynamics>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('scheme')) this.asking.drop();
    if (changed.has('scheme') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking, open } = this;
    return html`<button type="button" class="link screen" aria-expanded=${open} @click=${() => this.toggle()}>
        ${texts.t(open ? 'dynamics-hide' : 'dynamics-show')}
      </button>
      ${open ? html`${asking.status(texts)} ${asking.answer ? this.months(asking.answer) : nothing}` : nothing}`;
  }

  private toggle(): void {
    this.open = !this.open;
    if (!this.asking.answer) this.ask();
  }

  private ask(): void {
    const { run, settings, scheme } = this;
    if (this.open) void this.asking.ask(() => run.dynamics(settings, scheme));
  }

  private months(dynamics: Dynamics): TemplateResult {
    const { texts, figure } = this;
    return html`<p class="about small soft">${texts.t('dynamics-about')}</p>
      <div class="choices screen" role="group" aria-label=${texts.t('dynamics-figure')}>
        ${FIGURES.map(
          (one) => html`<button
            type="button"
            data-figure=${one}
            aria-pressed=${one === figure}
            @click=${() => this.show(one)}
          >
            ${texts.t(`dynamics-${one}`)}
          </button>`,
        )}
      </div>
      <ul aria-busy=${this.asking.busy}>
        ${dynamics.classes.map(
          (one) => html`<li>
            <lc-month-bars
              .texts=${texts}
              .months=${dynamics.months}
              .name=${texts.arg(one.label)}
              .values=${one[figure]}
              .unit=${unitOf(figure)}
            ></lc-month-bars>
          </li>`,
        )}
      </ul>
      <details>
        <summary class="link">${texts.t('dynamics-table')}</summary>
        <lc-kpi-table
          .texts=${texts}
          .table=${this.table(dynamics)}
          .cells=${[dynamics.buyersBehind]}
          .of=${this.of}
        ></lc-kpi-table>
      </details>`;
  }

  private show(figure: Figure): void {
    this.figure = figure;
  }

  private table({ months, classes }: Dynamics): Table {
    const { figure } = this;
    const whole = wholeMonths(months);
    return {
      id: `dynamics-${figure}`,
      columns: classes.map(({ label }) => ({ head: label, unit: unitOf(figure) })),
      rows: months.map(({ month }, at) => ({
        label: whole.includes(at)
          ? { kind: 'month', value: month }
          : {
              kind: 'message',
              value: { id: 'dynamics-partial', args: { month: { kind: 'month', value: month } } },
            },
        values: classes.map((one) => one[figure][at] ?? null),
      })),
    };
  }
}

define('lc-dynamics', DynamicsView);
