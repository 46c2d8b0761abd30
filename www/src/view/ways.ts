import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Run } from '../engine/engine.js';
import type { Alternative, Definitions, KpiView, Settings } from '../engine/report.js';
import { definitionOf } from '../settings/ways.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { Asking } from './asking.js';
import { define } from './define.js';
import fields from './field.css?inline';
import { readableScale } from './readable-unit.js';
import { tell } from './tell.js';
import styles from './ways.css?inline';

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

  override render(): TemplateResult | typeof nothing {
    const { asking, texts } = this;
    if (asking.failed) return asking.status(texts);
    return html`${asking.answer?.map((ways) => this.definition(ways))}`;
  }

  private definition(ways: readonly Alternative[]): TemplateResult | typeof nothing {
    const { texts } = this;
    const name = definitionOf(ways.map(({ definitions }) => definitions));
    if (!name) return nothing;
    return html`<fieldset aria-busy=${this.asking.busy}>
      <legend class="tiny soft">${texts.t(`definition-${name}`)}</legend>
      ${ways.map((way) => this.way(name, way))}
    </fieldset>`;
  }

  private way(name: keyof Definitions, { definitions, value, why }: Alternative): TemplateResult {
    const { texts, settings } = this;
    const { unit, scale } = readableScale(this.kpi);
    const way = definitions[name];
    const result = value === null ? why && texts.say(why) : texts.format.value(unit, value * scale);
    return html`<label class="small">
      <input
        type="radio"
        name=${name}
        value=${way}
        .checked=${settings.definitions[name] === way}
        @change=${() => this.choose({ ...settings.definitions, [name]: way })}
      />
      <span>
        ${texts.t(`definition-${name}-${way}`)}
        <span class=${value === null ? 'soft' : 'result'}>${result}</span>
      </span>
    </label>`;
  }

  private choose(definitions: Definitions): void {
    tell<Partial<Settings>>(this, 'lc-answer', { definitions });
  }
}

define('lc-ways', Ways);
