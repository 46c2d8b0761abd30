import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Rule, SegmentsView, Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { numberIn } from '../../settings/number.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import styles from './builder.css?inline';
import { allOf, anyOf, between, type Chosen, inClasses, not } from './chosen.js';
import { columnName, figureColumns } from './columns.js';
import './people.js';
import { inOrder } from './scheme-order.js';

/** One condition as it is typed. */
interface Condition {
  /** A scheme or a figure. */
  readonly by: string;
  /** Key of a class. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly negated: boolean;
}

/** Figures that are days of the calendar have their twins in days ago. */
const FIGURES = figureColumns.filter(
  (id) => !['points-expire', 'enrolled', 'first-purchase', 'last-purchase'].includes(id),
);

/** Conditions joined with and, or and not: a segment of one's own. */
export class SegmentBuilder extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) segments!: SegmentsView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  /** Groups of conditions: those of a group are joined in the other way than the groups are. */
  @state() private groups: readonly (readonly Condition[])[] = [];
  @state() private any = false;
  @state() private shown: Chosen | null = null;

  override render(): TemplateResult {
    const { texts, groups } = this;
    return html`<h4>${texts.t('builder-title')}</h4>
      <p class="small soft">${texts.t('builder-about')}</p>
      <ul class="groups">
        ${groups.map((group, at) => this.group(group, at))}
      </ul>
      ${
        groups.length > 1
          ? html`<div class="choices" role="group" aria-label=${texts.t('builder-join')}>
              ${[false, true].map(
                (
                  any,
                ) => html`<button type="button" aria-pressed=${any === this.any} @click=${() => this.join(any)}>
                  ${texts.t(any ? 'builder-any' : 'builder-all')}
                </button>`,
              )}
            </div>`
          : nothing
      }
      <div class="ways">
        <button type="button" class="link" @click=${this.add}>${texts.t('builder-add')}</button>
        ${
          groups.length > 0
            ? html`<button type="button" class="button" @click=${this.show}>${texts.t('builder-show')}</button>`
            : nothing
        }
      </div>
      ${
        this.shown
          ? html`<lc-people
              .texts=${texts}
              .segments=${this.segments}
              .run=${this.run}
              .settings=${this.settings}
              .chosen=${this.shown}
            ></lc-people>`
          : nothing
      }`;
  }

  /** A condition, or some of which any will do where all groups must, and the other way round. */
  private group(group: readonly Condition[], at: number): TemplateResult {
    const { texts, any } = this;
    const change = (conditions: readonly Condition[]): void => this.change(at, conditions);
    const word = texts.t(any ? 'builder-and' : 'builder-or');
    return html`<li class=${group.length > 1 ? 'joined' : ''}>
      <ul>
        ${group.map(
          (condition, place) => html`<li class="condition">
            ${place > 0 ? html`<span class="small soft">${word}</span>` : nothing}
            ${this.condition(
              condition,
              (patch) =>
                change(group.map((one, other) => (other === place ? { ...one, ...patch } : one))),
              () => change(group.filter((_, other) => other !== place)),
            )}
          </li>`,
        )}
      </ul>
      <button
        type="button"
        class="link small"
        @click=${() => change([...group, this.fresh()])}
      >
        ${texts.t(any ? 'builder-add-and' : 'builder-add-or')}
      </button>
    </li>`;
  }

  private condition(
    condition: Condition,
    change: (patch: Partial<Condition>) => void,
    drop: () => void,
  ): TemplateResult {
    const { texts } = this;
    const schemes = inOrder(this.segments.schemes).filter(({ why }) => !why);
    return html`
      <select
        aria-label=${texts.t('builder-by')}
        @change=${(event: Event) => change({ by: chosenIn(event), key: this.firstKey(chosenIn(event)) })}
      >
        ${[...schemes.map(({ id }) => id), ...FIGURES].map(
          (id) =>
            html`<option value=${id} .selected=${id === condition.by}>${columnName(texts, id)}</option>`,
        )}
      </select>
      <select
        aria-label=${texts.t('builder-is')}
        @change=${(event: Event) => change({ negated: chosenIn(event) === 'not' })}
      >
        <option value="is" .selected=${!condition.negated}>${texts.t('builder-is')}</option>
        <option value="not" .selected=${condition.negated}>${texts.t('builder-is-not')}</option>
      </select>
      ${this.value(condition, change)}
      <button type="button" class="link" @click=${drop}>${texts.t('builder-remove')}</button>`;
  }

  private value(condition: Condition, change: (patch: Partial<Condition>) => void): TemplateResult {
    const { texts } = this;
    const scheme = this.segments.schemes.find(({ id }) => id === condition.by);
    if (scheme) {
      return html`<select aria-label=${texts.t('builder-class')} @change=${(event: Event) => change({ key: chosenIn(event) })}>
        ${scheme.classes
          .filter(({ key }) => key !== '')
          .map(
            ({ key, label }) =>
              html`<option value=${key} .selected=${key === condition.key}>${texts.arg(label)}</option>`,
          )}
      </select>`;
    }
    return html`<span class="edges">
      ${(['from', 'to'] as const).map(
        (edge) => html`<input
          type="text"
          inputmode="decimal"
          aria-label=${texts.t(`builder-${edge}`)}
          placeholder=${texts.t(`builder-${edge}`)}
          .value=${condition[edge]}
          @change=${(event: Event) => change({ [edge]: chosenIn(event) })}
        />`,
      )}
    </span>`;
  }

  private readonly add = (): void => {
    this.groups = [...this.groups, [this.fresh()]];
  };

  private fresh(): Condition {
    const by = this.segments.schemes.find(({ why }) => !why)?.id ?? 'days-since';
    return { by, key: this.firstKey(by), from: '', to: '', negated: false };
  }

  private firstKey(by: string): string {
    return this.segments.schemes.find(({ id }) => id === by)?.classes[0]?.key ?? '';
  }

  private change(at: number, conditions: readonly Condition[]): void {
    const fewer = conditions.length < (this.groups[at]?.length ?? 0);
    this.groups = this.groups
      .map((group, place) => (place === at ? conditions : group))
      .filter((group) => group.length > 0);
    if (fewer) this.shown = null;
  }

  private join(any: boolean): void {
    this.any = any;
  }

  private readonly show = (): void => {
    const { any } = this;
    const rules = this.groups.map((group) => {
      const own = group.map((one) => this.rule(one));
      return any ? allOf(own) : anyOf(own);
    });
    const rule = any ? anyOf(rules) : allOf(rules);
    this.shown = {
      id: JSON.stringify(rule),
      name: this.texts.t('builder-yours'),
      rule,
      sort: 'revenue',
    };
  };

  private rule({ by, key, from, to, negated }: Condition): Rule {
    const isScheme = this.segments.schemes.some(({ id }) => id === by);
    const rule = isScheme ? inClasses(by, [key]) : between(by, this.edge(from), this.edge(to));
    return negated ? not(rule) : rule;
  }

  /** What is no number is no edge. */
  private edge(text: string): number | null {
    const number = numberIn(text, this.texts.language);
    return Number.isNaN(number) ? null : number;
  }
}

function chosenIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

define('lc-segment-builder', SegmentBuilder);
