import { html, LitElement, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Alternative, KpiView, Settings } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import { usual } from '../settings/defaults.js';
import { definitionOf } from '../settings/ways.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { Asking } from './asking.js';
import { define } from './define.js';
import fields from './field.css?inline';
import { readableScale } from './readable-unit.js';
import { tell } from './tell.js';
import styles from './ways.css?inline';

/** A way as it is offered. */
interface Way {
  readonly name: string;
  readonly way: string;
  readonly label: string;
  readonly isInForce: boolean;
  readonly leadsTo: Partial<Settings>;
}

/** The ways in which the trade defines a figure, with what each would make of it. */
export class Ways extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  private readonly asking = new Asking<Alternative[][]>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('settings') && !changed.has('run')) return;
    const { run, settings, kpi } = this;
    void this.asking.ask(() => run.alternatives(settings, kpi.id));
  }

  /** What is around it makes room for a list. */
  override updated(): void {
    this.toggleAttribute('listed', Boolean(this.asking.answer?.length));
  }

  override render(): TemplateResult | typeof nothing {
    const { asking, texts } = this;
    if (asking.failed) return asking.status(texts);
    return html`${asking.answer?.map((ways) => this.definition(ways))}`;
  }

  private definition(ways: readonly Alternative[]): TemplateResult {
    const { texts, settings } = this;
    const name = definitionOf(ways.map(({ definitions }) => definitions)) ?? 'activeDays';
    return html`<fieldset aria-busy=${this.asking.busy}>
      <legend class="tiny soft">${texts.t(`definition-${name}`)}</legend>
      ${ways.map((way) =>
        name === 'activeDays'
          ? this.window(way)
          : this.way(way, {
              name,
              way: way.definitions[name],
              label: texts.t(`definition-${name}-${way.definitions[name]}`),
              isInForce: settings.definitions[name] === way.definitions[name],
              leadsTo: { definitions: { ...settings.definitions, [name]: way.definitions[name] } },
            }),
      )}
    </fieldset>`;
  }

  /** Of how many days a member is active: a number rather than a word. */
  private window(alternative: Alternative): TemplateResult {
    const { texts, settings } = this;
    const { activeDays } = alternative;
    const standard = usual('activeDays', settings);
    const days = activeDays ?? standard ?? 0;
    return this.way(alternative, {
      name: 'activeDays',
      way: `${days}`,
      label: texts.t(`definition-activeDays-${activeDays === null ? 'usual' : 'days'}`, { days }),
      isInForce: (settings.activeDays ?? standard) === days,
      leadsTo: { activeDays },
    });
  }

  private way({ value, why }: Alternative, of: Way): TemplateResult {
    const { texts } = this;
    const { unit, scale } = readableScale(this.kpi);
    const result = value === null ? why && texts.say(why) : texts.format.value(unit, value * scale);
    return html`<label class="small">
      <input
        type="radio"
        name=${of.name}
        value=${of.way}
        .checked=${of.isInForce}
        @change=${() => tell<Partial<Settings>>(this, 'lc-answer', of.leadsTo)}
      />
      <span>
        ${of.label}
        <span class=${value === null ? 'soft' : 'result'}>${result}</span>
      </span>
    </label>`;
  }
}

define('lc-ways', Ways);
