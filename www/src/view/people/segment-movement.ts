import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../chart/chart-frame.js';
import '../../chart/flow-chart.js';
import { flowModel } from '../../chart/flow-model.js';
import type {
  CellsBehind,
  MovementAnswer,
  MovementView,
  SegmentsView,
  Settings,
} from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { daysBefore, daysBetween } from '../../settings/days.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import { field } from '../field.js';
import type { Members } from './chosen.js';
import styles from './segment-movement.css?inline';

/** Days back that can be chosen at once. */
const SPANS = [30, 90, 365] as const;

/** The way of dividing whose movements are in the report, and over how many days. */
const REPORTED = 'life-cycle';
const REPORTED_DAYS = 30;

/** Ways of dividing into better and worse classes, whose movements mean something. */
export const MOVING: readonly string[] = [REPORTED, 'rfm', 'value'];

/** Who moved from which class to which since a day that can be chosen: worked out when it is. */
export class SegmentMovement extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) segments!: SegmentsView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) scheme = '';
  /** What the lists behind the cells are asked from. */
  @property({ attribute: false }) of: Members | null = null;
  /** How many days ago; `null` until somebody chooses. */
  @state() private days: number | null = null;
  @state() private error: string | null = null;
  private readonly asking = new Asking<MovementAnswer>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('scheme')) {
      this.days = this.isReported(REPORTED_DAYS) ? REPORTED_DAYS : null;
      this.error = null;
      this.asking.drop();
    } else if (changed.has('settings') || changed.has('run')) {
      this.ask();
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { texts, segments, asking, days } = this;
    if (segments.movementDays === null) {
      return html`<p class="small soft">${texts.t('movement-too-short')}</p>`;
    }
    const [first, asOf] = segments.movementDays;
    const most = daysBetween(first, asOf);
    const found = this.found();
    const why = asking.answer?.why;
    return html`<h5 class="name ${found ? '' : 'screen'}">${texts.t('movement-label')}</h5>
      <div class="tools screen">
        <div class="choices" role="group" aria-label=${texts.t('movement-since')}>
          ${SPANS.filter((span) => span <= most).map(
            (span) => html`<button
              type="button"
              aria-pressed=${span === days}
              data-days=${span}
              @click=${() => this.choose(span)}
            >
              ${texts.t('movement-days', { count: span })}
            </button>`,
          )}
        </div>
        ${field({
          id: 'since',
          type: 'date',
          label: texts.t('movement-since'),
          value: days === null ? '' : daysBefore(asOf, days),
          least: first,
          most: daysBefore(asOf, 1),
          error: this.error,
          typed: (input) => this.typed(input, first, asOf),
        })}
      </div>
      ${asking.status(texts)}
      ${why && days !== null ? html`<p class="small">${texts.say(why)}</p>` : nothing}
      ${found ? this.drawn(found) : nothing}`;
  }

  private drawn(movement: MovementView): TemplateResult {
    const { texts } = this;
    const model = flowModel(movement, texts);
    const [then, now] = movement.days;
    return html`<div aria-busy=${this.asking.busy}>
      <lc-chart-frame
        name=${`${movement.scheme}-movement`}
        .texts=${texts}
        .heading=${model.title}
        .about=${model.subtitle}
        .table=${movement.table}
        .cells=${this.cellsOf(movement)}
        .of=${this.of}
      >
        <lc-flow-chart .texts=${texts} .model=${model}></lc-flow-chart>
      </lc-chart-frame>
      ${
        then === now
          ? nothing
          : html`<p class="note tiny soft">${texts.t('movement-uneven', { then, now })}</p>`
      }
    </div>`;
  }

  private cellsOf(movement: MovementView): readonly CellsBehind[] {
    const { segments, asking } = this;
    return movement === segments.movement
      ? segments.cellsBehind
      : (asking.answer?.cellsBehind ?? []);
  }

  /** What is in the report needs no asking; while another day is worked out, the one before stays. */
  private found(): MovementView | null {
    const { asking, segments, days } = this;
    if (days !== null && this.isReported(days)) return segments.movement;
    return asking.answer?.movement ?? null;
  }

  private isReported(days: number): boolean {
    return this.scheme === REPORTED && days === REPORTED_DAYS && this.segments.movement !== null;
  }

  private choose(days: number): void {
    this.days = days;
    this.error = null;
    this.ask();
  }

  private typed({ value, validity }: HTMLInputElement, first: string, asOf: string): void {
    const { texts } = this;
    if (value === '' && !validity.badInput) return;
    const last = daysBefore(asOf, 1);
    const within = value >= first && value <= last;
    this.error = within
      ? null
      : texts.t('movement-between', {
          from: texts.format.date(first),
          to: texts.format.date(last),
        });
    if (within) this.choose(daysBetween(value, asOf));
  }

  private ask(): void {
    const { run, settings, scheme, days } = this;
    if (days === null || this.isReported(days)) this.asking.drop();
    else void this.asking.ask(() => run.movement(settings, { scheme, days }));
  }
}

define('lc-segment-movement', SegmentMovement);
