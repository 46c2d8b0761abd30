import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '../../chart/chart-frame.js';
import '../../chart/scatter-chart.js';
import type { Breakdown, KpiView, Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import { readableScale } from '../readable-unit.js';
import { heldAgainst, scatterOf } from './scatter-of.js';

/** A figure by part, held against another figure of the same parts, which the engine is asked for. */
export class BreakdownScatter extends LitElement {
  static override readonly styles = sheets();

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  /** The figure by part. */
  @property({ attribute: false }) across!: Breakdown;
  private readonly asking = new Asking<Breakdown>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('across')) return;
    const { run, settings, across } = this;
    const other = heldAgainst(across.kpi);
    if (this.asking.answer?.by !== across.by) this.asking.drop();
    if (other) void this.asking.ask(() => run.breakdown(settings, other, across.by));
  }

  override render(): TemplateResult | typeof nothing {
    const { texts, across, asking } = this;
    if (!asking.answer) return nothing;
    const found = scatterOf(across, asking.answer, readableScale(this.kpi), texts);
    if (!found) return nothing;
    const { model, table } = found;
    return html`<lc-chart-frame
      .texts=${texts}
      .heading=${model.title}
      .about=${model.subtitle}
      .table=${table}
      name="${across.kpi}-${across.by}"
    >
      <lc-scatter-chart .texts=${texts} .model=${model}></lc-scatter-chart>
    </lc-chart-frame>`;
  }
}

define('lc-breakdown-scatter', BreakdownScatter);
