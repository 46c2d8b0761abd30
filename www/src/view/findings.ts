import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FindingView, Message, Rating } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { figure } from './figure.js';
import styles from './findings.css?inline';
import { InTurn } from './in-turn.js';
import type { Members } from './people/chosen.js';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import { unbroken } from './unbroken.js';

/** What the data shows, most important first: the figure, its meaning, what to check and to do. */
export class Findings extends InTurn {
  static override readonly styles = sheets(rating, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) findings: readonly FindingView[] = [];
  /** What to say where none of them is about a fault. */
  @property({ attribute: false }) nothing: Message | null = null;
  /** What lists of the members they are about are asked from; `null` of figures that were typed. */
  @property({ attribute: false }) members: Members | null = null;

  override render(): TemplateResult {
    const money = this.findings.some(({ stake }) => stake !== null);
    return html`${this.nothing ? html`<p class="nothing">${this.texts.say(this.nothing)}</p>` : nothing}
      ${this.list()}
      ${money ? html`<p class="small soft aside">${this.texts.t('stake-note')}</p>` : nothing}`;
  }

  private list(): TemplateResult | typeof nothing {
    if (this.findings.length === 0) return nothing;
    return html`<ol>
      ${this.findings.map((finding, at) => html`<li>${this.finding(finding, this.findings[at - 1])}</li>`)}
    </ol>`;
  }

  private finding(finding: FindingView, before?: FindingView): TemplateResult {
    const { texts } = this;
    const text = (name: string): string | null =>
      texts.attribute(`finding-${finding.id}`, name, readable(finding.args));
    const [check, action] = [text('check'), text('action')];
    if (!check && !action) {
      return html`<article class="brief">
        ${this.headline(finding.rating, text('title'))}
        <p>${unbroken(text('meaning'))}</p>
      </article>`;
    }
    return html`<article>
      <div>
        ${this.headline(finding.rating, text('title'))}
        <p class="meaning">${unbroken(text('meaning'))}</p>
        ${this.stake(finding, before)}
      </div>
      <dl class="small">
        ${this.step('finding-check', check, this.checks(finding))} ${this.step('finding-action', action)}
      </dl>
      ${this.whom(finding)}
    </article>`;
  }

  /** The members that it is about; the component comes with the report's later parts. */
  private whom({ membersBehind }: FindingView): TemplateResult | typeof nothing {
    if (!(membersBehind && this.members)) return nothing;
    return html`<lc-behind
      class="screen"
      .texts=${this.texts}
      .of=${this.members}
      .members=${[membersBehind]}
      .brief=${true}
    ></lc-behind>`;
  }

  private headline(rating: Rating, title: string | null): TemplateResult {
    return html`<h4>
      ${ratingShape(rating)}
      <span><span class="hidden">${this.texts.t(`status-${rating}`)}: </span>${unbroken(title)}</span>
    </h4>`;
  }

  /** The money a year, and how it is counted. */
  private stake(finding: FindingView, before?: FindingView): TemplateResult | typeof nothing {
    const { id, stake } = finding;
    if (!stake) return nothing;
    const { texts } = this;
    const repeats = Boolean(before?.stake) && finding.group === before?.group;
    const others = repeats && before !== undefined && !sameDays(finding, before);
    const label = repeats ? 'stake-same' : 'stake-a-year';
    return html`<p class="stake">
      <strong class=${repeats ? 'same' : ''}>
        ${texts.t(label, { money: texts.format.moneyShort(stake.money) })}
      </strong>
      <span class="small soft">
        ${unbroken(texts.attribute(`finding-${id}`, 'stake', readable(stake.args)))}
        ${others ? texts.t('stake-other-days') : nothing}
      </span>
    </p>`;
  }

  /** The figures that would confirm a cause. */
  private checks({ checks }: FindingView): TemplateResult | typeof nothing {
    if (checks.length === 0) return nothing;
    const { texts } = this;
    return html`<ul>
      ${checks.map(
        ({ kpi, part, unit, value, earlier }) =>
          html`<li>
            ${texts.t(`kpi-${kpi}`)}${part ? html`, ${texts.t(`part-${part}`)}` : nothing}:
            ${figure(texts.format, unit, value)}
            ${
              earlier === null
                ? nothing
                : texts.t('check-earlier', { earlier: texts.format.value(unit, earlier) })
            }
          </li>`,
      )}
    </ul>`;
  }

  private step(
    label: string,
    text: string | null,
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult | typeof nothing {
    if (!text) return nothing;
    return html`<div>
      <dt class="tiny soft">${this.texts.t(label)}</dt>
      <dd>${unbroken(text)}${more}</dd>
    </div>`;
  }
}

/** Money as cards have it: to the kopeck it would look more exact than it is. Definitions have it so. */
function readable(args: Message['args']): Message['args'] {
  const rounded = Object.entries(args).map(([name, arg]) => [
    name,
    arg?.kind === 'money' ? { kind: 'figure', value: { unit: 'money', value: arg.value } } : arg,
  ]);
  return Object.fromEntries(rounded) as Message['args'];
}

/** What got worse did so on some days; what stands against a norm is of the whole period. */
function sameDays({ args: one }: FindingView, { args: other }: FindingView): boolean {
  const days = ({ from, to }: FindingView['args']): string => JSON.stringify([from, to]);
  return days(one) === days(other);
}

define('lc-findings', Findings);
