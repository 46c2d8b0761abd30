import '../../chart/bar-chart.js';
import '../../chart/chart-frame.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  Portrait,
  PortraitFigure,
  PortraitShare,
  Settings,
  Unit,
} from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import { schemeName } from '../../text/scheme-name.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import table from '../table.css?inline';
import type { Chosen } from './chosen.js';
import { hourBars } from './hour-bars.js';
import styles from './portrait.css?inline';
import '../scroll.js';

/** Differences that are told first. */
const MOST = 8;

/** How some members differ from the rest. */
export class PortraitView extends LitElement {
  static override readonly styles = sheets(table, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) chosen!: Chosen;
  private readonly asking = new Asking<Portrait>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed.has('chosen') || changed.has('settings') || changed.has('run'))) return;
    const { run, settings, chosen } = this;
    void this.asking.ask(() => run.portrait(settings, chosen.rule));
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    return html`${asking.status(texts)} ${asking.answer ? this.portrait(asking.answer) : nothing}`;
  }

  private portrait(portrait: Portrait): TemplateResult {
    const { texts } = this;
    const differing = portrait.figures.filter(({ differs }) => differs);
    const alike = portrait.figures.filter(({ differs }) => !differs);
    return html`<p class="lead">${this.lead(portrait)}</p>
      <p class="small soft">${texts.t('portrait-how')}</p>
      ${this.why(portrait, differing.length)}
      ${this.todo(portrait)}
      <div class="tables">
      ${this.figures(texts.t('portrait-differs'), differing.slice(0, MOST))}
      ${this.classes(portrait)}
      ${this.shares(texts.t('portrait-categories'), portrait.categories.slice(0, MOST))}
      ${this.hours(portrait)}
      </div>
      <details>
        <summary class="link">${texts.t('portrait-all')}</summary>
        ${this.figures(texts.t('portrait-rest'), [...differing.slice(MOST), ...alike])}
      </details>`;
  }

  /** What to do: as with all of their class, then by what sets them apart. */
  private todo({ advice }: Portrait): TemplateResult | typeof nothing {
    const { texts } = this;
    const all = [this.chosen.todo, ...advice.map((message) => texts.say(message))];
    const said = all.filter((one) => one);
    if (said.length === 0) return nothing;
    return html`<div class="todo">
      <h6>${texts.t('portrait-todo')}</h6>
      <ul>
        ${said.map((one) => html`<li>${one}</li>`)}
      </ul>
    </div>`;
  }

  /** Why little sets them apart. */
  private why({ members, fewest }: Portrait, differing: number): TemplateResult | typeof nothing {
    const { texts } = this;
    if (members < fewest) {
      return html`<p class="small note">${texts.t('portrait-few', { members, enough: fewest })}</p>`;
    }
    return differing === 0 ? html`<p class="small note">${texts.t('portrait-alike')}</p>` : nothing;
  }

  private hours(portrait: Portrait): TemplateResult | typeof nothing {
    const { texts } = this;
    const chart = hourBars(portrait, texts);
    if (!chart) return nothing;
    const { model, table } = chart;
    return html`<lc-chart-frame
      .texts=${texts}
      .heading=${model.title}
      .about=${model.subtitle}
      .table=${table}
      name="hours"
    >
      <lc-bar-chart .texts=${texts} .model=${model} .height=${200}></lc-bar-chart>
    </lc-chart-frame>`;
  }

  private lead({ members, share, revenue, revenueShare }: Portrait): string {
    const { texts } = this;
    const { format } = texts;
    return texts.t('portrait-lead', {
      members,
      share: format.share(share),
      revenue: format.moneyShort(revenue),
      revenueShare: revenueShare === null ? '–' : format.share(revenueShare),
    });
  }

  private figures(
    title: string,
    figures: readonly PortraitFigure[],
  ): TemplateResult | typeof nothing {
    const { texts } = this;
    if (figures.length === 0) return nothing;
    const value = (unit: Unit, of: PortraitFigure['segment']): TemplateResult => {
      if (of.value === null) return html`–`;
      const interval = of.interval
        ? texts.format.interval(unit, of.interval as [number, number])
        : '';
      return html`${texts.format.value(unit, of.value)}<span class="tiny soft interval">${interval}</span>`;
    };
    return this.table(
      title,
      [texts.t('portrait-these'), texts.t('portrait-others'), texts.t('portrait-whole')],
      figures.map(({ kpi, unit, segment, rest, whole }) => ({
        name: texts.t(`kpi-${kpi}`),
        cells: [value(unit, segment), value(unit, rest), value(unit, whole)],
      })),
    );
  }

  private classes({ classes }: Portrait): TemplateResult | typeof nothing {
    const { texts } = this;
    const { scheme: own } = this.chosen.rule;
    const told = classes.filter(({ scheme }) => scheme !== own).slice(0, MOST);
    if (told.length === 0) return nothing;
    return this.compared(
      texts.t('portrait-classes'),
      told.map((one) => ({
        ...one,
        name: `${schemeName(texts, one.scheme)}: ${texts.arg(one.label)}`,
      })),
    );
  }

  private shares(title: string, shares: readonly PortraitShare[]): TemplateResult | typeof nothing {
    const { texts } = this;
    if (shares.length === 0) return nothing;
    return this.compared(
      title,
      shares.map((share) => ({ ...share, name: texts.arg(share.label) })),
    );
  }

  /** Shares of these and of the others, below each other to the digit. */
  private compared(
    title: string,
    rows: readonly { name: string; segment: number; rest: number }[],
  ): TemplateResult {
    const { texts } = this;
    const columns = (['segment', 'rest'] as const).map((side) =>
      texts.format.column(
        'share',
        rows.map((row) => row[side]),
      ),
    );
    return this.table(
      title,
      ['portrait-these', 'portrait-others'].map(
        (head, at) => `${texts.t(head)}, ${columns[at]?.unit}`,
      ),
      rows.map(({ name }, row) => ({ name, cells: columns.map(({ cells }) => cells[row] ?? '–') })),
    );
  }

  private table(
    title: string,
    heads: readonly string[],
    rows: readonly { name: string; cells: readonly (TemplateResult | string)[] }[],
  ): TemplateResult {
    return html`<lc-scroll class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="small">
        <caption>${title}</caption>
        <thead>
          <tr>
            <td></td>
            ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, cells }) => html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </lc-scroll>`;
  }
}

define('lc-portrait', PortraitView);
